"""What each rule of the grammar means: one function a rule, named as the rule.

The parser calls these with the children of the rule, tokens and values, in order. What makes no
sense raises a ``NotationError``, whose place is in the string.
"""
