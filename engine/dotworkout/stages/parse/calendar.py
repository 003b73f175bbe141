"""The key ``schedule``: slots, spans of weeks, dates."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from dotworkout.model.notation import Slot, WeekSpan
from dotworkout.model.syntax import Broken, Dates, SlotEntry, SpanEntry
from dotworkout.stages.parse.reader import Reader
from dotworkout.text.nodes import Mapping, Node, Scalar
from dotworkout.text.source import Span

#: Keys of ``schedule`` that the language reserves.
NOT_YET = ("moves", "missed", "missed_policy", "holidays")
MOST_DATES = 1_000
MOST_ENTRIES = 200


class ScheduleKeys(NamedTuple):
    entries: tuple[SlotEntry | SpanEntry, ...]
    skip: tuple[Dates, ...]
    pause: tuple[Dates, ...]


def read_schedule(reader: Reader, node: Node) -> ScheduleKeys:
    """The slots in the order of the file, and the dates to skip and to pause."""
    entries: list[SlotEntry | SpanEntry] = []
    if isinstance(node, Mapping) and len(node.entries) > MOST_ENTRIES:
        reader.findings.error("W130", node.span, f"a schedule has at most {MOST_ENTRIES} entries")
        return ScheduleKeys((), (), ())
    dates: dict[str, tuple[Dates, ...]] = {}
    for key, value in reader.named(node, "schedule"):
        if key.text in ("skip", "pause"):
            dates[key.text] = read_dates(reader, value, key.text)
        elif key.text in NOT_YET:
            reader.later(key, f"the key '{key.text}' of schedule")
        else:
            entry = _entry(reader, key, value)
            entries += [entry] if entry else []
    return ScheduleKeys(tuple(entries), dates.get("skip", ()), dates.get("pause", ()))


def _entry(reader: Reader, key: Scalar, value: Node) -> SlotEntry | SpanEntry | None:
    slot = reader.notation("slot", key, "a slot")
    if isinstance(slot, Broken):
        return None
    if isinstance(slot, WeekSpan):
        return _span_entry(reader, slot, key, value)
    return _slot_entry(reader, slot, key, value)


def _slot_entry(reader: Reader, slot: Slot, key: Scalar, value: Node) -> SlotEntry | None:
    if isinstance(value, Mapping):
        reader.wrong(value, f"the slot '{key.text}'", "a session's name or a list of names")
        return None
    names = reader.texts(value, f"the slot '{key.text}'")
    return SlotEntry(slot, names, key.span) if names else None


def _span_entry(reader: Reader, weeks: WeekSpan, key: Scalar, value: Node) -> SpanEntry | None:
    if not isinstance(value, Mapping):
        reader.findings.error(
            "W111", value.span, f"'{key.text}' has slots of its own",
            f"write `{key.text}: {{sat 10:00: Test Day}}`",
        )  # fmt: skip
        return None
    slots = []
    for name, names in reader.named(value, f"'{key.text}'"):
        entry = _entry(reader, name, names)
        if isinstance(entry, SpanEntry):
            reader.findings.error("W122", name.span, "weeks cannot stand inside other weeks")
        elif entry:
            slots.append(entry)
    return SpanEntry(weeks, tuple(slots), key.span)


def read_dates(reader: Reader, node: Node, what: str) -> tuple[Dates, ...]:
    """``[2026-12-24..2026-12-26, 2027-01-06]``, or one of them without brackets."""
    found = []
    items = reader.items(node, what)
    if len(items) > MOST_DATES:
        reader.findings.error("W130", node.span, f"at most {MOST_DATES} dates")
        return ()
    for item in items:
        text = reader.text(item, what)
        if text is None or not isinstance(item, Scalar):
            continue
        first, dots, last = text.value.partition("..")
        start = read_date(reader, first.strip(), item.part(0, len(first)))
        end = (
            read_date(reader, last.strip(), item.part(len(first) + 2, len(item.text)))
            if dots
            else start
        )
        if start and end and end < start:
            reader.findings.error("W310", item.span, f"{last} is before {first}")
        elif start and end:
            found.append(Dates(start, end, item.span))
    return tuple(found)


def read_date(reader: Reader, text: str, span: Span) -> date | None:
    """An ISO date; one that does not exist is a finding."""
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        reader.findings.error("W310", span, f"'{text}' is not a date", "write it as 2026-11-30")
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        reader.findings.error("W310", span, f"there is no {text} in the calendar",
                              "look at the month: it may be shorter")  # fmt: skip
        return None
