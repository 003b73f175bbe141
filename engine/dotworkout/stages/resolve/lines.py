"""One exercise line: its exercise found, its prescription drafted, its number among equals."""

from __future__ import annotations

from collections.abc import Hashable

from dotworkout.catalog import Catalog, Clash, Match, UnknownPack, normal
from dotworkout.model import notation, syntax
from dotworkout.model.exercise import Exercise
from dotworkout.model.plan import Clauses, Line, Prescription, Raise, Scope, SetGroup
from dotworkout.model.schedule import ExerciseRef
from dotworkout.stages.resolve.identity import (
    ACTS_ON,
    identity_of,
    minutes_help,
    unplaced,
    works_of,
)
from dotworkout.stages.resolve.prescriptions import Draft, Drafter
from dotworkout.text.diagnostics import Findings
from dotworkout.text.source import Span

#: Prescriptions of a file: a line has one, or one for each item of its list.
MOST_PRESCRIPTIONS = 50_000


class Lines:
    """Makes lines and remembers them: equal ones share a number, maxima rise for all."""

    def __init__(
        self,
        catalog: Catalog,
        drafter: Drafter,
        equipment: tuple[syntax.Text, ...] | None,
        whole: bool,
        findings: Findings,
    ) -> None:
        self.exercises: dict[str, Exercise] = {}
        self.raises: dict[str, list[Raise]] = {}
        self._raised: dict[tuple[str, str], notation.Linear] = {}
        self._catalog = catalog
        self._drafter = drafter
        self._equipment = equipment and frozenset(normal(text.value) for text in equipment)
        self._whole = whole
        self._written = 0
        self._findings = findings
        self._numbers: dict[Hashable, int] = {}
        self._per_session: dict[tuple[str, str | None], tuple[int, Span]] = {}

    def line(
        self,
        step: syntax.ExerciseStep,
        supplied: tuple[notation.Work, ...],
        scope: Scope,
        main: bool,
    ) -> Line | None:
        """The line of a step; None when it cannot be read or its exercise is unknown.

        ``supplied``  what is done where the step does not say
        ``scope``     the conditions around it
        ``main``      whether it stands in the main part
        """
        found = self.find(step.name)
        if found:
            self._warn_of_equipment(found.exercise, step.name)
            self.exercises[found.exercise.id] = found.exercise
        if self._written > MOST_PRESCRIPTIONS:
            return None
        draft = self._draft(step, supplied)
        self._written += len(draft.weeks) if draft else 0
        if self._written > MOST_PRESCRIPTIONS:
            self._findings.error(
                "W130", step.name.span, f"more than {MOST_PRESCRIPTIONS:,} prescriptions in all",
                "each item of a list counts, wherever its scheme or block is used",
            )  # fmt: skip
            return None
        if found is None or draft is None or draft.broken:
            return None
        exercise = found.exercise
        self._check(exercise, draft)
        number = self._number(exercise, found.variation, draft)
        progress = self._keep_raises(exercise, draft, number, scope)
        self._warn_of_idle_steps(draft)
        if draft.double:
            self._check_double(draft.double[0], draft, draft.double[1])
        self._warn_of_rivals(exercise, found.variation, draft, number, step.name.span)
        return Line(
            number=number,
            exercise=exercise,
            ref=ExerciseRef(exercise.id, exercise.name, found.variation, draft.label),
            weeks=draft.weeks,
            weekly=draft.weekly,
            progress=progress,
            double=draft.double[0] if draft.double else None,
            scope=scope,
            main=main,
            origin=step.name.span,
        )

    def find(self, name: syntax.Text) -> Match | None:
        """The exercise of a name; what is wrong with the name is a finding."""
        match self._catalog.find(name.value):
            case Match() as found:
                self._warn_of_variation(found, name)
                return found
            case Clash(exercises):
                ids = ", ".join(exercise.id for exercise in exercises)
                self._findings.error(
                    "W202", name.span, f"several packs have '{name.value}': {ids}",
                    "write the pack before it: `pack/Exercise`",
                )  # fmt: skip
            case UnknownPack(pack):
                self._findings.error(
                    "W203", name.span, f"no installed pack is called '{pack}'",
                    "`workout plugins` shows what is installed",
                )  # fmt: skip
            case None:
                near = self._catalog.suggest(name.value)
                if not near and not self._whole:
                    return None  # it may be an exercise of the file's own, further down
                self._findings.error(
                    "W201",
                    name.span,
                    f"unknown exercise '{name.value}'",
                    f"did you mean {' or '.join(repr(n) for n in near)}?"
                    if near
                    else "`workout exercises` lists them; a plan's own stand under `exercises:`",
                    "in no installed exercise pack",
                )
        return None

    def _warn_of_variation(self, found: Match, name: syntax.Text) -> None:
        if found.variation and not found.known_variation:
            known = ", ".join(found.exercise.variations)
            self._findings.warning(
                "W204",
                name.span,
                f"'{found.exercise.name}' lists no variation '{found.variation}'; it is kept",
                f"it lists: {known}" if known else None,
            )

    def _warn_of_equipment(self, exercise: Exercise, name: syntax.Text) -> None:
        if self._equipment is None:
            return
        for choices in exercise.equipment:
            if not any(normal(choice) in self._equipment for choice in choices):
                self._findings.warning(
                    "W210",
                    name.span,
                    f"'{exercise.name}' needs {' or '.join(choices)}, "
                    "which the athlete's equipment lacks",
                )

    def _draft(
        self, step: syntax.ExerciseStep, supplied: tuple[notation.Work, ...]
    ) -> Draft | None:
        if step.value is not None:
            return self._drafter.draft(step.value, supplied)
        if supplied:
            group = SetGroup(len(supplied), supplied, Clauses(), None, step.name.span)
            return Draft((Prescription((group,), None, counted=False),))
        self._findings.error(
            "W131", step.name.span, f"'{step.name.value}' has no prescription",
            f"say what is done: `{step.name.value}: 3x10`",
        )  # fmt: skip
        return None

    def _check(self, exercise: Exercise, draft: Draft) -> None:
        """What the exercise cannot be counted in."""
        for group in (group for week in draft.weeks for group in week.groups):
            for work in group.works:
                if group.clauses.cluster and work.kind != "reps":
                    self._findings.error("W234", group.origin, "a cluster set is counted in reps",
                                         "`3x6, cluster 2 15s`")  # fmt: skip
                if work.kind == "distance" and "distance" not in exercise.measure:
                    minutes = minutes_help(work.low, group.origin)
                    self._findings.error(
                        "W209", group.origin,
                        f"'{exercise.name}' is not measured in distance", minutes,
                    )  # fmt: skip
                if work.kind in ("reps", "amrap") and "reps" not in exercise.measure:
                    seconds = f" (`{work.high}s`?)" if work.kind == "reps" else ""
                    self._findings.warning(
                        "W231", group.origin,
                        f"'{exercise.name}' is counted in {' or '.join(exercise.measure)}, "
                        f"not in reps{seconds}",
                        "for a time write its unit: `3x 30s`",
                    )  # fmt: skip
                if work.kind == "max" and "time" not in exercise.measure:
                    self._findings.warning(
                        "W211", group.origin,
                        f"`max` is a hold for time, and '{exercise.name}' is counted in reps",
                        "for as many reps as possible write `AMRAP`",
                    )  # fmt: skip

    def _check_double(self, double: notation.Double, draft: Draft, span: Span) -> None:
        """Whether there is a range to climb through, in what the steps are counted in."""
        ranges = {work.kind for work in works_of(draft) if work.high > work.low}
        if not ranges & {"reps", "time"}:
            self._findings.error("W223", span, "there is no range to climb through",
                                 "write one: `3x8-10 @ 50kg, then +2.5kg`")  # fmt: skip
        elif double.by and (double.by.unit == "s") != ("time" in ranges):
            self._findings.error("W223", span, "reps climb by reps, times by seconds",
                                 "`by 1` for reps, `by 5s` for times")  # fmt: skip

    def _warn_of_idle_steps(self, draft: Draft) -> None:
        """Progressions that have nothing to act on."""
        kinds: set[str] = {work.kind for work in works_of(draft)}
        if any(g.clauses.hold for week in draft.weeks for g in week.groups):
            kinds.add("hold")
        for step, span in draft.progress:
            wanted = ACTS_ON.get(step.change.unit)
            if step.target == "line" and wanted and not kinds & wanted:
                what = " or ".join(sorted(wanted))
                self._findings.warning(
                    "W408", span, "this changes nothing in these sets",
                    f"it acts on sets that are counted in {what}",
                )  # fmt: skip

    def _number(self, exercise: Exercise, variation: str | None, draft: Draft) -> int:
        """Equal lines, and lines of one label, share a number."""
        if draft.label:
            key: Hashable = (exercise.id, draft.label.casefold())
        else:
            weeks = tuple(
                (week.counted, week.last and week.last.work, *map(identity_of, week.groups))
                for week in draft.weeks
            )
            weeks = unplaced(weeks)
            steps = tuple(unplaced(step) for step, _ in draft.progress)
            double = draft.double and unplaced(draft.double[0])
            key = (exercise.id, variation, weeks, steps, double)
        return self._numbers.setdefault(key, len(self._numbers))

    def _keep_raises(
        self, exercise: Exercise, draft: Draft, number: int, scope: Scope
    ) -> tuple[notation.Linear, ...]:
        """Take out what raises a maximum: it counts for the whole file."""
        cycle = len(draft.weeks) if draft.weekly else None
        own: list[notation.Linear] = []
        for step, span in draft.progress:
            if step.target not in ("1RM", "TM"):
                own.append(step)
                continue
            key = (exercise.id, step.target)
            if key not in self._raised:
                self._raised[key] = step
                self.raises.setdefault(exercise.id, []).append(Raise(step, number, scope, cycle))
            elif unplaced(self._raised[key]) != unplaced(step):
                self._findings.error(
                    "W216", span,
                    f"another line of '{exercise.name}' raises this maximum differently",
                    "let the lines agree, or say it in one of them only",
                )  # fmt: skip
        return tuple(own)

    def _warn_of_rivals(
        self, exercise: Exercise, variation: str | None, draft: Draft, number: int, span: Span
    ) -> None:
        """Two lines of one exercise that progress per session and do not count together."""
        per_session = draft.double or any(s.period == "session" for s, _ in draft.progress)
        if draft.label or not per_session:
            return
        other, first = self._per_session.setdefault((exercise.id, variation), (number, span))
        if other != number:
            line, _ = first.source.position(first.start)
            self._findings.warning(
                "W217", span,
                f"this line and line {line} of '{exercise.name}' progress apart, "
                "each by its own sessions",
                "give both the same label (`as heavy`) to count together, or two labels",
            )  # fmt: skip
