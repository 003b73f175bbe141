"""Section 3: complex, repeat and optional. A rep takes 3 s."""

from .groups import around, rounds
from .programs import cases, loads, seconds, sessions, works

# --- complex


@cases(
    "steps, expected",
    {
        "one set of its steps": ("- complex:\n    - Squat: 5\n    - Curl: 10", "15 30"),
        "rest after each round but the last": (
            "- complex 2x, rest 2min:\n    - Squat: 5\n    - Curl: 10",
            "15 30 (120) 15 30",
        ),
        "a header without rest has the default": (
            "- complex 2x:\n    - Squat: 5\n    - Curl: 10",
            "15 30 (90) 15 30",
        ),
        "the count may be said again": (
            "- complex 2x, rest 60s:\n    - Squat: 2x5\n    - Curl: 10",
            "15 30 (60) 15 30",
        ),
        "a step's own rest is not taken": (
            "- complex 2x, rest 60s:\n    - Squat: 5, rest 30s\n    - Curl: 10",
            "15 30 (60) 15 30",
        ),
        "reps of each round": (
            "- complex 3x, rest 60s:\n    - Squat: 6-4-2\n    - Curl: 5",
            "18 15 (60) 12 15 (60) 6 15",
        ),
        "on each side": (
            "- complex 2x, rest 60s:\n    - Squat: 5 per side\n    - Curl: 5",
            "30 15 (60) 30 15",
        ),
        "steps around it": (
            "- Bench: 1x5\n- complex:\n    - Squat: 5\n    - Curl: 5\n- Bench: 1x5",
            "15 (60) 15 15 (60) 15",
        ),
    },
)
def test_a_complex_lasts(steps, expected):
    assert seconds(steps, warned="rest 30s" in steps) == expected


def test_the_rounds_of_a_complex():
    (session,) = sessions("- complex 2x:\n    - Squat: 5\n    - Curl: 5")
    assert around(session) == ["complex 1/2"] * 2 + ["complex 2/2"] * 2
    assert rounds(session) == [(1, 2, 1, 2)] * 2 + [(2, 2, 2, 2)] * 2


@cases(
    "steps, expected",
    {
        "the header's": (
            "- complex 2x, @ 40kg:\n    - Squat: 5\n    - Curl: 5",
            "40 40 40 40",
        ),
        "the first step's": (
            "- complex 2x:\n    - Squat: 5 @ 40kg\n    - Curl: 5",
            "40 40 40 40",
        ),
        "a percentage of the first one's maximum": (
            "- complex 1x:\n    - Squat: 5 @ 70%\n    - Curl: 5",
            "70 70",
        ),
        "a percentage in the header is of the first one's": (
            "- complex 1x, @ 70%:\n    - Squat: 5\n    - Curl: 5",
            "70 70",
        ),
        "the first step's, round by round": (
            "- complex 2x:\n    - Squat: 1x5 @ 40kg, 1x5 @ 50kg\n    - Curl: 5",
            "40 40 50 50",
        ),
        "a step that names its own": (
            "- complex 1x:\n    - Squat: 5 @ 40kg\n    - Curl: 5 @ 20kg",
            "40 20",
        ),
    },
)
def test_the_load_of_a_complex_is(steps, expected):
    assert loads(steps, maxes="Squat: 100kg, Curl: 40kg") == expected


def test_all_of_a_complex_follows_its_first_step_s_progression():
    steps = "- complex 2x:\n    - Squat: 5 @ 40kg, +2.5kg per week\n    - Curl: 5"
    assert loads(steps, weeks=2) == "40 40 40 40 | 42.5 42.5 42.5 42.5"


def test_a_load_of_each_hand_is_one_for_every_step():
    (session,) = sessions("- complex 1x:\n    - Squat: 5 @ 16kg per hand\n    - Curl: 5")
    assert [work.per_hand for work in works(session)] == [True, True]


# --- repeat


@cases(
    "steps, expected",
    {
        "sets and all, nothing between but what they say": (
            "- repeat 2x, rest 3min:\n    - Squat: 2x5, rest 60s\n    - Dip: 1x10",
            "15 (60) 15 30 (180) 15 (60) 15 30",
        ),
        "without a rest nothing between the times": (
            "- repeat 2x:\n    - Squat: 2x5, rest 60s\n    - Dip: 1x10",
            "15 (60) 15 30 15 (60) 15 30",
        ),
        "sets rest as they do elsewhere": (
            "- repeat 2x:\n    - Squat: 2x5",
            "15 (90) 15 15 (90) 15",
        ),
        "a rest step between them": (
            "- repeat 2x, rest 2min:\n    - Squat: 1x5\n    - rest: 30s\n    - Dip: 1x10",
            "15 (30) 30 (120) 15 (30) 30",
        ),
        "once if not said": ("- repeat:\n    - Squat: 1x5\n    - Dip: 1x10", "15 30"),
        "steps around it": (
            "- Curl: 1x10\n- repeat 2x:\n    - Squat: 1x5\n- Curl: 1x10",
            "30 (60) 15 15 (60) 30",
        ),
    },
)
def test_a_repeat_lasts(steps, expected):
    assert seconds(steps) == expected


def test_a_repeat_counts_its_sets_anew_each_time():
    (session,) = sessions("- repeat 2x:\n    - Squat: 2x5")
    assert rounds(session) == [(1, 2, 1, 2), (1, 2, 2, 2), (2, 2, 1, 2), (2, 2, 2, 2)]


# --- optional

OPTIONAL = """
    - Squat: 1x5
    - optional:
        - Curl: 2x10
        - superset 1x:
            - Dip: 10
            - Bench: 10
    - Squat: 1x5
"""


def test_what_is_optional_is_marked():
    (session,) = sessions(OPTIONAL)
    assert [work.optional for work in works(session)] == [False, True, True, True, True, False]
    assert around(session)[1:5] == ["optional 1/1"] * 2 + ["optional 1/1, superset 1/1"] * 2


def test_what_is_optional_takes_its_time():
    assert seconds(OPTIONAL) == "15 (60) 30 (90) 30 (60) 30 (10) 30 (60) 15"
