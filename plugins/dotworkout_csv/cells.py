"""Cells that a spreadsheet shows as they were written."""

from __future__ import annotations

import re
from functools import lru_cache

_MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
#: What a spreadsheet would run (the full-width signs too, in some languages), or turn into a date
#: or a time: ``6-8``, ``5/3/1``, ``5:30``, ``5 pm``, ``Mar 1``, ``1-May-26``.
_HARMFUL = re.compile(
    rf"""
      [\t\r\n]
    | \s*[=+\-@＝＋－＠]
    | \s*(?!\d+\s*$)\d[\d\s:./-]*(?:[ap]m?\s*)?$
    | (?=.*\d)[\d\s.,/-]*(?:{_MONTHS})[\d\s.,/-]*$
    """,
    re.VERBOSE | re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def harmless(text: str) -> str:
    """The text, behind an apostrophe where a spreadsheet would make something else of it."""
    return f"'{text}" if _HARMFUL.match(text) else text
