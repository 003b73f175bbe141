"""The schedule as a person reads it: sets folded into lines, weeks side by side, sums."""
