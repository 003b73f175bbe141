"""The fields of an exercise, and the files of a pack: what is read, what is said."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

import pytest

from dotworkout import Exercise, PackSource
from dotworkout.catalog import Contents
from dotworkout.packfile import LARGEST_FILE, UnreadablePackError, check_pack, open_pack
from dotworkout.packs import (
    LONGEST_NAME,
    LONGEST_TEXT,
    MOST_EXERCISES,
    MOST_ITEMS,
    known_equipment,
    read_exercises,
)
from dotworkout.text.diagnostics import Diagnostic, Findings
from dotworkout.text.nodes import Mapping, read_tree
from dotworkout.text.source import Source


@dataclass(frozen=True)
class File:
    """A file of a pack, in memory."""

    text: str | bytes
    name: str = "pack.yaml"

    def read_bytes(self) -> bytes:
        return self.text if isinstance(self.text, bytes) else self.text.encode()


HEAD = "pack: 1\nname: kettle\nversion: 2.1\ntitle: Kettlebells\n"


def read(text: str) -> tuple[tuple[Exercise, ...], tuple[Diagnostic, ...]]:
    """The exercises of a mapping, and what was found."""
    findings = Findings()
    top = read_tree(Source("own.workout", text), findings).top
    assert isinstance(top, Mapping)
    return read_exercises(top, "file", findings), findings.sorted()


def one(fields: str) -> Exercise:
    """An exercise with these fields, in which nothing is wrong."""
    (exercise,), found = read(f"Row: {{muscles: [lats], {fields}}}")
    assert found == ()
    return exercise


def opened(*texts: str | bytes, head: str = HEAD) -> tuple[Contents | None, list[str]]:
    """A pack whose first file begins with the head, and what was reported."""
    first, *others = texts
    assert isinstance(first, str)
    files = (File(head + first), *(File(text, "more.yaml") for text in others))
    reports: list[str] = []
    return open_pack(PackSource("kettle", files), reports.append), reports


def checked(*texts: str, head: str = HEAD) -> list[tuple[str, int, str]]:
    """Code, line and message of everything that is wrong with a pack."""
    first, *others = texts
    files = (File(head + first), *(File(text, "more.yaml") for text in others))
    findings = Findings()
    check_pack(PackSource("kettle", files), findings)
    return [(found.code, found.line, found.message) for found in findings.sorted()]


SWINGS = """\
exercises:
  # with both hands, or with one
  Swing:
    aliases: [Kettlebell Swing, Russian Swing]
    muscles: [glutes]
    harder: [Snatch]

  One-Arm Swing:
    aliases:
      - Single-Arm Swing
    muscles: [glutes]
  Snatch: {muscles: [full body], aliases: [KB Snatch], easier: [Swing]}
  Clean (Double):
    muscles:   # two of them
      - full body
    cues: ["aliases: none"]
"""


def test_every_field_of_an_exercise_is_read() -> None:
    text = """\
        Inverted  Row:
          aliases: [Bodyweight Row]
          muscles: [Rhomboids, middle trap]
          secondary_muscles: [rear delts]
          pattern: horizontal pull
          equipment: [barbell | Ring, bench]
          bodyweight: yes
          unilateral: no
          level: beginner
          measure: [reps]
          tempo: 2-0-x-1
          variations: [wide grip]
          easier: [Band Row]
          harder: [Feet-Elevated Inverted Row]
          cues:
            - Body straight
              from heels to head.
          warnings: [Check the bar.]
          media: https://example.org/row
    """
    exercises, found = read(dedent(text))
    assert found == ()
    assert exercises == (
        Exercise(
            id="file/inverted-row",
            name="Inverted Row",
            aliases=("Bodyweight Row",),
            muscles=("rhomboids", "middle traps"),
            secondary_muscles=("rear delts",),
            pattern="horizontal pull",
            equipment=(("barbell", "rings"), ("bench",)),
            bodyweight=True,
            unilateral=False,
            level="beginner",
            measure=("reps",),
            tempo="2-0-X-1",
            variations=("wide grip",),
            easier=("Band Row",),
            harder=("Feet-Elevated Inverted Row",),
            cues=("Body straight from heels to head.",),
            warnings=("Check the bar.",),
            media="https://example.org/row",
        ),
    )


def test_only_muscles_are_required() -> None:
    exercises, found = read("Row: {muscles: [lats]}")
    assert found == ()
    assert exercises == (Exercise(id="file/row", name="Row", muscles=("lats",)),)
    assert exercises[0].measure == ("reps", "time")


@pytest.mark.parametrize(
    ("fields", "name", "expected"),
    [
        pytest.param("cues: Stand tall.", "cues", ("Stand tall.",), id="one-text-is-a-list"),
        pytest.param("cues: []", "cues", (), id="an-empty-list"),
        pytest.param("bodyweight: true", "bodyweight", True, id="true-is-yes"),
        pytest.param("bodyweight: No", "bodyweight", False, id="flags-in-any-case"),
        pytest.param("level: Advanced", "level", "advanced", id="words-in-any-case"),
        pytest.param("secondary_muscles: [abs, ABS]", "secondary_muscles", ("abs",), id="once"),
        pytest.param("equipment: dumbbell", "equipment", (("dumbbells",),), id="singular"),
        pytest.param("equipment: [box |]", "equipment", (("box",),), id="nothing-after-the-bar"),
        pytest.param("measure: []", "measure", ("reps", "time"), id="no-measure-is-the-default"),
        pytest.param("tempo: 10-0-1-0", "tempo", "10-0-1-0", id="ten-seconds"),
    ],
)
def test_a_field_reads_as(fields: str, name: str, expected: object) -> None:
    assert getattr(one(fields), name) == expected


@pytest.mark.parametrize(
    ("text", "code", "column", "words"),
    [
        pytest.param("Row: {level: beginner}", "W250", 1, "'Row' has no muscles", id="no-muscles"),
        pytest.param("Row: {muscles: []}", "W250", 1, "'Row' has no muscles", id="empty-muscles"),
        pytest.param("Row: {muscles: [latz]}", "W251", 17, "muscle 'latz'", id="muscle"),
        pytest.param(
            "Row: {muscles: lats, secondary_muscles: [bisceps]}",
            "W251", 42, "secondary muscle 'bisceps'", id="secondary-muscle",
        ),
        pytest.param("Row: {muscles: abs, level: hard}", "W253", 28, "level 'hard'", id="level"),
        pytest.param("Row: {muscles: abs, pattern: pull}", "W253", 30, "'pull'", id="pattern"),
        pytest.param("Row: {muscles: abs, measure: [sets]}", "W253", 31, "'sets'", id="measure"),
        pytest.param("Row: {muscles: abs, bodyweight: 1}", "W254", 33, "yes or no", id="flag"),
        pytest.param("Row: {muscles: abs, tempo: 2-0-1}", "W255", 28, "'2-0-1'", id="tempo"),
        pytest.param("Row: {muscles: abs, media: row.mp4}", "W259", 28, "a link", id="media"),
        pytest.param("'?': {muscles: abs}", "W257", 1, "letters or digits", id="name"),
        pytest.param("Row: {muscels: abs}", "W110", 7, "unknown key 'muscels'", id="field"),
        pytest.param("Row: {muscles: abs, muscles: abs}", "W109", 21, "twice", id="twice"),
        pytest.param("Row: lats", "W111", 6, "`field: value` lines", id="no-fields"),
        pytest.param("Row:", "W111", 5, "`field: value` lines", id="nothing"),
        pytest.param("Row: {muscles: {a: b}}", "W111", 16, "muscles should be text", id="mapping"),
        pytest.param("Row: {muscles: abs, tempo: [a]}", "W111", 28, "tempo", id="list-for-text"),
        pytest.param("Row: {muscles: abs, cues: ['']}", "W112", 28, "cues is empty", id="empty"),
    ],
)  # fmt: skip
def test_what_is_wrong_with(text: str, code: str, column: int, words: str) -> None:
    exercises, found = read(text)
    assert [(each.code, each.severity, each.column) for each in found] == [(code, "error", column)]
    assert words in found[0].message
    assert len(exercises) == 1, "an exercise with a mistake can still be named"


@pytest.mark.parametrize(
    ("text", "help"),
    [
        pytest.param("Row: {muscles: [latz]}", "did you mean 'lats'?", id="muscle"),
        pytest.param("Row: {muscels: abs}", "did you mean 'muscles'?", id="field"),
        pytest.param("Row: {muscles: abs, level: hard}", "known are: beginner, ", id="all-known"),
        pytest.param('Row: {muscles: "lats, abs"}', "`muscles: [lats, abs]`", id="not-a-list"),
        pytest.param("Row: {muscles: abs, tempo: 2}", "`2-0-1-0`", id="tempo"),
        pytest.param("Row: {muscles: abs, equipment: barbel}", "mean 'barbell'?", id="equipment"),
    ],
)
def test_the_help_for(text: str, help: str) -> None:
    _, (found,) = read(text)
    assert help in (found.help or "")


def test_unknown_equipment_is_kept_with_a_warning() -> None:
    (exercise,), found = read("Row: {muscles: lats, equipment: [Tyre | rings | big  log]}")
    assert exercise.equipment == (("tyre", "rings", "big log"),)
    assert [(each.code, each.severity, each.column, each.length) for each in found] == [
        ("W252", "warning", 34, 4),
        ("W252", "warning", 49, 8),
    ]


def test_equipment_has_a_documented_spelling() -> None:
    assert known_equipment("Pull Up Bars") == "pull-up bar"
    assert known_equipment("tyre") is None


@pytest.mark.parametrize(
    ("names", "kept"),
    [
        pytest.param("Up: {muscles: abs}\nUps: {muscles: abs}", ["Up"], id="two-names"),
        pytest.param("Up: {muscles: abs}\nUp: {muscles: abs}", ["Up"], id="one-name-twice"),
        pytest.param(
            "Up: {muscles: abs}\nChin: {muscles: abs, aliases: up}", ["Up", "Chin"], id="an-alias"
        ),
        pytest.param(
            "Chin: {muscles: abs, aliases: [Up]}\nup: {muscles: abs}", ["Chin"], id="a-name"
        ),
        pytest.param(
            "A: {muscles: abs, aliases: [Up]}\nB: {muscles: abs, aliases: [ups]}",
            ["A", "B"],
            id="two-aliases",
        ),
    ],
)
def test_two_exercises_that_share_a_name_are_an_error(names: str, kept: list[str]) -> None:
    exercises, (found,) = read(names)
    assert (found.code, found.line, found.column) == ("W256", 2, 1)
    assert [exercise.name for exercise in exercises] == kept


def test_an_alias_that_only_spells_the_name_is_no_clash() -> None:
    assert read("Pull-Up: {muscles: lats, aliases: [Pullup]}")[1] == ()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param(f"{'a' * (LONGEST_NAME + 1)}: {{muscles: abs}}", 1, id="name"),
        pytest.param(f"A: {{muscles: abs, aliases: {'a' * (LONGEST_NAME + 1)}}}", 1, id="alias"),
        pytest.param(f"A: {{muscles: abs, cues: {'a' * (LONGEST_TEXT + 1)}}}", 1, id="cue"),
        pytest.param(
            f"A: {{muscles: abs, cues: [{','.join('a' * (MOST_ITEMS + 1))}]}}", 1, id="items"
        ),
        pytest.param(
            "".join(f"A{n}: {{muscles: abs}}\n" for n in range(MOST_EXERCISES + 1)),
            MOST_EXERCISES + 1,
            id="exercises",
        ),
    ],
)
def test_one_past_the_limit_is_an_error(text: str, line: int) -> None:
    _, (found,) = read(text)
    assert (found.code, found.line) == ("W130", line)


def test_no_more_exercises_are_read_than_the_limit() -> None:
    entries = [f"A{n}: {{muscles: abs}}\n" for n in range(MOST_EXERCISES + 1)]
    assert read("".join(entries[:-1]))[1] == ()
    assert len(read("".join(entries))[0]) == MOST_EXERCISES


def test_at_the_limit_all_is_well() -> None:
    name, cue = "a" * LONGEST_NAME, "b" * LONGEST_TEXT
    cues = ",".join([cue] * MOST_ITEMS)
    exercises, found = read(f"? {name}\n: {{muscles: abs, cues: [{cues}]}}")
    assert found == ()
    assert (exercises[0].name, len(exercises[0].cues)) == (name, MOST_ITEMS)


class TestAPack:
    def test_gives_its_names_at_once(self) -> None:
        held, reports = opened(SWINGS)
        assert held
        assert reports == []
        assert (held.version, held.title) == ("2.1", "Kettlebells")
        assert list(held.names.values()) == ["Swing", "One-Arm Swing", "Snatch", "Clean (Double)"]
        assert held.aliases == {
            "kettlebellswing": "Swing",
            "russianswing": "Swing",
            "singlearmswing": "One-Arm Swing",
            "kbsnatch": "Snatch",
        }

    def test_gives_an_exercise_when_asked(self) -> None:
        held, _ = opened(SWINGS)
        assert held
        swing = held.read("Swing")
        assert swing == Exercise(
            id="kettle/swing",
            name="Swing",
            muscles=("glutes",),
            aliases=("Kettlebell Swing", "Russian Swing"),
            harder=("Snatch",),
        )
        assert held.read("Swing") is swing
        assert held.read("Clean (Double)").cues == ("aliases: none",)

    def test_parses_no_exercise_that_nobody_asks_for(self) -> None:
        text = (
            "exercises: # two\n# one\n  Swing:\n    muscles: [lats\n\n"
            "  # another\n  Snatch: # here\n    muscles: [abs]\n"
        )
        held, reports = opened(text)
        assert held
        assert held.read("Snatch").muscles == ("abs",)
        assert reports == []
        assert held.read("Swing").name == "Swing"
        assert reports != []

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(SWINGS.replace("\n", "\r\n"), id="windows-line-ends"),
            pytest.param(SWINGS.replace("  Swing:", "  'Swing':"), id="a-quoted-name"),
            pytest.param(SWINGS.replace("exercises:", "'exercises':"), id="a-quoted-key"),
            pytest.param(SWINGS.replace("  Swing:", "  ? Swing\n  :"), id="a-question-mark"),
            pytest.param(SWINGS + "license: MIT\n", id="a-key-after-the-exercises"),
            pytest.param(SWINGS.rstrip("\n"), id="no-newline-at-the-end"),
            pytest.param(SWINGS.replace("exercises:", "exercises: # all"), id="a-comment"),
            pytest.param(SWINGS.replace("\n  ", "\n      "), id="deeper"),
            pytest.param(SWINGS.replace("[Kettlebell Swing,", "[ Kettlebell Swing ,"), id="blanks"),
            pytest.param(SWINGS.replace("Swing, Russian", "Swing,\n      Russian"), id="two-lines"),
            pytest.param(SWINGS.replace("[Kettlebell Swing", "['Kettlebell Swing'"), id="quotes"),
        ],
    )  # fmt: skip
    def test_reads_the_same_in_another_layout(self, text: str) -> None:
        expected, _ = opened(SWINGS)
        held, reports = opened(text)
        assert held
        assert expected
        assert reports == []
        assert (held.names, held.aliases) == (expected.names, expected.aliases)
        for name in held.names.values():
            assert held.read(name) == expected.read(name)

    def test_says_what_the_check_says(self) -> None:
        findings = Findings()
        pack = check_pack(PackSource("kettle", (File(HEAD + SWINGS),)), findings)
        held, _ = opened(SWINGS)
        assert pack
        assert held
        assert findings.sorted() == ()
        assert (pack.name, pack.version, pack.title) == ("kettle", "2.1", "Kettlebells")
        assert [held.read(name) for name in held.names.values()] == list(pack.exercises)

    def test_may_have_several_files(self) -> None:
        held, reports = opened(SWINGS, "exercises:\n  Halo:\n    muscles: [abs]\n")
        assert held
        assert reports == []
        assert held.read("Halo").id == "kettle/halo"
        assert held.read("Swing").id == "kettle/swing"

    def test_may_name_its_files_by_path(self, tmp_path: Path) -> None:
        path = tmp_path / "kettle.yaml"
        path.write_text(HEAD + "exercises: {Swing: {muscles: x}}\n", "utf-8")
        reports: list[str] = []
        held = open_pack(PackSource("kettle", (str(path),)), reports.append)
        assert held
        assert held.read("Swing").id == "kettle/swing"
        assert reports == ["kettle.yaml:5: unknown muscle 'x'"]

    def test_may_have_a_byte_order_mark(self) -> None:
        files = (File(b"\xef\xbb\xbf" + (HEAD + SWINGS).encode()),)
        assert open_pack(PackSource("kettle", files), pytest.fail)

    def test_names_file_and_line_of_a_mistake(self) -> None:
        text = "exercises:\n  Swing:\n    muscles: [glutes]\n    level: hard\n"
        held, reports = opened(text)
        assert held
        assert reports == []
        assert held.read("Swing").level is None
        assert reports == ["pack.yaml:8: unknown level 'hard'"]

    def test_names_file_and_line_of_a_mistake_in_another_layout(self) -> None:
        held, reports = opened("exercises:\n  'Swing':\n    muscles: [glute]\n    level: hard\n")
        assert held
        assert held.read("Swing").muscles == ("glutes",)
        assert reports == ["pack.yaml:8: unknown level 'hard'"]

    def test_keeps_quiet_about_equipment_that_nobody_knows(self) -> None:
        held, reports = opened("exercises:\n  Flip: {muscles: glutes, equipment: tyre}\n")
        assert held
        assert held.read("Flip").equipment == (("tyre",),)
        assert reports == []

    def test_keeps_the_first_of_two_exercises_of_one_name(self) -> None:
        held, reports = opened("exercises:\n  Swing: {muscles: abs}\n  swings: {muscles: lats}\n")
        assert held
        assert held.read("Swing").muscles == ("abs",)
        assert reports == ["pack.yaml: 'swings' is a name of 'Swing' too"]

    def test_without_exercises_is_empty(self) -> None:
        held, reports = opened("")
        assert held
        assert (held.names, reports) == ({}, [])

    @pytest.mark.parametrize(
        ("head", "words"),
        [
            pytest.param(HEAD.replace(": 1", ": 2"), "pack should be '1', not '2'", id="pack"),
            pytest.param(HEAD.replace("pack: 1\n", ""), "not say its pack", id="no-pack"),
            pytest.param(HEAD.replace("kettle", "cattle"), "'kettle', not 'cattle'", id="name"),
            pytest.param(HEAD.replace("version: 2.1", ""), "not say its version", id="no-version"),
            pytest.param("title: A\n", "not say its pack and name and version", id="nothing"),
        ],
    )  # fmt: skip
    def test_of_another_kind_cannot_be_used(self, head: str, words: str) -> None:
        held, reports = opened(SWINGS, head=head)
        assert held is None
        assert [words in report for report in reports] == [True]

    @pytest.mark.parametrize(
        ("head", "words"),
        [
            pytest.param(HEAD + "licence: MIT\n", "unknown key 'licence' in a pack", id="unknown"),
            pytest.param(HEAD + "title: Again\n", "'title' stands here twice", id="twice"),
            pytest.param(HEAD + "license: [MIT]\n", "license should be text", id="no-text"),
        ],
    )
    def test_can_be_used_though_a_key_is_wrong(self, head: str, words: str) -> None:
        held, reports = opened(SWINGS, head=head)
        assert held
        assert [words in report for report in reports] == [True]

    @pytest.mark.parametrize(
        ("data", "words"),
        [
            pytest.param(b"\xff\xfe", "not UTF-8 text (byte 0)", id="no-text"),
            pytest.param(b" " * (LARGEST_FILE + 1), "larger than 16,000,000", id="too-large"),
        ],
    )
    def test_whose_file_is_not_text_cannot_be_read(self, data: bytes, words: str) -> None:
        with pytest.raises(UnreadablePackError, match=r"pack\.yaml") as raised:
            open_pack(PackSource("kettle", (File(data),)), pytest.fail)
        assert words in str(raised.value)


class TestACheck:
    def test_finds_everything_at_once(self) -> None:
        text = "exercises:\n  Swing: {muscles: [glut]}\n  Snatch: {muscles: [x], level: y}\n"
        assert [(code, line) for code, line, _ in checked(text)] == [
            ("W251", 6), ("W251", 7), ("W253", 7),
        ]  # fmt: skip

    def test_finds_names_that_two_files_share(self) -> None:
        found = checked("exercises: {A: {muscles: abs}}", "exercises: {a: {muscles: abs}}")
        assert [(code, line) for code, line, _ in found] == [("W256", 1)]

    def test_finds_keys_of_the_pack_in_a_second_file(self) -> None:
        found = checked("exercises: {A: {muscles: abs}}", "title: More\n")
        assert [(code, message) for code, _, message in found] == [
            ("W110", "unknown key 'title' in a pack")
        ]

    def test_finds_neighbours_that_are_not_there(self) -> None:
        text = "exercises:\n  Swing:\n    muscles: glutes\n    harder: [Snatch, Jerk]\n"
        assert checked(text) == [
            ("W258", 8, "'Snatch' is not in this pack"),
            ("W258", 8, "'Jerk' is not in this pack"),
        ]

    def test_finds_neighbours_that_do_not_agree(self) -> None:
        text = "exercises:\n  A: {muscles: abs, easier: [B]}\n  B: {muscles: abs}\n"
        assert checked(text) == [("W258", 6, "'B' does not list 'A' as harder")]

    def test_finds_that_a_file_is_no_mapping(self) -> None:
        findings = Findings()
        assert check_pack(PackSource("kettle", (File("- Swing\n"),)), findings) is None
        assert "W111" in [found.code for found in findings.sorted()]
