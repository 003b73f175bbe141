"""Which module times which kind of group."""

from __future__ import annotations

from dotworkout.model.concrete import Group
from dotworkout.sets.parts import Emit, part
from dotworkout.sets.rounds import rounds
from dotworkout.sets.timeline import Timeline

_BY_KIND = {"warmup": part, "cooldown": part, "superset": rounds, "circuit": rounds}


def add_group(group: Group, timeline: Timeline) -> None:
    """Add the timed steps of a group."""
    emit: Emit = add_group
    _BY_KIND[group.kind](group, timeline, emit)
