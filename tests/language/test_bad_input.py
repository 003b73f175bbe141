"""Bad input: each mistake has its own diagnostic, in its place, and nothing else is said."""

import pytest

from .marks import assert_marked, steps, top
from .programs import cases, errors

IN_STEPS = {
    "an unknown exercise": """
        - Sqat: 3x5
          ^ error: | squat
    """,
    "an unknown exercise in a group": """
        - superset 2x:
            - Sqat: 5
              ^ error: | squat
            - Curl: 5
    """,
    "a prescription that cannot be read": """
        - Squat: 3x5 @@ 60kg
                      ^ error
    """,
    "a number of sets beyond all bounds": """
        - Squat: 99999999x5
                 ^ error
    """,
    "a number of drops beyond all bounds": """
        - Squat: 3x5 @ 60kg, drop 99999999x -1%
                                  ^ error
    """,
    "a number of rounds beyond all bounds": """
        - superset 99999999x:
                   ^ error
            - Curl: 5
            - Squat: 5
    """,
    "a load below zero by a drop": """
        - Squat: 3x5 @ 20kg, drop 1x -30kg
                 ^ any
    """,
    "a load below zero by a progression": """
        - Squat: 3x5 @ 20kg, -30kg per week
                 ^ any
    """,
    "a percentage without a 1RM": """
        - Squat: 3x5 @ 75%
                 ^ warning
    """,
    "a header that is nearly a group's": """
        - superset 3x rest 90s:
                      ^ error: superset
            - Curl: 5
            - Squat: 5
    """,
    "a clause of a header said twice": """
        - superset 3x, rest 90s, rest 60s:
          ~ any
            - Curl: 5
            - Squat: 5
    """,
    "a clause of a line said twice": """
        - Squat: 3x5, rest 90s, rest 60s
                                ^ any
    """,
    "a group without steps": """
        - Squat: 3x5
        - cooldown: []
          ~ any
    """,
    "a step that is a list": """
        - Squat: 3x5
        - [Squat, Curl]
          ~ error
    """,
    "an unknown key of the long form": """
        - Squat:
            sets: 3x5
            loda: 60kg
            ^ error: | load
    """,
    "a duplicate key of the long form": """
        - Squat:
            sets: 3x5
            sets: 5x5
            ^ error: sets
    """,
    "columns are counted in code points": """
        - Squat: {note: 💪🏋️é, lod: 60kg, sets: 3x5}
                              ^ error: | load
    """,
    "a use of nothing": """
        - use Preparation
              ^ error: preparation
    """,
}

IN_TOP = {
    "an unknown key": """
        autor: Me
        ^ error: | author
    """,
    "a duplicate key": """
        title: Once more
        ^ error: title
    """,
    "a date that does not exist": """
        start: 2026-02-30
               ^ error: 2026-02-30
    """,
    "no date at all": """
        start: tomorrow
               ^ error
    """,
    "a skipped date that does not exist": """
        start: 2026-11-30
        schedule:
          mon: A
          skip: [2026-12-07, 2026-13-01]
                             ^ error: 2026-13-01
    """,
    "a pause that ends before it begins": """
        start: 2026-11-30
        schedule:
          mon: A
          pause: [2026-12-14..2026-12-07]
                  ^ error
    """,
    "a time zone that does not exist": """
        timezone: Europe/Warsav
                  ^ error: europe/warsav
    """,
    "a time zone that differs from machine to machine": """
        timezone: localtime
                  ^ error: localtime
    """,
    "units that do not exist": """
        units: stone
               ^ error: kg
    """,
    "an unknown key of the athlete": """
        athlete: {wieght: 80kg}
                  ^ error: wieght
    """,
    "an unknown default": """
        defaults: {rst: 60s}
                   ^ error: | rest
    """,
    "a slot that cannot be read": """
        schedule:
          mondey 18:00: A
          ^ error: mondey
    """,
    "an hour that does not exist": """
        schedule:
          mon 25:00: A
              ^ error
    """,
    "a week that never comes": """
        schedule:
          mon: A
          week 12: {tue: A}
          ^ warning
    """,
    "a key that is reserved": """
        location: Gym
        ^ error: not supported yet
    """,
    "a key that is reserved in the schedule": """
        schedule:
          mon: A
          moves: {2026-12-07: 2026-12-08}
          ^ error: not supported yet
    """,
    "an anchor": """
        author: &me Me
                ^ error: anchor
    """,
    "a tag": """
        author: !!str Me
                ^ error: tag
    """,
    "a block that nobody could use": """
        blocks: 5
                ^ error
    """,
}


@pytest.mark.parametrize("text", [pytest.param(text, id=fact) for fact, text in IN_STEPS.items()])
def test_a_mistake_in_the_steps(text):
    assert_marked(steps(text))


@pytest.mark.parametrize("text", [pytest.param(text, id=fact) for fact, text in IN_TOP.items()])
def test_a_mistake_at_the_top(text):
    assert_marked(top(text))


@cases(
    "line, help",
    {
        "an effort without its sign": ("Squat: 3x5, RPE 8", "@ RPE 8"),
        "the body in words": ("Dip: 3x5 @ bodyweight", "BW"),
        "a rest without a unit": ("Squat: 3x5, rest 90, +2.5kg per week", "90s"),
        "a rest the other way round": ("Squat: 3x5, 90s rest", "rest 90s"),
        "a step without a unit": ("Squat: 3x5, +2.5 per week", "+2.5kg per week"),
        "a step without a period": ("Squat: 3x5 @ 60kg, +2.5kg", "per week"),
        "a step without a sign": ("Squat: 3x5-8 @ 60kg, then 2.5kg", "then +2.5kg"),
        "another word for a period": ("Squat: 3x5 @ 60kg, +2.5kg weekly", "per week"),
        "another word for a limit": ("Squat: 3x5 @ 60kg, +2.5kg per week until 100kg", "up to"),
        "sides in other words": ("Curl: 15 each side", "per side"),
        "hands in other words": ("Curl: 15 @ 20kg each", "per hand"),
        "sets in words": ("Squat: 3 sets of 5", "3x5"),
        "a range in words": ("Squat: 3x6 to 10", "3x6-10"),
        "a drop set in words": ("Squat: 3x8 @ 60kg, drop set 2x -20%", "drop 2x"),
        "a note in single quotes": ("Squat: 3x5, 'belt'", "double quotes"),
    },
)
def test_a_likely_slip_leads_to_what_is_meant(line, help):
    (error,) = errors(steps(f"- {line}"))
    assert help in f"{error.message} {error.help}"
