"""The line at the foot of the start page that speaks of backups."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from gk_qda.ui.look.metrics import RADIUS_CONTROL
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.start.looking import Looked
from gk_qda.ui.start.words import moment_in_words
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.elided_label import ElidedLabel

_LONGEST_NAME = 28  # characters of a name inside a sentence


class CopiesLine(QWidget):
    """When the newest project was copied last, and the way to the copies."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._folder = theme, Path()
        self._picture = QLabel()
        self._words = ElidedLabel(theme)
        self._button = Button(theme, self.tr("Show backups"))
        self._button.clicked.connect(self._open_folder)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(theme.metrics.padding)
        row.addWidget(self._picture)
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_copies(self, name: str, path: str, looked: Looked) -> None:
        """Say when, and how many are kept."""
        from gk_qda.project.backup import backup_folder

        assert looked.newest is not None
        self._folder = backup_folder(Path(path))
        when = moment_in_words(looked.newest, datetime.now().astimezone(), inside=True)
        short = name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"
        last = self.tr("Last backup of “{name}”: {when}.").format(name=short, when=when)
        kept = self.tr("%n version(s) are kept.", "", looked.copies)
        self._words.setText(f"{last} {kept}")
        self.setAccessibleName(self._words.text())

    def _open_folder(self) -> None:
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: a box on the page."""
        painter, tokens = QPainter(self), self._theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.separator), 1))
        painter.setBrush(QColor(tokens.alt))
        area = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, RADIUS_CONTROL, RADIUS_CONTROL)

    def _restyle(self) -> None:
        side = self._theme.metrics.icon
        picture = self._theme.pixmap("history", side, self._theme.tokens.muted, self.devicePixelRatioF())
        self._picture.setPixmap(picture)
        self.update()
