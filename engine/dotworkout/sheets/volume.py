"""How much each muscle is trained."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from fractions import Fraction

from dotworkout.model.exercise import MUSCLES, Exercise
from dotworkout.model.schedule import Program, Session
from dotworkout.sheets.folding import Line, Set, fold

#: Patterns whose sets are not hard sets of a muscle.
_NOT_HARD = ("mobility", "cardio")


def hard_sets(
    program: Program, sessions: Iterable[Session]
) -> Mapping[int, Mapping[str, Fraction]]:
    """Hard sets by week (from 1) and muscle; weeks and muscles in order, muscles without left out.

    Counted are the sets of the main part, each once with its drops: a whole one for each of the
    exercise's muscles, half a one for each of its secondary muscles (the fractional count of
    Pelland et al., "The Resistance Training Dose-Response", 2024). Ramp sets, mobility and cardio
    are not; ``full body`` stays a line of its own.
    """
    halves: dict[int, Counter[str]] = {}
    for session in sessions:
        week = halves.setdefault(session.week, Counter())
        for item in fold(session).items:
            if isinstance(item, Line):
                count = sum(map(_is_hard, item.sets))
                exercise = program.exercises.get(item.sets[0].steps[0].exercise.id)
                if exercise is not None and exercise.pattern not in _NOT_HARD:
                    _count(week, exercise, count)
    return {
        week: {muscle: Fraction(found[muscle], 2) for muscle in MUSCLES if found[muscle]}
        for week, found in sorted(halves.items())
    }


def _is_hard(one: Set) -> bool:
    return one.steps[0].part == "main" and one.steps[0].role != "ramp"


def _count(halves: Counter[str], exercise: Exercise, sets: int) -> None:
    halves.update(dict.fromkeys(exercise.muscles, 2 * sets))
    halves.update(dict.fromkeys(exercise.secondary_muscles, sets))
