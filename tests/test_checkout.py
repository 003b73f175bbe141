"""A checkout on the path works as an installation does."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_a_checkout_that_is_not_installed_has_the_built_in_plugins(tmp_path):
    """Only the dependencies come from the environment, not its dotworkout."""
    script = (
        "import sys; from dotworkout import entrypoints; "
        "sys.path[:] = [p for p in sys.path if not p.endswith('-packages')]; "
        "print(sorted((e.group, e.name) for e in entrypoints.installed()))"
    )
    path = os.pathsep.join([str(ROOT / "engine"), str(ROOT / "plugins")])
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "PYTHONPATH": path},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    for name in ("csv", "ics", "json", "md", "upper-back"):
        assert f"'{name}'" in done.stdout
