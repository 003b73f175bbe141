"""The pages about commands and diagnostics say all that there is, as ``docs/generate.py`` does."""

from __future__ import annotations

import re
import runpy
import shutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import click
import pytest

from cli_runs import run
from dotworkout.cli import COMMANDS, errors
from dotworkout.codes import CODES
from fences import ROOT

DOCS = ROOT / "docs"
COMMANDS_PAGE = (DOCS / "commands.md").read_text("utf-8")
DIAGNOSTICS_PAGE = (DOCS / "diagnostics.md").read_text("utf-8")


def first_column(text: str, head: str) -> list[str]:
    """What stands first in the rows of the tables whose head begins with ``head``."""
    tables = re.findall(rf"^\| {head} \|.*\n\|[-|]+\n((?:\|.*\n)+)", text, re.MULTILINE)
    return re.findall(r"^\| `(.+?)` \|", "".join(tables), re.MULTILINE)


@pytest.mark.parametrize("page", sorted(DOCS.glob("*.md")), ids=lambda page: page.name)
def test_the_tables_are_as_they_would_be_written(page: Path) -> None:
    text = page.read_text("utf-8")
    assert runpy.run_path(str(DOCS / "generate.py"))["generated"](text) == text


def test_the_generator_repairs_a_page_and_leaves_the_rest_of_it(tmp_path: Path) -> None:
    shutil.copy(DOCS / "generate.py", tmp_path)
    spoilt = DIAGNOSTICS_PAGE.replace("| `W005` | error |", "| `W005` | warning |")
    (tmp_path / "diagnostics.md").write_text(spoilt, "utf-8")
    (tmp_path / "plain.md").write_text("no table\n", "utf-8")
    script = [sys.executable, tmp_path / "generate.py"]
    done = subprocess.run(script, capture_output=True, encoding="utf-8", check=True)
    assert spoilt != DIAGNOSTICS_PAGE
    assert done.stdout.splitlines() == ["wrote diagnostics.md"]
    assert (tmp_path / "diagnostics.md").read_bytes() == DIAGNOSTICS_PAGE.encode()


def test_every_command_has_its_heading_in_the_order_of_the_help() -> None:
    headings = re.findall(r"^## ([a-z]+)$", COMMANDS_PAGE, re.MULTILINE)
    assert headings == list(COMMANDS)


def test_every_option_stands_in_one_table() -> None:
    commands = [import_module(f"dotworkout.cli.{name}").command for name in COMMANDS]
    params = [param for command in commands for param in command.params]
    known = {param.opts[-1] for param in params if isinstance(param, click.Option)}
    told = [cell.split(", ")[-1].split()[0] for cell in first_column(COMMANDS_PAGE, "option")]
    assert sorted(told) == sorted(known)


def test_every_code_stands_in_one_table_in_order() -> None:
    assert first_column(DIAGNOSTICS_PAGE, "code") == [code.code for code in CODES]


def test_every_exit_status_is_there() -> None:
    statuses = [0, errors.FILE_HAS_ERRORS, click.UsageError.exit_code]
    statuses += [errors.FAILED, errors.INTERRUPTED, errors.HUNG_UP]
    assert first_column(COMMANDS_PAGE, "status") == [str(status) for status in statuses]


def test_every_variable_that_is_read_is_there() -> None:
    read = re.compile(r'environ\.get\("(\w+)"|"(\w+)" (?:not )?in os\.environ')
    sources = [path for folder in ("engine", "plugins") for path in (ROOT / folder).rglob("*.py")]
    found = {"".join(names) for path in sources for names in read.findall(path.read_text("utf-8"))}
    told = first_column(COMMANDS_PAGE, "variable")
    assert {*told, "_WORKOUT_COMPLETE"} == found


def test_completion_is_switched_on_as_the_help_says() -> None:
    lines = re.findall(r"^ +(bash|zsh|fish) +(.+)$", run("--help").stdout, re.MULTILINE)
    told = re.findall(r"^\| (\w+) \| `~.*?` \| `(.*)` \|$", COMMANDS_PAGE, re.MULTILINE)
    assert [(shell, line.replace(r"\|", "|")) for shell, line in told] == lines
