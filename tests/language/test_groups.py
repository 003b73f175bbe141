"""Section 3: warm-up, cool-down, supersets, circuits, notes and rests."""

from .programs import cases, errors, loads, program, seconds, sessions, works

#: (75 + 10 + 36) x 3 rounds + 2 x 90 of rest = 543 s.
SUPERSET = """
    - superset 3x, rest 90s:
        - Curl: 12-15 @ 20kg, tempo 2-0-1-2
        - Dip: AMRAP
"""


def test_a_superset_goes_round_and_lasts():
    (session,) = sessions(SUPERSET)
    assert seconds(SUPERSET) == "75 (10) 36 (90) 75 (10) 36 (90) 75 (10) 36"
    assert session.duration_s == 543


def test_the_steps_of_a_superset_know_their_round():
    (session,) = sessions(SUPERSET)
    groups = [work.groups[-1] for work in works(session)]
    assert [(g.kind, g.round, g.rounds) for g in groups] == [
        ("superset", turn, 3) for turn in (1, 1, 2, 2, 3, 3)
    ]
    assert [(work.set, work.sets) for work in works(session)] == [
        (turn, 3) for turn in (1, 1, 2, 2, 3, 3)
    ]


@cases(
    "steps, expected",
    {
        # ten reps are 30 s, five 15 s
        "a change-over between three steps": (
            "- superset 2x, rest 60s:\n    - Curl: 10\n    - Dip: 10\n    - Squat: 5",
            "30 (10) 30 (10) 15 (60) 30 (10) 30 (10) 15",
        ),
        "a step's own rest is its change-over": (
            "- superset 2x, rest 60s:\n    - Curl: 10, rest 25s\n    - Dip: 10",
            "30 (25) 30 (60) 30 (25) 30",
        ),
        "without a count the steps' own sets count": (
            "- superset, rest 60s:\n    - Curl: 2x10\n    - Squat: 2x5",
            "30 (10) 15 (60) 30 (10) 15",
        ),
        "a step whose sets are done drops out": (
            "- superset, rest 60s:\n    - Curl: 3x10\n    - Squat: 1x5",
            "30 (10) 15 (60) 30 (60) 30",
        ),
        "the first step may drop out": (
            "- superset, rest 60s:\n    - Curl: 1x10\n    - Squat: 3x5",
            "30 (10) 15 (60) 15 (60) 15",
        ),
        "a header without rest has the default": (
            "- superset 2x:\n    - Curl: 10\n    - Squat: 5",
            "30 (10) 15 (90) 30 (10) 15",
        ),
        "the count may be said again": (
            "- superset 2x, rest 60s:\n    - Curl: 2x10\n    - Squat: 5",
            "30 (10) 15 (60) 30 (10) 15",
        ),
        "sets of several groups come one a round": (
            "- superset, rest 60s:\n    - Curl: 1x10, 1x20\n    - Squat: 2x5",
            "30 (10) 15 (60) 60 (10) 15",
        ),
        "drops belong to the set": (
            "- superset 2x, rest 60s:\n    - Curl: 10 @ 20kg, drop 1x -50%\n    - Squat: 5",
            "30 36 (10) 15 (60) 30 36 (10) 15",
        ),
        "one round has no rest": ("- superset 1x:\n    - Curl: 10\n    - Squat: 5", "30 (10) 15"),
        "a circuit is the same": (
            "- circuit 2x, rest 2min:\n    - Curl: 10\n    - Squat: 5",
            "30 (10) 15 (120) 30 (10) 15",
        ),
        "a circuit times its stations": (
            "- circuit 2x, work 40s/20s, rest 2min:\n    - Curl\n    - Squat",
            "40 (20) 40 (120) 40 (20) 40",
        ),
        "a timed circuit of one round ends with work": (
            "- circuit 1x, work 30s/15s, rest 2min:\n    - Curl\n    - Squat\n    - Dip",
            "30 (15) 30 (15) 30",
        ),
        "a timed circuit without rest has the default between rounds": (
            "- circuit 2x, work 40s/20s:\n    - Curl\n    - Squat",
            "40 (20) 40 (90) 40 (20) 40",
        ),
        "a group between other steps": (
            "- Squat: 1x5\n- superset 1x:\n    - Curl: 10\n    - Dip: 10\n- Squat: 1x5",
            "15 (60) 30 (10) 30 (60) 15",
        ),
        "a nested group is one step of the group around it": (
            # (30 10 30, 30 between its rounds) is one step of the circuit
            "- circuit 2x, rest 60s:\n"
            "    - superset 2x, rest 45s:\n        - Curl: 10\n        - Dip: 10\n"
            "    - Squat: 5",
            "30 (10) 30 (45) 30 (10) 30 (10) 15 (60) 30 (10) 30 (45) 30 (10) 30 (10) 15",
        ),
        "a warm-up rests and changes over in 15 s": (
            "- warmup:\n    - Curl: 2x10\n    - Dip: 1x10\n- Squat: 1x5",
            "30 (15) 30 (15) 30 (60) 15",
        ),
        "a cool-down too": (
            "- Squat: 1x5\n- cooldown:\n    - Curl: 2x10\n    - Dip: 1x10",
            "15 (60) 30 (15) 30 (15) 30",
        ),
        "a rest of the warm-up's own": (
            "- warmup:\n    - Curl: 2x10, rest 30s\n- Squat: 1x5",
            "30 (30) 30 (60) 15",
        ),
        "a rest step takes the place of the transition": (
            "- Curl: 1x10\n- rest: 2min\n- Squat: 1x5",
            "30 (120) 15",
        ),
        "a note takes no time": (
            "- Curl: 1x10\n- note: breathe\n- Squat: 1x5",
            "30 (60) 15",
        ),
    },
)
def test_a_group_lasts(steps, expected):
    assert seconds(steps) == expected


def test_a_superset_counts_its_rounds_by_the_longest_step():
    (session,) = sessions("- superset:\n    - Curl: 3x10\n    - Squat: 1x5")
    found = [(w.exercise.name, w.groups[-1].round, w.groups[-1].rounds) for w in works(session)]
    assert found == [("Curl", 1, 3), ("Squat", 1, 3), ("Curl", 2, 3), ("Curl", 3, 3)]


@cases(
    "step",
    {
        "another count": ("Curl: 2x10",),
        "another count of several groups": ("Curl: 1x10, 1x8",),
        "a list of falling reps of another length": ("Curl: 12-10-8-6",),
    },
)
def test_in_a_superset_of_three_rounds_is_an_error(step):
    text = program(f"- superset 3x:\n    - {step}\n    - Squat: 5")
    (error,) = errors(text)
    assert text.split("\n")[error.line - 1].strip() == f"- {step}"


def test_parts_are_marked():
    steps = "- warmup:\n    - Curl: 1x10\n- Squat: 1x5\n- cooldown:\n    - Dip: 1x10"
    (session,) = sessions(steps)
    assert [work.part for work in works(session)] == ["warmup", "main", "cooldown"]
    assert [[group.kind for group in work.groups] for work in works(session)] == [
        ["warmup"],
        [],
        ["cooldown"],
    ]


def test_a_superset_in_a_warm_up_is_warm_up():
    (session,) = sessions("- warmup:\n    - superset 2x:\n        - Curl: 10\n        - Dip: 10")
    assert {step.part for step in session.steps} == {"warmup"}
    assert [group.kind for group in works(session)[0].groups] == ["warmup", "superset"]


def test_two_supersets_of_a_session_are_told_apart():
    group = "- superset 2x:\n    - Curl: 10\n    - Dip: 10\n"
    (session,) = sessions(group * 2)
    ids = [work.groups[0].id for work in works(session)]
    assert ids[:4] == [ids[0]] * 4
    assert ids[4:] == [ids[4]] * 4
    assert ids[0] != ids[4]


def test_loads_in_a_superset_follow_the_rounds():
    steps = "- superset:\n    - Curl: 1x10 @ 20kg, 1x8 @ 25kg\n    - Squat: 2x5 @ 60kg"
    assert loads(steps) == "20 60 25 60"


def test_a_note_is_a_step_with_its_text():
    (session,) = sessions("- Curl: 1x10\n- note: breathe slowly\n- Squat: 1x5")
    (note,) = [step for step in session.steps if step.kind == "note"]
    assert (note.text, note.duration_s) == ("breathe slowly", 0)


def test_a_bare_exercise_of_a_timed_circuit_takes_the_station():
    (session,) = sessions("- circuit 1x, work 40s/20s:\n    - Curl\n    - Squat")
    assert [(work.exercise.name, work.duration_s) for work in works(session)] == [
        ("Curl", 40),
        ("Squat", 40),
    ]


def test_a_session_ends_with_work():
    (session,) = sessions(
        "- Squat: 2x5, rest 3min\n- superset 2x, rest 2min:\n    - Curl: 10\n    - Dip: 10"
    )
    last = session.steps[-1]
    assert last.kind == "work"
    assert session.duration_s == last.start_s + last.duration_s
