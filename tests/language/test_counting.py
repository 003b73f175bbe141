"""Section 4: how weeks, sessions and cycles are counted, and which lines are one line."""

from .programs import cases, loads, program, sessions, warnings, works

TURNS = "schedule: {mon: [A, B]}"
TWICE = "schedule: {mon thu: A}"
BOTH = "schedule: {mon: A, thu: B}"


@cases(
    "clause, expected",
    {
        # four sessions in two weeks
        "per week": ("+5kg per week", "60 | 60 | 65 | 65"),
        "per session": ("+5kg per session", "60 | 65 | 70 | 75"),
        "every two sessions": ("+5kg every 2 sessions", "60 | 60 | 65 | 65"),
        "every three sessions": ("+5kg every 3 sessions", "60 | 60 | 60 | 65"),
        "every two weeks": ("+5kg every 2 weeks", "60 | 60 | 60 | 60"),
    },
)
def test_with_two_sessions_a_week(clause, expected):
    warned = clause == "+5kg every 2 weeks"
    assert loads(f"Squat: 1x5 @ 60kg, {clause}", weeks=2, head=TWICE, warned=warned) == expected


def test_double_progression_climbs_by_the_session():
    steps = "Squat: 1x8-9 @ 50kg, then +5kg"
    assert loads(steps, weeks=2, head=TWICE) == "50 | 50 | 55 | 55"


@cases(
    "line, expected",
    {
        # A takes place in weeks 1, 3 and 5; of B nothing is shown
        "a list counts the weeks in which its session has a turn": (
            "Squat:\n    - 1x5 @ 10kg\n    - 1x5 @ 20kg",
            "10 | 20 | 10",
        ),
        "a cycle too": (
            "Squat:\n    sets:\n      - 1x5 @ 10kg\n      - 1x5 @ 20kg\n"
            "    progress: +5kg per cycle",
            "10 | 20 | 15",
        ),
        "per week counts them all": ("Squat: 1x5 @ 60kg, +5kg per week", "60 | 70 | 80"),
        "per session counts its own": ("Squat: 1x5 @ 60kg, +5kg per session", "60 | 65 | 70"),
    },
)
def test_a_session_that_takes_turns(line, expected):
    found = sessions({"A": line, "B": "Curl: 1x5 @ 1kg"}, weeks=5, head=TURNS)
    own = [works(s)[0].load.kg for s in found if s.name == "A"]
    assert " | ".join(str(kg) for kg in own) == expected


@cases(
    "first, second, expected",
    {
        "the same line in two sessions is one": (
            "1x5 @ 60kg, +5kg per session",
            "1x5 @ 60kg, +5kg per session",
            "60 | 65 | 70 | 75",
        ),
        "another rest makes no other line": (
            "1x5 @ 60kg, rest 60s, +5kg per session",
            "1x5 @ 60kg, rest 90s, +5kg per session",
            "60 | 65 | 70 | 75",
        ),
        "written otherwise, meant the same": (
            "1x5 @ 60kg, +5kg per session",
            "1x5, at 60 kg, +5 kg per session",
            "60 | 65 | 70 | 75",
        ),
        "a label ties lines that differ": (
            "1x5 @ 60kg, as main, +5kg per session",
            "1x3 @ 70kg, as main, +5kg per session",
            "60 | 75 | 70 | 85",
        ),
        "labels keep equal lines apart": (
            "1x5 @ 60kg, as one, +5kg per session",
            "1x5 @ 60kg, as two, +5kg per session",
            "60 | 60 | 65 | 65",
        ),
        "a double progression is one line too": (
            "1x8-9 @ 50kg, then +5kg",
            "1x8-9 @ 50kg, then +5kg",
            "50 | 50 | 55 | 55",
        ),
        "per week the sessions do not matter": (
            "1x5 @ 60kg, +5kg per week",
            "1x3 @ 80kg, +5kg per week",
            "60 | 80 | 65 | 85",
        ),
    },
)
def test_two_lines_of_one_exercise(first, second, expected):
    steps = {"A": f"Squat: {first}", "B": f"Squat: {second}"}
    assert loads(steps, weeks=2, head=BOTH) == expected


@cases(
    "first, second",
    {
        "other reps": ("1x5 @ 60kg, +5kg per session", "1x3 @ 60kg, +5kg per session"),
        "another load": ("1x5 @ 60kg, +5kg per session", "1x5 @ 60.5kg, +5kg per session"),
        "another step": ("1x5 @ 60kg, +5kg per session", "1x5 @ 60kg, +2.5kg per session"),
    },
)
def test_unlabelled_lines_that_differ_are_two_with_a_warning_that_shows_both(first, second):
    steps = {"A": f"Squat: {first}", "B": f"Squat: {second}"}
    found = sessions(steps, weeks=1, head=BOTH, warned=True)
    assert [float(works(s)[0].load.kg) for s in found] == [
        60,
        60.5 if "60.5" in second else 60,
    ]
    text = program(steps, weeks=1, head=BOTH)
    shown = " ".join(f"{w.line} {w.message} {w.help}" for w in warnings(text))
    lines = [n for n, line in enumerate(text.split("\n"), 1) if "- Squat" in line]
    assert all(str(line) in shown for line in lines)


def test_another_variation_is_another_line():
    steps = {
        "A": "Curl: 1x5 @ 20kg, +5kg per session",
        "B": "Curl (wide grip): 1x5 @ 20kg, +5kg per session",
    }
    assert loads(steps, weeks=2, head=BOTH, warned=True) == "20 | 20 | 25 | 25"


def test_a_line_written_under_an_alias_is_the_same_line():
    head = BOTH
    steps = {
        "A": "Squat: 1x5 @ 60kg, +5kg per session",
        "B": "squats: 1x5 @ 60kg, +5kg per session",
    }
    assert loads(steps, weeks=2, head=head) == "60 | 65 | 70 | 75"


def test_sessions_are_counted_in_the_order_of_dates():
    # B stands on Monday, A on Thursday: B is the first
    head = "schedule: {thu: A, mon: B}"
    steps = {
        "A": "Squat: 1x5 @ 60kg, as main, +5kg per session",
        "B": "Squat: 1x3 @ 80kg, as main, +5kg per session",
    }
    assert loads(steps, weeks=2, head=head) == "80 | 65 | 90 | 75"


def test_a_session_count_in_a_span_of_weeks_goes_on():
    head = "schedule: {mon: A, week 2: {tue: B}}"
    steps = {
        "A": "Squat: 1x5 @ 60kg, +5kg per session",
        "B": "Curl: 1x5 @ 1kg",
    }
    assert loads(steps, weeks=3, head=head) == "60 | 1 | 65"


def test_a_weekly_list_counts_the_weeks_that_a_span_leaves_it():
    # in week 2 another session stands in its place: its second item comes in week 3
    head = "schedule: {mon: A, week 2: {tue: B}}"
    steps = {
        "A": "Squat:\n    - 1x5 @ 10kg\n    - 1x5 @ 20kg",
        "B": "Curl: 1x5 @ 1kg",
    }
    assert loads(steps, weeks=3, head=head) == "10 | 1 | 20"


def test_a_raise_of_the_1rm_is_counted_on_the_line_that_says_it():
    # A and B in turn: the line in A has had 0, 1 sessions before weeks 1 and 3
    steps = {
        "A": "Squat: 1x1 @ 100%, max +10kg per session",
        "B": "Squat: 1x5 @ 50%",
    }
    found = loads(steps, weeks=3, head=TURNS, maxes="Squat: 100kg")
    assert found in ("100 | 50 | 110", "100 | 55 | 110")
