"""The window that shows which citations of a report hold."""
