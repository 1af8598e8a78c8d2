"""Open coding: as long as the mode is on, each passage that the mouse selects asks for its code at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.labels import set_plain_tool_tip

if TYPE_CHECKING:
    from gk_qda.spans import Span
    from gk_qda.ui.code_desk.desk import CodeDesk


class OpenCoding(QObject):
    """The mode, and the button in the head of the transcript that shows it and ends it."""

    def __init__(self, desk: CodeDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._span: Span | None = None
        self._wait = QTimer(self, singleShot=True)
        self._wait.timeout.connect(self._ask)
        self.button = Button(desk.context.theme, self.tr("Open coding"), icon="x", size="panel")
        self.button.setCheckable(True)
        self.button.setAccessibleName(self.tr("End open coding"))
        tip = self.tr("Each passage you select with the mouse asks for its code. A click ends this.")
        set_plain_tool_tip(self.button, tip)
        self.button.clicked.connect(lambda: self.switch(False))
        desk.head.add_left(self.button)
        desk.context.actions.bind("coding.open_mode", lambda: self.switch(not self.is_on))
        desk.reading.passage_selected.connect(self._on_passage)
        desk.reading.selection_changed.connect(lambda _: self._wait.stop())
        self.switch(False)

    @property
    def is_on(self) -> bool:
        """Whether passages ask for their code."""
        return self.button.isChecked()

    def switch(self, on: bool) -> None:
        """Begin or end the mode; the selection stays."""
        self._wait.stop()
        self.button.setChecked(on)
        self.button.setVisible(on)
        self._desk.context.actions.set_on("coding.open_mode", on=on)

    def _on_passage(self, span: Span, may_grow: bool) -> None:
        if self.is_on:
            self._span = span
            interval = QGuiApplication.styleHints().mouseDoubleClickInterval()
            self._wait.start(interval if may_grow else 0)  # a third click selects the turn

    def _ask(self) -> None:
        span = self._desk.reading.selection()
        if self.is_on and span is not None and span == self._span:
            self._desk.asking.for_passage(span)
