"""The bar over the right side of the Code desk: what is activated, and how many segments that comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gk_qda.project import ChangeSet
from gk_qda.queries.coded import extent
from gk_qda.ui.activation.bar import ActivationBar

if TYPE_CHECKING:
    from gk_qda.ui.code_desk.desk import CodeDesk

_COUNTED = {"codings", "codes", "documents", "coders", "settings"}


class ActivationLine(QObject):
    """Keeps the bar of the Code desk; its button lists the activated segments."""

    def __init__(self, desk: CodeDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.bar = ActivationBar(desk.context)
        desk.side.put_under_tabs(self.bar)
        self.bar.changed.connect(self.refresh)
        self.bar.act.clicked.connect(self.list_segments)
        desk.segments.scope_changed.connect(lambda _: self.refresh())
        desk.side.tabs.currentChanged.connect(lambda _: self.refresh())
        desk.what.chosen.connect(lambda _: self.refresh())
        desk.context.workspace.changed.connect(self._on_changed)

    def list_segments(self) -> None:
        """Show what is activated in the list."""
        self._desk.segments.scope.set_value("active")
        self._desk.shown.show_segments()
        self._desk.side.bring_segments()
        self.refresh()

    def refresh(self) -> None:
        """Count the segments of what is activated."""
        if not self._desk.context.activation.is_on:
            return
        focus = self._desk.context.focus
        found = extent(
            self._desk.context.workspace.project,
            documents=focus.active_documents or None,
            codes=focus.active_codes or None,
            coders=self._desk.shown.coder_ids(),
        )
        segments = self.tr("%n segment(s)", "", found.codings)
        words = self.tr("{segments} in {documents}").format(
            segments=segments, documents=self.tr("%n document(s)", "", found.documents)
        )
        is_listed = self._desk.segments.scope.value() == "active" and self._desk.side.shows_segments()
        self.bar.say(words, "" if is_listed else self.tr("List these segments"))

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.tables() & _COUNTED:
            self.refresh()
