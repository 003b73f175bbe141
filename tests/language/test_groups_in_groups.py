"""Section 3: groups inside groups, and what holds for all of them. A rep takes 3 s."""

import dotworkout

from .groups import around, line_of
from .programs import (
    amounts,
    cases,
    errors,
    loads,
    program,
    seconds,
    sessions,
    works,
)


@cases(
    "steps, expected, groups",
    {
        "a superset in a repeat": (
            """
            - repeat 2x, rest 2min:
                - superset 2x, rest 30s:
                    - Curl: 10
                    - Dip: 10
                - Squat: 1x5
            """,
            "30 (10) 30 (30) 30 (10) 30 15 (120) 30 (10) 30 (30) 30 (10) 30 15",
            [
                *["repeat 1/2, superset 1/2"] * 2, *["repeat 1/2, superset 2/2"] * 2, "repeat 1/2",
                *["repeat 2/2, superset 1/2"] * 2, *["repeat 2/2, superset 2/2"] * 2, "repeat 2/2",
            ],
        ),
        "an emom in what is optional": (
            """
            - optional:
                - emom 2min:
                    - Squat: 5
                - Dip: 1x10
            """,
            "15 (45) 15 (60) 30",
            ["optional 1/1, emom 1/2", "optional 1/1, emom 2/2", "optional 1/1"],
        ),
        "an amrap in a repeat": (
            """
            - repeat 2x, rest 3min:
                - amrap 1min:
                    - Curl: 10
            """,
            "30 30 (180) 30 30",
            [f"repeat {time}/2, amrap {turn}" for time in (1, 2) for turn in (1, 2)],
        ),
        "rounds for time in a circuit": (
            """
            - circuit 2x, rest 2min:
                - for time 2x:
                    - Squat: 5
                - Dip: 10
            """,
            "15 15 (10) 30 (120) 15 15 (10) 30",
            [
                "circuit 1/2, for time 1/2", "circuit 1/2, for time 2/2", "circuit 1/2",
                "circuit 2/2, for time 1/2", "circuit 2/2, for time 2/2", "circuit 2/2",
            ],
        ),
        "a superset in a circuit": (
            """
            - circuit 1x:
                - superset 2x, rest 45s:
                    - Curl: 10
                    - Dip: 10
                - Squat: 5
            """,
            "30 (10) 30 (45) 30 (10) 30 (10) 15",
            [*["circuit 1/1, superset 1/2"] * 2, *["circuit 1/1, superset 2/2"] * 2, "circuit 1/1"],
        ),
    },
)  # fmt: skip
def test_groups_nest(steps, expected, groups):
    (session,) = sessions(steps)
    assert seconds(steps) == expected
    assert around(session) == groups


def test_groups_are_told_apart():
    (session,) = sessions(
        "- repeat 2x:\n    - amrap 1min:\n        - Curl: 10\n- emom 1min:\n    - Squat: 5"
    )
    ids = [[group.id for group in work.groups] for work in works(session)]
    assert ids == [[1, 2]] * 4 + [[3]]


@cases(
    "outer",
    {
        outer: (outer,)
        for outer in (
            "emom 2min", "every 90s for 2 rounds", "amrap 2min", "for time", "tabata", "complex",
            "repeat 2x", "optional",
        )
    },
)  # fmt: skip
def test_a_warm_up_stands_in_no_group(outer):
    text = program(f"- {outer}:\n    - warmup:\n        - Curl: 5\n    - Dip: 5")
    (error,) = errors(text)
    assert line_of(text, error) == "- warmup:"


# --- all groups

EVERY_GROUP = """
    - warmup:
        - Dip: 2x5
    - emom 3min:
        - Squat: 5
        - complex:
            - Curl: 5
            - Bench: 5
    - every 90s for 2 rounds:
        - Squat: 5
    - amrap 2min:
        - Curl: 10
        - Dip: 5
    - for time 10-5, cap 5min:
        - Squat: at 43kg
        - Dip
    - tabata 2x 30s/15s:
        - Bridge
    - repeat 2x, rest 60s:
        - superset 2x:
            - Curl: 5
            - Dip: 5
    - optional:
        - Bench: 2x5
"""


def test_steps_follow_each_other_and_no_set_is_lost():
    (session,) = sessions(EVERY_GROUP)
    end = 0
    for step in session.steps:
        assert step.start_s == end
        end += step.duration_s
    assert session.duration_s == end
    assert session.steps[-1].kind == "work"
    # 2; turns 1, 2, 1; 2; two rounds of 2; two of 2; 2; twice two rounds of 2; 2
    assert len(works(session)) == 2 + 4 + 2 + 4 + 4 + 2 + 8 + 2


@cases(
    "steps, expected",
    {
        "in an emom": (
            "- emom 2min:\n    - Squat: 5 @ 60kg, +2.5kg per week",
            "60 60 | 62.5 62.5 | 65 65",
        ),
        "in an amrap": (
            "- amrap 30s:\n    - Squat: 5 @ 60kg, +2.5kg per week",
            "60 60 | 62.5 62.5 | 65 65",
        ),
        "for time": (
            "- for time 10-5:\n    - Squat: at 40kg, +2.5kg every 2 weeks",
            "40 40 | 40 40 | 42.5 42.5",
        ),
        "in a tabata": (
            "- tabata 2x 30s/15s:\n    - Squat: at 20kg, +2.5kg per week",
            "20 20 | 22.5 22.5 | 25 25",
        ),
        "in a repeat": (
            "- repeat 2x:\n    - Squat: 1x5 @ 60kg, +2.5kg per week",
            "60 60 | 62.5 62.5 | 65 65",
        ),
        "of a percentage": (
            "- every 2min for 2 rounds:\n    - Squat: 2 @ 80%, +2.5% per week",
            "80 80 | 82.5 82.5 | 85 85",
        ),
    },
)
def test_loads_rise(steps, expected):
    assert loads(steps, weeks=3, maxes="Squat: 100kg") == expected


def test_reps_climb_and_start_over_heavier():
    steps = "- emom 2min:\n    - Squat: 5-6 @ 60kg, then +5kg"
    assert amounts(steps, weeks=3) == "5 5 | 6 6 | 5 5"
    assert loads(steps, weeks=3) == "60 60 | 60 60 | 65 65"


@cases(
    "steps, line",
    {
        "fewer sets than turns": ("- emom 3min:\n    - Squat: 2x5", "- Squat: 2x5"),
        "more sets than turns": (
            "- emom 4min:\n    - Squat: 3x5\n    - Dip: 5",
            "- Squat: 3x5",
        ),
        "several sets in a round of an amrap": ("- amrap 2min:\n    - Squat: 2x5", "- Squat: 2x5"),
        "other sets than rounds": ("- for time 3x:\n    - Squat: 2x5", "- Squat: 2x5"),
        "sets in a tabata": ("- tabata:\n    - Squat: 3x5", "- Squat: 3x5"),
        "fewer sets than a complex has rounds": (
            "- complex 3x:\n    - Squat: 2x5\n    - Curl: 5",
            "- Squat: 2x5",
        ),
        "more sets than a complex has rounds": (
            "- complex:\n    - Squat: 5\n    - Curl: 2x5",
            "- Curl: 2x5",
        ),
        "sets that rise in an emom": (
            "- emom 2min:\n    - Squat: 5, +1 set per week",
            "- Squat: 5, +1 set per week",
        ),
        "sets that rise in a complex": (
            "- complex 2x:\n    - Squat: 5, +1 set per week\n    - Curl: 5",
            "- Squat: 5, +1 set per week",
        ),
        "nothing said of what is done": ("- emom 2min:\n    - Squat", "- Squat"),
        "nothing said in rounds for time": ("- for time 3x:\n    - Squat", "- Squat"),
        "nothing said in an amrap": ("- amrap 2min:\n    - Squat", "- Squat"),
        "nothing said in a complex": ("- complex, @ 40kg:\n    - Squat", "- Squat"),
        "seconds where an emom takes minutes": ("- emom 90s:\n    - Squat: 5", "- emom 90s:"),
        "reps that rise": ("- for time 5-10:\n    - Squat", "- for time 5-10:"),
        "no rounds": ("- every 90s for 0 rounds:\n    - Squat: 5", "- every 90s for 0 rounds:"),
        "no time": ("- amrap 0s:\n    - Squat: 5", "- amrap 0s:"),
    },
)
def test_is_an_error(steps, line):
    text = program(steps, weeks=2)
    (error,) = errors(text)
    assert line_of(text, error) == line


@cases(
    "steps",
    {
        "an emom of words only": ("- emom 2min:\n    - note: breathe",),
        "an amrap of words only": ("- amrap 2min:\n    - note: breathe",),
        "a tabata of words only": ("- tabata:\n    - note: breathe",),
        "a complex of words only": ("- complex 2x:\n    - note: breathe",),
        "an emom of a rest": ("- emom 2min:\n    - rest: 20s",),
        "an amrap of a rest": ("- amrap 2min:\n    - rest: 20s",),
        "a rest for time": ("- for time 2x, cap 30s:\n    - rest: 20s",),
    },
)
def test_nothing_to_do_gives_no_traceback(steps):
    assert dotworkout.compile_text(program(f"{steps}\n- Squat: 1x5")).diagnostics


@cases(
    "header",
    {"emom": ("emom 2min",), "amrap": ("amrap 30s",), "for time": ("for time 2x",)},
)
def test_a_build_up_is_done_or_told_of(header):
    text = program(f"- {header}:\n    - Squat: 5 @ 100kg, ramp 2")
    (error,) = errors(text)
    assert "build-up" in error.message
