"""Occurrences to selections: which lines each holds, with their week and session numbers."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from dotworkout.model.calendar import Calendar, Occurrence
from dotworkout.model.plan import Line, Program, Session
from dotworkout.model.selection import Numbers, Selection
from dotworkout.text.diagnostics import Findings
from dotworkout.text.source import Span


def select(program: Program, calendar: Calendar, findings: Findings) -> Iterator[Selection]:
    """The occurrences that take place, in date order.

    A session that never takes place, an item of a weekly list or a cycle that never comes is a
    finding, made when the last week is read.
    """
    lines = [sorted({line.number for line in session.lines}) for session in program.sessions]
    raising = sorted({r.number for raises in program.raises.values() for r in raises})
    turns: Counter[int] = Counter()
    sessions: Counter[int] = Counter()
    seen = _Seen(set(), defaultdict(set))
    for week in calendar.weeks:
        turns.update({number for occurrence in week for number in lines[occurrence.session]})
        for occurrence in week:
            if occurrence.dropped:
                continue
            held = lines[occurrence.session]
            sessions.update(held)
            numbers = {
                number: _numbers(number, occurrence, turns, sessions)
                for number in (*held, *raising)
            }
            seen.add(occurrence.session, program.sessions[occurrence.session], numbers)
            yield Selection(occurrence, program.sessions[occurrence.session], numbers)
    if not findings.has_errors:
        _warn_of_unseen(program, seen, turns, findings)


def _numbers(
    number: int, occurrence: Occurrence, turns: Counter[int], sessions: Counter[int]
) -> Numbers:
    """Counts so far, from zero; a line that has not had its first turn is at zero."""
    return Numbers(
        week=occurrence.week - 1,
        item=max(0, turns[number] - 1),
        session=max(0, sessions[number] - 1),
    )


class _Seen(NamedTuple):
    """The sessions that took place, by position; the items that each line came to, by its name's
    place in the file."""

    sessions: set[int]
    items: dict[Span, set[int]]

    def add(self, place: int, session: Session, numbers: Mapping[int, Numbers]) -> None:
        self.sessions.add(place)
        for line in session.lines:
            if line.weekly:
                self.items[line.origin].add(numbers[line.number].item % len(line.weeks))


def _warn_of_unseen(program: Program, seen: _Seen, turns: Counter[int], findings: Findings) -> None:
    for place, session in enumerate(program.sessions):
        if place not in seen.sessions:
            findings.warning(
                "W403",
                session.origin,
                f"'{session.name}' never takes place",
                "give it a slot in `schedule`, or leave it out",
            )
        for line in session.lines if place in seen.sessions else ():
            _warn_of_items(line, seen, turns[line.number], findings)
            if _never_cycles(program, line, turns[line.number]):
                findings.warning(
                    "W405",
                    line.origin,
                    f"the cycle of '{line.exercise.name}' never comes round, so nothing rises",
                    "a cycle is one pass through a list of weeks: `per week`, `every 4 weeks`?",
                )


def _warn_of_items(line: Line, seen: _Seen, turns: int, findings: Findings) -> None:
    """The items of a weekly list that no session came to."""
    for place, week in enumerate(line.weeks) if line.weekly else ():
        if place in seen.items[line.origin]:
            continue
        why = (
            "no session with it takes place in its week"
            if place < turns
            else f"'{line.exercise.name}' has a turn in {turns} week{'' if turns == 1 else 's'}"
        )
        findings.warning(
            "W404",
            week.groups[0].origin,
            f"this item of the list never comes: {why}",
            "leave it out, or add weeks",
        )


def _never_cycles(program: Program, line: Line, reached: int) -> bool:
    """Whether a clause counts cycles, and the first one is never over."""
    raises = (r.step for r in program.raises.get(line.exercise.id, ()) if r.number == line.number)
    every = [s.every for s in (*line.progress, *raises) if s.period == "cycle"]
    return bool(every) and (not line.weekly or reached <= len(line.weeks) * min(every))
