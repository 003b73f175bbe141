"""Sessions with concrete figures, not yet timed."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from dotworkout.model.calendar import Occurrence
from dotworkout.model.notation import GroupKind, Hold, Rest, Tempo
from dotworkout.model.plan import Pause, Words
from dotworkout.model.schedule import Distance, ExerciseRef, Load, Reps, Role, Time
from dotworkout.text.source import Span


class Amount(NamedTuple):
    """What one set is.

    ``timed_reps``  the reps that its duration counts
    ``sets_of``     of a total: the reps after which there is a rest, else 0
    """

    reps: Reps | None = None
    time: Time | None = None
    distance: Distance | None = None
    calories: int | None = None
    timed_reps: int = 0
    sets_of: int = 0


class SetPart(NamedTuple):
    """A drop, a rest-pause effort, a myo-rep set or a further cluster.

    ``after_s``  seconds of rest before it
    """

    role: Role
    after_s: int
    amount: Amount
    load: Load | None


class Set(NamedTuple):
    """One set; ``rest`` is None where none was written, ``pace`` in metres per second."""

    amount: Amount
    load: Load | None
    rest: Rest | None
    tempo: Tempo | None
    hold: Hold | None
    parts: tuple[SetPart, ...]
    per_side: bool
    per_hand: bool
    notes: tuple[str, ...]
    cues: tuple[str, ...]
    pace: Fraction | None
    optional: bool
    origin: Span


class Line(NamedTuple):
    """One exercise with its sets, and the build-up sets before the first."""

    ref: ExerciseRef
    ramp: tuple[Set, ...]
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
    round: int = 1


Step = Line | Group | Pause | Words


class Session(NamedTuple):
    """``key`` is equal for sessions of the same content."""

    occurrence: Occurrence
    name: str
    steps: tuple[Step, ...]
    key: tuple[int, ...]
