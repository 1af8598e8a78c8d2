"""Suggested codes: the page of the inspector, and the window that looks through the passages of one code."""
