"""Readers of the notation: a string and the kind that it should be, to a value.

Equal strings are read once. The values are immutable and their places relative to the string.
"""

from __future__ import annotations

from functools import cache, lru_cache
from types import ModuleType
from typing import Any, Literal

from dotworkout.notation.driver import UnexpectedError, parse
from dotworkout.notation.rules import (
    clauses,
    headers,
    loads,
    phases,
    prescriptions,
    progression,
    quantities,
    slots,
)
from dotworkout.notation.words import NotationError

Kind = Literal[
    "prescription", "header", "slot", "phase", "deload", "maximum", "duration", "quantity", "pace"
]

RULES: tuple[ModuleType, ...] = (
    prescriptions, clauses, loads, progression, quantities, headers, slots, phases
)  # fmt: skip

#: What people type for a sign: multiplication sign, dashes, the minus sign.
_SIGNS = str.maketrans({"×": "x", "–": "-", "‐": "-", "‑": "-", "−": "-"})


@cache
def _functions() -> dict[str, Any]:
    return {name: rule for module in RULES for name, rule in vars(module).items()}


@lru_cache(maxsize=8192)
def _read(kind: Kind, text: str) -> Any:
    """The value, or the error: both are kept."""
    written = text.translate(_SIGNS)
    try:
        return parse(kind, written, _functions())
    except (NotationError, UnexpectedError) as problem:
        from dotworkout.notation.explain import explain  # only when something is wrong

        return explain(kind, written, problem)


def read(kind: Kind, text: str) -> Any:
    """Read a string.

    Raises:
        NotationError: with the place in the string, what is wrong there and what to write.
    """
    value = _read(kind, text)
    if isinstance(value, NotationError):
        raise value.with_traceback(None)
    return value
