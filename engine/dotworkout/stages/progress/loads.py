"""The load of a set: what was written, plus what progressions add, rounded last."""

from __future__ import annotations

from fractions import Fraction

from dotworkout.model.notation import Effort, Load, Quantity
from dotworkout.model.schedule import Load as ShownLoad
from dotworkout.stages.progress import figures
from dotworkout.stages.progress.counts import limited
from dotworkout.stages.progress.figures import Figure
from dotworkout.stages.progress.maxima import hardest, in_unit, load_for_effort
from dotworkout.stages.progress.setting import Change, Result, Setting
from dotworkout.text.source import Span
from dotworkout.units import Mass, plain, signed


def load_of(
    written: Load | None,
    effort: Effort | None,
    reps: Fraction | None,
    before: Result,
    setting: Setting,
    origin: Span,
) -> Result:
    """The load of a set group.

    ``reps``    what an effort is estimated from, None where the set is not counted in reps
    ``before``  the group before, which ``same`` and ``-10%`` are taken of
    """
    if written is None:
        return _unwritten(effort, reps, setting, origin)
    match written.form:
        case "mass":
            return _finished(_mass(written, setting), setting, effort, origin)
        case "bodyweight":
            return _finished(_added(written, setting), setting, effort, origin)
        case "percent":
            return _percent(written, effort, setting, origin)
        case "target":
            return _target(written, effort, setting, origin)
        case "relative":
            return _relative(written, effort, before, setting, origin)
        case _:
            return _words(written, effort, setting, origin)


# --- forms of loads -----------------------------------------------------------------------------


def _mass(written: Load, setting: Setting) -> Figure:
    unit = setting.program.units
    low = Mass(written.low, written.unit).to(unit).amount
    high = None if written.high is None else Mass(written.high, written.unit).to(unit).amount
    return Figure(low=low, high=high, unit=written.unit)


def _added(written: Load, setting: Setting) -> Figure:
    unit = setting.program.units
    if written.plus is None:
        return Figure(low=Fraction(0), body=True, unit=unit)
    added = in_unit(written.plus, unit)
    return Figure(low=added, body=True, unit=written.plus.unit)  # type: ignore[arg-type]


def _percent(written: Load, effort: Effort | None, setting: Setting, origin: Span) -> Result:
    unit, of = setting.program.units, written.of or "1RM"
    low, high = _raised_percent(written, setting)
    base = setting.program.athlete.bodyweight if of == "BW" else setting.one_rm(of)
    if base is None:
        _warn_of_unknown(of, setting, origin)
        low, high = _scaled_percent(low, high, setting)
        return Result(_unknown(low, high, written, effort, setting))
    body = setting.exercise.bodyweight and of != "BW"
    mass = setting.body if body else Fraction(0)
    figure = Figure(
        low=base * low / 100 - mass,
        high=None if high is None else base * high / 100 - mass,
        body=body, exact=False, unit=unit, percent=low, percent_max=high, of=of,
    )  # fmt: skip
    if written.plus:
        figure = figure.plus(in_unit(written.plus, unit), unit, unit)
    return _finished(figure, setting, effort, origin)


def _raised_percent(written: Load, setting: Setting) -> tuple[Fraction, Fraction | None]:
    """``+2.5%`` on ``75%`` gives 77.5 %."""
    low, high = written.low, written.high
    for step, taken, cap in setting.changes():
        if step.unit == "%":
            limit = cap.low if cap and cap.unit == "%" else None
            top = limited(high or low, step.low * taken, limit)
            low, high = low + top - (high or low), high and top
    return low, high


def _scaled_percent(
    low: Fraction, high: Fraction | None, setting: Setting
) -> tuple[Fraction, Fraction | None]:
    """A percentage of what nobody knows, as a phase or deload scales it."""
    for effect in setting.effects:
        if effect.on == "load" and effect.change.unit == "%":
            factor = 1 + effect.change.low / 100
            low, high = low * factor, high and high * factor
    return low, high


def _warn_of_unknown(of: str, setting: Setting, origin: Span) -> None:
    name = setting.exercise.name
    if of == "BW" or setting.exercise.id in setting.program.athlete.maxes:
        warn_of_body(setting, origin)
        return
    setting.findings.warning(
        "W501", origin, f"the 1RM of '{name}' is not known, so the load stays a percentage",
        f"give it under `athlete: maxes:`, as `{name}: 100kg`",
    )  # fmt: skip


def warn_of_body(setting: Setting, origin: Span) -> None:
    setting.findings.warning(
        "W502", origin, "the bodyweight is not known, so the load stays a percentage",
        "give it: `athlete: {bodyweight: 80kg}`",
    )  # fmt: skip


def _unknown(
    low: Fraction, high: Fraction | None, written: Load, effort: Effort | None, setting: Setting
) -> ShownLoad:
    added = [figures.change_text(written.plus)] if written.plus else []
    added += [
        figures.change_text(change, taken)
        for change, taken, _ in setting.changes()
        if change.unit != "%" and taken
    ]
    return figures.unknown_percent(low, high, written.of or "1RM", " ".join(added), effort)


def _relative(
    written: Load, effort: Effort | None, before: Result, setting: Setting, origin: Span
) -> Result:
    """``same`` and ``-10%``: of the group before, as rounded; no linear step of their own."""
    change = f"{signed(written.low)} %"
    if written.low == 0:
        shown = before.shown and figures.with_effort(before.shown, effort)
        return Result(shown or figures.relative("same", effort), before.figure, before.pace)
    figure = before.figure
    if figure is not None and figure.body and setting.program.athlete.bodyweight is None:
        warn_of_body(setting, origin)
        figure = None
    if figure is None:
        return Result(figures.relative(change, effort))
    plainly = figure._replace(percent=None, percent_max=None, of=None, added=None, estimated=False)
    scaled = plainly.times(1 + written.low / 100, setting.body)
    scaled = scaled.rounded(setting.program.step, figure.low)
    return Result(figures.shown(scaled, setting.program.units, effort), scaled)


def _target(written: Load, effort: Effort | None, setting: Setting, origin: Span) -> Result:
    if setting.changes():
        setting.findings.warning("W504", origin, f"nothing can be added to {written.text}")
    return Result(figures.target(written, effort), pace=written.low or None)


def _words(written: Load, effort: Effort | None, setting: Setting, origin: Span) -> Result:
    if setting.changes():
        setting.findings.warning("W504", origin, "nothing can be added to a load in words")
    return Result(figures.words(written.text, effort))


def _unwritten(
    effort: Effort | None, reps: Fraction | None, setting: Setting, origin: Span
) -> Result:
    """No load: estimated from an effort, the body, or what has been added so far."""
    unit = setting.program.units
    one_rm = setting.one_rm() if effort and reps else None
    if effort and reps and one_rm is not None:
        body = setting.exercise.bodyweight
        mass = setting.body if body else Fraction(0)
        low = load_for_effort(one_rm, reps, hardest(effort)) - mass
        figure = Figure(low=low, body=body, exact=False, unit=unit, estimated=True)
        return _finished(figure, setting, effort, origin)
    changes = setting.changes()
    if changes and setting.exercise.bodyweight and not effort:
        figure = Figure(low=Fraction(0), body=True, unit=changes[0][0].unit)  # type: ignore[arg-type]
        return _finished(figure, setting, effort, origin)
    if changes:
        setting.findings.warning(
            "W503", origin, "there is no load to add to, so the steps are shown by themselves",
            "say where it starts: `@ 40kg`",
        )  # fmt: skip
    added = [figures.change_text(change, taken) for change, taken, _ in changes if taken]
    if added:
        aim = [figures.effort_alone(effort).text] if effort else []
        return Result(figures.relative(" ".join([*aim, *added]), effort))
    return Result(figures.effort_alone(effort) if effort else None)


# --- from figure to load ------------------------------------------------------------------------


def _finished(figure: Figure, setting: Setting, effort: Effort | None, origin: Span) -> Result:
    """Steps added, then rounded; a load that is not above zero is a finding."""
    program = setting.program
    written = figure.low if figure.exact else None
    for change in setting.changes():
        figure = _changed(figure, change, setting)
    for effect in setting.effects if not figure.estimated else ():
        if effect.on == "load":
            figure = _affected(figure, effect.change, setting)
    figure = figure.rounded(program.step, written)
    if not figure.body and figure.low <= 0:
        setting.findings.error(
            "W505", origin, f"the load falls to {plain(figure.low)} {program.units}",
            "stop it with `up to`, or write assistance as `@ BW-20kg`",
        )  # fmt: skip
    return Result(figures.shown(figure, program.units, effort), figure)


def _affected(figure: Figure, change: Quantity, setting: Setting) -> Figure:
    """A load in a phase: scaled, of what is added to the body too; or changed by an amount."""
    if change.unit == "%":
        factor = 1 + change.low / 100
        scaled = figure.times(factor, Fraction(0))
        percent, top = figure.percent, figure.percent_max
        return scaled._replace(
            percent=percent and percent * factor,
            percent_max=top and top * factor,
            added=figure.added and figure.added * factor,
        )
    unit = setting.program.units
    return figure.plus(in_unit(change, unit), unit, unit)._replace(exact=False)


def _changed(figure: Figure, change: Change, setting: Setting) -> Figure:
    """A figure after some steps; the cap holds for its upper end."""
    top = figure.low if figure.high is None else figure.high
    unit = setting.program.units
    limit = change.limit(unit, top)
    if not change.taken:
        return figure
    if change.step.unit != "%":
        added = limited(top, in_unit(change.step, unit) * change.taken, limit) - top
        return figure.plus(added, change.step.unit, unit) if added else figure  # type: ignore[arg-type]
    if figure.percent is not None:  # the percentage itself has risen
        over = top - limit if limit is not None and change.cap and change.cap.unit != "%" else None
        return (
            figure.plus(-over, unit, unit)._replace(added=figure.added)
            if over and over > 0
            else figure
        )
    scaled = figure.times(1 + change.step.low * change.taken / 100, setting.body)
    new = scaled.low if scaled.high is None else scaled.high
    held = limited(top, new - top, limit)
    return scaled._replace(low=scaled.low + held - new, high=scaled.high and held)
