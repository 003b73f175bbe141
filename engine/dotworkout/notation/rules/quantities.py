"""Amounts by themselves: durations, loads, paces, maxima."""

from __future__ import annotations

from fractions import Fraction

from dotworkout.model.notation import Maximum, Quantity
from dotworkout.notation.rules.children import (
    Children,
    place,
    whole,
)
from dotworkout.notation.words import (
    MOST_REPS,
    NotationError,
    seconds_of_clock,
)
from dotworkout.notation.words import (
    quantity as amount_of,
)


def measured(children: Children) -> Quantity:
    """A number, a range or a signed number with its unit."""
    token, at = children[0], place(children)
    unit = str(children[1]) if len(children) > 1 else ""
    text = str(token)
    if token.type == "RANGE":
        low, _, high = text.partition("-")
        return amount_of(low, high, unit, at)
    return amount_of(text, None, unit, at)


def clock(children: Children) -> Quantity:
    at = place(children)
    return Quantity(Fraction(seconds_of_clock(str(children[0]), at)), None, "s", at)


def quantity(children: Children) -> Quantity:
    amount: Quantity = children[0]
    return amount


duration = signed = quantity


def pace(children: Children) -> Fraction:
    """Metres per second of ``5:30/km`` or ``1:55/500m``."""
    seconds = seconds_of_clock(str(children[0]), place(children))
    metres = amount_of(str(children[2]) if len(children) > 3 else "1", None, str(children[-1]),
                       place(children))  # fmt: skip
    if metres.unit != "m" or seconds < 1 or metres.low <= 0:
        raise NotationError("W123", place(children), "a pace is a time for a distance", "5:30/km")
    return metres.low / seconds


def pace_speed(children: Children) -> Fraction:
    """Metres per second of ``10km/h``."""
    metres = measured(children[:2])
    seconds = amount_of("1", None, str(children[3]), place(children))
    if metres.unit != "m" or seconds.unit != "s" or metres.low <= 0:
        raise NotationError("W123", place(children), "a speed is a distance in a time", "10km/h")
    return metres.low / seconds.low


def maximum_single(children: Children) -> Maximum:
    return Maximum(1, children[0], place(children))


def maximum_reps(children: Children) -> Maximum:
    reps = whole(children[0], "reps", MOST_REPS)
    if reps > 12:
        raise NotationError("W123", place(children[:1]),
                            "a maximum is estimated from at most 12 reps")  # fmt: skip
    return Maximum(reps, children[2], place(children))
