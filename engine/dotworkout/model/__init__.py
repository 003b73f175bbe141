"""The values that flow between the stages: types only, one module per stage's output."""
