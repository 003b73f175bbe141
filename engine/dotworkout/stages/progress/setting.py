"""What the loads of one line in one session depend on."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from dotworkout.model.exercise import Exercise
from dotworkout.model.notation import Double, Linear, Quantity
from dotworkout.model.phases import Effect
from dotworkout.model.plan import Program, Scope
from dotworkout.model.schedule import Load as ShownLoad
from dotworkout.model.selection import Numbers
from dotworkout.stages.progress.figures import Figure
from dotworkout.stages.progress.maxima import in_unit, lifted
from dotworkout.text.diagnostics import Findings
from dotworkout.units import MassUnit

#: What a step adds to a load.
LOAD_UNITS = ("kg", "lb", "%")


class Result(NamedTuple):
    """A load as shown, and its figure where it has one: what later groups and drops lean on.

    ``pace``  metres per second, of a target pace
    """

    shown: ShownLoad | None
    figure: Figure | None = None
    pace: Fraction | None = None


class Change(NamedTuple):
    """A step that is added to a load ``taken`` times, as far as ``cap``."""

    step: Quantity
    taken: int
    cap: Quantity | None

    def limit(self, unit: MassUnit, base: Fraction) -> Fraction | None:
        """The cap as a load; one in per cent is of the load before the steps."""
        if self.cap is None:
            return None
        return base * self.cap.low / 100 if self.cap.unit == "%" else in_unit(self.cap, unit)


class Setting(NamedTuple):
    """What the loads of one line in one session depend on.

    ``steps``    the line's linear progressions and how often each has been taken
    ``double``   the double progression and how often it started over, or None
    ``numbers``  of the lines that raise the exercise's maximum
    ``effects``  of the phase and the deload
    ``in_turns`` whether its group goes through its steps in rounds
    """

    program: Program
    exercise: Exercise
    steps: tuple[tuple[Linear, int], ...]
    double: tuple[Double, int] | None
    numbers: Mapping[tuple[int, Scope], Numbers]
    effects: tuple[Effect, ...]
    in_turns: bool
    findings: Findings

    @property
    def body(self) -> Fraction:
        return self.program.athlete.bodyweight or Fraction(0)

    def changes(self) -> tuple[Change, ...]:
        """What is added to loads, percentages first: they are of what was there before."""
        found = [
            Change(step.change, taken, step.cap)
            for step, taken in self.steps
            if step.target == "line" and step.change.unit in LOAD_UNITS
        ]
        if self.double and self.double[0].then:
            found.append(Change(self.double[0].then, self.double[1], None))
        return tuple(sorted(found, key=lambda change: change.step.unit != "%"))

    def one_rm(self, of: str = "1RM") -> Fraction | None:
        return lifted(self.exercise, self.program, self.numbers, of)
