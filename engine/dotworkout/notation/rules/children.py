"""What the functions of the rules share: places and numbers of their children."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from dotworkout.model.notation import At, Quantity
from dotworkout.notation.words import MOST_REPS, NotationError, exact, falling
from dotworkout.units import plain

Children = list[Any]


def place(children: Children) -> At:
    """From the start of the first child to the end of the last."""
    first, last = children[0], children[-1]
    first = first[0] if type(first) is tuple else first
    last = last[-1] if type(last) is tuple else last
    start = first.start_pos if hasattr(first, "start_pos") else first.at[0]
    end = last.end_pos if hasattr(last, "end_pos") else last.at[1]
    return start, end


def ends(token: Any) -> tuple[Fraction, Fraction]:
    """The numbers of a NUMBER or a RANGE."""
    low, dash, high = str(token).partition("-")
    at = place([token])
    first = exact(low, at)
    last = exact(high, at) if dash else first
    if dash and last <= first:
        raise falling(at, low, high)
    return first, last


def whole_reps(token: Any) -> tuple[Fraction, Fraction]:
    low, high = ends(token)
    if low.denominator != 1 or high.denominator != 1:
        raise NotationError("W123", place([token]), "reps are whole numbers")
    if low < 1:
        raise NotationError("W123", place([token]), "a set has at least one rep")
    if high > MOST_REPS:
        raise NotationError("W130", place([token]), f"a set has at most {MOST_REPS:,} reps")
    return low, high


def whole(token: Any, what: str, most: int) -> int:
    value = exact(str(token), place([token]))
    if value.denominator != 1 or value < 1:
        raise NotationError("W123", place([token]), f"{what} are a whole number from 1")
    if value > most:
        raise NotationError("W130", place([token]), f"at most {most:,} {what}")
    return value.numerator


def positive_seconds(amount: Quantity) -> int:
    """Seconds of a duration, at least 1."""
    if amount.unit == "m":
        meant = f"{plain(amount.low)}min"
        raise NotationError("W123", amount.at, "`m` is metres", f"for minutes write `{meant}`")
    if amount.unit != "s":
        raise NotationError("W123", amount.at, "a time is expected here", "90s, 2min, 1:30")
    if amount.low < 1:
        raise NotationError("W123", amount.at, "a time of nothing")
    return amount.low.numerator


def name_in(token: Any) -> str:
    """What follows the first word of a token."""
    return str(token).split(None, 1)[1].strip()
