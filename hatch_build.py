"""Makes the notation's parse tables when a wheel is built: loading them beats making them."""

from __future__ import annotations

import json
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

#: The code of Lark's tables for "shift"; every other action is a reduction.
_SHIFT = 0


class TablesHook(BuildHookInterface[Any]):
    """Writes ``tables.json`` beside the grammar, for wheels and for editable installs."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        tables = _load(Path(self.root, "engine/dotworkout/notation/tables.py"))
        made = in_order(tables.build(tables.grammar_text())).encode()
        if not tables.TABLES.exists() or tables.TABLES.read_bytes() != made:
            tables.TABLES.write_bytes(made)


def _load(path: Path) -> ModuleType:
    """The module by its path: its package's other dependencies are not there during a build."""
    spec = spec_from_file_location(path.stem, path)
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def in_order(tables: str) -> str:
    """The same tables, the same bytes in every build: Lark numbers states as it meets them in sets.

    Tokens are numbered by name, states as they are reached from the start states.
    """
    whole = json.loads(tables)
    table = whole["data"]["parser"]["parser"]
    names, states = table["tokens"], table["states"]
    token = {old: new for new, old in enumerate(sorted(names, key=names.__getitem__))}
    state = _reached(table["start_states"], states, token)
    table["tokens"] = {token[old]: name for old, name in names.items()}
    table["states"] = {
        state[int(old)]: {
            token[symbol]: (kind, state[target] if kind == _SHIFT else target)
            for symbol, (kind, target) in actions.items()
        }
        for old, actions in states.items()
    }
    for key in ("start_states", "end_states"):
        table[key] = {start: state[old] for start, old in table[key].items()}
    return json.dumps(whole, separators=(",", ":"), sort_keys=True) + "\n"


def _reached(
    starts: dict[str, int], states: dict[str, Any], token: dict[str, int]
) -> dict[int, int]:
    """The new number of every state: breadth first, by start and by token."""
    order = [starts[start] for start in sorted(starts)]
    number = {old: new for new, old in enumerate(order)}
    for old in order:
        actions = states[str(old)]
        for symbol in sorted(actions, key=token.__getitem__):
            kind, target = actions[symbol]
            if kind == _SHIFT and target not in number:
                number[target] = len(order)
                order.append(target)
    return number
