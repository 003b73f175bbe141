"""Section 2: spans of weeks, skipped dates, pauses, `end`.

Mondays: 11-30, 12-07, 12-14, 12-21, 12-28, 01-04, 01-11, 01-18.
"""

from .programs import cases, compiled, errors, loads, planned, warnings, when, works


@cases(
    "schedule, weeks, dates",
    {
        "one week has slots of its own": (
            "mon: A\nweek 2: {sat 10:00: T}",
            3,
            "11-30 A, 12-12 10:00 T, 12-14 A",
        ),
        "several weeks": ("mon: A\nweeks 2-3: {tue: B}", 4, "11-30 A, 12-08 B, 12-15 B, 12-21 A"),
        "odd weeks": ("mon: A\nodd weeks: {tue: B}", 3, "12-01 B, 12-07 A, 12-15 B"),
        "even weeks": ("mon: A\neven weeks: {tue: B}", 3, "11-30 A, 12-08 B, 12-14 A"),
        "odd and even without others": (
            "odd weeks: {mon: A}\neven weeks: {tue: B}",
            2,
            "11-30 A, 12-08 B",
        ),
        "of two spans the later in the file wins": (
            "mon: A\nweeks 2-3: {tue: B}\nweek 3: {wed: C}",
            3,
            "11-30 A, 12-08 B, 12-16 C",
        ),
        "a span before the slots that it replaces": (
            "week 2: {sat: T}\nmon: A",
            3,
            "11-30 A, 12-12 T, 12-14 A",
        ),
        "several slots in a span": (
            "mon: A\nweek 2: {tue: B, thu 18:00: A}",
            2,
            "11-30 A, 12-08 B, 12-10 18:00 A",
        ),
        "every two days counts from the start": (
            # days 7 to 13 after the start: 8, 10, 12
            "mon: A\nweek 2: {every 2 days: B}",
            2,
            "11-30 A, 12-08 B, 12-10 B, 12-12 B",
        ),
        "a slot that is replaced keeps its turn": (
            "mon: [A, B]\nweek 2: {sat: T}",
            4,
            "11-30 A, 12-12 T, 12-14 B, 12-21 A",
        ),
        "a span's own list takes turns over its weeks": (
            "odd weeks: {mon: [A, B]}\neven weeks: {mon: C}",
            5,
            "11-30 A, 12-07 C, 12-14 B, 12-21 C, 12-28 A",
        ),
    },
)
def test_a_span_of_weeks(schedule, weeks, dates):
    assert when(schedule, weeks=weeks) == dates


def test_a_later_span_wins_over_a_narrower_one():
    text = planned("mon: A\nweek 3: {wed: A}\nweeks 2-3: {tue: B}", weeks=3)
    found = [(s.date, s.name) for s in compiled(text, warned=True).sessions]
    assert found == [("2026-11-30", "A"), ("2026-12-08", "B"), ("2026-12-15", "B")]


@cases(
    "schedule, weeks, dates",
    {
        "one date": ("mon: A\nskip: [2026-12-07]", 3, "11-30 A, 12-14 A"),
        "a range of dates, both ends in": (
            "mon wed: A\nskip: [2026-12-02..2026-12-07]",
            2,
            "11-30 A, 12-09 A",
        ),
        "dates and ranges": (
            "mon: A\nskip: [2026-12-05..2026-12-08, 2026-12-21]",
            4,
            "11-30 A, 12-14 A",
        ),
        "what is dropped takes its turn": (
            "mon: [A, B]\nskip: [2026-12-07]",
            4,
            "11-30 A, 12-14 A, 12-21 B",
        ),
    },
)
def test_skip_drops_sessions(schedule, weeks, dates):
    assert when(schedule, weeks=weeks) == dates


SKIP = "start: 2026-11-30\nschedule:\n  mon: A\n  skip: [2026-12-07]"


@cases(
    "line, expected",
    {
        "takes its item of a weekly list": (
            "Squat:\n    - 1x5 @ 10kg\n    - 1x5 @ 20kg\n    - 1x5 @ 30kg",
            "10 | 30",
        ),
        "is no session for counts": ("Squat: 1x5 @ 60kg, +2.5kg per session", "60 | 62.5"),
        "is a week for counts": ("Squat: 1x5 @ 60kg, +2.5kg per week", "60 | 65"),
    },
)
def test_a_skipped_occurrence(line, expected):
    # of three weeks the second is dropped
    assert loads(line, weeks=3, head=SKIP, warned="- 1x5" in line) == expected


@cases(
    "schedule, weeks, dates",
    {
        "two whole weeks": (
            "mon: A\npause: [2026-12-21..2027-01-03]",
            5,
            "11-30 A, 12-07 A, 12-14 A, 01-04 A, 01-11 A",
        ),
        "a day in mid-week moves the rest of the week by a whole one": (
            "mon wed fri: A\npause: [2026-12-09..2026-12-09]",
            3,
            "11-30 A, 12-02 A, 12-04 A, 12-07 A, 12-16 A, 12-18 A, 12-21 A, 12-23 A, 12-25 A",
        ),
        "eight days are two weeks": (
            "mon: A\npause: [2026-12-07..2026-12-14]",
            2,
            "11-30 A, 12-21 A",
        ),
        "two pauses": (
            # week 2 moves to 12-14, week 3 to 12-21; week 4 would be 12-28, moves to 01-04
            "mon: A\npause: [2026-12-07..2026-12-13, 2026-12-28..2027-01-03]",
            4,
            "11-30 A, 12-14 A, 12-21 A, 01-04 A",
        ),
        "a pause takes no turn": (
            "mon: [A, B]\npause: [2026-12-07..2026-12-13]",
            3,
            "11-30 A, 12-14 B, 12-21 A",
        ),
        "a pause after the end changes nothing": (
            "mon: A\npause: [2027-03-01..2027-03-07]",
            2,
            "11-30 A, 12-07 A",
        ),
    },
)
def test_a_pause_moves_the_dates(schedule, weeks, dates):
    found = compiled(planned(schedule, weeks=weeks), warned="2027-03" in schedule).sessions
    assert ", ".join(f"{s.date[5:]} {s.name}" for s in found) == dates


def test_the_weeks_go_on_counting_over_a_pause():
    text = planned("mon wed: A\npause: [2026-12-09..2026-12-09]", weeks=3)
    found = [(s.week, s.day, s.date) for s in compiled(text).sessions]
    assert found[3:] == [(2, 3, "2026-12-16"), (3, 1, "2026-12-21"), (3, 3, "2026-12-23")]


def test_a_pause_wholly_before_the_start_is_ignored_with_a_warning():
    text = planned("mon: A\npause: [2026-11-02..2026-11-15]")
    assert [session.date for session in compiled(text, warned=True).sessions] == [
        "2026-11-30",
        "2026-12-07",
    ]
    (warning,) = warnings(text)
    assert warning.line == text[: text.index("2026-11-02")].count("\n") + 1


@cases(
    "schedule, end, weeks, first, last",
    {
        # five weeks are 35 days: the last of them 34 days after the first
        "the last day of the last week": ("mon: A", "2027-01-03", 5, "2026-11-30", "2026-12-28"),
        "counted after pauses": (
            # 35 days and 14 of pause: 48 days after 2026-11-30
            "mon: A\npause: [2026-12-21..2027-01-03]",
            "2027-01-17",
            5,
            "2026-11-30",
            "2027-01-11",
        ),
        "counted after a pause rounded up": (
            "mon: A\npause: [2026-12-09..2026-12-09]",
            "2026-12-20",
            2,
            "2026-11-30",
            "2026-12-07",
        ),
        "a pause after the end does not count": (
            "mon: A\npause: [2027-02-01..2027-02-07]",
            "2026-12-13",
            2,
            "2026-11-30",
            "2026-12-07",
        ),
    },
)
def test_end_gives_the_start(schedule, end, weeks, first, last):
    text = planned(schedule, start="", weeks=weeks, head=f"end: {end}")
    result = compiled(text, warned=True)
    assert (result.program.start, result.sessions[-1].date) == (first, last)


def test_end_with_a_pause_before_the_last_monday_moves_it():
    # Monday of week 2 would be 12-07; the pause from Wednesday 12-09 leaves it, and moves Wednesday
    text = planned("mon wed: A\npause: [2026-12-09..2026-12-09]", start="", head="end: 2026-12-20")
    dates = [session.date for session in compiled(text).sessions]
    assert dates == ["2026-11-30", "2026-12-02", "2026-12-07", "2026-12-16"]


def test_start_and_end_that_disagree_are_an_error():
    assert errors(planned("mon: A", head="end: 2027-05-01"))


def test_a_pause_is_no_week_for_progression():
    text = planned("mon: A\npause: [2026-12-07..2026-12-20]", weeks=3)
    text = text.replace("Squat: 3x5", "Squat: 1x5 @ 60kg, +2.5kg per week")
    found = compiled(text).sessions
    assert [(s.date, works(s)[0].load.kg) for s in found] == [
        ("2026-11-30", 60),
        ("2026-12-21", 62.5),
        ("2026-12-28", 65),
    ]
