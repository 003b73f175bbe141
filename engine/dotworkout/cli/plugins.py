"""``workout plugins``: what is installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dotworkout.cli.errors import FAILED
from dotworkout.cli.options import colour_option, registry_of
from dotworkout.cli.words import count, failed

if TYPE_CHECKING:
    from dotworkout.registry import Failure, Listed


@click.command(short_help="List what is installed, what it offers, and what failed.")
@click.option("--check", is_flag=True, help="Read all of it; exit status 3 if anything failed.")
@colour_option
def command(check: bool) -> int:
    """List the installed formats and exercise packs: what they offer, what failed and why."""
    registry = registry_of(click.get_current_context())
    listing = registry.listing()
    if check:
        registry.packs()  # every exercise of every pack
    if listing:
        _show(listing, registry.failures)
    else:
        click.echo("Nothing is installed.")
    return FAILED if check and registry.failures else 0


def _show(listing: tuple[Listed, ...], failures: list[Failure]) -> None:
    from rich.text import Text

    from dotworkout.cli.columns import clean, fitted, open_console, print_cells, print_text

    console = open_console(click.get_current_context().color)
    rows = [[Text(word, "bold") for word in ("Kind", "Name", "Offers", "From")]]
    rows += [[clean(cell) for cell in _cells(one)] for one in listing]
    widths = fitted(rows, console.width)
    for row in rows:
        print_cells(console, row, widths, 0)
    for failure in failures:
        print_text(console, Text("failed: ", "red").append_text(clean(failed(failure))))


def _cells(one: Listed) -> tuple[str, str, str, str]:
    offers = one.title if one.failure is None else "failed"
    if one.exercises is not None:
        offers += f", {count(one.exercises, 'exercise')}"
    return one.kind, one.name, offers, one.distribution
