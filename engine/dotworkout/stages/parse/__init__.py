"""Source to syntax: YAML nodes and the notation become a document whose leaves have places."""

from dotworkout.stages.parse.document import parse

__all__ = ["parse"]
