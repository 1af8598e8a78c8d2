"""Worksheets: what the cases answered, item by item."""
