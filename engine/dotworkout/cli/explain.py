"""``workout explain CODE``: the page of a diagnostic."""

from __future__ import annotations

import textwrap

import click

from dotworkout.cli.options import colour_option
from dotworkout.cli.words import did_you_mean
from dotworkout.codes import CODES, Code


def _complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    return [code.code for code in CODES if code.code.startswith(incomplete.upper())]


@click.command(short_help="Say what a diagnostic means, with an example.")
@click.argument("code", shell_complete=_complete)
@colour_option
def command(code: str) -> None:
    """Say what the diagnostic CODE (such as W201) means, with an example and its repair."""
    pages = {page.code: page for page in CODES}
    if code.upper() not in pages:
        raise click.UsageError(f"no such code '{code}'{did_you_mean(code.upper(), pages)}")
    click.echo(_page(pages[code.upper()]))


def _page(page: Code) -> str:
    head = click.style(f"{page.severity}[{page.code}]: {page.title}", bold=True)
    parts = [head, textwrap.fill(page.text, 80)]
    if page.bad:
        parts += ["Has it:", _example(page.bad), "Repaired:", _example(page.good)]
    return "\n\n".join(parts)


def _example(text: str) -> str:
    return textwrap.indent(text.rstrip("\n"), "    ")
