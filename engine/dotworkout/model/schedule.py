"""The compiled schedule: timed steps, the contract of the exporters.

Attributes are named as in the JSON (``schemas/schedule.schema.json``), in its order. What the JSON
does not have says so. All values are immutable; a session's steps may be shared between weeks.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, Literal

from dotworkout.model.exercise import Exercise
from dotworkout.text.diagnostics import Diagnostic
from dotworkout.text.source import Span
from dotworkout.units import MassUnit

Part = Literal["warmup", "main", "cooldown"]
Role = Literal["working", "ramp", "drop", "rest-pause", "myo-rep", "cluster"]
LoadKind = Literal[
    "absolute", "range", "bodyweight", "percent", "effort",
    "zone", "pace", "power", "heart_rate", "text", "relative",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """What a set is done with.

    ``kg``, ``lb``     in the program's unit, the other is None; of ``bodyweight`` the added load,
                       negative when assisted; of ``range`` the lower end
    ``text``           as people read it: ``20 kg``, ``BW+5 kg``, ``RPE 8``
    ``percent``, ``of``   75 for 75 %, of ``1RM``, ``TM``, ``BW``, an exercise or a label
    ``rpe``, ``rir``   target effort, the lower end of a range
    ``estimated``      whether kg or lb was worked out from an effort
    ``plates``         one side of the bar, heaviest first, in the program's unit; or None
    ``..._max``        the upper end of a range, else None; not in the JSON when None
    ``added``          what was added to the percentage, in the program's unit, or None; not in
                       the JSON
    """

    kg: Fraction | None = None
    lb: Fraction | None = None
    text: str
    kind: LoadKind
    percent: Fraction | None = None
    of: str | None = None
    rpe: Fraction | None = None
    rir: Fraction | None = None
    estimated: bool = False
    plates: tuple[Fraction, ...] | None = None
    kg_max: Fraction | None = None
    lb_max: Fraction | None = None
    percent_max: Fraction | None = None
    rpe_max: Fraction | None = None
    rir_max: Fraction | None = None
    added: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Reps:
    """Repetitions; ``5+`` is 5, None, open; AMRAP is 1, None, open.

    ``amrap``  tells an AMRAP from ``1+``; not in the JSON
    """

    min: int
    max: int | None
    open: bool = False
    amrap: bool = False


@dataclass(frozen=True, slots=True)
class Time:
    """Work by the clock, in whole seconds; a hold for as long as possible is 1, None, open."""

    min_s: int
    max_s: int | None
    open: bool = False


@dataclass(frozen=True, slots=True)
class Distance:
    """Metres."""

    m: Fraction


@dataclass(frozen=True, slots=True)
class Group:
    """A group that a step belongs to.

    ``kind``     the header's word: ``superset``, ``circuit``, ``warmup``, ...
    ``id``       tells the groups of a session apart, from 1
    ``round``, ``rounds``   from 1; rounds is None where it is open
    """

    kind: str
    id: int
    round: int
    rounds: int | None


@dataclass(frozen=True, slots=True)
class ExerciseRef:
    """Which exercise: ``upper-back/face-pull``, its pack's name, what the line added."""

    id: str
    name: str
    variation: str | None = None
    label: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One set, or one part of a drop, rest-pause, myo-rep or cluster set.

    ``start_s``, ``duration_s``   whole seconds from the session's start; estimates
    ``groups``      outermost first
    ``set``, ``sets``   this exercise's set number here, from 1, counted with its drops as one
    ``reps``, ``time``, ``distance``, ``calories``   what is counted; None for the others
    ``hold_s``      seconds held in each rep
    ``origin``      the text that asked for it; not in the JSON
    """

    kind: ClassVar[str] = "work"
    start_s: int
    duration_s: int
    part: Part
    groups: tuple[Group, ...]
    exercise: ExerciseRef
    set: int
    sets: int
    role: Role = "working"
    reps: Reps | None = None
    time: Time | None = None
    distance: Distance | None = None
    calories: int | None = None
    total: bool = False
    optional: bool = False
    load: Load | None = None
    tempo: str | None = None
    hold_s: int | None = None
    per_side: bool = False
    per_hand: bool = False
    cues: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    origin: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """A pause after work; ``origin`` is the text that asked for it and is not in the JSON."""

    kind: ClassVar[str] = "rest"
    start_s: int
    duration_s: int
    part: Part
    groups: tuple[Group, ...]
    origin: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Transition:
    """The change-over to the next exercise; ``origin`` is not in the JSON."""

    kind: ClassVar[str] = "transition"
    start_s: int
    duration_s: int
    part: Part
    groups: tuple[Group, ...]
    origin: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A coach's words; takes no time. ``origin`` is not in the JSON."""

    kind: ClassVar[str] = "note"
    start_s: int
    duration_s: int = 0
    part: Part
    groups: tuple[Group, ...]
    text: str
    origin: Span


Step = Work | Rest | Transition | Note


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One session on one day.

    ``uid``         UUID; survives edits of content, times and start date
    ``week``        from 1
    ``day``         1 to 7 from the program's start; without a start Monday is 1
    ``date``        ISO date, None without a start
    ``start``       ISO date and time, with offset unless floating; None without date or time
    ``time``        local time of day ``HH:MM`` or None; not in the JSON
    ``duration_s``  the end of the last step, seconds; an estimate
    """

    uid: str
    name: str
    week: int
    day: int
    phase: str | None
    phase_note: str | None
    date: str | None
    start: str | None
    duration_s: int
    steps: tuple[Step, ...]
    time: str | None


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The compiled file: its path relative to the root, and the SHA-256 of its bytes in hex."""

    path: str
    sha256: str


@dataclass(frozen=True, slots=True)
class PackRef:
    """An exercise pack that the program uses."""

    name: str
    version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """What is true of every session.

    ``start``   ISO date of the first day of week 1, or None
    ``weeks``   number of weeks, from 1
    ``source``, ``packs``   keys of their own in the JSON
    ``exercises``   the exercises that the file names, by id; not in the JSON
    """

    id: str
    title: str
    author: str | None
    description: str | None
    tags: tuple[str, ...]
    units: MassUnit
    timezone: str | None
    start: str | None
    weeks: int
    source: SourceFile
    packs: tuple[PackRef, ...]
    exercises: Mapping[str, Exercise]


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """A compiled program; sessions by date, then time, then order in the file."""

    schedule: ClassVar[int] = 1
    program: Program
    sessions: tuple[Session, ...]
    diagnostics: tuple[Diagnostic, ...]
