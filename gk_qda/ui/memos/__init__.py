"""Memos in the window: list, editor, what keeps both current."""
