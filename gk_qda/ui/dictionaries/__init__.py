"""Dictionaries, word lists for codes: their page, what its words find, and coding that."""
