"""The views of ``workout show``: sessions, the grid of weeks, the volume of muscles."""

from __future__ import annotations

from fractions import Fraction
from itertools import groupby

from rich.console import Console
from rich.text import Text

from dotworkout.cli.columns import WeekRow, clean, fitted, print_cells, print_text, print_weeks
from dotworkout.model.schedule import Program, Schedule, Session
from dotworkout.sheets.grid import grid
from dotworkout.sheets.rows import Row, Words, sheet
from dotworkout.sheets.volume import hard_sets
from dotworkout.sheets.wording import about, day
from dotworkout.units import plain

_PARTS = {"warmup": "Warm-up", "main": "Main part", "cooldown": "Cool-down"}


def show_sessions(schedule: Schedule, console: Console) -> None:
    """Every session, its sets folded."""
    _print_title(schedule.program, console)
    for (week, phase), sessions in groupby(schedule.sessions, lambda s: (s.week, s.phase)):
        console.print()
        print_text(console, clean(f"Week {week}" + (f" · {phase}" if phase else ""), "bold cyan"))
        for place, session in enumerate(sessions):
            if session.phase_note and not place:
                print_text(console, clean(session.phase_note, "italic"))
            show_session(session, console)


def show_session(session: Session, console: Console) -> None:
    """One session: its lines under the headings of parts and groups."""
    console.print()
    when = day(session.date) if session.date else f"Day {session.day}"
    time = f", {session.time}" if session.time else ""
    head = f"{when}{time} · {session.name} — {about(session.duration_s)}"
    print_text(console, clean(head, "bold"))
    lines = sheet(session)
    widths = fitted([_cells(line) for line in lines if isinstance(line, Row)], console.width - 2)
    part = "main"
    header = ""
    for line in lines:
        if line.part != part:
            part = line.part
            print_text(console, Text(_PARTS[part], "dim"), 2)
        if line.header != header:
            header = line.header
            print_text(console, Text(header, "dim"), 2)
        if isinstance(line, Words):
            print_text(console, clean(line.text, "italic"), 2)
        else:
            print_cells(console, _cells(line), widths, 2)
            for text in filter(None, (line.first, line.then, *line.notes, *line.cues)):
                print_text(console, clean(text, "italic"), 6)


def _cells(row: Row) -> list[Text]:
    how = (
        row.plates and f"{row.plates} a side",
        row.tempo and f"tempo {row.tempo}",
        row.hold and f"hold {row.hold}",
        row.rest and f"rest {row.rest}",
    )
    name = Text("  then") if row.continued else clean(row.title)
    return [
        name,
        clean(row.sets, "bold"),
        clean(row.target),
        clean(", ".join(filter(None, how))),
    ]


def show_next(schedule: Schedule, today: str, console: Console) -> None:
    """The first session on or after an ISO date; sessions without dates are none."""
    for session in schedule.sessions:
        if session.date is not None and session.date >= today:
            _print_title(schedule.program, console)
            show_session(session, console)
            return
    console.print(f"No session on or after {day(today)}.")


def show_grid(schedule: Schedule, console: Console) -> None:
    """What each exercise does in each week."""
    _print_title(schedule.program, console)
    print_text(console, Text(f"Loads in {schedule.program.units}; ~ is an estimate.", "dim"))
    console.print()
    rows = [
        WeekRow(
            line.session,
            clean(line.exercise, "" if line.part == "main" else "dim"),
            {week: "\n".join(figures) for week, figures in line.weeks.items()},
        )
        for line in grid(schedule)
    ]
    print_weeks(console, rows)


def show_volume(schedule: Schedule, console: Console) -> None:
    """Hard sets of each muscle and week, the muscles with most first."""
    _print_title(schedule.program, console)
    note = "Hard sets of the main part, drops counted with their set; secondary muscles half."
    print_text(console, Text(note, "dim"))
    console.print()
    volume = hard_sets(schedule.program, schedule.sessions)
    totals: dict[str, Fraction] = {}
    for counted in volume.values():
        for muscle, sets in counted.items():
            totals[muscle] = totals.get(muscle, Fraction()) + sets
    rows = [
        WeekRow(
            "",
            Text(muscle),
            {week: plain(counted.get(muscle, Fraction())) for week, counted in volume.items()},
        )
        for muscle in sorted(totals, key=lambda muscle: (-totals[muscle], muscle))
    ]
    print_weeks(console, rows)


def _print_title(program: Program, console: Console) -> None:
    weeks = "1 week" if program.weeks == 1 else f"{program.weeks} weeks"
    start = f" from {day(program.start)}" if program.start else ""
    print_text(console, clean(f"{program.title} · {weeks}{start}", "bold"))
