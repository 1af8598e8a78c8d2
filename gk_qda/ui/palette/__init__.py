"""The command palette: one field that finds commands, codes, documents and cases."""
