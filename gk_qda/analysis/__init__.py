"""Counting, comparing and relating codings: numbers in, numbers out, without a database."""
