"""A time zone's clock changes as VTIMEZONE rules, found by asking the zone.

Zone data tell offsets, not rules, so the rules are fitted to the changes of 30 years: weekdays and
leap years repeat after 28 of them, so a rule that holds in all holds on. What no rule fits, such as
Morocco's changes around Ramadan, is listed change by change. Every list and rule is RFC 5545
without RDATE, which Outlook ignores.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from itertools import pairwise
from zoneinfo import ZoneInfo

_YEARS = 28
_STEP = timedelta(days=7)  # no zone has changed its clocks and back within a week since 1945
_SECOND = timedelta(seconds=1)
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_NTH = (("-1", -7, -1), ("1", 1, 7), ("2", 8, 14), ("3", 15, 21), ("4", 22, 28))


@dataclass(frozen=True, slots=True)
class Onset:
    """A change of a zone's clocks.

    ``wall``      what the clocks show as it happens, by the offset before it
    ``before``, ``after``   offsets from UTC
    ``daylight``  whether daylight saving begins
    ``name``      of the time that begins: ``CET``
    """

    wall: datetime
    before: timedelta
    after: timedelta
    daylight: bool
    name: str


@dataclass(frozen=True, slots=True)
class Observance:
    """A STANDARD or DAYLIGHT part: its first onset, and the RRULE that repeats it or None."""

    onset: Onset
    rule: str | None = None


@lru_cache(maxsize=8)
def observances(name: str, first: int, last: int) -> tuple[Observance, ...]:
    """The parts of a VTIMEZONE for an IANA zone, right in the years ``first`` to ``last``.

    They are right in the 28 years after ``first`` at least.
    """
    start = min(max(first - 1, 2), 9998 - _YEARS)  # within what datetime can hold
    years = range(start, min(max(last + 1, first + _YEARS), 9998) + 1)
    onsets = _onsets(ZoneInfo(name), years)
    groups: dict[tuple[object, ...], list[Onset]] = {}
    for onset in onsets:
        wall = onset.wall
        alike = (wall.month, wall.weekday(), wall.time(), onset.before, onset.after, onset.name)
        groups.setdefault(alike, []).append(onset)
    parts = [part for group in groups.values() for part in _parts(group, years)]
    if not onsets or onsets[0].wall.year >= first:
        parts.append(Observance(_standing(ZoneInfo(name), years[0])))
    return tuple(sorted(parts, key=lambda part: part.onset.wall))


def _standing(zone: ZoneInfo, year: int) -> Onset:
    """The time in force as a year begins, for a zone that has not just changed its clocks."""
    start = datetime(year, 1, 1, tzinfo=UTC).astimezone(zone)
    return Onset(datetime(year, 1, 1), _offset(start), _offset(start), False, start.tzname() or "")


def _onsets(zone: ZoneInfo, years: range) -> list[Onset]:
    probes = [datetime(years[0], 1, 1, tzinfo=UTC)]
    while probes[-1].year <= years[-1]:
        probes.append(probes[-1] + _STEP)
    offsets = [_offset(probe.astimezone(zone)) for probe in probes]
    pairs = zip(pairwise(probes), pairwise(offsets), strict=True)
    return [_onset(zone, probe) for (probe, _), (before, after) in pairs if before != after]


def _onset(zone: ZoneInfo, probe: datetime) -> Onset:
    """The change within a step after a moment, found by halving to the second."""
    offset = _offset(probe.astimezone(zone))
    low, high = 0, _STEP // _SECOND
    while high - low > 1:
        middle = (low + high) // 2
        same = _offset((probe + middle * _SECOND).astimezone(zone)) == offset
        low, high = (middle, high) if same else (low, middle)
    moment = probe + high * _SECOND
    before, after = (moment - _SECOND).astimezone(zone), moment.astimezone(zone)
    # Where winter is the exception (Dublin: -1 h) daylight saving begins as the exception ends.
    daylight = (after.dst() or timedelta(0)) > (before.dst() or timedelta(0))
    wall = moment.replace(tzinfo=None) + offset
    return Onset(wall, offset, _offset(after), daylight, after.tzname() or "")


def _offset(moment: datetime) -> timedelta:
    return moment.utcoffset() or timedelta(0)


def _parts(group: list[Onset], years: range) -> Iterator[Observance]:
    """A rule for as many of the latest onsets as it fits; those before it one by one."""
    for place, onset in enumerate(group):
        rule = _rule(group[place:], years)
        yield Observance(onset, rule)
        if rule:
            break


def _rule(run: list[Onset], years: range) -> str | None:
    """The RRULE without end that gives these onsets and no others in the years, if there is one.

    There are none with an end: readers disagree about whether its UNTIL is in UTC.
    """
    if len(run) == 1:
        return None
    days = [onset.wall.day for onset in run]
    weekday = _WEEKDAYS[run[0].wall.weekday()]
    fits = [(f"BYDAY={nth}{weekday}", low, high) for nth, low, high in _NTH]
    low, high = min(days), max(days)
    listed = ",".join(map(str, range(low, high + 1)))
    fits.append((f"BYDAY={weekday};BYMONTHDAY={listed}", low, high))
    dates = [onset.wall.date() for onset in run]
    month = dates[0].month
    for words, low, high in fits:
        if _dates(dates[0], years[-1], low, high) == dates:
            return f"FREQ=YEARLY;BYMONTH={month};{words}"
    return None


def _dates(first: date, end: int, low: int, high: int) -> list[date]:
    """The dates in the month of ``first`` on its weekday, from its year to ``end``.

    ``low``, ``high``   days of the month; below zero counted from its end
    """
    found = []
    for year in range(first.year, end + 1):
        length = monthrange(year, first.month)[1]
        shift = length + 1 if low < 0 else 0
        span = range(low + shift, min(high + shift, length) + 1)
        days = (date(year, first.month, day) for day in span)
        found += [day for day in days if day.weekday() == first.weekday()]
    return found
