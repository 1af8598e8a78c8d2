"""Cases on the Code desk: a selected passage, or dropped documents, become part of one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRect

from gk_qda.operations import case_editing
from gk_qda.queries.cases import cases, membership
from gk_qda.spans import Span
from gk_qda.ui.cases.case_popup import CasePopup
from gk_qda.ui.focus import Place
from gk_qda.ui.widgets.message_bar import MessageAction

if TYPE_CHECKING:
    from gk_qda.ui.code_desk.desk import CodeDesk

Target = Callable[[Any], "int | None"]  # finds or makes a case on a session


class CaseCommands(QObject):
    """Each is one step; the bar says to which case it went and leads there."""

    def __init__(self, desk: CodeDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._span: Span | None = None  # what the popup was asked for: a passage,
        self._documents: list[int] = []  # or these documents
        desk.context.actions.bind("case.passage", self.ask)

    @cached_property
    def popup(self) -> CasePopup:
        """Asks for the case."""
        popup = CasePopup(self._desk.context.theme, self._desk)
        popup.chosen.connect(self._assign)
        popup.new_requested.connect(self._make)
        return popup

    def ask(self) -> None:
        """Ask to which case the selection belongs; without one the sentence at the caret is taken."""
        span = self._desk.coding.passage()
        if span is None:
            return
        self._span, self._documents = span, []
        near = self._desk.asking.beside(self._desk.reading.transcript, span)
        known = self._desk.context.workspace.read(cases)
        self.popup.ask(known, self.tr("%n character(s)", "", span.length), near)

    def ask_for_documents(self, document_ids: Sequence[int]) -> None:
        """Ask to which case whole documents belong."""
        self._span, self._documents = None, list(document_ids)
        tree = self._desk.documents.tree
        rect = tree.visualRect(tree.currentIndex())
        near = QRect(tree.viewport().mapToGlobal(rect.topLeft()), rect.size())
        known = self._desk.context.workspace.read(cases)
        self.popup.ask(known, self.tr("%n document(s)", "", len(document_ids)), near)

    def assign_documents(self, document_ids: Sequence[int], title: str) -> None:
        """Make documents part of the case that is called so and of no other; "" takes them out of every case."""
        known = self._desk.context.workspace.read(cases)
        found = next((case for case in known if (case.title or case.name) == title), None)
        if found is not None:
            self._move(document_ids, title, lambda _: found.id)
        elif not title:
            self._move(document_ids, "", lambda _: None)

    def _assign(self, case_id: int) -> None:
        if self._span is None:
            self._move(self._documents, self._title(case_id), lambda _: case_id)
        else:
            self._put(lambda _: case_id, self._title(case_id))

    def _make(self, name: str) -> None:
        target = partial(case_editing.add_case, name=name)
        if self._span is None:
            self._move(self._documents, name, target)
        else:
            self._put(target, name)

    def _move(self, document_ids: Sequence[int], name: str, target: Target) -> None:
        """Whole documents to the case that ``target`` finds or makes, None: to no case."""
        workspace = self._desk.context.workspace

        def work(session: Any) -> tuple[int, int | None]:
            case_id = target(session)
            moved = case_editing.assign_documents(session, document_ids=list(document_ids), case_id=case_id)
            return moved, case_id

        moved, case_id = workspace.change(
            "assign_documents", work, n=len(document_ids), name=name or "–"
        ) or (0, None)
        if moved and case_id is not None:
            self._tell(
                self.tr("%n document(s) belong to “{name}” now.", "", moved).format(name=name), case_id
            )
        elif moved:
            words = self.tr("%n document(s) belong to no case any more.", "", moved)
            self._desk.context.messages.inform(words, MessageAction(self.tr("Undo"), workspace.undo))

    def _put(self, target: Target, name: str) -> None:
        """The passage to the case that ``target`` finds or makes."""
        document, span, workspace = self._desk.reading.document, self._span, self._desk.context.workspace
        if document is None or span is None:
            return
        document_id, before = document.document.id, workspace.read(membership)

        def work(session: Any) -> int | None:
            case_id = target(session)
            if case_id is not None:
                case_editing.add_part(session, case_id=case_id, document_id=document_id, span=span)
            return case_id

        case_id = workspace.change("add_case_part", work, name=name)
        if case_id is None:
            return
        words = self.tr("The passage belongs to “{name}” now.").format(name=name)
        if document_id in before.documents.get(case_id, ()):
            whole = self.tr("All of {document} is part of “{name}” already; the passage is noted besides.")
            words = whole.format(document=document.document.name, name=name)
        self._tell(words, case_id)

    def _tell(self, words: str, case_id: int) -> None:
        context = self._desk.context
        show = partial(context.focus.go, Place("team", page="cases", case_id=case_id))
        context.messages.inform(
            words,
            MessageAction(self.tr("Undo"), context.workspace.undo),
            MessageAction(self.tr("Show the case"), show),
        )

    def _title(self, case_id: int) -> str:
        known = {case.id: case for case in self._desk.context.workspace.read(cases)}
        return known[case_id].title or known[case_id].name if case_id in known else ""
