"""Lists of coded segments, used by several desks."""
