"""Runs the parser's tables: the driver of an LALR(1) parser with a lexer that knows its state.

As Lark's own ``lalr`` parser with its contextual lexer, without the time to import it and to
compile an expression for each state. The tables are Lark's, see ``tables``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from dotworkout.notation import tables

END = "$END"
_BLANK = re.compile(r"\s*")


class Token(str):
    """A piece of the text: its terminal, and where it begins and ends."""

    __slots__ = ("end_pos", "start_pos", "type")
    type: str
    start_pos: int
    end_pos: int


class UnexpectedError(Exception):
    """Nothing that may stand at ``at`` stands there; at the text's end something is missing."""

    def __init__(self, at: int) -> None:
        super().__init__(at)
        self.at = at


class _Many(list[Any]):
    """What a helper rule of a repetition has gathered; it dissolves in the rule around it."""


def parse(start: str, text: str, functions: Mapping[str, Callable[[list[Any]], Any]]) -> Any:
    """The value of a text; ``functions`` are called as rules are completed, by name.

    Raises UnexpectedError, and whatever the functions raise.
    """
    grammar = _tables()
    first, last = grammar["starts"][start]
    states, values = [first], list[Any]()
    rules, rows = grammar["rules"], grammar["states"]
    at = 0
    while True:
        token = _next(rows[states[-1]], text, at)
        at = token.end_pos
        action = rows[states[-1]][1][token.type]
        while action < 0:
            name, makes, kept = rules[-1 - action]
            made = _made(values, kept)
            del states[len(states) - len(kept) :]
            values.append(functions[name](made) if name else made)
            states.append(rows[states[-1]][1][makes])
            if token.type == END and states[-1] == last:
                return values[-1]
            action = rows[states[-1]][1].get(token.type)
            if action is None:
                raise UnexpectedError(token.start_pos)
        states.append(action)
        values.append(token)


def _made(values: list[Any], kept: list[bool]) -> _Many:
    """The children of a rule, taken off the stack."""
    made = _Many()
    for value, keep in zip(values[len(values) - len(kept) :], kept, strict=True):
        if isinstance(value, _Many):
            made += value
        elif keep:
            made.append(value)
    del values[len(values) - len(kept) :]
    return made


def _next(row: Any, text: str, at: int) -> Token:
    """The next token that the state has a use for."""
    blank = _BLANK.match(text, at)
    start = blank.end() if blank else at
    if start == len(text):
        if END in row[1]:
            return _token("", END, start)
        raise UnexpectedError(start)
    for name in row[0]:
        pattern = _pattern(name, text[start])
        found = pattern and pattern.match(text, start)
        if found:
            return _token(found.group(), name, start)
    raise UnexpectedError(start)


def _token(text: str, name: str, start: int) -> Token:
    token = Token(text)
    token.type, token.start_pos, token.end_pos = name, start, start + len(text)
    return token


@cache
def _tables() -> dict[str, Any]:
    return tables.load()


@cache
def _pattern(name: str, first: str) -> re.Pattern[str] | None:
    """A terminal's expression, unless it cannot match what begins with ``first``."""
    pattern, any_case = _tables()["terminals"][name]
    head = pattern[0] if "|" not in pattern else ""
    if (head.isalpha() and first.lower() != head) or (
        pattern.startswith(r"\d") and not first.isdigit()
    ):
        return None
    return re.compile(pattern, re.IGNORECASE if any_case else 0)
