"""Stores the memo that is being written at every pause."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal

from gk_qda.operations.memos import write_memo
from gk_qda.queries.memos import PARAPHRASE, memo_words
from gk_qda.ui.memos.memo_editor import MemoEditor
from gk_qda.ui.memos.open_memo import OpenMemo
from gk_qda.ui.workspace import Workspace
from gk_qda.ui.writing.pause_writer import PauseWriter


class MemoWriter(PauseWriter):
    """Writes into one memo at a time; one that is new comes into being with its first words."""

    lost = Signal(str)  # a text whose memo does not exist any more
    parted = Signal()  # somebody else wrote into the memo: one's own words are in another one
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
        is_others = False
        if memo.memo_id is not None:
            stored = self._workspace.read(partial(memo_words, memo_id=memo.memo_id))
            if stored is None:
                self.memo = None
                self.lost.emit(text)
                return True
            # On a server others write too, and their changes are not told: nobody's words may be written over.
            is_others = stored != (memo.title, memo.text)
            if is_others and (memo.kind == PARAPHRASE or memo.target.kind == "project"):
                text = f"{stored[1]}\n\n{text}"
            elif is_others:
                memo = replace(memo, memo_id=None, stored=None)
        memo_id = self._write(memo, title, text)
        if memo_id is None:
            return False
        self.memo = memo.written(memo_id, title, text)
        self.stored.emit(memo_id)
        if is_others:
            self.parted.emit()
        return True

    def _write(self, memo: OpenMemo, title: str, text: str) -> int | None:
        work = partial(
            write_memo,
            coder_id=self._workspace.coder_id,
            memo_id=memo.memo_id,
            target=memo.target,
            kind=memo.kind,
            title=title if memo.has_title else None,
            text=text,
        )
        return self._workspace.change("write_paraphrase" if memo.kind == PARAPHRASE else "write_memo", work)
