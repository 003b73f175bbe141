"""What holds for every program: section 9, and the schedule's promises."""

from dataclasses import fields

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import dotworkout

from .programs import compiled, program, works

quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])

COUNTS = st.integers(1, 5)
REPS = st.one_of(
    st.integers(1, 30).map(str),
    st.tuples(st.integers(1, 10), st.integers(1, 10)).map(lambda r: f"{r[0]}-{r[0] + r[1]}"),
    st.integers(1, 10).map(lambda reps: f"{reps}+"),
    st.just(" AMRAP"),
    st.integers(1, 120).map(lambda time: f" {time}s"),
)
LOADS = st.one_of(
    st.just(""),
    st.integers(1, 400).map(lambda half: f" @ {half / 2:g}kg"),
    st.integers(30, 100).map(lambda percent: f" @ {percent}%"),
    st.integers(6, 10).map(lambda rpe: f" @ RPE {rpe}"),
)
CLAUSES = st.sampled_from(
    [", rest 45s", ", tempo 3-1-1-0", ", hold 2s", ", per side", ', "slowly"', ", +2.5kg per week"]
)
NAMES = st.sampled_from(["Squat", "Curl", "Bench"])


@st.composite
def lines(draw):
    """A line of an exercise, and how many sets it asks for."""
    groups = draw(st.lists(st.tuples(COUNTS, REPS, LOADS), min_size=1, max_size=3))
    clauses = draw(st.lists(CLAUSES, unique=True, max_size=3))
    if not groups[0][2]:
        clauses = [clause for clause in clauses if "per week" not in clause]
    written = ", ".join(f"{count}x{reps}{load}" for count, reps, load in groups)
    return f"{draw(NAMES)}: {written}{''.join(clauses)}", sum(count for count, _, _ in groups)


@st.composite
def steps(draw):
    """Steps as YAML, and how many sets they ask for."""
    written, sets = [], 0
    for line, count in draw(st.lists(lines(), min_size=1, max_size=5)):
        header = draw(
            st.sampled_from(["", "", "warmup", "superset, rest 60s", "circuit", "cooldown"])
        )
        written.append(f"- {header}:\n    - {line}" if header else f"- {line}")
        sets += count
    return "\n".join(written), sets


programs = st.builds(
    lambda body, weeks: (program(body[0], weeks=weeks, maxes="Squat: 140kg, Curl: 40kg"), body[1]),
    steps(),
    st.integers(1, 3),
)


@quick
@given(programs)
def test_steps_follow_each_other_and_no_set_is_lost(made):
    text, sets = made
    for session in compiled(text, warned=True).sessions:
        end = 0
        for step in session.steps:
            assert step.start_s == end
            assert step.duration_s >= 0
            end = step.start_s + step.duration_s
        assert session.duration_s == end
        assert len(works(session)) == sets
        assert session.steps[-1].kind == "work"


def facts(text):
    """All of a compile's values, but where they came from."""
    result = dotworkout.compile_text(text)
    found = result.schedule.sessions if result.schedule else ()
    steps_ = [
        [
            tuple(getattr(step, f.name) for f in fields(step) if f.name != "origin")
            for step in s.steps
        ]
        for s in found
    ]
    return (
        [(s.uid, s.name, s.week, s.day, s.date, s.start, s.duration_s) for s in found],
        steps_,
        [d.as_json() for d in result.diagnostics],
    )


@quick
@given(programs)
def test_the_same_input_gives_the_same_output(made):
    assert facts(made[0]) == facts(made[0])


@st.composite
def plans(draw):
    """A program of three sessions with weekly lists, turns, spans and skipped dates."""
    sessions = {}
    for name in "ABC":
        items = draw(st.lists(lines(), min_size=1, max_size=3))
        items = [line.split(": ", 1)[1].split(", +")[0] for line, _ in items]
        sessions[name] = "Squat:\n" + "".join(f"    - {item}\n" for item in items)
    slots = draw(
        st.lists(
            st.sampled_from(SLOTS), min_size=1, max_size=4, unique_by=lambda s: s.split(":")[0]
        )
    )
    schedule = "schedule:\n" + "".join(f"  {slot}\n" for slot in slots)
    return program(sessions, weeks=draw(st.integers(1, 4)), head=f"start: 2026-11-30\n{schedule}")


SLOTS = [
    "mon: A", "tue: B", "wed: C", "mon 18:00: [A, B]", "thu fri: [C, A, B]", "day 7: B",
    "every 3 days: [B, C]", "week 2: {sat: C}", "weeks 1-2: {sun: A}", "even weeks: {mon: [A, C]}",
    "week 4: {mon: B}", "skip: [2026-12-01..2026-12-08]", "skip: [2026-11-30, 2026-12-14]",
    "pause: [2026-12-09..2026-12-10]",
]  # fmt: skip


@quick
@given(st.one_of(programs.map(lambda made: made[0]), plans()))
def test_every_line_that_asks_for_work_is_in_the_schedule_or_told_of(text):
    result = dotworkout.compile_text(text)
    assert result.schedule
    seen = {diagnostic.line for diagnostic in result.diagnostics}
    for session in result.schedule.sessions:
        for work in works(session):
            seen.add(work.origin.source.position(work.origin.start)[0])
    written = text.split("\n")
    first = written.index("sessions:")
    told_whole = {  # a session that never takes place is told of by its name
        n
        for n, line in enumerate(written)
        if n > first and any(f"'{line.strip()[:-1]}'" in d.message for d in result.diagnostics)
    }
    lost = [
        line
        for n, line in enumerate(written)
        if n > first and "x" in line and n + 1 not in seen and not _under(written, n, told_whole)
    ]
    assert not lost, f"{lost}\n{text}"


def _under(written, number, sessions):
    """Whether the session that a line stands in is one of these lines."""
    while not (written[number].startswith("  ") and written[number][2] != " "):
        number -= 1
    return number in sessions


SNIPPETS = [
    "- ", ": ", "\n", "  ", "\t", "@", "#", '"', "'", ",", "[", "]", "{", "}", "&a", "*a", "!", "|",
    "x", "3x5", "99999999999", "-", "+", "%", "kg", "0", "-5", "AMRAP", "max", "drop 2x -25%",
    "rest", "then", "per week", "superset 3x:", "use ", "note: ", "schedule:", "every 0 days: A",
    "1e9", "½", "💪", "\u202e", "\r", "\x85", "\u2028", "٣", "week 0", "2026-02-30", "up to", "TM",
    "on last set", "on last rep", "hold ", "0x0", "tempo 0-0-0-0", "rest 0s", "0kg", "0%", "RPE 0",
]  # fmt: skip

VALID = """\
workout: 1
title: Test
start: 2026-11-30
timezone: Europe/Warsaw
weeks: 6
athlete: {bodyweight: 80kg, maxes: {Deadlift: 140kg, Bent-Over Row: 5 x 80kg}}
schedule:
  mon 18:00: [A, B]
  thu: A
  skip: [2026-12-07]
schemes:
  Five: 5x5 @ 75%
blocks:
  Prep:
    - Band Pull-Apart: 2x15
sessions:
  A:
    - warmup:
        - use Prep
    - Deadlift: use Five, rest 3min, +2.5kg per week
    - superset 3x, rest 90s:
        - Face Pull: 12-15 @ 20kg, tempo 2-0-1-2
        - Inverted Row: AMRAP
    - Pull-Up: 4x6-10 @ BW, then +2.5kg
  B:
    - Bent-Over Row:
        - 4x8 @ 70%
        - 4x6 @ 75%
    - Face Pull:
        sets: 3x12
        load: 20kg
        drop: 2x -25%
"""


@st.composite
def mangled(draw):
    """A program with a few pieces taken out, put in or moved."""
    text = VALID
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(text)))
        cut = draw(st.integers(0, 8))
        text = text[:at] + draw(st.sampled_from([*SNIPPETS, ""])) + text[at + cut :]
    return text


def _assert_told(text):
    result = dotworkout.compile_text(text)
    failed = any(d.severity == "error" for d in result.diagnostics)
    assert (result.schedule is None) is failed
    places = [(d.line, d.column) for d in result.diagnostics]
    assert places == sorted(places)
    lines_ = text.split("\n")
    for found in result.diagnostics:
        assert found.message
        assert 1 <= found.line <= len(lines_) + 1
        assert found.column >= 1
        assert found.length >= 1


def test_the_program_that_is_mangled_compiles():
    compiled(VALID, warned=False)


@settings(quick, max_examples=200)
@given(mangled())
def test_a_mangled_program_gives_diagnostics_and_no_traceback(text):
    _assert_told(text)


@quick
@given(
    st.one_of(st.text(max_size=200), st.lists(st.sampled_from(SNIPPETS), max_size=40).map("".join))
)
def test_any_text_gives_diagnostics_and_no_traceback(text):
    _assert_told(text)


@quick
@given(st.lists(st.sampled_from(SNIPPETS), min_size=1, max_size=8).map(" ".join))
def test_any_prescription_gives_diagnostics_and_no_traceback(written):
    for value in (written, f"3x5 {written}", f"3x5, {written}"):
        quoted = value.replace("'", "''").replace("\n", " ")
        _assert_told(program(f"Squat: '{quoted}'"))


@quick
@given(st.binary(max_size=300))
def test_any_bytes_give_diagnostics_and_no_traceback(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("bytes") / "plan.workout"
    path.write_bytes(data)
    result = dotworkout.compile_file(path)
    assert result.schedule is None
    assert result.diagnostics
