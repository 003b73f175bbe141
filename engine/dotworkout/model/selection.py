"""Which lines an occurrence holds, and how far each has come."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dotworkout.model.calendar import Occurrence
from dotworkout.model.plan import Session


@dataclass(frozen=True, slots=True)
class Numbers:
    """How far a line has come, each from 0.

    ``week``     counted weeks of the program
    ``item``     weeks in which the line's session had a turn: its place in a weekly list
    ``session``  sessions of the line
    """

    week: int
    item: int
    session: int


@dataclass(frozen=True, slots=True)
class Selection:
    """An occurrence that takes place, with the numbers of its lines and of all lines that raise
    a maximum, by line number."""

    occurrence: Occurrence
    session: Session
    numbers: Mapping[int, Numbers]
