"""Calendars read back by others: icalendar, and ical.js, which shares no code with it.

ical.js needs Node. It is taken from the folder that ICAL_JS names, else installed by npm.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest

import dotworkout
import steps
from dotworkout import Session
from dotworkout_ics import workout_exporters

[ICS] = workout_exporters()
READ_MJS = Path(__file__).parent / "ics_peer" / "read.mjs"
ICAL_JS = "ical.js@2"


@dataclass(frozen=True)
class Event:
    """What a reader saw; a moment is in UTC, or naive where it floats, or a date."""

    uid: str
    title: str
    description: str
    start: date
    end: date
    alarms: tuple[timedelta, ...]


Reader = Callable[[bytes], list[Event]]


def read_with_icalendar(data: bytes) -> list[Event]:
    calendar = icalendar.Calendar.from_ical(data)
    # Not the time zone of that name that Python knows: what the file says of it.
    zones = {
        str(zone["TZID"]): zone.to_tz(lookup_tzid=False) for zone in calendar.walk("VTIMEZONE")
    }

    def moment(value: icalendar.prop.vDDDTypes) -> date:
        if not isinstance(value.dt, datetime):
            return value.dt
        zone = zones.get(value.params.get("TZID"))
        local = value.dt.replace(tzinfo=zone) if zone else value.dt
        return local.astimezone(UTC) if local.tzinfo else local

    return [
        Event(
            str(event["UID"]),
            str(event["SUMMARY"]),
            str(event["DESCRIPTION"]),
            moment(event["DTSTART"]),
            moment(event["DTEND"]),
            tuple(alarm["TRIGGER"].dt for alarm in event.walk("VALARM")),
        )
        for event in calendar.walk("VEVENT")
    ]


@pytest.fixture(scope="session")
def ical_js(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The module ical.js, or a skip that says what is missing."""
    folder = Path(os.environ.get("ICAL_JS") or tmp_path_factory.mktemp("ical_js"))
    module = folder / "node_modules" / "ical.js" / "dist" / "ical.js"
    if shutil.which("node") is None:
        pytest.skip("Node is not installed: ical.js cannot run")
    if not module.exists():
        npm = shutil.which("npm") or pytest.skip("npm is not installed: ical.js cannot be had")
        options = ["--no-audit", "--no-fund", "--fetch-retries=0", "--prefix", str(folder)]
        command = [npm, "install", *options, ICAL_JS]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
        if done.returncode:
            pytest.skip(f"npm could not install {ICAL_JS}: {done.stderr[-300:]}")
    return module


@pytest.fixture(params=["icalendar", "ical.js"])
def read(request: pytest.FixtureRequest, tmp_path: Path) -> Reader:
    if request.param == "icalendar":
        return read_with_icalendar
    module: Path = request.getfixturevalue("ical_js")

    def read_with_ical_js(data: bytes) -> list[Event]:
        file = tmp_path / "read.ics"
        file.write_bytes(data)
        command = ["node", str(READ_MJS), str(module), str(file)]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
        assert done.returncode == 0, done.stderr
        return [_event(found) for found in json.loads(done.stdout)]

    return read_with_ical_js


def _event(found: dict[str, object]) -> Event:
    def moment(value: object) -> date:
        if isinstance(value, int):
            return datetime.fromtimestamp(value, UTC)
        return datetime.fromisoformat(value) if "T" in str(value) else date.fromisoformat(value)

    times = {name: moment(found[name]) for name in ("start", "end")}
    alarms = tuple(timedelta(seconds=seconds) for seconds in found["alarms"])
    return Event(**{**found, **times, "alarms": alarms})


def written(*sessions: Session, alarms: tuple[timedelta, ...] = (), **program: object) -> bytes:
    return steps.exported(ICS, sessions, steps.program(**program), alarm=alarms)


def session_at(start: str | None, **fields: object) -> Session:
    """An hour of work at an ISO date and time."""
    return steps.session(steps.work(duration_s=3600), start=start, **fields)


@pytest.mark.parametrize(
    ("zone", "start", "utc"),
    [
        pytest.param("Europe/Warsaw", "2026-10-24T18:00:00+02:00", "2026-10-24 16:00",
                     id="warsaw-last-day-of-summer-time"),
        pytest.param("Europe/Warsaw", "2026-10-25T02:30:00+02:00", "2026-10-25 00:30",
                     id="warsaw-time-that-comes-twice-is-the-first"),
        pytest.param("Europe/Warsaw", "2026-10-25T18:00:00+01:00", "2026-10-25 17:00",
                     id="warsaw-first-day-of-winter-time"),
        pytest.param("Europe/Warsaw", "2027-03-27T18:00:00+01:00", "2027-03-27 17:00",
                     id="warsaw-last-day-of-winter-time"),
        pytest.param("Europe/Warsaw", "2027-03-28T03:30:00+02:00", "2027-03-28 01:30",
                     id="warsaw-right-after-the-skipped-hour"),
        pytest.param("Europe/Warsaw", "2027-03-28T18:00:00+02:00", "2027-03-28 16:00",
                     id="warsaw-first-day-of-summer-time"),
        pytest.param("America/New_York", "2026-10-31T18:00:00-04:00", "2026-10-31 22:00",
                     id="new-york-last-day-of-summer-time"),
        pytest.param("America/New_York", "2026-11-01T18:00:00-05:00", "2026-11-01 23:00",
                     id="new-york-first-day-of-winter-time"),
        pytest.param("America/New_York", "2027-03-13T18:00:00-05:00", "2027-03-13 23:00",
                     id="new-york-last-day-of-winter-time"),
        pytest.param("America/New_York", "2027-03-14T18:00:00-04:00", "2027-03-14 22:00",
                     id="new-york-first-day-of-summer-time"),
    ],
)  # fmt: skip
def test_an_hour_begins_and_ends_when_it_should(read, zone, start, utc):
    [event] = read(written(session_at(start), timezone=zone, start="2026-10-01"))
    begins = datetime.fromisoformat(utc).replace(tzinfo=UTC)
    assert (event.start, event.end) == (begins, begins + timedelta(hours=1))


def test_an_end_in_the_second_of_two_equal_hours_is_no_hour_early(read):
    [event] = read(written(session_at("2026-10-25T02:15:00+02:00"), start="2026-10-01"))
    assert event.end == datetime(2026, 10, 25, 1, 15, tzinfo=UTC)


def test_floating_times_stay_floating(read):
    [event] = read(written(session_at("2026-11-30T18:00:00"), timezone=None))
    assert (event.start, event.end) == (datetime(2026, 11, 30, 18), datetime(2026, 11, 30, 19))


def test_a_session_without_a_time_takes_its_day(read):
    [event] = read(written(session_at(None, date="2026-12-31")))
    assert (event.start, event.end) == (date(2026, 12, 31), date(2027, 1, 1))


def test_alarms_ring_before_the_session(read):
    asked = (timedelta(minutes=30), timedelta(hours=26), timedelta(0))
    [event] = read(written(session_at("2026-11-30T18:00:00+01:00"), alarms=asked))
    assert event.alarms == tuple(-before for before in asked)


def test_words_are_read_as_they_were_written(read):
    words = 'a;b,c: "d" تمرين \u200f💪🏽 END:VEVENT ' + "ż" * 200
    session = steps.session(steps.note(words), steps.work(), name=words)
    [event] = read(written(session))
    assert event.title == f"{words} · week 1"
    assert event.description.splitlines()[3] == words


# Not with icalendar: it takes an escaped backslash and an n after it for a line break.
@pytest.mark.parametrize("read", ["ical.js"], indirect=True)
def test_backslashes_are_read_as_they_were_written(read):
    [event] = read(written(steps.session(steps.work(), name=r"C:\New\nice\\")))
    assert event.title == r"C:\New\nice\\ · week 1"


PLAN = """\
workout: 1
title: Clock Changes
id: clock-changes
start: 2026-10-19
timezone: Europe/Warsaw
weeks: 24
schedule:
  sun 02:30: Night
  mon 18:00: Evening
exercises:
  Row: {muscles: [lats]}
sessions:
  Night:
    - Row: 3x10
  Evening:
    - Row: 3x5
"""


def compiled(text: str) -> bytes:
    result = dotworkout.compile_text(text)
    assert result.schedule, result.diagnostics
    parts = dotworkout.export(result.schedule, "ics").parts
    return b"".join(chunk for part in parts for chunk in part.chunks)


@pytest.mark.parametrize(
    ("title", "day", "utc"),
    [
        pytest.param("Evening · week 1", "2026-10-19", "16:00", id="in-summer-time"),
        pytest.param("Night · week 1", "2026-10-25", "00:30", id="the-first-of-two-half-past-twos"),
        pytest.param("Evening · week 2", "2026-10-26", "17:00", id="in-winter-time"),
        pytest.param("Evening · week 23", "2027-03-22", "17:00", id="still-in-winter-time"),
        pytest.param("Night · week 23", "2027-03-28", "01:30", id="half-past-two-skipped"),
        pytest.param("Evening · week 24", "2027-03-29", "16:00", id="in-summer-time-again"),
    ],
)
def test_a_compiled_session_takes_place_at(read, title, day, utc):
    starts = {event.title: event.start for event in read(compiled(PLAN))}
    assert starts[title] == datetime.fromisoformat(f"{day}T{utc}Z")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("- Row: 3x5", '- Row: 5x5 @ 60kg "slow"', id="what-is-done"),
        pytest.param("mon 18:00", "mon 19:30", id="the-time-of-day"),
        pytest.param("mon 18:00", "mon", id="no-time-of-day"),
        pytest.param("start: 2026-10-19", "start: 2026-11-02", id="the-start"),
        pytest.param("title: Clock Changes", "title: Renamed", id="the-title"),
        pytest.param("timezone: Europe/Warsaw\n", "", id="the-time-zone"),
    ],
)
def test_every_event_is_known_again_after_an_edit_of(before, after):
    first, second = (read_with_icalendar(compiled(t)) for t in (PLAN, PLAN.replace(before, after)))
    assert first != second
    assert [event.uid for event in first] == [event.uid for event in second]
    assert len({event.uid for event in first}) == 48


ZONES = [
    "Europe/Warsaw",
    "America/New_York",
    "Europe/Dublin",
    "Africa/Casablanca",
    "Africa/Cairo",
    "America/Nuuk",
    "America/Santiago",
    "Asia/Kathmandu",
    "Asia/Jerusalem",
    "Asia/Tehran",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Pacific/Chatham",
    "UTC",
]


@pytest.mark.parametrize("zone", ZONES)
def test_two_years_of_sessions_take_place_when_the_zone_says(read, zone):
    starts = list(moments(ZoneInfo(zone)))
    sessions = [session_at(start.isoformat(), uid=f"{n}") for n, start in enumerate(starts)]
    events = read(written(*sessions, timezone=zone, start="2026-11-30", weeks=104))
    assert [event.start for event in events] == [start.astimezone(UTC) for start in starts]
    assert {event.end - event.start for event in events} == {timedelta(hours=1)}


def moments(zone: ZoneInfo) -> Iterator[datetime]:
    """Local times of two years, dense around clock changes."""
    step = timedelta(hours=31)
    moment = datetime(2026, 12, 1, tzinfo=UTC)
    while moment < datetime(2028, 11, 30, tzinfo=UTC):
        here, later = moment.astimezone(zone), (moment + step).astimezone(zone)
        close = here.utcoffset() != later.utcoffset()
        for part in range(62 if close else 1):
            yield (moment + part * timedelta(minutes=30)).astimezone(zone)
        moment += step
