"""What is published holds everything, works from any directory, and is built the same each time."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "dsl_examples" / "upper-back.workout"
FORMATS = ("csv", "ics", "json", "md")


def run(*command: str | Path, cwd: Path) -> str:
    """Standard output of a command that must succeed, without what this process was told."""
    hidden = ("PYTHONPATH", "PYTHONHOME", "COVERAGE_PROCESS_START", "COVERAGE_PROCESS_CONFIG")
    environment = {key: value for key, value in os.environ.items() if key not in hidden}
    done = subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def build(source: Path, target: Path, *kinds: str) -> list[Path]:
    """Distributions of a source tree, by the back end that pyproject.toml names."""
    for kind in kinds:
        run(sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", target, cwd=source)
    return [next(target.glob(f"*.{'whl' if kind == 'wheel' else 'tar.gz'}")) for kind in kinds]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The wheel and the sdist of this tree."""
    wheel, sdist = build(ROOT, tmp_path_factory.mktemp("dist"), "wheel", "sdist")
    return wheel, sdist


@pytest.fixture(scope="module")
def wheel_names(built: tuple[Path, Path]) -> list[str]:
    with zipfile.ZipFile(built[0]) as wheel:
        return wheel.namelist()


@pytest.fixture(scope="module", params=["wheel", "sdist"])
def installed(
    request: pytest.FixtureRequest,
    built: tuple[Path, Path],
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """The scripts' folder of a new virtual environment with a distribution, and nothing else."""
    where = tmp_path_factory.mktemp(request.param)
    venv.create(where, with_pip=False)
    scripts = where / ("Scripts" if sys.platform == "win32" else "bin")
    distribution = built[("wheel", "sdist").index(request.param)]
    pip = (sys.executable, "-m", "pip", "--python", scripts / "python")
    run(*pip, "install", "--quiet", distribution, cwd=where)
    return scripts


def package_data() -> Sequence[str]:
    """Every file of the tree that belongs into the wheel, by its name there."""
    roots = {ROOT / "engine": "", ROOT / "plugins": "", ROOT / "schemas": "dotworkout/schemas/"}
    names = [
        prefix + path.relative_to(root).as_posix()
        for root, prefix in roots.items()
        for path in root.rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    ]
    return sorted({*names, "dotworkout/notation/tables.json"})


def test_the_wheel_holds_every_file_of_the_packages_and_the_schemas(wheel_names: list[str]) -> None:
    shipped = sorted(name for name in wheel_names if ".dist-info/" not in name)
    assert shipped == list(package_data())


@pytest.mark.parametrize(
    "name",
    [
        "dotworkout/py.typed",
        "dotworkout/notation/notation.lark",
        "dotworkout/notation/tables.json",
        "dotworkout/schemas/workout.schema.json",
        "dotworkout/schemas/exercise-pack.schema.json",
        "dotworkout/schemas/schedule.schema.json",
        "dotworkout_csv/__init__.py",
        "dotworkout_ics/__init__.py",
        "dotworkout_json/__init__.py",
        "dotworkout_markdown/__init__.py",
        "dotworkout_upper_back/__init__.py",
    ],
)
def test_the_wheel_holds(wheel_names: list[str], name: str) -> None:
    assert name in wheel_names


def test_the_sdist_leaves_the_tables_to_the_build(built: tuple[Path, Path]) -> None:
    with tarfile.open(built[1]) as sdist:
        names = [name.partition("/")[2] for name in sdist.getnames()]
    assert "engine/dotworkout/notation/notation.lark" in names
    assert "tests/test_distribution.py" in names
    assert not [name for name in names if name.endswith("tables.json")]


def test_the_sdist_builds_the_same_wheel_byte_for_byte(
    built: tuple[Path, Path], tmp_path: Path
) -> None:
    with tarfile.open(built[1]) as sdist:
        sdist.extractall(tmp_path, filter="data")
    (source,) = tmp_path.iterdir()
    (again,) = build(source, tmp_path / "dist", "wheel")
    assert again.name == built[0].name
    assert again.read_bytes() == built[0].read_bytes()


def compiled(command: Sequence[str | Path], where: Path) -> dict[str, bytes]:
    """What a command makes of the example, in a folder of its own, by format."""
    where.mkdir()
    (where / EXAMPLE.name).write_bytes(EXAMPLE.read_bytes())
    formats = [word for name in FORMATS for word in ("--to", name)]
    run(*command, "compile", EXAMPLE.name, *formats, cwd=where)
    return {name: (where / EXAMPLE.name).with_suffix(f".{name}").read_bytes() for name in FORMATS}


def test_an_installed_workout_compiles_as_this_tree_does(installed: Path, tmp_path: Path) -> None:
    here = compiled((sys.executable, "-m", "dotworkout"), tmp_path / "here")
    there = compiled((installed / "workout",), tmp_path / "there")
    module = compiled((installed / "python", "-m", "dotworkout"), tmp_path / "module")
    assert here == there == module


def test_an_installed_workout_lists_its_exporters_and_packs(
    installed: Path, tmp_path: Path
) -> None:
    listed = run(installed / "workout", "plugins", cwd=tmp_path)
    assert [name for name in (*FORMATS, "upper-back") if name not in listed] == []


def test_an_installed_workout_loads_the_tables_that_were_built(
    installed: Path, tmp_path: Path
) -> None:
    script = (
        "from dotworkout.notation import tables\n"
        "tables.build = None  # nothing is made: loading is all that is left\n"
        "print(len(tables.load()['states']))"
    )
    assert int(run(installed / "python", "-c", script, cwd=tmp_path)) > 0
