"""Program to occurrences: which session takes place when, in date order."""

from dotworkout.stages.place.occurrences import NAMESPACE, place

__all__ = ["NAMESPACE", "place"]
