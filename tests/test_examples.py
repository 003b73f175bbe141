"""When the sessions of the examples take place and how long they take, worked out by hand."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

import pytest

from examples import EXAMPLES, schedule, sessions


class Facts(NamedTuple):
    """What a calendar must show: how many sessions of which name, the first and the last."""

    sessions: dict[str, int]
    first: str
    last: str


FACTS = {
    "upper-back": Facts(
        {"Pull A": 12, "Pull B": 12}, "2026-11-30T18:00:00+01:00", "2027-02-18T18:00:00+01:00"
    ),
    "home-upper-back": Facts(
        {"Pull Day": 12, "Row Day": 12}, "2027-03-01T18:30:00+00:00", "2027-04-23T18:30:00+01:00"
    ),
    "rear-delts-and-mid-back": Facts(
        {"Rows First": 6, "Flyes First": 6}, "2027-01-12T07:00:00", "2027-02-19T07:00:00"
    ),
    "beginner-back": Facts(
        {"Day One": 8, "Day Two": 8}, "2027-01-05T18:00:00+01:00", "2027-02-26T18:00:00+01:00"
    ),
    "boring-but-big": Facts(
        {"Press": 8, "Deadlift": 8, "Bench": 8, "Squat": 8},
        "2027-03-01T17:30:00+01:00",
        "2027-04-23T17:30:00+02:00",
    ),
    "conditioning": Facts(
        {"Every Minute": 4, "Couplet": 4, "Kettlebell": 4},
        "2027-02-01T06:30:00",
        "2027-02-26T06:30:00",
    ),
}


def test_every_example_has_its_facts() -> None:
    assert {path.stem for path in EXAMPLES.glob("*.workout")} == FACTS.keys()


@pytest.mark.parametrize("name", FACTS)
def test_sessions_fall_where_the_file_says(name: str) -> None:
    compiled = schedule(name).sessions
    facts = FACTS[name]
    assert Counter(session.name for session in compiled) == facts.sessions
    assert (compiled[0].start, compiled[-1].start) == (facts.first, facts.last)


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        pytest.param(
            "home-upper-back",
            "2027-03-26T18:30:00+00:00",
            "2027-03-29T18:30:00+01:00",
            id="London-goes-to-summer-time-on-28-March-2027",
        ),
        pytest.param(
            "boring-but-big",
            "2027-03-26T17:30:00+01:00",
            "2027-03-29T17:30:00+02:00",
            id="Berlin-goes-to-summer-time-on-28-March-2027",
        ),
    ],
)
def test_the_clock_on_the_wall_stays_across_a_clock_change(
    name: str, before: str, after: str
) -> None:
    starts = [session.start for session in schedule(name).sessions]
    assert starts[starts.index(before) + 1] == after


@pytest.mark.parametrize(
    ("name", "called", "seconds"),
    [
        # warm-up 30+15+30 +15+ 45+15+45; deadlift 3x15 + 2x180; pull-ups 4x18 + 3x120; superset
        # 3 x (15x5 + 10 + 12x3) + 2x90; flyes 3x36 + 2x90 and 2 drops of 12 reps; shrugs
        # 3 x 10x(3+3) + 2x90; hangs 3x45 + 2x90; six change-overs
        ("upper-back", "Pull A", 195 + 405 + 432 + 543 + 360 + 360 + 315 + 6 * 60),
        # dislocates 30+90+30; rows 4x24 + 3x90; chin-ups 3x15 + 2x120; plank 3x45 + 2x60
        ("upper-back", "Pull B", 150 + 366 + 285 + 255 + 3 * 60),
        # warm-up 45 +15+ 20+15+20 +15+ 18+15+18; pull-ups 4x9 + 3x120; negatives 2x18 + 90;
        # chin-ups 15+90+15+90+36; hangs 45+90+45; stretch 60+15+60
        ("home-upper-back", "Pull Day", 181 + 396 + 126 + 246 + 180 + 135 + 5 * 60),
        # rows 3x32 + 2x120; superset 2 x (24+10+36) + 90; superman 3x50 + 2x60; plank 3x30 + 2x60
        ("home-upper-back", "Row Day", 181 + 336 + 230 + 270 + 210 + 4 * 60),
        # warm-up 24 +15+ 45+15+45; rows 4x32 + 3x120; 10; burnout 36; shrugs 4x72 + 3x90;
        # superset 3 x (75+10+36) + 2x90
        ("rear-delts-and-mid-back", "Rows First", 144 + 488 + 10 + 36 + 558 + 543 + 3 * 60),
        # warm-up 30+15+30 +15+ 72; flyes 4x60 + 3x90; superset 3 x (60+10+30) + 2x90;
        # raises 3x36 + 2x90 and 2 drops of 36
        ("rear-delts-and-mid-back", "Flyes First", 162 + 510 + 480 + 360 + 3 * 60),
        # warm-up 45 +15+ 24 +15+ 36+15+36; deadlift 3x15 + 2x120; pulldowns 3x30 + 2x90;
        # face pulls 45+90+45; plank 3x20 + 2x60
        ("beginner-back", "Day One", 186 + 285 + 270 + 180 + 180 + 4 * 60),
        # pull-ups 3x18 + 2x120; rows 3x60 + 2x90; extensions 30+90+30; hangs 15+60+15
        ("beginner-back", "Day Two", 186 + 294 + 360 + 150 + 90 + 4 * 60),
        # 3x15 + 2x180; 5x30 + 4x90, twice
        ("boring-but-big", "Press", 405 + 510 + 510 + 2 * 60),
        # leg raises 5x45 + 4x90
        ("boring-but-big", "Deadlift", 405 + 510 + 585 + 2 * 60),
        # warm-up 180 +15+ 24; the twelfth minute has 40 s; erg 300
        ("conditioning", "Every Minute", 219 + 11 * 60 + 40 + 300 + 2 * 60),
        # warm-up 60 +15+ 20+15+20; twice (21 + 15 + 9) reps; 300 of rest; tabata 16x20 + 15x10
        ("conditioning", "Couplet", 130 + 60 + 270 + 300 + 470),
        # complex 4 x 3x30 + 3x120; a round of the amrap takes 18+12+60, four fit into 360
        ("conditioning", "Kettlebell", 130 + 720 + 360 + 2 * 60),
    ],
)
def test_the_first_session_takes(name: str, called: str, seconds: int) -> None:
    assert next(sessions(name, called)).duration_s == seconds


def test_two_sessions_on_three_days_take_turns_from_week_to_week() -> None:
    names = [session.name for session in schedule("home-upper-back").sessions]
    assert names == ["Pull Day", "Row Day"] * 12
