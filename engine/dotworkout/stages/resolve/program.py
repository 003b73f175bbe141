"""The whole program: sessions, calendar, athlete, and what nobody uses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any

from dotworkout.catalog import Catalog, slug
from dotworkout.model import notation, syntax
from dotworkout.model.plan import (
    Athlete,
    Defaults,
    Line,
    Program,
    Session,
    SlotPlan,
    SpanPlan,
)
from dotworkout.stages.resolve.lines import Lines
from dotworkout.stages.resolve.near import nearest
from dotworkout.stages.resolve.phases import Phases, phases_of
from dotworkout.stages.resolve.prescriptions import Drafter
from dotworkout.stages.resolve.steps import StepResolver, opened
from dotworkout.text.diagnostics import Findings
from dotworkout.text.source import Span
from dotworkout.units import Mass, MassUnit

#: What loads are rounded to where the file does not say.
STEPS: Mapping[MassUnit, Fraction] = {"kg": Fraction("2.5"), "lb": Fraction(5)}


def resolve(
    document: syntax.Document, catalog: Catalog, findings: Findings, units: MassUnit | None = None
) -> Program:
    """Bind the names of a document.

    ``units``  wins over the file's. Where findings hold errors the program may lack what they are
    about, and is good for further checks only.
    """
    whole = document.whole
    drafter = Drafter({name.value: value for name, value in document.schemes}, whole, findings)
    lines = Lines(catalog, drafter, document.athlete.equipment, whole, findings)
    blocks = {block.name.value: block for block in document.blocks}
    phases = phases_of(document, findings)
    resolver = StepResolver(blocks, lines, phases, whole, findings)
    sessions = tuple(_session(resolver, written) for written in document.sessions)
    names = {session.name: place for place, session in enumerate(sessions)}
    slots = (
        document.schedule
        if document.schedule is None or not whole
        else tuple(
            entry
            for written in document.schedule
            if (entry := _entry(written, names, phases, findings))
        )
    )
    if whole:
        _warn_of_unused(document, drafter.used, resolver.used, findings)
    unit: MassUnit = units or document.units or "kg"
    return _program(document, unit, sessions, slots, lines, phases, findings)


def _program(
    document: syntax.Document,
    unit: MassUnit,
    sessions: tuple[Session, ...],
    slots: Any,
    lines: Lines,
    phases: Phases,
    findings: Findings,
) -> Program:
    title = document.title.value if document.title else ""
    rounding = document.rounding
    return Program(
        id=_program_id(document, findings),
        title=title,
        author=document.author,
        description=document.description,
        tags=document.tags,
        units=unit,
        timezone=document.timezone,
        weeks=phases.weeks,
        start=document.start,
        end=document.end,
        slots=slots,
        skip=document.skip,
        pause=document.pause,
        athlete=_athlete(document.athlete, unit, lines, findings),
        step=_amount(rounding, unit) if rounding else STEPS[unit],
        defaults=_defaults(document.defaults),
        sessions=sessions,
        raises={name: tuple(found) for name, found in lines.raises.items()},
        phases=phases.spans,
        phase_weeks=phases.round_weeks,
        deload=document.deload[0] if document.deload else None,
        exercises=lines.exercises,
        origin=document.title.span if document.title else document.top,
    )


def _program_id(document: syntax.Document, findings: Findings) -> str:
    """The slug of the id or title, and of the athlete's name, to keep athletes apart."""
    written = document.id or document.title
    found = slug(written.value) if written else ""
    if written and not found:
        findings.error("W228", written.span, "the program's id would be empty",
                       "give it one of letters: `id: my-program`")  # fmt: skip
    athlete = document.athlete.name
    return f"{found}-{slug(athlete.value)}".rstrip("-") if athlete else found


def _session(resolver: StepResolver, written: syntax.Steps) -> Session:
    steps = resolver.session(written)
    found: list[Line] = []
    opened(steps, found.append)
    return Session(written.name.value, steps, tuple(found), written.name.span)


def _entry(
    written: syntax.SlotEntry | syntax.SpanEntry,
    names: Mapping[str, int],
    phases: Phases,
    findings: Findings,
) -> SlotPlan | SpanPlan | None:
    if isinstance(written, syntax.SpanEntry):
        weeks = phases.bound(written.weeks, written.span)
        inner = (_entry(slot, names, phases, findings) for slot in written.slots)
        slots = tuple(slot for slot in inner if isinstance(slot, SlotPlan))
        return SpanPlan(weeks, slots, written.span) if weeks else None
    found = [_session_place(name, names, findings) for name in written.names]
    if None in found:
        return None
    return SlotPlan(written.slot, tuple(f for f in found if f is not None), written.span)


def _session_place(name: syntax.Text, names: Mapping[str, int], findings: Findings) -> int | None:
    if name.value in names:
        return names[name.value]
    parts = [part.strip() for part in name.value.split(",")]
    help = nearest(name.value, names)
    if len(parts) > 1:
        help = f"sessions that take turns are a list: `[{', '.join(parts)}]`"
    findings.error("W301", name.span, f"no session is called '{name.value}'", help)
    return None


def _athlete(written: syntax.Athlete, unit: MassUnit, lines: Lines, findings: Findings) -> Athlete:
    maxes: dict[str, notation.Maximum] = {}
    for name, maximum in written.maxes:
        found = lines.find(name)
        if found and found.exercise.id in maxes:
            findings.error("W109", name.span, f"'{found.exercise.name}' has two maxima here",
                           "keep one")  # fmt: skip
        if found:
            maxes[found.exercise.id] = maximum
    bodyweight = written.bodyweight
    return Athlete(
        bodyweight=_amount(bodyweight, unit) if bodyweight else None,
        maxes=maxes,
        training_max=written.training_max or Fraction(90),
    )


def _amount(quantity: notation.Quantity, unit: MassUnit) -> Fraction:
    return Mass(quantity.low, quantity.unit).to(unit).amount  # type: ignore[arg-type]


def _defaults(written: syntax.Defaults) -> Defaults:
    said = {
        "rest": written.rest,
        "transition": written.transition,
        "amrap": written.amrap,
        "max_hold": written.max_hold,
        "pace": written.pace,
        "tempo": written.tempo and written.tempo.seconds,
        "tempo_text": written.tempo and written.tempo.text,
    }
    return Defaults(**{key: value for key, value in said.items() if value is not None})  # type: ignore[arg-type]


def _warn_of_unused(
    document: syntax.Document, schemes: set[str], blocks: set[str], findings: Findings
) -> None:
    unused: Iterable[tuple[str, str, Span]] = (
        *(("scheme", name.value, name.span) for name, _ in document.schemes
          if name.value not in schemes),
        *(("block", block.name.value, block.name.span) for block in document.blocks
          if block.name.value not in blocks),
    )  # fmt: skip
    for what, name, span in unused:
        findings.warning("W218", span, f"nobody uses the {what} '{name}'",
                         f"write `use {name}`, or leave it out")  # fmt: skip
