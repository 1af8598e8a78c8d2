"""Quotations for approval: sent, returned, decided; what was refused is never printed, whatever prints it."""

from __future__ import annotations

import zipfile
from io import BytesIO

import openpyxl
import pytest

from gk_qda.errors.domain import ValueNotAllowed
from gk_qda.errors.importing import ImportFailure
from gk_qda.exporting.quotes import quotation
from gk_qda.exporting.report import Paragraph, Quote, Report, TableBlock
from gk_qda.exporting.writing import write_report, write_table
from gk_qda.operations.approvals import Returned, forget_approvals, import_approvals
from gk_qda.operations.coding import remove_codings
from gk_qda.operations.reports.approval_list import approval_report, approval_table
from gk_qda.operations.reports.kinds import KINDS, made_report, write_made
from gk_qda.operations.reports.release import Release, for_readers, rules_of
from gk_qda.operations.table_files import read_given_table
from gk_qda.queries.approvals import Approval, approvals
from gk_qda.queries.filters import Filters
from gk_qda.queries.report_choices import ReportChoices
from tests.demo_copy import opened_copy

TM07 = Filters(documents=("TM07",))
THEMES = ("Corona", "THM-Integration", "Kooperation")


@pytest.fixture
def project(tmp_path):
    with opened_copy(tmp_path) as project:
        yield project


@pytest.fixture
def sheet(project, tmp_path):
    """The list of TM07 as it is sent, with a function that fills a row in."""
    path = tmp_path / "zitate.xlsx"
    write_table(approval_table(project, TM07, language="de"), to=path, format="xlsx")
    return path


def rows_of(path):
    book = openpyxl.load_workbook(path)
    page = book.worksheets[0]
    head = [cell.value for cell in page[1]]
    return book, page, head


def fill(path, row, **cells):
    """Write into the list by the titles of its columns; row 0 is the first quotation."""
    book, page, head = rows_of(path)
    for title, value in cells.items():
        page.cell(row + 2, head.index(title) + 1, value)
    book.save(path)


def quoted(path, row):
    _, page, head = rows_of(path)
    return page.cell(row + 2, head.index("Zitat") + 1).value


def take(project, path):
    with project.change("import_approvals") as session:
        return import_approvals(session, read_given_table(path))


def letters(text):
    return "".join(c for c in text.casefold() if c.isalnum())


def everything(path):
    content = path.read_bytes()
    if not zipfile.is_zipfile(BytesIO(content)):
        return content.decode("utf-8-sig")
    with zipfile.ZipFile(BytesIO(content)) as package:
        return "\n".join(package.read(name).decode("utf-8", "replace") for name in package.namelist())


KEPT = [
    ReportChoices("themes", ".docx", themes=THEMES),
    ReportChoices("themes", ".md", themes=THEMES),
    ReportChoices("case", ".odt", cases=("KO06",)),
    ReportChoices("comparison", ".docx", cases=("KO06", "KO11"), themes=THEMES),
    ReportChoices("comparison", ".xlsx", cases=("KO06", "KO11"), themes=THEMES),
    ReportChoices("segments", ".xlsx", filters=TM07),
    ReportChoices("segments", ".docx", filters=TM07),
    ReportChoices("frequencies", ".xlsx", filters=TM07),
    ReportChoices("matrix", ".docx", themes=THEMES),
]


@pytest.mark.parametrize("choices", KEPT, ids=lambda one: f"{one.kind}{one.suffix}")
def test_a_refused_quotation_is_in_no_report(project, sheet, tmp_path, choices):
    words = [quoted(sheet, row) for row in range(2)]
    for row in range(2):
        fill(sheet, row, Entscheidung="nein")
    assert take(project, sheet).refused == 2
    path = tmp_path / f"report{choices.suffix}"
    write_made(made_report(project, choices), choices, path)
    found = letters(everything(path).replace("</w:t>", "").replace("&quot;", ""))
    for text in words:
        longest = max(text.replace("!", ".").replace("?", ".").split("."), key=len)
        assert letters(longest) not in found


def test_without_decisions_the_quotations_are_there(project, sheet, tmp_path):
    path = tmp_path / "a.md"
    write_made(made_report(project, KEPT[1]), KEPT[1], path)
    printed = [row for row in range(2) if letters(quoted(sheet, row))[:60] in letters(everything(path))]
    assert printed


def test_a_changed_quotation_is_printed_as_changed(project, sheet):
    old = quoted(sheet, 0)
    fill(sheet, 0, Entscheidung="ändern", Änderung="Wir trafen uns per Video.")
    assert take(project, sheet).changed == 1
    report = Report(
        "T",
        "",
        (Quote(quotation(old), "TM07, Abs. 1"), Paragraph(f"Er sagt: {quotation(old)} (TM07)", "result")),
    )
    quote, paragraph = for_readers(project, report).blocks
    assert quote == Quote("„Wir trafen uns per Video.“", "TM07, Abs. 1", "[Anm.: in der Freigabe geändert]")
    assert "„Wir trafen uns per Video.“ [Anm.: in der Freigabe geändert]" in paragraph.content
    assert letters(old) not in letters(paragraph.content)


def test_words_changed_where_they_stand_are_a_change(project, sheet):
    fill(sheet, 0, Zitat="Ganz andere Worte als zuvor.")
    fill(sheet, 1, Entscheidung="freigeben")
    assert take(project, sheet) == Returned(accepted=1, changed=1, undecided=len_of(sheet) - 2)
    with project.read() as session:
        assert {one.changed for one in approvals(session)} == {"Ganz andere Worte als zuvor.", ""}


def len_of(path):
    return len(read_given_table(path).rows)


def test_a_change_without_words_is_refused_for_now(project, sheet):
    fill(sheet, 0, Entscheidung="ändern")
    assert take(project, sheet).refused == 1


def test_what_nobody_understands_is_said(project, sheet, tmp_path):
    fill(sheet, 0, Entscheidung="vielleicht")
    with pytest.raises(ValueNotAllowed, match="vielleicht"):
        take(project, sheet)
    with project.read() as session:
        assert approvals(session) == []
    (tmp_path / "other.csv").write_text("a,b\n1,2\n")
    with pytest.raises(ImportFailure):
        take(project, tmp_path / "other.csv")


def test_unknown_rows_are_named(project, sheet):
    fill(sheet, 0, Kennung="nowhere", Entscheidung="ja")
    assert take(project, sheet).unknown == [2]


def test_a_decision_holds_when_the_coding_is_gone(project, sheet):
    words = quoted(sheet, 0)
    fill(sheet, 0, Entscheidung="nein")
    take(project, sheet)
    with project.change("remove_codings") as session:
        from sqlalchemy import select

        from gk_qda.models import Coding

        [one] = approvals(session)
        remove_codings(
            session, coding_ids=session.scalars(select(Coding.id).where(Coding.guid == one.coding)).all()
        )
    report = Report("T", "", (Quote(f"„{words}“", "TM07"),))
    assert for_readers(project, report).blocks == ()
    fill(sheet, 0, Entscheidung="ja")  # and it can still be taken back
    assert take(project, sheet).accepted == 1
    assert for_readers(project, report) == report


def test_taken_back_as_one_step(project, sheet):
    fill(sheet, 0, Entscheidung="nein")
    take(project, sheet)
    project.undo()
    with project.read() as session:
        assert approvals(session) == []


def test_decisions_of_a_document_can_be_dropped(project, sheet):
    from sqlalchemy import select

    from gk_qda.models import Document

    fill(sheet, 0, Entscheidung="nein")
    take(project, sheet)
    with project.change("forget_approvals") as session:
        [document] = session.scalars(select(Document).where(Document.name == "TM07"))
        forget_approvals(session, document_id=document.id)
    with project.read() as session:
        assert approvals(session) == []


def test_what_was_decided_stands_in_the_next_list(project, sheet, tmp_path):
    fill(sheet, 0, Entscheidung="nein")
    take(project, sheet)
    write_table(approval_table(project, TM07, language="de"), to=sheet, format="xlsx")
    _, page, head = rows_of(sheet)
    assert page.cell(2, head.index("Entscheidung") + 1).value == "nicht verwenden"
    assert take(project, sheet).refused == 1
    report = approval_report(project, TM07, language="de")
    [table] = [block for block in report.blocks if isinstance(block, TableBlock)]
    assert "☒ nicht verwenden" in table.rows[0][3].content
    write_report(report, tmp_path / "list.docx")


def test_the_list_itself_shows_every_word(project, sheet):
    words = quoted(sheet, 0)
    fill(sheet, 0, Entscheidung="nein")
    take(project, sheet)
    for suffix in KINDS["quotations"].suffixes[:1]:
        report = made_report(project, ReportChoices("quotations", suffix, filters=TM07))
        assert letters(words) in letters(repr(report))


@pytest.mark.parametrize(
    "printed",
    [
        "Das war wirklich eine ganz schlimme Zeit für uns alle.",
        "Vorher. Das war wirklich eine ganz schlimme Zeit für uns alle. Danach kam mehr.",
        "das war wirklich eine ganz […]",
        "Wirklich eine ganz schlimme Zeit",
    ],
)
def test_parts_and_surroundings_of_refused_words_are_refused_too(printed):
    words = "Das war wirklich eine ganz schlimme Zeit für uns alle."
    release = Release(rules_of([Approval("TM07", "g", "refused", words)]), "de")
    report = release.report(
        Report("T", "", (Quote(f"„{printed}“", "TM07"), Paragraph("Ein anderer Satz bleibt.")))
    )
    assert report.blocks == (Paragraph("Ein anderer Satz bleibt."),)
