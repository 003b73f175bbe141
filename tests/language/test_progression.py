"""Section 4: progression from week to week; one session a week unless said otherwise."""

from .programs import (
    amounts,
    cases,
    compiled,
    errors,
    loads,
    program,
    seconds,
    sessions,
    warnings,
    works,
)


@cases(
    "line, expected",
    {
        "each week": ("1x5 @ 60kg, +2.5kg per week", "60 | 62.5 | 65 | 67.5"),
        "each session": ("1x5 @ 60kg, +2.5kg per session", "60 | 62.5 | 65 | 67.5"),
        "every two weeks": ("1x5 @ 60kg, +2.5kg every 2 weeks", "60 | 60 | 62.5 | 62.5"),
        "every three sessions": ("1x5 @ 60kg, +2.5kg every 3 sessions", "60 | 60 | 60 | 62.5"),
        "down": ("1x5 @ 60kg, -5kg per week", "60 | 55 | 50 | 45"),
        "up to a cap": ("1x5 @ 60kg, +5kg per week up to 70kg", "60 | 65 | 70 | 70"),
        "up to a cap between steps": (
            "1x5 @ 60kg, +5kg per week up to 67.5kg",
            "60 | 65 | 67.5 | 67.5",
        ),
        # 105, 107.5, then 108 rounded
        "the cap comes before rounding": (
            "1x5 @ 75%, +2.5kg per week up to 108kg",
            "105 | 107.5 | 107.5 | 107.5",
        ),
        "added before rounding": (
            # 72 % of 140 is 100.8: 100.8, 101.8, 102.8, 103.8 are 40.32 to 41.52 steps
            "1x5 @ 72%, +1kg per week",
            "100 | 102.5 | 102.5 | 105",
        ),
        "to a percentage": ("1x5 @ 75%, +2.5kg per week", "105 | 107.5 | 110 | 112.5"),
        "percent on a written load": ("1x5 @ 100kg, +2.5% per week", "100 | 102.5 | 105 | 107.5"),
        "percent on a percentage": (
            # 75, 77.5, 80, 82.5 % of 140: 105, 108.5 (43.4 steps), 112, 115.5 (46.2)
            "1x5 @ 75%, +2.5% per week",
            "105 | 107.5 | 112.5 | 115",
        ),
        "an exact load stays exact": ("1x5 @ 61kg, +0.5kg per week", "61 | 61.5 | 62 | 62.5"),
        "both ends of a range": (
            "1x5 @ 60-65kg, +5kg per week",
            "60-65 | 65-70 | 70-75 | 75-80",
        ),
        "every group": (
            "1x5 @ 60kg, 1x3 @ 70kg, +5kg per week",
            "60 70 | 65 75 | 70 80 | 75 85",
        ),
        "a group relative to another takes no step of its own": (
            # -10 % of 100, 102.5, 105, 107.5: 90, 92.25, 94.5, 96.75
            "1x5 @ 100kg, 1x5 @ -10%, +2.5kg per week",
            "100 90 | 102.5 92.5 | 105 95 | 107.5 97.5",
        ),
        "same takes no step of its own": (
            "1x5 @ 100kg, 1x5 @ same, +2.5kg per week",
            "100 100 | 102.5 102.5 | 105 105 | 107.5 107.5",
        ),
    },
)
def test_linear_progression(line, expected):
    assert loads(f"Squat: {line}", weeks=4, maxes="Squat: 140kg") == expected


def test_a_percentage_shows_where_it_stands():
    found = sessions("Squat: 1x5 @ 75%, +2.5% per week", weeks=3, maxes="Squat: 200kg")
    assert [float(works(s)[0].load.percent) for s in found] == [75, 77.5, 80]


@cases(
    "line, expected",
    {
        "added load": ("Dip: 1x5 @ BW, +2.5kg per week", "BW | BW+2.5 | BW+5"),
        "less help": ("Dip: 1x5 @ BW-20kg, +10kg per week", "BW-20 | BW-10 | BW"),
        "from help to load": ("Dip: 1x5 @ BW-5kg, +5kg per week", "BW-5 | BW | BW+5"),
    },
)
def test_linear_progression_of_the_body(line, expected):
    assert loads(line, weeks=3) == expected


@cases(
    "line, expected",
    {
        "reps": ("Squat: 1x5, +1 rep per week", "5 | 6 | 7 | 8"),
        "reps every two weeks": ("Squat: 1x5, +2 reps every 2 weeks", "5 | 5 | 7 | 7"),
        "reps up to a cap": ("Squat: 1x5, +1 rep per week up to 6 reps", "5 | 6 | 6 | 6"),
        "sets": ("Squat: 1x5, +1 set per week", "5 | 5 5 | 5 5 5 | 5 5 5 5"),
        "sets up to a cap": ("Squat: 1x5, +1 set per week up to 2 sets", "5 | 5 5 | 5 5 | 5 5"),
        "seconds": ("Bridge: 1x 45s, +5s per week", "45s | 50s | 55s | 60s"),
        "seconds up to a cap": ("Bridge: 1x 45s, +5s per week up to 50s", "45s | 50s | 50s | 50s"),
        "metres": ("Carry: 1x 40m, +10m per week", "40m | 50m | 60m | 70m"),
        "metres up to a cap": ("Erg: 400m, +100m per week up to 600m", "400m | 500m | 600m | 600m"),
    },
)
def test_progression_of(line, expected):
    assert amounts(line, weeks=4) == expected


@cases(
    "line, expected",
    {
        "a shorter rest": (
            "2x5, rest 90s, -10s rest per week",
            "15 (90) 15 | 15 (80) 15 | 15 (70) 15",
        ),
        # 5 x (3 + 2), then 3 and 4 seconds of hold
        "seconds lengthen the hold of reps": ("1x5, hold 2s, +1s per week", "25 | 30 | 35"),
    },
)
def test_progression_of_times(line, expected):
    assert seconds(f"Curl: {line}", weeks=3) == expected


def test_two_progressions_of_one_line():
    line = "Squat: 1x5 @ 60kg, +2.5kg per week, +1 rep per week"
    assert loads(line, weeks=3) == "60 | 62.5 | 65"
    assert amounts(line, weeks=3) == "5 | 6 | 7"


WAVE = """
    - Squat:
        sets:
          - 1x5 @ 60%
          - 1x3 @ 80%
        progress: {progress}
"""


@cases(
    "progress, expected",
    {
        # of 100 kg
        "the load": ("+5kg per cycle", "60 | 80 | 65 | 85 | 70 | 90"),
        # 100, 110, 120 kg
        "the 1RM": ("max +10kg per cycle", "60 | 80 | 65 | 87.5 | 72.5 | 95"),
        "the load every two weeks": ("+5kg every 2 weeks", "60 | 80 | 65 | 85 | 70 | 90"),
    },
)
def test_a_cycle_is_one_pass_through_the_list(progress, expected):
    # 66 is 26.4 steps: 65; 88 is 35.2: 87.5; 72 is 28.8: 72.5; 96 is 38.4: 95
    assert loads(WAVE.format(progress=progress), weeks=6, maxes="Squat: 100kg") == expected


def test_a_training_max_rises_per_cycle():
    steps = WAVE.format(progress="TM +10kg per cycle").replace("%", "% TM")
    # TM 90, then 100 kg: 54 (21.6 steps), 72 (28.8), 60, 80
    assert loads(steps, weeks=4, maxes="Squat: 100kg") == "55 | 72.5 | 60 | 80"


@cases(
    "clause, expected",
    {
        "per week": ("max +10kg per week", "100 50 | 110 55 | 120 60"),
        "every two weeks": ("max +10kg every 2 weeks", "100 50 | 100 50 | 110 55"),
        "per session": ("max +10kg per session", "100 50 | 110 55 | 120 60"),
    },
)
def test_a_raised_1rm_holds_for_every_line_of_the_file(clause, expected):
    steps = f"- Squat: 1x1 @ 100%, {clause}\n- Squat: 1x5 @ 50%"
    assert loads(steps, weeks=3, maxes="Squat: 100kg") == expected


def test_a_raised_1rm_raises_the_training_max():
    # TM 90, 99: 100 % of 99 is 39.6 steps
    steps = "Squat: 1x1 @ 100% TM, max +10kg per week"
    assert loads(steps, weeks=2, maxes="Squat: 100kg") == "90 | 100"


def test_lines_may_repeat_a_raise():
    steps = "- Squat: 1x1 @ 100%, max +10kg per week\n- Squat: 1x5 @ 50%, max +10kg per week"
    assert loads(steps, weeks=2, maxes="Squat: 100kg") == "100 50 | 110 55"


def test_raises_that_disagree_are_an_error():
    steps = "- Squat: 1x1 @ 100%, max +10kg per week\n- Squat: 1x5 @ 50%, max +5kg per week"
    assert errors(program(steps, weeks=2, maxes="Squat: 100kg"))


@cases(
    "line",
    {
        "a cycle without a list": ("Squat: 1x5 @ 60kg, +5kg per cycle",),
        "a max per cycle without a list": ("Squat: 1x5 @ 60%, max +5kg per cycle",),
    },
)
def test_a_cycle_that_never_comes_round_is_a_warning(line):
    assert warnings(program(line, weeks=3, maxes="Squat: 100kg"))


@cases(
    "item",
    {
        "linear": ("1x3 @ 70kg, +2.5kg per week",),
        "double": ("1x3-5 @ 70kg, then +2.5kg",),
        "a max": ("1x3 @ 70%, max +2.5kg per cycle",),
    },
)
def test_a_progression_inside_an_item_of_a_list_is_an_error_that_names_progress(item):
    text = program(f"Squat:\n    - 1x5 @ 60kg\n    - {item}", weeks=2, maxes="Squat: 100kg")
    (error,) = errors(text)
    assert text.split("\n")[error.line - 1].strip() == f"- {item}"
    assert "progress" in f"{error.help}"


def test_clauses_inside_an_item_hold_for_that_week():
    steps = "Squat:\n    - 2x5, rest 60s\n    - 2x5, rest 30s"
    assert seconds(steps, weeks=2) == "15 (60) 15 | 15 (30) 15"


def test_the_numbers_of_sets_follow_a_progression_of_sets():
    found = compiled(program("Squat: 1x5, +1 set per week", weeks=2)).sessions
    assert [[(w.set, w.sets) for w in works(s)] for s in found] == [[(1, 1)], [(1, 2), (2, 2)]]
