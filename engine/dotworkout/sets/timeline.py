"""Steps put one after the other, each beginning where the one before it ends."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import NamedTuple

from dotworkout.model.concrete import Group as GroupNode
from dotworkout.model.plan import Defaults
from dotworkout.model.schedule import Group, Note, Part, Rest, Step, Transition, Work
from dotworkout.text.source import Span

#: Seconds of change-over between the exercises of a superset or circuit.
CHANGE_OVER = 10
#: Seconds of rest and of change-over in warm-up and cool-down, unless written.
BRIEF = 15


class Gap(NamedTuple):
    """A pause that is due before the next work, where it was asked for."""

    kind: type[Rest] | type[Transition]
    seconds: int
    part: Part
    groups: tuple[Group, ...]
    origin: Span


@dataclass(slots=True)
class Timeline:
    """The steps so far.

    ``due``     the gap before the next work; nothing follows the last one, so it may stay
    ``pauses``  ``rest:`` steps since the last work; they replace a change-over, not a rest
    """

    defaults: Defaults
    at: int = 0
    steps: list[Step] = field(default_factory=list)
    part: Part = "main"
    groups: tuple[Group, ...] = ()
    due: Gap | None = None
    pauses: list[Gap] = field(default_factory=list)
    _ids: dict[int, int] = field(default_factory=dict)

    @property
    def rest_s(self) -> int:
        """The rest between sets where none is written."""
        return self.defaults.rest if self.part == "main" else BRIEF

    @property
    def transition_s(self) -> int:
        """The change-over between exercises outside rounds."""
        return self.defaults.transition if self.part == "main" else BRIEF

    def work(self, step: Work) -> None:
        """Add work that starts where :meth:`begin` said."""
        self.steps.append(step)
        self.at += step.duration_s

    def begin(self) -> int:
        """Where the next work starts: after the gap that is due."""
        if self.due is not None and (self.due.kind is Rest or not self.pauses):
            self.pauses.append(self.due)
        for gap in self.pauses:
            self._close(gap)
        self.due, self.pauses = None, []
        return self.at

    def _close(self, gap: Gap) -> None:
        if gap.seconds > 0:
            self.steps.append(
                gap.kind(
                    start_s=self.at,
                    duration_s=gap.seconds,
                    part=gap.part,
                    groups=gap.groups,
                    origin=gap.origin,
                )
            )
            self.at += gap.seconds

    def rest(self, seconds: int | None, origin: Span) -> None:
        """A rest is due; None is the default."""
        due = self.rest_s if seconds is None else seconds
        self.due = Gap(Rest, due, self.part, self.groups, origin)

    def change_over(self, seconds: int, origin: Span) -> None:
        """A change-over is due."""
        self.due = Gap(Transition, seconds, self.part, self.groups, origin)

    def pause(self, seconds: int, origin: Span) -> None:
        """A ``rest:`` step: a pause of its own."""
        self.pauses.append(Gap(Rest, seconds, self.part, self.groups, origin))

    def note(self, text: str, origin: Span) -> None:
        self.steps.append(
            Note(start_s=self.at, part=self.part, groups=self.groups, text=text, origin=origin)
        )

    @contextmanager
    def inside(self, node: GroupNode, round: int, rounds: int | None) -> Iterator[None]:
        """Steps added meanwhile belong to this round of a group."""
        number = self._ids.setdefault(id(node), len(self._ids) + 1)
        outer = self.groups
        self.groups = (*outer, Group(node.kind, number, round, rounds))
        try:
            yield
        finally:
            self.groups = outer
