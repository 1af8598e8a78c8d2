"""The hits of a query as rows of a segment list, parts of codings among them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from gk_qda.queries.retrieval import Hit
from gk_qda.queries.segments import Segment
from gk_qda.queries.values import CodingValue
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.segments.segment_delegate import SegmentDelegate
from gk_qda.ui.segments.segment_list import SegmentListModel, SegmentView

Index = QModelIndex | QPersistentModelIndex
_NEVER = datetime(2000, 1, 1, tzinfo=UTC)


class HitListModel(SegmentListModel):
    """A hit that is no coding has a negative number instead of an id, and was made by nobody at no time."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt."""
        if role == Qt.ItemDataRole.ToolTipRole and index.isValid():
            segment = self.segments[index.row()]
            if segment.coding.id < 0:
                return segment.code.path
        return super().data(index, role)


class HitView(SegmentView):
    """Shows hits; they are not dragged anywhere."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.segments = HitListModel()
        self.setModel(self.segments)
        self._delegate = SegmentDelegate(theme, self.segments)
        self.setItemDelegate(self._delegate)
        self.setDragEnabled(False)
        self.setAccessibleName(self.tr("Hits of the search"))

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Other hits; the list stays where it is."""
        place = self.verticalScrollBar().value()
        self.segments.show([segment_of(hit, at) for at, hit in enumerate(hits)])
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(place)


def segment_of(hit: Hit, at: int) -> Segment:
    """A hit as a row; where it is no coding it carries the names of all its codes."""
    code = hit.codes[0]
    coding = hit.coding
    if coding is None:
        names, paths = (" + ".join(getattr(c, part) for c in hit.codes) for part in ("name", "path"))
        code = replace(code, name=names, path=paths)
        coding = CodingValue(
            id=-1 - at,
            guid="",
            document_id=hit.document.id,
            code_id=code.id,
            coder_id=0,
            start=hit.span.start,
            end=hit.span.end,
            weight=None,
            rating="",
            comment="",
            created=_NEVER,
            coder=hit.initials,
        )
    return Segment(
        coding=coding,
        code=code,
        document=hit.document,
        paragraph=hit.paragraph,
        paragraph_end=hit.paragraph_end,
        speaker=hit.speaker,
        quote=hit.quote,
    )
