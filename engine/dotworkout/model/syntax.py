"""What the user wrote.

The first half are the values that the notation gives for one short string. Their ``at`` is the
half-open range of code points in that string, so that equal strings share one tree. The second
half is the document; its leaves have spans.

These are named tuples: there are many types, and a data class takes four times as long to make
when the module is imported.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Literal, NamedTuple

from dotworkout.text.nodes import Mapping as MappingNode
from dotworkout.text.nodes import Scalar
from dotworkout.text.source import Span
from dotworkout.units import MassUnit

At = tuple[int, int]


class Quantity(NamedTuple):
    """A number and its unit: kg, lb, s, m, cal, %, rep, set, W, bpm, or "" for none.

    Minutes and hours are given in ``s``, every distance in ``m``. ``high`` is the upper end of a
    range, else None.
    """

    low: Fraction
    high: Fraction | None
    unit: str
    at: At = (0, 0)


WorkKind = Literal["reps", "amrap", "max", "time", "distance", "calories"]


class Work(NamedTuple):
    """What one set is: ``8-12`` is reps 8 to 12, ``5+`` reps 5 and open, ``45s`` time.

    ``amrap`` has the seconds it lasts in ``low``, or 0 where it is not bounded by the clock.
    """

    kind: WorkKind
    low: Fraction
    high: Fraction
    open: bool = False
    at: At = (0, 0)


class Sets(NamedTuple):
    """``3x8-12``; ``count`` is None when it was not written. Of a list such as ``12-10-8`` there
    are as many works as sets; else there is one, for each set."""

    count: int | None
    works: tuple[Work, ...]
    at: At = (0, 0)


LoadForm = Literal["mass", "percent", "relative", "bodyweight", "text"]


class Load(NamedTuple):
    """A load as written.

    ``mass``        ``low`` (to ``high``) of ``unit``
    ``percent``     ``low`` (to ``high``) per cent of ``of`` (1RM, TM or BW), and ``plus`` added
    ``relative``    ``low`` per cent above or below the group before; 0 for ``same``
    ``bodyweight``  ``plus`` added to the body, negative when assisted, or None
    ``text``        a coach's words in ``text``
    """

    form: LoadForm
    low: Fraction = Fraction(0)
    high: Fraction | None = None
    unit: MassUnit = "kg"
    of: str | None = None
    plus: Quantity | None = None
    text: str = ""
    at: At = (0, 0)


class Effort(NamedTuple):
    """RPE or RIR, ``low`` to ``high`` (equal when it is no range)."""

    scale: Literal["rpe", "rir"]
    low: Fraction
    high: Fraction
    at: At = (0, 0)


class Rest(NamedTuple):
    """Seconds after a set; None is "as needed"."""

    seconds: int | None
    at: At = (0, 0)


class Tempo(NamedTuple):
    """``text`` as shown, ``2-0-1-2``; ``seconds`` of one rep."""

    text: str
    seconds: int
    at: At = (0, 0)


class Hold(NamedTuple):
    """Seconds held in each rep, or in the last one only."""

    seconds: int
    last_rep: bool = False
    at: At = (0, 0)


class Drop(NamedTuple):
    """``times`` drops after a set, each ``change`` (%, kg or lb, negative) below the one before;
    ``reps`` is None when they go to failure."""

    times: int
    change: Quantity
    reps: Work | None = None
    at: At = (0, 0)


class Sides(NamedTuple):
    """``per side``, ``per arm``, ``per leg``: done on each; or ``per hand``: a load of each."""

    word: str
    at: At = (0, 0)


class Label(NamedTuple):
    name: str
    at: At = (0, 0)


class UseScheme(NamedTuple):
    name: str
    at: At = (0, 0)


class Remark(NamedTuple):
    """A note or, from the long form, a cue."""

    text: str
    cue: bool = False
    at: At = (0, 0)


Period = Literal["week", "session", "cycle"]


class Linear(NamedTuple):
    """``change`` after every ``every`` periods, up to ``cap``.

    ``target``  what rises: ``line`` is what the change's unit says, ``rest`` the rest, ``1RM`` and
                ``TM`` the exercise's maximum in the whole file
    """

    target: Literal["line", "rest", "1RM", "TM"]
    change: Quantity
    every: int
    period: Period
    cap: Quantity | None = None
    at: At = (0, 0)


class Double(NamedTuple):
    """Reps (or seconds) climb through the range by ``by``, then ``then`` is added and they start
    over; without ``then`` they stay at the top."""

    by: Quantity | None
    then: Quantity | None
    at: At = (0, 0)


Clause = (
    Load | Effort | Rest | Tempo | Hold | Drop | Sides | Label | UseScheme | Remark
    | Linear | Double
)  # fmt: skip


class Item(NamedTuple):
    """What stands between two commas; ``last_set`` limits it to the last set."""

    sets: Sets | None
    clauses: tuple[Clause, ...]
    last_set: bool = False
    at: At = (0, 0)


class Prescription(NamedTuple):
    items: tuple[Item, ...]


GroupKind = Literal["warmup", "cooldown", "superset", "circuit"]


class Header(NamedTuple):
    """A group's header.

    ``rounds``  None when not written
    ``rest``    after each round; None when not written
    ``work``    seconds of work and of rest at each station of a timed circuit
    """

    kind: GroupKind
    rounds: int | None = None
    rest: Rest | None = None
    work: tuple[int, int] | None = None


class Slot(NamedTuple):
    """When sessions happen.

    ``kind``   ``weekdays``: ``days`` 0 (Monday) to 6; ``day``: the ``n``-th of each week;
               ``every``: each ``n``-th day from the start
    ``time``   minutes since midnight, or None
    """

    kind: Literal["weekdays", "day", "every"]
    days: tuple[int, ...] = ()
    n: int = 0
    time: int | None = None


class WeekSpan(NamedTuple):
    """Weeks by number (inclusive ranges), or the odd or even ones."""

    kind: Literal["weeks", "odd", "even"]
    ranges: tuple[tuple[int, int], ...] = ()

    def holds(self, week: int) -> bool:
        """Whether week ``week`` (from 1) is among them."""
        if self.kind == "weeks":
            return any(first <= week <= last for first, last in self.ranges)
        return week % 2 == (1 if self.kind == "odd" else 0)


class Maximum(NamedTuple):
    """``reps`` (1 to 12) done with ``load``; of bodyweight forms the added load."""

    reps: int
    load: Load
    at: At = (0, 0)


# --- the document -------------------------------------------------------------------------------


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
    exercises: MappingNode | None
    sessions: tuple[Steps, ...]
