"""The segments behind a cell are those of today: after withdrawals, other codes, new codings, other roles."""

from __future__ import annotations

import numpy as np
import pytest
from sqlalchemy import select

from gk_qda.models import Speaker
from gk_qda.operations.codebook import delete_code
from gk_qda.operations.coding import apply_code, recode, remove_codings
from gk_qda.operations.documents import restore_paragraph, withdraw_paragraph
from gk_qda.operations.speakers import describe_speakers
from gk_qda.operations.text_edit import replace_words
from gk_qda.queries.documents import find_document, paragraphs_of
from gk_qda.ui.charts.values import Cell
from gk_qda.ui.frequencies.desk import FrequenciesDesk
from gk_qda.ui.look.theme import Theme
from tests.ui.conftest import FAMILY
from tests.ui.desks import staged

UMGANG = "Corona > Umgang"


@pytest.fixture(scope="module")
def _stage(tmp_path_factory, qapp):
    with staged(
        FrequenciesDesk, tmp_path_factory.mktemp("drawer"), Theme(qapp, setting="light", family=FAMILY)
    ) as stage:
        for name in ("relations", "values", "table"):
            stage.desk.show_tab(name)  # what is made during a test goes with it
            stage.settle()
        yield stage


@pytest.fixture
def stage(_stage):
    """The desk; what a test did is taken back."""
    workspace = _stage.context.workspace
    yield _stage
    while workspace.undo_step() is not None and workspace.undo() is not None:
        _stage.settle()
    _stage.desk.drawer.put_away()
    _stage.desk.show_tab("table")
    _stage.settle()


def change(stage, operation, **values):
    stage.context.workspace.change(operation.__name__, lambda s: operation(s, **values))
    stage.settle()


def document_id(stage, name):
    return stage.context.workspace.read(lambda s: find_document(s, name).id)


def open_cell(stage, path, column):
    tab = stage.desk.tab("table")
    code = tab.table.scope.book.find(path)
    group = [one.name for one in tab.counted.matrix.columns].index(column)
    tab.matrix.cell_chosen.emit(tab.model.index_of(code.id, tab.model.first_group + group))
    stage.settle()
    return code.id


def listed(stage):
    return [(s.coding.id, s.quote) for s in stage.desk.drawer.segments.segments.segments]


def number(stage, path, column):
    matrix = stage.desk.tab("table").counted.matrix
    code = matrix.table.scope.book.find(path)
    group = [one.name for one in matrix.columns].index(column)
    return int(matrix.cells("total")[matrix.table.scope.tree.index_of(code.id), group])


def agrees(stage, path=UMGANG, column="TM01"):
    """The number of the cell, of the head and of the rows; every row has words."""
    found = listed(stage)
    assert len(found) == number(stage, path, column)
    assert stage.desk.drawer.head.count() == f"{len(found)} in {path.rpartition(' > ')[2]} × {column}"
    assert all(words.strip() for _, words in found)
    return len(found)


def test_the_drawer_follows_what_is_counted(stage):
    open_cell(stage, UMGANG, "TM01")
    before = agrees(stage)
    document = document_id(stage, "TM01")
    change(stage, withdraw_paragraph, document_id=document, number="20")
    assert agrees(stage) == before - 1
    change(stage, restore_paragraph, document_id=document, number="20")
    assert agrees(stage) == before
    other = stage.desk.tab("table").table.scope.book.find("Kooperation > Akteure > Ehrenamt").id
    change(stage, recode, coding_ids=[one for one, _ in listed(stage)[:2]], code_id=other)
    assert agrees(stage) == before - 2


def test_a_new_coding_comes_in_and_a_speaker_who_asks_goes_out(stage):
    code = open_cell(stage, UMGANG, "TM01")
    before, document = agrees(stage), document_id(stage, "TM01")
    place = stage.context.workspace.read(lambda s: paragraphs_of(s, [document])[document][5])
    change(
        stage, apply_code, document_id=document, code_id=code, coder_id=1, start=place.end - 20, end=place.end
    )
    assert agrees(stage) == before + (1 if place.role != "interviewer" else 0)
    speakers = stage.context.workspace.read(
        lambda s: s.scalars(select(Speaker.id).where(Speaker.document_id == document)).all()
    )
    change(stage, describe_speakers, speaker_ids=speakers, role="interviewer")
    assert agrees(stage) == 0


def test_the_words_are_those_of_the_text_by_now(stage):
    open_cell(stage, UMGANG, "TM01")
    coding, words = listed(stage)[0]
    document, word = document_id(stage, "TM01"), max(words.split(), key=len).strip(",.;:!?")
    change(
        stage,
        replace_words,
        document_id=document,
        number="",
        words=word,
        replacement="X" * len(word),
        coder_id=None,
    )
    assert word not in dict(listed(stage))[coding]
    agrees(stage)


def test_it_closes_when_its_code_is_gone(stage):
    code = open_cell(stage, UMGANG, "TM01")
    change(stage, delete_code, code_id=code, codings_to_parent=True)
    assert stage.desk.drawer.isHidden()


def test_a_list_that_no_tab_asks_again_loses_what_is_gone_and_closes_when_all_is(stage):
    guide = stage.desk.tab("table").guide
    found = next(note for note, _ in stage.desk.tab("table").counted.notes if hasattr(note, "document"))
    guide._ask_dominant(found)
    stage.settle()
    ids = [one for one, _ in listed(stage)]
    change(stage, remove_codings, coding_ids=ids[:1])
    assert [one for one, _ in listed(stage)] == ids[1:]
    change(stage, remove_codings, coding_ids=ids[1:])
    assert stage.desk.drawer.isHidden()


def withdraw_first(stage):
    """Withdraw the paragraph of the first segment that is listed; returns the codings that were listed."""
    before = [one for one, _ in listed(stage)]
    segment = stage.desk.drawer.segments.segments.segments[0]
    assert segment.paragraph == segment.paragraph_end
    change(stage, withdraw_paragraph, document_id=segment.document.id, number=segment.paragraph)
    after = [one for one, _ in listed(stage)]
    assert before[0] not in after
    assert all(words.strip() for _, words in listed(stage))
    return before, after


def test_pairs_of_codes_are_those_that_count_by_now(stage):
    stage.desk.show_tab("relations")
    stage.settle()
    tab = stage.desk.tab("relations")
    values = np.nan_to_num(np.triu(np.asarray(tab.chart.chart.values, float), 1))
    row, column = np.unravel_index(np.argmax(values), values.shape)
    tab.chart.cell_chosen.emit(Cell(int(row), int(column)))
    stage.settle()
    withdraw_first(stage)
    pairs = int(tab.chart.chart.values[int(row), int(column)])
    assert f"{pairs} pair" in stage.desk.drawer.head.count()
    assert len(listed(stage)) == 2 * pairs


def test_codings_behind_a_value_are_those_that_count_by_now(stage):
    stage.desk.show_tab("values")
    stage.settle()
    tab = stage.desk.tab("values")
    wanted = ("attribute", "thm_ansiedlung")
    next(a for a in tab.variable.menu().actions() if a.data()[0] == wanted).trigger()
    stage.settle()
    row = next(at for at, one in enumerate(tab.model.variable.counts) if one.value == "Sozialamt")
    tab.table.activated.emit(tab.model.index(row, 0))
    stage.settle()
    before, after = withdraw_first(stage)
    assert after == [one for one in before if one in set(after)]
    assert stage.desk.drawer.head.count().startswith(f"{len(after)} in ")
