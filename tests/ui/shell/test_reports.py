"""The page of reports: made, exported, outdated by a coding, compared line by line, undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import openpyxl
import pytest
from docx import Document
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from sqlalchemy import select

from gk_qda.models import Code
from gk_qda.models import Document as StoredDocument
from gk_qda.operations.coding import apply_code
from gk_qda.operations.reports.keeping import save_report
from gk_qda.queries.filters import Filters
from gk_qda.queries.report_choices import ReportChoices, kept_reports
from gk_qda.ui.reports.dialog import ReportDialog
from gk_qda.ui.reports.models import Tick, TickModel

TM07 = Filters(documents=("TM07",))


def keep(workspace, name, choices):
    workspace.change("save_report", lambda s: save_report(s, name=name, choices=choices), name=name)


@pytest.fixture
def opened(start, demo, settle):
    """The window with the page of two reports."""
    window = start(demo).window
    settle()
    workspace = window.page.context.workspace
    keep(workspace, "Belege TM07", ReportChoices("segments", filters=TM07))
    keep(workspace, "Leitfaden", ReportChoices("codebook"))
    window.actions_table.run("report.list")
    settle()
    return window, window.page.commands.reports.page


@pytest.fixture
def exported(opened, settle, monkeypatch, tmp_path):
    """The first report, exported."""
    window, page = opened
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "belege.docx"), ""))
    page.export.click()
    settle()
    return window, page


def states(page):
    return {report.name: page.reports.state(report) for report in page.reports.rows}


def answers(monkeypatch, answer):
    monkeypatch.setattr(ReportDialog, "ask", classmethod(lambda *_: answer))


def code_in(window, document):
    def work(session):
        found = session.scalars(select(StoredDocument).where(StoredDocument.name == document)).one()
        code = session.scalars(select(Code).where(Code.name == "Messenger und Datenschutz")).one()
        apply_code(session, document_id=found.id, code_id=code.id, coder_id=1, start=900, end=990)

    window.page.context.workspace.change("apply_code", work, code="")


def wait_for_a_look(qtbot, settle):
    qtbot.wait(900)
    settle()


def test_a_report_is_made_and_undone(opened, settle, monkeypatch):
    window, page = opened
    answers(monkeypatch, ("Kapitel 1", ReportChoices("themes", themes=("Corona",), sections=("frequency",))))
    page.add.click()
    settle()
    assert page.chosen().name == "Kapitel 1"
    assert page.sections.rowCount() > 3
    assert states(page)["Kapitel 1"] == "new"
    assert "not exported yet" in page.said.text()
    window.actions_table.run("edit.undo")
    with window.page.context.workspace.project.read() as session:
        assert [one.name for one in kept_reports(session)] == ["Belege TM07", "Leitfaden"]


def test_a_coding_elsewhere_leaves_the_file_current(exported, settle, qtbot):
    window, page = exported
    assert states(page) == {"Belege TM07": "current", "Leitfaden": "new"}
    code_in(window, "TM01")
    wait_for_a_look(qtbot, settle)
    assert states(page)["Belege TM07"] == "current"


def test_a_coding_in_its_document_outdates_it_and_is_shown(exported, settle, qtbot):
    window, page = exported
    code_in(window, "TM07")
    wait_for_a_look(qtbot, settle)
    assert states(page)["Belege TM07"] == "outdated"
    today = datetime.now().astimezone()
    assert page.reports.index(0, 3).data() == f"outdated since {today:%Y-%m-%d}"
    assert page.said.text().startswith(f"Outdated since {today:%Y-%m-%d}: ")
    page.tabs.setCurrentIndex(1)
    shown = [[page.changes.index(row, c).data() for c in (0, 1)] for row in range(page.changes.rowCount())]
    assert any(before == "–" and "Messenger und Datenschutz" in now for before, now in shown)
    assert page.detail.isVisible()
    assert "28 thematische Codierungen" in page.detail.text()  # the line is longer than the column
    assert "29 thematische Codierungen" in page.detail.text()
    window.page.context.workspace.undo()
    wait_for_a_look(qtbot, settle)
    assert states(page)["Belege TM07"] == "current"


def test_what_happened_while_the_page_was_off_is_seen(exported, settle):
    window, page = exported
    window.page.open_desk("code")

    code_in(window, "TM07")
    window.actions_table.run("report.list")
    settle()
    assert states(page)["Belege TM07"] == "outdated"


def test_copied_renamed_deleted(opened, settle):
    _, page = opened
    page.copy.click()
    settle()
    assert page.chosen().name == "Belege TM07 (2)"
    page.reports.setData(page.reports.index(page.table.currentIndex().row(), 0), "Anhang")
    settle()
    assert [report.name for report in page.reports.rows] == ["Anhang", "Belege TM07", "Leitfaden"]
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    settle()
    assert [report.name for report in page.reports.rows] == ["Belege TM07", "Leitfaden"]


def test_escape_goes_back_to_the_desk(opened, settle):
    window, page = opened
    QTest.keyClick(page, Qt.Key.Key_Escape)
    settle()
    assert window.page.stack.currentWidget() is window.page.desk
    assert window.page.commands.reports.page is None
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    code_in(window, "TM07")  # the page is gone and hears of nothing any more
    settle()


def make_dialog(window, name, choices):
    from gk_qda.ui.reports.offer import report_offer

    context = window.page.context
    offer = report_offer(context.workspace.project, context.activation.filters())
    return ReportDialog(window, context.theme, offer, (name, choices), "en")


@pytest.mark.parametrize(
    "choices",
    [
        ReportChoices(
            "themes",
            filters=TM07,
            themes=("Corona",),
            by="typ",
            sections=("quotations", "frequency"),
            quotes=3,
            quantifiers=True,
            names="type",
            language="en",
        ),
        ReportChoices("case", ".odt", cases=("KO06",), sections=("codings",)),
        ReportChoices("comparison", ".xlsx", cases=("KO11", "KO06"), attributes=("typ",), in_tree_order=True),
        ReportChoices("comparison", cases=("KO11", "KO06"), by_question=True),
        ReportChoices("matrix", by="person"),
        ReportChoices("crosstab", ".csv", by="typ"),
        ReportChoices("codebook", ".html"),
    ],
)
def test_the_dialog_gives_back_what_it_was_given(opened, choices):
    window, _ = opened
    dialog = make_dialog(window, "A", choices)
    assert dialog.choices() == choices
    dialog.deleteLater()


def test_questions_stand_in_the_place_of_themes(opened):
    window, _ = opened
    given = ReportChoices("comparison", cases=("KO11", "KO06"), by_question=True)
    dialog = make_dialog(window, "A", given)
    assert dialog.by_question.isVisibleTo(dialog)
    assert not dialog.themes.isVisibleTo(dialog)
    assert not dialog.in_order.isVisibleTo(dialog)
    dialog.by_question.click()
    assert dialog.themes.isVisibleTo(dialog)
    assert dialog.choices() == replace(given, by_question=False)
    dialog.deleteLater()


def test_another_kind_shows_what_it_heeds(opened):
    window, _ = opened
    dialog = make_dialog(window, "", ReportChoices("themes"))
    assert not dialog.go_on.isEnabled()
    dialog.name.setText("Vergleich")
    assert dialog.go_on.isEnabled()
    dialog.kind.set_value("comparison")
    dialog.kind.chosen.emit("comparison")
    assert "two to four" in dialog.note.text()
    dialog.columns.toggle(0)
    dialog.columns.toggle(1)
    assert dialog.go_on.isEnabled()
    assert len(dialog.choices().cases) == 2
    assert not dialog.by_question.isVisibleTo(dialog), "there is no guide"
    assert replace(dialog.choices(), cases=()) == ReportChoices("comparison")
    dialog.deleteLater()


def test_ticks_keep_their_order_and_their_most():
    model = TickModel(2)
    model.offer([Tick(key, key) for key in "abc"], ["c"])
    model.toggle(1)
    model.toggle(2)
    assert model.chosen() == ("c", "a")
    assert model.move(0, 1) == 1
    assert model.chosen() == ("a", "c")
    assert model.move(2, 1) == 2


def choose_house(page, settle):
    page.house.set_value("choose")
    page.house.chosen.emit("choose")
    settle()


def test_word_reports_are_written_into_the_template_of_the_house(opened, settle, monkeypatch, tmp_path):
    window, page = opened
    (tmp_path / "broken.docx").write_bytes(b"no document")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "broken.docx"), ""))
    choose_house(page, settle)
    assert "cannot be read as a Word document" in window.messages.current().words
    assert page.house.value() == ""
    house = Document()
    house.sections[0].header.paragraphs[0].text = "Institut für Beispielforschung"
    house.save(tmp_path / "Institut.docx")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "Institut.docx"), ""))
    choose_house(page, settle)
    assert page.house.value() == "kept"
    assert page.house.text() == "Institut.docx"
    (tmp_path / "Institut.docx").unlink()  # the project has it
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "report.docx"), ""))
    page.export.click()
    settle()
    written = Document(str(tmp_path / "report.docx"))
    assert written.sections[0].header.paragraphs[0].text == "Institut für Beispielforschung"
    window.actions_table.run("edit.undo")
    page.refresh()
    assert page.house.value() == ""


def test_answers_are_read_back(opened, settle, monkeypatch, tmp_path):
    window, page = opened
    assert page.answers.isHidden()
    keep(window.page.context.workspace, "Zitate TM07", ReportChoices("quotations", ".xlsx", filters=TM07))
    page.refresh()
    page.table.selectRow(2)
    settle()
    assert not page.answers.isHidden()
    path = tmp_path / "zitate.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    page.export.click()
    settle()
    book = openpyxl.load_workbook(path)
    head = [cell.value for cell in book.worksheets[0][1]]
    book.worksheets[0].cell(2, head.index("Entscheidung") + 1, "nein")
    book.save(path)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    page.answers.click()
    settle()
    assert "not to be used: 1, undecided: 1" in window.messages.current().words
    path.write_bytes(b"nothing")
    page.answers.click()
    settle()
    assert "zitate.xlsx" in window.messages.current().words
