"""Small programs, and what their schedules say in words short enough for tables."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from textwrap import dedent, indent

import pytest

import dotworkout
from dotworkout import Diagnostic, Schedule, Session, Work

#: Exercises of the file's own, so that no figure here hangs on what a pack says.
EXERCISES = """\
exercises:
  Squat: {muscles: [quads], equipment: [barbell]}
  Curl: {muscles: [biceps], variations: [wide grip]}
  Bench: {muscles: [chest]}
  Dip: {muscles: [triceps], bodyweight: yes}
  Bridge: {muscles: [abs], bodyweight: yes, measure: [time]}
  Carry: {muscles: [forearms], measure: [distance, time]}
  Erg: {muscles: [cardio], measure: [distance, calories, time]}
"""
HEAD = "workout: 1\ntitle: Test\n"


def cases(names: str, rows: Mapping[str, tuple[object, ...]]) -> pytest.MarkDecorator:
    """A table of cases: each row is a fact and its values."""
    return pytest.mark.parametrize(
        names, [pytest.param(*row, id=fact) for fact, row in rows.items()]
    )


def steps_of(session: str, depth: str = "    ") -> str:
    """The steps of a session as YAML; a single line needs no dash."""
    text = dedent(session).strip("\n")
    return indent(text if text.startswith("-") else f"- {text}", depth)


def program(
    steps: str | Mapping[str, str], *, weeks: int = 1, head: str = "", maxes: str = ""
) -> str:
    """A whole file: its steps (of session A, or by session) and what else stands at its head."""
    sessions = {"A": steps} if isinstance(steps, str) else steps
    athlete = f"athlete: {{bodyweight: 80kg, maxes: {{{maxes}}}}}\n" if maxes else ""
    written = "".join(f"  {name}:\n{steps_of(text)}\n" for name, text in sessions.items())
    top = dedent(head).strip("\n") + "\n" if head else ""
    return f"{HEAD}weeks: {weeks}\n{top}{athlete}{EXERCISES}sessions:\n{written}"


def told(result: dotworkout.Result) -> str:
    """What was reported, one problem a line."""
    found = [f"{d.line}:{d.column} {d.severity} {d.message}" for d in result.diagnostics]
    return "\n".join(found) or "nothing reported"


def compiled(text: str, *, warned: bool = False, **options: object) -> Schedule:
    """The schedule of a text that compiles without an error (and silently, unless ``warned``)."""
    result = dotworkout.compile_text(text, **options)
    unwanted = [d for d in result.diagnostics if d.severity == "error" or not warned]
    assert not unwanted, f"{told(result)}\n{text}"
    assert result.schedule is not None
    return result.schedule


def warnings(text: str, **options: object) -> list[Diagnostic]:
    """The warnings of a text that compiles."""
    return list(compiled(text, warned=True, **options).diagnostics)


def errors(text: str, **options: object) -> list[Diagnostic]:
    """The errors of a text that must not compile."""
    result = dotworkout.compile_text(text, **options)
    found = [d for d in result.diagnostics if d.severity == "error"]
    assert found, f"compiled without an error:\n{text}"
    assert result.schedule is None
    return found


def works(session: Session) -> list[Work]:
    return [step for step in session.steps if step.kind == "work"]


def plain(value: Fraction | int) -> str:
    return f"{float(value):.10g}"


def span(low: Fraction | int, high: Fraction | int | None) -> str:
    return plain(low) if high is None or high == low else f"{plain(low)}-{plain(high)}"


def load(work: Work) -> str:
    """A set's load: ``60``, ``60-65``, ``BW+10``, ``75%``, ``RPE 8``, ``-`` for none."""
    found = work.load
    if found is None:
        return "-"
    amount = found.lb if found.kg is None else found.kg
    if found.kind == "bodyweight":
        return "BW" + (f"{float(amount):+.10g}" if amount else "")
    if amount is not None:
        return span(amount, found.lb_max if found.kg is None else found.kg_max)
    if found.percent is not None:
        return span(found.percent, found.percent_max) + "%"
    return found.text


def amount(work: Work) -> str:
    """What a set is counted in: ``5``, ``8-12``, ``5+``, ``AMRAP``, ``45s``, ``max``, ``40m``."""
    if work.reps is not None:
        if work.reps.open:
            return "AMRAP" if work.reps.min == 1 else f"{work.reps.min}+"
        return span(work.reps.min, work.reps.max)
    if work.distance is not None:
        return f"{plain(work.distance.m)}m"
    if work.calories is not None:
        return f"{work.calories}cal"
    assert work.time is not None
    return "max" if work.time.open else f"{span(work.time.min_s, work.time.max_s)}s"


def sessions(
    steps: str | Mapping[str, str], *, warned: bool = False, **rest: object
) -> list[Session]:
    return list(compiled(program(steps, **rest), warned=warned).sessions)


def loads(steps: str | Mapping[str, str], **rest: object) -> str:
    """The loads of every set, sessions parted by ``|``: ``60 60 60 | 62.5 62.5 62.5``."""
    return " | ".join(" ".join(map(load, works(s))) for s in sessions(steps, **rest))


def amounts(steps: str | Mapping[str, str], **rest: object) -> str:
    """What every set is counted in, sessions parted by ``|``."""
    return " | ".join(" ".join(map(amount, works(s))) for s in sessions(steps, **rest))


def done(steps: str | Mapping[str, str], **rest: object) -> str:
    """Every set with its role unless it is working: ``ramp 5 @ 40, 5 @ 100, drop AMRAP @ 80``."""
    return " | ".join(", ".join(map(_done, works(s))) for s in sessions(steps, **rest))


def _done(work: Work) -> str:
    role = "" if work.role == "working" else f"{work.role} "
    return f"{role}{amount(work)}" + (f" @ {load(work)}" if work.load else "")


def seconds(steps: str, **rest: object) -> str:
    """Every step's seconds, all weeks; what is not work stands in brackets: ``15 (90) 15``."""
    return " | ".join(
        " ".join(
            str(step.duration_s) if step.kind == "work" else f"({step.duration_s})"
            for step in session.steps
            if step.kind != "note"
        )
        for session in sessions(steps, **rest)
    )


def only(steps: str, **rest: object) -> Work:
    """The one set of a program of one set."""
    (session,) = sessions(steps, **rest)
    (work,) = works(session)
    return work


def planned(schedule: str, *, start: str = "2026-11-30", weeks: int = 2, head: str = "") -> str:
    """A program around a schedule: each capital letter in it is a session."""
    slots = dedent(schedule).strip("\n")
    names = sorted(set(re.findall(r"\b[A-Z]\b", slots)))
    top = f"{head}\nschedule:\n{indent(slots, '  ')}\n" + (f"start: {start}\n" if start else "")
    return program(dict.fromkeys(names, "Squat: 3x5"), weeks=weeks, head=top)


def when(schedule: str, **rest: object) -> str:
    """Dates, times and names of the sessions: ``11-30 18:00 A, 12-07 18:00 A``."""
    found = compiled(planned(schedule, **rest)).sessions
    return ", ".join(
        " ".join(filter(None, (s.date[5:], s.start and s.start[11:16], s.name))) for s in found
    )


def starts(schedule: str, **rest: object) -> list[str | None]:
    return [s.start for s in compiled(planned(schedule, **rest)).sessions]
