"""Tables of a project with their base in words: the same for the window and the command line."""
