"""What a YAML syntax error means to someone who writes plans."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from dotworkout.text.diagnostics import Findings
from dotworkout.text.source import Source, Span

_QUOTE_ALL = "quote the whole value: '3x5, \"cue: chest up\"'"


def report_syntax_error(problem: Any, source: Source, findings: Findings, end: int) -> int:
    """One finding for an exception of the YAML parser, at the place that caused it.

    ``end`` is where the last event ended: the place of an error that has none. Gives the offset
    of the place, before which the text was read.
    """
    mark = getattr(problem, "problem_mark", None) or getattr(problem, "context_mark", None)
    at = mark.index if mark is not None else end
    at = min(at, max(0, len(source.text) - 1))
    words = str(getattr(problem, "problem", None) or problem)
    for explain in (_tab, _at_sign, _colon_in_value, _text_after_quote, _lone_line, _too_deep):
        where = explain(words, at, source)
        if where is not None:
            break
    else:
        what = f"this is not YAML: {words}"
        where = Mistake("W101", Span(source, at, at + 1), what, _indent_help(words))
    findings.error(*where)
    return where.span.start


def _indent_help(words: str) -> str | None:
    return "check the indentation of this line and the one before" if "expected" in words else None


class Mistake(NamedTuple):
    """A finding to be: its code, place, message and help."""

    code: str
    span: Span
    message: str
    help: str | None = None


def _line(source: Source, at: int) -> tuple[int, str]:
    """Where the line around an offset begins, and its text."""
    start = source.text.rfind("\n", 0, at) + 1
    stop = source.text.find("\n", at)
    return start, source.text[start : stop if stop >= 0 else len(source.text)].rstrip("\r")


def _tab(words: str, at: int, source: Source) -> Mistake | None:
    start, line = _line(source, at)
    indent = line[: len(line) - len(line.lstrip())]
    column = indent.find("\t") if "\t" in indent else line.find("\t", max(0, at - start))
    if column < 0 or ("\t" not in indent and source.text[at : at + 1] != "\t"):
        return None
    where = Span(source, start + column, start + column + 1)
    return Mistake("W102", where, "a tab cannot indent", "use two spaces for each level")


def _at_sign(words: str, at: int, source: Source) -> Mistake | None:
    if "cannot start any token" not in words or source.text[at] not in "@`%":
        return None
    sign = source.text[at]
    return Mistake(
        "W103",
        Span(source, at, at + 1),
        f"a value cannot begin with `{sign}`",
        "write `at`: `Thruster: at 43kg`" if sign == "@" else "quote the whole value",
    )


def _colon_in_value(words: str, at: int, source: Source) -> Mistake | None:
    if "mapping values are not allowed" not in words:
        return None
    start, line = _line(source, at)
    if ": " not in source.text[start:at] and start > 0:
        return _line_before(start, at, source)
    key, _, value = line.partition(":")
    key = key.strip(" -")
    clause = re.search(r"\b(rest|tempo|hold|drop|load|ramp)$", source.text[start:at])
    if clause:
        what = clause.group(1)
        return Mistake(
            "W104", Span(source, at, at + 1), "a `: ` inside a value ends it",
            f"inside a prescription there is no colon: `{what} ...`",
        )  # fmt: skip
    text = key in ("title", "description", "author", "note") and '"' not in value
    return Mistake(
        "W104",
        Span(source, at, at + 1),
        "a `: ` inside a value ends it",
        f'quote the whole value: {key}: "{value.strip()}"' if text else _QUOTE_ALL,
    )


def _line_before(start: int, at: int, source: Source) -> Mistake | None:
    """A key where the value of the line before goes on."""
    before_start, before = _line(source, start - 1)
    key, colon, rest = before.strip().partition(":")
    if colon and rest[:1] not in ("", " "):
        where = Span(source, before_start, before_start + len(before))
        return Mistake("W116", where, "no blank after the colon", f"write `{key}: {rest}`")
    if not colon and before.strip():
        end = before_start + len(before.rstrip())
        return Mistake("W101", Span(source, end, end), "a colon is missing at the end of this line",
                       f"write `{before.strip()}:`")  # fmt: skip
    return Mistake(
        "W101",
        Span(source, start, at),
        "this line is indented deeper than the line before, which has a value already",
        "indent both alike, or leave the line before without a value",
    )


def _text_after_quote(words: str, at: int, source: Source) -> Mistake | None:
    start, line = _line(source, at)
    before = source.text[start:at].rstrip()
    if "expected" not in words or not before.endswith(('"', "'")) or not line.strip():
        return None
    return Mistake(
        "W105",
        Span(source, at, start + len(line)),
        "a value that begins with a quote ends at the closing one",
        'put the note last: `Deadlift: 3x5, "smooth"`, or ' + _QUOTE_ALL,
    )


def _lone_line(words: str, at: int, source: Source) -> Mistake | None:
    """A key without its colon, or without a blank after it, found out a line late."""
    if "could not find expected ':'" not in words:
        return None
    start, line = _line(source, at)
    if start > 0 and (":" not in line or at == start + len(line) - len(line.lstrip())):
        start, line = _line(source, start - 1)
    indent = len(line) - len(line.lstrip())
    where = Span(source, start + indent, start + max(len(line), indent + 1))
    key, colon, rest = line.strip().partition(":")
    if colon and rest[:1] not in ("", " "):
        return Mistake("W116", where, "no blank after the colon", f"write `{key}: {rest}`")
    return Mistake("W101", where, "this line is neither `key: value` nor a list item")


def _too_deep(words: str, at: int, source: Source) -> Mistake | None:
    if "nest" not in words:
        return None
    return Mistake("W108", Span(source, at, at + 1), "nested too deeply")
