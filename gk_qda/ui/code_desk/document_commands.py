"""What can be done with documents on the Code desk: open, activate, rename, delete."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from gk_qda.operations import documents
from gk_qda.queries.values import DocumentValue
from gk_qda.ui.code_desk import menus
from gk_qda.ui.code_desk.code_dialogs import ask_document_name
from gk_qda.ui.focus import Place
from gk_qda.ui.large_changes import FEW_WRITTEN
from gk_qda.ui.widgets.message_bar import MessageAction

if TYPE_CHECKING:
    from gk_qda.ui.code_desk.desk import CodeDesk


class DocumentCommands(QObject):
    """The context menu of the documents panel."""

    def __init__(self, desk: CodeDesk) -> None:
        super().__init__(desk)
        self._desk = desk

    def menu(self, place: QPoint, document_id: int | None) -> None:
        """Right click in the documents panel."""
        menu, actions, focus = self._desk.menu(), self._desk.context.actions, self._desk.context.focus
        document = next((one for one in self._desk.shown.documents if one.id == document_id), None)
        if document is None:
            menu.addAction(actions.action("import.documents"))
        else:
            menu.addAction(self.tr("Open"), partial(focus.set_document, document.id))
            menu.addAction(self.tr("Open in new tab"), partial(self._desk.tabs.open, document.id))
            menu.addSeparator()
            self._add_activation(menu, document)
            speakers = Place("team", document_id=document.id, page="speakers")
            menu.addAction(self.tr("Speakers..."), partial(focus.go, speakers))
            menu.addAction(self.tr("Print or save as PDF..."), partial(self._print, document.id))
            menu.addAction(self.tr("Deletion dates..."), partial(self._dates, document.id))
            if not self._desk.context.workspace.project.is_read_only:
                menu.addSeparator()
                self._add_assigning(menu, document)
                menu.addAction(self.tr("Rename..."), partial(self.rename, document))
                menu.addAction(self.tr("Delete document"), partial(self.delete, document))
            self._desk.memo_commands.add_to(menu, document_id=document.id)
        menus.open_menu(menu, place)

    def _add_activation(self, menu: QMenu, document: DocumentValue) -> None:
        """What is done to a document, or to all that are selected with it."""
        context, chosen = self._desk.context, self._desk.documents.selected_documents()
        ids = chosen if document.id in chosen and len(chosen) > 1 else [document.id]
        is_active = context.focus.active_documents.issuperset(ids)
        if len(ids) == 1:
            words = self.tr("Deactivate") if is_active else self.tr("Activate")
            only = self.tr("Activate only this one")
        elif is_active:
            words = self.tr("Deactivate %n document(s)", "", len(ids))
            only = self.tr("Activate only these %n document(s)", "", len(ids))
        else:
            words = self.tr("Activate %n document(s)", "", len(ids))
            only = self.tr("Activate only these %n document(s)", "", len(ids))
        menu.addAction(words, partial(context.activation.switch_documents, ids))
        menu.addAction(only, partial(context.activation.switch_documents, ids, only=True))
        codes = partial(self._desk.activation.codes_of, document)
        menu.addAction(self.tr("Activate the codes of this document"), codes)
        menu.addAction(context.actions.action("activate.reset"))

    def _add_assigning(self, menu: QMenu, document: DocumentValue) -> None:
        """To a case: one document, or all that are selected with it."""
        chosen = self._desk.documents.selected_documents()
        ids = chosen if document.id in chosen else [document.id]
        words = self.tr("Assign %n document(s) to a case...", "", len(ids))
        menu.addAction(words, partial(self._desk.case_commands.ask_for_documents, ids))

    def _dates(self, document_id: int) -> None:
        self._desk.context.focus.set_document(document_id)
        self._desk.context.actions.run("protect.document")

    def _print(self, document_id: int) -> None:
        """Show the print page with this document."""
        self._desk.context.focus.set_document(document_id)
        self._desk.context.actions.run("print.documents")

    def rename(self, document: DocumentValue) -> None:
        """Ask for another name."""
        name = ask_document_name(self._desk, self._desk.context.theme, document.name)
        if name and name != document.name:
            work = partial(documents.rename_document, document_id=document.id, name=name)
            self._desk.context.workspace.change("rename_document", work, name=name)

    def delete(self, document: DocumentValue) -> None:
        """Take a document with its codings out of the project; the bar offers undo."""
        codings = self._desk.shown.counts.by_document.get(document.id, 0)
        workspace = self._desk.context.workspace

        def done(_: object) -> None:
            said = self.tr("Document “{name}” deleted.").format(name=document.name)
            if codings:
                said += " " + self.tr("%n coding(s) went with it.", "", codings)
            self._desk.context.messages.inform(said, MessageAction(self.tr("Undo"), workspace.undo))

        workspace.change_apart(
            "delete_documents",
            partial(documents.delete_documents, document_ids=[document.id]),
            done,
            rows=codings + document.paragraphs,
            words=self.tr("Deleting the document"),
            few=FEW_WRITTEN,
            n=1,
            name=document.name,
        )
