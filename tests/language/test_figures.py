"""Sections 6 and 7 against their formulas, worked out here a second time in exact fractions."""

from fractions import Fraction
from math import ceil

from hypothesis import given, settings
from hypothesis import strategies as st

from .programs import loads, only, plain, program, sessions, works

quick = settings(max_examples=80, deadline=None)
STEP = Fraction(5, 2)
HALVES = st.integers(60, 400).map(lambda halves: Fraction(halves, 2))
PERCENT = st.integers(60, 200).map(lambda halves: Fraction(halves, 2))


def nearest(load):
    """The nearest step, ties down, never nothing."""
    return max(ceil(load / STEP - Fraction(1, 2)) * STEP, STEP)


def shown(values):
    return " | ".join(plain(value) for value in values)


@quick
@given(HALVES, PERCENT, st.integers(1, 40), st.integers(1, 6))
def test_a_percentage_with_kilograms_a_week(maximum, percent, quarters, weeks):
    step = Fraction(quarters, 4)
    line = f"Squat: 1x5 @ {plain(percent)}%, +{plain(step)}kg per week"
    expected = [nearest(maximum * percent / 100 + step * week) for week in range(weeks)]
    assert loads(line, weeks=weeks, maxes=f"Squat: {plain(maximum)}kg") == shown(expected)


@quick
@given(HALVES, st.integers(1, 40), st.integers(1, 6))
def test_a_percentage_a_week_is_of_the_first_load(load, halves, weeks):
    step = Fraction(halves, 2)
    line = f"Squat: 1x5 @ {plain(load)}kg, +{plain(step)}% per week"
    rising = [nearest(load * (100 + step * week) / 100) for week in range(1, weeks)]
    assert loads(line, weeks=weeks) == shown([load, *rising])


@quick
@given(HALVES, st.integers(1, 12), st.integers(5, 10))
def test_an_effort_by_epley(maximum, reps, rpe):
    left = reps + 10 - rpe
    exact = maximum if left <= 1 else maximum / (1 + Fraction(left, 30))
    line = f"Squat: 1x{reps} @ RPE {rpe}"
    assert loads(line, maxes=f"Squat: {plain(maximum)}kg") == plain(nearest(exact))


@quick
@given(st.integers(2, 12), HALVES, PERCENT)
def test_a_1rm_by_epley(reps, load, percent):
    maximum = load * (1 + Fraction(reps, 30))
    line = f"Squat: 1x5 @ {plain(percent)}%"
    expected = plain(nearest(maximum * percent / 100))
    assert loads(line, maxes=f"Squat: {reps} x {plain(load)}kg") == expected


@quick
@given(HALVES, st.integers(1, 90), st.integers(1, 4))
def test_drops_are_of_the_load_before(load, percent, drops):
    (session,) = sessions(f"Squat: 1x5 @ {plain(load)}kg, drop {drops}x -{percent}%")
    before = load
    for work in works(session)[1:]:
        assert work.load.kg == min(nearest(before * (100 - percent) / 100), before)
        before = work.load.kg


@quick
@given(
    st.integers(1, 6),
    st.integers(1, 20),
    st.tuples(*[st.integers(0, 5)] * 4).filter(any),
    st.integers(1, 9),
    st.integers(1, 300),
    st.booleans(),
)
def test_a_line_lasts_its_work_and_its_rests(sets, reps, tempo, hold, rest, sides):
    line = f"Curl: {sets}x{reps}, tempo {'-'.join(map(str, tempo))}, hold {hold}s, rest {rest}s"
    (session,) = sessions(line + ", per side" * sides)
    work = reps * (sum(tempo) + hold) * (2 if sides else 1)
    assert session.duration_s == sets * work + (sets - 1) * rest


@quick
@given(st.integers(1, 5000))
def test_a_distance_takes_whole_seconds_at_walking_pace(metres):
    assert only(f"Carry: {metres}m").duration_s == ceil(Fraction(metres * 10, 14))


@quick
@given(st.integers(1, 6), st.integers(1, 6), st.integers(1, 6), st.integers(1, 200))
def test_a_superset_lasts_its_rounds(first, second, third, rest):
    steps = (
        f"- superset, rest {rest}s:\n"
        f"    - Curl: {first}x10\n    - Dip: {second}x5\n    - Squat: {third}x3"
    )
    total = 0
    for turn in range(max(first, second, third)):
        taken = [30] * (turn < first) + [15] * (turn < second) + [9] * (turn < third)
        total += sum(taken) + 10 * (len(taken) - 1) + rest * (turn > 0)
    assert sessions(steps)[0].duration_s == total, program(steps)
