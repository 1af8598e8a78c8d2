"""Small re-usable pieces of the window; each takes the `Theme` it follows."""
