"""A YAML text as a tree of nodes that know their place.

Only what a plan needs: strings, lists and mappings with scalar keys. Scalars stay text, so that
``no``, ``1:30`` and ``2026-11-30`` are what was written. Anchors, aliases, tags and several
documents are findings. The tree is made from the parser's events without recursion, so that its
depth is bounded by :data:`DEEPEST` and not by the interpreter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

import yaml

from dotworkout.text.diagnostics import Findings
from dotworkout.text.source import Source, Span
from dotworkout.text.yaml_errors import report_syntax_error

#: Levels of nesting of a document.
DEEPEST = 40

#: What an escape in a quoted text may smuggle in.
_CONTROL = re.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f\\x80-\\x84\\x86-\\x9f]")

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class Scalar(NamedTuple):
    """A string; ``plain`` when it stands on one line without quotes, so that offsets agree."""

    text: str
    span: Span
    plain: bool

    def part(self, start: int, end: int) -> Span:
        """The source of ``text[start:end]``."""
        if self.plain:
            return self.span.part(start, end)
        places = _places(self)
        last = places[min(end, len(self.text)) - 1] + 1 if end > start else places[start]
        return Span(self.span.source, places[start], max(last, places[start] + 1))


class Sequence(NamedTuple):
    """A list; ``flow`` when it was written in brackets."""

    items: tuple[Node, ...]
    span: Span
    flow: bool


class Mapping(NamedTuple):
    """Keys and values in order, duplicates kept: whoever reads it reports them."""

    entries: tuple[tuple[Scalar, Node], ...]
    span: Span
    flow: bool


Node = Scalar | Sequence | Mapping


class Tree(NamedTuple):
    """The document's top node (None when there is none); ``whole`` unless the syntax broke off."""

    top: Node | None
    whole: bool


class _Open:
    """A list or mapping whose end has not been seen."""

    __slots__ = ("children", "flow", "is_mapping", "start")

    def __init__(self, event: Any) -> None:
        self.is_mapping = isinstance(event, yaml.MappingStartEvent)
        self.start: int = event.start_mark.index
        self.flow = bool(event.flow_style)
        self.children: list[Node] = []


def read_tree(source: Source, findings: Findings) -> Tree:
    """Parse a text; after a syntax error the tree holds what came before it."""
    open_nodes: list[_Open] = []
    top: list[Node] = []
    end = 0
    try:
        events: Iterable[Any] = yaml.parse(source.text, Loader=_LOADER)
        for event in events:
            end = event.end_mark.index
            if not _acceptable(event, source, findings, len(open_nodes), top):
                return Tree(_broken_off(open_nodes, top, source, end), whole=False)
            node = _take(event, open_nodes, source)
            if node is not None:
                (open_nodes[-1].children if open_nodes else top).append(node)
    except yaml.YAMLError as problem:
        at = report_syntax_error(problem, source, findings, end)
        return Tree(_broken_off(open_nodes, top, source, at), whole=False)
    return Tree(top[0] if top else None, whole=True)


def _take(event: Any, open_nodes: list[_Open], source: Source) -> Node | None:
    """The node that an event completes, if it does."""
    if isinstance(event, yaml.ScalarEvent):
        first, last = _index(event.start_mark), _index(event.end_mark)
        one_line = not event.style and last - first == len(event.value)
        return Scalar(event.value, Span(source, first, last), one_line)
    if isinstance(event, yaml.CollectionStartEvent):
        open_nodes.append(_Open(event))
    elif isinstance(event, yaml.CollectionEndEvent):
        return _close(open_nodes.pop(), source, _index(event.start_mark))
    return None


def _index(mark: Any) -> int:
    offset: int = mark.index
    return offset


def _acceptable(
    event: Any, source: Source, findings: Findings, depth: int, top: list[Node]
) -> bool:
    """Whether reading goes on; what a plan cannot hold is a finding."""
    start, end = event.start_mark.index, event.end_mark.index
    if isinstance(event, yaml.DocumentStartEvent) and top:
        findings.error(
            "W107", Span(source, start, end), "a file holds one document", "split it into files"
        )
        return False
    if isinstance(event, yaml.CollectionStartEvent) and depth >= DEEPEST:
        where = Span(source, start, start + 1)
        findings.error("W108", where, f"nested deeper than {DEEPEST} levels",
                       "name the inner steps under `blocks:` and write `use NAME`")  # fmt: skip
        return False
    if isinstance(event, yaml.ScalarEvent) and _CONTROL.search(event.value):
        findings.error("W002", Span(source, start, max(end, start + 1)),
                       "a control character cannot stand in a plan", "take it out")  # fmt: skip
    if isinstance(event, yaml.NodeEvent) and (event.anchor or getattr(event, "tag", None)):
        what = "an alias" if isinstance(event, yaml.AliasEvent) else "an anchor or a tag"
        findings.error(
            "W106",
            Span(source, start, max(end, start + 1)),
            f"{what} of YAML cannot be used in a plan",
            "name the steps under `blocks:`, or the prescription under `schemes:`, "
            "and write `use NAME`",
        )
        return not isinstance(event, yaml.AliasEvent)
    return True


def _close(node: _Open, source: Source, end: int) -> Node:
    children = node.children
    last = children[-1].span.end if children and not node.flow else end
    span = Span(source, node.start, max(last, node.start + 1))
    if not node.is_mapping:
        return Sequence(tuple(children), span, node.flow)
    keys = (_key(child) for child in children[::2])
    return Mapping(tuple(zip(keys, children[1::2], strict=False)), span, node.flow)


def _key(node: Node) -> Scalar:
    """A key that is not text is shown as nothing; the reader says that it is unknown."""
    return node if isinstance(node, Scalar) else Scalar("", node.span, plain=False)


def _broken_off(open_nodes: list[_Open], top: list[Node], source: Source, at: int) -> Node | None:
    """What had been read before the line of ``at``, where reading ended; nothing half."""
    line = source.text.rfind("\n", 0, at) + 1
    while open_nodes:
        node = open_nodes.pop()
        children, step = node.children, 2 if node.is_mapping else 1
        del children[len(children) // step * step :]
        while children and children[-1].span.end > line:
            del children[-step:]
        if children:
            (open_nodes[-1].children if open_nodes else top).append(_close(node, source, line))
    return top[0] if top else None


_ESCAPES = {"x": 2, "u": 4, "U": 8}


def _places(scalar: Scalar) -> list[int]:
    """For each code point of a quoted or folded value (and its end) the offset in the source."""
    raw, start = scalar.span.source.text, scalar.span.start
    quote = raw[start] if raw[start] in "\"'" else ""
    at, places = start + len(quote), []
    for character in scalar.text:
        at = _place(raw, at, scalar.span.end, character, quote)
        places.append(min(at, scalar.span.end - 1))
        at += _width(raw, at, quote)
    return [*places, min(at, scalar.span.end)]


def _place(raw: str, at: int, end: int, character: str, quote: str) -> int:
    """Where the next character of the value stands: past folds, indents and block headers."""
    if quote == '"' and raw[at : at + 1] == "\\":
        return at
    for place in range(at, end):
        if raw[place] == character or (character == " " and raw[place] in "\r\n"):
            return place
    return at


def _width(raw: str, at: int, quote: str) -> int:
    """How much of the source one character of the value takes."""
    if quote == '"' and raw[at : at + 1] == "\\":
        return 2 + _ESCAPES.get(raw[at + 1 : at + 2], 0)
    if quote == "'" and raw[at : at + 2] == "''":
        return 2
    if raw[at : at + 1] in ("\r", "\n"):
        return _blanks(raw, at)
    return 1


def _blanks(raw: str, at: int) -> int:
    end = at
    while end < len(raw) and raw[end].isspace():
        end += 1
    return end - at
