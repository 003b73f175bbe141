"""What stands beside a set group: rest, tempo, hold, drops, sides, labels, notes."""

from __future__ import annotations

import re

from dotworkout.model.notation import (
    Drop,
    Effort,
    Hold,
    Item,
    Label,
    Load,
    Quantity,
    Remark,
    Rest,
    Sides,
    Tempo,
    UseScheme,
    Work,
)
from dotworkout.notation.rules.children import (
    Children,
    name_in,
    place,
    positive_seconds,
    whole,
    whole_reps,
)
from dotworkout.notation.words import (
    NotationError,
    later,
)


def clause_load(children: Children) -> tuple[Load | Effort, ...]:
    return tuple(child for child in children if isinstance(child, Load | Effort))


def clause_rest(children: Children) -> Rest:
    return Rest(positive_seconds(children[1]), place(children))


def clause_rest_as_needed(children: Children) -> Rest:
    return Rest(None, place(children))


_TEMPO = re.compile(r"tempo\s*(\d{1,2}|x)-(\d{1,2}|x)-(\d{1,2}|x)-(\d{1,2}|x)\s*", re.IGNORECASE)
_COMPACT = re.compile(r"tempo\s*([\dx])([\dx])([\dx])([\dx])\s*", re.IGNORECASE)


def clause_tempo(children: Children) -> Tempo:
    token, at = str(children[0]), place(children)
    found = _TEMPO.fullmatch(token) or _COMPACT.fullmatch(token)
    if not found:
        raise NotationError(
            "W123",
            at,
            "a tempo has four parts: down, bottom, up, top",
            "`tempo 3-1-1-0`, seconds each; `X` is explosive",
        )
    parts = [part.upper() for part in found.groups()]
    seconds = sum(1 if part == "X" else int(part) for part in parts)
    if seconds < 1:
        raise NotationError("W123", at, "a rep takes at least a second")
    return Tempo("-".join(parts), seconds, at)


def clause_hold(children: Children) -> Hold:
    return Hold(positive_seconds(children[1]), len(children) > 2, place(children))


def clause_drop(children: Children) -> Drop:
    return _drop(children, None)


def clause_drop_reps(children: Children) -> Drop:
    token = children[3]
    return _drop(children, Work("reps", *whole_reps(token), at=place([token])))


def _drop(children: Children, reps: Work | None) -> Drop:
    change: Quantity = children[-1]
    if change.unit not in ("%", "kg", "lb"):
        raise NotationError("W123", change.at, "a drop takes off a load or a percentage")
    if change.low >= 0 or (change.unit == "%" and change.low <= -100):
        raise NotationError("W123", change.at, "a drop makes the load smaller", "`drop 2x -25%`")
    return Drop(whole(children[1], "drops", 20), change, reps, place(children))


def clause_rest_pause(children: Children) -> None:
    raise later(place(children), "rest-pause")


def clause_myo(children: Children) -> None:
    raise later(place(children), "myo-reps")


def clause_cluster(children: Children) -> None:
    raise later(place(children), "a cluster set")


def ramp_set(children: Children) -> Item:
    return Item(None, (), at=place(children))


def clause_ramp(children: Children) -> None:
    raise later(place(children), "a ramp")


def clause_or(children: Children) -> None:
    raise later(place(children), "a substitute (`or`)")


def clause_sides(children: Children) -> Sides:
    return Sides(str(children[0]).split()[-1].lower(), place(children))


def clause_label(children: Children) -> Label:
    return Label(name_in(children[0]), place(children))


def clause_use(children: Children) -> UseScheme:
    return UseScheme(name_in(children[0]), place(children))


def clause_note(children: Children) -> Remark:
    return Remark(str(children[0])[1:-1].strip(), at=place(children))
