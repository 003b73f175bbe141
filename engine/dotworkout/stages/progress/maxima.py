"""One-rep maxima: given or estimated, raised by cycles, and loads estimated from efforts."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from dotworkout.model.exercise import Exercise
from dotworkout.model.notation import Effort, Maximum, Quantity
from dotworkout.model.plan import Program, Raise, Scope
from dotworkout.model.selection import Numbers
from dotworkout.stages.progress.counts import limited, steps_taken
from dotworkout.units import Mass, MassUnit


def epley(load: Fraction, reps: int) -> Fraction:
    """The 1RM that ``reps`` (2 to 12) at ``load`` stand for; one rep is the 1RM itself.

    Source: B. Epley, "Poundage Chart", Boyd Epley Workout, 1985: ``load * (1 + reps / 30)``.
    """
    return load if reps == 1 else load * (1 + Fraction(reps, 30))


def load_for_effort(one_rm: Fraction, reps: Fraction, rpe: Fraction) -> Fraction:
    """The load for ``reps`` at ``rpe``: Epley's formula turned round, reps in reserve counted.

    The 1RM itself where no rep is left to add.
    """
    possible = reps + 10 - rpe
    return one_rm if possible <= 1 else one_rm / (1 + possible / 30)


def hardest(effort: Effort) -> Fraction:
    """The harder end of a target, as RPE."""
    return effort.high if effort.scale == "rpe" else 10 - effort.low


def in_unit(quantity: Quantity, unit: MassUnit) -> Fraction:
    """A written load in the program's unit."""
    return Mass(quantity.low, quantity.unit).to(unit).amount  # type: ignore[arg-type]


def lifted(
    exercise: Exercise, program: Program, numbers: Mapping[tuple[int, Scope], Numbers], of: str
) -> Fraction | None:
    """The 1RM (or TM) in the program's unit, the body included where it is moved; None if unknown.

    ``numbers``  of the lines that raise it
    """
    maximum = program.athlete.maxes.get(exercise.id)
    if maximum is None:
        return None
    body = program.athlete.bodyweight if exercise.bodyweight else Fraction(0)
    if body is None:
        return None
    raises = program.raises.get(exercise.id, ())
    one_rm = epley(_done_with(maximum, program.units) + body, maximum.reps)
    one_rm = _raised(one_rm, "1RM", raises, numbers, program.units)
    if of != "TM":
        return one_rm
    training_max = one_rm * program.athlete.training_max / 100
    return _raised(training_max, "TM", raises, numbers, program.units)


def _done_with(maximum: Maximum, unit: MassUnit) -> Fraction:
    load = maximum.load
    if load.form == "bodyweight":
        return in_unit(load.plus, unit) if load.plus else Fraction(0)
    return Mass(load.low, load.unit).to(unit).amount


def _raised(
    value: Fraction,
    target: str,
    raises: tuple[Raise, ...],
    numbers: Mapping[tuple[int, Scope], Numbers],
    unit: MassUnit,
) -> Fraction:
    for found in raises:
        step = found.step
        if step.target != target:
            continue
        taken = steps_taken(step, numbers[found.number, found.scope], found.cycle)
        change = (
            value * step.change.low / 100 if step.change.unit == "%" else in_unit(step.change, unit)
        )
        cap = in_unit(step.cap, unit) if step.cap else None
        value = limited(value, change * taken, cap)
    return value
