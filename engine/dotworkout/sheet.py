"""The names of the package ``sheets``, for the public face."""

from dotworkout.sheets.rows import Row, Words, sheet
from dotworkout.sheets.volume import hard_sets

__all__ = ["Row", "Words", "hard_sets", "sheet"]
