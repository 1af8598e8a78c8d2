"""Sets of documents and of codes on the Code desk: their popups, and what is asked in them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

from gk_qda.errors.domain import SetEmpty
from gk_qda.operations import sets
from gk_qda.project import ChangeSet
from gk_qda.queries.sets import SetKind, SetValue
from gk_qda.ui.activation.sets_popup import SetsPopup, Stock
from gk_qda.ui.large_changes import FEW_WRITTEN
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.message_bar import MessageAction

if TYPE_CHECKING:
    from gk_qda.ui.code_desk.desk import CodeDesk

_CHANGED = {"named_sets", "set_members", "documents", "codes"}


class Sets(QObject):
    """One popup for each of the two panels."""

    def __init__(self, desk: CodeDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        context = desk.context
        self.code_button = Button(context.theme, self.tr("Sets"), kind="flat", size="panel")
        desk.codes.put_beside_filter(self.code_button)
        self._made: set[SetKind] = set()  # kinds whose popup has been wanted
        desk.documents.sets_button.clicked.connect(lambda: self.open("documents"))
        self.code_button.clicked.connect(lambda: self.open("codes"))
        context.actions.bind("sets.documents", partial(self.open, "documents"))
        context.actions.bind("sets.codes", partial(self.open, "codes"))
        context.workspace.changed.connect(self._on_changed)
        context.focus.activation_changed.connect(self._refresh)
        desk.documents.show_sets(context.activation.sets("documents"))

    @cached_property
    def documents(self) -> SetsPopup:
        """The popup of the documents panel."""
        popup, activation = self._popup("documents"), self._desk.context.activation
        popup.all_requested.connect(activation.all_documents)
        popup.invert_requested.connect(activation.invert_documents)
        popup.reset_requested.connect(lambda: activation.reset(codes=False))
        return popup

    @cached_property
    def codes(self) -> SetsPopup:
        """The popup of the codes panel."""
        popup, activation = self._popup("codes"), self._desk.context.activation
        popup.all_requested.connect(activation.all_codes)
        popup.invert_requested.connect(activation.invert_codes)
        popup.reset_requested.connect(lambda: activation.reset(documents=False))
        return popup

    def open(self, kind: SetKind) -> None:
        """Show the sets of a kind under the button of their panel."""
        popup, button = self._parts(kind)
        popup.show_stock(self._stock(kind))
        popup.ask(QRect(button.mapToGlobal(button.rect().topLeft()), button.size()))

    def save(self, kind: SetKind, name: str) -> None:
        """Keep what is activated under a name."""
        work = partial(sets.save_set, kind=kind, name=name, member_ids=self._members(kind))
        self._change("save_set", work, name, lambda _: None, rows=len(self._members(kind)))

    def update(self, kind: SetKind, set_id: int, name: str) -> None:
        """Put what is activated into a set, in place of what it held."""
        members = self._members(kind)
        work = partial(sets.update_set, set_id=set_id, member_ids=members)
        said = self.tr("Set “{name}” holds what is activated now.").format(name=name)
        self._change("update_set", work, name, lambda _: self._tell(said), rows=2 * len(members))

    def rename(self, set_id: int, name: str) -> None:
        """Another name for a set."""
        work = partial(sets.rename_set, set_id=set_id, name=name)
        self._desk.context.workspace.change("rename_set", work, name=name)

    def delete(self, set_id: int, name: str) -> None:
        """Forget a set; the bar offers undo."""
        known = self._desk.context.activation.sets
        held = {one.id: len(one.members) for one in (*known("documents"), *known("codes"))}
        work = partial(sets.delete_set, set_id=set_id)
        said = self.tr("Set “{name}” deleted. What was in it stays.").format(name=name)
        self._change("delete_set", work, name, lambda _: self._tell(said), rows=held.get(set_id, 0))

    def move(self, set_id: int, position: int, name: str) -> None:
        """Put a set elsewhere among the others."""
        work = partial(sets.move_set, set_id=set_id, position=position)
        self._desk.context.workspace.change("move_set", work, name=name)

    def _change(
        self,
        verb: str,
        work: Callable[[Any], object],
        name: str,
        done: Callable[[object], object],
        *,
        rows: int,
    ) -> None:
        """A set of hundreds is written while the window answers."""
        words = self.tr("Storing the set")
        self._desk.context.workspace.change_apart(
            verb, work, done, rows=rows, words=words, few=FEW_WRITTEN, name=name
        )

    def _take(self, chosen: SetValue, add: bool) -> None:
        try:
            self._desk.context.activation.take_set(chosen, add=add)
        except SetEmpty as error:
            self._desk.context.workspace.failed.emit(error)

    def _popup(self, kind: SetKind) -> SetsPopup:
        self._made.add(kind)
        context = self._desk.context
        popup = SetsPopup(context.theme, kind, context.language, self._desk)
        popup.taken.connect(self._take)
        popup.save_requested.connect(partial(self.save, kind))
        popup.update_requested.connect(partial(self.update, kind))
        popup.rename_requested.connect(self.rename)
        popup.delete_requested.connect(self.delete)
        popup.move_requested.connect(self.move)
        return popup

    def _parts(self, kind: SetKind) -> tuple[SetsPopup, QWidget]:
        if kind == "codes":
            return self.codes, self.code_button
        return self.documents, self._desk.documents.sets_button

    def _members(self, kind: SetKind) -> list[int]:
        """Documents in their order; of codes those from which the activation hangs."""
        activation = self._desk.context.activation
        if kind == "codes":
            return [code.id for code in activation.roots()]
        return [document.id for document in activation.documents()]

    def _stock(self, kind: SetKind) -> Stock:
        context = self._desk.context
        activation, focus = context.activation, context.focus
        known, on = activation.sets(kind), activation.set_of(kind)
        return Stock(
            known,
            [len(activation.members(one)) for one in known],
            on.id if on is not None else None,
            len(focus.active_codes if kind == "codes" else focus.active_documents),
            is_writable=not context.workspace.project.is_read_only,
        )

    def _refresh(self) -> None:
        for kind in self._made:
            popup, _ = self._parts(kind)
            if popup.isVisible():
                popup.show_stock(self._stock(kind))

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.tables() & _CHANGED:
            self._desk.documents.show_sets(self._desk.context.activation.sets("documents"))
            self._refresh()

    def _tell(self, words: str) -> None:
        undo = MessageAction(self.tr("Undo"), self._desk.context.workspace.undo)
        self._desk.context.messages.inform(words, undo)
