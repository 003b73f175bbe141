"""Phases and deloads."""

from __future__ import annotations

from fractions import Fraction

from dotworkout.model.notation import Quantity
from dotworkout.notation.rules.children import (
    Children,
    place,
)
from dotworkout.notation.words import (
    later,
)


def phase(children: Children) -> None:
    raise later(place(children), "a phase")


def deload(children: Children) -> None:
    raise later((0, 5), "a deload")


def effect(children: Children) -> Quantity:
    return Quantity(Fraction(0), None, "", place(children))
