"""The fenced blocks of the documentation.

What they hold, by the first word after the fence: ``workout`` a whole file, with a name where a
command reads it; ``steps`` the steps of one session a week; ``schedule`` slots; ``figures`` and
``dates`` what comes of the example before; ``refused`` lines that are not supported yet;
``console`` commands and what they print, ``...`` standing for any lines; ``sh`` targets of make;
``toml``, ``python``, ``yaml`` with a name the files of a plugin, built and installed for the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
_FENCE = re.compile(r"^```(\w+) ?(.*)\n((?:.*\n)*?)```$", re.MULTILINE)


class Fence(NamedTuple):
    """A fenced block: its page and line, its first word, its name or "", its text."""

    page: str
    line: int
    kind: str
    name: str
    text: str

    @property
    def place(self) -> str:
        return f"{self.page}:{self.line}"


def fences(page: Path) -> Iterator[Fence]:
    text = page.read_text("utf-8")
    for found in _FENCE.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        yield Fence(page.name, line, *found.groups())


FENCES = [fence for page in PAGES for fence in fences(page)]


def of_kind(*kinds: str) -> pytest.MarkDecorator:
    chosen = [fence for fence in FENCES if fence.kind in kinds]
    return pytest.mark.parametrize("fence", chosen, ids=[fence.place for fence in chosen])
