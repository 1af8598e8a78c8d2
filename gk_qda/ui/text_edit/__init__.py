"""Correcting the text of a document in the window."""
