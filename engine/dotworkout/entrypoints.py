"""Who is installed: the entry points of plugins.

The same as ``importlib.metadata.entry_points`` finds, whose import alone costs more than the rest
of a start-up: only the ``entry_points.txt`` of installed distributions are looked at. An entry of
the path that is no folder, such as a zip archive, is left to ``importlib.metadata``.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial, reduce
from importlib import import_module
from typing import NamedTuple

from dotworkout.version import __version__

#: The distribution whose plugins are built in.
HOME = "dotworkout"
GROUPS = ("dotworkout.exporters", "dotworkout.packs")

_SECTION = re.compile(r"\s*\[(.*)\]\s*")
_ENTRY = re.compile(r"\s*([^\s#;=][^=]*?)\s*=\s*([\w.]+)\s*(?::\s*([\w.]+)\s*)?(?:\[.*\]\s*)?")


class EntryPoint(NamedTuple):
    """What a distribution says that it offers.

    ``group``  one of :data:`GROUPS`
    ``name``   of the format or the pack
    ``load``   imports what offers it; raises whatever that raises
    """

    group: str
    name: str
    distribution: str
    version: str
    load: Callable[[], object]


def installed(path: Iterable[str] | None = None) -> tuple[EntryPoint, ...]:
    """The entry points of plugins; of a distribution that is there twice, those of the first.

    ``path``  folders with distributions; ``sys.path`` when not given
    """
    seen: set[str] = set()
    found: list[EntryPoint] = []
    for key, read in _distributions(sys.path if path is None else path):
        if key not in seen:
            seen.add(key)
            text = read("entry_points.txt")
            if "[dotworkout." in text:
                about = read("METADATA") or read("PKG-INFO")
                found += _entry_points(text, _header(about, "Name"), _header(about, "Version"))
    if path is None and HOME not in seen:
        found += _of_checkout(os.path.abspath(os.path.join(__file__, "../../..")))
    return tuple(found)


def _of_checkout(root: str) -> Iterator[EntryPoint]:
    """The built-in plugins where dotworkout is on the path without being installed."""
    import tomllib  # here, because an installed dotworkout does without it

    try:
        with open(os.path.join(root, "pyproject.toml"), "rb") as file:
            groups = tomllib.load(file)["project"]["entry-points"]
    except (OSError, KeyError, tomllib.TOMLDecodeError):
        return
    for group in GROUPS:
        for name, module in groups.get(group, {}).items():
            yield EntryPoint(group, name, HOME, __version__, partial(_load, module, ""))


def _distributions(path: Iterable[str]) -> Iterator[tuple[str, Callable[[str], str]]]:
    """Each distribution's key and what reads a file of its metadata ("" when not there)."""
    for folder in path:
        try:
            names = sorted(os.listdir(folder or "."))
        except NotADirectoryError:
            yield from _of_archive(folder)
        except OSError:
            continue  # a folder that is not there or not ours to read
        else:
            for name in names:
                if name.endswith((".dist-info", ".egg-info")):
                    key = name.rpartition(".")[0].partition("-")[0]
                    yield _key(key), partial(_read, os.path.join(folder, name))


def _of_archive(path: str) -> Iterator[tuple[str, Callable[[str], str]]]:
    from importlib.metadata import distributions  # here, because it is slow and seldom needed

    for distribution in distributions(path=[path]):
        read = distribution.read_text
        yield _key(distribution.name), lambda name, read=read: read(name) or ""  # type: ignore[misc]


def _read(folder: str, name: str) -> str:
    try:
        with open(os.path.join(folder, name), encoding="utf-8", errors="replace") as file:
            return file.read()
    except OSError:
        return ""


def _key(name: str) -> str:
    """Names of distributions compare without case, and `-`, `_` and `.` are the same."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _header(metadata: str, name: str) -> str:
    found = re.search(rf"^{name}: *(.*?)\s*$", metadata, re.MULTILINE)
    return found[1] if found else ""


def _entry_points(text: str, distribution: str, version: str) -> Iterator[EntryPoint]:
    group = ""
    for line in text.splitlines():
        if section := _SECTION.fullmatch(line):
            group = section[1]
        elif group in GROUPS and (entry := _ENTRY.fullmatch(line)):
            load = partial(_load, entry[2], entry[3] or "")
            yield EntryPoint(group, entry[1], distribution, version, load)


def _load(module: str, attributes: str) -> object:
    return reduce(getattr, filter(None, attributes.split(".")), import_module(module))
