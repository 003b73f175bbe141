"""Section 8: the traps that get their own help, each with carets under the place."""

import pytest

import dotworkout

from .marks import assert_marked, steps, top, whole
from .programs import cases, compiled, program, warnings

TRAPS = {
    "a note with a colon and a blank": """
        - Squat: 3x5, "cue: chest up"
          ~ error: | quote
        - Curl: 3x5
    """,
    "a note with a colon in an item of a list": """
        - Squat:
            - 3x5 "cue: chest up"
              ~ error: | quote
            - 3x3
    """,
    "a note step with a colon": """
        - note: today: heavy
          ~ error: | quote
        - Curl: 3x5
    """,
    "a blank and a # that cut a note": """
        - Squat: 3x5, "set # 1 is heavy"
                 ^ error: | quote
        - Curl: 3x5
    """,
    "a # with a blank only before it": """
        - Squat: 3x5, "set #1"
                 ^ error: | quote
        - Curl: 3x5
    """,
    "no blank after the colon": """
        - Squat:3x5
          ^ error: | squat: 3x5
        - Curl: 3x5
    """,
    "a note that comes first": """
        - Squat: "slow" 3x5
          ~ error: | note
        - Curl: 3x5
    """,
    "steps as deep as their group's header": """
        - superset 3x:
          ^ error: | indent
        - Curl: 10
        - Dip: 3x10
    """,
    "steps as deep as their warm-up's header": """
        - warmup:
          ^ error: | indent
        - Curl: 3x10
    """,
    "metres where minutes were meant": """
        - Bridge: 3x 40m
                  ^ error: | min
        - Curl: 3x5
    """,
    "a value that begins with the sign": """
        - Squat: @ 60kg
          ~ error: | at
        - Curl: 3x5
    """,
    "a load of the last group only": """
        - Squat: 2x5, 1x5+ @ 75kg
                           ^ warning: last | , @ 75kg
        - Curl: 3x5
    """,
    "a forgotten comma before a progression": """
        - Squat: 5x5 @ 60kg +2.5kg per week
                            ^ any: | comma
        - Curl: 3x5
    """,
    "a forgotten comma before a double progression": """
        - Squat: 5x5-8 @ 60kg then +2.5kg
                              ^ any: | comma
        - Curl: 3x5
    """,
    "four single digits": """
        - Squat: 3x5, 3-1-1-0
                      ^ any: | tempo
        - Curl: 3x5
    """,
    "a decimal comma": """
        - Squat: 3x5 @ 62,5kg
                       ^ error: comma
        - Curl: 3x5
    """,
    "a list in brackets": """
        - Squat: [3x5, 3x3]
                 ^ error: | line
        - Curl: 3x5
    """,
}


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in TRAPS.items()])
def test_a_trap_in_a_step(text):
    assert_marked(steps(text))


@cases(
    "text",
    {
        "a title with a colon": (
            """
            workout: 1
            title: Back: a plan
            ~ error: | quote
            sessions: {A: [Pull-Up: 3x5]}
        """,
        ),
        "no blank after a key's colon": (
            """
            workout: 1
            title: Back
            weeks:2
            ~ error: | weeks: 2
            sessions: {A: [Pull-Up: 3x5]}
        """,
        ),
        "a tab that indents": (
            """
            workout: 1
            title: Back
            sessions:
              A:
            \t- Pull-Up: 3x5
            ~ error: tab
        """,
        ),
    },
)
def test_a_trap_in_a_document(text):
    assert_marked(whole(text))


@cases(
    "text",
    {
        "an unknown session with commas in its name": (
            """
            schedule:
              mon wed: A, B
                       ^ error: | [
        """,
        ),
        "a session that is not there": (
            """
            schedule:
              mon: A
              wed: Pull
                   ^ error: pull
        """,
        ),
        "a session of a list that is not there": (
            """
            schedule:
              mon wed: [A, Pull]
                           ^ error: pull
        """,
        ),
    },
)
def test_a_trap_in_the_schedule(text):
    assert_marked(top(text))


def test_a_list_with_more_lines_than_weeks_is_a_warning():
    text = program("Squat:\n    - 1x5\n    - 1x3\n    - 1x1", weeks=2)
    (warning,) = warnings(text)
    lines = text.split("\n")
    assert warning.line in (lines.index("    - Squat:") + 1, lines.index("        - 1x1") + 1)


def test_max_for_an_exercise_of_reps_only_asks_for_amrap():
    text = program("Jump: 3x max").replace(
        "  Squat:", "  Jump: {muscles: [quads], measure: [reps]}\n  Squat:"
    )
    (found,) = dotworkout.compile_text(text).diagnostics
    assert text.split("\n")[found.line - 1].strip() == "- Jump: 3x max"
    assert "AMRAP" in f"{found.help}"


@cases(
    "line",
    {
        "a comment": ("Squat: 3x5  # heavy day",),
        "a number sign without a blank": ("'Squat': 3x5, \"set#1\"",),
        "a whole value in quotes": ("Squat: '3x5, \"cue: chest up\"'",),
        "a whole value in quotes with a number sign": ("Squat: '3x5, \"set #1\"'",),
        "a load of the whole line": ("Squat: 2x5, 1x5+, @ 75kg",),
        "a load of each group": ("Squat: 2x5 @ 70kg, 1x5+ @ 75kg",),
        "a percentage and an amount": ("Squat: 3x5 @ 60kg, +2.5kg per week",),
        "a tempo of four digits": ("Squat: 3x5, tempo 3-1-1-0",),
        "a note in quotes of its own": ("note: 'today: heavy'\n- Squat: 3x5",),
    },
)
def test_is_no_trap(line):
    compiled(program(line))
