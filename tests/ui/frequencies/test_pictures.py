"""The tabs with pictures: they draw what the tables say, open their segments, and leave as files."""

from __future__ import annotations

import json
from datetime import UTC

import numpy as np
import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from gk_qda.models import GuideQuestion
from gk_qda.operations.coding import remove_codings
from gk_qda.operations.tables.portrait import portrait_table
from gk_qda.operations.tables.similarity import similarity_table
from gk_qda.progress import Silent
from gk_qda.queries.filters import Filters
from gk_qda.queries.info import project_info
from gk_qda.ui.charts.values import Cell
from gk_qda.ui.focus import Place
from gk_qda.ui.frequencies.desk import FrequenciesDesk
from tests.ui.desks import staged

NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def stage(tmp_path, theme, qapp):
    with staged(FrequenciesDesk, tmp_path, theme) as stage:
        yield stage


def tab(stage, name):
    stage.desk.show_tab(name)
    stage.settle()
    return stage.desk.tab(name)


def choose(stage, choice, value) -> None:
    """What a person does in the menu of a choice."""
    next(a for a in choice.menu().actions() if a.data()[0] == value).trigger()
    stage.settle()


def click(stage, view, cell) -> None:
    view.go_to(cell)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, view.place_of(cell))
    stage.settle()


def listed(stage):
    return stage.desk.drawer.segments.segments.segments


def test_the_portraits_of_all_documents_are_those_of_the_table(stage):
    portrait = tab(stage, "portrait")
    rows = portrait_table(stage.project, Filters(), format="json").rows
    chart = portrait.view.chart
    assert [d.label.text for d in chart.documents] == list(dict.fromkeys(r["document"] for r in rows))
    assert [n for d in chart.documents for n in d.tiles] == [row["tiles"] for row in rows]
    assert {sum(d.tiles) for d in chart.documents} == {1200}
    assert "502" in portrait.base_lines()[1]
    assert len(portrait.legend_strip.accessibleDescription().split(", ")) == 9


def test_a_tile_opens_its_segment_and_leads_to_the_text(stage):
    portrait = tab(stage, "portrait")
    choose(stage, portrait.documents, "TM07")
    choose(stage, portrait.weight, "equal")
    assert len(portrait.view.chart.documents) == 1
    click(stage, portrait.view, Cell(0, 4))
    [segment] = listed(stage)
    assert (segment.document.name, segment.code.name) == ("TM07", "Gelingensfaktoren")
    assert portrait.explain(Cell(0, 4)).startswith("TM07 · Kooperation › Bewertung › Gelingensfaktoren")
    QTest.keyClick(portrait.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert stage.places[-1].coding_id == segment.coding.id
    assert stage.places[-1].document_id == segment.document.id


def test_by_colour_the_same_colours_stand_together(stage):
    portrait = tab(stage, "portrait")
    choose(stage, portrait.order, "color")
    for document in portrait.view.chart.documents:
        runs = [c for at, c in enumerate(document.colors) if at == 0 or document.colors[at - 1] != c]
        assert len(runs) == len(set(runs))


def test_filters_of_the_desk_hold_for_pictures(stage):
    portrait = tab(stage, "portrait")
    stage.desk.filter_menu.take(Filters(kinds=("reflection_talk",)))
    stage.settle()
    assert len(portrait.view.chart.documents) == 10
    assert "TM01" not in portrait.documents.values()
    book = stage.context.activation.book
    stage.context.activation.switch_codes([book.find("Ehrenamt").id], only=True)
    stage.settle()
    assert portrait.view.chart is None, "nothing of that is in the talks"
    assert not portrait.exports()
    assert not portrait.can_copy()


def test_a_change_draws_anew(stage):
    portrait = tab(stage, "portrait")
    before = len(portrait.view.chart.documents[6].tiles)
    coding = portrait.asked(Cell(6, 0)).coding_ids[0]
    stage.context.workspace.change("remove_codings", lambda s: remove_codings(s, coding_ids=[coding]))
    stage.settle()
    assert len(portrait.view.chart.documents[6].tiles) == before - 1


def test_the_codeline_opens_the_codings_of_a_paragraph(stage):
    course = tab(stage, "course")
    choose(stage, course.documents, "TM07")
    names = [label.text for label in course.view.chart.rows]
    row = names.index("Ausländerbehörde")
    column = course.shown.found.spread.numbers(0).index("15")
    assert (
        course.explain(Cell(row, column)) == "Kooperation › Akteure › Ausländerbehörde · para. 15 · 2 codings"
    )
    click(stage, course.view, Cell(row, column))
    assert {(s.code.name, s.paragraph) for s in listed(stage)} == {("Ausländerbehörde", "15")}
    assert len(listed(stage)) == 2
    choose(stage, course.codes, True)
    assert {label.level for label in course.view.chart.rows} == {1}
    filled = {
        name: len(course.view.chart.filled[at])
        for at, name in enumerate(label.text for label in course.view.chart.rows)
    }
    assert filled["Corona"] == 7


@pytest.mark.parametrize("view", ["paragraphs", "stretched"])
def test_documents_beside_each_other(stage, view):
    course = tab(stage, "course")
    choose(stage, course.shows, view)
    chart = course.view.chart
    assert chart.stretched == (view == "stretched")
    assert course.documents.isHidden()
    row = [label.text for label in chart.rows].index("TM07")
    column = course.shown.found.spread.numbers(row).index("15")
    assert len(chart.cells[row, column]) == 4
    click(stage, course.view, Cell(row, column))
    assert {s.paragraph for s in listed(stage)} == {"15"}
    assert len(listed(stage)) == 5


def test_by_guide_question_where_there_is_a_guide(stage):
    course = tab(stage, "course")
    assert "questions" not in course.shows.values(), "no dead entry"

    def add(session) -> None:
        session.add(GuideQuestion(number="1", text="Wie erreichen Sie die Leute unter Corona-Bedingungen?"))
        session.add(GuideQuestion(number="2", text="Welche Sporthalle nutzt die Blaskapelle?", position=1))

    stage.context.workspace.change("test", add)
    stage.settle()
    choose(stage, course.shows, "questions")
    chart = course.view.chart
    row = [label.text for label in chart.rows].index("TM07")
    assert (row, 1) in chart.absent
    assert (row, 0) in chart.cells
    click(stage, course.view, Cell(row, 0))
    assert "Messenger und Datenschutz" in {s.code.name for s in listed(stage)}


def test_documents_by_date(stage):
    course = tab(stage, "course")
    choose(stage, course.shows, "dates")
    choose(stage, course.codes, True)
    chart = course.view.chart
    assert chart.lanes[0].text == "Corona"
    assert sum(mark.amount for mark in chart.marks if mark.lane == 0) == 131
    click(stage, course.view, Cell(0, 0))
    first = chart.marks[0]
    assert {s.document.name for s in listed(stage)} == {first.words}
    assert len(listed(stage)) == first.amount


def test_the_table_by_date_has_the_segments_behind_it(stage, tmp_path):
    course = tab(stage, "course")
    choose(stage, course.shows, "dates")
    path = tmp_path / "dates.xlsx"
    export = next(e for e in course.exports() if e.name.endswith(".xlsx"))
    export.write(path, Silent())
    book = openpyxl.load_workbook(path)
    assert len(book.sheetnames) == 2
    rows = [[cell.value for cell in row] for row in book.worksheets[0].iter_rows()]
    assert sum(row[3] for row in rows if isinstance(row[3], int)) == 502


def test_similarity_and_what_a_pair_has(stage):
    similarity = tab(stage, "similarity")
    choose(stage, similarity.measure, "jaccard")
    rows = similarity_table(stage.project, Filters(), measure="jaccard", format="json").rows
    names = similarity.shown.found.names
    matrix = {(r["a"], r["b"]): r["value"] for r in rows}
    for (a, b), value in matrix.items():
        assert similarity.view.chart.values[names.index(a), names.index(b)] == value
    click(stage, similarity.view, Cell(0, 3))
    pair = similarity.pair
    assert pair.head.title() == "TM01 × TM04"
    tops = [pair.list.topLevelItem(at) for at in range(4)]
    assert [top.text(0).rpartition(" · ")[2] for top in tops] == ["4", "14", "5", "47"]
    shared = tops[0].child(0)
    pair.list.itemActivated.emit(shared, 0)
    stage.settle()
    assert {s.document.name for s in listed(stage)} == {"TM01", "TM04"}
    assert {s.code.name for s in listed(stage)} == {shared.text(0)}
    choose(stage, similarity.measure, "block")
    assert pair.head.count() == f"{similarity.shown.found.matrix[0, 3]:.0f}", "the pair stays"
    choose(stage, similarity.unit, "case")
    choose(stage, similarity.of, "attributes")
    assert pair.isHidden()
    assert similarity.view.chart.values.shape == (15, 15)
    assert not np.isnan(similarity.view.chart.values).any()


FILES = {
    "portrait": ("png", "svg", "pdf", "xlsx", "csv"),
    "course": ("svg", "xlsx", "csv"),
    "similarity": ("pdf", "xlsx", "csv"),
}


def test_everything_leaves_as_a_file(stage, tmp_path, monkeypatch):
    for name, suffix in ((name, suffix) for name, suffixes in FILES.items() for suffix in suffixes):
        shown = tab(stage, name)
        export = next(e for e in shown.exports() if e.name.endswith(f".{suffix}"))
        path = tmp_path / export.name
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, to=path: (str(to), ""))
        stage.context.messages.clear()
        stage.desk._save(export)
        stage.settle()
        assert path.exists()
        assert "Saved" in stage.message, (name, suffix)
        match suffix:
            case "svg":
                text = path.read_text("utf-8")
                assert "(Demo, synthetisch)" in text, name
                assert "Projektversion" in text or "project version" in text.lower(), name
            case "pdf":
                moment = project_info(stage.project).last_change.astimezone(UTC)
                content = path.read_bytes()
                assert f"/CreationDate (D:{moment:%Y%m%d%H%M%S}".encode() in content, "the date of the data"
                again = export.write(tmp_path / "again.pdf", Silent())
                assert again[0].read_bytes() == content
            case "csv":
                base = json.loads(path.with_name(f"{path.stem}.base.json").read_text("utf-8"))
                assert base["synthetic"] == "(Demo, synthetisch)", name
            case "xlsx":
                sheets = openpyxl.load_workbook(path).sheetnames
                assert len(sheets) == 2 + (name == "similarity"), "what stands behind the cells"


def test_picture_and_table_are_copied(stage):
    portrait = tab(stage, "portrait")
    portrait.copy_picture()
    stage.settle()
    assert QGuiApplication.clipboard().image().width() > 1000
    portrait.copy_table()
    stage.settle()
    data = QGuiApplication.clipboard().mimeData()
    assert "TM07" in data.text()
    assert "<table" in data.html()


def test_the_status_line_says_what_is_in_focus(stage):
    portrait = tab(stage, "portrait")
    assert stage.desk.facts() == ["502 coded segment(s)"]
    portrait.view.go_to(Cell(6, 0))
    assert stage.desk.facts()[0].startswith(
        "TM07 · THM-Integration › Installierung › Einarbeitung · 123 characters"
    )


def test_a_command_leads_to_each_tab(stage):
    for name in ("portrait", "course", "similarity"):
        stage.desk.show_place(Place("frequencies", page=name))
        assert stage.desk.tab().name == name


def test_choices_come_back(stage):
    desk = stage.desk
    portrait = tab(stage, "portrait")
    choose(stage, portrait.documents, "TM09")
    choose(stage, portrait.order, "color")
    course = tab(stage, "course")
    choose(stage, course.shows, "stretched")
    similarity = tab(stage, "similarity")
    choose(stage, similarity.measure, "block")
    state = json.loads(json.dumps(desk.state()))
    other = FrequenciesDesk(stage.context)
    other.restore(state)
    other.show()
    for name in ("portrait", "course", "similarity"):
        other.show_tab(name)
        stage.settle()
    assert (other.tab("portrait").documents.value(), other.tab("portrait").order.value()) == ("TM09", "color")
    assert other.tab("course").shows.value() == "stretched"
    assert other.tab("similarity").measure.value() == "block"
    other.close()
    other.deleteLater()
