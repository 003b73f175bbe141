"""``workout check``: diagnostics are its result."""

from __future__ import annotations

import json

import pytest

from cli_runs import BROKEN, DATED, WARNED, run


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    """The current folder, with a plan of each kind."""
    monkeypatch.chdir(tmp_path)
    for name, text in {"dated": DATED, "broken": BROKEN, "warned": WARNED}.items():
        (tmp_path / f"{name}.workout").write_text(text, "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("words", "status", "ends"),
    [
        pytest.param(["dated.workout"], 0, "1 file: ok\n", id="nothing-wrong"),
        pytest.param(["warned.workout"], 0, "1 file: 1 warning\n", id="a-warning"),
        pytest.param(["warned.workout", "--strict"], 1, "1 file: 1 error\n", id="strictly"),
        pytest.param(
            ["dated.workout", "broken.workout", "warned.workout"],
            1,
            "3 files: 1 error, 1 warning\n",
            id="several-files",
        ),
        pytest.param(["missing.workout"], 1, "1 file: 1 error\n", id="no-such-file"),
    ],
)
def test_it_ends_with_the_counts_on_standard_error(words, status, ends):
    shown = run("check", *words)
    assert shown.exit_code == status
    assert shown.stderr.endswith(ends)
    assert shown.stdout == ""


def test_text_shows_the_place_and_the_help_on_standard_error():
    assert run("check", "broken.workout").stderr == (
        "broken.workout:6:7: error[W201]: unknown exercise 'Face Pul'\n"
        "    6 |     - Face Pul: 3x12 @ 20kg\n"
        "      |       ^^^^^^^^ in no installed exercise pack\n"
        "  help: did you mean 'Face Pull'?\n"
        "1 file: 1 error\n"
    )


def test_json_is_one_array_of_all_files_on_standard_output():
    shown = run("check", "broken.workout", "warned.workout", "missing.workout", "--format", "json")
    assert shown.exit_code == 1
    assert [one["code"] for one in json.loads(shown.stdout)] == ["W201", "W501", "W001"]
    assert shown.stderr == ""


def test_json_is_an_array_where_nothing_was_found():
    assert run("check", "dated.workout", "--format", "json").stdout == "[]\n"


def test_standard_input_is_called_by_its_hyphen():
    assert run("check", "-", input=BROKEN).stderr.startswith("-:6:7: error[W201]")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(b"", "W005", id="nothing"),
        pytest.param(b"\x4a\x24\x01", "W003", id="of-apple"),
        pytest.param(b"\x00\x01", "W002", id="binary"),
        pytest.param(b"\xff", "W002", id="not-utf-8"),
        pytest.param(b"#" * 16_000_001, "W004", id="too-large"),
    ],
)
def test_bytes_that_are_no_plan_are_a_diagnostic(data, code, here):
    (here / "odd.workout").write_bytes(data)
    assert f":1:1: error[{code}]" in run("check", "-", input=data).stderr
    shown = run("check", "odd.workout")
    assert shown.exit_code == 1
    assert f"error[{code}]" in shown.stderr


def test_nothing_is_written(here):
    before = sorted(here.iterdir())
    run("check", "dated.workout", "broken.workout")
    assert sorted(here.iterdir()) == before


def test_whether_a_file_may_be_read_is_found_out_by_reading_it(monkeypatch):
    monkeypatch.setattr("os.access", lambda path, mode: False)
    assert run("check", "dated.workout").exit_code == 0
