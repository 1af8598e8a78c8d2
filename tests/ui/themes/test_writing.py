"""Summaries: stored at every pause, never overwritten, each sentence with its evidence."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gk_qda.operations import coding
from gk_qda.operations.cases import delete_case
from gk_qda.operations.summaries import write_summary
from gk_qda.queries.history import steps
from gk_qda.queries.theme_desk import Rating, open_cell
from gk_qda.ui.focus import Place
from gk_qda.ui.themes.scale_dialog import NewScale, ScaleDialog
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.writing import pause_writer
from tests.ui.themes.conftest import Hands

BKG, UMGANG, ABH = "Teilnahme an der Bündniskerngruppe", "Umgang", "Ausländerbehörde"
GFS, LAST = "Rolle der GfS", "Verstetigung"
ALT, SHIFT, CTRL = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


@pytest.fixture(autouse=True)
def short_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests wait less than people pause; long enough that no key falls into it."""
    monkeypatch.setattr(pause_writer, "PAUSE", 150)


def made(hands: Hands) -> list[str]:
    """The verbs of the steps since the demo was built, the newest first."""
    found = hands.stage.context.workspace.read(steps)
    return [step.name.verb for step in found if step.kind != "setup"]


def evidence(hands: Hands, row: str, theme: str) -> list[tuple[str, str, int | None]]:
    """Document, paragraph and sentence as they are stored."""
    opened = open_cell(hands.stage.project, hands.board, hands.cell(row, theme))
    return [(one.document, one.paragraph, one.sentence) for one in opened.evidence]


def write(hands: Hands, row: str, theme: str, text: str) -> None:
    """Somebody else writes a cell."""
    kind, row_id, theme_id = hands.place(row, theme)

    def work(session: Any) -> int:
        coder = hands.stage.context.workspace.coder_id
        return write_summary(
            session, row_kind=kind, row_id=row_id, theme_id=theme_id, coder_id=coder, text=text
        )

    hands.stage.context.workspace.change("write_summary", work)


def test_a_pause_stores_what_was_typed_as_one_step(hands: Hands) -> None:
    hands.click("KO02", LAST)
    hands.press(Qt.Key.Key_Return)
    QTest.keyClicks(hands.editor, "Die Stelle bleibt.")
    assert hands.cell("KO02", LAST).text == "", "nobody paused yet"
    QTest.qWait(400)
    cell = hands.cell("KO02", LAST)
    assert (cell.text, cell.state, cell.author) == ("Die Stelle bleibt.", "draft", "A. Brandt")
    assert made(hands) == ["write_summary"]
    assert hands.desk.detail.summary.state.value() == "draft"
    QTest.keyClicks(hands.editor, " Das ist beschlossen.")
    QTest.qWait(400)
    assert made(hands) == ["write_summary", "write_summary"]


def test_leaving_a_cell_stores_it_without_a_pause(hands: Hands) -> None:
    hands.click("KO02", LAST)
    hands.press(Qt.Key.Key_Return)
    QTest.keyClicks(hands.editor, "Noch offen im Rat.")
    hands.press(Qt.Key.Key_Down, CTRL, on=hands.editor)
    assert hands.cell("KO02", LAST).text == "Noch offen im Rat."
    assert hands.here() == ("KO05", LAST)
    assert hands.editor.text() == hands.cell("KO05", LAST).text


def test_looking_at_cells_writes_nothing(hands: Hands) -> None:
    for row in ("KO02", "KO11", "KO16", ""):
        for theme in (BKG, UMGANG, LAST):
            hands.click(row, theme)
            hands.editor.setFocus()
    hands.desk.hide()
    assert made(hands) == []


def test_hiding_the_desk_and_asking_for_its_state_store_what_was_typed(hands: Hands) -> None:
    hands.click("KO02", LAST)
    hands.editor.setFocus()
    QTest.keyClicks(hands.editor, "Erster Satz.")
    hands.desk.state()
    assert hands.cell("KO02", LAST).text == "Erster Satz."
    QTest.keyClicks(hands.editor, " Zweiter Satz.")
    hands.desk.hide()
    assert hands.cell("KO02", LAST).text == "Erster Satz. Zweiter Satz."


def test_undo_in_the_text_takes_the_last_pause_back(hands: Hands) -> None:
    hands.click("KO02", LAST)
    hands.editor.setFocus()
    QTest.keyClicks(hands.editor, "Eins.")
    QTest.qWait(400)
    QTest.keyClicks(hands.editor, " Zwei.")
    hands.press(Qt.Key.Key_Z, CTRL, on=hands.editor)
    assert hands.editor.text() == "Eins."
    hands.press(Qt.Key.Key_Z, CTRL, on=hands.editor)
    assert hands.editor.text() == ""
    assert hands.cell("KO02", LAST).state == "open"
    hands.press(Qt.Key.Key_Y, CTRL, on=hands.editor)
    assert hands.editor.text() == "Eins."


def test_what_is_typed_survives_changes_from_elsewhere(hands: Hands) -> None:
    hands.click("KO05", UMGANG)
    before = hands.editor.text()
    hands.editor.setFocus()
    hands.press(Qt.Key.Key_End, CTRL, on=hands.editor)
    QTest.keyClicks(hands.editor, " Mein Satz.")
    write(hands, "KO05", UMGANG, "Etwas ganz anderes.")
    assert hands.editor.text() == f"{before} Mein Satz."
    assert "What you are typing stays" in hands.stage.message
    hands.desk.keeper.load()
    hands.stage.settle()
    assert hands.editor.text().endswith(" Mein Satz.")
    QTest.qWait(400)
    assert hands.cell("KO05", UMGANG).text == f"{before} Mein Satz."


def test_what_is_stored_while_the_matrix_is_counted_is_not_lost_from_view(hands: Hands) -> None:
    hands.click("KO05", UMGANG)
    hands.desk.keeper.load()  # reads the text of now
    hands.editor.setFocus()
    hands.press(Qt.Key.Key_End, CTRL, on=hands.editor)
    QTest.keyClicks(hands.editor, " Mein Satz.")
    hands.desk.detail.writer.flush()
    hands.stage.settle()
    assert hands.editor.text().endswith(" Mein Satz.")
    assert hands.cell("KO05", UMGANG).text == hands.editor.text()


def test_a_text_nobody_is_typing_follows_changes_from_elsewhere(hands: Hands) -> None:
    hands.click("KO05", UMGANG)
    write(hands, "KO05", UMGANG, "Etwas ganz anderes.")
    assert hands.editor.text() == "Etwas ganz anderes."
    hands.stage.context.workspace.undo()
    assert hands.editor.text() == hands.cell("KO05", UMGANG).text != "Etwas ganz anderes."


def test_hard_blanks_and_emoji_are_stored_as_they_are(hands: Hands) -> None:
    hands.click("KO02", LAST)
    text = "Das ist z.\u00a0B. so \U0001f44d\U0001f3fd. Und\u202fso."
    QGuiApplication.clipboard().setText(text)
    hands.editor.setFocus()
    hands.press(Qt.Key.Key_V, CTRL, on=hands.editor)
    hands.desk.detail.writer.flush()
    assert hands.cell("KO02", LAST).text == text
    hands.click("KO05", LAST)
    hands.click("KO02", LAST)
    assert not hands.editor.is_changed()


def test_a_text_whose_row_is_gone_lands_on_the_clipboard(hands: Hands) -> None:
    hands.click("KO04", LAST)
    hands.editor.setFocus()
    QTest.keyClicks(hands.editor, "Schade drum.")
    case_id = hands.place("KO04", LAST)[1]
    workspace = hands.stage.context.workspace
    workspace.change("delete_case", lambda s: delete_case(s, case_id=case_id), name="KO04")
    hands.desk.detail.writer.flush()
    assert QGuiApplication.clipboard().text().endswith("Schade drum.")
    assert "on the clipboard" in hands.stage.message
    hands.stage.settle()


def test_alt_digits_set_the_state_and_alt_shift_digits_the_rating(hands: Hands) -> None:
    hands.click("KO15", UMGANG)
    for key, state in (
        (Qt.Key.Key_1, "done"),
        (Qt.Key.Key_2, "draft"),
        (Qt.Key.Key_4, "not_addressed"),
        (Qt.Key.Key_5, "not_asked"),
        (Qt.Key.Key_3, "open"),
    ):
        hands.press(key, ALT)
        assert hands.cell("KO15", UMGANG).state == state
    hands.click("KO11", ABH)
    hands.press(Qt.Key.Key_1, ALT | SHIFT)
    assert hands.cell("KO11", ABH).rating == "eher förderlich"
    hands.press(Qt.Key.Key_3, ALT | SHIFT, on=hands.editor)
    assert hands.cell("KO11", ABH).rating == "eher hinderlich"
    hands.press(Qt.Key.Key_4, ALT | SHIFT)
    assert hands.cell("KO11", ABH).rating == "eher hinderlich", "the scale has three values"


def test_a_result_is_neither_not_addressed_nor_rated(hands: Hands) -> None:
    hands.click("", BKG)
    before = hands.cell("", BKG)
    hands.press(Qt.Key.Key_4, ALT)
    hands.press(Qt.Key.Key_1, ALT | SHIFT)
    assert hands.cell("", BKG) == before
    assert not hands.desk.detail.summary.rating.isVisible()
    hands.click("", LAST)
    hands.editor.setFocus()
    QTest.keyClicks(hands.editor, "Fast alle Stellen sind befristet.")
    hands.press(Qt.Key.Key_1, ALT, on=hands.editor)
    cell = hands.cell("", LAST)
    assert (cell.text, cell.state) == ("Fast alle Stellen sind befristet.", "done")


def test_still_right_takes_the_stale_mark_away(hands: Hands) -> None:
    hands.click("KO11", BKG)
    bar = hands.desk.detail.summary.stale
    assert bar.isVisible()
    assert "RG08, B1, para. 28" in bar.accessibleName()
    bar.show_button.click()
    assert bar.list.isVisible()
    hands.desk.detail.segments.view.focus_number(1)
    link = next(b for b in bar.list.children() if getattr(b, "clicked", None))
    link.click()  # type: ignore[attr-defined]
    passage = hands.desk.detail.segments.view.current_passage()
    assert passage is not None
    assert passage.segment.document.name == "RG08"
    text = hands.editor.text()
    bar.confirm_button.click()
    cell = hands.cell("KO11", BKG)
    assert cell.stale is None
    assert cell.text == text
    assert not bar.isVisible()
    assert made(hands) == ["confirm_summary"]
    hands.stage.context.workspace.undo()
    assert hands.cell("KO11", BKG).stale is not None


def test_what_changed_is_told_apart(hands: Hands) -> None:
    hands.click("KO11", BKG)
    bar, view = hands.desk.detail.summary.stale, hands.desk.detail.segments.view
    bar.confirm_button.click()
    workspace, codings = hands.stage.context.workspace, [one.segment.coding for one in view.passages]
    other = next(code for code in hands.board.grid.scope.book.codes if code.name == "Ehrenamt")
    inside = next(p.codes[0] for p in view.passages if p.codes[0] != view.passages[0].codes[0])
    span = codings[1].span

    def work(session: Any) -> None:
        coding.recode(session, coding_ids=[codings[0].id], code_id=inside.id)
        coding.resize_coding(session, coding_id=codings[1].id, start=span.start, end=span.end - 3)
        coding.set_coding_rating(session, coding_id=codings[1].id, rating="offen")

    workspace.change("recode", work, n=2, code=inside.name)
    workspace.change("recode", lambda s: coding.recode(s, coding_ids=[codings[2].id], code_id=other.id), n=1)
    hands.stage.settle()
    assert bar.accessibleName().endswith(" Codings: 1 moved, 1 recoded, 1 rated anew, 1 removed.")
    lines = [line.text() for line in bar.list.children() if isinstance(line, (Button, Label))]
    assert lines == [
        "Moved: TM12, para. 32, “noch nicht beteiligt”.",
        "Recoded: TM12, para. 24, “beteiligt”, before “noch nicht beteiligt”.",
        "Rated anew: TM12, para. 32, “noch nicht beteiligt”: “offen”, before “–”.",
        "Removed: RG08, B1, para. 28, “beteiligt”, now “Ehrenamt”.",
    ]
    assert view.changed == {1: "recoded since", 2: "moved since, rated anew since"}


def test_segments_are_as_many_as_the_cell_says_and_say_where_they_stand(hands: Hands) -> None:
    hands.click("KO11", BKG)
    view = hands.desk.detail.segments.view
    assert len(view.passages) == hands.cell("KO11", BKG).segments == 3
    assert view.changed.keys() == {3}
    assert view.changed[3].startswith("new since")
    heights = [view.sizeHintForRow(row) for row in range(3)]
    hands.desk.detail.segments.context_button.click()
    assert all(view.sizeHintForRow(row) > before for row, before in enumerate(heights))


def test_storing_moves_neither_the_segments_nor_the_caret(hands: Hands) -> None:
    hands.click("", UMGANG)
    view = hands.desk.detail.segments.view
    view.focus_number(40)
    QTest.qWait(1)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    before = view.verticalScrollBar().value()
    assert before > 0
    hands.editor.setFocus()
    hands.caret_to("Kommunen")
    QTest.keyClicks(hands.editor, "zwei ")
    caret = hands.editor.textCursor().position()
    hands.desk.detail.writer.flush()
    assert view.verticalScrollBar().value() == before
    assert view.currentIndex().row() == 39
    assert hands.editor.textCursor().position() == caret


def test_a_double_click_on_a_segment_leads_to_its_document(hands: Hands) -> None:
    hands.click("KO11", BKG)
    view = hands.desk.detail.segments.view
    place = view.visualRect(view.model().index(1, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert hands.editor.focused_number == 2
    assert hands.stage.places == []
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    segment = view.passages[1].segment
    wanted = Place("code", document_id=segment.document.id, coding_id=segment.coding.id)
    assert hands.stage.places == [wanted]


def test_ctrl_b_ties_the_focused_segment_to_the_sentence_at_the_caret(hands: Hands) -> None:
    hands.click("KO11", BKG)
    hands.editor.setFocus()
    summary = hands.desk.detail.summary
    assert summary.counts.text() == "4 sentence(s) · 3 piece(s) of evidence for the whole text"
    for words, number in (("Die Teilhabemanagerin", 1), ("die Kerngruppe habe", 2), ("Die GfS gibt", 3)):
        hands.desk.detail.segments.view.focus_number(number)
        hands.caret_to(words)
        hands.press(Qt.Key.Key_B, CTRL, on=hands.editor)
    assert summary.counts.text() == "4 sentence(s) · 2 with evidence · 2 without"
    assert [hands.editor.marked.is_bare(n) for n in range(4)] == [True, False, False, True]
    hands.desk.detail.writer.flush()
    assert evidence(hands, "KO11", BKG) == [("TM12", "24", 1), ("TM12", "32", 1), ("RG08", "28", 2)]
    assert made(hands) == ["set_evidence"]
    assert hands.cell("KO11", BKG).stale is not None, "evidence alone does not make a text right again"
    hands.press(Qt.Key.Key_B, CTRL, on=hands.editor)
    assert summary.counts.text() == "4 sentence(s) · 1 with evidence · 3 without · 1 segment(s) unused"


def test_a_segment_that_no_sentence_rests_on_is_marked(hands: Hands) -> None:
    hands.click("KO11", BKG)
    view, editor = hands.desk.detail.segments.view, hands.editor
    assert view.used == {1, 2, 3}, "evidence for the whole text counts"
    view.focus_number(1)
    index = view.segments.index(1)
    used, spoken = view.grab(view.visualRect(index)).toImage(), index.data(Qt.ItemDataRole.AccessibleTextRole)
    editor.remove_mark(next(mark for mark in editor.marked.marks if mark.number == 2))
    assert [view.is_unused(number) for number in (1, 2, 3)] == [False, True, False]
    assert hands.desk.detail.summary.counts.text().endswith(" · 1 segment(s) unused")
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == f"{spoken} (not used as evidence)"
    assert view.grab(view.visualRect(index)).toImage() != used
    hands.desk.detail.writer.flush()
    assert view.is_unused(2), "still so when it is stored"
    view.focus_number(2)
    hands.caret_to("Die GfS gibt")
    hands.press(Qt.Key.Key_B, CTRL, on=editor)
    assert view.used == {1, 2, 3}
    assert "unused" not in hands.desk.detail.summary.counts.text()
    hands.click("KO02", LAST)
    assert view.is_unused(1)
    assert not hands.desk.detail.summary.counts.text(), "where nothing is written nothing is missing"


def underlined(hands: Hands) -> list[str]:
    """The words under which the editor draws a dashed line."""
    found, block = [], hands.editor.document().begin()
    while block.isValid():
        for part in block.layout().formats():
            line: Any = part
            if line.format.underlineStyle() == QTextCharFormat.UnderlineStyle.DashUnderline:
                found.append(block.text()[line.start : line.start + line.length])
        block = block.next()
    return found


def test_a_sentence_without_evidence_is_underlined_if_that_is_wanted(hands: Hands) -> None:
    hands.click("KO11", BKG)
    assert underlined(hands) == [], "evidence for the whole text covers every sentence"
    editor = hands.editor
    sentences = [span.of(editor.text()) for span in editor.marked.spans]
    for mark in editor.marked.marks:
        editor.remove_mark(mark)
    assert underlined(hands) == sentences
    with_line = editor.grab().toImage()
    hands.desk.head.underline.trigger()
    assert underlined(hands) == []
    assert editor.grab().toImage() != with_line
    hands.click("KO05", UMGANG)
    hands.click("KO11", BKG)
    assert underlined(hands) == [], "the choice holds for the next cell"
    hands.desk.head.underline.trigger()
    assert underlined(hands) == sentences
    hands.desk.detail.segments.view.focus_number(2)
    hands.caret_to(sentences[1])
    hands.press(Qt.Key.Key_B, CTRL, on=editor)
    assert underlined(hands) == [sentences[0], *sentences[2:]]


def test_evidence_moves_with_its_sentence_while_writing(hands: Hands) -> None:
    hands.click("KO11", BKG)
    hands.editor.setFocus()
    hands.desk.detail.segments.view.focus_number(3)
    hands.caret_to("Die GfS gibt")
    hands.press(Qt.Key.Key_B, CTRL, on=hands.editor)
    QTest.keyClicks(hands.editor, "Ein neuer Satz. ")
    hands.desk.detail.writer.flush()
    assert ("RG08", "28", 3) in evidence(hands, "KO11", BKG)
    cell = hands.cell("KO11", BKG)
    assert cell.stale is None, "who rewrites a text has seen its segments"


def test_marks_stand_behind_their_sentence_and_lead_to_their_segment(hands: Hands) -> None:
    hands.click("KO11", BKG)
    hands.editor.setFocus()
    hands.desk.detail.segments.view.focus_number(2)
    hands.caret_to("Die Teilhabemanagerin")
    hands.press(Qt.Key.Key_B, CTRL, on=hands.editor)
    hands.desk.detail.segments.view.focus_number(1)
    hands.editor.grab()
    rect, mark = next(hit for hit in hands.editor._hits if hit[1].sentence == 1)
    end = hands.editor.marked.units(hands.editor.marked.spans[1])[1]
    cursor = hands.editor.textCursor()
    cursor.setPosition(end)
    assert rect.right() <= hands.editor.cursorRect(cursor).right() + 1, "in the room before the next word"
    QTest.mouseClick(hands.editor.viewport(), Qt.MouseButton.LeftButton, pos=rect.center().toPoint())
    assert hands.desk.detail.segments.view.currentIndex().row() == 1
    hands.press(Qt.Key.Key_Delete, on=hands.editor)
    assert mark not in hands.editor.marked.marks
    assert "Die Teilhabemanagerin" in hands.editor.text(), "Delete took the mark and no letter"


def test_a_segment_dropped_on_a_sentence_becomes_its_evidence(hands: Hands) -> None:
    hands.click("KO11", BKG)
    view, editor = hands.desk.detail.segments.view, hands.editor
    data: QMimeData = view.segments.mimeData([view.segments.index(2)])
    unit = editor.marked.units(editor.marked.spans[0])[0]
    cursor = editor.textCursor()
    cursor.setPosition(unit + 5)
    place = QPointF(editor.cursorRect(cursor).center())
    text = editor.text()
    drop = QDropEvent(
        place,
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(place.toPoint(), drop.possibleActions(), data, drop.buttons(), drop.modifiers())
    QApplication.sendEvent(editor.viewport(), enter)
    assert enter.isAccepted()
    QApplication.sendEvent(editor.viewport(), drop)
    assert editor.text() == text, "the words of the segment are not pasted"
    hands.desk.detail.writer.flush()
    assert ("RG08", "28", 0) in evidence(hands, "KO11", BKG)


def test_a_quotation_is_inserted_with_its_source(hands: Hands) -> None:
    hands.click("KO02", LAST)
    hands.editor.setFocus()
    hands.stage.context.actions.run("themes.quote")
    passage = hands.desk.detail.segments.view.passages[0]
    text = hands.editor.text()
    assert text.startswith("„")
    assert passage.segment.quote[:30] in text
    assert text.endswith("(RG02, B2, Abs. 66)"), "in the language of the report, with the speaker"


def test_a_cell_without_segments_asks_whether_it_was_read(hands: Hands) -> None:
    from gk_qda.operations.coding import remove_codings

    hands.click("KO02", LAST)
    ids = [i for passage in hands.desk.detail.segments.view.passages for i in passage.coding_ids]
    workspace = hands.stage.context.workspace
    workspace.change("remove_codings", lambda s: remove_codings(s, coding_ids=ids), n=len(ids))
    hands.stage.settle()
    panel = hands.desk.detail.segments
    assert panel.is_empty()
    assert panel.nothing.sentence.text() == "No segments. Not addressed, or not read yet?"
    panel.nothing.link.click()
    document = next(d for d in hands.board.grid.scope.documents if d.name == "TM02")
    assert hands.stage.places == [Place("code", document_id=document.id)]
    panel.nothing.button.click()
    assert hands.cell("KO02", LAST).state == "not_addressed"
    assert not panel.nothing.button.isVisible()
    hands.click("KO16", LAST)
    assert "Zirbelstätt" in panel.nothing.sentence.text()
    assert not panel.nothing.link.isVisible(), "there is no document to read"


def test_ratings_are_defined_where_there_are_none(hands: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    hands.click("KO11", UMGANG)
    summary = hands.desk.detail.summary
    assert not summary.rating.isVisible()
    theme = hands.cell("KO11", UMGANG).theme
    dialog = ScaleDialog(hands.desk, hands.desk.context.theme, theme, [])
    assert dialog.values() == []
    dialog._rows[0].words.setText("  viel  Wandel ")
    dialog._rows[2].words.setText("kein Wandel")
    assert dialog.values() == [Rating("viel Wandel", "full"), Rating("kein Wandel", "empty")]
    dialog._rows[1].words.setText("Viel Wandel")
    assert not dialog._go_on.isEnabled(), "two values of one name"
    dialog._rows[1].remove.click()
    answer = NewScale(tuple(dialog.values()), dialog.renamed())
    dialog.deleteLater()
    monkeypatch.setattr(ScaleDialog, "ask", classmethod(lambda *_: answer))
    summary.scale.click()
    hands.stage.settle()
    assert summary.rating.isVisible()
    hands.press(Qt.Key.Key_1, ALT | SHIFT)
    assert hands.cell("KO11", UMGANG).rating == "viel Wandel"


def test_a_project_opened_for_reading_is_only_read(hands: Hands) -> None:
    project = hands.stage.project
    project.is_read_only = True
    try:
        hands.click("KO05", UMGANG)
        summary = hands.desk.detail.summary
        assert hands.editor.isReadOnly()
        assert not summary.state.isEnabled()
        assert not summary.evidence.isEnabled()
        hands.press(Qt.Key.Key_1, ALT)
        QTest.keyClicks(hands.editor, "x")
        hands.desk.detail.writer.flush()
        assert hands.stage.message == ""
    finally:
        project.is_read_only = False


def test_a_point_beside_the_marks_is_no_mark(hands: Hands) -> None:
    hands.click("KO11", BKG)
    hands.editor.grab()
    assert hands.editor._mark_at(QPoint(1, 1)) is None
    assert [mark.number for _, mark in hands.editor._hits] == [1, 2, 3]
