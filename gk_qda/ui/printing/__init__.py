"""Transcripts on paper: laid out once, then painted alike on a PDF, a printer and the screen."""
