"""The tree view of the codes: Enter asks for segments; Alt while dropping a segment moves its coding."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView

from gk_qda.ui.code_desk.code_tree_delegate import CodeTreeDelegate
from gk_qda.ui.code_desk.code_tree_model import CodeTreeModel
from gk_qda.ui.look.theme import Theme

NUMBER_WIDTH = 44  # px


class CodeTreeView(QTreeView):
    """Shows a ``CodeTreeModel`` with its two columns of numbers."""

    entered_code = Signal(int)  # Enter on a code
    activation_toggled = Signal(list)  # Space: ids of the selected codes

    def __init__(self, theme: Theme, model: CodeTreeModel) -> None:
        super().__init__()
        self._theme, self._codes = theme, model
        self._delegate = CodeTreeDelegate(theme, model)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setUniformRowHeights(True)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setIndentation(theme.metrics.indent)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(NUMBER_WIDTH)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(column, NUMBER_WIDTH)
        self.restyle()

    def restyle(self) -> None:
        """Take colours and type from the theme again."""
        palette = self._theme.app.palette()
        palette.setColor(palette.ColorRole.Base, palette.color(palette.ColorRole.AlternateBase))
        self.viewport().setPalette(palette)  # set on the view, it would not reach what is painted
        self.header().setFont(self._theme.fonts.small())
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: the model does not see the keys."""
        self._codes.moves_codings = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        super().dropEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter on a code, Space to activate, but not in the field in which a code is renamed."""
        if event.key() == Qt.Key.Key_Space and self.state() != QAbstractItemView.State.EditingState:
            chosen = [code.id for i in self.selectionModel().selectedRows() if (code := self._codes.code(i))]
            if chosen:
                self.activation_toggled.emit(chosen)
            return
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        code = self._codes.code(self.currentIndex())
        if is_enter and code is not None and self.state() != QAbstractItemView.State.EditingState:
            self.entered_code.emit(code.id)
            return
        super().keyPressEvent(event)
