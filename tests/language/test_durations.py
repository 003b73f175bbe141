"""Section 7: how long every step takes, and that steps follow each other."""

from .programs import cases, compiled, only, program, seconds, sessions

#: A session with every kind of step that this section times.
FULL = """
    - warmup:
        - Curl: 2x15
        - Bridge: 2x 30s
    - note: heavy today
    - Squat: 1x5 @ 60kg rest 2min, 2x5 @ 70kg, rest 3min
    - rest: 4min
    - superset 2x, rest 60s:
        - Curl: 10 @ 20kg, drop 2x -25%
        - Dip: AMRAP
    - circuit 2x, work 30s/15s:
        - Squat
        - Bridge
    - Carry: 3x 40m per side
    - cooldown:
        - Bridge: 1x max
"""


@cases(
    "line, expected",
    {
        "a rep takes three seconds": ("Curl: 10", 30),
        "a rep takes its tempo": ("Curl: 10, tempo 4-1-2-1", 80),
        "an explosive part takes one second": ("Curl: 10, tempo 3-0-X-1", 50),
        "a hold in each rep": ("Curl: 10, hold 3s", 60),
        "a hold on the last rep": ("Curl: 10, hold 20s on last rep", 50),
        "a range counts its top": ("Curl: 8-12", 36),
        "at least five counts five": ("Curl: 5+", 15),
        "as many as possible counts twelve": ("Curl: AMRAP", 36),
        "as many as possible with a tempo": ("Curl: AMRAP, tempo 2-0-1-2", 60),
        "as many as possible in a minute": ("Curl: AMRAP 60s", 60),
        "a time is itself": ("Bridge: 45s", 45),
        "a range of seconds counts its top": ("Bridge: 30-45s", 45),
        "as long as possible": ("Bridge: max", 45),
        "fourteen metres at 1.4 a second": ("Carry: 14m", 10),
        "forty metres, rounded up": ("Carry: 40m", 29),  # 28.57
        "five hundred metres": ("Erg: 500m", 358),  # 357.14
        "calories take four seconds each": ("Erg: 20cal", 80),
        "each side": ("Curl: 10 per side", 60),
        "a hold on each side": ("Bridge: 30s per side", 60),
        "a distance on each side": ("Carry: 14m per side", 20),
        "per hand is once": ("Curl: 10 @ 24kg per hand", 30),
        "hold and tempo on each side": ("Curl: 10 per arm, tempo 3-0-1-0, hold 1s", 100),
    },
)
def test_a_set_takes(line, expected):
    assert only(line).duration_s == expected


@cases(
    "steps, expected",
    {
        "the default rest between sets": ("Curl: 3x10", "30 (90) 30 (90) 30"),
        "a rest of its own": ("Curl: 3x10, rest 2min", "30 (120) 30 (120) 30"),
        "the default transition between steps": ("- Curl: 1x10\n- Dip: 1x10", "30 (60) 30"),
        "rest and transition": ("- Curl: 2x10\n- Dip: 2x10", "30 (90) 30 (60) 30 (90) 30"),
        "no rest after the last set": (
            "- Curl: 2x10, rest 3min\n- Dip: 1x10",
            "30 (180) 30 (60) 30",
        ),
        "three prescriptions are one step": ("- Curl: 1x10, 1x9, 1x8", "30 (90) 27 (90) 24"),
        "between a group and a step": (
            "- Curl: 1x10\n- superset 1x:\n    - Dip: 10\n    - Curl: 10",
            "30 (60) 30 (10) 30",
        ),
        "between two groups": (
            "- warmup:\n    - Dip: 1x10\n- cooldown:\n    - Curl: 1x10",
            "30 (60) 30",
        ),
    },
)
def test_between_sets_and_steps(steps, expected):
    assert seconds(steps) == expected


@cases(
    "steps, expected",
    {
        "between steps": ("- Curl: 1x10\n- Dip: 1x10", "30 (20) 30"),
        "not in a warm-up": ("- warmup:\n    - Curl: 1x10\n    - Dip: 1x10", "30 (15) 30"),
        "not in a superset": ("- superset 1x:\n    - Curl: 10\n    - Dip: 10", "30 (10) 30"),
    },
)
def test_a_default_transition(steps, expected):
    assert seconds(steps, head="defaults: {transition: 20s}") == expected


@cases(
    "steps, expected",
    {
        "of a line": ("- Curl: 2x10", "30 (45) 30"),
        "of a superset's rounds": (
            "- superset 2x:\n    - Curl: 10\n    - Dip: 10",
            "30 (10) 30 (45) 30 (10) 30",
        ),
        "not in a warm-up": ("- warmup:\n    - Curl: 2x10", "30 (15) 30"),
        "not in a cool-down": ("- cooldown:\n    - Curl: 2x10", "30 (15) 30"),
    },
)
def test_a_default_rest(steps, expected):
    assert seconds(steps, head="defaults: {rest: 45s}") == expected


@cases(
    "head, line, expected",
    {
        "a tempo": ("tempo: 3-1-1-0", "Curl: 10", 50),
        "a tempo with X": ("tempo: 3-1-X-0", "Curl: 10", 50),
        "reps of as many as possible": ("amrap: 15", "Curl: AMRAP", 45),
        "the longest hold": ("max_hold: 1min", "Bridge: max", 60),
        "both sides of it": ("amrap: 20", "Curl: AMRAP per side", 120),
    },
)
def test_a_default(head, line, expected):
    assert only(line, head=f"defaults: {{{head}}}").duration_s == expected


@cases(
    "fields",
    {"a tempo": ("tempo: 5-1-5-1",), "unilateral": ("unilateral: yes",)},
)
def test_what_a_pack_says_of_an_exercise_is_advice(fields):
    text = program("Curl: 1x10").replace("muscles: [biceps]", f"muscles: [biceps], {fields}")
    assert compiled(text).sessions[0].duration_s == 30


def test_steps_follow_each_other_and_the_session_ends_with_the_last():
    (session,) = sessions(FULL)
    end = 0
    for step in session.steps:
        assert step.start_s == end
        assert step.duration_s >= 0
        end += step.duration_s
    assert session.duration_s == end
    assert session.steps[-1].kind == "work"


def test_a_whole_session():
    # warm-up: two of 45 s and two of 30 s; squats of 15 s; a curl of 30 s and drops of 36 s
    assert seconds(FULL) == (
        "45 (15) 45 (15) 30 (15) 30 (60) "
        "15 (120) 15 (180) 15 (240) "
        "30 36 36 (10) 36 (60) 30 36 36 (10) 36 (60) "
        "30 (15) 30 (90) 30 (15) 30 (60) "
        "58 (90) 58 (90) 58 (60) 45"
    )


def test_only_work_names_an_exercise():
    (session,) = sessions(FULL)
    assert [step.kind for step in session.steps if hasattr(step, "exercise")] == [
        step.kind for step in session.steps if step.kind == "work"
    ]
    assert {step.kind for step in session.steps} == {"work", "rest", "transition", "note"}
