"""How many steps a progression has taken, and how far they have led."""

from __future__ import annotations

from fractions import Fraction

from dotworkout.model.notation import Double, Linear, Work
from dotworkout.model.selection import Numbers


def steps_taken(step: Linear, numbers: Numbers, cycle: int | None) -> int:
    """Whole periods that have gone by, from 0; ``cycle`` is the length of the weekly list,
    None where a round of the phases is the cycle."""
    if step.period == "week":
        return numbers.week // step.every
    if step.period == "session":
        return numbers.session // step.every
    if cycle:
        return numbers.item // cycle // step.every
    return (numbers.round or 0) // step.every


def limited(base: Fraction, change: Fraction, cap: Fraction | None) -> Fraction:
    """``base + change``, as far as ``cap``; a base past the cap stays."""
    if cap is None:
        return base + change
    if change >= 0:
        return max(base, min(base + change, cap))
    return min(base, max(base + change, cap))


def climb(double: Double, works: list[Work], session: int) -> tuple[int, int]:
    """Where a double progression stands: steps up the range, and times it started over.

    The longest range decides how many sessions a pass takes. Without ``then`` it stays at the top.
    """
    by = double.by.low if double.by else Fraction(1)
    longest = max((work.high - work.low for work in works), default=Fraction(0))
    sessions = -(-longest // by) + 1
    if double.then is None:
        return min(session, int(sessions) - 1), 0
    passes, position = divmod(session, int(sessions))
    return position, passes


def climbed(work: Work, double: Double, position: int) -> Work:
    """The set at a position of its range: one figure, not a range."""
    by = double.by.low if double.by else Fraction(1)
    figure = min(work.low + position * by, work.high)
    return Work(work.kind, figure, figure, work.open, work.at)
