"""The frame of the calendar: time zone, first day, pauses."""

from __future__ import annotations

from datetime import date, timedelta, tzinfo
from typing import NamedTuple

from dotworkout.model.plan import Program
from dotworkout.model.syntax import Dates
from dotworkout.text.diagnostics import Findings

WEEK = timedelta(days=7)
#: What stays free at both ends of the calendar, for time zones and long sessions.
_MARGIN = timedelta(days=60)

#: Entries of time-zone databases that are not places, or differ from machine to machine.
_OF_THE_MACHINE = ("localtime", "posixrules", "Factory", "posix/", "right/")


class PauseShift(NamedTuple):
    """From ``first`` on, dates move later by ``shift``, whole weeks."""

    first: date
    last: date
    shift: timedelta


def zone_of(program: Program, findings: Findings) -> tzinfo | None:
    if program.timezone is None:
        return None
    name = program.timezone.value
    zone = _zone_named(name)
    if zone is None:
        findings.error(
            "W311", program.timezone.span, f"there is no time zone '{name}'", _near_zone(name)
        )
    return zone


def _zone_named(name: str) -> tzinfo | None:
    from zoneinfo import ZoneInfo  # only where a zone is named

    if name.startswith(_OF_THE_MACHINE):
        return None
    try:
        return ZoneInfo(name)
    except (OSError, ValueError, KeyError):
        return None


def _near_zone(name: str) -> str:
    from difflib import get_close_matches  # only when something is wrong
    from zoneinfo import available_timezones

    known = sorted(n for n in available_timezones() if not n.startswith(_OF_THE_MACHINE))
    names = {one.lower(): one for one in known}
    wanted = name.lower().replace(" ", "_")
    near = get_close_matches(wanted, names, 1, 0.6) or [n for n in names if n.endswith(wanted)]
    return f"did you mean '{names[near[0]]}'?" if near else "names are as in Europe/Warsaw"


def pauses_of(program: Program) -> tuple[PauseShift, ...]:
    """Pauses in order; those that touch or overlap are one."""
    return tuple(
        PauseShift(first, last, WEEK * -(-((last - first).days + 1) // 7))
        for first, last in apart(program.pause)
    )


def apart(ranges: tuple[Dates, ...]) -> tuple[tuple[date, date], ...]:
    """Ranges of dates in order, those that touch or overlap as one."""
    merged: list[tuple[date, date]] = []
    for dates in sorted(ranges, key=lambda d: d.first):
        if merged and dates.first.toordinal() <= merged[-1][1].toordinal() + 1:
            merged[-1] = (merged[-1][0], max(merged[-1][1], dates.last))
        else:
            merged.append((dates.first, dates.last))
    return tuple(merged)


def moved(day: date, pauses: tuple[PauseShift, ...]) -> date:
    """A date of the plan without pauses, moved by those that have begun."""
    for pause in pauses:
        if day >= pause.first:
            day += pause.shift
    return day


def start_of(program: Program, pauses: tuple[PauseShift, ...], findings: Findings) -> date | None:
    """The first day of week 1, said or counted back from ``end``."""
    if program.start and program.end:
        findings.error("W312", program.end.span, "`start` and `end` are both given",
                       "keep one: the number of weeks gives the other")  # fmt: skip
    try:
        start = _counted_start(program, pauses, findings)
        if start is not None:
            last = start + WEEK * program.weeks - timedelta(days=1)
            moved(last, tuple(p for p in pauses if p.last >= start)) + _MARGIN
            start - _MARGIN
    except OverflowError:
        at = program.start or program.end
        assert at is not None
        findings.error("W313", at.span, "the program leaves the calendar: years 1 to 9999, "
                       "but for the first and the last weeks")  # fmt: skip
        return None
    return start


def _counted_start(
    program: Program, pauses: tuple[PauseShift, ...], findings: Findings
) -> date | None:
    if program.start or program.end is None:
        return program.start.first if program.start else None
    end = program.end.first
    length = WEEK * program.weeks - timedelta(days=1)
    for extra in range(sum(pause.shift.days for pause in pauses) // 7 + 1):
        start = end - length - WEEK * extra
        during = tuple(pause for pause in pauses if pause.last >= start)
        if moved(start + length, during) == end:
            return start
    findings.error("W312", program.end.span, "the program cannot end inside a pause")
    return None


def check_dates(
    program: Program, start: date | None, pauses: tuple[PauseShift, ...], findings: Findings
) -> None:
    """Dates to skip or to pause that have nothing to do with the program."""
    if start is None and (program.start or program.end):
        return  # it has been said what is wrong with them
    if start is None:
        for dates in (*program.pause, *program.skip):
            findings.warning("W314", dates.span, "this date needs a `start`; it is left out")
        return
    during = tuple(pause for pause in pauses if pause.last >= start)
    last = moved(start + WEEK * program.weeks - timedelta(days=1), during)
    for dates in (*program.pause, *program.skip):
        if dates.last < start:
            findings.warning("W314", dates.span, "this is over before the program starts")
        elif dates.first > last:
            findings.warning("W314", dates.span, f"the program is over by then, on {last}")
