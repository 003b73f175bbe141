"""What the user wrote: the document, whose leaves have spans."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import NamedTuple

from dotworkout.model.notation import (
    At,
    Header,
    Maximum,
    Prescription,
    Quantity,
    Slot,
    Tempo,
    WeekSpan,
)
from dotworkout.model.phases import Deload, Phase
from dotworkout.text.nodes import Mapping as MappingNode
from dotworkout.text.nodes import Scalar
from dotworkout.text.source import Span
from dotworkout.units import MassUnit


class Broken(NamedTuple):
    """A part that could not be read; it has been reported."""

    span: Span


class Text(NamedTuple):
    value: str
    span: Span


class Written(NamedTuple):
    """A prescription and where it stands; ``shift`` code points were put before it to read it."""

    tree: Prescription
    scalar: Scalar
    shift: int = 0

    def span(self, at: At) -> Span:
        start = max(0, at[0] - self.shift)
        return self.scalar.part(start, max(start + 1, at[1] - self.shift))


class Value(NamedTuple):
    """What an exercise, or a scheme, is given.

    ``sets``     one prescription, or one for each week when ``weekly``
    ``clauses``  from the keys of the long form
    """

    sets: tuple[Written | Broken, ...]
    weekly: bool
    clauses: tuple[Written | Broken, ...]
    span: Span


class ExerciseStep(NamedTuple):
    name: Text
    value: Value | None


class GroupStep(NamedTuple):
    header: Header
    span: Span
    steps: tuple[Step, ...]


class UseStep(NamedTuple):
    name: Text


class NoteStep(NamedTuple):
    text: Text


class RestStep(NamedTuple):
    seconds: int
    span: Span


Step = ExerciseStep | GroupStep | UseStep | NoteStep | RestStep | Broken


class Steps(NamedTuple):
    """A session or a block: its name and its steps."""

    name: Text
    steps: tuple[Step, ...]


class SlotEntry(NamedTuple):
    """A slot and the sessions that take turns in it."""

    slot: Slot
    names: tuple[Text, ...]
    span: Span


class SpanEntry(NamedTuple):
    """Weeks that have slots of their own."""

    weeks: WeekSpan
    slots: tuple[SlotEntry, ...]
    span: Span


class Dates(NamedTuple):
    """An inclusive range of dates."""

    first: date
    last: date
    span: Span


class Athlete(NamedTuple):
    """``bodyweight`` in any unit, ``training_max`` in per cent; None where not written."""

    name: Text | None = None
    bodyweight: Quantity | None = None
    equipment: tuple[Text, ...] | None = None
    maxes: tuple[tuple[Text, Maximum], ...] = ()
    training_max: Fraction | None = None


class Defaults(NamedTuple):
    """Seconds, reps, metres per second; None where not written."""

    rest: int | None = None
    tempo: Tempo | None = None
    transition: int | None = None
    amrap: int | None = None
    max_hold: int | None = None
    pace: Fraction | None = None


class Document(NamedTuple):
    """A whole file; what was not written is None or empty, or the default of ``language.md``.

    ``whole``  whether the file was read to its end: names may be missing otherwise
    """

    top: Span
    whole: bool
    title: Text | None
    id: Text | None
    author: str | None
    description: str | None
    tags: tuple[str, ...]
    units: MassUnit | None
    start: Dates | None
    end: Dates | None
    timezone: Text | None
    weeks: int | None
    schedule: tuple[SlotEntry | SpanEntry, ...] | None
    skip: tuple[Dates, ...]
    pause: tuple[Dates, ...]
    athlete: Athlete
    rounding: Quantity | None
    defaults: Defaults
    schemes: tuple[tuple[Text, Value], ...]
    blocks: tuple[Steps, ...]
    phases: tuple[tuple[Text, Phase], ...]
    deload: tuple[Deload, Span] | None
    exercises: MappingNode | None
    sessions: tuple[Steps, ...]
