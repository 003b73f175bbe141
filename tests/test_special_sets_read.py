"""How special sets read: one small session in the terminal, printed, in a calendar, as CSV."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from rich.console import Console

import dotworkout
from dotworkout import Schedule
from dotworkout.cli import views

TEXT = """\
workout: 1
title: Special
start: 2026-11-30
sessions:
  A:
    - Deadlift: 2x5 @ 100kg, ramp 3, rest 3min, "tight belt"
    - Lat Pulldown: 2x12 @ 50kg, rest-pause 2x 20s on last set
    - Bent-Over Row: 3x6 @ 80kg, cluster 2 15s
    - Pull-Up: 50 total
    - Chin-Up: 3-4x8
    - Row Erg: 3x 500m @ 1:55/500m, rest 60s
"""


@pytest.fixture(scope="module")
def schedule() -> Schedule:
    result = dotworkout.compile_text(TEXT)
    assert result.schedule is not None, result.diagnostics
    assert not result.diagnostics
    return result.schedule


def exported(schedule: Schedule, name: str) -> str:
    parts = dotworkout.export(schedule, name).parts
    return b"".join(chunk for part in parts for chunk in part.chunks).decode()


def lines(view: object, schedule: Schedule) -> list[str]:
    """What a view prints, lines without what aligns their columns."""
    out = StringIO()
    view(schedule, Console(file=out, width=100))  # type: ignore[operator]
    return [" ".join(line.split()) for line in out.getvalue().splitlines()]


def test_in_the_terminal(schedule):
    shown = lines(views.show_sessions, schedule)
    assert shown[shown.index("Deadlift 2 x 5 100 kg rest 3 min") :] == [
        "Deadlift 2 x 5 100 kg rest 3 min",
        "first ramp: 40 kg x 5, 60 kg x 3, 80 kg x 2",
        "tight belt",
        "Lat Pulldown 1 x 12 50 kg rest 90 s",
        "then 1 x 12 50 kg",
        "then rest-pause: 2 x AMRAP, 20 s apart",
        "Bent-Over Row 3 x 6 80 kg rest 90 s",
        "in clusters of 2, 15 s apart",
        "Pull-Up 50 total",
        "Chin-Up 3-4 x 8 rest 90 s",
        "Row Erg 3 x 500 m 1:55/500m rest 60 s",
    ]
    assert "Warm-up" not in shown


def test_weeks_side_by_side(schedule):
    assert lines(views.show_grid, schedule)[-7:] == [
        "Deadlift 2x5 100",
        "Lat Pulldown 1x12 50",
        "1x12 50 +2 rest-pause",
        "Bent-Over Row 3x6 80",
        "Pull-Up 50 total",
        "Chin-Up 3-4x8",
        "Row Erg 3x500 m 1:55/500m",
    ]


def test_printed(schedule):
    sheet = exported(schedule, "md").replace("\u00a0", " ")
    for row in (
        "| Deadlift | 2 x 5 | 100 kg | 3 min "
        "| first ramp: 40 kg x 5, 60 kg x 3, 80 kg x 2<br>tight belt | ☐ ☐ |",
        "| ↳ | 1 x 12 | 50 kg |  | then rest-pause: 2 x AMRAP, 20 s apart | ☐ |",
        "| Bent-Over Row | 3 x 6 | 80 kg | 90 s | in clusters of 2, 15 s apart | ☐ ☐ ☐ |",
        "| Pull-Up | 50 total |  |  |  | ☐ |",
        "| Chin-Up | 3-4 x 8 |  | 90 s |  | ☐ ☐ ☐ ☐ |",
        "| Row Erg | 3 x 500 m | 1:55/500m | 60 s |  | ☐ ☐ ☐ |",
    ):
        assert f"{row}\n" in sheet


def test_in_a_calendar(schedule):
    text = exported(schedule, "ics").replace("\r\n ", "").replace("\\,", ",")
    for line in (
        "Deadlift: 2 x 5 @ 100 kg, rest 3 min\\n- first ramp: 40 kg x 5, 60 kg x 3, 80 kg x 2\\n",
        "then 1 x 12 @ 50 kg, then rest-pause: 2 x AMRAP, 20 s apart\\n",
        "Bent-Over Row: 3 x 6 @ 80 kg, in clusters of 2, 15 s apart, rest 90 s\\n",
        "Pull-Up: 50 total\\n",
        "Chin-Up: 3-4 x 8, rest 90 s\\n",
        "Row Erg: 3 x 500 m @ 1:55/500m, rest 60 s\r\n",
    ):
        assert line in text


def test_each_part_is_a_row_of_csv(schedule):
    rows = list(csv.DictReader(StringIO(exported(schedule, "csv"))))
    told = [
        (row["exercise"], row["set"], row["role"], row["reps_min"], row["load"], row["rest_s"])
        for row in rows
    ]
    assert told[:9] == [
        ("Deadlift", "1", "ramp", "5", "40", "180"),
        ("Deadlift", "2", "ramp", "3", "60", "180"),
        ("Deadlift", "3", "ramp", "2", "80", "180"),
        ("Deadlift", "1", "working", "5", "100", "180"),
        ("Deadlift", "2", "working", "5", "100", "60"),
        ("Lat Pulldown", "1", "working", "12", "50", "90"),
        ("Lat Pulldown", "2", "working", "12", "50", "20"),
        ("Lat Pulldown", "2", "rest-pause", "1", "50", "20"),
        ("Lat Pulldown", "2", "rest-pause", "1", "50", "60"),
    ]
    notes = {row["exercise"]: row["notes"] for row in rows}  # of the last set of each
    assert notes["Pull-Up"] == "in total"
    assert notes["Chin-Up"] == "optional"
    assert notes["Row Erg"] == "1:55/500m"
