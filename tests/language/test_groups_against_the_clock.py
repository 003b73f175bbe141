"""Section 3: emom, every and tabata. A rep takes 3 s unless it says otherwise."""

from .groups import around, begins, line_of, rounds
from .programs import amounts, cases, loads, program, seconds, sessions, warnings, works

# --- emom, every


@cases(
    "steps, expected",
    {
        "rest is what is left of a minute, and the last one ends with its work": (
            "- emom 3min:\n    - Squat: 5",
            "15 (45) 15 (45) 15",
        ),
        "two steps take turns": (
            "- emom 4min:\n    - Squat: 5\n    - Dip: 10",
            "15 (45) 30 (30) 15 (45) 30",
        ),
        "turns need not come out even": (
            "- emom 3min:\n    - Squat: 5\n    - Dip: 10",
            "15 (45) 30 (30) 15",
        ),
        "one minute has no rest": ("- emom 1min:\n    - Squat: 5", "15"),
        "work that fills its minute leaves no rest": (
            "- emom 2min:\n    - Squat: 20",
            "60 60",
        ),
        "timed work": ("- emom 2min:\n    - Bridge: 40s", "40 (20) 40"),
        "as many as possible in a given time": (
            "- emom 2min:\n    - Dip: AMRAP 30s",
            "30 (30) 30",
        ),
        "minutes and a half": (
            "- every 90s for 3 rounds:\n    - Squat: 5",
            "15 (75) 15 (75) 15",
        ),
        "minutes": ("- every 2min for 2 rounds:\n    - Squat: 5", "15 (105) 15"),
        "a clock": ("- every 1:30 for 2 rounds:\n    - Squat: 5", "15 (75) 15"),
        "drops belong to the set, in its interval": (
            # 12 reps to failure are 36 s
            "- emom 2min:\n    - Squat: 5 @ 60kg, drop 1x -50%",
            "15 36 (9) 15 36",
        ),
        "the line's last set may be another": (
            "- emom 3min:\n    - Squat: 5, 10 on last set",
            "15 (45) 15 (45) 30",
        ),
        "a list gives each turn its reps": (
            "- emom 3min:\n    - Squat: 12-10-8",
            "36 (24) 30 (30) 24",
        ),
        "a count that is the number of turns": (
            "- emom 4min:\n    - Squat: 2x5\n    - Dip: 10",
            "15 (45) 30 (30) 15 (45) 30",
        ),
        "change-overs stand around it, not in it": (
            "- Curl: 1x10\n- emom 2min:\n    - Squat: 5\n- Curl: 1x10",
            "30 (60) 15 (45) 15 (60) 30",
        ),
        "in a warm-up rest is what is left, too": (
            "- warmup:\n    - emom 2min:\n        - Dip: 5\n- Squat: 1x5",
            "15 (45) 15 (60) 15",
        ),
        "a note takes no interval": (
            "- emom 2min:\n    - note: breathe\n    - Squat: 5",
            "15 (45) 15",
        ),
    },
)
def test_intervals_last(steps, expected):
    assert seconds(steps) == expected


def test_each_interval_begins_on_its_minute():
    (session,) = sessions("- emom 4min:\n    - Squat: 5\n    - Dip: 10")
    assert begins(session) == "0 Squat, 60 Dip, 120 Squat, 180 Dip"


def test_an_interval_is_a_round_and_sets_count_by_step():
    (session,) = sessions("- emom 3min:\n    - Squat: 5\n    - Dip: 10")
    assert rounds(session) == [(1, 3, 1, 2), (2, 3, 1, 1), (3, 3, 2, 2)]


def test_the_rest_of_an_interval_is_of_its_round():
    (session,) = sessions("- every 90s for 3 rounds:\n    - Squat: 5")
    rests = [step.groups[0] for step in session.steps if step.kind == "rest"]
    assert [(group.kind, group.round, group.rounds) for group in rests] == [
        ("every", 1, 3),
        ("every", 2, 3),
    ]


@cases(
    "steps, expected, line",
    {
        # 25 reps are 75 s of 60
        "what follows is pushed": (
            "- emom 3min:\n    - Squat: 25\n    - Dip: 10",
            "0 Squat, 75 Dip, 135 Squat",
            "- Squat: 25",
        ),
        "a nested group is timed as one turn": (
            # 45 + 10 + 30 = 85 s
            "- emom 2min:\n    - superset 1x:\n        - Squat: 15\n        - Curl: 10\n"
            "    - Dip: 5",
            "0 Squat, 55 Curl, 85 Dip",
            "- superset 1x:",
        ),
    },
)
def test_work_that_does_not_fit_is_warned_of(steps, expected, line):
    (session,) = sessions(steps, warned=True)
    assert begins(session) == expected
    text = program(steps)
    (warning,) = warnings(text)
    assert (warning.code, line_of(text, warning)) == ("W604", line)


def test_a_step_that_never_has_a_turn_is_warned_of():
    steps = "- emom 2min:\n    - Squat: 5\n    - Dip: 5\n    - Curl: 5"
    (session,) = sessions(steps, warned=True)
    assert begins(session) == "0 Squat, 60 Dip"
    text = program(steps)
    (warning,) = warnings(text)
    assert (warning.code, line_of(text, warning)) == ("W407", "- Curl: 5")


def test_a_nested_complex_is_one_turn():
    steps = """
        - emom 4min:
            - complex:
                - Squat: 5 @ 40kg
                - Curl: 5
            - Dip: 10
    """
    assert seconds(steps) == "15 15 (30) 30 (30) 15 15 (30) 30"
    (session,) = sessions(steps)
    assert around(session) == [
        *["emom 1/4, complex 1/1"] * 2,
        "emom 2/4",
        *["emom 3/4, complex 1/1"] * 2,
        "emom 4/4",
    ]


# --- tabata


@cases(
    "steps, expected",
    {
        "eight times": ("- tabata:\n    - Bridge", " ".join(["20 (10)"] * 7 + ["20"])),
        "other times": ("- tabata 3x 30s/15s:\n    - Bridge", "30 (15) 30 (15) 30"),
        "one step after the other": (
            "- tabata 2x 30s/15s:\n    - Bridge\n    - Squat",
            "30 (15) 30 (15) 30 (15) 30",
        ),
        "what it lasts does not hang on reps": (
            "- tabata 2x 30s/15s:\n    - Squat: 5",
            "30 (15) 30",
        ),
        "steps after it": (
            "- tabata 2x 30s/15s:\n    - Bridge\n- Curl: 1x10",
            "30 (15) 30 (60) 30",
        ),
    },
)
def test_a_tabata_lasts(steps, expected):
    assert seconds(steps) == expected


def test_tabata_finishes_one_step_before_the_next():
    steps = "- tabata 2x 30s/15s:\n    - Bridge\n    - Squat: at 20kg"
    (session,) = sessions(steps)
    assert begins(session) == "0 Bridge, 45 Bridge, 90 Squat, 135 Squat"
    assert rounds(session) == [(1, 2, 1, 2), (2, 2, 2, 2)] * 2
    assert amounts(steps) == "30s 30s 30s 30s"
    assert loads(steps) == "- - 20 20"


def test_a_tabata_of_two_steps_takes_sixteen_intervals():
    (session,) = sessions("- tabata:\n    - Bridge\n    - Squat")
    assert len(works(session)) == 16
    assert session.duration_s == 16 * 20 + 15 * 10
