"""A diagnostic's page, and how its examples are written."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from typing import Literal

from dotworkout.text.diagnostics import Severity


@dataclass(frozen=True, slots=True)
class Code:
    """What ``workout explain`` says of a diagnostic.

    ``code``      for ever the same: ``W201``
    ``severity``  what it is without ``--strict``
    ``title``     the problem in a few words
    ``text``      what it means, why it matters, what to do; one paragraph
    ``bad``       a small file that has it, empty where no text shows it
    ``good``      the same file, repaired
    ``of``        what kind of file these are
    """

    code: str
    severity: Severity
    title: str
    text: str
    bad: str = ""
    good: str = ""
    of: Literal["plan", "pack"] = "plan"


def plan(steps: str, head: str = "", below: str = "") -> str:
    """A whole plan around the steps of its only session.

    ``head``   lines that stand before the sessions
    ``below``  lines that stand after them
    """
    indented = textwrap.indent(textwrap.dedent(steps).strip(), "    ")
    before = f"{textwrap.dedent(head).strip()}\n" if head else ""
    after = f"{below}\n" if below else ""
    return f"workout: 1\ntitle: Back\n{before}sessions:\n  A:\n{indented}\n{after}"
