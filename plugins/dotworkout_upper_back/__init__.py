"""The exercise pack ``upper-back``: pulls, rear delts, the back of the body, and their warm-up."""

from __future__ import annotations

from pathlib import Path

from dotworkout import PackSource, hookimpl


@hookimpl
def workout_exercise_packs() -> list[PackSource]:
    """Offer the pack, whose data is beside this file."""
    return [PackSource("upper-back", (Path(__file__).with_name("pack.yaml"),))]
