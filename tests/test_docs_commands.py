"""A page's commands, run one after the other in a folder with the page's files."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from fences import FENCES, PAGES, ROOT, Fence, of_kind


@pytest.mark.parametrize(
    "page",
    [
        page
        for page in PAGES
        if any(fence.kind == "console" and fence.page == page.name for fence in FENCES)
    ],
    ids=lambda page: page.name,
)
def test_a_page_s_commands_print_what_it_says(page: Path, tmp_path: Path) -> None:
    mine = [fence for fence in FENCES if fence.page == page.name]
    for fence in mine:
        if fence.name:
            path = tmp_path / fence.name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(fence.text, "utf-8")
    installed = install_projects(tmp_path)
    for fence in mine:
        if fence.kind == "console":
            run_console(fence, tmp_path, installed)


@of_kind("sh")
def test_make_has_the_targets(fence: Fence) -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for line in fence.text.splitlines():
        words = shlex.split(line, comments=True)
        assert words[0] == "make"
        assert re.search(rf"^{words[1]}:", makefile, re.MULTILINE), line


def install_projects(folder: Path) -> Path:
    """Build every project in the folder as a wheel and unpack it where Python finds it."""
    site = folder / "site"
    for project in folder.glob("*/pyproject.toml"):
        build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
        subprocess.run(build, cwd=project.parent, check=True, capture_output=True)
    for wheel in folder.glob("*.whl"):
        with zipfile.ZipFile(wheel) as packed:
            packed.extractall(site)
    return site


def run_console(fence: Fence, folder: Path, site: Path) -> None:
    """Hold every ``$ workout ...`` against the lines after it."""
    _, *parts = re.split(r"^\$ ", fence.text, flags=re.MULTILINE)
    assert parts
    for part in parts:
        command, _, expected = part.partition("\n")
        name, *arguments = shlex.split(command)
        assert name == "workout"
        status, printed = run_workout(arguments, folder, site)
        assert status == (": error[" in expected), printed
        assert fits(expected, printed), f"{fence.place}: {command} printed\n{printed}"


def run_workout(arguments: list[str], folder: Path, site: Path) -> tuple[int, str]:
    ours = os.environ.get("PYTHONPATH")
    path = os.pathsep.join(filter(None, (str(site), ours)))
    environment = {**os.environ, "PYTHONPATH": path, "NO_COLOR": "1", "COLUMNS": "80"}
    environment["PYTHONUTF8"] = "1"
    done = subprocess.run(
        [sys.executable, "-m", "dotworkout", *arguments],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        encoding="utf-8",
    )
    return done.returncode, done.stdout


def fits(expected: str, printed: str) -> bool:
    """Whether the lines are the same, blanks at their ends aside; ``...`` is any lines."""
    lines = ["(?:.*\n)*?" if line == "..." else re.escape(line) + " *\n"
             for line in expected.splitlines()]  # fmt: skip
    return re.fullmatch("".join(lines), printed) is not None
