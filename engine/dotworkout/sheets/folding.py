"""Timed steps folded back into the lines that asked for them, rounds and all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from dotworkout.model.schedule import Group, Note, Part, Rest, Session, Step, Transition, Work
from dotworkout.sheets import wording

#: Groups that only list their steps; the others go in rounds.
LISTS = ("warmup", "cooldown", "optional")
#: Roles of steps that go on with the set before them.
_PARTS = ("drop", "rest-pause", "myo-rep", "cluster")
#: Roles where the build-up ends and the working sets begin, whatever their numbers.
_RAMPED = ("ramp", "working")


@dataclass(slots=True)
class Set:
    """A set with what belongs to it.

    ``steps``   the set, then its drops or other parts
    ``rest_s``  seconds of rest after it; None after the last, and where the round's rest comes
    """

    steps: list[Work]
    rest_s: int | None = None

    @property
    def gaps(self) -> tuple[int, ...]:
        """Seconds of rest before each of its parts."""
        return tuple(
            part.start_s - before.start_s - before.duration_s
            for before, part in pairwise(self.steps)
        )

    def reads_as(self, other: Set) -> bool:
        """Whether a person would write the two as one; the last has no rest: no difference."""
        rests = {self.rest_s, other.rest_s} - {None}
        return len(rests) < 2 and self._facts() == other._facts()

    def _facts(self) -> tuple[object, ...]:
        return (*map(_facts, self.steps), *self.gaps)


@dataclass(slots=True)
class Line:
    """What one line of the file asks for, over all rounds of its groups."""

    groups: tuple[Group, ...]
    sets: list[Set] = field(default_factory=list)

    def runs(self) -> Iterator[list[Set]]:
        """Its sets, those that read as one together."""
        run: list[Set] = []
        for one in self.sets:
            if run and not run[-1].reads_as(one):
                yield run
                run = []
            run.append(one)
        yield run


@dataclass(frozen=True, slots=True)
class Saying:
    """A coach's note, or a pause of its own, as words."""

    text: str
    part: Part
    groups: tuple[Group, ...]


@dataclass(slots=True)
class Folded:
    """A session's lines and words in the order they first come.

    ``rests``  seconds of the rests after the rounds of a group, by its id
    """

    items: list[Line | Saying] = field(default_factory=list)
    rests: dict[int, list[int]] = field(default_factory=dict)


def fold(session: Session) -> Folded:
    """Undo the timing: which sets are of one line, and which rest is whose."""
    folded = Folded()
    lines: dict[object, Line] = {}
    seen: Counter[object] = Counter()
    line: Line | None = None
    last: Work | None = None
    for step, coming in zip(session.steps, _coming(session.steps), strict=True):
        if isinstance(step, Note):
            _say(folded, step)
        elif isinstance(step, Rest):
            _settle(folded, step, line.sets[-1] if line else None, coming)
        elif isinstance(step, Transition):
            last = None
        else:
            if line is None or last is None or not _goes_on(last, step):
                line = _line_of(step, lines, seen, folded)
            if last is not None and _goes_on(last, step) and _is_part(last, step):
                line.sets[-1].steps.append(step)
            else:
                line.sets.append(Set([step]))
            last = step
    return folded


def _coming(steps: Sequence[Step]) -> Iterator[Work | None]:
    """For each step the first work after it."""
    coming: list[Work | None] = []
    work: Work | None = None
    for step in reversed(steps):
        coming.append(work)
        work = step if isinstance(step, Work) else work
    return reversed(coming)


def _goes_on(last: Work, work: Work) -> bool:
    """Whether work is of the same line and the same round as the work right before it."""
    return (
        last.exercise == work.exercise
        and last.groups == work.groups
        and (work.set > last.set or _is_part(last, work) or (last.role, work.role) == _RAMPED)
    )


def _is_part(last: Work, work: Work) -> bool:
    return work.role in _PARTS and work.set == last.set


def _line_of(work: Work, lines: dict[object, Line], seen: Counter[object], folded: Folded) -> Line:
    """The line of a work that begins one: in each round the n-th time that its exercise comes."""
    here = (work.groups, work.exercise)
    seen[here] += 1
    key = (_ids(work.groups), work.exercise, seen[here])
    if key not in lines:
        lines[key] = Line(work.groups)
        folded.items.append(lines[key])
    return lines[key]


def _say(folded: Folded, note: Note) -> None:
    """Keep a note, unless it only comes again because its group goes round."""
    again = any(group.round > 1 for group in note.groups) and any(
        isinstance(item, Saying)
        and (item.text, _ids(item.groups)) == (note.text, _ids(note.groups))
        for item in folded.items
    )
    if not again:
        folded.items.append(Saying(note.text, note.part, note.groups))


def _settle(folded: Folded, rest: Rest, after: Set | None, coming: Work | None) -> None:
    """Give a rest to its set, to the header of its group, or make it a line of its own."""
    last = after.steps[-1] if after else None
    if after is not None and last is not None and coming is not None:
        turned, shared = _shared(last.groups, coming.groups)
        if turned is not None:
            folded.rests.setdefault(turned, []).append(rest.duration_s)
            return
        if _goes_on(last, coming) and _is_part(last, coming):
            return
        if _goes_on(last, coming) or (shared is not None and shared.kind not in LISTS):
            after.rest_s = (after.rest_s or 0) + rest.duration_s
            return
    text = f"Rest {wording.span(rest.duration_s)}"
    folded.items.append(Saying(text, rest.part, rest.groups))


def _shared(last: tuple[Group, ...], coming: tuple[Group, ...]) -> tuple[int | None, Group | None]:
    """The outermost group that goes into its next round, and the innermost that both are in."""
    turned, shared = None, None
    for was, will in zip(last, coming, strict=False):
        if was.id != will.id:
            break
        shared = was
        if turned is None and was.round != will.round:
            turned = was.id
    return turned, shared


def _ids(groups: tuple[Group, ...]) -> tuple[int, ...]:
    return tuple(group.id for group in groups)


def _facts(work: Work) -> tuple[object, ...]:
    """What a person reads of a set; not its number, place and time."""
    return (
        *(work.role, work.reps, work.time, work.distance, work.calories, work.total),
        *(work.optional, work.load, work.tempo, work.hold_s, work.per_side, work.per_hand),
        *(work.cues, work.notes),
    )
