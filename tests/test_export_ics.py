"""The exporter ``ics``: what the file says, octet by octet. Who reads it: test_ics_readers.py."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import steps
from dotworkout import Omission, Options, Reps, Session, Time
from dotworkout_ics import alarm, workout_exporters
from dotworkout_ics.zones import observances

[ICS] = workout_exporters()


def written(*sessions: Session, alarms: tuple[timedelta, ...] = (), **program: Any) -> bytes:
    return steps.exported(ICS, sessions, steps.program(**program), alarm=alarms)


def lines(data: bytes) -> list[str]:
    """Unfolded content lines."""
    assert data.endswith(b"\r\n")
    return data.replace(b"\r\n ", b"").decode().split("\r\n")[:-1]


def said(data: bytes, name: str) -> list[str]:
    """What follows a property's name, with its parameters, in each place that it comes."""
    return [line[len(name) :] for line in lines(data) if re.match(rf"{name}[:;]", line)]


def unescaped(value: str) -> str:
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else found[1], value)


# The file


def test_it_opens_with_version_names_and_zone_before_the_first_event():
    data = lines(written(steps.session(steps.work()), title="Upper Back; Builder"))
    assert data[:8] == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//dotworkout//dotworkout//EN",
        "CALSCALE:GREGORIAN",
        r"NAME:Upper Back\; Builder",
        r"X-WR-CALNAME:Upper Back\; Builder",
        "X-WR-TIMEZONE:Europe/Warsaw",
        "BEGIN:VTIMEZONE",
    ]
    assert data[-1] == "END:VCALENDAR"


def test_an_event_is_one_session_with_the_fields_that_calendars_need():
    data = lines(written(steps.session(steps.work(duration_s=3480))))
    event = data[data.index("BEGIN:VEVENT") + 1 : data.index("END:VEVENT")]
    assert {line for line in event if not line.startswith("DESCRIPTION")} == {
        "SUMMARY:Pull A · week 1",
        "DTSTART;TZID=Europe/Warsaw:20261130T180000",
        "DTEND;TZID=Europe/Warsaw:20261130T185800",
        "DTSTAMP:20261130T000000Z",
        "UID:5f0c1f6e-5a5e-5d0e-9c0f-000000000001",
    }


def test_no_event_recurs_and_no_list_of_dates_is_used():
    data = written(*steps.every_kind(), timezone="Africa/Casablanca")
    events = data[data.index(b"BEGIN:VEVENT") :]
    assert b"RRULE" not in events
    assert b"RDATE" not in data


def test_the_same_plan_gives_the_same_bytes():
    assert written(*steps.every_kind()) == written(*steps.every_kind())


def test_a_session_is_written_before_the_next_is_asked_for():
    asked = []

    def sessions() -> Iterator[Session]:
        for number in (1, 2):
            asked.append(number)
            yield steps.session(steps.work(), week=number)

    [part] = ICS.export(steps.program(), sessions(), Options()).parts
    chunks = iter(part.chunks)
    assert next(chunks).startswith(b"BEGIN:VCALENDAR")
    assert asked == []
    assert b"week 1" in next(chunks)
    assert asked == [1]


def test_a_program_without_a_start_cannot_be_a_calendar():
    assert ICS.needs_dates
    with pytest.raises(ValueError, match="needs a program with a start"):
        ICS.export(steps.program(start=None), (), Options())


def test_a_program_without_sessions_left_is_an_empty_calendar():
    assert "BEGIN:VEVENT" not in lines(written())


# Times


@pytest.mark.parametrize(
    ("start", "zone", "begins", "ends"),
    [
        pytest.param(
            "2026-11-30T18:00:00+01:00", "Europe/Warsaw",
            ";TZID=Europe/Warsaw:20261130T180000", ";TZID=Europe/Warsaw:20261130T193000",
            id="local-time-with-its-zone",
        ),
        pytest.param(
            "2026-11-30T18:00:00", None, ":20261130T180000", ":20261130T193000",
            id="floating-without-a-zone",
        ),
        pytest.param(
            "2026-11-30T18:00:00", "Asia/Tokyo", ":20261130T180000", ":20261130T193000",
            id="floating-where-the-session-is-in-any-zone",
        ),
        pytest.param(None, None, ";VALUE=DATE:20261130", ";VALUE=DATE:20261201",
                     id="all-day-without-a-time-the-end-exclusive"),
        pytest.param(
            "2027-03-28T01:00:00+01:00", "Europe/Warsaw",
            ";TZID=Europe/Warsaw:20270328T010000", ";TZID=Europe/Warsaw:20270328T033000",
            id="ends-after-the-hour-that-a-clock-change-skips",
        ),
        pytest.param(
            "2026-10-25T01:00:00+02:00", "Europe/Warsaw",
            ";TZID=Europe/Warsaw:20261025T010000", ":20261025T003000Z",
            id="ends-the-first-time-in-an-hour-that-comes-twice-which-only-utc-can-say",
        ),
        pytest.param(
            "2026-10-25T02:00:00+02:00", "Europe/Warsaw",
            ":20261025T000000Z", ":20261025T013000Z",
            id="begins-the-first-and-ends-the-second-time-in-it",
        ),
    ],
)  # fmt: skip
def test_ninety_minutes_from(start, zone, begins, ends):
    session = steps.session(steps.work(duration_s=5400), start=start)
    data = written(session, timezone=zone)
    events = data[data.index(b"BEGIN:VEVENT") :]
    assert (said(events, "DTSTART"), said(events, "DTEND")) == ([begins], [ends])


def test_a_session_that_takes_no_time_has_no_end():
    assert said(written(steps.session(steps.note("Rest day."))), "DTEND") == []


@pytest.mark.parametrize(
    ("epoch", "stamp"),
    [
        pytest.param(None, ":20261130T000000Z", id="midnight-utc-of-the-start"),
        pytest.param(0, ":19700101T000000Z", id="the-given-time-even-if-it-is-zero"),
        pytest.param(1_000_000_000, ":20010909T014640Z", id="the-given-time"),
    ],
)
def test_the_stamp_is(epoch, stamp):
    export = ICS.export(steps.program(), [steps.session(steps.work())], Options(epoch=epoch))
    data = b"".join(chunk for part in export.parts for chunk in part.chunks)
    assert said(data, "DTSTAMP") == [stamp]


# Time zones: figures from the zones' own laws, not from the program


@pytest.mark.parametrize(
    ("zone", "year", "parts"),
    [
        pytest.param("Europe/Warsaw", 2026, [
            "DAYLIGHT 20250330T020000 +0100 +0200 CEST FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
            "STANDARD 20251026T030000 +0200 +0100 CET FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
        ], id="last-sundays-in-the-european-union"),
        pytest.param("America/New_York", 2026, [
            "DAYLIGHT 20250309T020000 -0500 -0400 EDT FREQ=YEARLY;BYDAY=2SU;BYMONTH=3",
            "STANDARD 20251102T020000 -0400 -0500 EST FREQ=YEARLY;BYDAY=1SU;BYMONTH=11",
        ], id="second-and-first-sunday-in-the-united-states"),
        pytest.param("Europe/Dublin", 2026, [
            "DAYLIGHT 20250330T010000 +0000 +0100 IST FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
            "STANDARD 20251026T020000 +0100 +0000 GMT FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
        ], id="summer-is-daylight-even-where-winter-is-the-exception"),
        pytest.param("Australia/Lord_Howe", 2026, [
            "STANDARD 20250406T020000 +1100 +1030 +1030 FREQ=YEARLY;BYDAY=1SU;BYMONTH=4",
            "DAYLIGHT 20251005T020000 +1030 +1100 +11 FREQ=YEARLY;BYDAY=1SU;BYMONTH=10",
        ], id="half-an-hour-in-the-south"),
        pytest.param("America/Santiago", 2026, [
            "STANDARD 20250406T000000 -0300 -0400 -04 "
            "FREQ=YEARLY;BYDAY=SU;BYMONTHDAY=2,3,4,5,6,7,8;BYMONTH=4",
            "DAYLIGHT 20250907T000000 -0400 -0300 -03 "
            "FREQ=YEARLY;BYDAY=SU;BYMONTHDAY=2,3,4,5,6,7,8;BYMONTH=9",
        ], id="the-sunday-after-the-first-saturday"),
        pytest.param("Asia/Kathmandu", 2026, ["STANDARD 20250101T000000 +0545 +0545 +0545"],
                     id="no-changes-an-odd-offset"),
        pytest.param("Asia/Tehran", 2026, ["STANDARD 20250101T000000 +0330 +0330 +0330"],
                     id="changes-ended-years-ago"),
        pytest.param("UTC", 2026, ["STANDARD 20250101T000000 +0000 +0000 UTC"], id="utc"),
        pytest.param("Africa/Cairo", 2021, [
            "STANDARD 20200101T000000 +0200 +0200 EET",
            "DAYLIGHT 20230428T000000 +0200 +0300 EEST FREQ=YEARLY;BYDAY=-1FR;BYMONTH=4",
            "STANDARD 20231027T000000 +0300 +0200 EET "
            "FREQ=YEARLY;BYDAY=FR;BYMONTHDAY=26,27,28,29,30,31;BYMONTH=10",
            "STANDARD 20241101T000000 +0300 +0200 EET "
            "FREQ=YEARLY;BYDAY=FR;BYMONTHDAY=1;BYMONTH=11",
        ], id="changes-that-begin-later-and-fall-in-two-months"),
        pytest.param("Pacific/Apia", 2020, [
            "STANDARD 20190407T040000 +1400 +1300 +13",
            "DAYLIGHT 20190929T030000 +1300 +1400 +14",
            "STANDARD 20200405T040000 +1400 +1300 +13",
            "DAYLIGHT 20200927T030000 +1300 +1400 +14",
            "STANDARD 20210404T040000 +1400 +1300 +13",
        ], id="changes-that-end-while-it-is-used"),
    ],
)  # fmt: skip
def test_a_zone_is_written_as(zone, year, parts):
    data = lines(written(timezone=zone, start=f"{year}-02-02"))
    inside = data[data.index(f"TZID:{zone}") + 1 : data.index("END:VTIMEZONE")]
    found = [
        dict(line.split(":", 1) for line in part.split("\n") if line)
        for part in re.split(r"\nEND:\w+", "\n".join(inside))
        if part
    ]
    names = ("BEGIN", "DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "TZNAME", "RRULE")
    assert [" ".join(part[name] for name in names if name in part) for part in found] == parts


def test_changes_that_follow_the_moon_are_listed_one_by_one():
    parts = observances("Africa/Casablanca", 2026, 2026)
    assert not any(part.rule for part in parts)
    assert [f"{part.onset.wall:%Y-%m-%d}" for part in parts if part.onset.wall.year == 2026] == [
        "2026-02-15",
        "2026-03-22",
    ]


def test_a_program_of_forty_years_keeps_its_zone_right_to_the_end():
    data = written(timezone="Africa/Casablanca", start="2026-01-05", weeks=40 * 52)
    assert {int(start[1:5]) for start in said(data, "DTSTART")} >= set(range(2025, 2067))


# Alarms


@pytest.mark.parametrize(
    ("written_as", "minutes"),
    [
        pytest.param("30min", 30, id="minutes"),
        pytest.param("1h", 60, id="hours"),
        pytest.param("1h 30min", 90, id="both"),
        pytest.param("1H30Min", 90, id="both-in-any-case-without-a-space"),
        pytest.param("1:30", 90, id="hours-and-minutes"),
        pytest.param(" 12 h ", 720, id="spaces"),
        pytest.param("0min", 0, id="as-it-begins"),
    ],
)
def test_an_alarm_reads_as(written_as, minutes):
    assert alarm(written_as) == timedelta(minutes=minutes)


@pytest.mark.parametrize(
    "words",
    ["", " ", "30", "soon", "-30min", "30m", "1:60", "1:5", "h", "30min 1h", "٣h", "9" * 99],
)
def test_an_alarm_that_is_no_time_is_told_how_to_write_one(words):
    with pytest.raises(ValueError, match=r"is no time before a session: write it as 30min"):
        alarm(words)


def test_each_alarm_rings_before_the_session_and_shows_its_title():
    session = steps.session(steps.work(), name="Pull, A")
    data = lines(written(session, alarms=(timedelta(minutes=30), timedelta(hours=26))))
    first, second = (at for at, line in enumerate(data) if line == "BEGIN:VALARM")
    assert data[first + 1 : second - 1] == [
        "ACTION:DISPLAY",
        r"DESCRIPTION:Pull\, A · week 1",
        "TRIGGER:-PT30M",
    ]
    assert "TRIGGER:-P1DT2H" in data[second:]


def test_a_session_without_a_time_rings_no_alarm_and_that_is_said():
    timed, untimed = steps.session(steps.work()), steps.session(steps.work(), start=None)
    options = Options(values={"alarm": (timedelta(minutes=30),)})
    export = ICS.export(steps.program(), [timed, untimed, untimed], options)
    data = b"".join(chunk for part in export.parts for chunk in part.chunks)
    assert data.count(b"BEGIN:VALARM") == 1
    assert export.omissions == [Omission("alarms of sessions without a time", 2, "sessions")]


def test_without_alarms_nothing_is_left_out():
    assert ICS.export(steps.program(), steps.every_kind(), Options()).omissions == []


# Words


def test_a_description_can_be_trained_from():
    heavy = steps.load("105 kg", kg=105, percent=75, of="1RM")
    row = steps.exercise("Bent-Over Row", "underhand")
    session = steps.session(
        steps.work("Arm Circles", time=Time(30, 30), part="warmup", groups=steps.WARMUP),
        steps.transition(15, part="warmup"),
        steps.note("Chalk up."),
        steps.work("Deadlift", reps=Reps(5, 5), load=heavy, set=1, sets=2, cues=("Flat back.",)),
        steps.rest(180),
        steps.work("Deadlift", reps=Reps(5, 5), load=heavy, set=2, sets=2, cues=("Flat back.",)),
        steps.transition(),
        steps.work(row, load=steps.load("60 kg", kg=60), notes=("no straps",), set=1, sets=2),
        steps.rest(120),
        steps.work(row, load=steps.load("50 kg", kg=50), notes=("no straps",), set=2, sets=2),
        steps.transition(),
        steps.work("Face Pull", groups=steps.superset(1, 1), tempo="2-0-1-2", hold_s=3),
        steps.transition(10, groups=steps.superset(1, 1)),
        steps.work("Inverted Row", groups=steps.superset(1, 1), reps=Reps(1, None, True, True)),
        week=2,
        phase="Base",
        phase_note="Leave two reps.",
    )
    [text] = said(written(session, title="Upper Back", weeks=12), "DESCRIPTION")
    assert unescaped(text[1:]).split("\n") == [
        "About 11 min (estimate)",  # 7 sets of 30 s; 15 + 180 + 60 + 120 + 60 + 10 s between: 655 s
        "Upper Back · week 2 of 12 · Base",
        "Leave two reps.",
        "",
        "Warm-up",
        "Arm Circles: 30 s",
        "",
        "Chalk up.",
        "Deadlift: 2 x 5 @ 105 kg (75 %), rest 3 min",
        "- Flat back.",
        "Bent-Over Row (underhand): 1 x 10 @ 60 kg, rest 2 min",
        "- no straps",
        "then 1 x 10 @ 50 kg",
        "",
        "Superset A · 1 round",
        "A1 Face Pull: 1 x 10, tempo 2-0-1-2, hold 3 s",
        "A2 Inverted Row: AMRAP",
    ]


@pytest.mark.parametrize(
    ("given_text", "line"),
    [
        pytest.param(r"a;b,c\d", r"a\;b\,c\\d", id="what-the-format-uses-itself"),
        pytest.param(r"C:\New\nice", r"C:\\New\\nice", id="a-backslash-before-n-is-no-line-break"),
        pytest.param("a\r\nEND:VEVENT\nb", "a END:VEVENT b", id="line-breaks"),
        pytest.param("\n  a b \t", "a b", id="space-around-it"),
        pytest.param("a\x85b\u2028c\x0bd\te", "a b c d e", id="every-other-kind-of-break"),
        pytest.param("a\x00\x07\x1b\x7f\x9fb\uffff", "ab", id="control-characters"),
        pytest.param("lone \ud83d half", "lone \ufffd half", id="half-a-character"),
        pytest.param("تمرين \u200f💪🏽 ż", "تمرين \u200f💪🏽 ż", id="every-script"),
    ],
)
def test_a_title_is_written_as(given_text, line):
    data = written(steps.session(steps.work(), name=given_text), title=given_text)
    assert said(data, "SUMMARY") == [f":{line} · week 1"]
    assert said(data, "X-WR-CALNAME") == [f":{line}"]


@given(st.text(st.sampled_from("aż💪\\;,:\n\r\x00\x07\x85\u2028\u200f\ud800 \"'=")), st.text())
def test_no_words_break_the_file(words, more):
    session = steps.session(
        steps.note(words),
        steps.work(steps.exercise(more, words, words), notes=(more, words), cues=(words,)),
        name=words,
        phase=more,
        phase_note=words,
    )
    plain = written(steps.session(steps.work()))
    data = written(session, title=more, alarms=())
    assert max(map(len, data.split(b"\r\n"))) <= 75
    assert all(piece.decode() is not None for piece in data.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")
    names = [[re.split("[:;]", line)[0] for line in lines(text)] for text in (data, plain)]
    assert names[0] == names[1]


@pytest.mark.parametrize("before", range(4))
@pytest.mark.parametrize("character", [";", "\\", "ż", "💪"])
def test_folding_loses_nothing_and_splits_no_escape(character, before):
    words = "x" * before + character * 200
    data = written(steps.session(steps.work(), name=words))
    assert [unescaped(line) for line in said(data, "SUMMARY")] == [f":{words} · week 1"]
    pieces = data.split(b"\r\n")
    assert max(map(len, pieces)) <= 75
    assert not any((len(piece) - len(piece.rstrip(b"\\"))) % 2 for piece in pieces)
