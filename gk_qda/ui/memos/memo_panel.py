"""The memo desk at the side: find memos, read them, write them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from gk_qda.project import ChangeSet
from gk_qda.queries.memo_targets import MemoTarget, target_words
from gk_qda.queries.memos import CASE_SUMMARY, NOTE, MemoList, MemoValue, memos_on, one_memo
from gk_qda.ui.clipboard import copy_words
from gk_qda.ui.desk import Context
from gk_qda.ui.memos.memo_editor import MemoEditor
from gk_qda.ui.memos.memo_keeper import MemoKeeper
from gk_qda.ui.memos.memo_list import MemoView
from gk_qda.ui.memos.memo_words import SHOWN, MemoWords
from gk_qda.ui.memos.memo_writer import MemoWriter
from gk_qda.ui.memos.open_memo import OpenMemo
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.panel import Panel
from gk_qda.ui.widgets.search_field import SearchField


class MemoPanel(Panel):
    """What is typed is stored at every pause and on leaving; a new memo comes into being with its first words."""

    target_requested = Signal(object)  # MemoTarget: go there
    new_requested = Signal(QPoint)  # global place for the list of what a new memo may stand on
    menu_requested = Signal(QPoint, object)  # global place, OpenMemo
    removal_requested = Signal(int)  # id of a memo
    left = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context.theme, "")
        self._sizes: list[int] = []  # of list and memo, as they were last time
        self.setAccessibleName(self.tr("Memos"))
        theme, self._context = context.theme, context
        self._words = MemoWords(context.language)
        self.new_button = Button(theme, self.tr("New"), icon="plus", kind="flat", size="panel", keys="Alt+M")
        self.search = SearchField(theme, self.tr("Search memos"))
        self.which = Choice(theme, self.tr("Which memos"), kind="flat", size="panel")
        self.sorting = Choice(theme, self.tr("Order of the memos"), kind="flat", size="panel")
        self.view = MemoView(theme, self._words)
        self.editor = MemoEditor(theme, context.language)
        self.keeper = MemoKeeper(context.workspace, context.language, self)
        self.writer = MemoWriter(context.workspace, self.editor)
        self._not_found = EmptyState(theme, "")
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self._listing = QWidget()
        self._list_or_not = QStackedLayout(self._listing)
        self.which.set_options(self._words.shown())
        self.sorting.set_options(self._words.orders())
        self._everything = 0
        self._lay_out()
        self._connect()
        self._ask()
        self.close_memo()

    @property
    def is_writable(self) -> bool:
        """Whether the project may be changed."""
        return not self._context.workspace.project.is_read_only

    @property
    def memo(self) -> OpenMemo | None:
        """The memo in the editor."""
        return self.writer.memo

    def begin(self, target: MemoTarget, kind: str = NOTE) -> None:
        """Write a new memo; where a thing has one memo only, that is opened."""
        self.writer.flush()
        read, language = self._context.workspace.read, self._context.language
        if target.kind == "project" or kind == CASE_SUMMARY:
            for memo in read(partial(memos_on, target=target, language=language)):
                if memo.kind == kind:
                    self.open_memo(memo.id)
                    self.editor.write()
                    return
        where = read(partial(target_words, target=target, language=language))
        self._show(OpenMemo(kind=kind, target=target, where=where))
        self.view.select(None)
        self.editor.write()

    def open_memo(self, memo_id: int) -> None:
        """Read a stored memo."""
        self.writer.flush()
        memo = self._read(memo_id)
        if memo is not None:
            self._show(OpenMemo.of(memo))
            self.view.select(memo_id)

    def close_memo(self) -> None:
        """Show no memo; what was typed is stored first."""
        self.writer.flush()
        self.writer.take(None)
        self.editor.hide()
        self._show_empty_or_not()

    def state(self) -> dict[str, Any]:
        """Choices, sizes and the open memo; what is being typed is stored first."""
        self.writer.flush()
        memo, sizes = self.memo, self.splitter.sizes()
        return {
            "which": self.which.value(),
            "sorting": self.sorting.value(),
            "sizes": sizes if all(sizes) else self._sizes,  # without a memo the list has all the room
            "memo": memo.memo_id if memo else None,
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Take up what ``state`` gave."""
        if state.get("which") in SHOWN:
            self.which.set_value(state["which"])
        if state.get("sorting") in ("changed", "target"):
            self.sorting.set_value(state["sorting"])
        if state.get("sizes"):
            self._sizes = state["sizes"]
            self.splitter.setSizes(state["sizes"])
        if isinstance(state.get("memo"), int):
            self.open_memo(state["memo"])
        self._ask()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: changes are followed at once."""
        self.keeper.is_watched = True
        self.keeper.catch_up()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Qt: what is being typed is stored; changes wait until somebody looks."""
        self.keeper.is_watched = False
        self.writer.flush()
        super().hideEvent(event)

    def _lay_out(self) -> None:
        metrics, theme = self._theme.metrics, self._theme
        self.head.add_right(self.new_button)
        self.new_button.setEnabled(self.is_writable)
        above = QVBoxLayout()
        above.setContentsMargins(metrics.padding, metrics.gap, metrics.padding, 0)
        above.setSpacing(metrics.hairgap)
        above.addWidget(self.search)
        choices = QHBoxLayout()
        choices.addWidget(self.which)
        choices.addStretch(1)
        choices.addWidget(self.sorting)
        above.addLayout(choices)
        self._list_or_not.addWidget(self.view)
        self._list_or_not.addWidget(self._not_found)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(self._listing)
        self.splitter.addWidget(self.editor)
        self._listing.setMinimumHeight(100)
        self.editor.setMinimumHeight(170)
        self.splitter.setSizes([300, 400])
        for part in (self.editor, self._not_found):
            part.setAutoFillBackground(True)
            part.setBackgroundRole(QPalette.ColorRole.Base)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.gap)
        column.addLayout(above)
        column.addWidget(self.splitter, 1)
        self.set_body(body)
        words = self.tr(
            "No memos yet. Note what strikes you: on a passage, a code, a case, or the whole project."
        )
        empty = EmptyState(theme, words, self.tr("New memo") if self.is_writable else "")
        empty.acted.connect(self._ask_new)
        self.set_empty(empty)

    def _connect(self) -> None:
        editor, workspace = self.editor, self._context.workspace
        self.new_button.clicked.connect(self._ask_new)
        self.search.searched.connect(lambda _: self._ask())
        self.search.stepped.connect(self.view.step)
        self.which.chosen.connect(lambda _: self._ask())
        self.sorting.chosen.connect(lambda _: self._ask())
        self.view.memo_chosen.connect(lambda memo: self.open_memo(memo.id))
        self.view.writing_requested.connect(editor.write)
        self.view.context_menu_requested.connect(self._on_list_menu)
        self.view.removal_requested.connect(lambda memo: self.removal_requested.emit(memo.id))
        self.keeper.loaded.connect(self._take)
        editor.left.connect(self._on_left)
        editor.undo_requested.connect(lambda: self.writer.move(workspace.undo))
        editor.redo_requested.connect(lambda: self.writer.move(workspace.redo))
        editor.target_clicked.connect(self._on_target)
        editor.menu_requested.connect(self._on_menu)
        self.writer.stored.connect(self._on_stored)
        self.writer.lost.connect(self._on_lost)
        self.writer.parted.connect(self._on_parted)
        workspace.changed.connect(self._on_changed)

    def _ask(self) -> None:
        filters = replace(SHOWN[str(self.which.value())], words=self.search.text().strip())
        self.keeper.ask(filters, str(self.sorting.value()))

    def _take(self, memos: MemoList) -> None:
        self._everything = memos.everything
        self.view.memos.show(memos.memos)
        self.view.select(self.memo.memo_id if self.memo else None)
        shown = len(memos.memos)
        of = self.tr("{shown} of {all}").format(shown=shown, all=memos.number)
        count = str(memos.number) if shown == memos.number else of
        self.head.set_count(count if memos.everything else "")
        words = self.search.text().strip()
        self._not_found.set_sentence(
            self.tr("No memo holds “{words}”.").format(words=words)
            if words
            else self.tr("No memos of this sort.")
        )
        self._list_or_not.setCurrentIndex(0 if memos.memos else 1)
        self._show_empty_or_not()

    def _show_empty_or_not(self) -> None:
        self.show_empty(not self._everything and self.memo is None)

    def _show(self, memo: OpenMemo) -> None:
        self.writer.take(memo)
        self.editor.show_memo(memo, is_writable=self.is_writable)
        self.editor.show()
        self._show_empty_or_not()

    def _read(self, memo_id: int) -> MemoValue | None:
        return self._context.workspace.read(
            partial(one_memo, memo_id=memo_id, language=self._context.language)
        )

    def _on_stored(self, memo_id: int) -> None:
        """The facts under the text follow; its words are those that stand there."""
        stored, memo = self._read(memo_id), self.memo
        if memo is not None and stored is not None:
            memo = replace(memo, stored=stored)
            self.writer.take(memo)
            self.editor.show_facts(memo)

    def _on_changed(self, changes: ChangeSet) -> None:
        memo = self.memo
        if memo is None or memo.memo_id is None or self.writer.is_storing:
            return
        if memo.memo_id not in changes.touched("memos"):
            return
        stored = self._read(memo.memo_id)
        if stored is None:
            self._leave_gone(memo)
            return
        was_changed = self.writer.is_changed()
        self.writer.take(OpenMemo.of(stored))
        if was_changed:
            words = self.tr("This memo was changed elsewhere meanwhile. What you are typing stays.")
            self._context.messages.inform(words)
        else:
            self.editor.show_memo(OpenMemo.of(stored), is_writable=self.is_writable)

    def _leave_gone(self, memo: OpenMemo) -> None:
        text = self.editor.words() if self.writer.is_changed() else ""
        self.writer.take(None)
        if text:
            self._on_lost(text)
        else:
            self.close_memo()

    def _on_lost(self, text: str) -> None:
        copy_words(text)
        self._context.messages.warn(self.tr("This memo was deleted. Its text is on the clipboard."))
        self.close_memo()

    def _on_parted(self) -> None:
        memo = self.memo
        if memo is not None:
            self.editor.show_memo(memo, is_writable=self.is_writable)
        words = self.tr("Somebody else changed this memo meanwhile. Their words and yours are both kept.")
        self._context.messages.inform(words)

    def _ask_new(self) -> None:
        button = self.new_button
        self.new_requested.emit(button.mapToGlobal(button.rect().bottomLeft()))

    def _on_left(self) -> None:
        self.writer.flush()
        self.left.emit()

    def _on_target(self) -> None:
        if self.memo is not None:
            self.writer.flush()
            self.target_requested.emit(self.memo.target)

    def _on_menu(self, place: QPoint) -> None:
        self.writer.flush()
        if self.memo is not None:
            self.menu_requested.emit(place, self.memo)

    def _on_list_menu(self, place: QPoint, memo: MemoValue) -> None:
        self.open_memo(memo.id)
        self._on_menu(place)
