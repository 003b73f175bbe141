"""Where a text came from, and places in it."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """A text and the name it is reported under.

    ``path``  relative to the root of the compile, with ``/``; ``-`` for standard input
    ``text``  as read: line ends untouched, so that offsets are those of the file
    """

    path: str
    text: str = field(repr=False)

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1, in code points."""
        line_start = self.text.rfind("\n", 0, offset) + 1
        return self.text.count("\n", 0, offset) + 1, offset - line_start + 1

    def line(self, number: int) -> str:
        """The text of line ``number`` (from 1), without its line end."""
        starts = self.line_starts()
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")

    def line_starts(self) -> list[int]:
        """The offset at which each line begins."""
        starts, at = [0], self.text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = self.text.find("\n", at + 1)
        return starts


@dataclass(frozen=True, slots=True)
class Span:
    """The half-open range ``start`` to ``end`` of code points in a source."""

    source: Source
    start: int
    end: int

    def part(self, start: int, end: int) -> Span:
        """A range relative to this one's start, kept inside it."""
        first = min(self.start + start, self.end)
        return Span(self.source, first, min(max(first, self.start + end), self.end))
