"""Slots of the calendar and spans of weeks."""

from __future__ import annotations

import re

from dotworkout.model.notation import Slot, WeekSpan
from dotworkout.notation.rules.children import Children, ends, name_in, place
from dotworkout.notation.words import (
    DAYS,
    NotationError,
    exact,
    minutes_of_day,
)


def _time(children: Children) -> int | None:
    last = children[-1]
    return minutes_of_day(str(last), place([last])) if last.type == "CLOCK" else None


def slot_weekdays(children: Children) -> Slot:
    days = []
    for token in (child for child in children if child.type == "DAY_WORD"):
        day = DAYS.get(str(token).lower())
        if day is None:
            raise NotationError("W122", place([token]), f"`{token}` is no day of the week",
                                "mon, tue, wed, thu, fri, sat, sun")  # fmt: skip
        if day in days:
            raise NotationError("W122", place([token]), f"`{token}` stands here twice")
        days.append(day)
    return Slot("weekdays", tuple(sorted(days)), time=_time(children))


def slot_daily(children: Children) -> Slot:
    return Slot("weekdays", tuple(range(7)), time=_time(children))


def slot_every(children: Children) -> Slot:
    digits = re.search(r"\d+", str(children[0]))
    n = exact(digits.group(), place(children[:1])).numerator if digits else 1
    if not 1 <= n <= 366:
        raise NotationError("W122", place(children[:1]), "every 1 to 366 days")
    return Slot("every", n=n, time=_time(children))


def slot_day(children: Children) -> Slot:
    n = exact(str(children[1]), place(children[1:2]))
    if n not in range(1, 8):
        raise NotationError("W122", place(children[:2]), "a week has the days 1 to 7")
    return Slot("day", n=n.numerator, time=_time(children))


def weeks(children: Children) -> tuple[int, int]:
    low, high = ends(children[0])
    if low < 1 or low.denominator != 1 or high.denominator != 1:
        raise NotationError("W122", place(children), "weeks are counted from 1")
    return low.numerator, high.numerator


def span_weeks(children: Children) -> WeekSpan:
    return WeekSpan("weeks", tuple(children[1:]))


def span_parity(children: Children) -> WeekSpan:
    return WeekSpan("odd" if str(children[0]).lower().startswith("odd") else "even")


def span_phase(children: Children) -> WeekSpan:
    return WeekSpan("phase", name=name_in(children[0]), at=place(children))


def slot(children: Children) -> Slot | WeekSpan:
    value: Slot | WeekSpan = children[0]
    return value
