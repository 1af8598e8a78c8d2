"""The transcript as a text: laid out in turns, scrolled and zoomed without losing the place, with washes below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPalette, QTextDocument
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from gk_qda.spans import Span
from gk_qda.ui.look.fonts import ZOOM_LARGEST, ZOOM_SMALLEST
from gk_qda.ui.look.palette import wear
from gk_qda.ui.reading.geometry import Geometry
from gk_qda.ui.reading.layout import RIGHT, TOP, TranscriptLayout, TranscriptStyle
from gk_qda.ui.reading.marks import Marks
from gk_qda.ui.reading.slim_scroll_bar import SlimScrollBar
from gk_qda.ui.reading.washes import Mode, Washes

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from gk_qda.ui.reading.sheet import Sheet

_SCROLLS = 4  # until a line stands where it should: scrolling lays out what it passes, which moves the rest
_IDLE_SLICE = 0.005  # seconds of laying out at a time


class TranscriptText(QPlainTextEdit):
    """Shows the text of a sheet; positions are code points of the stored text."""

    place_changed = Signal()
    zoom_changed = Signal(int)  # px

    def __init__(self, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = sheet
        self.places = Geometry(self)
        self._washes = Washes(sheet, self.places)
        self._zoom = self._usual_size = sheet.theme.metrics.reading
        self._style = TranscriptStyle.of(sheet.theme, self._zoom, set())
        self.is_settled = False  # while text and sheet do not belong together, nothing is where it seems
        self.marks = Marks(self)
        self._set_up()
        self._idle = QTimer(self, singleShot=True, interval=0)
        self._idle.timeout.connect(self._lay_out_idly)
        sheet.use_lines(self._line_at)
        sheet.opened.connect(self._present)
        sheet.codings_changed.connect(self._codings_changed)
        sheet.theme.changed.connect(self._restyle)
        sheet.speakers_changed.connect(self._restyle)
        self.verticalScrollBar().valueChanged.connect(self.place_changed)
        self.selectionChanged.connect(self.viewport().update)
        self._present()

    def _set_up(self) -> None:
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(TOP)
        self._lines = TranscriptLayout(document)
        document.setDocumentLayout(self._lines)
        self.setDocument(document)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_bar = SlimScrollBar(self.sheet.theme)
        self.setVerticalScrollBar(self.scroll_bar)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setCursorWidth(2)
        self.setAccessibleName(self.tr("Transcript"))

    # --- sizes

    @property
    def pitch(self) -> int:
        """From line to line, in px."""
        return self._style.pitch

    @property
    def hang(self) -> int:
        """Where words begin behind the speaker labels, in px from the left edge of the text."""
        return self._style.hang

    @property
    def baseline(self) -> int:
        """Of a line, in px from its top."""
        return self._style.baseline

    @property
    def text_width(self) -> int:
        """From the left edge of the text to where lines must end, in px."""
        return self.viewport().width() - RIGHT

    @property
    def zoom(self) -> int:
        """The size of the type in px."""
        return self._zoom

    def set_zoom(self, size: int) -> None:
        """Set the size of the type in px, 11 to 24; the first line in view stays there."""
        size = min(ZOOM_LARGEST, max(ZOOM_SMALLEST, size))
        if size != self._zoom:
            self._zoom = size
            self._restyle()
            self.zoom_changed.emit(size)

    def set_side_margins(self, left: int, right: int) -> None:
        """Keep room (px) for the number margin and the stripe margin."""
        self.setViewportMargins(left, 0, right, 0)

    # --- how it looks

    @property
    def mode(self) -> Mode:
        """How codings show in the text."""
        return self._washes.mode

    def set_mode(self, mode: Mode) -> None:
        """Show codings as washes, as underlines or only as stripes."""
        self._washes.mode = mode
        self._codings_changed(None)

    # --- presenting

    def _present(self) -> None:
        shown = self.sheet.shown
        self.is_settled = False
        self._lines.suspend()
        self.setPlainText(shown.text if shown else "")
        self.setAccessibleDescription(shown.document.document.name if shown else "")
        self.marks.clear()
        self._restyle(is_new=True)
        self.verticalScrollBar().setValue(0)

    def _restyle(self, *, is_new: bool = False) -> None:
        shown, tokens = self.sheet.shown, self.sheet.theme.tokens
        place = None if is_new else self.top_position()
        self._follow_scale()
        self._style = TranscriptStyle.of(
            self.sheet.theme,
            self._zoom,
            shown.labels() if shown else set(),
            shown.respondents() if shown and self.sheet.speaker_colors else (),
        )
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, QColor(tokens.base))
        palette.setColor(QPalette.ColorRole.Text, QColor(tokens.text))
        palette.setColor(QPalette.ColorRole.HighlightedText, QColor(tokens.selected_text))
        # The selection is painted with the washes, in the height of the lines.
        palette.setColor(QPalette.ColorRole.Highlight, QColor(Qt.GlobalColor.transparent))
        wear(self, palette)
        self.document().setDefaultFont(self._style.font)
        self._lines.text_width = self.viewport().width()
        self._lines.present(shown, self._style, is_new=is_new)
        self.is_settled = True
        self._lines_moved(place)

    def _follow_scale(self) -> None:
        """When all type grows, so does the text, whatever zoom was chosen."""
        usual = self.sheet.theme.metrics.reading
        if usual != self._usual_size:
            zoom = round(self._zoom * usual / self._usual_size)
            self._zoom, self._usual_size = min(ZOOM_LARGEST, max(ZOOM_SMALLEST, zoom)), usual

    def _lines_moved(self, place: int | None) -> None:
        self._washes.forget()
        self.sheet.lanes.clear()
        if place is not None:
            self.scroll_to(place)
        self._idle.start()
        self.viewport().update()

    def _lay_out_idly(self) -> None:
        if self.isVisible() and self._lines.lay_out_some(_IDLE_SLICE):
            self._idle.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Go on laying out what has not been seen."""
        super().showEvent(event)
        self._idle.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew; the first line in view stays there."""
        place = self.top_position()
        changed = self._lines.text_width != self.viewport().width()
        self._lines.text_width = self.viewport().width()
        super().resizeEvent(event)
        if changed:
            self._lines.forget()
            self._lines_moved(place)

    def _line_at(self, block: int, position: int) -> int:
        shown = self.sheet.shown
        if shown is None:
            return 0
        unit = shown.offsets.unit
        return self._lines.line_at(block, unit(position) - unit(shown.starts[block]))

    def _codings_changed(self, blocks: range | None) -> None:
        self._washes.forget(blocks)
        self.viewport().update()

    # --- the place

    def top_position(self) -> int | None:
        """The position of the first character in view; None without a document."""
        shown = self.sheet.shown
        place = next(self.places.in_view(), None)
        if shown is None or place is None:
            return None
        number = min(max(0, -place.top // self.pitch), place.block.layout().lineCount() - 1)
        return shown.offsets.code_point(
            place.block.position() + place.block.layout().lineAt(number).textStart()
        )

    def scroll_to(self, position: int, *, lines_above: int = 0) -> None:
        """Bring the line of a position to the top, or so many lines below it."""
        if self.sheet.shown is not None:
            number = self.sheet.shown.block_at(position)
            line = self._line_at(number, position)
            block, bar = self.document().findBlockByNumber(number), self.verticalScrollBar()
            for _ in range(_SCROLLS):
                wanted = block.firstLineNumber() + line - lines_above
                bar.setValue(bar.value() + wanted - self._top_line())
                if self._top_line() == max(0, wanted) or bar.value() == bar.maximum():
                    break

    def _top_line(self) -> int:
        """The line at the top, counted as the scroll bar counts; its value may lag behind while lines are laid out."""
        place = next(self.places.in_view(), None)
        if place is None:
            return self.verticalScrollBar().value()
        return place.block.firstLineNumber() + max(0, -place.top // self.pitch)

    def first_visible_paragraph(self) -> str | None:
        """The number of the first paragraph in view; None without one."""
        shown, top = self.sheet.shown, self.top_position()
        paragraph = shown.turns.at(top) if shown is not None and top is not None else None
        return paragraph.number if paragraph else None

    def scroll_to_paragraph(self, number: str) -> None:
        """Bring the paragraph of that number to the top; nothing happens where there is none."""
        paragraphs = self.sheet.shown.document.paragraphs if self.sheet.shown else ()
        start = next((paragraph.start for paragraph in paragraphs if paragraph.number == number), None)
        if start is not None:
            self.scroll_to(start)

    def is_in_view(self, span: Span) -> bool:
        """Whether a passage can be seen from its first line on, with all lines if they fit."""
        tops = self.places.line_tops(span.start, span.end)
        if tops is None:
            return False
        height = self.viewport().height()
        return tops[0] >= 0 and (
            tops[1] <= height or (tops[0] < height // 2 and tops[1] - tops[0] > height // 2)
        )

    # --- painting

    def selected_units(self) -> Span | None:
        """The selected code points, blanks and labels included."""
        cursor = self.textCursor()
        if self.sheet.shown is None or not cursor.hasSelection():
            return None
        return self.sheet.shown.offsets.span(cursor.selectionStart(), cursor.selectionEnd())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Grounds first, then Qt's text on top."""
        if self.sheet.shown is not None:
            painter = QPainter(self.viewport())
            self._paint_grounds(painter, event.rect())
            painter.end()
        super().paintEvent(event)

    def _paint_grounds(self, painter: QPainter, area: QRect) -> None:
        for place in self.places.in_view():
            if place.top <= area.bottom() and place.top + place.height >= area.top():
                self._washes.paint(painter, place)
        self.marks.paint(painter)
