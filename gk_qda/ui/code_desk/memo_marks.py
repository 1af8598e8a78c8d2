"""Keeps the marks of memos beside the transcript, the inspector's memos and the tab's number current."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from gk_qda.project import ChangeSet
from gk_qda.queries.memo_marks import MemoBeginning, memo_beginnings, memo_counts, passage_places
from gk_qda.queries.memo_targets import MemoTarget
from gk_qda.queries.memos import PARAPHRASE, MemoValue, brief_memos
from gk_qda.ui.code_desk.inspector_memos import MemoPage, NotedThing
from gk_qda.ui.reading.margin_notes import MarginNote

if TYPE_CHECKING:
    from gk_qda.spans import Span
    from gk_qda.ui.code_desk.desk import CodeDesk

_MOVES = {"text_versions", "withdrawals"}  # what puts passages elsewhere or takes them away
_NOTES = {"memos", "documents", "coders", "settings"}  # what memos are, and what they say of themselves
_TIP = 160  # characters of a memo in a tooltip


class MemoMarks(QObject):
    """Looks up what is noted on the open document, and on what is in focus."""

    def __init__(self, desk: CodeDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.page = MemoPage(desk.context.theme, desk.context.language)
        self._tab = desk.inspector.add_page(self.tr("Memo"), self.page)
        self._found: dict[MemoTarget, list[MemoValue]] = {}  # what is noted on the things shown last
        self._focus_moved = QTimer(self)  # several things move at once; they are looked up together
        self._focus_moved.setSingleShot(True)
        self._focus_moved.setInterval(0)
        self._focus_moved.timeout.connect(self.show_noted)
        focus, workspace = desk.context.focus, desk.context.workspace
        for moved in (focus.document_changed, focus.code_changed, focus.coding_changed):
            moved.connect(lambda _: self._focus_moved.start())
        workspace.changed.connect(self._on_changed)
        desk.reading.sheet.opened.connect(self.show_marks)
        desk.reading.numbers.note_clicked.connect(desk.memo_commands.open_memo)
        self.page.memo_chosen.connect(desk.memo_commands.open_memo)
        self.page.new_requested.connect(desk.memo_commands.begin)
        self.show_documents()

    def show_marks(self) -> None:
        """The marks beside the open document; their words are read when somebody points at one."""
        document = self._desk.reading.document
        places: list[tuple[Span, int]] = []
        if document is not None:
            read = partial(passage_places, document_id=document.document.id)
            places = self._desk.context.workspace.read(read)
        notes = [MarginNote(memo_id, span) for span, memo_id in places]
        self._desk.reading.numbers.set_notes(notes, self._beginnings)

    def _beginnings(self, memo_ids: Sequence[int]) -> list[MemoBeginning]:
        workspace = self._desk.context.workspace
        return workspace.read(partial(memo_beginnings, memo_ids=memo_ids, limit=_TIP))

    def show_documents(self) -> None:
        """The marks of documents with memos, on them or in them."""
        self._desk.documents.show_noted(self._desk.context.workspace.read(memo_counts).in_documents)

    def show_noted(self) -> None:
        """What is noted on the coding, the code and the document in focus."""
        if not self._desk.context.workspace.is_open:
            return
        things = self._things()
        unread = [thing.target for thing in things if thing.target not in self._found]
        if unread:
            read = partial(brief_memos, targets=unread)
            known = {t.target: self._found[t.target] for t in things if t.target in self._found}
            self._found = known | self._desk.context.workspace.read(read)
        number = 0
        for thing in things:
            thing.memos = [memo for memo in self._found[thing.target] if memo.kind != PARAPHRASE]
            number += len(thing.memos)
        self.page.show_things(things, is_writable=self._desk.memos.is_writable)
        words = self.tr("Memo")
        self._desk.inspector.tabs.setTabText(self._tab, f"{words} {number}" if number else words)

    def _things(self) -> list[NotedThing]:
        desk, focus = self._desk, self._desk.context.focus
        things = []
        segment = desk.shown.segment_of(focus.coding_id) if focus.coding_id is not None else None
        code = desk.book.by_id().get(focus.code_id) if focus.code_id is not None else None
        if segment is not None:
            words = self.tr("Segment “{name}”").format(name=segment.code.name)
            things.append(NotedThing(MemoTarget("coding", segment.coding.id), words))
            code = code or desk.book.by_id().get(segment.code.id)
        if code is not None:
            words = self.tr("Code “{name}”").format(name=code.name)
            things.append(NotedThing(MemoTarget("code", code.id), words))
        document = desk.shown.current_document
        if document is not None:
            words = self.tr("Document “{name}”").format(name=document.name)
            things.append(NotedThing(MemoTarget("document", document.id), words))
        return things

    def _on_changed(self, changes: ChangeSet) -> None:
        document = self._desk.context.focus.document_id
        if changes.tables() & _MOVES or document in changes.values("memos", "document_id"):
            self.show_marks()
        if "memos" in changes.tables():
            self.show_documents()
        if changes.tables() & _NOTES:
            self._found = {}
        if changes.tables() & (_NOTES | {"codes"}):
            self._focus_moved.start()
