"""Document to program: names bound, amounts read, lines that count as one found."""

from dotworkout.stages.resolve.program import resolve

__all__ = ["resolve"]
