"""Tests of tables, quotations and reports as files."""
