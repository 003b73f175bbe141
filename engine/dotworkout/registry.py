"""Who is installed, what they answered, who failed.

A plugin is loaded when a format or pack of its name is asked for, and asked once. One plugin is
asked at a time, with standard output thrown away, so that a failure has a name and spoils nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from contextlib import redirect_stdout
from functools import cached_property, partial
from io import StringIO
from threading import RLock
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeVar

from dotworkout.catalog import OWN, Contents, Shelf
from dotworkout.entrypoints import HOME, EntryPoint, installed
from dotworkout.model.exercise import Pack
from dotworkout.packfile import UnreadablePackError, open_pack

if TYPE_CHECKING:
    from dotworkout.hookspecs import Exporter, PackSource

EXPORTERS = "dotworkout.exporters"
PACKS = "dotworkout.packs"

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_T = TypeVar("_T")

#: Standard output belongs to the whole process, and so does taking it away from a plugin.
_ONE_AT_A_TIME = RLock()


class Failure(NamedTuple):
    """What a plugin did wrong.

    ``name``, ``group``  of its entry point
    ``reason``           one line for people
    ``distribution``     whose it is, with versions; both where two claim one name
    """

    name: str
    group: str
    reason: str
    distribution: str


class Listed(NamedTuple):
    """What is installed under one name.

    ``title``      the plugin's own, empty when it failed
    ``exercises``  how many a pack has, else None
    ``failure``    why it cannot be used, else None
    """

    kind: Literal["format", "pack"]
    name: str
    distribution: str
    title: str
    exercises: int | None
    failure: str | None


class PluginError(Exception):
    """What the host finds wrong with a plugin's answer."""


class Registry:
    """The plugins of one process; ``entry_points`` are looked up when first needed.

    ``failures`` grows as plugins are asked.
    """

    def __init__(self, entry_points: Iterable[EntryPoint] | None = None) -> None:
        self.failures: list[Failure] = []
        self._given = entry_points
        self._answers: dict[tuple[str, str], Any] = {}

    def format_names(self) -> tuple[str, ...]:
        """The formats that are installed, by name; loads none of them."""
        return self._names(EXPORTERS)

    def exporter(self, name: str) -> Exporter | None:
        """The format of that name; None when there is none or it failed."""
        found: Exporter | None = self._once(EXPORTERS, name, lambda offer: offer)
        return found

    def exporters(self) -> tuple[Exporter, ...]:
        """All formats that can be used, by name."""
        return tuple(filter(None, map(self.exporter, self.format_names())))

    def shelves(self) -> tuple[Shelf, ...]:
        """The packs by name, for a catalog; reads none of them."""
        return tuple(
            Shelf(name, self._built_in(name), partial(self._contents, name))
            for name in self._names(PACKS)
        )

    def packs(self) -> tuple[Pack, ...]:
        """All packs that can be used, by name, read whole."""
        found = ((name, self._contents(name)) for name in self._names(PACKS))
        return tuple(_whole(name, held) for name, held in found if held)

    def listing(self) -> tuple[Listed, ...]:
        """All that is installed, formats first, by name; loads everything."""
        formats = [self._listed("format", EXPORTERS, name) for name in self._names(EXPORTERS)]
        packs = [self._listed("pack", PACKS, name) for name in self._names(PACKS)]
        return (*formats, *packs)

    @cached_property
    def _entries(self) -> dict[tuple[str, str], list[EntryPoint]]:
        found: dict[tuple[str, str], list[EntryPoint]] = {}
        for entry in installed() if self._given is None else self._given:
            found.setdefault((entry.group, entry.name), []).append(entry)
        return found

    def _names(self, group: str) -> tuple[str, ...]:
        return tuple(sorted(name for kind, name in self._entries if kind == group))

    def _built_in(self, name: str) -> bool:
        return any(entry.distribution == HOME for entry in self._entries[PACKS, name])

    def _contents(self, name: str) -> Contents | None:
        found: Contents | None = self._once(PACKS, name, partial(self._open, name))
        return found

    def _open(self, name: str, offer: PackSource) -> Contents | None:
        return open_pack(offer, partial(self._fail, PACKS, name))

    def _once(self, group: str, name: str, use: Callable[[Any], _T | None]) -> _T | None:
        """What ``use`` makes of the plugin's offer, made once; None after a failure."""
        key = (group, name)
        with _ONE_AT_A_TIME:
            if key not in self._answers and key in self._entries:
                self._answers[key] = self._made(group, name, use)
        answer: _T | None = self._answers.get(key)
        return answer

    def _made(self, group: str, name: str, use: Callable[[Any], _T | None]) -> _T | None:
        try:
            with redirect_stdout(StringIO()):
                return use(self._offer(group, name))
        except (Exception, SystemExit) as error:
            self._fail(group, name, _reason(error))
            return None

    def _offer(self, group: str, name: str) -> Any:
        """What the plugin of that name offers under it."""
        entries = self._entries[group, name]
        if len(entries) > 1:
            raise PluginError(f"offered by {_distributions(entries)}: uninstall all but one")
        if not _NAME.fullmatch(name) or (group == PACKS and name == OWN):
            raise PluginError(f"'{name}' cannot be its name: a-z, 0-9 and hyphens, not 'file'")
        offers = sorted(_ask(entries[0]), key=lambda offer: str(offer.name))
        self._report_hidden(entries[0], offers)
        named = [offer for offer in offers if offer.name == name]
        if len(named) != 1:
            names = ", ".join(repr(offer.name) for offer in offers) or "nothing"
            raise PluginError(f"its entry point is called '{name}', but it offers {names}")
        return named[0]

    def _report_hidden(self, entry: EntryPoint, offers: Sequence[Any]) -> None:
        """What a plugin offers without an entry point is never asked for."""
        for offer in offers:
            owners = {e.distribution for e in self._entries.get((entry.group, offer.name), ())}
            if offer.name != entry.name and entry.distribution not in owners:
                reason = f"it offers '{offer.name}' too, which has no entry point"
                self._fail(entry.group, entry.name, reason)

    def _fail(self, group: str, name: str, reason: str) -> None:
        where = _distributions(self._entries[group, name])
        self.failures.append(Failure(name, group, reason, where))

    def _listed(self, kind: Literal["format", "pack"], group: str, name: str) -> Listed:
        exporter = self.exporter(name) if kind == "format" else None
        held = self._contents(name) if kind == "pack" else None
        found = exporter or held
        reasons = [f.reason for f in self.failures if (f.group, f.name) == (group, name)]
        return Listed(
            kind=kind,
            name=name,
            distribution=_distributions(self._entries[group, name]),
            title=(found.title or name) if found else "",
            exercises=len(held.names) if held else None,
            failure=reasons[0] if reasons else None,
        )


def _whole(name: str, held: Contents) -> Pack:
    exercises = tuple(map(held.read, held.names.values()))
    return Pack(name=name, version=held.version, title=held.title, exercises=exercises)


def _distributions(entries: Sequence[EntryPoint]) -> str:
    """``dotworkout 0.1.0 and kettle 2.0``"""
    return " and ".join(sorted(f"{entry.distribution} {entry.version}" for entry in entries))


def _reason(error: BaseException) -> str:
    words = " ".join(str(error).split())
    known = isinstance(error, (PluginError, UnreadablePackError))
    return words if known else f"{type(error).__name__}: {words}".rstrip(": ")


def _ask(entry: EntryPoint) -> list[Any]:
    """Load a plugin and put its group's question to it, alone; raises what the plugin raises."""
    from pluggy import PluginManager  # here, because names of formats are shown without it

    from dotworkout import hookspecs

    hook, kind = {
        EXPORTERS: ("workout_exporters", hookspecs.Exporter),
        PACKS: ("workout_exercise_packs", hookspecs.PackSource),
    }[entry.group]
    manager = PluginManager("dotworkout")
    manager.add_hookspecs(hookspecs)
    manager.register(entry.load(), name=entry.name)
    manager.check_pending()
    offers = [offer for answer in getattr(manager.hook, hook)() for offer in answer]
    for offer in offers:
        if not isinstance(offer, kind):
            raise PluginError(f"{hook} answered {type(offer).__name__}, not {kind.__name__}")
    if not offers:
        raise PluginError(f"it does not answer {hook}")
    return offers
