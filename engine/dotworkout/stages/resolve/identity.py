"""What makes two lines one, and what their steps act on."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from fractions import Fraction
from typing import Any

from dotworkout.model import notation
from dotworkout.model.plan import SetGroup
from dotworkout.stages.resolve.prescriptions import Draft
from dotworkout.text.source import Span

#: The kinds of sets that a step of a unit acts on; loads and set counts act on every kind.
ACTS_ON = {
    "rep": {"reps", "total"}, "s": {"time", "hold"}, "m": {"distance"}, "cal": {"calories"},
}  # fmt: skip


def works_of(draft: Draft) -> Iterator[notation.Work]:
    for week in draft.weeks:
        yield from (work for group in week.groups for work in group.works)
        if week.last and week.last.work:
            yield week.last.work


def identity_of(group: SetGroup) -> Hashable:
    """What makes two lines one: the same set groups, loads included."""
    clauses = group.clauses
    identity: Hashable = unplaced((group.number, group.works, clauses.load, clauses.effort))
    return identity


def unplaced(value: Any) -> Any:
    """A value of the notation without its places, so that what says the same is equal."""
    if not isinstance(value, tuple):
        return value
    if hasattr(value, "_fields"):
        named = ((name, getattr(value, name)) for name in value._fields if name != "at")
        return (type(value).__name__, *(unplaced(part) for _, part in named))
    return tuple(map(unplaced, value))


def minutes_help(metres: Fraction, origin: Span) -> str | None:
    """Help where ``40m`` was meant as minutes."""
    written = origin.source.text[origin.start : origin.end]
    return (
        f"for minutes write `{metres.numerator}min`"
        if f"{metres.numerator}m" in written.replace(" ", "")
        else None
    )
