"""Clauses sorted by what they are, and put together: who owns which, what replaces what."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from dotworkout.model.notation import (
    Clause,
    Cluster,
    Double,
    Drop,
    Effort,
    Hold,
    Label,
    Linear,
    Load,
    MyoReps,
    Ramp,
    Remark,
    Rest,
    RestPause,
    Sides,
    Tempo,
    UseScheme,
)
from dotworkout.model.plan import Clauses, LastSet, Prescription
from dotworkout.text.source import Span

_FIELDS: dict[type, str] = {
    Load: "load", Effort: "effort", Rest: "rest", Tempo: "tempo", Hold: "hold", Drop: "drop",
    RestPause: "rest_pause", MyoReps: "myo", Cluster: "cluster", Ramp: "ramp",
}  # fmt: skip


@dataclass(slots=True)
class Parts:
    """The clauses of an item, or of a line, sorted by what they are."""

    clauses: Clauses = field(default_factory=Clauses)
    progress: list[tuple[Linear, Span]] = field(default_factory=list)
    double: tuple[Double, Span] | None = None
    label: str | None = None
    use: tuple[str, Span] | None = None


def take(clause: Clause, span: Span, parts: Parts) -> bool:
    """Put a clause in its place; False when the place is taken."""
    match clause:
        case Remark():
            key = "cues" if clause.cue else "notes"
            held = getattr(parts.clauses, key)
            parts.clauses = parts.clauses._replace(**{key: (*held, clause.text)})  # type: ignore[arg-type]
            return True
        case Linear():
            said = {(step.target, step.change.unit) for step, _ in parts.progress}
            parts.progress.append((clause, span))
            return (clause.target, clause.change.unit) not in said
        case Double():
            return _take_double(clause, span, parts)
        case Label():
            free, parts.label = parts.label is None, clause.name
            return free
        case UseScheme():
            free, parts.use = parts.use is None, (clause.name, span)
            return free
        case Sides():
            return _set(parts, "per_hand" if clause.word == "hand" else "per_side", True)
        case _:
            return _set(parts, _FIELDS[type(clause)], clause)


def _set(parts: Parts, key: str, value: object) -> bool:
    free = getattr(parts.clauses, key) in (None, False)
    parts.clauses = parts.clauses._replace(**{key: value})  # type: ignore[arg-type]
    return free


def _take_double(clause: Double, span: Span, parts: Parts) -> bool:
    """``by 2`` and ``then +2.5kg`` may stand apart."""
    held = parts.double[0] if parts.double else Double(None, None)
    free = not (held.by and clause.by) and not (held.then and clause.then)
    parts.double = (Double(held.by or clause.by, held.then or clause.then, clause.at), span)
    return free


#: Words are kept from both sides; of all else the nearer side's counts.
_WORDS = ("notes", "cues")


def merged(own: Clauses, other: Clauses) -> Clauses:
    """``own``, and of ``other`` what ``own`` does not say; the words of both."""
    mine_theirs: tuple[tuple[Any, ...], tuple[Any, ...]] = (own, other)
    said: dict[str, Any] = {
        name: (*mine, *theirs) if name in _WORDS else mine or theirs
        for name, mine, theirs in zip(Clauses._fields, *mine_theirs, strict=True)
    }
    said["per_hand"] = own.per_hand or (other.per_hand and not own.load)
    return Clauses(**said)


def joined(
    own: tuple[Double, Span] | None, scheme: tuple[Double, Span] | None
) -> tuple[Double, Span] | None:
    """A double progression, of the scheme what is not said beside it."""
    if own is None or scheme is None:
        return own or scheme
    double = Double(own[0].by or scheme[0].by, own[0].then or scheme[0].then, own[0].at)
    return double, own[1]


def clash(first: LastSet, second: LastSet) -> bool:
    """Whether two items limited to the last set say the same thing twice."""
    pairs = zip(first.clauses._replace(notes=(), cues=()), second.clauses, strict=True)
    return bool(first.work and second.work) or any(bool(a and b) for a, b in pairs)


def both(first: LastSet | None, second: LastSet) -> LastSet:
    """Two items that are limited to the last set, as one."""
    if first is None:
        return second
    clauses = merged(first.clauses, second.clauses)
    origin = first.origin if first.work else second.origin
    return LastSet(first.work or second.work, clauses, origin)


def filled(week: Prescription, shared: Clauses) -> Prescription:
    groups = tuple(g._replace(clauses=merged(g.clauses, shared)) for g in week.groups)
    return week._replace(groups=groups)


def overridden(week: Prescription, beside: Clauses, last: LastSet | None) -> Prescription:
    """What stands beside replaces; a load and its effort are one clause, the one after ``@``."""
    names_load = bool(beside.load or beside.effort)
    groups = []
    for group in week.groups:
        own = group.clauses._replace(load=None, effort=None) if names_load else group.clauses
        groups.append(group._replace(clauses=merged(beside, own)))
    return week._replace(groups=tuple(groups), last=last or week.last)


def replaced(
    scheme: tuple[tuple[Linear, Span], ...], beside: tuple[tuple[Linear, Span], ...]
) -> tuple[tuple[Linear, Span], ...]:
    """The scheme's progressions, those replaced that raise the same thing."""
    said = {(step.target, step.change.unit) for step, _ in beside}
    kept = tuple((s, span) for s, span in scheme if (s.target, s.change.unit) not in said)
    return (*kept, *beside)
