"""A text that is read while it is corrected: the place in it stays."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gk_qda.project import ChangeSet
    from gk_qda.ui.reading.pane import ReadingPane


def is_correction(changes: ChangeSet) -> bool:
    """Whether a step changed texts of documents that were there before, and still are."""
    texts = list(changes.of("text_versions"))
    return bool(texts) and all(row.kind == "update" for row in changes.of("documents"))


@dataclass(frozen=True, slots=True)
class TextPlace:
    """The first line in view, by the number of its paragraph: that stays when positions move."""

    document_id: int
    number: str
    behind: int  # code points between the beginning of the paragraph and the first line

    @classmethod
    def of(cls, reading: ReadingPane) -> TextPlace | None:
        """The place of a pane now; None where nothing is read."""
        shown, top = reading.sheet.shown, reading.transcript.top_position()
        paragraph = shown.turns.at(top) if shown is not None and top is not None else None
        if shown is None or top is None or paragraph is None:
            return None
        return cls(shown.document.document.id, paragraph.number, top - paragraph.start)

    def restore(self, reading: ReadingPane) -> None:
        """Bring it to the top again, if the pane shows the same document."""
        document = reading.document
        if document is None or document.document.id != self.document_id:
            return
        for paragraph in document.paragraphs:
            if paragraph.number == self.number:
                reading.transcript.scroll_to(min(paragraph.start + self.behind, paragraph.end))
                return
