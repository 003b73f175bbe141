"""The training sheet: what it says, and that Markdown shows user text as it was written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from dotworkout import Exercise, Group, Options, Program, Reps, Session
from dotworkout_markdown import workout_exporters
from steps import (
    every_kind,
    exported,
    load,
    note,
    program,
    relative_session,
    rest,
    session,
    superset,
    transition,
    work,
)

(MD,) = workout_exporters()
FACE_PULL = Exercise(id="upper-back/face-pull", name="Face Pull", muscles=("rear delts",))
TRAINED = {"upper-back/face-pull": FACE_PULL}


def written(*sessions: Session, of: Program | None = None) -> str:
    return exported(MD, sessions, of).decode()


def tokens(text: str) -> Iterator[Token]:
    return iter(MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text))


def shown(inline: Token) -> str:
    """What a reader sees of a line; anything but text and line breaks is markup gone astray."""
    kinds = {(child.type, child.content) for child in inline.children or () if child.type != "text"}
    assert kinds <= {("html_inline", "<br>")}
    return "".join("\n" if c.type == "html_inline" else c.content for c in inline.children or ())


def cells(text: str) -> list[list[str]]:
    """The tables' rows, as a reader sees them."""
    rows: list[list[str]] = []
    for token in tokens(text):
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline" and rows and token.level > 3:
            bold = token.content.startswith("**")
            rows[-1].append(token.content if bold else shown(token))
    return rows


def test_a_sheet_is_what_a_person_prints():
    warmup = {"part": "warmup", "groups": (Group("warmup", 1, 1, 1),)}
    heavy = load("105 kg", kg=105, percent=75, of="1RM", plates=(Fraction(25), Fraction("17.5")))
    pairs = []
    for number in (1, 2):
        groups = superset(number)
        fields = {"set": number, "sets": 2, "groups": groups}
        pairs += [
            work("Face Pull", **fields, reps=Reps(12, 15), tempo="2-0-1-2", duration_s=60),
            transition(10, groups=groups),
            work("Inverted Row", **fields, reps=Reps(1, None, True, True), duration_s=40),
            rest(90, groups=groups),
        ]
    made = session(
        note("Breathe through the nose.", **warmup),
        work("Arm Circles", **warmup),
        transition(15),
        work("Deadlift", load=heavy, set=1, sets=2, reps=Reps(5, 5), cues=("Flat back.",)),
        rest(180),
        work("Deadlift", load=heavy, set=2, sets=2, reps=Reps(5, 5), cues=("Flat back.",)),
        transition(60),
        *pairs[:-1],
        phase="Base",
        phase_note="smooth reps",
    )  # 30 + 15 + 30 + 180 + 30 + 60 + 2 x (60 + 10 + 40) + 90 = 655 s
    of = program(exercises=TRAINED, description="Twelve weeks\nfor the upper back.", weeks=1)
    assert written(made, of=of) == (
        "# Every Kind\n"
        "\n"
        "1 week from Mon 30 Nov 2026 · by Zoë Żak · back, test\n"
        "\n"
        "Twelve weeks<br>for the upper back.\n"
        "\n"
        "Tick a box for each set; a line is for what you reached. Times are estimates.\n"
        "\n"
        "## Week 1 · Base\n"
        "\n"
        "smooth reps\n"
        "\n"
        "### Mon 30 Nov 2026, 18:00 · Pull A — about 11 min\n"
        "\n"
        "Breathe through the nose.\n"
        "\n"
        "| Exercise | Sets | Load | Tempo | Rest | Notes | Done |\n"
        "| --- | --- | --- | --- | --- | --- | --- |\n"
        "| **Warm-up** |  |  |  |  |  |  |\n"
        "| Arm Circles | 1~x~10 |  |  |  |  | ☐ |\n"
        "| **Main part** |  |  |  |  |  |  |\n"
        "| Deadlift | 2~x~5 | 105~kg (75~%)<br>25 + 17.5 a side |  | 3~min | Flat back. | ☐~☐ |\n"
        "| **Superset A · 2 rounds · rest 90 s** |  |  |  |  |  |  |\n"
        "| A1 Face Pull | 2~x~12-15 |  | 2-0-1-2 |  |  | ☐~☐ |\n"
        "| A2 Inverted Row | 2~x~AMRAP |  |  |  |  | ___~___ |\n"
        "\n"
        "## Hard sets per muscle and week\n"
        "\n"
        "Working sets of the main part, drops counted with their set; "
        "for a secondary muscle a set is half.\n"
        "\n"
        "| Week | 1 |\n"
        "| --- | --- |\n"
        "| rear delts | 2 |\n"
    ).replace("~", "\u00a0")


def test_a_program_without_dates_counts_days():
    text = written(relative_session(), of=program(start=None, author=None, tags=(), weeks=6))
    assert "\n6 weeks\n" in text
    assert "\n### Day 1 · Relative — about 1 min\n" in text


def test_a_new_week_or_phase_has_a_heading_of_its_own():
    made = [session(week=1), session(week=1), session(week=2), session(week=2, phase="Build")]
    headings = [line for line in written(*made).splitlines() if line.startswith("## ")]
    assert headings == ["## Week 1", "## Week 2", "## Week 2 · Build"]


def test_every_row_of_a_table_has_as_many_cells():
    text = written(*every_kind())
    for block in re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE):
        bars = {len(re.findall(r"(?<!\\)\|", line)) for line in block.splitlines()}
        assert len(bars) == 1


def test_words_between_exercises_stand_among_the_notes():
    made = session(work("Squat"), note("Walk | breathe."), work("Bench"))
    assert cells(written(made))[1:] == [
        ["Squat", "1\u00a0x\u00a010", "", "☐"],
        ["", "", "Walk | breathe.", ""],
        ["Bench", "1\u00a0x\u00a010", "", "☐"],
    ]


def test_what_follows_a_superset_has_no_heading():
    made = session(work("Row", groups=superset(2)), transition(), work("Squat"))
    assert [row[0] for row in cells(written(made))[1:]] == [
        "**Superset A · 2 rounds**",
        "A1 Row",
        "Squat",
    ]


@pytest.mark.parametrize(("seconds", "about"), [(10, "1 min"), (89, "1 min"), (90, "2 min")])
def test_a_session_takes_about(seconds, about):
    assert f"— about {about}\n" in written(session(work(duration_s=seconds)))


def test_sets_that_go_on_do_not_repeat_the_name():
    made = session(
        work("Squat", set=1, sets=2), rest(), work("Squat", set=2, sets=2, reps=Reps(5, 5))
    )
    assert [row[0] for row in cells(written(made))[1:]] == ["Squat", "↳"]


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        pytest.param("a | b", r"a \| b", id="bar"),
        pytest.param("one\r\ntwo\n\nthree", "one<br>two<br>three", id="line-breaks"),
        pytest.param("*hard* _slow_ `go`", r"\*hard\* \_slow\_ \`go\`", id="emphasis-and-code"),
        pytest.param("<b> &amp; R&D", r"\<b> \&amp; R&D", id="tags-and-entities"),
        pytest.param("[a](b) ~c~ $d$", r"\[a\](b) \~c\~ \$d\$", id="links-strikes-and-formulas"),
        pytest.param("@coach and #12", "@\u200bcoach and \\#\u200b12", id="mentions"),
        pytest.param("5 @ 80 kg", "5 @ 80 kg", id="an-at-that-mentions-nobody"),
        pytest.param("bell\x07 tab\tend", "bell tab end", id="control-characters"),
        pytest.param("\ud800", "?", id="half-a-surrogate-pair"),
    ],
)
def test_user_text_is_escaped(text, markdown):
    assert f"| {markdown} |" in written(session(work(notes=(text,))))


@pytest.mark.parametrize("text", ["- a", "+ a", "1. a", "12) a", "# a", "> a", "=====", "---"])
def test_a_description_starts_no_block(text):
    kinds = {token.type for token in tokens(written(of=program(title="T", description=text)))}
    assert kinds == {
        *("heading_open", "heading_close", "inline"),
        *("paragraph_open", "paragraph_close"),
    }


@given(st.text())
def test_any_note_shows_as_it_was_written(text):
    lines = (re.sub(r"[\x00-\x1f\x7f-\x9f]", " ", line).split() for line in text.splitlines())
    expected = "\n".join(" ".join(words) for words in lines if words)
    (row,) = cells(written(session(work(notes=(text, "end")))))[1:]
    assert row[2].replace("\u200b", "").removesuffix("end").strip("\n") == expected.replace(
        "\u200b", ""
    ).strip("\n")


def volume(*weeks: tuple[int, int]) -> list[list[str]]:
    """The table of hard sets for pairs of a week and its sets of Face Pull."""
    made = [
        session(*(work(set=n, sets=count) for n in range(1, count + 1)), week=week)
        for week, count in weeks
    ]
    text = written(*made, of=program(exercises=TRAINED))
    return cells(text.partition("## Hard sets")[2])


def test_weeks_with_the_same_volume_share_a_column():
    assert volume((1, 3), (2, 3), (3, 3), (4, 2), (6, 2)) == [
        ["Week", "1-3", "4", "6"],
        ["rear delts", "3", "2", "2"],
    ]


def test_more_than_twelve_columns_go_on_in_a_table_as_wide():
    assert volume(*((week, week) for week in range(1, 14))) == [
        ["Week", "1", "2", "3", "4", "5", "6", "7"],
        ["rear delts", "1", "2", "3", "4", "5", "6", "7"],
        ["Week", "8", "9", "10", "11", "12", "13"],
        ["rear delts", "8", "9", "10", "11", "12", "13"],
    ]


@pytest.mark.parametrize(
    ("count", "boxes"),
    [
        pytest.param(1, "☐", id="one"),
        pytest.param(5, "☐~☐~☐~☐~☐", id="five"),
        pytest.param(12, "☐~☐~☐~☐~☐ ☐~☐~☐~☐~☐ ☐~☐", id="twelve"),
    ],
)
def test_every_set_has_a_box(count, boxes):
    made = session(*(work(set=number, sets=count) for number in range(1, count + 1)))
    assert cells(written(made))[1][-1] == boxes.replace("~", "\u00a0")


def test_muscles_come_by_their_sets_and_a_week_without_has_a_dash():
    row = Exercise(
        id="upper-back/row", name="Row", muscles=("lats",), secondary_muscles=("biceps",)
    )
    made = [session(work("Row"), work("Row")), session(work("Face Pull"), week=2)]
    text = written(*made, of=program(exercises={**TRAINED, "upper-back/row": row}))
    assert cells(text.partition("## Hard sets")[2]) == [
        ["Week", "1", "2"],
        ["lats", "2", "–"],
        ["biceps", "1", "–"],
        ["rear delts", "–", "1"],
    ]


def test_sessions_are_written_as_they_are_read():
    read: list[str] = []

    def sessions() -> Iterable[Session]:
        for name in ("A", "B"):
            read.append(name)
            yield session(work(), name=name)

    (part,) = MD.export(program(), sessions(), Options()).parts
    for chunk in part.chunks:
        if b"\xc2\xb7 A" in chunk:
            break
    assert (part.suffix, read) == (".md", ["A"])


def test_the_same_sessions_give_the_same_bytes():
    assert exported(MD, every_kind()) == exported(MD, every_kind())
