"""Stores the memo that is being written at every pause."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal

from gk_qda.operations.memos import write_memo
from gk_qda.queries.memos import PARAPHRASE, has_memo
from gk_qda.ui.memos.memo_editor import MemoEditor
from gk_qda.ui.memos.open_memo import OpenMemo
from gk_qda.ui.workspace import Workspace
from gk_qda.ui.writing.pause_writer import PauseWriter


class MemoWriter(PauseWriter):
    """Writes into one memo at a time; one that is new comes into being with its first words."""

    lost = Signal(str)  # a text whose memo does not exist any more
    stored = Signal(int)  # id of the memo

    def __init__(self, workspace: Workspace, editor: MemoEditor) -> None:
        super().__init__(editor)
        self._workspace, self._editor = workspace, editor
        self.memo: OpenMemo | None = None
        editor.edited.connect(self.wait_for_pause)

    def take(self, memo: OpenMemo | None) -> None:
        """Write into this memo from now on; or know what is stored in it now."""
        self.memo = memo

    def is_changed(self) -> bool:
        """Whether other words stand in the editor than are stored."""
        memo, editor = self.memo, self._editor
        return memo is not None and (editor.title(), editor.words()) != (memo.title, memo.text)

    def _has_news(self) -> bool:
        if not self.is_changed() or self.memo is None:
            return False
        return self.memo.memo_id is not None or bool((self._editor.title() + self._editor.words()).strip())

    def _store(self) -> bool:
        memo, title, text = self.memo, self._editor.title(), self._editor.words()
        assert memo is not None
        if memo.memo_id is not None and not self._workspace.read(partial(has_memo, memo_id=memo.memo_id)):
            self.memo = None
            self.lost.emit(text)
            return True
        work = partial(
            write_memo,
            coder_id=self._workspace.coder_id,
            memo_id=memo.memo_id,
            target=memo.target,
            kind=memo.kind,
            title=title if memo.has_title else None,
            text=text,
        )
        verb = "write_paraphrase" if memo.kind == PARAPHRASE else "write_memo"
        memo_id = self._workspace.change(verb, work)
        if memo_id is None:
            return False
        self.memo = memo.written(memo_id, title, text)
        self.stored.emit(memo_id)
        return True
