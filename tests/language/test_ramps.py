"""Section 4: build-up sets before the first working load.

The step is 2.5 kg or 5 lb, a rep takes 3 s, a rest 90 s unless something else is said. Squats need
a barbell, curls do not.
"""

from __future__ import annotations

import dotworkout

from .programs import cases, done, load, program, seconds, sessions, told, warnings, works


def ramp_loads(line: str, **rest: object) -> str:
    """The loads of the build-up: ``40 60 80``."""
    (session,) = sessions(line, **rest)
    return " ".join(load(work) for work in works(session) if work.role == "ramp")


@cases(
    "written, expected",
    {
        "one": ("ramp 1", "5 @ 40"),
        "two": ("ramp 2", "5 @ 40, 2 @ 80"),
        "three": ("ramp 3", "5 @ 40, 3 @ 60, 2 @ 80"),
        # 53.33 are 21.3 steps, 66.67 are 26.7
        "four": ("ramp 4", "5 @ 40, 4 @ 52.5, 3 @ 67.5, 2 @ 80"),
        # reps 5, 4.25, 3.5, 2.75, 2
        "five": ("ramp 5", "5 @ 40, 4 @ 50, 3 @ 60, 3 @ 70, 2 @ 80"),
        # 40, 48, 56, 64, 72, 80 are 16, 19.2, 22.4, 25.6, 28.8, 32 steps; reps fall by 0.6
        "six": ("ramp 6", "5 @ 40, 4 @ 47.5, 4 @ 55, 3 @ 65, 3 @ 72.5, 2 @ 80"),
        "written out": ("ramp 40%x5 60%x3 80%x1", "5 @ 40, 3 @ 60, 1 @ 80"),
        "written out, one": ("ramp 50%x5", "5 @ 50"),
        "written out, close to the load": ("ramp 50%x5 95%x1", "5 @ 50, 1 @ 95"),
        "with blanks": ("ramp 40% x 5 60% x 3", "5 @ 40, 3 @ 60"),
        "the sign of multiplication": ("ramp 40%×5", "5 @ 40"),
        "in capitals": ("RAMP 1", "5 @ 40"),
    },
)
def test_a_ramp_to_100_kg_is(written, expected):
    ramp = expected.replace(", ", ", ramp ")
    assert done(f"Squat: 2x5 @ 100kg, {written}") == f"ramp {ramp}, 5 @ 100, 5 @ 100"


@cases(
    "line, expected",
    {
        # 42, 63 and 84 are 16.8, 25.2 and 33.6 steps
        "a percentage": ("Squat: 1x5 @ 75%, ramp 3", "42.5 62.5 85"),
        # 85 % of 126 are 107.1: 42.8 steps, 107.5; of it 43, 64.5 and 86: 17.2, 25.8, 34.4 steps
        "the training max": ("Squat: 1x5 @ 85% TM, ramp 3", "42.5 65 85"),
        # 140 / (1 + 7 / 30) is 113.5, rounded 112.5
        "an estimate": ("Squat: 1x5 @ RPE 8, ramp 3", "45 67.5 90"),
        "half the body": ("Squat: 1x5 @ 100% BW, ramp 2", "32.5 65"),  # 32 are 12.8 steps; 64, 25.6
        # 24.4 are 9.8 steps, 48.8 are 19.5
        "a written load": ("Squat: 1x5 @ 61kg, ramp 2", "25 50"),
        "the first of several": ("Squat: 1x5 @ 100kg, 1x3 @ 120kg, ramp 2", "40 80"),
        "the first, if the last is lighter": (
            "Squat: 2x5 @ 100kg, AMRAP @ 80kg on last set, ramp 2",
            "40 80",
        ),
        "a group's own": ("Squat: 1x5 @ 100kg ramp 2, 1x3 @ 120kg", "40 80"),
        "the load beside an effort": ("Squat: 1x5 @ 100kg RPE 8, ramp 2", "40 80"),
        # of a body of 80 kg and 40 kg added, 120 kg: 48 and 96, less the body; 12.8 and 6.4 steps
        "body and load together": ("Dip: 1x5 @ +40kg, ramp 2", "BW-32.5 BW+15"),
    },
)
def test_a_ramp_is_of(line, expected):
    assert ramp_loads(line, maxes="Squat: 140kg") == expected


@cases(
    "line, expected",
    {
        "the bar is 20 kg": ("Squat: 1x5 @ 40kg, ramp 3", "20 25 32.5"),  # 16, 24 and 32
        "all of it the bar": ("Squat: 1x5 @ 20kg, ramp 2", "20 20"),
        "never above the load itself": ("Squat: 1x5 @ 15kg, ramp 2", "15 15"),
        "no bar, no least": ("Curl: 1x5 @ 15kg, ramp 3", "5 10 12.5"),  # 6, 9 and 12: 2.4, 3.6, 4.8
    },
)
def test_a_ramp_is_never_below_the_bar(line, expected):
    assert ramp_loads(line) == expected


@cases(
    "head, line, expected",
    {
        "a program in pounds": ("units: lb", "Squat: 1x5 @ 225lb, ramp 3", "90 135 180"),
        # 38, 57 and 76
        "the bar is 45 lb": ("units: lb", "Squat: 1x5 @ 95lb, ramp 3", "45 55 75"),
        # 102.058 kg: 40.8, 61.2 and 81.6 are 16.3, 24.5 (24.49) and 32.7 steps
        "pounds in a program in kilograms": ("", "Squat: 1x5 @ 225lb, ramp 3", "40 60 82.5"),
        "another step": ("rounding: 10kg", "Squat: 1x5 @ 107kg, ramp 2", "40 90"),  # 42.8, 85.6
        "a fine step": ("rounding: 1kg", "Squat: 1x5 @ 107kg, ramp 2", "43 86"),
    },
)
def test_a_ramp_is_rounded(head, line, expected):
    assert ramp_loads(line, head=head) == expected


@cases(
    "line",
    {
        "no load": ("Squat: 1x5, ramp 2",),
        "an effort without a 1RM": ("Squat: 1x5 @ RPE 8, ramp 2",),
        "words": ('Curl: 1x5 @ "red band", ramp 2',),
    },
)
def test_a_ramp_to_what_has_no_figure_is_relative(line):
    (session,) = sessions(line)
    ramp = [work for work in works(session) if work.role == "ramp"]
    assert [work.load.kind for work in ramp] == ["relative", "relative"]
    assert ["40" in ramp[0].load.text, "80" in ramp[1].load.text] == [True, True]


def test_a_ramp_is_marked_as_warm_up_and_counted_by_itself():
    (session,) = sessions("Squat: 2x5 @ 100kg, ramp 2")
    assert [(work.role, work.part) for work in works(session)] == [
        *(("ramp", "warmup"), ("ramp", "warmup")),
        *(("working", "main"), ("working", "main")),
    ]
    assert [(work.set, work.sets) for work in works(session)] == [(1, 2), (2, 2)] * 2


@cases(
    "line, expected",
    {
        # 5 reps, 2 reps, then the sets of five
        "the default rest": ("2x5 @ 100kg, ramp 2", "15 (90) 6 (90) 15 (90) 15"),
        "the line's rest": ("2x5 @ 100kg, ramp 2, rest 2min", "15 (120) 6 (120) 15 (120) 15"),
        "the group's rest": (
            "1x5 @ 100kg rest 60s, 1x5 @ 90kg, ramp 2, rest 3min",
            "15 (60) 6 (60) 15 (60) 15",
        ),
        "a tempo": ("1x5 @ 100kg, ramp 1, tempo 3-1-1-0", "25 (90) 25"),
        "a hold": ("1x5 @ 100kg, ramp 1, hold 3s", "30 (90) 30"),
        "each side": ("1x5 @ 100kg per side, ramp 1", "30 (90) 30"),
        "reps of a ramp are its own": ("1x AMRAP @ 100kg, ramp 2", "15 (90) 6 (90) 36"),
    },
)
def test_a_ramp_takes(line, expected):
    assert seconds(f"Squat: {line}") == expected


def test_a_ramp_in_a_warm_up_rests_15_s():
    assert seconds("- warmup:\n    - Squat: 1x5 @ 100kg, ramp 2") == "15 (15) 6 (15) 15"


def test_drops_follow_the_working_sets_only():
    assert done("Squat: 1x5 @ 100kg, ramp 2, drop 1x -20%") == (
        "ramp 5 @ 40, ramp 2 @ 80, 5 @ 100, drop AMRAP @ 80"
    )


@cases(
    "line, expected",
    {
        # 41 and 82 are 16.4 and 32.8 steps
        "per week": (
            "1x5 @ 100kg, ramp 2, +2.5kg per week",
            "ramp 5 @ 40, ramp 2 @ 80, 5 @ 100 | ramp 5 @ 40, ramp 2 @ 82.5, 5 @ 102.5",
        ),
        "by double progression": (
            "1x8-9 @ 60kg, ramp 1, then +10kg",  # 24 are 9.6 steps; 28 are 11.2
            "ramp 5 @ 25, 8 @ 60 | ramp 5 @ 25, 9 @ 60 | ramp 5 @ 27.5, 8 @ 70",
        ),
    },
)
def test_a_ramp_follows_a_load_that_rises(line, expected):
    weeks = expected.count("|") + 1
    assert done(f"Squat: {line}", weeks=weeks) == expected


@cases(
    "text, expected",
    {
        "in the long form": (
            "- Squat:\n    sets: 1x5\n    load: 100kg\n    ramp: 3",
            "ramp 5 @ 40, ramp 3 @ 60, ramp 2 @ 80, 5 @ 100",
        ),
        "in the long form, written out": (
            "- Squat:\n    sets: 1x5\n    load: 100kg\n    ramp: 40%x5 80%x1",
            "ramp 5 @ 40, ramp 1 @ 80, 5 @ 100",
        ),
        "in one week of a list": (
            "- Squat:\n    - 1x5 @ 100kg, ramp 1\n    - 1x3 @ 60kg",
            "ramp 5 @ 40, 5 @ 100 | 3 @ 60",
        ),
        "once before a superset's rounds": (
            "- superset 2x, rest 90s:\n    - Squat: 5 @ 100kg, ramp 2\n    - Curl: 8 @ 20kg",
            "ramp 5 @ 40, ramp 2 @ 80, 5 @ 100, 8 @ 20, 5 @ 100, 8 @ 20",
        ),
    },
)
def test_a_ramp_stands(text, expected):
    assert done(text, weeks=expected.count("|") + 1) == expected


@cases(
    "scheme, line, expected",
    {
        "of a scheme": ("2x5 @ 100kg, ramp 1", "use S", "ramp 5 @ 40, 5 @ 100, 5 @ 100"),
        "beside a scheme": ("1x5 @ 100kg", "use S, ramp 1", "ramp 5 @ 40, 5 @ 100"),
        "in the place of a scheme's": (
            "1x5 @ 100kg, ramp 1",
            "use S, ramp 2",
            "ramp 5 @ 40, ramp 2 @ 80, 5 @ 100",
        ),
        "of a load beside the scheme": ("1x5, ramp 1", "use S, @ 60kg", "ramp 5 @ 25, 5 @ 60"),
    },
)
def test_a_ramp_and_a_scheme(scheme, line, expected):
    assert done(f"Squat: {line}", head=f"schemes: {{S: '{scheme}'}}") == expected


def test_a_ramp_in_a_superset_is_of_the_first_round():
    (session,) = sessions(
        "- superset 2x, rest 90s:\n    - Squat: 5 @ 100kg, ramp 2\n    - Curl: 10 @ 20kg"
    )
    found = [(work.exercise.name, work.role, work.groups[0].round) for work in works(session)]
    assert found == [
        *(("Squat", "ramp", 1), ("Squat", "ramp", 1)),
        *(("Squat", "working", 1), ("Curl", "working", 1)),
        *(("Squat", "working", 2), ("Curl", "working", 2)),
    ]


@cases(
    "text",
    {
        "of a later group": ("- Squat: 2x5 @ 100kg, 1x3 @ 110kg ramp 2",),
        "of the last set": ("- Squat: 2x5 @ 100kg, ramp 2 on last set",),
        "of the last set, in the long form": (
            "- Squat:\n    sets: 2x5\n    load: 100kg\n    ramp: 2 on last set",
        ),
    },
)
def test_a_ramp_that_cannot_come_first_is_not_lost_in_silence(text):
    result = dotworkout.compile_text(program(text))
    assert result.diagnostics, told(result)


def test_a_percentage_without_a_1rm_warns_once():
    assert len(warnings(program("Squat: 1x5 @ 75%, ramp 3"))) == 1


def test_a_ramp_has_no_effort():
    (session,) = sessions("Squat: 1x5 @ RPE 8, ramp 1", maxes="Squat: 140kg")
    found = [(work.load.kg, work.load.rpe, work.load.estimated) for work in works(session)]
    assert found == [(45, None, False), (112.5, 8, True)]
