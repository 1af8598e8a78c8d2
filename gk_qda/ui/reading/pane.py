"""The reading pane: numbers, text and stripes side by side under one scroll bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gk_qda.spans import Span
from gk_qda.ui.reading.columns import LINES, NARROWEST, NUMBERS, SHORTEST_LINE, WIDEST, divide
from gk_qda.ui.reading.find_bar import FindBar
from gk_qda.ui.reading.hit_ticks import HitTicks
from gk_qda.ui.reading.layout import RIGHT, measure
from gk_qda.ui.reading.number_margin import NumberMargin
from gk_qda.ui.reading.pages import Pages
from gk_qda.ui.reading.paragraph_field import ParagraphField
from gk_qda.ui.reading.reading_place import ReadingPlaces
from gk_qda.ui.reading.search import Search
from gk_qda.ui.reading.sheet import Sheet
from gk_qda.ui.reading.stripe_margin import StripeMargin
from gk_qda.ui.reading.stripe_painter import Side
from gk_qda.ui.reading.transcript_view import TranscriptView

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from gk_qda.queries.values import CodeValue, CodingValue, DocumentText
    from gk_qda.ui.look.theme import Theme
    from gk_qda.ui.reading.prepared import CodeFilter, Prepared
    from gk_qda.ui.reading.washes import Mode

STRIPES = 230  # px unless the person chose otherwise
_AIR = 5  # px above the text, also when it is scrolled


class ReadingPane(QWidget):
    """Shows one document with its codings and tells what people want done; it changes nothing itself.

    Spans are code points of the stored text.
    """

    code_requested = Signal(object)  # Span, or None where nothing is selected
    digit_pressed = Signal(int, object)  # 1-9, Span or None
    passage_selected = Signal(object, bool)  # Span, with the mouse; whether a third click may follow
    code_dropped = Signal(list, object)  # ids of codes, Span
    coding_focused = Signal(object)  # id or None
    coding_remove_requested = Signal(int)
    coding_resize_requested = Signal(int, object)  # id, new Span
    segments_of_code_requested = Signal(int)
    context_menu_requested = Signal(QPoint, object, list)  # global place, Span or None, ids of codings there
    selection_changed = Signal(object)  # Span or None
    place_changed = Signal()
    zoom_changed = Signal(int)  # px
    stripe_width_changed = Signal(int)  # px, chosen by the person
    found_changed = Signal(int, int)  # number of the current hit from 1, number of hits
    empty_action_requested = Signal()  # the button of the empty state

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stripe_width = STRIPES
        self._longest_line = LINES["comfortable"]
        self.places = ReadingPlaces(self)
        self.sheet = Sheet(theme, self)
        self.transcript = TranscriptView(self.sheet, self)
        self.numbers = NumberMargin(self.transcript)
        self.stripes = StripeMargin(self.transcript)
        self.search = Search(self.transcript)
        self.ticks = HitTicks(self.transcript, self.search, self.transcript.scroll_bar)
        self.find_bar = FindBar(theme, self.search)
        self.find_bar.hide()
        self.paragraph_field = ParagraphField(theme, self)
        self.pages = Pages(theme, self.transcript)
        self.pages.empty_action_requested.connect(self.empty_action_requested)
        self.pages.turned.connect(self.setFocusProxy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.find_bar)
        column.addSpacing(_AIR)
        column.addLayout(self.pages, 1)
        self.transcript.installEventFilter(self)
        self._connect()
        self.show_empty()

    def _connect(self) -> None:
        transcript, stripes = self.transcript, self.stripes
        for name in (
            "code_requested",
            "digit_pressed",
            "passage_selected",
            "code_dropped",
            "coding_focused",
            "coding_remove_requested",
            "coding_resize_requested",
            "context_menu_requested",
            "place_changed",
            "zoom_changed",
        ):
            getattr(transcript, name).connect(getattr(self, name))
        stripes.segments_of_code_requested.connect(self.segments_of_code_requested)
        stripes.context_menu_requested.connect(self.context_menu_requested)
        stripes.width_wanted.connect(self._drag_separator)
        transcript.zoom_changed.connect(self._arrange)
        transcript.selectionChanged.connect(lambda: self.selection_changed.emit(transcript.selection()))
        transcript.updateRequest.connect(self._follow)
        self.search.changed.connect(self.found_changed)
        self.find_bar.closed.connect(self.close_find)
        self.sheet.opened.connect(self._arrange)
        self._theme.changed.connect(self._arrange)

    # --- what is shown

    def show_document(
        self,
        document: DocumentText,
        codings: Iterable[CodingValue],
        codes: Mapping[int, CodeValue],
        coders: Collection[int] | None = None,
    ) -> None:
        """Open a document at its beginning; ``coders`` (ids) limits whose codings show, None shows everybody's."""
        self.pages.show_text()
        self.places.leave()
        self.sheet.open(document, codings, codes, coders)

    def show_prepared(self, prepared: Prepared, codes: Mapping[int, CodeValue]) -> None:
        """Open a document that was made ready on the terms of the sheet, at its beginning."""
        self.pages.show_text()
        self.places.leave()
        self.sheet.show(prepared, codes)

    def wait(self, *, stays: bool) -> list[object]:
        """Show no document until one is read; where the same one ``stays`` in front, a picture of it does.

        Returns what was shown: to forget a hundred thousand things takes time, which the window need not spend.
        """
        self.places.leave()
        self.pages.wait(stays=stays)
        shown = self.sheet.held()
        self.sheet.open(None, (), self.sheet.codes, self.sheet.terms.coders)
        return shown

    def show_empty(self, sentence: str = "", button: str = "") -> None:
        """Show no document but a sentence and perhaps a button that says what to do next."""
        self.places.leave()
        self.close_find()
        self.pages.show_empty(sentence or self.tr("No document is open."), button)
        self.sheet.open(None, (), {})

    def put_over(self, page: QWidget | None) -> None:
        """Show a page in the place of the transcript, or (None) the transcript again."""
        self.pages.put_over(page)
        self.update()

    @property
    def document(self) -> DocumentText | None:
        """The open document."""
        return self.sheet.shown.document if self.sheet.shown else None

    def set_codings(self, codings: Iterable[CodingValue]) -> None:
        """Replace every coding of the open document."""
        self.sheet.set_codings(codings)

    def apply_changes(
        self,
        added: Iterable[CodingValue] = (),
        updated: Iterable[CodingValue] = (),
        removed: Iterable[int] = (),
    ) -> None:
        """Show what happened to codings of the open document; ``removed`` are ids."""
        self.sheet.apply_changes(added, updated, removed)

    def set_codes(self, codes: Mapping[int, CodeValue]) -> None:
        """Codes were renamed, recoloured, added or removed."""
        self.sheet.set_codes(codes)

    def set_coders(self, coders: Collection[int] | None) -> None:
        """Show the codings of these coders (ids), or None for everybody's."""
        self.sheet.set_coders(coders)

    def set_code_filter(self, shown: CodeFilter) -> None:
        """Show codings of some codes only: a collection of ids, a function of the id, or None for all."""
        self.sheet.set_code_filter(shown)

    def set_mode(self, mode: Mode) -> None:
        """Washes, underlines or stripes only."""
        self.transcript.set_mode(mode)

    def show_time_marks(self, shown: bool) -> None:
        """Show or hide the time marks; the place stays."""
        top = self.transcript.top_position()
        self.sheet.show_time_marks(shown)
        if top is not None:
            self.transcript.scroll_to(top)

    # --- selection, focus, place

    def selection(self) -> Span | None:
        """The selected words as they may be coded; None without any."""
        return self.transcript.selection()

    def select(self, span: Span) -> None:
        """Select a span."""
        self.transcript.select(span)

    def focus_coding(self, coding_id: int | None) -> None:
        """Make a coding the focused one and bring it into view, or let go of it (None)."""
        self.sheet.focus(coding_id)
        coding = self.sheet.index.get(self.sheet.focused)
        if coding is not None:
            self.transcript.show_span(coding.span, flash=False)

    def show_span(self, span: Span) -> None:
        """Bring a passage into view and frame it for a moment."""
        self.transcript.show_span(span)

    def first_visible_paragraph(self) -> str | None:
        """The number of the first paragraph in view, to come back to."""
        return self.transcript.first_visible_paragraph()

    def scroll_to_paragraph(self, number: str) -> None:
        """Bring a paragraph to the top."""
        self.transcript.scroll_to_paragraph(number)

    # --- search

    def recall_search(self, words: str, position: int) -> None:
        """Mark the hits of these words; the first from a position on is the current one. No words close the bar."""
        self.find_bar.setVisible(bool(words))
        self.find_bar.field.show_text(words)
        self.search.recall(words, position)

    def find_text(self, words: str) -> int:
        """Outline the hits, go to the first in or below view; returns their number."""
        return self.search.find(words)

    def find_next(self) -> None:
        """Go to the next hit."""
        self.search.step(1)

    def find_previous(self) -> None:
        """Go to the previous hit."""
        self.search.step(-1)

    def open_find(self) -> None:
        """Open the search bar, with the selected words if they are few."""
        if self.sheet.shown is None:
            return
        selected = self.transcript.selection()
        words = selected.of(self.sheet.shown.document.text) if selected else ""
        self.find_bar.begin(words if len(words) <= 60 and "\n" not in words else "")

    def close_find(self) -> None:
        """Close the search bar and outline nothing."""
        if not self.find_bar.isHidden():
            self.find_bar.hide()
            self.transcript.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+F and F3, unless the window takes them first."""
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if control and event.key() == Qt.Key.Key_F:
            self.open_find()
        elif event.key() == Qt.Key.Key_F3:
            self.search.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    # --- columns

    def set_stripe_width(self, width: int) -> None:
        """Give the stripes 120 to 400 px; on the right they also get what the longest lines leave over."""
        self._stripe_width = min(WIDEST, max(NARROWEST, width))
        self._arrange()

    @property
    def stripe_width(self) -> int:
        """The width of the stripes the person chose, in px."""
        return self._stripe_width

    def _drag_separator(self, width: int) -> None:
        self.set_stripe_width(width)
        self.stripe_width_changed.emit(self._stripe_width)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Divide the columns before the text lays out its lines."""
        if event.type() == QEvent.Type.Resize and watched is self.transcript:
            self._arrange()
        return super().eventFilter(watched, event)

    def set_line_length(self, characters: int) -> None:
        """Let lines run no longer than so many characters; the first line in view stays there."""
        self._longest_line = characters
        self._arrange()

    @property
    def side(self) -> Side:
        """Where the stripes stand."""
        return self.stripes.side

    def set_side(self, side: Side) -> None:
        """Put the stripes on the left or on the right of the text."""
        self.stripes.set_side(side)
        self._arrange()

    def _arrange(self) -> None:
        transcript = self.transcript
        width = transcript.width() - transcript.verticalScrollBar().sizeHint().width()
        font, beside = self._theme.fonts.reading(transcript.zoom), transcript.hang + RIGHT
        shortest, longest = (beside + measure(font, n) for n in (SHORTEST_LINE, self._longest_line))
        columns = divide(width, self.side, self._stripe_width, shortest, longest)
        transcript.set_side_margins(columns.before_text, columns.behind_text)
        self.numbers.setGeometry(QRect(columns.numbers, 0, NUMBERS, transcript.height()))
        self.stripes.setGeometry(QRect(columns.stripes, 0, columns.stripe_width, transcript.height()))
        for part in (self, self.numbers, self.stripes):
            part.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of the page, and the separator up to its top."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(tokens.base))
        if self.sheet.shown is not None and self.pages.over is None:
            x = self.stripes.x() if self.side is Side.RIGHT else self.stripes.geometry().right()
            painter.fillRect(QRect(x, 0, 1, self.height()), QColor(tokens.separator))
        painter.end()

    def _follow(self, rect: QRect, scrolled: int) -> None:
        """The margins move with the text, but not with every blink of the caret."""
        if scrolled or rect.height() > 2 * self.transcript.pitch:
            self.numbers.update()
            self.stripes.update()
