"""A list of coded segments: code, place, words; rows can be dragged onto a code."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, cast

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionRange,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QListView

from gk_qda.queries.places import CitationStyle
from gk_qda.queries.segments import Segment
from gk_qda.ui.clipboard import copy_words
from gk_qda.ui.dates import moment_words
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.reading.carrying import carried_out
from gk_qda.ui.reading.parcels import CODE_MIME, pack_segment, unpack_codes, with_codings
from gk_qda.ui.segments.naming import SEGMENT, cited, place_of
from gk_qda.ui.segments.segment_delegate import SegmentDelegate

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class SegmentListModel(QAbstractListModel):
    """Segments in document order; each can be dragged onto a code.

    Where that is wanted, codes can be dragged onto them, and their comments be written.
    """

    comment_written = Signal(int, str)  # coding, comment
    codes_dropped = Signal(list, int)  # ids of codes, row
    more_wanted = Signal()  # the list was scrolled to its end, and there are more

    def __init__(self) -> None:
        super().__init__()
        self.takes_comments = self.takes_codes = False
        self.segments: list[Segment] = []
        self.part = "words"  # what a row shows below its head: words | comment | paraphrase
        self.paraphrases: Mapping[int, str] = {}  # by id of the coding
        self.remarks: Mapping[int, str] = {}  # by row; what marks say to those who do not see them
        self.quoted: Callable[[Segment], str] = lambda segment: segment.quote  # as other programs get it
        self._rows: dict[int, int] = {}
        self.number = 0  # of segments in all, those included that are not read yet

    def show(
        self, segments: Sequence[Segment], number: int | None = None, rows: dict[int, int] | None = None
    ) -> None:
        """Other segments: all, or the first of ``number``; ``rows`` by coding, where they are known."""
        self.beginResetModel()
        self._take(segments, number, rows)
        self.endResetModel()

    def extend(self, segments: Sequence[Segment], number: int, rows: dict[int, int]) -> bool:
        """Where these begin with those that are shown, add the others below them; False: they begin otherwise."""
        before = len(self.segments)
        if not 0 < before < len(segments) or self.segments != segments[:before]:
            return False
        self.beginInsertRows(_NOWHERE, before, len(segments) - 1)
        self._take(segments, number, rows)
        self.endInsertRows()
        return True

    @property
    def has_more(self) -> bool:
        """Whether there are more than are read."""
        return len(self.segments) < self.number

    def canFetchMore(self, parent: Index) -> bool:
        """Qt."""
        return not parent.isValid() and self.has_more

    def fetchMore(self, parent: Index) -> None:
        """Qt: they come when they are read."""
        self.more_wanted.emit()

    def _take(self, segments: Sequence[Segment], number: int | None, rows: dict[int, int] | None) -> None:
        self.segments = segments if isinstance(segments, list) else list(segments)
        self.number = len(self.segments) if number is None else number
        if rows is None:
            rows = {segment.coding.id: row for row, segment in enumerate(self.segments)}
        self._rows = rows

    def said(self, segment: Segment) -> str:
        """What the row of a segment shows below its head."""
        if self.part == "comment":
            return segment.coding.comment or "–"
        if self.part == "paraphrase":
            return self.paraphrases.get(segment.coding.id, "–")
        return segment.quote

    def show_part(self, part: str, paraphrases: Mapping[int, str]) -> None:
        """Show another part of the segments."""
        self.part, self.paraphrases = part, paraphrases
        if self.segments:
            self.dataChanged.emit(self.index(0), self.index(len(self.segments) - 1))

    def remark(self, remarks: Mapping[int, str]) -> None:
        """Say something else of the rows."""
        if remarks != self.remarks:
            self.remarks = remarks
            if self.segments:
                self.dataChanged.emit(self.index(0), self.index(len(self.segments) - 1))

    def row_of(self, coding_id: int | None) -> int | None:
        """Where a coding is listed; None where it is not."""
        return self._rows.get(coding_id) if coding_id is not None else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else len(self.segments)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt."""
        if not index.isValid():
            return None
        segment = self.segments[index.row()]
        if role == SEGMENT:
            return segment
        remark = self.remarks.get(index.row(), "")
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            words = f"{segment.code.path}, {place_of(segment)}: {self.said(segment)}"
            return f"{words} ({remark})" if remark else words
        if role == Qt.ItemDataRole.ToolTipRole:
            coding = segment.coding
            made = f"{coding.coder} · {moment_words(coding.created)}"
            return "\n".join(part for part in (segment.code.path, made, coding.comment, remark) if part)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt: a comment; the row changes when the project has."""
        coding = self.segments[index.row()].coding if index.isValid() else None
        if coding is not None and str(value) != coding.comment:
            self.comment_written.emit(coding.id, str(value))
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        if self.takes_codes:
            flags |= Qt.ItemFlag.ItemIsDropEnabled
        return flags | Qt.ItemFlag.ItemIsEditable if self.takes_comments else flags

    def mimeTypes(self) -> list[str]:
        """Qt: what can be dropped here."""
        return [CODE_MIME]

    def supportedDragActions(self) -> Qt.DropAction:
        """Qt: nothing is taken out of the list."""
        return Qt.DropAction.CopyAction

    def supportedDropActions(self) -> Qt.DropAction:
        """Qt: as codes are dragged."""
        return Qt.DropAction.CopyAction | Qt.DropAction.MoveAction

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Qt: codes on a segment."""
        return self.takes_codes and parent.isValid() and bool(unpack_codes(data))

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Qt: say what was dropped; False, so that nothing is removed where it came from."""
        if self.canDropMimeData(data, action, row, column, parent):
            self.codes_dropped.emit(unpack_codes(data), parent.row())
        return False

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Qt: the passages, so that a drop on a code gives them that code too, and the codings, which may move."""
        rows = sorted({index.row() for index in indexes})
        segments = [self.segments[row] for row in rows]
        first = segments[0]
        # Several leave by being copied, where the check can hold them: no other program gets their words from a drag.
        words = self.quoted(first) if len(segments) == 1 else ""
        data = pack_segment(first.document.id, first.coding.span, words)
        return with_codings(data, [segment.coding.id for segment in segments])


class SegmentView(QListView):
    """Shows segments; says which one was chosen."""

    segment_chosen = Signal(object)  # Segment
    context_menu_requested = Signal(QPoint, object)  # global place, Segment or None
    passage_copied = Signal(int, object, str)  # document id, Span, what the clipboard holds now
    passage_carried_out = Signal(int, object, str)  # the same of what another program took from a drag

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.segments = SegmentListModel()
        self.setModel(self.segments)
        self._delegate = SegmentDelegate(theme, self.segments)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Coded segments"))
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)
        self.customContextMenuRequested.connect(self._on_menu)
        theme.changed.connect(self.viewport().update)
        self.segments.quoted = lambda segment: cited(segment, self.cites())
        self.cites: Callable[[], CitationStyle] = CitationStyle  # asked whenever segments are copied
        self.takes_many: Callable[[Sequence[str]], None] | None = (
            None  # copies whole lists, which are checked
        )

    def names_documents(self) -> bool:
        """Whether rows name their document."""
        return self._delegate.names_documents

    def name_documents(self, named: bool) -> None:
        """Whether rows name their document; where all are of one it goes without saying."""
        self._delegate.names_documents = named

    def current(self) -> Segment | None:
        """The row in focus."""
        segment = self.currentIndex().data(SEGMENT)
        return segment if isinstance(segment, Segment) else None

    def selected(self) -> list[Segment]:
        """The selected rows, from the top."""
        return [self.segments.segments[row] for row in self.selected_rows()]

    def selected_rows(self) -> list[int]:
        """The numbers of the selected rows, from the top."""
        chosen = cast("Iterable[QItemSelectionRange]", self.selectionModel().selection())
        ranges = sorted((one.top(), one.bottom()) for one in chosen)
        return [row for top, bottom in ranges for row in range(top, bottom + 1)]

    def copy(self) -> None:
        """The selected segments as quotations with their sources, one below the other."""
        segments = self.selected() or [one for one in [self.current()] if one is not None]
        if segments:
            style = self.cites()
            passages = [cited(one, style) for one in segments]
            if len(passages) > 1 and self.takes_many is not None:
                self.takes_many(passages)
            else:
                copy_words("\n".join(passages))
                self.passage_copied.emit(segments[0].document.id, segments[0].coding.span, passages[0])

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Qt: the selected rows; one that another program took is told."""
        rows = [index for index in self.selectedIndexes() if index.flags() & Qt.ItemFlag.ItemIsDragEnabled]
        if not rows:
            return
        data = self.segments.mimeData(rows)
        picture = self.viewport().grab(self.visualRect(rows[0]))
        if carried_out(self, data, picture) and data.text():
            segment = self.segments.segments[rows[0].row()]
            self.passage_carried_out.emit(segment.document.id, segment.coding.span, data.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: what is copied can stand in a report."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        segment = index.data(SEGMENT)
        if isinstance(segment, Segment):
            self.segment_chosen.emit(segment)

    def _on_menu(self, place: QPoint) -> None:
        segment = self.indexAt(place).data(SEGMENT)
        self.context_menu_requested.emit(self.viewport().mapToGlobal(place), segment)
