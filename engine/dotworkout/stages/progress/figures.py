"""Loads on their way from what was written to what is shown: exact until they are rounded."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any, NamedTuple

from dotworkout.model.notation import Effort, Quantity
from dotworkout.model.notation import Load as WrittenLoad
from dotworkout.model.schedule import Load
from dotworkout.stages.progress.rounding import nearest, nearest_load
from dotworkout.units import Mass, MassUnit, plain, signed


class Figure(NamedTuple):
    """A load in the program's unit.

    ``low``, ``high``  ``high`` is None unless it is a range
    ``body``      whether it is added to the body (negative when assisted)
    ``exact``     whether it is as written, so that it is not rounded
    ``unit``      what it was written in
    ``percent``, ``percent_max``, ``of``   where it comes from, or None
    ``added``     what was added to the percentage, or None
    """

    low: Fraction
    unit: MassUnit
    high: Fraction | None = None
    body: bool = False
    exact: bool = True
    percent: Fraction | None = None
    percent_max: Fraction | None = None
    of: str | None = None
    added: Fraction | None = None
    estimated: bool = False

    def plus(self, amount: Fraction, unit: MassUnit, program: MassUnit) -> Figure:
        """With an amount (in the program's unit) added that was written in ``unit``."""
        return self._replace(
            low=self.low + amount,
            high=None if self.high is None else self.high + amount,
            unit=self.unit if unit == self.unit else program,
            added=None if self.percent is None else (self.added or 0) + amount,
        )

    def times(self, factor: Fraction, body: Fraction) -> Figure:
        """Multiplied, the body's weight included where the body is moved; no longer exact."""
        mass = body if self.body else Fraction(0)

        def scaled(value: Fraction) -> Fraction:
            return (value + mass) * factor - mass

        high = None if self.high is None else scaled(self.high)
        return self._replace(low=scaled(self.low), high=high, exact=False)

    def rounded(self, step: Fraction, written: Fraction | None = None) -> Figure:
        """Rounded to the nearest step at both ends, unless it is exact."""
        if self.exact:
            return self

        def end(value: Fraction) -> Fraction:
            return nearest(value, step) if self.body else nearest_load(value, step, written)

        high = None if self.high is None else end(self.high)
        low = end(self.low)
        return self._replace(low=low, high=None if high == low else high)


def shown(figure: Figure, unit: MassUnit, effort: Effort | None) -> Load:
    """A rounded figure as the schedule shows it."""
    low, high = figure.low, figure.high
    kg, lb = (low, None) if unit == "kg" else (None, low)
    kg_max, lb_max = (high, None) if unit == "kg" else (None, high)
    kind = "bodyweight" if figure.body else "absolute" if high is None else "range"
    return with_effort(
        Load(
            kg=kg,
            lb=lb,
            kg_max=kg_max,
            lb_max=lb_max,
            text=_text(figure, unit),
            kind=kind,  # type: ignore[arg-type]
            percent=figure.percent,
            percent_max=figure.percent_max,
            of=figure.of,
            added=figure.added,
            estimated=figure.estimated,
        ),
        effort,
    )


def _text(figure: Figure, unit: MassUnit) -> str:
    """``20 kg``, ``60-65 kg``, ``BW+5 kg``; in the unit it was written in while it is exact."""
    shown_in = figure.unit if figure.exact else unit
    low = Mass(figure.low, unit).to(shown_in).amount
    high = None if figure.high is None else Mass(figure.high, unit).to(shown_in).amount
    if not figure.body:
        return f"{plain(low)}{'' if high is None else '-' + plain(high)} {shown_in}"
    if low == 0 and high is None:
        return "BW"
    return f"BW{signed(low)}{'' if high is None else ' to ' + signed(high)} {shown_in}"


def with_effort(load: Load, effort: Effort | None) -> Load:
    """A load with its target effort beside it."""
    if effort is None:
        return load
    high = effort.high if effort.high != effort.low else None
    if effort.scale == "rpe":
        return replace(load, rpe=effort.low, rpe_max=high)
    return replace(load, rir=effort.low, rir_max=high)


def effort_alone(effort: Effort) -> Load:
    """A target without a figure: ``RPE 7-8``."""
    ends = plain(effort.low) + ("" if effort.high == effort.low else f"-{plain(effort.high)}")
    return with_effort(Load(text=f"{effort.scale.upper()} {ends}", kind="effort"), effort)


def words(text: str, effort: Effort | None) -> Load:
    return with_effort(Load(text=text, kind="text"), effort)


def target(written: WrittenLoad, effort: Effort | None) -> Load:
    """What to hold: a zone, a pace, a power, a heart rate."""
    kind: Any = written.of
    return with_effort(Load(text=written.text, kind=kind), effort)


def relative(text: str, effort: Effort | None = None) -> Load:
    """A change with nothing to lean on: ``+2.5 kg``, ``-10 %``."""
    return with_effort(Load(text=text, kind="relative"), effort)


def change_text(change: Quantity, times: int = 1) -> str:
    """``+5 kg``, ``-25 %``."""
    amount = signed(change.low * times)
    return f"{amount} %" if change.unit == "%" else f"{amount} {change.unit}"


def unknown_percent(
    low: Fraction, high: Fraction | None, of: str, added: str, effort: Effort | None
) -> Load:
    """A percentage of a maximum that nobody knows."""
    ends = plain(low) + ("" if high is None else f"-{plain(high)}")
    base = "" if of == "1RM" else f" {of}"
    text = f"{ends} %{base}{' ' + added if added else ''}"
    return with_effort(
        Load(text=text, kind="percent", percent=low, percent_max=high, of=of), effort
    )
