"""Steps put one after the other, each beginning where the one before it ends."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from dotworkout.model.concrete import Group as GroupNode
from dotworkout.model.plan import Defaults
from dotworkout.model.schedule import Group, Note, Part, Rest, Step, Transition, Work
from dotworkout.text.diagnostics import Findings
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


class _Words(NamedTuple):
    """A note that waits for its place among the gaps before it."""

    text: str
    part: Part
    groups: tuple[Group, ...]
    origin: Span


@dataclass(slots=True)
class Timeline:
    """The steps so far, and what comes before the next work, in order.

    ``due``      the rest or change-over before the next work; nothing follows the last one
    ``waiting``  ``rest:`` and ``note:`` steps since the last work, and what is due. A pause takes
                 the place of a change-over, not of a rest
    """

    defaults: Defaults
    findings: Findings
    at: int = 0
    steps: list[Step] = field(default_factory=list)
    part: Part = "main"
    optional: bool = False
    groups: tuple[Group, ...] = ()
    due: Gap | None = None
    waiting: list[Gap | _Words] = field(default_factory=list)
    _ids: dict[int, int] = field(default_factory=dict)

    @property
    def rest_s(self) -> int:
        """The rest between sets where none is written."""
        return self.defaults.rest if self.part == "main" else BRIEF

    @property
    def transition_s(self) -> int:
        """The change-over between exercises outside rounds."""
        return self.defaults.transition if self.part == "main" else BRIEF

    def begin(self) -> int:
        """Where the next work starts: after all that waits."""
        paused = any(isinstance(one, Gap) and one.kind is Rest for one in self.waiting)
        for one in self.waiting:
            if isinstance(one, _Words):
                self._note(one)
            elif one.kind is Rest or not paused:
                self._gap(one)
        self.due, self.waiting = None, []
        return self.at

    def end(self) -> list[Gap]:
        """Close the session: notes stay, gaps are left out; gives the pauses that were written."""
        left = [one for one in self.waiting if isinstance(one, Gap) and one is not self.due]
        for one in self.waiting:
            if isinstance(one, _Words):
                self._note(one)
        return left

    def nothing_due(self) -> None:
        """The next work follows at once."""
        if self.due is not None:
            self.waiting.remove(self.due)
        self.due = None

    def cut(self, first: int, end: int) -> bool:
        """End the steps from position ``first`` on at ``end`` seconds; whether any was cut."""
        if self.at <= end:
            return False
        kept = [step for step in self.steps[first:] if step.start_s < end]
        if kept and kept[-1].start_s + kept[-1].duration_s > end:
            kept[-1] = replace(kept[-1], duration_s=end - kept[-1].start_s)
        while kept and not isinstance(kept[-1], Work):
            kept.pop()
        self.steps[first:] = kept
        self.at = kept[-1].start_s + kept[-1].duration_s if kept else end
        self.due, self.waiting = None, []
        return True

    def work(self, step: Work) -> None:
        """Add work that starts where :meth:`begin` said."""
        self.steps.append(step)
        self.at += step.duration_s

    def rest(self, seconds: int | None, origin: Span) -> None:
        """A rest is due; None is the default."""
        self._due(Rest, self.rest_s if seconds is None else seconds, origin)

    def change_over(self, seconds: int, origin: Span) -> None:
        """A change-over is due."""
        self._due(Transition, seconds, origin)

    def pause(self, seconds: int, origin: Span) -> None:
        """A ``rest:`` step: a pause of its own."""
        self.waiting.append(Gap(Rest, seconds, self.part, self.groups, origin))

    def note(self, text: str, origin: Span) -> None:
        """A ``note:`` step."""
        self.waiting.append(_Words(text, self.part, self.groups, origin))

    def _due(self, kind: type[Rest] | type[Transition], seconds: int, origin: Span) -> None:
        """What is due now takes the place of what was."""
        self.nothing_due()
        self.due = Gap(kind, seconds, self.part, self.groups, origin)
        self.waiting.append(self.due)

    def _gap(self, gap: Gap) -> None:
        if gap.seconds == 0:
            return
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

    def _note(self, words: _Words) -> None:
        self.steps.append(
            Note(
                start_s=self.at,
                part=words.part,
                groups=words.groups,
                text=words.text,
                origin=words.origin,
            )
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
