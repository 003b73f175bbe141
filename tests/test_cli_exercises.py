"""``workout exercises``: what the packs hold."""

from __future__ import annotations

import pytest

from cli_runs import broken, install, offering_pack, run
from dotworkout.entrypoints import EntryPoint
from dotworkout.registry import PACKS

DATA = """\
pack: 1
name: kettle
version: 1.0.0
exercises:
  Swing:
    aliases: [Hip Swing]
    muscles: [glutes, hamstrings]
    secondary_muscles: [abs]
    pattern: hinge
    equipment: [kettlebell | dumbbells, mat]
    unilateral: yes
    level: beginner
    measure: [reps, time]
    tempo: X-0-1-0
    variations: [one arm]
    harder: [Double Swing]
    cues: [Hinge at the hips., Let the bell float.]
    warnings: [Mind the room behind you.]
    media: https://example.org/swing
  Double Swing:
    muscles: [glutes]
    equipment: [kettlebell]
    easier: [Swing]
  Sprint: {muscles: [cardio], bodyweight: yes, measure: [distance]}
"""


@pytest.fixture(autouse=True)
def kettle(monkeypatch, tmp_path):
    """One pack of three exercises, in place of those that are installed."""
    (tmp_path / "pack.yaml").write_text(DATA, "utf-8")
    entry = offering_pack(tmp_path / "pack.yaml")
    monkeypatch.setattr("dotworkout.registry.installed", lambda: [entry])


def test_all_exercises_are_listed_by_name():
    shown = run("exercises")
    assert (shown.exit_code, shown.stderr) == (0, "3 exercises\n")
    assert [line.rstrip() for line in shown.stdout.splitlines()] == [
        "Exercise      Muscles             Equipment",
        "Double Swing  glutes              kettlebell",
        "Sprint        cardio",
        "Swing         glutes, hamstrings  kettlebell or dumbbells, mat",
    ]


PAGE = """\
Swing
  id: kettle/swing
  also called: Hip Swing
  muscles: glutes, hamstrings
  helped by: abs
  pattern: hinge
  equipment: kettlebell or dumbbells, mat
  level: beginner
  counted in: reps, time
  one side at a time: yes
  tempo: X-0-1-0
  variations: one arm
  harder: Double Swing
  media: https://example.org/swing
Cues
  - Hinge at the hips.
  - Let the bell float.
Warnings
  - Mind the room behind you.
"""


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(["Swing"], id="its-name"),
        pytest.param(["swings"], id="its-plural"),
        pytest.param(["Hip", "Swing"], id="its-alias-unquoted"),
        pytest.param(["hip-swing"], id="its-alias"),
        pytest.param(["hip"], id="the-only-match"),
        pytest.param(["--muscle", "hamstrings"], id="the-only-one-that-trains-it"),
    ],
)
def test_one_exercise_is_shown_whole(words):
    assert run("exercises", *words).stdout == PAGE


def names(*words: str) -> set[str]:
    shown = run("exercises", *words)
    return {line[:12].rstrip() for line in shown.stdout.splitlines()[1:]}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param(["wing"], {"Swing", "Double Swing"}, id="part-of-a-name"),
        pytest.param(["--muscle", "glutes"], {"Swing", "Double Swing"}, id="muscle"),
        pytest.param(["--muscle", "GLUTES"], {"Swing", "Double Swing"}, id="in-capitals"),
        pytest.param(["--equipment", "kettlebell"], {"Swing", "Double Swing"}, id="equipment"),
        pytest.param(["s", "--muscle", "glutes"], {"Swing", "Double Swing"}, id="both"),
    ],
)
def test_words_and_filters_narrow_the_list(words, found):
    assert names(*words) == found


@pytest.mark.parametrize(
    ("words", "first"),
    [
        pytest.param(["swing", "double"], "Double Swing", id="words-in-any-order"),
        pytest.param(["--muscle", "abs"], "Swing", id="secondary-muscle"),
        pytest.param(["--equipment", "dumbbells"], "Swing", id="alternative-equipment"),
        pytest.param(["--muscle", "cardio"], "Sprint", id="body-as-load"),
    ],
)
def test_filters_may_leave_one(words, first):
    assert run("exercises", *words).stdout.splitlines()[0] == first


@pytest.mark.parametrize(
    ("words", "says"),
    [
        pytest.param(["swong"], "no exercise found; did you mean 'Swing'?\n", id="nearest"),
        pytest.param(["bench press"], "no exercise found\n", id="none-is-near"),
        pytest.param(["--muscle", "lats"], "no exercise found\n", id="none-trains-it"),
        pytest.param(["sprint", "--muscle", "abs"], "no exercise found", id="none-does-both"),
    ],
)
def test_nothing_found_exits_1(words, says):
    shown = run("exercises", *words)
    assert (shown.exit_code, shown.stdout) == (1, "")
    assert shown.stderr.startswith(says)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        pytest.param(["--muscle", "lat"], "no muscle 'lat'; did you mean 'lats'?", id="muscle"),
        pytest.param(["--equipment", "barbel"], "did you mean 'barbell'?", id="equipment"),
    ],
)
def test_an_unknown_word_of_a_filter_exits_2(words, says):
    shown = run("exercises", *words)
    assert shown.exit_code == 2
    assert says in shown.stderr


def test_a_narrow_terminal_wraps_and_cuts_nothing():
    shown = run("exercises", env={"COLUMNS": "40"})
    assert max(map(len, shown.stdout.splitlines())) <= 40
    assert set(shown.stdout.split()) == set(run("exercises").stdout.split())


def test_a_pack_that_fails_is_named_and_the_others_are_listed(monkeypatch):
    install(monkeypatch, EntryPoint(PACKS, "sick", "third", "1.0", broken(ImportError("no bells"))))
    shown = run("exercises", "swing")
    assert (shown.exit_code, shown.stdout) == (0, PAGE)
    assert "pack sick of third 1.0: ImportError: no bells" in shown.stderr
