"""The texts a document has had: when, by whom and why, what was changed, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QSplitter, QVBoxLayout, QWidget

from gk_qda.ui.dates import moment_words
from gk_qda.ui.text_edit.change_list import ChangeList
from gk_qda.ui.text_edit.difference_view import DifferenceView
from gk_qda.ui.widgets.buttons import Button, IconButton
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.panel import PanelHead

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from gk_qda.operations.text_plan import EditPreview
    from gk_qda.queries.text_versions import Difference, Version
    from gk_qda.ui.look.theme import Theme


class VersionsPage(QWidget):
    """Stands in the place of the transcript; ``compared`` and ``restore_requested`` carry numbers of versions."""

    compared = Signal(int, int)  # older, newer
    restore_requested = Signal(int)
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._versions: Sequence[Version] = ()
        self._is_warned = False
        self.head = PanelHead(theme)
        self.against = Choice(theme, self.tr("Compared with"), kind="flat", size="panel")
        self.against.set_options(
            [
                ("previous", self.tr("With the version before")),
                ("current", self.tr("With the text of today")),
            ]
        )
        self.restore = Button(theme, self.tr("Restore this text"), icon="arrow-back-up", size="panel")
        self.shut = IconButton(theme, "x", self.tr("Back to the transcript"), keys="Esc", role="muted")
        for widget in (self.against, self.restore, self.shut):
            self.head.add_right(widget)
        self.list = QListWidget()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setAccessibleName(self.tr("Versions of the text"))
        self.list.setWordWrap(True)
        self.list.setSpacing(theme.metrics.hairgap)
        self.view = DifferenceView(theme)
        self.changes = ChangeList(theme)
        self.changes.hide()
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        parts.setHandleWidth(1)
        parts.addWidget(self.list)
        parts.addWidget(self.view)
        parts.setStretchFactor(1, 1)
        parts.setSizes([210, 600])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.changes)
        column.addWidget(parts, 1)
        self.setFocusProxy(self.list)
        self.list.currentRowChanged.connect(lambda _: self._compare())
        self.against.chosen.connect(lambda _: self._compare())
        self.shut.clicked.connect(self.closed)
        self.restore.clicked.connect(
            lambda: self.restore_requested.emit(self.chosen.number) if self.chosen else None
        )
        self.changes.closed.connect(self.forget_losses)

    @property
    def chosen(self) -> Version | None:
        """The version in the list that is looked at."""
        row = self.list.currentRow()
        return self._versions[row] if 0 <= row < len(self._versions) else None

    @property
    def is_warned(self) -> bool:
        """Whether the losses of restoring are listed."""
        return self._is_warned

    def set_read_only(self, read_only: bool) -> None:
        """Only look, in a project that is open for reading."""
        self.restore.setVisible(not read_only)

    def show_versions(self, name: str, versions: Sequence[Version]) -> None:
        """List the texts of a document, the current one first."""
        self.head.set_title(self.tr("Text versions of {name}").format(name=name))
        self.forget_losses()
        self._versions = versions
        self.list.clear()
        for version in versions:
            self.list.addItem(QListWidgetItem(self._words(version)))
        self.list.setCurrentRow(0)

    def show_difference(self, difference: Difference) -> None:
        """Show what two versions differ in."""
        if difference.paragraphs:
            self.view.show_difference(difference)
        else:
            self.view.say(self.tr("No difference that may be shown."))
        self.head.set_count(
            self.tr("%n place(s) changed", "", difference.places) if difference.places else ""
        )

    def show_losses(self, preview: EditPreview) -> None:
        """List what restoring would take from codings: a second click takes it."""
        self._is_warned = True
        self.restore.setText(self.tr("Restore all the same"))
        self.changes.show_preview(preview, losses_only=True)

    def forget_losses(self) -> None:
        """Nothing is listed."""
        self._is_warned = False
        self.restore.setText(self.tr("Restore this text"))
        self.changes.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _compare(self) -> None:
        self.forget_losses()
        chosen = self.chosen
        if chosen is None:
            return
        self.restore.setEnabled(not chosen.is_current)
        place = self._versions.index(chosen)
        current = self._versions[0].number
        self.head.set_count("")
        if self.against.value() == "current" and not chosen.is_current:
            self.compared.emit(chosen.number, current)
        elif self.against.value() != "current" and place + 1 < len(self._versions):
            self.compared.emit(self._versions[place + 1].number, chosen.number)
        elif chosen.is_current and len(self._versions) > 1:
            self.view.say(self.tr("This is the text of today."))
        else:
            self.view.say(self.tr("This is the text as it was imported."))

    def _words(self, version: Version) -> str:
        at = moment_words(version.at)
        who = " · ".join(part for part in (version.coder, self._reason(version.reason)) if part)
        today = self.tr("Today: ") if version.is_current else ""
        return f"{today}{at}\n{who}"

    def _reason(self, reason: str) -> str:
        word, _, more = reason.partition(" ")
        if word == "restored" and more.isdecimal():
            return self.tr("Version {number} restored").format(number=more)
        if word == "file" and more:
            return self.tr("New state of the file {name}").format(name=more)
        return {"import": self.tr("Import"), "correction": self.tr("Correction")}.get(reason, reason)
