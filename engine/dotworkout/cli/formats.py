"""Formats on the command line, and the options that they bring: ``--ics-alarm 30min``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

from dotworkout.cli.errors import Failed, blaming
from dotworkout.cli.options import registry_of

if TYPE_CHECKING:
    from dotworkout.hookspecs import Exporter, Option

_WORDS, _OPTIONS, _VALUES = "dotworkout.words", "dotworkout.options", "dotworkout.values"


class FormatCommand(click.Command):
    """A command with the options of the installed formats.

    A plugin is loaded only when a word begins like one of its options, or to list them all.
    """

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        ctx.meta[_WORDS] = tuple(args)
        return super().parse_args(ctx, args)

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        if _OPTIONS not in ctx.meta:
            own = {word for param in self.params for word in param.opts}
            ctx.meta[_OPTIONS] = [o for o in _format_options(ctx) if own.isdisjoint(o.opts)]
        *own_params, help_option = super().get_params(ctx)
        return [*own_params, *ctx.meta[_OPTIONS], help_option]


def exporter_named(name: str, ctx: click.Context) -> Exporter:
    """An installed format; says which there are, or why its plugin failed."""
    from dotworkout.registry import EXPORTERS

    registry = registry_of(ctx)
    if exporter := registry.exporter(name):
        return exporter
    for failure in registry.failures:
        if (failure.group, failure.name) == (EXPORTERS, name):
            raise Failed(f"format '{name}' failed: {failure.reason}")
    known = ", ".join(registry.format_names())
    raise click.UsageError(f"unknown format '{name}'; installed: {known}")


def values_of(name: str) -> dict[str, Any]:
    """What a format's own options were given."""
    values: dict[str, dict[str, Any]] = click.get_current_context().meta.get(_VALUES, {})
    return values.get(name, {})


def format_names() -> Sequence[str]:
    """The installed formats, by name; loads none of them."""
    return registry_of(click.get_current_context()).format_names()


def formats_with_options() -> set[str]:
    """The formats whose options were given."""
    return set(click.get_current_context().meta.get(_VALUES, {}))


def _format_options(ctx: click.Context) -> Iterator[click.Option]:
    words = ctx.meta.get(_WORDS, ())
    all_of_them = ctx.resilient_parsing or not {"-h", "--help"}.isdisjoint(words)
    for name in registry_of(ctx).format_names():
        asked = any(word.startswith(f"--{name}-") for word in words)
        if asked or all_of_them:
            try:
                yield from _options_of(name, ctx)
            except Failed:
                if asked:
                    raise


def _options_of(name: str, ctx: click.Context) -> list[click.Option]:
    exporter = exporter_named(name, ctx)
    with blaming(name):
        return [_option(name, option) for option in exporter.options]


def _option(format: str, option: Option) -> click.Option:
    def read(word: str) -> object:
        with blaming(format):
            try:
                return option.parse(word)
            except ValueError as error:
                raise click.BadParameter(str(error)) from None

    def keep(ctx: click.Context, param: click.Parameter, value: Any) -> None:
        if value in (None, (), False):
            return
        if not option.is_flag:
            value = tuple(map(read, value)) if option.multiple else read(value)
        values = ctx.meta.setdefault(_VALUES, {}).setdefault(format, {})
        values[option.name.replace("-", "_")] = value

    return click.Option(
        [f"--{format}-{option.name}"],
        help=f"{option.help}{'  [repeatable]' if option.multiple else ''}",
        is_flag=option.is_flag,
        multiple=option.multiple and not option.is_flag,
        expose_value=False,
        callback=keep,
    )
