"""What every compiling command takes, and how it says what is wrong with a file.

A command has ``@compile_options`` right above its function, gets what was asked as ``request``,
and calls ``compiled(file, request)`` for each FILE.
"""

from __future__ import annotations

import functools
import os
import re
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, TypeVar

import click

from dotworkout.cli.words import count

if TYPE_CHECKING:
    from dotworkout.model.schedule import Schedule
    from dotworkout.registry import Registry
    from dotworkout.text.diagnostics import Diagnostic, Severity

_REGISTRY = "dotworkout.registry"

Command = TypeVar("Command", bound=Callable[..., Any])

#: A FILE as typed, ``-`` for standard input; whether it can be read is for the compiler to say.
FILE = click.Path(readable=False)


@dataclass(frozen=True, slots=True)
class Request:
    """What a compiling command was asked for.

    ``options``  the compiler's, by name
    ``format``   of the diagnostics
    ``found``    the diagnostics so far, of all files
    """

    options: dict[str, Any]
    format: Literal["text", "json"]
    found: list[Diagnostic] = field(default_factory=list)

    @property
    def strict(self) -> bool:
        """Whether a warning is an error."""
        return bool(self.options["strict"])

    @property
    def warning(self) -> Severity:
        """What a warning counts as."""
        return "error" if self.strict else "warning"


def compile_options(command: Command, *, err: bool = True) -> Command:
    """Give a command the options of the compiler, handed to it as one ``request``.

    With ``--format json`` all diagnostics are printed as one array when the command ends, to
    standard error unless ``err`` is False.
    """

    @functools.wraps(command)
    def run(
        *args: Any, start: str | None, root: str | None, units: str | None,
        weeks: tuple[int, int] | None, strict: bool, format: Literal["text", "json"], **rest: Any,
    ) -> Any:  # fmt: skip
        options = {"start": start, "root": root, "units": units, "weeks": weeks, "strict": strict}
        request = Request(options, format)
        try:
            return command(*args, request=request, **rest)
        finally:
            if format == "json":
                click.echo(as_json(request.found), err=err)

    decorated: Any = run
    for option in reversed(_OPTIONS):
        decorated = option(decorated)
    return decorated  # type: ignore[no-any-return]


def _date(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    from datetime import date  # only where a date was typed

    try:
        return value if value is None else date.fromisoformat(value).isoformat()
    except ValueError:
        raise click.BadParameter(f"'{value}' is not a date such as 2026-11-30") from None


def _weeks(ctx: click.Context, param: click.Parameter, value: str | None) -> tuple[int, int] | None:
    if value is None:
        return None
    match = re.fullmatch(r"([1-9][0-9]{0,5})(?:-([1-9][0-9]{0,5}))?", value, re.ASCII)
    first, last = (int(n) for n in (match[1], match[2] or match[1])) if match else (1, 0)
    if first > last:
        raise click.BadParameter(f"'{value}' is not weeks such as 3 or 5-8")
    return first, last


def _colour(ctx: click.Context, param: click.Parameter, value: str) -> None:
    if value == "auto" and os.environ.get("NO_COLOR"):
        value = "never"
    ctx.color = {"always": True, "never": False}.get(value)


#: For every command that prints in colour; None in ``Context.color`` means: on a terminal only.
colour_option = click.option(
    "--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True,
    expose_value=False, is_eager=True, callback=_colour, help="When to print in colour.",
)  # fmt: skip

_OPTIONS = (
    click.option("--start", metavar="DATE", callback=_date, help="First day of week 1, ISO."),
    click.option("--weeks", metavar="A-B", callback=_weeks, help="Only these weeks."),
    click.option("--units", type=click.Choice(["kg", "lb"]), help="What loads are shown in."),
    click.option(
        "--root", type=click.Path(exists=True, file_okay=False), metavar="DIR",
        help="Folder that reported paths are relative to.  [default: the FILE's]",
    ),
    click.option("--strict", is_flag=True, help="Treat warnings as errors."),
    click.option(
        "--format", type=click.Choice(["text", "json"]), default="text", show_default=True,
        help="How diagnostics are printed.",
    ),
    colour_option,
)  # fmt: skip


def registry_of(ctx: click.Context) -> Registry:
    """The plugins of this run."""
    if _REGISTRY not in ctx.meta:
        from dotworkout.registry import Registry  # not for commands that ask no plugin

        ctx.meta[_REGISTRY] = Registry()
    registry: Registry = ctx.meta[_REGISTRY]
    return registry


def compiled(file: str, request: Request) -> Schedule | None:
    """Compile a FILE (``-``: standard input) and report what was found; None if it has errors."""
    from dotworkout.compiler import compile_file, compile_text  # not for ``--help``

    registry = registry_of(click.get_current_context())
    if file == "-":
        result = compile_text(_standard_input(), registry=registry, **request.options)
    else:
        result = compile_file(file, registry=registry, **request.options)
    failed = _failed_packs(registry, file, request)
    report((*result.diagnostics, *failed), request)
    if result.schedule is not None:
        _check_weeks(result.schedule, request)
    return None if failed and request.strict else result.schedule


def _check_weeks(schedule: Schedule, request: Request) -> None:
    asked, weeks = request.options["weeks"], schedule.program.weeks
    if asked and asked[0] > weeks:
        raise click.BadParameter(f"the plan has {count(weeks, 'week')}", param_hint="'--weeks'")


def _failed_packs(registry: Registry, file: str, request: Request) -> list[Diagnostic]:
    """Packs that were needed and cannot be used, each said once."""
    from dotworkout.registry import PACKS
    from dotworkout.stages.read import shown_path

    path = shown_path(file, request.options["root"])
    found = (
        about(path, "W704", request.warning, f"the pack '{one.name}' failed: {one.reason}")
        for one in registry.failures
        if one.group == PACKS
    )
    said = {one.message for one in request.found}
    return [one for one in found if one.message not in said]


def _standard_input() -> bytes:
    """What came in, at most a byte more than a plan may have; nothing if it is closed."""
    from dotworkout.stages.read import LARGEST

    return sys.stdin.buffer.read(LARGEST + 1) if sys.stdin else b""


def report(found: Iterable[Diagnostic], request: Request) -> None:
    """Say what was found: as text at once, as JSON when the command ends."""
    for diagnostic in found:
        request.found.append(diagnostic)
        if request.format == "text":
            click.echo(_tinted(diagnostic), nl=False, err=True)


def about(
    path: str, code: str, severity: Severity, message: str, help: str | None = None
) -> Diagnostic:
    """A finding about a file as a whole."""
    from dotworkout.text.diagnostics import Diagnostic

    return Diagnostic(
        code=code, severity=severity, message=message, path=path,
        line=1, column=1, length=1, help=help,
    )  # fmt: skip


def as_json(found: Iterable[Diagnostic]) -> str:
    """Diagnostics as one JSON array."""
    import json  # only where JSON was asked for

    return json.dumps([d.as_json() for d in found], ensure_ascii=False, indent=2)


def _tinted(found: Diagnostic) -> str:
    """A diagnostic as text, its severity and carets in colour."""
    from dotworkout.text.diagnostics import render

    tint = "red" if found.severity == "error" else "yellow"
    head, end, rest = render([found]).partition("\n")
    word = f"{found.severity}[{found.code}]"
    head = head.replace(word, click.style(word, fg=tint, bold=True), 1)
    carets = re.compile(r"^( *\| *)(\^+)", re.MULTILINE)
    return head + end + carets.sub(lambda m: m[1] + click.style(m[2], fg=tint), rest, count=1)
