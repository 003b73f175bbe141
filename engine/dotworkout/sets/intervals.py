"""Work by the clock: emom, every, tabata."""

from __future__ import annotations

from dotworkout.model.concrete import Group, Line, Step
from dotworkout.model.plan import Pause, Words
from dotworkout.sets.parts import Emit
from dotworkout.sets.straight import single
from dotworkout.sets.timeline import Timeline


def intervals(group: Group, timeline: Timeline, emit: Emit) -> None:
    """Steps take turns, one each interval; rest is what is left of it. The last interval ends
    with its work. Work that does not fit pushes what follows, and is said."""
    total, seconds = group.rounds or 1, group.seconds or 60
    steps = _with_work(group, timeline)
    for number in range(total if steps else 0):
        step = steps[number % len(steps)]
        with timeline.inside(group, number + 1, total):
            start = timeline.begin()
            if isinstance(step, Line):
                turn, turns = number // len(steps), -(-(total - number % len(steps)) // len(steps))
                single(step, min(turn, len(step.sets) - 1), timeline, of=(turn + 1, turns))
            elif isinstance(step, Group):
                emit(step, timeline)
                timeline.nothing_due()
            left = start + seconds - timeline.at
            if left < 0:
                timeline.findings.warning(
                    "W604", step.origin,
                    f"by the estimate this takes {seconds - left} s of an interval of {seconds} s",
                )  # fmt: skip
            if number < total - 1 and left > 0:
                timeline.rest(left, group.origin)


def _with_work(group: Group, timeline: Timeline) -> list[Step]:
    """The steps that take turns; words are shown before the first interval."""
    for step in group.steps:
        if isinstance(step, Words):
            timeline.note(step.text, step.origin)
        elif isinstance(step, Pause):
            timeline.findings.warning(
                "W406", step.origin, "a rest in intervals is what their work leaves over"
            )
    return [step for step in group.steps if isinstance(step, Line | Group)]


def tabata(group: Group, timeline: Timeline, emit: Emit) -> None:
    """Work and rest in turns, all rounds of one step before the next."""
    work, rest = group.work or (20, 10)
    total = group.rounds or 8
    for step in _with_work(group, timeline):
        for number in range(total):
            with timeline.inside(group, number + 1, total):
                if isinstance(step, Line):
                    single(step, number, timeline, work)
                else:
                    assert isinstance(step, Group)
                    emit(step, timeline)
                timeline.rest(rest, group.origin)
