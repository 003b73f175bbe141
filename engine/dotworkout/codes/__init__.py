"""Every diagnostic's page: what ``workout explain`` prints and the reference lists.

A code is for ever. Each example is compiled by a test, and a test compares these with the codes
that the engine emits.
"""

from __future__ import annotations

from dotworkout.codes.calendar import CALENDAR
from dotworkout.codes.exercises import EXERCISES
from dotworkout.codes.figures import FIGURES
from dotworkout.codes.files import FILES
from dotworkout.codes.names import NAMES
from dotworkout.codes.notation import NOTATION
from dotworkout.codes.page import Code

CODES: tuple[Code, ...] = tuple(
    sorted((*FILES, *NOTATION, *NAMES, *EXERCISES, *CALENDAR, *FIGURES), key=lambda c: c.code)
)

__all__ = ["CODES", "Code"]
