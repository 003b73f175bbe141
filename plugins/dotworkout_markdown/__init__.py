"""The format ``md``: a training sheet to print, GitHub-flavoured Markdown.

A table for each session, its sets folded, with a box to tick for each set; at the end the hard
sets of each muscle and week.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

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
    sheet,
)
from dotworkout_markdown.text import NO_BREAK_SPACE, day, escape, figure, paragraph, table
from dotworkout_markdown.volume import Volume, add, volume_section

_COLUMNS = ("Exercise", "Sets", "Load", "Tempo", "Rest", "Notes", "Done")
_PARTS = {"warmup": "Warm-up", "main": "Main part", "cooldown": "Cool-down"}


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
    volume: Volume = {}
    week = None
    for session in sessions:
        if (session.week, session.phase) != week:
            week = session.week, session.phase
            yield _week(session)
        yield _session(session)
        add(volume, hard_sets(program, [session]))
    yield volume_section(volume)


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
        "<br>".join(map(escape, filter(None, (row.first, row.then, *row.notes, *row.cues)))),
        _boxes(row),
    )


def _boxes(row: Row) -> str:
    """A box a set, or a line to write on where the set is open to the top; five side by side."""
    counted = row.steps[0].reps or row.steps[0].time
    box = "___" if counted and counted.open else "☐"
    fives, rest = divmod(row.count, 5)
    return " ".join(NO_BREAK_SPACE.join([box] * many) for many in (*[5] * fives, rest) if many)
