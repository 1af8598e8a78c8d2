"""The tree view of the speakers: several may be chosen, cells are edited in place, rows are dragged on persons."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QCompleter,
    QHeaderView,
    QLineEdit,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from gk_qda.queries.speakers import ProjectSpeaker
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.speakers.grouping import (
    COUNTS,
    DOCUMENT,
    FUNCTION,
    LABEL,
    PERSON,
    ROLE,
    TURNS,
    WORDS,
)
from gk_qda.ui.speakers.model import SpeakerModel
from gk_qda.ui.speakers.words import role_choices
from gk_qda.ui.team.table_look import RowDelegate, RowHeads

Index = QModelIndex | QPersistentModelIndex
_WIDTHS = {DOCUMENT: 124, PERSON: 140, ROLE: 120, FUNCTION: 140, COUNTS: 64, TURNS: 84, WORDS: 84}
Proposals = Callable[[int], Sequence[str]]  # what may be typed into a column


class SpeakerTable(QTreeView):
    """Shows a ``SpeakerModel``; groups are chosen with all their speakers."""

    first_turn_requested = Signal(int)  # speaker id
    chosen_changed = Signal()
    menu_requested = Signal(QPoint)  # global place

    def __init__(self, theme: Theme, model: SpeakerModel, proposals: Proposals) -> None:
        super().__init__()
        self._theme, self._speakers = theme, model
        self._closed: set[int] = set()  # keys of the groups that are folded
        self._is_filling = False
        self._delegate = SpeakerDelegate(theme, proposals)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self._dress()
        self._arrange_heads()
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._bring_back)
        self.collapsed.connect(lambda index: self._fold(index, closed=True))
        self.expanded.connect(lambda index: self._fold(index, closed=False))
        self.customContextMenuRequested.connect(
            lambda place: self.menu_requested.emit(self.viewport().mapToGlobal(place))
        )
        theme.changed.connect(self._restyle)
        self._restyle()
        self._kept: tuple[list[int], int | None] = [], None
        self._bring_back()

    def chosen(self) -> list[ProjectSpeaker]:
        """The chosen speakers in their order, those of chosen groups among them, each once."""
        groups, rows = self._chosen_rows()
        found: dict[int, ProjectSpeaker] = {}
        for at, group in enumerate(self._speakers.groups):
            for row, speaker in enumerate(group.rows):
                if at in groups or (at, row) in rows:
                    found.setdefault(speaker.id, speaker)
        return list(found.values())

    def _chosen_rows(self) -> tuple[set[int], set[tuple[int, int]]]:
        """Places of the chosen groups, and (group, row) of the chosen speakers."""
        groups: set[int] = set()
        rows: set[tuple[int, int]] = set()
        is_flat = self._speakers.grouping == "none"
        selection = cast("Iterable[QItemSelectionRange]", self.selectionModel().selection())
        for part in selection:
            parent, places = part.parent(), range(part.top(), part.bottom() + 1)
            if is_flat or parent.isValid():
                rows.update((max(0, parent.row()), row) for row in places)
            else:
                groups.update(places)
        return groups, rows

    def chosen_groups(self) -> list[int]:
        """Keys of the groups that are chosen as such."""
        return [self._speakers.groups[at].key for at in sorted(self._chosen_rows()[0])]

    def choose(self, speaker_ids: Sequence[int]) -> None:
        """Choose these and scroll to the first."""
        selection = self.selectionModel()
        selection.clearSelection()
        flags = selection.SelectionFlag.Select | selection.SelectionFlag.Rows
        for place in (self._speakers.place_of(speaker_id) for speaker_id in speaker_ids):
            if place.isValid():
                self.expand(place.parent())
                selection.select(place, flags)
        if speaker_ids and (first := self._speakers.place_of(speaker_ids[0])).isValid():
            selection.setCurrentIndex(first, selection.SelectionFlag.NoUpdate)
            self.scrollTo(first, QAbstractItemView.ScrollHint.PositionAtCenter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter shows the first turn, Space ticks."""
        index = self.currentIndex()
        speaker = self._speakers.speaker(index)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and speaker is not None:
            self.first_turn_requested.emit(speaker.id)
        elif event.key() == Qt.Key.Key_Space and speaker is not None:
            self._tick(index.siblingAtColumn(COUNTS))
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt: a click on a tick ticks, one on the number of turns shows the first of them."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        speaker = self._speakers.speaker(index)
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if speaker is None or not plain or event.button() != Qt.MouseButton.LeftButton:
            return
        if index.column() == COUNTS:
            self._tick(index)
        elif index.column() == TURNS and speaker.first is not None:
            self.first_turn_requested.emit(speaker.id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt: a hand over what can be clicked."""
        index = self.indexAt(event.position().toPoint())
        speaker = self._speakers.speaker(index)
        is_link = index.column() == TURNS and speaker is not None and speaker.first is not None
        shape = Qt.CursorShape.PointingHandCursor if is_link else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Qt: the ground of a chosen row begins at the edge, and so does its line."""
        tokens = self._theme.tokens
        if self.selectionModel().isSelected(index):
            painter.fillRect(rect, QColor(tokens.selection))
        painter.setPen(QColor(tokens.separator))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if self._speakers.group(index) is None or not self._speakers.rowCount(index):
            return
        side = self._theme.metrics.twisty
        name = "chevron-down" if self.isExpanded(index) else "chevron-right"
        picture = self._theme.pixmap(name, side, tokens.muted, self.devicePixelRatioF())
        painter.drawPixmap(QRect(rect.right() - side + 2, rect.center().y() - side // 2, side, side), picture)

    def selectionChanged(self, selected: object, deselected: object) -> None:
        """Qt."""
        super().selectionChanged(selected, deselected)  # type: ignore[arg-type]
        if not self._is_filling:
            self.chosen_changed.emit()

    def _dress(self) -> None:
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setAllColumnsShowFocus(False)
        self.setExpandsOnDoubleClick(False)
        self.setIndentation(self._theme.metrics.indent + self._theme.metrics.gap)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.EditKeyPressed | triggers.DoubleClicked)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.LinkAction)
        self.setAccessibleName(self.tr("Speakers"))

    def _arrange_heads(self) -> None:
        heads = RowHeads(self._theme)
        self.setHeader(heads)
        heads.setSectionsClickable(True)
        heads.setSortIndicatorShown(True)
        heads.setSortIndicatorClearable(True)
        heads.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        heads.setStretchLastSection(False)
        heads.setMinimumSectionSize(40)
        heads.sortIndicatorChanged.connect(self._speakers.sort)
        scale = self._theme.metrics.body / 12
        heads.setSectionResizeMode(LABEL, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            heads.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            heads.resizeSection(column, round(width * scale))

    def _restyle(self) -> None:
        self.header().setFont(self._theme.fonts.small())
        self.header().setFixedHeight(self._theme.metrics.table_row)
        self.viewport().update()

    def _tick(self, index: QModelIndex) -> None:
        ticked = index.data(Qt.ItemDataRole.CheckStateRole)
        if ticked is not None and index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            is_on = Qt.CheckState(ticked) == Qt.CheckState.Checked
            wanted = Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked
            self._speakers.setData(index, wanted, Qt.ItemDataRole.CheckStateRole)

    def _fold(self, index: QModelIndex, *, closed: bool) -> None:
        group = self._speakers.group(index)
        if group is not None and not self._is_filling:
            (self._closed.add if closed else self._closed.discard)(group.key)

    def _remember(self) -> None:
        self._is_filling = True
        current = self._speakers.speaker(self.currentIndex())
        rows = (self._speakers.speaker(index) for index in self.selectionModel().selectedRows())
        self._kept = [one.id for one in rows if one is not None], current.id if current else None

    def _bring_back(self) -> None:
        """After other rows came: what was folded, chosen and current is so again."""
        by = self._speakers.grouping
        self.setRootIsDecorated(by != "none")
        self.setColumnHidden(DOCUMENT, by == "document")
        self.setColumnHidden(PERSON, by == "person")
        for row, group in enumerate(self._speakers.groups if by != "none" else ()):
            self.setExpanded(self._speakers.index(row, LABEL), group.key not in self._closed)
        chosen, current = self._kept
        selection = self.selectionModel()
        flags = selection.SelectionFlag.Select | selection.SelectionFlag.Rows
        for speaker_id in chosen:
            if (place := self._speakers.place_of(speaker_id)).isValid():
                selection.select(place, flags)
        if current is not None and (place := self._speakers.place_of(current)).isValid():
            selection.setCurrentIndex(place, selection.SelectionFlag.NoUpdate)
        self._is_filling = False
        self.chosen_changed.emit()


class SpeakerDelegate(RowDelegate):
    """Editors: a list of the roles, a line with proposals for functions and persons."""

    def __init__(self, theme: Theme, proposals: Proposals) -> None:
        super().__init__(theme)
        self._proposals = proposals

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Qt."""
        if index.column() == ROLE:
            choice = QComboBox(parent)
            for role, words in role_choices():
                choice.addItem(words, role)
            choice.activated.connect(partial(self._finish, choice))
            return choice
        line = QLineEdit(parent)
        line.setAccessibleName(str(index.model().headerData(index.column(), Qt.Orientation.Horizontal)))
        if index.column() in (FUNCTION, PERSON):
            line.setCompleter(completer(self._proposals(index.column()), line))
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Qt."""
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(index.data(Qt.ItemDataRole.EditRole)))
            editor.showPopup()
        elif isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Qt."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def _finish(self, editor: QComboBox, _: int) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)


def completer(words: Sequence[str], owner: QWidget) -> QCompleter:
    """Proposes what holds the letters typed, wherever."""
    made = QCompleter(list(words), owner)
    made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    made.setFilterMode(Qt.MatchFlag.MatchContains)
    made.setMaxVisibleItems(12)
    return made
