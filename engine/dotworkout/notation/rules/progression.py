"""Progressions."""

from __future__ import annotations

import re
from typing import Any

from dotworkout.model.notation import Double, Linear, Quantity
from dotworkout.notation.rules.children import (
    Children,
    place,
)
from dotworkout.notation.words import (
    NotationError,
    exact,
    later,
)
from dotworkout.notation.words import (
    quantity as amount_of,
)

_PERIOD = re.compile(r"(?:per|every)\s+(?:(\d+)\s+)?(\w+?)s?$", re.IGNORECASE)


def period_of(token: Any) -> tuple[int, Any]:
    """How many of what: ``every 3 sessions`` is 3, session."""
    at = place([token])
    found = _PERIOD.match(str(token))
    word = found.group(2).lower() if found else ""
    if word in ("set", "round"):
        raise later(at, f"a step per {word}")
    if word not in ("week", "session", "cycle"):
        raise NotationError("W123", at, f"`{token}` is no period of a progression",
                            "per week, per session, per cycle, every 2 weeks")  # fmt: skip
    number = found.group(1) if found else None
    every = exact(number, at).numerator if number else 1
    if every < 1:
        raise NotationError("W123", at, "a period is at least one")
    return every, word


_STEPS = ("kg", "lb", "%", "rep", "set", "s", "m", "cal")


def _step(amount: Quantity) -> Quantity:
    if amount.unit not in _STEPS:
        raise NotationError("W123", amount.at, "this cannot be added to a set")
    if amount.low == 0:
        raise NotationError("W123", amount.at, "a progression of nothing")
    return amount


def progress_linear(children: Children) -> Linear:
    change = _step(children[0])
    of_rest = getattr(children[1], "type", "") == "REST"
    if of_rest and change.unit != "s":
        raise NotationError("W123", change.at, "rest is counted in seconds", "`-10s rest per week`")
    return _linear(children, "rest" if of_rest else "line", change)


def progress_max(children: Children) -> Linear:
    change = _step(children[1])
    if change.unit not in ("kg", "lb", "%"):
        raise NotationError("W123", change.at, "a maximum rises by a load or a percentage")
    return _linear(children, "1RM" if str(children[0]).lower() == "max" else "TM", change)


def _linear(children: Children, target: Any, change: Quantity) -> Linear:
    every, period = period_of(next(c for c in children if getattr(c, "type", "") == "PERIOD"))
    cap = children[-1] if isinstance(children[-1], Quantity) else None
    if cap is not None:
        fits = {cap.unit, change.unit} <= {"kg", "lb"} or cap.unit == change.unit
        if not fits and not (change.unit == "%" and cap.unit in ("kg", "lb")):
            raise NotationError("W123", cap.at, f"the limit is not in {change.unit}, as the step")
    return Linear(target, change, every, period, cap, place(children))


def cap(children: Children) -> Quantity:
    amount: Quantity = children[1]
    return amount


def _then(children: Children) -> Quantity | None:
    return _step(children[-1]) if isinstance(children[-1], Quantity) else None


def progress_then(children: Children) -> Double:
    return Double(None, _then(children), place(children))


def progress_by(children: Children) -> Double:
    unit = children[2] if len(children) > 2 and getattr(children[2], "type", "") == "UNIT" else None
    by = amount_of(
        str(children[1]), None, str(unit or "rep"), place(children[1 : 3 if unit else 2])
    )
    if by.unit not in ("rep", "s") or by.low.denominator != 1 or by.low < 1:
        raise NotationError("W123", by.at, "reps climb by a whole number, times by seconds")
    return Double(by, _then(children), place(children))


def progress_by_set(children: Children) -> None:
    raise later(place(children), "`by set`")
