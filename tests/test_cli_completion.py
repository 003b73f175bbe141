"""Completion in bash, zsh and fish."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cli_runs import DATED, run

PLAN = DATED.replace("  A:\n", "  Pull A (heavy):\n") + "  Legs:\n    - Deadlift: 3x5\n"


@pytest.fixture(autouse=True)
def plan(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("a.workout").write_text(PLAN, "utf-8")


def completed(*words: str, shell: str = "fish") -> list[str]:
    """What a shell is offered for the last word; fish gives the word itself, not its number."""
    number = words[-1] if shell == "fish" else str(len(words) - 1)
    env = {
        "_WORKOUT_COMPLETE": f"{shell}_complete",
        "COMP_WORDS": " ".join(words),
        "COMP_CWORD": number,
    }
    shown = run(env=env)
    assert (shown.exit_code, shown.stderr) == (0, "")
    return shown.stdout.splitlines()


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        pytest.param(["workout", "ex"], ["explain", "exercises"], id="commands"),
        pytest.param(["workout", "compile", "--uni"], ["--units"], id="options"),
        pytest.param(["workout", "compile", "--ics-"], ["--ics-alarm"], id="options-of-formats"),
        pytest.param(["workout", "compile", "--units", "k"], ["kg"], id="choices"),
        pytest.param(["workout", "compile", "--to", "j"], ["json"], id="formats"),
        pytest.param(["workout", "explain", "w00"], [f"W00{n}" for n in range(1, 6)], id="codes"),
        pytest.param(["workout", "exercises", "--muscle", "la"], ["lats"], id="muscles"),
        pytest.param(["workout", "exercises", "--equipment", "sa"], ["safety bar", "sandbag"],
                     id="equipment"),
        pytest.param(["workout", "new", "--template", "s"], ["strength"], id="templates"),
        pytest.param(
            ["workout", "show", "a.workout", "--session", "l"], ["Legs"], id="sessions-of-the-file"
        ),
        pytest.param(
            ["workout", "show", "b.workout", "--session", "l"], [], id="sessions-of-no-file"
        ),
    ],
)  # fmt: skip
def test_a_word_is_completed(words, offered):
    lines = completed(*words, shell="zsh")
    assert lines[1::3] == offered


def test_a_file_is_left_to_the_shell():
    assert completed("workout", "compile", "a.w", shell="bash") == ["file,a.w"]


def test_fish_is_told_what_commands_are_for():
    offered = completed("workout", "exp")
    assert offered == ["plain,explain\tSay what a diagnostic means, with an example."]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_names_the_command(shell):
    shown = run(env={"_WORKOUT_COMPLETE": f"{shell}_source"})
    assert shown.exit_code == 0
    assert "_workout_completion" in shown.stdout


def test_an_unknown_shell_is_refused():
    assert run(env={"_WORKOUT_COMPLETE": "tcsh_source"}).exit_code != 0


@pytest.mark.skipif(shutil.which("bash") is None or os.name == "nt", reason="needs bash")
def test_bash_inserts_a_session_with_blanks_as_one_word(tmp_path):
    launcher = tmp_path / "workout"
    launcher.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m dotworkout "$@"\n')
    launcher.chmod(0o755)
    script = """
        eval "$(_WORKOUT_COMPLETE=bash_source workout)"
        COMP_WORDS=(workout show a.workout --session Pul) COMP_CWORD=4
        _workout_completion workout
        printf '%s\\n' "${COMPREPLY[@]}"
    """
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-c", script], env={**os.environ, "PATH": path}, capture_output=True, check=True
    )
    assert done.stdout == b"Pull\\ A\\ \\(heavy\\)\n"
