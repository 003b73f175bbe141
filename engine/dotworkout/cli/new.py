"""``workout new``: a starter file, ready to compile."""

from __future__ import annotations

import re
import shlex
from datetime import date, timedelta
from importlib.resources import files
from pathlib import Path

import click

from dotworkout.cli.output import is_special, keep, stage

TEMPLATES = ("beginner", "home", "strength")


@click.command(short_help="Write a starter file, ready to compile.")
@click.argument(
    "file", default="my-program.workout", type=click.Path(dir_okay=False, readable=False)
)
@click.option(
    "--template", type=click.Choice(TEMPLATES), default=TEMPLATES[0], show_default=True,
    help="What to start from.",
)  # fmt: skip
@click.option("--force", is_flag=True, help="Replace FILE if it is there.")
def command(file: str, template: str, force: bool) -> None:
    """Write a starter plan, ready to compile, that begins next Monday.

    Without FILE it is my-program.workout; a FILE without an ending gets .workout, and - is
    standard output.
    """
    text = (files("dotworkout") / "templates" / f"{template}.workout").read_text("utf-8")
    path = Path(file if Path(file).suffix else f"{file}.workout")
    filled = filled_in(text, _title(path), date.today())
    if file == "-":
        click.echo(filled, nl=False)
        return
    if is_special(str(path)) or (path.exists() and not force):
        raise click.UsageError(f"{path} is there already; --force replaces it")
    keep([stage(str(path), [filled.encode()])])
    typed = shlex.quote(str(path))
    click.echo(f"Wrote {path}\n\nNext:\n  workout show {typed}\n  workout compile {typed}")


def _title(path: Path) -> str:
    """The file's name as a title, without the signs that YAML could read as its own."""
    name = "".join(char for char in path.name.partition(".")[0] if char.isprintable())
    words = re.split(r"[ -/:-@\[-`{-~]+", name)
    title = " ".join(word[:1].upper() + word[1:] for word in words if word)
    return title if any(map(str.isalnum, title)) else "My Program"


def filled_in(text: str, title: str, today: date) -> str:
    """A template with its title, and with next Monday, never today, as its start."""
    start = today + timedelta(days=7 - today.weekday())
    text = re.sub(r"(?m)^title: .*$", f"title: {title}", text, count=1)
    return re.sub(r"(?m)^start: \S+", f"start: {start.isoformat()}", text, count=1)
