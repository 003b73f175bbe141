"""Sessions and blocks: lists of steps."""

from __future__ import annotations

import re

from dotworkout.model.syntax import (
    Broken,
    ExerciseStep,
    GroupStep,
    NoteStep,
    RestStep,
    Step,
    Steps,
    Text,
    UseStep,
)
from dotworkout.stages.parse.reader import LONGEST_TEXT, Reader, minimum
from dotworkout.stages.parse.values import read_value
from dotworkout.text.nodes import Mapping, Node, Scalar, Sequence

MOST_STEPS = 2_000

_HEADER = re.compile(
    r"(warm-?ups?|cool-?downs?|optional|supersets?|circuits?|repeat|complex|emom|every\s|amrap|"
    r"for time|tabata|ladder|rotate|weeks?\s*\d|odd weeks?|even weeks?|phase\s|level\s|with\s|"
    r"without\s)(?!\w)|.*\b\d+x,?\s+rest\s",
    re.IGNORECASE,
)
_NO_COLON = re.compile(r"(\S.*?)\s+((?:\d|AMRAP|max|use|@)(?:.|\n)*)", re.IGNORECASE)
_NO_BLANK = re.compile(r"([^:]+):(\S.*)", re.DOTALL)


def read_step_lists(reader: Reader, node: Node, what: str) -> tuple[Steps, ...]:
    """The sessions, or the blocks, by name."""
    return tuple(
        Steps(Text(name.text, name.span), read_steps(reader, value, f"'{name.text}'", name))
        for name, value in reader.named(node, what)
    )


def read_steps(reader: Reader, node: Node, what: str, owner: Scalar) -> tuple[Step, ...]:
    """A list of steps; an empty one is a finding at its owner."""
    if not isinstance(node, Sequence):
        if isinstance(node, Scalar) and not node.text.strip():
            reader.findings.error(
                "W117", owner.span, f"{what} has no steps",
                "list them below it, one a line, indented deeper: `  - Deadlift: 3x5`",
            )  # fmt: skip
        else:
            reader.wrong(node, what, "a list of steps, each line beginning with `- `")
        return (Broken(node.span),)
    if not node.items:
        reader.findings.error("W117", owner.span, f"{what} has no steps")
    if len(node.items) > MOST_STEPS:
        reader.findings.error("W130", owner.span, f"{what} has at most {MOST_STEPS:,} steps")
        return (Broken(node.span),)
    return tuple(_step(reader, item) for item in node.items)


def _step(reader: Reader, item: Node) -> Step:
    if isinstance(item, Scalar):
        return _bare(reader, item)
    if isinstance(item, Sequence):
        reader.wrong(item, "a step", "`Exercise: prescription` or a group")
        return Broken(item.span)
    if len(item.entries) != 1:
        second = item.entries[1][0] if item.entries else item
        reader.findings.error(
            "W132",
            second.span,
            "a step has one line",
            "begin each step with `- `; clauses of one exercise are indented below its name",
        )
        return Broken(item.span)
    return _keyed(reader, *item.entries[0])


def _bare(reader: Reader, item: Scalar) -> Step:
    """An item without a colon: ``use NAME``, or an exercise alone."""
    use = re.match(r"use\s+(\S.*)", item.text, re.DOTALL)
    if use:
        return UseStep(Text(use.group(1).strip(), item.part(*use.span(1))))
    glued = _NO_BLANK.match(item.text)
    if glued:
        reader.findings.error("W116", item.span, "no blank after the colon",
                              f"write `{glued.group(1)}: {glued.group(2)}`")  # fmt: skip
        return Broken(item.span)
    apart = _NO_COLON.match(item.text)
    if apart and reader.reads("prescription", apart.group(2)):
        reader.findings.error("W116", item.part(0, apart.end(1)), "no colon after the exercise",
                              f"write `{apart.group(1)}: {apart.group(2)}`")  # fmt: skip
        return Broken(item.span)
    text = reader.text(item, "a step")
    return ExerciseStep(text, None) if text else Broken(item.span)


def _keyed(reader: Reader, key: Scalar, value: Node) -> Step:
    if not key.text.strip():
        reader.findings.error("W111", key.span, "a step begins with a name")
        return Broken(key.span)
    if key.text == "note":
        text = reader.text(value, "a note", LONGEST_TEXT)
        return NoteStep(text) if text else Broken(value.span)
    if key.text == "rest":
        return _rest(reader, value)
    if _is_group(reader, key, value):
        return _group(reader, key, value)
    return ExerciseStep(Text(key.text.strip(), key.span), read_value(reader, value, key))


def _rest(reader: Reader, value: Node) -> Step:
    amount = reader.notation("duration", value, "a rest")
    seconds = minimum(amount, 1, 86_400, "s", reader, value.span, "a rest")
    return Broken(value.span) if seconds is None else RestStep(seconds, value.span)


def _is_group(reader: Reader, key: Scalar, value: Node) -> bool:
    """Whether a key with a list, or with nothing below it, is a group's header.

    It is when the whole key reads as one. When it only begins like one, or its list holds steps,
    it is one that went wrong: a weekly list of an exercise holds prescriptions.
    """
    empty = isinstance(value, Scalar) and not value.text.strip()
    if not empty and not isinstance(value, Sequence):
        return False
    if isinstance(value, Sequence) and any(_is_step(item) for item in value.items):
        return True
    if not _HEADER.match(key.text):
        return False
    return reader.reads("header", key.text) or not (empty or _is_weekly(reader, value))


def _is_weekly(reader: Reader, value: Node) -> bool:
    """Whether a list begins with a prescription."""
    first = value.items[0] if isinstance(value, Sequence) and value.items else None
    return isinstance(first, Scalar) and reader.reads("prescription", first.text)


def _is_step(item: Node) -> bool:
    """A mapping in a list is a step, unless a note with ``: `` made it one."""
    return isinstance(item, Mapping) and not any('"' in key.text for key, _ in item.entries)


def _group(reader: Reader, key: Scalar, value: Node) -> Step:
    header = reader.notation("header", key, "a group")
    steps = read_steps(reader, value, f"the group '{key.text}'", key)
    return Broken(key.span) if isinstance(header, Broken) else GroupStep(header, key.span, steps)
