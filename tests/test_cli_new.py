"""``workout new``: a starter file that compiles."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cli_runs import run
from dotworkout import compile_file, compile_text
from dotworkout.cli import new


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_templates_are_those_that_are_shipped():
    folder = Path(new.__file__).parents[1] / "templates"
    assert sorted(path.stem for path in folder.iterdir()) == sorted(new.TEMPLATES)


@pytest.mark.parametrize("template", new.TEMPLATES)
def test_a_new_plan_compiles_without_a_diagnostic_and_starts_on_a_monday_to_come(template):
    shown = run("new", "a.workout", "--template", template)
    assert (shown.exit_code, shown.stderr) == (0, "")
    result = compile_file("a.workout", strict=True)
    assert result.diagnostics == ()
    start = date.fromisoformat(result.schedule.program.start)
    assert start.weekday() == 0
    assert 1 <= (start - date.today()).days <= 7


@pytest.mark.parametrize("template", new.TEMPLATES)
def test_every_week_of_a_new_plan_has_its_sessions_and_something_rises(template):
    run("new", "a.workout", "--template", template)
    schedule = compile_file("a.workout").schedule
    sessions = schedule.sessions
    assert {session.week for session in sessions} == set(range(1, schedule.program.weeks + 1))
    assert sessions[-1].steps != next(s for s in sessions if s.name == sessions[-1].name).steps


@pytest.mark.parametrize(
    ("today", "monday"),
    [
        pytest.param(date(2026, 11, 29), "2026-11-30", id="on-sunday-tomorrow"),
        pytest.param(date(2026, 11, 30), "2026-12-07", id="on-monday-in-a-week"),
        pytest.param(date(2026, 12, 1), "2026-12-07", id="on-tuesday-in-six-days"),
        pytest.param(date(2026, 12, 31), "2027-01-04", id="over-new-year"),
    ],
)
def test_the_start_is_next_monday(today, monday):
    text = "title: My Program\nstart: 2026-01-05     # Monday\n"
    filled = new.filled_in(text, "Legs", today)
    assert filled == f"title: Legs\nstart: {monday}     # Monday\n"


@pytest.mark.parametrize(
    ("name", "title"),
    [
        pytest.param("upper-back.workout", "Upper Back", id="words"),
        pytest.param("5x5.workout.yaml", "5x5", id="digits"),
        pytest.param("plecy_góra.workout", "Plecy Góra", id="letters-of-others"),
        pytest.param("हिंदी.workout", "हिंदी", id="vowel-signs"),
        pytest.param("a: b #c.workout", "A B C", id="signs-of-yaml"),
        pytest.param("'[{&*!|>%@`.workout", "My Program", id="nothing-but-signs"),
        pytest.param("no.workout", "No", id="a-word-of-yaml"),
        pytest.param("…\u200b.workout", "My Program", id="nothing-to-read"),
    ],
)
def test_the_title_is_the_name_of_the_file(name, title):
    assert run("new", name).exit_code == 0
    result = compile_text(Path(name).read_text("utf-8"))
    assert (result.schedule.program.title, result.diagnostics) == (title, ())


@pytest.mark.parametrize(
    ("words", "made"),
    [
        pytest.param([], "my-program.workout", id="without-a-name"),
        pytest.param(["legs"], "legs.workout", id="without-an-ending"),
        pytest.param(["legs.txt"], "legs.txt", id="with-another-ending"),
        pytest.param(["plans/legs.workout"], "plans/legs.workout", id="in-a-new-folder"),
    ],
)
def test_it_says_what_it_wrote_and_what_to_do_next(words, made):
    assert run("new", *words).stdout == (
        f"Wrote {made}\n\nNext:\n  workout show {made}\n  workout compile {made}\n"
    )
    assert Path(made).exists()


def test_what_to_do_next_can_be_pasted():
    assert "\n  workout show 'my plan.workout'\n" in run("new", "my plan.workout").stdout


def test_a_hyphen_is_standard_output(here):
    shown = run("new", "-", "--template", "home")
    assert compile_text(shown.stdout).diagnostics == ()
    assert list(here.iterdir()) == []


@pytest.mark.parametrize("name", ["a", "a.workout"])
def test_a_file_that_is_there_is_kept(name):
    Path("a.workout").write_text("mine")
    shown = run("new", name)
    assert shown.exit_code == 2
    assert "a.workout is there already; --force replaces it" in shown.stderr
    assert Path("a.workout").read_text() == "mine"
    assert run("new", name, "--force").exit_code == 0
    assert Path("a.workout").read_text() != "mine"


@pytest.mark.parametrize(
    ("words", "status", "says"),
    [
        pytest.param(["--template", "bodybuilding"], 2, "is not one of", id="no-such-template"),
        pytest.param([".", "--force"], 2, "is a directory", id="a-folder"),
        pytest.param(["a/b.workout"], 3, "cannot write a/b.workout", id="through-a-file"),
    ],
)
def test_what_cannot_be_written_is_said(words, status, says):
    Path("a").write_text("a file")
    shown = run("new", *words)
    assert shown.exit_code == status
    assert says in shown.stderr
