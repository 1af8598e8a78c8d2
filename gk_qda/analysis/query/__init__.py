"""Boolean and proximity queries over codes: read, written, and answered on arrays."""
