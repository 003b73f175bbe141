"""Section 5: phases and deloads, and what they do to loads, sets, reps, times and rests."""

from .programs import (
    EXERCISES,
    amounts,
    cases,
    compiled,
    errors,
    loads,
    program,
    seconds,
    sessions,
    warnings,
    when,
    works,
)


def cut(effects):
    """A week without effects, then a week with them."""
    return {"weeks": 2, "head": f"phases:\n  Base: 1 week\n  Cut: 1 week, {effects}"}


@cases(
    "line, effect, expected",
    {
        "a percentage of a written load": ("1x5 @ 100kg", "load -10%", "100 | 90"),
        "what it touches is rounded": ("1x5 @ 61kg", "load +10%", "61 | 67.5"),  # 67.1
        "an amount": ("1x5 @ 60kg", "load +5kg", "60 | 65"),
        "both ends of a range": ("1x5 @ 60-70kg", "load -10%", "60-70 | 55-62.5"),  # 54-63
        "sets that lean on others follow": (
            "1x5 @ 100kg, 1x5 @ -10%",
            "load -10%",
            "100 90 | 90 80",  # 81
        ),
        "the same load as before": ("1x5 @ 100kg, 1x8 @ same", "load -10%", "100 100 | 90 90"),
        "a step comes before the effect": (
            "1x5 @ 100kg, +5kg per week",
            "load -10%",
            "100 | 95",  # 105 less a tenth, 94.5
        ),
        "drops are taken of what is left": (
            "1x5 @ 100kg, drop 2x -20%",
            "load -10%",
            "100 80 65 | 90 72.5 57.5",  # 64; 72, 58
        ),
        "a load never goes to nothing": ("1x5 @ 2.5kg", "load -90%", "2.5 | 2.5"),
        "a coach's words stay": ('1x5 @ "red band"', "load -10%", "red band | red band"),
        "an effort stays": ("1x5 @ RPE 8", "load -10%", "RPE 8 | RPE 8"),
    },
)
def test_load(line, effect, expected):
    assert loads(f"Squat: {line}", **cut(effect)) == expected


@cases(
    "line, maximum, effect, expected",
    {
        "of a 1RM": ("1x5 @ 75%", "140kg", "load +10%", "105 | 115"),  # 115.5
        "rounded once": ("1x5 @ 65%", "98kg", "load -10%", "62.5 | 57.5"),  # 63.7, 57.33
        "an estimate of an effort stays": ("1x5 @ RPE 8", "140kg", "load -10%", "112.5 | 112.5"),
    },
)
def test_load_of_a_maximum(line, maximum, effect, expected):
    assert loads(f"Squat: {line}", maxes=f"Squat: {maximum}", **cut(effect)) == expected


@cases(
    "line, effect, expected",
    {
        "the added load": ("1x5 @ BW+20kg", "load -10%", "BW+20 | BW+17.5"),  # 18
        "nothing added, nothing changed": ("1x5 @ BW", "load -10%", "BW | BW"),
    },
)
def test_load_of_the_body(line, effect, expected):
    assert loads(f"Dip: {line}", **cut(effect)) == expected


def test_the_percentage_of_a_set_is_that_after_the_phase():
    found = sessions("Squat: 1x5 @ 75%", maxes="Squat: 100kg", **cut("load +10%"))
    assert [float(works(each)[0].load.percent) for each in found] == [75, 82.5]


@cases(
    "line, effect, left",
    {
        "one fewer": ("3x5", "sets -1", "5 5"),
        "one more": ("3x5", "sets +1", "5 5 5 5"),
        "half of four": ("4x5", "sets -50%", "5 5"),
        "half of five is rounded up": ("5x5", "sets -50%", "5 5 5"),
        "half of three is rounded up": ("3x5", "sets -50%", "5 5"),
        "2.4 is two": ("4x5", "sets -40%", "5 5"),
        "2.8 is three": ("4x5", "sets -30%", "5 5 5"),
        "at least one": ("3x5", "sets -5", "5"),
        "one stays one": ("1x5", "sets -60%", "5"),
        "each group of its own": ("4x5, 2x8", "sets -50%", "5 5 8"),
        "single sets keep their share from the front": ("12-10-8-6", "sets -50%", "12 10"),
        "that share is rounded up": ("12-10-8", "sets -50%", "12 10"),
        "single sets written as groups": ("1x5, 1x3, 1x1", "sets -50%", "5 3"),
        "single sets by an amount": ("12-10-8-6", "sets -1", "12 10 8"),
        "the last set is the last left": ("5x3, 3+ on last set", "sets -2", "3 3 3+"),
        "the last of single sets": ("12-10-8-6, AMRAP on last set", "sets -50%", "12 AMRAP"),
        "the last of one": ("2x3, 3+ on last set", "sets -50%", "3+"),
        "build-up sets stay": ("2x5 @ 100kg, ramp 3", "sets -50%", "5 3 2 5"),
        "drops stay": ("2x5 @ 100kg, drop 2x -20%", "sets -50%", "5 AMRAP AMRAP"),
    },
)
def test_sets(line, effect, left):
    assert amounts(f"Squat: {line}", **cut(effect)).split(" | ")[1] == left


@cases(
    "exercise, line, effect, expected",
    {
        "reps": ("Squat", "1x5", "reps -2", "5 | 3"),
        "more reps": ("Squat", "1x5", "reps +2", "5 | 7"),
        "both ends of a range": ("Squat", "1x8-12", "reps -2", "8-12 | 6-10"),
        "at least one rep": ("Squat", "1x2", "reps -5", "2 | 1"),
        "both ends are at least one": ("Squat", "1x2-4", "reps -2", "2-4 | 1-2"),
        "reps or more": ("Squat", "1x5+", "reps -2", "5+ | 3+"),
        "as many as possible stays": ("Squat", "1x AMRAP", "reps -2", "AMRAP | AMRAP"),
        "part of the reps": ("Squat", "1x10", "reps -20%", "10 | 8"),
        "time": ("Bridge", "1x 40s", "time -50%", "40s | 20s"),
        "seconds more": ("Bridge", "1x 40s", "time +5s", "40s | 45s"),
        "a range of seconds": ("Bridge", "1x 30-45s", "time +10s", "30-45s | 40-55s"),
        "a longest hold stays": ("Bridge", "1x max", "time +10s", "max | max"),
        "distance": ("Carry", "1x 40m", "distance +50%", "40m | 60m"),
        "metres more": ("Carry", "1x 40m", "distance +20m", "40m | 60m"),
        "reps leave time alone": ("Bridge", "1x 40s", "reps -2", "40s | 40s"),
        "time leaves reps alone": ("Squat", "1x5", "time -50%", "5 | 5"),
    },
)
def test_what_a_set_is(exercise, line, effect, expected):
    assert amounts(f"{exercise}: {line}", **cut(effect)) == expected


@cases(
    "line, effect, left",
    {
        "half as long again": ("2x5, rest 60s", "rest +50%", "15 (90) 15"),
        "seconds more": ("2x5, rest 60s", "rest +30s", "15 (90) 15"),
        "seconds less": ("2x5, rest 60s", "rest -20s", "15 (40) 15"),
        "a rest that the line does not say": ("2x5", "rest -50%", "15 (45) 15"),
    },
)
def test_rest(line, effect, left):
    assert seconds(f"Squat: {line}", **cut(effect)).split(" | ")[1] == left


PAIR = "\n    - Squat: 5\n    - Curl: 8"


@cases(
    "steps, left",
    {
        "a superset": (f"- superset 4x:{PAIR}", "5 8 5 8"),
        "a circuit, rounded up": (f"- circuit 3x:{PAIR}", "5 8 5 8"),
        "a complex": (f"- complex 4x:{PAIR}", "5 8 5 8"),
        "as written": ("- repeat 4x:\n    - Squat: 1x5\n    - Curl: 1x8", "5 8 5 8"),
        "rounds that the sets count": (
            "- superset:\n    - Squat: 4x5\n    - Curl: 2x8",
            "5 8 5",
        ),
        "at least one round": (f"- superset 1x:{PAIR}", "5 8"),
        "not every minute": (f"- emom 4min:{PAIR}", "5 8 5 8"),
        "not against the clock": (f"- for time 2x:{PAIR}", "5 8 5 8"),
        "not for a list of reps": ("- for time 21-15-9:\n    - Squat", "21 15 9"),
        "not a tabata": ("- tabata:\n    - Bridge", " ".join(["20s"] * 8)),
        "not other intervals": ("- tabata 2x 30s/15s:\n    - Bridge", "30s 30s"),
    },
)
def test_sets_and_rounds(steps, left):
    assert amounts(steps, **cut("sets -50%")).split(" | ")[1] == left


def test_rounds_that_fit_into_a_time_stay():
    found = amounts(f"- amrap 3min:{PAIR}", **cut("sets -50%")).split(" | ")
    assert found[0] == found[1]


def test_effects_touch_the_main_part_only():
    steps = """
        - warmup:
            - Curl: 2x10 @ 10kg
        - Squat: 2x5 @ 100kg
        - cooldown:
            - Bench: 2x10 @ 20kg
    """
    effects = cut("sets -50%, load -10%, reps -2")
    assert amounts(steps, **effects) == "10 10 5 5 10 10 | 10 10 3 10 10"
    assert loads(steps, **effects) == "10 10 100 100 20 20 | 10 10 90 20 20"


def test_other_effects_reach_into_intervals():
    steps = "- emom 2min:\n    - Squat: 5 @ 100kg\n    - Curl: 8 @ 20kg"
    effects = cut("sets -50%, load -10%, reps -2")
    assert amounts(steps, **effects) == "5 8 | 3 6"
    assert loads(steps, **effects) == "100 20 | 90 17.5"  # 18


def test_several_effects_at_once():
    effects = cut("load +10%, sets -1, reps -2")
    assert amounts("Squat: 3x5 @ 100kg", **effects) == "5 5 5 | 3 3"
    assert loads("Squat: 3x5 @ 100kg", **effects) == "100 100 100 | 110 110"


def told(head, weeks):
    return [(s.phase, s.phase_note) for s in sessions("Squat: 1x5", weeks=weeks, head=head)]


def test_a_session_says_its_phase_and_the_note():
    head = 'phases:\n  Base: 2 weeks, "smooth reps"\n  Peak: 1 week'
    assert told(head, 3) == [("Base", "smooth reps")] * 2 + [("Peak", None)]


def test_phases_start_over_while_weeks_are_left():
    head = "phases:\n  Base: 1 week\n  Build: 2 weeks"
    names = [name for name, _ in told(head, 5)]
    assert names == ["Base", "Build", "Build", "Base", "Build"]


def test_without_phases_a_session_has_none():
    assert told("", 1) == [(None, None)]


def test_phases_give_the_weeks():
    head = "workout: 1\ntitle: Test\nphases:\n  Base: 2 weeks\n  Peak: 1 week\n"
    text = f"{head}{EXERCISES}sessions:\n  A:\n    - Squat: 1x5\n"
    assert [(s.week, s.phase) for s in compiled(text).sessions] == [
        (1, "Base"),
        (2, "Base"),
        (3, "Peak"),
    ]


def test_fewer_weeks_than_the_phases_take_are_an_error():
    head = "phases:\n  Base: 2 weeks\n  Peak: 2 weeks"
    (found,) = errors(program("Squat: 1x5", weeks=3, head=head))
    assert found.code == "W316"


def test_a_deload_comes_every_so_many_weeks():
    deload = "deload: every 2 weeks, sets -50%, load -10%"
    assert amounts("Squat: 2x5", weeks=4, head=deload) == "5 5 | 5 | 5 5 | 5"
    assert loads("Squat: 1x5 @ 100kg", weeks=4, head=deload) == "100 | 90 | 100 | 90"


def test_a_deload_leaves_the_warm_up_alone():
    steps = "- warmup:\n    - Curl: 2x10\n- Squat: 2x5"
    head = "deload: every 2 weeks, sets -50%"
    assert amounts(steps, weeks=2, head=head) == "10 10 5 5 | 10 10 5"


@cases(
    "phase, deload, line, expected",
    {
        # 96, less a tenth 86.4; rounded in between it would be 95, 85.5, 85
        "one rounding": ("load -4%", "load -10%", "1x5 @ 100kg", "95 | 87.5"),
        # half of 110; the other way round it would be 50 and 10
        "the phase first": ("load +10kg", "load -50%", "1x5 @ 100kg", "110 | 55"),
    },
)
def test_a_deload_on_top_of_a_phase_changes_loads(phase, deload, line, expected):
    head = f"phases:\n  Base: 2 weeks, {phase}\ndeload: every 2 weeks, {deload}"
    assert loads(f"Squat: {line}", weeks=2, head=head) == expected


def test_a_deload_on_top_of_a_phase_changes_sets_after_it():
    # half of six; the other way round it would be 2.5 and 1
    head = "phases:\n  Base: 2 weeks, sets +1\ndeload: every 2 weeks, sets -50%"
    assert amounts("Squat: 5x5", weeks=2, head=head) == "5 5 5 5 5 5 | 5 5 5"


def test_a_deload_that_never_comes_gets_a_warning():
    text = program("Squat: 1x5", weeks=3, head="deload: every 4 weeks, sets -50%")
    assert [found.code for found in warnings(text)] == ["W401"]


@cases(
    "schedule, weeks, dates",
    {
        "a phase has slots of its own": (
            "mon: A\nphase Test: {sat 10:00: T}",
            3,
            "11-30 A, 12-07 A, 12-19 10:00 T",
        ),
        "in each round": (
            "mon: A\nphase Test: {sat: T}",
            6,
            "11-30 A, 12-07 A, 12-19 T, 12-21 A, 12-28 A, 01-09 T",
        ),
        "a later span wins": (
            "mon: A\nphase Test: {sat: T}\nweek 3: {tue: B}",
            6,
            "11-30 A, 12-07 A, 12-15 B, 12-21 A, 12-28 A, 01-09 T",
        ),
        "turns wait": (
            "mon: [A, B, C]\nphase Test: {sat: T}",
            4,
            "11-30 A, 12-07 B, 12-19 T, 12-21 C",
        ),
    },
)
def test_a_span_of_the_schedule_by_phase(schedule, weeks, dates):
    head = "phases:\n  Base: 2 weeks\n  Test: 1 week"
    assert when(schedule, weeks=weeks, head=head) == dates


def test_a_phase_that_there_is_not_is_an_error_with_the_nearest():
    head = "phases:\n  Build: 1 week"
    (found,) = errors(program("- phase Biuld:\n    - Squat: 1x5", head=head))
    assert (found.code, "Build" in (found.help or "")) == ("W230", True)
    schedule = "schedule:\n  mon: A\n  phase Biuld: {tue: A}"
    (found,) = errors(program("Squat: 1x5", head=f"{head}\n{schedule}"))
    assert (found.code, "Build" in (found.help or "")) == ("W230", True)
