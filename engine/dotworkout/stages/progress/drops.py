"""The loads of drop sets."""

from __future__ import annotations

from dotworkout.model.notation import Drop
from dotworkout.stages.progress import figures
from dotworkout.stages.progress.loads import warn_of_body
from dotworkout.stages.progress.maxima import in_unit
from dotworkout.stages.progress.setting import Result, Setting
from dotworkout.text.source import Span


def dropped(drop: Drop, above: Result, setting: Setting, origin: Span) -> Result:
    """The load of one drop, taken of the load above it as rounded, and never more than it."""
    figure = above.figure
    program = setting.program
    unknown_body = figure is not None and figure.body and program.athlete.bodyweight is None
    if unknown_body and drop.change.unit == "%":
        warn_of_body(setting, origin)
        figure = None
    if figure is None:
        return Result(figures.relative(figures.change_text(drop.change)))
    plainly = figure._replace(percent=None, percent_max=None, of=None, added=None, estimated=False)
    if drop.change.unit == "%":
        lower = plainly.times(1 + drop.change.low / 100, setting.body)
    else:
        lower = plainly.plus(in_unit(drop.change, program.units), drop.change.unit, program.units)  # type: ignore[arg-type]
    lower = lower.rounded(program.step, figure.low)
    lower = lower._replace(
        low=min(lower.low, figure.low),
        high=None if lower.high is None else min(lower.high, figure.high or lower.high),
    )
    if not lower.body and lower.low <= 0:
        setting.findings.error("W505", origin, "a drop takes away the whole load",
                               "write it in per cent: `drop 2x -25%`")  # fmt: skip
    return Result(figures.shown(lower, program.units, None), lower)
