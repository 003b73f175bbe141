"""The rules of the house that a linter does not know."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import dotworkout

ROOT = Path(__file__).parents[1]
ENGINE = ROOT / "engine" / "dotworkout"
PLUGINS = ROOT / "plugins"
#: Lines of a module: most have half as many, and one that has more does two things.
LONGEST = 300
#: Folders that are on one machine only.
MACHINE = re.compile(r"(?<![\w.~-])/(?:work|tmp|root|home|Users)/\w")
SOURCES = ("benchmarks", "docs", "dsl_examples", "engine", "plugins", "schemas", "tests", ".github")


def modules(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.py"))


def imports(module: Path) -> Iterator[tuple[str, str]]:
    """Each absolute import: the module that it names, and what it takes from it, if it says."""
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield from ((str(node.module), alias.name) for alias in node.names)


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("module", modules(PLUGINS), ids=name)
def test_a_plugin_takes_public_names_of_dotworkout_and_nothing_of_other_plugins(
    module: Path,
) -> None:
    package = module.relative_to(PLUGINS).parts[0]
    public = {("dotworkout", "")} | {("dotworkout", each) for each in dotworkout.__all__}
    foreign = {
        (source, taken)
        for source, taken in imports(module)
        if source.startswith("dotworkout") and source.split(".")[0] != package
    }
    assert foreign <= public


def test_the_engine_takes_nothing_of_plugins_and_nothing_through_its_own_face() -> None:
    assert [
        f"{name(module)} imports {taken} from {source}"
        for module in modules(ENGINE)
        if module != ENGINE / "__init__.py"
        for source, taken in imports(module)
        if source.startswith("dotworkout_")
        or (source == "dotworkout" and taken in dotworkout.__all__)
    ] == []


def test_the_import_order_is_enforced(tmp_path: Path) -> None:
    shutil.copytree(ENGINE, tmp_path / "dotworkout")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    low = tmp_path / "dotworkout" / "units.py"
    low.write_text(f"import dotworkout.compiler\n{low.read_text('utf-8')}", "utf-8")
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [linter, "--no-cache"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    assert "dotworkout.units -> dotworkout.compiler" in done.stdout


@pytest.mark.parametrize("folder", ["engine", "plugins"])
def test_no_module_has_grown_too_long(folder: str) -> None:
    lengths = {name(path): path.read_text("utf-8").count("\n") for path in modules(ROOT / folder)}
    assert {path: lines for path, lines in lengths.items() if lines > LONGEST} == {}


def texts() -> Iterator[tuple[Path, str]]:
    """Every text of the project, and what it says."""
    files = [path for path in ROOT.iterdir() if path.is_file()]
    files += [path for folder in SOURCES for path in (ROOT / folder).rglob("*") if path.is_file()]
    for path in files:
        if path.suffix != ".pyc" and not path.name.startswith(".coverage"):
            yield path, path.read_bytes().decode("utf-8", "replace")


def test_no_text_names_a_folder_of_one_machine() -> None:
    assert {name(path): found[0] for path, text in texts() if (found := MACHINE.search(text))} == {}
