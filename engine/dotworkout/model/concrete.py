"""Sessions with concrete figures, not yet timed."""

from __future__ import annotations

from typing import NamedTuple

from dotworkout.model.calendar import Occurrence
from dotworkout.model.notation import GroupKind, Hold, Rest, Tempo
from dotworkout.model.plan import Pause, Words
from dotworkout.model.schedule import Distance, ExerciseRef, Load, Reps, Time
from dotworkout.text.source import Span


class Amount(NamedTuple):
    """What one set is; ``timed_reps`` are those that its duration counts."""

    reps: Reps | None = None
    time: Time | None = None
    distance: Distance | None = None
    calories: int | None = None
    timed_reps: int = 0


class DropPart(NamedTuple):
    """One drop after a set."""

    amount: Amount
    load: Load | None


class Set(NamedTuple):
    """One set; ``rest`` is None where none was written."""

    amount: Amount
    load: Load | None
    rest: Rest | None
    tempo: Tempo | None
    hold: Hold | None
    drops: tuple[DropPart, ...]
    per_side: bool
    per_hand: bool
    notes: tuple[str, ...]
    cues: tuple[str, ...]
    origin: Span


class Line(NamedTuple):
    """One exercise with its sets."""

    ref: ExerciseRef
    sets: tuple[Set, ...]
    origin: Span


class Group(NamedTuple):
    """As in the plan, its lines concrete."""

    kind: GroupKind
    rounds: int | None
    rest: Rest | None
    work: tuple[int, int] | None
    seconds: int | None
    steps: tuple[Step, ...]
    origin: Span


Step = Line | Group | Pause | Words


class Session(NamedTuple):
    """``key`` is equal for sessions of the same content."""

    occurrence: Occurrence
    name: str
    steps: tuple[Step, ...]
    key: tuple[int, ...]
