"""A session's sets as rows of cells.

Of the columns whose names do not say it all:

``start_time``   ``18:00``, local; empty where the slot has no time
``order``        the row's number in its session, from 1
``group``        the groups around the set, outermost first: ``superset 2``, ``circuit 1 (round 3) /
                 superset 2``; the number tells the groups of a session apart
``round``        of the innermost group, from 1
``reps_min``, ``reps_max``   equal unless a range; ``5+`` is 5 and empty, AMRAP is 1 and empty
``open``         ``true`` where the set goes on for as long as it can
``time_s``       the lower end of a range; empty where a hold is as long as possible
``load``, ``unit``   in the program's unit, the lower end of a range; of bodyweight exercises the
                 added load, below zero when assisted
``percent_1rm``, ``rpe``, ``rir``   the lower end of a range
``rest_s``       the rest or change-over between this set and the next; empty where there is none
``start_s``, ``duration_s``   seconds from the session's start; estimates
``notes``        all else, separated by ``; ``: in the first row the phase, then the notes that
                 stand before the set, what no column says of it (``60-65 kg``, ``BW``,
                 ``85 % of TM``, ``hold 3 s``), the coach's notes, the cues
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Any, Literal

from dotworkout import Group, Load, Note, Session, Time, Work, plain
from dotworkout_csv.cells import harmless

COLUMNS = (
    "date", "start_time", "week", "day", "session", "order", "group", "round", "exercise",
    "variation", "set", "role", "reps_min", "reps_max", "open", "time_s", "distance_m", "load",
    "unit", "percent_1rm", "rpe", "rir", "tempo", "rest_s", "per_side", "start_s", "duration_s",
    "notes",
)  # fmt: skip

#: The cells of a load, and what they do not say of it.
_LoadCells = tuple[tuple[str | None, ...], tuple[str, ...]]

_BOOL = ("false", "true")
#: Where the pause stands among the cells from ``order`` on.
_REST = COLUMNS.index("rest_s") - COLUMNS.index("order")


@dataclass(frozen=True, slots=True)
class Dialect:
    """How cells are written: what separates them, the decimal sign, the program's unit."""

    delimiter: str
    decimal: str
    units: Literal["kg", "lb"]


def set_cells(session: Session, dialect: Dialect) -> list[list[Any]]:
    """The cells from ``order`` on, of each set of a session."""
    rows: list[list[Any]] = []
    notes = _phase(session)
    # Sets share their loads, whose exact figures are slow to hash: so by identity first.
    loads: dict[int, _LoadCells] = {}
    for step in session.steps:
        if isinstance(step, Work):
            if id(step.load) not in loads:
                loads[id(step.load)] = _load(step.load, dialect)
            rows.append(_cells(step, len(rows) + 1, notes, loads[id(step.load)], dialect))
            notes = []
        elif isinstance(step, Note):
            notes.append(step.text)
        elif rows:
            rows[-1][_REST] = (rows[-1][_REST] or 0) + step.duration_s
    if rows and notes:
        rows[-1][-1] = _joined([rows[-1][-1], *notes])
    return rows


def _phase(session: Session) -> list[str]:
    phase = ": ".join(filter(None, (session.phase, session.phase_note)))
    return [phase] if phase else []


def _cells(
    work: Work, order: int, before: list[str], load: _LoadCells, dialect: Dialect
) -> list[Any]:
    reps, time = work.reps, work.time
    load_cells, load_words = load
    notes = (*before, *_words(work), *load_words, *work.notes, *work.cues)
    return [
        order,
        _groups(work.groups),
        work.groups[-1].round if work.groups else None,
        harmless(work.exercise.name),
        harmless(work.exercise.variation or ""),
        work.set,
        work.role,
        reps and reps.min,
        reps and reps.max,
        _BOOL[bool((reps and reps.open) or (time and time.open))],
        time and _seconds(time),
        work.distance and _figure(work.distance.m, dialect),
        *load_cells,
        work.tempo,
        None,
        _BOOL[work.per_side],
        work.start_s,
        work.duration_s,
        _joined(notes) if notes else "",
    ]


def _joined(notes: Iterable[str]) -> str:
    return harmless("; ".join(filter(None, notes)))


@lru_cache(maxsize=1024)
def _groups(groups: tuple[Group, ...]) -> str:
    last = len(groups) - 1
    return " / ".join(
        f"{group.kind} {group.id}"
        + (f" (round {group.round})" if place < last and group.rounds != 1 else "")
        for place, group in enumerate(groups)
    )


def _seconds(time: Time) -> int | None:
    return None if time.open and time.min_s == 1 else time.min_s


def _figure(value: Fraction | None, dialect: Dialect) -> str | None:
    return None if value is None else plain(value).replace(".", dialect.decimal)


@lru_cache(maxsize=1024)
def _load(load: Load | None, dialect: Dialect) -> _LoadCells:
    """The cells ``load``, ``unit``, ``percent_1rm``, ``rpe``, ``rir``, and what they do not say."""
    if load is None:
        return (None,) * 5, ()
    amount, _ = _amount(load, dialect.units)
    cells = (
        _figure(amount, dialect),
        None if amount is None else dialect.units,
        _figure(load.percent, dialect) if load.of == "1RM" else None,
        _figure(load.rpe, dialect),
        _figure(load.rir, dialect),
    )
    return cells, tuple(_load_words(load, dialect.units))


def _amount(load: Load, units: str) -> tuple[Fraction | None, Fraction | None]:
    """The load in the program's unit, and the upper end of a range."""
    return (load.kg, load.kg_max) if units == "kg" else (load.lb, load.lb_max)


def _words(work: Work) -> list[str]:
    """What no column says of a set, its load aside."""
    words = []
    if work.exercise.label:
        words.append(f"as {work.exercise.label}")
    if work.optional:
        words.append("optional")
    if work.total:
        words.append("in total")
    if work.calories is not None:
        words.append(f"{work.calories} cal")
    if work.time and (work.time.open or work.time.max_s != work.time.min_s):
        words.append(_time_words(work.time))
    if work.per_hand and not (work.load and work.load.text.endswith("per hand")):
        words.append("per hand")
    if work.hold_s:
        words.append(f"hold {work.hold_s} s")
    return words


def _time_words(time: Time) -> str:
    return "as long as possible" if time.open else f"{time.min_s}-{time.max_s} s"


def _load_words(load: Load, units: str) -> list[str]:
    """What no column says of a load: words, upper ends, percentages of something else, plates."""
    figures = tuple(_load_figures(load, units))
    text = _short(load.text)
    in_columns = {_short(figure) for figure, has_column in figures if has_column}
    words = [] if text in in_columns else [load.text]
    words += [
        figure for figure, has_column in figures if not has_column and _short(figure) not in text
    ]
    if load.estimated:
        words.append("estimated")
    if load.plates:
        words.append(f"each side {' + '.join(map(plain, load.plates))}")
    return words


def _load_figures(load: Load, units: str) -> Iterator[tuple[str, bool]]:
    """The figures of a load as words, each with whether columns say all of it."""
    measures = (
        (*_amount(load, units), "{} " + units),
        (load.percent, load.percent_max, "{} %" if load.of == "1RM" else f"{{}} % of {load.of}"),
        (load.rpe, load.rpe_max, "RPE {}"),
        (load.rir, load.rir_max, "RIR {}"),
    )
    for low, high, form in measures:
        if low is not None:
            figure = plain(low) if high is None else f"{plain(low)}-{plain(high)}"
            yield form.format(figure), high is None and "% of" not in form


def _short(text: str) -> str:
    """For comparing: ``75 % of 1RM`` and ``75%`` are the same."""
    return text.replace(" of ", " ").replace(" ", "").replace("%1RM", "%")
