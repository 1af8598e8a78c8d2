"""The Themes desk: cases by themes, each cell with its segments, its summary and the evidence for it."""
