"""The segments of a cell: numbered, the focused one in full, with what is said around it if wanted."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gk_qda.exporting.quotes import citation
from gk_qda.queries.theme_desk import CellSegment
from gk_qda.ui.look.painters import EvidenceState, draw_evidence_mark, draw_swatch
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.segments.segment_list import SegmentView
from gk_qda.ui.themes.card_list import FOOT, HEAD, SIDE, TOP, lay_anew, lay_out_by_words, paint_ground
from gk_qda.ui.themes.wrapping import wrapped

Index = QModelIndex | QPersistentModelIndex
_SHORT, _CONTEXT = 2, 3  # lines shown of a passage out of focus, and of what stands around it
_MARK_HEIGHT = 14


def source_of(passage: CellSegment, language: str) -> str:
    """ "RG08, B1, Abs. 28": where a passage stands."""
    segment = passage.segment
    return citation(
        segment.document.name,
        (segment.paragraph, segment.paragraph_end),
        speaker=segment.speaker if passage.names_speaker else "",
        minutes=segment.document.form == "minutes",
        language=language,
    )


class CellSegments(SegmentView):
    """A click gives a segment the focus, a double-click or Enter leads to its place in the document."""

    place_requested = Signal(object)  # Segment
    number_changed = Signal(int)  # of the segment in focus, from 1

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__(theme)
        self.passages: Sequence[CellSegment] = ()
        self.changed: Mapping[int, str] = {}  # number -> what happened since the summary was written
        self.used: Collection[int] | None = None  # the numbers that are evidence; None: nobody asks here
        self.shows_context = False
        self.passage_delegate = PassageDelegate(theme, self, language)
        self.setItemDelegate(self.passage_delegate)
        lay_out_by_words(self)
        self.doubleClicked.connect(self._on_double_click)
        self.selectionModel().currentChanged.connect(self._on_current)
        theme.changed.connect(self._lay_anew)

    def show_passages(self, passages: Sequence[CellSegment], changed: Mapping[int, str]) -> bool:
        """Show these, all of them; the one in focus keeps it if it is still there. False where they are the same."""
        if list(passages) == list(self.passages) and changed == self.changed:
            return False  # nothing moves by itself
        before = self.current_passage()
        self.passages, self.changed, self.used = passages, changed, None
        self.segments.show([passage.segment for passage in passages])
        same = [at for at, one in enumerate(passages) if before and _same(one, before)]
        if passages:
            self.focus_number(same[0] + 1 if same else 1)
        self._remark()
        return True

    def show_used(self, numbers: Collection[int] | None) -> None:
        """Mark the segments but for these as no evidence; None: mark none, this text rests on no segments."""
        if numbers != self.used:
            self.used = numbers
            self._remark()

    def is_unused(self, number: int) -> bool:
        """Whether a segment is no evidence of the summary."""
        return self.used is not None and number not in self.used

    def _remark(self) -> None:
        """Say in words what the marks of the segments show."""
        said: dict[int, str] = {}
        for number in range(1, len(self.passages) + 1):
            news = self.changed.get(number, "")
            unused = self.tr("not used as evidence") if self.is_unused(number) else ""
            if news or unused:
                said[number - 1] = ", ".join(part for part in (news, unused) if part)
        self.segments.remark(said)

    def show_only(self, numbers: Collection[int] | None) -> None:
        """Hide the segments with other numbers; None: show all. Numbers stay, evidence marks print them."""
        for row in range(len(self.passages)):
            self.setRowHidden(row, numbers is not None and row + 1 not in numbers)
        if numbers and self.currentIndex().row() + 1 not in numbers:
            self.focus_number(min(numbers))
        self._lay_anew()

    def shown_numbers(self) -> list[int]:
        """The numbers of the segments that are not hidden."""
        return [row + 1 for row in range(len(self.passages)) if not self.isRowHidden(row)]

    def current_passage(self) -> CellSegment | None:
        """The segment in focus."""
        row = self.currentIndex().row()
        return self.passages[row] if 0 <= row < len(self.passages) else None

    def focus_number(self, number: int) -> None:
        """Give the focus to a segment by its number."""
        if not 0 < number <= len(self.passages):
            return
        index = self.segments.index(number - 1)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def set_context(self, on: bool) -> None:
        """Show what is said before and after each segment, or do not."""
        self.shows_context = on
        self._lay_anew()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter leads to the place."""
        passage = self.current_passage()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and passage is not None:
            self.place_requested.emit(passage.segment)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: another width breaks the lines elsewhere."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._lay_anew()

    def _on_double_click(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self.passages):
            self.place_requested.emit(self.passages[index.row()].segment)

    def _on_current(self, now: QModelIndex, before: QModelIndex) -> None:
        self._lay_anew()
        self.number_changed.emit(now.row() + 1)

    def _lay_anew(self) -> None:
        lay_anew(self)


class PassageDelegate(QStyledItemDelegate):
    """Number, code and place; below the words, and around them what else was said."""

    def __init__(self, theme: Theme, view: CellSegments, language: str) -> None:
        super().__init__()
        self._theme, self._view, self._language = theme, view, language

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt: as high as the lines that are shown."""
        width = self._view.viewport().width()
        if not 0 <= index.row() < len(self._view.passages):
            return QSize(width, HEAD)
        lines = sum(len(part) for part, _ in self._parts(index.row(), width - 2 * SIDE))
        return QSize(10, TOP + HEAD + lines * self._pitch() + FOOT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt."""
        row, rect, tokens = index.row(), QRect(option.rect), self._theme.tokens
        if not 0 <= row < len(self._view.passages):
            return
        state: QStyle.StateFlag = option.state
        painter.save()
        news = row + 1 in self._view.changed
        is_here = paint_ground(painter, rect, self._view, row, state=state, tokens=tokens, news=news)
        area = rect.adjusted(SIDE, TOP, -SIDE, -FOOT)
        self._paint_head(painter, QRect(area.topLeft(), QSize(area.width(), HEAD - 4)), row, is_here)
        y = area.top() + HEAD
        painter.setFont(self._theme.fonts.body())
        ascent = painter.fontMetrics().ascent()
        for lines, ink in self._parts(row, area.width()):
            painter.setPen(QColor(getattr(tokens, ink)))
            for line in lines:
                painter.drawText(area.left(), y + ascent, line)
                y += self._pitch()
        painter.restore()

    def _paint_head(self, painter: QPainter, line: QRect, row: int, is_here: bool) -> None:
        passage, theme = self._view.passages[row], self._theme
        tokens, fonts = theme.tokens, theme.fonts
        news = self._view.changed.get(row + 1, "")
        painter.setFont(fonts.mini())
        width = max(16, painter.fontMetrics().horizontalAdvance(str(row + 1)) + 8)
        mark = QRect(line.left(), line.center().y() - _MARK_HEIGHT // 2, width, _MARK_HEIGHT)
        state: EvidenceState = "focused" if is_here else "stale" if news else "linked"
        draw_evidence_mark(painter, mark, row + 1, state, tokens, hollow=self._view.is_unused(row + 1))
        side = theme.metrics.swatch
        left = mark.right() + 8
        draw_swatch(
            painter, QRect(left, line.center().y() - side // 2, side, side), passage.codes[0].color, tokens
        )
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(fonts.small())
        source = source_of(passage, self._language)
        used = painter.fontMetrics().horizontalAdvance(source)
        painter.setPen(QColor(tokens.muted))
        painter.drawText(line, right, source)
        if news:
            painter.setPen(QColor(tokens.stale_text))
            painter.drawText(line.adjusted(0, 0, -used - 8, 0), right, news)
            used += 8 + painter.fontMetrics().horizontalAdvance(news)
        painter.setFont(fonts.body())
        painter.setPen(QColor(tokens.text))
        area = QRect(left + side + 6, line.top(), line.right() - used - left - side - 14, line.height())
        names = ", ".join(code.name for code in passage.codes)
        shown = painter.fontMetrics().elidedText(names, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _parts(self, row: int, width: int) -> list[tuple[list[str], str]]:
        """Groups of lines with the token of their ink."""
        passage, font = self._view.passages[row], self._theme.fonts.body()
        limit = 0 if self._view.currentIndex().row() == row else _SHORT
        words = wrapped(passage.segment.quote, font, width, limit)
        if not self._view.shows_context:
            return [(words, "text")]
        around = [
            wrapped(text, font, width, _CONTEXT) if text else [] for text in (passage.before, passage.after)
        ]
        return [(around[0], "faint"), (words, "text"), (around[1], "faint")]

    def _pitch(self) -> int:
        return QFontMetrics(self._theme.fonts.body()).height() + 2


def _same(one: CellSegment, other: CellSegment) -> bool:
    return (one.segment.document.id, one.segment.coding.span) == (
        other.segment.document.id,
        other.segment.coding.span,
    )
