"""How the tests of the command line run it, and the plugins that they install."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from typing import Any

from click.testing import CliRunner, Result

from dotworkout import Export, Exporter, Option, PackSource, Part, hookimpl, registry
from dotworkout.cli import workout
from dotworkout.entrypoints import EntryPoint
from dotworkout.registry import EXPORTERS, PACKS

#: One session on one Monday: three sets of 12 reps at 3 s, two rests of 90 s, 288 s in all.
DATED = """\
workout: 1
title: Back
start: 2026-11-30
sessions:
  A:
    - Face Pull: 3x12 @ 20kg
"""
UNDATED = DATED.replace("start: 2026-11-30\n", "")
BROKEN = DATED.replace("Face Pull", "Face Pul")
#: Its 1RM is not known: a warning.
WARNED = DATED.replace("20kg", "75%")


def run(*words: object, **extra: Any) -> Result:
    """The command in this process."""
    return CliRunner().invoke(workout, [str(word) for word in words], **extra)


def process(
    *words: object, env: dict[str, str] | None = None, **extra: Any
) -> subprocess.CompletedProcess[bytes]:
    """The command as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "dotworkout", *map(str, words)],
        env={**os.environ, **(env or {})},
        check=False,
        **{"capture_output": True, **extra},
    )


def exporter(
    export: Callable[..., Export], *options: Option, name: str = "txt", needs_dates: bool = False
) -> EntryPoint:
    """An installed format."""
    offer = Exporter(
        name=name,
        title="Text",
        suffix=f".{name}",
        export=export,
        needs_dates=needs_dates,
        options=options,
    )

    class Plugin:
        @hookimpl
        def workout_exporters(self) -> Iterable[Exporter]:
            return [offer]

    return EntryPoint(EXPORTERS, name, "third", "1.0", Plugin)


def writing(*chunks: Any, suffix: str = ".txt", omissions: Any = ()) -> Callable[..., Export]:
    """An exporter's function that gives one file of these chunks."""
    return lambda program, sessions, options: Export([Part(suffix, chunks)], omissions)


def pack(load: Callable[[], object], name: str = "kettle") -> EntryPoint:
    return EntryPoint(PACKS, name, "third", "1.0", load)


def offering_pack(*files: Any, name: str = "kettle") -> EntryPoint:
    """An installed pack of these files."""

    class Plugin:
        @hookimpl
        def workout_exercise_packs(self) -> Iterable[PackSource]:
            return [PackSource(name, files)]

    return pack(Plugin, name)


def broken(error: BaseException) -> Callable[[], object]:
    """What an entry point is that fails when it is loaded."""

    def load() -> object:
        raise error

    return load


def install(monkeypatch: Any, *entries: EntryPoint) -> None:
    """Put plugins beside the built-in ones; they win over one of their name."""
    taken = {(entry.group, entry.name) for entry in entries}
    own = [entry for entry in registry.installed() if (entry.group, entry.name) not in taken]
    monkeypatch.setattr("dotworkout.registry.installed", lambda: [*own, *entries])
