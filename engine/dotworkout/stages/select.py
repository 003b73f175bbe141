"""Occurrences to selections: which lines each holds, with their week and session numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dotworkout.model.calendar import Calendar, Occurrence
from dotworkout.model.plan import Line, Program
from dotworkout.model.selection import Numbers, Selection
from dotworkout.text.diagnostics import Findings


def select(program: Program, calendar: Calendar, findings: Findings) -> Iterator[Selection]:
    """The occurrences that take place, in date order.

    What a weekly list or a cycle never reaches is a finding, made when the last week is read.
    """
    lines = [sorted({line.number for line in session.lines}) for session in program.sessions]
    raising = sorted({r.number for raises in program.raises.values() for r in raises})
    turns: Counter[int] = Counter()
    sessions: Counter[int] = Counter()
    happened: set[int] = set()
    for week in calendar.weeks:
        turns.update({number for occurrence in week for number in lines[occurrence.session]})
        for occurrence in week:
            if occurrence.dropped:
                continue
            happened.add(occurrence.session)
            held = lines[occurrence.session]
            sessions.update(held)
            numbers = {
                number: _numbers(number, occurrence, turns, sessions)
                for number in (*held, *raising)
            }
            yield Selection(occurrence, program.sessions[occurrence.session], numbers)
    if not findings.has_errors:
        _warn_of_unplaced(program, happened, findings)
        _warn_of_unreached(program, turns, findings)


def _warn_of_unplaced(program: Program, happened: set[int], findings: Findings) -> None:
    for number, session in enumerate(program.sessions):
        if number not in happened:
            findings.warning(
                "W403",
                session.origin,
                f"'{session.name}' never takes place",
                "give it a slot in `schedule`, or leave it out",
            )


def _numbers(
    number: int, occurrence: Occurrence, turns: Counter[int], sessions: Counter[int]
) -> Numbers:
    """Counts so far, from zero; a line that has not had its first turn is at zero."""
    return Numbers(
        week=occurrence.week - 1,
        item=max(0, turns[number] - 1),
        session=max(0, sessions[number] - 1),
    )


def _warn_of_unreached(program: Program, turns: Counter[int], findings: Findings) -> None:
    for line in (line for session in program.sessions for line in session.lines):
        reached = turns[line.number]
        for week in line.weeks[reached:] if reached else ():
            findings.warning(
                "W404",
                week.groups[0].origin,
                f"this item of the list never comes: '{line.exercise.name}' has a turn in "
                f"{reached} {'week' if reached == 1 else 'weeks'}",
                "leave it out, or add weeks",
            )
        if reached and _never_cycles(program, line, reached):
            findings.warning(
                "W405",
                line.origin,
                f"the cycle of '{line.exercise.name}' never comes round, so nothing rises",
                "a cycle is one pass through a list of weeks: `per week`, `every 4 weeks`?",
            )


def _never_cycles(program: Program, line: Line, reached: int) -> bool:
    """Whether a clause counts cycles, and the first one is never over."""
    raises = (r.step for r in program.raises.get(line.exercise.id, ()) if r.number == line.number)
    every = [s.every for s in (*line.progress, *raises) if s.period == "cycle"]
    return bool(every) and (not line.weekly or reached <= len(line.weeks) * min(every))
