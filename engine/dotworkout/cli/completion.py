"""What a shell can complete beside commands, options and files: formats and sessions.

Switched on by ``eval "$(_WORKOUT_COMPLETE=bash_source workout)"``; zsh and fish in the same way.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import click

from dotworkout.cli.options import registry_of

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


def complete_format(ctx: click.Context, param: click.Parameter, typed: str) -> list[str]:
    """Names of installed formats."""
    return [name for name in registry_of(ctx).format_names() if name.startswith(typed)]


def complete_session(
    ctx: click.Context, param: click.Parameter, typed: str
) -> list[CompletionItem]:
    """Names of the sessions in the FILE that the line names; case does not matter."""
    from click.shell_completion import CompletionItem

    from dotworkout.compiler import compile_file  # only when a shell asks

    # An option without its value, as here, leaves the words after the command unread.
    file = ctx.params.get("file") or next(iter(ctx.args), "")
    schedule = compile_file(file).schedule
    names = dict.fromkeys(session.name for session in schedule.sessions) if schedule else ()
    found = [name for name in names if name.lower().startswith(typed.lower())]
    return [CompletionItem(_quoted(name)) for name in found]


def _quoted(name: str) -> str:
    """As a word of the shell: zsh and fish quote what they insert, bash does not.

    Twice, because click's script for bash reads its answer with ``read``, which takes one away.
    """
    if os.environ.get("_WORKOUT_COMPLETE") != "bash_complete":
        return name
    return re.sub(r"([^\w@%+=:,./-])", r"\\\\\1", name)
