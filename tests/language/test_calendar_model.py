"""Section 2 against a second, plain reading of it: days counted one by one."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

import dotworkout

from .programs import planned

#: What a slot says of a day: its offset from the start, its weekday (Monday is 0).
SLOTS = {
    "mon": lambda offset, weekday: weekday == 0,
    "tue thu 07:00": lambda offset, weekday: weekday in (1, 3),
    "sat 18:30": lambda offset, weekday: weekday == 5,
    "daily 06:00": lambda offset, weekday: True,
    "every 2 days": lambda offset, weekday: offset % 2 == 0,
    "every 9 days 12:00": lambda offset, weekday: offset % 9 == 0,
    "day 1": lambda offset, weekday: offset % 7 == 0,
    "day 6 20:00": lambda offset, weekday: offset % 7 == 5,
}
SPANS = {
    "week 2": lambda week: week == 2,
    "weeks 2-3": lambda week: 2 <= week <= 3,
    "odd weeks": lambda week: week % 2 == 1,
    "even weeks": lambda week: week % 2 == 0,
}
NAMES = st.lists(st.sampled_from("ABC"), min_size=1, max_size=3)
TABLE = st.dictionaries(st.sampled_from(list(SLOTS)), NAMES, min_size=1, max_size=3)
START = st.integers(0, 400).map(lambda days: date(2026, 9, 1) + timedelta(days))
RANGES = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 9)), max_size=2)


def turns(weeks, start, table, spans):
    """Date before pauses, time, order, week, day and name of each session."""
    taken = {}
    for offset in range(7 * weeks):
        day, week = start + timedelta(offset), offset // 7 + 1
        ruling = [span for span in spans if SPANS[span](week)]
        span = ruling[-1] if ruling else ""
        for order, (slot, names) in enumerate((spans[span] if span else table).items()):
            if SLOTS[slot](offset, day.weekday()):
                turn = taken[span, slot] = taken.get((span, slot), -1) + 1
                time = slot.split()[-1] if ":" in slot else ""
                yield day, time, order, week, offset % 7 + 1, names[turn % len(names)]


def moved(day, pause):
    if pause and day >= pause[0]:
        return day + timedelta(7 * -(-((pause[1] - pause[0]).days + 1) // 7))
    return day


def written(slots):
    return [f"{slot}: [{', '.join(names)}]" for slot, names in slots.items()]


@settings(max_examples=150, deadline=None)
@given(
    st.integers(1, 6),
    START,
    TABLE,
    st.dictionaries(st.sampled_from(list(SPANS)), TABLE, max_size=2),
    RANGES,
    st.none() | st.tuples(st.integers(0, 40), st.integers(0, 20)),
)
def test_sessions_stand_where_the_days_say(weeks, start, table, spans, skipped, paused):
    skip = [(start + timedelta(a), start + timedelta(a + b)) for a, b in skipped]
    pause = paused and (start + timedelta(paused[0]), start + timedelta(sum(paused)))
    lines = written(table) + [f"{n}: {{{', '.join(written(t))}}}" for n, t in spans.items()]
    lines += [f"skip: [{', '.join(f'{a}..{b}' for a, b in skip)}]"] if skip else []
    lines += [f"pause: [{pause[0]}..{pause[1]}]"] if pause else []
    expected = sorted(
        (moved(day, pause), *rest)
        for day, *rest in turns(weeks, start, table, spans)
        if not any(a <= moved(day, pause) <= b for a, b in skip)
    )
    result = dotworkout.compile_text(planned("\n".join(lines), start=str(start), weeks=weeks))
    assert result.schedule, result.diagnostics
    assert [(s.date, s.time or "", s.week, s.day, s.name) for s in result.schedule.sessions] == [
        (str(day), time, week, number, name) for day, time, _, week, number, name in expected
    ]
