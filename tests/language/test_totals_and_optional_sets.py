"""Section 4 and 7: ``50 total``, done in as many sets as it takes, and ``3-4x8``.

A rep takes 3 s, a total goes in sets of 12 (36 s), a rest takes 90 s.
"""

from __future__ import annotations

from .programs import amounts, cases, done, loads, only, seconds, sessions, works


@cases(
    "line, head, duration_s",
    {
        # 150 s of work; 12 + 12 + 12 + 12 + 2 have four rests
        "fifty": ("50 total", "", 510),
        "what comes out even has one rest less": ("48 total", "", 414),  # 144 s and three rests
        "one rep more has one rest more": ("49 total", "", 507),
        "no more than a set": ("12 total", "", 36),
        "less than a set": ("5 total", "", 15),
        "a rest of its own": ("50 total, rest 60s", "", 390),
        "another default rest": ("50 total", "rest: 30s", 270),
        "other sets": ("50 total", "amrap: 20", 330),  # 20 + 20 + 10
        "a tempo": ("50 total, tempo 1-0-1-0", "", 460),
        "a hold": ("10 total, hold 2s", "", 50),
        "each side": ("50 total per side", "", 660),
    },
)
def test_a_total_takes(line, head, duration_s):
    assert only(f"Squat: {line}", head=f"defaults: {{{head}}}").duration_s == duration_s


def test_a_total_is_one_step():
    work = only("Squat: 50 total @ 60kg")
    assert (work.total, work.reps.min, work.reps.max, work.reps.open) == (True, 50, 50, False)
    assert (work.set, work.sets, work.role, work.load.kg) == (1, 1, "working", 60)


def test_other_sets_are_no_totals():
    (session,) = sessions("Squat: 50 total, 1x5")
    assert [(work.total, work.set, work.sets) for work in works(session)] == [
        (True, 1, 2),
        (False, 2, 2),
    ]


@cases(
    "text, expected",
    {
        "between sets": ("Squat: 1x5, 13 total, 1x5", "15 (90) 129 (90) 15"),
        "in a warm-up it rests 15 s": ("- warmup:\n    - Squat: 13 total", "54"),
        "in a superset": (
            "- superset 1x:\n    - Squat: 13 total, rest 20s\n    - Curl: 10",
            "59 (20) 30",
        ),
        "in one week of a list": ("- Squat:\n    - 10 total\n    - 1x5", "30 | 15"),
        "in the long form": ("- Squat:\n    sets: 13 total\n    rest: 60s", "99"),
        "after a ramp": ("Squat: 10 total @ 100kg, ramp 1", "15 (90) 30"),
        "with a drop": ("Squat: 10 total @ 100kg, drop 1x -20%", "30 36"),
    },
)
def test_a_total_stands(text, expected):
    assert seconds(text, weeks=expected.count("|") + 1) == expected


def test_a_total_of_a_scheme():
    assert done("Squat: use S, @ 60kg", head="schemes: {S: 50 total}") == "50 @ 60"


@cases(
    "line, expected",
    {
        "the reps": ("50 total, +5 reps per week", "50 | 55 | 60"),
        "the reps, as far as": ("50 total, +5 reps per week up to 55 reps", "50 | 55 | 55"),
    },
)
def test_a_total_that_rises(line, expected):
    assert amounts(f"Squat: {line}", weeks=3) == expected


def test_a_load_of_a_total_that_rises():
    assert loads("Squat: 50 total @ 60kg, +2.5kg per week", weeks=2) == "60 | 62.5"


@cases(
    "line, reps, optional",
    {
        "one": ("3-4x8", "8 8 8 8", "...o"),
        "two": ("1-3x5", "5 5 5", ".oo"),
        "of a range": ("2-3x8-12", "8-12 8-12 8-12", "..o"),
        "to failure": ("2-3x AMRAP", "AMRAP AMRAP AMRAP", "..o"),
        "at least": ("1-2x5+", "5+ 5+", ".o"),
        "an en dash": ("1–2×5", "5 5", ".o"),
        "of one group": ("1-2x8, 1x5", "8 8 5", ".o."),
        "of each group": ("1-2x8, 1-2x5", "8 8 5 5", ".o.o"),
        "beside a load": ("1-2x8 @ 60kg", "8 8", ".o"),
    },
)
def test_an_optional_set(line, reps, optional):
    (session,) = sessions(f"Squat: {line}")
    assert amounts(f"Squat: {line}") == reps
    assert "".join(".o"[work.optional] for work in works(session)) == optional


def test_an_optional_hold():
    assert amounts("Bridge: 1-2x 30s") == "30s 30s"


def test_optional_sets_are_numbered_and_timed_with_the_others():
    (session,) = sessions("Squat: 1-2x5, rest 60s")
    assert [(work.set, work.sets) for work in works(session)] == [(1, 2), (2, 2)]
    assert seconds("Squat: 1-2x5, rest 60s") == "15 (60) 15"


def test_what_goes_on_with_an_optional_set_is_optional():
    (session,) = sessions("Curl: 1-2x8 @ 20kg, rest-pause 1x 20s, drop 1x -50%")
    assert [work.optional for work in works(session)] == [False] * 3 + [True] * 3


def test_build_up_sets_are_not_optional():
    (session,) = sessions("Squat: 1-2x5 @ 100kg, ramp 2")
    assert [work.optional for work in works(session)] == [False, False, False, True]


def test_in_an_optional_group_all_sets_are():
    (session,) = sessions("- optional:\n    - Squat: 1-2x5")
    assert [work.optional for work in works(session)] == [True, True]


@cases(
    "text, expected",
    {
        "by double progression": (
            "Squat: 1-2x8-9 @ 60kg, then +2.5kg",
            "8 @ 60, 8 @ 60 | 9 @ 60, 9 @ 60 | 8 @ 62.5, 8 @ 62.5",
        ),
        "of more reps": ("Squat: 1-2x8, +1 rep per week", "8, 8 | 9, 9"),
        "of more load": ("Squat: 1-2x8 @ 60kg, +5kg per week", "8 @ 60, 8 @ 60 | 8 @ 65, 8 @ 65"),
        "in one week of a list": ("- Squat:\n    - 1-2x8\n    - 1x5", "8, 8 | 5"),
        "in the long form": ("- Squat:\n    sets: 1-2x8\n    load: 60kg", "8 @ 60, 8 @ 60"),
    },
)
def test_optional_sets(text, expected):
    assert done(text, weeks=expected.count("|") + 1) == expected


def test_optional_sets_of_a_scheme():
    (session,) = sessions("Squat: use S", head="schemes: {S: 1-2x5}")
    assert [work.optional for work in works(session)] == [False, True]


@cases(
    "header",
    {"as many rounds as its sets": ("superset",), "of three rounds": ("superset 3x",)},
)
def test_an_optional_set_in_a_superset_is_of_the_last_round(header):
    (session,) = sessions(f"- {header}:\n    - Squat: 2-3x5\n    - Curl: 3x8")
    squats = [work for work in works(session) if work.exercise.name == "Squat"]
    assert [(work.groups[0].round, work.optional) for work in squats] == [
        *((1, False), (2, False)),
        (3, True),
    ]


def test_one_more_set_keeps_the_last_one_optional():
    found = sessions("Squat: 1-2x5, +1 set per week", weeks=2)
    assert [[work.optional for work in works(session)] for session in found] == [
        [False, True],
        [False, False, True],
    ]
