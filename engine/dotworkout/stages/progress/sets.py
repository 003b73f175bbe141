"""The sets of a line in one session: each with its amount, its load and what stands beside it."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from dotworkout.model import concrete, plan
from dotworkout.model.notation import Double, Hold, Rest, Work
from dotworkout.model.plan import Clauses, LastSet, Prescription, SetGroup
from dotworkout.stages.progress.counts import climbed
from dotworkout.stages.progress.effects import affected_rest, affected_sets, affected_work
from dotworkout.stages.progress.loads import load_of
from dotworkout.stages.progress.parts import first_part, ramp_sets, set_parts
from dotworkout.stages.progress.setting import Result, Setting
from dotworkout.stages.progress.works import (
    amount,
    raised_hold,
    raised_rest,
    raised_sets,
    raised_work,
)
from dotworkout.text.source import Span
from dotworkout.units import plain


def line_sets(
    line: plan.Line, week: Prescription, position: int, setting: Setting
) -> tuple[tuple[concrete.Set, ...], tuple[concrete.Set, ...]]:
    """The build-up sets and the sets of a line.

    ``position``  where its double progression stands in the range
    """
    made: list[concrete.Set] = []
    before = Result(None)
    counts = [raised_sets(group.number, setting.steps) for group in week.groups]
    if line.turns in (None, "superset", "circuit", "complex"):
        counts = affected_sets(counts, setting.effects)
    for place, count in enumerate(counts):
        last = week.last if place == len(counts) - 1 else None
        group = week.groups[place]
        before = _group(group, count, last, line.double, position, before, setting, made)
    first = week.groups[0]
    working = _load(first.works[0], first.clauses, line.double, Result(None), setting, first.origin)
    return ramp_sets(first.clauses, working, made[0], setting), tuple(made)


def _group(
    group: SetGroup,
    count: int,
    last: LastSet | None,
    double: Double | None,
    position: int,
    before: Result,
    setting: Setting,
    made: list[concrete.Set],
) -> Result:
    """Append the sets of a group; gives the load that the next group leans on."""
    clauses = group.clauses
    usual = _load(group.works[0], clauses, double, before, setting, group.origin)
    for number in range(count):
        work = group.works[min(number, len(group.works) - 1)]
        limits = [limit for limit in (group.last, last) if limit] if number == count - 1 else []
        if limits:
            made.append(_last_set(work, group, limits, double, position, usual, setting))
            continue
        if len(group.works) > 1:
            usual = _load(work, clauses, double, before, setting, group.origin)
        made.append(_set(work, clauses, double, position, usual, setting, group.origin))
    if group.optional:
        made[-group.optional :] = [one._replace(optional=True) for one in made[-group.optional :]]
    return usual


def _last_set(
    work: Work,
    group: SetGroup,
    limits: list[LastSet],
    double: Double | None,
    position: int,
    usual: Result,
    setting: Setting,
) -> concrete.Set:
    """The last set: what is limited to it replaces the group's, at the same load unless it
    names another."""
    clauses, origin, load = group.clauses, group.origin, usual
    for limit in limits:
        clauses = _narrowed(limit.clauses, clauses)
        if limit.work:
            work, origin = limit.work, limit.origin
        if limit.clauses.load or limit.clauses.effort:
            load = _load(work, clauses, double, usual, setting, limit.origin)
    return _set(work, clauses, double, position, load, setting, origin)


def _narrowed(own: Clauses, group: Clauses) -> Clauses:
    """The group's clauses, replaced by those of the last set; a load with its effort is one."""
    names_load = own.load is not None or own.effort is not None
    kept = group._replace(load=None, effort=None) if names_load else group
    both: tuple[tuple[Any, ...], tuple[Any, ...]] = (own, kept)
    said: dict[str, Any] = {
        name: (*mine, *theirs) if name in ("notes", "cues") else mine or theirs
        for name, mine, theirs in zip(Clauses._fields, *both, strict=True)
    }
    return Clauses(**said)


def _load(
    work: Work,
    clauses: Clauses,
    double: Double | None,
    before: Result,
    setting: Setting,
    origin: Span,
) -> Result:
    """The load of a set; an effort is estimated from its reps, those of the first session where
    they climb."""
    first = climbed(work, double, 0) if double else raised_work(work, setting.steps)
    first = affected_work(first, setting.effects)
    reps: Fraction | None = first.high if first.kind == "reps" else None
    return load_of(clauses.load, clauses.effort, reps, before, setting, origin)


def _set(
    work: Work,
    clauses: Clauses,
    double: Double | None,
    position: int,
    load: Result,
    setting: Setting,
    origin: Span,
) -> concrete.Set:
    defaults = setting.program.defaults
    work = raised_work(work, setting.steps)
    if double and work.kind in ("reps", "time"):
        work = climbed(work, double, position)
    work = affected_work(work, setting.effects)
    return concrete.Set(
        amount=first_part(amount(work, defaults), clauses.cluster),
        load=load.shown,
        rest=_rest(clauses.rest, setting),
        tempo=clauses.tempo,
        hold=raised_hold(clauses.hold, work, setting.steps),
        parts=set_parts(work, clauses, load, setting, origin),
        per_side=clauses.per_side,
        per_hand=clauses.per_hand,
        notes=(*clauses.notes, *_range_note(work), *_hold_note(clauses.hold)),
        cues=clauses.cues,
        pace=load.pace,
        optional=False,
        origin=origin,
    )


def _rest(rest: Rest | None, setting: Setting) -> Rest | None:
    """The rest after a set, after what progressions and phases make of it."""
    default = None if setting.in_turns else setting.program.defaults.rest
    seconds = rest.seconds if rest and rest.seconds else default
    if seconds is not None and any(step.target == "rest" for step, _ in setting.steps):
        rest = Rest(raised_rest(seconds, setting.steps))
    return affected_rest(rest, setting.effects, default)


def _hold_note(hold: Hold | None) -> tuple[str, ...]:
    """The schedule says how long a hold is; that it is in the last rep only, a note must."""
    return ("hold in the last rep only",) if hold and hold.last_rep else ()


def _range_note(work: Work) -> tuple[str, ...]:
    """A range of distance or calories, of which the schedule carries the upper end only."""
    if work.kind not in ("distance", "calories") or work.low == work.high:
        return ()
    unit = "m" if work.kind == "distance" else "cal"
    return (f"{plain(work.low)}-{plain(work.high)} {unit}",)
