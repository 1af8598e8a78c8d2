"""One memo: what it stands on, its title, its text, who wrote it when."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from gk_qda.queries.codebook import SEPARATOR
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.memos.memo_words import MemoWords
from gk_qda.ui.memos.open_memo import OpenMemo
from gk_qda.ui.widgets.buttons import Button, IconButton
from gk_qda.ui.widgets.elided_label import ElidedLabel
from gk_qda.ui.widgets.labels import set_plain_tool_tip
from gk_qda.ui.writing.text_field import TextField


class _TargetLink(Button):
    """The way to what a memo stands on; its words give way where there is no room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", kind="link", size="panel")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Qt: a few letters are enough."""
        return QSize(min(48, self.sizeHint().width()), self.height())


class _TitleField(QLineEdit):
    """One line; undo is the project's, as in the text below."""

    undo_requested = Signal()
    redo_requested = Signal()
    entered = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter and Down go on to the text, Esc leaves."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_requested.emit()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo_requested.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class MemoEditor(QWidget):
    """Shows a memo and says what is typed; it stores nothing itself."""

    edited = Signal()
    left = Signal()
    undo_requested = Signal()
    redo_requested = Signal()
    target_clicked = Signal()
    menu_requested = Signal(QPoint)  # global place

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__()
        self._theme, self._words = theme, MemoWords(language)
        self._memo: OpenMemo | None = None
        self.target = _TargetLink(theme)
        self.more = IconButton(theme, "dots", self.tr("More for this memo"))
        self._title = _TitleField()
        self._title.setPlaceholderText(self.tr("Title"))
        self._title.setAccessibleName(self.tr("Title of the memo"))
        self._text = TextField(theme)
        self._text.setAccessibleName(self.tr("Text of the memo"))
        self._facts = ElidedLabel(theme, ink="muted", font="small")
        self._lay_out()
        self._connect()
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_memo(self, memo: OpenMemo, *, is_writable: bool) -> None:
        """Another memo, or the same with other words."""
        self._memo = memo
        # Of a code its name: the beginning of its path says little where there is no room for all.
        self.target.setText(memo.where.split(SEPARATOR)[-1] if memo.target.kind == "code" else memo.where)
        set_plain_tool_tip(self.target, self.tr("Go to {place}").format(place=memo.where))
        self.target.setEnabled(memo.target.kind not in ("free", "project", "person"))
        self.target.setAccessibleName(self.tr("Stands on: {place}").format(place=memo.where))
        self._title.setVisible(memo.has_title)
        if self.title() != memo.title:
            self._title.setText(memo.title)
            self._title.setCursorPosition(0)
        self._text.show_words(memo.text)
        self._text.setPlaceholderText(self._words.invitation(memo.kind))
        self._title.setReadOnly(not is_writable)
        self._text.setReadOnly(not is_writable)
        self.more.setVisible(is_writable and memo.memo_id is not None)
        self.show_facts(memo)

    def show_facts(self, memo: OpenMemo) -> None:
        """Who wrote it when."""
        self._memo = memo
        self.more.setVisible(not self._text.isReadOnly() and memo.memo_id is not None)
        self._facts.setText(
            self._words.facts(memo.stored) if memo.stored is not None else self.tr("not stored yet")
        )

    def title(self) -> str:
        """The title as it stands, with single blanks as it is stored."""
        memo = self._memo
        return " ".join(self._title.text().split()) if memo is None or memo.has_title else memo.title

    def words(self) -> str:
        """The text as it stands."""
        return self._text.text()

    def fields(self) -> tuple[QLineEdit, TextField]:
        """Title and text."""
        return self._title, self._text

    def write(self) -> None:
        """The keyboard goes into the text."""
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        metrics = self._theme.metrics
        head = QHBoxLayout()
        head.setSpacing(metrics.hairgap)
        head.addWidget(self.target)
        head.addStretch(1)
        head.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.padding, metrics.gap, metrics.padding, metrics.gap)
        column.setSpacing(metrics.gap)
        column.addLayout(head)
        column.addWidget(self._title)
        column.addWidget(self._text, 1)
        column.addWidget(self._facts)

    def _connect(self) -> None:
        self._title.textEdited.connect(lambda _: self.edited.emit())
        self._text.edited.connect(self.edited)
        self._title.entered.connect(self.write)
        for field in (self._title, self._text):
            field.left.connect(self.left)
            field.undo_requested.connect(self.undo_requested)
            field.redo_requested.connect(self.redo_requested)
        self.target.clicked.connect(self.target_clicked)
        self.more.clicked.connect(
            lambda: self.menu_requested.emit(self.more.mapToGlobal(self.more.rect().bottomLeft()))
        )

    def _restyle(self) -> None:
        self._title.setFont(self._theme.fonts.body(bold=True))
        self._title.setFixedHeight(self._theme.metrics.line_edit)
