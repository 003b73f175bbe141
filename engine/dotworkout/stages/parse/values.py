"""What an exercise or a scheme is given: a prescription, one for each week, or the long form."""

from __future__ import annotations

import re

from dotworkout.model.notation import Double, Item, Linear, Prescription, Remark
from dotworkout.model.syntax import Broken, Value, Written
from dotworkout.stages.parse.reader import Reader
from dotworkout.text.nodes import Mapping, Node, Scalar, Sequence
from dotworkout.text.source import Span

#: Keys of the long form whose value is a clause, and what stands before it on one line.
CLAUSE_KEYS = {
    "load": "@ ", "rest": "rest ", "tempo": "tempo ", "hold": "hold ", "drop": "drop ",
    "as": "as ", "side": "", "ramp": "ramp ", "progress": "",
}  # fmt: skip
LONG_FORM_KEYS = ("sets", *CLAUSE_KEYS, "note", "cues", "or")
_SPAN = re.compile(r"(weeks?\s*\d|odd weeks|even weeks|phase\s)", re.IGNORECASE)
MOST_ITEMS = 2_000


def read_value(reader: Reader, node: Node, name: Scalar) -> Value:
    """The value of the exercise or scheme ``name``."""
    if isinstance(node, Mapping):
        return _long_form(reader, node, name)
    if isinstance(node, Sequence):
        return Value(_weekly(reader, node, name), True, (), name.span)
    return Value((_prescription(reader, node, name),), False, (), name.span)


def _prescription(reader: Reader, node: Node, name: Scalar) -> Written | Broken:
    if isinstance(node, Scalar) and not node.text.strip():
        reader.findings.error("W131", name.span, f"'{name.text}' has no prescription",
                              f"say what is done: `{name.text}: 3x10`")  # fmt: skip
        return Broken(node.span)
    tree = reader.notation("prescription", node, f"the prescription of {name.text}")
    if isinstance(tree, Broken) or not isinstance(node, Scalar):
        return Broken(node.span)
    return Written(tree, node)


def _weekly(reader: Reader, node: Sequence, name: Scalar) -> tuple[Written | Broken, ...]:
    if node.flow:
        reader.findings.error(
            "W119",
            node.span,
            "prescriptions in brackets",
            "one item a line for one a week; commas for several sets in one session",
        )
        return (Broken(node.span),)
    if not node.items or len(node.items) > MOST_ITEMS:
        reader.findings.error("W130", node.span, f"a list of weeks has 1 to {MOST_ITEMS:,} items")
        return (Broken(node.span),)
    return tuple(_week(reader, item, name) for item in node.items)


def _week(reader: Reader, item: Node, name: Scalar) -> Written | Broken:
    if isinstance(item, Mapping) and item.entries and '"' in item.entries[0][0].text:
        reader.findings.error("W104", item.entries[0][0].span, "a `: ` inside a value ends it",
                              "quote the whole value: '3x5, \"cue: chest up\"'")  # fmt: skip
        return Broken(item.span)
    if isinstance(item, Mapping):
        reader.findings.error("W111", item.span, f"each item of '{name.text}' is a prescription",
                              "a group's steps stand under its header")  # fmt: skip
        return Broken(item.span)
    return _prescription(reader, item, name)


def _long_form(reader: Reader, node: Mapping, name: Scalar) -> Value:
    spans = [key for key, _ in node.entries if _SPAN.match(key.text)]
    for key in spans:
        reader.later(key, "a span of weeks in the long form")
    rest = tuple((key, value) for key, value in node.entries if key not in spans)
    entries = reader.keys(
        Mapping(rest, node.span, node.flow), LONG_FORM_KEYS, f"the long form of '{name.text}'"
    )
    if "or" in entries:
        reader.later(entries["or"][0], "a substitute (`or`)")
    clauses = [
        clause
        for key, (_, value) in entries.items()
        if key not in ("sets", "or")
        for clause in _clauses(reader, key, value)
    ]
    if "sets" not in entries:
        if not spans:
            reader.findings.error("W131", name.span, f"'{name.text}' has no `sets`",
                                  "add `sets: 3x10`")  # fmt: skip
        return Value((Broken(node.span),), False, tuple(clauses), name.span)
    sets = read_value(reader, entries["sets"][1], name)
    if isinstance(entries["sets"][1], Mapping):
        return Value((Broken(node.span),), False, tuple(clauses), name.span)
    return Value(sets.sets, sets.weekly, tuple(clauses), name.span)


def _clauses(reader: Reader, key: str, node: Node) -> tuple[Written | Broken, ...]:
    if key in ("note", "cues"):
        texts = reader.texts(node, key) if key == "cues" else (reader.text(node, key),)
        return tuple(_remark(text.value, key == "cues", node, text.span) for text in texts if text)
    prefix = CLAUSE_KEYS[key]
    if key == "load" and isinstance(node, Scalar) and re.match(r"@|at\s", node.text):
        prefix = ""  # the sign may stand there all the same
    tree = reader.notation("prescription", node, key, prefix)
    if isinstance(tree, Broken) or not isinstance(node, Scalar):
        return (Broken(node.span),)
    if not _fits(tree, key):
        reader.findings.error("W111", node.span, f"`{key}` holds only its own clause",
                              "what is limited to the last set stands in `sets`")  # fmt: skip
        return (Broken(node.span),)
    return (Written(tree, node, len(prefix)),)


def _fits(tree: Prescription, key: str) -> bool:
    """Whether a key of the long form has one clause, or only progressions."""
    clauses = [clause for item in tree.items for clause in item.clauses]
    progress = all(isinstance(clause, Linear | Double) for clause in clauses)
    bare = not any(item.sets for item in tree.items) and bool(clauses)
    limited = any(item.last_set for item in tree.items)
    return (
        bare
        and not limited
        and progress == (key == "progress")
        and (progress or len(tree.items) == 1)
    )


def _remark(text: str, cue: bool, node: Node, span: Span) -> Written:
    scalar = Scalar(text, span, plain=True)
    at = (0, len(text))
    return Written(Prescription((Item(None, (Remark(text, cue, at),), at=at),)), scalar)
