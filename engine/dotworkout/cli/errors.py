"""What goes wrong at the command line: a line for people and an exit status, no traceback."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stdout

import click

FILE_HAS_ERRORS, FAILED, INTERRUPTED, HUNG_UP = 1, 3, 130, 141


class Failed(click.ClickException):
    """A plugin or the machine failed; the message says which and why."""

    exit_code = FAILED


@contextmanager
def blaming(format: str) -> Iterator[None]:
    """Around calls of a format's plugin: what it raises names it as Failed, what it prints goes to
    standard error."""
    try:
        with redirect_stdout(sys.stderr):
            yield
    except click.ClickException:
        raise
    except (Exception, SystemExit) as error:
        raise Failed(f"format '{format}' failed: {_line(error)}") from error


def guarded(run: Callable[[], int | None]) -> int:
    """The exit status of a run, whatever happens in it."""
    try:
        return _told(run)
    except BrokenPipeError:
        return HUNG_UP
    except OSError:  # not even the message could be written
        return FAILED


def _told(run: Callable[[], int | None]) -> int:
    try:
        return run() or 0
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except BrokenPipeError:
        raise
    except Exception as error:
        if os.environ.get("DOTWORKOUT_TRACEBACK"):
            import traceback  # only for those who ask

            traceback.print_exc()
        click.echo(f"Error: {_reason(error)}", err=True)
        return FAILED


def _reason(error: Exception) -> str:
    if isinstance(error, OSError):
        said = error.strerror or str(error)
        return f"{error.filename}: {said}" if error.filename else said
    return (
        f"{_line(error)}; this is a bug in dotworkout: please report it "
        "with the file and the output of the same command under DOTWORKOUT_TRACEBACK=1"
    )


def _line(error: BaseException) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())
