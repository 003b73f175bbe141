"""Supersets, circuits and complexes: rounds through the steps, one set each."""

from __future__ import annotations

from dotworkout.model.concrete import Group, Line, Step
from dotworkout.model.plan import Pause, Words
from dotworkout.sets.parts import Emit
from dotworkout.sets.straight import build_up, rest_of, single
from dotworkout.sets.timeline import CHANGE_OVER, Timeline


def rounds(group: Group, timeline: Timeline, emit: Emit) -> None:
    """Rounds through the steps: a change-over between them, the rest after each round but the
    last. Without a number of rounds the steps' own sets count, and a step whose sets are done
    drops out. A timed circuit gives each station its time. In a complex nothing comes between
    the steps."""
    total = group.rounds or (1 if group.kind == "complex" else _most_sets(group.steps))
    for number in range(total):
        if number:
            with timeline.inside(group, number, total):
                timeline.rest(group.rest.seconds if group.rest else None, group.origin)
        with timeline.inside(group, number + 1, total):
            _round(group, number, timeline, emit)


def _most_sets(steps: tuple[Step, ...]) -> int:
    """The rounds of a group without a number; a nested group takes one turn in each."""
    return max((len(step.sets) for step in steps if isinstance(step, Line)), default=1)


def _round(group: Group, number: int, timeline: Timeline, emit: Emit) -> None:
    for step in group.steps:
        if isinstance(step, Words):
            timeline.note(step.text, step.origin)
        elif isinstance(step, Pause):
            timeline.pause(step.seconds, step.origin)
        elif isinstance(step, Group):
            emit(step, timeline)
            _between(group, timeline)
        elif number < len(step.sets):
            _turn(group, step, number, timeline)


def _turn(group: Group, line: Line, number: int, timeline: Timeline) -> None:
    """One set of a line, and what is due before the next step of the round."""
    one = line.sets[number]
    if number == 0:
        build_up(line, timeline)
    single(line, number, timeline, group.work[0] if group.work else None)
    if group.work:
        timeline.rest(group.work[1], group.origin)
    elif one.rest is not None and group.kind != "complex":
        timeline.rest(rest_of(one), one.origin)
    else:
        _between(group, timeline)


def _between(group: Group, timeline: Timeline) -> None:
    if group.kind == "complex":
        timeline.nothing_due()
    else:
        timeline.change_over(CHANGE_OVER, group.origin)
