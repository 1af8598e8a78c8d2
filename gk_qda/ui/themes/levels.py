"""How full the circle of a rating is, by the symbol of its value."""

from __future__ import annotations

LEVELS: dict[str, float | None] = {"full": 1.0, "half": 0.5, "empty": 0.0, "question": None}
