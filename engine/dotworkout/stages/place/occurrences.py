"""Program to occurrences: which session takes place when, in date order."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import NamedTuple
from uuid import UUID, uuid5

from dotworkout.model.calendar import Calendar, Occurrence
from dotworkout.model.notation import Slot
from dotworkout.model.plan import Program, SlotPlan, SpanPlan
from dotworkout.stages.place.frame import (
    PauseShift,
    apart,
    check_dates,
    moved,
    pauses_of,
    start_of,
    zone_of,
)
from dotworkout.text.diagnostics import Findings

#: The namespace of session uids. It never changes: calendars know the events by them.
NAMESPACE = UUID("5bd3f8a4-5d2e-5f0c-9a35-0d2c1a8e7b41")
DAY_NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def place(program: Program, findings: Findings) -> Calendar:
    """The occurrences of all weeks; what can never happen is a finding.

    The uid of an occurrence is a UUID of version 5 made of the program's id, the week, the
    weekday (or the day's number, where the slot counts days) and the ordinal among the slots of
    that day, in the order of the file. It survives edits of content, times and the start date.
    """
    zone = zone_of(program, findings)
    pauses = pauses_of(program)
    start = start_of(program, pauses, findings)
    check_dates(program, start, pauses, findings)
    slots = _slots(program, findings)
    weeks = _weeks(program, slots, start, pauses, zone)
    return Calendar(start, weeks)


# --- slots --------------------------------------------------------------------------------------


class _Slots(NamedTuple):
    """The slots of the weeks, and those of spans that replace them, later ones first."""

    usual: tuple[SlotPlan, ...]
    spans: tuple[SpanPlan, ...]

    def of(self, week: int) -> tuple[SlotPlan, ...]:
        return next((s.slots for s in self.spans if s.weeks.holds(week)), self.usual)


def _slots(program: Program, findings: Findings) -> _Slots:
    if program.slots is None:
        return _Slots(_one_a_day(program, findings), ())
    usual = tuple(entry for entry in program.slots if isinstance(entry, SlotPlan))
    spans = tuple(entry for entry in program.slots if isinstance(entry, SpanPlan))
    for place, span in enumerate(spans):
        weeks = [w for w in range(1, program.weeks + 1) if span.weeks.holds(w)]
        if not weeks:
            findings.warning("W401", span.origin, "these weeks never come: the program has "
                             f"{program.weeks}")  # fmt: skip
        elif all(any(later.weeks.holds(w) for later in spans[place + 1 :]) for w in weeks):
            findings.warning("W402", span.origin, "later spans replace all of these weeks")
    return _Slots(usual, spans[::-1])


def _one_a_day(program: Program, findings: Findings) -> tuple[SlotPlan, ...]:
    """Without a schedule the sessions take days 1, 2, ... of each week."""
    if len(program.sessions) > 7:
        findings.error(
            "W315", program.sessions[7].origin,
            f"{len(program.sessions)} sessions do not fit the seven days of a week",
            "say when they happen: `schedule:`",
        )  # fmt: skip
    return tuple(
        SlotPlan(Slot("day", n=place + 1), (place,), session.origin)
        for place, session in enumerate(program.sessions[:7])
    )


# --- weeks --------------------------------------------------------------------------------------


class _Turn(NamedTuple):
    """A slot on one day of a week; ``day`` from 0."""

    slot: SlotPlan
    day: int
    key: str


def _weeks(
    program: Program,
    slots: _Slots,
    start: date | None,
    pauses: tuple[PauseShift, ...],
    zone: tzinfo | None,
) -> Iterator[tuple[Occurrence, ...]]:
    turns: dict[int, int] = {}
    first_weekday = start.weekday() if start else 0
    during = tuple(pause for pause in pauses if start and pause.last >= start)
    maker = _Maker(program, start, during, zone, apart(program.skip))
    for week in range(1, program.weeks + 1):
        found = []
        ordinals: dict[str, int] = {}
        for turn in _turns(slots.of(week), week, first_weekday):
            count = turns.get(id(turn.slot), 0)
            turns[id(turn.slot)] = count + 1
            ordinal = ordinals[turn.key] = ordinals.get(turn.key, 0) + 1
            session = turn.slot.sessions[count % len(turn.slot.sessions)]
            found.append(maker.occurrence(turn, week, session, ordinal))
        yield tuple(sorted(found, key=_in_order))


def _in_order(occurrence: Occurrence) -> tuple[date, int, datetime]:
    """By date, then by when it really begins; sessions without a time come first."""
    minutes = -1 if occurrence.time is None else occurrence.time
    begins = datetime(2, 1, 1) + timedelta(minutes=minutes)
    if occurrence.moment is not None:
        begins = occurrence.moment.replace(tzinfo=None)
    return occurrence.date or date.min, occurrence.day, begins


def _turns(slots: Sequence[SlotPlan], week: int, first_weekday: int) -> list[_Turn]:
    """The slots of a week by day; of one day in the order of the file."""
    return [
        _Turn(slot, day, _day_key(slot.slot, day, first_weekday))
        for day in range(7)
        for slot in slots
        if _falls_on(slot.slot, week, day, first_weekday)
    ]


def _falls_on(slot: Slot, week: int, day: int, first_weekday: int) -> bool:
    if slot.kind == "weekdays":
        return (first_weekday + day) % 7 in slot.days
    if slot.kind == "day":
        return day + 1 == slot.n
    return (7 * (week - 1) + day) % slot.n == 0


def _day_key(slot: Slot, day: int, first_weekday: int) -> str:
    if slot.kind == "weekdays":
        return DAY_NAMES[(first_weekday + day) % 7]
    return f"day {day + 1}"


class _Maker(NamedTuple):
    """What all occurrences of a program share."""

    program: Program
    start: date | None
    pauses: tuple[PauseShift, ...]
    zone: tzinfo | None
    skipped: tuple[tuple[date, date], ...]

    def occurrence(self, turn: _Turn, week: int, session: int, ordinal: int) -> Occurrence:
        day = self._date(week, turn.day)
        minutes = turn.slot.slot.time
        return Occurrence(
            session=session,
            week=week,
            day=turn.day + 1,
            date=day,
            time=minutes,
            moment=_moment(day, minutes, self.zone),
            uid=str(uuid5(NAMESPACE, f"{self.program.id}/{week}/{turn.key}/{ordinal}")),
            dropped=day is not None and _within(day, self.skipped),
        )

    def _date(self, week: int, day: int) -> date | None:
        if self.start is None:
            return None
        return moved(self.start + timedelta(days=7 * (week - 1) + day), self.pauses)


def _within(day: date, ranges: tuple[tuple[date, date], ...]) -> bool:
    """Whether a day is in one of some ranges, which are in order and apart."""
    place = bisect_right(ranges, (day, date.max))
    return place > 0 and day <= ranges[place - 1][1]


def _moment(day: date | None, minutes: int | None, zone: tzinfo | None) -> datetime | None:
    """Local time; one that a clock change skips moves by the gap, of a repeated one the first."""
    if day is None or minutes is None:
        return None
    local = datetime.combine(day, time(minutes // 60, minutes % 60))
    if zone is None:
        return local
    there = local.replace(tzinfo=zone)
    try:
        return there.astimezone(UTC).astimezone(zone)
    except OverflowError:  # within a day of the calendar's ends, where no clock changes
        return there
