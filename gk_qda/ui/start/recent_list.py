"""The projects opened last, the newest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from gk_qda.ui.look.theme import Theme
from gk_qda.ui.preferences import RecentProject

if TYPE_CHECKING:
    from gk_qda.ui.start.looking import Looked
    from gk_qda.ui.start.recent_row import RecentRow


class RecentList(QScrollArea):
    """Rows under one another; Up and Down walk through them."""

    open_requested = Signal(str)
    passphrase_given = Signal(str, str)
    find_requested = Signal(str)
    remove_requested = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rows: list[RecentRow] = []
        self.setViewport(QWidget())  # its own would be looked up among all types of Qt, which takes a while
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        body.setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        """Qt: as high as its rows, so that what follows stands right below them."""
        return QSize(400, sum(row.sizeHint().height() for row in self.rows if not row.isHidden()))

    def set_projects(self, projects: Sequence[RecentProject]) -> None:
        """Show these."""
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._make(project) for project in projects]
        for place, row in enumerate(self.rows):
            self._column.insertWidget(place, row)
        self.updateGeometry()

    def set_looked(self, looked: Mapping[str, Looked]) -> None:
        """What was found at the paths."""
        for row in self.rows:
            if row.project.path in looked:
                row.set_looked(looked[row.project.path])

    def row_of(self, path: str) -> RecentRow | None:
        """The row of a project."""
        return next((row for row in self.rows if row.project.path == path), None)

    def filter(self, words: str) -> None:
        """Only the rows whose name or folder contain the words."""
        for row in self.rows:
            row.setVisible(words.casefold() in f"{row.project.name} {row.project.path}".casefold())
        self.updateGeometry()

    def focus_first(self) -> None:
        """Give the keyboard to the newest project."""
        shown = self._shown()
        if shown:
            shown[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Up and Down walk through the rows."""
        shown = self._shown()
        at = next((place for place, row in enumerate(shown) if row.hasFocus()), None)
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        if at is None or step is None:
            super().keyPressEvent(event)
            return
        target = shown[max(0, min(len(shown) - 1, at + step))]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        self.ensureWidgetVisible(target, 0, 0)

    def _shown(self) -> list[RecentRow]:
        return [row for row in self.rows if not row.isHidden()]

    def _make(self, project: RecentProject) -> RecentRow:
        from gk_qda.ui.start.recent_row import RecentRow

        row, path = RecentRow(self._theme, project), project.path
        row.clicked.connect(lambda: self.open_requested.emit(path))
        row.passphrase_given.connect(lambda words: self.passphrase_given.emit(path, words))
        row.find_requested.connect(lambda: self.find_requested.emit(path))
        row.removed.connect(lambda: self.remove_requested.emit(path))
        return row
