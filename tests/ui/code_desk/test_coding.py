"""Coding with real keys and drops; what is stored is what the window shows."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from gk_qda.operations.memos import write_memo, write_paraphrase
from gk_qda.queries.hanging import Hanging, hanging_on
from gk_qda.queries.memo_targets import MemoTarget
from gk_qda.queries.memos import memos_on
from gk_qda.spans import Span
from gk_qda.ui.reading.parcels import pack_codes, pack_segment
from tests.ui.code_desk.dragging import drop

WORDS = "Telefonisch. Brief geht auch"
EMOJI = "Der eine schreibt „ok 👍🏽“ und damit ist der Termin bestätigt"


@pytest.fixture(autouse=True)
def opened(table):
    table.open("TM07")


def test_enter_a_few_letters_enter(table):
    table.select(WORDS)
    table.key(Qt.Key.Key_Return)
    popup = table.desk.popup
    assert popup.isVisible()
    QTest.keyClicks(popup.field, "ehren")
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    assert not popup.isVisible()
    assert table.coded(WORDS) == {"Ehrenamt"}


def test_shift_enter_keeps_the_popup_for_a_second_code(table):
    table.select(WORDS)
    table.key(Qt.Key.Key_Return)
    popup = table.desk.popup
    QTest.keyClicks(popup.field, "ehren")
    QTest.keyClick(popup.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert popup.isVisible()
    QTest.keyClicks(popup.field, "datenaus")
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    assert table.coded(WORDS) == {"Ehrenamt", "Datenaustausch"}


def test_a_new_code_from_the_popup_is_one_step(table):
    table.select(WORDS)
    table.key(Qt.Key.Key_Return)
    QTest.keyClicks(table.desk.popup.field, "Briefangst")
    QTest.keyClick(table.desk.popup.field, Qt.Key.Key_Return)
    assert table.coded(WORDS) == {"Briefangst"}
    table.context.workspace.undo()
    assert table.coded(WORDS) == set()
    assert "Briefangst" not in {code.name for code in table.desk.book.codes}


def test_digits_code_without_the_popup(table):
    table.desk.codebook_controller.put_on_digit(table.desk.book.find("Ehrenamt"), 3)
    table.select(WORDS)
    table.keys("3")
    assert table.coded(WORDS) == {"Ehrenamt"}
    table.keys("7")
    assert "7" in table.message


def test_last_code_again(table):
    table.desk.controller.apply([table.code("Ehrenamt")], table.select("Brief macht denen Angst"))
    table.select(WORDS)
    table.context.actions.run("code.last")
    assert table.coded(WORDS) == {"Ehrenamt"}


def test_last_code_again_passes_over_a_code_that_was_taken_back(table):
    table.desk.controller.apply([table.code("Ehrenamt")], table.select("Brief macht denen Angst"))
    table.select("Ich kenne nur Stimmen")
    table.context.actions.run("code.in_vivo")
    table.context.workspace.undo()
    table.select(WORDS)
    table.context.actions.run("code.last")
    assert table.coded(WORDS) == {"Ehrenamt"}


def test_in_vivo(table):
    table.select("Ich kenne nur Stimmen")
    table.context.actions.run("code.in_vivo")
    assert table.coded("Ich kenne nur Stimmen") == {"Ich kenne nur Stimmen"}


def test_in_vivo_over_two_turns_takes_no_labels(table):
    document = table.desk.reading.document
    one, other = next(
        (one, other)
        for one, other in zip(document.paragraphs, document.paragraphs[1:], strict=False)
        if one.label and other.label and other.end - other.start > 60
    )
    span = Span(one.end - 12, other.label.end + 12)
    table.desk.reading.select(span)
    table.context.actions.run("code.in_vivo")
    [code] = [c for c in table.desk.book.codes if c.id == table.desk.controller.last_code()]
    label = other.label.of(document.text).strip()
    assert label not in code.name
    assert "\n" not in code.name
    assert code.name.split()[-1] == document.text[: span.end].split()[-1].strip(",.")


def test_text_dropped_on_a_code(table):
    span = table.select(WORDS)
    tree = table.desk.codes.tree
    table.desk.codes.select(table.code("Ehrenamt"))
    place = tree.visualRect(tree.currentIndex()).center()
    drop(tree, pack_segment(table.context.focus.document_id, span, WORDS), place)
    assert table.coded(WORDS) == {"Ehrenamt"}


def test_a_code_dropped_on_the_selection(table):
    table.select(WORDS)
    view = table.desk.reading.transcript
    place = view.selection_rect().center()
    drop(view, pack_codes([table.code("Ehrenamt")]), place)
    assert table.coded(WORDS) == {"Ehrenamt"}


def test_emoji_do_not_shift_the_coding(table):
    table.select(EMOJI)
    table.desk.controller.apply([table.code("Ehrenamt")], table.desk.reading.selection())
    assert table.coded(EMOJI) == {"Ehrenamt"}


def test_undo_and_redo_show_at_once(table):
    table.desk.controller.apply([table.code("Ehrenamt")], table.select(WORDS))
    shown = len(table.desk.segments.model.segments)
    table.context.workspace.undo()
    assert len(table.desk.segments.model.segments) == shown - 1
    assert table.coded(WORDS) == set()
    table.context.workspace.redo()
    assert table.coded(WORDS) == {"Ehrenamt"}
    assert len(table.desk.segments.model.segments) == shown


def test_delete_removes_the_focused_coding(table):
    coding = table.desk.controller.apply([table.code("Ehrenamt")], table.select(WORDS))
    table.context.focus.set_coding(coding)
    table.key(Qt.Key.Key_Delete)
    assert table.coded(WORDS) == set()
    assert "removed" in table.message


def test_what_goes_with_a_coding_is_said(table):
    table.open("TM07")
    bare = [
        c.id
        for c in table.codings()
        if table.context.workspace.read(partial(hanging_on, coding_ids=[c.id])) == Hanging()
    ]
    coding_id, other = bare[:2]
    target = MemoTarget("coding", coding_id)
    workspace = table.context.workspace
    workspace.change("write_memo", lambda s: write_memo(s, coder_id=1, target=target, text="drei Seiten"))
    workspace.change("write_memo", lambda s: write_paraphrase(s, coder_id=1, target=target, text="Kurz."))
    written = partial(memos_on, target=target, language="en")
    before = workspace.read(written)
    table.context.focus.set_coding(coding_id)
    table.context.actions.run("coding.remove")
    assert table.message == "1 coding(s) removed, with 1 memo(s) and 1 paraphrase(s)."
    assert [action.words for action in table.context.messages.current().actions] == ["Undo"]
    table.context.messages.current().actions[0].run()
    assert workspace.read(written) == before
    table.desk.controller.remove([other])
    assert table.message == "1 coding(s) removed."


def test_what_uniting_gives_up_is_said(table):
    table.open("TM01")
    code, start = table.code("Corona"), table.desk.reading.document.paragraphs[5].start
    controller = table.desk.controller
    spans = [Span(start + 3, start + 20), Span(start + 30, start + 50)]
    for span, weight in zip(spans, (20, 90), strict=True):
        controller.weigh(controller.apply([code], span), weight)
    controller.apply([code], Span(start + 10, start + 40))
    assert "Given up: weight 90." in table.message


def test_merging_codes_says_what_uniting_gave_up(table):
    document, controller = table.desk.reading.document, table.desk.controller
    start = document.paragraphs[5].start
    codes = [controller.apply_new(name, None) for name in ("Eins", "Zwei")]
    for code, weight, at in zip(codes, (20, 90), (3, 10), strict=True):
        controller.weigh(controller.apply([code], Span(start + at, start + at + 20)), weight)
    [one, other] = table.desk.codebook_controller.codes(codes)
    table.desk.codebook_controller.merge([one], other)
    assert "became one" in table.message
    assert "Given up: weight 20." in table.message or "Given up: weight 90." in table.message


def test_extending_says_so_and_offers_undo(table):
    table.desk.controller.apply([table.code("Ehrenamt")], table.select("Telefonisch."))
    table.desk.controller.apply([table.code("Ehrenamt")], table.select("Telefonisch. Brief"))
    assert "already coded here" in table.message
    table.context.messages.current().actions[0].run()
    assert table.coded("Telefonisch.") == {"Ehrenamt"}


def test_the_tree_counts_what_the_transcript_shows(table):
    code = table.code("Ehrenamt")
    index = table.desk.codes.model.index_of(code)

    def numbers():
        return [index.siblingAtColumn(column).data() for column in (1, 2)]

    assert numbers() == ["–", "2"]
    table.desk.controller.apply([code], table.select(WORDS))
    assert numbers() == ["1", "3"]


def test_weight_and_comment_from_the_inspector(table):
    coding = table.desk.controller.apply([table.code("Ehrenamt")], table.select(WORDS))
    table.context.focus.set_coding(coding)
    page = table.desk.inspector.coding_page
    page.weight.setValue(70)
    page.weight.editingFinished.emit()
    page.comment.setPlainText("deutlich")
    table.context.focus.set_coding(None)
    stored = {c.id: c for c in table.codings()}[coding]
    assert (stored.weight, stored.comment) == (70, "deutlich")


def test_the_popup_says_what_is_coded_and_the_inspector_what_the_code_means(table):
    table.desk.codes.select(table.code("Ehrenamt"))
    table.select(WORDS)
    table.key(Qt.Key.Key_Return)
    popup, page = table.desk.popup, table.desk.inspector.code_page
    assert popup.facts() == "28 character(s) in para. 9"
    QTest.keyClicks(popup.field, "datenaus")
    assert page.shown_name() == "Datenaustausch"
    QTest.keyClick(popup.field, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert page.shown_name() == "Ehrenamt"
    assert table.desk.reading.selection() is not None


def test_the_popup_never_covers_the_selection(table):
    table.desk.reading.scroll_to_paragraph("9")
    screen = table.window.screen().availableGeometry()
    for top in (screen.top(), screen.bottom() - 200):
        table.window.move(screen.left(), top - 100)
        table.select(WORDS)
        view = table.desk.reading.transcript
        here = view.selection_rect()
        selected = here.translated(view.viewport().mapToGlobal(QPoint()))
        table.key(Qt.Key.Key_Return)
        popup = table.desk.popup
        assert not popup.geometry().intersects(selected)
        QTest.keyClicks(popup.field, "datenaus")
        assert not popup.geometry().intersects(selected)
        popup.close()
