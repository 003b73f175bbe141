"""Section 2: time zones and clock changes; stable uids; sessions that overlap."""

from uuid import UUID

import pytest

from .programs import cases, compiled, planned, starts, warnings


@cases(
    "zone, monday, slot, start",
    {
        # Warsaw: back on Sunday 2026-10-25 at 03:00 (+2 to +1), on on 2027-03-28 at 02:00
        "the day before winter time": (
            "Europe/Warsaw",
            "2026-10-19",
            "sat 18:00",
            "2026-10-24T18:00:00+02:00",
        ),
        "the day after": ("Europe/Warsaw", "2026-10-26", "mon 18:00", "2026-10-26T18:00:00+01:00"),
        "a time that occurs twice is the first": (
            "Europe/Warsaw",
            "2026-10-19",
            "sun 02:30",
            "2026-10-25T02:30:00+02:00",
        ),
        "the end of the second hour is itself again": (
            "Europe/Warsaw",
            "2026-10-19",
            "sun 03:00",
            "2026-10-25T03:00:00+01:00",
        ),
        "a time that is skipped moves forward by the gap": (
            "Europe/Warsaw",
            "2027-03-22",
            "sun 02:30",
            "2027-03-28T03:30:00+02:00",
        ),
        "the hour after the gap is itself": (
            "Europe/Warsaw",
            "2027-03-22",
            "sun 03:00",
            "2027-03-28T03:00:00+02:00",
        ),
        # New York: back on 2026-11-01 at 02:00 (-4 to -5), on on 2027-03-14 at 02:00
        "twice in New York": (
            "America/New_York",
            "2026-10-26",
            "sun 01:30",
            "2026-11-01T01:30:00-04:00",
        ),
        "skipped in New York": (
            "America/New_York",
            "2027-03-08",
            "sun 02:15",
            "2027-03-14T03:15:00-04:00",
        ),
        # Lord Howe: half an hour on, on 2026-10-04 at 02:00 (+10:30 to +11)
        "a gap of half an hour": (
            "Australia/Lord_Howe",
            "2026-09-28",
            "sun 02:15",
            "2026-10-04T02:45:00+11:00",
        ),
        "a zone without clock changes": (
            "Asia/Kolkata",
            "2026-10-26",
            "mon 06:00",
            "2026-10-26T06:00:00+05:30",
        ),
        "UTC": ("UTC", "2026-10-26", "mon 06:00", "2026-10-26T06:00:00+00:00"),
    },
)
def test_a_local_time_becomes(zone, monday, slot, start):
    assert starts(f"{slot}: A", start=monday, weeks=1, head=f"timezone: {zone}") == [start]


def test_both_sides_of_a_clock_change_keep_the_wall_clock():
    found = starts("mon 18:00: A", start="2026-10-19", head="timezone: Europe/Warsaw")
    assert found == ["2026-10-19T18:00:00+02:00", "2026-10-26T18:00:00+01:00"]


def test_without_a_zone_times_float():
    assert starts("mon 18:00: A", weeks=1) == ["2026-11-30T18:00:00"]


SLOTS = "mon 18:00: A\nthu: [A, B]\nmon: B"
BASE = planned(SLOTS, weeks=3, head="id: mine")


def uids(text, **options):
    return {(s.week, s.day, s.name): s.uid for s in compiled(text, **options).sessions}


def test_uids_are_distinct_and_of_version_five():
    found = list(uids(BASE).values())
    assert len(set(found)) == len(found) == 9
    assert {UUID(uid).version for uid in found} == {5}


@pytest.mark.parametrize(
    "edited",
    [
        pytest.param(BASE.replace("3x5", "5x3 @ 60kg"), id="content"),
        pytest.param(BASE.replace("18:00", "07:15"), id="time"),
        pytest.param(BASE.replace("title: Test", "title: Another"), id="title beside an id"),
        pytest.param(BASE.replace("2026-11-30", "2027-02-01"), id="start date"),
        pytest.param(
            BASE.replace("schedule:", "timezone: Europe/Warsaw\nschedule:"), id="time zone"
        ),
        pytest.param(BASE.replace("  mon: B", "  mon: B\n  sat: A"), id="a slot on another day"),
    ],
)
def test_uids_survive_an_edit_of(edited):
    now = uids(edited)
    assert {place: now[place] for place in uids(BASE)} == uids(BASE)


def test_a_uid_of_a_weekday_survives_a_start_on_another_weekday():
    before = compiled(planned("mon: A")).sessions
    after = compiled(planned("mon: A", start="2026-12-03")).sessions
    assert [s.uid for s in before] == [s.uid for s in after]


def test_a_uid_survives_a_new_name_of_the_session():
    before, after = compiled(planned("mon: A")), compiled(planned("mon: Z"))
    assert [s.uid for s in before.sessions] == [s.uid for s in after.sessions]


def test_another_id_gives_other_uids():
    other = uids(BASE.replace("id: mine", "id: yours"))
    assert not set(other.values()) & set(uids(BASE).values())


def test_without_an_id_the_slug_of_the_title_is_it():
    text = planned("mon: A").replace("title: Test", "title: Upper Back Builder")
    assert compiled(text).program.id == "upper-back-builder"
    given = planned("mon: A", head="id: upper-back-builder")
    assert list(uids(text).values()) == list(uids(given).values())


def lasting(seconds, schedule):
    """A schedule whose every session takes one hold of so many seconds."""
    return planned(schedule, weeks=1).replace("Squat: 3x5", f"Bridge: {seconds}s")


@cases(
    "seconds, schedule, overlaps",
    {
        "a session that begins before the other ends": (61, "mon 18:00: A\nmon 18:01: B", True),
        "a session that begins as the other ends": (60, "mon 18:00: A\nmon 18:01: B", False),
        "over midnight": (121, "mon 23:59: A\ntue 00:01: B", True),
        "the same time": (60, "mon 18:00: A\nmon wed 18:00: B", True),
        "without times": (60, "mon: A\nmon wed: B", False),
        "in the order of time, not of the file": (61, "mon 18:01: B\nmon 18:00: A", True),
    },
)
def test_sessions_overlap(seconds, schedule, overlaps):
    assert bool(warnings(lasting(seconds, schedule))) is overlaps


@cases(
    "monday, seconds, slots, overlaps",
    {
        # on 2027-03-28 half past one and half past three are an hour apart
        "less than the hour that is left": ("2027-03-22", 3599, ("01:30", "03:30"), False),
        "more than the hour that is left": ("2027-03-22", 3601, ("01:30", "03:30"), True),
        # on 2026-10-25 half past one and three are two and a half hours apart
        "less than the hours there are": ("2026-10-19", 8999, ("01:30", "03:00"), False),
        "more than the hours there are": ("2026-10-19", 9001, ("01:30", "03:00"), True),
        # half past two does not exist then and is half past three
        "moved onto another": ("2027-03-22", 60, ("02:30", "03:30"), True),
        "moved past another": ("2027-03-22", 60, ("02:30", "03:10"), False),
    },
)
def test_sessions_overlap_over_a_clock_change(monday, seconds, slots, overlaps):
    schedule = f"sun {slots[0]}: A\nsun {slots[1]}: B"
    text = planned(schedule, start=monday, weeks=1, head="timezone: Europe/Warsaw")
    assert bool(warnings(text.replace("Squat: 3x5", f"Bridge: {seconds}s"))) is overlaps


def test_sessions_come_in_the_order_in_which_they_begin():
    found = starts(
        "sun 02:30: A\nsun 03:10: B",
        start="2027-03-22",
        weeks=1,
        head="timezone: Europe/Warsaw",
    )
    assert found == ["2027-03-28T03:10:00+02:00", "2027-03-28T03:30:00+02:00"]
