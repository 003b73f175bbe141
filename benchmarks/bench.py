"""How fast a compile is: whole processes beside bare Python, and sets per second in process.

Prints Markdown. Run by ``make bench`` with the interpreter of an environment that has dotworkout.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median
from time import perf_counter

import dotworkout

EXAMPLES = Path(__file__).parents[1] / "dsl_examples"
FLAGSHIP = EXAMPLES / "upper-back.workout"
RUNS = 25
#: A compile of the flagship takes at most this many times ``python -c pass``.
BAR = 12

WORKOUT = ("-m", "dotworkout")
IMPORTS = "import yaml, pluggy, click, lark"
PROCESSES: dict[str, tuple[str, ...]] = {
    "`python -c pass`": ("-c", "pass"),
    "import yaml": ("-c", "import yaml"),
    "import pluggy": ("-c", "import pluggy"),
    "import click": ("-c", "import click"),
    "import lark": ("-c", "import lark"),
    IMPORTS: ("-c", IMPORTS),
    "`workout --version`": (*WORKOUT, "--version"),
    "`workout --help`": (*WORKOUT, "--help"),
    "`workout check`": (*WORKOUT, "check", str(FLAGSHIP)),
    "`workout compile --to json -o -`": (
        *(*WORKOUT, "compile", str(FLAGSHIP)), *("--to", "json", "-o", "-"),
    ),
}  # fmt: skip


def processes() -> list[tuple[str, ...]]:
    """Median milliseconds of each command, run in turns, and its ratio to the first."""
    hidden = ("PYTHONDONTWRITEBYTECODE", "PYTHONPATH", "PYTHONHASHSEED")
    environment = {key: value for key, value in os.environ.items() if key not in hidden}
    times: dict[str, list[float]] = {name: [] for name in PROCESSES}
    for turn in range(RUNS + 1):
        for name, arguments in PROCESSES.items():
            begin = perf_counter()
            command = [sys.executable, *arguments]
            subprocess.run(command, env=environment, capture_output=True, check=True)
            if turn:  # the first one writes the bytecode
                times[name].append(perf_counter() - begin)
    medians = {name: median(taken) * 1000 for name, taken in times.items()}
    floor = next(iter(medians.values()))
    return [(name, f"{ms:.1f}", f"{ms / floor:.1f}") for name, ms in medians.items()]


def synthetic(weeks: int) -> str:
    """A program of four days a week, each of eight exercises and 26 sets."""
    lifts = ("Deadlift", "Bent-Over Row", "Pull-Up", "Seated Row", "Lat Pulldown", "Face Pull")
    lines = [f"workout: 1\ntitle: Synthetic\nstart: 2026-11-30\nweeks: {weeks}\nschedule:"]
    days = ("mon", "tue", "thu", "fri")
    lines += [f"  {day} 18:00: Day {number}" for number, day in enumerate(days, 1)]
    lines += ["sessions:"]
    for number in range(1, len(days) + 1):
        lines += [f"  Day {number}:"]
        lines += [f"    - {lift}: 3x8 @ 40kg, rest 2min, +0.5kg per week" for lift in lifts]
        lines += ["    - Shrug: 4x12 @ 20kg, tempo 2-0-1-2", "    - Plank: 4x 45s, rest 60s"]
    return "\n".join(lines) + "\n"


def in_process() -> Iterable[tuple[str, ...]]:
    """Sets per second from text to schedule, warm: the median of several compiles."""
    for path in sorted(EXAMPLES.glob("*.workout")):
        yield _rate(f"`{path.name}`", path.read_text("utf-8"))
    for weeks in (52, 208):
        yield _rate(f"{weeks} weeks x 4 days x 8 exercises", synthetic(weeks))


def _rate(name: str, text: str) -> tuple[str, ...]:
    result = dotworkout.compile_text(text)
    if result.schedule is None:
        raise SystemExit(f"{name}: {result.diagnostics}")
    sets = sum(step.kind == "work" for day in result.schedule.sessions for step in day.steps)
    seconds = _median_seconds(lambda: dotworkout.compile_text(text))
    return name, f"{sets:,}", f"{seconds * 1000:.1f}", f"{sets / seconds:,.0f}"


def _median_seconds(work: Callable[[], object], at_least: float = 2.0) -> float:
    """Of as many runs as fill the time, never fewer than five."""
    times: list[float] = []
    while len(times) < 5 or sum(times) < at_least:
        begin = perf_counter()
        work()
        times.append(perf_counter() - begin)
    return median(times)


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    """Print a Markdown table, its rows as they come."""
    print("|", " | ".join(head), "|")
    print("|---" + "|--:" * (len(head) - 1) + "|")
    for row in rows:
        print("|", " | ".join(row), "|", flush=True)


def main() -> None:
    interpreter = f"{platform.python_implementation()} {platform.python_version()}"
    print(f"{interpreter}, {platform.system()} {platform.machine()}, {os.cpu_count()} CPUs")
    print(f"\nWhole processes, medians of {RUNS} runs in turns:\n")
    rows = processes()
    table(("process", "ms", "times bare Python"), rows)
    print(f"\nThe bar of the compile is {BAR}: {'met' if float(rows[-1][2]) <= BAR else 'missed'}.")
    print("\nIn process, warm, from text to schedule:\n")
    table(("program", "sets", "ms", "sets per second"), in_process())


if __name__ == "__main__":
    main()
