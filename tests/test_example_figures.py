"""What the example programs must say, worked out from their own rules by hand."""

from __future__ import annotations

import pytest

from dotworkout import Work
from examples import holds, kilograms, loads, reps, sessions, top_loads, work

# --- upper-back


def test_deadlift_rises_from_75_percent_of_140_by_2_and_a_half_each_week() -> None:
    assert top_loads("upper-back", "Pull A", "Deadlift") == [
        105, 107.5, 110, 112.5, 115, 117.5, 120, 122.5, 125, 127.5, 130, 132.5,
    ]  # fmt: skip


def test_pull_ups_climb_from_6_to_10_then_start_over_heavier() -> None:
    climb = [6, 7, 8, 9, 10]
    assert reps("upper-back", "Pull A", "Pull-Up") == [[n] * 4 for n in [*climb, *climb, 6, 7]]
    assert top_loads("upper-back", "Pull A", "Pull-Up") == [0] * 5 + [2.5] * 5 + [5] * 2


def test_rows_take_a_percentage_of_93_and_a_third_by_epley() -> None:
    # 80 kg x (1 + 5/30) = 93.33: 70 % 65.33, 75 % 70, 80 % 74.67, 60 % 56
    assert loads("upper-back", "Pull B", "Bent-Over Row") == [
        [65] * 4, [70] * 4, [75] * 5, [55] * 2,
    ] * 3  # fmt: skip
    assert reps("upper-back", "Pull B", "Bent-Over Row")[:4] == [
        [8] * 4, [6] * 4, [5] * 5, [8] * 2,
    ]  # fmt: skip


def test_chin_ups_gain_a_small_plate_every_three_weeks() -> None:
    assert top_loads("upper-back", "Pull B", "Chin-Up") == [
        0, 0, 0, 2.5, 2.5, 2.5, 5, 5, 5, 7.5, 7.5, 7.5,
    ]  # fmt: skip


def test_drops_follow_the_last_set_only() -> None:
    # 8 kg - 25 % = 6, nearest to 5; 5 kg - 25 % = 3.75, a tie that goes down
    week_1 = next(sessions("upper-back", "Pull A"))
    flyes = work(week_1, "Rear Delt Flye")
    assert [kilograms(s) for s in flyes] == [8, 8, 8, 5, 2.5]
    assert [s.role for s in flyes] == ["working"] * 3 + ["drop"] * 2


def test_plank_grows_from_45_to_100_seconds() -> None:
    assert holds("upper-back", "Pull B", "Plank") == list(range(45, 101, 5))


# --- home-upper-back


def test_pull_ups_gain_a_rep_every_two_weeks() -> None:
    by_week = {
        day.week: [s.reps and s.reps.min for s in work(day, "Pull-Up")]
        for day in sessions("home-upper-back", "Pull Day")
    }
    assert list(by_week) == [1, 2, 3, 4, 5, 6, 7, 8]
    assert list(by_week.values()) == [[n] * 4 for n in (3, 3, 4, 4, 5, 5, 6, 6)]


def test_rows_climb_to_12_in_five_sessions_and_stay() -> None:
    found = [
        [s.reps and s.reps.min for s in work(day, "Inverted Row") if not s.exercise.variation]
        for day in sessions("home-upper-back", "Row Day")
    ]
    assert found == [[n] * 3 for n in (8, 9, 10, 11, *[12] * 8)]


def test_the_last_set_of_chin_ups_is_open() -> None:
    day = next(sessions("home-upper-back", "Pull Day"))
    assert [s.reps and (s.reps.min, s.reps.open) for s in work(day, "Chin-Up")] == [
        (5, False), (5, False), (1, True),
    ]  # fmt: skip


def test_a_slow_negative_takes_6_seconds_a_rep() -> None:
    day = next(sessions("home-upper-back", "Pull Day"))
    assert [s.duration_s for s in work(day, "Negative Pull-Up")] == [18, 18]


def test_plank_stops_growing_at_a_minute() -> None:
    by_week = {
        day.week: work(day, "Plank")[0].duration_s for day in sessions("home-upper-back", "Row Day")
    }
    assert list(by_week.values()) == [30, 35, 40, 45, 50, 55, 60, 60]


# --- rear-delts-and-mid-back


def test_elevated_rows_gain_a_rep_a_week_up_to_12() -> None:
    found = reps("rear-delts-and-mid-back", "Rows First", "Feet-Elevated Inverted Row")
    assert found == [[n] * 4 for n in (8, 9, 10, 11, 12, 12)]


def test_the_burnout_follows_after_10_seconds() -> None:
    steps = next(sessions("rear-delts-and-mid-back", "Rows First")).steps
    burnout = next(
        place
        for place, step in enumerate(steps)
        if isinstance(step, Work) and step.exercise.name == "Inverted Row"
    )
    rest, before = steps[burnout - 1], steps[burnout - 2]
    assert (rest.kind, rest.duration_s) == ("rest", 10)
    assert isinstance(before, Work)
    assert before.exercise.name == "Feet-Elevated Inverted Row"


def test_shrugs_gain_2_kg_in_weeks_3_and_5() -> None:
    found = top_loads("rear-delts-and-mid-back", "Rows First", "Mid-Back Shrug")
    assert found == [14, 14, 16, 16, 18, 18]


def test_a_squeeze_of_2_seconds_makes_12_flyes_take_a_minute() -> None:
    day = next(sessions("rear-delts-and-mid-back", "Flyes First"))
    assert [s.duration_s for s in work(day, "Rear Delt Flye")] == [60] * 4


def test_drops_round_to_the_file_s_own_step() -> None:
    # 8 kg - 25 % = 6; 6 kg - 25 % = 4.5, a tie that goes down
    found = loads("rear-delts-and-mid-back", "Flyes First", "Bent-Over Delt Raise")
    assert found == [[8, 8, 8, 6, 4]] * 6


def test_both_sides_take_twice_the_time() -> None:
    day = next(sessions("rear-delts-and-mid-back", "Flyes First"))
    assert [s.duration_s for s in work(day, "External Rotation")] == [2 * 12 * 3]


# --- beginner-back


@pytest.mark.parametrize(
    ("called", "exercise", "by_week"),
    [
        pytest.param(
            "Day One", "Deadlift", [40, 42.5, 45, 47.5, 50, 52.5, 55, 57.5],
            id="deadlift-each-week",
        ),
        pytest.param(
            "Day One", "Lat Pulldown", [25, 25, 27.5, 27.5, 30, 30, 32.5, 32.5],
            id="pulldown-every-other-week",
        ),
        pytest.param("Day One", "Face Pull", [10] * 4 + [12.5] * 4, id="face-pull-once"),
        pytest.param(
            "Day Two", "Dumbbell Row", [10, 10, 12, 12, 14, 14, 16, 16],
            id="dumbbell-row-every-other-week",
        ),
        pytest.param(
            "Day Two", "Assisted Pull-Up", [-30] * 3 + [-25] * 3 + [-20] * 2,
            id="less-help-after-every-climb",
        ),
    ],
)  # fmt: skip
def test_loads_rise(called: str, exercise: str, by_week: list[float]) -> None:
    assert top_loads("beginner-back", called, exercise) == by_week


def test_assisted_pull_ups_climb_from_6_to_8() -> None:
    found = reps("beginner-back", "Day Two", "Assisted Pull-Up")
    assert found == [[n] * 3 for n in (6, 7, 8, 6, 7, 8, 6, 7)]


def test_back_extensions_stop_at_15() -> None:
    found = reps("beginner-back", "Day Two", "Back Extension")
    assert found == [[n] * 2 for n in (10, 11, 12, 13, 14, 15, 15, 15)]


def test_holds_stop_at_45_seconds() -> None:
    assert holds("beginner-back", "Day One", "Plank") == [20, 25, 30, 35, 40, 45, 45, 45]
    assert holds("beginner-back", "Day Two", "Dead Hang") == [15, 20, 25, 30, 35, 40, 45, 45]


# --- conditioning


def test_swings_share_twelve_minutes_and_gain_a_rep_a_week() -> None:
    assert reps("conditioning", "Every Minute", "Kettlebell Swing") == [
        [n] * 4 for n in (15, 16, 17, 18)
    ]
    day = next(sessions("conditioning", "Every Minute"))
    starts = [s.start_s for s in work(day, "Kettlebell Swing")]
    assert [start - starts[0] for start in starts] == [0, 180, 360, 540]


def test_the_couplet_is_21_15_9_and_thrusters_get_heavier() -> None:
    assert reps("conditioning", "Couplet", "Thruster") == [[21, 15, 9]] * 4
    assert reps("conditioning", "Couplet", "Pull-Up") == [[21, 15, 9]] * 4
    assert top_loads("conditioning", "Couplet", "Thruster") == [30, 32.5, 35, 37.5]


def test_planks_follow_eight_times_20_seconds_of_swings() -> None:
    day = next(sessions("conditioning", "Couplet"))
    for exercise in ("Kettlebell Swing", "Plank"):
        assert [s.duration_s for s in work(day, exercise)] == [20] * 8
    assert work(day, "Plank")[0].start_s == work(day, "Kettlebell Swing")[-1].start_s + 30


@pytest.mark.parametrize("exercise", ["Kettlebell Clean", "Kettlebell Press", "Kettlebell Squat"])
def test_one_bell_serves_the_whole_complex(exercise: str) -> None:
    assert top_loads("conditioning", "Kettlebell", exercise) == [16, 16, 20, 20]
    day = next(sessions("conditioning", "Kettlebell"))
    assert [s.duration_s for s in work(day, exercise)] == [2 * 5 * 3] * 4


def test_four_rounds_are_planned_for_six_minutes() -> None:
    assert reps("conditioning", "Kettlebell", "Inverted Row") == [[6] * 4] * 4
    assert reps("conditioning", "Kettlebell", "Burpee") == [[4] * 4] * 4


#: Percentages of the training max, week by week; in the second cycle the same.
WAVE = [(65, 75, 85), (70, 80, 90), (75, 85, 95), (40, 50, 60)]

#: Rounded by hand to 2.5 kg; the exact values stand beside them.
SQUAT_126 = [
    [82.5, 95, 107.5],  # 81.9  94.5  107.1
    [87.5, 100, 112.5],  # 88.2  100.8  113.4
    [95, 107.5, 120],  # 94.5  107.1  119.7
    [50, 62.5, 75],  # 50.4  63  75.6
]
SQUAT_131 = [
    [85, 97.5, 112.5],  # 85.15  98.25  111.35
    [92.5, 105, 117.5],  # 91.7  104.8  117.9
    [97.5, 112.5, 125],  # 98.25  111.35  124.45
    [52.5, 65, 77.5],  # 52.4  65.5  78.6
]
FIVES = [(5, 5, 5), (3, 3, 3), (5, 3, 1), (5, 5, 5)]


# --- boring-but-big


def test_squat_goes_through_two_cycles_of_126_and_131_kg() -> None:
    main = [each[:3] for each in loads("boring-but-big", "Squat", "Squat")]
    assert main == SQUAT_126 + SQUAT_131


@pytest.mark.parametrize(
    ("called", "exercise", "week_1", "week_5"),
    [
        pytest.param(
            "Press", "Overhead Press",
            [35, 40, 45],  # of 54: 35.1  40.5  45.9
            [37.5, 42.5, 47.5],  # of 56.5: 36.725  42.375  48.025
            id="press-2.5-kg-a-cycle",
        ),
        pytest.param(
            "Bench", "Bench Press",
            [57.5, 67.5, 77.5],  # of 90: 58.5  67.5  76.5
            [60, 70, 77.5],  # of 92.5: 60.125  69.375  78.625
            id="bench-2.5-kg-a-cycle",
        ),
        pytest.param(
            "Deadlift", "Deadlift",
            [105, 122.5, 137.5],  # of 162: 105.3  121.5  137.7
            [107.5, 125, 142.5],  # of 167: 108.55  125.25  141.95
            id="deadlift-5-kg-a-cycle",
        ),
    ],
)  # fmt: skip
def test_the_second_cycle_is_heavier(
    called: str, exercise: str, week_1: list[float], week_5: list[float]
) -> None:
    found = loads("boring-but-big", called, exercise)
    assert (found[0][:3], found[4][:3]) == (week_1, week_5)


def test_reps_and_percentages_follow_the_wave_twice() -> None:
    days = list(sessions("boring-but-big", "Squat"))
    main = [work(day, "Squat")[:3] for day in days]
    assert [tuple(s.reps and s.reps.min for s in sets) for sets in main] == FIVES * 2
    assert [tuple(s.load and s.load.percent for s in sets) for sets in main] == WAVE * 2


def test_the_last_set_is_open_but_in_a_deload() -> None:
    last = [work(day, "Squat")[2] for day in sessions("boring-but-big", "Squat")]
    assert [s.reps and s.reps.open for s in last] == [True, True, True, False] * 2


def test_five_tens_at_half_the_training_max_follow() -> None:
    # 50 % of 126 = 63, of 131 = 65.5; in the deload 40 %: 50.4 and 52.4
    boring = [each[3:] for each in loads("boring-but-big", "Squat", "Squat")]
    assert boring == [
        *[[62.5] * 5] * 3, [50] * 3,
        *[[65] * 5] * 3, [52.5] * 3,
    ]  # fmt: skip
    tens = [each[3:] for each in reps("boring-but-big", "Squat", "Squat")]
    assert tens == [*[[10] * 5] * 3, [10] * 3] * 2


def test_assistance_is_less_in_a_deload() -> None:
    found = reps("boring-but-big", "Bench", "Dumbbell Row")
    assert found == [*[[10] * 5] * 3, [10] * 3] * 2
    day = next(sessions("boring-but-big", "Bench"))
    assert {(kilograms(s), s.per_side) for s in work(day, "Dumbbell Row")} == {(26, True)}
