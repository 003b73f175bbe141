"""Untrusted input: what is too large, too deep or a bomb ends with one clear error."""

import dotworkout

from .marks import steps
from .programs import EXERCISES, HEAD, cases, errors, program

DEPTH = 10_000
BOMB = "a: &a [x, x]\n" + "".join(
    f"{new}: &{new} [*{old}, *{old}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)


@cases(
    "text",
    {
        "lists in one line": ("[" * DEPTH,),
        "mappings in one line": ("{a: " * DEPTH,),
        "dashes": ("- " * DEPTH + "x",),
        "closed lists": ("workout: 1\nsessions: " + "[" * DEPTH + "]" * DEPTH,),
        "keys": ("? " * DEPTH,),
    },
)
def test_too_deep_is_an_error_that_says_so(text):
    found = errors(text)
    assert sum("deep" in error.message for error in found) == 1
    assert len(found) <= 2


def test_groups_that_nest_too_deep_are_one_error():
    groups = "".join(f"{' ' * depth}- superset:\n" for depth in range(0, 3000, 2))
    (error,) = errors(steps(groups + " " * 3000 + "- Squat: 3x5"))
    assert "deep" in error.message


@cases(
    "text",
    {
        "in one line": ("# " + "x" * 50_000_000,),
        "in many lines": ("# x\n" * 12_500_000,),
        "a text of a plan": (steps("- Squat: 3x5") + "        - Squat: 3x5\n" * 2_500_000,),
    },
)
def test_a_text_of_fifty_megabytes_is_one_error(text):
    (error,) = errors(text)
    assert "large" in error.message or "MB" in f"{error.message} {error.help}"


def test_a_file_of_fifty_megabytes_is_one_error(tmp_path):
    path = tmp_path / "large.workout"
    path.write_bytes(b"x" * 50_000_000)
    (error,) = dotworkout.compile_file(path).diagnostics
    assert error.severity == "error"


def test_a_bomb_of_anchors_ends():
    found = errors(BOMB)
    assert any("anchor" in error.message for error in found)
    assert len(found) < 100


@cases(
    "line, word",
    {
        "an anchor on a step": ("- &one Squat: 3x5", "anchor"),
        "an anchor on a list": ("- superset 2x: &one\n    - Squat: 5\n    - Curl: 5", "anchor"),
        "an alias": ("- Squat: 3x5\n- *one", "alias"),
        "a merge key": ("- Squat:\n    sets: 3x5\n    <<: {rest: 60s}", "<<"),
        "a tag": ("- Squat: !!str 3x5", "tag"),
    },
)
def test_is_an_error_by_name(line, word):
    found = errors(steps(line))
    assert any(word in f"{error.message} {error.help}".lower() for error in found)


def test_a_second_document_is_an_error():
    text = steps("- Squat: 3x5\n") + "---\n" + steps("- Curl: 3x5\n")
    (error,) = errors(text)
    assert error.line in (text.split("\n").index("---") + 1, text.split("\n").index("---") + 2)


@cases(
    "line",
    {
        "a number of a thousand digits": (f"Squat: 3x{'9' * 1000}",),
        "a load of a thousand digits": (f"Squat: 3x5 @ {'9' * 1000}kg",),
        "a percentage of a thousand digits": (f"Squat: 3x5 @ {'9' * 1000}%",),
        "an exponent": ("Squat: 3x5 @ 1e999kg",),
        "a rest of a thousand digits": (f"Squat: 3x5, rest {'9' * 1000}s",),
        "a hundred thousand items": ("Squat: " + "1x5, " * 100_000 + "1x5",),
        "a note of a million letters": (f'Squat: 3x5, "{"x" * 1_000_000}"',),
        "digits of another script": ("Squat: 3x٥",),
        "a name of a million letters": (f"{'x' * 1_000_000}: 3x5",),
        "sets that are too many in all": ("Squat: 1000x5, 1000x5, 1000x5, 1000x5",),
    },
)
def test_a_monstrous_line_gives_diagnostics_and_no_traceback(line):
    result = dotworkout.compile_text(steps(f"- {line}"))
    assert (result.schedule is None) is any(d.severity == "error" for d in result.diagnostics)


def test_blocks_that_double_each_other_end():
    doubling = "".join(f"  B{n}:\n    - use B{n + 1}\n    - use B{n + 1}\n" for n in range(40))
    text = (
        f"{HEAD}{EXERCISES}blocks:\n{doubling}  B40:\n    - Squat: 3x5\n"
        "sessions:\n  A:\n    - use B0\n"
    )
    found = errors(text)
    assert len(found) < 100


def test_rounds_within_rounds_end():
    nested = "".join("    " * n + "    - superset 900x:\n" for n in range(1, 6))
    text = f"{HEAD}{EXERCISES}sessions:\n  A:\n{nested}{'    ' * 7}- Squat: 5\n"
    assert errors(text)


@cases(
    "head",
    {
        "a start in the last week of all": ("start: 9999-12-28",),
        "a start before the first year": ("start: 0000-12-28",),
        "an end so early that there is no start": ("end: 0001-01-03",),
        "a time zone at the end of time": (
            "start: 9999-12-25\ntimezone: America/New_York\nschedule: {fri 23:59: A}",
        ),
        "a time zone at the beginning of time": (
            "start: 0001-01-01\ntimezone: Asia/Tokyo\nschedule: {mon 00:00: A}",
        ),
        "a pause to the end of time": (
            "start: 2026-11-30\nschedule: {mon: A, pause: [2026-12-01..9999-12-31]}",
        ),
        "more weeks than there are": ("start: 9000-01-01\nschedule: {every 366 days: A}",),
    },
)
def test_at_the_ends_of_the_calendar_there_is_no_traceback(head):
    text = program("Squat: 1x5", weeks=60_000 if "366" in head else 2, head=head)
    result = dotworkout.compile_text(text)
    assert (result.schedule is None) is any(d.severity == "error" for d in result.diagnostics)
