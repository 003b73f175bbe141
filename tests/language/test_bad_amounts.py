"""Amounts and clauses that cannot be: one error that begins at the words that are wrong."""

import dotworkout

from .marks import assert_marked, top
from .programs import cases, errors, program, told


@cases(
    "line, wrong",
    {
        "an RPE above ten": ("1x5 @ RPE 11", "RPE 11"),
        "an RPE of nothing": ("1x5 @ RPE 0", "RPE 0"),
        "more reps in reserve than ten": ("1x5 @ RIR 11", "RIR 11"),
        "a percentage of nothing": ("1x5 @ 0%", "0%"),
        "a load of nothing": ("1x5 @ 0kg", "0kg"),
        "a load without a unit": ("1x5 @ 60", "60"),
        "a range of loads without a unit": ("1x5 @ 60-65", "60-65"),
        "a range of loads that falls": ("1x5 @ 65-60kg", "65-60kg"),
        "a range of efforts that falls": ("1x5 @ RPE 8-7", "8-7"),
        "a load after the x": ("3x60kg", "60kg"),
        "two loads": ("1x5 @ 60kg @ 70kg", "@ 70kg"),
        "a hold of nothing": ("1x5, hold 0s", "0s"),
        "no drops": ("1x5 @ 60kg, drop 0x -25%", "0x"),
        "a drop of all": ("1x5 @ 60kg, drop 2x -100%", "-100%"),
        "a drop that rises": ("1x5 @ 60kg, drop 2x +25%", "+25%"),
        "a tempo of no time": ("1x5, tempo 0-0-0-0", "tempo"),
        "a tempo of five": ("1x5, tempo 3-1-1-0-0", "tempo"),
        "two rests": ("1x5, rest 30s, rest 40s", "rest 40s"),
        "two tempos": ("1x5, tempo 2-0-1-0, tempo 3-0-1-0", "tempo 3"),
        "two labels": ("1x5, as a, as b", "as b"),
        "sides twice": ("1x5 per side per arm", "per arm"),
        "two sets for the last": ("2x5, AMRAP on last set, 5+ on last set", "5+ on"),
        "a step of nothing": ("1x5 @ 60kg, +0kg per week", "+0kg"),
        "a period of nothing": ("1x5 @ 60kg, +1kg every 0 weeks", "every"),
        "a period that is none": ("1x5 @ 60kg, +1kg per month", "per month"),
        "a cap in another unit": ("1x5 @ 60kg, +1kg per week up to 12 reps", "12 reps"),
        "a climb without a range": ("1x5 @ 60kg, then +2.5kg", "2.5kg"),
        "two climbs": ("1x5-8 @ 60kg, then +1kg, then +2kg", "then +2kg"),
        "reps that climb by seconds": ("1x5-8 @ 60kg, by 5s then +2.5kg", "by 5s"),
        "sets after the load": ("60kg 1x5", "1x5"),
        "reps by something": ("5x5x5", "x5x5"),
        "brackets": ("3x5 (slow)", "(slow)"),
        "a semicolon": ("3x5; 3x3", "; 3x3"),
    },
)
def test_is_an_error(line, wrong):
    text = program(f"Squat: {line}", weeks=2)
    (error,) = errors(text)
    number = 1 + text.split("\n").index(f"    - Squat: {line}")
    column = 1 + len("    - Squat: ") + line.rindex(wrong)
    assert error.line == number, error.message
    # where a clause or its value is wrong, either may be marked
    assert abs(error.column - column) <= len("tempo "), (error.column, column, error.message)


EXERCISES = {
    "an unknown muscle": """
        exercises:
          Thing: {muscles: [latz]}
                            ^ error: | lats
        """,
    "no muscles": """
        exercises:
          Thing: {aliases: [Stuff]}
          ~ error: muscles
        """,
    "unknown equipment": """
        exercises:
          Thing: {muscles: [lats], equipment: [barbel]}
                                               ^ warning: | barbell
        """,
    "an unknown field": """
        exercises:
          Thing: {muscles: [lats], equipmnt: [barbell]}
                                   ^ error: | equipment
        """,
    "an unknown pattern": """
        exercises:
          Thing: {muscles: [lats], pattern: pulling}
                                            ^ error: pull
        """,
    "an unknown measure": """
        exercises:
          Thing: {muscles: [lats], measure: [repz]}
                                             ^ error: | reps
        """,
    "an alias that is another's name": """
        exercises:
          Thing: {muscles: [lats], aliases: [Stuff]}
          Stuff: {muscles: [lats]}
          ~ error: stuff
        """,
    "a name twice, written otherwise": """
        exercises:
          Lat Thing: {muscles: [lats]}
          lat-things: {muscles: [lats]}
          ~ error: lat
        """,
}


@cases("text", {fact: (text,) for fact, text in EXERCISES.items()})
def test_an_exercise_of_the_files_own_with(text):
    head, _, rest = top(text).partition("exercises:\n")
    own = rest.partition("sessions:\n")[0]
    document = head + top(text).replace(f"{head}exercises:\n{own}", "")
    used = "Stuff" if "Stuff: {" in text else "lat-things" if "lat-things" in text else "Thing"
    assert_marked(document.replace("- Squat: 3x5", f"- {used}: 3x5"))


def test_two_mistakes_of_one_line_are_both_reported():
    text = program("Sqat: 3x5 @ RPE 11")
    found = dotworkout.compile_text(text)
    assert len(found.diagnostics) == 2, told(found)
