"""Whole programs and every byte that the installed exporters make of them.

``tests/golden/NAME/`` holds what is expected of ``dsl_examples/NAME.workout``, or of its own
``NAME.workout``. ``UPDATE_GOLDEN=1`` writes what comes out; read the difference before it is kept.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

import pytest

import dotworkout
from dotworkout.registry import Registry
from dotworkout.text.diagnostics import render

EXAMPLES = Path(__file__).parent.parent / "dsl_examples"
GOLDEN = Path(__file__).parent / "golden"
PROGRAMS = {
    path.stem: path for path in sorted([*EXAMPLES.glob("*.workout"), *GOLDEN.glob("*/*.workout")])
}


def outputs(path: Path) -> Iterator[tuple[str, bytes]]:
    """Names and contents of all that a program gives."""
    registry = Registry()
    result = dotworkout.compile_file(path, registry=registry)
    yield "diagnostics.txt", render(result.diagnostics).encode()
    assert result.schedule is not None, render(result.diagnostics)
    for exporter in registry.exporters():
        if exporter.needs_dates and result.schedule.program.start is None:
            continue
        export = dotworkout.export(result.schedule, exporter.name, registry=registry)
        for part in export.parts:
            yield f"schedule{part.suffix}", b"".join(part.chunks)


def first_difference(expected: bytes, found: bytes) -> str:
    """The first line that differs; whole files would drown a report."""
    lines = zip_longest(expected.splitlines(True), found.splitlines(True), fillvalue=b"")
    for number, (old, new) in enumerate(lines, 1):
        if old != new:
            return f"line {number}:\n  expected {old!r}\n  found    {new!r}"
    return ""


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_program_gives_the_same_bytes_as_ever(name: str) -> None:
    folder = GOLDEN / name
    found = dict(outputs(PROGRAMS[name]))
    kept = {path.name: path for path in folder.glob("*") if path.suffix != ".workout"}
    if os.environ.get("UPDATE_GOLDEN"):
        folder.mkdir(exist_ok=True)
        for file in kept.keys() - found.keys():
            kept[file].unlink()
        for file, content in found.items():
            (folder / file).write_bytes(content)
        return
    assert kept.keys() == found.keys()
    for file, path in kept.items():
        difference = first_difference(path.read_bytes(), found[file])
        assert not difference, f"{name}/{file}, {difference}"


def test_every_golden_folder_has_its_program() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == PROGRAMS.keys()


def test_a_program_s_name_is_used_once() -> None:
    assert not {path.stem for path in EXAMPLES.glob("*.workout")} & {
        path.stem for path in GOLDEN.glob("*/*.workout")
    }


def test_every_built_in_exporter_is_held_to_them() -> None:
    assert {"csv", "ics", "json", "md"} <= {exporter.name for exporter in Registry().exporters()}
