"""Which lines an occurrence holds, and how far each has come."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from dotworkout.model.calendar import Occurrence
from dotworkout.model.plan import Session


class Numbers(NamedTuple):
    """How far a line has come, each from 0.

    ``week``     counted weeks of the program
    ``item``     weeks in which the line's session had a turn: its place in a weekly list
    ``session``  sessions of the line
    """

    week: int
    item: int
    session: int


class Selection(NamedTuple):
    """An occurrence that takes place, with the numbers of its lines and of all lines that raise
    a maximum, by line number."""

    occurrence: Occurrence
    session: Session
    numbers: Mapping[int, Numbers]
