"""Figures of a step as people write them on paper. Texts that do not apply are empty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import groupby, takewhile

from dotworkout.model.schedule import Load, Reps, Role, Time, Work
from dotworkout.units import clock, plain, signed

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def exercise(work: Work) -> str:
    """``Pull-Up (wide grip), heavy``: name, variation, label."""
    ref = work.exercise
    variation = f" ({ref.variation})" if ref.variation else ""
    return ref.name + variation + (f", {ref.label}" if ref.label else "")


def sets(works: Sequence[Work]) -> str:
    """``4 x 6-10``, ``3 x 45 s per side``, ``5+``, ``1 x 5``: ``5`` alone could be five sets.

    Those that may be left out make a range, ``3-4 x 8``; reps that differ a list, ``21-15-9``.
    """
    amounts = [amount(work) for work in works]
    count, needed = len(works), sum(not work.optional for work in works)
    many = f"{needed}-{count}" if 0 < needed < count else f"{count}"
    if len(set(amounts)) > 1:
        said = "-".join(amounts)
    elif many == "1" and not amounts[0].replace("-", "").isdecimal():
        said = amounts[0]
    else:
        said = f"{many} x {amounts[0]}"
    words = (
        said,
        "per side" if works[0].per_side else "",
        "(ramp)" if works[0].role == "ramp" else "",
        "(optional)" if not needed else "",
    )
    return " ".join(filter(None, words))


def whole(work: Work, *parts: Work) -> Work:
    """A set as it was before it was broken up into clusters."""
    broken = [each.reps for each in (work, *_clusters(parts)) if each.reps]
    if len(broken) < 2:
        return work
    least = sum(reps.min for reps in broken)
    is_open = any(reps.open for reps in broken)
    most = None if is_open else sum(reps.max or reps.min for reps in broken)
    return replace(work, reps=Reps(least, most, is_open))


def _clusters(parts: Sequence[Work]) -> list[Work]:
    return list(takewhile(lambda part: part.role == "cluster", parts))


def amount(work: Work) -> str:
    """What one set is: ``6-10``, ``5+``, ``AMRAP 60 s``, ``max``, ``40 m``, ``20 cal``."""
    words = (
        _reps(work.reps) if work.reps else "",
        "total" if work.total else "",
        _time(work.time) if work.time else "",
        _distance(work.distance.m) if work.distance else "",
        f"{work.calories} cal" if work.calories is not None else "",
    )
    return " ".join(filter(None, words))


def _reps(reps: Reps) -> str:
    if reps.open or reps.max is None:
        return "AMRAP" if reps.amrap else f"{reps.min}+"
    return str(reps.min) if reps.min == reps.max else f"{reps.min}-{reps.max}"


def _time(time: Time) -> str:
    return "max" if time.open or time.max_s is None else spans(time.min_s, time.max_s)


def _distance(metres: Fraction) -> str:
    in_km = metres >= 1000 and metres % 10 == 0
    return f"{plain(metres / 1000)} km" if in_km else f"{plain(metres)} m"


def first(ramp: Sequence[Work], rests: Sequence[int | None], rest_s: int | None) -> str:
    """What builds up to a set: ``first ramp: 40 kg x 5, 80 kg x 2``.

    ``rests``   seconds of rest after each of the build-up's sets
    ``rest_s``  that after the sets themselves, which need not be said twice
    """
    other = [rest for rest in rests if rest is not None and rest != rest_s]
    apart = f", rest {_gaps(other)}" if other else ""
    return f"first ramp: {_loads_and_amounts(ramp)}{apart}" if ramp else ""


def then(work: Work, parts: Sequence[Work], gaps: Sequence[int]) -> str:
    """What goes on with a set: ``then drop: 15 kg x AMRAP, 10 kg x AMRAP``.

    ``gaps``  seconds of rest before each part
    """
    clusters = len(_clusters(parts))
    words = [_broken_up(work, parts[:clusters], gaps[:clusters])] if clusters else []
    pairs = zip(parts[clusters:], gaps[clusters:], strict=True)
    runs = groupby(pairs, key=lambda pair: pair[0].role)
    return ", ".join((*words, *(_part_run(role, *zip(*run, strict=True)) for role, run in runs)))


def _broken_up(work: Work, clusters: Sequence[Work], gaps: Sequence[int]) -> str:
    """``in clusters of 2, 15 s apart``."""
    amounts = [amount(part) for part in (work, *clusters)]
    sizes = amounts[0] if len(set(amounts)) == 1 else " + ".join(amounts)
    return f"in clusters of {sizes}" + (f", {_gaps(gaps)} apart" if any(gaps) else "")


def _part_run(role: Role, parts: Sequence[Work], gaps: Sequence[int]) -> str:
    """Parts of one role: ``then myo-rep: 4 x 5, 15 s apart``."""
    amounts = [amount(part) for part in parts]
    if role == "drop":
        done = _loads_and_amounts(parts)
    elif len(set(amounts)) == 1 < len(amounts):
        done = f"{len(amounts)} x {amounts[0]}"
    else:
        done = " + ".join(amounts)
    apart = "apart" if len(parts) > 1 else "later"
    return f"then {role}: {done}" + (f", {_gaps(gaps)} {apart}" if any(gaps) else "")


def _loads_and_amounts(steps: Sequence[Work]) -> str:
    """``15 kg x 8, 10 kg x AMRAP``."""
    return ", ".join(" x ".join(filter(None, (load(step), amount(step)))) for step in steps)


def _gaps(gaps: Sequence[int]) -> str:
    return spans(min(gaps), max(gaps))


def load(work: Work) -> str:
    """``105 kg``, ``24 kg per hand``, ``about 110 kg`` where an effort was the measure."""
    if work.load is None:
        return ""
    text = f"about {work.load.text}" if work.load.estimated else work.load.text
    return text if not work.per_hand or text.endswith("per hand") else f"{text} per hand"


def percent(load: Load | None) -> str:
    """The percentage that a load was worked out from, unless its text says it: ``85 % TM``,
    ``75 % +2.5 kg``."""
    if load is None or load.percent is None or "%" in load.text:
        return ""
    of = f" {load.of}" if load.of not in (None, "1RM") else ""
    unit = "lb" if load.kg is None else "kg"
    added = f" {signed(load.added)} {unit}" if load.added else ""
    return f"{_figures(load.percent, load.percent_max)} %{of}{added}"


def effort(load: Load | None) -> str:
    """The effort to aim at, unless the load's text says it: ``RPE 8``, ``RIR 1-2``."""
    if load is None or "RPE" in load.text or "RIR" in load.text:
        return ""
    if load.rpe is not None:
        return f"RPE {_figures(load.rpe, load.rpe_max)}"
    return f"RIR {_figures(load.rir, load.rir_max)}" if load.rir is not None else ""


def _figures(low: Fraction, high: Fraction | None) -> str:
    return plain(low) if high is None else f"{plain(low)}-{plain(high)}"


def plates(load: Load | None) -> str:
    """One side of the bar, heaviest first: ``25 + 20``."""
    return " + ".join(plain(plate) for plate in load.plates) if load and load.plates else ""


def span(seconds: int) -> str:
    """A short time as people say it: ``90 s``, ``2 min``, ``2:30 min``."""
    return f"{seconds} s" if seconds < 120 else clock(seconds)


def spans(low: int, high: int) -> str:
    """One time, or a range: ``30-45 s``."""
    return span(low) if low == high else f"{low}-{high} s"


def day(iso: str) -> str:
    """An ISO date in English, whatever the locale: ``Mon 30 Nov 2026``."""
    at = date.fromisoformat(iso)
    return f"{_WEEKDAYS[at.weekday()]} {at.day} {_MONTHS[at.month - 1]} {at.year}"


def about(seconds: int) -> str:
    """An estimate to the minute: ``about 58 min``, ``about 1 h 05 min``."""
    return f"about {clock(60 * max(1, (seconds + 30) // 60))}"
