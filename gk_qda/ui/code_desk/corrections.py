"""What the Code desk does when a text was corrected, here or on another desk."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from gk_qda.errors.project import ProjectClosed
from gk_qda.project import ChangeSet
from gk_qda.queries.codebook import current_codebook
from gk_qda.queries.documents import documents, speakers_of

if TYPE_CHECKING:
    from gk_qda.ui.code_desk.desk import CodeDesk
    from gk_qda.ui.code_desk.presenter import Presenter


class Corrections(QObject):
    """Shows the corrected text at once, and what follows from it when the window has answered."""

    def __init__(self, desk: CodeDesk, shown: Presenter) -> None:
        super().__init__(desk)
        self._desk, self._shown = desk, shown

    def follow(self, changes: ChangeSet) -> None:
        """Some text was corrected: no document came or went, and who reads stays where they are.

        The text comes first; lists and numbers follow, so that the window answers in between.
        """
        self._shown.segments.forget()
        if "anchor_examples" in changes.tables():
            self._shown.book = self._desk.context.workspace.read(current_codebook)
            self._desk.shown_codes.show_codes()
        document_id = self._desk.context.focus.document_id
        if document_id is not None and document_id in changes.values("text_versions", "document_id"):
            self._shown.opening.renew()
        QTimer.singleShot(0, self, self._catch_up_if_open)

    def _catch_up_if_open(self) -> None:
        with suppress(ProjectClosed):  # the person may have left meanwhile
            self._catch_up()

    def _catch_up(self) -> None:
        """What a correction changes around the text."""
        self._shown.documents = self._desk.context.workspace.read(documents)
        if (document_id := self._desk.context.focus.document_id) is not None:
            self._shown.people = self._desk.context.workspace.read(lambda s: speakers_of(s, document_id))
        self._shown.show_counts()
        self._shown.show_head()
        self._shown.show_base()
        self._desk.documents.show_documents(self._shown.documents, self._shown.counts.by_document)
        self._shown.show_segments()
