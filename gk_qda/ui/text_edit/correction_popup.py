"""A field over a word of the transcript: type it right, Enter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from gk_qda.names import CONTROLS
from gk_qda.ui.text_edit.loss_words import sentence
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.popup import Popup

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from gk_qda.operations.text_plan import PassageChange
    from gk_qda.ui.look.theme import Theme

_NARROWEST, _WIDEST = 260, 620
_AWAY = 4  # px between the words and the field
_MOST = 5  # losses in the list; the rest is counted

Answer = Callable[[Sequence["PassageChange"] | None], object]
Losses = Callable[[str, Answer], object]


class CorrectionPopup(Popup):
    """Enter stores what the field holds; what that would take from codings is listed first, for a second Enter."""

    stored = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._words = ""
        self._warned_of: str | None = None
        self._losses: Losses = lambda _, answer: answer(())
        self._is_asking = False
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Corrected words"))
        self.loss = Label(theme, ink="warning_text", font="small", wrap=True)
        self.facts = Label(theme, ink="muted", font="small")
        self.foot = Label(theme, ink="muted", font="small")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        for part in (self.field, self.loss, self.facts, self.foot):
            column.addWidget(part)
        self.watch_keys(self.field)
        self.field.textChanged.connect(self._keep_on_a_line)
        self.field.textEdited.connect(lambda _: self._forget_warning())
        self._restyle()
        theme.changed.connect(self._restyle)

    def ask(self, words: str, near: QRect, facts: str, losses: Losses) -> None:
        """Open over ``near`` (global pixels); ``losses`` answers, perhaps later, what other words would cost.

        None as the answer: they are refused.
        """
        self._words, self._losses, self._is_asking = words, losses, False
        self.field.setReadOnly(False)
        self.field.setText(words)
        self.facts.setText(facts)
        self.facts.setVisible(bool(facts))
        self._forget_warning()
        wanted = self.field.fontMetrics().horizontalAdvance(words) + 60
        self.setFixedWidth(min(_WIDEST, max(_NARROWEST, wanted)))
        self.adjustSize()
        screen = self.screen().availableGeometry()
        left = max(screen.left(), min(near.left() - 9, screen.right() - self.width()))
        top = near.bottom() + _AWAY
        if top + self.height() > screen.bottom():
            top = near.top() - _AWAY - self.height()
        self.move(QPoint(left, top))
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self.field.selectAll()

    def take_key(self, event: QKeyEvent) -> bool:
        """Enter stores, Esc closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._store()
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return True
        return False

    def _keep_on_a_line(self, typed: str) -> None:
        """A blank for pasted line breaks and the like, which would make a paragraph; what stood there stays."""

        def kept(words: str) -> str:
            return CONTROLS.sub(
                lambda found: found[0] if found[0] in self._words else " ", words.replace("\x00", "")
            )

        if (words := kept(typed)) != typed:
            place = len(kept(typed[: self.field.cursorPosition()]))
            self.field.selectAll()
            self.field.insert(words)
            self.field.setCursorPosition(place)

    def _store(self) -> None:
        typed = self.field.text()
        if typed == self._words:
            self.close()
            return
        if self._is_asking:
            return
        if self._warned_of == typed:
            self._end(typed)
            return
        self._is_asking = True
        self.field.setReadOnly(True)
        self._losses(typed, partial(self._take, self._losses, typed))

    def _take(self, asked: Losses, typed: str, losses: Sequence[PassageChange] | None) -> None:
        """What the words would cost, unless somebody has closed the field, or asked for something else, since."""
        if asked is not self._losses or not self.isVisible():
            return
        self._is_asking = False
        self.field.setReadOnly(False)
        if losses is None:
            self.close()
        elif losses:
            self._warn(typed, losses)
        else:
            self._end(typed)

    def _end(self, typed: str) -> None:
        self.close()
        self.stored.emit(typed)

    def _warn(self, typed: str, losses: Sequence[PassageChange]) -> None:
        self._warned_of = typed
        lines = [sentence(change) for change in losses[:_MOST]]
        if len(losses) > _MOST:
            lines.append(self.tr("and %n more", "", len(losses) - _MOST))
        self.loss.setText("\n".join(lines))
        self.loss.show()
        self.foot.setText(self.tr("Enter stores all the same   Esc closes"))
        self.adjustSize()

    def _forget_warning(self) -> None:
        self._warned_of = None
        self.loss.setText("")
        self.loss.hide()
        self.foot.setText(self.tr("Enter stores   Esc closes"))
        self.adjustSize()

    def _restyle(self) -> None:
        self.field.setFont(self._theme.fonts.reading(self._theme.metrics.reading))
        self.field.setMinimumHeight(self._theme.metrics.line_edit)
