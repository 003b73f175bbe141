"""The format ``ics``: a calendar file (RFC 5545) with one event for each session."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import cast

from dotworkout import Export, Exporter, Omission, Option, Options, Part, Program, Session, hookimpl

_ALARM = re.compile(
    r"(?:(?P<h>\d{1,3}) ?h)? ?(?:(?P<min>\d{1,4}) ?min)?|(?P<hours>\d{1,3}):(?P<minutes>[0-5]\d)",
    re.ASCII,
)


def alarm(words: str) -> timedelta:
    """A time before a session: ``30min``, ``1h``, ``1h 30min``, ``1:30`` (hours and minutes)."""
    found = _ALARM.fullmatch(words.strip().lower())
    if found is None or not any(found.groups()):
        raise ValueError(f"{words!r} is no time before a session: write it as 30min, 1h or 1:30")
    given = {name: int(digits or 0) for name, digits in found.groupdict().items()}
    return timedelta(hours=given["h"] + given["hours"], minutes=given["min"] + given["minutes"])


def to_ics(program: Program, sessions: Iterable[Session], options: Options) -> Export:
    """One event for each session, none recurring; a session without a time lasts all day."""
    # Imported here: icalendar takes longer to load than a program to compile.
    from dotworkout_ics.events import chunks

    alarms = cast("tuple[timedelta, ...]", options.values.get("alarm") or ())
    omissions: list[Omission] = []
    if alarms:
        sessions = _counting_untimed(sessions, omissions)
    part = Part(".ics", chunks(program, sessions, alarms, options.epoch))
    return Export([part], omissions)


def _counting_untimed(sessions: Iterable[Session], omissions: list[Omission]) -> Iterator[Session]:
    """The sessions; those without a time, where an alarm would ring at night, are counted."""
    untimed = 0
    for session in sessions:
        untimed += session.start is None
        yield session
    if untimed:
        omissions.append(Omission("alarms of sessions without a time", untimed, "sessions"))


@hookimpl
def workout_exporters() -> Iterable[Exporter]:
    return [
        Exporter(
            name="ics",
            title="Calendar (iCalendar, RFC 5545): an event for each session",
            suffix=".ics",
            export=to_ics,
            needs_dates=True,
            options=(
                Option(
                    name="alarm",
                    help="Ring this long before a session: 30min, 1h, 1:30 (hours and minutes).",
                    parse=alarm,
                    default=(),
                    multiple=True,
                ),
            ),
        )
    ]
