"""Phases laid out over the program's weeks, and the spans of weeks that name them."""

from __future__ import annotations

from typing import NamedTuple

from dotworkout.model import syntax
from dotworkout.model.notation import WeekSpan
from dotworkout.model.plan import PhaseSpan
from dotworkout.stages.resolve.near import nearest
from dotworkout.text.diagnostics import Findings
from dotworkout.text.source import Span


class Phases(NamedTuple):
    """``weeks`` of the program; its ``spans`` in order; ``round_weeks`` of all phases once."""

    weeks: int
    spans: tuple[PhaseSpan, ...]
    round_weeks: int | None
    findings: Findings

    def bound(self, weeks: WeekSpan, span: Span) -> WeekSpan | None:
        """A span of weeks with the weeks of the phase that it names; None for an unknown one."""
        if weeks.kind != "phase":
            if not any(weeks.holds(week) for week in range(1, self.weeks + 1)):
                self.findings.warning(
                    "W401", span, f"these weeks never come: the program has {self.weeks}"
                )
            return weeks
        known = {one.name: None for one in self.spans}
        if weeks.name not in known:
            self.findings.error(
                "W230", span, f"no phase is called '{weeks.name}'", nearest(weeks.name, known)
            )
            return None
        ranges = [(one.first, one.last) for one in self.spans if one.name == weeks.name]
        return weeks._replace(ranges=tuple(ranges))


def phases_of(document: syntax.Document, findings: Findings) -> Phases:
    """The phases in order from week 1, starting over while weeks are left."""
    once = sum(phase.weeks for _, phase in document.phases) or None
    weeks = document.weeks or once or 1
    if once and weeks < once:
        at = document.phases[0][0].span
        findings.error("W316", at, f"the phases take {once} weeks, and `weeks` says {weeks}",
                       f"write `weeks: {once}`, or leave `weeks` out")  # fmt: skip
    spans: list[PhaseSpan] = []
    first = 1
    while once and first <= weeks:
        for name, phase in document.phases:
            last = min(weeks, first + phase.weeks - 1)
            if first <= last:
                span = PhaseSpan(name.value, phase.note, first, last, phase.effects, phase.pauses)
                spans.append(span)
            first = last + 1
    if document.deload and document.deload[0].every > weeks:
        findings.warning("W401", document.deload[1], "this deload never comes: the program has "
                         f"{weeks} weeks")  # fmt: skip
    return Phases(weeks, tuple(spans), once, findings)
