"""The example programs compiled, and what their sets say, in words short enough for tests."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import dotworkout
from dotworkout import Schedule, Session, Work

EXAMPLES = Path(__file__).parent.parent / "dsl_examples"


@cache
def schedule(name: str) -> Schedule:
    result = dotworkout.compile_file(EXAMPLES / f"{name}.workout")
    assert result.diagnostics == ()
    assert result.schedule is not None
    return result.schedule


def sessions(name: str, called: str) -> Iterator[Session]:
    return (session for session in schedule(name).sessions if session.name == called)


def work(session: Session, exercise: str) -> list[Work]:
    steps = [s for s in session.steps if isinstance(s, Work) and s.exercise.name == exercise]
    assert steps, f"no {exercise} in {session.name}, week {session.week}"
    return steps


def kilograms(step: Work) -> float | None:
    return None if step.load is None or step.load.kg is None else float(step.load.kg)


def loads(name: str, called: str, exercise: str) -> list[list[float | None]]:
    """The loads of every set, session by session."""
    return [[kilograms(s) for s in work(day, exercise)] for day in sessions(name, called)]


def top_loads(name: str, called: str, exercise: str) -> list[float | None]:
    """The first set's load, session by session, where all sets agree."""
    found = loads(name, called, exercise)
    assert all(len(set(each)) == 1 for each in found)
    return [each[0] for each in found]


def reps(name: str, called: str, exercise: str) -> list[list[int | None]]:
    """The least reps of every set, session by session."""
    return [[s.reps and s.reps.min for s in work(day, exercise)] for day in sessions(name, called)]


def holds(name: str, called: str, exercise: str) -> list[int | None]:
    """The seconds of the first set, session by session."""
    return [s.time and s.time.min_s for s in (work(d, exercise)[0] for d in sessions(name, called))]
