"""A row of steps: a session, a warm-up, a cool-down."""

from __future__ import annotations

from collections.abc import Callable

from dotworkout.model.concrete import Group, Line, Step
from dotworkout.model.plan import Pause, Words
from dotworkout.sets.straight import straight
from dotworkout.sets.timeline import Timeline

Emit = Callable[[Group, Timeline], None]


def row(steps: tuple[Step, ...], timeline: Timeline, emit: Emit) -> None:
    """Steps in order, a change-over between them; ``emit`` adds a group."""
    for step in steps:
        match step:
            case Words():
                timeline.note(step.text, step.origin)
            case Pause():
                timeline.pause(step.seconds, step.origin)
            case Line():
                straight(step, timeline)
                timeline.change_over(timeline.transition_s, step.origin)
            case Group():
                emit(step, timeline)
                timeline.change_over(timeline.transition_s, step.origin)


def part(group: Group, timeline: Timeline, emit: Emit) -> None:
    """Warm-up or cool-down: their rests and change-overs are brief unless written."""
    outer = timeline.part
    timeline.part = "warmup" if group.kind == "warmup" else "cooldown"
    with timeline.inside(group, 1, 1):
        row(group.steps, timeline, emit)
    timeline.part = outer


def rung(group: Group, timeline: Timeline, emit: Emit) -> None:
    """The one step of a ladder or a rotation that is on."""
    with timeline.inside(group, group.round, group.rounds):
        row(group.steps, timeline, emit)


def optional(group: Group, timeline: Timeline, emit: Emit) -> None:
    """Steps that may be left out: timed as any, and marked."""
    outer = timeline.optional
    timeline.optional = True
    with timeline.inside(group, 1, 1):
        row(group.steps, timeline, emit)
    timeline.optional = outer
