"""Section 3: the three forms of an exercise line, and how an exercise is named."""

import pytest

from .programs import (
    amounts,
    cases,
    compiled,
    errors,
    load,
    loads,
    only,
    program,
    seconds,
    sessions,
    warnings,
    works,
)


@cases(
    "steps, weeks, expected",
    {
        "a prescription is the same every week": ("Squat: 2x5", 2, "5 5 | 5 5"),
        "a list gives one a week": ("Squat:\n  - 2x5\n  - 3x3", 2, "5 5 | 3 3 3"),
        "a list starts over": ("Squat:\n  - 1x5\n  - 1x3", 5, "5 | 3 | 5 | 3 | 5"),
        "a list of one": ("Squat:\n  - 2x5", 2, "5 5 | 5 5"),
        "an item may hold several groups": ("Squat:\n  - 1x5, 1x3\n  - 1x1", 2, "5 3 | 1"),
        "the long form": ("Squat:\n    sets: 2x5", 2, "5 5 | 5 5"),
        "the long form with a list": (
            "Squat:\n    sets:\n      - 1x5\n      - 1x3",
            3,
            "5 | 3 | 5",
        ),
        "the long form in one line": ("'Squat': {sets: 2x5}", 1, "5 5"),
        "a long value goes on in the next line": ("Squat: 1x5,\n    1x3,\n    1x1", 1, "5 3 1"),
    },
)
def test_an_exercise_line_in_the_form(steps, weeks, expected):
    assert amounts(steps, weeks=weeks) == expected


def test_a_list_gives_the_same_item_to_every_session_of_a_week():
    head = "schedule: {mon thu: A}"
    assert amounts("Squat:\n  - 1x5\n  - 1x3", weeks=2, head=head) == "5 | 5 | 3 | 3"


LONG = """
    - Squat:
        sets: 2x10
        load: 80kg
        rest: 2min
        tempo: 3-1-1-0
        hold: 1s
        drop: 1x -25%
        note: brace first
        cues: [Chest up., Knees out.]
        as: heavy
        side: per leg
"""


def test_every_clause_has_a_key_of_its_own():
    # a set: 10 x (5 + 1) x 2 sides = 120; a drop: 12 x (5 + 1) x 2 = 144; the drop is 60 kg
    assert seconds(LONG) == "120 144 (120) 120 144"
    assert loads(LONG) == "80 60 80 60"
    first = works(sessions(LONG)[0])[0]
    assert (first.tempo, first.hold_s, first.per_side) == ("3-1-1-0", 1, True)
    assert first.exercise.label == "heavy"
    assert "brace first" in first.notes
    assert {"Chest up.", "Knees out."} <= {*first.cues}


@cases(
    "clauses, expected",
    {
        "a written load": ("load: 80kg", "80 80"),
        "a percentage": ("load: 75%", "105 105"),
        "an effort": ("load: RPE 8", "112.5 112.5"),  # 140 / (1 + 7 / 30) = 113.5
        "progress": ("load: 80kg\n    progress: +2.5kg per week", "80 80 | 82.5 82.5"),
        "a cap": ("load: 80kg\n    progress: +5kg per week up to 82kg", "80 80 | 82 82"),
    },
)
def test_the_long_form_with(clauses, expected):
    steps = f"Squat:\n    sets: 2x5\n    {clauses}"
    weeks = 1 + expected.count("|")
    assert loads(steps, weeks=weeks, maxes="Squat: 140kg") == expected


def test_in_the_long_form_a_clause_goes_to_the_groups_that_lack_it():
    steps = "Squat:\n    sets: 1x5 @ 60kg, 1x3\n    load: 80kg"
    assert loads(steps) == "60 80"


OWN = """
exercises:
  Meadows Row: {muscles: [lats], aliases: [Landmine Row], variations: [wide grip]}
  Curl (21s): {muscles: [biceps]}
  Face Pull: {muscles: [rear delts]}
sessions:
  A:
    - STEP: 3x10
"""


def named(name):
    """What an exercise named so in a file with some of its own is: id, name, variation."""
    text = "workout: 1\ntitle: Test\n" + OWN.replace("STEP", name)
    found = works(compiled(text).sessions[0])[0].exercise
    return found.id, found.name, found.variation


@pytest.mark.parametrize(
    "name",
    ["Pull-Up", "pull-up", "PULL UP", "Pullup", "Pull-Ups", "pull ups", "upper-back/Pull-Up"],
)
def test_a_name_may_be_written(name):
    assert named(name) == ("upper-back/pull-up", "Pull-Up", None)


@cases(
    "name, expected",
    {
        "an exercise of the file's own": ("Meadows Row", ("file/meadows-row", "Meadows Row", None)),
        "its alias": ("landmine rows", ("file/meadows-row", "Meadows Row", None)),
        "a variation": (
            "Meadows Row (wide grip)",
            ("file/meadows-row", "Meadows Row", "wide grip"),
        ),
        "a variation of an alias": (
            "landmine row (wide grip)",
            ("file/meadows-row", "Meadows Row", "wide grip"),
        ),
        "a full name in brackets is tried first": (
            "Curl (21s)",
            ("file/curl-21s", "Curl (21s)", None),
        ),
        "the file's own wins over packs": ("Face Pull", ("file/face-pull", "Face Pull", None)),
        "a prefix picks the pack's": (
            "upper-back/Face Pull",
            ("upper-back/face-pull", "Face Pull", None),
        ),
    },
)
def test_a_name_means(name, expected):
    assert named(name) == expected


@cases(
    "name",
    {
        "a group and more": ("Circuit Row",),
        "a condition and more": ("Optional Curl",),
        "a span and more": ("Week Squat",),
        "the word use": ("Use Squat",),
    },
)
def test_a_key_with_a_list_that_is_no_whole_header_is_an_exercise(name):
    text = program(f"{name}:\n    - 1x5\n    - 1x3", weeks=2)
    text = text.replace("  Squat:", f"  {name}: {{muscles: [lats]}}\n  Squat:", 1)
    found = [works(session)[0].exercise.name for session in compiled(text).sessions]
    assert found == [name, name]


def test_an_unknown_variation_is_kept_with_a_warning():
    work = only("Curl (on one leg): 1x10", warned=True)
    assert (work.exercise.name, work.exercise.variation) == ("Curl", "on one leg")
    (warning,) = warnings(program("Curl (on one leg): 1x10"))
    assert "on one leg" in warning.message


@cases(
    "name, word",
    {
        "an unknown exercise has its neighbours": ("Squit", "Squat"),
        "an unknown exercise near a pack's": ("Face Pul", "Face Pull"),
        "a prefix must be an installed pack": ("kettlebells/Squat", "kettlebells"),
    },
)
def test_a_name_that_is_not_known(name, word):
    (error,) = errors(program(f"{name}: 3x5"))
    assert word in f"{error.message} {error.help}"


def test_an_exercise_alone_asks_for_a_prescription():
    text = program("- Squat")
    (error,) = errors(text)
    assert text.split("\n")[error.line - 1].strip() == "- Squat"


def test_a_step_knows_the_line_that_asked_for_it():
    text = program("- Squat: 1x5\n- Curl: 1x9\n- Curl:\n    - 1x8\n    - 1x7", weeks=2)
    for session, last in zip(compiled(text).sessions, ("1x8", "1x7"), strict=True):
        lines = [
            work.origin.source.line(work.origin.source.position(work.origin.start)[0])
            for work in works(session)
        ]
        assert lines[:2] == ["    - Squat: 1x5", "    - Curl: 1x9"]
        assert lines[2].strip() in ("- Curl:", f"- {last}")


def test_loads_of_a_program_in_pounds_are_in_pounds():
    work = only("Squat: 1x5 @ 135lb", head="units: lb")
    assert (work.load.lb, work.load.kg, work.load.text, load(work)) == (135, None, "135 lb", "135")


@cases(
    "equipment, warned",
    {
        "what is needed": ("[barbell]", False),
        "more than is needed": ("[dumbbells, barbell]", False),
        "not what is needed": ("[dumbbells]", True),
        "nothing": ("[]", True),
    },
)
def test_an_athlete_has(equipment, warned):
    text = program("Squat: 3x5", head=f"athlete: {{equipment: {equipment}}}")
    assert bool(warnings(text)) is warned
