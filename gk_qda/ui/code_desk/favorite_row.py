"""The favourite codes above the tree: a click codes the selection, a drop codes what was dropped."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QWidget

from gk_qda.queries.values import CodeValue
from gk_qda.ui.look.metrics import RADIUS_CONTROL
from gk_qda.ui.look.painters import draw_focus, draw_swatch
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.reading.parcels import SEGMENT_MIME, pack_codes, unpack_codes, unpack_codings, unpack_segment
from gk_qda.ui.widgets.labels import set_plain_tool_tip

_WIDEST = 150  # px of a favourite; longer names are cut


class FavoriteRow(QWidget):
    """Small buttons in as many lines as they need; hidden without favourites."""

    code_chosen = Signal(int)  # a click or Enter: code the selection
    segment_dropped = Signal(int, object, int)  # document, Span, code
    codings_dropped = Signal(list, int, bool)  # codings, code; whether they move there
    codes_dropped = Signal(object)  # codes dragged out of the tree: more favourites
    moved = Signal(int, int)  # code, place among the others
    remove_requested = Signal(int)
    menu_requested = Signal(QPoint, int)  # global place, code

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.chips: list[FavoriteChip] = []
        self.setAcceptDrops(True)
        self.setAccessibleName(self.tr("Favourites"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_codes(self, codes: Sequence[CodeValue], *, shown: bool) -> None:
        """Offer these favourites; ``shown``: whether people want to see the row at all."""
        if [chip.code for chip in self.chips] != list(codes):
            focused = next((chip.code.id for chip in self.chips if chip.hasFocus()), None)
            for chip in self.chips:
                chip.hide()
                chip.deleteLater()
            self.chips = [FavoriteChip(self._theme, code, self) for code in codes]
            for chip in self.chips:
                chip.show()
                if chip.code.id == focused:
                    chip.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setVisible(bool(codes) and shown)
        self._arrange(self.width())
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Qt."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt: the lines, and air around them."""
        return self._arrange(width, move=False)

    def sizeHint(self) -> QSize:
        """Qt."""
        return QSize(120, self._arrange(max(self.width(), 120), move=False))

    def resizeEvent(self, event: object) -> None:
        """Qt: the lines break anew."""
        self._arrange(self.width())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt: codes become favourites, or change their place."""
        if unpack_codes(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragEnterEvent) -> None:  # type: ignore[override]
        """Qt."""
        if unpack_codes(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt."""
        self.take_codes(unpack_codes(event.mimeData()), event.position().toPoint())
        event.acceptProposedAction()

    def take_codes(self, codes: list[int], place: QPoint) -> None:
        """Codes were dropped at a place of the row."""
        known = [chip.code.id for chip in self.chips]
        if len(codes) == 1 and codes[0] in known:
            before = [c for c in self.chips if c.code.id != codes[0] and self._lies_before(c, place)]
            self.moved.emit(codes[0], len(before))
        elif codes:
            self.codes_dropped.emit(codes)

    def step(self, chip: FavoriteChip, by: int) -> None:
        """The keyboard goes to a neighbour."""
        place = self.chips.index(chip) + by
        if 0 <= place < len(self.chips):
            self.chips[place].setFocus(Qt.FocusReason.TabFocusReason)

    def shift(self, chip: FavoriteChip, by: int) -> None:
        """A favourite changes places with a neighbour; the keyboard goes with it."""
        place = self.chips.index(chip) + by
        if 0 <= place < len(self.chips):
            self.moved.emit(chip.code.id, place)

    def _lies_before(self, chip: FavoriteChip, place: QPoint) -> bool:
        rect = chip.geometry()
        return rect.bottom() < place.y() or (rect.top() <= place.y() and rect.center().x() < place.x())

    def _arrange(self, width: int, *, move: bool = True) -> int:
        """Put the chips into lines; returns the height."""
        metrics = self._theme.metrics
        side, gap = metrics.inside, metrics.hairgap
        x, y = side, 0
        for chip in self.chips:
            size = chip.sizeHint().boundedTo(QSize(max(40, width - 2 * side), 100))
            if x > side and x + size.width() > width - side:
                x, y = side, y + size.height() + gap
            if move:
                chip.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + gap
        return y + metrics.panel_button + metrics.gap if self.chips else 0


class FavoriteChip(QAbstractButton):
    """A favourite: swatch and name.

    Left and Right go to its neighbours, with Alt past them; Delete takes it out of the favourites.
    """

    def __init__(self, theme: Theme, code: CodeValue, row: FavoriteRow) -> None:
        super().__init__(row)
        self._theme, self._row, self.code = theme, row, code
        self._is_target = False
        self._pressed_at: QPoint | None = None
        self.setFont(theme.fonts.small())
        self.setText(code.name)
        self.setAccessibleName(self.tr("Code with “{code}”").format(code=code.path))
        words = self.tr("Codes the selected text. Drop text here, or drag this onto text.")
        set_plain_tool_tip(self, f"{code.path}. {words}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the selection in the transcript alone
        self.setAcceptDrops(True)
        self.clicked.connect(lambda: row.code_chosen.emit(code.id))

    def sizeHint(self) -> QSize:
        """Qt: swatch and name."""
        metrics = self._theme.metrics
        words = min(
            self.fontMetrics().horizontalAdvance(self.text()) + 1, _WIDEST - self._left() - metrics.gap
        )
        return QSize(self._left() + words + metrics.gap, metrics.panel_button)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: outline, swatch, name."""
        tokens, area, size = self._theme.tokens, self.rect(), self._theme.metrics.swatch
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lively = self.underMouse() or self.isDown()
        painter.setPen(QPen(QColor(tokens.accent if self._is_target else tokens.edge), 1))
        painter.setBrush(
            QColor(tokens.accent_soft if self._is_target else tokens.hover if lively else tokens.raised)
        )
        painter.drawRoundedRect(area.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_CONTROL, RADIUS_CONTROL)
        mark = QRect(self._theme.metrics.gap, (area.height() - size) // 2, size, size)
        draw_swatch(painter, mark, self.code.color, tokens)
        painter.setPen(QColor(tokens.text))
        room = area.adjusted(self._left(), 0, -self._theme.metrics.gap + 2, 0)
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        if self.hasFocus():
            draw_focus(painter, area, tokens, RADIUS_CONTROL)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: arrows, with Alt they move the favourite; Enter, Delete."""
        go = self._row.shift if event.modifiers() & Qt.KeyboardModifier.AltModifier else self._row.step
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Up:
                go(self, -1)
            case Qt.Key.Key_Right | Qt.Key.Key_Down:
                go(self, 1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.click()
            case Qt.Key.Key_Delete:
                self._row.remove_requested.emit(self.code.id)
            case _:
                super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt: the menu of the code."""
        self._row.menu_requested.emit(event.globalPos(), self.code.id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: perhaps the begin of a drag."""
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt: dragged far enough, the code goes along: onto text, or to another place in the row."""
        if self._pressed_at is not None and event.buttons() & Qt.MouseButton.LeftButton:
            far = (event.position().toPoint() - self._pressed_at).manhattanLength()
            if far >= QApplication.startDragDistance():
                self._pressed_at = None
                self.setDown(False)
                drag = QDrag(self)
                drag.setMimeData(pack_codes([self.code.id]))
                drag.setPixmap(self.grab())
                drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction)
                return
        super().mouseMoveEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt: text is coded, a code becomes a favourite."""
        if event.mimeData().hasFormat(SEGMENT_MIME) or unpack_codes(event.mimeData()):
            self._is_target = event.mimeData().hasFormat(SEGMENT_MIME)
            event.acceptProposedAction()
            self.update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Qt."""
        self._is_target = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt."""
        self._is_target = False
        self.update()
        segment, codings = unpack_segment(event.mimeData()), unpack_codings(event.mimeData())
        if codings:
            moves = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            self._row.codings_dropped.emit(codings, self.code.id, moves)
        elif segment is not None:
            self._row.segment_dropped.emit(segment[0], segment[1], self.code.id)
        else:
            place = self.mapToParent(event.position().toPoint())
            self._row.take_codes(unpack_codes(event.mimeData()), place)
        event.acceptProposedAction()

    def _left(self) -> int:
        return self._theme.metrics.gap + self._theme.metrics.swatch + self._theme.metrics.hairgap
