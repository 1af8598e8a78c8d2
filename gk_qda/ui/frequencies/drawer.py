"""The segments behind a number, at the right of every tab of the Frequencies desk."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal

from gk_qda.queries.codebook import codebook
from gk_qda.queries.places import citation_style
from gk_qda.queries.segment_lists import segments_by_coding
from gk_qda.queries.segments import Segment
from gk_qda.queries.withdrawn_codings import withdrawn_codings
from gk_qda.ui.desk import Context
from gk_qda.ui.focus import Place
from gk_qda.ui.frequencies.copying import TableCopier
from gk_qda.ui.frequencies.tab import SegmentsAsked
from gk_qda.ui.segments.segment_list import SegmentView
from gk_qda.ui.tasks import Task
from gk_qda.ui.widgets.buttons import IconButton
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.panel import Panel


class SegmentsDrawer(Panel):
    """Hidden until segments are asked for; a press on one goes to its place in the transcript."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        theme = context.theme
        super().__init__(theme, "")
        self.head.set_title(self.tr("Segments"))
        self._context = context
        self._task: Task | None = None
        self._asked: SegmentsAsked | None = None
        self.segments = SegmentView(theme)
        TableCopier(context, self).serve(self.segments)
        self.segments.cites = partial(context.workspace.read, citation_style)
        self.close_button = IconButton(theme, "x", self.tr("Close"), keys="Esc")
        self.head.add_right(self.close_button)
        self.set_body(self.segments)
        self.set_empty(EmptyState(theme, self.tr("No coded segment.")))
        self.close_button.clicked.connect(self.put_away)
        self.segments.segment_chosen.connect(self._go)
        self.hide()

    def show_asked(self, asked: SegmentsAsked) -> None:
        """Read and list them."""
        self._asked = asked
        if self._task is not None:
            self._task.abandon()
        project = self._context.workspace.project

        def read(_: Task) -> list[Segment]:
            with project.read() as session:
                found = segments_by_coding(session, codebook(session), asked.coding_ids)
                gone = withdrawn_codings(session)
                return [found[i] for i in asked.coding_ids if i in found and i not in gone]

        self._task = self._context.workspace.work(read)
        self._task.succeeded.connect(lambda found: self._show(asked, found))
        self._task.start()

    def refresh(self) -> None:
        """The project changed: read the same codings again, those that are left; where none is, there is nothing."""
        if self._asked is not None and not self.isHidden():
            self.show_asked(self._asked)

    def follow(self) -> None:
        """The tab has news: list what stands in the same cell now, or nothing where it is gone."""
        asked = self._asked
        if asked is None or asked.again is None or self.isHidden():
            return
        now = asked.again(asked)
        if now is None:
            self.put_away()
        elif now is not asked:
            self.show_asked(now)

    def put_away(self) -> None:
        """Hide it."""
        self.hide()
        self._asked = None
        self.closed.emit()

    def _show(self, asked: SegmentsAsked, found: list[Segment]) -> None:
        if asked is not self._asked:
            return
        if not found and asked.coding_ids and asked.again is None:
            self.put_away()  # all of them are gone
            return
        self.segments.segments.show(found)
        self.show_empty(not found)
        self.head.set_count(self.tr("{n} in {name}").format(n=len(found), name=asked.caption))
        self.show()

    def _go(self, segment: Segment) -> None:
        place = Place("code", document_id=segment.document.id, coding_id=segment.coding.id)
        self._context.focus.go(place)
