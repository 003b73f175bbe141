"""Exporters that others install: their options, their files, their failures."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli_runs import DATED, broken, exporter, install, offering_pack, pack, run, writing
from dotworkout import Export, Option, Part
from dotworkout.entrypoints import EntryPoint
from dotworkout.registry import EXPORTERS


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    """The current folder, with a plan and what an earlier run left."""
    monkeypatch.chdir(tmp_path)
    Path("dated.workout").write_text(DATED, "utf-8")
    Path("dated.txt").write_text("before", "utf-8")
    return tmp_path


def written() -> dict[str, str]:
    files = (path for path in Path().iterdir() if path.suffix != ".workout")
    return {path.name: path.read_text("utf-8") for path in sorted(files)}


# --- options -------------------------------------------------------------------------------------


def number(words: str) -> int:
    if not words.isdigit():
        raise ValueError(f"'{words}' is no number of columns")
    return int(words)


def values(program, sessions, options):
    said = ", ".join(f"{name}={value!r}" for name, value in sorted(options.values.items()))
    return Export([Part(".txt", [said.encode()])])


OPTIONS = (
    Option("columns", "How many.", parse=number, default=80),
    Option("line-end", "What ends a line."),
    Option("tag", "A tag.", multiple=True),
    Option("wide", "Whether wide.", default=False, is_flag=True),
)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param([], "columns=80, line-end=None, tag=(), wide=False", id="defaults"),
        pytest.param(
            ["--txt-columns", "100", "--txt-line-end", "crlf", "--txt-wide"],
            "columns=100, line-end='crlf', tag=(), wide=True",
            id="parsed-text-and-flag",
        ),
        pytest.param(
            ["--txt-tag", "a", "--txt-tag=b"],
            "columns=80, line-end=None, tag=('a', 'b'), wide=False",
            id="several-times",
        ),
        pytest.param(
            ["--txt-columns=0"], "columns=0, line-end=None, tag=(), wide=False", id="nought"
        ),
    ],
)
def test_an_option_reaches_its_format(words, said, monkeypatch):
    install(monkeypatch, exporter(values, *OPTIONS))
    shown = run("compile", "dated.workout", "--to", "txt", *words)
    assert shown.exit_code == 0
    assert written() == {"dated.txt": said}


def test_an_option_that_cannot_be_read_says_what_its_plugin_says(monkeypatch):
    install(monkeypatch, exporter(values, *OPTIONS))
    shown = run("compile", "dated.workout", "--to", "txt", "--txt-columns", "many")
    assert shown.exit_code == 2
    assert "Invalid value for '--txt-columns': 'many' is no number of columns" in shown.stderr


@pytest.mark.parametrize(
    ("option", "words"),
    [
        pytest.param(
            Option("size", "It.", parse=lambda word: 1 // 0),
            ["--txt-size", "1"],
            id="in-its-parser",
        ),
        pytest.param("size", ["--txt-size", "1"], id="by-its-type"),
    ],
)
def test_an_option_that_fails_names_its_format(option, words, monkeypatch):
    install(monkeypatch, exporter(values, option))
    shown = run("compile", "dated.workout", "--to", "txt", *words)
    assert shown.exit_code == 3
    assert shown.stderr.startswith("Error: format 'txt' failed: ")


def test_the_help_lists_the_options_of_every_format_that_works(monkeypatch):
    install(
        monkeypatch,
        exporter(values, *OPTIONS),
        EntryPoint(EXPORTERS, "sick", "third", "1.0", broken(ImportError("no reportlab"))),
        exporter(values, "no option", name="odd"),
    )
    shown = run("compile", "--help")
    assert shown.exit_code == 0
    assert "--txt-columns TEXT" in shown.stdout
    assert "--txt-wide " in shown.stdout
    assert "[repeatable]" in shown.stdout[shown.stdout.index("--txt-tag") :]


def test_an_option_of_a_format_that_cannot_be_loaded_says_why(monkeypatch):
    sick = EntryPoint(EXPORTERS, "sick", "third", "1.0", broken(ImportError("no reportlab")))
    install(monkeypatch, sick)
    shown = run("compile", "dated.workout", "--to", "csv", "--sick-size", "a4")
    assert shown.exit_code == 3
    assert shown.stderr == "Error: format 'sick' failed: ImportError: no reportlab\n"


def test_an_option_of_the_command_wins_over_one_of_a_format(monkeypatch):
    install(monkeypatch, exporter(values, Option("dir", "Mine."), name="out"))
    shown = run("compile", "dated.workout", "--to", "out", "--out-dir", "made")
    assert shown.exit_code == 0
    assert Path("made/dated.txt").read_text("utf-8") == "dir=None"


def test_a_plugin_is_loaded_only_when_it_is_asked_for(monkeypatch):
    asked = []
    plugin = exporter(writing(b"x"))
    load = lambda: (asked.append("loaded"), plugin.load())[1]  # noqa: E731
    install(monkeypatch, EntryPoint(EXPORTERS, "txt", "third", "1.0", load))
    assert run("compile", "dated.workout", "--to", "csv", "--csv-bom").exit_code == 0
    assert asked == []
    assert run("compile", "dated.workout", "--to", "txt").exit_code == 0
    assert asked == ["loaded"]


# --- files ---------------------------------------------------------------------------------------


def weekly(program, sessions, options):
    return Export(Part(f"-week-{n}.txt", [b"week ", str(n).encode()]) for n in (1, 2))


def test_a_format_may_give_several_files(monkeypatch):
    install(monkeypatch, exporter(weekly))
    shown = run("compile", "dated.workout", "--to", "txt")
    assert shown.stdout.endswith("  wrote dated-week-1.txt, dated-week-2.txt\n")
    assert written() == {
        "dated.txt": "before",
        "dated-week-1.txt": "week 1",
        "dated-week-2.txt": "week 2",
    }


@pytest.mark.parametrize("path", ["all.txt", "-"])
def test_several_files_do_not_fit_one_path(path, monkeypatch):
    install(monkeypatch, exporter(weekly))
    shown = run("compile", "dated.workout", "--to", "txt", "-o", path)
    assert shown.exit_code == 3
    assert f"'txt' would write {path} a second time" in shown.stderr
    assert (shown.stdout, written()) == ("", {"dated.txt": "before"})


def test_two_formats_that_write_one_file_are_an_error(monkeypatch):
    install(monkeypatch, exporter(writing(b"x")), exporter(writing(b"y"), name="text"))
    shown = run("compile", "dated.workout", "--to", "txt", "--to", "text")
    assert shown.exit_code == 3
    assert "format 'text' would write dated.txt a second time" in shown.stderr
    assert written() == {"dated.txt": "before"}


def test_a_format_that_gives_no_file_says_so(monkeypatch):
    install(monkeypatch, exporter(lambda *_: Export([])))
    shown = run("compile", "dated.workout", "--to", "txt")
    assert (shown.exit_code, shown.stdout.splitlines()[-1]) == (0, "  wrote nothing")
    assert run("compile", "dated.workout", "--to", "txt", "-o", "-").stdout == ""


# --- failures ------------------------------------------------------------------------------------


def raising(*_):
    raise ZeroDivisionError("division by zero")


def breaking_off(program, sessions, options):
    def chunks():
        yield b"half"
        raise RuntimeError("out of ink")

    return Export([Part(".txt", chunks())])


def leaving(*_):
    raise SystemExit(0)


@pytest.mark.parametrize(
    ("export", "says"),
    [
        pytest.param(raising, "ZeroDivisionError: division by zero", id="raises"),
        pytest.param(breaking_off, "RuntimeError: out of ink", id="raises-half-way"),
        pytest.param(leaving, "SystemExit: 0", id="exits"),
        pytest.param(lambda *_: None, "AttributeError: ", id="gives-no-export"),
        pytest.param(writing("text"), "it gave str, not bytes", id="gives-text"),
        pytest.param(writing(b"x", suffix="/../x"), "cannot end the name", id="leaves-the-folder"),
        pytest.param(writing(b"x", suffix="\\x"), "cannot end the name", id="on-windows-too"),
        pytest.param(writing(b"x", suffix="\0"), "cannot end the name", id="no-name-at-all"),
        pytest.param(writing(b"x", suffix=None), "TypeError: ", id="suffix-is-no-text"),
        pytest.param(writing(b"x", omissions=[None]), "AttributeError: ", id="no-omission"),
    ],
)
def test_an_exporter_that_fails_is_named_and_writes_nothing(export, says, monkeypatch):
    install(monkeypatch, exporter(export))
    shown = run("compile", "dated.workout", "--to", "csv", "--to", "txt")
    assert shown.exit_code == 3
    assert "Error: format 'txt' failed: " in shown.stderr
    assert says in shown.stderr
    assert (shown.stdout, written()) == ("", {"dated.txt": "before"})


def test_standard_output_gets_nothing_of_an_exporter_that_fails(monkeypatch):
    install(monkeypatch, exporter(breaking_off))
    shown = run("compile", "dated.workout", "--to", "txt", "-o", "-")
    assert (shown.exit_code, shown.stdout) == (3, "")


def test_a_failure_with_one_file_does_not_stop_the_others(monkeypatch):
    def export(program, sessions, options):
        return raising() if program.title == "Sick" else writing(b"x")(program, (), options)

    install(monkeypatch, exporter(export))
    Path("a.workout").write_text(DATED.replace("Back", "Sick"), "utf-8")
    shown = run("compile", "a.workout", "dated.workout", "--to", "txt")
    assert shown.exit_code == 3
    assert written() == {"dated.txt": "x"}


def test_what_an_exporter_prints_stays_out_of_standard_output(monkeypatch):
    def export(program, sessions, options):
        print("hello", flush=True)

        def chunks():
            print("more", flush=True)
            yield b"x"

        return Export([Part(".txt", chunks())])

    install(monkeypatch, exporter(export))
    shown = run("compile", "dated.workout", "--to", "txt", "-o", "-")
    assert (shown.stdout, shown.stderr) == ("x", "hello\nmore\n")


def test_a_format_whose_plugin_cannot_be_loaded_is_named_with_its_reason(monkeypatch):
    sick = EntryPoint(EXPORTERS, "txt", "third", "1.0", broken(ImportError("no reportlab")))
    install(monkeypatch, sick)
    shown = run("compile", "dated.workout", "--to", "txt")
    assert shown.exit_code == 3
    assert shown.stderr == "Error: format 'txt' failed: ImportError: no reportlab\n"


def test_where_no_format_was_asked_for_one_that_fails_is_left_out(monkeypatch):
    sick = EntryPoint(EXPORTERS, "ics", "third", "1.0", broken(ImportError("no icalendar")))
    install(monkeypatch, sick)
    shown = run("compile", "dated.workout")
    assert shown.exit_code == 3
    assert "format 'ics' failed: ImportError: no icalendar" in shown.stderr
    assert [*written()] == ["dated.csv", "dated.md", "dated.txt"]


def test_two_plugins_that_claim_one_format_are_named(monkeypatch):
    one = exporter(writing(b"x"))
    two = EntryPoint(EXPORTERS, "txt", "fourth", "2.0", one.load)
    install(monkeypatch, one, two)
    shown = run("compile", "dated.workout", "--to", "txt")
    assert shown.exit_code == 3
    assert "fourth 2.0 and third 1.0" in shown.stderr


# --- packs ---------------------------------------------------------------------------------------

KETTLE = DATED.replace("Face Pull", "Swing")


def test_a_pack_that_fails_is_named_where_it_is_needed(monkeypatch):
    install(monkeypatch, pack(broken(ImportError("no kettle"))))
    shown = run("compile", "-", "--to", "csv", "-o", "-", input=KETTLE)
    assert shown.exit_code == 1
    assert "error[W201]: unknown exercise 'Swing'" in shown.stderr
    assert "-:1:1: warning[W704]: the pack 'kettle' failed: ImportError: no kettle" in shown.stderr
    shown = run("compile", "dated.workout", "--to", "csv")
    assert (shown.exit_code, shown.stderr) == (0, "")


def test_a_pack_that_fails_is_said_once_for_all_files(monkeypatch):
    install(monkeypatch, pack(broken(ImportError("no kettle"))))
    for name in ("a", "b"):
        Path(f"{name}.workout").write_text(KETTLE, "utf-8")
    assert run("compile", "a.workout", "b.workout").stderr.count("W704") == 1


def test_an_exercise_that_its_pack_gives_wrongly_is_a_warning_or_strictly_an_error(
    monkeypatch, tmp_path
):
    data = tmp_path / "pack.yaml"
    data.write_text(
        "pack: 1\nname: kettle\nversion: 1.0.0\nexercises:\n"
        "  Swing: {muscles: [glutes], level: novice}\n",
        "utf-8",
    )
    install(monkeypatch, offering_pack(data))
    shown = run("compile", "-", "--to", "csv", "-o", "-", input=KETTLE)
    assert shown.exit_code == 0
    assert "warning[W704]: the pack 'kettle' failed: pack.yaml:5: unknown level" in shown.stderr
    assert shown.stdout.count("Swing") == 3
    strictly = run("compile", "-", "--to", "csv", "-o", "-", "--strict", input=KETTLE)
    assert (strictly.exit_code, strictly.stdout) == (1, "")
