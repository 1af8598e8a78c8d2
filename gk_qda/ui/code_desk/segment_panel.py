"""The segments panel of the Code desk: of this document, of one code, or of what is activated."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QActionGroup

from gk_qda.queries.segments import Segment
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.segments.coding_list import CodingList
from gk_qda.ui.segments.segment_list import SegmentListModel
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.panel import Panel


class SegmentPanel(Panel):
    """Says which segments are listed and lets people choose: this document, activated, one code."""

    segment_chosen = Signal(object)  # Segment
    context_menu_requested = Signal(QPoint, object)  # global place, Segment or None
    scope_changed = Signal(object)
    part_changed = Signal(str)  # words | comment | paraphrase

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "")
        self.setAccessibleName(self.tr("Segments"))
        self.view = CodingList(theme)
        self.scope = Choice(theme, self.tr("Which segments"), kind="flat", size="panel")
        self.scope.set_options(
            (
                ("document", self.tr("This document")),
                ("code", self.tr("Selected code")),
                ("active", self.tr("Activated")),
            )
        )
        self.head.add_right(self.scope)
        self._parts = QActionGroup(self)
        self.scope.menu().addSeparator()
        for part, words in (
            ("words", self.tr("Show the words")),
            ("paraphrase", self.tr("Show the paraphrases")),
            ("comment", self.tr("Show the comments")),
        ):
            action = self.scope.menu().addAction(words)
            action.setCheckable(True)
            action.setData(part)
            self._parts.addAction(action)
        self._parts.actions()[0].setChecked(True)
        self._parts.triggered.connect(lambda action: self.show_part(action.data()))
        self.set_body(self.view)
        self._nothing = EmptyState(theme, self.tr("No coded segments here yet."))
        self.set_empty(self._nothing)
        self.scope.chosen.connect(self.scope_changed)
        self.view.segment_chosen.connect(self.segment_chosen)
        self.view.context_menu_requested.connect(self.context_menu_requested)

    @property
    def model(self) -> SegmentListModel:
        """The segments that are listed."""
        return self.view.segments

    def show_segments(
        self, segments: Sequence[Segment], count: str, nothing: str, number: int, rows: dict[int, int]
    ) -> None:
        """Show these, the first of ``number``, with the row of each coding.

        ``count`` says how many and of what, ``nothing`` why there are none.
        """
        self._nothing.set_sentence(nothing or self.tr("No coded segments here yet."))
        self.view.name_documents(self.scope.value() != "document")
        self.view.show_segments(segments, number, rows)
        self.head.set_count(count)
        self.show_empty(not segments)

    def part(self) -> str:
        """What the rows show: words, comment or paraphrase."""
        return self.model.part

    def show_part(self, part: str) -> None:
        """Let the rows show another part."""
        for action in self._parts.actions():
            if action.data() == part:
                action.setChecked(True)
                self.model.show_part(part, {})
                self.part_changed.emit(part)

    def show_paraphrases(self, paraphrases: Mapping[int, str]) -> None:
        """The paraphrases of the segments that are listed, by the ids of their codings."""
        self.model.show_part("paraphrase", paraphrases)

    def select_coding(self, coding_id: int | None) -> None:
        """Mark the row of a coding."""
        self.view.select_coding(coding_id)
