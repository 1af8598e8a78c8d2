"""The import page: how each file is read, before anything is written."""
