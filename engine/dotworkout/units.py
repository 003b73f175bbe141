"""Amounts: exact values that never round.

A load is a :class:`Mass` (an exact rational with its unit), a percentage a ``Fraction`` (75 for
75 %), a time whole seconds (``int``), a distance a ``Fraction`` of metres.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

MassUnit = Literal["kg", "lb"]

#: The international avoirdupois pound, exact by definition (1959 agreement).
KG_PER_LB = Fraction(45359237, 100_000_000)

#: Metres of each unit of distance; mile and yard exact by definition (1959 agreement).
METRES: dict[str, Fraction] = {
    "m": Fraction(1),
    "km": Fraction(1000),
    "mi": Fraction("1609.344"),
    "yd": Fraction("0.9144"),
}

#: Seconds of each unit of time.
SECONDS: dict[str, int] = {
    "s": 1, "sec": 1, "secs": 1, "second": 1, "seconds": 1,
    "min": 60, "mins": 60, "minute": 60, "minutes": 60,
    "h": 3600, "hour": 3600, "hours": 3600,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mass:
    """An exact mass in the unit that it was written in; negative for assistance."""

    amount: Fraction
    unit: MassUnit

    def to(self, unit: MassUnit) -> Mass:
        """The same mass in another unit, exact."""
        if unit == self.unit:
            return self
        factor = KG_PER_LB if unit == "kg" else 1 / KG_PER_LB
        return Mass(self.amount * factor, unit)

    def __str__(self) -> str:
        return f"{plain(self.amount)} {self.unit}"


def number(value: Fraction) -> int | float:
    """An exact value as JSON shows it: an integer where it is one, else the nearest float."""
    return value.numerator if value.denominator == 1 else float(value)


def plain(value: Fraction, places: int = 2) -> str:
    """An exact value as people write it: at most ``places`` decimals, no trailing zeros."""
    scaled = round(value * 10**places)
    whole, rest = divmod(abs(scaled), 10**places)
    digits = f"{whole}.{rest:0{places}d}".rstrip("0").rstrip(".")
    return f"-{digits}" if scaled < 0 else digits


def signed(value: Fraction) -> str:
    """As :func:`plain`, with its sign: ``+2.5``, ``-10``."""
    return plain(value) if value < 0 else f"+{plain(value)}"


def clock(seconds: int) -> str:
    """Seconds as people say them: ``45 s``, ``2 min``, ``1:30 min``, ``1 h 05 min``."""
    if seconds < 60:
        return f"{seconds} s"
    minutes, rest = divmod(seconds, 60)
    if minutes < 60:
        return f"{minutes}:{rest:02d} min" if rest else f"{minutes} min"
    hours, minutes = divmod((seconds + 30) // 60, 60)
    return f"{hours} h {minutes:02d} min"
