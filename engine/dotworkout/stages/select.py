"""Occurrences to selections: which lines each holds, with their week and session numbers."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from dotworkout.model.calendar import Calendar, Occurrence
from dotworkout.model.plan import (
    Condition,
    Group,
    Line,
    Program,
    Rung,
    Scope,
    Step,
    When,
)
from dotworkout.model.selection import Numbers, Selection
from dotworkout.text.diagnostics import Findings
from dotworkout.text.source import Span

Key = tuple[int, Scope]


def select(program: Program, calendar: Calendar, findings: Findings) -> Iterator[Selection]:
    """The occurrences that take place, in date order.

    A session that never takes place, an item of a weekly list, steps or a cycle that never come
    are findings, made when the last week is read.
    """
    counted = _Counted(program)
    raising = sorted({(r.number, r.scope) for raises in program.raises.values() for r in raises})
    turns: Counter[int] = Counter()
    sessions: Counter[int] = Counter()
    seen = _Seen(set(), defaultdict(set), set())
    for week in calendar.weeks:
        if not week:
            continue
        counted.come_to(week[0].week)
        counts = program.counts(week[0].week)
        views = {o.session: counted.view(program.sessions[o.session].steps) for o in week}
        held = {place: _lines(view) for place, view in views.items()}
        if counts:
            turns.update({line.number for lines in held.values() for line in lines})
        for occurrence in week:
            lines = held[occurrence.session]
            if occurrence.dropped or not _takes_place(program, occurrence, lines, findings):
                continue
            if counts:
                sessions.update({line.number for line in lines})
            keys = {*((line.number, line.scope) for line in lines), *raising}
            numbers = {key: counted.numbers(key, turns, sessions) for key in keys}
            seen.add(occurrence.session, lines, numbers)
            session = program.sessions[occurrence.session]
            yield Selection(occurrence, session, views[occurrence.session], numbers)
    if not findings.has_errors:
        _warn_of_unseen(program, seen, turns, findings)


def _lines(steps: tuple[Step, ...]) -> tuple[Line, ...]:
    """The lines of steps that count, groups opened."""
    found: list[Line] = []
    for step in steps:
        if isinstance(step, Line):
            found.append(step)
        elif isinstance(step, Group):
            found += _lines(step.steps)
    return tuple(found)


def _takes_place(
    program: Program, occurrence: Occurrence, lines: tuple[Line, ...], findings: Findings
) -> bool:
    """A session of which nothing is left in a week does not take place then."""
    session = program.sessions[occurrence.session]
    if not lines and session.lines:
        findings.warning(
            "W409", session.origin,
            f"nothing is left of '{session.name}' in week {occurrence.week}, "
            "so it does not take place then",
        )  # fmt: skip
    return bool(lines) or not session.lines


class _Counted:
    """The weeks that count, for the whole program and inside every condition.

    Numbered from 0; a week left out has the number of the one before it.
    """

    def __init__(self, program: Program) -> None:
        self._program = program
        self._week = 0
        self._counts: dict[Scope, int] = dict.fromkeys(_scopes(program), 0)
        self._holds: dict[Scope, bool] = {}

    def come_to(self, week: int) -> None:
        """Count on to a week."""
        while self._week < week:
            self._week += 1
            counts = self._program.counts(self._week)
            self._holds = {}
            for scope in self._counts:  # outer scopes before those inside them
                held = self._held(scope)
                self._holds[scope] = held
                self._counts[scope] += held and counts

    def _held(self, scope: Scope) -> bool:
        if not scope:
            return True
        outer, inner = scope[:-1], scope[-1]
        return self._holds[outer] and self._condition(outer, inner)

    def _condition(self, outer: Scope, inner: Condition) -> bool:
        if not isinstance(inner, Rung):
            return inner.holds(self._week)
        turn = max(0, self._counts[outer] - 1) // inner.every
        on = min(turn, inner.of - 1) if inner.kind == "ladder" else turn % inner.of
        return on == inner.place

    def view(self, steps: tuple[Step, ...]) -> tuple[Step, ...]:
        """The steps that count in this week."""
        found: list[Step] = []
        for step in steps:
            if isinstance(step, When):
                found += self.view(step.steps) if self._holds[step.scope] else ()
            elif isinstance(step, Group):
                inner = self.view(step.steps)
                found += (step._replace(steps=inner),) if _lines(inner) else ()
            else:
                found.append(step)
        return tuple(found)

    def numbers(self, key: Key, turns: Counter[int], sessions: Counter[int]) -> Numbers:
        """Counts so far, from zero; a line that has not had its first turn is at zero."""
        number, scope = key
        once = self._program.phase_weeks
        return Numbers(
            week=max(0, self._counts[scope] - 1),
            item=max(0, turns[number] - 1),
            session=max(0, sessions[number] - 1),
            round=(self._week - 1) // once if once else None,
        )


def _scopes(program: Program) -> list[Scope]:
    """All scopes of lines and steps, the outer ones first."""
    found: dict[Scope, None] = {(): None}

    def visit(steps: tuple[Step, ...]) -> None:
        for step in steps:
            if isinstance(step, When):
                for depth in range(1, len(step.scope) + 1):
                    found[step.scope[:depth]] = None
            if isinstance(step, When | Group):
                visit(step.steps)

    for session in program.sessions:
        visit(session.steps)
    return sorted(found, key=len)


# --- what never comes ---------------------------------------------------------------------------


class _Seen(NamedTuple):
    """The sessions that took place, by position; the items that each line came to and the lines
    that came at all, by the place of its name in the file."""

    sessions: set[int]
    items: dict[Span, set[int]]
    lines: set[Span]

    def add(self, place: int, lines: tuple[Line, ...], numbers: Mapping[Key, Numbers]) -> None:
        self.sessions.add(place)
        for line in lines:
            self.lines.add(line.origin)
            if line.weekly:
                item = numbers[line.number, line.scope].item
                self.items[line.origin].add(item % len(line.weeks))


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
            _warn_of_line(program, line, seen, turns, findings)


def _warn_of_line(
    program: Program, line: Line, seen: _Seen, turns: Counter[int], findings: Findings
) -> None:
    if line.origin not in seen.lines:
        findings.warning(
            "W410", line.origin, f"'{line.exercise.name}' never comes here",
            "its session has no turn in the weeks of its group",
        )  # fmt: skip
        return
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
    if not every:
        return False
    if line.weekly:
        return reached <= len(line.weeks) * min(every)
    return program.phase_weeks is None or program.weeks <= program.phase_weeks * min(every)
