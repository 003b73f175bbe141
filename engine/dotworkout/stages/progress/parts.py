"""The parts of one set: drops, efforts after a pause, myo-reps, clusters; and its build-up."""

from __future__ import annotations

from fractions import Fraction

from dotworkout.model import concrete
from dotworkout.model.concrete import Amount, SetPart
from dotworkout.model.notation import Cluster, Ramp, Work
from dotworkout.model.plan import Clauses
from dotworkout.model.schedule import Load, Reps
from dotworkout.stages.progress import figures
from dotworkout.stages.progress.drops import dropped
from dotworkout.stages.progress.figures import Figure
from dotworkout.stages.progress.setting import Result, Setting
from dotworkout.stages.progress.works import amount
from dotworkout.text.source import Span
from dotworkout.units import plain

#: The empty bar, where `rounding` does not name one.
BARS = {"kg": Fraction(20), "lb": Fraction(45)}
_AMRAP = Work("amrap", Fraction(0), Fraction(0), open=True)
_MAX_HOLD = Work("max", Fraction(1), Fraction(1), open=True)


def set_parts(
    work: Work, clauses: Clauses, load: Result, setting: Setting, origin: Span
) -> tuple[SetPart, ...]:
    """What follows a set and belongs to it, in order."""
    return (
        *_clusters(work, clauses.cluster, load),
        *_pauses(work, clauses, load, setting),
        *_drops(work, clauses, load, setting, origin),
    )


def first_part(whole: Amount, cluster: Cluster | None) -> Amount:
    """The set itself, of clusters the first."""
    if cluster is None or whole.reps is None or whole.timed_reps <= cluster.reps:
        return whole
    return Amount(reps=Reps(cluster.reps, cluster.reps), timed_reps=cluster.reps)


def _clusters(work: Work, cluster: Cluster | None, load: Result) -> tuple[SetPart, ...]:
    """The clusters after the first; the last has the reps that are left."""
    if cluster is None or work.kind != "reps":
        return ()
    left = int(work.high) - cluster.reps
    reps = [min(cluster.reps, left - done) for done in range(0, max(0, left), cluster.reps)]
    amounts = [Amount(reps=Reps(n, n), timed_reps=n) for n in reps]
    if work.open and amounts:
        amounts[-1] = amounts[-1]._replace(reps=Reps(reps[-1], None, True))
    return tuple(SetPart("cluster", cluster.seconds, one, load.shown) for one in amounts)


def _pauses(work: Work, clauses: Clauses, load: Result, setting: Setting) -> tuple[SetPart, ...]:
    """Rest-pause efforts to failure, and myo-rep sets."""
    parts: list[SetPart] = []
    if clauses.rest_pause:
        failure = amount(_to_failure(work), setting.program.defaults)
        part = SetPart("rest-pause", clauses.rest_pause.seconds, failure, load.shown)
        parts += [part] * clauses.rest_pause.times
    if clauses.myo:
        reps = clauses.myo.reps
        few = Amount(reps=Reps(reps, reps), timed_reps=reps)
        parts += [SetPart("myo-rep", clauses.myo.seconds, few, load.shown)] * clauses.myo.times
    return tuple(parts)


def _drops(
    work: Work, clauses: Clauses, load: Result, setting: Setting, origin: Span
) -> tuple[SetPart, ...]:
    """The drops after a set, with no rest: with the reps written, else to failure."""
    drop = clauses.drop
    if drop is None:
        return ()
    reps = amount(drop.reps or _to_failure(work), setting.program.defaults)
    parts = []
    for _ in range(drop.times):
        load = dropped(drop, load, setting, origin)
        parts.append(SetPart("drop", 0, reps, load.shown))
    return tuple(parts)


def _to_failure(work: Work) -> Work:
    return _MAX_HOLD if work.kind in ("time", "max") else _AMRAP


# --- build-up sets ------------------------------------------------------------------------------


def ramp_sets(
    clauses: Clauses, working: Result, first: concrete.Set, setting: Setting
) -> tuple[concrete.Set, ...]:
    """The build-up sets before the first working load, per cent of it, never below the bar."""
    ramp: Ramp | None = clauses.ramp
    if ramp is None:
        return ()
    return tuple(
        first._replace(
            amount=Amount(reps=Reps(reps, reps), timed_reps=reps),
            load=_built_up(percent, working, setting),
            parts=(),
            optional=False,
        )
        for percent, reps in ramp.sets
    )


def _built_up(percent: Fraction, working: Result, setting: Setting) -> Load:
    program, exercise = setting.program, setting.exercise
    figure = working.figure
    if figure is None or (figure.body and program.athlete.bodyweight is None):
        return figures.relative(f"{plain(percent)} % of the working load")
    plainly = Figure(low=figure.low, unit=program.units, body=figure.body)
    lighter = plainly.times(percent / 100, setting.body).rounded(program.step, figure.low)
    if exercise.uses_barbell and not exercise.bodyweight:
        floor = min(BARS[program.units], figure.low)
        lighter = lighter._replace(low=max(lighter.low, floor))
    return figures.shown(lighter, program.units, None)
