"""The program with its names bound and its amounts read; the rules of time not yet applied."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from dotworkout.model.exercise import Exercise
from dotworkout.model.notation import (
    Cluster,
    Double,
    Drop,
    Effort,
    GroupKind,
    Hold,
    Linear,
    Load,
    Maximum,
    MyoReps,
    Ramp,
    Rest,
    RestPause,
    Slot,
    Tempo,
    WeekSpan,
    Work,
)
from dotworkout.model.phases import Deload, Effect
from dotworkout.model.schedule import ExerciseRef
from dotworkout.model.syntax import Dates, Text
from dotworkout.text.source import Span
from dotworkout.units import MassUnit


class Clauses(NamedTuple):
    """What stands beside sets; None, False or empty where nothing was said."""

    load: Load | None = None
    effort: Effort | None = None
    rest: Rest | None = None
    tempo: Tempo | None = None
    hold: Hold | None = None
    drop: Drop | None = None
    rest_pause: RestPause | None = None
    myo: MyoReps | None = None
    cluster: Cluster | None = None
    ramp: Ramp | None = None
    per_side: bool = False
    per_hand: bool = False
    notes: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()


class LastSet(NamedTuple):
    """What is different in the last set; ``work`` is None when only clauses are."""

    work: Work | None
    clauses: Clauses
    origin: Span


class SetGroup(NamedTuple):
    """``number`` equal sets, or one set for each of several works.

    ``number`` 1 to 100; of several works their number
    ``last``   what is different in this group's last set
    ``optional``  how many of the sets, from the back, may be left out
    """

    number: int
    works: tuple[Work, ...]
    clauses: Clauses
    last: LastSet | None
    origin: Span
    optional: int = 0


class Prescription(NamedTuple):
    """Set groups in order; ``last`` is for the last set of them all.

    ``counted``  whether a number of sets was written: a lone ``12`` in a superset was not
    """

    groups: tuple[SetGroup, ...]
    last: LastSet | None
    counted: bool

    @property
    def sets(self) -> int:
        return sum(group.number for group in self.groups)


class Rung(NamedTuple):
    """One step of a ladder or a rotation: number ``place`` (from 0) of ``of``, each ``every``
    weeks long."""

    kind: str
    every: int
    place: int
    of: int


Condition = WeekSpan | Rung
Scope = tuple[Condition, ...]


class Line(NamedTuple):
    """One exercise with what is done.

    ``number``   lines that count as one (sections 4, "Counting") have the same
    ``weeks``    prescriptions that take turns week by week; one when it is always the same
    ``weekly``   whether it was written as a list of weeks
    ``scope``    the conditions around it, outermost first
    ``main``     whether phases change it: not in warm-up and cool-down
    ``turns``    the kind of group whose turns it takes, one set each, or None
    ``origin``   the exercise's name in the file
    """

    number: int
    exercise: Exercise
    ref: ExerciseRef
    weeks: tuple[Prescription, ...]
    weekly: bool
    progress: tuple[Linear, ...]
    double: Double | None
    scope: Scope
    main: bool
    origin: Span
    turns: GroupKind | None = None


class Group(NamedTuple):
    """As its header says.

    ``rounds``   None where the steps' own sets count, and where it is open
    ``rest``, ``work``, ``seconds``  see the header; None where not said
    ``round``    of a rung its number, else 1
    ``main``     whether phases change it
    """

    kind: GroupKind
    rounds: int | None
    rest: Rest | None
    work: tuple[int, int] | None
    seconds: int | None
    steps: tuple[Step, ...]
    origin: Span
    round: int = 1
    main: bool = True


class When(NamedTuple):
    """Steps that count only where their ``scope`` holds."""

    scope: Scope
    steps: tuple[Step, ...]
    origin: Span


class Pause(NamedTuple):
    """A ``rest:`` step."""

    seconds: int
    origin: Span


class Words(NamedTuple):
    """A ``note:`` step."""

    text: str
    origin: Span


Step = Line | Group | When | Pause | Words


class Session(NamedTuple):
    """A session as written; ``lines`` are all its lines, in order, groups opened."""

    name: str
    steps: tuple[Step, ...]
    lines: tuple[Line, ...]
    origin: Span


class SlotPlan(NamedTuple):
    """A slot and the sessions (positions in the program) that take turns in it."""

    slot: Slot
    sessions: tuple[int, ...]
    origin: Span


class SpanPlan(NamedTuple):
    """Weeks whose slots replace the others."""

    weeks: WeekSpan
    slots: tuple[SlotPlan, ...]
    origin: Span


class Raise(NamedTuple):
    """A maximum that rises, counted on the line ``number`` in its ``scope``."""

    step: Linear
    number: int
    scope: Scope
    cycle: int | None


class PhaseSpan(NamedTuple):
    """A phase's turn: its weeks, inclusive, from 1."""

    name: str
    note: str | None
    first: int
    last: int
    effects: tuple[Effect, ...]
    pauses: bool


class Athlete(NamedTuple):
    """``bodyweight`` in the program's unit; ``maxes`` by exercise id; ``training_max`` in %."""

    bodyweight: Fraction | None
    maxes: Mapping[str, Maximum]
    training_max: Fraction


class Defaults(NamedTuple):
    """Seconds; ``tempo`` is what one rep takes where no tempo is written; ``pace`` in m/s.

    ``tempo_text``  the tempo of ``defaults``, or None where the file has none
    """

    rest: int = 90
    transition: int = 60
    tempo: int = 3
    tempo_text: str | None = None
    amrap: int = 12
    max_hold: int = 45
    pace: Fraction = Fraction("1.4")


class Program(NamedTuple):
    """A whole program.

    ``slots``    in the order of the file; None without a ``schedule``
    ``step``     what loads are rounded to, in ``units``
    ``raises``   by exercise id
    ``phases``   in order, as often as they come round; ``phase_weeks`` of one round, or None
    """

    id: str
    title: str
    author: str | None
    description: str | None
    tags: tuple[str, ...]
    units: MassUnit
    timezone: Text | None
    weeks: int
    start: Dates | None
    end: Dates | None
    slots: tuple[SlotPlan | SpanPlan, ...] | None
    skip: tuple[Dates, ...]
    pause: tuple[Dates, ...]
    athlete: Athlete
    step: Fraction
    defaults: Defaults
    sessions: tuple[Session, ...]
    raises: Mapping[str, tuple[Raise, ...]]
    phases: tuple[PhaseSpan, ...]
    phase_weeks: int | None
    deload: Deload | None
    exercises: Mapping[str, Exercise]
    origin: Span

    def phase(self, week: int) -> PhaseSpan | None:
        """The phase that week ``week`` is in."""
        return next((p for p in self.phases if p.first <= week <= p.last), None)

    def is_deload(self, week: int) -> bool:
        return self.deload is not None and week % self.deload.every == 0

    def counts(self, week: int) -> bool:
        """Whether progress counts in a week: not in a deload, nor where a phase pauses it."""
        phase = self.phase(week)
        return not (self.is_deload(week) or (phase is not None and phase.pauses))

    def effects(self, week: int) -> tuple[Effect, ...]:
        """What changes the main part of a week: its phase's effects, then the deload's."""
        phase = self.phase(week)
        deload = self.deload.effects if self.deload and self.is_deload(week) else ()
        return (*(phase.effects if phase else ()), *deload)
