"""Help for a name that is not there."""

from __future__ import annotations

from collections.abc import Iterable

#: Names among which the nearest is looked for: comparing takes time.
MOST_NAMES = 300


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name that was meant, or the known names; ``known`` in the order of the file."""
    from difflib import get_close_matches  # only when something is wrong

    names = {one.lower(): one for one in known}
    near = get_close_matches(name.lower(), list(names)[:MOST_NAMES], 1, 0.5)
    if near:
        return f"did you mean '{names[near[0]]}'?"
    shown = ", ".join(repr(one) for one in list(names.values())[:8])
    return f"there are: {shown}" if shown else "there is none in this file"
