"""Commands that switch documents and codes on and off on the Code desk."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from gk_qda.queries.coded import codes_in, documents_with
from gk_qda.queries.values import CodeValue, DocumentValue

if TYPE_CHECKING:
    from gk_qda.ui.code_desk.desk import CodeDesk


class ActivationCommands(QObject):
    """What palette, context menus and the menus of the panels do to the activation."""

    def __init__(self, desk: CodeDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        activation, actions = desk.context.activation, desk.context.actions
        handlers = {
            "activate.reset": activation.reset,
            "activate.documents": activation.all_documents,
            "activate.invert_documents": activation.invert_documents,
            "activate.codes": activation.all_codes,
            "activate.invert_codes": activation.invert_codes,
            "activate.codes_here": self.codes_of_current,
            "activate.with_code": self.documents_with_current,
        }
        for name, handler in handlers.items():
            actions.bind(name, handler)

    def add_entries(self, menu: QMenu, codes: Sequence[CodeValue]) -> None:
        """The activation of one or several codes in their context menu."""
        activation, ids = self._desk.context.activation, [code.id for code in codes]
        is_on = self._desk.context.focus.active_codes.issuperset(ids)
        words = self.tr("Deactivate") if is_on else self.tr("Activate")
        menu.addAction(words, partial(activation.switch_codes, ids))
        only = self.tr("Activate only this one") if len(ids) == 1 else self.tr("Activate only these")
        menu.addAction(only, partial(activation.switch_codes, ids, only=True))
        if len(codes) == 1:
            documents = partial(self.documents_with, codes[0])
            menu.addAction(self.tr("Activate documents with this code"), documents)
        menu.addAction(self._desk.context.actions.action("activate.reset"))

    def codes_of_current(self) -> None:
        """The codes of the open document on, and no others."""
        document = self._desk.shown.current_document
        if document is not None:
            self.codes_of(document)

    def codes_of(self, document: DocumentValue) -> None:
        """The codes given in a document on, and no others; where there are none, nothing changes."""
        coders = self._desk.shown.coder_ids()
        found = codes_in(self._desk.context.workspace.project, [document.id], coders)
        if found:
            self._desk.context.activation.switch_codes(found, only=True)
        else:
            words = self.tr("{document} has no codings yet.").format(document=document.name)
            self._desk.context.messages.inform(words)

    def documents_with_current(self) -> None:
        """The documents that hold the code in focus on, and no others."""
        code = self._desk.book.by_id().get(self._desk.context.focus.code_id or 0)
        if code is None:
            self._desk.context.messages.inform(self.tr("Select a code first."))
        else:
            self.documents_with(code)

    def documents_with(self, code: CodeValue) -> None:
        """The documents that hold a code or one of its sub-codes on; where there are none, nothing changes."""
        codes, coders = self._desk.book.descendants([code.id]), self._desk.shown.coder_ids()
        found = documents_with(self._desk.context.workspace.project, codes, coders)
        if found:
            self._desk.context.activation.switch_documents(found, only=True)
        else:
            words = self.tr("No document holds “{code}” yet.").format(code=code.name)
            self._desk.context.messages.inform(words)
