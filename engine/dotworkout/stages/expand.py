"""Concrete sessions to timed ones: every set, rest and change-over with its start and length."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from dotworkout.model.concrete import Session as ConcreteSession
from dotworkout.model.plan import Program
from dotworkout.model.schedule import Session, Step
from dotworkout.sets.groups import add_group
from dotworkout.sets.parts import row
from dotworkout.sets.timeline import Timeline
from dotworkout.text.diagnostics import Findings
from dotworkout.text.source import Span


def expand(
    sessions: Iterable[ConcreteSession], program: Program, findings: Findings
) -> Iterator[Session]:
    """The timed sessions, in order; equal content shares its steps.

    Two sessions that overlap are a finding, at the later one's name.
    """
    known: dict[tuple[int, ...], tuple[Step, ...]] = {}
    before: tuple[int, str] | None = None
    for session in sessions:
        steps = known.get(session.key)
        if steps is None:
            steps = known[session.key] = _timed(session, program, findings)
        timed = _session(session, steps, program)
        begin = _begin(session)
        if begin is not None:
            if before and begin < before[0]:
                _warn_of_overlap(session, program, before[1], findings)
            before = _later(before, begin, timed)
        yield timed


def _timed(session: ConcreteSession, program: Program, findings: Findings) -> tuple[Step, ...]:
    timeline = Timeline(program.defaults, findings)
    row(session.steps, timeline, add_group)
    for pause in timeline.end():
        findings.warning(
            "W601", pause.origin, "no work follows this rest, so it is left out",
            "a session ends with its last set",
        )  # fmt: skip
    return tuple(timeline.steps)


def _session(session: ConcreteSession, steps: tuple[Step, ...], program: Program) -> Session:
    phase = program.phase(session.occurrence.week)
    occurrence = session.occurrence
    moment, time = occurrence.moment, occurrence.time
    if moment is not None:
        time = moment.hour * 60 + moment.minute  # a clock change may have moved it
    return Session(
        uid=occurrence.uid,
        name=session.name,
        week=occurrence.week,
        day=occurrence.day,
        phase=phase.name if phase else None,
        phase_note=phase.note if phase else None,
        date=occurrence.date.isoformat() if occurrence.date else None,
        start=moment.isoformat() if moment else None,
        duration_s=steps[-1].start_s + steps[-1].duration_s if steps else 0,
        steps=steps,
        time=None if time is None else f"{time // 60:02d}:{time % 60:02d}",
    )


def _begin(session: ConcreteSession) -> int | None:
    """When it begins, in seconds; without a start, on a calendar that begins anywhere."""
    occurrence = session.occurrence
    if occurrence.moment is not None:
        offset = occurrence.moment.utcoffset() or timedelta()
        since = occurrence.moment.replace(tzinfo=None) - datetime.min - offset
        return since // timedelta(seconds=1)
    if occurrence.time is None or occurrence.date is not None:
        return None
    days = 7 * (occurrence.week - 1) + occurrence.day
    return (days * 1440 + occurrence.time) * 60


def _later(before: tuple[int, str] | None, begin: int, session: Session) -> tuple[int, str]:
    """The end that is latest so far, and whose it is."""
    end = begin + session.duration_s
    return (end, session.name) if before is None or end > before[0] else before


def _warn_of_overlap(
    session: ConcreteSession, program: Program, other: str, findings: Findings
) -> None:
    origin: Span = program.sessions[session.occurrence.session].origin
    day = session.occurrence.date
    when = day.isoformat() if day else f"week {session.occurrence.week}"
    findings.warning(
        "W602",
        origin,
        f"'{session.name}' begins before '{other}' is over, by the estimate ({when})",
    )
