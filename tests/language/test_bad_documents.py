"""Documents and files that are bad as a whole, and what does not change what is found."""

import pytest

import dotworkout

from .marks import assert_marked, steps, top, whole
from .programs import cases, compiled, errors, told


@cases(
    "text",
    {
        "no version": (
            """
            title: Test
            sessions: {A: [Pull-Up: 3x5]}
        """,
        ),
        "another version": (
            """
            workout: 2
            title: Test
            sessions: {A: [Pull-Up: 3x5]}
        """,
        ),
        "no title": (
            """
            workout: 1
            sessions: {A: [Pull-Up: 3x5]}
        """,
        ),
        "a title without letters": (
            """
            workout: 1
            title: "***"
            sessions: {A: [Pull-Up: 3x5]}
        """,
        ),
        "no weeks": (
            """
            workout: 1
            title: Test
            weeks: 0
            sessions: {A: [Pull-Up: 3x5]}
        """,
        ),
        "weeks beyond all bounds": (
            """
            workout: 1
            title: Test
            weeks: 999999999
            sessions: {A: [Pull-Up: 3x5]}
        """,
        ),
        "sessions that are no mapping": (
            """
            workout: 1
            title: Test
            sessions: none
        """,
        ),
        "no sessions": ("workout: 1\ntitle: Test\nsessions: {}",),
        "a list at the top": ("- workout: 1",),
        "a word": ("workout",),
        "nothing": ("",),
        "blanks": ("  \n\n",),
        "only a comment": ("# a plan",),
        "control characters": ("workout: 1\ntitle: \x00\x01\x02",),
        "a list that is not closed": ("workout: 1\ntitle: Test\ntags: [a",),
    },
)
def test_a_document_with_one_mistake(text):
    assert len(errors(whole(text))) == 1


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"J$" + bytes(range(256)), id="an Apple workout"),
        pytest.param(bytes(range(256)) * 8, id="bytes of every value"),
        pytest.param(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", id="a picture"),
        pytest.param("workout: 1\ntitle: Übung".encode("latin-1"), id="Latin-1"),
        pytest.param(b"", id="no bytes"),
    ],
)
def test_a_file_that_is_no_text(tmp_path, data):
    path = tmp_path / "plan.workout"
    path.write_bytes(data)
    result = dotworkout.compile_file(path)
    assert result.schedule is None
    (error,) = result.diagnostics
    assert (error.severity, error.path) == ("error", "plan.workout")
    assert ("Apple" in f"{error.message} {error.help}") is data.startswith(b"J$")


def test_a_file_that_is_not_there_is_a_diagnostic(tmp_path):
    (error,) = dotworkout.compile_file(tmp_path / "nothing.workout").diagnostics
    assert error.severity == "error"


MANY = """
    workout: 1
    title: Test
    autor: Me
    ^ error: author
    timezone: Europe/Warsav
              ^ error: warsav
    start: 2026-02-30
           ^ error: 2026-02-30
    schedule:
      mon: Pull
           ^ error: pull
      thu: A
    sessions:
      A:
        - Pull-Upp: 3x5
          ^ error: | pull-up
        - Pull-Up: 3xx5
          ~ error
        - use Prep
          ~ error: prep
        - Deadlift: 3x5 @ 75%
          ~ warning
"""


def test_all_mistakes_of_a_file_are_reported_at_once_in_order():
    assert_marked(whole(MANY))


def test_what_comes_before_a_syntax_error_is_checked():
    assert_marked(
        whole("""
            workout: 1
            title: Test
            autor: Me
            ^ error: author
            sessions:
              A:
                - Pull-Upp: 3x5
                  ^ error: | pull-up
                - Pull-Up: 3x5, "cue: slow"
                  ~ error
        """)
    )


def test_an_unknown_session_does_not_hide_a_mistake_in_the_next_slot():
    found = errors(top("schedule:\n  mon: Bull\n  tue: Cull\n"))
    assert len(found) == 2


GOOD = steps("- Squat: 3x5 @ 60kg\n- Curl: 3x10\n")
BAD = steps("- Sqat: 3x5 @ 60kg\n- Curl: 3x10 @ 2,5kg\n")


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda text: text.replace("\n", "\r\n"), id="Windows line ends"),
        pytest.param(lambda text: "\ufeff" + text, id="a byte order mark"),
        pytest.param(lambda text: text.rstrip("\n"), id="no last line end"),
        pytest.param(lambda text: text + "\n\n\n", id="blank lines at the end"),
        pytest.param(lambda text: text.replace(" 3x", "   3x"), id="more blanks"),
    ],
)
def test_changes_nothing(change):
    before = [(s.uid, s.duration_s, len(s.steps)) for s in compiled(GOOD).sessions]
    assert [(s.uid, s.duration_s, len(s.steps)) for s in compiled(change(GOOD)).sessions] == before
    lines = [(d.line, d.severity, d.message) for d in errors(BAD)]
    assert [(d.line, d.severity, d.message) for d in errors(change(BAD))] == lines


def test_windows_line_ends_do_not_move_columns():
    before = [(d.line, d.column, d.length) for d in errors(BAD)]
    assert [(d.line, d.column, d.length) for d in errors(BAD.replace("\n", "\r\n"))] == before


def test_strict_makes_errors_of_warnings():
    text = steps("- Squat: 3x5 @ 75%\n")
    assert dotworkout.compile_text(text).schedule is not None
    result = dotworkout.compile_text(text, strict=True)
    assert result.schedule is None
    assert [d.severity for d in result.diagnostics] == ["error"], told(result)


def test_a_mistake_in_a_block_is_reported_once_however_often_it_is_used():
    text = whole("""
        workout: 1
        title: Test
        weeks: 4
        blocks:
          Prep:
            - Pull-Upp: 3x5
              ^ error: | pull-up
            - Deadlift: 3x5 @ 75%
              ~ warning
        sessions:
          A: [use Prep, use Prep]
          B: [use Prep]
    """)
    assert_marked(text)


@cases(
    "schedule",
    {
        "in no slot": ("mon: A",),
        "its turn never comes": ("mon: [A, A, Spare]",),
        "every turn of it is skipped": ("mon: [A, Spare]\n  skip: [2026-12-07]",),
        "its slots are always replaced": ("mon: Spare\n  weeks 1-2: {tue: A}",),
    },
)
def test_a_session_that_never_takes_place_is_told_of(schedule):
    text = top(f"start: 2026-11-30\nschedule:\n  {schedule}\n")
    text = text.replace("sessions:\n", "sessions:\n  Spare: [Curl: 3x5]\n")
    (found,) = dotworkout.compile_text(text).diagnostics
    assert (found.severity, "Spare" in found.message) == ("warning", True)
