"""What a study of this kind must be able to rely on, on the Themes desk: the lines of tests/ACCEPTANCE.md."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from gk_qda.ui.themes.cell_segments import source_of
from gk_qda.ui.themes.states import shown_state
from tests.ui.themes.conftest import Hands

GROUP = "Teilnahme an der Bündniskerngruppe"


def place_of(widget: QWidget, desk: QWidget) -> QRect:
    return QRect(widget.mapTo(desk, QPoint(0, 0)), widget.size())


def picture(hands: Hands, row: str, theme: str) -> QImage:
    """A cell as it is painted, without the frame around it."""
    view, index = hands.desk.grid.cells, hands.index(row, theme)
    view.scrollTo(index)
    return view.viewport().grab(view.visualRect(index).adjusted(3, 3, -3, -3)).toImage()


def sources(hands: Hands, row: str) -> Counter[str]:
    """The documents of the segments that a cell opens."""
    hands.click(row, GROUP)
    hands.stage.settle()
    return Counter(passage.segment.document.name for passage in hands.desk.detail.segments.view.passages)


def rows_of(hands: Hands, kind: str) -> None:
    hands.desk.head.rows.set_value(kind)
    hands.desk.head.rows.chosen.emit(kind)
    hands.stage.settle()


def test_a_cell_opens_to_segments_at_the_left_and_summary_at_the_right(hands: Hands) -> None:
    """A8.1, A8.3: and the text says on which of the segments it rests."""
    assert {row.kind for row in hands.board.grid.rows} == {"case"}
    hands.click("KO06", GROUP)
    cell, detail = hands.cell("KO06", GROUP), hands.desk.detail
    assert len(detail.segments.view.passages) == cell.segments == 2
    assert hands.editor.text() == cell.text
    left, right = place_of(detail.segments, hands.desk), place_of(detail.summary, hands.desk)
    assert left.top() == right.top()
    assert left.right() < right.left()
    quotes = {(p.segment.document.name, p.segment.paragraph) for p in detail.segments.view.passages}
    assert cell.evidence
    assert {(one.place.document, one.place.paragraph) for one in cell.evidence} <= quotes


def test_nothing_said_and_nothing_read_are_two_states(hands: Hands) -> None:
    """A8.1: "not addressed" and "open" have words, grounds and numbers of their own."""
    empty = [cell for cell in hands.board.cells() if not cell.text]
    silent, unread = (
        next(cell for cell in empty if shown_state(cell) == state) for state in ("not_addressed", "open")
    )
    said = [
        hands.desk.model.index_of((cell.row.kind, cell.row.id, cell.theme.id)).data(
            Qt.ItemDataRole.AccessibleTextRole
        )
        for cell in (silent, unread)
    ]
    assert "not addressed" in said[0]
    assert "not addressed" not in said[1]
    pictures = [picture(hands, cell.row.name, cell.theme.name) for cell in (silent, unread)]
    middle = QPoint(pictures[0].width() - 20, 4)
    assert pictures[0].pixelColor(middle) != pictures[1].pixelColor(middle)


def test_a_case_holds_talks_and_worksheets_and_each_keeps_its_source(hands: Hands) -> None:
    """A8.2: interview, reflection talk and worksheet in one row; by documents and persons they stand apart."""
    whole = sources(hands, "KO11")
    assert set(whole) == {"TM12", "RG08"}
    named = [source_of(one, "de") for one in hands.desk.detail.segments.view.passages]
    assert [one.partition(", ")[0] for one in named] == list(whole.elements())
    assert "RG08, B1, Abs. 28" in named
    [answer] = hands.desk.detail.segments.answers.answers
    assert (answer.item, bool(answer.worksheet)) == ("PM12", True)
    rows_of(hands, "document")
    assert sources(hands, "TM12") + sources(hands, "RG08") == whole
    rows_of(hands, "person")
    assert "RG09 (8 " in hands.desk.base.accessibleName()  # minutes without speakers have no row
    people = {row.name for row in hands.board.grid.rows}
    speakers = Counter[str]()
    for name in people:
        cell = hands.cell(name, GROUP)
        if cell.segments and (found := sources(hands, name)) and set(found) & set(whole):
            speakers += found
    assert speakers == whole
