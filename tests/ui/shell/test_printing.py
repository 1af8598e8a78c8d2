"""The print page in the window: preview, choices, PDF, printer."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from sqlalchemy import select

from gk_qda.models import AuditEntry
from gk_qda.queries.codebook import codebook
from gk_qda.queries.documents import documents
from gk_qda.ui.printing import commands
from gk_qda.ui.printing.options import PrintOptions

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(start, demo):
    return start(demo).window


def ids(window):
    return {document.name: document.id for document in window.page.context.workspace.read(documents)}


def opened(window, settle, name="TM07"):
    window.page.context.focus.set_document(ids(window)[name])
    settle()
    QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    settle()
    return window.page.commands.printing.page


def choose(page, choice, value, settle):
    choice.set_value(value)
    choice.chosen.emit(value)
    settle()


def audited(window):
    with window.page.context.workspace.project.read() as session:
        entries = session.scalars(select(AuditEntry).where(AuditEntry.action.in_(("export", "print"))))
        return [(entry.action, entry.details) for entry in entries]


def test_the_document_in_front_is_shown_as_it_will_be(window, settle):
    page = opened(window, settle)
    assert page.isVisible()
    assert page.head.count() == "TM07"
    assert page.document.material.text.document.name == "TM07"
    assert page.panel.head.count() == f"page 1 of {len(page.document.pages)}"
    assert page.document.material.coders == ("A. Brandt",), "as the transcript shows them"
    QTest.keyClick(page.view, Qt.Key.Key_PageDown)
    assert page.panel.head.count().startswith("page 2 of")
    QTest.keyClick(page.view, Qt.Key.Key_End)
    assert page.view.current() == len(page.document.pages)
    QTest.keyClick(page.view, Qt.Key.Key_Escape)
    assert window.page.commands.printing.page is None
    assert window.page.desk.isVisible()


def test_choices_change_the_preview_and_are_kept(window, settle):
    page = opened(window, settle)
    before = len(page.document.material.codings)
    choose(page, page.options.whose, "all", settle)
    assert len(page.document.material.codings) > before
    choose(page, page.options.direction, "landscape", settle)
    assert page.document.frame.width > page.document.frame.height
    QTest.mouseClick(page.options.with_codings, LEFT)
    settle()
    assert not page.document.material.codings
    assert not page.options.whose.isEnabled()
    QTest.mouseClick(page.options.time_marks, LEFT)
    settle()
    assert page.job().options == PrintOptions(
        with_codings=False, with_time_marks=False, landscape=True, coders=None
    )
    QTest.mouseClick(page.close_button, LEFT)
    again = opened(window, settle)
    assert again.options.direction.value() == "landscape"
    assert not again.options.with_codings.isChecked()


def test_activated_documents_and_codes_are_printed_first_of_all(window, settle):
    focus, known = window.page.context.focus, ids(window)
    book = window.page.context.workspace.read(codebook)
    focus.activate(documents=[known["TM04"], known["RG07"]], codes=[book.find("Corona").id])
    page = opened(window, settle, "RG07")
    assert page.job().names == ("TM04", "RG07")
    assert page.document.material.text.document.name == "RG07", "the one in front"
    assert {page.document.material.codes[c.code_id].parts[0] for c in page.document.material.codings} == {
        "Corona"
    }
    assert opened(window, settle, "TM01").job().names == ("TM01",), "it is not activated: it alone is meant"
    page = opened(window, settle, "RG07")
    QTest.mouseClick(page.back, LEFT)
    settle()
    assert page.document.material.text.document.name == "TM04"
    desk = window.page.desk
    desk.reading_view.toggle_code_filter()
    page = opened(window, settle, "TM04")
    assert page.options.codes.value() == "all", "as the transcript shows them"
    mains = {page.document.material.codes[c.code_id].parts[0] for c in page.document.material.codings}
    assert len(mains) > 1
    choose(page, page.options.which, tuple(known.values()), settle)
    assert len(page.job().names) == 24


def test_a_pdf_is_written_and_noted(window, settle, tmp_path, monkeypatch):
    page = opened(window, settle)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "druck"), ""))
    QTest.mouseClick(page.pdf_button, LEFT)
    settle()
    with pypdfium2.PdfDocument(tmp_path / "druck.pdf") as pdf:
        assert len(pdf) == len(page.document.pages)
    action, details = audited(window)[-1]
    assert (action, details["what"], details["file"]) == ("export", "print.documents", "*.pdf")
    assert "druck.pdf" in window.messages.current().words
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    QTest.mouseClick(page.pdf_button, LEFT)
    settle()
    assert len(audited(window)) == 1


def test_what_is_printed_is_noted(window, settle, tmp_path, monkeypatch):
    page = opened(window, settle)

    def choose_printer(_, job):
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "paper.pdf"))
        printer.setFullPage(True)
        printer.setPageLayout(job.page_layout())
        return printer

    monkeypatch.setattr(commands, "ask_printer", choose_printer)
    QTest.mouseClick(page.print_button, LEFT)
    settle()
    pages = len(page.document.pages)
    with pypdfium2.PdfDocument(tmp_path / "paper.pdf") as pdf:
        assert len(pdf) == pages
    findings = {"consent_missing": 2, "person": 1}
    details = {
        "what": "print.documents",
        "documents": 1,
        "pages": pages,
        "level": "internal",
        "findings": findings,
    }
    assert audited(window)[-1] == ("print", details)
    assert window.messages.current().words.startswith(
        f"{pages} pages sent to the printer. On the level for the "
    )


def test_trouble_with_the_file_is_said(window, settle, tmp_path, monkeypatch):
    page = opened(window, settle)
    missing = Path(tmp_path / "nowhere" / "x.pdf")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(missing), ""))
    QTest.mouseClick(page.pdf_button, LEFT)
    settle()
    assert "nowhere" in window.messages.current().words
    assert not audited(window)


def test_the_document_menu_leads_here(window, settle, monkeypatch):
    from PySide6.QtCore import QPoint

    from gk_qda.ui.code_desk import menus

    shown = []
    monkeypatch.setattr(menus, "open_menu", lambda menu, _: shown.append(menu))
    desk = window.page.desk
    desk.document_commands.menu(QPoint(), ids(window)["TM04"])
    next(action for action in shown[0].actions() if action.text().startswith("Print")).trigger()
    settle()
    assert window.page.commands.printing.page.head.count() == "TM04"
    window.page.commands.printing.leave()
    settle()
    desk.document_commands.menu(QPoint(), ids(window)["RG07"])
    next(action for action in shown[1].actions() if action.text() == "Speakers...").trigger()
    settle()
    speakers = window.page.desk.speakers
    assert {speaker.document for speaker in speakers.table.chosen()} == {"RG07"}
