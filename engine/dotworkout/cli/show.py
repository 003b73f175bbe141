"""``workout show``: the plan in the terminal."""

from __future__ import annotations

from dataclasses import replace
from datetime import date as day
from datetime import datetime
from typing import TYPE_CHECKING, Literal

import click

from dotworkout.cli.completion import complete_session
from dotworkout.cli.errors import FILE_HAS_ERRORS
from dotworkout.cli.options import FILE, Request, compile_options, compiled
from dotworkout.cli.words import did_you_mean

if TYPE_CHECKING:
    from dotworkout.model.schedule import Schedule

View = Literal["grid", "next", "volume"]


@click.command(short_help="Show a plan in the terminal.")
@click.argument("file", metavar="FILE", type=FILE)
@click.option("--week", type=click.IntRange(min=1), metavar="N", help="Only week N.")
@click.option(
    "--session",
    metavar="NAME",
    shell_complete=complete_session,
    help="Only the sessions of this name.",
)
@click.option("--grid", "view", flag_value="grid", help="What changes when: weeks side by side.")
@click.option("--next", "view", flag_value="next", help="Only the coming session.")
@click.option("--volume", "view", flag_value="volume", help="Hard sets per muscle and week.")
@click.option(
    "--date", "today", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE",
    help="The day that --next counts from.  [default: today]",
)  # fmt: skip
@compile_options
def command(
    file: str, week: int | None, session: str | None, view: View | None, today: datetime | None,
    request: Request,
) -> int:  # fmt: skip
    """Show the plan in FILE (- for standard input): every session, or another view of it."""
    schedule = compiled(file, request)
    if schedule is None:
        return FILE_HAS_ERRORS
    chosen = _chosen(schedule, week, session)
    if chosen.sessions:
        _show(chosen, view, (today or datetime.now()).date())
    else:
        click.echo("No session in these weeks.")
    return 0


def _show(schedule: Schedule, view: View | None, today: day) -> None:
    from dotworkout.cli import views  # rich: not for ``--help``
    from dotworkout.cli.columns import open_console

    console = open_console(click.get_current_context().color)
    if view == "grid":
        views.show_grid(schedule, console)
    elif view == "volume":
        views.show_volume(schedule, console)
    elif view == "next":
        if schedule.program.start is None:
            raise click.UsageError("--next needs dates: give the plan a start, or use --start DATE")
        views.show_next(schedule, today.isoformat(), console)
    else:
        views.show_sessions(schedule, console)


def _chosen(schedule: Schedule, week: int | None, name: str | None) -> Schedule:
    """The schedule with the sessions asked for."""
    weeks = schedule.program.weeks
    if week is not None and week > weeks:
        raise click.BadParameter(f"the plan has {weeks} weeks", param_hint="'--week'")
    names = {session.name.casefold(): session.name for session in schedule.sessions}
    if name is not None and name.casefold() not in names:
        near = did_you_mean(name, names.values()) or f"; there is {', '.join(names.values())}"
        raise click.BadParameter(f"no session '{name}'{near}", param_hint="'--session'")
    sessions = (
        session
        for session in schedule.sessions
        if week in (None, session.week) and (not name or session.name.casefold() == name.casefold())
    )
    return replace(schedule, sessions=tuple(sessions))
