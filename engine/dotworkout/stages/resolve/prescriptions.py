"""From what was written to set groups: who owns which clause, what a scheme brings along."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from dotworkout.model.notation import At, Clause, Double, Effort, Item, Linear, Load, Work
from dotworkout.model.plan import Clauses, LastSet, Prescription, SetGroup
from dotworkout.model.syntax import Broken, Value, Written
from dotworkout.stages.resolve.near import nearest
from dotworkout.stages.resolve.parts import (
    Parts,
    both,
    clash,
    filled,
    joined,
    merged,
    overridden,
    replaced,
    take,
)
from dotworkout.text.diagnostics import Findings
from dotworkout.text.source import Span


class Draft(NamedTuple):
    """A value with its schemes opened; ``broken`` when a part of it could not be read."""

    weeks: tuple[Prescription, ...] = ()
    weekly: bool = False
    progress: tuple[tuple[Linear, Span], ...] = ()
    double: tuple[Double, Span] | None = None
    label: str | None = None
    broken: bool = False


#: Schemes inside schemes.
DEEPEST = 32


class Drafter:
    """Opens the schemes of a file; a scheme that leads to itself is a finding."""

    def __init__(self, schemes: Mapping[str, Value], whole: bool, findings: Findings) -> None:
        self.used: set[str] = set()
        self._schemes = schemes
        self._whole = whole
        self._findings = findings
        self._open: list[str] = []
        self._drafts: dict[str, Draft] = {}

    def draft(self, value: Value, supplied: tuple[Work, ...] = ()) -> Draft:
        """The set groups of a value, each with its own clauses and those of the whole.

        ``supplied``  what is done where the value does not say: some groups do
        """
        long_form = Parts()
        broken = any(isinstance(part, Broken) for part in (*value.sets, *value.clauses))
        for clause in value.clauses:
            if isinstance(clause, Written):
                self._sort(clause, clause.tree.items, long_form)
        drafts = [
            self._week(written, value.weekly, long_form.clauses, supplied)
            for written in value.sets
            if isinstance(written, Written)
        ]
        if not drafts:
            return Draft(broken=True)
        return self._join(value, drafts, long_form, broken)

    def _join(self, value: Value, drafts: list[Draft], long_form: Parts, broken: bool) -> Draft:
        first = drafts[0]
        return Draft(
            tuple(week for draft in drafts for week in draft.weeks),
            value.weekly or first.weekly,
            replaced(first.progress, tuple(long_form.progress)),
            long_form.double or first.double,
            long_form.label or first.label,
            broken or any(draft.broken for draft in drafts),
        )

    def _week(
        self, written: Written, weekly: bool, long_form: Clauses, supplied: tuple[Work, ...]
    ) -> Draft:
        """One prescription: its groups, and the items that belong to all of them."""
        groups: list[SetGroup] = []
        shared = Parts()
        last: LastSet | None = None
        counted = False
        for item in written.tree.items:
            if item.sets and not (item.last_set and item.sets.number in (None, 1)):
                groups.append(self._group(written, item, shared))
                counted = counted or item.sets.number is not None
            elif item.last_set:
                more = self._last(written, item, item.clauses)
                if last and clash(last, more):
                    self._said_twice(written, item.at)
                last = both(last, more)
            else:
                self._sort(written, (item,), shared)
        counted = counted or len(groups) > 1 or any(len(g.works) > 1 for g in groups)
        own = Prescription(tuple(groups), last, counted)
        draft = Draft((own,), False, tuple(shared.progress), shared.double, shared.label)
        shared.clauses = merged(shared.clauses, long_form)
        if weekly:
            self._refuse_progress(shared)
        if shared.use:
            return self._with_scheme(draft, shared, weekly)
        if not groups and supplied:
            span = written.span((0, len(written.scalar.text)))
            bare = SetGroup(len(supplied), supplied, Clauses(), None, span)
            return draft._replace(weeks=(filled(own._replace(groups=(bare,)), shared.clauses),))
        if not groups:
            self._findings.error(
                "W212", written.span((0, len(written.scalar.text))), "no sets are prescribed",
                "say how many, as `3x10`",
            )  # fmt: skip
            return Draft(broken=True)
        self._check_ramps(groups, last)
        self._warn_of_last_load(written, shared)
        if last and last.work and counted and groups[-1].number == 1:
            self._findings.warning(
                "W232", groups[-1].origin, "the last set takes the place of this one",
                "for both, write both: `1x8, AMRAP`",
            )  # fmt: skip
        return draft._replace(weeks=(filled(own, shared.clauses),))

    def _check_ramps(self, groups: list[SetGroup], last: LastSet | None) -> None:
        """Build-up sets come before the first working set, so that is where they are written."""
        late = [group.origin for group in groups[1:] if group.clauses.ramp]
        late += [
            one.origin for one in (last, *(g.last for g in groups)) if one and one.clauses.ramp
        ]
        for span in late:
            self._findings.error("W233", span, "build-up sets come before the first working set",
                                 "put `ramp` with the first sets, or behind a comma")  # fmt: skip

    def _group(self, written: Written, item: Item, shared: Parts) -> SetGroup:
        """One set group; a label beside it is the line's."""
        assert item.sets is not None
        sets, clauses, last = item.sets, item.clauses, None
        if item.last_set and not clauses:
            self._findings.error("W120", written.span(item.at), "`on last set` limits what?",
                                 "the last set alone: `3x5, 5+ on last set`")  # fmt: skip
        elif item.last_set:
            clauses, limited = clauses[:-1], clauses[-1:]
            last = self._last(written, item, limited)
        parts = Parts()
        self._sort(written, (Item(None, clauses, at=item.at),), parts)
        if parts.use:
            self._misplaced(written, item)
        shared.label = shared.label or parts.label
        count = len(sets.works) if len(sets.works) > 1 else sets.number or 1
        return SetGroup(
            count, sets.works, parts.clauses, last, written.span(item.at), sets.optional
        )

    def _last(self, written: Written, item: Item, clauses: tuple[Clause, ...]) -> LastSet:
        parts = Parts()
        self._sort(written, (Item(None, clauses, at=item.at),), parts)
        if parts.use or parts.label or parts.progress or parts.double:
            self._misplaced(written, item)
        one = item.sets if item.sets and item.sets.number in (None, 1) else None
        return LastSet(one.works[-1] if one else None, parts.clauses, written.span(item.at))

    def _misplaced(self, written: Written, item: Item) -> None:
        self._findings.error("W120", written.span(item.at), "this belongs to the whole exercise",
                             "put a comma before `use`, `as` or the progression")  # fmt: skip

    def _refuse_progress(self, shared: Parts) -> None:
        double = [shared.double[1]] if shared.double else []
        found = [*(span for _, span in shared.progress), *double]
        for span in found:
            self._findings.error(
                "W214",
                span,
                "a progression inside one item of a weekly list",
                "write the long form: `sets:` with the list, and `progress: +2.5kg per cycle`",
            )

    def _with_scheme(self, draft: Draft, shared: Parts, weekly: bool) -> Draft:
        """All of a scheme; what stands beside it replaces the same clause."""
        assert shared.use is not None
        name, span = shared.use
        scheme = self._scheme(name, span)
        own = draft.weeks[0]
        if weekly and scheme.weekly:
            self._findings.error("W214", span, f"the scheme '{name}' is a list of weeks itself")
            return scheme._replace(broken=True)
        if weekly and (scheme.progress or scheme.double):
            self._findings.error(
                "W214", span, f"the scheme '{name}' progresses, and stands in one item of a list",
                "write the progression as `progress:` beside `sets:`",
            )  # fmt: skip
        if own.groups:
            self._findings.warning(
                "W226", span, f"the sets beside `use {name}` replace those of the scheme",
                "for both, write two lines of the exercise",
            )  # fmt: skip
            weeks: tuple[Prescription, ...] = (filled(own, shared.clauses),)
        else:
            weeks = tuple(overridden(week, shared.clauses, own.last) for week in scheme.weeks)
        return Draft(
            weeks,
            scheme.weekly and not own.groups,
            replaced(scheme.progress, draft.progress),
            joined(draft.double, scheme.double),
            draft.label or scheme.label,
            scheme.broken,
        )

    def _scheme(self, name: str, span: Span) -> Draft:
        if name not in self._schemes and not self._whole:
            return Draft(broken=True)  # it may stand further down
        if name not in self._schemes:
            self._findings.error("W207", span, f"no scheme is called '{name}'",
                                 nearest(name, self._schemes))  # fmt: skip
            return Draft(broken=True)
        self.used.add(name)
        if name in self._open:
            self._findings.error(
                "W208", span, f"the scheme '{name}' uses itself", " -> ".join([*self._open, name])
            )
            return Draft(broken=True)
        if len(self._open) >= DEEPEST:
            self._findings.error("W130", span, f"schemes nest deeper than {DEEPEST} levels")
            return Draft(broken=True)
        if name not in self._drafts:
            self._open.append(name)
            self._drafts[name] = self.draft(self._schemes[name])
            self._open.pop()
        return self._drafts[name]

    def _sort(self, written: Written, items: Iterable[Item], parts: Parts) -> None:
        for item in items:
            for clause in item.clauses:
                if not take(clause, written.span(clause.at), parts):
                    self._said_twice(written, clause.at)

    def _said_twice(self, written: Written, at: At) -> None:
        self._findings.error("W215", written.span(at), "this is said twice", "keep one of them")

    def _warn_of_last_load(self, written: Written, shared: Parts) -> None:
        """``2x5, 1x5+ @ 75%``: the load belongs to the last group only."""
        groups = [item for item in written.tree.items if item.sets and not item.last_set]
        loads = [[c for c in item.clauses if isinstance(c, Load | Effort)] for item in groups]
        if len(groups) < 2 or not loads[-1] or any(loads[:-1]) or shared.clauses.load:
            return
        load = written.span((loads[-1][0].at[0] - 2, loads[-1][-1].at[1]))
        self._findings.warning(
            "W213",
            load,
            "this load belongs to the last sets only",
            f"for all of them: `, {load.source.text[load.start : load.end]}`, with a comma",
        )
