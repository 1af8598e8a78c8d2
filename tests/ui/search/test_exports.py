"""What leaves the search panel: the hits as listed, on the clipboard and in files; and that all hits are there."""

from __future__ import annotations

import csv
import json
import re

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from gk_qda.language.folded_text import fold_words
from gk_qda.queries.filters import Filters, scope, speech
from gk_qda.queries.search_texts import search_texts
from gk_qda.ui.code_desk.desk import CodeDesk
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.search.model import AFTER, BEFORE, HIT, SOURCE
from tests.ui.desks import staged


@pytest.fixture(scope="module")
def stage(tmp_path_factory, qapp):
    """One desk for all: nothing here changes the project."""
    with staged(CodeDesk, tmp_path_factory.mktemp("search"), Theme(qapp, "light")) as found:
        yield found


def searched(stage, words, mode="text"):
    panel = stage.desk.search.open()
    panel.fields.mode.set_value(mode)
    panel.fields.field.setText(words)
    panel.search()
    stage.settle()
    return panel


def listed(panel):
    """The rows as they stand in the list."""
    model = panel.model
    columns = (SOURCE, BEFORE, HIT, AFTER)
    return [[model.index(line, at).data() for at in columns] for line in range(model.rowCount())]


@pytest.fixture
def sorted_hits(stage):
    """Hits in another order than that of the texts."""
    panel = searched(stage, "Ausländerbehörde")
    panel.order.set_value("after")
    panel.search()
    stage.settle()
    yield panel
    panel.order.set_value("document")
    stage.settle()


def test_the_copy_is_a_table_with_its_base_in_the_order_of_the_list(stage, sorted_hits):
    sorted_hits.exports.copy()
    stage.settle()
    mime = QGuiApplication.clipboard().mimeData()
    lines = [line.split("\t") for line in mime.text().splitlines()]
    first = next(at for at, line in enumerate(lines) if len(line) == 4)
    rows = [line for line in lines[first + 1 :] if len(line) == 4]
    shown = listed(sorted_hits)
    assert [(row[0], row[2]) for row in rows] == [(row[0], row[2]) for row in shown]
    assert all(
        row[3].strip().startswith(short[3].strip()[:20]) for row, short in zip(shown, rows, strict=True)
    )
    assert f"{len(shown)} hits" in mime.text()
    assert "<table" in mime.html()
    assert str(len(shown)) in stage.message


def test_files_hold_the_hits_in_the_order_of_the_list(stage, sorted_hits, monkeypatch, tmp_path):
    words = [row[2] for row in listed(sorted_hits)]
    for kind in ("csv", "json", "xlsx"):
        path = tmp_path / f"hits.{kind}"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, to=path: (str(to), ""))
        sorted_hits.exports.save(kind)
        stage.settle()
    with (tmp_path / "hits.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["hit"] for row in csv.DictReader(file)] == words
    written = json.loads((tmp_path / "hits.json").read_text(encoding="utf-8"))
    assert [row["hit"] for row in written["rows"]] == words
    assert written["base"]["count"] == len(words)
    sheet = openpyxl.load_workbook(tmp_path / "hits.xlsx").worksheets[0]
    cells = [cell.value for row in sheet.iter_rows() for cell in row]
    assert [cell for cell in cells if cell in set(words)] == words


# -- all of them ----------------------------------------------------------------------------------------------------

_NEEDLES = st.one_of(
    st.sampled_from(
        ["Amt", "ß", "die", "nicht", "Behörde", "z. B.", "’s", "(lacht)", "Teilhabe", "...", "#00", "I:"]
    ),
    st.text(alphabet="aeinrstdhuäöü ", min_size=2, max_size=4).filter(lambda words: words.strip() == words),
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=_NEEDLES, mode=st.sampled_from(["text", "word"]))
def test_the_panel_lists_what_a_slow_look_at_the_folded_texts_finds(stage, countable, words, mode):
    found = searched(stage, words, mode).answer().found
    there = zip(found.document.tolist(), found.start.tolist(), found.end.tolist(), strict=True)
    assert sorted(there) == slowly(countable, words, mode)


def slowly(countable, words, mode):
    """Every place of folded words whose letters all count, sign by sign."""
    pattern = re.escape(fold_words(words))
    if mode == "word":
        edge = r"\b"
        pattern = edge * words[0].isalnum() + pattern + edge * words[-1].isalnum()
    found = []
    for document, text, counted in countable:
        for one in re.finditer(pattern, text.folded.text):
            start, end = text.folded.original(one.start()), text.folded.original(one.end() - 1) + 1
            if all(place in counted for place in range(start, end)):
                found.append((document, start, end))
    return found


@pytest.fixture(scope="module")
def countable(stage):
    """Each document with its text and the places that answers stand at."""
    with stage.project.read() as session:
        chosen = scope(session, Filters())
        texts = search_texts(session).read(session, chosen.document_ids)
    return [
        (
            id_,
            texts[id_],
            {
                place
                for one in chosen.paragraphs[id_]
                if not one.is_withdrawn and not one.is_interviewer
                for span in speech(one)
                for place in range(span.start, span.end)
            },
        )
        for id_ in chosen.document_ids
    ]
