"""The document: its top-level keys, each with its reader."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from dotworkout.model.notation import Maximum, Quantity
from dotworkout.model.phases import Deload, Phase
from dotworkout.model.syntax import Athlete, Broken, Dates, Defaults, Document, Steps, Text
from dotworkout.notation.words import MOST_WEEKS
from dotworkout.stages.parse.calendar import read_date, read_schedule
from dotworkout.stages.parse.reader import LONGEST_NAME, Reader, minimum
from dotworkout.stages.parse.steps import read_step_lists
from dotworkout.stages.parse.values import read_value
from dotworkout.text.diagnostics import Findings
from dotworkout.text.nodes import Mapping, Node, Scalar, read_tree
from dotworkout.text.source import Source, Span

KEYS = (
    "workout", "title", "id", "author", "description", "tags", "units", "start", "end", "timezone",
    "weeks", "schedule", "athlete", "rounding", "defaults", "phases", "deload", "schemes",
    "blocks", "exercises", "packs", "include", "sessions", "location", "url", "color",
)  # fmt: skip
#: Keys that the language reserves, and keys that this version does not read yet.
NOT_YET = ("packs", "include", "location", "url", "color")
ATHLETE_KEYS = ("name", "level", "bodyweight", "equipment", "maxes", "training_max")
DEFAULTS_KEYS = ("rest", "tempo", "transition", "amrap", "max_hold", "pace")

_Entries = dict[str, tuple[Scalar, Node]]


def parse(source: Source, findings: Findings) -> Document | None:
    """Read a file; None when it has no document at all.

    Every problem of the file's form is found; a part that cannot be read is left out, or stands
    as ``Broken``, so that the rest can still be checked.
    """
    tree = read_tree(source, findings)
    if tree.top is None:
        if tree.whole:
            _report_empty(source, findings)
        return None
    reader = Reader(findings)
    if not isinstance(tree.top, Mapping):
        reader.wrong(tree.top, "a plan", "`key: value` lines")
        return None
    entries = reader.keys(tree.top, KEYS, "a plan")
    for key in NOT_YET:
        if key in entries:
            reader.later(entries[key][0], f"the key '{key}'")
    if tree.whole:
        _require(entries, tree.top.span, findings)
    return _document(reader, entries, tree.top.span, tree.whole)


def _report_empty(source: Source, findings: Findings) -> None:
    start = Span(source, 0, min(1, len(source.text)))
    findings.error("W005", start, "the file is empty", "`workout new` writes a file to start from")


def _require(entries: _Entries, top: Span, findings: Findings) -> None:
    helps = {
        "workout": "begin the file with `workout: 1`",
        "title": "say what the plan is called: `title: Upper Back Builder`",
        "sessions": "say what is done: `sessions:`, a name, and its steps",
    }
    for key, help in helps.items():
        if key not in entries:
            findings.error("W112", top.part(0, 1), f"the key '{key}' is missing", help)


def _document(reader: Reader, entries: _Entries, top: Span, whole: bool) -> Document:
    def read(key: str, function: Any) -> Any:
        return function(reader, entries[key][1]) if key in entries else None

    def text(key: str) -> Text | None:
        return reader.text(entries[key][1], key) if key in entries else None

    read("workout", _version)
    schedule = read("schedule", read_schedule)
    author, description = text("author"), text("description")
    tags = reader.texts(entries["tags"][1], "tags") if "tags" in entries else ()
    return Document(
        top=top,
        whole=whole,
        title=text("title"),
        id=text("id"),
        author=author.value if author else None,
        description=description.value if description else None,
        tags=tuple(tag.value for tag in tags),
        units=read("units", _units),
        start=read("start", _day),
        end=read("end", _day),
        timezone=text("timezone"),
        weeks=read("weeks", _weeks),
        schedule=schedule.entries if schedule else None,
        skip=schedule.skip if schedule else (),
        pause=schedule.pause if schedule else (),
        athlete=read("athlete", _athlete) or Athlete(),
        rounding=read("rounding", _rounding),
        defaults=read("defaults", _defaults) or Defaults(),
        schemes=read("schemes", _schemes) or (),
        blocks=read("blocks", lambda r, n: read_step_lists(r, n, "blocks")) or (),
        phases=read("phases", _phases) or (),
        deload=read("deload", _deload),
        exercises=read("exercises", _exercises),
        sessions=read("sessions", _sessions) or (),
    )


def _version(reader: Reader, node: Node) -> None:
    text = reader.text(node, "workout")
    if text is None or text.value == "1":
        return
    newer = re.fullmatch(r"\d+(\.\d+)*", text.value)
    reader.findings.error(
        "W114",
        text.span,
        f"this release reads version 1 of the language, not '{text.value}'",
        "a newer release of dotworkout may read it" if newer else "write `workout: 1`",
    )


def _units(reader: Reader, node: Node) -> Any:
    text = reader.text(node, "units")
    if text is None or text.value in ("kg", "lb"):
        return text and text.value
    meant = "lb" if text.value.lower()[:1] in ("l", "p") else "kg"
    reader.findings.error("W111", text.span, "units should be kg or lb", f"write `units: {meant}`")
    return None


def _day(reader: Reader, node: Node) -> Dates | None:
    text = reader.text(node, "a date")
    day = read_date(reader, text.value, text.span) if text else None
    return Dates(day, day, text.span) if day and text else None


def _weeks(reader: Reader, node: Node) -> int | None:
    value = reader.notation("quantity", node, "weeks")
    return minimum(value, 1, MOST_WEEKS, "", reader, node.span, "weeks")


def _rounding(reader: Reader, node: Node) -> Quantity | None:
    if isinstance(node, Mapping):
        reader.findings.error("W199", node.span, "rounding to bar and plates is not supported yet",
                              "give the step: `rounding: 2.5kg`")  # fmt: skip
        return None
    return _mass(reader, node, "rounding")


def _mass(reader: Reader, node: Node, what: str) -> Quantity | None:
    value = reader.notation("quantity", node, what)
    if isinstance(value, Broken):
        return None
    if value.unit not in ("kg", "lb") or value.high is not None or value.low <= 0:
        reader.findings.error("W111", node.span, f"{what} should be a load, as 2.5kg or 5lb")
        return None
    amount: Quantity = value
    return amount


def _athlete(reader: Reader, node: Node) -> Athlete:
    entries = reader.keys(node, ATHLETE_KEYS, "athlete")
    if "level" in entries:
        reader.later(entries["level"][0], "the athlete's level")

    def read(key: str, function: Any) -> Any:
        return function(reader, entries[key][1]) if key in entries else None

    return Athlete(
        name=read("name", lambda r, n: r.text(n, "the athlete's name", LONGEST_NAME)),
        bodyweight=read("bodyweight", lambda r, n: _mass(r, n, "bodyweight")),
        equipment=read("equipment", lambda r, n: r.texts(n, "equipment")),
        maxes=read("maxes", _maxes) or (),
        training_max=read("training_max", _training_max),
    )


def _maxes(reader: Reader, node: Node) -> tuple[tuple[Text, Maximum], ...]:
    found = []
    for name, value in reader.named(node, "maxes"):
        if isinstance(value, Mapping):
            reader.later(name, "a maximum that changes by week")
            continue
        maximum = reader.notation("maximum", value, f"the maximum of {name.text}")
        if isinstance(maximum, Broken):
            continue
        load = maximum.load
        single = load.form == "mass" and load.high is None
        if single or load.form == "bodyweight":
            found.append((Text(name.text, name.span), maximum))
        else:
            reader.findings.error("W111", value.span, "a maximum is a load, as 140kg or 5 x 120kg")
    return tuple(found)


def _training_max(reader: Reader, node: Node) -> Fraction | None:
    value = reader.notation("quantity", node, "training_max")
    if isinstance(value, Broken):
        return None
    if value.unit != "%" or value.high is not None or not 0 < value.low <= 150:
        reader.findings.error("W111", node.span, "training_max is a percentage, as 90%")
        return None
    percent: Fraction = value.low
    return percent


def _defaults(reader: Reader, node: Node) -> Defaults:
    entries = reader.keys(node, DEFAULTS_KEYS, "defaults")

    def seconds(key: str, least: int) -> int | None:
        if key not in entries:
            return None
        value = reader.notation("duration", entries[key][1], f"defaults.{key}")
        return minimum(value, least, 86_400, "s", reader, entries[key][1].span, f"defaults.{key}")

    def read(key: str, kind: Any, prefix: str = "") -> Any:
        if key not in entries:
            return None
        value = reader.notation(kind, entries[key][1], f"defaults.{key}", prefix)
        return None if isinstance(value, Broken) else value

    tempo = read("tempo", "prescription", "tempo ")
    amrap = read("amrap", "quantity")
    if isinstance(amrap, Quantity):
        amrap = Quantity(amrap.low, amrap.high, "" if amrap.unit == "rep" else amrap.unit)
        amrap = minimum(amrap, 1, 1000, "", reader, entries["amrap"][1].span, "defaults.amrap")
    return Defaults(
        rest=seconds("rest", 1),
        tempo=tempo.items[0].clauses[0] if tempo else None,
        transition=seconds("transition", 0),
        amrap=amrap,
        max_hold=seconds("max_hold", 1),
        pace=read("pace", "pace"),
    )


def _sessions(reader: Reader, node: Node) -> tuple[Steps, ...]:
    sessions = read_step_lists(reader, node, "sessions")
    if isinstance(node, Mapping) and not node.entries:
        reader.findings.error("W112", node.span, "there are no sessions",
                              "a session is a name and its steps")  # fmt: skip
    return sessions


def _schemes(reader: Reader, node: Node) -> tuple[tuple[Text, Any], ...]:
    entries = reader.named(node, "schemes")
    return tuple(
        (Text(name.text, name.span), read_value(reader, value, name)) for name, value in entries
    )


def _phases(reader: Reader, node: Node) -> tuple[tuple[Text, Phase], ...]:
    found = []
    for name, value in reader.named(node, "phases"):
        phase = reader.notation("phase", value, f"the phase {name.text}")
        if not isinstance(phase, Broken):
            found.append((Text(name.text, name.span), phase))
    return tuple(found)


def _deload(reader: Reader, node: Node) -> tuple[Deload, Span] | None:
    deload = reader.notation("deload", node, "the deload")
    return None if isinstance(deload, Broken) else (deload, node.span)


def _exercises(reader: Reader, node: Node) -> Mapping | None:
    if isinstance(node, Mapping):
        return node
    reader.wrong(node, "exercises", "`Name: {muscles: [...]}` lines")
    return None
