"""The transcript view: text with numbers, washes and stripes, and the gestures by which people code."""
