"""The stages of a compile: one function each, a value in, the next value out."""
