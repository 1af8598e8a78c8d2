"""Shows the pages of a printed document one below the other, as wide as there is room."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from gk_qda.ui.look.painters import draw_focus
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.look.tokens import LIGHT
from gk_qda.ui.printing.layout import PrintedDocument
from gk_qda.ui.printing.painting import paint_page

_AIR = 20  # px around a page
_WIDEST = 900  # px of a page
_KEPT = 8  # pictures of pages


class PagesView(QAbstractScrollArea):
    """Only pages in view are drawn; the pictures of the last ones are kept."""

    page_changed = Signal(int)  # number of the page at the top, from 1

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._document: PrintedDocument | None = None
        self._pictures: OrderedDict[tuple[int, int], QImage] = OrderedDict()
        self._shown = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMinimumWidth(280)
        self.setAccessibleName(self.tr("Preview"))
        self.verticalScrollBar().valueChanged.connect(self._tell)
        theme.changed.connect(self.viewport().update)

    def show_document(self, document: PrintedDocument | None, *, keep_place: bool = False) -> None:
        """Show another document, or the same laid out anew."""
        place = self.current() if keep_place else 1
        self._document = document
        self._pictures.clear()
        self._measure()
        pages = len(document.pages) if document is not None else 0
        self.go_to(min(place, max(1, pages)))
        self._shown = 0
        self._tell()
        self.viewport().update()

    def current(self) -> int:
        """The number of the page at the top, from 1."""
        step = self._page_size().height() + _AIR
        top = self.verticalScrollBar().value()
        pages = len(self._document.pages) if self._document is not None else 1
        return min(pages, max(0, top + step // 3) // max(1, step) + 1)

    def go_to(self, number: int) -> None:
        """Bring a page to the top."""
        self.verticalScrollBar().setValue((number - 1) * (self._page_size().height() + _AIR))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: pages as wide as there is room."""
        number = self.current()
        super().resizeEvent(event)
        self._measure()
        self.go_to(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Page Up and Down go page by page, Home and End to the first and last."""
        document = self._document
        steps = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        key = Qt.Key(event.key())
        if document is not None and key in steps:
            self.go_to(min(len(document.pages), max(1, self.current() + steps[key])))
        elif document is not None and key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go_to(1 if key == Qt.Key.Key_Home else len(document.pages))
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Qt: the frame of the focus is painted on the viewport."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.viewport().update()
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the pages in view."""
        painter = QPainter(self.viewport())
        tokens = self._theme.tokens
        painter.fillRect(self.viewport().rect(), QColor(tokens.window))
        if self._document is None:
            return
        size, top = self._page_size(), self.verticalScrollBar().value()
        left = (self.viewport().width() - size.width()) // 2
        for at in range(len(self._document.pages)):
            rect = QRect(left, _AIR + at * (size.height() + _AIR) - top, size.width(), size.height())
            if rect.intersects(self.viewport().rect()):
                painter.drawImage(rect, self._picture(at, size))
                painter.setPen(QColor(tokens.edge))
                painter.drawRect(rect.adjusted(-1, -1, 0, 0))
        if self.hasFocus():
            draw_focus(painter, self.viewport().rect(), tokens)

    def _page_size(self) -> QSize:
        """Of a page on the screen, in px."""
        if self._document is None:
            return QSize(1, 1)
        frame = self._document.frame
        width = min(_WIDEST, max(200, self.viewport().width() - 2 * _AIR))
        return QSize(width, round(width * frame.height / frame.width))

    def _measure(self) -> None:
        pages = len(self._document.pages) if self._document is not None else 0
        step = self._page_size().height() + _AIR
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, _AIR + pages * step - self.viewport().height()))
        bar.setPageStep(step)
        bar.setSingleStep(60)

    def _picture(self, at: int, size: QSize) -> QImage:
        assert self._document is not None
        ratio = self.devicePixelRatioF()
        key = (at, round(size.width() * ratio))
        picture = self._pictures.get(key)
        if picture is None:
            picture = QImage(size * ratio, QImage.Format.Format_RGB32)
            picture.fill(QColor(LIGHT.base))
            painter = QPainter(picture)
            scale = picture.width() / self._document.frame.width
            painter.scale(scale, scale)
            painter.setClipRect(QRectF(0, 0, self._document.frame.width, self._document.frame.height))
            paint_page(painter, self._document, self._document.pages[at])
            painter.end()
            self._pictures[key] = picture
            while len(self._pictures) > _KEPT:
                self._pictures.popitem(last=False)
        return picture

    def _tell(self) -> None:
        number = self.current()
        if number != self._shown:
            self._shown = number
            pages = len(self._document.pages) if self._document is not None else 0
            words = self.tr("Preview, page {page} of {pages}").format(page=number, pages=pages)
            self.setAccessibleName(words)
            self.page_changed.emit(number)
        self.viewport().update()
