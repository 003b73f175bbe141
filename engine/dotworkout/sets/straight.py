"""Sets one after the other, each with its drops: how long they take, what they look like."""

from __future__ import annotations

from dotworkout.model.concrete import Amount, DropPart, Line, Set
from dotworkout.model.plan import Defaults
from dotworkout.model.schedule import Work
from dotworkout.sets.timeline import Timeline

SECONDS_PER_CALORIE = 4


def straight(line: Line, timeline: Timeline) -> None:
    """All sets of a line; after every set but the last comes its rest."""
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
    took = seconds or work_seconds(one, one.amount, timeline.defaults)
    timeline.work(_work(line, one, count, timeline, took, None))
    for drop in one.drops:
        took = work_seconds(one, drop.amount, timeline.defaults)
        timeline.work(_work(line, one, count, timeline, took, drop))


def rest_of(one: Set) -> int | None:
    """The seconds written; None is the default."""
    return one.rest.seconds if one.rest else None


def _work(
    line: Line,
    one: Set,
    count: tuple[int, int],
    timeline: Timeline,
    seconds: int,
    drop: DropPart | None,
) -> Work:
    part = drop or one
    written = one.tempo.text if one.tempo else timeline.defaults.tempo_text
    return Work(
        start_s=timeline.begin(),
        duration_s=seconds,
        part=timeline.part,
        groups=timeline.groups,
        exercise=line.ref,
        set=count[0],
        sets=count[1],
        role="drop" if drop else "working",
        reps=part.amount.reps,
        time=part.amount.time,
        distance=part.amount.distance,
        calories=part.amount.calories,
        optional=timeline.optional,
        load=part.load,
        tempo=written if part.amount.reps or one.tempo else None,
        hold_s=one.hold.seconds if one.hold else None,
        per_side=one.per_side,
        per_hand=one.per_hand,
        cues=one.cues,
        notes=one.notes,
        origin=one.origin,
    )


def work_seconds(one: Set, amount: Amount, defaults: Defaults) -> int:
    """How long a set, or a drop of it, takes; doubled when it is done on each side.

    Reps take their tempo and their hold, a range its top; distances take the pace, rounded up to
    whole seconds; calories four seconds each.
    """
    if amount.time is not None:
        seconds = defaults.max_hold if amount.time.max_s is None else amount.time.max_s
    elif amount.distance is not None:
        seconds = -int(-amount.distance.m / defaults.pace // 1)
    elif amount.calories is not None:
        seconds = amount.calories * SECONDS_PER_CALORIE
    else:
        seconds = _rep_seconds(one, amount.timed_reps, defaults)
    return max(1, seconds * (2 if one.per_side else 1))


def _rep_seconds(one: Set, reps: int, defaults: Defaults) -> int:
    tempo = one.tempo.seconds if one.tempo else defaults.tempo
    hold = one.hold.seconds if one.hold else 0
    if one.hold and one.hold.last_rep:
        return reps * tempo + hold
    return reps * (tempo + hold)
