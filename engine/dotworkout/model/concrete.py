"""Sessions with concrete figures, not yet timed."""

from __future__ import annotations

from dataclasses import dataclass

from dotworkout.model.calendar import Occurrence
from dotworkout.model.plan import GroupKind, Pause, Words
from dotworkout.model.schedule import Distance, ExerciseRef, Load, Reps, Time
from dotworkout.model.syntax import Hold, Rest, Tempo
from dotworkout.text.source import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """What one set is; ``timed_reps`` are those that its duration counts."""

    reps: Reps | None = None
    time: Time | None = None
    distance: Distance | None = None
    calories: int | None = None
    timed_reps: int = 0


@dataclass(frozen=True, slots=True)
class DropPart:
    """One drop after a set."""

    amount: Amount
    load: Load | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Set:
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


@dataclass(frozen=True, slots=True)
class Line:
    """One exercise with its sets."""

    ref: ExerciseRef
    sets: tuple[Set, ...]
    origin: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """As in the plan, its lines concrete."""

    kind: GroupKind
    rounds: int | None
    rest: Rest | None
    work: tuple[int, int] | None
    steps: tuple[Step, ...]
    origin: Span


Step = Line | Group | Pause | Words


@dataclass(frozen=True, slots=True)
class Session:
    """``key`` is equal for sessions of the same content."""

    occurrence: Occurrence
    name: str
    steps: tuple[Step, ...]
    key: tuple[int, ...]
