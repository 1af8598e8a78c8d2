"""Matrix and crosstab as pictures: they show what the tables show, with the same base."""

from __future__ import annotations

from datetime import UTC

import numpy as np
import pypdfium2
import pytest
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from gk_qda.queries.info import project_info
from gk_qda.ui.frequencies.desk import FrequenciesDesk
from gk_qda.ui.frequencies.table_pictures import crosstab_chart, matrix_chart, matrix_legend
from gk_qda.ui.widgets.legend import Legend
from tests.ui.desks import staged


@pytest.fixture
def stage(tmp_path, theme, qapp):
    with staged(FrequenciesDesk, tmp_path, theme) as stage:
        yield stage


def test_the_heat_map_has_the_numbers_of_the_matrix(stage):
    tab = stage.desk.tab("table")
    chart = matrix_chart(tab)
    matrix = tab.counted.matrix
    rows, columns = tab.model.shown_rows(), tab.matrix.columns()
    assert np.array_equal(chart.values, matrix.cells("total")[rows][:, columns])
    assert [label.text for label in chart.rows] == [matrix.table.scope.book.codes[at].name for at in rows]
    assert [label.text for label in chart.columns][:2] == ["TM01", "TM02"]
    tab.matrix.codes.collapse(tab.model.index(0, 0))
    assert len(matrix_chart(tab).rows) < len(chart.rows)


def test_symbols_are_as_large_as_their_share_on_screen_and_in_the_picture(stage):
    tab = stage.desk.tab("table")
    look = tab.controls().look
    look.set_value("row")
    look.chosen.emit("row")
    numbers, chart = tab.model.numbers, matrix_chart(tab)
    rows, columns = tab.model.shown_rows(), tab.matrix.columns()
    assert np.array_equal(chart.sizes, numbers.matrix.ratios("total", "row")[rows][:, columns])
    said = tab.legend().findChildren(Legend)[-1].accessibleName()  # the one before goes when nobody waits
    assert said == "Codings: share of the largest number of the row, 5 %, 25 %, 50 %, 100 %"
    assert [key.size for key in matrix_legend(tab)] == [0.05, 0.25, 0.5, 1.0]
    assert "Table as symbols (.pdf)" in [one.words for one in tab.exports()]
    index = tab.model.index_of(
        tab.table.scope.book.find("Messenger und Datenschutz").id, tab.model.first_group
    )
    assert index.data() == "2", "the number is still said"
    view = tab.matrix.numbers
    view.scrollTo(index)
    blue = QColor(stage.context.theme.tokens.heat[3])
    painted = []
    for group in (13, 0):  # TM14 has most, TM01 2 of 11
        place = index.siblingAtColumn(tab.model.first_group + group)
        picture = view.viewport().grab(view.visualRect(place)).toImage()
        pixels = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())]
        painted.append(sum(pixel == blue for pixel in pixels))
    assert painted[1] / painted[0] == pytest.approx(2 / 11, abs=0.08)
    look.set_value("heat")
    look.chosen.emit("heat")
    assert matrix_chart(tab).sizes is None


def test_the_bars_have_the_words_of_the_crosstab(stage):
    tab = stage.desk.tab("table")
    tab.crosstab.by.set_value("thm_startphase")
    tab.crosstab.count()
    stage.settle()
    chart = crosstab_chart(tab)
    place = [label.text for label in chart.rows].index("beteiligt")
    said = {column.text: bar.words for column, bar in zip(chart.columns, chart.bars[place], strict=True)}
    assert said == {"vor Lockdown · 8": "6 of 8", "während Lockdown · 6": "1 of 6"}
    assert [bar.value for bar in chart.bars[place]] == [6 / 8, 1 / 6]


@pytest.mark.parametrize("which", ["Table as heat map (.pdf)", "Crosstab as bars (.pdf)"])
def test_they_leave_with_their_base(stage, tmp_path, monkeypatch, which):
    tab = stage.desk.tab("table")
    export = next(e for e in tab.exports() if e.words == which)
    path = tmp_path / export.name
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    stage.desk._save(export)
    stage.settle()
    document = pypdfium2.PdfDocument(path)
    words = document[0].get_textpage().get_text_range()
    moment = project_info(stage.project).last_change.astimezone(UTC)
    assert document.get_metadata_dict()["CreationDate"].startswith(f"D:{moment:%Y%m%d%H%M%S}")
    document.close()
    assert "(Demo, synthetisch)" in words
    assert "Base:" in words
    assert "codebook v3" in words.lower()


def test_the_heat_map_is_copied(stage):
    stage.desk.tab("table").copy_picture()
    stage.settle()
    assert QGuiApplication.clipboard().image().height() > 2000
