"""Texts that are written in the window: the field, its lines, and the pauses at which it is stored."""
