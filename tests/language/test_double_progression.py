"""Section 4: double progression: reps or seconds climb through the range, then the load rises."""

from .programs import amount, amounts, cases, load, loads, program, sessions, warnings, works


@cases(
    "line, weeks, expected",
    {
        "reps, then load": (
            "3x8-10 @ 50kg, then +2.5kg",
            4,
            "8 @ 50 | 9 @ 50 | 10 @ 50 | 8 @ 52.5",
        ),
        "two at a time": (
            "1x6-10 @ 50kg, by 2 then +2.5kg",
            4,
            "6 @ 50 | 8 @ 50 | 10 @ 50 | 6 @ 52.5",
        ),
        "twice over": (
            "1x8-9 @ 50kg, then +2.5kg",
            5,
            "8 @ 50 | 9 @ 50 | 8 @ 52.5 | 9 @ 52.5 | 8 @ 55",
        ),
        "seconds, then load": (
            "1x 30-31s @ 10kg, then +2.5kg",
            3,
            "30s @ 10 | 31s @ 10 | 30s @ 12.5",
        ),
        "climbing alone stays at the top": (
            "1x8-10 @ 50kg, by 1",
            4,
            "8 @ 50 | 9 @ 50 | 10 @ 50 | 10 @ 50",
        ),
        "an exact load stays exact": ("1x8-9 @ 51kg, then +1kg", 3, "8 @ 51 | 9 @ 51 | 8 @ 52"),
        # 72 % of 140 is 100.8, rounded 100; 103.3 is 41.3 steps
        "from a percentage": ("1x8-9 @ 72%, then +2.5kg", 3, "8 @ 100 | 9 @ 100 | 8 @ 102.5"),
    },
)
def test_double_progression(line, weeks, expected):
    found = sessions(f"Squat: {line}", weeks=weeks, maxes="Squat: 140kg")
    sets = [{f"{amount(work)} @ {load(work)}" for work in works(session)} for session in found]
    assert sets == [{each} for each in expected.split(" | ")]


@cases(
    "line, reps, kg",
    {
        "without a load it starts with the body": (
            "Dip: 1x6-7, then +2.5kg",
            "6 | 7 | 6",
            "BW | BW | BW+2.5",
        ),
        "with the body": ("Dip: 1x6-7 @ BW, then +2.5kg", "6 | 7 | 6", "BW | BW | BW+2.5"),
        "assisted": ("Dip: 1x6-7 @ BW-20kg, then +5kg", "6 | 7 | 6", "BW-20 | BW-20 | BW-15"),
        "added": ("Dip: 1x6-7 @ +5kg, then +5kg", "6 | 7 | 6", "BW+5 | BW+5 | BW+10"),
    },
)
def test_double_progression_of_the_body(line, reps, kg):
    assert (amounts(line, weeks=3), loads(line, weeks=3)) == (reps, kg)


def test_seconds_climb_five_at_a_time_and_stay():
    assert amounts("Bridge: 1x 30-40s, by 5s", weeks=4) == "30s | 35s | 40s | 40s"


def test_ranges_climb_together_and_the_longest_decides():
    line = "Squat: 1x8-9, 1x6-8, @ 50kg, then +2.5kg"
    assert amounts(line, weeks=4) == "8 6 | 9 7 | 9 8 | 8 6"
    assert loads(line, weeks=4) == "50 50 | 50 50 | 50 50 | 52.5 52.5"


def test_double_progression_without_a_load_is_relative_with_a_warning():
    line = "Squat: 1x6-7, then +2.5kg"
    assert warnings(program(line, weeks=3))
    assert amounts(line, weeks=3, warned=True) == "6 | 7 | 6"
    third = works(sessions(line, weeks=3, warned=True)[2])[0]
    assert (third.load.kind, third.load.text) == ("relative", "+2.5 kg")


def test_with_double_progression_an_effort_is_estimated_once():
    found = sessions("Squat: 1x8-10 @ RPE 8, then +2.5kg", weeks=4, maxes="Squat: 140kg")
    kg = [works(session)[0].load.kg for session in found]
    assert kg[0] == kg[1] == kg[2]
    assert kg[3] == kg[0] + 2.5
