"""Paraphrases on the Code desk: a mode with a field under the transcript, the inspector's field, the list."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from gk_qda.operations.memos import write_paraphrase
from gk_qda.project import ChangeSet
from gk_qda.queries.memo_targets import MemoTarget
from gk_qda.queries.memos import paraphrase_of, paraphrases_of
from gk_qda.queries.segments import Segment
from gk_qda.ui.code_desk import wiring
from gk_qda.ui.memos.paraphrase_bar import ParaphraseBar
from gk_qda.ui.memos.paraphrase_writer import ParaphraseWriter
from gk_qda.ui.segments.naming import passage_words, place_of

if TYPE_CHECKING:
    from gk_qda.ui.code_desk.desk import CodeDesk


_REST = 120  # milliseconds


class Paraphrasing(QObject):
    """While the mode is on, the field follows the selection and the focused coding."""

    def __init__(self, desk: CodeDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        context = desk.context
        self._workspace = context.workspace
        self.bar = ParaphraseBar(context.theme)
        self.writer = ParaphraseWriter(context.workspace, self.bar.field, self)
        self._segment: Segment | None = None  # whose passage is paraphrased; None: the selection's
        self._is_going = False
        self._selecting = QTimer(self)  # a selection that grows is looked at when it rests
        self._selecting.setSingleShot(True)
        self._selecting.setInterval(_REST)
        self._selecting.timeout.connect(self._follow_selection)
        desk.below.addWidget(self.bar)
        context.actions.bind("paraphrase.mode", self.toggle)
        self.bar.closed.connect(self.end)
        self.bar.put_away.connect(self.writer.flush)
        self.bar.field.step_requested.connect(self.step)
        self.bar.field.undo_requested.connect(lambda: self.writer.move(self._workspace.undo))
        self.bar.field.redo_requested.connect(lambda: self.writer.move(self._workspace.redo))
        desk.reading.selection_changed.connect(lambda _: self._selecting.start() if self.is_on else None)
        context.focus.coding_changed.connect(self._on_coding)
        context.focus.document_changed.connect(self._on_document)
        self._workspace.changed.connect(self._on_changed)
        desk.inspector.coding_page.paraphrase_changed.connect(self._store_of_inspector)
        desk.segments.part_changed.connect(lambda _: self.show_in_list())
        desk.segments.model.modelReset.connect(self.show_in_list)
        desk.segments.model.rowsInserted.connect(lambda *_: self.show_in_list())

    @property
    def is_on(self) -> bool:
        """Whether the field is open."""
        return not self.bar.isHidden()

    # The mode

    def toggle(self) -> None:
        """Begin with what is selected or focused, else with the first segment in the list; or end."""
        if self.is_on:
            self.end()
            return
        desk = self._desk
        self.bar.show()
        span, coding = desk.reading.selection(), desk.context.focus.coding_id
        if span is not None:
            self._follow_selection()
        elif coding is not None:
            self._on_coding(coding)
        elif desk.segments.model.segments:
            self._go(desk.segments.model.segments[0])
        else:
            self._show_nothing()
        self.bar.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """Store what was typed and close the field."""
        self.writer.flush()
        self.writer.take(None, "")
        self.bar.hide()
        self._desk.reading.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, step: int) -> None:
        """Store, then go to the next (1) or previous (-1) segment of the list on another passage."""
        self.writer.flush()
        following = self._neighbour(step)
        if following is None and step > 0 and self._desk.segments.model.has_more:
            self._desk.shown.segments.read_more(partial(self.step, step))
            return
        if following is None:
            words = self.tr("This was the last segment of the list.")
            if step < 0:
                words = self.tr("This was the first segment of the list.")
            self._desk.context.messages.inform(words)
            return
        self._go(following)
        self.bar.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _neighbour(self, step: int) -> Segment | None:
        listed, target = self._desk.segments.model.segments, self.writer.target
        here = self._segment
        if here is None:
            if target is None or target.span is None:
                return listed[0] if listed and step > 0 else None
            place, span = target.id, target.span
            inside = [one for one in listed if one.document.id == place]
            if step > 0:
                return next((one for one in inside if one.coding.start >= span.end), None)
            return next((one for one in reversed(inside) if one.coding.end <= span.start), None)
        rows = [row for row, one in enumerate(listed) if one.coding.id == here.coding.id]
        row = rows[0] + step if rows else -1
        while 0 <= row < len(listed):
            other = listed[row]
            if (other.document.id, other.coding.span) != (here.document.id, here.coding.span):
                return other
            row += step
        return None

    def _go(self, segment: Segment) -> None:
        self._is_going = True
        wiring.show_segment(self._desk, segment)
        self._is_going = False
        self._take_segment(segment)

    def _take_segment(self, segment: Segment) -> None:
        self._segment = segment
        target = MemoTarget("coding", segment.coding.id)
        self._take(target, f"{place_of(segment)} · {segment.code.name}")

    def _take(self, target: MemoTarget, words: str) -> None:
        stored = self._workspace.read(partial(paraphrase_of, target=target))
        self.writer.take(target, stored)
        self.bar.show_place(words, stored, is_ready=self._desk.memos.is_writable)

    def _show_nothing(self) -> None:
        self.writer.take(None, "")
        self._segment = None
        self.bar.show_place(self.tr("Select a passage or a segment."), "", is_ready=False)

    def _follow_selection(self) -> None:
        document, span = self._desk.reading.document, self._desk.reading.selection()
        if not self.is_on or span is None or document is None or not self._workspace.is_open:
            return
        target = MemoTarget("passage", document.document.id, span)
        if target == self.writer.target:
            return
        self.writer.flush()
        self._segment = None
        self._take(target, passage_words(document, span))

    def _on_coding(self, coding_id: int | None) -> None:
        self._show_in_inspector(coding_id)
        if not self.is_on or self._is_going or coding_id is None:
            return
        segment = self._desk.shown.segment_of(coding_id)
        if segment is not None:
            self.writer.flush()
            self._take_segment(segment)

    def _on_document(self, document_id: object) -> None:
        if self.is_on and not self._is_going:
            self.writer.flush()
            self._show_nothing()

    # What follows the paraphrases

    def show_in_list(self) -> None:
        """The list shows paraphrases where that was chosen."""
        panel = self._desk.segments
        if panel.part() == "paraphrase":
            ids = [segment.coding.id for segment in panel.model.segments]
            panel.show_paraphrases(self._workspace.read(partial(paraphrases_of, coding_ids=ids)))

    def _show_in_inspector(self, coding_id: int | None) -> None:
        if coding_id is not None:
            read = partial(paraphrase_of, target=MemoTarget("coding", coding_id))
            self._desk.inspector.coding_page.show_paraphrase(coding_id, self._workspace.read(read))

    def _store_of_inspector(self, coding_id: int, text: str) -> None:
        target, coder = MemoTarget("coding", coding_id), self._workspace.coder_id
        work = partial(write_paraphrase, target=target, text=text, coder_id=coder)
        self._workspace.change("write_paraphrase", work)

    def _on_changed(self, changes: ChangeSet) -> None:
        if not changes.tables() & {"memos", "codings"}:
            return
        self.show_in_list()
        self._show_in_inspector(self._desk.context.focus.coding_id)
        target = self.writer.target
        if not self.is_on or target is None or self.writer.is_storing or self.writer.is_changed():
            return
        stored = self._workspace.read(partial(paraphrase_of, target=target))
        self.writer.take(target, stored)
        self.bar.field.show_words(stored)
