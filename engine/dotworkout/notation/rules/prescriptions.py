"""Prescriptions, items and set groups."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from dotworkout.model.notation import Item, Prescription, Sets, Work
from dotworkout.notation.rules.children import (
    Children,
    ends,
    place,
    positive_seconds,
    whole,
    whole_reps,
)
from dotworkout.notation.rules.quantities import clock
from dotworkout.notation.words import (
    MOST_REPS,
    MOST_SETS,
    NotationError,
    exact,
)
from dotworkout.notation.words import (
    quantity as amount_of,
)


def prescription(children: Children) -> Prescription:
    return Prescription(tuple(children))


def item(children: Children) -> Item:
    at = place(children)
    last = getattr(children[-1], "type", "") == "ON_LAST_SET"
    parts = children[:-1] if last else children
    sets = parts[0] if isinstance(parts[0], Sets) else None
    clauses = tuple(
        clause
        for part in (parts[1:] if sets else parts)
        for clause in (part if type(part) is tuple else (part,))
    )
    return Item(sets, clauses, last, at)


def sets_one(children: Children) -> Sets:
    return Sets(None, children[0], place(children))


def sets_counted(children: Children) -> Sets:
    number, _, works = children
    at = (number.start_pos, works[-1].at[1])
    if len(works) > 1:
        raise NotationError("W120", at, "a list of reps has one set each", "leave the count out")
    return Sets(whole(number, "sets", MOST_SETS), works, at)


def sets_optional(children: Children) -> Sets:
    counts, _, works = children
    low, high = ends(counts)
    at = (counts.start_pos, works[-1].at[1])
    if len(works) > 1 or low < 1 or low.denominator != 1 or high.denominator != 1:
        raise NotationError("W120", at, "so many sets, or some more: `3-4x8`")
    if high > MOST_SETS:
        raise NotationError("W130", at, f"at most {MOST_SETS} sets")
    return Sets(high.numerator, works, at, optional=(high - low).numerator)


def work_reps(children: Children) -> tuple[Work, ...]:
    return (Work("reps", *whole_reps(children[0]), at=place(children)),)


def work_open(children: Children) -> tuple[Work, ...]:
    return (Work("reps", *whole_reps(children[0]), open=True, at=place(children)),)


def work_measured(children: Children) -> tuple[Work, ...]:
    token, unit = children
    low, _, high = str(token).partition("-")
    at = place(children)
    amount = amount_of(low, high or None, str(unit), at)
    if amount.unit == "rep":
        return (Work("reps", *whole_reps(token), at=at),)
    kinds: dict[str, Any] = {"s": "time", "m": "distance", "cal": "calories"}
    if amount.unit not in kinds:
        raise NotationError(
            "W123",
            at,
            f"a set is counted in reps, time, distance or calories, not in {unit}",
            f"a load follows `@`: `5 @ {token}{unit}`" if amount.unit in ("kg", "lb") else None,
        )
    if amount.low <= 0:
        raise NotationError("W123", at, "a set of nothing")
    top = amount.high if amount.high is not None else amount.low
    return (Work(kinds[amount.unit], amount.low, top, at=at),)


def work_clock(children: Children) -> tuple[Work, ...]:
    seconds = Fraction(positive_seconds(clock(children)))
    return (Work("time", seconds, seconds, at=place(children)),)


def work_list(children: Children) -> tuple[Work, ...]:
    at = place(children)
    texts = str(children[0]).split("-")
    reps = [exact(text, at) for text in texts]
    tempo = len(texts) == 4 and all(len(text) == 1 for text in texts)
    ask = f"a tempo is written `tempo {children[0]}`" if tempo else "write each set: `3x5, 1x8`"
    falls = reps[0] > reps[-1] and reps == sorted(reps, reverse=True)
    if not falls or min(reps) < 1:
        raise NotationError("W127", at, "a list of reps falls, as in 12-10-8", ask)
    if len(reps) > MOST_SETS or max(reps) > MOST_REPS:
        raise NotationError("W130", at, f"at most {MOST_SETS} sets of {MOST_REPS:,} reps")
    return tuple(Work("reps", count, count, at=at) for count in reps)


def work_amrap(children: Children) -> tuple[Work, ...]:
    seconds = Fraction(positive_seconds(children[1])) if len(children) > 1 else Fraction(0)
    return (Work("amrap", seconds, seconds, open=True, at=place(children)),)


def work_max(children: Children) -> tuple[Work, ...]:
    return (Work("max", Fraction(1), Fraction(1), open=True, at=place(children)),)


def work_total(children: Children) -> tuple[Work, ...]:
    return (Work("total", *whole_reps(children[0]), at=place(children)),)
