"""Headers of groups."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from dotworkout.model.notation import Header, Quantity, Rest
from dotworkout.notation.rules.children import (
    Children,
    place,
    positive_seconds,
    whole,
)
from dotworkout.notation.words import (
    MOST_SETS,
    NotationError,
    later,
)


def header_part(children: Children) -> Header:
    word: Any = str(children[0]).lower().replace("-", "")
    if word == "optional":
        raise later(place(children), "an `optional` group")
    return Header(word)


def header_rounds(children: Children) -> Header:
    kind: Any = str(children[0]).lower()
    if kind in ("repeat", "complex"):
        raise later(place(children[:1]), f"a `{kind}` group")
    found: dict[str, Any] = {}
    for part in children[1:]:
        match part:
            case int():
                key = "rounds"
            case Rest():
                key = "rest"
            case (int(), int()):
                key = "work"
            case _:
                raise NotationError("W121", place([part]), f"a {kind} has no load of its own")
        if key in found:
            raise NotationError("W215", place(children[:1]), f"`{key}` is said twice", "keep one")
        found[key] = part
    if "work" in found and kind != "circuit":
        raise NotationError("W121", place(children[:1]), "only a circuit is timed by `work`")
    return Header(kind, **found)


def rounds(children: Children) -> int:
    return whole(children[0], "rounds", MOST_SETS)


def header_work(children: Children) -> tuple[int, int]:
    return positive_seconds(children[1]), positive_seconds(children[3])


def for_time(children: Children) -> Quantity:
    return Quantity(Fraction(1), None, "", place(children))


def header_later(children: Children) -> None:
    token = children[0]
    word = str(token).split()[0].lower()
    start = token.start_pos
    end = max(getattr(c, "end_pos", 0) or getattr(c, "at", (0, 0))[1] for c in children)
    raise later((start, end), f"a `{'for time' if word == 'for' else word}` group")


def header_condition(children: Children) -> None:
    raise later((0, 5), "a group for some weeks only")
