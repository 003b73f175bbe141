"""Section 4 and 7: zones, paces, power and heart rates, and how long a distance takes.

A metre takes 1 / 1.4 s where no pace is given: 500 m are 357.1 s, rounded up 358.
"""

from __future__ import annotations

import dotworkout

from .programs import amounts, cases, done, only, program, seconds, sessions, told, works


@cases(
    "written, kind, text",
    {
        "a zone": ("@ zone 2", "zone", "zone 2"),
        "a zone in capitals": ("@ ZONE 2", "zone", "zone 2"),
        "a pace by the kilometre": ("@ 5:30/km", "pace", "5:30/km"),
        "a pace by 500 metres": ("@ 1:55/500m", "pace", "1:55/500m"),
        "a pace by the mile": ("@ 8:00/mi", "pace", "8:00/mi"),
        "a pace with blanks": ("@ 5:30 / km", "pace", "5:30/km"),
        "power": ("@ 200W", "power", "200 W"),
        "power with a small w": ("@ 200w", "power", "200 W"),
        "a range of power": ("@ 180-220W", "power", "180-220 W"),
        "a heart rate": ("@ 145bpm", "heart_rate", "145 bpm"),
        "a range of heart rates": ("@ 140-150bpm", "heart_rate", "140-150 bpm"),
        "with the word": ("at zone 2", "zone", "zone 2"),
    },
)
def test_a_target_is(written, kind, text):
    found = only(f"Erg: 10min {written}").load
    assert (found.kind, found.text, found.kg, found.lb) == (kind, text, None, None)


@cases(
    "written, rpe, rir",
    {"RPE": ("@ 200W RPE 8", 8, None), "RIR": ("@ 140-150bpm RIR 2", None, 2)},
)
def test_an_effort_beside_a_target(written, rpe, rir):
    found = only(f"Erg: 10min {written}").load
    assert (found.rpe, found.rir, found.estimated) == (rpe, rir, False)


@cases(
    "line, duration_s",
    {
        "by 500 metres": ("500m @ 1:55/500m", 115),
        "half of that, rounded up": ("250m @ 1:55/500m", 58),  # 57.5
        "by the kilometre": ("5km @ 5:30/km", 1650),
        "part of a kilometre, rounded up": ("40m @ 5:30/km", 14),  # 13.2
        "by the mile": ("1mi @ 8:00/mi", 480),
        "miles by the kilometre": ("3.1mi @ 5:30/km", 1647),  # 4988.9664 m x 0.33 s = 1646.4
        "on each side": ("500m per side @ 1:55/500m", 230),
        "an item of its own": ("500m, @ 1:55/500m", 115),
        "a time is itself": ("10min @ 5:30/km", 600),
        "calories take four seconds each": ("20cal @ 200W", 80),
        "a zone is no pace": ("500m @ zone 2", 358),
        "power is no pace": ("500m @ 200W", 358),
        "a heart rate is no pace": ("500m @ 150bpm", 358),
    },
)
def test_a_distance_takes_the_pace_given(line, duration_s):
    assert only(f"Erg: {line}").duration_s == duration_s


@cases(
    "line, duration_s",
    {
        "the default": ("500m", 120),
        "the line's own before it": ("500m @ 1:50/500m", 110),
        "the default beside a zone": ("500m @ zone 2", 120),
    },
)
def test_a_default_pace(line, duration_s):
    head = "defaults: {pace: '2:00/500m'}"
    assert only(f"Erg: {line}", head=head).duration_s == duration_s


@cases(
    "text, expected",
    {
        "for each set": ("Erg: 2x 500m @ 1:55/500m, rest 1min", "115 (60) 115"),
        "for several groups": ("Erg: 1x 500m, 1x 1km, @ 2:00/500m", "120 (90) 240"),
        "for one of several groups": ("Erg: 1x 500m @ 2:00/500m, 1x 14m", "120 (90) 10"),
        "the same again": ("Erg: 1x 500m @ 2:00/500m, 1x 250m @ same", "120 (90) 60"),
        "a distance that rises": (
            "Erg: 500m @ 1:55/500m, +100m per week",  # 138 and 161 s
            "115 | 138 | 161",
        ),
        "a time that rises": ("Erg: 10min @ 200W, +1min per week", "600 | 660"),
        "in the long form": ("- Erg:\n    sets: 500m\n    load: 1:55/500m", "115"),
        "in weeks": ("- Erg:\n    - 500m @ 1:55/500m\n    - 500m @ 2:00/500m", "115 | 120"),
        "in a superset": (
            "- superset 1x:\n    - Erg: 500m @ 1:55/500m\n    - Curl: 10",
            "115 (10) 30",
        ),
        "in a timed circuit the station counts": (
            "- circuit 1x, work 40s/20s:\n    - Erg: at 200W\n    - Curl",
            "40 (20) 40",
        ),
    },
)
def test_a_target_stands(text, expected):
    assert seconds(text, weeks=expected.count("|") + 1) == expected


def test_a_station_keeps_its_target():
    (session,) = sessions("- circuit 1x, work 40s/20s:\n    - Erg: at 200W\n    - Curl")
    assert [work.load and work.load.kind for work in works(session)] == ["power", None]


def test_a_target_of_a_scheme():
    assert done("Erg: use S", head="schemes: {S: '10min @ zone 2'}") == "600s @ zone 2"


def test_the_same_target_again():
    (session,) = sessions("Erg: 1x 5min @ 200W, 1x 10min @ same")
    assert [work.load.text for work in works(session)] == ["200 W", "200 W"]
    assert amounts("Erg: 1x 5min @ 200W, 1x 10min @ same") == "300s 600s"


@cases(
    "line",
    {
        "kilograms on watts": ("10min @ 200W, +5kg per week",),
        "percent on a zone": ("10min @ zone 2, +5% per week",),
        "kilograms on a pace": ("500m @ 1:55/500m, +2.5kg per week",),
    },
)
def test_a_load_that_no_target_can_take_is_not_passed_over_in_silence(line):
    result = dotworkout.compile_text(program(f"Erg: {line}", weeks=2))
    assert result.diagnostics, told(result)
