"""``workout explain``: the page of a code."""

from __future__ import annotations

import pytest

from cli_runs import run
from dotworkout.codes import CODES


def test_a_page_has_what_it_means_an_example_and_its_repair():
    shown = run("explain", "W128")
    assert shown.exit_code == 0
    assert shown.stdout == (
        "error[W128]: a decimal comma\n"
        "\n"
        "Commas separate the parts of a prescription. Write a point: `22.5kg`.\n"
        "\n"
        "Has it:\n"
        "\n"
        "    workout: 1\n"
        "    title: Back\n"
        "    sessions:\n"
        "      A:\n"
        "        - Deadlift: 3x5 @ 22,5kg\n"
        "\n"
        "Repaired:\n"
        "\n"
        "    workout: 1\n"
        "    title: Back\n"
        "    sessions:\n"
        "      A:\n"
        "        - Deadlift: 3x5 @ 22.5kg\n"
    )


def test_a_page_without_an_example_ends_with_its_text():
    shown = run("explain", "W001").stdout
    assert shown.startswith("error[W001]: the file cannot be read\n\n")
    assert "Has it" not in shown


@pytest.mark.parametrize("page", CODES, ids=lambda page: page.code)
def test_every_code_has_a_page_that_fits_a_terminal(page):
    shown = run("explain", page.code)
    assert shown.exit_code == 0
    assert max(map(len, shown.stdout.splitlines())) <= 120


def test_case_does_not_matter():
    assert run("explain", "w201").stdout == run("explain", "W201").stdout


@pytest.mark.parametrize(
    ("words", "says"),
    [
        pytest.param(["201"], "no such code '201'; did you mean 'W201'?", id="nearest"),
        pytest.param(["strange"], "no such code 'strange'\n", id="none-is-near"),
        pytest.param([], "Missing argument 'CODE'", id="none-at-all"),
        pytest.param(["plan.workout:14"], "no such code 'plan.workout:14'\n", id="a-line"),
    ],
)
def test_an_unknown_code_is_a_wrong_command_line(words, says):
    shown = run("explain", *words)
    assert shown.exit_code == 2
    assert says in shown.stderr
