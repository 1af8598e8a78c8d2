"""Questions to the project: plain values out, nothing written."""
