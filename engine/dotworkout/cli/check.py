"""``workout check``: diagnostics only."""

from __future__ import annotations

from functools import partial

import click

from dotworkout.cli.errors import FILE_HAS_ERRORS
from dotworkout.cli.options import FILE, Request, compile_options, compiled
from dotworkout.cli.words import count


@click.command(short_help="Say what is wrong with plans, and write nothing.")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=FILE)
@partial(compile_options, err=False)
def command(files: tuple[str, ...], request: Request) -> int:
    """Say what is wrong with the plans in FILEs, and write nothing.

    Text goes to standard error; --format json prints one array for all FILEs on standard output.
    A FILE may be - for standard input. Exit status 1 if a FILE has errors.
    """
    bad = sum([compiled(file, request) is None for file in files])
    if request.format == "text":
        click.echo(_counts(len(files), request), err=True)
    return FILE_HAS_ERRORS if bad else 0


def _counts(files: int, request: Request) -> str:
    errors = sum(found.severity == "error" for found in request.found)
    warnings = len(request.found) - errors
    said = [count(n, word) for n, word in ((errors, "error"), (warnings, "warning")) if n]
    return f"{count(files, 'file')}: {', '.join(said) or 'ok'}"
