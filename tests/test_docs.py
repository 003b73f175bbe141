"""The documentation's examples, figures, commands, lists and links hold.

Fences that a test reads, by the first word after them: ``workout`` a whole file, with a name where
a command reads it; ``steps`` the steps of one session a week; ``schedule`` slots; ``figures`` and
``dates`` what comes of the example before; ``refused`` lines that are not supported yet;
``console`` commands and what they print, ``...`` standing for any lines; ``sh`` targets of make;
``toml``, ``python``, ``yaml`` with a name the files of a plugin, built and installed for the page.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from textwrap import indent
from typing import NamedTuple

import pytest

import dotworkout
from dotworkout import Row, Schedule, Session, sheet
from dotworkout.model.exercise import EQUIPMENT, LEVELS, MUSCLES, PATTERNS, Exercise
from dotworkout.registry import Registry
from dotworkout.stages.parse.document import ATHLETE_KEYS, DEFAULTS_KEYS, KEYS, NOT_YET
from dotworkout.stages.parse.values import LONG_FORM_KEYS

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
_FENCE = re.compile(r"^```(\w+) ?(.*)\n((?:.*\n)*?)```$", re.MULTILINE)

#: Where the sessions of ``steps`` and ``schedule`` examples stand; 2026-11-30 is a Monday.
HEAD = """\
workout: 1
title: Example
weeks: 4
athlete: {bodyweight: 80kg, maxes: {Deadlift: 140kg}}
"""


class Fence(NamedTuple):
    """A fenced block: its page and line, its first word, its name or "", its text."""

    page: str
    line: int
    kind: str
    name: str
    text: str

    @property
    def place(self) -> str:
        return f"{self.page}:{self.line}"


def fences(page: Path) -> Iterator[Fence]:
    text = page.read_text("utf-8")
    for found in _FENCE.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        yield Fence(page.name, line, *found.groups())


FENCES = [fence for page in PAGES for fence in fences(page)]


def of_kind(*kinds: str) -> pytest.MarkDecorator:
    chosen = [fence for fence in FENCES if fence.kind in kinds]
    return pytest.mark.parametrize("fence", chosen, ids=[fence.place for fence in chosen])


def program(fence: Fence) -> str:
    """The whole file that an example stands for."""
    if fence.kind == "steps":
        return f"{HEAD}sessions:\n  Example:\n{indent(fence.text, '    ')}"
    if fence.kind == "schedule":
        named = re.findall(r"\b(?:[A-Z]|Test Day)\b", fence.text)
        sessions = "".join(f"  {name}: [Deadlift: 3x5]\n" for name in dict.fromkeys(named))
        slots = indent(fence.text, "  ")
        return f"{HEAD}start: 2026-11-30\nschedule:\n{slots}sessions:\n{sessions}"
    return fence.text


def compiled(fence: Fence) -> Schedule:
    result = dotworkout.compile_text(program(fence), path=fence.place)
    assert result.diagnostics == (), f"{result.diagnostics}\n{program(fence)}"
    assert result.schedule is not None
    return result.schedule


def test_a_fence_of_every_kind_is_known() -> None:
    tested = "workout steps schedule figures dates refused console sh toml python yaml text"
    assert {fence.kind for fence in FENCES} == set(tested.split())


@of_kind("workout", "steps", "schedule")
def test_an_example_compiles_without_a_word(fence: Fence) -> None:
    assert compiled(fence).sessions


def figures(session: Session) -> str:
    """``week 1: 3 x 5 @ 105 kg; AMRAP @ BW``."""
    rows = [row for row in sheet(session) if isinstance(row, Row)]
    sets = [" @ ".join(filter(None, (row.sets, row.load))) for row in rows]
    told = [", ".join(filter(None, (text, row.then))) for text, row in zip(sets, rows, strict=True)]
    return f"week {session.week}: {'; '.join(told)}"


def dates(session: Session) -> str:
    """``2026-11-30 18:00  A``."""
    return f"{' '.join(filter(None, (session.date, session.time)))}  {session.name}"


@pytest.mark.parametrize(
    ("example", "told"),
    [
        pytest.param(*pair, id=pair[1].place)
        for pair in pairwise(FENCES)
        if pair[1].kind in ("figures", "dates")
    ],
)
def test_figures_are_what_comes_out(example: Fence, told: Fence) -> None:
    sessions = compiled(example).sessions
    lines = told.text.splitlines()
    if lines[-1].startswith("in all"):
        assert lines.pop() == f"in all: {sessions[0].duration_s} s"
    say = figures if told.kind == "figures" else dates
    assert [say(session) for session in sessions[: len(lines)]] == lines


REFUSED = [
    pytest.param(line, id=f"{fence.page}:{fence.line + number}")
    for fence in FENCES
    if fence.kind == "refused"
    for number, line in enumerate(fence.text.splitlines(), 1)
]


@pytest.mark.parametrize("line", REFUSED)
def test_what_comes_later_is_refused_by_name(line: str) -> None:
    text = f"workout: 1\ntitle: Later\n{line}\nsessions:\n  A:\n    - Plank: 3x 45s\n"
    if line.startswith("- "):
        text = f"{HEAD}sessions:\n  Example:\n    {line}\n"
    result = dotworkout.compile_text(text)
    assert result.schedule is None
    (found,) = (found for found in result.diagnostics if found.severity == "error")
    assert "not supported yet" in found.message


TRAPS = re.findall(
    r"^\| `((?:Deadlift|Plank):.*?)` \|",
    (ROOT / "docs" / "language.md").read_text("utf-8"),
    re.MULTILINE,
)


@pytest.mark.parametrize("step", TRAPS)
def test_a_trap_has_its_help(step: str) -> None:
    fence = Fence("trap", 1, "steps", "", f"- {step}\n")
    found = dotworkout.compile_text(program(fence)).diagnostics
    assert found
    assert found[-1].help


class TestCommands:
    """A page's commands run one after the other in a folder with the page's files."""

    @pytest.mark.parametrize(
        "page",
        [
            page
            for page in PAGES
            if any(fence.kind == "console" and fence.page == page.name for fence in FENCES)
        ],
        ids=lambda page: page.name,
    )
    def test_a_page_s_commands_print_what_it_says(self, page: Path, tmp_path: Path) -> None:
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
    def test_make_has_the_targets(self, fence: Fence) -> None:
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
        printed = run_workout(arguments, folder, site)
        assert fits(expected, printed), f"{fence.place}: {command} printed\n{printed}"


def run_workout(arguments: list[str], folder: Path, site: Path) -> str:
    ours = os.environ.get("PYTHONPATH")
    path = os.pathsep.join(filter(None, (str(site), ours)))
    environment = {**os.environ, "PYTHONPATH": path, "NO_COLOR": "1", "COLUMNS": "80"}
    done = subprocess.run(
        [sys.executable, "-m", "dotworkout", *arguments],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=True,
        encoding="utf-8",
    )
    return done.stdout


def fits(expected: str, printed: str) -> bool:
    """Whether the lines are the same, blanks at their ends aside; ``...`` is any lines."""
    lines = ["(?:.*\n)*?" if line == "..." else re.escape(line) + " *\n"
             for line in expected.splitlines()]  # fmt: skip
    return re.fullmatch("".join(lines), printed) is not None


@of_kind("python")
def test_python_runs(fence: Fence) -> None:
    exec(compile(fence.text, fence.place, "exec"), {"__name__": "example"})


def page(name: str) -> str:
    return (ROOT / "docs" / name).read_text("utf-8")


def first_column(text: str, head: str) -> list[str]:
    """The names in the first column of the table whose head begins with ``head``."""
    table = text[text.index(f"| {head} |") :].split("\n\n", 1)[0]
    cells = [row.split(" | ")[0] for row in table.splitlines()[2:]]
    return [name for cell in cells for name in re.findall(r"`([^`]+)`", cell)]


class TestLists:
    def test_the_public_names_are_all_there(self) -> None:
        told = page("stability.md").split("## The Python interface")[1].split("Modules below")[0]
        assert sorted(re.findall(r"`(\w+)`", told.split("\n\n", 2)[2])) == sorted(
            dotworkout.__all__
        )

    @pytest.mark.parametrize(
        ("head", "keys"),
        [
            pytest.param("key | what it says | without it", set(KEYS) - set(NOT_YET), id="a-plan"),
            pytest.param(
                "key | what it says |\n", {*ATHLETE_KEYS} - {"name", "level"}, id="athlete"
            ),
            pytest.param("key | holds", {*LONG_FORM_KEYS} - {"or", "ramp"}, id="the-long-form"),
        ],
    )
    def test_the_keys_of(self, head: str, keys: set[str]) -> None:
        text = page("language.md")
        table = text[text.index(f"| {head}") :].split("\n\n", 1)[0]
        cells = [row.split(" | ")[0] for row in table.splitlines()[2:]]
        assert {name for cell in cells for name in re.findall(r"`(\w+)`", cell)} == keys

    def test_the_keys_of_defaults(self) -> None:
        told = re.findall(r"`defaults\.(\w+)`", page("language.md").split("## 7. Time")[1])
        assert {*told, "tempo"} == {*DEFAULTS_KEYS}

    def test_the_columns_of_csv_are_in_order(self) -> None:
        exporter = Registry().exporter("csv")
        assert exporter is not None
        schedule = compiled(next(fence for fence in FENCES if fence.kind == "workout"))
        export = dotworkout.export(schedule, "csv")
        head = b"".join(chunk for part in export.parts for chunk in part.chunks).split(b"\r\n")[0]
        assert first_column(page("formats.md"), "column") == head.decode().split(",")

    def test_the_formats_and_their_options_are_all_there(self) -> None:
        table = page("formats.md").split("| format |")[1].split("\n\n")[0]
        for exporter in Registry().exporters():
            (row,) = (line for line in table.splitlines() if f"[`{exporter.name}`]" in line)
            assert re.findall(r"`--(\S+)`", row) == [
                f"{exporter.name}-{o.name}" for o in exporter.options
            ]

    def test_the_fields_of_an_exercise_are_all_there(self) -> None:
        fields = set(Exercise.__dataclass_fields__) - {"id", "name"}
        assert set(first_column(page("plugins.md"), "field")) == fields

    @pytest.mark.parametrize("words", [MUSCLES, PATTERNS, EQUIPMENT, LEVELS])
    def test_the_words_of_an_exercise_are_all_there(self, words: tuple[str, ...]) -> None:
        text = " ".join(page("plugins.md").split())
        assert ", ".join(words) in text or all(f"`{word}`" in text for word in words)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)]+)\)", path.read_text("utf-8")):
        file, _, anchor = target.partition("#")
        aim = (path.parent / file).resolve() if file else path
        assert aim.exists(), target
        if anchor:
            assert anchor in anchors(aim), target


def anchors(path: Path) -> set[str]:
    """The anchors of a page's headings, as GitHub makes them."""
    heads = re.findall(r"^#+ (.*)$", path.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head).lower().replace(" ", "-") for head in heads}
