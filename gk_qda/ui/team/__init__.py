"""The Team desk: who codes, and what was done."""
