"""The look of the window: colours, sizes, fonts, icons and the strokes that widgets share."""
