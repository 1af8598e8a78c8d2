"""What two documents or cases have in common and what not, beside the matrix of similarity."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QTreeWidget, QTreeWidgetItem

from gk_qda.queries.similarity import Feature, Pair
from gk_qda.ui.look.painters import draw_swatch
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.buttons import IconButton
from gk_qda.ui.widgets.panel import Panel

_FEATURE = Qt.ItemDataRole.UserRole


class PairPanel(Panel):
    """Four lists: both, only the first, only the second, neither. Enter or a click on a code asks for its segments."""

    feature_chosen = Signal(object)  # Feature
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "")
        self._look = theme
        self.list = QTreeWidget()
        self.list.setHeaderHidden(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setIndentation(theme.metrics.indent)
        self.list.setUniformRowHeights(True)
        self.list.setAccessibleName(self.tr("What the pair has in common"))
        self.close_button = IconButton(theme, "x", self.tr("Close"), keys="Esc")
        self.head.add_right(self.close_button)
        self.set_body(self.list)
        self.setMinimumWidth(260)
        self.list.itemClicked.connect(self._choose)
        self.list.itemActivated.connect(self._choose)
        self.close_button.clicked.connect(self.put_away)

    def show_pair(self, pair: Pair, first: str, second: str, value: str) -> None:
        """Another pair."""
        self.head.set_title(f"{first} × {second}")
        self.head.set_count(value)
        self.setAccessibleName(f"{first} × {second}: {value}")
        self.list.clear()
        for words, features in (
            (self.tr("Both"), pair.both),
            (self.tr("Only {name}").format(name=first), pair.first),
            (self.tr("Only {name}").format(name=second), pair.second),
            (self.tr("Neither"), pair.neither),
        ):
            self._add(words, features, is_open=features is not pair.neither)

    def put_away(self) -> None:
        """Hide it."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

    def _add(self, words: str, features: Sequence[Feature], *, is_open: bool) -> None:
        head = QTreeWidgetItem([f"{words} · {len(features)}"])
        height = QSize(0, self._look.metrics.tree_row)
        head.setSizeHint(0, height)
        head.setFont(0, self._look.fonts.body(bold=True))
        self.list.addTopLevelItem(head)
        for feature in features:
            name = feature.label.rpartition(" > ")[2] if feature.code_id is not None else feature.label
            row = QTreeWidgetItem([name])
            row.setSizeHint(0, height)
            row.setData(0, _FEATURE, feature)
            row.setToolTip(0, feature.label.replace(" > ", " › "))
            if feature.color:
                row.setIcon(0, self._swatch(feature.color))
            head.addChild(row)
        head.setExpanded(is_open)

    def _choose(self, row: QTreeWidgetItem) -> None:
        feature = row.data(0, _FEATURE)
        if isinstance(feature, Feature):
            self.feature_chosen.emit(feature)

    def _swatch(self, color: str) -> QIcon:
        side, ratio = self._look.metrics.swatch, self.devicePixelRatioF()
        pixmap = QPixmap(round(side * ratio), round(side * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        draw_swatch(painter, QRectF(0, 0, side, side), color, self._look.tokens)
        painter.end()
        return QIcon(pixmap)
