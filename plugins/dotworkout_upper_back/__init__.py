"""The exercise pack ``upper-back``: pulls, rear delts, the back of the body, and their warm-up."""

from __future__ import annotations

import os

from dotworkout import PackSource, hookimpl


@hookimpl
def workout_exercise_packs() -> list[PackSource]:
    """Offer the pack, whose data is beside this file."""
    return [PackSource("upper-back", (os.path.join(os.path.dirname(__file__), "pack.yaml"),))]
