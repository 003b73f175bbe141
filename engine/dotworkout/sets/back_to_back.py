"""Steps in a row with nothing between them: repeat, for time, amrap."""

from __future__ import annotations

from dotworkout.model.concrete import Group, Line
from dotworkout.model.plan import Pause, Words
from dotworkout.sets.parts import Emit
from dotworkout.sets.straight import single, straight
from dotworkout.sets.timeline import Timeline


def repeat(group: Group, timeline: Timeline, emit: Emit) -> None:
    """The steps as written, sets and all, that many times; the header's rest between the times."""
    total = group.rounds or 1
    for number in range(1, total + 1):
        if number > 1 and group.rest:
            with timeline.inside(group, number - 1, total):
                timeline.rest(group.rest.seconds, group.origin)
        with timeline.inside(group, number, total):
            _once(group, timeline, emit, None)


def for_time(group: Group, timeline: Timeline, emit: Emit) -> None:
    """Rounds against the clock; what the estimate has after the cap is cut, and said."""
    first, start = len(timeline.steps), timeline.begin()
    total = group.rounds or 1
    for number in range(1, total + 1):
        with timeline.inside(group, number, total):
            _once(group, timeline, emit, (number, total))
    if group.seconds and timeline.cut(first, start + group.seconds):
        timeline.findings.warning(
            "W603", group.origin, "by the estimate this takes longer than its cap, and is cut there"
        )


def amrap(group: Group, timeline: Timeline, emit: Emit) -> None:
    """As many rounds as fit into the time by the estimate, at least one; that one is cut at it."""
    first, start = len(timeline.steps), timeline.begin()
    total = _rounds_that_fit(group, timeline, emit)
    for number in range(1, total + 1):
        with timeline.inside(group, number, None):
            _once(group, timeline, emit, (number, total))
    if group.seconds and timeline.cut(first, start + group.seconds):
        timeline.findings.warning(
            "W603", group.origin, "by the estimate one round takes longer than the time of this"
        )


def _rounds_that_fit(group: Group, timeline: Timeline, emit: Emit) -> int:
    """How many rounds fit, found by timing one aside."""
    trial = Timeline(timeline.defaults, timeline.findings, part=timeline.part)
    _once(group, trial, emit, None)
    work = trial.at
    whole = max(1, trial.begin())  # with a rest at the end of the round
    return max(1, ((group.seconds or 0) + whole - work) // whole)


def _once(group: Group, timeline: Timeline, emit: Emit, round: tuple[int, int] | None) -> None:
    """The steps once: one set each in a ``round`` of so many, else all their sets."""
    for step in group.steps:
        match step:
            case Words():
                timeline.note(step.text, step.origin)
            case Pause():
                timeline.pause(step.seconds, step.origin)
            case Group():
                emit(step, timeline)
                timeline.nothing_due()
            case Line() if round is None:
                straight(step, timeline)
                timeline.nothing_due()
            case Line():
                single(step, min(round[0], len(step.sets)) - 1, timeline, of=round)
                timeline.nothing_due()
