"""The documentation's examples, figures, lists and links hold; ``fences.py`` tells them apart."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from textwrap import indent

import pytest

import dotworkout
from dotworkout import Row, Schedule, Session, sheet
from dotworkout.model.exercise import EQUIPMENT, LEVELS, MUSCLES, PATTERNS, Exercise
from dotworkout.registry import Registry
from dotworkout.stages.parse.document import ATHLETE_KEYS, DEFAULTS_KEYS, KEYS, NOT_YET
from dotworkout.stages.parse.values import LONG_FORM_KEYS
from fences import FENCES, PAGES, ROOT, Fence, of_kind

#: Where the sessions of ``steps`` and ``schedule`` examples stand; 2026-11-30 is a Monday.
HEAD = """\
workout: 1
title: Example
weeks: 4
athlete: {bodyweight: 80kg, maxes: {Deadlift: 140kg}}
"""


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
    tested = "workout steps schedule figures dates refused console sh toml python yaml"
    assert {fence.kind for fence in FENCES} == set(tested.split())


@of_kind("workout", "steps", "schedule")
def test_an_example_compiles_without_a_word(fence: Fence) -> None:
    assert compiled(fence).sessions


def figures(session: Session) -> str:
    """``week 1: 3 x 5 @ 105 kg; AMRAP @ BW``."""
    rows = [row for row in sheet(session) if isinstance(row, Row)]
    sets = [" @ ".join(filter(None, (row.sets, row.load))) for row in rows]
    beside = [(row.first, row.then) for row in rows]
    told = [", ".join(filter(None, (text, *more))) for text, more in zip(sets, beside, strict=True)]
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


def test_the_public_names_are_all_there() -> None:
    told = page("stability.md").split("## The Python interface")[1].split("Modules below")[0]
    assert sorted(re.findall(r"`(\w+)`", told.split("\n\n", 2)[2])) == sorted(dotworkout.__all__)


@pytest.mark.parametrize(
    ("head", "keys"),
    [
        pytest.param("key | what it says | without it", set(KEYS) - set(NOT_YET), id="a-plan"),
        pytest.param("key | what it says |\n", {*ATHLETE_KEYS} - {"level"}, id="athlete"),
        pytest.param("key | holds", {*LONG_FORM_KEYS} - {"or"}, id="the-long-form"),
    ],
)
def test_the_keys_of(head: str, keys: set[str]) -> None:
    text = page("language.md")
    table = text[text.index(f"| {head}") :].split("\n\n", 1)[0]
    cells = [row.split(" | ")[0] for row in table.splitlines()[2:]]
    assert {name for cell in cells for name in re.findall(r"`(\w+)`", cell)} == keys


def test_the_keys_of_defaults() -> None:
    told = re.findall(r"`defaults\.(\w+)`", page("language.md").split("## 7. Time")[1])
    assert {*told, "tempo"} == {*DEFAULTS_KEYS}


def test_the_columns_of_csv_are_in_order() -> None:
    exporter = Registry().exporter("csv")
    assert exporter is not None
    schedule = compiled(next(fence for fence in FENCES if fence.kind == "workout"))
    export = dotworkout.export(schedule, "csv")
    head = b"".join(chunk for part in export.parts for chunk in part.chunks).split(b"\r\n")[0]
    assert first_column(page("formats.md"), "column") == head.decode().split(",")


def test_the_formats_and_their_options_are_all_there() -> None:
    table = page("formats.md").split("| format |")[1].split("\n\n")[0]
    for exporter in Registry().exporters():
        (row,) = (line for line in table.splitlines() if f"[`{exporter.name}`]" in line)
        assert re.findall(r"`--(\S+)`", row) == [
            f"{exporter.name}-{o.name}" for o in exporter.options
        ]


def test_the_fields_of_an_exercise_are_all_there() -> None:
    fields = set(Exercise.__dataclass_fields__) - {"id", "name"}
    assert set(first_column(page("plugins.md"), "field")) == fields


@pytest.mark.parametrize("words", [MUSCLES, PATTERNS, EQUIPMENT, LEVELS])
def test_the_words_of_an_exercise_are_all_there(words: tuple[str, ...]) -> None:
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
