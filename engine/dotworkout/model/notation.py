"""What one short string of the notation says.

``at`` is the half-open range of code points in that string, so that equal strings share one tree.

These are named tuples: there are many types, and a data class takes four times as long to make
when the module is imported.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Literal, NamedTuple

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


WorkKind = Literal["reps", "amrap", "max", "time", "distance", "calories", "total"]


class Work(NamedTuple):
    """What one set is: ``8-12`` is reps 8 to 12, ``5+`` reps 5 and open, ``45s`` time.

    ``amrap`` has the seconds it lasts in ``low``, or 0 where it is not bounded by the clock;
    ``total`` is so many reps in all.
    """

    kind: WorkKind
    low: Fraction
    high: Fraction
    open: bool = False
    at: At = (0, 0)


class Sets(NamedTuple):
    """``3x8-12``; ``number`` is None when it was not written. Of a list such as ``12-10-8`` there
    are as many works as sets; else there is one, for each set. The last ``optional`` sets may be
    left out: ``3-4x8`` is four sets, one of them optional."""

    number: int | None
    works: tuple[Work, ...]
    at: At = (0, 0)
    optional: int = 0


LoadForm = Literal["mass", "percent", "relative", "bodyweight", "text", "target"]


class Load(NamedTuple):
    """A load as written.

    ``mass``        ``low`` (to ``high``) of ``unit``
    ``percent``     ``low`` (to ``high``) per cent of ``of`` (1RM, TM or BW), and ``plus`` added
    ``relative``    ``low`` per cent above or below the group before; 0 for ``same``
    ``bodyweight``  ``plus`` added to the body, negative when assisted, or None
    ``text``        a coach's words in ``text``
    ``target``      what to hold, in ``text``; ``of`` is zone, pace, power or heart_rate; of a
                    pace ``low`` is metres per second
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


class RestPause(NamedTuple):
    """``times`` more efforts to failure after a set, ``seconds`` apart."""

    times: int
    seconds: int
    at: At = (0, 0)


class MyoReps(NamedTuple):
    """``times`` sets of ``reps`` after the activation set, ``seconds`` apart."""

    times: int
    reps: int
    seconds: int
    at: At = (0, 0)


class Cluster(NamedTuple):
    """A set's reps in clusters of ``reps``, ``seconds`` apart."""

    reps: int
    seconds: int
    at: At = (0, 0)


class Ramp(NamedTuple):
    """Build-up sets: per cent of the first working load, and reps."""

    sets: tuple[tuple[Fraction, int], ...]
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
    Load | Effort | Rest | Tempo | Hold | Drop | RestPause | MyoReps | Cluster | Ramp | Sides
    | Label | UseScheme | Remark | Linear | Double
)  # fmt: skip


class Item(NamedTuple):
    """What stands between two commas; ``last_set`` limits it to the last set."""

    sets: Sets | None
    clauses: tuple[Clause, ...]
    last_set: bool = False
    at: At = (0, 0)


class Prescription(NamedTuple):
    items: tuple[Item, ...]


GroupKind = Literal[
    "warmup", "cooldown", "optional", "superset", "circuit", "repeat", "complex",
    "emom", "every", "amrap", "for time", "tabata", "when", "ladder", "rotate",
]  # fmt: skip


class Header(NamedTuple):
    """A group's header.

    ``rounds``   None when not written; of ``emom`` and ``every`` the intervals
    ``rest``     after each round; None when not written
    ``work``     seconds of work and of rest: of each station of a timed circuit, of a tabata
    ``load``     of a complex
    ``seconds``  an interval of ``emom`` and ``every``, the whole of an ``amrap``, the cap of
                 ``for time``
    ``reps``     of each round of ``for time 21-15-9``
    ``when``     the weeks in which the steps of ``when`` count
    ``every``    weeks that a rung of ``ladder`` or ``rotate`` lasts; None where its range says
    """

    kind: GroupKind
    rounds: int | None = None
    rest: Rest | None = None
    work: tuple[int, int] | None = None
    load: Load | None = None
    seconds: int | None = None
    reps: tuple[Work, ...] = ()
    when: WeekSpan | None = None
    every: int | None = None


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
    """Weeks by number (inclusive ranges), the odd or even ones, or those of the phase ``name``
    (which get their ranges when names are bound)."""

    kind: Literal["weeks", "odd", "even", "phase"]
    ranges: tuple[tuple[int, int], ...] = ()
    name: str = ""
    at: At = (0, 0)

    def holds(self, week: int) -> bool:
        """Whether week ``week`` (from 1) is among them."""
        if self.kind in ("weeks", "phase"):
            return any(first <= week <= last for first, last in self.ranges)
        return week % 2 == (1 if self.kind == "odd" else 0)


class Maximum(NamedTuple):
    """``reps`` (1 to 12) done with ``load``; of bodyweight forms the added load."""

    reps: int
    load: Load
    at: At = (0, 0)
