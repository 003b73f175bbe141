"""The exporter ``json``: the schedule's text, its order, and that it streams."""

from __future__ import annotations

import json
import tracemalloc
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from fractions import Fraction
from typing import Any

import pytest

from dotworkout import Diagnostic, Group, Options, Reps, Schedule, Session, Step
from dotworkout_json import workout_exporters
from steps import every_kind, exported, load, note, program, relative_session, rest, session, work

(JSON,) = workout_exporters()

#: Attributes that the schedule keeps to itself; ``source`` and ``packs`` stand beside the program.
HIDDEN = {"added", "amrap", "origin", "exercises", "source", "packs"}

WHOLE = """{
  "schedule": 1,
  "program": {
    "id": "every-kind",
    "title": "Every Kind",
    "author": "Zoë Żak",
    "description": null,
    "tags": ["back", "test"],
    "units": "kg",
    "timezone": "Europe/Warsaw",
    "start": "2026-11-30",
    "weeks": 2
  },
  "source": {"path": "made.workout", "sha256": "SHA"},
  "packs": [
    {"name": "upper-back", "version": "1.0.0"}
  ],
  "sessions": [
    {
      "uid": "5f0c1f6e-5a5e-5d0e-9c0f-000000000001",
      "name": "Pull A", "week": 1, "day": 1, "phase": null, "phase_note": null,
      "date": "2026-11-30", "start": "2026-11-30T18:00:00+01:00", "duration_s": 120,
      "steps": [
        {"kind": "note", "start_s": 0, "duration_s": 0, "part": "main", "groups": [], "text": "go"},
        {"kind": "work", "start_s": 0, "duration_s": 30, "part": "main", "groups": [GROUP],
          "exercise": {"id": "upper-back/face-pull", "name": "Face Pull", "variation": null, LABEL},
          "set": 1, "sets": 3, "role": "working",
          "reps": {"min": 12, "max": 15, "open": false}, "time": null, "distance": null, CALORIES,
          "total": false, "optional": false,
          "load": {"kg": 20, "lb": null, "text": "20 kg", "kind": "absolute", LOAD},
          "tempo": "2-0-1-2", "hold_s": null, "per_side": false, "per_hand": false,
          "cues": [], "notes": ["„fest“"]
        },
        {"kind": "rest", "start_s": 30, "duration_s": 90, "part": "main", "groups": [GROUP]}
      ]
    }
  ],
  "diagnostics": [
    FOUND
  ]
}
"""
LONG = {
    "SHA": "0" * 64,
    "GROUP": '{"kind": "superset", "id": 1, "round": 1, "rounds": 3}',
    "LABEL": '"label": null',
    "CALORIES": '"calories": null',
    "LOAD": '"percent": null, "of": null, "rpe": null, "rir": null, '
    '"estimated": false, "plates": null',
    "FOUND": '{"code": "W501", "severity": "warning", "message": "no 1RM", "path": "made.workout", '
    '"line": 2, "column": 3, "length": 4, "help": null}',
}
FOUND = Diagnostic(
    code="W501", severity="warning", message="no 1RM", path="made.workout", line=2, column=3,
    length=4, label="not shown", excerpt="not shown",
)  # fmt: skip


def read(*sessions: Session, **changes: Any) -> Any:
    return json.loads(exported(JSON, sessions, program(**changes)))


def step(one: Step) -> Any:
    """The JSON of a session's only step."""
    return read(session(one))["sessions"][0]["steps"][0]


def test_the_whole_text_is_as_documented() -> None:
    group = (Group("superset", 1, 1, 3),)
    one = session(
        note("go"),
        work(
            groups=group, set=1, sets=3, reps=Reps(12, 15), load=load("20 kg", kg=20),
            tempo="2-0-1-2", notes=("„fest“",),
        ),
        rest(90, groups=group),
    )  # fmt: skip
    expected = WHOLE
    for short, long in LONG.items():
        expected = expected.replace(short, long)
    export = JSON.export(program(), [one], Options(diagnostics=lambda: [FOUND]))
    (part,) = export.parts
    assert (part.suffix, b"".join(part.chunks).decode()) == (".json", expected)
    assert export.omissions == ()


def plain(value: Any) -> Any:
    """A schedule's value as the documented JSON has it, worked out from its attributes."""
    if isinstance(value, Fraction):
        return int(value) if value == int(value) else float(value)
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if not is_dataclass(value):
        return value
    kind = {"kind": value.kind} if "kind" not in _names(value) and hasattr(value, "kind") else {}
    shown = {name: plain(getattr(value, name)) for name in _names(value) if name not in HIDDEN}
    return kind | {k: v for k, v in shown.items() if v is not None or not k.endswith("_max")}


def _names(value: Any) -> list[str]:
    names = [field.name for field in fields(value)]
    return [name for name in names if name != "time"] if isinstance(value, Session) else names


def test_every_attribute_is_written_in_its_order() -> None:
    sessions = (*every_kind(), relative_session())
    data = json.loads(exported(JSON, sessions), object_pairs_hook=list)
    expected = {
        "schedule": Schedule.schedule,
        "program": plain(program()),
        "source": plain(program().source),
        "packs": plain(program().packs),
        "sessions": [plain(one) for one in sessions],
        "diagnostics": [],
    }
    assert data == json.loads(json.dumps(expected), object_pairs_hook=list)


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        pytest.param("20", "20", id="whole-without-point"),
        pytest.param("-20", "-20", id="negative"),
        pytest.param("2.5", "2.5", id="decimal"),
        pytest.param("1/3", "0.3333333333333333", id="third-as-nearest-float"),
    ],
)
def test_a_load_is_written_as(amount: str, written: str) -> None:
    text = exported(JSON, [session(work(load=load("x", kg=amount)))]).decode()
    assert f'"load": {{"kg": {written}, "lb": null,' in text


def test_upper_ends_appear_only_in_ranges() -> None:
    single = step(work(load=load("20 kg", kg=20)))["load"]
    ranged = step(work(load=load("60-65 kg", "range", kg=60, kg_max=65)))["load"]
    assert not [name for name in single if name.endswith("_max")]
    assert [name for name in ranged if name.endswith("_max")] == ["kg_max"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("\ud800 lone", id="lone-surrogate"),
        pytest.param('a "b" \\ c\n\t\x07\x7f', id="quotes-and-controls"),
        pytest.param("💪 żółć \u2028", id="beyond-ascii"),
        pytest.param("</script>", id="markup"),
    ],
)
def test_any_text_survives(text: str) -> None:
    assert step(work(text, notes=(text,), cues=(text,)))["notes"] == [text]
    assert step(note(text))["text"] == text
    assert read(session(work(), name=text))["sessions"][0]["name"] == text


def test_text_beyond_ascii_is_utf_8() -> None:
    assert "Zoë Żak".encode() in exported(JSON, [])


def test_without_sessions_and_packs_lists_are_empty() -> None:
    data = exported(JSON, [], program(packs=()))
    assert json.loads(data)["packs"] == json.loads(data)["sessions"] == []
    assert data.endswith(b'"sessions": [],\n  "diagnostics": []\n}\n')


def test_diagnostics_are_those_known_once_the_sessions_are_read() -> None:
    found: list[Diagnostic] = []

    def lazy() -> Iterator[Session]:
        yield session(work())
        found.append(FOUND)

    (part,) = JSON.export(program(), lazy(), Options(diagnostics=lambda: found)).parts
    assert len(json.loads(b"".join(part.chunks))["diagnostics"]) == 1


def test_a_session_is_written_before_the_next_is_asked_for() -> None:
    drawn: list[int] = []

    def lazy() -> Iterator[Session]:
        for week in (1, 2):
            drawn.append(week)
            yield session(work(), week=week)

    (part,) = JSON.export(program(), lazy(), Options()).parts
    assert drawn == []
    chunks = iter(part.chunks)
    assert (b'"program"' in next(chunks), drawn) == (True, [])
    assert (b'"week": 1' in next(chunks), drawn) == (True, [1])


def test_sessions_that_are_gone_are_not_taken_for_later_ones() -> None:
    lazy = (session(work(set=n), week=n) for n in range(1, 200))
    kept = [session(work(set=n), week=n) for n in range(1, 200)]
    assert exported(JSON, lazy) == exported(JSON, kept)


def test_shared_steps_are_written_like_their_copies() -> None:
    one = every_kind()[0]
    copies = [replace(one, week=n, steps=tuple(replace(s) for s in one.steps)) for n in (1, 2)]
    shared = [replace(one, week=n) for n in (1, 2)]
    assert exported(JSON, shared) == exported(JSON, copies)


def test_memory_does_not_grow_with_lazy_sessions() -> None:
    assert peak(1000) < 1.3 * peak(250)


def peak(weeks: int) -> int:
    """Bytes needed at most to write that many sessions, none of them shared."""
    lazy = (session(*(work(set=n) for n in range(1, 9)), week=n) for n in range(weeks))
    (part,) = JSON.export(program(), lazy, Options()).parts
    tracemalloc.start()
    for _ in part.chunks:
        pass
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most
