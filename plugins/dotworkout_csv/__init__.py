"""The exporter ``csv``: one row for each set, RFC 4180, for a spreadsheet or a script.

``dotworkout_csv.rows`` says what each column holds.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator

from dotworkout import (
    Export,
    Exporter,
    Omission,
    Option,
    Options,
    Part,
    Program,
    Session,
    hookimpl,
)
from dotworkout_csv.cells import harmless
from dotworkout_csv.rows import COLUMNS, Dialect, set_cells

#: Sessions' rows that are kept, so that weeks which share their steps are written once.
_KEPT = 64
_DELIMITERS = {",": ",", ";": ";", "tab": "\t"}


def to_csv(program: Program, sessions: Iterable[Session], options: Options) -> Export:
    """One row for each set, UTF-8, CRLF; an absent figure is an empty cell, not a zero.

    With ``;`` the decimal sign is a comma, as the spreadsheets that expect ``;`` read numbers.
    """
    delimiter = _DELIMITERS[_delimiter(str(options.values.get("delimiter", ",")))]
    dialect = Dialect(delimiter, "," if delimiter == ";" else ".", program.units)
    omissions: list[Omission] = []
    chunks = _chunks(sessions, dialect, bool(options.values.get("bom")), omissions)
    return Export(parts=(Part(".csv", chunks),), omissions=omissions)


def _chunks(
    sessions: Iterable[Session], dialect: Dialect, bom: bool, omissions: list[Omission]
) -> Iterator[bytes]:
    head = _lines([COLUMNS], dialect)[0]
    yield _bytes("\ufeff" + head if bom else head)
    kept: dict[tuple[int, str | None, str | None], tuple[Session, list[str]]] = {}
    empty = 0
    for session in sessions:
        key = (id(session.steps), session.phase, session.phase_note)
        if key not in kept:
            if len(kept) == _KEPT:
                del kept[next(iter(kept))]
            kept[key] = (session, _lines(set_cells(session, dialect), dialect))
        lines = kept[key][1]
        empty += not lines
        when = _when(session, dialect)
        yield _bytes("".join([when + line for line in lines]))
    if empty:
        omissions.append(Omission("sessions without a set", empty, "sessions"))


def _when(session: Session, dialect: Dialect) -> str:
    """The cells that a session's rows begin with."""
    cells = (session.date, session.time, session.week, session.day, harmless(session.name))
    return _lines([cells], dialect)[0].removesuffix("\r\n") + dialect.delimiter


class _Written(list[str]):
    """Takes what ``csv.writer`` writes, a row at a time."""

    write = list.append


def _lines(rows: Iterable[Iterable[object]], dialect: Dialect) -> list[str]:
    written = _Written()
    csv.writer(written, delimiter=dialect.delimiter).writerows(rows)
    return written


def _bytes(text: str) -> bytes:
    # A lone surrogate has no UTF-8: its number is shown instead.
    return text.encode("utf-8", "backslashreplace")


def _delimiter(text: str) -> str:
    if text not in _DELIMITERS:
        raise ValueError(f"the delimiter is `,`, `;` or `tab`, not `{text}`")
    return text


@hookimpl
def workout_exporters() -> tuple[Exporter, ...]:
    """The format ``csv``."""
    options = (
        Option("bom", "begin with a byte order mark, which Excel needs to read UTF-8", is_flag=True,
               default=False),
        Option("delimiter", "`,` (the default), `;` (then with decimal commas) or `tab`",
               parse=_delimiter, default=","),
    )  # fmt: skip
    title = "one row for each set, for spreadsheets"
    return (Exporter(name="csv", title=title, suffix=".csv", export=to_csv, options=options),)
