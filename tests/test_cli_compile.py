"""``workout compile``: what it writes, what it says, what it refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cli_runs import BROKEN, DATED, UNDATED, WARNED, exporter, install, run, writing
from dotworkout import Omission


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    """The current folder, with a plan of each kind."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    plans = {"dated": DATED, "undated": UNDATED, "broken": BROKEN, "warned": WARNED}
    for name, text in plans.items():
        Path(f"{name}.workout").write_text(text, "utf-8")
    return tmp_path


def written() -> list[str]:
    """All files that are no plans, temporary ones included."""
    return sorted(path.name for path in Path().iterdir() if path.suffix != ".workout")


# --- what is written -----------------------------------------------------------------------------


def test_without_a_format_it_writes_three_files_named_after_the_plan():
    shown = run("compile", "dated.workout")
    assert (shown.exit_code, shown.stderr) == (0, "")
    assert written() == ["dated.csv", "dated.ics", "dated.md"]
    # Three sets of 12 reps at 3 s and two rests of 90 s: 108 + 180 = 288 s.
    assert shown.stdout == (
        "dated.workout: 1 session, 2026-11-30, 3 sets, about 5 min\n"
        "  wrote dated.ics, dated.csv, dated.md\n"
    )


def test_formats_are_written_in_the_order_asked_for_and_once():
    shown = run("compile", "dated.workout", "--to", "json", "--to", "csv", "--to", "json")
    assert shown.stdout.endswith("  wrote dated.json, dated.csv\n")
    assert written() == ["dated.csv", "dated.json"]


def test_a_folder_is_made_and_written_into():
    shown = run("compile", "dated.workout", "--to", "csv", "--out-dir", "plans/csv")
    assert shown.exit_code == 0
    assert [path.name for path in Path("plans/csv").iterdir()] == ["dated.csv"]


def test_standard_output_holds_the_format_and_nothing_else():
    shown = run("compile", "dated.workout", "--to", "json", "-o", "-")
    assert json.loads(shown.stdout_bytes)["program"]["title"] == "Back"
    assert shown.stderr == ""
    assert written() == []


def test_the_ending_of_a_path_names_the_format():
    shown = run("compile", "dated.workout", "-o", "today.csv")
    assert shown.stdout.endswith("  wrote today.csv\n")
    head, *rows = Path("today.csv").read_text("utf-8").splitlines()
    assert (head.split(",")[0], len(rows)) == ("date", 3)


def test_a_format_asked_for_wins_over_the_ending_of_a_path():
    assert run("compile", "dated.workout", "--to", "json", "-o", "today.csv").exit_code == 0
    assert json.loads(Path("today.csv").read_bytes())["schedule"] == 1


def test_standard_input_is_named_after_the_id_of_the_plan():
    shown = run("compile", "-", "--to", "csv", input=DATED.replace("title: Back", "title: My Plan"))
    assert shown.exit_code == 0
    assert written() == ["my-plan.csv"]


@pytest.mark.parametrize(
    ("name", "made"),
    [
        pytest.param("a.workout", "a.csv", id="the-ending"),
        pytest.param("a.workout.yaml", "a.csv", id="the-ending-for-editors"),
        pytest.param("a.WORKOUT", "a.csv", id="in-capitals"),
        pytest.param("a.b.workout", "a.b.csv", id="only-the-last-ending-goes"),
        pytest.param("a.txt", "a.txt.csv", id="another-ending-stays"),
        pytest.param("a b ż.workout", "a b ż.csv", id="blanks-and-letters-stay"),
        pytest.param(".workout", ".workout.csv", id="nothing-but-the-ending"),
    ],
)
def test_names_follow_from_the_file(name, made):
    folder = Path("plans")
    folder.mkdir()
    (folder / name).write_text(DATED, "utf-8")
    assert run("compile", folder / name, "--to", "csv").exit_code == 0
    assert Path(made).exists()


def test_a_second_run_writes_the_same_bytes_over_the_first():
    run("compile", "dated.workout")
    first = {name: Path(name).read_bytes() for name in written()}
    run("compile", "dated.workout")
    assert {name: Path(name).read_bytes() for name in written()} == first


def test_options_of_the_compiler_reach_it():
    options = ["--start", "2027-01-04", "--units", "lb", "--to", "json", "-o", "-"]
    made = json.loads(run("compile", "dated.workout", *options).stdout_bytes)
    assert made["program"]["start"] == "2027-01-04"
    assert made["program"]["units"] == "lb"


def test_the_summary_says_from_when_to_when():
    shown = run("compile", "-", "--to", "csv", input=DATED.replace("start:", "weeks: 12\nstart:"))
    # The twelfth Monday is 77 days after the first. Twelve times 288 s are 57 min 36 s.
    assert shown.stdout.startswith(
        "-: 12 sessions, 2026-11-30 to 2027-02-15, 36 sets, about 58 min\n"
    )


def test_a_set_is_counted_once_with_its_drops():
    text = DATED.replace("20kg", "20kg, drop 2x -25% on last set")
    assert ", 3 sets, " in run("compile", "-", "--to", "csv", input=text).stdout


def test_only_the_weeks_asked_for_are_written():
    text = DATED.replace("start:", "weeks: 4\nstart:")
    words = ["compile", "-", "--weeks", "2-3", "--to", "json", "-o", "-"]
    sessions = json.loads(run(*words, input=text).stdout_bytes)["sessions"]
    assert [session["date"] for session in sessions] == ["2026-12-07", "2026-12-14"]


def test_paths_are_reported_from_the_root_asked_for():
    Path("plans").mkdir()
    Path("plans/broken.workout").write_text(BROKEN, "utf-8")
    shown = run("compile", "plans/broken.workout", "--root", ".")
    assert shown.stderr.startswith("plans/broken.workout:6:7: error[W201]")


# --- diagnostics ---------------------------------------------------------------------------------


def test_a_file_with_errors_does_not_stop_the_others():
    shown = run("compile", "broken.workout", "dated.workout", "--to", "csv")
    assert shown.exit_code == 1
    assert "error[W201]: unknown exercise 'Face Pul'" in shown.stderr
    assert written() == ["dated.csv"]


def test_a_missing_file_is_an_error_of_the_file():
    shown = run("compile", "missing.workout")
    assert shown.exit_code == 1
    assert shown.stderr.startswith("missing.workout:1:1: error[W001]: cannot read")


def test_a_folder_is_no_plan():
    Path("plans.workout").mkdir()
    shown = run("compile", "plans.workout")
    assert (shown.exit_code, shown.stdout) == (1, "")
    assert "error[W001]" in shown.stderr


def test_warnings_do_not_stop_a_compile():
    shown = run("compile", "warned.workout", "--to", "csv")
    assert shown.exit_code == 0
    assert "warning[W501]" in shown.stderr
    assert written() == ["warned.csv"]


def test_strictly_a_warning_is_an_error():
    shown = run("compile", "warned.workout", "--to", "csv", "--strict")
    assert shown.exit_code == 1
    assert "error[W501]" in shown.stderr
    assert written() == []


def test_json_is_one_array_of_all_files_on_standard_error():
    words = ["broken.workout", "warned.workout", "dated.workout", "--to", "csv"]
    shown = run("compile", *words, "--format", "json")
    found = json.loads(shown.stderr)
    assert [(one["path"], one["code"], one["line"]) for one in found] == [
        ("broken.workout", "W201", 6),
        ("warned.workout", "W501", 6),
    ]
    keys = ["code", "severity", "message", "path", "line", "column", "length", "help"]
    assert [*found[0]] == keys


def test_json_is_an_empty_array_where_nothing_was_found():
    shown = run("compile", "dated.workout", "--to", "csv", "--format", "json")
    assert json.loads(shown.stderr) == []


@pytest.mark.parametrize(
    ("words", "env", "coloured"),
    [
        pytest.param([], {}, False, id="not-in-a-pipe"),
        pytest.param(["--color", "always"], {}, True, id="always"),
        pytest.param(["--color", "always"], {"NO_COLOR": "1"}, True, id="asked-for-by-name"),
        pytest.param(["--color", "auto"], {"NO_COLOR": "1"}, False, id="no-color"),
        pytest.param(["--color", "never"], {}, False, id="never"),
    ],
)
def test_diagnostics_are_coloured(words, env, coloured):
    shown = run("compile", "broken.workout", *words, env={"NO_COLOR": None, **env})
    assert ("\x1b[31m\x1b[1merror[W201]\x1b[0m" in shown.stderr) is coloured
    assert ("\x1b[31m^^^^^^^^\x1b[0m" in shown.stderr) is coloured


def test_on_a_terminal_no_color_wins_over_auto(monkeypatch):
    shown = run("compile", "broken.workout", env={"NO_COLOR": "1"}, color=True)
    assert "\x1b[" not in shown.stderr
    assert "\x1b[" in run("compile", "broken.workout", env={"NO_COLOR": ""}, color=True).stderr


# --- dates ---------------------------------------------------------------------------------------


def test_a_format_that_needs_dates_is_left_out_with_a_warning():
    shown = run("compile", "undated.workout")
    assert shown.exit_code == 0
    assert shown.stderr == (
        "undated.workout:1:1: warning[W702]: ics needs dates, and the plan has no `start`: "
        "left out\n  help: add a line such as `start: 2026-11-30`, or give --start\n"
    )
    assert written() == ["undated.csv", "undated.md"]
    assert "1 session, no dates, 3 sets" in shown.stdout


def test_a_format_that_needs_dates_is_an_error_when_asked_for_by_name():
    shown = run("compile", "undated.workout", "--to", "csv", "--to", "ics")
    assert shown.exit_code == 1
    assert "error[W703]: ics needs dates" in shown.stderr
    assert written() == []


def test_a_start_on_the_command_line_gives_the_dates():
    shown = run("compile", "undated.workout", "--to", "ics", "--start", "2026-11-30")
    assert (shown.exit_code, written()) == (0, ["undated.ics"])


def test_strictly_a_format_left_out_is_an_error():
    assert run("compile", "undated.workout", "--strict").exit_code == 1
    assert written() == []


# --- the command line ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "says"),
    [
        pytest.param(["--to", "cvs"], "'cvs'; installed: csv, ics, json, md", id="no-format"),
        pytest.param(["-o", "plan"], "-o writes one format", id="o-without-a-format"),
        pytest.param(
            ["-o", "a.csv", "--to", "csv", "--to", "md"], "-o writes one format", id="o-with-two"
        ),
        pytest.param(["-o", "a.csv", "other.workout"], "-o goes with one FILE", id="o-two-files"),
        pytest.param(["-o", "a.csv", "--out-dir", "x"], "without --out-dir", id="o-with-folder"),
        pytest.param(["-o", "."], "is a directory", id="o-a-folder"),
        pytest.param(["-o", "new/", "--to", "csv"], "use --out-dir", id="o-a-folder-to-be"),
        pytest.param(["-o", "", "--to", "csv"], "names no file to write", id="o-nothing"),
        pytest.param(["--weeks", "2"], "'--weeks': the plan has 1 week", id="no-such-week"),
        pytest.param(["--out-dir", "dated.workout"], "is a file", id="folder-is-a-file"),
        pytest.param(["dated.workout"], "written to the same files", id="one-file-twice"),
        pytest.param(["-"], "goes with no other FILE", id="standard-input-and-a-file"),
        pytest.param(["--to", "csv", "--ics-alarm", "1h"], "goes with --to ics", id="not-asked"),
        pytest.param(["--ics-alrm", "1h"], "--ics-alarm", id="nearest-option-of-a-format"),
        pytest.param(["--pdf-size", "a4"], "No such option", id="option-of-no-format"),
        pytest.param(["--ics-alarm", "soon"], "Invalid value for '--ics-alarm'", id="bad-value"),
        pytest.param(["-o", "dated.workout", "--to", "csv"], "not written over", id="over-itself"),
    ],
)
def test_a_wrong_command_line_exits_2_before_anything_is_written(words, says):
    shown = run("compile", "dated.workout", *words)
    assert shown.exit_code == 2
    assert says in shown.stderr
    assert written() == []
    assert Path("dated.workout").read_text("utf-8") == DATED


def test_two_files_of_one_name_are_an_error_before_anything_is_written():
    for folder in ("a", "b"):
        Path(folder).mkdir()
        Path(folder, "plan.workout").write_text(DATED, "utf-8")
    shown = run("compile", "a/plan.workout", "dated.workout", "b/plan.workout")
    assert shown.exit_code == 2
    assert "a/plan.workout and b/plan.workout would be written to the same files" in shown.stderr
    assert written() == ["a", "b"]


def test_an_input_is_never_written_over():
    Path("plan.csv").write_text(DATED, "utf-8")
    Path("plan.workout").write_text(DATED, "utf-8")
    shown = run("compile", "plan.workout", "plan.csv", "--to", "csv")
    assert shown.exit_code == 2
    assert "plan.csv is a FILE to read" in shown.stderr
    assert Path("plan.csv").read_text("utf-8") == DATED


def test_time_stamps_follow_source_date_epoch(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")  # 2027-01-15 08:00:00 UTC
    shown = run("compile", "dated.workout", "--to", "ics", "-o", "-")
    assert "DTSTAMP:20270115T080000Z\r\n" in shown.stdout_bytes.decode()


@pytest.mark.parametrize("value", ["soon", "-1", "1.5", "253402300800", "９"])
def test_a_source_date_epoch_that_is_no_time_is_an_error(value, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", value)
    shown = run("compile", "dated.workout")
    assert shown.exit_code == 2
    assert f"SOURCE_DATE_EPOCH is '{value}'" in shown.stderr


def test_an_empty_source_date_epoch_is_none(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "")
    assert run("compile", "dated.workout").exit_code == 0


# --- omissions -----------------------------------------------------------------------------------


def test_what_a_format_leaves_out_is_a_warning(monkeypatch):
    left = [Omission("RPE", 12), Omission("color", 1, "notes")]
    install(monkeypatch, exporter(writing(b"x", omissions=left)))
    shown = run("compile", "dated.workout", "--to", "txt")
    assert shown.exit_code == 0
    assert shown.stderr == (
        "dated.workout:1:1: warning[W701]: txt leaves out RPE: 12 sets\n"
        "dated.workout:1:1: warning[W701]: txt leaves out color: 1 note\n"
    )


def test_strictly_an_omission_is_an_error_and_nothing_is_written(monkeypatch):
    install(monkeypatch, exporter(writing(b"x", omissions=[Omission("RPE", 12)])))
    shown = run("compile", "dated.workout", "--to", "csv", "--to", "txt", "--strict")
    assert shown.exit_code == 1
    assert "error[W701]" in shown.stderr
    assert written() == []
