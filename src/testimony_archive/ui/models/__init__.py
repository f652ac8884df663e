"""Item models: flat rows, no decisions."""
