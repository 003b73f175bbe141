"""Which lines an occurrence holds, and how far each has come."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from dotworkout.model.calendar import Occurrence
from dotworkout.model.plan import Scope, Session, Step


class Numbers(NamedTuple):
    """How far a line has come, each from 0.

    ``week``     counted weeks of the program
    ``item``     weeks in which the line's session had a turn: its place in a weekly list
    ``session``  sessions of the line
    ``round``    rounds of the program's phases, None without phases
    """

    week: int
    item: int
    session: int
    round: int | None = None


class Selection(NamedTuple):
    """An occurrence that takes place.

    ``steps``    those of the session that count in its week
    ``numbers``  of its lines and of all lines that raise a maximum, by number and scope
    """

    occurrence: Occurrence
    session: Session
    steps: tuple[Step, ...]
    numbers: Mapping[tuple[int, Scope], Numbers]
