"""The search in all texts: its panel under the transcript, its hits, and coding them."""
