"""Phases and deloads."""

from __future__ import annotations

from typing import Any

from dotworkout.model.notation import Quantity
from dotworkout.model.phases import Deload, Effect, Phase
from dotworkout.notation.rules.children import Children, place, whole
from dotworkout.notation.rules.progression import period_of
from dotworkout.notation.words import MOST_WEEKS, NotationError, exact

#: The units in which each thing may be changed, beside per cent.
_UNITS = {
    "load": ("kg", "lb"), "sets": ("", "set"), "reps": ("", "rep"), "time": ("s",),
    "distance": ("m",), "rest": ("s",),
}  # fmt: skip


def effect(children: Children) -> Effect | str:
    """``load +5%``, a note, or ``pause progress``."""
    first, at = children[0], place(children)
    if first.type == "STRING":
        return str(first)[1:-1].strip()
    if first.type == "PAUSE_PROGRESS":
        return PAUSE
    on: Any = str(first).lower()
    change = children[1]
    if not isinstance(change, Quantity):
        change = Quantity(exact(str(change), place(children[1:])), None, "", at)
    if change.unit != "%" and change.unit not in _UNITS[on]:
        raise NotationError("W123", change.at, f"{on} cannot be changed by this",
                            f"for example `{on} -10%`")  # fmt: skip
    if change.unit == "%" and change.low <= -100:
        raise NotationError("W123", change.at, f"nothing is left of the {on}")
    return Effect(on, change, at)


#: What `effect` gives for ``pause progress``; no note reads like it.
PAUSE = "\0pause"


def phase(children: Children) -> Phase:
    weeks = whole(children[0], "weeks", MOST_WEEKS)
    notes = [part for part in children[2:] if isinstance(part, str) and part != PAUSE]
    if len(notes) > 1:
        raise NotationError("W215", place(children[:2]), "a phase has one note", "keep one")
    return Phase(weeks, _effects(children[2:]), notes[0] if notes else None, PAUSE in children)


def deload(children: Children) -> Deload:
    every, word = period_of(children[0])
    if word != "week" or every < 2:
        raise NotationError("W123", place(children[:1]), "a deload comes every so many weeks",
                            "every 4 weeks, sets -50%, load -10%")  # fmt: skip
    if any(isinstance(part, str) for part in children[1:]):
        raise NotationError("W123", place(children[:1]), "a deload has effects only",
                            "it always pauses progress; a note stands with a phase")  # fmt: skip
    effects = _effects(children[1:])
    if not effects:
        raise NotationError("W123", place(children[:1]), "a deload without effects",
                            "every 4 weeks, sets -50%, load -10%")  # fmt: skip
    return Deload(every, effects)


def _effects(parts: Children) -> tuple[Effect, ...]:
    found: dict[str, Effect] = {}
    for part in parts:
        if isinstance(part, Effect):
            if part.on in found:
                raise NotationError("W215", part.at, f"`{part.on}` is said twice", "keep one")
            found[part.on] = part
    return tuple(found.values())
