"""Projects of other programs, in and out."""
