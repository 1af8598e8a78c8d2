"""Coding inside the segment list: codes for the selected segments while the transcript stays as it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtWidgets import QMenu

from gk_qda.operations.segment_coding import AppliedToSegments, apply_to_segments
from gk_qda.queries.segments import Segment
from gk_qda.ui.code_desk import menus
from gk_qda.ui.focus import Place
from gk_qda.ui.widgets.message_bar import MessageAction

if TYPE_CHECKING:
    from gk_qda.ui.code_desk.desk import CodeDesk


class SegmentCommands(QObject):
    """What keys, drops and the context menu of the list do with the selected segments; each is one step."""

    def __init__(self, desk: CodeDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        view = self._view = desk.segments.view
        view.code_requested.connect(self.choose)
        view.digit_pressed.connect(self.apply_digit)
        view.remove_requested.connect(self.remove)
        view.all_requested.connect(self.select_all)
        view.context_menu_requested.connect(self.menu)
        view.segments.codes_dropped.connect(self.drop)
        view.segments.comment_written.connect(desk.controller.comment)

    @property
    def are_meant(self) -> bool:
        """Whether the list had the keyboard last and something is selected in it."""
        has_any = self._view.selectionModel().hasSelection() or self._desk.shown.segments.are_awaited
        return self._view.leads and self._view.isVisible() and has_any

    def select_all(self) -> None:
        """All there are: those of a long list are read first, and what is asked for meanwhile waits for them."""
        self._desk.shown.segments.when_all(self._view.selectAll)

    def choose(self) -> None:
        """One more code for them, by typing."""
        if self._awaits(self.choose):
            return
        segments = self._view.selected()
        if segments:
            words = self.tr("%n segment(s)", "", len(segments))
            self._desk.asking.ask(
                self._near(),
                words,
                lambda code: self.apply([code], segments),
                lambda name, parent: self.apply_new(name, parent, segments),
            )

    def last(self) -> None:
        """The last code again."""
        last = self._desk.controller.last_code()
        if last is not None:
            self.apply([last])
        else:
            self.choose()

    def apply_digit(self, digit: int) -> None:
        """Codes 1-9."""
        code = next((code for code in self._desk.book.codes if code.shortcut == digit), None)
        if code is None:
            words = self.tr("No code lies on {digit} yet. Right-click a code to put it there.")
            self._desk.context.messages.inform(words.format(digit=digit))
        else:
            self.apply([code.id])

    def apply(self, code_ids: Sequence[int], segments: Sequence[Segment] | None = None) -> None:
        """Give them these codes besides those they have."""
        if segments is None and self._awaits(lambda: self.apply(code_ids)):
            return
        chosen = self._view.selected() if segments is None else segments
        self.apply_to_codings(code_ids, [segment.coding.id for segment in chosen])

    def drop(self, code_ids: Sequence[int], row: int) -> None:
        """Codes were dropped on a row: it gets them, or all that are selected if it is one of them."""
        selected, target = self._view.selected(), self._view.segments.segments[row]
        self.apply(code_ids, selected if target in selected else [target])

    def apply_to_codings(self, code_ids: Sequence[int], coding_ids: Sequence[int]) -> None:
        """Give the passages of codings these codes; the bar says what became of it."""
        controller, workspace = self._desk.controller, self._desk.context.workspace
        if not code_ids or not coding_ids:
            return
        names = controller.names_of(code_ids)
        work = partial(
            apply_to_segments,
            coding_ids=list(coding_ids),
            code_ids=list(code_ids),
            coder_id=workspace.coder_id,
        )

        def done(applied: AppliedToSegments) -> None:
            controller.remember(code_ids)
            self._tell(applied, names)

        rows, words = len(code_ids) * len(coding_ids), self.tr("Coding segments")
        workspace.change_apart("apply_to_segments", work, done, rows=rows, words=words, code=names)

    def apply_new(self, name: str, parent_id: int | None, segments: Sequence[Segment]) -> None:
        """Make a code and give it to them; one that is called so there already is taken."""
        controller, workspace = self._desk.controller, self._desk.context.workspace
        known = controller.find_child(parent_id, name)
        if known is not None:
            self.apply([known.id], segments)
            return
        ids = [segment.coding.id for segment in segments]

        def work(session: object) -> int:
            code_id = controller.add(session, name, parent_id)
            apply_to_segments(
                session,  # type: ignore[arg-type]
                coding_ids=ids,
                code_ids=[code_id],
                coder_id=workspace.coder_id,
            )
            return code_id

        workspace.change_apart(
            "apply_new_code",
            work,
            lambda code_id: controller.remember([code_id]),
            rows=len(ids),
            words=self.tr("Coding segments"),
            code=name,
        )

    def remove(self) -> None:
        """Take their codings back."""
        if self._awaits(self.remove):
            return
        ids = [segment.coding.id for segment in self._view.selected()]
        if ids:
            self._desk.controller.remove(ids)

    def recode(self) -> None:
        """Another code instead of theirs, by typing."""
        if self._awaits(self.recode):
            return
        segments = self._view.selected()
        if segments:
            self._desk.asking.for_codings(segments, self._near())

    def relate(self, segments: Sequence[Segment] | None = None) -> None:
        """Show which codes meet on these segments alone; None: on all that are listed."""
        if segments is None:
            listed = self._view.segments
            self._desk.shown.segments.when_all(lambda: self.relate(listed.segments))
            return
        coding_ids = [one.coding.id for one in segments]
        place = Place("frequencies", page="relations", coding_ids=tuple(coding_ids))
        self._desk.context.focus.go(place)

    def menu(self, place: QPoint, segment: Segment | None) -> None:
        """Right click in the list, or the menu key."""
        menu, actions = self._desk.menu(), self._desk.context.actions
        selected = self._view.selected()
        if segment is not None and segment.coding.id not in {one.coding.id for one in selected}:
            selected = [segment]
        if selected:
            for name in ("code.choose", "code.last", "code.active"):
                menu.addAction(actions.action(name))
            menu.addSeparator()
            menu.addAction(actions.action("coding.recode"))
            if len({one.code.id for one in selected}) == 1:
                ids = [one.coding.id for one in selected]
                self._desk.coding.add_recoding(menu, ids, selected[0].code.id)
            menu.addSeparator()
            self._add_rest(menu, selected)
        menus.open_menu(menu, place)

    def _add_rest(self, menu: QMenu, selected: Sequence[Segment]) -> None:
        if len(selected) == 1:
            menu.addAction(self.tr("Comment"), lambda: self._view.edit(self._view.currentIndex()))
            words = self.tr("Remove “{name}”").format(name=selected[0].code.name)
        else:
            words = self.tr("Remove %n coding(s)", "", len(selected))
        menu.addAction(words, partial(self._desk.controller.remove, [one.coding.id for one in selected]))
        if len(selected) == 1:
            self._desk.memo_commands.add_to(menu, coding_ids=[selected[0].coding.id])
        menu.addSeparator()
        menu.addAction(self.tr("Copy with source"), self._view.copy)
        meant = selected if len(selected) > 1 else None
        number = self._view.segments.number if meant is None else len(meant)
        words = self.tr("Relations of %n segment(s)", "", number)
        menu.addAction(words, partial(self.relate, meant))
        menu.addAction(self.tr("Select all"), self._view.selectAll)

    def _awaits(self, then: Callable[[], object]) -> bool:
        """Whether all segments are still being read; ``then`` is called when they are there."""
        listed = self._desk.shown.segments
        if not listed.are_awaited:
            return False
        listed.when_all(then)
        return True

    def _near(self) -> QRect:
        """The popup opens below the row in focus, at its left end."""
        rect = self._view.selected_rect()
        return QRect(rect.left(), rect.top(), 1, rect.height())

    def _tell(self, applied: AppliedToSegments, names: str) -> None:
        if not applied.added:
            words = self.tr("“{name}” is on %n selected segment(s) already.", "", applied.passages)
            self._desk.context.messages.inform(words.format(name=names))
            return
        words = self.tr("“{name}” given to %n segment(s).", "", applied.passages)
        if applied.there:
            words += " " + self.tr("%n coding(s) were there already.", "", applied.there)
        undo = MessageAction(self.tr("Undo"), self._desk.context.workspace.undo)
        self._desk.context.messages.inform(words.format(name=names), undo)
