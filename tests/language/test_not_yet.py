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
            "repeat 3x",
            "repeat 3x, rest 3min",
            "complex 4x",
            "complex 4x, rest 2min",
            "complex 4x, @ 40kg",
            "emom 10min",
            "every 90s for 8 rounds",
            "amrap 12min",
            "for time",
            "for time 5x",
            "for time 5x, cap 20min",
            "for time 21-15-9",
            "tabata",
            "every 2min for 5 rounds",
            "tabata 6x 30s/15s",
            "ladder every 3 weeks",
            "ladder",
            "rotate every 2 weeks",
            "rotate every week",
            "weeks 1-4",
            "week 5",
            "odd weeks",
            "even weeks",
            "phase Build",
            "level advanced",
            "level beginner, intermediate",
            "with barbell",
            "without cable",
            "optional",
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
            "Squat: 3x5, ramp 3",
            "Squat: 3x5, ramp 40%x5 60%x3",
            "Squat: 1x8, rest-pause 3x 20s",
            "Squat: 1x15, myo 4x5 15s",
            "Squat: 3x6, cluster 2 15s",
            "Squat: 50 total",
            "Squat: 3-4x8",
            "Squat: 3x5 @ 60kg, +10kg per set",
            "Squat: 3x5, +1 rep per round",
            "Squat: 3x8-10 @ 60kg, by set then +5kg",
            "Squat: 3x5 @ 40% of Curl",
            "Squat: 3x5 @ 65% of heavy",
            "Erg: 10min @ zone 2",
            "Erg: 5km @ 5:30/km",
            "Erg: 500m @ 1:55/500m",
            "Erg: 10min @ 200W",
            "Erg: 10min @ 140-150bpm",
            "Squat: 3x10, or Curl",
        )
    },
)
def test_a_prescription_that_comes_later(line):
    refused(steps(f"- Dip: 1x5\n- {line}\n"), line)


@cases(
    "keys, line",
    {
        "phases": ("phases:\n  Base: 2 weeks", "phases"),
        "deload": ("deload: every 4 weeks, sets -50%", "deload"),
        "packs": ("packs: [upper-back]", "packs"),
        "include": ("include: [other.workout]", "include"),
        "a span of the schedule by phase": (
            "schedule:\n  mon: A\n  phase Test: {tue: A}",
            "phase Test",
        ),
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
            "ramp: 3",
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
            - emom 10min:
                - Pull-Up: 5
            - Pull-Upp: 3x5
    """)
    lines = [d.line for d in dotworkout.compile_text(text).diagnostics if d.severity == "error"]
    assert lines == [5, 7]
