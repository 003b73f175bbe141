"""What is wrong with a file, and where: collected, ordered, rendered."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from dotworkout.text.source import Source, Span

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One problem of one place.

    ``code``      stable, such as ``W201``; ``workout explain W201`` tells more
    ``line``, ``column``, ``length``  from 1, in code points
    ``help``      what to write instead, or None
    ``label``     what stands beside the carets, may be empty
    ``excerpt``   the text of the line
    """

    code: str
    severity: Severity
    message: str
    path: str
    line: int
    column: int
    length: int
    help: str | None = None
    label: str = ""
    excerpt: str = ""

    def as_json(self) -> dict[str, object]:
        """The public fields, in the order that the schedule format fixes."""
        names = ("code", "severity", "message", "path", "line", "column", "length", "help")
        return {name: getattr(self, name) for name in names}


#: Findings that are kept; a file with more has one problem, not a thousand.
MOST_FINDINGS = 1_000


class Findings:
    """Collects what the stages find; each problem of a place is kept once.

    After :data:`MOST_FINDINGS` further ones are only counted: whether there are errors stays
    right.
    """

    def __init__(self) -> None:
        self._starts: dict[Source, list[int]] = {}
        self._found: dict[tuple[str, str, int, int], tuple[Span, Diagnostic]] = {}
        self._errors = 0

    def error(
        self, code: str, span: Span, message: str, help: str | None = None, label: str = ""
    ) -> None:
        """Note a mistake that leaves the file without a schedule."""
        self._add("error", code, span, message, help, label)

    def warning(
        self, code: str, span: Span, message: str, help: str | None = None, label: str = ""
    ) -> None:
        """Note something that the user should know, but that can be compiled."""
        self._add("warning", code, span, message, help, label)

    def _add(
        self, severity: Severity, code: str, span: Span, message: str, help: str | None, label: str
    ) -> None:
        key = (code, span.source.path, span.start, span.end)
        if key in self._found:
            return
        self._errors += severity == "error"
        if len(self._found) >= MOST_FINDINGS:
            return
        line, column, excerpt = self._place(span)
        room = max(1, len(excerpt) - column + 1)
        diagnostic = Diagnostic(
            code=code,
            severity=severity,
            message=message,
            path=span.source.path,
            line=line,
            column=column,
            length=min(max(1, span.end - span.start), room),
            help=help,
            label=label,
            excerpt=excerpt,
        )
        self._found[key] = (span, diagnostic)

    def _place(self, span: Span) -> tuple[int, int, str]:
        """Line, column and the text of the line; the lines of a source are found once."""
        starts = self._starts.get(span.source)
        if starts is None:
            starts = self._starts[span.source] = span.source.line_starts()
        line = bisect_right(starts, span.start)
        first = starts[line - 1]
        end = starts[line] if line < len(starts) else len(span.source.text)
        return line, span.start - first + 1, span.source.text[first:end].rstrip("\r\n")

    @property
    def has_errors(self) -> bool:
        return self._errors > 0

    def sorted(self) -> tuple[Diagnostic, ...]:
        """All findings by file, place and code."""
        found = [diagnostic for _, diagnostic in self._found.values()]
        return tuple(sorted(found, key=lambda d: (d.path, d.line, d.column, d.code, d.message)))


def render(diagnostics: Iterable[Diagnostic]) -> str:
    """Diagnostics as text: a line that editors can follow, the excerpt, the help."""
    return "".join(_render_one(diagnostic) for diagnostic in diagnostics)


def _render_one(found: Diagnostic) -> str:
    head = (
        f"{found.path}:{found.line}:{found.column}: "
        f"{found.severity}[{found.code}]: {_harmless(found.message)}\n"
    )
    help = f"  help: {_harmless(found.help)}\n" if found.help else ""
    return head + _excerpt(found) + help


def _harmless(text: str) -> str:
    """Text without what steers a terminal: it may quote the file."""
    return "".join(c if c.isprintable() else " " for c in text)


def _excerpt(found: Diagnostic, widest: int = 120) -> str:
    """The line with carets under the place; a long line shows the part around it."""
    if not found.excerpt.strip():
        return ""
    first = max(0, found.column - 1 - widest // 2) if len(found.excerpt) > widest else 0
    shown = _harmless(found.excerpt[first : first + widest])
    gutter = f"{found.line:>5} | "
    carets = "^" * max(1, min(found.length, len(shown) - (found.column - 1 - first)))
    under = " " * (found.column - 1 - first) + carets
    bar = " " * (len(gutter) - 2) + "| "
    return f"{gutter}{shown}\n{bar}{under}{' ' + found.label if found.label else ''}\n"
