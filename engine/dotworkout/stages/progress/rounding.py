"""The one place where a load is rounded."""

from __future__ import annotations

from fractions import Fraction

HALF = Fraction(1, 2)


def nearest(value: Fraction, step: Fraction) -> Fraction:
    """The multiple of ``step`` nearest to ``value``; a tie goes down."""
    return -((HALF - value / step) // 1) * step


def nearest_load(value: Fraction, step: Fraction, written: Fraction | None = None) -> Fraction:
    """A load that is not the body, rounded; a positive one never to nothing.

    It is then one step, or as written if that is less.
    """
    rounded = nearest(value, step)
    if rounded > 0 or value <= 0:
        return rounded
    return min(step, written) if written is not None and written > 0 else step
