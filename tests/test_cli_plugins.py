"""``workout plugins``: what is installed and what failed."""

from __future__ import annotations

import pytest

from cli_runs import broken, exporter, offering_pack, pack, run, writing
from dotworkout.entrypoints import EntryPoint
from dotworkout.registry import EXPORTERS

PACK = """\
pack: 1
name: kettle
version: 1.0.0
title: Kettlebells
exercises:
  Swing: {muscles: [glutes]}
  Snatch: {muscles: [LIST]}
"""


@pytest.fixture
def install_only(monkeypatch):
    """Installs these plugins in place of all others."""

    def install(*entries: EntryPoint) -> None:
        monkeypatch.setattr("dotworkout.registry.installed", lambda: entries)

    return install


def kettle(tmp_path, muscle: str) -> EntryPoint:
    (tmp_path / "pack.yaml").write_text(PACK.replace("LIST", muscle), "utf-8")
    return offering_pack(tmp_path / "pack.yaml")


def test_it_lists_formats_and_packs_and_whose_they_are(install_only, tmp_path):
    install_only(exporter(writing(b"x")), kettle(tmp_path, "glutes"))
    shown = run("plugins", "--check")
    assert (shown.exit_code, shown.stderr) == (0, "")
    assert [line.rstrip() for line in shown.stdout.splitlines()] == [
        "Kind    Name    Offers                    From",
        "format  txt     Text                      third 1.0",
        "pack    kettle  Kettlebells, 2 exercises  third 1.0",
    ]


def test_what_failed_is_listed_with_its_reason(install_only):
    install_only(
        EntryPoint(EXPORTERS, "pdf", "third", "1.0", broken(ImportError("no reportlab"))),
        pack(broken(OSError("no disk"))),
    )
    shown = run("plugins")
    assert shown.exit_code == 0
    assert [line.rstrip() for line in shown.stdout.splitlines()[1:]] == [
        "format  pdf     failed  third 1.0",
        "pack    kettle  failed  third 1.0",
        "failed: format pdf of third 1.0: ImportError: no reportlab",
        "failed: pack kettle of third 1.0: OSError: no disk",
    ]
    assert run("plugins", "--check").exit_code == 3


def test_a_check_reads_every_exercise(install_only, tmp_path):
    install_only(kettle(tmp_path, "glutez"))
    assert run("plugins").exit_code == 0
    shown = run("plugins", "--check")
    assert shown.exit_code == 3
    assert "pack.yaml:7: unknown muscle 'glutez'" in shown.stdout


def test_without_any_plugin_it_says_so(install_only):
    install_only()
    shown = run("plugins")
    assert (shown.exit_code, shown.stdout) == (0, "Nothing is installed.\n")
