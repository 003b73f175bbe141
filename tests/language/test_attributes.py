"""Section 4: loads, efforts, rest, tempo, hold, drops, sides, labels, notes."""

from fractions import Fraction

from .programs import (
    amount,
    cases,
    errors,
    load,
    loads,
    only,
    program,
    seconds,
    sessions,
    works,
)

MAXES = "Squat: 140kg"


@cases(
    "written, kind, expected",
    {
        "kilograms": ("@ 60kg", "absolute", "60"),
        "half kilograms": ("@ 62.5kg", "absolute", "62.5"),
        "a range": ("@ 60-65kg", "range", "60-65"),
        "a percentage of the 1RM": ("@ 75%", "absolute", "105"),
        "a range of percentages": ("@ 70-75%", "range", "97.5-105"),  # 98 and 105
        "a percentage of the training max": ("@ 85% TM", "absolute", "107.5"),  # 85 % of 126
        "a percentage and an amount": ("@ 70% +10kg", "absolute", "107.5"),  # 98 + 10
        "half the bodyweight": ("@ 50% BW", "absolute", "40"),
        "a percentage with an effort": ("@ 75% RPE 8", "absolute", "105"),
        "kilograms with an effort": ("@ 60kg RIR 2", "absolute", "60"),
        "words": ('@ "red band"', "text", "red band"),
    },
)
def test_a_load_is(written, kind, expected):
    work = only(f"Squat: 1x5 {written}", maxes=MAXES)
    assert (work.load.kind, load(work)) == (kind, expected)


@cases(
    "written, expected",
    {
        "the body": ("@ BW", "BW"),
        "assisted": ("@ BW-20kg", "BW-20"),
        "added to the body": ("@ BW+10kg", "BW+10"),
        "added": ("@ +10kg", "BW+10"),
    },
)
def test_a_load_of_the_body_is(written, expected):
    work = only(f"Dip: 1x5 {written}")
    assert (work.load.kind, load(work)) == ("bodyweight", expected)


@cases(
    "written, rpe, rir",
    {
        "RPE": ("@ RPE 8", (8, None), (None, None)),
        "half an RPE": ("@ RPE 8.5", (Fraction(17, 2), None), (None, None)),
        "RIR": ("@ RIR 2", (None, None), (2, None)),
        "a range of RPE": ("@ RPE 7-8", (7, 8), (None, None)),
        "a range of RIR": ("@ RIR 1-2", (None, None), (1, 2)),
        "after a load": ("@ 60kg RPE 8", (8, None), (None, None)),
    },
)
def test_an_effort_is(written, rpe, rir):
    found = only(f"Squat: 1x5 {written}").load
    assert ((found.rpe, found.rpe_max), (found.rir, found.rir_max)) == (rpe, rir)


def test_an_effort_without_a_1rm_is_an_effort():
    found = only("Squat: 1x5 @ RPE 8").load
    assert (found.kind, found.kg, found.estimated) == ("effort", None, False)


def test_an_effort_with_a_1rm_has_an_estimated_load():
    found = only("Squat: 1x5 @ RPE 8", maxes=MAXES).load
    # 140 / (1 + (5 + 2) / 30) = 113.51
    assert (found.kg, found.rpe, found.estimated) == (Fraction("112.5"), 8, True)


@cases(
    "written, percent, of",
    {
        "the 1RM": ("@ 75%", 75, "1RM"),
        "the training max": ("@ 85% TM", 85, "TM"),
        "the bodyweight": ("@ 50% BW", 50, "BW"),
        "part of a percent": ("@ 72.5%", Fraction(145, 2), "1RM"),
    },
)
def test_a_percentage_is_shown_beside_its_load(written, percent, of):
    found = only(f"Squat: 1x5 {written}", maxes=MAXES).load
    assert (found.percent, found.of) == (percent, of)


def test_a_range_of_percentages_shows_both_ends():
    found = only("Squat: 1x5 @ 70-75%", maxes=MAXES).load
    assert (found.percent, found.percent_max) == (70, 75)


@cases(
    "line, expected",
    {
        "same": ("1x5 @ 60kg, 2x3 @ same", "60 60 60"),
        "below the group before": ("1x5 @ 100kg, 2x5 @ -10%", "100 90 90"),
        "above the group before": ("1x5 @ 100kg, 1x3 @ +5%", "100 105"),
        # 73 % of 140 is 102.2, rounded 102.5; half of that is 51.25, a tie: down
        "of the rounded group before": ("1x5 @ 73%, 1x5 @ -50%", "102.5 50"),
        "each of the one before": ("1x5 @ 100kg, 1x5 @ -10%, 1x5 @ -10%", "100 90 80"),  # 81
        "same after a percentage": ("1x5 @ 75%, 1x3 @ same", "105 105"),
        "same after a range": ("1x5 @ 60-65kg, 1x3 @ same", "60-65 60-65"),
        "below a range": ("1x5 @ 60-70kg, 1x3 @ -50%", "60-70 30-35"),
        "above, rounded": ("1x5 @ 60kg, 1x3 @ +5%", "60 62.5"),  # 63
    },
)
def test_a_load_by_the_group_before(line, expected):
    assert loads(f"Squat: {line}", maxes=MAXES) == expected


def test_below_a_group_without_a_load_is_relative():
    (session,) = sessions("Squat: 1x5, 1x3 @ -10%", warned=True)
    assert [work.load and work.load.kind for work in works(session)] == [None, "relative"]


def test_per_hand_does_not_double_the_time():
    work = only("Curl: 1x10 @ 24kg per hand")
    assert (load(work), work.per_hand, work.per_side, work.duration_s) == ("24", True, False, 30)


@cases(
    "line, expected",
    {
        "seconds": ("2x5, rest 45s", "15 (45) 15"),
        "minutes": ("2x5, rest 2min", "15 (120) 15"),
        "a clock": ("2x5, rest 1:30", "15 (90) 15"),
        "as needed is timed as the default": ("2x5, rest as needed", "15 (90) 15"),
        "a tempo": ("1x5, tempo 3-1-1-0", "25"),
        "an explosive tempo": ("1x5, tempo 3-1-X-0", "25"),
        "a small x": ("1x5, tempo 3-0-x-0", "20"),
        "a hold in each rep": ("1x10, hold 3s", "60"),
        "a hold on the last rep": ("1x10, hold 20s on last rep", "50"),
        "a hold and a tempo": ("1x10, tempo 2-1-2-0, hold 1s", "60"),
        "per side": ("1x10 per side", "60"),
        "per arm": ("1x10 per arm", "60"),
        "per leg": ("1x10, per leg", "60"),
        "a hold per side": ("1x 30s per side", "60"),
    },
)
def test_an_attribute_takes(line, expected):
    assert seconds(f"Curl: {line}") == expected


def test_the_default_that_as_needed_takes_is_the_files():
    assert seconds("Curl: 2x5, rest as needed", head="defaults: {rest: 40s}") == "15 (40) 15"


@cases(
    "line, expected",
    {
        "two drops of the last set": ("3x12 @ 20kg, drop 2x -25% on last set", "20 20 20 15 10"),
        "after each set": ("2x10 @ 20kg, drop 1x -50%", "20 10 20 10"),
        # 80; then 64 is 25.6 steps: 65; then 52 is 20.8 steps: 52.5
        "each of the rounded load before": ("1x10 @ 100kg, drop 3x -20%", "100 80 65 52.5"),
        "by kilograms": ("1x10 @ 40kg, drop 2x -10kg", "40 30 20"),
        "by kilograms from an exact load": ("1x10 @ 61kg, drop 2x -10kg", "61 51 41"),
        "with reps": ("1x10 @ 40kg, drop 2x8 -10kg", "40 30 20"),
        "of a group": ("1x10 @ 40kg drop 1x -50%, 1x5 @ 50kg", "40 20 50"),
    },
)
def test_drops_have_the_loads(line, expected):
    assert loads(f"Curl: {line}") == expected


def test_drops_are_steps_of_their_own_without_rest():
    (session,) = sessions("Curl: 2x10 @ 40kg, drop 2x8 -10kg, rest 60s")
    found = [(s.kind, getattr(s, "role", ""), s.start_s, s.duration_s) for s in session.steps]
    assert found == [
        ("work", "working", 0, 30),
        ("work", "drop", 30, 24),
        ("work", "drop", 54, 24),
        ("rest", "", 78, 60),
        ("work", "working", 138, 30),
        ("work", "drop", 168, 24),
        ("work", "drop", 192, 24),
    ]
    assert [amount(work) for work in works(session)[:3]] == ["10", "8", "8"]


def test_drops_without_reps_go_to_failure():
    (session,) = sessions("Curl: 1x10 @ 40kg, drop 1x -50%")
    assert [amount(work) for work in works(session)] == ["10", "AMRAP"]
    assert [work.duration_s for work in works(session)] == [30, 36]  # 12 reps of 3 s


@cases(
    "line, field, expected",
    {
        "a tempo": ("1x5, tempo 3-1-1-0", "tempo", "3-1-1-0"),
        "a hold": ("1x5, hold 3s", "hold_s", 3),
        "a side": ("1x5 per side", "per_side", True),
        "a note": ('1x5, "squeeze at the top"', "notes", ("squeeze at the top",)),
        "a note of a group": ('1x5 "slow"', "notes", ("slow",)),
        "two notes": ('1x5 "slow", "squeeze"', "notes", ("slow", "squeeze")),
    },
)
def test_a_step_carries(line, field, expected):
    found = getattr(only(f"Curl: {line}"), field)
    assert (sorted(found) == sorted(expected)) if field == "notes" else (found == expected)


def test_a_label_is_the_lines():
    assert only("Curl: 1x5, as heavy").exercise.label == "heavy"


@cases(
    "key, line, expected",
    {
        "rest": ("rest: 45s", "2x5", "15 (45) 15"),
        "tempo": ("tempo: 3-1-1-0", "1x5", "25"),
        "amrap": ("amrap: 20", "1x AMRAP", "60"),
        "rest beside a line's own": ("rest: 45s", "2x5, rest 20s", "15 (20) 15"),
        "tempo beside a line's own": ("tempo: 3-1-1-0", "1x5, tempo 1-0-1-0", "10"),
    },
)
def test_a_default_of(key, line, expected):
    assert seconds(f"Curl: {line}", head=f"defaults: {{{key}}}") == expected


def test_the_default_of_max_hold():
    assert seconds("Bridge: 1x max", head="defaults: {max_hold: 30s}") == "30"


def test_a_distance_for_an_exercise_that_is_not_measured_so_is_an_error():
    text = program("Squat: 3x 40yd")
    (error,) = errors(text)
    assert "Squat: 3x 40yd" in text.split("\n")[error.line - 1]
