"""What a ``workout compile`` line asks for, checked before anything is read or written."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from dotworkout.cli.errors import Failed
from dotworkout.cli.formats import exporter_named, format_names, formats_with_options

if TYPE_CHECKING:
    from dotworkout.hookspecs import Exporter
    from dotworkout.model.schedule import Schedule

DEFAULT_FORMATS = ("ics", "csv", "md")

#: The last second of the year 9999.
_LAST_EPOCH = 253_402_300_799


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What is to be written, and where.

    ``files``      the inputs, none of which may be written over
    ``exporters``  in the order asked for
    ``by_name``    whether they were asked for by name
    ``output``     the one file to write, ``-`` for standard output, or None
    ``folder``     where files go otherwise, "" for the current one
    ``epoch``      seconds since 1970 for time stamps, or None
    ``status``     3 if a format that nobody asked for by name failed, else 0
    """

    files: Sequence[str]
    exporters: Sequence[Exporter]
    by_name: bool
    output: str | None
    folder: str
    epoch: int | None
    status: int


def job_for(
    files: Sequence[str], formats: Sequence[str], output: str | None, out_dir: str | None
) -> Job:
    """The job of a command line; raises UsageError, or Failed where a format was asked for."""
    _check_names(files, output, out_dir)
    epoch = _epoch(os.environ.get("SOURCE_DATE_EPOCH", ""))
    asked = formats or _format_of(output)
    exporters, status = _exporters(asked)
    if output is not None and len(exporters) != 1:
        raise click.UsageError("-o writes one format: say which with --to")
    return Job(
        files=files, exporters=exporters, by_name=bool(asked), output=output,
        folder=out_dir or "", epoch=epoch, status=status,
    )  # fmt: skip


def target(job: Job, file: str, schedule: Schedule, suffix: str) -> str:
    """The path of what is made of a FILE; raises UsageError where it is a FILE itself."""
    stem = schedule.program.id if file == "-" else _stem(file)
    path = job.output or os.path.join(job.folder, stem + suffix)
    for source in job.files:
        with suppress(OSError):
            if source != "-" and os.path.samefile(source, path):
                raise click.UsageError(f"{path} is a FILE to read; it is not written over")
    return path


def _check_names(files: Sequence[str], output: str | None, out_dir: str | None) -> None:
    if output is not None and (len(files) > 1 or out_dir is not None):
        raise click.UsageError("-o goes with one FILE, and without --out-dir")
    if output is not None and not os.path.basename(output):
        raise click.UsageError(f"'{output}' names no file to write; for a folder use --out-dir")
    if "-" in files and len(files) > 1:
        raise click.UsageError("- for standard input goes with no other FILE")
    seen: dict[str, str] = {}
    for file in files:
        name = os.path.normcase(_stem(file))
        if name in seen:
            raise click.UsageError(f"{seen[name]} and {file} would be written to the same files")
        seen[name] = file


def _stem(file: str) -> str:
    """A FILE's name without folder and ending."""
    name = os.path.basename(file)
    return re.sub(r"(?i)(?<=.)\.workout(\.yaml)?$", "", name)


def _epoch(value: str) -> int | None:
    if not value:
        return None
    if not re.fullmatch(r"[0-9]{1,12}", value) or int(value) > _LAST_EPOCH:
        raise click.UsageError(f"SOURCE_DATE_EPOCH is '{value}', not a number of seconds")
    return int(value)


def _format_of(output: str | None) -> Sequence[str]:
    """The format that the ending of a PATH names."""
    ending = os.path.splitext(output or "")[1].removeprefix(".")
    return [ending] if ending in format_names() else []


def _exporters(asked: Sequence[str]) -> tuple[list[Exporter], int]:
    """The formats; one that fails is left out where it was not asked for by name."""
    found, status = [], 0
    for name in dict.fromkeys(asked or DEFAULT_FORMATS):
        try:
            found.append(exporter_named(name, click.get_current_context()))
        except Failed as failed:
            if asked:
                raise
            failed.show()
            status = failed.exit_code
    if unused := formats_with_options() - {exporter.name for exporter in found}:
        name = min(unused)
        raise click.UsageError(f"an option of '{name}' goes with --to {name}")
    return found, status
