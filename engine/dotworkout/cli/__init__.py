"""The command ``workout``: words in, exit status out.

A command is a module of this package with a click command named ``command``, imported only when it
runs. Exit status: 0 done, 1 the file has errors, 2 the command line is wrong, 3 a plugin or the
machine failed, 130 interrupted, 141 nobody reads the output any more.
"""

from __future__ import annotations

import gc
import io
import sys
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from dotworkout.cli.errors import HUNG_UP, guarded
from dotworkout.cli.words import did_you_mean
from dotworkout.version import __version__

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

# A command is a short process whose values hold no cycles: collecting while it starts costs more
# than it frees.
gc.set_threshold(100_000)

#: Every command and its line in ``workout --help``, equal to the command's own short help (a test).
COMMANDS: dict[str, str] = {
    "compile": "Write plans as calendars, spreadsheets and training sheets.",
    "show": "Show a plan in the terminal.",
    "check": "Say what is wrong with plans, and write nothing.",
    "explain": "Say what a diagnostic means, with an example.",
    "new": "Write a starter file, ready to compile.",
    "exercises": "List the exercises of the installed packs, or show one.",
    "plugins": "List what is installed, what it offers, and what failed.",
}


class Workout(click.Group):
    """The group of all commands; imports a command's module when the command runs."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"dotworkout.cli.{cmd_name}").command
        return command

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """From the table: click would import every command."""
        from click.shell_completion import CompletionItem

        found = [(name, help) for name, help in COMMANDS.items() if name.startswith(incomplete)]
        commands = [CompletionItem(name, help=help) for name, help in found]
        return commands + click.Command.shell_complete(self, ctx, incomplete)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name not in COMMANDS and name.endswith((".workout", ".workout.yaml")):
            ctx.fail(f"no such command '{name}'; did you mean 'workout compile {name}'?")
        if name not in COMMANDS and not name.startswith("-"):
            ctx.fail(f"no such command '{name}'{did_you_mean(name, COMMANDS)}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:  # caught here, because click would end with "the file has errors"
            raise click.exceptions.Exit(HUNG_UP) from None

    def main(self, *args: Any, standalone_mode: bool = True, **extra: Any) -> Any:
        """As click's, with the exit statuses of this command."""
        run: Callable[..., Any] = super().main
        status = guarded(lambda: run(*args, standalone_mode=False, **extra))
        if standalone_mode:
            sys.exit(status)
        return status


_COMPLETION = """\b
Completion of words, switched on in the start file of your shell:
  bash  eval "$(_WORKOUT_COMPLETE=bash_source workout)"
  zsh   eval "$(_WORKOUT_COMPLETE=zsh_source workout)"
  fish  _WORKOUT_COMPLETE=fish_source workout | source
"""


@click.group(
    cls=Workout,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=_COMPLETION,
)
@click.version_option(__version__, message="%(prog)s %(version)s")
def workout() -> None:
    """Compile training plans, written as .workout files, into dated, timed and loaded sets."""


def main() -> int:
    """The program: runs the command line of this process and gives its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # The same bytes under every locale and code page; a name that is no text stays visible.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    status: int = workout.main(prog_name="workout", standalone_mode=False)
    return status
