"""The lines that a person reads: a session's timed steps, folded back.

Sets that are the same become one row, drops and the like go with their set, rounds of a superset
become one row for each exercise under the group's header. Pure functions over the schedule.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from dotworkout.model.schedule import Group, Part, Role, Session, Work
from dotworkout.sheets import wording
from dotworkout.sheets.folding import LISTS, Folded, Line, Set, fold

#: Groups whose exercises are lettered, as coaches do: A1, A2.
_LETTERED = ("superset", "circuit")
_NAMES = {"emom": "EMOM", "amrap": "AMRAP", "every": "On the clock"}
#: Groups whose rest is what their work leaves over.
_INTERVALS = ("emom", "every")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A run of equal sets of one exercise. Texts that do not apply are empty.

    ``exercise``    ``Pull-Up (wide grip)``; a label follows a comma
    ``mark``        ``A1`` in a superset or circuit
    ``continued``   whether it goes on with the exercise of an earlier row
    ``sets``        ``4 x 6-10``, ``3-4 x 8``, ``3 x 45 s per side``, ``5+``, ``AMRAP``,
                    ``3 x max``; ``21-15-9`` is one set of each
    ``count``       how many sets that is, the optional ones counted
    ``first``       what builds up to them: ``first ramp: 40 kg x 5, 60 kg x 3, 80 kg x 2``
    ``then``        what follows each of them: ``then drop: 15 kg x AMRAP, 10 kg x AMRAP``; or how
                    it is broken up: ``in clusters of 2, 15 s apart``
    ``load``        ``105 kg``, ``BW+5 kg``, ``about 110 kg``, ``RPE 8``
    ``percent``     ``75 %``, ``85 % TM``, beside a load
    ``effort``      ``RPE 8``, ``RIR 2``, beside a load
    ``plates``      one side of the bar, heaviest first: ``25 + 20``
    ``tempo``, ``hold``   ``2-0-1-2``, ``3 s`` in each rep
    ``rest``, ``rest_s``  after each set, as text and in seconds; a round's rest is the header's
    ``notes``, ``cues``   those that no earlier row of the exercise says
    ``header``      the groups it stands in, outermost first: ``Superset A · 3 rounds · rest 90 s``
    ``optional``    whether all of its sets are
    ``ramp``        the steps of the build-up, in order
    ``steps``       the steps of its sets, in order
    ``duration_s``  seconds of work in both, an estimate
    """

    exercise: str
    mark: str
    continued: bool
    sets: str
    count: int
    first: str
    then: str
    load: str
    percent: str
    effort: str
    plates: str
    tempo: str
    hold: str
    rest: str
    rest_s: int | None
    notes: tuple[str, ...]
    cues: tuple[str, ...]
    per_side: bool
    per_hand: bool
    optional: bool
    role: Role
    part: Part
    groups: tuple[Group, ...]
    header: str
    ramp: tuple[Work, ...]
    steps: tuple[Work, ...]
    duration_s: int

    @property
    def title(self) -> str:
        """The exercise as it stands in its group: ``A1 Face Pull``, ``– Burpee``."""
        bullet = self.mark or ("–" if self.header else "")
        return f"{bullet} {self.exercise}".lstrip()

    @property
    def target(self) -> str:
        """Load and what belongs beside it: ``105 kg (75 %, RPE 8)``."""
        beside = ", ".join(filter(None, (self.percent, self.effort)))
        return f"{self.load} ({beside})" if self.load and beside else self.load or beside


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A line of words: a coach's note, or a pause of its own (``Rest 2 min``)."""

    text: str
    part: Part
    groups: tuple[Group, ...]
    header: str


def sheet(session: Session) -> tuple[Row | Words, ...]:
    """A session's lines as a person reads them, in the order they are first done."""
    folded = fold(session)
    letters = _letters(folded)
    numbers: Counter[int] = Counter()
    lines: list[Row | Words] = []
    for item in folded.items:
        header = _header(item.groups, letters, folded)
        if isinstance(item, Line):
            lines += _rows(item, header, _mark(item.groups, letters, numbers))
        else:
            lines.append(Words(text=item.text, part=item.part, groups=item.groups, header=header))
    return tuple(lines)


def _letters(folded: Folded) -> dict[int, str]:
    """Letters of the supersets and circuits, by group id; a group around another has none."""
    found: dict[int, str] = {}
    for item in folded.items:
        group = _lettered(item.groups) if isinstance(item, Line) else None
        if group is not None and group not in found:
            found[group] = _letter(len(found))
    return found


def _lettered(groups: tuple[Group, ...]) -> int | None:
    """The innermost superset or circuit."""
    return next((group.id for group in reversed(groups) if group.kind in _LETTERED), None)


def _letter(place: int) -> str:
    """A, B, ..., Z, AA, AB, ..."""
    before, rest = divmod(place, 26)
    return (_letter(before - 1) if before else "") + chr(ord("A") + rest)


def _mark(groups: tuple[Group, ...], letters: Mapping[int, str], numbers: Counter[int]) -> str:
    group = _lettered(groups)
    if group is None:
        return ""
    numbers[group] += 1
    return f"{letters[group]}{numbers[group]}"


def _header(groups: tuple[Group, ...], letters: Mapping[int, str], folded: Folded) -> str:
    said = (_title(group, letters, folded) for group in groups)
    return " / ".join(filter(None, said))


def _title(group: Group, letters: Mapping[int, str], folded: Folded) -> str:
    """``Superset A · 3 rounds · rest 90 s``; the part says warm-up and cool-down."""
    if group.kind in ("warmup", "cooldown"):
        return ""
    name = _name(group, folded)
    facts = [f"{name} {letters[group.id]}" if group.id in letters else name]
    if group.kind not in LISTS and group.rounds is not None:
        facts.append("1 round" if group.rounds == 1 else f"{group.rounds} rounds")
    rests = folded.rests.get(group.id)
    if rests and group.kind not in _INTERVALS:
        facts.append(f"rest {wording.spans(min(rests), max(rests))}")
    return " · ".join(facts)


def _name(group: Group, folded: Folded) -> str:
    """``Superset``, ``EMOM``; ``Every 90 s`` where the rounds tell how long they are."""
    begun = [start for groups, start in folded.begun.items() if groups[-1].id == group.id]
    if len(begun) > 1:  # work that does not fit makes a round longer, never shorter
        return f"Every {wording.span(min(after - start for start, after in pairwise(begun)))}"
    return _NAMES.get(group.kind, group.kind.capitalize())


def _rows(line: Line, header: str, mark: str) -> Iterator[Row]:
    said: set[str] = set()
    continued = False
    ramp: list[Set] = []
    for run in line.runs():
        if run[0].role == "ramp" and run[-1] is not line.sets[-1]:
            ramp += run
            continue
        yield _row(run, ramp, header, mark, said, continued=continued)
        continued, ramp = True, []


def _unsaid(words: tuple[str, ...], said: set[str]) -> tuple[str, ...]:
    found = tuple(text for text in words if text not in said)
    said.update(found)
    return found


def _row(
    run: list[Set], ramp: list[Set], header: str, mark: str, said: set[str], *, continued: bool
) -> Row:
    head, *parts = run[0].steps
    rest_s = next((done.rest_s for done in run if done.rest_s is not None), None)
    steps = tuple(step for done in run for step in done.steps)
    build_up = tuple(step for done in ramp for step in done.steps)
    wholes = [wording.whole(*done.steps) for done in run]
    return Row(
        exercise=wording.exercise(head),
        mark=mark,
        continued=continued,
        sets=wording.sets(wholes),
        count=len(run),
        first=wording.first(build_up, [done.rest_s for done in ramp], rest_s),
        then=wording.then(head, parts, run[0].gaps),
        load=wording.load(head),
        percent=wording.percent(head.load),
        effort=wording.effort(head.load),
        plates=wording.plates(head.load),
        tempo=head.tempo or "",
        hold=wording.span(head.hold_s) if head.hold_s else "",
        rest=wording.span(rest_s) if rest_s is not None else "",
        rest_s=rest_s,
        notes=_unsaid(head.notes, said),
        cues=_unsaid(head.cues, said),
        per_side=head.per_side,
        per_hand=head.per_hand,
        optional=all(one.optional for one in wholes),
        role=head.role,
        part=head.part,
        groups=head.groups,
        header=header,
        ramp=build_up,
        steps=steps,
        duration_s=sum(step.duration_s for step in (*build_up, *steps)),
    )
