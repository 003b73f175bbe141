"""What stands beside a set group: rest, tempo, hold, drops, sides, labels, notes."""

from __future__ import annotations

import re
from fractions import Fraction

from dotworkout.model.notation import (
    Cluster,
    Drop,
    Effort,
    Hold,
    Label,
    Load,
    MyoReps,
    Quantity,
    Ramp,
    Remark,
    Rest,
    RestPause,
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
    MOST_REPS,
    NotationError,
    exact,
    later,
)


def clause_load(children: Children) -> tuple[Load | Effort, ...]:
    return tuple(child for child in children if isinstance(child, Load | Effort))


def clause_rest(children: Children) -> Rest:
    return Rest(positive_seconds(children[1]), place(children))


def clause_rest_as_needed(children: Children) -> Rest:
    return Rest(None, place(children))


#: Parts of one set: drops, efforts, build-up sets.
MOST_PARTS = 20

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
    return Drop(whole(children[1], "drops", MOST_PARTS), change, reps, place(children))


def clause_rest_pause(children: Children) -> RestPause:
    times = whole(children[1], "efforts", MOST_PARTS)
    return RestPause(times, positive_seconds(children[3]), place(children))


def clause_myo(children: Children) -> MyoReps:
    times, reps = whole(children[1], "sets", MOST_PARTS), whole(children[3], "reps", MOST_REPS)
    return MyoReps(times, reps, positive_seconds(children[4]), place(children))


def clause_cluster(children: Children) -> Cluster:
    reps = whole(children[1], "reps", MOST_REPS)
    return Cluster(reps, positive_seconds(children[2]), place(children))


def ramp_set(children: Children) -> tuple[Fraction, int]:
    percent = exact(str(children[0]), place(children[:1]))
    if not 0 < percent <= 100:
        message = "a build-up set is above 0 % and at most 100 % of the working load"
        raise NotationError("W123", place(children[:2]), message)
    return percent, whole(children[3], "reps", MOST_REPS)


def clause_ramp(children: Children) -> Ramp:
    if isinstance(children[1], tuple):
        sets = tuple(children[1:])
        if len(sets) > MOST_PARTS:
            raise NotationError("W130", place(children[:1]), f"at most {MOST_PARTS} sets")
        return Ramp(sets, place(children[:1]))
    return Ramp(_even_ramp(whole(children[1], "build-up sets", 6)), place(children))


def _even_ramp(count: int) -> tuple[tuple[Fraction, int], ...]:
    """From 40 % to 80 %, reps from 5 down to 2; half a rep goes down."""
    gaps = max(1, count - 1)
    return tuple(
        (40 + Fraction(40 * n, gaps), int(-((Fraction(1, 2) - 5 + Fraction(3 * n, gaps)) // 1)))
        for n in range(count)
    )


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
