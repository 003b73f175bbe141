"""Sessions and lines: which prescription a line has in a session, and how far it has come."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field

from dotworkout.model import concrete, plan
from dotworkout.model.plan import Program
from dotworkout.model.selection import Numbers, Selection
from dotworkout.stages.progress.counts import climb, steps_taken
from dotworkout.stages.progress.effects import Effects, affected_count, affected_rest
from dotworkout.stages.progress.sets import line_sets
from dotworkout.stages.progress.setting import Setting
from dotworkout.text.diagnostics import Findings


def progress(
    selections: Iterable[Selection], program: Program, findings: Findings
) -> Iterator[concrete.Session]:
    """The sessions with every figure made; lines in which nothing changed are the same object."""
    maker = _Maker(program, findings)
    for selection in selections:
        yield maker.session(selection)


@dataclass(frozen=True, slots=True)
class _Maker:
    program: Program
    findings: Findings
    lines: dict[Hashable, concrete.Line] = field(default_factory=dict)

    def session(self, selection: Selection) -> concrete.Session:
        key: list[int] = [selection.occurrence.session]
        steps = self._steps(selection.steps, selection, key)
        return concrete.Session(selection.occurrence, selection.session.name, steps, tuple(key))

    def _steps(
        self, steps: tuple[plan.Step, ...], selection: Selection, key: list[int]
    ) -> tuple[concrete.Step, ...]:
        return tuple(self._step(step, selection, key) for step in steps)

    def _step(self, step: plan.Step, selection: Selection, key: list[int]) -> concrete.Step:
        match step:
            case plan.Line():
                line = self._line(step, selection)
                key.append(id(line))
                return line
            case plan.Group():
                steps = self._steps(step.steps, selection, key)
                week = selection.occurrence.week
                effects = self.program.effects(week) if step.main else ()
                return concrete.Group(
                    kind=step.kind,
                    rounds=_rounds(step, effects),
                    rest=affected_rest(step.rest, effects, self.program.defaults.rest),
                    work=step.work,
                    seconds=step.seconds,
                    round=step.round,
                    steps=_one_bar(steps) if step.kind == "complex" else steps,
                    origin=step.origin,
                )
            case plan.When():
                raise AssertionError("conditions are gone after `select`")
            case _:
                return step

    def _line(self, line: plan.Line, selection: Selection) -> concrete.Line:
        """The line in this session; equal circumstances give the same object."""
        numbers = selection.numbers[line.number, line.scope]
        cycle = len(line.weeks) if line.weekly else None
        item = numbers.item % len(line.weeks)
        steps = tuple((step, steps_taken(step, numbers, cycle)) for step in line.progress)
        stand = self._climb(line, numbers)
        raises = self._raises(line, selection)
        effects = self.program.effects(selection.occurrence.week) if line.main else ()
        key = (id(line), item, tuple(taken for _, taken in steps), stand, raises, effects)
        found = self.lines.get(key)
        if found is None:
            setting = Setting(
                program=self.program,
                exercise=line.exercise,
                steps=steps,
                double=(line.double, stand[1]) if line.double else None,
                numbers=selection.numbers,
                effects=effects,
                in_turns=line.turns is not None,
                findings=self.findings,
            )
            ramp, sets = line_sets(line, line.weeks[item], stand[0], setting)
            found = self.lines[key] = concrete.Line(line.ref, ramp, sets, line.origin)
        return found

    def _climb(self, line: plan.Line, numbers: Numbers) -> tuple[int, int]:
        if line.double is None:
            return 0, 0
        lasts = [week.last.work for week in line.weeks if week.last and week.last.work]
        works = [work for week in line.weeks for group in week.groups for work in group.works]
        ranges = [work for work in (*works, *lasts) if work.kind in ("reps", "time")]
        return climb(line.double, ranges, numbers.session)

    def _raises(self, line: plan.Line, selection: Selection) -> tuple[int, ...]:
        raises = self.program.raises.get(line.exercise.id, ())
        return tuple(
            steps_taken(r.step, selection.numbers[r.number, r.scope], r.cycle) for r in raises
        )


def _rounds(group: plan.Group, effects: Effects) -> int | None:
    """The rounds of a group in a phase that changes sets."""
    if group.rounds is None or group.kind not in ("superset", "circuit", "complex", "repeat"):
        return group.rounds
    return affected_count(group.rounds, effects)


def _one_bar(steps: tuple[concrete.Step, ...]) -> tuple[concrete.Step, ...]:
    """The steps of a complex, those without a load with that of the first."""
    first = next((step for step in steps if isinstance(step, concrete.Line)), None)

    def loaded(line: concrete.Line, bar: concrete.Line) -> concrete.Line:
        pairs = zip(line.sets, bar.sets, strict=True)
        return line._replace(
            sets=tuple(
                s if s.load else s._replace(load=b.load, per_hand=b.per_hand) for s, b in pairs
            )
        )

    return tuple(
        loaded(step, first) if first and isinstance(step, concrete.Line) else step for step in steps
    )
