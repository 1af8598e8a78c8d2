"""The page on which words that tell who is meant are looked through and replaced."""
