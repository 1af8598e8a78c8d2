"""The tabs of words: what the commands count, as tables and pictures, with the hits behind every number."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QAbstractItemModelTester, QTest

from gk_qda.operations.tables.words import count_table
from gk_qda.progress import Silent
from gk_qda.queries.filters import Filters
from gk_qda.queries.search_texts import all_document_ids
from gk_qda.queries.word_index import word_index
from gk_qda.queries.words import Listing, count_words, words
from gk_qda.ui.charts import clouds, twigs
from gk_qda.ui.charts.values import Cell, CloudWord, Palette, Twig, Twigs, WordCloud
from gk_qda.ui.frequencies.desk import FrequenciesDesk
from gk_qda.ui.look.tokens import LIGHT
from gk_qda.ui.words.hits_panel import _from_a_word
from tests.ui.desks import staged

PALETTE = Palette(LIGHT, "DejaVu Sans")


@pytest.fixture
def stage(tmp_path, theme, qapp):
    with staged(FrequenciesDesk, tmp_path, theme) as stage:
        with stage.project.read() as session:  # what a task would take its time for
            word_index(session).read(session, all_document_ids(session))
        yield stage


def tab(stage, name):
    stage.desk.show_tab(name)
    stage.settle()
    return stage.desk.tab(name)


def choose(stage, choice, value) -> None:
    next(a for a in choice.menu().actions() if a.data()[0] == value).trigger()
    stage.settle()


def test_words_are_those_of_the_command_and_open_their_hits(stage):
    shown = tab(stage, "words")
    QAbstractItemModelTester(shown.table.model_of_words, QAbstractItemModelTester.FailureReportingMode.Fatal)
    choose(stage, shown.by, "typ")
    found = words(stage.project, Filters(), by="typ")
    expected = count_table(stage.project, count_words(found, Listing(), "typ"), language="en")
    assert shown.counted().table.rows == expected.rows
    row = expected.rows[0]
    column = next(at for at, c in enumerate(expected.columns) if c.key == "by:0")
    shown.table.setCurrentIndex(shown.table.model_of_words.index(0, column))
    QTest.keyClick(shown.table, Qt.Key.Key_Return)
    stage.settle()
    assert not shown.hits.isHidden()
    assert shown.hits.head.count().startswith(f"{row['by:0']} for ")
    first = shown.hits.model.hits[0].hit
    assert shown.hits.model.rowCount() == min(row["by:0"], 500)
    shown.hits.list.setCurrentIndex(shown.hits.model.index(0))
    QTest.keyClick(shown.hits.list, Qt.Key.Key_Return)
    assert (stage.places[-1].document_id, stage.places[-1].span) == (first.document.id, first.span)
    QTest.keyClick(shown.hits.list, Qt.Key.Key_Escape)
    assert shown.hits.isHidden()


def test_whoever_stops_the_counting_has_the_window_back_at_once(stage):
    shown = tab(stage, "words")
    before, line = shown.counted(), stage.context.progress
    shown.by.set_value("case")
    shown.count()
    assert line.work
    line.cancelled.emit()
    assert line.work == ""
    assert "Stopped" in stage.message
    stage.settle()
    assert shown.counted() is before
    shown.opened()
    stage.settle()
    assert shown.counted().found.by == "case"
    assert line.work == ""


def test_the_table_is_sorted_by_its_heads_and_keeps_its_hits(stage):
    shown = tab(stage, "words")
    model = shown.table.model_of_words
    shown.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    names = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert names == sorted(names, key=str.casefold)
    rows = shown.counted().table.rows
    assert rows[model.row_of(model.index(0, 0))]["word"] == names[0]


def test_a_word_is_left_out_from_now_on_and_comes_back(stage):
    shown = tab(stage, "words")
    first = shown.word_of(shown.counted().found, 0)
    shown._leave_out(first)
    stage.settle()
    assert first not in [row["word"] for row in shown.counted().table.rows]
    stage.context.workspace.undo()
    stage.settle()
    assert shown.counted().table.rows[0]["word"] == first


def test_the_cloud_is_exported_and_opens_hits(stage, tmp_path):
    shown = tab(stage, "words")
    choose(stage, shown.display, "picture")
    cell = Cell(0, 0)
    shown.view.go_to(cell)
    QTest.mouseClick(
        shown.view.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        shown.view.place_of(cell),
    )
    stage.settle()
    assert not shown.hits.isHidden()
    assert str(shown.counted().table.rows[0]["tokens"]) in shown.explain(cell)
    for number, export in enumerate(shown.exports()):
        path = tmp_path / f"{number}{export.name}"
        export.write(path, Silent())
        assert path.stat().st_size > 500


def test_the_tree_shows_what_stands_beside_the_word(stage):
    shown = tab(stage, "wordtree")
    tree = shown.counted().found
    chart = shown.view.chart
    assert chart.twigs[0].text == tree.text
    assert len(chart.twigs) == len(shown.counted().table.rows) + 1
    assert all(twig.parent < at for at, twig in enumerate(chart.twigs) if at)
    rects = [
        twigs.cell_shape(QRectF(), chart, Cell(at, 0), PALETTE).boundingRect()
        for at in range(len(chart.twigs))
    ]
    assert not any(one.intersects(other) for at, one in enumerate(rects) for other in rects[:at])
    shown._open(Cell(1, 0))
    stage.settle()
    assert len(shown.hits.model.hits) == chart.twigs[1].count
    shown.word.setText("Quastenflosser")
    QTest.keyClick(shown.word, Qt.Key.Key_Return)
    stage.settle()
    assert not shown.can_export()


def test_key_words_and_neighbours(stage):
    shown = tab(stage, "keywords")
    row = shown.counted().table.rows[0]
    shown.open_row(0)
    stage.settle()
    assert len(shown.hits.model.hits) == row["here"]
    choose(stage, shown.what, "near")
    near = shown.counted().table.rows[0]
    shown.open_row(0)
    stage.settle()
    assert len(shown.hits.model.hits) == near["together"]
    choose(stage, shown.display, "picture")
    assert shown.view.chart.rows[0].text == near["word"]


def test_no_word_of_a_cloud_lies_over_another_and_it_is_always_the_same(qapp):
    many = tuple(CloudWord(f"Wort{'e' * (n % 7)}{n}", 200 / (n + 1)) for n in range(100))
    cloud = WordCloud(many)
    size = clouds.size(cloud, PALETTE, 900)
    rect = QRectF(QPointF(3, 4), size)
    rects = [clouds.cell_shape(rect, cloud, Cell(n, 0), PALETTE).boundingRect() for n in range(100)]
    for at, one in enumerate(rects):
        assert rect.adjusted(-1, -1, 1, 1).contains(one)
        inside = one.adjusted(0.5, 0.5, -0.5, -0.5)
        assert not any(inside.intersects(other) for other in rects[:at])
        assert clouds.cell_at(rect, cloud, one.center(), PALETTE) == Cell(at, 0)
    again = WordCloud(many)
    assert clouds.size(again, PALETTE, 900) == size
    assert [clouds.cell_shape(rect, again, Cell(n, 0), PALETTE).boundingRect() for n in range(100)] == rects
    assert clouds.size(WordCloud(()), PALETTE, 900).isEmpty()


def test_an_empty_page_says_what_is_missing(stage):
    tree = tab(stage, "wordtree")
    tree.word.setText("xyzzy")
    tree.outdate()
    stage.settle()
    assert tree.empty.sentence.text() == "“xyzzy” stands in no text of this selection."
    near = tab(stage, "keywords")
    choose(stage, near.what, "near")
    assert near.counted().table.rows
    assert not any("Dunning" in fact for fact in near.facts()), "the heads of the table say what is measured"
    model = near.table.model_of_words
    heads = [model.headerData(at, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) for at in range(7)]
    assert [at for at, head in enumerate(heads) if "Dunning" in head] == [5, 6]
    near.word.setText("xyzzy")
    near.outdate()
    stage.settle()
    assert near.empty.sentence.text() == "“xyzzy” stands in no text of this selection."


@pytest.mark.parametrize(
    "words", ["", "kurz ", "Auf vierzig Anfragen von uns ", "Donaudampfschifffahrtsgesellschaft"]
)
def test_what_stands_before_a_hit_begins_with_a_whole_word(theme, words):
    metrics = QFontMetrics(theme.fonts.body())
    for room in range(0, 300, 7):
        shown = _from_a_word(words, metrics, room)
        assert words.endswith(shown.removeprefix("…"))
        if shown.startswith("…") and " " in shown:
            assert set(shown[1:].split()) <= set(words.split())
        assert metrics.horizontalAdvance(shown) <= room + metrics.averageCharWidth() * 2


def test_a_tree_grows_with_its_room_and_is_hit_where_it_is_painted():
    chart = Twigs((Twig("Amt", 9, 0, 0), Twig("das", 5, -1, 0), Twig("ruft", 4, 1, 0), Twig("an", 2, 2, 2)))
    small, large = twigs.size(chart, PALETTE, 10), twigs.size(chart, PALETTE, 9_000)
    assert large == small * 1.5
    for size in (small, large):
        rect = QRectF(QPointF(20, 30), size)
        for row in range(4):
            shape = twigs.cell_shape(rect, chart, Cell(row, 0), PALETTE).boundingRect()
            assert rect.contains(shape)
            assert twigs.cell_at(rect, chart, shape.center(), PALETTE) == Cell(row, 0)
