"""Tests of the transcript view."""
