"""Loads and efforts."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from dotworkout.model.notation import Effort, Load, Quantity
from dotworkout.notation.rules.children import (
    Children,
    ends,
    name_in,
    place,
)
from dotworkout.notation.rules.quantities import measured, pace
from dotworkout.notation.words import (
    NotationError,
    exact,
    later,
)
from dotworkout.notation.words import (
    quantity as amount_of,
)


def load_mass(children: Children) -> Load | Effort:
    token, unit = children
    low, _, high = str(token).partition("-")
    at = place(children)
    amount = amount_of(low, high or None, str(unit), at)
    if amount.unit in _TARGETS and amount.low <= 0:
        raise NotationError("W123", at, "a target is more than nothing")
    if amount.unit in _TARGETS:
        return Load("target", of=_TARGETS[amount.unit], text=f"{token} {amount.unit}", at=at)
    if amount.unit not in ("kg", "lb"):
        raise NotationError("W123", at, f"a load is in kg or lb, not in {unit}")
    if amount.low <= 0:
        raise NotationError("W123", at, "a load is more than nothing",
                            "leave it out, or write `@ BW`")  # fmt: skip
    return Load("mass", amount.low, amount.high, amount.unit, at=at)  # type: ignore[arg-type]


#: What a unit is a target of.
_TARGETS = {"W": "power", "bpm": "heart_rate"}


def load_bare(children: Children) -> None:
    token = children[0]
    raise NotationError("W123", place(children), f"{token} of what?",
                        f"write `{token}kg`, `{token}lb` or `{token}%`")  # fmt: skip


def percent(children: Children) -> Load:
    low, high = ends(children[0])
    at = place(children)
    if not 0 < low <= high <= 1000:
        raise NotationError("W123", at, "a percentage is above 0 and at most 1000 %")
    return Load("percent", low, high if high != low else None, of="1RM", at=at)


_OWN_MAXIMUM = {"tm": "TM", "bw": "BW", "1rm": "1RM", "max": "1RM", "bodyweight": "BW"}


def load_of(children: Children) -> Any:
    token = children[0]
    name = name_in(token) if token.type == "OF_NAME" else str(token)
    if name.lower() not in _OWN_MAXIMUM:
        raise later(place(children), "a load of another exercise or label")
    return token


def load_percent(children: Children) -> Load:
    base: Load = children[0]
    of, plus = "1RM", None
    for child in children[1:]:
        if isinstance(child, Quantity):
            plus = child
        else:
            name = name_in(child) if child.type == "OF_NAME" else str(child)
            of = _OWN_MAXIMUM[name.lower()]
    return Load("percent", base.low, base.high, of=of, plus=plus, at=place(children))


def load_same(children: Children) -> Load:
    return Load("relative", Fraction(0), at=place(children))


def load_relative(children: Children) -> Load:
    change, at = exact(str(children[0]), place(children)), place(children)
    if change <= -100:
        raise NotationError("W123", at, "nothing is left of that load")
    return Load("relative", change, at=at)


def signed_mass(children: Children) -> Quantity:
    amount = measured(children)
    if amount.unit not in ("kg", "lb"):
        raise NotationError("W123", amount.at, "a load is expected here", "`+10kg`, `-20kg`")
    return amount


def load_added(children: Children) -> Load:
    amount = signed_mass(children)
    if amount.low < 0:
        raise NotationError("W123", amount.at, "a load below zero",
                            f"assistance is written `@ BW{children[0]}{children[1]}`")  # fmt: skip
    return Load("bodyweight", plus=amount, at=amount.at)


def load_bodyweight(children: Children) -> Load:
    return Load("bodyweight", plus=children[1] if len(children) > 1 else None, at=place(children))


def load_text(children: Children) -> Load:
    return Load("text", text=str(children[0])[1:-1].strip(), at=place(children))


def effort(children: Children) -> Effort:
    low, high = ends(children[1])
    scale: Any = str(children[0]).lower()
    at = place(children)
    if scale == "rpe" and not 1 <= low <= high <= 10:
        raise NotationError("W123", at, "RPE goes from 1 to 10")
    if scale == "rir" and not 0 <= low <= high <= 10:
        raise NotationError("W123", at, "RIR goes from 0 to 10")
    return Effort(scale, low, high, at)


def target_zone(children: Children) -> Load:
    zone = exact(str(children[1]), place(children))
    if zone.denominator != 1 or not 1 <= zone <= 9:
        raise NotationError("W123", place(children), "zones are counted from 1 to 9")
    return Load("target", of="zone", text=f"zone {zone}", at=place(children))


def target_pace(children: Children) -> Load:
    text = "".join(map(str, children))
    return Load("target", low=pace(children), of="pace", text=text, at=place(children))
