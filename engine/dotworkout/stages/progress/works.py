"""Reps, times and distances of a set, after what progressions add to them."""

from __future__ import annotations

from fractions import Fraction

from dotworkout.model.concrete import Amount
from dotworkout.model.notation import Hold, Linear, Work
from dotworkout.model.plan import Defaults
from dotworkout.model.schedule import Distance, Reps, Time
from dotworkout.stages.progress.counts import limited

#: The unit that a progression adds to each kind of set.
_UNITS = {"reps": "rep", "total": "rep", "time": "s", "distance": "m", "calories": "cal"}


def raised_work(work: Work, steps: tuple[tuple[Linear, int], ...]) -> Work:
    """A set's work after its progressions; a range moves as a whole, its top limited by the cap."""
    for step, taken in steps:
        if step.target != "line" or step.change.unit != _UNITS.get(work.kind) or not taken:
            continue
        cap = step.cap.low if step.cap else None
        top = limited(work.high, step.change.low * taken, cap)
        low = max(Fraction(1), work.low + top - work.high)
        work = work._replace(low=low, high=max(low, top))
    return work


def raised_hold(
    hold: Hold | None, work: Work, steps: tuple[tuple[Linear, int], ...]
) -> Hold | None:
    """``+5s`` on reps with a hold lengthens the hold."""
    if hold is None or work.kind not in ("reps", "amrap"):
        return hold
    for step, taken in steps:
        if step.target == "line" and step.change.unit == "s":
            cap = step.cap.low if step.cap else None
            seconds = limited(Fraction(hold.seconds), step.change.low * taken, cap)
            hold = hold._replace(seconds=max(1, int(seconds)))
    return hold


def raised_rest(seconds: int, steps: tuple[tuple[Linear, int], ...]) -> int:
    """``-10s rest per week``; never below 0."""
    for step, taken in steps:
        if step.target == "rest":
            cap = step.cap.low if step.cap else None
            seconds = max(0, int(limited(Fraction(seconds), step.change.low * taken, cap)))
    return seconds


def raised_sets(count: int, steps: tuple[tuple[Linear, int], ...], most: int = 100) -> int:
    """``+1 set per week``; at least one."""
    for step, taken in steps:
        if step.target == "line" and step.change.unit == "set":
            cap = step.cap.low if step.cap else None
            count = int(limited(Fraction(count), step.change.low * taken, cap))
    return min(most, max(1, count))


def amount(work: Work, defaults: Defaults) -> Amount:
    """A set as the schedule shows it."""
    low, high = work.low, work.high
    match work.kind:
        case "reps" if work.open:
            return Amount(reps=Reps(int(low), None, True), timed_reps=int(low))
        case "reps":
            return Amount(reps=Reps(int(low), int(high)), timed_reps=int(high))
        case "total":
            return Amount(
                reps=Reps(int(low), int(high)), timed_reps=int(high), sets_of=defaults.amrap
            )
        case "amrap":
            time = Time(int(low), int(low)) if low else None
            return Amount(
                reps=Reps(1, None, True, amrap=True), time=time, timed_reps=defaults.amrap
            )
        case "max":
            return Amount(time=Time(1, None, True))
        case "time":
            return Amount(time=Time(int(low), int(high)))
        case "distance":
            return Amount(distance=Distance(high))
        case _:
            return Amount(calories=int(high))
