"""The list of segments: what a click, a double-click and a drag of its rows do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sqlalchemy import select as rows_of

from gk_qda.language.known_names import KnownNames
from gk_qda.language.pseudonyms import Rule
from gk_qda.models import AuditEntry, Coding
from gk_qda.operations.citation_check import check_citations
from gk_qda.spans import Span
from gk_qda.ui.reading.carrying import carried_out
from gk_qda.ui.segments.segment_delegate import CommentField
from tests.ui.code_desk.dragging import drop
from tests.ui.waiting import settle_tasks, wait_until

NO_BUTTON = Qt.MouseButton.NoButton
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def opened(table):
    table.open("TM07")


def dragged_onto(table, row, path, modifiers=NONE):
    """What the list hands over for a row, dropped on a code of the tree."""
    model, tree = table.desk.segments.model, table.desk.codes.tree
    table.desk.codes.select(table.code(path))
    place = tree.visualRect(tree.currentIndex()).center()
    drop(tree, model.mimeData([model.index(row)]), place, modifiers)


def test_a_segment_dragged_onto_a_code_gets_that_code_too(table):
    segment = table.desk.segments.model.segments[3]
    words = segment.coding.span.of(table.text)
    before = table.coded(words)
    dragged_onto(table, 3, "Ehrenamt")
    assert table.coded(words) == before | {"Ehrenamt"}


def test_with_alt_its_coding_moves_there(table):
    segment = table.desk.segments.model.segments[3]
    words = segment.coding.span.of(table.text)
    before = table.coded(words)
    dragged_onto(table, 3, "Ehrenamt", Qt.KeyboardModifier.AltModifier)
    assert table.coded(words) == before - {segment.code.name} | {"Ehrenamt"}
    table.context.workspace.undo()
    assert table.coded(words) == before
    dragged_onto(table, 3, "Ehrenamt")
    assert table.coded(words) == before | {"Ehrenamt"}, "Alt counts for one drop only"


def drop_code(table, path, row, modifiers=NONE):
    """As a hand does: out of the tree, onto a row of the list."""
    tree, view = table.desk.codes.tree, table.desk.segments.view
    table.desk.codes.select(table.code(path))
    data = tree.model().mimeData([tree.currentIndex()])
    drop(view, data, row_center(table, row), modifiers)


def test_a_code_dropped_on_a_row_codes_that_segment(table):
    segments = select(table, 1, 3)
    (words,) = words_of(table, [listed(table)[6]])
    untouched = [table.coded(one) for one in words_of(table, segments)]
    before = table.coded(words)
    drop_code(table, "Ehrenamt", 6)
    assert table.coded(words) == before | {"Ehrenamt"}
    assert [table.coded(one) for one in words_of(table, segments)] == untouched
    assert table.message == "“Ehrenamt” given to 1 segment(s)."
    table.context.workspace.undo()
    assert table.coded(words) == before


def test_a_code_dropped_on_a_selected_row_codes_all_that_are_selected(table):
    segments = select(table, 1, 3, 6)
    before = [table.coded(words) for words in words_of(table, segments)]
    drop_code(table, "Ehrenamt", 3)
    assert [table.coded(w) for w in words_of(table, segments)] == [codes | {"Ehrenamt"} for codes in before]
    assert table.code("Ehrenamt"), "the code stays in its tree"
    table.context.workspace.undo()
    assert [table.coded(words) for words in words_of(table, segments)] == before


def test_segments_dropped_on_segments_do_nothing(table):
    model = table.desk.segments.model
    before = table.codings()
    drop(table.desk.segments.view, model.mimeData([model.index(2)]), row_center(table, 5))
    assert table.codings() == before


def row_center(table, row):
    view = table.desk.segments.view
    view.scrollTo(table.desk.segments.model.index(row))
    return view.visualRect(table.desk.segments.model.index(row)).center()


def click(table, row, modifiers=NONE):
    QTest.mouseClick(table.desk.segments.view.viewport(), LEFT, modifiers, row_center(table, row))


def press(table, key, modifiers=NONE):
    QTest.keyClick(table.desk.segments.view, key, modifiers)


def listed(table):
    return table.desk.segments.model.segments


def selected_ids(table):
    return [segment.coding.id for segment in table.desk.segments.view.selected()]


def select(table, *rows):
    """As hands do: a click, then clicks with Ctrl."""
    table.window.activateWindow()
    table.desk.segments.view.setFocus()
    for place, row in enumerate(rows):
        click(table, row, CTRL if place else NONE)
    return [listed(table)[row] for row in rows]


def words_of(table, segments):
    return [segment.coding.span.of(table.text) for segment in segments]


def test_a_click_shows_the_segment_and_leaves_the_keyboard_in_the_list(table):
    (segment,) = select(table, 12)
    assert table.context.focus.coding_id == segment.coding.id
    assert table.desk.reading.transcript.is_in_view(segment.coding.span)
    assert QApplication.focusWidget() is table.desk.segments.view
    press(table, Qt.Key.Key_Down)
    QTest.qWait(200)
    assert table.context.focus.coding_id == listed(table)[13].coding.id
    assert QApplication.focusWidget() is table.desk.segments.view


def test_a_digit_gives_the_code_to_all_selected_segments_as_one_step(table):
    table.desk.codebook_controller.put_on_digit(table.desk.book.find("Ehrenamt"), 4)
    segments = select(table, 1, 3, 6)
    before = [table.coded(words) for words in words_of(table, segments)]
    press(table, Qt.Key.Key_4)
    after = [table.coded(words) for words in words_of(table, segments)]
    assert after == [codes | {"Ehrenamt"} for codes in before]
    assert table.message == "“Ehrenamt” given to 3 segment(s)."
    assert selected_ids(table) == [segment.coding.id for segment in segments]
    table.context.messages.current().actions[0].run()
    assert [table.coded(words) for words in words_of(table, segments)] == before
    press(table, Qt.Key.Key_9)
    assert "No code lies on 9" in table.message


def test_the_list_stays_where_it_is_after_coding(table):
    view = table.desk.segments.view
    table.desk.codebook_controller.put_on_digit(table.desk.book.find("Ehrenamt"), 4)
    segments = select(table, 14, 16)
    anchor = next(s for s in listed(table) if s.coding.id == segments[0].coding.id)
    top = view.visualRect(table.desk.segments.model.index(14)).top()
    press(table, Qt.Key.Key_4)
    row = [s.coding.id for s in listed(table)].index(anchor.coding.id)
    assert len(listed(table)) == 33
    assert view.visualRect(table.desk.segments.model.index(row)).top() == top
    assert selected_ids(table) == [segment.coding.id for segment in segments]
    assert view.current().coding.id == segments[1].coding.id


@pytest.mark.parametrize(("key", "modifiers"), [(Qt.Key.Key_Return, NONE), (Qt.Key.Key_J, CTRL)])
def test_enter_asks_for_a_code_for_all_selected(table, key, modifiers):
    segments = select(table, 1, 3)
    press(table, key, modifiers)
    popup = table.desk.popup
    assert popup.isVisible()
    assert popup.facts() == "2 segment(s)"
    QTest.keyClicks(popup.field, "ehren")
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    assert all("Ehrenamt" in table.coded(words) for words in words_of(table, segments))
    assert selected_ids(table) == [segment.coding.id for segment in segments]


def test_a_new_code_for_many_segments_is_one_step(table):
    segments = select(table, 1, 3)
    press(table, Qt.Key.Key_Return)
    QTest.keyClicks(table.desk.popup.field, "Briefangst")
    QTest.keyClick(table.desk.popup.field, Qt.Key.Key_Return)
    assert all("Briefangst" in table.coded(words) for words in words_of(table, segments))
    table.context.workspace.undo()
    assert "Briefangst" not in {code.name for code in table.desk.book.codes}


def test_last_code_and_activated_codes_for_the_selected_segments(table):
    table.desk.controller.remember([table.code("Ehrenamt")])
    (segment,) = select(table, 3)
    press(table, Qt.Key.Key_L, CTRL)
    (words,) = words_of(table, [segment])
    assert "Ehrenamt" in table.coded(words)
    press(table, Qt.Key.Key_L, CTRL)
    assert table.message.startswith("“Ehrenamt” is on 1 selected")
    table.context.focus.activate(codes=[table.code("Jugendhilfe"), table.code("Datenaustausch")])
    table.desk.segments.view.setFocus()
    press(table, Qt.Key.Key_L, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert table.coded(words) >= {"Ehrenamt", "Jugendhilfe", "Datenaustausch"}


def test_del_removes_the_selected_codings_and_goes_on_with_the_next_row(table):
    segments = select(table, 2, 3)
    follower = listed(table)[4].coding.id
    press(table, Qt.Key.Key_Delete)
    left = {segment.coding.id for segment in listed(table)}
    assert not left & {segment.coding.id for segment in segments}
    assert "2 coding(s) removed" in table.message
    assert selected_ids(table) == [follower]
    table.context.workspace.undo()
    assert {segment.coding.id for segment in segments} <= {s.coding.id for s in listed(table)}


def test_move_to_another_code_by_typing(table):
    segments = select(table, 2, 9)
    table.context.actions.run("coding.recode")
    popup = table.desk.popup
    assert popup.facts() == "2 coding(s)"
    QTest.keyClicks(popup.field, "ehren")
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    names = {segment.coding.id: segment.code.name for segment in listed(table)}
    assert {names[segment.coding.id] for segment in segments} == {"Ehrenamt"}
    assert table.message == "2 coding(s) moved to “Ehrenamt”."
    table.context.messages.current().actions[0].run()
    names = {segment.coding.id: segment.code.name for segment in listed(table)}
    assert [names[s.coding.id] for s in segments] == [s.code.name for s in segments]


def test_move_to_a_code_that_is_made_for_them(table):
    (segment,) = select(table, 2)
    table.context.actions.run("coding.recode")
    QTest.keyClicks(table.desk.popup.field, "Briefangst")
    QTest.keyClick(table.desk.popup.field, Qt.Key.Key_Return)
    names = {one.coding.id: one.code.name for one in listed(table)}
    assert names[segment.coding.id] == "Briefangst"


@pytest.mark.parametrize("moves", [False, True])
def test_several_segments_dragged_onto_a_code(table, moves):
    segments = [listed(table)[row] for row in (1, 3, 6)]
    before = [table.coded(words) for words in words_of(table, segments)]
    model, tree = table.desk.segments.model, table.desk.codes.tree
    data = model.mimeData([model.index(row) for row in (6, 1, 3)])
    table.desk.codes.select(table.code("Ehrenamt"))
    place = tree.visualRect(tree.currentIndex()).center()
    drop(tree, data, place, Qt.KeyboardModifier.AltModifier if moves else NONE)
    after = [table.coded(words) for words in words_of(table, segments)]
    gone = [{segment.code.name} if moves else set() for segment in segments]
    assert after == [codes - old | {"Ehrenamt"} for codes, old in zip(before, gone, strict=True)]
    table.context.workspace.undo()
    assert [table.coded(words) for words in words_of(table, segments)] == before


def test_ctrl_a_selects_all(table):
    select(table, 2)
    press(table, Qt.Key.Key_A, CTRL)
    assert len(selected_ids(table)) == len(listed(table)) == 31


def test_ctrl_c_copies_them_as_a_report_quotes_them(table):
    """A10.1: inner marks are single, the speaker is named where several answer, the language is that of reports."""
    one = next(at for at, segment in enumerate(listed(table)) if "eine schreibt" in segment.quote)
    select(table, one)
    press(table, Qt.Key.Key_C, CTRL)
    settle_tasks()  # several segments are checked before they leave
    said = QApplication.clipboard().text()
    assert said.startswith("„")
    assert "Der eine schreibt ‚ok 👍🏽‘ und damit" in said
    assert said.endswith("“ (TM07, Abs. 11)")
    table.open("RG08")
    places = [segment.paragraph for segment in listed(table)]
    select(table, places.index("28"), places.index("38"))
    press(table, Qt.Key.Key_C, CTRL)
    settle_tasks()  # several segments are checked before they leave
    lines = QApplication.clipboard().text().splitlines()
    assert [line[line.rindex("“") :] for line in lines] == ["“ (RG08, B1, Abs. 28)", "“ (RG08, B1, Abs. 38)"]


@pytest.mark.parametrize("document", ["TM08", "RG08", "RG09", "TM13"])
def test_whatever_is_copied_is_proved_by_the_citation_check(table, document, tmp_path):
    """A10.1 with A10.3: quotations of every segment, as they would be pasted into a report."""
    table.open(document)
    select(table, 0)
    press(table, Qt.Key.Key_A, CTRL)
    press(table, Qt.Key.Key_C, CTRL)
    settle_tasks()  # several segments are checked before they leave
    pasted = QApplication.clipboard().text()
    (tmp_path / "bericht.txt").write_text(pasted, "utf-8")
    found = check_citations(table.context.workspace.project, tmp_path / "bericht.txt")
    assert len(found) == len(listed(table))
    assert [(one.claim, one.verdict) for one in found if one.is_wrong] == []


def test_several_turns_copied_from_the_transcript_are_proved_too(table, tmp_path):
    text = table.desk.reading.document
    turns = {one.number: one for one in text.paragraphs}
    table.desk.reading.select(Span(turns["15"].start, turns["17"].end))
    table.desk.reading.transcript.copy()
    pasted = QApplication.clipboard().text()
    assert pasted.endswith("“ (TM07, Abs. 15–17)")
    (tmp_path / "bericht.txt").write_text(pasted, "utf-8")
    found = check_citations(table.context.workspace.project, tmp_path / "bericht.txt")
    assert [one.verdict for one in found] == ["right"]


def last_entry(table) -> AuditEntry:
    with table.context.workspace.project.read() as session:
        entry = session.scalars(rows_of(AuditEntry).order_by(AuditEntry.id.desc()).limit(1)).one()
        session.expunge(entry)
    return entry


def noted(table) -> int:
    with table.context.workspace.project.read() as session:
        return len(session.scalars(rows_of(AuditEntry).where(AuditEntry.action == "copy")).all())


@pytest.fixture
def elsewhere(monkeypatch):
    """``elsewhere(taken)``: another program takes, or leaves, what is dragged; returns what it got."""

    def prepare(*, taken):
        got = []

        def carried_out(_, data, *__):
            got.append(data.text())
            return taken

        for place in ("gk_qda.ui.reading.transcript_view", "gk_qda.ui.segments.segment_list"):
            monkeypatch.setattr(f"{place}.carried_out", carried_out)
        return got

    return prepare


def pull(view, place):
    """Press, and move far enough."""
    QTest.mousePress(view.viewport(), LEFT, NONE, place)
    for far in (10, 40):
        event = QMouseEvent(
            QMouseEvent.Type.MouseMove,
            QPointF(place + QPoint(far, far)),
            QPointF(place),
            NO_BUTTON,
            LEFT,
            NONE,
        )
        QApplication.sendEvent(view.viewport(), event)


@pytest.mark.parametrize("taken", [True, False])
def test_a_passage_dragged_into_another_program_is_noted_like_a_copy(table, elsewhere, taken):
    got, before = elsewhere(taken=taken), noted(table)
    transcript = table.desk.reading.transcript
    start = table.text.rindex("Ausländerbehörde")
    span = Span(start, start + len("Ausländerbehörde"))
    table.desk.reading.select(span)
    pull(transcript, transcript.places.rects_in_view(span)[0].center())
    settle_tasks()
    assert len(got) == 1
    assert "Ausländerbehörde" in got[0]
    assert transcript.selection() == span
    assert noted(table) - before == taken
    if taken:
        assert table.message.startswith("Dragged into another program. In the passage: 1 × no consent")


def test_rows_dragged_into_another_program_are_noted_and_several_carry_no_words(table, elsewhere):
    got, before, view = elsewhere(taken=True), noted(table), table.desk.segments.view
    select(table, 3)
    view.startDrag(Qt.DropAction.CopyAction)
    settle_tasks()
    assert got[0].endswith(")"), "with its source, as it is copied"
    assert listed(table)[3].quote[:20] in got[0]
    assert noted(table) == before + 1
    select(table, 3, 4)
    view.startDrag(Qt.DropAction.CopyAction)
    settle_tasks()
    assert got[1] == ""
    assert noted(table) == before + 1


@pytest.mark.parametrize(
    ("action", "target", "answer"),
    [("CopyAction", None, True), ("CopyAction", QObject, False), ("IgnoreAction", None, False)],
)
def test_who_took_it(table, monkeypatch, action, target, answer):
    place = target() if target else None
    monkeypatch.setattr(QDrag, "exec", lambda *_: getattr(Qt.DropAction, action))
    monkeypatch.setattr(QDrag, "target", lambda _: place)
    assert carried_out(table.desk, QMimeData()) is answer


def test_one_passage_is_copied_at_once_looked_at_afterwards_and_noted(table):
    table.context.workspace.known_names = KnownNames([Rule("Ausländerbehörde", "[Amt]", kind="place")])
    start = table.text.rindex("Ausländerbehörde")
    table.desk.reading.select(Span(start, start + len("Ausländerbehörde")))
    QTest.keyClick(table.desk.reading.transcript, Qt.Key.Key_C, CTRL)
    assert "Ausländerbehörde" in QApplication.clipboard().text(), "nobody waits for the check"
    settle_tasks()
    assert table.message.startswith("Copied. In the passage: 1 × known name")
    assert "no consent to quote on record" in table.message
    entry = last_entry(table)
    assert (entry.action, entry.details["findings"]["name"]) == ("copy", 1)
    assert "behörde" not in str(entry.details)
    table.context.workspace.known_names = None
    select(table, 2)
    press(table, Qt.Key.Key_C, CTRL)
    settle_tasks()
    assert "known name" not in table.message
    assert last_entry(table).id == entry.id + 1


@pytest.mark.parametrize("way", ["double-click", "F2"])
def test_the_comment_is_written_in_the_row(table, way):
    (segment,) = select(table, 1)
    view = table.desk.segments.view
    if way == "F2":
        press(table, Qt.Key.Key_F2)
    else:
        QTest.mouseDClick(view.viewport(), LEFT, NONE, row_center(table, 1))
    field = view.findChild(CommentField)
    assert field is not None
    QTest.keyClicks(field, "deutlich")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert {c.id: c.comment for c in table.codings()}[segment.coding.id] == "deutlich"
    assert listed(table)[1].coding.comment == "deutlich"
    assert selected_ids(table) == [segment.coding.id]
    QTest.qWait(20)
    assert view.findChild(CommentField) is None
    assert QApplication.focusWidget() is view


def test_esc_leaves_the_comment_as_it_was(table):
    (segment,) = select(table, 1)
    press(table, Qt.Key.Key_F2)
    field = table.desk.segments.view.findChild(CommentField)
    QTest.keyClicks(field, "deutlich")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert {c.id: c.comment for c in table.codings()}[segment.coding.id] == segment.coding.comment


def test_segments_of_several_documents_are_coded_while_the_transcript_follows(table):
    table.desk.codes.select(table.code("Zugangswege"))
    table.context.actions.run("code.segments")
    names = [segment.document.name for segment in listed(table)]
    assert len(set(names)) > 2
    rows = [0, len(names) - 1]
    segments = select(table, *rows)
    assert table.desk.shown.current_document.name == names[-1]
    assert selected_ids(table) == [segment.coding.id for segment in segments]
    press(table, Qt.Key.Key_Return)
    QTest.keyClicks(table.desk.popup.field, "ehren")
    QTest.keyClick(table.desk.popup.field, Qt.Key.Key_Return)
    assert table.message == "“Ehrenamt” given to 2 segment(s)."
    assert selected_ids(table) == [segment.coding.id for segment in segments]


def test_when_the_transcript_has_the_keyboard_its_passage_is_meant(table):
    (segment,) = select(table, 3)
    table.desk.reading.transcript.setFocus()
    words = "Telefonisch. Brief geht auch"
    table.select(words)
    table.desk.controller.remember([table.code("Ehrenamt")])
    table.context.actions.run("code.last")
    assert table.coded(words) == {"Ehrenamt"}
    assert "Ehrenamt" not in table.coded(segment.coding.span.of(table.text))


def test_rows_name_their_document_only_where_there_are_several(table):
    view = table.desk.segments.view
    assert view.names_documents() is False
    table.context.actions.run("code.segments")
    assert "Select a code" in table.message
    table.desk.codes.select(table.code("Ehrenamt"))
    table.context.actions.run("code.segments")
    assert view.names_documents() is True
    assert {s.document.name for s in table.desk.segments.model.segments} == {"TM04"}


def test_without_a_code_the_list_says_what_to_do(table):
    table.desk.codes.select(None)
    table.context.focus.set_code(None)
    table.desk.segments.scope.set_value("code")
    table.desk.shown.show_segments()
    assert table.desk.segments.is_empty()
    assert table.desk.segments.empty_sentence() == "Select a code to see its segments."


def test_a_list_of_one_code_follows_what_is_moved_below_it(table):
    akteure, moved = table.code("Kooperation > Akteure"), table.desk.book.find("Corona")
    table.context.focus.set_code(akteure)
    table.desk.segments.scope.set_value("code")
    table.desk.shown.show_segments()
    segments = table.desk.segments.model
    before = {one.coding.id for one in segments.segments}
    table.desk.codebook_controller.move([moved.id], akteure)
    assert {one.coding.id for one in segments.segments} > before
    table.context.workspace.undo()
    assert {one.coding.id for one in segments.segments} == before


def test_the_list_of_a_document_says_where_its_codes_stand_and_is_asked_once_for_it(table, monkeypatch):
    listed = table.desk.shown.segments
    asked = []
    monkeypatch.setattr(listed, "_take", lambda *found, take=listed._take: (asked.append(1), take(*found)))
    one = next(s for s in table.desk.segments.model.segments if s.code.level > 1)
    used = {s.code.id for s in table.desk.segments.model.segments}
    other = next(
        c
        for c in table.desk.book.codes
        if c.level == 1 and not used & set(table.desk.book.descendants([c.id]))
    )
    table.desk.codebook_controller.move([one.code.id], other.id)
    assert {s.code.path for s in table.desk.segments.model.segments if s.code.id == one.code.id} == {
        f"{other.name} > {one.code.name}"
    }
    assert asked == [1]
    table.desk.codebook_controller.rename(other.id, "Anders")  # its path is part of theirs
    assert asked == [1, 1]
    unused = next(c for c in table.desk.book.codes if c.id not in used and not table.desk.book.children(c.id))
    table.desk.codebook_controller.rename(unused.id, "Ganz anders")
    assert asked == [1, 1]


@pytest.fixture
def long_list(table, monkeypatch):
    """The segments of all documents, ten at once."""
    monkeypatch.setattr("gk_qda.ui.code_desk.listed_segments._FIRST", 10)
    monkeypatch.setattr("gk_qda.ui.code_desk.listed_segments._MANY", 20)
    table.desk.segments.scope.set_value("active")
    table.desk.shown.show_segments()
    table.window.activateWindow()
    table.desk.segments.view.setFocus()
    assert len(listed(table)) == 10
    return table


def count(table):
    """How many own codings there are."""
    me = table.context.workspace.coder_id
    with table.context.workspace.project.read() as session:
        return session.query(Coding).filter(Coding.coder_id == me).count()


def test_a_long_list_goes_on_where_it_is_scrolled_to_its_end(long_list):
    model, view = long_list.desk.segments.model, long_list.desk.segments.view
    press(long_list, Qt.Key.Key_End)
    wait_until(lambda: len(model.segments) == 20, "the next segments")
    assert view.currentIndex().row() == 9, "the row in focus stays"
    press(long_list, Qt.Key.Key_End)
    wait_until(lambda: len(model.segments) == 30, "those after them")
    assert [model.row_of(one.coding.id) for one in model.segments] == list(range(30))
    assert long_list.desk.shown.facts()[-1].startswith(str(count(long_list)))
    long_list.desk.codebook_controller.put_on_digit(long_list.desk.book.find("Ehrenamt"), 4)
    press(long_list, Qt.Key.Key_End)
    settle_tasks()
    last = view.current()
    press(long_list, Qt.Key.Key_4)
    settle_tasks()
    assert view.current().coding.id == last.coding.id, "coding in the later rows keeps them"
    long_list.desk.segments.scope.set_value("document")
    long_list.desk.shown.show_segments()
    settle_tasks()
    assert len(listed(long_list)) < 30, "another list begins at its beginning"


def test_all_of_a_long_list_are_selected_and_what_is_asked_for_meanwhile_waits(long_list):
    everything = count(long_list)
    press(long_list, Qt.Key.Key_A, CTRL)
    press(long_list, Qt.Key.Key_Delete)
    assert count(long_list) == everything, "they are still being read"
    settle_tasks()
    wait_until(lambda: count(long_list) == 0, "all are removed")
    settle_tasks()
    assert long_list.message == f"{everything} coding(s) removed."
    long_list.context.workspace.undo()
    settle_tasks()
    assert count(long_list) == everything


def test_a_click_while_all_are_read_selects_what_was_clicked(long_list):
    press(long_list, Qt.Key.Key_A, CTRL)
    click(long_list, 2)
    settle_tasks()
    assert len(selected_ids(long_list)) == 1
    press(long_list, Qt.Key.Key_A, CTRL)
    settle_tasks()
    assert len(selected_ids(long_list)) == count(long_list)


def test_a_list_that_is_too_long_to_be_selected_says_so(long_list, monkeypatch):
    monkeypatch.setattr("gk_qda.ui.code_desk.listed_segments._MOST", 100)
    press(long_list, Qt.Key.Key_A, CTRL)
    settle_tasks()
    assert "More than 100 segments are listed" in long_list.message
    assert selected_ids(long_list) == []


def test_paraphrasing_goes_on_beyond_what_was_read(long_list):
    paraphrasing = long_list.desk.paraphrasing
    click(long_list, 9)
    paraphrasing.toggle()
    paraphrasing.step(1)
    settle_tasks()
    assert long_list.context.focus.coding_id in [one.coding.id for one in listed(long_list)[10:]]
