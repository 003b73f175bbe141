"""Paths to sources: files are opened here, and their bytes become text."""

from __future__ import annotations

import os
import re
from hashlib import sha256

from dotworkout.model.schedule import SourceFile
from dotworkout.text.diagnostics import Findings
from dotworkout.text.source import Source, Span

#: Bytes of a plan.
LARGEST = 16_000_000
#: What Apple's fitness software writes under the same file ending begins with these bytes.
APPLE = b"\x4a\x24"

#: What YAML cannot hold. (The class of what it can hold takes 7 ms to compile.)
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def shown_path(path: str, root: str | None) -> str:
    """A path relative to the root (the file's own folder without one), with ``/``."""
    if path == "-":
        return path
    if root is None:
        return os.path.basename(path)
    try:
        relative = os.path.relpath(path, root)
    except ValueError:  # another drive
        return os.path.basename(path)
    return relative.replace(os.sep, "/")


def read_file(path: str, shown: str, findings: Findings) -> bytes | None:
    """The bytes of a file, at most :data:`LARGEST`; what cannot be read is a finding."""
    try:
        with open(path, "rb") as file:
            return file.read(LARGEST + 1)
    except (OSError, ValueError) as problem:
        reason = getattr(problem, "strerror", None) or str(problem)
        findings.error("W001", _nowhere(shown), f"cannot read {shown}: {reason}")
        return None


def source_of(
    data: bytes | str, shown: str, findings: Findings
) -> tuple[Source, SourceFile] | None:
    """Text with its hash; a byte-order mark is left out. What is no text is a finding."""
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    facts = SourceFile(shown, sha256(raw).hexdigest())
    if len(raw) > LARGEST:
        findings.error("W004", _nowhere(shown), f"a plan has at most {LARGEST // 10**6} MB",
                       "split it into several plans")  # fmt: skip
        return None
    if raw[:2] == APPLE:
        findings.error(
            "W003", _nowhere(shown), "this is a workout of Apple's fitness software, not a plan",
            "both end in .workout; a plan is a text file that begins with `workout: 1`",
        )  # fmt: skip
        return None
    text = _text(raw, shown, findings)
    return None if text is None else (Source(shown, text), facts)


def _text(raw: bytes, shown: str, findings: Findings) -> str | None:
    if b"\0" in raw[:8192]:
        findings.error("W002", _nowhere(shown), "this is not a text file",
                       "a plan is text in UTF-8")  # fmt: skip
        return None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        before = Source(shown, raw[: problem.start].decode("utf-8", "replace"))
        span = Span(before, len(before.text), len(before.text))
        findings.error("W002", span, "this is not UTF-8 text", "save the file as UTF-8")
        return None
    bad = _UNPRINTABLE.search(text)
    if bad:
        span = Span(Source(shown, text), bad.start(), bad.end())
        code = f"U+{ord(bad.group()):04X}"
        findings.error("W002", span, f"a control character ({code}) cannot stand in a plan",
                       "delete it")  # fmt: skip
        return None
    return text


def _nowhere(shown: str) -> Span:
    return Span(Source(shown, ""), 0, 0)
