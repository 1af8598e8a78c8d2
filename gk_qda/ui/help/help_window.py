"""A simple window to read the manual in: pages at the left, the text at the right. It stays open while working."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QListWidget, QTextBrowser, QWidget

from gk_qda.ui.help.pages import help_pages
from gk_qda.ui.look.palette import left_tree_palette, wear
from gk_qda.ui.look.theme import Theme

_SIZE, _LIST = (980, 720), 220
_PICTURE = 660  # widest picture
_SPACE, _SPACE_ABOVE_HEADING = 8, 20
_PICTURE_SIGN = "\ufffc"  # stands for a picture in the text of a block
_PITCH = 135  # per cent of a line


class _PageView(QTextBrowser):
    """Shows a page of the manual with room between its paragraphs, and pictures that fit."""

    def show_page(self, path: str) -> None:
        """Read and show the page at ``path``."""
        self.setSource(QUrl.fromLocalFile(path), QTextDocument.ResourceType.MarkdownResource)
        document = self.document()
        block = document.begin()
        while block.isValid():
            form = QTextBlockFormat(block.blockFormat())
            form.setBottomMargin(_SPACE)
            form.setTopMargin(_SPACE_ABOVE_HEADING if form.headingLevel() > 1 else 0)
            if _PICTURE_SIGN not in block.text():
                form.setLineHeight(_PITCH, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            QTextCursor(block).setBlockFormat(form)
            block = block.next()

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Qt: pictures are made to fit."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return super().loadResource(kind, name)
        picture = QImage(self.source().resolved(QUrl(name)).toLocalFile())
        if picture.width() > _PICTURE:
            return picture.scaledToWidth(_PICTURE, Qt.TransformationMode.SmoothTransformation)
        return picture


class HelpWindow(QDialog):
    """Links between pages are followed; nothing leads out of the program."""

    def __init__(self, parent: QWidget, theme: Theme, language: str) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.dress(self)
        self.pages = help_pages(language)
        self.setWindowTitle(self.tr("Help"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self.list = QListWidget()
        self.list.addItems([page.title for page in self.pages])
        self.list.setFixedWidth(_LIST)
        self.list.setWordWrap(True)
        self.list.setSpacing(4)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setAccessibleName(self.tr("Pages"))
        self.text = _PageView()
        self.text.setOpenLinks(False)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.document().setDocumentMargin(32)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        row.addWidget(self.list)
        row.addWidget(self.text, 1)
        self.list.currentRowChanged.connect(self._show)
        self.text.anchorClicked.connect(self._follow)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.list.setCurrentRow(0)

    def _show(self, row: int) -> None:
        if 0 <= row < len(self.pages):
            self.text.setAccessibleName(self.pages[row].title)
            self.text.show_page(str(self.pages[row].path))

    def _follow(self, link: QUrl) -> None:
        target = self.text.source().resolved(link)
        if not target.isLocalFile():
            return
        for row, page in enumerate(self.pages):
            if target.toLocalFile() == str(page.path):
                self.list.setCurrentRow(row)

    def _restyle(self) -> None:
        wear(self.list, left_tree_palette(self._theme.tokens))
        self.text.setFont(self._theme.fonts.reading())
        self._show(self.list.currentRow())
