"""The questions that a plugin can be asked, and the values it answers with.

A plugin is a module, or an object, with functions of these names marked ``@dotworkout.hookimpl``,
named by an entry point in the group ``dotworkout.exporters`` or ``dotworkout.packs``. The entry
point's name is the format's or the pack's name, so that only what is asked for is loaded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import pluggy

from dotworkout.model.schedule import Program, Session
from dotworkout.text.diagnostics import Diagnostic

hookspec = pluggy.HookspecMarker("dotworkout")
hookimpl = pluggy.HookimplMarker("dotworkout")


@dataclass(frozen=True, slots=True)
class Part:
    """One file of an export.

    ``suffix``  what follows the input's name: ``.csv``, ``-week-1.ics``
    ``chunks``  its bytes, in order, made as they are read
    """

    suffix: str
    chunks: Iterable[bytes]


@dataclass(frozen=True, slots=True)
class Omission:
    """What a format could not carry: ``Omission("RPE", 12)``, said as ``RPE: 12 sets``.

    ``what``   in the user's words
    ``count``  how often, at least 1
    ``unit``   of what: ``sets``, ``sessions``, ``notes``
    """

    what: str
    count: int
    unit: str = "sets"


@dataclass(frozen=True, slots=True)
class Export:
    """What an exporter returns; ``omissions`` is complete once every part has been read."""

    parts: Iterable[Part]
    omissions: Sequence[Omission] = ()


@dataclass(frozen=True, slots=True)
class Option:
    """An option of a format: ``alarm`` of ``ics`` is ``--ics-alarm`` on the command line.

    ``parse``   from the words of the command line to the option's value; raises ValueError with a
                message for the user
    ``default`` the value without it
    ``multiple`` whether it may be given several times: the value is then a tuple
    ``is_flag``  whether it takes no words: ``parse`` is not asked, the value is True or False
    """

    name: str
    help: str
    parse: Callable[[str], object] = str
    default: object = None
    multiple: bool = False
    is_flag: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What an exporter may know beside the sessions.

    ``values``       its own options by name, defaults filled in
    ``epoch``        seconds since 1970 for time stamps (``SOURCE_DATE_EPOCH``), or None
    ``diagnostics``  the compile's findings so far; complete once the sessions have been read
    """

    values: Mapping[str, object] = field(default_factory=dict)
    epoch: int | None = None
    diagnostics: Callable[[], Sequence[Diagnostic]] = tuple


@dataclass(frozen=True, slots=True, kw_only=True)
class Exporter:
    """An output format.

    ``name``         as in ``--to csv``: a-z, 0-9, hyphens
    ``title``        a line for people
    ``suffix``       of its file, with the dot
    ``export``       called with the program, its sessions in order (an iterable that can be read
                     once and may be lazy) and its options; must not change what it is given
    ``needs_dates``  whether a program without a start cannot be written in it
    """

    name: str
    title: str
    suffix: str
    export: Callable[[Program, Iterable[Session], Options], Export]
    needs_dates: bool = False
    options: tuple[Option, ...] = ()


class Readable(Protocol):
    """A file of a pack that is no path: an ``importlib.resources`` traversable."""

    @property
    def name(self) -> str: ...

    def read_bytes(self) -> bytes: ...


@dataclass(frozen=True, slots=True)
class PackSource:
    """A pack's data.

    ``files``  YAML files of exercises: paths, or what ``importlib.resources`` gives; the first
               one has the pack's own keys
    """

    name: str
    files: tuple[Readable | str, ...]


@hookspec
def workout_exporters() -> Iterable[Exporter]:  # type: ignore[empty-body]
    """Offer export formats.

    Asked once, when a format of this plugin's name is first needed, or when all are listed; order
    never shows. A name that another plugin has offered is an error that names both. A plugin that
    raises here is named with its reason and left out.
    """


@hookspec
def workout_exercise_packs() -> Iterable[PackSource]:  # type: ignore[empty-body]
    """Offer exercise packs.

    Asked once in each process. The data is read when an exercise is looked up, checked as it is
    read; a pack that cannot be read is named with its reason and left out.
    """
