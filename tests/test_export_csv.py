"""The exporter ``csv``: its columns, that no fact of a set is lost, and harmless cells."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from dotworkout import (
    Distance,
    Group,
    Omission,
    Options,
    Program,
    Reps,
    Session,
    Time,
    compile_text,
)
from dotworkout.model.schedule import Step
from dotworkout_csv import workout_exporters
from steps import (
    every_kind,
    exercise,
    exported,
    load,
    note,
    program,
    relative_session,
    rest,
    session,
    transition,
    work,
)

(CSV,) = workout_exporters()

COLUMNS = (
    "date,start_time,week,day,session,order,group,round,exercise,variation,set,role,reps_min,"
    "reps_max,open,time_s,distance_m,load,unit,percent_1rm,rpe,rir,tempo,rest_s,per_side,start_s,"
    "duration_s,notes"
)


def read(*steps: Step, of: Program | None = None, **fields: Any) -> list[dict[str, str]]:
    """The rows of one session of these steps; keywords replace the session's fields."""
    text = exported(CSV, [session(*steps, **fields)], of).decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


def row(*steps: Step, of: Program | None = None, **fields: Any) -> dict[str, str]:
    (only,) = read(*steps, of=of, **fields)
    return only


def test_one_set_is_one_line_as_documented() -> None:
    one = work(
        exercise("Bent-Over Row", "underhand"),
        groups=(Group("superset", 2, 3, 4),), set=3, sets=4, duration_s=15, reps=Reps(12, 15),
        load=load("20 kg", kg=20, percent="12.5", of="1RM", rpe=8, rir=2), tempo="2-0-1-2",
        per_side=True, notes=("slow, smooth",), cues=("Chest up.",),
    )  # fmt: skip
    expected = (
        f"{COLUMNS}\r\n"
        "2026-11-30,18:00,1,1,Pull A,1,superset 2,3,Bent-Over Row,underhand,3,working,12,15,false,"
        ',,20,kg,12.5,8,2,2-0-1-2,90,true,0,15,"slow, smooth; Chest up."\r\n'
    )
    assert exported(CSV, [session(one, rest(90))]).decode() == expected


@pytest.mark.parametrize(
    ("counted", "cells"),
    [
        pytest.param({"reps": Reps(8, 8)}, "8 8 false - -", id="reps"),
        pytest.param({"reps": Reps(8, 12)}, "8 12 false - -", id="range"),
        pytest.param({"reps": Reps(5, None, open=True)}, "5 - true - -", id="5+"),
        pytest.param({"reps": Reps(1, None, True, True)}, "1 - true - -", id="amrap"),
        pytest.param(
            {"reps": Reps(1, None, True, True), "time": Time(60, 60)},
            "1 - true 60 -",
            id="amrap-60s",
        ),
        pytest.param({"time": Time(45, 45)}, "- - false 45 -", id="seconds"),
        pytest.param({"time": Time(30, 45)}, "- - false 30 -", id="range-of-seconds"),
        pytest.param({"time": Time(1, None, open=True)}, "- - true - -", id="max"),
        pytest.param({"distance": Distance(Fraction(40))}, "- - false - 40", id="metres"),
        pytest.param({"calories": 20}, "- - false - -", id="calories"),
    ],
)
def test_what_is_counted(counted: dict[str, Any], cells: str) -> None:
    found = row(work(**counted))
    names = ("reps_min", "reps_max", "open", "time_s", "distance_m")
    assert " ".join(found[name] or "-" for name in names) == cells


@pytest.mark.parametrize(
    ("made", "cells", "notes"),
    [
        pytest.param(None, "- - - - -", "", id="none"),
        pytest.param(load("22.5 kg", kg="22.5"), "22.5 kg - - -", "", id="kg"),
        pytest.param(
            load("105 kg", kg=105, percent=75, of="1RM"), "105 kg 75 - -", "", id="of-1RM"
        ),
        pytest.param(
            load("102.5 kg", kg="102.5", percent=85, of="TM"), "102.5 kg - - -", "85 % of TM",
            id="of-TM",
        ),
        pytest.param(
            load("75 %", "percent", percent=75, of="1RM"), "- - 75 - -", "", id="unknown-1RM"
        ),
        pytest.param(
            load("85% TM", "percent", percent=85, of="TM"), "- - - - -", "85% TM", id="unknown-TM"
        ),
        pytest.param(
            load("60-65 kg", "range", kg=60, kg_max=65), "60 kg - - -", "60-65 kg", id="range"
        ),
        pytest.param(
            load("97.5-105 kg", "range", kg="97.5", kg_max=105, percent=70, percent_max=75,
                 of="1RM"),
            "97.5 kg 70 - -", "97.5-105 kg; 70-75 %", id="range-of-1RM",
        ),
        pytest.param(load("RPE 8", "effort", rpe=8), "- - - 8 -", "", id="rpe"),
        pytest.param(
            load("RPE 7-8", "effort", rpe=7, rpe_max=8), "- - - 7 -", "RPE 7-8", id="range-of-rpe"
        ),
        pytest.param(load("RIR 2", "effort", rir=2), "- - - - 2", "", id="rir"),
        pytest.param(
            load("100 kg", kg=100, rir=1, rir_max=2), "100 kg - - 1", "RIR 1-2", id="kg-and-rir"
        ),
        pytest.param(
            load("110 kg", kg=110, rpe=8, estimated=True), "110 kg - 8 -", "estimated",
            id="estimated",
        ),
        pytest.param(load("BW", "bodyweight", kg=0), "0 kg - - -", "BW", id="bodyweight"),
        pytest.param(
            load("BW-20 kg", "bodyweight", kg=-20), "-20 kg - - -", "BW-20 kg", id="assisted"
        ),
        pytest.param(load("red band", "text"), "- - - - -", "red band", id="words"),
        pytest.param(load("1:55/500m", "pace"), "- - - - -", "1:55/500m", id="pace"),
        pytest.param(load("+2.5 kg", "relative"), "- - - - -", "'+2.5 kg", id="relative"),
        pytest.param(
            load("135 lb", kg="61.23496995"), "61.23 kg - - -", "135 lb", id="other-unit"
        ),
        pytest.param(
            load("120 kg", kg=120, plates=(Fraction(25), Fraction("2.5"))),
            "120 kg - - -", "each side 25 + 2.5", id="plates",
        ),
    ],
)  # fmt: skip
def test_no_part_of_a_load_is_lost(made: Any, cells: str, notes: str) -> None:
    found = row(work(load=made))
    names = ("load", "unit", "percent_1rm", "rpe", "rir")
    shown = " ".join(found[name] or "-" for name in names)
    assert (shown, found["notes"]) == (cells, notes)


def test_a_pound_program_has_its_loads_in_pounds() -> None:
    found = row(work(load=load("60 kg", lb="132.28")), of=program(units="lb"))
    assert (found["load"], found["unit"], found["notes"]) == ("132.28", "lb", "60 kg")


@pytest.mark.parametrize(
    ("fields", "notes"),
    [
        pytest.param({"calories": 20}, "20 cal", id="calories"),
        pytest.param({"reps": Reps(50, 50), "total": True}, "in total", id="total"),
        pytest.param({"optional": True}, "optional", id="optional"),
        pytest.param({"hold_s": 3}, "hold 3 s", id="hold"),
        pytest.param({"time": Time(30, 45)}, "30-45 s", id="range-of-seconds"),
        pytest.param({"time": Time(1, None, open=True)}, "as long as possible", id="max"),
        pytest.param({"per_hand": True, "load": load("24 kg", kg=24)}, "per hand", id="per-hand"),
        pytest.param(
            {"per_hand": True, "load": load("24 kg per hand", kg=24)}, "24 kg per hand",
            id="per-hand-in-the-load",
        ),
        pytest.param({"notes": ("slow",), "cues": ("Chest up.",)}, "slow; Chest up.", id="words"),
    ],
)  # fmt: skip
def test_what_has_no_column_is_among_the_notes(fields: dict[str, Any], notes: str) -> None:
    assert row(work(**fields))["notes"] == notes


def test_a_label_is_among_the_notes() -> None:
    assert row(work(exercise("Squat", label="heavy")))["notes"] == "as heavy"


def test_the_phase_is_noted_once_a_session() -> None:
    found = read(work(), work(), phase="Build", phase_note="smooth reps")
    assert [one["notes"] for one in found] == ["Build: smooth reps", ""]


def test_weeks_that_share_steps_keep_their_own_phase() -> None:
    one = session(work())
    text = exported(CSV, [replace(one, phase="Base"), replace(one, phase="Build")]).decode()
    assert [line.rpartition(",")[2] for line in text.split("\r\n")[1:3]] == ["Base", "Build"]


def test_a_coachs_note_goes_to_the_set_after_it_or_the_last() -> None:
    found = read(note("first"), note("second"), work(), note("before two"), work(), note("end"))
    assert [one["notes"] for one in found] == ["first; second", "before two; end"]


@pytest.mark.parametrize(
    ("after", "rest_s"),
    [
        pytest.param([rest(90), work()], "90", id="rest"),
        pytest.param([transition(60), work()], "60", id="change-over"),
        pytest.param([note("go"), rest(45), work()], "45", id="rest-after-a-note"),
        pytest.param([rest(45), rest(30), work()], "75", id="two-rests"),
        pytest.param([work()], "", id="next-set-at-once"),
        pytest.param([], "", id="last-set"),
    ],
)
def test_the_rest_is_the_pause_before_the_next_set(after: list[Step], rest_s: str) -> None:
    assert read(work(), *after)[0]["rest_s"] == rest_s


def test_a_pause_before_the_first_set_shifts_its_start() -> None:
    found = read(rest(60), work())
    assert [(one["start_s"], one["rest_s"]) for one in found] == [("60", "")]


@pytest.mark.parametrize(
    ("groups", "group", "round_"),
    [
        pytest.param((), "", "", id="none"),
        pytest.param((Group("superset", 2, 3, 4),), "superset 2", "3", id="superset"),
        pytest.param(
            (Group("circuit", 1, 3, 4), Group("superset", 2, 2, 2)),
            "circuit 1 (round 3) / superset 2", "2", id="nested",
        ),
        pytest.param(
            (Group("warmup", 1, 1, 1), Group("circuit", 2, 1, None)), "warmup 1 / circuit 2", "1",
            id="only-round-is-not-said",
        ),
    ],
)  # fmt: skip
def test_groups_read_from_the_outside_in(
    groups: tuple[Group, ...], group: str, round_: str
) -> None:
    found = row(work(groups=groups))
    assert (found["group"], found["round"]) == (group, round_)


def test_sets_are_numbered_within_their_session() -> None:
    text = exported(CSV, [session(work(), rest(), work()), session(work())]).decode()
    found = csv.DictReader(io.StringIO(text, newline=""))
    assert [one["order"] for one in found] == ["1", "2", "1"]


def test_a_session_without_a_date_has_empty_cells_for_it() -> None:
    text = exported(CSV, [relative_session()]).decode()
    assert text.split("\r\n")[1].startswith(",,1,1,Relative,1,cooldown 1,")


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        pytest.param("=SUM(A1)", "'=SUM(A1)", id="formula"),
        pytest.param("+5 kg", "'+5 kg", id="plus"),
        pytest.param("-5 kg", "'-5 kg", id="minus"),
        pytest.param("@everyone", "'@everyone", id="at"),
        pytest.param("  =1+1", "'  =1+1", id="formula-after-blanks"),
        pytest.param("\t=1+1", "'\t=1+1", id="tab"),
        pytest.param("\rx", "'\rx", id="carriage-return"),
        pytest.param("＝1+1", "'＝1+1", id="full-width-sign"),
        pytest.param("6-8", "'6-8", id="day-and-month"),
        pytest.param("5/3/1", "'5/3/1", id="date"),
        pytest.param("5:30", "'5:30", id="time"),
        pytest.param("5 pm", "'5 pm", id="hour"),
        pytest.param("Mar 1", "'Mar 1", id="month-and-day"),
        pytest.param("1-May-2026", "'1-May-2026", id="date-in-words"),
        pytest.param("5/3/1 week", "5/3/1 week", id="words-after-figures-stay"),
        pytest.param("a = b", "a = b", id="sign-inside-stays"),
        pytest.param("Marathon 2", "Marathon 2", id="month-inside-a-word-stays"),
        pytest.param("March", "March", id="month-alone-stays"),
        pytest.param("12", "12", id="number-stays"),
        pytest.param("40m walk", "40m walk", id="metres-stay"),
    ],
)
def test_text_stays_text_in_a_spreadsheet(text: str, cell: str) -> None:
    found = row(work(exercise(text, text), notes=(text,)), name=text)
    assert {found[name] for name in ("session", "exercise", "variation", "notes")} == {cell}


def test_figures_are_never_marked_as_text() -> None:
    found = row(work(load=load("BW-20 kg", "bodyweight", kg=-20), tempo="2-0-1-2"))
    assert (found["load"], found["tempo"], found["date"]) == ("-20", "2-0-1-2", "2026-11-30")


@pytest.mark.parametrize(
    ("values", "start"),
    [
        pytest.param({}, "date,start_time", id="plain"),
        pytest.param({"bom": True}, "\ufeffdate,start_time", id="bom"),
        pytest.param({"delimiter": ";"}, "date;start_time", id="semicolon"),
        pytest.param({"delimiter": "tab"}, "date\tstart_time", id="tab"),
    ],
)
def test_an_option_changes_the_text(values: dict[str, Any], start: str) -> None:
    assert exported(CSV, [], **values).decode().startswith(start)


def test_with_semicolons_figures_have_a_decimal_comma() -> None:
    made = session(work(load=load("22.5 kg", kg="22.5"), notes=("a; b", "c, d")))
    text = exported(CSV, [made], delimiter=";").decode()
    assert ";22,5;kg;" in text
    assert text.endswith(';"a; b; c, d"\r\n')


def test_another_delimiter_is_refused_with_what_there_is() -> None:
    parse = next(option.parse for option in CSV.options if option.name == "delimiter")
    with pytest.raises(ValueError, match="`,`, `;` or `tab`, not `x`"):
        parse("x")


def test_every_kind_of_text_is_read_back_by_the_csv_module() -> None:
    text = exported(CSV, every_kind()).decode()
    found = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    sets = sum(step.kind == "work" for one in every_kind() for step in one.steps)
    assert (len(found), {len(one) for one in found}) == (1 + sets, {28})
    assert any('línea\nzwei; "quoted"; with, comma' in one[-1] for one in found)
    assert any("\\ud800 lone; emoji 💪" in one[-1] for one in found)


def test_lines_end_as_the_standard_says() -> None:
    text = exported(CSV, [session(work(), work())])
    assert text.count(b"\r\n") == text.count(b"\n") == 3


def test_sessions_without_a_set_are_reported() -> None:
    export = CSV.export(program(), [session(note("rest day")), session(work())], Options())
    assert [b"".join(part.chunks).count(b"\r\n") for part in export.parts] == [2]
    assert export.omissions == [Omission("sessions without a set", 1, "sessions")]


def test_a_session_is_written_before_the_next_is_asked_for() -> None:
    drawn: list[int] = []

    def lazy() -> Iterator[Session]:
        for week in (1, 2):
            drawn.append(week)
            yield session(work(), week=week)

    (part,) = CSV.export(program(), lazy(), Options()).parts
    chunks = iter(part.chunks)
    assert (next(chunks)[:4], drawn) == (b"date", [])
    assert (next(chunks)[:18], drawn) == (b"2026-11-30,18:00,1", [1])


def test_sessions_that_are_gone_are_not_taken_for_later_ones() -> None:
    lazy = (session(work(set=n), week=n) for n in range(1, 200))
    kept = [session(work(set=n), week=n) for n in range(1, 200)]
    assert exported(CSV, lazy) == exported(CSV, kept)


def test_shared_steps_are_written_like_their_copies() -> None:
    one = every_kind()[0]
    copies = [replace(one, week=n, steps=tuple(replace(s) for s in one.steps)) for n in (1, 2)]
    shared = [replace(one, week=n) for n in (1, 2)]
    assert exported(CSV, shared) == exported(CSV, copies)


PLAN = """
workout: 1
title: Loads
athlete: {maxes: {Deadlift: 140kg}}
sessions:
  A:
    - %s
"""


@pytest.mark.parametrize(
    ("line", "cells", "notes"),
    [
        pytest.param("Deadlift: 5 @ 75%", "105 kg 75 - -", "", id="of-1RM"),
        # 98 and 105 kg.
        pytest.param(
            "Deadlift: 5 @ 70-75%", "97.5 kg 70 - -", "97.5-105 kg; 70-75 %", id="range-of-1RM"
        ),
        # 85 % of 126 kg is 107.1 kg.
        pytest.param("Deadlift: 5 @ 85% TM", "107.5 kg - - -", "85 % of TM", id="of-TM"),
        # 140 / (1 + (5 + 10 - 8) / 30) is 113.5 kg.
        pytest.param("Deadlift: 5 @ RPE 7-8", "112.5 kg - 7 -", "RPE 7-8; estimated", id="rpe"),
        pytest.param("Face Pull: 5 @ RIR 1-2", "- - - - 1", "RIR 1-2", id="rir-without-1RM"),
        pytest.param("Face Pull: 5 @ 70%", "- - 70 - -", "", id="percent-without-1RM"),
        pytest.param("Pull-Up: 5 @ BW-20kg", "-20 kg - - -", "BW-20 kg", id="assisted"),
        pytest.param('Face Pull: 5 @ "red band"', "- - - - -", "red band", id="words"),
        pytest.param("Face Pull: 5 @ 24kg per hand", "24 kg - - -", "per hand", id="per-hand"),
    ],
)
def test_a_compiled_load_is_all_there(line: str, cells: str, notes: str) -> None:
    schedule = compile_text(PLAN % line).schedule
    assert schedule
    text = exported(CSV, schedule.sessions, schedule.program).decode()
    (found,) = csv.DictReader(io.StringIO(text, newline=""))
    names = ("load", "unit", "percent_1rm", "rpe", "rir")
    assert (" ".join(found[name] or "-" for name in names), found["notes"]) == (cells, notes)
