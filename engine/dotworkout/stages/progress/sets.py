"""The sets of a line in one session: each with its amount, its load and what stands beside it."""

from __future__ import annotations

from fractions import Fraction

from dotworkout.model import concrete, plan
from dotworkout.model.notation import Double, Hold, Rest, Work
from dotworkout.model.plan import Clauses, LastSet, Prescription, SetGroup
from dotworkout.stages.progress.counts import climbed
from dotworkout.stages.progress.drops import dropped
from dotworkout.stages.progress.loads import Result, Setting, load_of
from dotworkout.stages.progress.works import (
    amount,
    raised_hold,
    raised_rest,
    raised_sets,
    raised_work,
)
from dotworkout.text.source import Span
from dotworkout.units import plain

_AMRAP = Work("amrap", Fraction(0), Fraction(0), open=True)
_MAX_HOLD = Work("max", Fraction(1), Fraction(1), open=True)


def line_sets(
    line: plan.Line, week: Prescription, position: int, setting: Setting
) -> tuple[concrete.Set, ...]:
    """All sets of a line; ``position`` is where its double progression stands in the range."""
    made: list[concrete.Set] = []
    before = Result(None)
    for place, group in enumerate(week.groups):
        last = week.last if place == len(week.groups) - 1 else None
        before = _group(group, last, line.double, position, before, setting, made)
    return tuple(made)


def _group(
    group: SetGroup,
    last: LastSet | None,
    double: Double | None,
    position: int,
    before: Result,
    setting: Setting,
    made: list[concrete.Set],
) -> Result:
    """Append the sets of a group; gives the load that the next group leans on."""
    count = raised_sets(group.number, setting.steps)
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
    return Clauses(
        load=own.load if names_load else group.load,
        effort=own.effort if names_load else group.effort,
        rest=own.rest or group.rest,
        tempo=own.tempo or group.tempo,
        hold=own.hold or group.hold,
        drop=own.drop or group.drop,
        per_side=own.per_side or group.per_side,
        per_hand=own.per_hand or group.per_hand,
        notes=(*own.notes, *group.notes),
        cues=(*own.cues, *group.cues),
    )


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
    return concrete.Set(
        amount=amount(work, defaults),
        load=load.shown,
        rest=_rest(clauses.rest, setting),
        tempo=clauses.tempo,
        hold=raised_hold(clauses.hold, work, setting.steps),
        drops=_drops(work, clauses, load, setting, origin),
        per_side=clauses.per_side,
        per_hand=clauses.per_hand,
        notes=(*clauses.notes, *_range_note(work), *_hold_note(clauses.hold)),
        cues=clauses.cues,
        origin=origin,
    )


def _rest(rest: Rest | None, setting: Setting) -> Rest | None:
    """The rest after a set, after what progressions take off it."""
    shortened = any(step.target == "rest" for step, _ in setting.steps)
    if not shortened:
        return rest
    seconds = rest.seconds if rest and rest.seconds else setting.program.defaults.rest
    return Rest(raised_rest(seconds, setting.steps))


def _drops(
    work: Work, clauses: Clauses, load: Result, setting: Setting, origin: Span
) -> tuple[concrete.DropPart, ...]:
    """The drops after a set: with the reps written, else to failure."""
    drop = clauses.drop
    if drop is None:
        return ()
    failure = _MAX_HOLD if work.kind in ("time", "max") else _AMRAP
    reps = amount(drop.reps or failure, setting.program.defaults)
    parts = []
    for _ in range(drop.times):
        load = dropped(drop, load, setting, origin)
        parts.append(concrete.DropPart(reps, load.shown))
    return tuple(parts)


def _hold_note(hold: Hold | None) -> tuple[str, ...]:
    """The schedule says how long a hold is; that it is in the last rep only, a note must."""
    return ("hold in the last rep only",) if hold and hold.last_rep else ()


def _range_note(work: Work) -> tuple[str, ...]:
    """A range of distance or calories, of which the schedule carries the upper end only."""
    if work.kind not in ("distance", "calories") or work.low == work.high:
        return ()
    unit = "m" if work.kind == "distance" else "cal"
    return (f"{plain(work.low)}-{plain(work.high)} {unit}",)
