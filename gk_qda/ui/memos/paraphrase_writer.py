"""Stores the paraphrase that is being written at every pause."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from gk_qda.operations.memos import write_paraphrase
from gk_qda.queries.memo_targets import MemoTarget
from gk_qda.queries.memos import has_target
from gk_qda.ui.memos.paraphrase_bar import ParaphraseField
from gk_qda.ui.workspace import Workspace
from gk_qda.ui.writing.pause_writer import PauseWriter


class ParaphraseWriter(PauseWriter):
    """Writes about one passage at a time; a paraphrase without words is taken away."""

    def __init__(self, workspace: Workspace, field: ParaphraseField, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace, self._field = workspace, field
        self.target: MemoTarget | None = None
        self._stored = ""
        field.edited.connect(self.wait_for_pause)

    def take(self, target: MemoTarget | None, stored: str) -> None:
        """Write about this passage from now on; or know what is stored of it now."""
        self.target, self._stored = target, stored

    def is_changed(self) -> bool:
        """Whether other words stand in the field than are stored."""
        return self.target is not None and self._field.text().strip() != self._stored.strip()

    def _has_news(self) -> bool:
        return self.is_changed()

    def _store(self) -> bool:
        target, text = self.target, self._field.text()
        assert target is not None
        if not self._workspace.read(partial(has_target, target=target)):
            self.target = None
            return True

        def work(session: object) -> bool:
            write_paraphrase(session, target=target, text=text, coder_id=self._workspace.coder_id)  # type: ignore[arg-type]
            return True

        if self._workspace.change("write_paraphrase", work) is None:
            return False
        self._stored = text
        return True
