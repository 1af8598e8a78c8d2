"""Words on a pane: a label in one of the colours and sizes of the design, and tooltips that show names verbatim."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette, QShowEvent
from PySide6.QtWidgets import QLabel, QWidget

from gk_qda.ui.look.theme import Theme

Ink = Literal["text", "quiet", "muted", "faint", "accent", "ok", "warning_text", "stale_text", "error_text"]
FontName = Literal["title", "heading", "body", "bold", "small", "small bold", "mini", "reading", "writing"]


def make_font(theme: Theme, name: FontName) -> QFont:
    """The font called `name` at the size chosen now."""
    fonts = theme.fonts
    if name == "bold":
        return fonts.body(bold=True)
    if name == "small bold":
        return fonts.small(bold=True)
    return {
        "title": fonts.title,
        "heading": fonts.heading,
        "body": fonts.body,
        "small": fonts.small,
        "mini": fonts.mini,
        "reading": fonts.reading,
        "writing": fonts.writing,
    }[name]()


def set_ink(widget: QWidget, color: str) -> None:
    """Let `widget` write in `color` as long as it can be used."""
    palette = QPalette(widget.palette())
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text):
            palette.setColor(group, role, QColor(color))
    widget.setPalette(palette)


def set_plain_tool_tip(widget: QWidget, text: str) -> None:
    """Show `text` as it is, even where a name looks like markup; long ones wrap, lines stay lines."""
    widget.setToolTip(f"<p>{_escaped(text)}</p>".replace("\n", "<br>") if text else "")


def _escaped(text: str) -> str:
    for sign, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        text = text.replace(sign, entity)
    return text


class Label(QLabel):
    """A word or a sentence, verbatim; with `wrap` it takes as many lines as it needs."""

    def __init__(
        self, theme: Theme, text: str = "", *, ink: Ink = "text", font: FontName = "body", wrap: bool = False
    ) -> None:
        super().__init__()
        self._theme, self._ink, self._font_name = theme, ink, font
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setText(text)
        self.restyle()
        theme.changed.connect(self.restyle)

    def set_ink(self, ink: Ink) -> None:
        """Change the colour to another token."""
        self._ink = ink
        self.restyle()

    def restyle(self) -> None:
        """Take colour and size from the theme again."""
        self.setFont(make_font(self._theme, self._font_name))
        set_ink(self, self._color())

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: a style sheet gives a label the colours of its new parent; take back the one it was given."""
        super().showEvent(event)
        now = self.palette().color(QPalette.ColorGroup.Active, QPalette.ColorRole.WindowText)
        if now != QColor(self._color()):
            set_ink(self, self._color())

    def _color(self) -> str:
        return str(getattr(self._theme.tokens, self._ink))
