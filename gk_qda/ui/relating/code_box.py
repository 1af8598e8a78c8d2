"""A box of the query builder: codes as chips in lines, with a button that adds one; codes can be dropped on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gk_qda.queries.codebook import Codebook
from gk_qda.queries.values import CodeValue
from gk_qda.ui.look.metrics import RADIUS_CONTROL
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.reading.parcels import CODE_MIME, unpack_codes
from gk_qda.ui.relating.code_pick import CodePick
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.chip import Chip
from gk_qda.ui.widgets.flow import flow

_SIDE = 6


class CodeBox(QWidget):
    """``changed`` comes when a person adds or takes off a code, not when the program sets them."""

    changed = Signal()

    def __init__(
        self, theme: Theme, name: str, book: Callable[[], Codebook], *, single: bool = False
    ) -> None:
        super().__init__()
        self._theme, self._book, self._single = theme, book, single
        self.codes: list[CodeValue] = []
        self.chips: list[Chip] = []
        self.add = Button(
            theme, self.tr("Choose code") if single else self.tr("Add code"), icon="plus", size="panel"
        )
        self.add.setParent(self)
        self.pick = CodePick(theme, self)
        self.setAccessibleName(name)
        self.add.setAccessibleName(f"{name}: {self.add.text()}")
        self.setAcceptDrops(True)
        theme.changed.connect(self._arrange)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.add.clicked.connect(self.ask)
        self.pick.picked.connect(lambda code: self.take([code]))

    def show_codes(self, codes: Sequence[CodeValue]) -> None:
        """Hold these codes."""
        self.codes = list(codes[:1] if self._single else codes)
        for chip in self.chips:
            chip.hide()
            chip.deleteLater()
        self.chips = []
        for code in self.codes:
            chip = Chip(self._theme, code.name)
            chip.explain(code.path)
            chip.setParent(self)
            chip.removed.connect(lambda code=code: self._let_go(code))
            chip.clicked.connect(self.ask)
            chip.show()
            self.chips.append(chip)
        self.add.setVisible(not (self._single and self.codes))
        self._arrange()

    def take(self, codes: Sequence[CodeValue]) -> None:
        """Add codes that are not there yet; a single box lets its own go."""
        known = {code.id for code in self.codes}
        new = [code for code in codes if code.id not in known]
        if new:
            self.show_codes(new if self._single else [*self.codes, *new])
            self.changed.emit()

    def ask(self) -> None:
        """Let a code be typed."""
        known = set() if self._single else {code.id for code in self.codes}
        corner = self.mapToGlobal(self.rect().topLeft())
        offered = [code for code in self._book().codes if code.id not in known]
        self.pick.ask(offered, QRect(corner, self.size()), several=not self._single)

    def hasHeightForWidth(self) -> bool:
        """Qt: chips take as many lines as they need."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt."""
        line = self._line()
        room = QRect(_SIDE, _SIDE, max(width - 2 * _SIDE, 40), 10_000)
        lines = flow([*self.chips, self.add], room, line, self._theme.metrics.gap)
        return lines * line + 2 * _SIDE

    def sizeHint(self) -> QSize:
        """Qt."""
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: a field like those one types in."""
        tokens, painter = self._theme.tokens, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.edge), 1))
        painter.setBrush(QColor(tokens.base))
        area = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, RADIUS_CONTROL, RADIUS_CONTROL)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt: codes are welcome."""
        if event.mimeData().hasFormat(CODE_MIME):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: take the codes that were dragged."""
        ids = unpack_codes(event.mimeData())
        known = self._book().by_id()
        self.take([known[one] for one in ids if one in known])
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def _let_go(self, code: CodeValue) -> None:
        self.show_codes([one for one in self.codes if one.id != code.id])
        self.changed.emit()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self) -> int:
        return self.add.sizeHint().height() + 4

    def _arrange(self) -> None:
        self.setFixedHeight(self.heightForWidth(self.width()))
