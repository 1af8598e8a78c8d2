"""Words are found, looked at, decided and replaced on the page; codings stay, and undo takes all of it back."""

from __future__ import annotations

from threading import Event

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from sqlalchemy import select

from gk_qda.language.pseudonyms import Replacing
from gk_qda.models import Coding, Document
from gk_qda.operations.pseudonym_keys import KeyPlace
from gk_qda.operations.pseudonym_review import Decision
from gk_qda.project.key_file import KeyFile
from gk_qda.queries.documents import text_of
from gk_qda.ui.pseudonymising.dialogs import Keyed, LeaveDialog, ReplaceDialog
from gk_qda.ui.pseudonymising.model import CHOICE, DECIDED, FAULTY, OPEN, REPLACEMENT
from gk_qda.ui.tasks import Task
from tests.operations.test_pseudonymising import RULES
from tests.ui.pseudonymising.conftest import message

Key = Qt.Key


def passages(project):
    """All texts, and the words of every coding."""
    with project.read() as session:
        texts = {i: text_of(session, i) for i in session.scalars(select(Document.id))}
        codings = {c.id: texts[c.document_id][c.start : c.end] for c in session.scalars(select(Coding)).all()}
        return texts, codings


def cell(page, original, column):
    return page.model.index(page.model.row_of(original), column).data()


def decide(page, rule):
    page.table.choose(rule.original)
    page.decision.choices[rule.technique].click()
    if rule.technique != "omission":
        page.decision.replacement.setText(rule.replacement)
        page.decision.replacement.setModified(True)
        page.decision.replacement.editingFinished.emit()


def test_the_planted_items_are_found_replaced_and_taken_back(window, page, settle, answered, tmp_path):
    project = window.page.context.workspace.project
    listed = [one.original for one in page.model.rows]
    assert {rule.original for rule in RULES} <= set(listed)
    assert len(listed) < 100
    assert page.panel.head.count() == f"{len(listed)} open · 0 decided"
    for rule in RULES:
        decide(page, rule)
    assert page.panel.head.count() == f"{len(listed) - 12} open · 12 decided"
    assert {rule.original: rule.written for rule in page.review.rules()} == {
        rule.original: rule.written for rule in RULES
    }
    texts, codings = passages(project)
    seen = []

    def answer(dialog):
        seen.append(dialog.facts.text())
        dialog.key.path.setText(str(window.page.context.workspace.project.path.with_name("x.gkkey")))
        dialog.key.passphrase.setText("geheim")
        assert "folder of the project" in dialog._missing.text()
        dialog.key.path.setText(str(tmp_path / "keys" / "demo"))
        assert "differ" in dialog._missing.text()
        assert not dialog.go_on.isEnabled()
        dialog.key.again.setText("geheim")
        dialog.go_on.click()

    answered(ReplaceDialog, answer)
    page.replace.click()
    settle()
    assert seen == ["To be replaced: 12 places in 1 document (TM13)."]
    assert message(window) == "12 places replaced in 1 document."
    replacing = Replacing(RULES)
    new_texts, new_codings = passages(project)
    assert new_codings == {i: replacing.replaced(words) for i, words in codings.items()}
    assert new_texts == {i: replacing.replaced(text) for i, text in texts.items()}
    assert not {rule.original for rule in RULES} & {one.original for one in page.review.candidates}
    assert page.review.decisions == {}
    names = window.page.context.workspace.known_names
    assert {rule.original for rule in names.rules} >= {rule.original for rule in RULES}
    with KeyFile.open(tmp_path / "keys" / "demo.gkkey", "geheim") as key_file:
        assert len(key_file.entries()) == 12
    page.refresh()
    settle()
    assert page.review.candidate("Ebeling") is None, "our own words need no look"
    window.actions_table.run("edit.undo")
    settle()
    assert passages(project) == (texts, codings)
    assert page.stale.isVisibleTo(page)


def test_all_of_it_by_keys(window, page, settle, answered, tmp_path, qtbot):
    table = page.table
    qtbot.waitUntil(table.hasFocus)
    QTest.keyClick(table, Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    first = page.table.chosen()[0].original
    QTest.keyClick(table, Key.Key_1)
    assert cell(page, first, CHOICE) == "Pseudonym"
    proposed = cell(page, first, REPLACEMENT)
    assert proposed
    QTest.keyClick(table, Key.Key_F2)
    editor = table.findChild(QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "Brandt")
    QTest.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: cell(page, first, REPLACEMENT) == "Brandt")
    qtbot.waitUntil(table.hasFocus)
    QTest.keyClick(table, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    second = table.chosen()[1].original
    QTest.keyClick(table, Key.Key_4)
    assert {cell(page, one, CHOICE) for one in (first, second)} == {"Omission"}
    QTest.keyClick(table, Key.Key_2)
    assert "no replacement" in cell(page, first, REPLACEMENT)
    assert not page.replace.isEnabled()
    QTest.keyClick(table, Key.Key_Delete)
    assert page.review.decisions == {}
    QTest.keyClick(table, Key.Key_4)
    settle()
    here = table.chosen()[0].places[0]
    QTest.keyClick(table, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    reading = window.page.code_desk().reading
    assert reading.document.text[here.start : here.start + len(here.words)] == here.words
    window.actions_table.run("protect.pseudonyms")
    assert len(page.review.decisions) == 2, "they stay while somebody looks at the text"
    left = []

    def stay(dialog):
        left.append(dialog)
        QTest.keyClick(dialog, Key.Key_Escape)

    answered(LeaveDialog, stay)
    QTest.keyClick(table, Key.Key_Escape)
    assert len(left) == 1
    assert window.page.stack.currentWidget() is page
    assert not window.page.may_close()

    def answer(dialog):
        dialog.key.path.setText(str(tmp_path / "demo.gkkey"))
        for field in (dialog.key.passphrase, dialog.key.again):
            QTest.keyClicks(field, "geheim")
        QTest.keyClick(dialog.key.again, Key.Key_Return)

    answered(ReplaceDialog, answer)
    page.replace.setFocus()
    QTest.keyClick(page.replace, Key.Key_Space)
    settle()
    assert "replaced in 1 document" in message(window)
    QTest.keyClick(table, Key.Key_Escape)
    assert window.page.commands.pseudonymising.page is None


def test_the_list_is_looked_through(window, page, settle, monkeypatch, tmp_path):
    what_does_not_agree_is_said_in_the_row(page)
    rows_are_filtered(page)
    several_rows_are_written_at_once(page)
    other_spellings_are_found(page, settle)
    words_are_added(window, page, settle)
    the_list_goes_into_a_file_and_comes_back(window, page, settle, monkeypatch, tmp_path)


def what_does_not_agree_is_said_in_the_row(page):
    names = ("Wiegelmann", "Osterkötter")
    for name in names:
        page.table.choose(name)
        page.decide("pseudonym")
    first, second = (cell(page, name, REPLACEMENT) for name in names)
    assert first
    assert second
    assert first != second
    page.table.choose("Osterkötter")
    page._write(first)
    wrong = [name for name in names if "taken" in cell(page, name, REPLACEMENT)]
    assert len(wrong) == 1
    page.table.choose(wrong[0])
    assert "another word" in page.decision.trouble.text()
    assert not page.replace.isEnabled()
    page.panel.state.set_value(FAULTY)
    page.panel.filter()
    assert [one.original for one in page.model.rows] == wrong
    page._propose()
    assert page.model.trouble_count == 0
    assert page.replace.isEnabled()


def rows_are_filtered(page):
    page.panel.state.set_value("all")
    page.panel.filter()
    everything, decided = page.model.rowCount(), len(page.review.decisions)
    for state, number in ((OPEN, everything - decided), (DECIDED, decided)):
        page.panel.state.set_value(state)
        page.panel.filter()
        assert page.model.rowCount() == number
    page.panel.state.set_value("all")
    page.panel.kind.set_value("phone")
    page.panel.filter()
    assert {one.kind for one in page.model.rows} == {"phone"}
    page.panel.kind.set_value("")
    page.panel.search.setText("Wiegel")
    page.panel.search.searched.emit("Wiegel")
    assert [one.original for one in page.model.rows] == ["Wiegelmann"]
    page.panel.search.setText("Berta")
    page.panel.filter()
    assert page.panel.empty_sentence() == "No word with “Berta” on the list."
    page.panel.search.setText("")
    page.panel.filter()


def several_rows_are_written_at_once(page):
    rows = [page.model.row_of(name) for name in ("0151 00000000", "0201 000000-00")]
    page.table.selectRow(rows[0])
    selection = page.table.selectionModel()
    index = page.model.index(rows[1], 0)
    selection.select(index, selection.SelectionFlag.Select | selection.SelectionFlag.Rows)
    page._write("Nummer vom Amt")
    assert {page.review.decisions[one.original].choice for one in page.table.chosen()} == {"generalisation"}
    assert page.decision.replacement.text() == "Nummer vom Amt"


def other_spellings_are_found(page, settle):
    page.table.choose("Osterkötter")
    page.decide("function")
    page.decision.forms.setText("Jobcenter; Osterkoetter")
    page.decision.forms.setModified(True)
    page.decision.forms.editingFinished.emit()
    settle()
    assert page.review.decisions["Osterkötter"].forms == ("Jobcenter", "Osterkoetter")
    assert page.decision.places.places.rowCount() > 2


def words_are_added(window, page, settle):
    page.add_word("Xylophonistin")
    settle()
    assert "in no text" in message(window)
    page.add_word("Jobcenter")
    settle()
    one = page.review.candidate("Jobcenter")
    assert one.count == len(one.places) > 5
    assert page.table.chosen() == [one]
    assert page.decision.places.places.rowCount() == one.count
    goals = []
    window.page.context.focus.place_requested.connect(goals.append)
    page.decision.places.clicked.emit(page.decision.places.places.index(3, 0))
    assert goals[-1].span.start == one.places[3].start
    settle()
    window.actions_table.run("protect.pseudonyms")


def the_list_goes_into_a_file_and_comes_back(window, page, settle, monkeypatch, tmp_path):
    page.review.reopen(list(page.review.decisions))
    page.table.choose("Wiegelmann")
    page.decide("function")
    page._write("Beraterin")
    path = tmp_path / "liste.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    lists = window.page.commands.pseudonymising.lists
    lists.export(page)
    settle()
    assert "names originals" in message(window)
    written = path.read_text("utf-8-sig").rstrip()
    columns = written.splitlines()[0].split(",")
    cells = {"original": "Gespräch", "technique": "generalisation", "replacement": "Treffen"}
    line = ",".join(cells.get(name, "") for name in columns)
    path.write_text(f"{written}\n{line}\n", "utf-8-sig")
    page.reopen()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    lists.take(page)
    settle()
    assert page.review.decisions == {
        "Wiegelmann": Decision("function", "Beraterin"),
        "Gespräch": Decision("generalisation", "Treffen"),
    }
    assert page.review.candidate("Gespräch").count > 1


def test_a_passphrase_is_in_no_representation(tmp_path):
    assert "geheim" not in repr(KeyPlace(tmp_path / "x.gkkey", "geheim"))


def test_the_count_tells_how_far_it_is_and_ends_with_the_dialog(window, qtbot, settle):
    ended = Event()

    def endless(task):
        try:
            while True:
                task.report(1, 4)
                ended.wait(0.01)
        finally:
            ended.set()

    dialog = ReplaceDialog(None, window.page.context.theme, Keyed(None), 0, lambda _: Task(endless))
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.facts.text() == "Counting what would be replaced: 25 %")
    assert not dialog.go_on.isEnabled()
    dialog.reject()
    qtbot.waitUntil(ended.is_set)
    settle()
