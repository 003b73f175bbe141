"""Groups whose steps take turns: what they supply, how many sets a step gives."""

from __future__ import annotations

from fractions import Fraction

from dotworkout.model import notation
from dotworkout.model.plan import (
    Group,
    Line,
    Step,
    When,
)

#: Groups whose steps take turns, so that each turn needs its step.
IN_TURNS = ("superset", "circuit", "complex", "emom", "every", "amrap", "for time", "tabata")

#: Groups whose work follows the clock: nothing comes between.
TIMED = ("emom", "every", "amrap", "for time", "tabata")


def a(kind: str) -> str:
    """The name of a kind of group with its article."""
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"


def weight(step: Step) -> int:
    """The most sets that a step can give in a session, drops counted."""
    if isinstance(step, Line):
        return max(
            sum(g.number * (1 + (g.clauses.drop.times if g.clauses.drop else 0)) for g in w.groups)
            for w in step.weeks
        )
    if isinstance(step, Group):
        inner = sum(weight(s) for s in step.steps if isinstance(s, Group | When))
        lines = sum(weight(s) for s in step.steps if isinstance(s, Line))
        rounds = step.rounds or 1
        return rounds * (lines + inner) if step.kind == "repeat" else lines + rounds * inner
    if isinstance(step, When):
        return sum(map(weight, step.steps))
    return 0


def supplied(group: notation.Header | None) -> tuple[notation.Work, ...]:
    """What a group says is done at each of its steps."""
    if group is None or group.work is None:
        return group.reps if group else ()
    seconds = Fraction(group.work[0])
    return (notation.Work("time", seconds, seconds),)


def turns(header: notation.Header, place: int, of: int) -> int | None:
    """How many sets the step at ``place`` of ``of`` gives; None where its own sets count."""
    match header.kind:
        case "superset" | "circuit":
            return header.rounds
        case "complex" | "tabata" | "for time":
            return header.rounds or 1
        case "emom" | "every":
            return max(0, -(-((header.rounds or 1) - place) // max(1, of)))
        case "amrap":
            return 1
        case _:
            return None
