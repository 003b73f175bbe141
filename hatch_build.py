"""Makes the notation's parse tables when a wheel is built: loading them beats making them."""

from __future__ import annotations

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class TablesHook(BuildHookInterface[Any]):
    """Writes ``tables.json`` beside the grammar, for wheels and for editable installs."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        tables = _load(Path(self.root, "engine/dotworkout/notation/tables.py"))
        made = tables.build(tables.grammar_text()).encode()
        target = Path(tables.TABLES)
        if not target.exists() or target.read_bytes() != made:
            target.write_bytes(made)


def _load(path: Path) -> ModuleType:
    """The module by its path: its package's other dependencies are not there during a build."""
    spec = spec_from_file_location(path.stem, path)
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
