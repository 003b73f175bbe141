"""Sections 3 and 4: `use` with blocks, and with schemes."""

from .programs import amounts, cases, errors, loads, program, seconds, sessions, works

PREP = """
blocks:
  Prep:
    - Curl: 1x10
    - Dip: 2x8
  Long Prep:
    - use Prep
    - Squat: 1x5
"""


@cases(
    "steps, expected",
    {
        "a block's steps stand in its place": ("- use Prep\n- Squat: 1x3", "10 8 8 3"),
        "a block may use another": ("- use Long Prep", "10 8 8 5"),
        "a block may be used twice": ("- use Prep\n- use Prep", "10 8 8 10 8 8"),
        "inside a group": ("- warmup:\n    - use Prep\n- Squat: 1x3", "10 8 8 3"),
        "in a superset its steps are the superset's": (
            "- superset:\n    - Squat: 2x3\n    - use Prep",
            "3 10 8 3 8",
        ),
    },
)
def test_use_of_a_block(steps, expected):
    used = "Long Prep" in steps
    head = PREP if used else PREP[: PREP.index("  Long Prep")]
    assert amounts(steps, head=head) == expected


def test_a_block_in_a_warm_up_is_warm_up():
    head = PREP[: PREP.index("  Long Prep")]
    (session,) = sessions("- warmup:\n    - use Prep\n- Squat: 1x3", head=head)
    assert [work.part for work in works(session)] == ["warmup"] * 3 + ["main"]


def test_steps_of_a_block_have_transitions_as_if_written_there():
    head = PREP[: PREP.index("  Long Prep")]
    # 10 reps, then 2 x 8 reps with 90 s between, then 3 reps
    assert seconds("- use Prep\n- Squat: 1x3", head=head) == "30 (60) 24 (90) 24 (60) 9"


def test_a_line_of_a_block_is_one_line_wherever_it_is_used():
    head = "blocks:\n  Main:\n    - Squat: 1x5 @ 60kg, +2.5kg per session"
    # A and B come in turn, four sessions in two weeks
    found = loads({"A": "- use Main", "B": "- use Main"}, weeks=2, head=head)
    assert found == "60 | 62.5 | 65 | 67.5"


def test_an_unknown_block_suggests_the_nearest():
    (error,) = errors(program("- use Perp\n- use Prep", head=PREP[: PREP.index("  Long Prep")]))
    assert "Prep" in f"{error.help}"


@cases(
    "blocks",
    {
        "a block of itself": ("blocks:\n  P:\n    - use P",),
        "two of each other": ("blocks:\n  P:\n    - use Q\n  Q:\n    - use P",),
        "three in a ring": (
            "blocks:\n  P:\n    - use Q\n  Q:\n    - use R\n  R:\n    - warmup:\n        - use P",
        ),
    },
)
def test_a_cycle_among_blocks_is_an_error(blocks):
    (error,) = errors(program("- use P", head=blocks))
    assert "P" in error.message


SCHEMES = """
schemes:
  Five: 2x5, @ 75%, rest 3min
  Wave:
    - 1x5 @ 65%
    - 1x3 @ 70%
  Long:
    sets: 2x5
    load: 60kg
    rest: 2min
    progress: +2.5kg per week
  5/3/1:
    - 1x5 @ 65% TM, 1x5 @ 75% TM, 1x5+ @ 85% TM
    - 1x3 @ 70% TM, 1x3 @ 80% TM, 1x3+ @ 90% TM
"""


def scheme(name):
    """The head with one scheme only, so that none stands unused."""
    lines = SCHEMES.strip().split("\n")
    first = next(n for n, line in enumerate(lines) if line.startswith(f"  {name}:"))
    rest = [n for n, line in enumerate(lines) if n > first and not line.startswith("   ")]
    return "\n".join(["schemes:", *lines[first : rest[0] if rest else None]])


@cases(
    "line, weeks, expected",
    {
        "all of a scheme": ("use Five", 1, "105 105"),
        "a load beside it replaces the load": ("use Five, @ 80kg", 1, "80 80"),
        "a scheme of weeks": ("use Wave", 3, "90 | 97.5 | 90"),  # 91, 98 of 140
        "a progression beside a scheme": ("use Five, +5kg per week", 2, "105 105 | 110 110"),
        "a scheme in the long form": ("use Long", 2, "60 60 | 62.5 62.5"),
        "a progression replaces the scheme's": ("use Long, +10kg per week", 2, "60 60 | 70 70"),
        # TM is 126: 81.9, 94.5, 107.1; then 88.2, 100.8, 113.4
        "5/3/1": ("use 5/3/1", 2, "82.5 95 107.5 | 87.5 100 112.5"),
    },
)
def test_use_of_a_scheme(line, weeks, expected):
    name = line.split(",")[0].removeprefix("use ")
    found = loads(f"Squat: {line}", weeks=weeks, head=scheme(name), maxes="Squat: 140kg")
    assert found == expected


@cases(
    "line, expected",
    {
        "its own rest": ("use Five", "15 (180) 15"),
        "a rest beside it replaces the rest": ("use Five, rest 60s", "15 (60) 15"),
        "a tempo beside it is added": ("use Five, tempo 3-1-1-0", "25 (180) 25"),
        "a load beside it leaves the rest": ("use Five, @ 80kg", "15 (180) 15"),
    },
)
def test_a_scheme_and_rests(line, expected):
    assert seconds(f"Squat: {line}", head=scheme("Five"), maxes="Squat: 140kg") == expected


def test_a_scheme_in_the_long_form_of_a_line():
    steps = "Squat:\n    sets: use Five\n    rest: 60s"
    assert seconds(steps, head=scheme("Five"), maxes="Squat: 140kg") == "15 (60) 15"


def test_two_exercises_may_use_one_scheme():
    steps = "- Squat: use Five\n- Bench: use Five"
    found = loads(steps, head=scheme("Five"), maxes="Squat: 140kg, Bench: 100kg")
    assert found == "105 105 75 75"


def test_an_unknown_scheme_suggests_the_nearest():
    (error, *_) = errors(program("- Squat: use Fife\n- Curl: use Five", head=scheme("Five")))
    assert "Five" in f"{error.help}"
