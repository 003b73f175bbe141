"""What phases and deloads change of sets, reps, times, distances and rests.

Counts, reps and seconds are rounded half up. (Loads are changed where loads are made.)
"""

from __future__ import annotations

from fractions import Fraction

from dotworkout.model.notation import Quantity, Rest, Work
from dotworkout.model.phases import Effect

Effects = tuple[Effect, ...]

_HALF = Fraction(1, 2)
#: Which kind of work each effect changes.
_WORK = {"reps": ("reps", "total"), "time": ("time",), "distance": ("distance",)}


def changed(value: Fraction, change: Quantity) -> Fraction:
    """By per cent, or by an amount; exact."""
    return value * (1 + change.low / 100) if change.unit == "%" else value + change.low


def affected_sets(counts: list[int], effects: Effects) -> list[int]:
    """Set counts, each at least 1; a line of single sets keeps that share, from the front."""
    if len(counts) > 1 and all(count == 1 for count in counts):
        return counts[: affected_count(len(counts), effects)]
    return [affected_count(count, effects) for count in counts]


def affected_count(count: int, effects: Effects) -> int:
    """One number of sets, or of rounds, rounded once."""
    changes = [effect.change for effect in effects if effect.on == "sets"]
    value = Fraction(count)
    for change in changes:
        value = changed(value, change)
    return max(1, int((value + _HALF) // 1)) if changes else count


def affected_work(work: Work, effects: Effects) -> Work:
    """Reps, seconds or metres; both ends of a range, each at least 1."""
    for effect in effects:
        if work.kind in _WORK.get(effect.on, ()):
            low = max(Fraction(1), _whole(changed(work.low, effect.change)))
            high = max(Fraction(1), _whole(changed(work.high, effect.change)))
            work = work._replace(low=low, high=high)
    return work


def affected_rest(rest: Rest | None, effects: Effects, default: int | None) -> Rest | None:
    """A rest in a phase that changes rests; else as written. ``default`` is None where one that
    is not written is a change-over, which no phase changes."""
    for effect in effects:
        seconds = rest.seconds if rest and rest.seconds is not None else default
        if effect.on == "rest" and seconds is not None:
            rest = Rest(max(0, int(_whole(changed(Fraction(seconds), effect.change)))))
    return rest


def _whole(value: Fraction) -> Fraction:
    return Fraction((value + _HALF) // 1)
