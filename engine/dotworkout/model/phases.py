"""What a phase or a deload says."""

from __future__ import annotations

from typing import Literal, NamedTuple

from dotworkout.model.notation import At, Quantity

EffectOn = Literal["load", "sets", "reps", "time", "distance", "rest"]


class Effect(NamedTuple):
    """What a phase or a deload changes: by per cent, or by an amount in its own unit."""

    on: EffectOn
    change: Quantity
    at: At = (0, 0)


class Phase(NamedTuple):
    """``weeks`` long; ``pauses`` whether progress waits meanwhile; None where there is no note."""

    weeks: int
    effects: tuple[Effect, ...]
    note: str | None
    pauses: bool


class Deload(NamedTuple):
    """Every ``every``-th week."""

    every: int
    effects: tuple[Effect, ...]
