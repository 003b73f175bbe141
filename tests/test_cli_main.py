"""``workout`` itself: its commands, its exit statuses, its streams."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import click
import pytest

import dotworkout
from cli_runs import DATED, process, run
from dotworkout.cli import COMMANDS, main

FULL = Path("/dev/full")


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_the_group_says_what_the_command_says_of_itself(name):
    assert import_module(f"dotworkout.cli.{name}").command.short_help == COMMANDS[name]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_a_help_page(name):
    shown = run(name, "--help")
    assert shown.exit_code == 0
    assert shown.stdout.startswith(f"Usage: workout {name}")


def test_the_help_lists_every_command_and_imports_none():
    code = (
        "import sys; from dotworkout.cli import workout\n"
        "workout.main(['--help'], standalone_mode=False)\n"
        "print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    *shown, modules = done.stdout.splitlines()
    assert all(any(f"  {name} " in line for line in shown) for name in COMMANDS)
    heavy = {"yaml", "lark", "pluggy", "rich", "difflib", "dotworkout.compiler"}
    assert {*modules.split()} & {*heavy, *(f"dotworkout.cli.{name}" for name in COMMANDS)} == set()


def test_the_version():
    shown = run("--version")
    assert shown.stdout == f"workout {dotworkout.__version__}\n"
    assert process("--version").stdout.decode().split() == shown.stdout.split()


def test_without_a_command_the_help_goes_to_standard_error():
    shown = run()
    assert shown.exit_code == 2
    assert "Commands:" in shown.stderr


@pytest.mark.parametrize(
    ("words", "says"),
    [
        pytest.param(["complie"], "did you mean 'compile'?", id="nearest-command"),
        pytest.param(["frobnicate"], "no such command 'frobnicate'\n", id="no-command-is-near"),
        pytest.param(
            ["a.workout"], "did you mean 'workout compile a.workout'?", id="command-left-out"
        ),
        pytest.param(["--frob"], "No such option", id="option-of-the-group"),
        pytest.param(["check", "--frob", "a"], "No such option", id="option-of-a-command"),
        pytest.param(["check", "--athlete", "a", "b"], "No such option", id="of-a-later-release"),
        pytest.param(["check"], "Missing argument", id="no-file"),
        pytest.param(["check", "--weeks", "5-3", "a"], "not weeks such as 3 or 5-8", id="weeks"),
        pytest.param(["check", "--weeks", "0", "a"], "not weeks such as", id="week-nought"),
        pytest.param(["check", "--weeks", "1-", "a"], "not weeks such as", id="half-a-range"),
        pytest.param(["check", "--weeks", "-1", "a"], "not weeks such as", id="negative-week"),
        pytest.param(["check", "--start", "monday", "a"], "not a date such as", id="start"),
        pytest.param(["check", "--start", "2026-02-30", "a"], "not a date such as", id="no-date"),
        pytest.param(["check", "--units", "stone", "a"], "'stone' is not one of", id="units"),
        pytest.param(["check", "--root", "no-such-folder", "a"], "does not exist", id="root"),
        pytest.param(["check", "--color", "pink", "a"], "'pink' is not one of", id="color"),
        pytest.param(["check", "--format", "xml", "a"], "'xml' is not one of", id="format"),
    ],
)
def test_a_wrong_command_line_exits_2_and_says(words, says):
    shown = run(*words)
    assert shown.exit_code == 2
    assert says in shown.stderr
    assert shown.stdout == ""


@pytest.mark.parametrize(
    ("error", "status", "says"),
    [
        pytest.param(KeyError("bar"), 3, "Error: KeyError: 'bar'; this is a bug", id="bug"),
        pytest.param(RecursionError("deep"), 3, "Error: RecursionError: deep", id="recursion"),
        pytest.param(
            OSError(errno.ENOSPC, "No space left on device", "a.csv"),
            3,
            "Error: a.csv: No space left on device\n",
            id="disk-full",
        ),
        pytest.param(KeyboardInterrupt(), 130, "\n", id="interrupted"),
        pytest.param(BrokenPipeError(), 141, "", id="nobody-reads"),
    ],
)
def test_what_goes_wrong_is_a_line_and_a_status(error, status, says, monkeypatch):
    def raising(*words, **options):
        raise error

    monkeypatch.setattr("dotworkout.compiler.compile_file", raising)
    shown = run("check", "a.workout")
    assert shown.exit_code == status
    assert shown.stderr.startswith(says)
    assert "Traceback" not in shown.stderr


def test_a_traceback_is_for_those_who_ask(monkeypatch):
    monkeypatch.setattr("dotworkout.compiler.compile_file", lambda *words, **options: 1 // 0)
    monkeypatch.setenv("DOTWORKOUT_TRACEBACK", "1")
    shown = run("check", "a.workout")
    assert shown.exit_code == 3
    assert shown.stderr.startswith("Traceback")
    assert "report it" in shown.stderr


@pytest.mark.parametrize(
    ("error", "status"),
    [
        pytest.param(BrokenPipeError(), 141, id="nobody-reads"),
        pytest.param(OSError(errno.ENOSPC, "No space left on device"), 3, id="disk-full"),
    ],
)
def test_a_message_that_cannot_be_written_still_ends_with_a_status(error, status, monkeypatch):
    def show(self, file=None):
        raise error

    monkeypatch.setattr(click.ClickException, "show", show)
    monkeypatch.setattr(click.UsageError, "show", show)
    assert run("frobnicate").exit_code == status


def test_the_entry_point_reads_the_line_and_gives_the_status(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["workout", "frobnicate"])
    assert main() == 2
    assert "no such command 'frobnicate'" in capsys.readouterr().err


@pytest.fixture
def plan(tmp_path):
    path = tmp_path / "plan.workout"
    path.write_text(DATED.replace("Back", "Plecy – góra"), "utf-8")
    return path


def test_output_is_utf_8_whatever_the_locale(plan):
    bare = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    done = process("compile", plan, "--to", "json", "-o", "-", env=bare)
    assert done.returncode == 0
    assert "Plecy – góra".encode() in done.stdout
    done = process("show", plan, env=bare)
    assert "Plecy – góra".encode() in done.stdout


@pytest.mark.skipif(os.name == "nt", reason="names of files are text on Windows")
def test_a_name_that_is_no_text_is_shown_with_its_bytes(plan):
    name = os.fsencode(plan.parent) + b"/\xff.workout"
    Path(os.fsdecode(name)).write_text(DATED.replace("Face Pull", "Face Pul"))
    done = process("check", os.fsdecode(name))
    assert done.returncode == 1
    assert done.stderr.startswith(b"\\udcff.workout:6:7: error[W201]")


@pytest.mark.skipif(os.name == "nt", reason="pipes end differently on Windows")
def test_a_closed_pipe_ends_the_program_quietly(plan):
    reader, writer = os.pipe()
    os.close(reader)
    words = ("compile", plan, "--to", "json", "-o", "-")
    done = process(*words, capture_output=False, stdout=writer, stderr=subprocess.PIPE)
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(os.name == "nt", reason="pipes end differently on Windows")
def test_a_message_that_nobody_reads_ends_the_program_quietly():
    reader, writer = os.pipe()
    os.close(reader)
    done = process("frobnicate", capture_output=False, stderr=writer)
    os.close(writer)
    assert done.returncode == 141


@pytest.mark.skipif(not FULL.exists(), reason="needs /dev/full")
@pytest.mark.parametrize(
    "words", [["--help"], ["compile", "--to", "json", "-o", "-"]], ids=["help", "a-plan"]
)
def test_a_full_disk_behind_standard_output_exits_3(words, plan):
    words = words if words == ["--help"] else [*words, plan]
    with FULL.open("wb") as full:
        done = process(*words, capture_output=False, stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 3
    assert b"No space left on device" in done.stderr
    assert done.stderr.count(b"\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell")
def test_a_closed_standard_output_is_an_error_and_no_traceback(plan):
    line = '"$0" -m dotworkout compile "$1" --to json -o - >&-'
    done = subprocess.run(
        ["sh", "-c", line, sys.executable, str(plan)], capture_output=True, check=False
    )
    assert done.returncode == 3
    assert done.stderr == b"Error: cannot write -: Bad file descriptor\n"
