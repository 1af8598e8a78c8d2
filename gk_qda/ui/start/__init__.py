"""The start page: what to begin with, and the projects opened last."""
