"""A session's timed steps, folded back into the lines that a person reads."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dotworkout import (
    Distance,
    Exercise,
    Group,
    Reps,
    Row,
    Session,
    Step,
    Time,
    Words,
    Work,
    compile_text,
    hard_sets,
    sheet,
)
from steps import exercise, load, note, program, rest, session, superset, transition, work

AMRAP = Reps(1, None, True, True)


def sets(name: str, count: int, pause_s: int = 90, **fields: Any) -> list[Step]:
    """Straight sets with the rest between them."""
    steps: list[Step] = []
    for number in range(1, count + 1):
        steps += [work(name, set=number, sets=count, **fields), rest(pause_s)]
    return steps[:-1]


def rows(made: Session) -> list[Row]:
    return [line for line in sheet(made) if isinstance(line, Row)]


def read(made: Session) -> list[str]:
    """Each line as ``mark exercise: sets @ load``, words as they are."""
    return [
        line.text
        if isinstance(line, Words)
        else f"{line.title}: {line.sets}" + (f" @ {line.target}" if line.target else "")
        for line in sheet(made)
    ]


@pytest.mark.parametrize(
    ("count", "fields", "text"),
    [
        pytest.param(4, {"reps": Reps(6, 10)}, "4 x 6-10", id="range"),
        pytest.param(1, {"reps": Reps(5, 5)}, "1 x 5", id="a-single-set-is-not-five-sets"),
        pytest.param(1, {"reps": Reps(5, None, open=True)}, "5+", id="at-least"),
        pytest.param(3, {"reps": AMRAP}, "3 x AMRAP", id="amrap"),
        pytest.param(
            1, {"reps": AMRAP, "time": Time(60, 60)}, "AMRAP 60 s", id="amrap-in-a-given-time"
        ),
        pytest.param(1, {"reps": Reps(50, 50), "total": True}, "50 total", id="total"),
        pytest.param(3, {"time": Time(45, 45)}, "3 x 45 s", id="seconds"),
        pytest.param(3, {"time": Time(30, 45)}, "3 x 30-45 s", id="range-of-seconds"),
        pytest.param(1, {"time": Time(600, 600)}, "10 min", id="minutes"),
        pytest.param(3, {"time": Time(1, None, open=True)}, "3 x max", id="as-long-as-possible"),
        pytest.param(3, {"distance": Distance(Fraction(40))}, "3 x 40 m", id="metres"),
        pytest.param(1, {"distance": Distance(Fraction(2500))}, "2.5 km", id="kilometres"),
        pytest.param(
            1, {"distance": Distance(Fraction("1609.344"))}, "1609.34 m", id="a-mile-in-metres"
        ),
        pytest.param(1, {"distance": Distance(Fraction(1000))}, "1 km", id="a-kilometre"),
        pytest.param(1, {"distance": Distance(Fraction(1005))}, "1005 m", id="a-kilometre-and-5-m"),
        pytest.param(1, {"calories": 20}, "20 cal", id="calories"),
        pytest.param(3, {"per_side": True}, "3 x 10 per side", id="per-side"),
        pytest.param(1, {"optional": True}, "1 x 10 (optional)", id="optional"),
        pytest.param(1, {"role": "ramp"}, "1 x 10 (ramp)", id="ramp"),
    ],
)
def test_sets_are_written_as(count, fields, text):
    (row,) = rows(session(*sets("Plank", count, **fields)))
    assert (row.sets, row.count) == (text, count)


@pytest.mark.parametrize(
    ("fields", "target"),
    [
        pytest.param({"load": None}, "", id="none"),
        pytest.param(
            {"load": load("105 kg", kg=105, percent=75, of="1RM")}, "105 kg (75 %)", id="of-1rm"
        ),
        pytest.param(
            {"load": load("90 kg", kg=90, percent=85, of="TM")},
            "90 kg (85 % TM)",
            id="of-training-max",
        ),
        pytest.param(
            {
                "load": load(
                    "97.5-105 kg", "range", kg="97.5", kg_max=105, percent=70, percent_max=75
                )
            },
            "97.5-105 kg (70-75 %)",
            id="range-of-percent",
        ),
        pytest.param(
            {"load": load("105 kg", kg=105, percent=75, rpe=8)},
            "105 kg (75 %, RPE 8)",
            id="percent-and-effort",
        ),
        pytest.param(
            {"load": load("100 kg", kg=100, rir=1, rir_max=2, estimated=True)},
            "about 100 kg (RIR 1-2)",
            id="estimated-from-effort",
        ),
        pytest.param({"load": load("RPE 8", "effort", rpe=8)}, "RPE 8", id="effort-alone"),
        pytest.param(
            {"load": load("75 %", "percent", percent=75, of="1RM")}, "75 %", id="unknown-1rm"
        ),
        pytest.param(
            {"load": load("24 kg", kg=24), "per_hand": True}, "24 kg per hand", id="per-hand"
        ),
    ],
)
def test_a_target_reads_as(fields, target):
    (row,) = rows(session(work(**fields)))
    assert row.target == target


def test_a_row_says_how_each_set_is_done():
    bar = load("107.5 kg", kg="107.5", plates=(Fraction(25), Fraction(15), Fraction("3.75")))
    (row,) = rows(
        session(*sets("Row", 3, 150, tempo="2-0-1-2", hold_s=3, load=bar, notes=("slow",)))
    )
    assert (row.tempo, row.hold, row.rest, row.rest_s) == ("2-0-1-2", "3 s", "2:30 min", 150)
    assert (row.plates, row.notes, row.duration_s) == ("25 + 15 + 3.75", ("slow",), 90)


def test_variation_and_label_stand_with_the_name():
    (row,) = rows(session(work(exercise("Pull-Up", "wide grip", "heavy"))))
    assert row.exercise == "Pull-Up (wide grip), heavy"


def test_sets_that_differ_go_on_in_a_row_of_their_own():
    made = session(
        *sets("Squat", 4, reps=Reps(3, 3), notes=("fast",), cues=("Chest up.",)),
        rest(90),
        work("Squat", set=5, sets=5, reps=Reps(3, None, open=True), notes=("fast", "all out")),
    )
    first, last = rows(made)
    assert [(row.sets, row.continued) for row in (first, last)] == [("4 x 3", False), ("3+", True)]
    assert (first.notes, first.cues, last.notes) == (("fast",), ("Chest up.",), ("all out",))


def test_loads_that_rise_are_rows_of_their_own():
    steps = [
        work("Squat", set=number, sets=3, reps=Reps(5, 5), load=load(f"{kg} kg", kg=kg))
        for number, kg in enumerate((70, 80, 80), start=1)
    ]
    made = session(steps[0], rest(), steps[1], rest(), steps[2])
    assert read(made) == ["Squat: 1 x 5 @ 70 kg", "Squat: 2 x 5 @ 80 kg"]


@pytest.mark.parametrize("numbers", [(1, 2, 3), (1, 2, 1)], ids=["counted-on", "from-one"])
def test_a_ramp_leads_to_the_working_sets_of_its_line(numbers):
    first, second, third = numbers
    ramp = {"role": "ramp", "part": "warmup"}
    made = session(
        work("Squat", set=first, reps=Reps(5, 5), load=load("40 kg", kg=40), **ramp),
        rest(120, part="warmup"),
        work("Squat", set=second, reps=Reps(2, 2), load=load("80 kg", kg=80), **ramp),
        rest(120, part="warmup"),
        work("Squat", set=third, reps=Reps(5, 5), load=load("100 kg", kg=100)),
    )
    (row,) = rows(made)
    assert (row.sets, row.count, row.load, row.rest) == ("1 x 5", 1, "100 kg", "")
    assert row.first == "first ramp: 40 kg x 5, 80 kg x 2, rest 2 min"
    assert (row.role, row.part, len(row.ramp), len(row.steps)) == ("working", "main", 2, 1)
    assert row.duration_s == 90


@pytest.mark.parametrize(
    ("rest_s", "text"),
    [
        pytest.param(90, "first ramp: 10", id="the-same-is-said-once"),
        pytest.param(15, "first ramp: 10, rest 15 s", id="another"),
    ],
)
def test_the_rest_after_a_ramp_is(rest_s, text):
    made = session(work("Squat", role="ramp"), rest(rest_s), *sets("Squat", 2))
    (row,) = rows(made)
    assert (row.first, row.rest) == (text, "90 s")


def test_a_ramp_that_is_cut_before_its_working_set_is_a_row():
    assert read(session(work("Squat", role="ramp"))) == ["Squat: 1 x 10 (ramp)"]


def test_rests_that_differ_are_not_folded():
    made = session(
        work(set=1, sets=3), rest(60), work(set=2, sets=3), rest(120), work(set=3, sets=3)
    )
    assert [(row.count, row.rest) for row in rows(made)] == [(1, "60 s"), (2, "2 min")]


def test_the_last_set_needs_no_rest_to_be_folded():
    (row,) = rows(session(*sets("Squat", 3, 180)))
    assert (row.count, row.rest_s) == (3, 180)


def test_drops_stand_behind_their_set():
    fields = {"set": 2, "sets": 2, "role": "drop", "reps": AMRAP}
    made = session(
        *sets("Flye", 2, load=load("20 kg", kg=20)),
        work("Flye", **fields, load=load("15 kg", kg=15)),
        work("Flye", **fields, load=load("10 kg", kg=10)),
    )
    first, last = rows(made)
    assert (first.count, first.then, first.rest_s) == (1, "", 90)
    assert (last.count, last.then) == (1, "then drop: 15 kg x AMRAP, 10 kg x AMRAP")


@pytest.mark.parametrize(
    ("pauses", "reps", "then"),
    [
        pytest.param((15, 15, 15), (5, 5, 5), "3 x 5, 15 s apart", id="equal"),
        pytest.param((20, 20), (5, 4), "5 + 4, 20 s apart", id="reps-that-fall"),
        pytest.param((15, 20), (5, 5), "2 x 5, 15-20 s apart", id="pauses-that-rise"),
        pytest.param((15,), (5,), "5, 15 s later", id="one"),
    ],
)
def test_efforts_after_a_set_say_how_far_apart_they_are(pauses, reps, then):
    steps: list[Step] = [work(reps=Reps(12, 12))]
    for pause_s, count in zip(pauses, reps, strict=True):
        steps += [rest(pause_s), work(role="myo-rep", reps=Reps(count, count))]
    (row,) = rows(session(*steps))
    assert (row.sets, row.then, row.rest_s) == ("1 x 12", f"then myo-rep: {then}", None)


@pytest.mark.parametrize(
    ("sizes", "written", "then"),
    [
        pytest.param((2, 2, 2), "1 x 6", "in clusters of 2, 15 s apart", id="equal"),
        pytest.param((2, 2, 1), "1 x 5", "in clusters of 2 + 2 + 1, 15 s apart", id="a-rest-of-1"),
    ],
)
def test_a_set_in_clusters_is_one_set_of_all_its_reps(sizes, written, then):
    first, *others = (Reps(size, size) for size in sizes)
    steps: list[Step] = [work(reps=first)]
    for reps in others:
        steps += [rest(15), work(role="cluster", reps=reps)]
    (row,) = rows(session(*steps))
    assert (row.sets, row.count, row.then, row.rest_s) == (written, 1, then, None)


def test_what_goes_on_with_a_set_in_clusters_stands_behind_them():
    pair = Reps(2, 2)
    made = session(
        work(reps=pair), rest(15), work(role="cluster", reps=pair), work(role="drop", reps=AMRAP)
    )
    (row,) = rows(made)
    assert (row.sets, row.then) == ("1 x 4", "in clusters of 2, 15 s apart, then drop: AMRAP")


@pytest.mark.parametrize(
    ("optional", "text", "all_optional"),
    [
        pytest.param((False, False, True), "2-3 x 10", False, id="the-last"),
        pytest.param((False, True, True), "1-3 x 10", False, id="the-last-two"),
        pytest.param((True, True, True), "3 x 10 (optional)", True, id="all"),
        pytest.param((False, False, False), "3 x 10", False, id="none"),
    ],
)
def test_sets_of_which_some_are_optional(optional, text, all_optional):
    steps: list[Step] = []
    for number, one in enumerate(optional, 1):
        steps += [work(set=number, sets=3, optional=one), rest(90)]
    (row,) = rows(session(*steps[:-1]))
    assert (row.sets, row.count, row.optional) == (text, 3, all_optional)


def test_equal_sets_with_drops_fold_with_them():
    steps: list[Step] = []
    for number in (1, 2, 3):
        steps += [
            work(set=number, sets=3, load=load("20 kg", kg=20)),
            work(set=number, sets=3, role="drop", load=load("15 kg", kg=15)),
            rest(90),
        ]
    (row,) = rows(session(*steps[:-1]))
    assert (row.sets, row.then, len(row.steps)) == ("3 x 10", "then drop: 15 kg x 10", 6)


def three_rounds() -> Session:
    """Face Pull and rows for three rounds, the last row to failure; 90 s after a round."""
    steps: list[Step] = []
    for number in (1, 2, 3):
        groups = superset(number, 3)
        reps = AMRAP if number == 3 else Reps(12, 12)
        steps += [
            work("Face Pull", set=number, sets=3, groups=groups, reps=Reps(12, 15)),
            transition(10, groups=groups),
            work("Inverted Row", set=number, sets=3, groups=groups, reps=reps),
            rest(90, groups=groups),
        ]
    return session(*steps[:-1])


def test_rounds_fold_under_the_header_of_their_superset():
    assert read(three_rounds()) == [
        "A1 Face Pull: 3 x 12-15",
        "A2 Inverted Row: 2 x 12",
        "A2 Inverted Row: AMRAP",
    ]
    assert {row.header for row in rows(three_rounds())} == {"Superset A · 3 rounds · rest 90 s"}
    assert {row.rest_s for row in rows(three_rounds())} == {None}


def test_a_step_that_says_its_rest_keeps_it_inside_the_round():
    first, second = superset(1), superset(2)
    made = session(
        work("Press", set=1, sets=2, groups=first),
        rest(30, groups=first),
        work("Row", set=1, sets=2, groups=first),
        rest(120, groups=first),
        work("Press", set=2, sets=2, groups=second),
        rest(30, groups=second),
        work("Row", set=2, sets=2, groups=second),
    )
    assert [(row.title, row.rest) for row in rows(made)] == [("A1 Press", "30 s"), ("A2 Row", "")]
    assert rows(made)[0].header == "Superset A · 2 rounds · rest 2 min"


def test_an_exercise_that_comes_twice_in_a_round_is_two_lines():
    steps: list[Step] = []
    for number in (1, 2):
        groups = superset(number)
        steps += [
            work("Push-Up", set=number, sets=2, groups=groups, reps=Reps(10, 10)),
            work("Row", set=number, sets=2, groups=groups),
            work("Push-Up", set=number, sets=2, groups=groups, reps=Reps(5, 5)),
        ]
    assert read(session(*steps)) == ["A1 Push-Up: 2 x 10", "A2 Row: 2 x 10", "A3 Push-Up: 2 x 5"]


def test_an_exercise_right_after_itself_is_two_lines():
    steps: list[Step] = []
    for number in (1, 2):
        fields = {"set": number, "sets": 2, "groups": superset(number)}
        steps += [work(**fields), work(**fields, reps=Reps(5, 5))]
    assert read(session(*steps)) == ["A1 Face Pull: 2 x 10", "A2 Face Pull: 2 x 5"]


def test_groups_inside_groups_fold_by_their_own_rounds():
    steps: list[Step] = []
    for outer in (1, 2):
        for inner in (1, 2, 3):
            groups = (Group("circuit", 1, outer, 2), Group("superset", 2, inner, 3))
            number = 3 * (outer - 1) + inner
            steps += [work("Row", set=number, sets=6, groups=groups), rest(20, groups=groups)]
        circuit = (Group("circuit", 1, outer, 2),)
        steps += [work("Plank", set=outer, sets=2, groups=circuit), rest(60, groups=circuit)]
    made = session(*steps[:-1])
    assert read(made) == ["A1 Row: 6 x 10", "B1 Plank: 2 x 10"]
    assert [row.header for row in rows(made)] == [
        "Circuit B · 2 rounds · rest 60 s / Superset A · 3 rounds · rest 20 s",
        "Circuit B · 2 rounds · rest 60 s",
    ]


@pytest.mark.parametrize(
    ("group", "header"),
    [
        pytest.param(Group("circuit", 1, 1, 1), "Circuit A · 1 round", id="one-round"),
        pytest.param(Group("circuit", 1, 1, None), "Circuit A", id="open"),
        pytest.param(Group("optional", 1, 1, 1), "Optional", id="a-list-has-no-rounds"),
        pytest.param(Group("emom", 1, 1, 10), "EMOM · 10 rounds", id="abbreviation"),
    ],
)
def test_a_group_is_headed(group, header):
    assert [row.header for row in rows(session(work(groups=(group,))))] == [header]


def test_the_twenty_seventh_superset_is_aa():
    steps = [work(groups=superset(1, 1, id)) for id in range(1, 28)]
    assert [row.mark for row in rows(session(*steps))][-2:] == ["Z1", "AA1"]


def test_two_lines_of_one_exercise_stay_two():
    made = session(
        *sets("Bench", 3, reps=Reps(5, 5)), transition(), *sets("Bench", 2, reps=Reps(8, 8))
    )
    assert read(made) == ["Bench: 3 x 5", "Bench: 2 x 8"]
    assert not any(row.continued for row in rows(made))


def test_a_pause_of_its_own_is_a_line():
    made = session(*sets("Squat", 2), rest(300), *sets("Bench", 2))
    assert read(made) == ["Squat: 2 x 10", "Rest 5 min", "Bench: 2 x 10"]


def test_a_pause_before_the_first_exercise_is_a_line():
    assert read(session(rest(60), work("Squat"))) == ["Rest 60 s", "Squat: 1 x 10"]


def test_a_pause_between_supersets_is_no_rest_of_theirs():
    made = session(
        work("Press", groups=superset(2, id=1)), rest(300), work("Row", groups=superset(1, id=2))
    )
    assert read(made) == ["A1 Press: 1 x 10", "Rest 5 min", "B1 Row: 1 x 10"]
    assert not any("rest" in row.header for row in rows(made))


def test_warm_up_steps_are_a_list_and_no_round():
    warmup = (Group("warmup", 1, 1, 1),)
    fields = {"part": "warmup", "groups": warmup}
    made = session(work("Arm Circles", **fields), rest(60, **fields), work("Cat-Cow", **fields))
    assert read(made) == ["Arm Circles: 1 x 10", "Rest 60 s", "Cat-Cow: 1 x 10"]
    assert {line.header for line in sheet(made)} == {""}


def test_a_note_of_a_round_is_said_once():
    steps: list[Step] = []
    for number in (1, 2):
        groups = superset(number)
        steps += [note("Switch quickly.", groups=groups), work(set=number, sets=2, groups=groups)]
    assert read(session(*steps)) == ["Switch quickly.", "A1 Face Pull: 2 x 10"]


@pytest.mark.parametrize("groups", [(), superset(1)], ids=["straight", "in-a-round"])
def test_a_note_that_the_file_says_twice_is_said_twice(groups):
    said = note("Breathe.", groups=groups)
    made = session(said, work("Squat", groups=groups), said, work("Bench", groups=groups))
    assert [line.removeprefix("A1 ").removeprefix("A2 ") for line in read(made)] == [
        *("Breathe.", "Squat: 1 x 10"),
        *("Breathe.", "Bench: 1 x 10"),
    ]


@st.composite
def sessions(draw: st.DrawFn) -> Session:
    """Straight lines and supersets, with and without drops."""
    steps: list[Step] = []
    for place in range(draw(st.integers(1, 4))):
        names = draw(st.lists(st.sampled_from(("Squat", "Row", "Plank")), min_size=1, max_size=3))
        rounds = draw(st.integers(1, 4))
        drops = draw(st.integers(0, 2))
        grouped = len(names) > 1
        for number in range(1, rounds + 1):
            groups = superset(number, rounds, place + 1) if grouped else ()
            for name in names:
                fields: dict[str, Any] = {"set": number, "sets": rounds, "groups": groups}
                reps = draw(st.sampled_from((Reps(5, 5), AMRAP)))
                steps.append(work(name, reps=reps, **fields))
                steps += [work(name, role="drop", reps=AMRAP, **fields)] * drops
                if grouped:
                    steps.append(transition(10, groups=groups))
            steps.append(rest(60, groups=groups))
        steps[-1] = transition()
    return session(*steps[:-1])


@given(sessions())
def test_folding_keeps_every_set_and_step(made):
    done = [step for step in made.steps if isinstance(step, Work)]
    folded = rows(made)
    assert sum(row.count for row in folded) == sum(step.role == "working" for step in done)
    assert sorted(step.start_s for row in folded for step in row.steps) == [s.start_s for s in done]


def compiled(*lines: str) -> Session:
    """The first session of a file with these lines in its one session."""
    text = "\n".join(("workout: 1", "title: T", "sessions:", "  A:", *lines)) + "\n"
    result = compile_text(text, path="t.workout")
    assert result.schedule is not None, result.diagnostics
    return result.schedule.sessions[0]


def test_lines_come_back_as_they_were_asked_for():
    made = compiled(
        "    - warmup:",
        "        - Arm Circles: 2x 30s",
        "    - Deadlift: 5x3 @ 100kg, 3+ on last set, rest 3min",
        "    - note: Take the straps off.",
        "    - rest: 5min",
        "    - Rear Delt Flye: 3x12 @ 20kg, drop 2x -25% on last set",
        "    - superset 3x, rest 90s:",
        "        - Face Pull: 12-15 @ 20kg, tempo 2-0-1-2",
        "        - Inverted Row: AMRAP",
    )
    assert read(made) == [
        "Arm Circles: 2 x 30 s",
        "Deadlift: 4 x 3 @ 100 kg",
        "Deadlift: 3+ @ 100 kg",
        "Take the straps off.",
        "Rest 5 min",
        "Rear Delt Flye: 2 x 12 @ 20 kg",
        "Rear Delt Flye: 1 x 12 @ 20 kg",
        "A1 Face Pull: 3 x 12-15 @ 20 kg",
        "A2 Inverted Row: 3 x AMRAP",
    ]
    assert [row.then for row in rows(made) if row.then] == [
        "then drop: 15 kg x AMRAP, 10 kg x AMRAP"
    ]
    assert [row.rest for row in rows(made)] == ["15 s", "3 min", "", "90 s", "", "", ""]
    assert rows(made)[-1].header == "Superset A · 3 rounds · rest 90 s"


def test_special_sets_come_back_as_they_were_asked_for():
    made = compiled(
        "    - Deadlift: 2x5 @ 100kg, ramp 3, rest 3min",
        "    - Lat Pulldown: 12 @ 50kg, rest-pause 2x 20s",
        "    - Face Pull: 15 @ 20kg, myo 4x5 15s",
        "    - Bent-Over Row: 3x6 @ 80kg, cluster 2 15s",
        "    - Pull-Up: 50 total",
        "    - Chin-Up: 3-4x8",
        "    - Row Erg: 3x 500m @ 1:55/500m",
    )
    assert read(made) == [
        "Deadlift: 2 x 5 @ 100 kg",
        "Lat Pulldown: 1 x 12 @ 50 kg",
        "Face Pull: 1 x 15 @ 20 kg",
        "Bent-Over Row: 3 x 6 @ 80 kg",
        "Pull-Up: 50 total",
        "Chin-Up: 3-4 x 8",
        "Row Erg: 3 x 500 m @ 1:55/500m",
    ]
    assert [row.first or row.then for row in rows(made)] == [
        "first ramp: 40 kg x 5, 60 kg x 3, 80 kg x 2",
        "then rest-pause: 2 x AMRAP, 20 s apart",
        "then myo-rep: 4 x 5, 15 s apart",
        "in clusters of 2, 15 s apart",
        *("", "", ""),
    ]


def test_steps_of_a_superset_that_are_done_drop_out():
    made = compiled("    - superset:", "        - Pull-Up: 3x5", "        - Face Pull: 2x12")
    assert read(made) == ["A1 Pull-Up: 3 x 5", "A2 Face Pull: 2 x 12"]


FACE_PULL = Exercise(
    id="upper-back/face-pull",
    name="Face Pull",
    muscles=("rear delts", "middle traps"),
    secondary_muscles=("biceps",),
    pattern="horizontal pull",
)
LAT_STRETCH = Exercise(
    id="upper-back/lat-stretch", name="Lat Stretch", muscles=("lats",), pattern="mobility"
)
TRAINED = program(exercises={each.id: each for each in (FACE_PULL, LAT_STRETCH)})


def test_a_hard_set_counts_once_and_half_for_secondary_muscles():
    drop = work("Face Pull", role="drop", set=3, sets=3)
    made = session(note("Breathe."), *sets("Face Pull", 3), drop)
    assert hard_sets(TRAINED, [made]) == {
        1: {"middle traps": 3, "rear delts": 3, "biceps": Fraction(3, 2)}
    }


def test_hard_sets_are_summed_by_week():
    first, second = session(*sets("Face Pull", 3)), session(*sets("Face Pull", 2))
    third = session(*sets("Face Pull", 1), week=2)
    counted = hard_sets(TRAINED, [first, second, third])
    assert {week: muscles["biceps"] for week, muscles in counted.items()} == {
        1: Fraction(5, 2),
        2: Fraction(1, 2),
    }


@pytest.mark.parametrize(
    "step",
    [
        pytest.param(work("Face Pull", part="warmup"), id="warm-up"),
        pytest.param(work("Face Pull", part="cooldown"), id="cool-down"),
        pytest.param(work("Face Pull", role="ramp"), id="ramp"),
        pytest.param(work("Lat Stretch"), id="mobility"),
    ],
)
def test_no_hard_set_is(step):
    assert hard_sets(TRAINED, [session(step)]) == {1: {}}
