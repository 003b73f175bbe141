"""What every part of the document is read with: keys, texts, lists, short strings."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from dotworkout.model.syntax import Broken, Text
from dotworkout.notation.read import Kind, read
from dotworkout.notation.words import NotationError
from dotworkout.text.diagnostics import Findings
from dotworkout.text.nodes import Mapping, Node, Scalar, Sequence
from dotworkout.text.source import Span

LONGEST_NAME = 200
LONGEST_TEXT = 2_000


class Reader(NamedTuple):
    """Where findings go while a document is read."""

    findings: Findings

    def keys(self, node: Node, known: Iterable[str], what: str) -> dict[str, tuple[Scalar, Node]]:
        """The entries of a mapping by key; unknown and repeated keys are findings."""
        names, found = tuple(known), {}
        for key, value in self.named(node, what):
            if key.text in names:
                found[key.text] = (key, value)
            else:
                from difflib import get_close_matches  # only when something is wrong

                near = get_close_matches(key.text.lower(), names, 1, 0.6)
                self.findings.error(
                    "W110",
                    key.span,
                    f"unknown key '{key.text}' in {what}",
                    f"did you mean '{near[0]}'?" if near else f"known keys: {', '.join(names)}",
                )
        return found

    def named(self, node: Node, what: str) -> tuple[tuple[Scalar, Node], ...]:
        """The entries of a mapping whose keys are names of the user's, each name once."""
        if not isinstance(node, Mapping):
            self.wrong(node, what, "`key: value` lines")
            return ()
        found: dict[str, tuple[Scalar, Node]] = {}
        for key, value in node.entries:
            if not key.text.strip():
                self.findings.error("W111", key.span, f"a key of {what} is a name")
            elif len(key.text) > LONGEST_NAME:
                self.findings.error("W130", key.span, f"a name has at most {LONGEST_NAME} letters")
            elif key.text in found:
                line, _ = key.span.source.position(found[key.text][0].span.start)
                self.findings.error(
                    "W109", key.span, f"'{key.text}' stands here twice",
                    f"it is in line {line} already: keep one",
                )  # fmt: skip
            else:
                found[key.text] = (key, value)
        return tuple(found.values())

    def items(self, node: Node, what: str) -> tuple[Node, ...]:
        """The items of a list; a single text is a list of one."""
        if isinstance(node, Sequence):
            return node.items
        if isinstance(node, Scalar) and node.text.strip():
            return (node,)
        self.wrong(node, what, "a list")
        return ()

    def text(self, node: Node, what: str, longest: int = LONGEST_TEXT) -> Text | None:
        """A text that is not empty; a comment that cuts it is a finding."""
        if not isinstance(node, Scalar):
            self.wrong(node, what, "a text")
            return None
        if not node.text.strip():
            self.findings.error("W112", node.span, f"{what} is empty")
            return None
        if len(node.text) > longest:
            self.findings.error("W130", node.span, f"{what} has at most {longest:,} characters")
            return None
        self.cut_by_comment(node)
        return Text(node.text.strip(), node.span)

    def texts(self, node: Node, what: str) -> tuple[Text, ...]:
        found = (self.text(item, what, LONGEST_NAME) for item in self.items(node, what))
        return tuple(text for text in found if text is not None)

    def cut_by_comment(self, node: Scalar) -> None:
        """``title: Plan #2``: YAML takes what follows as a comment."""
        after = re.compile(r"[ \t]+#[^\s#][^\r\n]*").match(node.span.source.text, node.span.end)
        if node.plain and after:
            self.findings.warning(
                "W118",
                Span(node.span.source, after.start(), after.end()),
                "the text ends here: ` #` begins a comment",
                f'quote the whole value: "{node.text}{after.group()}"',
            )

    def notation(self, kind: Kind, node: Node, what: str, prefix: str = "") -> Any:
        """The value of a short string, or Broken; ``prefix`` is put before it to read it."""
        if not isinstance(node, Scalar):
            self.wrong(node, what, "a short text")
            return Broken(node.span)
        if len(node.text) > LONGEST_TEXT:
            self.findings.error("W130", node.span, f"{what} has at most {LONGEST_TEXT} characters")
            return Broken(node.span)
        if not node.text.strip():
            self.findings.error("W112", node.span, f"{what} is empty")
            return Broken(node.span)
        try:
            return read(kind, prefix + node.text)
        except NotationError as error:
            start = max(0, error.at[0] - len(prefix))
            end = max(start + 1, error.at[1] - len(prefix))
            self.findings.error(error.code, node.part(start, end), error.message, error.help)
            return Broken(node.span)

    def reads(self, kind: Kind, text: str) -> bool:
        """Whether a short string is of a kind, in this version or a later one."""
        try:
            read(kind, text[:LONGEST_TEXT])
        except NotationError as error:
            return error.code == "W199"
        return True

    def wrong(self, node: Node, what: str, wanted: str) -> None:
        found = {Scalar: "a text", Sequence: "a list", Mapping: "`key: value` lines"}[type(node)]
        if isinstance(node, Scalar) and not node.text:
            found = "nothing"
        self.findings.error("W111", node.span, f"{what} should be {wanted}, not {found}")

    def later(self, key: Scalar, what: str) -> None:
        self.findings.error("W199", key.span, f"{what} is not supported yet")


def minimum(
    value: Any, least: int, most: int, unit: str, reader: Reader, span: Span, what: str
) -> int | None:
    """A whole number of ``unit`` between two bounds; anything else is a finding."""
    if isinstance(value, Broken):
        return None
    if value.unit != unit or value.high is not None or value.low.denominator != 1:
        wanted = {"s": "a time, as 90s or 2min", "": "a whole number", "rep": "a number of reps"}
        reader.findings.error("W111", span, f"{what} should be {wanted[unit]}")
        return None
    if not least <= value.low <= most:
        reader.findings.error("W130", span, f"{what} is {least:,} to {most:,}")
        return None
    number: int = value.low.numerator
    return number
