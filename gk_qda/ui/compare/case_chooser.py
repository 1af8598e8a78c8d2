"""The list from which two to four cases are chosen; those chosen stand above it as chips."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gk_qda.names import name_key
from gk_qda.queries.comparison_groups import CaseGroup
from gk_qda.queries.values import CaseValue
from gk_qda.ui.look.painters import draw_focus, draw_tick_box
from gk_qda.ui.look.palette import disabled_text, left_tree_palette, wear
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.chip import Chip
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.search_field import SearchField
from gk_qda.ui.widgets.tabs import Tabs

Index = QModelIndex | QPersistentModelIndex
CASE = Qt.ItemDataRole.UserRole
MOST = 4
_NOWHERE = QModelIndex()


class CaseList(QAbstractListModel):
    """The cases that match the search, ticked where chosen; full, the others cannot be ticked."""

    toggled = Signal(int)  # case id

    def __init__(self) -> None:
        super().__init__()
        self.everything: list[CaseValue] = []
        self.shown: list[CaseValue] = []
        self.chosen: list[int] = []
        self.notes: dict[int, str] = {}  # what stands at the right of groups
        self._search = ""

    def show(
        self, cases: Sequence[CaseValue], chosen: Sequence[int], notes: Mapping[int, str] | None = None
    ) -> None:
        """Other cases or other ticks."""
        self.beginResetModel()
        self.everything, self.chosen, self.notes = list(cases), list(chosen), dict(notes or {})
        self._filter()
        self.endResetModel()

    def search(self, words: str) -> None:
        """Show only cases whose name, title, documents or attributes hold all the words."""
        self.beginResetModel()
        self._search = words
        self._filter()
        self.endResetModel()

    def is_offered(self, case: CaseValue) -> bool:
        """Whether a click does anything: chosen ones can be taken out, others added up to four."""
        return case.id in self.chosen or len(self.chosen) < MOST

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt."""
        if not index.isValid():
            return None
        case = self.shown[index.row()]
        if role == CASE:
            return case
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if case.id in self.chosen else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{case.name} {case.title}, {self.note(case)}"
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt: a tick."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        case = self.shown[index.row()]
        if self.is_offered(case):
            self.toggled.emit(case.id)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt."""
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
        if index.isValid() and self.is_offered(self.shown[index.row()]):
            flags |= Qt.ItemFlag.ItemIsEnabled
        return flags

    def note(self, case: CaseValue) -> str:
        """What stands at the right: the documents of a case, the number of cases of a group."""
        return self.notes.get(case.id) or " · ".join(
            name.removeprefix(f"{case.name}, ") for name in case.documents
        )

    def _filter(self) -> None:
        words = name_key(self._search).split()
        self.shown = [case for case in self.everything if all(word in _searchable(case) for word in words)]


def _searchable(case: CaseValue) -> str:
    values = [value for _, value in case.attributes]
    return name_key(" ".join([case.name, case.title, *case.documents, *values]))


class CaseChooser(QWidget):
    """Chips, search field and list, of cases or of groups. ``toggled`` carries the id to add or to take out."""

    toggled = Signal(int)
    condition_typed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.cases = CaseList()
        self.view = _CaseView(theme, self.cases)
        self.search = SearchField(theme, self.tr("Find a case"))
        self.tabs = Tabs(theme, self.tr("Cases"), self.tr("Groups"), small=True)
        self.tabs.setAccessibleName(self.tr("Cases or groups"))
        self._everything: list[CaseValue] = []
        self._groups: list[CaseGroup] = []
        self.hint = Label(theme, ink="muted", font="small", wrap=True)
        self._shown_chips: list[Chip] = []
        self._chips = QVBoxLayout()
        self._chips.setSpacing(theme.metrics.hairgap)
        top = QVBoxLayout()
        padding = theme.metrics.padding
        top.setContentsMargins(padding, theme.metrics.inside, padding, theme.metrics.inside)
        top.setSpacing(theme.metrics.inside)
        top.addWidget(self.hint)
        top.addLayout(self._chips)
        top.addWidget(self.search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addLayout(top)
        column.addWidget(self.view, 1)
        self.cases.toggled.connect(self.toggled)
        self.tabs.currentChanged.connect(lambda _: self._show_list())
        self.search.searched.connect(self.cases.search)
        self.search.stepped.connect(self.view.step)
        self.search.returnPressed.connect(self._take_typed)

    def show_cases(
        self, cases: Sequence[CaseValue], chosen: Sequence[int], groups: Sequence[CaseGroup] = ()
    ) -> None:
        """Other cases, groups, or another choice; the current row stays."""
        self._everything, self._groups = list(cases), list(groups)
        self.cases.chosen = list(chosen)
        row = self.view.currentIndex().row()
        self._show_list()
        if 0 <= row < len(self.cases.shown):
            self.view.setCurrentIndex(self.cases.index(row))
        self._show_chips()
        count = len(chosen)
        if count >= MOST:
            self.hint.setText(self.tr("Four of four are chosen. Take one out to add another."))
        else:
            self.hint.setText(self.tr("{n} of {most} chosen.").format(n=count, most=MOST))

    def _take_typed(self) -> None:
        """Enter in the search field: the row, or what was typed as a condition for a group."""
        words = self.search.text().strip()
        if self.cases.shown or not words or self.tabs.currentIndex() == 0:
            self.view.toggle_current()
        else:
            self.condition_typed.emit(words)

    def _show_list(self) -> None:
        chosen = self.cases.chosen
        if self.tabs.currentIndex() == 0:
            self.cases.show(self._everything, chosen)
            self.search.setPlaceholderText(self.tr("Find a case"))
            self.search.setToolTip("")
            return
        offered = [group for group in self._groups if group.divides or group.id in chosen]
        notes = {group.id: self.tr("%n case(s)", "", len(group.members)) for group in offered}
        self.cases.show([group.as_case() for group in offered], chosen, notes)
        self.search.setPlaceholderText(self.tr("Group, or typ=Kreis AND ..."))
        self.search.setToolTip(
            self.tr("Find a group. A condition and Enter make one: typ=Kreis AND thm_stellen_vzae>=1")
        )

    def chips(self) -> list[Chip]:
        """The chosen cases as they stand above the list."""
        return list(self._shown_chips)

    def _show_chips(self) -> None:
        for chip in self._shown_chips:
            self._chips.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._shown_chips = []
        by_id = {case.id: case for case in self._everything}
        by_id |= {group.id: group.as_case() for group in self._groups if group.id in self.cases.chosen}
        for case in (by_id[case_id] for case_id in self.cases.chosen if case_id in by_id):
            chip = Chip(self._theme, f"{case.name} {case.title}".strip())
            chip.removed.connect(lambda case_id=case.id: self.toggled.emit(case_id))
            self._chips.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
            self._shown_chips.append(chip)


class _CaseView(QListView):
    """A click, Space or Enter on a row ticks it."""

    def __init__(self, theme: Theme, cases: CaseList) -> None:
        super().__init__()
        self._theme, self._cases = theme, cases
        self.setModel(cases)
        self._delegate = _CaseDelegate(theme)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Cases"))
        self.clicked.connect(self._toggle)
        theme.changed.connect(self._restyle)
        self._restyle()

    def step(self, by: int) -> None:
        """Walk the list while the search field has the keyboard."""
        row = min(max(0, self.currentIndex().row() + by), len(self._cases.shown) - 1)
        self.setCurrentIndex(self._cases.index(row))

    def toggle_current(self) -> None:
        """Tick the current row, or the only one that was found."""
        index = self.currentIndex()
        if not index.isValid() and self._cases.shown:
            index = self._cases.index(0)
        self._toggle(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._toggle(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _toggle(self, index: QModelIndex) -> None:
        if index.isValid():
            self._cases.setData(index, None, Qt.ItemDataRole.CheckStateRole)

    def _restyle(self) -> None:
        wear(self, left_tree_palette(self._theme.tokens))
        self.viewport().update()


class _CaseDelegate(QStyledItemDelegate):
    """Tick, name, title; the documents muted at the right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt."""
        return QSize(100, self._theme.metrics.tree_row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt."""
        case = index.data(CASE)
        if not isinstance(case, CaseValue):
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        tokens, metrics = self._theme.tokens, self._theme.metrics
        enabled = bool(index.flags() & Qt.ItemFlag.ItemIsEnabled)
        painter.save()
        if state & QStyle.StateFlag.State_MouseOver and enabled:
            painter.fillRect(rect, QColor(tokens.hover))
        side = metrics.icon - 2
        box = QRect(rect.left() + metrics.padding, rect.center().y() - side // 2, side, side)
        ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole))
        draw_tick_box(painter, box, ticked, tokens, enabled=enabled)
        words = rect.adjusted(metrics.padding + side + metrics.inside, 0, -metrics.padding, 0)
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(self._theme.fonts.small())
        model = index.model()
        note = model.note(case) if isinstance(model, CaseList) else ""
        name = f"{case.name} {case.title}".strip()
        # The name comes first: what it leaves, and never more than half of the row where it is long, holds the rest.
        wanted = QFontMetrics(self._theme.fonts.body()).horizontalAdvance(name) + metrics.inside
        room = max(words.width() - wanted, words.width() // 2)
        sources = painter.fontMetrics().elidedText(note, Qt.TextElideMode.ElideRight, room)
        width = painter.fontMetrics().horizontalAdvance(sources)
        painter.setPen(QColor(tokens.muted if enabled else disabled_text(tokens)))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, sources)
        painter.setFont(self._theme.fonts.body())
        painter.setPen(QColor(tokens.text if enabled else disabled_text(tokens)))
        room = words.width() - width - metrics.inside
        elided = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(words, align, elided)
        if state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, rect, tokens)
        painter.restore()
