"""``workout show``: what it prints, that it fits the terminal, and what it refuses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from rich.cells import cell_len
from rich.console import Console

from dotworkout import Exercise, Group, Reps, Schedule, Session
from dotworkout.cli import show, views, workout
from dotworkout.cli.columns import open_console
from steps import (
    every_kind,
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

ROW = Exercise(id="upper-back/row", name="Row", muscles=("lats",), secondary_muscles=("biceps",))
FLYE = Exercise(id="upper-back/flye", name="Flye", muscles=("rear delts",))


def planned(*sessions: Session, **changes: object) -> Schedule:
    of = program(exercises={"upper-back/row": ROW, "upper-back/flye": FLYE}, weeks=12, **changes)
    return Schedule(program=of, sessions=sessions, diagnostics=())


def weeks(count: int) -> Schedule:
    """Rows of 3 x 5 from 60 kg, 2.5 kg more each week; flyes of 12; Mondays of December 2026."""
    return planned(
        *(
            session(
                work("Row", set=1, sets=3, reps=Reps(5, 5), load=_kg(60 + 2.5 * n)),
                rest(),
                work("Row", set=2, sets=3, reps=Reps(5, 5), load=_kg(60 + 2.5 * n)),
                rest(),
                work("Row", set=3, sets=3, reps=Reps(5, 5), load=_kg(60 + 2.5 * n)),
                transition(),
                work("Flye", reps=Reps(12, 12)),
                week=n + 1,
                date=f"2026-12-{n + 1:02d}",
            )
            for n in range(count)
        )
    )


def _kg(amount: float):
    return load(f"{amount:g} kg", kg=str(amount))


def printed(view: Callable[[Console], None], width: int = 80) -> str:
    console = Console(
        file=StringIO(), width=width, color_system=None, markup=False, emoji=False, highlight=False
    )
    view(console)
    return console.file.getvalue()  # type: ignore[attr-defined]


def test_sessions_read_like_a_notebook():
    made = session(
        note("Breathe."),
        work("Row", set=1, sets=2, load=_kg(60), tempo="2-0-1-2", notes=("Pull low.",)),
        rest(),
        work("Row", set=2, sets=2, load=_kg(62.5), tempo="2-0-1-2", notes=("Pull low.",)),
        phase="Base",
        phase_note="smooth reps",
    )
    assert printed(lambda console: views.show_sessions(planned(made), console)) == (
        "Every Kind · 12 weeks from Mon 30 Nov 2026\n"
        "\n"
        "Week 1 · Base\n"
        "smooth reps\n"
        "\n"
        "Mon 30 Nov 2026, 18:00 · Pull A — about 3 min\n"
        "  Breathe.\n"
        "  Row     1 x 10  60 kg    tempo 2-0-1-2, rest 90 s\n"
        "      Pull low.\n"
        "    then  1 x 10  62.5 kg  tempo 2-0-1-2\n"
    )


def test_parts_and_groups_have_headings():
    warmup = {"part": "warmup", "groups": (Group("warmup", 1, 1, 1),)}
    made = session(
        work("Arm Circles", **warmup),
        transition(15),
        work("Row", groups=superset(2)),
        transition(),
        work("Flye"),
    )
    text = printed(lambda console: views.show_sessions(planned(made), console))
    assert text.splitlines()[-7:] == [
        "  Warm-up",
        "  Arm Circles  1 x 10",
        "  Main part",
        "  Superset A · 2 rounds",
        "  A1 Row       1 x 10",
        "",
        "  Flye         1 x 10",
    ]


def test_a_row_that_just_fits_is_not_wrapped():
    made = session(work("Row", load=_kg(60), tempo="2-0-1-2"))
    (row,) = (
        line
        for line in printed(lambda c: views.show_session(made, c), 42).splitlines()
        if line.startswith("  Row")
    )
    assert row == "  Row  1 x 10  60 kg  tempo 2-0-1-2"
    narrow = printed(lambda c: views.show_session(made, c), len(row))
    wrapped = printed(lambda c: views.show_session(made, c), len(row) - 1)
    assert row in narrow.splitlines()
    assert "  Row  1 x 10  60 kg  tempo" in wrapped.splitlines()


def test_the_grid_says_what_changes_when():
    shown = printed(lambda console: views.show_grid(weeks(3), console))
    assert shown.splitlines()[3:] == [
        "Week  1       2         3",
        "",
        "Pull A",
        "Row   3x5 60  3x5 62.5  3x5 65",
        "Flye  1x12    1x12      1x12",
    ]


def test_weeks_that_do_not_fit_go_on_below_in_even_bands():
    shown = printed(lambda console: views.show_grid(weeks(5), console), 44)  # there is room for 4
    assert shown.splitlines()[3:] == [
        "Week  1       2         3",
        "",
        "Pull A",
        "Row   3x5 60  3x5 62.5  3x5 65",
        "Flye  1x12    1x12      1x12",
        "",
        "Week  4         5",
        "",
        "Pull A",
        "Row   3x5 67.5  3x5 70",
        "Flye  1x12      1x12",
    ]


@pytest.mark.parametrize(("width", "bands"), [(40, 1), (39, 2)], ids=["just", "not-quite"])
def test_four_weeks_fit(width, bands):  # 4 columns for names, then 8 + 10 + 8 + 10
    shown = printed(lambda console: views.show_grid(weeks(4), console), width)
    assert shown.count("Week  ") == bands


def test_the_grid_leaves_out_lines_that_are_not_done_in_these_weeks():
    plan = planned(*weeks(4).sessions, session(work("Squat"), week=5, name="Test"))
    shown = printed(lambda console: views.show_grid(plan, console), 44)
    first, second = shown.split("Week  ")[1:]
    assert ("Squat" in first, "Squat" in second, "Test" in first) == (False, True, False)


def test_sessions_of_one_week_stand_below_each_other():
    made = [session(work("Row", load=_kg(kg)), date=f"2026-12-{kg - 59:02d}") for kg in (60, 62)]
    shown = printed(lambda console: views.show_grid(planned(*made), console))
    assert shown.splitlines()[-2:] == ["Row   1x10 60", "      1x10 62"]


def test_a_plan_of_notes_has_nothing_to_compare():
    shown = printed(lambda console: views.show_grid(planned(session(note("Walk."))), console))
    assert shown.endswith("\nNothing in these weeks.\n")


def test_the_grid_shows_sets_that_differ_below_each_other():
    top = (work("Row", set=2, sets=2, reps=Reps(5, None, open=True), load=_kg(90)),)
    made = session(work("Row", set=1, sets=2, load=_kg(80)), rest(), *top)
    shown = printed(lambda console: views.show_grid(planned(made), console))
    assert shown.splitlines()[-2:] == ["Row   1x10 80", "      5+ 90"]


@pytest.mark.parametrize(
    ("first", "second", "shown"),
    [
        pytest.param({}, {}, "1x10  1x10", id="nothing"),
        pytest.param({"tempo": "2-0-1-0"}, {"tempo": "2-0-1-0"}, "1x10  1x10", id="the-same-tempo"),
        pytest.param({}, {"tempo": "2-0-1-0"}, "1x10  1x10 tempo 2-0-1-0", id="tempo"),
        pytest.param({"hold_s": 3}, {"hold_s": 5}, "1x10 hold 3 s  1x10 hold 5 s", id="hold"),
        pytest.param(
            {"load": load("60 kg", kg=60, rpe=8)},
            {"load": load("60 kg", kg=60, rpe=9)},
            "1x10 60 RPE 8  1x10 60 RPE 9",
            id="effort",
        ),
        pytest.param({"load": load("BW+5 kg", "bodyweight")}, {}, "1x10 BW+5  1x10", id="added"),
        pytest.param(
            {"load": load("a 5 kg vest", "text")}, {}, "1x10 a 5 kg vest  1x10", id="words"
        ),
        pytest.param(
            {"load": load("90 kg", kg=90, estimated=True)}, {}, "1x10 ~90  1x10", id="estimate"
        ),
    ],
)
def test_the_grid_shows_what_changes(first, second, shown):
    plan = planned(session(work("Row", **first)), session(work("Row", **second), week=2))
    text = printed(lambda console: views.show_grid(plan, console))
    assert text.splitlines()[-1] == f"Row   {shown}"


def test_the_grid_shows_rests_that_change():
    def of(week: int, rest_s: int) -> Session:
        first, second = (work("Row", set=number, sets=2) for number in (1, 2))
        return session(first, rest(rest_s), second, week=week)

    text = printed(lambda console: views.show_grid(planned(of(1, 90), of(2, 60)), console))
    assert text.splitlines()[-1] == "Row   2x10 rest 90 s  2x10 rest 60 s"


def test_the_grid_counts_drops_that_are_added():
    drop = {"set": 1, "sets": 1, "role": "drop"}
    first = session(work("Row"), work("Row", **drop))
    second = session(work("Row"), work("Row", **drop), work("Row", **drop), week=2)
    text = printed(lambda console: views.show_grid(planned(first, second), console))
    assert text.splitlines()[-1] == "Row   1x10 +1 drop  1x10 +2 drop"


def test_the_grid_keeps_lines_of_one_exercise_apart():
    made = session(note("Go."), work("Row"), transition(), work("Row", groups=superset(1)))
    text = printed(lambda console: views.show_grid(planned(made), console))
    assert text.splitlines()[-2:] == ["Row     1x10", "A1 Row  1x10"]


def test_a_line_that_comes_later_stands_where_it_is_done():
    first = session(work("Row"), transition(), work("Flye"))
    second = session(work("Row"), transition(), work("Squat"), transition(), work("Flye"), week=2)
    shown = printed(lambda console: views.show_grid(planned(first, second), console))
    assert shown.splitlines()[-3:] == [
        "Row    1x10  1x10",
        "Squat        1x10",
        "Flye   1x10  1x10",
    ]


def test_the_volume_counts_hard_sets():
    shown = printed(lambda console: views.show_volume(weeks(2), console))
    assert shown.splitlines()[-4:] == [
        "Week        1    2",
        "lats        3    3",
        "biceps      1.5  1.5",
        "rear delts  1    1",
    ]


@pytest.mark.parametrize(
    ("today", "heading"),
    [
        pytest.param("2026-11-01", "Tue 1 Dec 2026", id="before-the-plan"),
        pytest.param("2026-12-02", "Wed 2 Dec 2026", id="on-the-day"),
        pytest.param("2026-12-04", "No session on or after Fri 4 Dec 2026.", id="after-the-plan"),
    ],
)
def test_the_next_session_is(today, heading):
    shown = printed(lambda console: views.show_next(weeks(3), today, console))
    assert heading in shown
    assert shown.count(" Dec 2026") == 1


@pytest.mark.parametrize("width", [24, 40, 80, 120])
def test_sessions_fit_the_width_and_lose_nothing(width):
    def shown(width: int) -> str:
        return printed(lambda c: views.show_sessions(planned(*every_kind()), c), width)

    text = shown(width)
    assert max(map(cell_len, text.splitlines())) <= width
    assert Counter("".join(text.split())) == Counter("".join(shown(10_000).split()))
    assert not any(line != line.rstrip() for line in text.splitlines())


@pytest.mark.parametrize("width", [24, 40, 80, 120])
def test_the_grid_fits_the_width_and_loses_nothing(width):
    text = printed(lambda console: views.show_grid(weeks(12), console), width)
    assert max(map(cell_len, text.splitlines())) <= width
    assert all(f"{60 + 2.5 * n:g}" in text for n in range(12))


def test_control_characters_and_markup_do_nothing():
    made = session(work(notes=("\x1b[31mred\x07", "[bold]:warning:")))
    text = printed(lambda console: views.show_sessions(planned(made), console))
    assert "\x1b" not in text
    assert "\n      [31mred\n      [bold]:warning:\n" in text


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Runs ``workout show FILE`` with the words given, the file compiled to the plan given."""

    def show_it(plan: Schedule | None, *words: str, **env: str) -> Result:
        monkeypatch.setattr(show, "compiled", lambda file, request: plan)
        return CliRunner().invoke(workout, ["show", "plan.workout", *words], env=env)

    return show_it


@pytest.fixture
def plan(tmp_path: Path) -> str:
    """A file of two weeks that starts on Monday, 30 November 2026."""
    file = tmp_path / "plan.workout"
    file.write_text(
        "workout: 1\ntitle: Two Weeks\nstart: 2026-11-30\nweeks: 2\nschedule: {mon: Pull A}\n"
        "sessions:\n  Pull A:\n    - Deadlift: 3x5 @ 100kg, +2.5kg per week\n"
    )
    return str(file)


def test_a_file_is_compiled_and_shown(plan):
    output = CliRunner().invoke(workout, ["show", plan, "--grid", "--units", "lb"]).output
    # 102.5 kg are 225.97 lb
    assert output.splitlines()[-1] == "Deadlift  3x5 100 kg  3x5 102.5 kg"


def test_session_names_complete_in_a_shell(plan):
    context = show.command.make_context("show", [plan], resilient_parsing=True)
    (option,) = (o for o in show.command.params if o.name == "session")
    assert [item.value for item in option.shell_complete(context, "pu")] == ["Pull A"]
    assert option.shell_complete(context, "Leg") == []


def test_a_file_with_errors_is_not_shown(run):
    assert run(None).exit_code == 1


def test_the_volume_is_a_view(run):
    result = run(weeks(1), "--volume")
    assert (result.exit_code, result.output.splitlines()[-1]) == (0, "rear delts  1")


def test_a_pipe_has_no_width(run):
    assert run(weeks(12), "--grid", COLUMNS=None).output.count("Row") == 1


def test_columns_give_a_pipe_its_width(run):
    assert run(weeks(12), "--grid", COLUMNS="80").output.count("Row") == 2


def test_a_pipe_that_nobody_reads_is_told_to_the_command_line():
    class Closed(StringIO):
        def write(self, text: str) -> int:
            raise BrokenPipeError

    console = open_console(None)
    console.file = Closed()
    with pytest.raises(BrokenPipeError):
        console.print("a line")


def test_colour_is_for_those_who_ask(run):
    assert "\x1b[" in run(weeks(1), "--color", "always").output
    assert "\x1b[" not in run(weeks(1)).output


def test_one_week_of_one_session_may_be_asked_for(run):
    plan = planned(session(), session(name="Pull B"), session(week=2))
    output = run(plan, "--week", "1", "--session", "pull b").output
    assert ("Pull A" in output, "Pull B" in output, "Week 2" in output) == (False, True, False)


def test_a_week_without_the_session_says_so(run):
    output = run(weeks(3), "--week", "12").output
    assert output == "No session in these weeks.\n"


def test_the_next_session_counts_from_a_date(run):
    assert "Wed 2 Dec 2026" in run(weeks(3), "--next", "--date", "2026-12-02").output


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(
            ("--session", "Pul A"), "no session 'Pul A'; did you mean 'Pull A'?", id="near"
        ),
        pytest.param(("--session", "Legs"), "no session 'Legs'; there is Pull A", id="far"),
        pytest.param(("--week", "13"), "the plan has 12 weeks", id="week-after-the-last"),
        pytest.param(("--week", "0"), "--week", id="week-zero"),
        pytest.param(("--date", "2026-13-01"), "--date", id="no-date"),
    ],
)
def test_the_command_line_is_wrong(run, words, said):
    result = run(weeks(3), *words)
    assert result.exit_code == 2
    assert said in result.output


def test_without_dates_there_is_no_next(run):
    result = run(planned(relative_session(), start=None), "--next")
    assert result.exit_code == 2
    assert "--start" in result.output
