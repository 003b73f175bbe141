"""Who is installed: entry points found, plugins asked one at a time, failures named."""

from __future__ import annotations

import importlib.metadata
import sys
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from types import SimpleNamespace

import pytest

import dotworkout
from dotworkout import Export, Exporter, PackSource, hookimpl
from dotworkout.catalog import Catalog, Match
from dotworkout.entrypoints import GROUPS, EntryPoint, installed
from dotworkout.registry import EXPORTERS, HOME, PACKS, Failure, Listed, Registry

DATA = """\
pack: 1
name: kettle
version: 2.1
title: Kettlebells
exercises:
  Swing: {muscles: [glutes]}
  Snatch: {muscles: [latz]}
"""


def exporter(name: str) -> Exporter:
    return Exporter(name=name, title=f"as {name}", suffix=".x", export=lambda *_: Export(()))


def offering(*formats: Exporter) -> object:
    """A plugin with these formats."""

    class Plugin:
        @hookimpl
        def workout_exporters(self) -> Iterable[Exporter]:
            return formats

    return Plugin()


def pack(tmp_path: Path, text: str = DATA) -> object:
    """A plugin with a pack of this data."""
    (tmp_path / "pack.yaml").write_text(text, "utf-8")

    class Plugin:
        @hookimpl
        def workout_exercise_packs(self) -> list[PackSource]:
            return [PackSource("kettle", (str(tmp_path / "pack.yaml"),))]

    return Plugin()


def entry(
    name: str,
    load: Callable[[], object],
    distribution: str = "third",
    group: str = EXPORTERS,
) -> EntryPoint:
    return EntryPoint(group, name, distribution, "1.0", load)


def failing(error: BaseException) -> Callable[[], object]:
    def load() -> object:
        raise error

    return load


def reasons(registry: Registry) -> list[tuple[str, str]]:
    return [(failure.name, failure.reason) for failure in registry.failures]


# --- what is asked, and when -------------------------------------------------------------------


def test_only_the_plugin_that_is_asked_for_is_loaded_and_only_once() -> None:
    loaded: list[str] = []

    def load(name: str) -> Callable[[], object]:
        return lambda: (loaded.append(name), offering(exporter(name)))[1]

    registry = Registry([entry("b", load("b")), entry("a", load("a"))])
    assert registry.format_names() == ("a", "b")
    assert loaded == []
    first = registry.exporter("b")
    assert first is not None
    assert registry.exporter("b") is first
    assert loaded == ["b"]
    assert [each.name for each in registry.exporters()] == ["a", "b"]
    assert loaded == ["b", "a"]
    assert registry.failures == []


def test_a_format_that_nobody_offers_is_none_and_no_failure() -> None:
    registry = Registry([])
    assert registry.exporter("csv") is None
    assert registry.exporters() == ()
    assert registry.failures == []


def test_a_pack_is_read_when_a_catalog_needs_it(tmp_path: Path) -> None:
    plugin = pack(tmp_path)
    loads: list[int] = []

    def load() -> object:
        loads.append(1)
        return plugin

    registry = Registry([entry("kettle", load, group=PACKS)])
    (shelf,) = registry.shelves()
    assert (shelf.name, shelf.built_in, loads) == ("kettle", False, [])
    for catalog in (Catalog(packs=registry.shelves()), Catalog(packs=registry.shelves())):
        found = catalog.find("Swings")
        assert isinstance(found, Match)
        assert found.exercise.id == "kettle/swing"
    assert loads == [1]


def test_a_pack_of_the_home_distribution_is_built_in(tmp_path: Path) -> None:
    load = failing(AssertionError())
    (shelf,) = Registry([entry("kettle", load, HOME, PACKS)]).shelves()
    assert shelf.built_in


def test_all_packs_can_be_had_whole(tmp_path: Path) -> None:
    plugin = pack(tmp_path)
    registry = Registry([entry("kettle", lambda: plugin, group=PACKS)])
    (whole,) = registry.packs()
    assert (whole.name, whole.version, whole.title) == ("kettle", "2.1", "Kettlebells")
    assert [each.name for each in whole.exercises] == ["Swing", "Snatch"]


def test_one_module_may_offer_two_formats_under_two_entry_points() -> None:
    plugin = offering(exporter("a"), exporter("b"))
    registry = Registry([entry("a", lambda: plugin), entry("b", lambda: plugin)])
    assert [each.name for each in registry.exporters()] == ["a", "b"]
    assert registry.failures == []


# --- what goes wrong ---------------------------------------------------------------------------


class Misspelt:
    @hookimpl
    def workout_exporter(self) -> list[Exporter]:
        return []


class WrongArguments:
    @hookimpl
    def workout_exporters(self, version: int) -> list[Exporter]:
        return []


class Raising:
    @hookimpl
    def workout_exporters(self) -> list[Exporter]:
        raise RuntimeError("no\nnetwork")


class NoAnswer:
    @hookimpl
    def workout_exporters(self) -> int:
        return 3


class Silent:
    pass


@pytest.mark.parametrize(
    ("load", "reason"),
    [
        pytest.param(failing(ImportError("no pandas")), "ImportError: no pandas", id="import"),
        pytest.param(failing(SystemExit(2)), "SystemExit: 2", id="exit"),
        pytest.param(failing(KeyError()), "KeyError", id="no-message"),
        pytest.param(Raising, "RuntimeError: no network", id="an-exception-in-the-hook"),
        pytest.param(Misspelt, "unknown hook 'workout_exporter'", id="no-such-hook"),
        pytest.param(WrongArguments, "version", id="arguments-that-the-hook-has-not"),
        pytest.param(NoAnswer, "TypeError: 'int' object is not iterable", id="no-iterable"),
        pytest.param(Silent, "it does not answer workout_exporters", id="no-answer"),
        pytest.param(
            lambda: offering(SimpleNamespace(name="bad")),  # type: ignore[arg-type]
            "workout_exporters answered SimpleNamespace, not Exporter",
            id="another-type",
        ),
        pytest.param(
            lambda: offering(exporter("good"), exporter("worse")),
            "its entry point is called 'bad', but it offers 'good', 'worse'",
            id="another-name",
        ),
        pytest.param(
            lambda: offering(exporter("bad"), exporter("bad")),
            "its entry point is called 'bad', but it offers 'bad', 'bad'",
            id="one-name-twice",
        ),
    ],
)
def test_a_plugin_that_fails_is_named_and_the_rest_goes_on(
    load: Callable[[], object], reason: str
) -> None:
    good = offering(exporter("good"))
    registry = Registry([entry("bad", load, "evil"), entry("good", lambda: good)])
    assert registry.exporter("bad") is None
    assert registry.exporter("bad") is None
    assert [each.name for each in registry.exporters()] == ["good"]
    failure = registry.failures[-1]
    assert (failure.name, failure.group, failure.distribution) == ("bad", EXPORTERS, "evil 1.0")
    assert reason in failure.reason
    assert "\n" not in failure.reason
    assert len([each for each in registry.failures if each.reason == failure.reason]) == 1


def test_a_format_without_an_entry_point_is_said_and_the_other_works() -> None:
    plugin = offering(exporter("a"), exporter("b"))
    taken = offering(exporter("b"))
    registry = Registry([entry("a", lambda: plugin), entry("b", lambda: taken, "other")])
    assert registry.exporter("a")
    assert reasons(registry) == [("a", "it offers 'b' too, which has no entry point")]


@pytest.mark.parametrize("order", [1, -1])
def test_a_name_that_two_distributions_claim_is_nobodys(order: int) -> None:
    ours, theirs = offering(exporter("csv")), offering(exporter("csv"))
    entries = [entry("csv", lambda: ours, HOME), entry("csv", lambda: theirs, "evil")][::order]
    registry = Registry([*entries, entry("md", lambda: offering(exporter("md")))])
    assert registry.exporter("md")
    assert registry.failures == []
    assert registry.exporter("csv") is None
    assert registry.failures == [
        Failure(
            "csv",
            EXPORTERS,
            "offered by dotworkout 1.0 and evil 1.0: uninstall all but one",
            "dotworkout 1.0 and evil 1.0",
        )
    ]


def test_a_built_in_pack_that_another_one_claims_is_not_replaced(tmp_path: Path) -> None:
    plugin = pack(tmp_path)
    registry = Registry([entry("kettle", lambda: plugin, name, PACKS) for name in ("evil", HOME)])
    assert Catalog(packs=registry.shelves()).find("Swing") is None
    assert reasons(registry) == [
        ("kettle", "offered by dotworkout 1.0 and evil 1.0: uninstall all but one")
    ]


@pytest.mark.parametrize(
    ("group", "name"),
    [
        pytest.param(PACKS, "file", id="the-files-own"),
        pytest.param(PACKS, "Kettle Bells", id="a-blank"),
        pytest.param(EXPORTERS, "CSV", id="upper-case"),
        pytest.param(EXPORTERS, "x/y", id="a-slash"),
    ],
)
def test_a_name_that_cannot_be_used_is_a_failure(group: str, name: str) -> None:
    registry = Registry([entry(name, failing(AssertionError("loaded")), group=group)])
    (listed,) = registry.listing()
    assert f"'{name}' cannot be its name" in (listed.failure or "")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(DATA.replace("kettle", "cattle"), "not 'cattle'", id="another-name-in-data"),
        pytest.param(DATA.replace("pack: 1", "pack: 9"), "not '9'", id="another-version"),
        pytest.param("\x00", "pack.yaml:1: ", id="no-yaml"),
    ],
)
def test_a_pack_that_cannot_be_read_is_left_out(tmp_path: Path, data: str, reason: str) -> None:
    plugin = pack(tmp_path, data)
    registry = Registry([entry("kettle", lambda: plugin, group=PACKS)])
    catalog = Catalog(packs=registry.shelves())
    assert catalog.find("Swing") is None
    assert catalog.find("kettle/Swing") is None
    assert registry.packs() == ()
    assert registry.failures
    assert all(failure.name == "kettle" for failure in registry.failures)
    assert reason in registry.failures[0].reason


def test_a_pack_whose_file_is_missing_is_left_out(tmp_path: Path) -> None:
    plugin = pack(tmp_path)
    (tmp_path / "pack.yaml").unlink()
    registry = Registry([entry("kettle", lambda: plugin, group=PACKS)])
    assert registry.packs() == ()
    assert "FileNotFoundError" in registry.failures[0].reason


def test_a_mistake_in_an_exercise_is_said_when_it_is_read(tmp_path: Path) -> None:
    plugin = pack(tmp_path)
    registry = Registry([entry("kettle", lambda: plugin, group=PACKS)])
    catalog = Catalog(packs=registry.shelves())
    catalog.find("Swing")
    assert registry.failures == []
    catalog.find("Snatch")
    assert reasons(registry) == [("kettle", "pack.yaml:7: unknown muscle 'latz'")]


def test_what_a_plugin_prints_does_not_reach_standard_output(
    capsys: pytest.CaptureFixture[str],
) -> None:
    class Noisy:
        @hookimpl
        def workout_exporters(self) -> list[Exporter]:
            print("hello from the hook")
            return [exporter("noisy")]

    def load() -> object:
        print("hello from the import")
        return Noisy()

    assert Registry([entry("noisy", load)]).exporter("noisy")
    assert capsys.readouterr().out == ""


def test_a_keyboard_interrupt_is_not_swallowed() -> None:
    with pytest.raises(KeyboardInterrupt):
        Registry([entry("slow", failing(KeyboardInterrupt()))]).exporter("slow")


def test_the_listing_shows_what_works_and_what_does_not(tmp_path: Path) -> None:
    plugin = pack(tmp_path)
    good = offering(exporter("good"))
    registry = Registry(
        [
            entry("kettle", lambda: plugin, "kettle-pack", PACKS),
            entry("good", lambda: good),
            entry("bad", failing(ValueError("broken")), "evil"),
        ]
    )
    assert registry.listing() == (
        Listed("format", "bad", "evil 1.0", "", None, "ValueError: broken"),
        Listed("format", "good", "third 1.0", "as good", None, None),
        Listed("pack", "kettle", "kettle-pack 1.0", "Kettlebells", 2, None),
    )


# --- where entry points are found --------------------------------------------------------------


def distribution(folder: Path, name: str, entries: str, metadata: str = "METADATA") -> None:
    """What an installer leaves behind."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "entry_points.txt").write_text(entries, "utf-8")
    (folder / metadata).write_text(
        f"Metadata-Version: 2.4\nName: {name}\nVersion: 1.2.3\n\nName: nobody\n", "utf-8"
    )


KETTLE = "[console_scripts]\nkettle = kettle:main\n\n[dotworkout.packs]\nkettle = kettle_pack\n"


def test_entry_points_are_found_where_distributions_are_installed(tmp_path: Path) -> None:
    entries = (
        "# a comment\n[console_scripts]\ncsv = other:main\n[dotworkout.exporters]\n"
        "one=a.b:c.d\ntwo  =  a.b [extra]\n; no = entry\n"
        "[dotworkout.other]\nthree = a\n"
    )
    distribution(tmp_path / "kettle_pack-1.2.3.dist-info", "Kettle-Pack", KETTLE)
    distribution(tmp_path / "Other.egg-info", "Other", entries, "PKG-INFO")
    distribution(tmp_path / "unrelated-1.0.dist-info", "unrelated", "[console_scripts]\na = b:c\n")
    (tmp_path / "no_entries-1.0.dist-info").mkdir()
    found = installed([str(tmp_path), str(tmp_path / "absent")])
    assert [(e.group, e.name, e.distribution, e.version) for e in found] == [
        (EXPORTERS, "one", "Other", "1.2.3"),
        (EXPORTERS, "two", "Other", "1.2.3"),
        (PACKS, "kettle", "Kettle-Pack", "1.2.3"),
    ]


def test_the_first_of_two_installations_counts(tmp_path: Path) -> None:
    distribution(tmp_path / "a" / "Kettle.Pack-2.0.dist-info", "Kettle.Pack", KETTLE)
    distribution(tmp_path / "b" / "kettle_pack-1.0.dist-info", "kettle-pack", KETTLE)
    found = installed([str(tmp_path / "a"), str(tmp_path / "b")])
    assert [each.distribution for each in found] == ["Kettle.Pack"]


def test_an_installation_without_plugins_hides_a_later_one_that_has_them(tmp_path: Path) -> None:
    distribution(tmp_path / "a" / "kettle_pack-2.0.dist-info", "kettle-pack", "")
    distribution(tmp_path / "b" / "kettle_pack-1.0.dist-info", "kettle-pack", KETTLE)
    assert installed([str(tmp_path / "a"), str(tmp_path / "b")]) == ()


def test_entry_points_are_found_in_an_archive(tmp_path: Path) -> None:
    archive = tmp_path / "bundle.zip"
    with zipfile.ZipFile(archive, "w") as bundle:
        bundle.writestr("kettle_pack-1.2.3.dist-info/entry_points.txt", KETTLE)
        bundle.writestr(
            "kettle_pack-1.2.3.dist-info/METADATA", "Name: kettle-pack\nVersion: 1.2.3\n"
        )
    found = installed([str(archive)])
    assert [(e.group, e.name, e.distribution, e.version) for e in found] == [
        (PACKS, "kettle", "kettle-pack", "1.2.3")
    ]


def test_an_entry_point_loads_a_module_or_what_is_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "made_for_this.py").write_text("class Box:\n    plugin = 'inside'\n", "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    entries = "[dotworkout.exporters]\na = made_for_this\nb = made_for_this:Box.plugin\nc = gone\n"
    distribution(tmp_path / "made-1.dist-info", "made", entries)
    module, inside, gone = installed([str(tmp_path)])
    assert module.load() is sys.modules["made_for_this"]
    assert inside.load() == "inside"
    with pytest.raises(ModuleNotFoundError):
        gone.load()


def test_the_same_entry_points_are_found_as_by_the_standard_library() -> None:
    expected = {
        (entry.group, entry.name, entry.dist and entry.dist.version)
        for group in GROUPS
        for entry in importlib.metadata.entry_points(group=group)
    }
    found = installed()
    assert {(each.group, each.name, each.version) for each in found} == expected
    assert len(found) == len(expected)


# --- what comes with dotworkout ----------------------------------------------------------------


def test_every_built_in_plugin_works() -> None:
    registry = Registry()
    built_in = [each for each in registry.listing() if each.distribution.startswith(f"{HOME} ")]
    assert {(each.kind, each.name) for each in built_in} >= {
        ("format", "csv"),
        ("format", "ics"),
        ("format", "json"),
        ("format", "md"),
        ("pack", "upper-back"),
    }
    assert [each.failure for each in built_in if each.failure] == []
    assert {each.distribution for each in built_in} == {f"{HOME} {dotworkout.__version__}"}


def test_names_of_formats_are_known_without_loading_a_plugin(tmp_path: Path) -> None:
    registry = Registry([entry("csv", failing(AssertionError("loaded")))])
    assert registry.format_names() == ("csv",)
    assert registry.failures == []
