"""The parser of the notation: from tables made when the package is built, or made now.

Building the tables takes ten times as long as loading them, so they are shipped inside the
package. They carry the hash of the grammar and the version of Lark that made them: where either
differs (a checkout, an edited grammar, another Lark) the parser is built in memory instead.
"""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

from lark import Lark, __version__
from lark.grammar import Rule
from lark.lexer import TerminalDef

HERE = Path(__file__).parent
TABLES = HERE / "tables.json"
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
    return (HERE / "notation.lark").read_text("utf-8").replace("__NAME__", _NAME)


def build(grammar: str) -> str:
    """The tables of a grammar as JSON; the same grammar and Lark give the same text."""
    data, memo = _make(grammar, None).memo_serialize([TerminalDef, Rule])
    tables = {"key": _key(grammar), "data": data, "memo": memo}
    return json.dumps(tables, separators=(",", ":"), sort_keys=True) + "\n"


def load(transformer: object) -> Lark:
    """The parser, its callbacks those of ``transformer``."""
    grammar = grammar_text()
    try:
        tables = json.loads(TABLES.read_bytes())
    except (OSError, ValueError):
        return _make(grammar, transformer)
    if tables.get("key") != _key(grammar):
        return _make(grammar, transformer)
    data, memo = _with_numbers(tables["data"]), _numbered(tables["memo"])
    parser: Lark = Lark.__new__(Lark)
    return parser._load({"data": data, "memo": memo}, transformer=transformer)  # type: ignore[no-any-return]


def _make(grammar: str, transformer: object) -> Lark:
    return Lark(
        grammar,
        parser="lalr",
        start=STARTS,
        transformer=transformer,  # type: ignore[arg-type]
        propagate_positions=False,
        maybe_placeholders=False,
        g_regex_flags=0,
    )


def _key(grammar: str) -> str:
    return f"{sha256(grammar.encode()).hexdigest()} lark {__version__}"


def _numbered(mapping: dict[str, Any]) -> dict[int, Any]:
    return {int(key): value for key, value in mapping.items()}


def _with_numbers(data: dict[str, Any]) -> dict[str, Any]:
    """Undo what JSON does to the keys of the parse table: numbers became text, pairs lists."""
    table = data["parser"]["parser"]
    table["tokens"] = _numbered(table["tokens"])
    table["states"] = {
        int(state): {int(token): tuple(action) for token, action in actions.items()}
        for state, actions in table["states"].items()
    }
    return data
