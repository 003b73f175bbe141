"""How groups against the clock, complexes and repeats read, folded back into lines."""

from __future__ import annotations

from textwrap import dedent, indent

import pytest

from dotworkout import Row, Session, Words, compile_text, sheet


def compiled(steps: str) -> Session:
    """A session of these steps."""
    text = f"workout: 1\ntitle: T\nsessions:\n  A:\n{indent(dedent(steps).strip(), '    ')}\n"
    schedule = compile_text(text).schedule
    assert schedule is not None
    return schedule.sessions[0]


def read(steps: str) -> list[str]:
    """Each line below its header, where that changes: ``Pull-Up: 4 x 5 @ 10 kg``."""
    said: list[str] = []
    header = ""
    for line in sheet(compiled(steps)):
        if line.header != header:
            header = line.header
            said.append(header)
        if isinstance(line, Words):
            said.append(line.text)
        else:
            words = (f"{line.title}: {line.sets}", line.load, line.rest)
            said.append(" @ ".join(filter(None, words)))
    return said


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        pytest.param(
            """
            - emom 10min:
                - Deadlift: 3 @ 100kg
                - Pull-Up: 5
            """,
            ["EMOM · 10 rounds", "– Deadlift: 5 x 3 @ 100 kg", "– Pull-Up: 5 x 5"],
            id="emom-whose-rest-is-what-is-left",
        ),
        pytest.param(
            """
            - every 90s for 4 rounds:
                - Pull-Up: 5
            """,
            ["Every 90 s · 4 rounds", "– Pull-Up: 4 x 5"],
            id="every-says-how-long",
        ),
        pytest.param(
            """
            - every 2min for 4 rounds:
                - Pull-Up: 50
                - Plank: 30s
            """,
            ["Every 2 min · 4 rounds", "– Pull-Up: 2 x 50", "– Plank: 2 x 30 s"],
            id="every-whose-work-is-longer-in-places",
        ),
        pytest.param(
            """
            - every 90s for 1 rounds:
                - Pull-Up: 5
            """,
            ["On the clock · 1 round", "– Pull-Up: 1 x 5"],
            id="every-once",
        ),
        pytest.param(
            """
            - repeat 2x, rest 3min:
                - every 90s for 2 rounds:
                    - Pull-Up: 5
            """,
            [
                "Repeat · 2 rounds · rest 3 min / Every 90 s · 2 rounds",
                "– Pull-Up: 4 x 5",
            ],
            id="every-twice",
        ),
        pytest.param(
            """
            - emom 4min:
                - complex:
                    - Deadlift: 5 @ 40kg
                    - Bent-Over Row: 5
                - Plank: 30s
            """,
            [
                "EMOM · 4 rounds / Complex · 1 round",
                "– Deadlift: 2 x 5 @ 40 kg",
                "– Bent-Over Row: 2 x 5 @ 40 kg",
                "EMOM · 4 rounds",
                "– Plank: 2 x 30 s",
            ],
            id="a-complex-in-an-emom",
        ),
        pytest.param(
            """
            - amrap 3min:
                - Pull-Up: 5
                - Superman: 10
            """,
            ["AMRAP", "– Pull-Up: 4 x 5", "– Superman: 4 x 10"],
            id="amrap",
        ),
        pytest.param(
            """
            - for time 3x:
                - Pull-Up: 5
            """,
            ["For time · 3 rounds", "– Pull-Up: 3 x 5"],
            id="for-time",
        ),
        pytest.param(
            """
            - for time 21-15-9:
                - Deadlift: at 60kg
                - Row Erg: 500m
            """,
            ["For time · 3 rounds", "– Deadlift: 21-15-9 @ 60 kg", "– Row Erg: 3 x 500 m"],
            id="a-list-of-reps",
        ),
        pytest.param(
            """
            - for time 10-5:
                - Pull-Up
            """,
            ["For time · 2 rounds", "– Pull-Up: 10-5"],
            id="a-list-of-two",
        ),
        pytest.param(
            """
            - tabata:
                - Superman
                - Plank
            """,
            ["Tabata · 8 rounds · rest 10 s", "– Superman: 8 x 20 s", "– Plank: 8 x 20 s"],
            id="tabata",
        ),
        pytest.param(
            """
            - complex 4x, rest 2min:
                - Deadlift: 5 @ 40kg
                - Bent-Over Row: 5
            """,
            [
                "Complex · 4 rounds · rest 2 min",
                "– Deadlift: 4 x 5 @ 40 kg",
                "– Bent-Over Row: 4 x 5 @ 40 kg",
            ],
            id="complex",
        ),
        pytest.param(
            """
            - repeat 2x, rest 3min:
                - Deadlift: 2x5 @ 60kg, rest 60s
                - rest: 30s
                - Plank: 30s
            """,
            [
                "Repeat · 2 rounds · rest 3 min",
                "– Deadlift: 4 x 5 @ 60 kg @ 60 s",
                "Rest 30 s",
                "– Plank: 2 x 30 s",
            ],
            id="repeat",
        ),
        pytest.param(
            """
            - optional:
                - Plank: 2x 30s, rest 60s
            """,
            ["Optional", "– Plank: 2 x 30 s (optional) @ 60 s"],
            id="optional",
        ),
    ],
)
def test_a_group_reads_as(steps, said):
    assert read(steps) == said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        pytest.param("12-10-8-6", ["12-10-8-6"], id="falling"),
        pytest.param("1x5, 1x8, 1x12", ["5-8-12"], id="rising"),
        pytest.param("12-10-8 per side", ["12-10-8 per side"], id="on-each-side"),
        pytest.param("12-10-8, 8+", ["12-10-8", "8+"], id="then-an-open-set"),
        pytest.param("1x10, 1x8", ["1 x 10", "1 x 8"], id="two-could-be-a-range"),
        pytest.param("1x10, 1x8, 2x6", ["1 x 10", "1 x 8", "2 x 6"], id="then-equal-ones"),
        pytest.param(
            "1x10 @ 40kg, 1x8 @ 50kg, 1x6 @ 60kg", ["1 x 10", "1 x 8", "1 x 6"], id="other-loads"
        ),
        pytest.param(
            "1x10 rest 60s, 1x8 rest 2min, 1x6", ["1 x 10", "1 x 8", "1 x 6"], id="other-rests"
        ),
        pytest.param("1x8-10, 1x6-8, 1x4-6", ["1 x 8-10", "1 x 6-8", "1 x 4-6"], id="ranges"),
    ],
)
def test_single_sets_that_differ_in_reps_read_as(line, said):
    found = [row for row in sheet(compiled(f"- Deadlift: {line}")) if isinstance(row, Row)]
    assert [row.sets for row in found] == said


def test_a_list_of_reps_is_a_set_each():
    (row,) = sheet(compiled("- Deadlift: 12-10-8 @ 60kg, rest 2min"))
    assert isinstance(row, Row)
    assert (row.count, len(row.steps), row.rest_s, row.duration_s) == (3, 3, 120, 90)
