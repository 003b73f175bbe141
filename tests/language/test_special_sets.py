"""Section 4: rest-pause, myo-reps and clusters: a set and what goes on with it.

A rep takes 3 s, an effort to failure 12 reps (36 s), a hold of it 45 s, a rest 90 s.
"""

from __future__ import annotations

import dotworkout

from .programs import cases, done, program, seconds, sessions, told, works


@cases(
    "line, expected",
    {
        "rest-pause": (
            "1x8 @ 60kg, rest-pause 2x 20s",
            "8 @ 60, rest-pause AMRAP @ 60, rest-pause AMRAP @ 60",
        ),
        "rest-pause without a load": ("1x8, rest-pause 1x 20s", "8, rest-pause AMRAP"),
        "rest-pause after each set": (
            "2x8 @ 60kg, rest-pause 1x 20s",
            "8 @ 60, rest-pause AMRAP @ 60, 8 @ 60, rest-pause AMRAP @ 60",
        ),
        "rest-pause on the last set": (
            "2x8 @ 60kg, rest-pause 1x 20s on last set",
            "8 @ 60, 8 @ 60, rest-pause AMRAP @ 60",
        ),
        "rest-pause of a group": (
            "1x8 @ 60kg rest-pause 1x 20s, 1x5 @ 70kg",
            "8 @ 60, rest-pause AMRAP @ 60, 5 @ 70",
        ),
        "rest-pause after as many as possible": (
            "1x AMRAP @ 60kg, rest-pause 1x 20s",
            "AMRAP @ 60, rest-pause AMRAP @ 60",
        ),
        "rest-pause of a last set of its own": (
            "2x5 @ 60kg, 5+ on last set, rest-pause 1x 20s on last set",
            "5 @ 60, 5+ @ 60, rest-pause AMRAP @ 60",
        ),
        "myo-reps": ("1x15 @ 20kg, myo 3x5 15s", "15 @ 20" + ", myo-rep 5 @ 20" * 3),
        "myo-reps on the last set": (
            "2x15 @ 20kg, myo 1x5 15s on last set",
            "15 @ 20, 15 @ 20, myo-rep 5 @ 20",
        ),
        "clusters": ("1x6 @ 80kg, cluster 2 15s", "2 @ 80, cluster 2 @ 80, cluster 2 @ 80"),
        "clusters that do not come out even": (
            "1x7 @ 80kg, cluster 3 15s",
            "3 @ 80, cluster 3 @ 80, cluster 1 @ 80",
        ),
        "clusters of single reps": ("1x3 @ 80kg, cluster 1 15s", "1 @ 80" + ", cluster 1 @ 80" * 2),
        "clusters in each set": (
            "2x4 @ 80kg, cluster 2 15s",
            "2 @ 80, cluster 2 @ 80, 2 @ 80, cluster 2 @ 80",
        ),
        "clusters on the last set": (
            "2x4 @ 80kg, cluster 2 15s on last set",
            "4 @ 80, 2 @ 80, cluster 2 @ 80",
        ),
        "a percentage": (
            "1x8 @ 75%, rest-pause 1x 20s",
            "8 @ 75, rest-pause AMRAP @ 75",
        ),
        "rest-pause, then a drop": (
            "1x8 @ 20kg, rest-pause 1x 20s, drop 1x -50%",
            "8 @ 20, rest-pause AMRAP @ 20, drop AMRAP @ 10",
        ),
        "clusters, then a drop": (
            "1x4 @ 20kg, cluster 2 15s, drop 1x -50%",
            "2 @ 20, cluster 2 @ 20, drop AMRAP @ 10",
        ),
        "after a ramp": (
            "1x8 @ 50kg, ramp 1, rest-pause 1x 20s",
            "ramp 5 @ 20, 8 @ 50, rest-pause AMRAP @ 50",
        ),
        "in capitals": ("1x8 @ 60kg, REST-PAUSE 1X 20S", "8 @ 60, rest-pause AMRAP @ 60"),
    },
)
def test_a_set_goes_on_with(line, expected):
    assert done(f"Curl: {line}", maxes="Curl: 100kg") == expected


@cases(
    "line, expected",
    {
        # 8 reps 24 s, to failure 36 s
        "rest-pause": ("Curl: 1x8, rest-pause 2x 20s", "24 (20) 36 (20) 36"),
        "myo-reps": ("Curl: 1x15, myo 2x5 15s", "45 (15) 15 (15) 15"),
        "clusters": ("Curl: 1x5, cluster 2 10s", "6 (10) 6 (10) 3"),
        "the rest of the line comes after all of it": (
            "Curl: 2x8, rest-pause 1x 20s, rest 2min",
            "24 (20) 36 (120) 24 (20) 36",
        ),
        "the default rest between sets in clusters": (
            "Curl: 2x4, cluster 2 15s",
            "6 (15) 6 (90) 6 (15) 6",
        ),
        "no rest before a drop": (
            "Curl: 1x8 @ 20kg, rest-pause 1x 20s, drop 1x -50%",
            "24 (20) 36 36",
        ),
        "minutes": ("Curl: 1x8, rest-pause 1x 1min", "24 (60) 36"),
        "a tempo": ("Curl: 1x8, myo 1x5 15s, tempo 3-0-1-0", "32 (15) 20"),
        "a hold in each rep": ("Curl: 1x4, cluster 2 15s, hold 2s", "10 (15) 10"),
        "each side": ("Curl: 1x8 per side, rest-pause 1x 20s", "48 (20) 72"),
        "clusters on each side": ("Curl: 1x4 per side, cluster 2 15s", "12 (15) 12"),
        "a hold goes on for as long as possible": (
            "Bridge: 1x 30s, rest-pause 1x 20s",
            "30 (20) 45",
        ),
    },
)
def test_a_set_and_what_goes_on_with_it_take(line, expected):
    assert seconds(line) == expected


@cases(
    "head, expected",
    {
        "reps to failure": ("amrap: 5", "24 (20) 15"),
        "a tempo": ("tempo: 1-0-1-0", "16 (20) 24"),
        "not the rest": ("rest: 40s", "24 (20) 36"),
    },
)
def test_rest_pause_by_a_default_of(head, expected):
    assert seconds("Curl: 1x8, rest-pause 1x 20s", head=f"defaults: {{{head}}}") == expected


def test_what_goes_on_with_a_set_has_its_number():
    (session,) = sessions("Curl: 2x8 @ 20kg, rest-pause 2x 20s on last set")
    assert [(work.set, work.sets, work.role) for work in works(session)] == [
        *((1, 2, "working"), (2, 2, "working")),
        *((2, 2, "rest-pause"), (2, 2, "rest-pause")),
    ]


def test_what_goes_on_with_a_set_carries_what_the_set_carries():
    (session,) = sessions('Curl: 1x8 @ 20kg per side, myo 1x5 15s, tempo 3-0-1-0, "slow", as light')
    for field in ("tempo", "per_side", "exercise", "part"):
        first, second = (getattr(work, field) for work in works(session))
        assert first == second
    assert {work.exercise.label for work in works(session)} == {"light"}


def test_efforts_to_failure_are_open_and_holds_for_as_long_as_possible():
    (session,) = sessions("- Curl: 1x8, rest-pause 1x 20s\n- Bridge: 1x 30s, rest-pause 1x 20s")
    _, curl, _, bridge = works(session)
    assert (curl.reps.min, curl.reps.max, curl.reps.open, curl.time) == (1, None, True, None)
    assert (bridge.reps, bridge.time.max_s, bridge.time.open) == (None, None, True)


@cases(
    "line, expected",
    {
        "the load rises for all of it": (
            "1x8 @ 60kg, rest-pause 1x 20s, +2.5kg per week",
            "8 @ 60, rest-pause AMRAP @ 60 | 8 @ 62.5, rest-pause AMRAP @ 62.5",
        ),
        "by double progression": (
            "1x8-9 @ 50kg, then +2.5kg, rest-pause 1x 20s",
            "8 @ 50, rest-pause AMRAP @ 50 | 9 @ 50, rest-pause AMRAP @ 50"
            " | 8 @ 52.5, rest-pause AMRAP @ 52.5",
        ),
        "reps that rise make more clusters": (
            "1x4 @ 80kg, +1 rep per week, cluster 2 15s",
            "2 @ 80, cluster 2 @ 80 | 2 @ 80, cluster 2 @ 80, cluster 1 @ 80",
        ),
        "clusters by double progression": (
            "1x2-3 @ 80kg, then +5kg, cluster 2 15s",
            "2 @ 80 | 2 @ 80, cluster 1 @ 80 | 2 @ 85",
        ),
        "myo-reps keep their reps": (
            "1x15 @ 20kg, +1 rep per week, myo 1x5 15s",
            "15 @ 20, myo-rep 5 @ 20 | 16 @ 20, myo-rep 5 @ 20",
        ),
    },
)
def test_a_progression_and(line, expected):
    assert done(f"Curl: {line}", weeks=expected.count("|") + 1) == expected


@cases(
    "text, expected",
    {
        "in a superset": (
            "- superset 2x, rest 60s:\n    - Curl: 8, rest-pause 1x 20s\n    - Squat: 5",
            "24 (20) 36 (10) 15 (60) 24 (20) 36 (10) 15",
        ),
        "in a superset, on the last round": (
            "- superset 2x, rest 60s:\n    - Curl: 15, myo 1x5 15s on last set\n    - Squat: 5",
            "45 (10) 15 (60) 45 (15) 15 (10) 15",
        ),
        "clusters in a circuit": (
            "- circuit 1x:\n    - Curl: 4, cluster 2 15s\n    - Squat: 5",
            "6 (15) 6 (10) 15",
        ),
        "in a warm-up": ("- warmup:\n    - Curl: 1x4, cluster 2 20s", "6 (20) 6"),
        "in one week of a list": (
            "- Curl:\n    - 1x8, rest-pause 1x 20s\n    - 1x4, cluster 2 15s",
            "24 (20) 36 | 6 (15) 6",
        ),
        "in the sets of the long form": (
            "- Curl:\n    sets: 1x15, myo 1x5 15s\n    load: 20kg",
            "45 (15) 15",
        ),
    },
)
def test_it_goes_on(text, expected):
    assert seconds(text, weeks=expected.count("|") + 1) == expected


@cases(
    "scheme, line, expected",
    {
        "of a scheme": ("1x15, myo 1x5 15s", "use S, @ 20kg", "15 @ 20, myo-rep 5 @ 20"),
        "beside a scheme": ("1x15", "use S, myo 1x5 15s", "15, myo-rep 5"),
        "in the place of a scheme's": ("1x15, myo 2x5 15s", "use S, myo 1x3 9s", "15, myo-rep 3"),
    },
)
def test_it_goes_on_in_the_way(scheme, line, expected):
    assert done(f"Curl: {line}", head=f"schemes: {{S: '{scheme}'}}") == expected


@cases(
    "written",
    {
        "as many as possible": ("Curl: 1x AMRAP",),
        "a total": ("Curl: 50 total",),
        "a hold": ("Bridge: 1x 45s",),
        "a distance": ("Carry: 40m",),
    },
)
def test_clusters_of_what_has_no_number_of_reps_are_not_passed_over_in_silence(written):
    result = dotworkout.compile_text(program(f"{written}, cluster 2 15s"))
    assert result.diagnostics, told(result)


def test_clusters_of_at_least_five_end_with_as_many_as_possible():
    (session,) = sessions("Curl: 1x5+ @ 20kg, cluster 2 15s")
    assert [work.reps.open for work in works(session)] == [False, False, True]
