"""Rules that a careless engine breaks: each was broken once."""

import pytest

import dotworkout

from .programs import errors, loads, program, warnings

MAXES = "Squat: 100kg, Bench: 100kg"


def test_a_block_in_two_sessions_raises_a_maximum_once():
    """100 kg, +5 a week: 105 in week 2, however often the line stands in the file."""
    text = program(
        {"A": "- use B\n", "C": "- use B\n"},
        weeks=3,
        maxes=MAXES,
        head="blocks:\n  B:\n    - Squat: 1x5 @ 100%, max +5kg per week\n",
    )
    schedule = dotworkout.compile_text(text).schedule
    found = [step.load.text for s in schedule.sessions for step in s.steps if step.kind == "work"]
    assert found == ["100 kg"] * 2 + ["105 kg"] * 2 + ["110 kg"] * 2


@pytest.mark.parametrize(
    ("line", "weeks", "expected"),
    [
        pytest.param(
            "Squat: 3x5 @ 200kg, +2.5% per week up to 110%", 6, "200 205 210 215 220 220",
            id="a cap in per cent is of the load: 220",
        ),
        pytest.param(
            "Squat: 1x5 @ 100kg, +5kg per week, +2.5% per week", 3, "100 107.5 115",
            id="per cent is of the first load, whatever the order",
        ),
        pytest.param(
            "Squat: 1x5 @ 100kg, +2.5% per week, +5kg per week", 3, "100 107.5 115",
            id="the other order",
        ),
    ],
)  # fmt: skip
def test_loads_week_by_week(line, weeks, expected):
    found = loads(f"- {line}", weeks=weeks, maxes=MAXES).split(" | ")
    assert " ".join(session.split()[0] for session in found) == expected


@pytest.mark.parametrize("what", ["blocks", "schemes"])
def test_a_long_chain_is_one_error(what):
    links = {
        "blocks": "".join(f"  s{n}: [use s{n + 1}]\n" for n in range(400)) + "  s400: [Squat: 5]\n",
        "schemes": "".join(f"  s{n}: use s{n + 1}\n" for n in range(400)) + "  s400: 3x5\n",
    }
    steps = "- use s0\n" if what == "blocks" else "- Squat: use s0\n"
    found = errors(program({"A": steps}, head=f"{what}:\n{links[what]}"))
    assert any("deeper" in one.message for one in found)


def test_nested_rounds_are_bounded_by_their_product():
    steps = (
        "- circuit 100x:\n    - circuit 100x:\n        - circuit 100x:\n            - Squat: 5\n"
    )
    (error,) = errors(program({"A": steps}))
    assert "2,000 sets" in error.message


def test_a_progression_in_a_scheme_does_not_leak_out_of_its_item():
    head = "schemes:\n  S: 3x5 @ 75kg, +2.5kg per week\n"
    found = errors(program({"A": "- Squat:\n    - use S\n    - 3x3 @ 80kg\n"}, head=head, weeks=2))
    assert any("progress" in f"{one.help}" for one in found)


def test_the_longest_range_of_a_list_decides_how_long_a_pass_is():
    """8-10 takes three sessions, so 80 kg rises after three: 80, 82.5, 82.5, 85."""
    steps = (
        "Squat:\n    sets:\n      - 1x8-10 @ 50kg\n      - 1x5 @ 80kg\n    progress: then +2.5kg"
    )
    found = loads(steps, weeks=8).split(" | ")
    assert found[1::2] == ["80", "82.5", "82.5", "85"]


def test_an_empty_file_has_an_error_for_iter_sessions_too(tmp_path):
    path = tmp_path / "empty.workout"
    path.write_bytes(b"")
    with pytest.raises(dotworkout.CompileError):
        list(dotworkout.iter_sessions(path))


def test_an_escape_brings_no_control_character_into_a_note():
    (error,) = errors(program({"A": '- Squat: 3x5\n- note: "a\\eb"\n'}))
    assert "control character" in error.message


def test_what_stands_beside_a_scheme_leaves_the_rest_of_its_double_progression():
    """`by 2` beside a scheme with `then`: 8, 10, then 52.5 kg."""
    head = "schemes:\n  D: 1x8-10 @ 50kg, then +2.5kg\n"
    assert loads("- Squat: use D, by 2", weeks=3, head=head) == "50 | 50 | 52.5"


def test_maxima_of_one_exercise_under_two_names_are_an_error():
    text = program({"A": "- Squat: 3x5 @ 80%\n"}, maxes="Squat: 100kg, Squats: 120kg")
    assert errors(text)


def test_labels_are_the_same_whatever_their_case():
    steps = (
        "- Squat: 1x5 @ 60kg, +5kg per session, as Main\n"
        "- Squat: 1x5 @ 60kg, +5kg per session, as main\n"
    )
    assert not warnings(program({"A": steps}))
