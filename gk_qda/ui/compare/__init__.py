"""The Compare desk: a few cases side by side."""
