"""Writes the generated tables of the pages beside it: ``python docs/generate.py``.

A table stands between ``<!-- options: compile -->`` or ``<!-- codes: W1 -->`` and the next
``<!-- end -->``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

import click

from dotworkout.cli import COMMANDS
from dotworkout.codes import CODES

_PART = re.compile(r"(<!-- (options|codes): (.+) -->\n)(?:.*\n)*?(?=<!-- end -->)")


def options(commands: str) -> str:
    """The options that these commands have and no others: ``show check``."""
    having: dict[tuple[str, str], set[str]] = {}
    for name in COMMANDS:
        command: click.Command = import_module(f"dotworkout.cli.{name}").command
        own = (param for param in command.params if isinstance(param, click.Option))
        for option in own:
            if record := option.get_help_record(click.Context(command)):
                having.setdefault(record, set()).add(name)
    chosen = (record for record, names in having.items() if names == set(commands.split()))
    return table(("option", "what it does"), ((f"`{words}`", help) for words, help in chosen))


def codes(beginning: str) -> str:
    """The diagnostics whose code begins like this: ``W1``."""
    rows = ((f"`{c.code}`", c.severity, c.title) for c in CODES if c.code.startswith(beginning))
    return table(("code", "severity", "what it says"), rows)


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    lines = [row(head), re.sub("[^|]+", "---", row(head))]
    return "\n".join(lines + [row(cells) for cells in rows])


def row(cells: Iterable[str]) -> str:
    """Cells as a line of a table, in which ``|`` is theirs and a run of blanks is one."""
    written = (" ".join(cell.replace("|", r"\|").split()) for cell in cells)
    return f"| {' | '.join(written)} |"


def generated(page: str) -> str:
    """A page's text with its tables as they are now."""
    make = {"options": options, "codes": codes}
    return _PART.sub(lambda part: f"{part[1]}\n{make[part[2]](part[3])}\n\n", page)


def main() -> None:
    for path in sorted(Path(__file__).parent.glob("*.md")):
        text = path.read_text("utf-8")
        if (made := generated(text)) != text:
            path.write_text(made, "utf-8", newline="\n")
            print(f"wrote {path.name}")


if __name__ == "__main__":
    main()
