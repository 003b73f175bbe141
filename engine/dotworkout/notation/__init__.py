"""The short strings of a plan: one grammar, and a reader for each kind of string."""
