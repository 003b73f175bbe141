"""Hand-made sessions for the tests of exporters: every kind of step, without the compiler."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction
from typing import Any

from dotworkout import (
    Distance,
    ExerciseRef,
    Exporter,
    Group,
    Load,
    Note,
    Options,
    PackRef,
    Program,
    Reps,
    Rest,
    Session,
    Source,
    SourceFile,
    Span,
    Step,
    Time,
    Transition,
    Work,
)
from dotworkout.model.schedule import LoadKind

ORIGIN = Span(Source("made.workout", "Face Pull: 3x12"), 0, 15)


def program(**changes: Any) -> Program:
    """A kilogram program of two weeks in Warsaw; keywords replace fields."""
    fields: dict[str, Any] = {
        "id": "every-kind",
        "title": "Every Kind",
        "author": "Zoë Żak",
        "description": None,
        "tags": ("back", "test"),
        "units": "kg",
        "timezone": "Europe/Warsaw",
        "start": "2026-11-30",
        "weeks": 2,
        "source": SourceFile("made.workout", "0" * 64),
        "packs": (PackRef("upper-back", "1.0.0"),),
        "exercises": {},
    }
    return Program(**{**fields, **changes})


def exercise(name: str, variation: str | None = None, label: str | None = None) -> ExerciseRef:
    """An exercise of the pack ``upper-back``."""
    return ExerciseRef(f"upper-back/{name.lower().replace(' ', '-')}", name, variation, label)


def work(name: str | ExerciseRef = "Face Pull", **fields: Any) -> Work:
    """One set of 30 s in the main part; of 10 reps where nothing else is counted."""
    counted = {"reps", "time", "distance", "calories"} & fields.keys()
    defaults: dict[str, Any] = {
        "start_s": 0,
        "duration_s": 30,
        "part": "main",
        "groups": (),
        "exercise": exercise(name) if isinstance(name, str) else name,
        "set": 1,
        "sets": 1,
        "reps": None if counted else Reps(10, 10),
        "origin": ORIGIN,
    }
    return Work(**{**defaults, **fields})


def rest(duration_s: int = 90, **fields: Any) -> Rest:
    return Rest(**{**_pause(duration_s), **fields})


def transition(duration_s: int = 60, **fields: Any) -> Transition:
    return Transition(**{**_pause(duration_s), **fields})


def _pause(duration_s: int) -> dict[str, Any]:
    return {"start_s": 0, "duration_s": duration_s, "part": "main", "groups": (), "origin": ORIGIN}


def note(text: str, **fields: Any) -> Note:
    defaults = {"start_s": 0, "part": "main", "groups": (), "text": text, "origin": ORIGIN}
    return Note(**{**defaults, **fields})


def load(text: str, kind: LoadKind = "absolute", **fields: Any) -> Load:
    """A load; amounts may be whole numbers or text (``kg="22.5"``) and become exact."""
    for name in fields.keys() - {"of", "estimated", "plates"}:
        fields[name] = Fraction(fields[name])
    return Load(text=text, kind=kind, **fields)


def session(*steps: Step, **fields: Any) -> Session:
    """The steps one after the other from 0 s, on the first Monday; keywords replace fields."""
    timed: list[Step] = []
    at = 0
    for step in steps:
        timed.append(replace(step, start_s=at))
        at += step.duration_s
    defaults: dict[str, Any] = {
        "uid": "5f0c1f6e-5a5e-5d0e-9c0f-000000000001",
        "name": "Pull A",
        "week": 1,
        "day": 1,
        "phase": None,
        "phase_note": None,
        "date": "2026-11-30",
        "start": "2026-11-30T18:00:00+01:00",
        "duration_s": at,
        "steps": tuple(timed),
        "time": "18:00",
    }
    return Session(**{**defaults, **fields})


def exported(
    exporter: Exporter, sessions: Iterable[Session], of: Program | None = None, **values: Any
) -> bytes:
    """What the exporter writes, its parts joined; ``values`` are its options."""
    chosen = {option.name: option.default for option in exporter.options} | values
    export = exporter.export(of or program(), sessions, Options(values=chosen))
    return b"".join(chunk for part in export.parts for chunk in part.chunks)


WARMUP = (Group("warmup", 1, 1, 1),)


def superset(round: int, rounds: int | None = 2, id: int = 2) -> tuple[Group, ...]:
    return (Group("superset", id, round, rounds),)


def warm_and_heavy() -> Session:
    """Warm-up, ramp, a barbell with plates, a drop set, rest-pause, myo-reps, clusters."""
    row = exercise("Bent-Over Row", "underhand", "heavy")
    percent = load(
        "105 kg", kg=105, percent=75, of="1RM", plates=(Fraction(25), Fraction(15), Fraction("2.5"))
    )
    return session(
        note("Breathe through the nose.", part="warmup", groups=WARMUP),
        work("Arm Circles", time=Time(30, 30), part="warmup", groups=WARMUP, set=1, sets=2),
        rest(15, part="warmup", groups=WARMUP),
        work("Arm Circles", time=Time(30, 30), part="warmup", groups=WARMUP, set=2, sets=2),
        transition(15, part="warmup"),
        work(row, role="ramp", reps=Reps(5, 5), load=load("42.5 kg", kg="42.5"), set=1, sets=3),
        rest(180),
        work(row, reps=Reps(5, 5), load=percent, set=2, sets=3, cues=("Flat back.", "Pull low.")),
        rest(180),
        work(row, reps=Reps(5, None, open=True), load=percent, set=3, sets=3, notes=("all out",)),
        transition(),
        work("Rear Delt Flye", reps=Reps(12, 12), load=load("8 kg", kg=8), notes=("squeeze",)),
        work(
            "Rear Delt Flye",
            reps=Reps(1, None, True, True),
            role="drop",
            load=load("6 kg", kg=6),
        ),
        rest(20),
        work("Rear Delt Flye", reps=Reps(1, None, True, True), role="rest-pause"),
        rest(15),
        work("Rear Delt Flye", reps=Reps(5, 5), role="myo-rep"),
        rest(15),
        work("Rear Delt Flye", reps=Reps(2, 2), role="cluster"),
        note("Well done."),
    )


def rounds_and_counts() -> Session:
    """A superset, an open round, times, distances, calories, totals, sides; no time of day."""
    superset_1, superset_2 = superset(1), superset(2)
    inner = (*superset_2, Group("amrap", 3, 1, None))
    return session(
        work("Face Pull", groups=superset_1, reps=Reps(12, 15), set=1, sets=2, tempo="2-0-1-2",
             load=load("20 kg", kg=20)),
        transition(10, groups=superset_1),
        work("Inverted Row", groups=superset_1, reps=Reps(1, None, True, True), set=1, sets=2,
             load=load("BW", "bodyweight", kg=0)),
        rest(90, groups=superset_1),
        work("Face Pull", groups=superset_2, reps=Reps(12, 15), set=2, sets=2, tempo="2-0-1-2",
             load=load("20 kg", kg=20)),
        transition(10, groups=superset_2),
        work("Inverted Row", groups=inner, reps=Reps(1, None, True, True), set=2, sets=2,
             load=load("BW+2.5 kg", "bodyweight", kg="2.5")),
        transition(),
        work("Dead Hang", time=Time(1, None, open=True), duration_s=45),
        transition(),
        work("Plank", time=Time(30, 45), duration_s=45, optional=True),
        transition(),
        work("Farmer's Walk", distance=Distance(Fraction("36.576")), per_hand=True,
             load=load("24 kg per hand", kg=24)),
        transition(),
        work("Row Erg", distance=Distance(Fraction(500)), duration_s=115,
             load=load("1:55/500m", "pace")),
        rest(60),
        work("Row Erg", calories=20, duration_s=80, load=load("200 W", "power")),
        transition(),
        work("Pull-Up", reps=Reps(50, 50), total=True, duration_s=600,
             load=load("BW-20 kg", "bodyweight", kg=-20)),
        transition(),
        work("Single-Arm Row", per_side=True, hold_s=3, duration_s=120),
        name="Rounds", week=1, day=2, date="2026-12-01", start=None, time=None,
        uid="5f0c1f6e-5a5e-5d0e-9c0f-000000000002",
    )  # fmt: skip


def loads_and_words() -> Session:
    """Loads of every other kind, and text that formats must not take for their own."""
    return session(
        work(load=load("60-65 kg", "range", kg=60, kg_max=65)),
        work(load=load("70-75% of 1RM", "range", kg="97.5", kg_max=105, percent=70, percent_max=75,
                       of="1RM")),
        work(load=load("75% of 1RM", "percent", percent=75, of="1RM")),
        work(load=load("RPE 7-8", "effort", rpe=7, rpe_max=8)),
        work(load=load("100 kg (RPE 8)", kg=100, rpe=8, estimated=True)),
        work(load=load("RIR 2", "effort", rir=2)),
        work(load=load("zone 2", "zone"), time=Time(600, 600), duration_s=600),
        work(load=load("140-150 bpm", "heart_rate"), time=Time(600, 600), duration_s=600),
        work(load=load("red band", "text")),
        work(load=load("+2.5 kg", "relative")),
        work(load=load("135 lb", kg=Fraction("61.23"))),
        work("=SUM(A1)", notes=("=1+1", "5:30", "a | b", "línea\nzwei", '"quoted"; with, comma')),
        work(exercise("Pull-Up", "wide <grip>"), notes=("\ud800 lone", "emoji 💪", "\x07 bell")),
        note("@everyone #12"),
        name='Loads; "words", <all>',
        week=2,
        day=3,
        phase="Build",
        phase_note="smooth reps",
        date="2026-12-09",
        start="2026-12-09T07:30:00",
        time="07:30",
        uid="5f0c1f6e-5a5e-5d0e-9c0f-000000000003",
    )  # fmt: skip


def relative_session() -> Session:
    """A session of a program without a start, in the cool-down only."""
    cooldown = (Group("cooldown", 1, 1, 1),)
    return session(
        work("Lat Stretch", time=Time(60, 60), part="cooldown", groups=cooldown, per_side=True),
        name="Relative", date=None, start=None, time=None,
        uid="5f0c1f6e-5a5e-5d0e-9c0f-000000000004",
    )  # fmt: skip


def every_kind() -> tuple[Session, ...]:
    """Dated sessions that hold every kind of step, load, role, count and text, in order."""
    return (warm_and_heavy(), rounds_and_counts(), loads_and_words())
