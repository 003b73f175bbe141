"""Selections to concrete sessions: what each set is, and with what load."""

from dotworkout.stages.progress.sessions import progress

__all__ = ["progress"]
