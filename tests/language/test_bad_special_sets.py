"""Special sets and targets that are none: every error stands where the mistake is."""

from __future__ import annotations

import pytest

import dotworkout

from .marks import assert_marked, steps
from .programs import cases, program

#: What is written, and under it a caret and words of the error.
BAD = [
    # build-up sets
    ("Squat: 5 @ 90kg, ramp 7", "                        ^ error: 6"),
    ("Squat: 5 @ 90kg, ramp 0", "                        ^ error: whole number from 1"),
    ("Squat: 5 @ 90kg, ramp 2.5", "                        ^ error: whole"),
    ("Squat: 5 @ 90kg, ramp", "  ~ error: not complete"),
    ("Squat: 5 @ 90kg, ramp 1-3", "                         ^ error"),
    ("Squat: 5 @ 90kg, ramp 40x5", "                          ^ error: x5"),
    ("Squat: 5 @ 90kg, ramp 40%x0", "                            ^ error: whole number from 1"),
    ("Squat: 5 @ 90kg, ramp 0%x5", "                        ^ error: above 0 %"),
    ("Squat: 5 @ 90kg, ramp 120%x1", "                        ^ error: at most 100 %"),
    ("Squat: 5 @ 90kg, ramp 1, ramp 2", "                           ^ error: twice"),
    # rest-pause
    ("Curl: 8, rest-pause 0x 20s", "                      ^ error: whole number from 1"),
    ("Curl: 8, rest-pause 21x 20s", "                      ^ error: at most 20"),
    ("Curl: 8, rest-pause 3x 20m", "                         ^ error: metres | 20min"),
    ("Curl: 8, rest-pause 3x 0s", "                         ^ error: nothing"),
    ("Curl: 8, rest-pause 3x", "  ~ error"),
    ("Curl: 8, rest-pause 20s", "  ~ error"),
    ("Curl: 8, rest-pause", "  ~ error: not complete"),
    (
        "Curl: 8, rest-pause 1x 20s, rest-pause 1x 20s",
        "                              ^ error: twice",
    ),
    # myo-reps
    ("Curl: 8, myo 4x5", "  ~ error: not complete"),
    ("Curl: 8, myo 5 15s", "  ~ error"),
    ("Curl: 8, myo 0x5 15s", "               ^ error: whole number from 1"),
    ("Curl: 8, myo 4x0 15s", "                 ^ error: whole number from 1"),
    ("Curl: 8, myo 4xAMRAP 15s", "  ~ error"),
    ("Curl: 8, myo 1x5 15s, myo 1x5 15s", "                        ^ error: twice"),
    # clusters
    ("Curl: 8, cluster 2", "  ~ error: not complete"),
    ("Curl: 8, cluster 15s", "  ~ error"),
    ("Curl: 8, cluster 0 15s", "                   ^ error: whole number from 1"),
    ("Curl: 8, cluster 2.5 15s", "                   ^ error: whole"),
    ("Curl: 8, cluster 2 15kg", "                     ^ error: time | 90s"),
    ("Curl: 8, clusters 2 15s", "           ^ error: clusters | `cluster`"),
    ("Curl: 8, cluster 2 15s, cluster 2 15s", "                          ^ error: twice"),
    # totals
    ("Squat: 0 total", "         ^ error: at least one"),
    ("Squat: total 50", "         ^ error: total"),
    ("Squat: 40-50 total", "               ^ error: total"),
    ("Bridge: 60s total", "              ^ error: total"),
    # optional sets
    ("Squat: 4-3x8", "         ^ error: does not rise | 3-4"),
    ("Squat: 3-3x8", "         ^ error: does not rise"),
    ("Squat: 0-2x8", "         ^ error: sets"),
    ("Squat: 3-101x8", "         ^ error: at most 100"),
    ("Squat: 3-4x", "  ~ error: sets of what"),
    # targets
    ("Erg: 10min @ zone 0", "               ^ error: 1 to 9"),
    ("Erg: 10min @ zone 10", "               ^ error: 1 to 9"),
    ("Erg: 10min @ zone two", "                    ^ error: two"),
    ("Erg: 10min @ zone", "  ~ error: not complete"),
    ("Erg: 10min @ 0W", "               ^ error"),
    ("Erg: 10min @ 0bpm", "               ^ error"),
    ("Erg: 10min @ 150-140bpm", "               ^ error: does not rise | 140-150"),
    ("Erg: 10min @ 200", "               ^ error"),
    ("Erg: 5km @ 5:30", "  ~ error"),
    ("Erg: 5km @ 5:30/h", "             ^ error: pace | 5:30/km"),
    ("Erg: 5km @ 0:00/km", "             ^ error: pace"),
    ("Erg: 5km @ 5:30/0m", "             ^ error: pace"),
    ("Erg: 5km @ 5/km", "              ^ error: /km"),
    ("Erg: 5km @ zone 2 zone 3", "                    ^ error: zone"),
]


@pytest.mark.parametrize(("line", "mark"), [pytest.param(*row, id=row[0]) for row in BAD])
def test_an_error_stands_at(line, mark):
    assert_marked(steps(f"- {line}\n{mark}"))


@cases(
    "ramp, mark",
    {
        "seven": ("7", "            ^ error: 6"),
        "words": ("many", "            ^ error: many"),
        "with its word": ("ramp 3", "            ^ error: ramp"),
    },
)
def test_an_error_of_the_long_form_stands_at(ramp, mark):
    assert_marked(steps(f"- Squat:\n    sets: 5\n    load: 90kg\n    ramp: {ramp}\n{mark[2:]}"))


@cases(
    "key",
    {key: (key,) for key in ("rest-pause", "myo", "cluster")},
)
def test_the_long_form_has_no_key(key):
    text = f"- Squat:\n    sets: 5\n    {key}: 2 15s\n    ^ error: unknown key | drop"
    assert_marked(steps(text))


@cases(
    "line, useless",
    {
        "a total the wrong way round": ("Squat: total 50", "`total`"),
        "a total of a range": ("Squat: 40-50 total", "`total`"),
        "a total of seconds": ("Bridge: 60s total", "`total`"),
        "a range that stands": ("Squat: 3-3x8", "3-3"),
        "rest-pause without its hyphen": ("Curl: 8, rest pause 3x 20s", "`use`"),
    },
)
def test_the_help_does_not_say_what_leads_nowhere(line, useless):
    (found,) = dotworkout.compile_text(program(line)).diagnostics
    assert useless not in (found.help or "")
