"""Words of the notation that are data: units, days, periods; and the mistakes it reports."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from dotworkout.model.notation import At, Quantity
from dotworkout.units import METRES, SECONDS

MOST_SETS = 100
MOST_WEEKS = 100_000
MOST_REPS = 10_000
LONGEST_S = 24 * 3600
LARGEST = 1_000_000

DAYS = {
    **dict.fromkeys(("mon", "monday"), 0),
    **dict.fromkeys(("tue", "tues", "tuesday"), 1),
    **dict.fromkeys(("wed", "weds", "wednesday"), 2),
    **dict.fromkeys(("thu", "thur", "thurs", "thursday"), 3),
    **dict.fromkeys(("fri", "friday"), 4),
    **dict.fromkeys(("sat", "saturday"), 5),
    **dict.fromkeys(("sun", "sunday"), 6),
}
_SAME = {
    "kgs": "kg", "lbs": "lb", "mile": "mi", "miles": "mi", "yds": "yd",
    "cals": "cal", "kcal": "cal", "reps": "rep", "sets": "set", "w": "W", "watt": "W", "watts": "W",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class NotationError(Exception):
    """A string that cannot be read: at ``at``, with what to write instead."""

    code: str
    at: At
    message: str
    help: str | None = None


def later(at: At, what: str) -> NotationError:
    """What the language has and this version does not read yet."""
    return NotationError("W199", at, f"{what} is not supported yet")


def exact(text: str, at: At) -> Fraction:
    """The value of a number's text; bounded in size."""
    if len(text) > 12:
        raise NotationError("W130", at, f"the number {text[:12]}... is too large")
    value = Fraction(text.replace(" ", ""))
    if abs(value) > LARGEST:
        raise NotationError(
            "W130", at, f"the number {text} is too large", f"at most {LARGEST:,}; sets {MOST_SETS}"
        )
    return value


def quantity(low: str, high: str | None, unit: str, at: At) -> Quantity:
    """An amount with its unit as the engine counts: seconds, metres, kg, lb, cal, %."""
    word = unit.lower()
    word = _SAME.get(word, word)
    values = [exact(text, at) for text in (low, high) if text is not None]
    if word in SECONDS:
        values, word = [value * SECONDS[word] for value in values], "s"
        if any(value.denominator != 1 for value in values):
            raise NotationError("W123", at, "times are whole seconds")
        if any(abs(value) > LONGEST_S for value in values):
            raise NotationError("W130", at, "a time is at most 24 hours")
    elif word in METRES:
        values, word = [value * METRES[word] for value in values], "m"
    if high is not None and values[1] <= values[0]:
        raise falling(at, low, high)
    return Quantity(values[0], values[1] if high is not None else None, word, at)


def falling(at: At, low: str, high: str) -> NotationError:
    return NotationError(
        "W129",
        at,
        f"the range {low}-{high} does not rise",
        f"write {low}" if low == high else f"write {high}-{low}",
    )


def seconds_of_clock(text: str, at: At) -> int:
    """``1:30`` is 90 seconds, ``1:00:00`` an hour."""
    seconds = 0
    for part in text.split(":"):
        seconds = seconds * 60 + int(part[:6])
    if seconds > LONGEST_S:
        raise NotationError("W130", at, "a time is at most 24 hours")
    return seconds


def minutes_of_day(text: str, at: At) -> int:
    """``18:00`` is 1080."""
    hours, minutes, *more = text.split(":")
    if more or int(hours[:6]) > 23:
        raise NotationError("W122", at, f"{text} is no time of day", "write it as 18:00")
    return int(hours) * 60 + int(minutes)
