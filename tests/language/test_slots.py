"""Section 2: slots, turns, the default and the relative schedule, order.

2026-11-30 is a Monday; two weeks from there end on Sunday, 2026-12-13.
"""

import pytest

from .programs import cases, compiled, errors, planned, program, when, works


@cases(
    "slot, dates",
    {
        "one weekday with a time": ("mon 18:00: A", "11-30 18:00 A, 12-07 18:00 A"),
        "one weekday without a time": ("mon: A", "11-30 A, 12-07 A"),
        "several weekdays": (
            "mon wed fri 07:00: A",
            "11-30 07:00 A, 12-02 07:00 A, 12-04 07:00 A, "
            "12-07 07:00 A, 12-09 07:00 A, 12-11 07:00 A",
        ),
        "weekdays in any order and case": ("Fri MON: A", "11-30 A, 12-04 A, 12-07 A, 12-11 A"),
        "every two days runs on over the weeks": (
            # offsets 0 2 4 6 | 8 10 12
            "every 2 days 07:00: A",
            "11-30 07:00 A, 12-02 07:00 A, 12-04 07:00 A, 12-06 07:00 A, "
            "12-08 07:00 A, 12-10 07:00 A, 12-12 07:00 A",
        ),
        "every five days": ("every 5 days: A", "11-30 A, 12-05 A, 12-10 A"),
        "the third day of each week": ("day 3: A", "12-02 A, 12-09 A"),
        "two slots": ("mon: A\nthu 18:00: B", "11-30 A, 12-03 18:00 B, 12-07 A, 12-10 18:00 B"),
        "no time comes before a time": (
            "mon 06:00: A\nmon: B",
            "11-30 B, 11-30 06:00 A, 12-07 B, 12-07 06:00 A",
        ),
        "the earlier time comes first": (
            "mon 18:00: A\nmon 07:00: B",
            "11-30 07:00 B, 11-30 18:00 A, 12-07 07:00 B, 12-07 18:00 A",
        ),
        "equal times keep the order of the file": (
            "mon: B\nmon wed: A",
            "11-30 B, 11-30 A, 12-02 A, 12-07 B, 12-07 A, 12-09 A",
        ),
    },
)
def test_a_slot_takes_place_on(slot, dates):
    assert when(slot) == dates


def test_daily_is_every_day():
    # 30 November and 1 to 6 December
    assert when("daily 07:30: A", weeks=1) == ", ".join(
        f"{day} 07:30 A" for day in ("11-30", *(f"12-0{n}" for n in range(1, 7)))
    )


@cases(
    "slot, dates, days",
    {
        # week 1 is Wednesday 2 to Tuesday 8 December
        "the Monday among the seven days": ("mon: A", "12-07 A, 12-14 A", [6, 6]),
        "the third day from the start": ("day 3: A", "12-04 A, 12-11 A", [3, 3]),
        "the first day": ("wed: A", "12-02 A, 12-09 A", [1, 1]),
    },
)
def test_a_week_that_begins_on_a_wednesday(slot, dates, days):
    assert when(slot, start="2026-12-02") == dates
    text = planned(slot, start="2026-12-02")
    assert [session.day for session in compiled(text).sessions] == days


@cases(
    "slot, weeks, names",
    {
        "two sessions over three days": ("mon wed fri: [A, B]", 2, "A B A B A B"),
        "three sessions over two days": ("mon thu: [A, B, C]", 3, "A B C A B C"),
        "over single days": ("sat: [A, B]", 3, "A B A"),
        "daily": ("daily: [A, B, C]", 1, "A B C A B C A"),
        "every two days": ("every 2 days: [A, B]", 2, "A B A B A B A"),
        "each slot has turns of its own": ("mon: [A, B]\nthu: [A, B]", 2, "A A B B"),
        "a list of one": ("mon: [A]", 2, "A A"),
        "one may come twice in a round": ("mon wed fri: [A, A, B]", 2, "A A B A A B"),
    },
)
def test_a_list_takes_turns(slot, weeks, names):
    sessions = compiled(planned(slot, weeks=weeks)).sessions
    assert " ".join(session.name for session in sessions) == names


def test_a_list_may_be_written_one_item_a_line():
    slot = "mon wed:\n  - A\n  - B"
    assert when(slot) == "11-30 A, 12-02 B, 12-07 A, 12-09 B"


def test_without_a_schedule_the_sessions_take_the_first_days_of_each_week():
    text = program({"B": "Squat: 3x5", "A": "Squat: 3x5"}, weeks=2, head="start: 2026-12-02")
    found = [(s.name, s.week, s.day, s.date) for s in compiled(text).sessions]
    assert found == [
        ("B", 1, 1, "2026-12-02"),
        ("A", 1, 2, "2026-12-03"),
        ("B", 2, 1, "2026-12-09"),
        ("A", 2, 2, "2026-12-10"),
    ]


def test_without_a_schedule_seven_sessions_fit_and_eight_do_not():
    names = "CDEFGHIJ"
    seven = compiled(program(dict.fromkeys(names[:7], "Squat: 3x5")))
    assert [session.day for session in seven.sessions] == [1, 2, 3, 4, 5, 6, 7]
    assert errors(program(dict.fromkeys(names, "Squat: 3x5")))


@cases(
    "slot, places",
    {
        "a weekday, Monday being 1": ("wed 18:00: A", [(1, 3), (2, 3)]),
        "a day": ("day 5: A", [(1, 5), (2, 5)]),
        "two days of a week in order": ("thu: A\nmon: B", [(1, 1), (1, 4), (2, 1), (2, 4)]),
        "every three days": ("every 3 days: A", [(1, 1), (1, 4), (1, 7), (2, 3), (2, 6)]),
    },
)
def test_without_a_start_the_schedule_is_relative(slot, places):
    schedule = compiled(planned(slot, start=""))
    assert [(session.week, session.day) for session in schedule.sessions] == places
    assert {(session.date, session.start) for session in schedule.sessions} == {(None, None)}
    assert schedule.program.start is None


def test_a_slot_without_a_time_has_a_date_and_no_start():
    (session,) = compiled(planned("mon: A", weeks=1)).sessions
    assert (session.date, session.start) == ("2026-11-30", None)


def test_the_weeks_are_one_if_not_said():
    text = program("Squat: 3x5").replace("weeks: 1\n", "")
    schedule = compiled(text)
    assert (schedule.program.weeks, len(schedule.sessions)) == (1, 1)


def test_the_start_may_be_given_from_outside():
    schedule = compiled(planned("mon: A"), start="2027-01-04")
    assert [session.date for session in schedule.sessions] == ["2027-01-04", "2027-01-11"]
    assert schedule.program.start == "2027-01-04"


def test_only_the_weeks_asked_for_are_given_out_with_their_own_figures():
    text = planned("mon: A", weeks=4).replace("Squat: 3x5", "Squat: 1x5 @ 60kg, +5kg per week")
    found = compiled(text, weeks=(2, 3)).sessions
    # weeks 1 to 4 are 60, 65, 70, 75 kg
    assert [(s.week, s.date, works(s)[0].load.kg) for s in found] == [
        (2, "2026-12-07", 65),
        (3, "2026-12-14", 70),
    ]


@pytest.mark.parametrize("key", ["mon 25:00", "mon 18:60", "mno 18:00", "day 8", "day 0"])
def test_a_slot_that_cannot_be_is_an_error(key):
    assert errors(planned(f"{key}: A"))
