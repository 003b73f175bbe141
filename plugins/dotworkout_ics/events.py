"""The calendar itself, written as it is read: a head, an event for each session, an end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
from icalendar.prop import vInline, vRecur

from dotworkout import Program, Session
from dotworkout_ics.text import description, escaped, folded, one_line, title
from dotworkout_ics.zones import Observance, observances

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def chunks(
    program: Program, sessions: Iterable[Session], alarms: tuple[timedelta, ...], epoch: int | None
) -> Iterator[bytes]:
    """The file's bytes: a chunk for the head, one for each session, one for the end.

    ``alarms``  how long before a session with a time
    ``epoch``   seconds since 1970 for DTSTAMP; None for midnight UTC of the program's start
    """
    if program.start is None:
        raise ValueError("a calendar needs a program with a start")
    start = datetime.fromisoformat(program.start).replace(tzinfo=UTC)
    stamp = start if epoch is None else _EPOCH + timedelta(seconds=epoch)
    events = (_event(program, session, stamp, alarms) for session in sessions)
    return _chunks(_calendar(program, start.year), events)


def _chunks(calendar: icalendar.Calendar, events: Iterable[icalendar.Event]) -> Iterator[bytes]:
    *head, end = _lines(calendar)
    yield b"".join(head)
    for event in events:
        yield b"".join(_lines(event))
    yield end


def _lines(component: icalendar.Component) -> list[bytes]:
    # Folded here, because releases of icalendar fold differently: same plan, same bytes.
    return [folded(line) for line in component.content_lines() if line]


def _calendar(program: Program, year: int) -> icalendar.Calendar:
    calendar = icalendar.Calendar()
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", "-//dotworkout//dotworkout//EN")
    calendar.add("CALSCALE", "GREGORIAN")
    for name in ("NAME", "X-WR-CALNAME"):  # RFC 7986, and what clients knew before it
        calendar[name] = _text(one_line(program.title))
    if program.timezone:
        calendar["X-WR-TIMEZONE"] = _text(program.timezone)
        calendar.add_component(_timezone(program.timezone, year, year + program.weeks // 52 + 1))
    return calendar


def _timezone(name: str, first: int, last: int) -> icalendar.Timezone:
    timezone = icalendar.Timezone()
    timezone.add("TZID", name)
    for part in observances(name, first, last):
        timezone.add_component(_observance(part))
    return timezone


def _observance(part: Observance) -> icalendar.Component:
    onset = part.onset
    daylight = onset.daylight
    found = icalendar.TimezoneDaylight() if daylight else icalendar.TimezoneStandard()
    found.add("DTSTART", onset.wall)
    found.add("TZOFFSETFROM", onset.before)
    found.add("TZOFFSETTO", onset.after)
    found.add("TZNAME", onset.name)
    if part.rule:
        found.add("RRULE", vRecur.from_ical(part.rule))
    return found


def _event(
    program: Program, session: Session, stamp: datetime, alarms: tuple[timedelta, ...]
) -> icalendar.Event:
    event = icalendar.Event()
    event.add("UID", session.uid)
    event.add("DTSTAMP", stamp)
    event["SUMMARY"] = _text(title(session))
    event["DESCRIPTION"] = _text(description(program, session))
    _add_times(event, session, program.timezone)
    if session.start is not None:
        for before in alarms:
            event.add_component(_alarm(title(session), before))
    return event


def _add_times(event: icalendar.Event, session: Session, zone: str | None) -> None:
    if session.start is None:
        day = date.fromisoformat(str(session.date))
        event.add("DTSTART", day)
        event.add("DTEND", day + timedelta(days=1))  # the first day that is free again
        return
    start = datetime.fromisoformat(session.start)
    _add_moment(event, "DTSTART", start, zone)
    if session.duration_s:  # an end may not be the start
        _add_moment(event, "DTEND", start + timedelta(seconds=session.duration_s), zone)


def _add_moment(event: icalendar.Event, name: str, moment: datetime, zone: str | None) -> None:
    """Local time with its zone; floating where the session is."""
    if zone is None or moment.tzinfo is None:
        event.add(name, moment.replace(tzinfo=None))
        return
    local = moment.astimezone(ZoneInfo(zone))
    if local.utcoffset() == local.replace(fold=not local.fold).utcoffset():
        event.add(name, local.replace(tzinfo=None), parameters={"TZID": zone})
    else:  # an hour that comes twice: readers disagree which is meant, UTC leaves no choice
        event.add(name, moment.astimezone(UTC))


def _alarm(words: str, before: timedelta) -> icalendar.Alarm:
    alarm = icalendar.Alarm()
    alarm.add("ACTION", "DISPLAY")
    alarm.add("TRIGGER", -before)
    alarm["DESCRIPTION"] = _text(words)
    return alarm


def _text(words: str) -> vInline:
    return vInline(escaped(words))
