"""Words that several commands say."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dotworkout.registry import Failure


def count(n: int, word: str) -> str:
    """``1 set``, ``2 sets``; the word is given in the singular."""
    return f"{n:,} {word}" if n == 1 else f"{n:,} {word}s"


def failed(failure: Failure) -> str:
    """Which plugin failed, whose it is, and why."""
    kind = failure.group.rpartition(".")[2].removesuffix("s").replace("exporter", "format")
    return f"{kind} {failure.name} of {failure.distribution}: {failure.reason}"


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """``; did you mean 'compile'?``, or nothing where no known word is near."""
    from difflib import get_close_matches  # here, because only mistakes need it

    near = get_close_matches(word, list(known), n=1)
    return f"; did you mean '{near[0]}'?" if near else ""
