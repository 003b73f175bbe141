"""Files of ``workout compile``: whole or not at all, in the right place, with the right rights."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from cli_runs import DATED, exporter, install, run, writing
from dotworkout.cli import output
from dotworkout.cli.output import stage

posix = pytest.mark.skipif(os.name == "nt", reason="rights and links are others on Windows")


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    """The current folder, with a plan, and a format that writes ``new``."""
    monkeypatch.chdir(tmp_path)
    Path("dated.workout").write_text(DATED, "utf-8")
    install(monkeypatch, exporter(writing(b"new")))
    return tmp_path


def compile_to(path: object) -> int:
    return run("compile", "dated.workout", "--to", "txt", "-o", path).exit_code


def mode(path: str) -> int:
    return stat.S_IMODE(os.stat(path).st_mode)


@posix
def test_a_new_file_has_the_usual_rights():
    before = os.umask(0o027)
    try:
        compile_to("a.txt")
    finally:
        os.umask(before)
    assert mode("a.txt") == 0o640


@posix
def test_a_file_that_is_replaced_keeps_its_rights():
    Path("a.txt").write_text("old")
    os.chmod("a.txt", 0o600)
    compile_to("a.txt")
    assert (mode("a.txt"), Path("a.txt").read_text()) == (0o600, "new")


@posix
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may do it all")
@pytest.mark.parametrize("what", ["file", "folder"])
def test_what_may_not_be_written_is_not(what):
    Path("made").mkdir()
    Path("made/a.txt").write_text("old")
    os.chmod("made/a.txt" if what == "file" else "made", 0o500)
    assert compile_to("made/a.txt") == 3
    os.chmod("made", 0o700)
    assert [path.name for path in Path("made").iterdir()] == ["a.txt"]
    assert Path("made/a.txt").read_text() == "old"


def test_a_file_marked_read_only_is_refused(monkeypatch):
    Path("a.txt").write_text("old")
    monkeypatch.setattr(output.os, "access", lambda path, mode: False)
    shown = run("compile", "dated.workout", "--to", "txt", "-o", "a.txt")
    assert shown.exit_code == 3
    assert shown.stderr == "Error: cannot write a.txt: Permission denied\n"
    assert Path("a.txt").read_text() == "old"


@posix
def test_a_link_leads_to_the_file_that_is_replaced():
    Path("made").mkdir()
    Path("made/a.txt").write_text("old")
    Path("a.txt").symlink_to("made/a.txt")
    assert compile_to("a.txt") == 0
    assert Path("a.txt").is_symlink()
    assert Path("made/a.txt").read_text() == "new"


@posix
def test_a_link_to_nothing_makes_what_it_leads_to():
    Path("a.txt").symlink_to("b.txt")
    assert compile_to("a.txt") == 0
    assert Path("a.txt").is_symlink()
    assert Path("b.txt").read_text() == "new"


@posix
def test_a_link_to_a_plan_is_not_written_over():
    Path("a.txt").symlink_to("dated.workout")
    assert compile_to("a.txt") == 2
    assert Path("dated.workout").read_text("utf-8") == DATED


@posix
def test_a_device_is_written_into_and_never_replaced():
    shown = run("compile", "dated.workout", "--to", "txt", "-o", os.devnull)
    assert (shown.exit_code, shown.stdout) == (0, "")
    assert stat.S_ISCHR(os.stat(os.devnull).st_mode)


@posix
def test_a_named_pipe_is_written_into():
    os.mkfifo("pipe")
    reader = os.open("pipe", os.O_RDONLY | os.O_NONBLOCK)
    assert compile_to("pipe") == 0
    assert os.read(reader, 10) == b"new"
    os.close(reader)


def test_a_path_through_a_file_cannot_be_written():
    Path("a").write_text("a file")
    shown = run("compile", "dated.workout", "--to", "txt", "-o", "a/b.txt")
    assert shown.exit_code == 3
    assert shown.stderr.startswith("Error: cannot write a/b.txt: ")


def test_a_folder_of_the_name_is_left_alone():
    Path("dated.txt").mkdir()
    shown = run("compile", "dated.workout", "--to", "txt")
    assert shown.exit_code == 3
    assert shown.stderr == "Error: cannot write dated.txt: Is a directory\n"


def test_a_name_that_is_too_long_cannot_be_written(here):
    shown = run("compile", "dated.workout", "--to", "txt", "-o", f"{'a' * 300}.txt")
    assert shown.exit_code == 3
    assert [path.name for path in here.iterdir()] == ["dated.workout"]


def test_a_full_disk_leaves_the_old_file_and_nothing_else(here):
    def chunks():
        yield b"half"
        raise OSError(28, "No space left on device")

    Path("a.txt").write_text("old")
    with pytest.raises(Exception, match=r"cannot write a\.txt: No space left on device"):
        stage("a.txt", chunks())
    assert sorted(path.name for path in here.iterdir()) == ["a.txt", "dated.workout"]
    assert Path("a.txt").read_text() == "old"


def test_an_interruption_leaves_the_old_file_and_nothing_else(here, monkeypatch):
    def interrupted(program, sessions, options):
        raise KeyboardInterrupt

    install(monkeypatch, exporter(writing(b"new")), exporter(interrupted, name="slow"))
    Path("dated.txt").write_text("old")
    shown = run("compile", "dated.workout", "--to", "txt", "--to", "slow")
    assert shown.exit_code == 130
    assert sorted(path.name for path in here.iterdir()) == ["dated.txt", "dated.workout"]
    assert Path("dated.txt").read_text() == "old"
