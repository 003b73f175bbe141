"""Every diagnostic has its page, and every page its diagnostic."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import dotworkout
from dotworkout import PackSource
from dotworkout.codes import CODES, Code
from dotworkout.packfile import check_pack
from dotworkout.text.diagnostics import Diagnostic, Findings

ENGINE = Path(dotworkout.__file__).parent
PAGES = [pytest.param(page, id=f"{page.code} {page.title}") for page in CODES if page.bad]


class _File:
    name = "pack.yaml"

    def __init__(self, text: str) -> None:
        self.read_bytes = text.encode


def found_in(page: Code, text: str) -> tuple[Diagnostic, ...]:
    if page.of == "plan":
        return dotworkout.compile_text(text).diagnostics
    findings = Findings()
    check_pack(PackSource("dips", (_File(text),)), findings)
    return findings.sorted()


@pytest.mark.parametrize("page", PAGES)
def test_the_bad_example_has_its_diagnostic_and_no_other(page):
    found = found_in(page, page.bad)
    assert {(one.code, one.severity) for one in found} == {(page.code, page.severity)}


@pytest.mark.parametrize("page", PAGES)
def test_the_good_example_has_no_diagnostic_at_all(page):
    assert found_in(page, page.good) == ()


def test_the_pages_are_those_of_the_codes_in_the_engine():
    sources = [path for path in ENGINE.rglob("*.py") if "codes" not in path.parts]
    emitted = {
        code for path in sources for code in re.findall(r'"(W\d{3})"', path.read_text("utf-8"))
    }
    assert [page.code for page in CODES] == sorted(emitted)


def test_a_page_says_the_severity_that_the_engine_says():
    said = re.compile(r'\.(error|warning)\(\s*"(W\d{3})"')
    sources = [path for path in ENGINE.rglob("*.py") if "codes" not in path.parts]
    found = {pair[::-1] for path in sources for pair in said.findall(path.read_text("utf-8"))}
    assert found <= {(page.code, page.severity) for page in CODES}


@pytest.mark.parametrize("page", CODES, ids=lambda page: page.code)
def test_a_page_is_whole_sentences(page):
    assert page.text.endswith(".")
    assert not page.title.endswith(".")
    assert bool(page.bad) == bool(page.good)
