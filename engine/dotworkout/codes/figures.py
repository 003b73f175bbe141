"""W5xx: loads. W6xx: time. W7xx: formats and plugins."""

from __future__ import annotations

from dotworkout.codes.page import Code, plan

_MAX = "athlete:\n  maxes: {Deadlift: 140kg}"

FIGURES = (
    Code(
        "W501", "warning", "a percentage of an unknown maximum",
        "The load stays a percentage, because `athlete.maxes` does not have the exercise. Give "
        "its 1RM, or a set that was done: `5 x 120kg`.",
        bad=plan("- Deadlift: 3x5 @ 75%"),
        good=plan("- Deadlift: 3x5 @ 75%", head=_MAX),
    ),
    Code(
        "W502", "warning", "a percentage of an unknown bodyweight",
        "The load stays a percentage, because `athlete.bodyweight` is not given.",
        bad=plan("- Deadlift: 3x5 @ 50% BW"),
        good=plan("- Deadlift: 3x5 @ 50% BW", head="athlete:\n  bodyweight: 80kg"),
    ),
    Code(
        "W503", "warning", "a step without a load to add it to",
        "The line has a progression of the load but no load, and the exercise does not move the "
        "body. The steps are shown by themselves, as `+2.5 kg`.",
        bad=plan("- Deadlift: 3x5, +2.5kg per week", head="weeks: 3"),
        good=plan("- Deadlift: 3x5 @ 60kg, +2.5kg per week", head="weeks: 3"),
    ),
    Code(
        "W504", "warning", "a step on a load in words",
        "Nothing can be added to a band's colour. The words stay as they are.",
        bad=plan('- Band Row: 3x12 @ "red band", +2.5kg per week', head="weeks: 3"),
        good=plan('- Band Row: 3x12 @ "red band", +1 rep per week', head="weeks: 3"),
    ),
    Code(
        "W505", "error", "a load at or below zero",
        "A progression, a percentage or a drop leaves nothing to lift. Assisted exercises, whose "
        "loads are below zero, say so: `@ BW-20kg`.",
        bad=plan("- Deadlift: 3x5 @ 10kg, -5kg per week", head="weeks: 4"),
        good=plan("- Deadlift: 3x5 @ 40kg, -5kg per week", head="weeks: 4"),
    ),
    Code(
        "W601", "warning", "a rest with no work after it",
        "A session ends with its last work, so a rest at its end takes no place in the schedule.",
        bad=plan("- Pull-Up: 3x5\n- rest: 2min"),
        good=plan("- Pull-Up: 3x5\n- rest: 2min\n- Plank: 3x 45s"),
    ),
    Code(
        "W602", "warning", "sessions that overlap",
        "By the estimate a session is not over when the next one begins. Move one of them.",
        bad=plan(
            "- Pull-Up: 10x5, rest 5min",
            head="schedule:\n  mon 18:00: A\n  mon 18:10: B",
            below="  B:\n    - Plank: 3x 45s",
        ),
        good=plan(
            "- Pull-Up: 10x5, rest 5min",
            head="schedule:\n  mon 18:00: A\n  tue 18:10: B",
            below="  B:\n    - Plank: 3x 45s",
        ),
    ),
    Code(
        "W603", "warning", "work that is cut at its time",
        "By the estimate the rounds of a `for time` take longer than its cap, or a single round of "
        "an `amrap` longer than its time. What would come after it is left out of the schedule.",
        bad=plan("- for time 5x, cap 3min:\n    - Pull-Up: 10\n    - Superman: 10"),
        good=plan("- for time 5x, cap 6min:\n    - Pull-Up: 10\n    - Superman: 10"),
    ),
    Code(
        "W604", "warning", "work longer than its interval",
        "By the estimate a step of `emom` or `every` is not done when the next interval begins, so "
        "what follows comes later. Ask for less, or for longer intervals.",
        bad=plan("- emom 10min:\n    - Pull-Up: 25"),
        good=plan("- every 90s for 10 rounds:\n    - Pull-Up: 25"),
    ),
    Code(
        "W701", "warning", "left out by a format",
        "A format cannot carry everything that a schedule holds. The message says what the "
        "written file lacks, and how often.",
    ),
    Code(
        "W702", "warning", "a format left out for want of dates",
        "The plan has no `start`, so it is relative, and this format needs dates. The other "
        "formats are written. Add `start`, or give --start.",
    ),
    Code(
        "W703", "error", "a format that needs dates",
        "It was asked for by name, and the plan has no `start`. Add one, or give --start.",
    ),
    Code(
        "W704", "warning", "a plugin that failed",
        "A pack was needed and could not be used; its exercises are missing. `workout plugins` "
        "says more.",
    ),
)  # fmt: skip
