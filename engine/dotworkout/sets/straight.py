"""Sets one after the other, each with its drops: how long they take, what they look like."""

from __future__ import annotations

from dataclasses import replace

from dotworkout.model.concrete import Amount, Line, Set, SetPart
from dotworkout.model.plan import Defaults
from dotworkout.model.schedule import Work
from dotworkout.sets.timeline import Timeline

SECONDS_PER_CALORIE = 4


def straight(line: Line, timeline: Timeline) -> None:
    """All sets of a line; after every set but the last comes its rest."""
    build_up(line, timeline)
    for number in range(len(line.sets)):
        if number:
            timeline.rest(rest_of(line.sets[number - 1]), line.sets[number - 1].origin)
        single(line, number, timeline)


def single(
    line: Line,
    number: int,
    timeline: Timeline,
    seconds: int | None = None,
    of: tuple[int, int] | None = None,
) -> None:
    """One set with its drops.

    ``seconds``  where the group says how long it takes
    ``of``       the number of the set and of all sets, where the group counts them
    """
    one = line.sets[number]
    count = of or (number + 1, len(line.sets))
    took = seconds or work_seconds(one, one.amount, timeline)
    timeline.work(_work(line, one, count, timeline, took, None))
    for part in one.parts:
        if part.after_s:
            timeline.rest(part.after_s, one.origin)
        took = work_seconds(one, part.amount, timeline)
        timeline.work(_work(line, one, count, timeline, took, part))


def build_up(line: Line, timeline: Timeline) -> None:
    """The build-up sets before the first set, marked as warm-up; they rest as the others do."""
    for number, one in enumerate(line.ramp, 1):
        took = work_seconds(one, one.amount, timeline)
        step = _work(line, one, (number, len(line.ramp)), timeline, took, None)
        timeline.work(replace(step, role="ramp", part="warmup"))
        timeline.rest(rest_of(one), one.origin)


def rest_of(one: Set) -> int | None:
    """The seconds written; None is the default."""
    return one.rest.seconds if one.rest else None


def _work(
    line: Line,
    one: Set,
    count: tuple[int, int],
    timeline: Timeline,
    seconds: int,
    part: SetPart | None,
) -> Work:
    shown = part or one
    written = one.tempo.text if one.tempo else timeline.defaults.tempo_text
    return Work(
        start_s=timeline.begin(),
        duration_s=seconds,
        part=timeline.part,
        groups=timeline.groups,
        exercise=line.ref,
        set=count[0],
        sets=count[1],
        role=part.role if part else "working",
        reps=shown.amount.reps,
        time=shown.amount.time,
        distance=shown.amount.distance,
        calories=shown.amount.calories,
        total=shown.amount.sets_of > 0,
        optional=timeline.optional or one.optional,
        load=shown.load,
        tempo=written if shown.amount.reps or one.tempo else None,
        hold_s=one.hold.seconds if one.hold else None,
        per_side=one.per_side,
        per_hand=one.per_hand,
        cues=one.cues,
        notes=one.notes,
        origin=one.origin,
    )


def work_seconds(one: Set, amount: Amount, timeline: Timeline) -> int:
    """How long a set, or a part of it, takes; doubled when it is done on each side.

    Reps take their tempo and their hold, a range its top; a total rests after each set of the
    default length; distances take the pace, rounded up to whole seconds; calories four seconds
    each.
    """
    defaults = timeline.defaults
    if amount.time is not None:
        seconds = defaults.max_hold if amount.time.max_s is None else amount.time.max_s
    elif amount.distance is not None:
        seconds = -int(-amount.distance.m / (one.pace or defaults.pace) // 1)
    elif amount.calories is not None:
        seconds = amount.calories * SECONDS_PER_CALORIE
    else:
        seconds = _rep_seconds(one, amount.timed_reps, defaults)
    work = max(1, seconds * (2 if one.per_side else 1))
    if amount.sets_of:
        rests = -(-amount.timed_reps // amount.sets_of) - 1
        rest = rest_of(one)
        return work + rests * (timeline.rest_s if rest is None else rest)
    return work


def _rep_seconds(one: Set, reps: int, defaults: Defaults) -> int:
    tempo = one.tempo.seconds if one.tempo else defaults.tempo
    hold = one.hold.seconds if one.hold else 0
    if one.hold and one.hold.last_rep:
        return reps * tempo + hold
    return reps * (tempo + hold)
