"""Deleting for good, consents, deletion dates, and what is held on a person, in the window."""
