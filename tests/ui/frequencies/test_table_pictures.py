"""Matrix and crosstab as pictures: they show what the tables show, with the same base."""

from __future__ import annotations

from datetime import UTC

import numpy as np
import pypdfium2
import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from gk_qda.queries.info import project_info
from gk_qda.ui.frequencies.desk import FrequenciesDesk
from gk_qda.ui.frequencies.table_pictures import crosstab_chart, matrix_chart
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


@pytest.mark.parametrize("which", ["Table as heat map (PDF)", "Crosstab as bars (PDF)"])
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
