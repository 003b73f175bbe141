"""Timed steps folded back into the lines that asked for them, rounds and all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, pairwise

from dotworkout.model.schedule import (
    Group,
    Note,
    Part,
    Rest,
    Role,
    Session,
    Step,
    Transition,
    Work,
)
from dotworkout.sheets import wording

#: Groups that only list their steps; the others go in rounds.
LISTS = ("warmup", "cooldown", "optional")
#: Groups where a pause between two lines is one of its own.
_WITH_PAUSES = (*LISTS, "repeat")
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

    @property
    def role(self) -> Role:
        return self.steps[0].role

    def _facts(self) -> tuple[object, ...]:
        return (*map(_facts, self.steps), *self.gaps)


@dataclass(slots=True)
class Line:
    """What one line of the file asks for, over all rounds of its groups."""

    groups: tuple[Group, ...]
    sets: list[Set] = field(default_factory=list)

    def runs(self) -> Iterator[list[Set]]:
        """Its sets, those that read as one together, and lists of reps: ``21-15-9``."""
        least = 2 if self.groups and self.groups[-1].kind == "for time" else 3
        for key, found in groupby(self._equal_sets(), _but_for_reps):
            runs = list(found)
            listed = [one for run in runs for one in run]
            rests = {one.rest_s for one in listed} - {None}
            if key is not None and len(runs) >= least and len(rests) < 2:
                yield listed
            else:
                yield from runs

    def _equal_sets(self) -> Iterator[list[Set]]:
        run: list[Set] = []
        for one in self.sets:
            if run and not run[-1].reads_as(one):
                yield run
                run = []
            run.append(one)
        yield run


def _but_for_reps(run: list[Set]) -> object:
    """What a set alone is but for its reps; None for several, and where reps may vary."""
    first, *parts = run[0].steps
    if len(run) > 1 or first.reps is None or first.reps.min != first.reps.max:
        return None
    return (first.optional, *map(_facts, (replace(first, reps=None), *parts)), *run[0].gaps)


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
    ``begun``  when the rounds of ``every`` begin, seconds, by the groups down to it
    """

    items: list[Line | Saying] = field(default_factory=list)
    rests: dict[int, list[int]] = field(default_factory=dict)
    begun: dict[tuple[Group, ...], int] = field(default_factory=dict)


def fold(session: Session) -> Folded:
    """Undo the timing: which sets are of one line, and which rest is whose."""
    folded = Folded()
    lines: dict[object, Line] = {}
    seen: Counter[object] = Counter()
    line: Line | None = None
    last: Work | None = None
    for step, coming in zip(session.steps, _coming(session.steps), strict=True):
        if isinstance(step, Note):
            _say(folded, Saying(step.text, step.part, step.groups))
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
            _begin(folded, step)
            last = step
    return folded


def _begin(folded: Folded, work: Work) -> None:
    for place, group in enumerate(work.groups, 1):
        if group.kind == "every":
            folded.begun.setdefault(work.groups[:place], work.start_s)


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


def _say(folded: Folded, saying: Saying) -> None:
    """Keep words, unless they only come again because their group goes round."""
    again = any(group.round > 1 for group in saying.groups) and any(
        isinstance(item, Saying)
        and (item.text, _ids(item.groups)) == (saying.text, _ids(saying.groups))
        for item in folded.items
    )
    if not again:
        folded.items.append(saying)


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
        if _goes_on(last, coming) or (shared is not None and shared.kind not in _WITH_PAUSES):
            after.rest_s = (after.rest_s or 0) + rest.duration_s
            return
    text = f"Rest {wording.span(rest.duration_s)}"
    _say(folded, Saying(text, rest.part, rest.groups))


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
    """What a person reads of a set; not its number, place and time, nor whether it is optional:
    three sets and an optional one are ``3-4 x 8``."""
    return (
        *(work.role, work.reps, work.time, work.distance, work.calories, work.total),
        *(work.load, work.tempo, work.hold_s, work.per_side, work.per_hand),
        *(work.cues, work.notes),
    )
