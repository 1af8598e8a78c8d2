"""The crosstab below the matrix: codes by the groups of an attribute, each number with its base and a bar."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QActionGroup,
    QColor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
)

from gk_qda.queries.attribute_choices import attribute_choices
from gk_qda.queries.code_matrix import NUMBERS_OF, CodeMatrix, code_matrix
from gk_qda.queries.documents import documents
from gk_qda.queries.filters import Filters
from gk_qda.queries.number_notes import SmallBase
from gk_qda.queries.values import CodeValue
from gk_qda.ui.desk import Context
from gk_qda.ui.frequencies.asked_cells import AskedCells
from gk_qda.ui.frequencies.crosstab_model import CODE, SHARE, CrosstabModel, CrossValue, Rows, counted_value
from gk_qda.ui.frequencies.matrix_words import MatrixWords
from gk_qda.ui.look.painters import draw_focus, draw_shares, draw_swatch
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.reading.parcels import CODE_MIME, unpack_codes
from gk_qda.ui.tasks import Task
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.panel import Panel

Index = QModelIndex | QPersistentModelIndex
_MOST_GROUPS = 12  # values of an attribute that stand beside each other
_CODE, _NUMBER, _WIDEST_BAR = 150, 62, 106
_VALUES: tuple[CrossValue, ...] = (
    *("documents", "total", "row_percent", "column_percent", "documents_percent"),
    "residuals",
)


class CrosstabPanel(Panel):
    """Counts in a task of its own. A code dragged onto it becomes a row, Delete takes a chosen one off."""

    segments_asked = Signal(object)  # SegmentsAsked
    counted = Signal()

    def __init__(self, context: Context, filters: Callable[[], Filters], words: MatrixWords) -> None:
        theme = context.theme
        super().__init__(theme, "")
        self.head.set_title(self.tr("Crosstab"))
        self.setAccessibleName(self.tr("Crosstab"))
        self._context, self._filters, self._words = context, filters, words
        self._task: Task | None = None
        self.matrix: CodeMatrix | None = None
        self.kind: str | None = None  # of the documents; "" for all, None while nobody chose
        self.value: CrossValue = "documents"
        self.rows: Rows = "differences"
        self.chosen: list[int] = []  # ids of codes
        self.by = Choice(theme, self.tr("Groups"), size="panel")
        self.view_menu = Button(theme, self.tr("View"), size="panel")
        self.model = CrosstabModel(words)
        self.table = CrosstabView(theme, self.model)
        self.head.add_right_label(self.tr("by"))
        self.head.add_right(self.by)
        self.head.add_right(self.view_menu)
        self.view_menu.setMenu(QMenu(self.view_menu))
        self.set_body(self.table)
        self.set_empty(EmptyState(theme, ""))
        self.by.chosen.connect(lambda _: self.count())
        self.view_menu.menu().aboutToShow.connect(self._fill_menu)
        self.table.codes_dropped.connect(self.add_codes)
        self.table.removed.connect(self._remove)
        self.table.cell_chosen.connect(self._ask_segments)
        self.offer()

    def offer(self) -> None:
        """The attributes that the project has now."""
        read = self._context.workspace.read
        found = [
            (one.name, one.title or self._words.by(one.name))
            for one in read(attribute_choices)
            if 1 < one.groups <= _MOST_GROUPS
        ]
        self.by.set_options([*found, ("kind", self._words.by("kind"))])

    def count(self) -> None:
        """Count for the attribute that is chosen."""
        if self._task is not None:
            self._task.abandon()
        if self.kind is None:  # several kinds in one table would count a case twice
            self.kind = next((kind for kind in self._kinds() if kind != "worksheet_text"), "")
        by, value, kind = self.by.value(), self.value, self.kind
        filters, project = self._filters(), self._context.workspace.project

        def count(task: Task) -> CodeMatrix:
            counted = counted_value(value)
            return code_matrix(project, limited(filters, kind), by=by, value=counted, progress=task)

        self._task = self._context.workspace.work(count)
        self._task.succeeded.connect(self._show)
        self._task.start()

    def filters(self) -> Filters:
        """Those of the desk, limited to the kind of document that is shown."""
        return limited(self._filters(), self.kind)

    def add_codes(self, ids: list[int]) -> None:
        """Show these codes too; what was shown by rule makes room."""
        self.chosen += [code_id for code_id in ids if code_id not in self.chosen]
        self.rows = "chosen"
        self._fill()

    def small_base(self) -> SmallBase | None:
        """That percentages are shown whose base is too small for them; None where all is well."""
        if self.matrix is None or self.value not in ("column_percent", "documents_percent"):
            return None
        bases = self.matrix.bases(counted_value(self.value))[:1].ravel().tolist()
        small = sum(base < self.matrix.small_n for base in bases)
        return SmallBase(small, len(bases), self.matrix.small_n) if small else None

    def show_numbers(self) -> None:
        """Numbers instead of percentages."""
        if (numbers := NUMBERS_OF.get(counted_value(self.value))) is not None:
            self.value = numbers
            self.count()

    def state(self) -> dict[str, Any]:
        """Choices."""
        return {
            "by": self.by.value(),
            "kind": self.kind,
            "value": self.value,
            "rows": self.rows,
            "chosen": self.chosen,
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Choices of last time."""
        if state.get("by") in [action.data()[0] for action in self.by.menu().actions()]:
            self.by.set_value(state["by"])
        self.kind = state.get("kind")
        self.value = state["value"] if state.get("value") in _VALUES else "documents"
        self.rows = state["rows"] if state.get("rows") in ("differences", "chosen", "all") else "differences"
        self.chosen = [int(code_id) for code_id in state.get("chosen", ())]

    def _show(self, matrix: CodeMatrix) -> None:
        self.matrix = matrix
        self._fill()
        self.counted.emit()

    def _fill(self) -> None:
        if self.matrix is None:
            return
        self.model.show(self.matrix, self.value, self.rows, self.chosen)
        self.table.fit()
        self.head.set_count(self._sentence())
        empty = not self.model.rowCount()
        if empty:
            self.set_empty(EmptyState(self._context.theme, self._why_empty()))
        self.show_empty(empty)

    def _sentence(self) -> str:
        """What a cell counts, in what kind of document."""
        documents = self._words.kind(self.kind) if self.kind else self._words.documents()
        if self.value == "documents":
            return self.tr("{documents} with the code").format(documents=documents)
        if self.value == "residuals":
            assert self.matrix is not None
            found = self.matrix.residuals
            said = self._words.chi_square(found.chi_square, found.degrees)
            return f"{documents} · {self._words.residuals()} · {said}"
        return f"{documents} · {dict(self._words.values())[self.value]}"

    def _why_empty(self) -> str:
        if self.rows == "chosen":
            return self.tr("Drag codes from the table above to here to compare them.")
        has_codings = self.matrix is not None and self.matrix.groups.own.any()
        if self.rows == "differences" and has_codings:
            return self.tr("No code differs between these groups. Drag codes from the table to here.")
        return self.tr("No coding in this selection.")

    def _fill_menu(self) -> None:
        menu = self.view_menu.menu()
        menu.clear()
        kinds = [(kind, self._words.kind(kind)) for kind in self._kinds()]
        everything = [("", self.tr("All documents")), *kinds]
        self._section(menu, self.tr("Documents"), everything, self.kind or "", self._take_kind)
        values: list[tuple[CrossValue, str]] = [one for one in self._words.values() if one[0] in _VALUES]
        values.append(("residuals", self._words.residuals()))
        self._section(menu, self.tr("A cell counts"), values, self.value, self._take_value)
        rows = [
            ("differences", self.tr("Largest differences")),
            ("chosen", self.tr("Chosen codes (%n)", "", len(self.chosen))),
            ("all", self.tr("All codes with codings")),
        ]
        self._section(menu, self.tr("Rows"), rows, self.rows, self._take_rows)

    def _kinds(self) -> list[str]:
        """The kinds of document of the project, the most frequent first."""
        found = Counter(document.kind for document in self._context.workspace.read(documents))
        return [kind for kind, _ in found.most_common()]

    def _section(
        self, menu: QMenu, head: str, options: list[Any], now: str, take: Callable[[Any], None]
    ) -> None:
        menu.addSection(head)
        group = QActionGroup(menu)
        for value, words in options:
            action = menu.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(value == now)
            action.triggered.connect(partial(take, value))
            group.addAction(action)

    def _take_kind(self, kind: str, *_: bool) -> None:
        self.kind = kind
        self.count()

    def _take_value(self, value: CrossValue, *_: bool) -> None:
        self.value = value
        self.count()

    def _take_rows(self, rows: Rows, *_: bool) -> None:
        self.rows = rows
        self._fill()

    def _remove(self, code: CodeValue) -> None:
        if self.rows != "chosen":
            self.chosen = [one.id for one in self.model.codes()]
            self.rows = "chosen"
        self.chosen = [code_id for code_id in self.chosen if code_id != code.id]
        self._fill()

    def _ask_segments(self, index: QModelIndex) -> None:
        code, group = self.model.code(index), self.model.group(index)
        if code is None or self.matrix is None:
            return
        cells = AskedCells(lambda: self.matrix, self._name)
        if (asked := cells.behind(code.id, cells.column(group))) is not None:
            self.segments_asked.emit(asked)

    def _name(self, group: int) -> str:
        return (
            "" if self.matrix is None else self._words.name(self.matrix.by, self.matrix.columns[group].name)
        )


def limited(filters: Filters, kind: str | None) -> Filters:
    """The filters with one kind of document, unless they name kinds themselves."""
    return replace(filters, kinds=(kind,)) if kind and not filters.kinds else filters


class CrosstabView(QTreeView):
    """A flat table; a press on a bar asks for its segments."""

    codes_dropped = Signal(list)
    removed = Signal(object)  # CodeValue
    cell_chosen = Signal(object)  # QModelIndex

    def __init__(self, theme: Theme, model: CrosstabModel) -> None:
        super().__init__()
        self._theme, self._model = theme, model
        self._delegate = _CellDelegate(theme)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setAccessibleName(self.tr("Crosstab"))
        header = self.header()
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.clicked.connect(self._on_click)
        self.activated.connect(self.cell_chosen.emit)
        theme.changed.connect(self._restyle)
        self._restyle()

    def fit(self) -> None:
        """Columns as wide as the view allows."""
        groups = self._model.columnCount() - 2
        if groups < 1:
            return
        room, total = self.viewport().width(), self._words_width(groups + 1, groups + 1) + 14
        number = self._delegate.number_width = max(_NUMBER, self._words_width(1, groups) + 10)
        code = min(max(_CODE, round(0.3 * room)), 300)
        self.header().resizeSection(0, code)
        each = (room - code - total) // groups
        each = max(number + 34, min(each, number + _WIDEST_BAR + 40))
        for at in range(1, groups + 1):
            self.header().resizeSection(at, each)
        self.header().resizeSection(groups + 1, max(total, room - code - groups * each))

    def _words_width(self, first: int, last: int) -> int:
        """How much room the widest words in these columns take."""
        metrics, model = QFontMetrics(self._theme.fonts.body(bold=True)), self._model
        cells = (model.index(r, c).data() for r in range(model.rowCount()) for c in range(first, last + 1))
        longest = max((str(words) for words in cells), key=len, default="")
        return metrics.horizontalAdvance(longest)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt."""
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Delete takes the row off."""
        code = self._model.code(self.currentIndex())
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and code is not None:
            self.removed.emit(code)
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt: codes are welcome."""
        if event.mimeData().hasFormat(CODE_MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Qt: anywhere."""
        if event.mimeData().hasFormat(CODE_MIME):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: the codes become rows."""
        if ids := unpack_codes(event.mimeData()):
            event.acceptProposedAction()
            self.codes_dropped.emit(ids)

    def _on_click(self, index: QModelIndex) -> None:
        if index.column() > 0:
            self.cell_chosen.emit(index)

    def _restyle(self) -> None:
        self.header().setFont(self._theme.fonts.small())
        self.viewport().update()


class _CellDelegate(QStyledItemDelegate):
    """Swatch and name; "6 of 8", the number bold and the base muted, then the bar."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.number_width = _NUMBER

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt."""
        return QSize(60, self._theme.metrics.table_row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        tokens = self._theme.tokens
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tokens.selection))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(tokens.hover))
        painter.setPen(QColor(tokens.separator))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if index.column() == 0:
            self._paint_code(painter, rect, index)
        else:
            self._paint_number(painter, rect, index)
        if state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, rect.adjusted(0, 0, -1, -1), tokens)
        painter.restore()

    def _paint_code(self, painter: QPainter, rect: QRect, index: Index) -> None:
        metrics, code = self._theme.metrics, index.data(CODE)
        left = rect.left() + metrics.padding - 2
        if isinstance(code, CodeValue):
            place = QRect(left, rect.center().y() - metrics.swatch // 2, metrics.swatch, metrics.swatch)
            draw_swatch(painter, place, code.color, self._theme.tokens)
        painter.setFont(self._theme.fonts.body())
        painter.setPen(QColor(self._theme.tokens.text if code else self._theme.tokens.muted))
        area = QRect(
            left + metrics.swatch + 6, rect.top(), rect.right() - left - metrics.swatch - 10, rect.height()
        )
        words = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _paint_number(self, painter: QPainter, rect: QRect, index: Index) -> None:
        tokens, share = self._theme.tokens, index.data(SHARE)
        is_last = index.column() == index.model().columnCount() - 1
        area = rect.adjusted(4, 0, -10 if is_last else 0, 0)
        number, blank, rest = str(index.data() or "").partition(" ")
        widest = self._theme.fonts.body(bold=not is_last)
        painter.setFont(widest)
        width = painter.fontMetrics().horizontalAdvance(number)
        painter.setPen(QColor(tokens.muted if index.data(CODE) is None else tokens.text))
        if is_last:
            painter.setFont(self._theme.fonts.body())
            painter.drawText(
                area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, number + blank + rest
            )
            return
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, number)
        painter.setFont(self._theme.fonts.body())
        painter.setPen(QColor(tokens.muted))
        painter.drawText(area.adjusted(width, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, blank + rest)
        room = rect.width() - self.number_width - 12
        if share is not None and room > 16:
            bar = QRectF(rect.left() + self.number_width, rect.center().y() - 3, min(room, _WIDEST_BAR), 7)
            draw_shares(painter, bar, [(min(1.0, share), tokens.heat[3])], tokens)
