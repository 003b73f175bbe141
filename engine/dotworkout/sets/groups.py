"""Which module times which kind of group."""

from __future__ import annotations

from dotworkout.model.concrete import Group
from dotworkout.sets.back_to_back import amrap, for_time, repeat
from dotworkout.sets.intervals import intervals, tabata
from dotworkout.sets.parts import Emit, optional, part, rung
from dotworkout.sets.rounds import rounds
from dotworkout.sets.timeline import Timeline

_BY_KIND = {
    "warmup": part,
    "cooldown": part,
    "optional": optional,
    "ladder": rung,
    "rotate": rung,
    "superset": rounds,
    "circuit": rounds,
    "complex": rounds,
    "repeat": repeat,
    "emom": intervals,
    "every": intervals,
    "tabata": tabata,
    "amrap": amrap,
    "for time": for_time,
}


def add_group(group: Group, timeline: Timeline) -> None:
    """Add the timed steps of a group."""
    emit: Emit = add_group
    _BY_KIND[group.kind](group, timeline, emit)
