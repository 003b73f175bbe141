"""The order of the stages, and nothing else."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from dotworkout.model.calendar import Calendar
from dotworkout.model.schedule import PackRef, Program, Schedule, Session, SourceFile
from dotworkout.model.syntax import Dates
from dotworkout.stages.expand import expand
from dotworkout.stages.parse import parse
from dotworkout.stages.place import place
from dotworkout.stages.progress import progress
from dotworkout.stages.read import read_file, shown_path, source_of
from dotworkout.stages.resolve import resolve
from dotworkout.stages.select import select
from dotworkout.text.diagnostics import Diagnostic, Findings
from dotworkout.text.source import Source, Span
from dotworkout.units import MassUnit

if TYPE_CHECKING:
    from dotworkout.hookspecs import Export
    from dotworkout.model import plan, syntax
    from dotworkout.registry import Registry


#: Steps of a schedule that is made at once.
MOST_STEPS = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a compile may be told beside its file; the command line has the same names.

    ``start``   ISO date of the first day of week 1; wins over the file's ``start`` and ``end``
    ``root``    the folder that reported paths are relative to; by default the file's own
    ``units``   kg or lb; wins over the file's
    ``weeks``   first and last week to give out, from 1; the others still count
    ``strict``  whether a warning is an error
    """

    start: str | None = None
    root: str | None = None
    units: MassUnit | None = None
    weeks: tuple[int, int] | None = None
    strict: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """A schedule, or None where the file has errors; and everything that was found."""

    schedule: Schedule | None
    diagnostics: tuple[Diagnostic, ...]


class CompileError(Exception):
    """A plan with errors, where there is no result to carry them; see ``diagnostics``."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__(diagnostics)
        self.diagnostics = diagnostics

    def __str__(self) -> str:
        errors = [found for found in self.diagnostics if found.severity == "error"]
        first = errors[0]
        return f"{len(errors)} errors, the first {first.path}:{first.line}: {first.message}"


def compile_file(
    path: str | os.PathLike[str], *, registry: Registry | None = None, **options: Any
) -> Result:
    """Compile a ``.workout`` file.

    ``options``  the fields of :class:`Options`
    ``registry`` who is installed; by default what the environment has

    A file that cannot be read is a diagnostic too. Raises TypeError or ValueError for options
    that do not exist or make no sense.
    """
    chosen = _options(options)
    findings = Findings()
    shown = shown_path(os.fspath(path), chosen.root)
    data = read_file(os.fspath(path), shown, findings)
    if data is None:
        return Result(None, findings.sorted())
    return _result(data, shown, registry, chosen, findings)


def compile_text(
    text: str | bytes, *, path: str = "-", registry: Registry | None = None, **options: Any
) -> Result:
    """Compile a plan that is at hand; ``path`` is what it is called in diagnostics."""
    chosen = _options(options)
    return _result(text, shown_path(path, chosen.root), registry, chosen, Findings())


def iter_sessions(
    path: str | os.PathLike[str], *, registry: Registry | None = None, **options: Any
) -> Iterator[Session]:
    """The sessions of a file, in date order, each made when it is asked for.

    Raises CompileError for a file with errors: before the first session where they are found
    before, else where they are met.
    """
    chosen = _options(options)
    findings = Findings()
    shown = shown_path(os.fspath(path), chosen.root)
    data = read_file(os.fspath(path), shown, findings)
    compiled = None if data is None else _compiled(data, shown, registry, chosen, findings)
    _refuse(findings, chosen)
    assert compiled
    for session in compiled[1]:
        _refuse(findings, chosen)
        yield session
    _refuse(findings, chosen)


def export(
    schedule: Schedule,
    format: str,
    *,
    registry: Registry | None = None,
    epoch: int | None = None,
    **values: object,
) -> Export:
    """A schedule in a format; ``values`` are the format's own options by name.

    ``epoch``  seconds since 1970 for time stamps, or None for the program's start

    Raises LookupError for a format or an option that does not exist.
    """
    from dotworkout.hookspecs import Options as FormatOptions

    exporter = (registry or _installed()).exporter(format)
    if exporter is None:
        raise LookupError(f"no exporter is called '{format}'")
    known = {option.name.replace("-", "_"): option for option in exporter.options}
    unknown = sorted(values.keys() - known.keys())
    if unknown:
        raise LookupError(f"the format '{format}' has no option '{unknown[0]}'")
    defaults = {
        option.name: option.default if option.default is not None or not option.multiple else ()
        for option in exporter.options
    }
    given = {known[name].name: value for name, value in values.items()}
    options = FormatOptions(
        values={**defaults, **given}, epoch=epoch, diagnostics=lambda: schedule.diagnostics
    )
    return exporter.export(schedule.program, iter(schedule.sessions), options)


# --- the stages ---------------------------------------------------------------------------------


def _options(given: dict[str, Any]) -> Options:
    chosen = Options(**given)
    if chosen.start is not None:
        date.fromisoformat(chosen.start)
    if chosen.units not in (None, "kg", "lb"):
        raise ValueError(f"units are kg or lb, not {chosen.units!r}")
    if chosen.weeks is not None and not 1 <= chosen.weeks[0] <= chosen.weeks[1]:
        raise ValueError(f"weeks are a first and a last one, not {chosen.weeks!r}")
    return chosen


def _result(
    data: str | bytes, shown: str, registry: Registry | None, chosen: Options, findings: Findings
) -> Result:
    compiled = _compiled(data, shown, registry, chosen, findings)
    sessions = tuple(_bounded(compiled[1], compiled[0], findings)) if compiled else ()
    diagnostics = _judged(findings, chosen)
    if compiled is None or any(found.severity == "error" for found in diagnostics):
        return Result(None, diagnostics)
    schedule = Schedule(program=compiled[0], sessions=sessions, diagnostics=diagnostics)
    return Result(schedule, diagnostics)


def _bounded(
    sessions: Iterator[Session], program: Program, findings: Findings
) -> Iterator[Session]:
    """At most :data:`MOST_STEPS`: what is made at once has to fit into memory."""
    steps = 0
    for session in sessions:
        steps += len(session.steps)
        if steps > MOST_STEPS:
            findings.error(
                "W130", Span(Source(program.source.path, ""), 0, 0),
                f"the program has more than {MOST_STEPS:,} steps",
                "fewer weeks, or `dotworkout.iter_sessions`, which makes them one by one",
            )  # fmt: skip
            return
        yield session


def _compiled(
    data: str | bytes, shown: str, registry: Registry | None, chosen: Options, findings: Findings
) -> tuple[Program, Iterator[Session]] | None:
    """The stages in their order; from ``place`` on they are lazy."""
    read = source_of(data, shown, findings)
    document = read and parse(read[0], findings)
    if not read or not document:
        return None
    catalog = _catalog(document, registry or _installed(), findings)
    program = resolve(document, catalog, findings, chosen.units)
    if chosen.start:
        program = _started(program, chosen.start)
    if not document.whole:
        return None
    calendar = place(program, findings)
    if not document.sessions:
        return None
    sessions = expand(
        progress(select(program, calendar, findings), program, findings), program, findings
    )
    return _header(program, calendar, read[1], catalog), _chosen(sessions, chosen.weeks)


def _catalog(document: syntax.Document, registry: Registry, findings: Findings) -> Any:
    from dotworkout.catalog import Catalog
    from dotworkout.packs import read_exercises

    own = read_exercises(document.exercises, "file", findings) if document.exercises else ()
    return Catalog(own, registry.shelves())


def _started(program: plan.Program, start: str) -> plan.Program:
    day = date.fromisoformat(start)
    span = program.start.span if program.start else program.origin
    return program._replace(start=Dates(day, day, span), end=None)


def _chosen(sessions: Iterator[Session], weeks: tuple[int, int] | None) -> Iterator[Session]:
    """The sessions of the weeks asked for; later weeks are made too, for what they find."""
    return sessions if weeks is None else (s for s in sessions if weeks[0] <= s.week <= weeks[1])


def _header(program: plan.Program, calendar: Calendar, source: SourceFile, catalog: Any) -> Program:
    used = sorted({name.partition("/")[0] for name in program.exercises} - {"file"})
    return Program(
        id=program.id,
        title=program.title,
        author=program.author,
        description=program.description,
        tags=program.tags,
        units=program.units,
        timezone=program.timezone.value if program.timezone else None,
        start=calendar.start.isoformat() if calendar.start else None,
        weeks=program.weeks,
        source=source,
        packs=tuple(PackRef(name, catalog.version(name)) for name in used),
        exercises=program.exercises,
    )


def _installed() -> Registry:
    from dotworkout.registry import Registry  # only where nobody gave one

    return Registry()


def _judged(findings: Findings, chosen: Options) -> tuple[Diagnostic, ...]:
    """What was found; strictly, every warning is an error."""
    found = findings.sorted()
    return tuple(replace(d, severity="error") for d in found) if chosen.strict else found


def _refuse(findings: Findings, chosen: Options) -> None:
    if findings.has_errors or (chosen.strict and findings.sorted()):
        raise CompileError(_judged(findings, chosen))
