"""The import page: reads everything, writes nothing before the button, then one step."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel

from gk_qda.paths import RESOURCES
from gk_qda.queries.documents import documents, speakers_of, text_of
from gk_qda.queries.memos import list_memos
from gk_qda.queries.segments import codings_of
from gk_qda.ui.importing.plan_dialog import PlanDialog
from gk_qda.ui.importing.preview_rows import FoldedRow, ParagraphRow, rows_of
from gk_qda.ui.importing.row_plan_dialog import RowPlanDialog
from gk_qda.ui.importing.table_dialog import TableDialog
from gk_qda.ui.worksheets.import_dialog import WorksheetImportDialog

INTERVIEW = """I: Wie erreichen Sie die Leute?

B: Telefonisch. Brief geht auch.

Notiz: Kaffee wird gebracht.

I: Und wenn niemand abhebt?

B: Dann fahre ich hin.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two interviews, one in an old encoding, and an old Word file."""
    place = tmp_path / "transcripts"
    place.mkdir()
    (place / "A.txt").write_text(INTERVIEW, encoding="utf-8")
    (place / "B.txt").write_bytes("I: Grüße?\n\nB: Schöne Grüße.\n".encode("cp1250"))
    (place / "C.doc").write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + b"x" * 600)
    return place


@pytest.fixture
def opened(start, demo, settle, folder):
    """The window with the import page open on the three files."""
    window = start(demo).window
    window.page.commands.import_documents(sorted(folder.iterdir()))
    settle()
    return window


def names(window) -> list[str]:
    return [document.name for document in window.page.context.workspace.read(documents)]


def page_of(window):
    return window.page.commands.import_page


def said(window) -> str:
    message = window.messages.current()
    return message.words if message else ""


def test_every_file_is_read_and_nothing_is_written(opened):
    page = page_of(opened)
    assert [(file.path.name, file.state, file.is_ticked) for file in page.files] == [
        ("A.txt", "read", True),
        ("B.txt", "read", True),
        ("C.doc", "failed", False),
    ]
    assert len(names(opened)) == 24
    assert page.foot.import_button.isEnabled()
    assert "2" in page.foot.import_button.text()
    assert "C.doc is an old Word file" in page.foot.trouble.text()
    assert opened.status.facts()[1].startswith("2 ")


def test_the_preview_shows_paragraphs_as_they_will_be_cited(opened):
    rows = page_of(opened).preview.preview_model.rows
    assert all(isinstance(row, ParagraphRow) for row in rows)
    assert (rows[0].number, rows[0].speaker, rows[0].words) == ("1", "I", "Wie erreichen Sie die Leute?")
    assert [row.role for row in rows[:2]] == ["interviewer", "respondent"]


def test_the_reason_stands_where_the_text_would(opened, qtbot):
    page = page_of(opened)
    qtbot.keyClick(page.list, Qt.Key.Key_End)
    assert page.preview_panel.is_empty()
    assert "old Word file" in page.preview_panel.empty_sentence()


def test_the_import_is_one_step_and_opens_the_first_document(opened, qtbot, settle):
    page = page_of(opened)
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert names(opened)[24:] == ["A", "B"]
    assert page_of(opened) is None
    assert opened.page.code_desk().shown.current_document.name == "A"
    assert said(opened).startswith("2 document")
    opened.messages.current().actions[0].run()
    assert len(names(opened)) == 24


def test_space_and_a_click_on_the_box_tick(opened, qtbot):
    page = page_of(opened)
    qtbot.keyClick(page.list, Qt.Key.Key_Space)
    assert [file.is_ticked for file in page.files] == [False, True, False]
    box = page.list.visualRect(page.list.files_model.index(1)).center()
    box.setX(18)
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert not page.foot.import_button.isEnabled()
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    qtbot.keyClick(page.list, Qt.Key.Key_Space)  # what could not be read cannot be chosen
    assert not page.files[2].is_ticked


def test_escape_leaves_and_nothing_was_written(opened, qtbot):
    qtbot.keyClick(page_of(opened).list, Qt.Key.Key_Escape)
    assert page_of(opened) is None
    assert len(names(opened)) == 24
    assert opened.page.desk.isVisible()


def test_a_role_chosen_is_the_role_imported(opened, settle, qtbot):
    page = page_of(opened)
    choice = page.reading.role_choices["B"]
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert choice.value() == "other"
    page.foot.import_button.click()
    settle()
    workspace = opened.page.context.workspace
    new = next(d.id for d in workspace.read(documents) if d.name == "A")
    roles = {s.label: s.role for s in workspace.read(lambda session: speakers_of(session, new))}
    assert roles == {"I": "interviewer", "B": "other"}


def test_roles_can_be_taken_for_all_files(opened, qtbot):
    page = page_of(opened)
    qtbot.keyClick(page.reading.role_choices["I"], Qt.Key.Key_Down)
    page.reading.roles_spread.emit()
    assert [file.role_of("I") for file in page.files[:2]] == ["respondent", "respondent"]


def test_what_is_no_speaker_becomes_text_and_back(opened, settle):
    page = page_of(opened)
    page.reading.label_dropped.emit("B")
    settle()
    assert [s.label for s in page.files[0].document.speakers] == ["I"]
    page.reading.label_taught.emit("B")
    settle()
    assert {s.label for s in page.files[0].document.speakers} == {"I", "B"}


def test_another_encoding_is_tried_at_once(opened, settle, qtbot):
    page = page_of(opened)
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    page.reading.encoding_chosen.emit("cp1250")
    settle()
    assert page.files[1].document.encoding == "cp1250"
    assert "Schöne Grüße." in page.files[1].document.text


def test_an_encoding_that_does_not_fit_leaves_what_was_read(opened, settle, qtbot):
    page = page_of(opened)
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    before = page.files[1].document
    page.reading.encoding_chosen.emit("utf-8")
    settle()
    assert "B.txt is not in the encoding utf-8" in said(opened)
    assert page.files[1].document is before
    assert page.reading.encoding.value() == before.encoding


def test_known_files_are_recognised_and_left_out(start, demo, settle, tmp_path):
    window = start(demo).window
    copy = Path(shutil.copy(RESOURCES / "demo" / "transcripts" / "TM07.txt", tmp_path / "copy.txt"))
    window.page.commands.import_documents([copy])
    settle()
    (file,) = page_of(window).files
    assert (file.state, file.known_as, file.is_ticked) == ("known", "TM07", False)
    assert not page_of(window).foot.import_button.isEnabled()


def test_a_corrected_file_is_a_new_state_of_its_document(start, demo, settle, tmp_path, qtbot):
    text = (RESOURCES / "demo" / "transcripts" / "TM07.txt").read_text("utf-8")
    better, worse = tmp_path / "TM07.txt", tmp_path / "TM01.txt"
    better.write_text(text.replace("Telefonisch.", "Fernmündlich."), "utf-8")
    worse.write_text("ID: TM01\n---\n\nI: Ganz anders.\n", "utf-8")
    window = start(demo).window
    window.page.commands.import_documents([better, worse])
    settle()
    page = page_of(window)
    assert [(file.state, file.is_ticked) for file in page.files] == [("changed", True), ("changed", False)]
    page.list.choose(0)
    assert "TM07" in " ".join(label.text() for label in page.reading.findChildren(QLabel))
    codings = window.page.context.workspace.read(lambda s: len(codings_of(s, 7)))
    qtbot.mouseClick(page.foot.import_button, Qt.MouseButton.LeftButton)
    settle()
    assert len(names(window)) == 24
    assert said(window) == "1 document in a new state."
    found = next(d for d in window.page.context.workspace.read(documents) if d.name == "TM07")
    assert "Fernmündlich." in window.page.context.workspace.read(lambda s: text_of(s, found.id))
    assert window.page.context.workspace.read(lambda s: len(codings_of(s, found.id))) == codings
    window.page.context.workspace.undo()
    assert "Telefonisch." in window.page.context.workspace.read(lambda s: text_of(s, found.id))


def test_folders_are_searched_and_files_added_once(opened, settle, folder, tmp_path):
    more = tmp_path / "more"
    more.mkdir()
    (more / "D.md").write_text("I: Ja?\n\nB: Ja.\n", encoding="utf-8")
    opened.page.commands.import_documents([more, folder / "A.txt"])
    settle()
    assert [file.path.name for file in page_of(opened).files] == ["A.txt", "B.txt", "C.doc", "D.md"]


def test_a_table_describes_the_documents_in_the_same_step(opened, settle, tmp_path, monkeypatch):
    table = tmp_path / "documents.csv"
    table.write_text("document,kind,case,date\nA,reflection_talk,KO01,2020-05-04\nZ,interview,,\n", "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(table), ""))
    page_of(opened).table_button.click()
    settle()
    assert page_of(opened).table_button.text() == "documents.csv"
    page_of(opened).foot.import_button.click()
    settle()
    new = next(d for d in opened.page.context.workspace.read(documents) if d.name == "A")
    assert (new.kind, new.cases, new.date.isoformat()) == ("reflection_talk", ("KO01",), "2020-05-04")
    opened.page.context.workspace.undo()
    assert len(names(opened)) == 24


def test_the_kind_can_be_set_for_all(opened, settle):
    page = page_of(opened)
    page.kind.set_value("other")
    page.foot.import_button.click()
    settle()
    assert {d.kind for d in opened.page.context.workspace.read(documents) if d.name in "AB"} == {"other"}


def test_another_desk_keeps_the_page_for_later(opened, settle):
    page = page_of(opened)
    opened.page.open_desk("code")
    assert not page.isVisible()
    opened.page.commands.import_documents([opened.page.folder() / "nowhere.txt"])
    settle()
    assert page_of(opened) is page
    assert page.isVisible()
    assert "does not exist" in said(opened)


def test_f8_goes_from_notice_to_notice(start, demo, settle, tmp_path, qtbot):
    (tmp_path / "A.txt").write_text("I: Ja?\n\nB: Ja.\n", encoding="utf-8")
    long = "\n\n".join(f"{'IB'[n % 2]}: Satz {n}." for n in range(40))
    (tmp_path / "B.txt").write_text(
        f"{long}\n\nB: Beschäftigungs\u00aderlaubnis.\n\nI: Ja.\n", encoding="utf-8"
    )
    window = start(demo).window
    window.page.commands.import_documents([tmp_path / "A.txt", tmp_path / "B.txt"])
    settle()
    page = page_of(window)
    qtbot.keyClick(page.list, Qt.Key.Key_F8)
    assert page.list.currentIndex().row() == 1
    row = page.preview.preview_model.rows[page.preview.currentIndex().row()]
    assert row.number == "41"
    assert "soft hyphen" in row.notices[0]


def test_quiet_runs_are_folded_and_open_on_demand(start, demo, settle, tmp_path, qtbot):
    long = "\n\n".join(f"{'IB'[n % 2]}: Satz {n}." for n in range(40))
    (tmp_path / "A.txt").write_text(long, encoding="utf-8")
    window = start(demo).window
    window.page.commands.import_documents([tmp_path / "A.txt"])
    settle()
    preview = page_of(window).preview
    rows = preview.preview_model.rows
    assert len(rows) == 9
    assert isinstance(rows[-1], FoldedRow)
    assert (rows[-1].first, rows[-1].last) == ("9", "40")
    preview.setCurrentIndex(preview.preview_model.index(8))
    qtbot.keyClick(preview, Qt.Key.Key_Return)
    assert len(preview.preview_model.rows) == 40


def test_rows_lose_no_paragraph(opened):
    document = page_of(opened).files[0].document
    rows = rows_of(document, {}, [], "en")
    counted = sum(len(row.places) if isinstance(row, FoldedRow) else 1 for row in rows)
    assert counted == len(document.paragraphs)


@pytest.mark.parametrize(
    ("command", "name", "text", "sentence"),
    [
        ("import.codebook", "codes.csv", "path,definition\nFahrten,Wege zur Arbeit\n", "1 new code"),
        (
            "import.codings",
            "codings.csv",
            "document,paragraph,quote,code\nTM07,15,Die Ausländerbehörde war zu.,Ausländerbehörde\n",
            "1 coding",
        ),
        ("import.speakers", "speakers.csv", "document,label,function\nTM07,B,Gast\n", "1 speaker described"),
        ("import.guide", "guide.csv", "number,text,notiz\n1,Wie läuft es?,x\n", "1 question imported"),
        ("import.memos", "memos.csv", "text,document,paragraph\nHier kippt es,TM07,11\n", "1 memo"),
    ],
)
def test_tables_are_looked_at_then_taken_as_one_step(
    start, demo, settle, tmp_path, monkeypatch, command, name, text, sentence
):
    table = tmp_path / name
    table.write_text(text, encoding="utf-8")
    looked = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(table), ""))
    monkeypatch.setattr(TableDialog, "ask", classmethod(lambda cls, *given: looked.append(given) or True))
    window = start(demo).window
    window.actions_table.run(command)
    settle()
    assert looked[0][-1].path == table
    assert ("Nothing is taken from: notiz." in looked[0][-2]) == ("notiz" in text)
    assert sentence in said(window)
    window.messages.current().actions[0].run()
    assert not window.actions_table.action("edit.undo").isEnabled()


@pytest.mark.parametrize(
    ("command", "name", "text", "sentence", "changes"),
    [
        ("import.cases", "cases.csv", "case,typ\nKO99,Kreis\nKO01,Kreis\n", "2 cases", 1),
        (
            "import.attributes",
            "docs.csv",
            "document,mode,leitung\nTM07,vor Ort,Brandt\n",
            "1 document described",
            1,
        ),
    ],
)
def test_what_a_table_of_cases_would_change_is_shown_first(
    start, demo, settle, tmp_path, monkeypatch, command, name, text, sentence, changes
):
    table = tmp_path / name
    table.write_text(text, encoding="utf-8")
    plans, answers = [], [False, True]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(table), ""))
    monkeypatch.setattr(
        PlanDialog, "ask", classmethod(lambda cls, *given: plans.append(given[-1]) or answers[len(plans) - 1])
    )
    window = start(demo).window
    window.actions_table.run(command)
    settle()
    assert not window.actions_table.action("edit.undo").isEnabled()  # given up: nothing is written
    window.actions_table.run(command)
    settle()
    assert plans[0] == plans[1]
    assert len(plans[0].changes) == changes
    assert sentence in said(window)
    window.messages.current().actions[0].run()
    assert not window.actions_table.action("edit.undo").isEnabled()


@pytest.mark.parametrize(
    ("command", "text", "sentence", "counts", "first"),
    [
        (
            "import.summaries",
            "case,theme,summary\nKO01,Corona > Umgang,Anders.\nKO16,Corona,Neu.\n",
            "2 summaries new or changed",
            (1, 1, 0),
            ("KO01 · Corona > Umgang", "Summary"),
        ),
        (
            "import.results",
            "case,theme,result\n,Corona > Umgang,Anders.\nKO01,,Ein Fall.\n",
            "2 results new or changed",
            (1, 1, 0),
            ("Corona > Umgang", "Result"),
        ),
        (
            "import.values",
            "case,attribute,value,from\nKO01,thm_stellen_vzae,,\nKO02,Typ,Kreis,2020-05-01\n",
            "2 values new or changed",
            (1, 1, 0),
            ("KO01", "THM-Stellen (VZÄ)"),
        ),
        (
            "import.parts",
            "case,document,speaker,start,end\nKO06,TM07,,,\nKO01,RG05,B1,,\n",
            "1 part new",
            (1, 0, 1),
            None,
        ),
    ],
)
def test_rows_are_weighed_against_what_is_there_before_they_are_taken(
    start, demo, settle, tmp_path, monkeypatch, command, text, sentence, counts, first
):
    table = tmp_path / "t.csv"
    table.write_text(text, encoding="utf-8")
    asked, answers = [], [False, True]

    def ask(cls, *given):
        dialog = cls(*given)
        asked.append((dialog, given[-1]))
        return answers[len(asked) - 1]

    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(table), ""))
    monkeypatch.setattr(RowPlanDialog, "ask", classmethod(ask))
    window = start(demo).window
    window.actions_table.run(command)
    settle()
    assert not window.actions_table.action("edit.undo").isEnabled()  # given up: nothing is written
    window.actions_table.run(command)
    settle()
    (dialog, plan), (_, again) = asked
    assert plan == again
    assert (plan.new, plan.changed, plan.unchanged) == counts
    assert dialog.go_on.isEnabled()
    assert dialog.changes.rowCount() == (first is not None)
    assert dialog.views.currentWidget() is (dialog.changes if first else dialog.views.widget(1))
    if first is not None:
        assert (dialog.changes.item(0, 0).text(), dialog.changes.item(0, 1).text()) == first
    assert sentence in said(window)
    window.messages.current().actions[0].run()
    settle()
    assert not window.actions_table.action("edit.undo").isEnabled()


def test_worksheets_come_from_one_or_two_tables_after_a_look_at_what_changes(
    start, demo, settle, tmp_path, monkeypatch
):
    items, answers = tmp_path / "items.csv", tmp_path / "answers.csv"
    items.write_text("worksheet,item,text,type\nNEU,N1,Was fehlt?,text\n", encoding="utf-8")
    answers.write_text("worksheet,case,item,answer\nNEU,KO01,N1,Zeit\nPM,KO14,PM12,ja\n", encoding="utf-8")
    plans = []
    chosen = ([str(answers), str(items)], "")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: chosen)
    ask = classmethod(lambda cls, *given: plans.append(given[-1]) or True)
    monkeypatch.setattr(WorksheetImportDialog, "ask", ask)
    window = start(demo).window
    window.actions_table.run("import.worksheets")
    settle()
    settle()
    assert (plans[0].new_items, plans[0].new_answers, plans[0].changed_answers) == (1, 1, 1)
    assert said(window) == "1 item, 2 answers imported."
    assert window.page.desk.worksheets.worksheet.values() == ["PM", "BAA", "NEU"]
    window.messages.current().actions[0].run()
    assert not window.actions_table.action("edit.undo").isEnabled()


def test_what_guards_a_cell_against_excel_is_taken_off(start, demo, settle, tmp_path, monkeypatch):
    table = tmp_path / "memos.csv"
    table.write_text("text,title\nx,'=1+1\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(table), ""))
    monkeypatch.setattr(TableDialog, "ask", classmethod(lambda cls, *_: True))
    window = start(demo).window
    window.actions_table.run("import.memos")
    settle()
    memos = window.page.context.workspace.read(lambda s: list_memos(s, language="en")).memos
    assert [memo.title for memo in memos] == ["=1+1"]


def test_a_faulty_table_changes_nothing_and_says_the_row(start, demo, settle, tmp_path, monkeypatch):
    table = tmp_path / "codings.csv"
    table.write_text("document,paragraph,quote,code\nTM07,15,gibt es nicht,Ausländerbehörde\n", "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(table), ""))
    monkeypatch.setattr(TableDialog, "ask", classmethod(lambda cls, *_: True))
    window = start(demo).window
    window.actions_table.run("import.codings")
    settle()
    assert "codings.csv" in said(window)
    assert "2" in said(window)
    assert not window.actions_table.action("edit.undo").isEnabled()


def test_the_first_rows_of_a_table_are_shown(theme, qtbot, tmp_path):
    from gk_qda.importing.table import read_table

    path = tmp_path / "cases.csv"
    path.write_text("case,typ\n" + "".join(f"KO{n},Kreis\n" for n in range(20)), encoding="utf-8")
    dialog = TableDialog(None, theme, "Import cases", "One row is one case.", read_table(path))
    qtbot.addWidget(dialog)
    assert dialog.view.columnCount() == 2
    assert dialog.view.rowCount() == 8
    assert dialog.view.item(7, 0).text() == "KO7"
