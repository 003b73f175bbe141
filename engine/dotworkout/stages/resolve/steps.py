"""Steps with their blocks opened, their exercises found and their sets counted."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dotworkout.model import notation, syntax
from dotworkout.model.plan import (
    Clauses,
    Condition,
    Group,
    Line,
    Pause,
    Prescription,
    Rung,
    Step,
    When,
    Words,
)
from dotworkout.stages.resolve.lines import Lines
from dotworkout.stages.resolve.near import nearest
from dotworkout.stages.resolve.parts import filled
from dotworkout.stages.resolve.phases import Phases
from dotworkout.stages.resolve.turns import IN_TURNS, TIMED, a, supplied, turns, weight
from dotworkout.text.diagnostics import Findings

MOST_STEPS = 2_000
#: Sets of a session, rounds and drops counted.
MOST_SETS = 2_000
#: Blocks inside blocks.
DEEPEST = 32


class StepResolver:
    """Opens the steps of sessions; a block that leads to itself is a finding."""

    def __init__(
        self,
        blocks: Mapping[str, syntax.Steps],
        lines: Lines,
        phases: Phases,
        whole: bool,
        findings: Findings,
    ) -> None:
        self.used: set[str] = set()
        self._blocks = blocks
        self._lines = lines
        self._phases = phases
        self._whole = whole
        self._findings = findings
        self._open: list[str] = []
        self._scope: list[Condition] = []
        self._main = True
        self._count = 0

    def session(self, written: syntax.Steps) -> tuple[Step, ...]:
        """The steps of a session, at most :data:`MOST_STEPS` with all its blocks."""
        self._count = 0
        steps = self._steps(written.steps, None)
        if self._count > MOST_STEPS:
            self._findings.error(
                "W130", written.name.span,
                f"'{written.name.value}' has more than {MOST_STEPS:,} steps with its blocks",
            )  # fmt: skip
            return ()
        if sum(map(weight, steps)) > MOST_SETS:
            self._findings.error(
                "W130", written.name.span,
                f"'{written.name.value}' has more than {MOST_SETS:,} sets, with rounds and drops",
            )  # fmt: skip
            return ()
        return steps

    def _steps(
        self, written: tuple[syntax.Step, ...], group: notation.Header | None
    ) -> tuple[Step, ...]:
        found: list[Step] = []
        for step in written:
            self._count += 1
            if self._count > MOST_STEPS:
                return ()
            found += self._step(step, group)
        return tuple(found)

    def _step(self, step: syntax.Step, group: notation.Header | None) -> tuple[Step, ...]:
        match step:
            case syntax.ExerciseStep():
                line = self._lines.line(step, supplied(group), tuple(self._scope), self._main)
                return (line,) if line else ()
            case syntax.GroupStep():
                return self._group(step, group)
            case syntax.UseStep():
                return self._block(step.name, group)
            case syntax.NoteStep():
                return (Words(step.text.value, step.text.span),)
            case syntax.RestStep():
                return (Pause(step.seconds, step.span),)
            case _:
                return ()

    def _group(self, step: syntax.GroupStep, outer: notation.Header | None) -> tuple[Step, ...]:
        header = step.header
        if outer is not None and header.kind in ("warmup", "cooldown"):
            self._findings.error(
                "W219", step.span, f"{a(header.kind)} cannot stand inside {a(outer.kind)}",
                "put it on the level of the session's steps",
            )  # fmt: skip
        if header.kind == "when":
            return self._when(step, outer)
        if header.kind in ("ladder", "rotate"):
            return self._rungs(step, outer)
        main, self._main = self._main, self._main and header.kind not in ("warmup", "cooldown")
        steps = self._in_turns(self._steps(step.steps, header), header)
        self._main = main
        if (
            header.kind in IN_TURNS
            and step.steps
            and not any(isinstance(one, Line | Group | When) for one in steps)
        ):
            if not self._findings.has_errors:
                self._findings.error("W117", step.span, f"{a(header.kind)} has no work in it",
                                     "a step with an exercise stands below it")  # fmt: skip
            return ()
        self._warn_of_last_rest(steps, header)
        group = Group(
            kind=header.kind,
            rounds=header.rounds,
            rest=header.rest,
            work=header.work,
            seconds=header.seconds,
            steps=steps,
            origin=step.span,
            main=self._main and header.kind not in ("warmup", "cooldown"),
        )
        return (group,) if steps else ()

    def _when(self, step: syntax.GroupStep, outer: notation.Header | None) -> tuple[Step, ...]:
        """Steps that count in some weeks only; inside rounds there is no leaving out."""
        span = step.header.when and self._phases.bound(step.header.when, step.span)
        if span is None:
            return ()
        if outer is not None and outer.kind in IN_TURNS:
            self._findings.error(
                "W219", step.span, f"weeks cannot stand inside a {outer.kind}",
                f"put the whole {outer.kind} under each of the weeks",
            )  # fmt: skip
            return ()
        self._scope.append(span)
        found = When(tuple(self._scope), self._steps(step.steps, outer), step.span)
        self._scope.pop()
        return (found,) if found.steps else ()

    def _rungs(self, step: syntax.GroupStep, outer: notation.Header | None) -> tuple[Step, ...]:
        """The steps of a ladder or a rotation, each with the weeks it is on."""
        if outer is not None and outer.kind in (*TIMED, "complex"):
            self._findings.error(
                "W199", step.span,
                f"a {step.header.kind} inside {a(outer.kind)} is not supported yet",
            )  # fmt: skip
            return ()
        kind, every = step.header.kind, step.header.every or 1
        rungs = [s for s in step.steps if not isinstance(s, syntax.NoteStep | syntax.RestStep)]
        if len(rungs) < len(step.steps):
            self._findings.error("W219", step.span, f"the steps of a {kind} are its rungs",
                                 "put notes and rests beside it")  # fmt: skip
        found: list[Step] = []
        for index, written in enumerate(rungs):
            self._scope.append(Rung(kind, every, index, len(rungs)))
            steps = self._step(written, None)
            group = Group(kind, len(rungs), None, None, None, steps, step.span, index + 1)
            if steps:
                found.append(When(tuple(self._scope), (group,), step.span))
            self._scope.pop()
        return tuple(found)

    def _warn_of_last_rest(self, steps: tuple[Step, ...], header: notation.Header) -> None:
        """After the last step of a round comes the round's rest, not the step's own."""
        last = steps[-1] if steps else None
        if header.kind not in ("superset", "circuit") or not isinstance(last, Line):
            return
        if self._findings.has_errors:
            return  # the last step of the file may be missing here
        own = last.weeks[0].groups[-1].clauses.rest
        if own and own != header.rest:
            self._findings.warning(
                "W406", last.origin, "the rest of a round's last exercise is never taken",
                f"say it for the round: `{header.kind} ..., rest {own.seconds or 90}s:`",
            )  # fmt: skip

    def _block(self, name: syntax.Text, group: notation.Header | None) -> tuple[Step, ...]:
        block = self._blocks.get(name.value)
        if block is None and not self._whole:
            return ()  # it may stand further down
        if block is None:
            self._findings.error(
                "W205", name.span, f"no block is called '{name.value}'",
                nearest(name.value, self._blocks),
            )  # fmt: skip
            return ()
        self.used.add(name.value)
        if name.value in self._open:
            loop = " -> ".join([*self._open, name.value])
            self._findings.error("W206", name.span, f"the block '{name.value}' uses itself", loop)
            return ()
        if len(self._open) >= DEEPEST:
            self._findings.error("W130", name.span, f"blocks nest deeper than {DEEPEST} levels")
            return ()
        self._open.append(name.value)
        steps = self._steps(block.steps, group)
        self._open.pop()
        return steps

    def _in_turns(self, steps: tuple[Step, ...], header: notation.Header) -> tuple[Step, ...]:
        """The steps of a group, each line with the sets that its turns ask for."""
        found: list[Step] = []
        place, of = 0, sum(isinstance(step, Line | Group | When) for step in steps)
        for step in steps:
            number = turns(header, place, of)
            place += isinstance(step, Line | Group)
            if number == 0:
                self._findings.warning(
                    "W407", step.origin, "the intervals are over before this has a turn",
                    f"{of} steps take turns in {header.rounds} intervals",
                )  # fmt: skip
            elif isinstance(step, Line) and number is not None:
                found.append(self._in_rounds(step, header, number))
            elif isinstance(step, Line) and header.kind in IN_TURNS:
                found.append(step._replace(turns=header.kind))
            else:
                found.append(step)
        if header.load and found and isinstance(found[0], Line):
            weeks = tuple(filled(w, Clauses(load=header.load)) for w in found[0].weeks)
            found[0] = found[0]._replace(weeks=weeks)
        return tuple(found)

    def _in_rounds(self, line: Line, header: notation.Header, number: int) -> Line:
        """In a group with rounds each step gives one set a round."""
        kept = tuple(step for step in line.progress if step.change.unit != "set")
        if kept != line.progress:
            self._findings.error(
                "W220", line.origin, f"sets cannot rise in {a(header.kind)} of {number} rounds",
                "leave the rounds out and give each exercise its sets",
            )  # fmt: skip
        if header.kind in TIMED and line.weeks[0].groups[0].clauses.ramp:
            self._findings.error(
                "W233", line.origin, f"build-up sets have no place in {a(header.kind)}",
                "write them as a line of their own before it",
            )  # fmt: skip
        weeks = tuple(self._fitted(week, header, number) for week in line.weeks)
        return line._replace(weeks=weeks, progress=kept, turns=header.kind)

    def _fitted(self, week: Prescription, header: notation.Header, number: int) -> Prescription:
        first = week.groups[0]
        if not week.counted and (len(first.works) == 1 or first.works == header.reps):
            return week._replace(groups=(first._replace(number=number),))
        if week.sets == number and not header.reps:
            return week
        rounds = f"{number} round{'' if number == 1 else 's'}"
        sets = f"{week.sets} set{'' if week.sets == 1 else 's'} of its own"
        self._findings.error(
            "W220",
            first.origin,
            f"{sets} in {a(header.kind)} of {rounds}",
            "leave the count out: each step gives one set a round",
        )
        return week._replace(groups=(first._replace(number=number, works=first.works[:1]),))


def opened(steps: tuple[Step, ...], visit: Callable[[Line], None]) -> None:
    """Visit every line, groups opened, in order."""
    for step in steps:
        if isinstance(step, Line):
            visit(step)
        elif isinstance(step, Group | When):
            opened(step.steps, visit)
