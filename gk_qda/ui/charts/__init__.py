"""Charts by our own painters: the same functions for screen, PNG, SVG and PDF."""
