"""Crosstab and hints below the matrix: numbers of the planted facts, rows by drag, one button each; and exports."""

from __future__ import annotations

import json
from threading import Event

import openpyxl
import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QFileDialog, QMenu

from gk_qda.errors import Cancelled
from gk_qda.exporting.spreadsheet import xlsx_bytes
from gk_qda.operations.tables.code_matrix import matrix_table
from gk_qda.queries.filters import Filters
from gk_qda.queries.number_notes import Dominance, OnlyOthers, SmallBase, Unused
from gk_qda.ui.frequencies.desk import FrequenciesDesk
from gk_qda.ui.reading.parcels import pack_codes
from tests.coded_answers import make_answer_texts
from tests.ui.desks import Stage, staged


@pytest.fixture
def stage(tmp_path, theme, qapp):
    with staged(FrequenciesDesk, tmp_path, theme) as stage:
        yield stage


@pytest.fixture
def panel(stage):
    return stage.desk.tab().crosstab


def by(stage: Stage, attribute: str) -> None:
    choice = stage.desk.tab().crosstab.by
    next(a for a in choice.menu().actions() if a.data()[0] == attribute).trigger()
    stage.settle()


def shown(panel) -> dict[str, list[str]]:
    model = panel.model
    return {
        model.index(row, 0).data(): [model.index(row, c).data() for c in range(1, model.columnCount())]
        for row in range(model.rowCount())
    }


def drop(panel, *names: str) -> None:
    """What a drag from the matrix or the code tree ends with."""
    book = panel.matrix.table.scope.book
    data: QMimeData = pack_codes([book.find(name).id for name in names])
    event = QDropEvent(
        QPointF(30, 30),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    panel.table.dropEvent(event)


def place_of(tab, name: str, column: int = 0):
    """A cell of the matrix by the name of its code."""
    code = tab.counted.matrix.table.scope.book.find(name)
    return tab.model.index_of(code.id, column)


def test_a_key_takes_the_row_of_the_matrix_into_the_crosstab(stage, panel):
    tab, actions = stage.desk.tab(), stage.context.actions
    tab.matrix.select(place_of(tab, "Corona > Umgang", tab.model.first_group))
    actions.run("frequencies.cross")
    assert list(shown(panel)) == ["Umgang"]
    tab.matrix.select(place_of(tab, "Corona"))
    entry = next(
        a for a in tab.menu_of_matrix.menu().actions() if a.text() == "Take the row into the crosstab"
    )
    assert [key.toString() for key in entry.shortcuts()] == ["Ctrl+Shift+X"]
    entry.trigger()
    assert list(shown(panel)) == ["Umgang", "Corona"]
    assert panel.model.code(panel.table.currentIndex()).name == "Corona"
    assert tab.matrix.codes.hasFocus() or not stage.window.isActiveWindow()
    block = QItemSelection(
        place_of(tab, "Corona > Auswirkungen", tab.model.first_group),
        place_of(tab, "Corona > Umgang", tab.model.first_group + 2),
    )
    tab.matrix.codes.selectionModel().select(block, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    wanted = [tab.counted.matrix.table.scope.book.codes[at].name for at in tab.matrix.marked().rows()]
    assert len(wanted) > 1
    actions.run("frequencies.cross")
    assert set(shown(panel)) == {"Umgang", "Corona", *wanted}, "each once"


def test_the_menu_of_the_matrix_does_what_keys_do(stage):
    tab = stage.desk.tab()
    index = place_of(tab, "Corona > Umgang", 1)
    tab.matrix.select(index)
    entries = {action.text(): action for action in tab.menu_of_matrix.menu().actions() if action.text()}
    entries["Show segments"].trigger()
    stage.settle()
    assert not stage.desk.drawer.isHidden()
    entries["Sort by this column"].trigger()
    assert tab.model.sorted_by == (1, True)
    assert tab.model.code(tab.matrix.codes.currentIndex()).name == "Umgang"
    assert "Copy as table" in entries


def test_other_tabs_have_no_row_for_the_crosstab(stage):
    assert stage.context.actions.action("frequencies.cross").isEnabled()
    stage.desk.show_tab("values")
    stage.settle()
    assert stage.context.actions.reason("frequencies.cross") == "only for rows of the table"


def take(panel, section: str, words: str) -> None:
    """An entry of the menu of the panel."""
    panel._fill_menu()
    next(a for a in panel.view_menu.menu().actions() if a.text().startswith(words)).trigger()


def test_who_takes_part_depends_on_the_start(stage, panel):
    """F1 and F3, with the bases of the interviews."""
    by(stage, "thm_startphase")
    assert panel.kind == "interview"
    assert panel.head.count() == "Interviews with the code"
    rows = shown(panel)
    assert rows["Einarbeitung"] == ["1 of 8", "6 of 6", "7 of 14"]
    assert rows["beteiligt"] == ["6 of 8", "1 of 6", "7 of 14"]
    heads = [panel.model.headerData(at, Qt.Orientation.Horizontal) for at in range(4)]
    assert heads == ["Code", "vor Lockdown · 8", "während Lockdown · 6", "in all"]


def test_answers_of_worksheets_are_no_documents_to_begin_with(stage, panel):
    """They may be more than there are interviews, and hold no coding: the crosstab still shows interviews."""
    for worksheet in ("PM", "BAA"):
        make_answer_texts(stage.project, worksheet)
    panel.kind = None
    by(stage, "typ")
    assert panel.kind == "interview"
    assert shown(panel)["Ungeklärte Identität und Arbeitsverbot"] == ["5 of 7", "0 of 2", "1 of 5", "6 of 14"]
    take(panel, "Documents", "Worksheets")
    stage.settle()
    assert panel.empty_sentence() == "No coding in this selection."


def test_codes_dropped_become_rows_and_delete_takes_them_off(stage, panel):
    by(stage, "typ")
    drop(panel, "Jugendhilfe", "Ungeklärte Identität und Arbeitsverbot")
    assert shown(panel) == {
        "Jugendhilfe": ["0 of 7", "0 of 2", "3 of 5", "3 of 14"],
        "Ungeklärte Identität und Arbeitsverbot": ["5 of 7", "0 of 2", "1 of 5", "6 of 14"],
    }, "F6"
    assert panel.rows == "chosen"
    panel.table.setCurrentIndex(panel.model.index(0, 0))
    QTest.keyClick(panel.table, Qt.Key.Key_Delete)
    assert list(shown(panel)) == ["Ungeklärte Identität und Arbeitsverbot"]
    panel.table.setCurrentIndex(panel.model.index(0, 0))
    QTest.keyClick(panel.table, Qt.Key.Key_Delete)
    assert panel.is_empty()
    assert "Drag codes" in panel.empty_sentence()


def test_a_code_of_the_matrix_can_be_dragged(stage):
    model = stage.desk.tab().model
    index = model.index(0, 0)
    assert model.flags(index) & Qt.ItemFlag.ItemIsDragEnabled
    assert not model.flags(index.siblingAtColumn(1)) & Qt.ItemFlag.ItemIsDragEnabled
    data = model.mimeData([index])
    panel = stage.desk.tab().crosstab
    panel.add_codes(json.loads(bytes(data.data("application/x-gk-qda-code").data())))
    assert list(shown(panel)) == ["Corona"]


def test_every_way_of_counting_names_its_base(stage, panel):
    by(stage, "kind")
    panel.kind = ""
    drop(panel, "Corona")
    for words, cells in {
        "Codings": ["88", "43", "131"],
        "Documents, once each": ["14 of 14", "10 of 10", "24 of 24"],
    }.items():
        take(panel, "A cell counts", words)
        stage.settle()
        assert shown(panel)["Corona"][-1] == cells[-1]
    take(panel, "A cell counts", "Row %")
    stage.settle()
    codings = panel.matrix.groups.total[0]
    assert shown(panel)["Corona"][0] == f"{100 * codings[0] / codings.sum():.1f} %"
    assert list(shown(panel))[-1] == "Sum of codings"
    assert shown(panel)["Sum of codings"][-1] == "502"
    take(panel, "A cell counts", "Column % of documents")
    stage.settle()
    assert shown(panel)["Corona"][:2] == ["14 of 14", "10 of 10"], "no percentages of fewer than 20"


def test_a_press_on_a_bar_lists_its_segments(stage, panel):
    by(stage, "thm_startphase")
    row = list(shown(panel)).index("Einarbeitung")
    index = panel.model.index(row, 2)
    place = panel.table.visualRect(index).center()
    QTest.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    stage.settle()
    drawer = stage.desk.drawer
    assert not drawer.isHidden()
    documents = {s.document.name for s in drawer.segments.segments.segments}
    assert len(documents) == 6
    assert (
        drawer.head.count() == f"{len(drawer.segments.segments.segments)} in Einarbeitung × während Lockdown"
    )


def test_the_model_keeps_qts_rules(stage, panel):
    QAbstractItemModelTester(panel.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    by(stage, "thm_startphase")
    take(panel, "Rows", "All codes with codings")
    assert panel.model.rowCount() > 40


def note(stage: Stage, kind: type):
    return next(row for row in stage.desk.tab().notes.rows if isinstance(row_note(stage, row), kind))


def row_note(stage: Stage, row):
    tab = stage.desk.tab()
    return tab.guide.shown[tab.notes.rows.index(row)][0]


def test_each_hint_has_a_button_that_leads_on(stage):
    desk = stage.desk
    desk.filter_menu.take(Filters(kinds=("interview",)))
    stage.settle()
    dominance = note(stage, Dominance)
    assert dominance.head.text() == "Messenger und Datenschutz: 11 of 23 codings come from TM14."
    assert "rank 2, without TM14 rank 3" in dominance.detail.text()
    dominance.button.click()
    stage.settle()
    assert [s.document.name for s in desk.drawer.segments.segments.segments] == ["TM14"] * 11
    respondents = note(stage, OnlyOthers)
    assert respondents.head.text().startswith("Rolle der GfS: in TM09 only B2")
    assert respondents.detail.text() == "Respondents alone: 9 instead of 10 of 14 interviews."
    respondents.button.click()
    stage.settle()
    assert desk.filters() == Filters(kinds=("interview",), speakers="respondents")
    assert not [n for n, _ in desk.tab().counted.notes if isinstance(n, OnlyOthers)]


def test_codes_never_used_are_shown_even_where_they_were_hidden(stage):
    desk = stage.desk
    desk.base.filter_removed.emit("unused")
    tab = desk.tab()
    assert not tab.model.shows_unused
    note(stage, Unused).button.click()
    assert tab.model.shows_unused
    found = row_note(stage, note(stage, Unused)).codes[0]
    assert tab.model.code(tab.matrix.codes.currentIndex()) == found


def test_percentages_on_a_small_base_lead_back_to_numbers(stage):
    tab = stage.desk.tab()
    tab.value.set_value("documents_percent")
    tab.value.chosen.emit("documents_percent")
    stage.settle()
    hint = note(stage, SmallBase)
    assert hint.head.text() == "24 of 24 columns have a base below 20."
    hint.button.click()
    stage.settle()
    assert tab.counted.value == "documents"


@pytest.mark.parametrize("kind", ["xlsx", "csv", "json"])
def test_what_is_shown_is_what_is_exported(stage, tmp_path, monkeypatch, kind):
    desk = stage.desk
    target = tmp_path / f"out.{kind}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: (str(target), ""))
    tab = desk.tab()
    tab.model.set_sorting((1, True))
    chosen = next(e for e in tab.exports() if e.name == f"Code matrix.{kind}")
    desk._save(chosen)
    stage.settle()
    assert target.exists()
    saved = f"Saved: out.{kind}" + (", out.base.json" if kind == "csv" else "")
    assert stage.message.partition(". ")[0] == saved, "what follows says what others would be asked about"
    if kind == "json":
        rows = json.loads(target.read_text())["rows"]
        assert [row["path"] for row in rows[:2]] == ["Corona", "Kooperation"], "in the order shown"
    if kind == "xlsx":
        book = openpyxl.load_workbook(target)
        assert book.sheetnames[1] == "Segmente"


def test_the_crosstab_is_exported_as_it_is_shown(stage, panel, tmp_path, monkeypatch):
    desk, target = stage.desk, tmp_path / "out.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: (str(target), ""))
    by(stage, "thm_startphase")
    drop(panel, "Jugendhilfe", "beteiligt")
    desk._save(next(e for e in desk.tab().exports() if e.name == "Crosstab.json"))
    stage.settle()
    written = json.loads(target.read_text())
    row = next(r for r in written["rows"] if r["path"].endswith("> beteiligt"))
    assert row["documents"] == {"vor Lockdown": 6, "während Lockdown": 1}
    assert written["base"]["document_kinds"] == {"interview": 14}
    assert "residual" in row
    assert [row["path"] for row in written["rows"]] == [code.path for code in panel.model.codes()]
    assert [row["path"].split(" > ")[-1] for row in written["rows"]] == ["Jugendhilfe", "beteiligt"]


@pytest.mark.parametrize("value", ["Documents, once each", "Standardised residuals"])
def test_the_crosstab_is_copied_as_it_is_shown(stage, panel, qapp, value):
    by(stage, "thm_startphase")
    drop(panel, "beteiligt", "Jugendhilfe")
    take(panel, "A cell counts", value)
    stage.settle()
    words = [words for words, _ in stage.desk.tab().more_copies()]
    has_bars = value == "Documents, once each"
    assert words == ["Copy crosstab as table", "Copy crosstab as picture"][: 2 if has_bars else 1]
    qapp.clipboard().clear()
    dict(stage.desk.tab().more_copies())["Copy crosstab as table"]()
    stage.settle()
    text = qapp.clipboard().text()
    rows = [
        line.split("\t") for line in text.splitlines() if line.startswith(("beteiligt\t", "Jugendhilfe\t"))
    ]
    assert [row[0] for row in rows] == ["beteiligt", "Jugendhilfe"]
    assert "14 interviews" in text
    assert "Part: 2 of 70 codes, 2 of 2 columns." in text
    if has_bars:
        assert rows[0][1:] == [cell.replace("/", " of ") for cell in ("6/8", "1/6")]
    else:
        assert "a p-value would mislead" in text
        residual = panel.matrix.residuals.standardised[panel.model._rows[0], 0]
        assert f"{residual:.2f}" in rows[0]


def test_keys_copy_the_crosstab_while_it_has_the_keyboard(stage, panel, qapp):
    by(stage, "thm_startphase")
    copies: list[str] = []
    for view in (panel.table, stage.desk.tab().matrix.numbers):
        view.setFocus()
        qapp.clipboard().clear()
        stage.context.actions.run("frequencies.copy")
        stage.settle()
        copies.append(qapp.clipboard().text().splitlines()[0])
    assert copies == ["Crosstab: codes by THM-Start", "Code matrix: codes by documents"]
    panel.table.setFocus()
    stage.context.actions.run("frequencies.copy_picture")
    stage.settle()

    assert 100 < qapp.clipboard().image().height() < 2000, "bars, not the heat map of 70 codes"


def test_the_menu_of_the_crosstab_copies_and_shows_segments(stage, panel):
    by(stage, "thm_startphase")
    panel.table.setCurrentIndex(panel.model.index(0, 1))
    place = panel.table.visualRect(panel.model.index(0, 1)).center()
    panel.table.customContextMenuRequested.emit(place)
    [menu] = panel.table.findChildren(QMenu)
    entries = {action.text(): action for action in menu.actions() if action.text()}
    assert list(entries) == ["Show segments", "Copy crosstab as table", "Copy crosstab as picture"]
    entries["Show segments"].trigger()
    menu.close()
    stage.settle()
    code = panel.model.code(panel.model.index(0, 0))
    listed = stage.desk.drawer.segments.segments.segments
    assert [segment.coding.id for segment in listed] == list(panel.matrix.coding_ids([code.id], 0))


def test_choices_of_the_panel_come_back(stage, panel):
    by(stage, "thm_startphase")
    drop(panel, "Jugendhilfe")
    take(panel, "A cell counts", "Row %")
    stage.settle()
    other = FrequenciesDesk(stage.context)
    other.restore(stage.desk.state())
    again = other.tab().crosstab
    assert again.by.value() == "thm_startphase"
    assert (again.value, again.rows, again.chosen, again.kind) == (
        "row_percent",
        "chosen",
        panel.chosen,
        "interview",
    )
    other.deleteLater()


@pytest.mark.parametrize(("width", "mode"), [(1232, "narrow"), (1352, "normal"), (1832, "wide")])
def test_the_panels_stand_as_the_width_allows(stage, width, mode):
    stage.window.resize(width, 840)
    stage.settle()
    layout = stage.desk.tab().layout_of_panels
    assert layout._mode == mode
    assert layout.tabs.isVisible() is (mode == "narrow")
    assert stage.desk.tab().notes.isVisible() is (mode != "narrow")
    layout.tabs.setCurrentIndex(1)
    assert stage.desk.tab().notes.isVisible()


def test_a_large_export_can_be_stopped_at_once_and_leaves_no_file(stage, tmp_path, monkeypatch):
    desk, target = stage.desk, tmp_path / "out.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: (str(target), ""))
    go_on, began = Event(), Event()
    real = matrix_table

    def slow(*given, **named):
        began.set()
        go_on.wait(10)
        return real(*given, **named)

    monkeypatch.setattr("gk_qda.ui.frequencies.table_exports.matrix_table", slow)
    desk._save(next(e for e in desk.tab().exports() if e.name == "Code matrix.xlsx"))
    assert began.wait(5)
    stage.context.progress.cancelled.emit()
    assert stage.message == "Stopped. out.xlsx was not saved."
    go_on.set()
    stage.settle()
    assert not target.exists()


def test_a_spreadsheet_tells_how_far_it_is_and_stops_between_rows(stage):
    told = []

    class Stop:
        def report(self, done: int, total: int, message: str = "") -> None:
            told.append((done, total))
            if done == 400:
                raise Cancelled

    tab = stage.desk.tab()
    table = matrix_table(stage.project, tab.counted.matrix, format="xlsx")
    with pytest.raises(Cancelled):
        xlsx_bytes(table, progress=Stop())
    assert {total for _, total in told} == {70 + 502 + 1}, "rows of both sheets, and packing"
    assert told == sorted(told)
    assert (200, 573) in told
    assert told[-1] == (400, 573)
