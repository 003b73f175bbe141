"""Kinds of sets and of groups: how each becomes timed steps. One module a kind.

To add one: a module here, its word in ``groups.py``, its rule in ``notation/notation.lark``.
"""
