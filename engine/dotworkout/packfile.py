"""A pack's files: the names at once, an exercise's fields when somebody asks for it.

A file laid out as packs are (``exercises:`` at the margin, names below it at one depth) is cut at
its names, and only the pieces that are asked for are parsed as YAML. A file in another layout is
parsed whole. :func:`check_pack` reads everything and says all that is wrong.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from dotworkout.catalog import Contents, normal
from dotworkout.model.exercise import Exercise, Pack
from dotworkout.packs import MOST_EXERCISES, near, read_exercise, read_exercises
from dotworkout.text.diagnostics import Findings
from dotworkout.text.nodes import Mapping, Node, Scalar, read_tree
from dotworkout.text.nodes import Sequence as List
from dotworkout.text.source import Source, Span

if TYPE_CHECKING:
    from dotworkout.hookspecs import PackSource, Readable

LARGEST_FILE = 16_000_000

#: The pack's own keys, in its first file.
KEYS = ("pack", "name", "title", "version", "license", "authors")
REQUIRED = ("pack", "name", "version")

Entry = tuple[Scalar, Node]
Report = Callable[[str], None]

_BACK = {"easier": "harder", "harder": "easier"}
_TOP = re.compile(r"(?:^|\n)exercises:[ \t]*(?:#[^\n]*)?(?=\n)")
_FIRST = re.compile(r"\n( +)[^\s#]")
_KEY = re.compile(r"([^\W_][^:#\"{}\[\]]*):(?:[ \t].*)?")
_ALIASES = re.compile(r"\n +aliases: \[([^\[\]{}\"'#:\n]*)\][ \t]*(?=\n|$)")


class UnreadablePackError(Exception):
    """A file that is too large, or no text."""


class _Piece(NamedTuple):
    """An exercise in its file: from ``start`` to ``end``, or the nodes that it was parsed to."""

    name: str
    source: Source
    start: int = 0
    end: int = 0
    entry: Entry | None = None


def open_pack(offer: PackSource, report: Report) -> Contents | None:
    """The names of a pack; None when it cannot be used.

    ``report`` is told what is wrong, now and when an exercise is read. Raises
    UnreadablePackError, and what the files raise.
    """
    findings = Findings()
    opened = [_open(_source(file), findings) for file in offer.files]
    head = _head([top for top, _ in opened], offer.name, findings)
    _tell(findings, 0, report)
    if head is None:
        return None
    pieces: dict[str, _Piece] = {}
    names: dict[str, str] = {}
    aliases: dict[str, str] = {}
    for piece in [piece for _, found in opened for piece in found][:MOST_EXERCISES]:
        holder = names.setdefault(normal(piece.name), piece.name)
        if holder in pieces:
            report(f"{piece.source.path}: '{piece.name}' is a name of '{holder}' too")
            continue
        pieces[holder] = piece
        for alias in _aliases(piece):
            aliases.setdefault(normal(alias), holder)
    read = cache(lambda name: _read(pieces[name], offer.name, report))
    return Contents(*head, names, aliases, read)


def check_pack(offer: PackSource, findings: Findings) -> Pack | None:
    """A pack read whole; None when it cannot be used. Raises as :func:`open_pack` does."""
    tops = [_top(_source(file), findings) for file in offer.files]
    head = _head(tops, offer.name, findings)
    entries = tuple(entry for top in tops for entry in _entries(top))
    every = Mapping(entries, tops[0].span, flow=False)
    exercises = read_exercises(every, offer.name, findings)
    _check_neighbours(exercises, entries, findings)
    if head is None:
        return None
    return Pack(name=offer.name, version=head[0], title=head[1], exercises=exercises)


def _source(file: Readable | str) -> Source:
    if isinstance(file, str):
        name = os.path.basename(file)
        with open(file, "rb") as opened:
            data = opened.read(LARGEST_FILE + 1)
    else:
        name, data = file.name, file.read_bytes()
    if len(data) > LARGEST_FILE:
        raise UnreadablePackError(f"{name} is larger than {LARGEST_FILE:,} bytes")
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise UnreadablePackError(f"{name} is not UTF-8 text (byte {error.start})") from None
    return Source(name, text)


def _top(source: Source, findings: Findings) -> Mapping:
    """The keys of a file; none where there are none."""
    top = read_tree(source, findings).top
    if isinstance(top, Mapping):
        return top
    span = Span(source, 0, 0)
    if top is not None:
        findings.error("W111", span, "a pack should be `key: value` lines")
    return Mapping((), span, flow=False)


def _entries(top: Mapping) -> tuple[Entry, ...]:
    """The exercises of a file that was parsed whole."""
    found = (value for key, value in top.entries if key.text == "exercises")
    return tuple(entry for node in found if isinstance(node, Mapping) for entry in node.entries)


def _open(source: Source, findings: Findings) -> tuple[Mapping, list[_Piece]]:
    """A file's own keys, and its exercises."""
    top = _TOP.search(source.text)
    pieces = _cut(source, top.end()) if top else None
    if top and pieces is not None:
        return _top(Source(source.path, source.text[: top.start()]), findings), pieces
    whole = _top(source, findings)
    return whole, [_Piece(entry[0].text.strip(), source, entry=entry) for entry in _entries(whole)]


def _cut(source: Source, start: int) -> list[_Piece] | None:
    """The exercises, cut at their names; None when a line is not laid out for that."""
    text = source.text
    first = _FIRST.search(text, start)
    margin = first[1] if first else " "
    starts: list[tuple[str, int]] = []
    for line in re.compile(rf"\n {{0,{len(margin)}}}(?! )[^\n]*").finditer(text, start):
        if not line[0].strip() or line[0].lstrip().startswith("#"):
            continue
        key = _KEY.fullmatch(line[0], len(margin) + 1)
        if key is None or not line[0].startswith(f"\n{margin}"):
            return None
        starts.append((" ".join(key[1].split()), line.start()))
    ends = [at for _, at in starts[1:]] + [len(text)]
    return [_Piece(name, source, at, end) for (name, at), end in zip(starts, ends, strict=True)]


def _aliases(piece: _Piece) -> Iterable[str]:
    text = piece.source.text
    if piece.entry is None:
        if text.find("aliases", piece.start, piece.end) < 0:
            return ()
        if listed := _ALIASES.search(text, piece.start, piece.end):
            return filter(str.strip, listed[1].split(","))
    return _read(piece, "", lambda _: None).aliases


def _read(piece: _Piece, pack: str, report: Report) -> Exercise:
    findings = Findings()
    entry, line = piece.entry, 0
    if entry is None:
        text = piece.source.text
        line = text.count("\n", 0, piece.start)
        top = _top(Source(piece.source.path, text[piece.start : piece.end]), findings)
        entry = top.entries[0] if top.entries else (Scalar(piece.name, top.span, False), top)
    exercise = read_exercise(*entry, pack, findings)
    _tell(findings, line, report)
    return exercise


def _head(tops: Sequence[Mapping], name: str, findings: Findings) -> tuple[str, str | None] | None:
    """A pack's version and title; None when it is another pack, or for another release."""
    own = _own_keys(tops[0], KEYS, findings)
    for top in tops[1:]:
        _own_keys(top, (), findings)
    if missing := [key for key in REQUIRED if key not in own]:
        help = f"begin the file with `pack: 1`, `name: {name}` and `version: 1.0.0`"
        place = tops[0].span.part(0, 1)
        findings.error("W260", place, f"the pack does not say its {' and '.join(missing)}", help)
        return None
    for key, expected in (("pack", "1"), ("name", name)):
        if (said := _said(own[key])) != expected:
            message = f"the pack's {key} should be '{expected}', not '{said}'"
            findings.error("W260", own[key].span, message)
            return None
    return (_said(own["version"]), _said(own["title"]) if "title" in own else None)


def _said(node: Node) -> str:
    return node.text.strip() if isinstance(node, Scalar) else ""


def _own_keys(top: Mapping, known: tuple[str, ...], findings: Findings) -> dict[str, Node]:
    found: dict[str, Node] = {}
    for key, value in top.entries:
        if key.text == "exercises":
            continue
        if key.text not in known:
            meant = near(key.text, known)
            help = f"did you mean '{meant}'?" if meant else None
            findings.error("W110", key.span, f"unknown key '{key.text}' in a pack", help)
        elif key.text in found:
            findings.error("W109", key.span, f"'{key.text}' stands here twice", "keep one")
        elif key.text == "authors" or _said(value):
            found[key.text] = value
        else:
            findings.error("W111", value.span, f"{key.text} should be text")
    return found


def _check_neighbours(
    exercises: Sequence[Exercise], entries: Sequence[Entry], findings: Findings
) -> None:
    """Easier and harder exercises are of the same pack, and say the same of each other."""
    neighbours = {exercise.name: exercise for exercise in exercises}
    for name, node in entries:
        title = " ".join(name.text.split())
        for key, value in node.entries if isinstance(node, Mapping) else ():
            if key.text not in _BACK:
                continue
            for item in value.items if isinstance(value, List) else (value,):
                other = neighbours.get(_said(item))
                if other is None:
                    findings.warning("W258", item.span, f"'{_said(item)}' is not in this pack")
                elif title not in getattr(other, _BACK[key.text]):
                    message = f"'{other.name}' does not list '{title}' as {_BACK[key.text]}"
                    findings.warning("W258", item.span, message)


def _tell(findings: Findings, line: int, report: Report) -> None:
    for found in findings.sorted():
        if found.severity == "error":
            report(f"{found.path}:{found.line + line}: {found.message}")
