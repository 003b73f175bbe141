"""User text that Markdown shows as it is, tables, and dates in English."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
#: Characters that could begin markup or, with a semicolon after it, an entity.
_MARKUP = re.compile(r"[\\`*_\[\]<|~$#]|&(?=#?\w+;)")
#: A person or an issue that a forge would look up; a backslash does not hinder it.
_MENTION = re.compile(r"[@#](?=\w)")
#: What begins a list, a quotation or a rule at the start of a paragraph.
_BLOCK = re.compile(r"^(?:(?=[-+=>])|\d+(?=[.)]))")
_ZERO_WIDTH_SPACE = "\u200b"
NO_BREAK_SPACE = "\u00a0"
#: Between a number and its unit, and in ``3 x 5``, no line should end.
_FIGURE = re.compile(r"(?<=\d) (?=[a-z%])|(?<=x) (?=\w)")


def escape(text: str) -> str:
    """Text for anywhere in a line; line breaks become ``<br>``, control characters are dropped."""
    return "<br>".join(filter(None, map(_escape_line, text.splitlines())))


def _escape_line(line: str) -> str:
    shown = " ".join(_CONTROL.sub(" ", line).split())
    return _MENTION.sub(rf"\g<0>{_ZERO_WIDTH_SPACE}", _MARKUP.sub(r"\\\g<0>", shown))


def figure(text: str) -> str:
    """As :func:`escape`, its numbers kept together with their units."""
    return _FIGURE.sub(NO_BREAK_SPACE, escape(text))


def paragraph(text: str) -> str:
    """Text that stands alone."""
    return _BLOCK.sub(r"\g<0>\\", escape(text))


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table of cells that are Markdown already; columns without a word are left out."""
    filled = [any(row[column] for row in rows) for column in range(len(head))]
    rule = ["---"] * len(head)
    return "".join(
        "| " + " | ".join(cell for cell, kept in zip(row, filled, strict=True) if kept) + " |\n"
        for row in (head, rule, *rows)
    )


def day(iso: str) -> str:
    """``Mon 30 Nov 2026``."""
    at = date.fromisoformat(iso)
    return f"{_WEEKDAYS[at.weekday()]} {at.day} {_MONTHS[at.month - 1]} {at.year}"
