"""``workout compile``: plans into files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dotworkout.cli.completion import complete_format
from dotworkout.cli.errors import FILE_HAS_ERRORS, Failed
from dotworkout.cli.exporting import exported, omitted
from dotworkout.cli.formats import FormatCommand
from dotworkout.cli.job import Job, job_for, target
from dotworkout.cli.options import FILE, Request, about, compile_options, compiled, report
from dotworkout.cli.output import Staged, discard, keep, stage
from dotworkout.cli.words import count

if TYPE_CHECKING:
    from dotworkout.hookspecs import Exporter
    from dotworkout.model.schedule import Schedule
    from dotworkout.text.diagnostics import Diagnostic


@click.command(
    cls=FormatCommand, short_help="Write plans as calendars, spreadsheets and training sheets."
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=FILE)
@click.option(
    "--to",
    "formats",
    metavar="FORMAT",
    multiple=True,
    shell_complete=complete_format,
    help="A format to write.  [repeatable; default: ics, csv and md]",
)
@click.option(
    "-o",
    "--output",
    metavar="PATH",
    type=click.Path(dir_okay=False, readable=False, allow_dash=True),
    help="Write one format of one FILE to PATH; - is standard output.",
)
@click.option(
    "--out-dir", metavar="DIR", type=click.Path(file_okay=False, readable=False),
    help="The folder to write into.  [default: the current one]",
)  # fmt: skip
@compile_options
def command(
    files: tuple[str, ...], formats: tuple[str, ...], output: str | None, out_dir: str | None,
    request: Request,
) -> int:  # fmt: skip
    """Write the plans in FILEs as calendars, spreadsheets and training sheets.

    What is written is named after its FILE and replaces what had that name; with - for standard
    input it is named after the plan's id. Files are written whole or not at all.
    """
    job = job_for(files, formats, output, out_dir)
    return max([job.status, *(_write(file, job, request) for file in files)])


def _write(file: str, job: Job, request: Request) -> int:
    """Compile a FILE and write all that is asked for of it, or nothing; gives the exit status."""
    schedule = compiled(file, request)
    if schedule is None:
        return FILE_HAS_ERRORS
    staged: list[Staged] = []
    try:
        found = _stage(file, schedule, job, request, staged)
        report(found, request)
        if any(one.severity == "error" for one in found):
            return FILE_HAS_ERRORS
        keep(staged)
    except Failed as failed:
        failed.show()
        return failed.exit_code
    finally:
        discard(staged)
    if job.output != "-" and all(one.temporary for one in staged):
        click.echo(_summary(file, schedule, staged))
    return 0


def _stage(
    file: str, schedule: Schedule, job: Job, request: Request, staged: list[Staged]
) -> list[Diagnostic]:
    """Add what a FILE is to be written as to ``staged``; gives what the formats leave out."""
    found = []
    for exporter in job.exporters:
        if exporter.needs_dates and schedule.program.start is None:
            found.append(_undated(exporter, schedule, job, request))
            continue
        export = exported(schedule, exporter, job.epoch)
        for part in export.parts:
            path = target(job, file, schedule, part.suffix)
            if path in [one.path for one in staged]:
                raise Failed(f"format '{exporter.name}' would write {path} a second time")
            staged.append(stage(path, part.chunks))
        found += omitted(export, exporter, schedule, request)
    return found


def _undated(exporter: Exporter, schedule: Schedule, job: Job, request: Request) -> Diagnostic:
    """A format that needs dates is left out, or cannot be had where it was asked for by name."""
    path = schedule.program.source.path
    needs = f"{exporter.name} needs dates, and the plan has no `start`"
    help = "add a line such as `start: 2026-11-30`, or give --start"
    if job.by_name:
        return about(path, "W703", "error", needs, help)
    return about(path, "W702", request.warning, f"{needs}: left out", help)


def _summary(file: str, schedule: Schedule, staged: list[Staged]) -> str:
    """What was written: sessions, dates, sets, total time; and where."""
    from dotworkout.model.schedule import Work
    from dotworkout.sheets.wording import about

    sessions = schedule.sessions
    sets = sum(
        isinstance(step, Work) and step.role in ("working", "ramp")
        for session in sessions for step in session.steps
    )  # fmt: skip
    dates = sorted({session.date for session in sessions if session.date})
    facts = [
        count(len(sessions), "session"),
        " to ".join(dates[:1] + dates[1:][-1:]) or "no dates",
        count(sets, "set"),
        about(sum(session.duration_s for session in sessions)),
    ]
    wrote = ", ".join(one.path for one in staged) or "nothing"
    return f"{file}: {', '.join(facts)}\n  wrote {wrote}"
