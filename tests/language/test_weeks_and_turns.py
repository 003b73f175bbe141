"""Steps that count in some weeks only, ladders, rotations, and how such weeks are counted."""

from .programs import amounts, cases, errors, loads, program, sessions, warnings, works

FIVE = "deload: every 5 weeks, sets -50%"
TWO = "deload: every 2 weeks, sets -50%"
LIST = "Squat:\n    - 1x5 @ 10kg\n    - 1x5 @ 20kg\n    - 1x5 @ 30kg"
TWICE = "schedule: {mon thu: A}"


@cases(
    "line, expected",
    {
        # weeks 1 to 7 are counted 0 1 2 3 3 4 5
        "per week": ("Squat: 1x5 @ 60kg, +5kg per week", "60 | 65 | 70 | 75 | 75 | 80 | 85"),
        "per session": ("Squat: 1x5 @ 60kg, +5kg per session", "60 | 65 | 70 | 75 | 75 | 80 | 85"),
        "every two weeks": (
            "Squat: 1x5 @ 60kg, +5kg every 2 weeks",
            "60 | 60 | 65 | 65 | 65 | 70 | 70",
        ),
        "a list": (LIST, "10 | 20 | 30 | 10 | 10 | 20 | 30"),
        "the cycles of a list": (
            "Squat:\n    sets:\n      - 1x5 @ 10kg\n      - 1x5 @ 20kg\n"
            "    progress: +5kg per cycle",
            "10 | 20 | 15 | 25 | 25 | 20 | 30",
        ),
        "a maximum": (
            "Squat: 1x5 @ 50%, max +10kg per week",
            "50 | 55 | 60 | 65 | 65 | 70 | 75",
        ),
    },
)
def test_a_deload_in_week_5_is_left_out(line, expected):
    assert loads(line, weeks=7, head=FIVE, maxes="Squat: 100kg") == expected


def test_a_double_progression_repeats_what_was_reached():
    line = "Squat: 1x8-10 @ 50kg, then +5kg"
    assert amounts(line, weeks=7, head=FIVE) == "8 | 9 | 10 | 8 | 8 | 9 | 10"
    assert loads(line, weeks=7, head=FIVE) == "50 | 50 | 50 | 55 | 55 | 55 | 55"


def test_every_session_of_a_deload_has_the_number_of_the_last_before_it():
    line = "Squat: 1x5 @ 60kg, +5kg per session"
    assert loads(line, weeks=3, head=f"{TWICE}\n{TWO}") == "60 | 65 | 65 | 65 | 70 | 75"


@cases(
    "phases, weeks, expected",
    {
        "a phase that pauses": (
            "Base: 2 weeks\n  Light: 1 week, pause progress",
            5,
            "60 | 65 | 65 | 70 | 75",
        ),
        "none before it": (
            "Test: 1 week, pause progress\n  Base: 2 weeks",
            3,
            "60 | 60 | 65",
        ),
        "two weeks of pause": (
            "Base: 2 weeks\n  Light: 2 weeks, pause progress\n  Build: 1 week",
            5,
            "60 | 65 | 65 | 65 | 70",
        ),
        "a phase that does not pause": (
            "Base: 1 week\n  Light: 1 week, sets -1",
            3,
            "60 | 65 | 70",
        ),
    },
)
def test_pause_progress(phases, weeks, expected):
    head = f"phases:\n  {phases}"
    assert loads("Squat: 1x5 @ 60kg, +5kg per week", weeks=weeks, head=head) == expected
    assert loads("Squat: 1x5 @ 60kg, +5kg per session", weeks=weeks, head=head) == expected


PHASES = "phases:\n  Base: 1 week\n  Build: 1 week"


@cases(
    "line, expected",
    {
        "a load": ("Squat: 1x5 @ 60kg, +5kg per cycle", "60 | 60 | 65 | 65 | 70"),
        "a maximum": ("Squat: 1x5 @ 50%, max +10kg per cycle", "50 | 50 | 55 | 55 | 60"),
    },
)
def test_without_a_list_a_cycle_is_a_round_of_the_phases(line, expected):
    assert loads(line, weeks=5, head=PHASES, maxes="Squat: 100kg") == expected


def test_a_line_with_a_list_keeps_the_cycles_of_its_list():
    line = "Squat:\n    sets:\n      - 1x5 @ 10kg\n      - 1x5 @ 20kg\n    progress: +5kg per cycle"
    head = "phases:\n  Base: 3 weeks"
    assert loads(line, weeks=6, head=head) == "10 | 20 | 15 | 25 | 20 | 30"


def test_one_round_of_the_phases_is_no_cycle_that_comes_round():
    text = program("Squat: 1x5 @ 60kg, +5kg per cycle", weeks=2, head=PHASES)
    assert [found.code for found in warnings(text)] == ["W405"]


def under(header, line):
    """A line under a header, beside one that is always there."""
    return f"- Curl: 1x5 @ 1kg\n- {header}:\n    - {line}"


def own(steps, **rest):
    """Weeks and loads of the squats: ``3:60 4:65``."""
    found = sessions(steps, **rest)
    return " ".join(
        f"{s.week}:{float(w.load.kg):g}" for s in found for w in works(s) if w.load.kg != 1
    )


@cases(
    "header, weeks, expected",
    {
        "weeks from, to": ("weeks 3-5", 6, "3:60 4:65 5:70"),
        "one week": ("week 2", 3, "2:60"),
        "several weeks": ("weeks 1, 3, 4", 4, "1:60 3:65 4:70"),
        "odd weeks": ("odd weeks", 5, "1:60 3:65 5:70"),
        "even weeks": ("even weeks", 5, "2:60 4:65"),
        "a phase": ("phase Build", 6, "3:60 4:65"),
        "a phase that comes back": ("phase Base", 6, "1:60 2:65 5:70 6:75"),
    },
)
def test_only_the_weeks_of_the_group_count(header, weeks, expected):
    head = "phases:\n  Base: 2 weeks\n  Build: 2 weeks" if "phase" in header else ""
    for period in ("per week", "per session"):
        line = f"Squat: 1x5 @ 60kg, +5kg {period}"
        assert own(under(header, line), weeks=weeks, head=head) == expected


def test_a_list_under_weeks_5_to_7_begins_with_its_first_item():
    line = "Squat:\n        - 1x5 @ 10kg\n        - 1x5 @ 20kg\n        - 1x5 @ 30kg"
    steps = f"- Curl: 1x5 @ 1kg\n- weeks 5-7:\n    - {line}"
    assert own(steps, weeks=8) == "5:10 6:20 7:30"


def test_weeks_inside_weeks_count_those_of_both():
    steps = """
        - Curl: 1x5 @ 1kg
        - weeks 2-6:
            - odd weeks:
                - Squat: 1x5 @ 60kg, +5kg per week
    """
    assert own(steps, weeks=7) == "3:60 5:65"


def test_a_deload_does_not_count_inside_a_group_either():
    line = "Squat: 1x5 @ 60kg, +5kg per week"
    assert own(under("weeks 4-7", line), weeks=7, head=FIVE) == "4:60 5:60 6:65 7:70"


def test_a_group_of_weeks_holds_every_kind_of_step():
    steps = """
        - week 1:
            - superset 2x:
                - Squat: 5
                - Curl: 8
        - week 2:
            - Bench: 2x3
    """
    assert amounts(steps, weeks=2) == "5 8 5 8 | 3 3"


def test_weeks_inside_a_superset_are_an_error():
    steps = "- superset 2x:\n    - week 1:\n        - Squat: 5\n    - Curl: 8"
    assert [found.code for found in errors(program(steps, weeks=2))] == ["W219"]


RUNGS = "\n    - Squat: 1x5 @ 10kg\n    - Bench: 1x5 @ 20kg\n    - Curl: 1x5 @ 30kg"
RISING = RUNGS.replace("kg", "kg, +1kg per week")


@cases(
    "steps, expected",
    {
        "a ladder climbs and stays on the last": (
            f"- ladder every 2 weeks:{RUNGS}",
            "10 | 10 | 20 | 20 | 30 | 30 | 30 | 30",
        ),
        "a rotation starts over": (
            f"- rotate every 2 weeks:{RUNGS}",
            "10 | 10 | 20 | 20 | 30 | 30 | 10 | 10",
        ),
        "every week": (
            f"- rotate every week:{RUNGS}",
            "10 | 20 | 30 | 10 | 20 | 30 | 10 | 20",
        ),
        "a rung counts its own weeks": (
            f"- ladder every 2 weeks:{RISING}",
            "10 | 11 | 20 | 21 | 30 | 31 | 32 | 33",
        ),
        "so does a step of a rotation": (
            f"- rotate every week:{RISING}",
            "10 | 20 | 30 | 11 | 21 | 31 | 12 | 22",
        ),
        "of two weeks": (
            f"- rotate every 2 weeks:{RISING}",
            "10 | 11 | 20 | 21 | 30 | 31 | 12 | 13",
        ),
    },
)
def test_one_step_at_a_time(steps, expected):
    assert loads(steps, weeks=8) == expected


def test_a_deload_repeats_the_rung():
    expected = "10 | 10 | 10 | 10 | 20 | 20 | 20 | 20 | 30"
    assert loads(f"- ladder every 2 weeks:{RUNGS}", weeks=9, head=TWO) == expected


def test_a_ladder_inside_weeks_begins_there():
    steps = """
        - Dip: 1x5 @ BW
        - weeks 3-6:
            - ladder every 2 weeks:
                - Squat: 1x5 @ 10kg
                - Squat: 1x5 @ 20kg
    """
    expected = "BW | BW | BW 10 | BW 10 | BW 20 | BW 20 | BW"
    assert loads(steps, weeks=7) == expected


def test_a_rung_may_be_a_group():
    steps = """
        - rotate every week:
            - superset 2x:
                - Squat: 5
                - Curl: 8
            - Bench: 1x3
    """
    assert amounts(steps, weeks=3) == "5 8 5 8 | 3 | 5 8 5 8"


def test_a_rotation_takes_a_place_in_a_superset():
    steps = """
        - superset 2x:
            - Bench: 3
            - rotate every week:
                - Squat: 5
                - Curl: 8
    """
    assert amounts(steps, weeks=2) == "3 5 3 5 | 3 8 3 8"


def test_a_session_of_which_nothing_is_left_does_not_take_place():
    text = program("- weeks 1-3:\n    - Squat: 1x5", weeks=4)
    (found,) = warnings(text)
    assert (found.code, "week 4" in found.message) == ("W409", True)
    left = sessions("- weeks 1-3:\n    - Squat: 1x5", weeks=4, warned=True)
    assert [each.week for each in left] == [1, 2, 3]


def test_a_line_whose_weeks_its_session_never_has_gets_a_warning():
    # A takes place in weeks 1 and 3
    steps = {"A": "- Curl: 1x5\n- even weeks:\n    - Squat: 1x5", "B": "Bench: 1x5"}
    text = program(steps, weeks=4, head="schedule: {mon: [A, B]}")
    assert [found.code for found in warnings(text)] == ["W410"]


def test_weeks_after_the_last_get_a_warning():
    text = program("- Curl: 1x5\n- week 5:\n    - Squat: 1x5", weeks=4)
    assert "W401" in [found.code for found in warnings(text)]
