"""The exporter ``json``: the compiled schedule, whole, as ``schemas/schedule.schema.json`` says.

One session is one chunk. Objects are written by hand rather than handed to ``json.dumps``: its
indented form is several times slower and puts every number on a line of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from fractions import Fraction
from functools import lru_cache
from json import JSONEncoder
from json.encoder import encode_basestring as _text

from dotworkout import (
    Distance,
    ExerciseRef,
    Export,
    Exporter,
    Group,
    Load,
    Note,
    Options,
    Part,
    Program,
    Reps,
    Schedule,
    Session,
    Step,
    Time,
    Work,
    hookimpl,
    number,
)

#: Sessions' steps whose text is kept, so that weeks which share them are encoded once.
_KEPT = 64
_BOOL = ("false", "true")
_PROGRAM = ("id", "title", "author", "description", "tags", "units", "timezone", "start", "weeks")

_encode = JSONEncoder(ensure_ascii=False).encode


def to_json(program: Program, sessions: Iterable[Session], options: Options) -> Export:
    """The whole schedule, version 1: UTF-8, keys in the documented order, nothing left out."""
    return Export(parts=(Part(".json", _chunks(program, sessions, options)),))


def _chunks(program: Program, sessions: Iterable[Session], options: Options) -> Iterator[bytes]:
    yield _bytes(_head(program))
    steps_of = _once(_steps)
    gap = "\n"
    for session in sessions:
        yield _bytes(gap + _session(session, steps_of(session.steps)))
        gap = ",\n"
    yield _bytes("],\n" if gap == "\n" else "\n  ],\n")
    found = [_encode(diagnostic.as_json()) for diagnostic in options.diagnostics()]
    yield _bytes(f'  "diagnostics": {_lines(found, "  ")}\n}}\n')


def _bytes(text: str) -> bytes:
    # A lone surrogate has no UTF-8; as a backslash escape it is valid JSON.
    return text.encode("utf-8", "backslashreplace")


def _once(encode: Callable[[tuple[Step, ...]], str]) -> Callable[[tuple[Step, ...]], str]:
    """``encode``, asked once for a tuple of steps that several sessions hold."""
    kept: dict[int, tuple[tuple[Step, ...], str]] = {}

    def known(steps: tuple[Step, ...]) -> str:
        if id(steps) not in kept:
            if len(kept) == _KEPT:
                del kept[next(iter(kept))]
            kept[id(steps)] = (steps, encode(steps))
        return kept[id(steps)][1]

    return known


def _head(program: Program) -> str:
    about = [f'"{name}": {_encode(getattr(program, name))}' for name in _PROGRAM]
    packs = [f'{{"name": {_text(p.name)}, "version": {_text(p.version)}}}' for p in program.packs]
    source = program.source
    return (
        f'{{\n  "schedule": {Schedule.schedule},\n'
        f'  "program": {_lines(about, "  ", "{}")},\n'
        f'  "source": {{"path": {_text(source.path)}, "sha256": {_text(source.sha256)}}},\n'
        f'  "packs": {_lines(packs, "  ")},\n'
        f'  "sessions": ['
    )


def _lines(items: list[str], indent: str, brackets: str = "[]") -> str:
    """Items one a line between brackets."""
    if not items:
        return brackets
    inner = f"\n{indent}  "
    return f"{brackets[0]}{inner}{f',{inner}'.join(items)}\n{indent}{brackets[1]}"


def _session(session: Session, steps: str) -> str:
    return (
        f'    {{\n      "uid": {_text(session.uid)},\n'
        f'      "name": {_text(session.name)}, "week": {session.week}, "day": {session.day}, '
        f'"phase": {_maybe(session.phase)}, "phase_note": {_maybe(session.phase_note)},\n'
        f'      "date": {_maybe(session.date)}, "start": {_maybe(session.start)}, '
        f'"duration_s": {session.duration_s},\n'
        f'      "steps": {steps}\n    }}'
    )


def _steps(steps: tuple[Step, ...]) -> str:
    return _lines([_step(step) for step in steps], "      ")


def _step(step: Step) -> str:
    where = (
        f'{{"kind": "{step.kind}", "start_s": {step.start_s}, "duration_s": {step.duration_s}, '
        f'"part": "{step.part}", "groups": {_groups(step.groups)}'
    )
    if isinstance(step, Work):
        return where + _work(step)
    return f'{where}, "text": {_text(step.text)}}}' if isinstance(step, Note) else where + "}"


def _work(step: Work, line: str = ",\n          ") -> str:
    hold = "null" if step.hold_s is None else step.hold_s
    calories = "null" if step.calories is None else step.calories
    return (
        f'{line}"exercise": {_exercise(step.exercise)}'
        f'{line}"set": {step.set}, "sets": {step.sets}, "role": "{step.role}"'
        f'{line}"reps": {_reps(step.reps)}, "time": {_time(step.time)}, '
        f'"distance": {_distance(step.distance)}, "calories": {calories}'
        f'{line}"total": {_BOOL[step.total]}, "optional": {_BOOL[step.optional]}'
        f'{line}"load": {_load(step.load)}'
        f'{line}"tempo": {_maybe(step.tempo)}, "hold_s": {hold}, '
        f'"per_side": {_BOOL[step.per_side]}, "per_hand": {_BOOL[step.per_hand]}'
        f'{line}"cues": {_words(step.cues)}, "notes": {_words(step.notes)}\n        }}'
    )


def _maybe(text: str | None) -> str:
    return "null" if text is None else _text(text)


@lru_cache(maxsize=1024)
def _words(texts: tuple[str, ...]) -> str:
    return _encode(texts)


@lru_cache(maxsize=1024)
def _groups(groups: tuple[Group, ...]) -> str:
    return _encode(
        [{"kind": g.kind, "id": g.id, "round": g.round, "rounds": g.rounds} for g in groups]
    )


@lru_cache(maxsize=1024)
def _exercise(ref: ExerciseRef) -> str:
    return (
        f'{{"id": {_text(ref.id)}, "name": {_text(ref.name)}, '
        f'"variation": {_maybe(ref.variation)}, "label": {_maybe(ref.label)}}}'
    )


def _reps(reps: Reps | None) -> str:
    if reps is None:
        return "null"
    most = "null" if reps.max is None else reps.max
    return f'{{"min": {reps.min}, "max": {most}, "open": {_BOOL[reps.open]}}}'


def _time(time: Time | None) -> str:
    if time is None:
        return "null"
    most = "null" if time.max_s is None else time.max_s
    return f'{{"min_s": {time.min_s}, "max_s": {most}, "open": {_BOOL[time.open]}}}'


def _distance(distance: Distance | None) -> str:
    return "null" if distance is None else f'{{"m": {number(distance.m)}}}'


_LOAD = tuple(field.name for field in fields(Load) if field.name != "added")


@lru_cache(maxsize=1024)
def _load(load: Load | None) -> str:
    """A load in the order of its attributes; the upper ends only where there is a range."""
    if load is None:
        return "null"
    values = {name: getattr(load, name) for name in _LOAD}
    return _encode(
        {
            name: _json(value)
            for name, value in values.items()
            if value is not None or not name.endswith("_max")
        }
    )


def _json(value: object) -> object:
    if isinstance(value, Fraction):
        return number(value)
    return [_json(item) for item in value] if isinstance(value, tuple) else value


@hookimpl
def workout_exporters() -> tuple[Exporter, ...]:
    """The format ``json``."""
    title = "the whole schedule, for programs"
    return (Exporter(name="json", title=title, suffix=".json", export=to_json),)
