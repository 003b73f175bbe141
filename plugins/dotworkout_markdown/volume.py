"""The table of hard sets at the end of the sheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from dotworkout import plain
from dotworkout_markdown.text import table

#: Hard sets by week and muscle.
Volume = dict[int, dict[str, Fraction]]

_WEEKS_ACROSS = 12  # columns that fit a printed page
_HEAD = """
## Hard sets per muscle and week

Working sets of the main part, drops counted with their set; for a secondary muscle a set is half.

"""


def add(volume: Volume, found: Mapping[int, Mapping[str, Fraction]]) -> None:
    """Add what more sessions bring to each muscle."""
    for week, muscles in found.items():
        counted = volume.setdefault(week, {})
        for muscle, sets in muscles.items():
            counted[muscle] = counted.get(muscle, Fraction()) + sets


def volume_section(volume: Volume) -> str:
    """Muscles down, most sets first, and weeks across; weeks that are the same share a column."""
    totals: dict[str, Fraction] = {}
    for counted in volume.values():
        add({0: totals}, {0: counted})
    muscles = sorted(totals, key=lambda muscle: (-totals[muscle], muscle))
    if not muscles:
        return ""
    columns = list(_columns(volume))
    tables = -(-len(columns) // _WEEKS_ACROSS)
    across = -(-len(columns) // tables)  # seven and six, not twelve and one
    return _HEAD + "\n".join(
        _table(muscles, columns[first : first + across]) for first in range(0, len(columns), across)
    )


def _columns(volume: Volume) -> Iterator[tuple[str, Mapping[str, Fraction]]]:
    """``4`` or ``1-3`` and what is done in each of those weeks."""
    weeks = sorted(volume)
    first = 0
    for place, week in enumerate(weeks):
        following = weeks[place + 1] if place + 1 < len(weeks) else None
        if following != week + 1 or volume[week] != volume[following]:
            begin = weeks[first]
            yield (str(week) if begin == week else f"{begin}-{week}"), volume[week]
            first = place + 1


def _table(muscles: Sequence[str], columns: Sequence[tuple[str, Mapping[str, Fraction]]]) -> str:
    head = ["Week", *(name for name, _ in columns)]
    rows = ([muscle, *(_figure(counted, muscle) for _, counted in columns)] for muscle in muscles)
    return table(head, list(rows))


def _figure(counted: Mapping[str, Fraction], muscle: str) -> str:
    return plain(counted[muscle]) if muscle in counted else "–"
