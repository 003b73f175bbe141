"""Files with carets under the text that a diagnostic must mark.

A line of carets and words stands under the line it speaks of::

    - Sqat: 3x5
      ^ error: unknown | Squat

``^`` stands in the column where the diagnostic begins, ``~`` says only its line. Before ``|``
stand words of the message or the help, after it words of the help, parted by semicolons. ``any``
leaves the severity open. What is not marked must not be reported.
"""

from __future__ import annotations

import re
from textwrap import dedent, indent

import dotworkout
from dotworkout import Diagnostic

from .programs import EXERCISES, HEAD, told

_MARK = re.compile(r" *(?P<sign>[\^~]) (?P<severity>error|warning|any)(: (?P<words>.*))?")


def assert_marked(text: str, **options: object) -> None:
    """Compile the text without its marks and hold every mark against what is reported."""
    lines: list[str] = []
    marks: list[tuple[int, int, re.Match[str]]] = []
    for line in text.split("\n"):
        mark = _MARK.fullmatch(line)
        if mark:
            marks.append((len(lines), mark.start("sign") + 1, mark))
        else:
            lines.append(line)
    result = dotworkout.compile_text("\n".join(lines), **options)
    assert [d.line for d in result.diagnostics] == [line for line, _, _ in marks], told(result)
    for found, (_, column, mark) in zip(result.diagnostics, marks, strict=True):
        _assert_one(found, column, mark)


def _assert_one(found: Diagnostic, column: int, mark: re.Match[str]) -> None:
    said = f"{found.line}:{found.column} {found.severity} {found.message} | {found.help}"
    anywhere, _, helping = (mark["words"] or "").partition("|")
    assert mark["severity"] in ("any", found.severity), said
    assert mark["sign"] == "~" or found.column == column, f"expected column {column}: {said}"
    assert all(word in said.lower() for word in _words(anywhere)), said
    assert all(word in (found.help or "").lower() for word in _words(helping)), said


def _words(text: str) -> list[str]:
    return [word.strip().lower() for word in text.split(";") if word.strip()]


def whole(text: str) -> str:
    """A document as it stands."""
    return dedent(text).strip("\n") + "\n"


def top(text: str) -> str:
    """Keys of a document that has a session already."""
    session = "sessions:\n  A:\n    - Squat: 3x5\n"
    return f"{HEAD}weeks: 2\n{EXERCISES}{session}{whole(text)}"


def steps(text: str) -> str:
    """The steps of a document's session."""
    return f"{HEAD}weeks: 2\n{EXERCISES}sessions:\n  A:\n{indent(whole(text), '    ')}"
