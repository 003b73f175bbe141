"""Headers of groups."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from dotworkout.model.notation import Header, Load, Quantity, Rest, Work
from dotworkout.notation.rules.children import (
    Children,
    place,
    positive_seconds,
    whole,
)
from dotworkout.notation.rules.prescriptions import work_list
from dotworkout.notation.rules.progression import period_of
from dotworkout.notation.words import MOST_SETS, NotationError, exact, later


def header_part(children: Children) -> Header:
    word: Any = str(children[0]).lower().replace("-", "")
    return Header(word)


def header_rounds(children: Children) -> Header:
    kind: Any = str(children[0]).lower()
    found: dict[str, Any] = {}
    for part in children[1:]:
        match part:
            case int():
                key = "rounds"
            case Rest():
                key = "rest"
            case (int(), int()):
                key = "work"
            case (Load() as load,):
                key, part = "load", load  # noqa: PLW2901
            case _:
                raise NotationError("W121", place([part]), "a group has no effort of its own")
        if key in found:
            raise NotationError("W215", place(children[:1]), f"`{key}` is said twice", "keep one")
        if key in _ONLY and kind != _ONLY[key]:
            message = f"only a {_ONLY[key]} has `{key}` in its header"
            raise NotationError("W121", place(children[:1]), message)
        found[key] = part
    return Header(kind, **found)


#: Clauses that one kind of group has alone.
_ONLY = {"work": "circuit", "load": "complex"}


def rounds(children: Children) -> int:
    return whole(children[0], "rounds", MOST_SETS)


def header_work(children: Children) -> tuple[int, int]:
    return positive_seconds(children[1]), positive_seconds(children[3])


def time_cap(children: Children) -> Quantity:
    seconds = positive_seconds(children[1])
    return Quantity(Fraction(seconds), None, "s", place(children))


def work_reps_list(children: Children) -> tuple[Work, ...]:
    """``21-15-9``, or ``10-5``: two rounds look like a range that falls."""
    texts = str(children[0]).split("-")
    at = place(children)
    if len(texts) > 2:
        return work_list(children)
    reps = [exact(text, at) for text in texts]
    if not reps[0] > reps[1] >= 1 or any(count.denominator != 1 for count in reps):
        raise NotationError("W127", at, "a list of reps falls, as in 21-15-9")
    return tuple(Work("reps", count, count, at=at) for count in reps)


def header_emom(children: Children) -> Header:
    seconds = positive_seconds(children[1])
    if seconds % 60 or seconds // 60 > MOST_SETS:
        message = f"an emom takes whole minutes, at most {MOST_SETS}"
        raise NotationError("W121", place(children), message, "`every 90s for 8 rounds:` is freer")
    return Header("emom", rounds=seconds // 60, seconds=60)


def header_every(children: Children) -> Header:
    number = whole(children[3], "rounds", MOST_SETS)
    return Header("every", rounds=number, seconds=positive_seconds(children[1]))


def header_amrap(children: Children) -> Header:
    return Header("amrap", seconds=positive_seconds(children[1]))


def header_for_time(children: Children) -> Header:
    count, reps, cap = 1, (), None
    for part in children[1:]:
        match part:
            case int():
                count = part
            case Quantity():
                cap = part.low.numerator
            case _:
                count, reps = len(part), part
    return Header("for time", rounds=count, reps=reps, seconds=cap)


def header_tabata(children: Children) -> Header:
    if len(children) == 1:
        return Header("tabata", rounds=8, work=(20, 10))
    number = whole(children[1], "rounds", MOST_SETS)
    return Header(
        "tabata",
        rounds=number,
        work=(positive_seconds(children[3]), positive_seconds(children[5])),
    )


def header_condition(children: Children) -> Header:
    return Header("when", when=children[0])


def header_turns(children: Children) -> Header:
    """``ladder every 3 weeks``, ``rotate every week``; a ladder may go by its ranges."""
    kind: Any = str(children[0]).lower()
    if len(children) == 1:
        raise later(place(children), "a `ladder` by its ranges")
    every, word = period_of(children[1])
    if word != "week":
        raise NotationError("W121", place(children[1:]), f"a {kind} goes by weeks",
                            f"{kind} every 2 weeks")  # fmt: skip
    return Header(kind, every=every)


def header_later(children: Children) -> None:
    word = str(children[0]).split()[0].lower()
    raise later(place(children), f"a `{word}` group")
