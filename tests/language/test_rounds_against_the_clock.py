"""Section 3: amrap and for time. A rep takes 3 s unless it says otherwise."""

from .groups import around, line_of, rounds
from .programs import amounts, cases, compiled, loads, program, seconds, sessions, warnings, works

# --- amrap


@cases(
    "steps, expected",
    {
        # a round is 30 + 15 s
        "whole rounds that fit": (
            "- amrap 2min:\n    - Squat: 10\n    - Dip: 5",
            "30 15 30 15",
        ),
        "rounds that fit to the second": (
            "- amrap 90s:\n    - Squat: 10\n    - Dip: 5",
            "30 15 30 15",
        ),
        "a rest of its own is part of the round": (
            # 30 + 30 + 15
            "- amrap 3min:\n    - Squat: 10\n    - rest: 30s\n    - Dip: 5",
            "30 (30) 15 30 (30) 15",
        ),
        "steps after it": (
            "- Curl: 1x10\n- amrap 1min:\n    - Squat: 10\n- Curl: 1x10",
            "30 (60) 30 30 (60) 30",
        ),
        "a nested superset with its rests": (
            # 15 + 10 + 15, 20, 40: 100 s
            "- amrap 4min:\n    - superset 2x, rest 20s:\n        - Squat: 5\n        - Dip: 5",
            "15 (10) 15 (20) 15 (10) 15 15 (10) 15 (20) 15 (10) 15",
        ),
    },
)
def test_an_amrap_lasts(steps, expected):
    assert seconds(steps) == expected


def test_the_rounds_of_an_amrap_are_open():
    (session,) = sessions("- amrap 2min:\n    - Squat: 10\n    - Dip: 5")
    assert around(session) == ["amrap 1", "amrap 1", "amrap 2", "amrap 2"]
    assert rounds(session) == [(1, None, 1, 2)] * 2 + [(2, None, 2, 2)] * 2


@cases(
    "steps, expected",
    {
        "in the middle of a set": ("- amrap 1min:\n    - Squat: 15\n    - Dip: 10", "45 15"),
        "between two sets": ("- amrap 1min:\n    - Squat: 20\n    - Dip: 10", "60"),
        "in the first set": ("- amrap 1min:\n    - Squat: 30", "60"),
    },
)
def test_a_round_longer_than_the_time_is_cut_there(steps, expected):
    assert seconds(steps, warned=True) == expected
    assert [warning.code for warning in warnings(program(steps))] == ["W603"]


def test_a_rest_at_the_end_of_a_round_is_part_of_it():
    # 30 + 30 s a round, three of them
    steps = "- amrap 3min:\n    - Squat: 10\n    - rest: 30s"
    assert seconds(steps, warned=True) == "30 (30) 30 (30) 30"
    assert "W603" not in [warning.code for warning in warnings(program(steps))]


def test_more_reps_leave_room_for_fewer_rounds():
    steps = "- amrap 2min:\n    - Squat:\n        - 10\n        - 20"
    assert amounts(steps, weeks=2) == "10 10 10 10 | 20 20"


# --- for time


@cases(
    "steps, reps, expected",
    {
        "one round if not said": (
            "- for time:\n    - Squat: 10\n    - Dip: 5",
            "10 5",
            "30 15",
        ),
        "rounds, nothing between them": (
            "- for time 3x:\n    - Squat: 10\n    - Dip: 5",
            "10 5 10 5 10 5",
            "30 15 30 15 30 15",
        ),
        "a list of reps": (
            "- for time 21-15-9:\n    - Squat: at 43kg\n    - Dip",
            "21 21 15 15 9 9",
            "63 63 45 45 27 27",
        ),
        "a list of two": ("- for time 10-5:\n    - Squat\n    - Dip", "10 10 5 5", "30 30 15 15"),
        "a step that says its own": (
            # 500 m at 1.4 m/s are 357.1 s
            "- for time 10-5:\n    - Squat\n    - Erg: 500m",
            "10 500m 5 500m",
            "30 358 15 358",
        ),
        "a list of the step's own": (
            "- for time 3x:\n    - Squat: 12-9-6\n    - Dip: 10",
            "12 10 9 10 6 10",
            "36 30 27 30 18 30",
        ),
        "a cap that is not reached": (
            "- for time 2x, cap 2min:\n    - Squat: 10\n    - Dip: 5",
            "10 5 10 5",
            "30 15 30 15",
        ),
        "a rest of its own": (
            "- for time 2x:\n    - Squat: 10\n    - rest: 20s\n    - Dip: 5",
            "10 5 10 5",
            "30 (20) 15 30 (20) 15",
        ),
        "steps around it": (
            "- Curl: 1x10\n- for time:\n    - Squat: 10\n- Curl: 1x10",
            "10 10 10",
            "30 (60) 30 (60) 30",
        ),
    },
)
def test_for_time_is(steps, reps, expected):
    assert (amounts(steps), seconds(steps)) == (reps, expected)


def test_a_list_of_reps_keeps_each_step_s_load():
    steps = "- for time 21-15-9:\n    - Squat: at 43kg\n    - Dip"
    (session,) = sessions(steps)
    assert loads(steps) == "43 - 43 - 43 -"
    assert rounds(session)[::2] == [(turn, 3, turn, 3) for turn in (1, 2, 3)]


def test_names_of_the_language_page():
    text = (
        "workout: 1\ntitle: Test\nexercises:\n  Thruster: {muscles: [quads]}\nsessions:\n  A:\n"
        "    - for time 21-15-9:\n        - Thruster: at 43kg\n        - Pull-Up\n"
    )
    (session,) = compiled(text).sessions
    assert [(work.exercise.name, work.reps.min) for work in works(session)] == [
        (name, reps) for reps in (21, 15, 9) for name in ("Thruster", "Pull-Up")
    ]


@cases(
    "header, expected",
    {
        # whole it would be 30 30 30 30 30 30
        "between two sets": ("for time 3x, cap 2min", "30 30 30 30"),
        "in the middle of a set": ("for time 3x, cap 100s", "30 30 30 10"),
        "with a list of reps": (
            "for time 12-10-8, cap 1:10",
            "30 30 10",
        ),
    },
)
def test_a_cap_cuts(header, expected):
    steps = f"- {header}:\n    - Squat: 10\n    - Dip: 10"
    assert seconds(steps, warned=True) == expected
    text = program(steps)
    (warning,) = warnings(text)
    assert (warning.code, line_of(text, warning)) == ("W603", f"- {header}:")


def test_what_follows_a_cap_begins_there():
    steps = "- for time 3x, cap 100s:\n    - Squat: 10\n- Curl: 1x10"
    assert seconds(steps) == "30 30 30 (60) 30"
    steps = "- for time 3x, cap 80s:\n    - Squat: 10\n- Curl: 1x10"
    assert seconds(steps, warned=True) == "30 30 20 (60) 30"
