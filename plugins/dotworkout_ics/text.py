"""Words for a calendar: titles, descriptions, and lines as RFC 5545 wants them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from dotworkout import Program, Row, Session, Words, clock, sheet

_PARTS = {"warmup": "Warm-up", "main": "", "cooldown": "Cool-down"}
_BREAKS = re.compile(r"\r\n|[\t\n\v\f\r\x85\u2028\u2029]")
# Control characters; and what XML cannot carry, in which calendar servers wrap the file.
_UNFIT = re.compile(r"[\x00-\x1f\x7f-\x9f\ufffe\uffff]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_SPECIAL = re.compile(r"[\\;,]")
_LIMIT = 75


def title(session: Session) -> str:
    """What a day view shows: ``Pull A · week 3``."""
    return f"{one_line(session.name)} · week {session.week}"


def description(program: Program, session: Session) -> str:
    """The whole session for someone who trains with the phone in hand; lines end with ``\\n``."""
    paragraphs = [_about(program, session)]
    for (part, header), lines in groupby(sheet(session), lambda line: (line.part, line.header)):
        heading = " / ".join(filter(None, (_PARTS[part], header)))
        paragraphs.append([heading, *(words for line in lines for words in _words(line))])
    return "\n\n".join(_paragraph(lines) for lines in paragraphs)


def _about(program: Program, session: Session) -> list[str]:
    minutes = max(1, (session.duration_s + 30) // 60)
    place = [program.title, f"week {session.week} of {program.weeks}", session.phase or ""]
    about = f"About {clock(60 * minutes)} (estimate)"
    return [about, " · ".join(filter(None, place)), session.phase_note or ""]


def _words(line: Row | Words) -> Iterator[str]:
    if isinstance(line, Words):
        yield line.text
        return
    name = "then" if line.continued else f"{line.title}:"
    yield f"{name} {', '.join(filter(None, _figures(line)))}"
    yield from (f"- {remark}" for remark in (line.first, *line.notes, *line.cues) if remark)


def _figures(row: Row) -> Iterator[str]:
    yield f"{row.sets} @ {row.target}" if row.target else row.sets
    yield row.then
    yield f"tempo {row.tempo}" if row.tempo else ""
    yield f"hold {row.hold}" if row.hold else ""
    yield f"rest {row.rest}" if row.rest else ""
    yield f"plates {row.plates} each side" if row.plates else ""


def _paragraph(lines: Iterable[str]) -> str:
    return "\n".join(filter(None, map(one_line, lines)))


def one_line(text: str) -> str:
    """Text without line breaks, control characters and halves of characters."""
    return _SURROGATE.sub("\ufffd", _UNFIT.sub("", _BREAKS.sub(" ", text))).strip()


def escaped(text: str) -> str:
    """A TEXT value. Not icalendar's: that takes ``\\N``, as in ``C:\\New``, for a line break."""
    return _SPECIAL.sub(r"\\\g<0>", text).replace("\n", r"\n")


def folded(line: str) -> bytes:
    """A content line of at most 75 octets a piece, cut between characters, with its CRLF.

    No piece ends between a backslash and what it escapes: some readers unescape first.
    """
    data = line.encode()
    pieces = []
    limit = _LIMIT
    while len(data) > limit:
        cut = limit
        while data[cut] & 0xC0 == 0x80:
            cut -= 1
        cut -= (cut - len(data[:cut].rstrip(b"\\"))) % 2
        pieces.append(data[:cut])
        data = data[cut:]
        limit = _LIMIT - 1  # the space that marks what goes on
    return b"\r\n ".join((*pieces, data)) + b"\r\n"
