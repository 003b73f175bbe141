"""Sources, spans, YAML nodes and diagnostics. Nothing here has heard of a workout."""
