"""One project of the start page: opens on Enter or a click, asks for its passphrase where it stands."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from gk_qda.ui.look.painters import draw_focus, draw_ground
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.preferences import RecentProject
from gk_qda.ui.start.words import folder_in_words, moment_in_words, parsed
from gk_qda.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit, QWidget

    from gk_qda.ui.start.looking import Looked
    from gk_qda.ui.start.passphrase_question import PassphraseQuestion

_ICON = 20
_DOT = " · "


class RecentRow(QAbstractButton):
    """Name, folder and counts at the left; when and where the work stopped, or what is asked, at the right."""

    passphrase_given = Signal(str)
    find_requested = Signal()
    removed = Signal()

    def __init__(self, theme: Theme, project: RecentProject) -> None:
        super().__init__()
        self._theme, self.project = theme, project
        self._looked: Looked | None = None
        self._trouble = ""
        self.setText(project.name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self._name()

    def set_looked(self, looked: Looked) -> None:
        """What was found at its path."""
        self._looked = looked
        if looked.finding == "missing" or "find_button" in vars(self):
            self.find_button.setVisible(looked.finding == "missing")
        self._arrange()
        self._name()
        self.update()

    def ask(self, *, wrong: bool) -> None:
        """Ask for the passphrase; ``wrong``: the one given before does not fit."""
        self._trouble = self.tr("The passphrase does not fit. Check upper and lower case.") if wrong else ""
        self.field.clear()
        self.question.show()
        self._arrange()
        self._name()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.update()

    def dismiss(self) -> None:
        """Ask no more."""
        self._trouble = ""
        if self.asks():
            self.field.clear()
            self.question.hide()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.update()

    def asks(self) -> bool:
        """Whether the passphrase is asked for now."""
        return "question" in vars(self) and not self.question.isHidden()

    @cached_property
    def question(self) -> PassphraseQuestion:
        """Asks for the passphrase; made when it is first asked for."""
        from gk_qda.ui.start.passphrase_question import PassphraseQuestion

        question = PassphraseQuestion(self._theme, self.project.name, self)
        question.answered.connect(self.passphrase_given)
        question.dismissed.connect(self.dismiss)
        return question

    @property
    def field(self) -> QLineEdit:
        """Where the passphrase is written."""
        return self.question.field

    @cached_property
    def find_button(self) -> Button:
        """Looks for a file that is gone; made when the first one is."""
        button = Button(self._theme, self.tr("Find file"))
        button.setParent(self)
        button.clicked.connect(self.find_requested)
        return button

    def counts(self) -> str:
        """The third line: what the project holds, or why it cannot be opened."""
        if self._trouble:
            return self._trouble
        if self._looked and self._looked.finding == "missing":
            return self.tr("File not found. Connect the drive, or find the file.")
        if self._looked and self._looked.finding == "newer":
            return self.tr("Made with a newer version. Update GK-QDA to open it.")
        project = self.project
        parts = [
            self.tr("%n document(s)", "", project.documents),
            self.tr("%n code(s)", "", project.codes),
            self.tr("%n coding(s)", "", project.codings),
        ]
        if project.cases:
            parts.append(self.tr("%n case(s)", "", project.cases))
        return _DOT.join(parts)

    def sizeHint(self) -> QSize:
        """Qt: three lines."""
        metrics = self._theme.metrics
        return QSize(20 * metrics.tree_row, 3 * metrics.tree_row - metrics.gap)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter opens, Delete takes the line off the list, Up and Down are the list's."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.click()
            case Qt.Key.Key_Delete:
                self.removed.emit()
            case Qt.Key.Key_Escape if self.asks():
                self.dismiss()
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                event.ignore()
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: what is asked stays at the right."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: ground, icon, three lines, and when it was open last."""
        painter, tokens = QPainter(self), self._theme.tokens
        current = self.hasFocus() or self.asks()
        if current:
            draw_ground(painter, self.rect(), tokens.selection)
        elif self.underMouse():
            draw_ground(painter, self.rect(), tokens.hover)
        draw_ground(painter, QRect(0, self.height() - 1, self.width(), 1), tokens.separator)
        right = self._paint_right(painter, current)
        self._paint_left(painter, current, right)
        if self.hasFocus():
            draw_focus(painter, self.rect(), tokens)

    def _paint_left(self, painter: QPainter, current: bool, right: int) -> None:
        tokens, metrics, fonts = self._theme.tokens, self._theme.metrics, self._theme.fonts
        gone = self._looked is not None and self._looked.finding == "missing"
        strong = tokens.muted if gone else tokens.selected_text if current else tokens.text
        weak = tokens.selected_text if current and not gone else tokens.muted
        ratio = self.devicePixelRatioF()
        place = QRect(metrics.padding + 4, (self.height() - _ICON) // 2, _ICON, _ICON)
        painter.drawPixmap(place, self._theme.pixmap("database", _ICON, weak, ratio))
        left, line, top = 52, self.height() // 4, self.height() // 8
        painter.setFont(fonts.heading())
        painter.setPen(QColor(strong))
        room = right - left - 2 * metrics.inside - (metrics.panel_icon if self.project.encrypted else 0)
        name = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, top - 1, room + 2, line), Qt.AlignmentFlag.AlignVCenter, name)
        if self.project.encrypted:
            x = left + painter.fontMetrics().horizontalAdvance(name) + metrics.inside
            side = metrics.panel_icon
            lock = self._theme.pixmap("lock", side, weak, ratio)
            painter.drawPixmap(QRect(x, top - 1 + (line - side) // 2, side, side), lock)
        painter.setFont(fonts.small())
        room = right - left - metrics.inside
        inks = (weak, tokens.error_text if self._trouble else weak)
        for row, (words, ink) in enumerate(zip((self._folder(), self.counts()), inks, strict=True), start=1):
            painter.setPen(QColor(ink))
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(left, top + row * line, room, line), Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_right(self, painter: QPainter, current: bool) -> int:
        """When and where; returns where the lines at the left must end."""
        edge = self.width() - self._theme.metrics.padding - 4
        for widget in self._at_the_right():
            if not widget.isHidden():
                return widget.x() - self._theme.metrics.padding
        moment = parsed(self.project.opened)
        when = moment_in_words(moment, datetime.now().astimezone()) if moment else ""
        where = self.tr("Continue at {place}").format(place=self.project.place) if self.project.place else ""
        tokens, line = self._theme.tokens, self.height() // 4
        painter.setPen(QColor(tokens.selected_text if current else tokens.muted))
        painter.setFont(self._theme.fonts.small())
        width = max(painter.fontMetrics().horizontalAdvance(words) for words in (when, where)) + 2
        width = min(width, self.width() // 3)
        for row, words in enumerate(part for part in (when, where) if part):
            place = QRect(edge - width, self.height() // 4 + row * line, width, line)
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, width)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)
        return edge - width - self._theme.metrics.padding

    def _folder(self) -> str:
        return folder_in_words(self.project.path)

    def _at_the_right(self) -> list[QWidget]:
        """What is asked there, as far as it was made."""
        return [vars(self)[name] for name in ("question", "find_button") if name in vars(self)]

    def _arrange(self) -> None:
        edge = self.width() - self._theme.metrics.padding - 4
        for widget in self._at_the_right():
            widget.adjustSize()
            widget.move(edge - widget.width(), (self.height() - widget.height()) // 2)

    def _name(self) -> None:
        lock = self.tr("encrypted") if self.project.encrypted else ""
        parts = (self.project.name, lock, self._folder(), self.counts())
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.setToolTip(self.project.path)

    def _restyle(self) -> None:
        self.updateGeometry()
        self._arrange()
        self.update()
