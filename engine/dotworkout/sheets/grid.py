"""The weeks of a program side by side: one row for each exercise line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from dotworkout.model.schedule import Part, Schedule, Session
from dotworkout.sheets.rows import Row, sheet
from dotworkout.units import MassUnit

#: A line through the weeks: its part, its exercise, and which of those it is in its session.
_Key = tuple[Part, str, int]
#: What a figure may say beside sets and load, empty where it does not apply.
_Fact = Callable[[Row], str]


@dataclass(frozen=True, slots=True)
class GridLine:
    """One exercise of a session through the weeks.

    ``session``   the session's name
    ``exercise``  with its mark: ``A1 Face Pull``
    ``part``      as of its steps
    ``weeks``     by week the figures, one for each run of equal sets: ``4x3 90``, ``3+ 90``;
                  a second session of that name in a week goes on below
    """

    session: str
    exercise: str
    part: Part
    weeks: Mapping[int, tuple[str, ...]]


@dataclass(slots=True)
class _Found:
    title: str
    weeks: dict[int, list[Row]] = field(default_factory=dict)


def grid(schedule: Schedule) -> tuple[GridLine, ...]:
    """Lines in the order of the file's sessions and steps, loads in the program's unit.

    What stays the same through all weeks is left out, but for sets, what goes on with them, and
    load.
    """
    names = dict.fromkeys(session.name for session in schedule.sessions)
    return tuple(
        line
        for name in names
        for line in _lines(
            name,
            (session for session in schedule.sessions if session.name == name),
            schedule.program.units,
        )
    )


def _lines(name: str, sessions: Iterable[Session], units: MassUnit) -> Iterator[GridLine]:
    found: dict[_Key, _Found] = {}
    order: list[_Key] = []
    for session in sessions:
        before = -1
        for key, rows in _keyed(session):
            if key not in found:
                found[key] = _Found(rows[0].title)
                order.insert(before + 1, key)
            found[key].weeks.setdefault(session.week, []).extend(rows)
            before = order.index(key)
    for key in order:
        line = found[key]
        yield GridLine(name, line.title, key[0], _figures(line.weeks, units))


def _keyed(session: Session) -> Iterator[tuple[_Key, list[Row]]]:
    """The rows of each line, and what to know the line by in other weeks."""
    lines: list[list[Row]] = []
    for row in sheet(session):
        if isinstance(row, Row):
            if row.continued:
                lines[-1].append(row)
            else:
                lines.append([row])
    seen: Counter[tuple[Part, str]] = Counter()
    for rows in lines:
        here = (rows[0].part, rows[0].exercise)
        seen[here] += 1
        yield (*here, seen[here]), rows


def _figures(weeks: Mapping[int, list[Row]], units: MassUnit) -> Mapping[int, tuple[str, ...]]:
    changing = [fact for fact in _FACTS if _changes(fact, weeks.values())]
    return {
        week: tuple(_figure(row, units, changing) for row in rows) for week, rows in weeks.items()
    }


def _changes(fact: _Fact, weeks: Iterable[list[Row]]) -> bool:
    """Whether weeks differ in it; the last set of an exercise never has a rest."""
    return len({frozenset(map(fact, rows)) - {""} for rows in weeks}) > 1


def _figure(row: Row, units: MassUnit, facts: Iterable[_Fact]) -> str:
    words = (
        row.sets.replace(" x ", "x"),
        _load(row, units),
        _parts(row),
        *(fact(row) for fact in facts),
    )
    return " ".join(filter(None, words))


def _load(row: Row, units: MassUnit) -> str:
    """The load without the program's unit; words that a coach chose stay as they are."""
    load = row.steps[0].load
    if load is None or load.kind == "text":
        return row.load
    return row.load.replace("about ", "~").replace(f" {units}", "")


def _parts(row: Row) -> str:
    """``+2 drop``: how many parts go on with each set; clusters are the set itself."""
    parts = row.steps[1 : len(row.steps) // row.count]
    roles = Counter(part.role for part in parts if part.role != "cluster")
    return " ".join(f"+{many} {role}" for role, many in roles.items())


def _ramp(row: Row) -> str:
    return f"ramp {len(row.ramp)}" if row.ramp else ""


def _tempo(row: Row) -> str:
    return f"tempo {row.tempo}" if row.tempo else ""


def _hold(row: Row) -> str:
    return f"hold {row.hold}" if row.hold else ""


def _rest(row: Row) -> str:
    return f"rest {row.rest}" if row.rest else ""


def _effort(row: Row) -> str:
    return row.effort


_FACTS: tuple[_Fact, ...] = (_effort, _ramp, _tempo, _hold, _rest)
