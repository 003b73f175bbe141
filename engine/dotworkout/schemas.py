"""The JSON Schemas that come with the package."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any


def json_schema(name: str) -> dict[str, Any]:
    """A shipped JSON Schema (2020-12): ``schedule``, ``workout`` or ``exercise-pack``.

    LookupError when there is none of that name.
    """
    file = f"{name}.schema.json"
    # A wheel has them inside the package; a checkout, beside `engine`.
    for folder in (files("dotworkout") / "schemas", Path(__file__).parents[2] / "schemas"):
        if (folder / file).is_file():
            schema: dict[str, Any] = json.loads((folder / file).read_text("utf-8"))
            return schema
    raise LookupError(f"no schema is named {name!r}")
