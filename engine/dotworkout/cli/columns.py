"""Columns on a terminal: they fit its width, wrap where they must, and are never cut."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import NoReturn

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

_GAP = 2
_NARROWEST = 4
_JOINER = "\u200d"  # not printable by itself, but it makes one emoji of several
#: A pipe's width: nothing wraps, so that a line stays a line for ``grep``.
_UNLIMITED = 100_000


class _Console(Console):
    def on_broken_pipe(self) -> NoReturn:
        """Leave it to the command line, which knows the exit status; rich would say 1."""
        raise BrokenPipeError


@dataclass(frozen=True, slots=True)
class WeekRow:
    """Figures side by side: ``weeks`` has a text by week, perhaps of several lines."""

    heading: str
    label: Text
    weeks: Mapping[int, str]


def open_console(color: bool | None) -> Console:
    """Standard output, in colour or not (None: on a terminal only), as wide as COLUMNS says."""
    piped = not sys.stdout.isatty() and "COLUMNS" not in os.environ
    return _Console(
        force_terminal=color,
        no_color=color is False,
        width=_UNLIMITED if piped else None,
        markup=False,
        emoji=False,
        highlight=False,
    )


def clean(text: str, style: str = "") -> Text:
    """User text without control characters, which a terminal would obey; lines stay lines."""
    lines = (
        " ".join("".join(c if c.isprintable() or c == _JOINER else " " for c in line).split())
        for line in text.splitlines()
    )
    return Text("\n".join(filter(None, lines)), style)


def print_text(console: Console, text: Text, indent: int = 0) -> None:
    """A paragraph, every line of it indented."""
    for line in text.wrap(console, max(console.width - indent, _NARROWEST)):
        shown = Text(" " * indent).append_text(line)
        shown.rstrip()
        console.print(shown, soft_wrap=True)


def print_cells(
    console: Console, cells: Sequence[Text], widths: Sequence[int], indent: int
) -> None:
    """One row; a cell that is too wide goes on below."""
    columns = [cell.wrap(console, width) for cell, width in zip(cells, widths, strict=True)]
    for parts in zip_longest(*columns):
        line = Text(" " * indent)
        for part, width in zip(parts, widths, strict=True):
            shown = part or Text()
            shown.rstrip()
            line.append_text(shown).append(" " * (width - shown.cell_len + _GAP))
        line.rstrip()
        console.print(line, soft_wrap=True)


def fitted(rows: Sequence[Sequence[Text]], room: int) -> list[int]:
    """The columns' widths: what they need, the widest cut down until all have room."""
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    while sum(widths) + _GAP * (len(widths) - 1) > room and max(widths) > _NARROWEST:
        widths[widths.index(max(widths))] -= 1
    return widths


def _width(cell: Text) -> int:
    return max((cell_len(line) for line in cell.plain.splitlines()), default=1) or 1


def print_weeks(console: Console, rows: Sequence[WeekRow]) -> None:
    """One row below the other, one column a week, in as many bands as the width asks for."""
    weeks = sorted({week for row in rows for week in row.weeks})
    if not weeks:
        print_text(console, Text("Nothing in these weeks."))
        return
    labels = [Text("Week"), *(row.label for row in rows)]
    label = min(max(map(_width, labels)), max(console.width // 3, _NARROWEST))
    room = max(console.width - label - _GAP, _NARROWEST)
    widths = [min(_needed(week, rows), room) for week in weeks]
    least = len(list(_bands(label, widths, console.width, len(widths))))
    even = -(-len(widths) // least)  # six weeks and six, not eleven and one
    for number, band in enumerate(_bands(label, widths, console.width, even)):
        if number:
            console.print()
        _print_band(console, rows, weeks[band], [label, *widths[band]])


def _needed(week: int, rows: Iterable[WeekRow]) -> int:
    figures = (Text(row.weeks.get(week, "")) for row in rows)
    return max(len(str(week)), *map(_width, figures))


def _bands(label: int, widths: Sequence[int], room: int, most: int) -> Iterator[slice]:
    """The columns that go side by side: at least one each time, and no more than ``most``."""
    first, used = 0, label
    for place, width in enumerate(widths):
        if place > first and (place == first + most or used + _GAP + width > room):
            yield slice(first, place)
            first, used = place, label
        used += _GAP + width
    yield slice(first, len(widths))


def _print_band(
    console: Console, rows: Sequence[WeekRow], weeks: Sequence[int], widths: Sequence[int]
) -> None:
    head = [Text("Week", "bold"), *(Text(str(week), "bold") for week in weeks)]
    print_cells(console, head, widths, 0)
    heading = ""
    for row in rows:
        if any(week in row.weeks for week in weeks):
            if row.heading != heading:
                heading = row.heading
                console.print()
                print_text(console, clean(heading, "bold"))
            cells = (clean(row.weeks.get(week, "")) for week in weeks)
            print_cells(console, [row.label, *cells], widths, 0)
