"""Exporters at work, each of their steps watched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

import click

from dotworkout.cli.errors import Failed, blaming
from dotworkout.cli.formats import values_of
from dotworkout.cli.options import Request, about, registry_of
from dotworkout.cli.words import count

if TYPE_CHECKING:
    from dotworkout.hookspecs import Export, Exporter, Part
    from dotworkout.model.schedule import Schedule
    from dotworkout.text.diagnostics import Diagnostic

Item = TypeVar("Item")


def exported(schedule: Schedule, exporter: Exporter, epoch: int | None) -> Export:
    """A schedule in a format, with the options of the command line; raises :class:`Failed`."""
    from dotworkout.compiler import export
    from dotworkout.hookspecs import Export

    name = exporter.name
    registry = registry_of(click.get_current_context())
    with blaming(name):
        made = export(schedule, name, registry=registry, epoch=epoch, **values_of(name))
        return Export(_parts(made.parts, name), made.omissions)


def omitted(
    export: Export, exporter: Exporter, schedule: Schedule, request: Request
) -> list[Diagnostic]:
    """What a format had to leave out; complete once its parts have been read."""
    with blaming(exporter.name):
        said = [f"{o.what}: {count(o.count, o.unit.removesuffix('s'))}" for o in export.omissions]
    path = schedule.program.source.path
    return [
        about(path, "W701", request.warning, f"{exporter.name} leaves out {what}") for what in said
    ]


def _parts(parts: Iterable[Part], name: str) -> Iterator[Part]:
    from dotworkout.hookspecs import Part

    for part in _pulled(parts, name):
        with blaming(name):
            if {"/", "\\", "\0"} & set(part.suffix):
                raise ValueError(f"{part.suffix!r} cannot end the name of a file")
            guarded = Part(part.suffix, _chunks(part, name))
        yield guarded


def _chunks(part: Part, name: str) -> Iterator[bytes]:
    for chunk in _pulled(part.chunks, name):
        if not isinstance(chunk, bytes):
            raise Failed(f"format '{name}' failed: it gave {type(chunk).__name__}, not bytes")
        yield chunk


def _pulled(items: Iterable[Item], name: str) -> Iterator[Item]:
    """The items, each made while the plugin is watched, and used while it is not."""
    with blaming(name):
        iterator = iter(items)
    while True:
        with blaming(name):
            try:
                item = next(iterator)
            except StopIteration:
                return
        yield item
