"""The colours of codes as the transcript paints them, worked out once per theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from gk_qda.ui.look.colors import HUES, edge, fill, wash

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gk_qda.queries.values import CodeValue
    from gk_qda.ui.look.theme import Theme

DEEPEST = 3
DEEPEST_QUIET = 2  # under an interviewer's quiet words; deeper ones would be hard to read
_NO_CODE = next(hue.main for hue in HUES if hue.name == "grey")  # a coding may arrive before its code does


class Inks:
    """Wash, edge and fill of each code on the base of the theme."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._codes: Mapping[int, CodeValue] = {}
        self._made: dict[tuple[str, int, int], QColor] = {}
        theme.changed.connect(self._made.clear)

    def use(self, codes: Mapping[int, CodeValue]) -> None:
        """Paint with the colours of these codes from now on."""
        self._codes = codes
        self._made.clear()

    def wash(self, code_id: int, depth: int) -> QColor:
        """The ground under words on which ``depth`` (1 to 3) codings lie, the innermost with this code."""
        key = ("wash", code_id, depth)
        if key not in self._made:
            self._made[key] = QColor(wash(self._main_color(code_id), self._theme.tokens.base, depth))
        return self._made[key]

    def edge(self, code_id: int) -> QColor:
        """Outlines and underlines: always visible on the base."""
        key = ("edge", code_id, 0)
        if key not in self._made:
            self._made[key] = QColor(edge(self.color(code_id), self._theme.tokens.base))
        return self._made[key]

    def fill(self, code_id: int) -> QColor:
        """The inside of stripes and dots."""
        key = ("fill", code_id, 0)
        if key not in self._made:
            self._made[key] = QColor(fill(self.color(code_id), self._theme.tokens.base))
        return self._made[key]

    def color(self, code_id: int) -> str:
        """The colour the code was given, as "#RRGGBB"."""
        code = self._codes.get(code_id)
        return code.color if code else _NO_CODE

    def _main_color(self, code_id: int) -> str:
        code = self._codes.get(code_id)
        return code.main_color if code else _NO_CODE
