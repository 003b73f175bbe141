"""``workout exercises``: what the installed packs hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import click

from dotworkout.cli.errors import FILE_HAS_ERRORS
from dotworkout.cli.options import colour_option, registry_of
from dotworkout.cli.words import count, did_you_mean, failed
from dotworkout.model.exercise import EQUIPMENT, MUSCLES, Exercise

if TYPE_CHECKING:
    from rich.console import Console


def _complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    known = MUSCLES if param.name == "muscle" else EQUIPMENT
    return [word for word in known if word.startswith(incomplete)]


def _known(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    known = MUSCLES if param.name == "muscle" else EQUIPMENT
    if value is not None and value.lower() not in known:
        raise click.BadParameter(f"no {param.name} '{value}'{did_you_mean(value.lower(), known)}")
    return value and value.lower()


@click.command(short_help="List the exercises of the installed packs, or show one.")
@click.argument("query", nargs=-1)
@click.option(
    "--muscle",
    metavar="M",
    callback=_known,
    shell_complete=_complete,
    help="Only exercises that train this muscle.",
)
@click.option(
    "--equipment", metavar="E", callback=_known, shell_complete=_complete,
    help="Only exercises that can be done with this.",
)  # fmt: skip
@colour_option
def command(query: tuple[str, ...], muscle: str | None, equipment: str | None) -> int:
    """List the exercises of the installed packs; an exact name, or the only match, is shown whole.

    QUERY are words of a name or alias. Exit status 1 if there is no such exercise.
    """
    registry = registry_of(click.get_current_context())
    known = [exercise for pack in registry.packs() for exercise in pack.exercises]
    for failure in registry.failures:
        click.echo(f"Warning: {failed(failure)}", err=True)
    words = " ".join(query)
    found = [e for e in _named(words, known) if _trains(e, muscle) and _uses(e, equipment)]
    if not found:
        names = [name for exercise in known for name in (exercise.name, *exercise.aliases)]
        click.echo(f"no exercise found{did_you_mean(words, names) if words else ''}", err=True)
        return FILE_HAS_ERRORS
    _show(found)
    return 0


def _named(words: str, known: Sequence[Exercise]) -> list[Exercise]:
    """The exercises of that name or alias, else those with all the words in one."""
    from dotworkout.catalog import normal

    names = {e.id: [normal(name) for name in (e.name, *e.aliases)] for e in known}
    if exact := [e for e in known if normal(words) in names[e.id]]:
        return exact
    asked = [normal(word) for word in words.split()]
    return [e for e in known if any(all(w in name for w in asked) for name in names[e.id])]


def _trains(exercise: Exercise, muscle: str | None) -> bool:
    return muscle in (None, *exercise.muscles, *exercise.secondary_muscles)


def _uses(exercise: Exercise, equipment: str | None) -> bool:
    return equipment is None or any(equipment in choices for choices in exercise.equipment)


def _show(found: Sequence[Exercise]) -> None:
    from dotworkout.cli.columns import open_console  # rich, for every path below

    console = open_console(click.get_current_context().color)
    if len(found) == 1:
        _show_one(found[0], console)
    else:
        _show_all(found, console)


def _show_all(found: Sequence[Exercise], console: Console) -> None:
    from rich.text import Text

    from dotworkout.cli.columns import clean, fitted, print_cells

    rows = [[Text("Exercise", "bold"), Text("Muscles", "bold"), Text("Equipment", "bold")]]
    for exercise in sorted(found, key=lambda e: (e.name, e.id)):
        cells = (exercise.name, ", ".join(exercise.muscles), _equipment(exercise))
        rows.append([clean(cell) for cell in cells])
    widths = fitted(rows, console.width)
    for row in rows:
        print_cells(console, row, widths, 0)
    click.echo(count(len(found), "exercise"), err=True)


def _show_one(exercise: Exercise, console: Console) -> None:
    from dotworkout.cli.columns import clean, print_text

    print_text(console, clean(exercise.name, "bold"))
    for label, value in _facts(exercise):
        if value:
            print_text(console, clean(f"{label}: {value}"), 2)
    for label, lines in (("Cues", exercise.cues), ("Warnings", exercise.warnings)):
        if lines:
            print_text(console, clean(label, "bold"))
        for line in lines:
            print_text(console, clean(f"- {line}"), 2)


def _facts(exercise: Exercise) -> Iterable[tuple[str, str | None]]:
    """What a page says of an exercise, in order; what it does not have is empty."""
    yield "id", exercise.id
    yield "also called", ", ".join(exercise.aliases)
    yield "muscles", ", ".join(exercise.muscles)
    yield "helped by", ", ".join(exercise.secondary_muscles)
    yield "pattern", exercise.pattern
    yield "equipment", _equipment(exercise)
    yield "level", exercise.level
    yield "counted in", ", ".join(exercise.measure)
    yield "the body is the load", "yes" if exercise.bodyweight else None
    yield "one side at a time", "yes" if exercise.unilateral else None
    yield "tempo", exercise.tempo
    yield "variations", ", ".join(exercise.variations)
    yield "easier", ", ".join(exercise.easier)
    yield "harder", ", ".join(exercise.harder)
    yield "media", exercise.media


def _equipment(exercise: Exercise) -> str:
    return ", ".join(" or ".join(choices) for choices in exercise.equipment)
