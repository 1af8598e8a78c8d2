"""Memos on the Code desk: a new one on what is in focus, the way to what one stands on, menus."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from gk_qda.operations.memos import delete_memo, retarget_memo
from gk_qda.queries.cases import cases
from gk_qda.queries.memo_targets import FREE, PROJECT, MemoTarget, summary_cell
from gk_qda.queries.memos import CASE_SUMMARY, NOTE, memos_on
from gk_qda.queries.values import CaseValue
from gk_qda.spans import Span
from gk_qda.ui.code_desk import menus, wiring
from gk_qda.ui.focus import Place
from gk_qda.ui.memos.open_memo import OpenMemo
from gk_qda.ui.widgets.message_bar import MessageAction

if TYPE_CHECKING:
    from gk_qda.ui.code_desk.desk import CodeDesk


class MemoCommands(QObject):
    """Opens the memo desk at the side; nothing is stored before somebody writes."""

    def __init__(self, desk: CodeDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        handlers = {
            "memo.new": lambda: self.begin(self.in_focus()),
            "memo.free": lambda: self.begin(FREE),
            "memo.project": lambda: self.begin(PROJECT),
            "memo.case": self._begin_on_case,
            "memo.show": self.show,
        }
        for name, handler in handlers.items():
            desk.context.actions.bind(name, handler)
        panel = desk.memos
        panel.target_requested.connect(self.go)
        panel.new_requested.connect(self.new_menu)
        panel.menu_requested.connect(self.memo_menu)
        panel.removal_requested.connect(self._delete)
        panel.left.connect(lambda: desk.reading.setFocus(Qt.FocusReason.OtherFocusReason))

    def begin(self, target: MemoTarget, kind: str = NOTE) -> None:
        """Write a new memo on something."""
        self._desk.side.bring_memos()
        self._desk.memos.begin(target, kind)

    def open_memo(self, memo_id: int) -> None:
        """Read a memo."""
        self._desk.side.bring_memos()
        self._desk.memos.open_memo(memo_id)

    def open_on(self, target: MemoTarget) -> None:
        """Read what was noted on something last, or write the first memo on it."""
        context = self._desk.context
        found = context.workspace.read(partial(memos_on, target=target, language=context.language))
        notes = [memo.id for memo in found if memo.kind == NOTE]
        if notes:
            self.open_memo(notes[-1])
        elif self._desk.memos.is_writable:
            self.begin(target)
        else:
            self._desk.side.bring_memos()
            context.messages.inform(self.tr("There is no memo on it yet."))

    def show(self) -> None:
        """The memo desk in front, the keyboard in its search."""
        self._desk.side.bring_memos()
        self._desk.memos.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def in_focus(self) -> MemoTarget:
        """What a memo would be on: the code or document where the keyboard is, the selection, the coding."""
        desk, widget = self._desk, self._desk.context.theme.app.focusWidget()
        document, code, coding = self._document(), self._code(), desk.context.focus.coding_id
        if widget is not None and desk.codes.isAncestorOf(widget) and code is not None:
            return code
        if widget is not None and desk.documents.isAncestorOf(widget) and document is not None:
            return document
        span = desk.reading.selection()
        if span is not None and document is not None:
            return MemoTarget("passage", document.id, span)
        if coding is not None:
            return MemoTarget("coding", coding)
        return document or PROJECT

    def go(self, target: MemoTarget) -> None:
        """Show what a memo stands on; the memo stays open."""
        desk, focus = self._desk, self._desk.context.focus
        match target.kind:
            case "document" | "passage":
                focus.set_document(target.id)
                if target.span is not None:
                    desk.shown.opening.when_there(partial(desk.reading.show_span, target.span))
            case "coding" if target.id is not None:
                segment = desk.shown.segment_of(target.id)
                if segment is not None:
                    wiring.show_segment(desk, segment)
            case "code" if target.id is not None:
                desk.codes.select(target.id)
            case "case":
                focus.go(Place("compare", case_id=target.id))
            case "summary" if target.id is not None:
                cell = desk.context.workspace.read(partial(summary_cell, summary_id=target.id))
                if cell is not None:
                    case_id, document_id, theme_id = cell
                    place = Place("themes", document_id, case_id=case_id, theme_id=theme_id)
                    focus.go(place)

    # Menus

    def new_menu(self, place: QPoint) -> None:
        """What a new memo may stand on now."""
        menu = self._desk.menu()
        here = self._places()
        for words, target in here:
            menu.addAction(words, partial(self.begin, target))
        if here:
            menu.addSeparator()
        self._add_cases(menu)
        menu.addAction(self.tr("Project"), partial(self.begin, PROJECT))
        menu.addAction(self.tr("Free memo"), partial(self.begin, FREE))
        menus.open_menu(menu, place)

    def memo_menu(self, place: QPoint, memo: OpenMemo) -> None:
        """What can be done with a stored memo."""
        if memo.memo_id is None or not self._desk.memos.is_writable:
            return
        menu = self._desk.menu()
        elsewhere = menu.addMenu(self.tr("Put it on"))
        places = [*self._places(), (self.tr("Project"), PROJECT), (self.tr("nothing (free memo)"), FREE)]
        for words, target in places:
            if target != memo.target:
                elsewhere.addAction(words, partial(self._retarget, memo.memo_id, target))
        menu.addSeparator()
        menu.addAction(self.tr("Delete memo"), partial(self._delete, memo.memo_id))
        menus.open_menu(menu, place)

    def add_to(
        self,
        menu: QMenu,
        *,
        span: Span | None = None,
        coding_ids: Sequence[int] = (),
        code_id: int | None = None,
        document_id: int | None = None,
    ) -> None:
        """Entries for what a context menu was opened on."""
        if not self._desk.memos.is_writable:
            return
        document = self._desk.context.focus.document_id
        targets: list[tuple[str, MemoTarget]] = []
        if span is not None and document is not None:
            targets.append((self.tr("Memo on the selection"), MemoTarget("passage", document, span)))
        for coding_id in coding_ids:
            code = self._desk.shown.code_of_coding(coding_id)
            if code is not None:
                words = self.tr("Memo on the segment “{name}”").format(name=code.name)
                targets.append((words, MemoTarget("coding", coding_id)))
        if code_id is not None:
            targets.append((self.tr("Memo on the code"), MemoTarget("code", code_id)))
        if document_id is not None:
            targets.append((self.tr("Memo on the document"), MemoTarget("document", document_id)))
        if targets and not menu.isEmpty():
            menu.addSeparator()
        for words, target in targets:
            menu.addAction(words, partial(self.begin, target))

    # Inside

    def _places(self) -> list[tuple[str, MemoTarget]]:
        """What is at hand, in words: selection, segment, code, document."""
        desk, found = self._desk, []
        document, code, coding_id = self._document(), self._code(), desk.context.focus.coding_id
        span = desk.reading.selection()
        if span is not None and document is not None:
            found.append((self.tr("Selected passage"), MemoTarget("passage", document.id, span)))
        segment = desk.shown.segment_of(coding_id) if coding_id is not None else None
        if segment is not None:
            words = self.tr("Segment “{name}”").format(name=segment.code.name)
            found.append((words, MemoTarget("coding", segment.coding.id)))
        if code is not None and code.id is not None:
            name = desk.book.by_id()[code.id].name
            found.append((self.tr("Code “{name}”").format(name=name), code))
        if document is not None and desk.shown.current_document is not None:
            name = desk.shown.current_document.name
            found.append((self.tr("Document “{name}”").format(name=name), document))
        return found

    def _add_cases(self, menu: QMenu) -> None:
        """Memo and case summary for the case of the document, and the memos of the others."""
        known = self._desk.context.workspace.read(cases)
        mine = self._cases_here(known)
        for case in mine:
            target, name = MemoTarget("case", case.id), case.title or case.name
            menu.addAction(self.tr("Case “{name}”").format(name=name), partial(self.begin, target))
            words = self.tr("Case summary “{name}”").format(name=name)
            menu.addAction(words, partial(self.begin, target, CASE_SUMMARY))
        others = [case for case in known if case not in mine]
        if others:
            notes = menu.addMenu(self.tr("Another case"))
            summaries = menu.addMenu(self.tr("Case summary of another case"))
            for case in others:
                target, name = MemoTarget("case", case.id), case.title or case.name
                notes.addAction(name, partial(self.begin, target))
                summaries.addAction(name, partial(self.begin, target, CASE_SUMMARY))
        if known:
            menu.addSeparator()

    def _cases_here(self, known: Sequence[CaseValue]) -> list[CaseValue]:
        document = self._desk.shown.current_document
        return [case for case in known if document is not None and case.name in document.cases]

    def _document(self) -> MemoTarget | None:
        document = self._desk.context.focus.document_id
        return MemoTarget("document", document) if document is not None else None

    def _code(self) -> MemoTarget | None:
        code = self._desk.context.focus.code_id
        return MemoTarget("code", code) if code in self._desk.book.by_id() else None

    def _begin_on_case(self) -> None:
        here = self._cases_here(self._desk.context.workspace.read(cases))
        if here:
            self.begin(MemoTarget("case", here[0].id))
        else:
            self._desk.context.messages.inform(self.tr("This document belongs to no case."))

    def _retarget(self, memo_id: int, target: MemoTarget) -> None:
        work = partial(retarget_memo, memo_id=memo_id, target=target)
        self._desk.context.workspace.change("retarget_memo", work)

    def _delete(self, memo_id: int) -> None:
        workspace = self._desk.context.workspace
        if not self._desk.memos.is_writable:
            return
        self._desk.memos.close_memo()

        def work(session: object) -> bool:
            delete_memo(session, memo_id=memo_id)  # type: ignore[arg-type]
            return True

        if workspace.change("delete_memo", work):
            undo = MessageAction(self.tr("Undo"), workspace.undo)
            self._desk.context.messages.inform(self.tr("Memo deleted."), undo)
