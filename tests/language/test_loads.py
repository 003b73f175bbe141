"""Section 6: 1RMs, training maxes, estimates, rounding, units.

The step is 2.5 kg or 5 lb unless the file says otherwise; "steps" below are of that.
"""

from fractions import Fraction
from itertools import pairwise

from .programs import cases, compiled, errors, load, loads, only, program, warnings, works


@cases(
    "written, line, expected",
    {
        "as a load": ("140kg", "1x5 @ 75%", "105"),
        # 80 x (1 + 5 / 30) = 93.33; three quarters of it are 70
        "as reps and load, by Epley": ("5 x 80kg", "1x5 @ 75%", "70"),
        "by Epley, whole": ("5 x 80kg", "1x1 @ 100%", "92.5"),  # 37.3 steps
        "one rep is the 1RM itself": ("1 x 100kg", "1x1 @ 100%", "100"),
        "two reps": ("2 x 75kg", "1x1 @ 100%", "80"),  # 75 x 32 / 30
        "twelve reps": ("12 x 50kg", "1x1 @ 100%", "70"),  # 50 x 42 / 30
        "the sign of multiplication": ("5 × 80kg", "1x5 @ 75%", "70"),
        "in pounds": ("300lb", "1x5 @ 75%", "102.5"),  # 225 lb are 102.058 kg, 40.8 steps
    },
)
def test_a_1rm(written, line, expected):
    assert loads(f"Squat: {line}", maxes=f"Squat: {written}") == expected


@cases(
    "written",
    {
        "thirteen reps": ("13 x 50kg",),
        "no unit": ("140",),
        "load before reps": ("80kg x 5",),
        "nothing": ("''",),
    },
)
def test_is_no_1rm(written):
    assert errors(program("Squat: 1x5 @ 75%", maxes=f"Squat: {written}"))


def test_a_1rm_is_found_by_any_name_of_its_exercise():
    assert loads("squats: 1x5 @ 75%", maxes="SQUAT: 140kg") == "105"


@cases(
    "head, line, expected",
    {
        "ninety percent if not said": ("", "1x5 @ 100% TM", "90"),
        "as said": ("training_max: 85%, ", "1x5 @ 100% TM", "85"),
        "as said, in part": ("training_max: 80%, ", "1x5 @ 75% TM", "60"),
    },
)
def test_a_training_max_is_a_part_of_the_1rm(head, line, expected):
    athlete = f"athlete: {{{head}maxes: {{Squat: 100kg}}}}"
    assert loads(f"Squat: {line}", head=athlete) == expected


@cases(
    "line, expected",
    {
        "RPE": ("1x5 @ RPE 8", "112.5"),  # 140 / (1 + 7 / 30) = 113.5: 45.4 steps
        "RIR is ten less RPE": ("1x5 @ RIR 2", "112.5"),
        "from the top of the reps": ("1x8-10 @ RPE 8", "100"),  # 140 / (1 + 12 / 30) = 100
        "from the harder end of RPE": ("1x5 @ RPE 7-8", "112.5"),
        "from the harder end of RIR": ("1x5 @ RIR 1-2", "117.5"),  # 140 / 1.2 = 116.67: 46.7
        "half a point": ("1x5 @ RPE 8.5", "115"),  # 140 / (1 + 6.5 / 30) = 115.07: 46.03
        "one rep at RPE 10 is the 1RM": ("1x1 @ RPE 10", "140"),
        "one rep at RIR 0 is the 1RM": ("1x1 @ RIR 0", "140"),
        "one rep at RPE 9 is not": ("1x1 @ RPE 9", "130"),  # 140 x 30 / 32 = 131.25, a tie
        "two reps at RPE 10": ("1x2 @ RPE 10", "130"),
        "at least five counts five": ("1x5+ @ RPE 8", "112.5"),
        "a load beside it is not estimated": ("1x5 @ 75% RPE 8", "105"),
    },
)
def test_an_effort_gives_a_load(line, expected):
    assert loads(f"Squat: {line}", maxes="Squat: 140kg") == expected


@cases(
    "line, expected",
    {
        # of a body of 80 kg and a 1RM of 40 kg added: 120 kg
        "a percentage is of body and load together": ("1x5 @ 75%", "BW+10"),  # 90
        "it may be less than the body": ("1x5 @ 50%", "BW-20"),  # 60
        "all of it": ("1x1 @ 100%", "BW+40"),
        "rounded to the step": ("1x5 @ 80%", "BW+15"),  # 96: 16 are 6.4 steps
        "the training max": ("1x5 @ 100% TM", "BW+27.5"),  # 108: 28 are 11.2 steps
        "an estimate": ("1x5 @ RPE 8", "BW+17.5"),  # 120 / (37 / 30) = 97.3: 17.3 are 6.9
        "the body itself": ("1x5 @ BW", "BW"),
    },
)
def test_the_1rm_of_an_exercise_that_moves_the_body_is_the_added_load(line, expected):
    assert loads(f"Dip: {line}", maxes="Dip: 40kg") == expected


def test_a_percentage_of_an_unknown_1rm_stays_one_with_a_warning():
    text = program("Squat: 3x5 @ 75%")
    (warning,) = warnings(text)
    assert "Squat" in text.split("\n")[warning.line - 1]
    (work, *_) = works(compiled(text, warned=True).sessions[0])
    assert (work.load.kind, work.load.percent, work.load.kg) == ("percent", 75, None)


@cases(
    "head, line, expected",
    {
        "to the nearest step": ("", "1x5 @ 73%", "72.5"),  # 29.2
        "up": ("", "1x5 @ 74%", "75"),  # 29.6
        "a tie goes down": ("", "1x5 @ 71.25%", "70"),  # 28.5
        "another tie goes down": ("", "1x5 @ 73.75%", "72.5"),  # 29.5
        "both ends of a range": ("", "1x5 @ 73-74%", "72.5-75"),
        "a step of one": ("rounding: 1kg", "1x5 @ 73.4%", "73"),
        "a step of five": ("rounding: 5kg", "1x5 @ 73%", "75"),
        "a step of five, a tie": ("rounding: 5kg", "1x5 @ 72.5%", "70"),
        "a step of 1.25": ("rounding: 1.25kg", "1x5 @ 73%", "72.5"),  # 58.4
        "a written load is not touched": ("", "1x5 @ 61kg", "61"),
        "a written range is not touched": ("", "1x5 @ 61-64kg", "61-64"),
        "a step leaves a written load": ("rounding: 5kg", "1x5 @ 61kg", "61"),
    },
)
def test_a_load_is_rounded(head, line, expected):
    assert loads(f"Squat: {line}", head=head, maxes="Squat: 100kg") == expected


@cases(
    "line, expected",
    {
        # 73 % is 72.5 rounded; half of that is 14.5 steps, of 73 it would be 14.6
        "a drop is of the load as rounded": ("1x5 @ 73%, drop 1x -50%", "72.5 35"),
        "less is of the rounded group before": ("1x5 @ 73%, 1x5 @ -50%", "72.5 35"),
        "the second drop is of the first": ("1x12 @ 20kg, drop 2x -25%", "20 15 10"),  # 11.25 a tie
        "a drop in percent of an exact load is rounded": ("1x5 @ 61kg, drop 1x -10%", "61 55"),
        "a drop in kilograms of an exact load is exact": ("1x5 @ 61kg, drop 1x -2kg", "61 59"),
        "nothing is rounded to nothing": ("1x12 @ 5kg, drop 1x -90%", "5 2.5"),
        "a percentage neither": ("1x12 @ 1%", "2.5"),
    },
)
def test_loads_after_rounding(line, expected):
    assert loads(f"Squat: {line}", maxes="Squat: 100kg") == expected


@cases(
    "line",
    {
        "half of less than a step": ("1x12 @ 1kg, drop 1x -50%",),
        "nearly all of it": ("1x12 @ 7kg, drop 1x -5%",),
        "nearly all of a little": ("1x12 @ 1.5kg, drop 2x -10%",),
    },
)
def test_a_drop_is_never_nothing_and_never_above_the_load_before(line):
    (session,) = compiled(program(f"Curl: {line}")).sessions
    kg = [work.load.kg for work in works(session)]
    assert all(0 < after <= before for before, after in pairwise(kg))


@cases(
    "maxes, line, expected",
    {
        "three quarters": ("300lb", "1x5 @ 75%", "225"),
        "the step is five pounds": ("300lb", "1x5 @ 77%", "230"),  # 231
        "a tie goes down": ("300lb", "1x5 @ 77.5%", "230"),  # 232.5
        "a 1RM in kilograms": ("140kg", "1x5 @ 75%", "230"),  # 105 kg are 231.5 lb
        "a drop": ("300lb", "1x5 @ 75%, drop 1x -10%", "225 200"),  # 202.5, a tie
    },
)
def test_a_program_in_pounds(maxes, line, expected):
    text = program(f"Squat: {line}", head="units: lb", maxes=f"Squat: {maxes}")
    found = works(compiled(text).sessions[0])
    assert " ".join(map(load, found)) == expected
    assert {work.load.kg for work in found} == {None}


def test_units_may_be_asked_for_from_outside():
    text = program("Squat: 1x5 @ 75%", maxes="Squat: 300lb")
    (work,) = works(compiled(text, units="lb").sessions[0])
    assert (work.load.lb, work.load.kg) == (225, None)


@cases(
    "units, written, amount",
    {
        "pounds for a program in kilograms": ("kg", "135lb", Fraction(135 * 45359237, 10**8)),
        "kilograms for a program in pounds": ("lb", "60kg", Fraction(60 * 10**8, 45359237)),
    },
)
def test_a_load_in_the_other_unit_is_shown_as_written_and_converted_exactly(units, written, amount):
    found = only(f"Squat: 1x5 @ {written}", head=f"units: {units}").load
    assert (getattr(found, units), found.text.replace(" ", "")) == (amount, written)


@cases(
    "written, text",
    {
        "a load": ("@ 20kg", "20 kg"),
        "added": ("@ +5kg", "BW+5 kg"),
        "an effort": ("@ RPE 8", "RPE 8"),
    },
)
def test_a_load_reads_as(written, text):
    assert only(f"Dip: 1x5 {written}").load.text == text
