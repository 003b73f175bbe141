"""What the language has and this release has not: an error that says so, never silence."""

import dotworkout

from .marks import steps, top, whole
from .programs import cases, told


def refused(text, line):
    """Whether an error about that line says that it is not supported yet."""
    result = dotworkout.compile_text(text)
    assert result.schedule is None
    number = 1 + next(n for n, each in enumerate(text.split("\n")) if line in each)
    said = [d.message for d in result.diagnostics if d.line == number and d.severity == "error"]
    assert any("not supported yet" in message for message in said), told(result)
    assert {d.line for d in result.diagnostics if d.severity == "error"} == {number}, told(result)


@cases(
    "header",
    {
        header: (header,)
        for header in (
            "ladder",
            "level advanced",
            "level beginner, intermediate",
            "with barbell",
            "without cable",
        )
    },
)
def test_a_group_that_comes_later(header):
    refused(steps(f"- {header}:\n    - Squat: 1x5\n    - Curl: 1x5\n"), header)


@cases(
    "line",
    {
        line: (line,)
        for line in (
            "Squat: 3x5 @ 60kg, +10kg per set",
            "Squat: 3x5, +1 rep per round",
            "Squat: 3x8-10 @ 60kg, by set then +5kg",
            "Squat: 3x5 @ 40% of Curl",
            "Squat: 3x5 @ 65% of heavy",
            "Squat: 3x10, or Curl",
        )
    },
)
def test_a_prescription_that_comes_later(line):
    refused(steps(f"- Dip: 1x5\n- {line}\n"), line)


@cases(
    "keys, line",
    {
        "packs": ("packs: [upper-back]", "packs"),
        "include": ("include: [other.workout]", "include"),
        "a 1RM by week": (
            "athlete:\n  maxes:\n    Squat: {week 1: 140kg, week 2: 145kg}",
            "week 1",
        ),
        "bar and plates": ("rounding:\n  bar: 20kg\n  plates: [2x 20kg]", "rounding"),
        "a location": ("location: Gym", "location"),
        "a link": ("url: https://example.org", "url"),
        "a colour": ("color: red", "color"),
        "missed sessions": ("schedule:\n  mon: A\n  missed: [2026-12-07]", "missed"),
        "holidays": ("schedule:\n  mon: A\n  holidays: PL", "holidays"),
    },
)
def test_a_key_that_comes_later(keys, line):
    text = top(keys)
    result = dotworkout.compile_text(text)
    assert result.schedule is None
    said = [d.message for d in result.diagnostics if d.severity == "error"]
    assert any("not supported yet" in message for message in said), told(result)
    number = 1 + next(n for n, each in enumerate(text.split("\n")) if line in each)
    assert all(d.line >= number for d in result.diagnostics), told(result)


@cases(
    "clause",
    {
        clause: (clause,)
        for clause in (
            "or: Curl",
            "or: {Curl: 3x8}",
            "weeks 1-2: 3x3",
            "phase Peak: 3x3",
        )
    },
)
def test_a_key_of_the_long_form_that_comes_later(clause):
    refused(steps(f"- Squat:\n    sets: 3x5\n    {clause}\n"), clause)


def test_what_comes_later_does_not_hide_a_mistake_beside_it():
    text = whole("""
        workout: 1
        title: Test
        sessions:
          A:
            - ladder:
                - Pull-Up: 3x5-8
            - Pull-Upp: 3x5
    """)
    lines = [d.line for d in dotworkout.compile_text(text).diagnostics if d.severity == "error"]
    assert lines == [5, 7]
