"""The format ``md``: a training sheet to print, GitHub-flavoured Markdown.

A table for each session, its sets folded, with a box to tick for each set; at the end the hard
sets of each muscle and week.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

from dotworkout import (
    Export,
    Exporter,
    Options,
    Part,
    Program,
    Row,
    Session,
    Words,
    clock,
    hard_sets,
    hookimpl,
    plain,
    sheet,
)
from dotworkout_markdown.text import day, escape, figure, paragraph, table

_COLUMNS = ("Exercise", "Sets", "Load", "Tempo", "Rest", "Notes", "Done")
_PARTS = {"warmup": "Warm-up", "main": "Main part", "cooldown": "Cool-down"}
#: Columns of the table of hard sets: what fits a printed page.
_WEEKS_ACROSS = 8
_VOLUME_HEAD = """
## Hard sets per muscle and week

Working sets of the main part, drops counted with their set; for a secondary muscle a set is half.

"""

_Volume = dict[int, dict[str, Fraction]]


@hookimpl
def workout_exporters() -> Iterable[Exporter]:
    yield Exporter(
        name="md", title="Training sheet to print (Markdown)", suffix=".md", export=to_md
    )


def to_md(program: Program, sessions: Iterable[Session], options: Options) -> Export:
    """One file, a session at a time; it leaves nothing out that a person trains by."""
    return Export([Part(".md", _written(program, sessions))])


def _written(program: Program, sessions: Iterable[Session]) -> Iterator[bytes]:
    for text in _texts(program, sessions):
        yield text.encode("utf-8", "replace")  # half a surrogate pair has no bytes


def _texts(program: Program, sessions: Iterable[Session]) -> Iterator[str]:
    yield _head(program)
    volume: _Volume = {}
    week = None
    for session in sessions:
        if (session.week, session.phase) != week:
            week = session.week, session.phase
            yield _week(session)
        yield _session(session)
        _add(volume, hard_sets(program, [session]))
    yield _volume(volume)


def _head(program: Program) -> str:
    weeks = "1 week" if program.weeks == 1 else f"{program.weeks} weeks"
    facts = [weeks + (f" from {day(program.start)}" if program.start else "")]
    facts += [escape(f"by {program.author}")] if program.author else []
    facts += [escape(", ".join(program.tags))] if program.tags else []
    description = f"{paragraph(program.description)}\n\n" if program.description else ""
    return (
        f"# {escape(program.title)}\n\n{' · '.join(facts)}\n\n{description}"
        "Tick a box for each set; a line is for what you reached. Times are estimates.\n"
    )


def _week(session: Session) -> str:
    phase = f" · {escape(session.phase)}" if session.phase else ""
    note = f"\n{paragraph(session.phase_note)}\n" if session.phase_note else ""
    return f"\n## Week {session.week}{phase}\n{note}"


def _session(session: Session) -> str:
    when = day(session.date) if session.date else f"Day {session.day}"
    time = f", {session.time}" if session.time else ""
    minutes = max(1, (session.duration_s + 30) // 60)
    head = f"\n### {when}{time} · {escape(session.name)} — about {clock(60 * minutes)}\n"
    lines = sheet(session)
    first = next((place for place, line in enumerate(lines) if isinstance(line, Row)), len(lines))
    said = "".join(
        f"\n{paragraph(line.text)}\n" for line in lines[:first] if isinstance(line, Words)
    )
    rows = list(_rows(lines[first:]))
    return head + said + ("\n" + table(_COLUMNS, rows) if rows else "")


def _rows(lines: Sequence[Row | Words]) -> Iterator[Sequence[str]]:
    """The table's rows: part and group headings stand in its first column."""
    parts = {line.part for line in lines} != {"main"}
    part = header = ""
    for line in lines:
        if parts and line.part != part:
            part = line.part
            yield _wide(_PARTS[part])
        if line.header != header:
            header = line.header
            if header:
                yield _wide(header)
        yield _cells(line) if isinstance(line, Row) else ("", "", "", "", "", escape(line.text), "")


def _wide(heading: str) -> Sequence[str]:
    return (f"**{heading}**", *[""] * (len(_COLUMNS) - 1))


def _cells(row: Row) -> Sequence[str]:
    return (
        "↳" if row.continued else escape(row.title),
        figure(row.sets),
        figure(row.target) + (f"<br>{row.plates} a side" if row.plates else ""),
        figure(", ".join(filter(None, (row.tempo, row.hold and f"hold {row.hold}")))),
        figure(row.rest),
        "<br>".join(map(escape, filter(None, (row.then, *row.notes, *row.cues)))),
        _boxes(row),
    )


def _boxes(row: Row) -> str:
    """A box a set, or a line to write on where the set is open to the top."""
    counted = row.steps[0].reps or row.steps[0].time
    return " ".join(["____" if counted and counted.open else "☐"] * row.count)


def _add(volume: _Volume, found: Mapping[int, Mapping[str, Fraction]]) -> None:
    for week, muscles in found.items():
        counted = volume.setdefault(week, {})
        for muscle, sets in muscles.items():
            counted[muscle] = counted.get(muscle, Fraction()) + sets


def _volume(volume: _Volume) -> str:
    """Muscles down, most sets first, and weeks across; weeks that are the same share a column."""
    totals: dict[str, Fraction] = {}
    for counted in volume.values():
        _add({0: totals}, {0: counted})
    muscles = sorted(totals, key=lambda muscle: (-totals[muscle], muscle))
    columns = list(_columns(volume))
    tables = (
        _volume_table(muscles, columns[first : first + _WEEKS_ACROSS])
        for first in range(0, len(columns), _WEEKS_ACROSS)
    )
    return _VOLUME_HEAD + "\n".join(tables) if muscles else ""


def _columns(volume: _Volume) -> Iterator[tuple[str, Mapping[str, Fraction]]]:
    """``4`` or ``1-3`` and what is done in each of those weeks."""
    weeks = sorted(volume)
    first = 0
    for place, week in enumerate(weeks):
        following = weeks[place + 1] if place + 1 < len(weeks) else None
        if following != week + 1 or volume[week] != volume[following]:
            begin = weeks[first]
            yield (str(week) if begin == week else f"{begin}-{week}"), volume[week]
            first = place + 1


def _volume_table(
    muscles: Sequence[str], columns: Sequence[tuple[str, Mapping[str, Fraction]]]
) -> str:
    head = ["Week", *(name for name, _ in columns)]
    rows = ([muscle, *(_figure(counted, muscle) for _, counted in columns)] for muscle in muscles)
    return table(head, list(rows))


def _figure(counted: Mapping[str, Fraction], muscle: str) -> str:
    return plain(counted[muscle]) if muscle in counted else "–"
