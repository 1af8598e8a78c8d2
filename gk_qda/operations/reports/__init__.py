"""The parts of written reports: each module turns one question's answer into blocks."""
