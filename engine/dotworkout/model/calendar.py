"""When sessions happen."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import NamedTuple


class Occurrence(NamedTuple):
    """One turn of one session.

    ``session``   its place among the program's sessions
    ``week``      from 1
    ``day``       1 to 7 from the start; without a start Monday is 1
    ``date``      None without a start
    ``time``      minutes since midnight, as written, or None
    ``moment``    date and time, aware unless the program floats; None without date or time
    ``uid``       UUID, see ``place``
    ``dropped``   whether ``skip`` drops it: it takes its turn and does not happen
    """

    session: int
    week: int
    day: int
    date: date | None
    time: int | None
    moment: datetime | None
    uid: str
    dropped: bool


class Calendar(NamedTuple):
    """Occurrences week by week, each week's in date order; ``start`` is the first day of week 1.

    ``weeks`` can be read once for each call of ``iter``; it is made as it is read.
    """

    start: date | None
    weeks: Iterable[tuple[Occurrence, ...]]
