"""The tables of the notation's parser: Lark makes them, ``driver`` runs them.

Making them takes longer than a whole compile, so they are made when the package is built and
shipped inside it. They carry the hash of the grammar: where it differs (a checkout, an edited
grammar) they are made again, in memory.
"""

from __future__ import annotations

import json
import os
from hashlib import sha256
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lark import Lark

HERE = os.path.dirname(__file__)
TABLES = os.path.join(HERE, "tables.json")
STARTS = [
    "prescription", "header", "slot", "phase", "deload", "maximum", "duration", "quantity", "pace",
]  # fmt: skip

#: A name inside a string: up to a comma, a quote or a word that begins the next clause.
_NAME = (
    r"(?:(?!\s+(?:@|at|rest|rest-pause|tempo|hold|drop|myo|cluster|ramp|per|as|use|or|on|rpe|rir)"
    r'(?![\w-]))[^,"“@])+'
)


def grammar_text() -> str:
    """The grammar, its one macro filled in."""
    with open(os.path.join(HERE, "notation.lark"), encoding="utf-8") as file:
        return file.read().replace("__NAME__", _NAME)


def load() -> dict[str, Any]:
    """The tables that were shipped, or new ones.

    ``terminals``  pattern and whether case is ignored, by name
    ``rules``      for each rule: the function to call ("" for a helper of repetitions), what it
                   makes, and which of its symbols are kept
    ``states``     for each state: the terminals to try, in order; and what to do on each symbol:
                   a state to go to, or ``-1 - rule``
    ``starts``     the first and the last state of each start rule
    """
    grammar = grammar_text()
    try:
        with open(TABLES, "rb") as file:
            tables: dict[str, Any] = json.load(file)
    except (OSError, ValueError):
        tables = {}
    if tables.get("key") != _key(grammar):
        tables = json.loads(build(grammar))
    return tables


def build(grammar: str) -> str:
    """The tables of a grammar as JSON; the same grammar gives the same text."""
    from lark import Lark  # here, because a compile with tables at hand does without it

    lark = Lark(grammar, parser="lalr", start=STARTS, maybe_placeholders=False)
    tables = {"key": _key(grammar), **_tables(lark)}
    return json.dumps(tables, separators=(",", ":")) + "\n"


def _key(grammar: str) -> str:
    return sha256(grammar.encode()).hexdigest()


def _tables(lark: Lark) -> dict[str, Any]:
    table = lark.parser.parser._parse_table
    order = _reached(table)
    numbers = {state: number for number, state in enumerate(order)}
    rules = sorted(lark.rules, key=lambda rule: (rule.origin.name, rule.order))
    rule_numbers = {rule: number for number, rule in enumerate(rules)}
    ranked = [t.name for t in sorted(lark.terminals, key=_rank) if t.name not in lark.ignore_tokens]
    states = []
    for state in order:
        actions = {
            name: numbers[target] if action.name == "Shift" else -1 - rule_numbers[target]
            for name, (action, target) in sorted(table.states[state].items())
        }
        states.append([[name for name in ranked if name in actions], actions])
    return {
        "terminals": {t.name: [t.pattern.value, "i" in t.pattern.flags] for t in lark.terminals},
        "rules": [_rule(rule) for rule in rules],
        "states": states,
        "starts": {
            start: [numbers[table.start_states[start]], numbers[table.end_states[start]]]
            for start in STARTS
        },
    }


def _rank(terminal: Any) -> tuple[Any, ...]:
    """The order in which Lark tries terminals: by priority, then the longer ones first."""
    pattern = terminal.pattern
    return -terminal.priority, -pattern.max_width, -len(pattern.value), terminal.name


def _rule(rule: Any) -> list[Any]:
    helper = rule.origin.name.startswith("_")
    kept = [not getattr(symbol, "filter_out", False) for symbol in rule.expansion]
    return ["" if helper else str(rule.alias or rule.origin.name), str(rule.origin.name), kept]


def _reached(table: Any) -> list[Any]:
    """States in the order in which they are reached, so that builds agree on their numbers."""
    found = [table.start_states[start] for start in STARTS]
    for state in found:
        for _, (action, target) in sorted(table.states[state].items()):
            if action.name == "Shift" and target not in found:
                found.append(target)
    return found
