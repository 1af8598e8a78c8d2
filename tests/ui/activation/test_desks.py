"""What is activated limits every desk, and its numbers are those of the command line with the same filters."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest

from gk_qda.cli import main
from gk_qda.models import CaseMember
from gk_qda.operations.cases import ensure_case
from gk_qda.operations.documents import delete_documents, rename_document
from gk_qda.operations.sets import save_set
from gk_qda.operations.tables.frequencies import frequency_table
from gk_qda.queries.documents import find_document, paragraphs_of
from gk_qda.queries.filters import Filters
from gk_qda.ui.compare.desk import CompareDesk
from gk_qda.ui.frequencies.desk import FrequenciesDesk
from gk_qda.ui.frequencies.tabs import TABS
from gk_qda.ui.team.desk import TeamDesk
from gk_qda.ui.themes.desk import ThemesDesk
from tests.demo_copy import demo_for_commands
from tests.ui.desks import Stage, staged

if TYPE_CHECKING:
    from collections.abc import Iterator

DOCUMENTS = ("TM01", "TM02", "TM07", "RG02", "RG05", "RG08")
CODES = ("Corona > Umgang", "Kooperation")
CHOICES = [(DOCUMENTS, ()), ((), CODES), (DOCUMENTS, CODES), (("TM07",), ("Corona > Umgang",))]


def activate(stage: Stage, documents: tuple[str, ...] = (), codes: tuple[str, ...] = ()) -> None:
    """By clicks on rings, so to speak."""
    activation = stage.context.activation
    if documents:
        ids = {document.name: document.id for document in activation.everything}
        activation.switch_documents([ids[name] for name in documents])
    if codes:
        activation.switch_codes([activation.book.find(path).id for path in codes])
    stage.settle()


def command(capfd: pytest.CaptureFixture[str], *words: str, **filters: tuple[str, ...]) -> Any:
    """What the command line says with --document and --code."""
    options = [word for name in filters["documents"] for word in ("--document", name)]
    options += [word for path in filters["codes"] for word in ("--code", path)]
    capfd.readouterr()
    assert main([words[0], str(demo_for_commands()), *words[1:], *options, "--format", "json"]) == 0
    return json.loads(capfd.readouterr().out)


def rows(model: Any, parent: QModelIndex | None = None) -> Iterator[QModelIndex]:
    parent = parent or QModelIndex()
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        yield index
        yield from rows(model, index)


def test_every_tab_of_frequencies_follows_the_activation(tmp_path, theme, qtbot):
    """The base of each tab counts the activated documents, and at once others; one tab shows one document."""
    with staged(FrequenciesDesk, tmp_path, theme) as stage:
        desk = stage.desk
        activate(stage, DOCUMENTS)
        for entry in TABS:
            desk.show_tab(entry.name)
            stage.settle()
            if entry.name == "query":
                desk.tab().show_query("corona")
                stage.settle()
            for number in (6, 5):
                wanted = "Base: 1 document " if entry.name == "course" else f"Base: {number} documents "
                found = desk.tab().base_lines()
                assert [line for line in found if line.startswith(wanted)], (entry.name, found)
                activate(stage, ("TM02",))  # off, then on again


def test_team_says_that_it_shows_everything(tmp_path, theme, qtbot):
    with staged(TeamDesk, tmp_path, theme) as stage:
        assert stage.desk.activation.isHidden()
        activate(stage, ("TM07",))
        assert stage.desk.activation.isVisible()
        assert stage.desk.activation.sentence.text() == "Everything is shown here, whatever is activated."
        stage.desk.activation.reset.click()
        assert stage.desk.activation.isHidden()


@pytest.mark.parametrize(("documents", "codes"), CHOICES)
def test_frequencies_count_what_is_activated(tmp_path, theme, qtbot, capfd, documents, codes):
    told = command(capfd, "frequencies", "--by", "document", documents=documents, codes=codes)
    with staged(FrequenciesDesk, tmp_path, theme) as stage:
        desk = stage.desk
        assert desk.activation.isHidden()
        activate(stage, documents, codes)
        lines = {desk.tab().model.code(index).path: index for index in rows(desk.tab().model)}
        assert list(lines) == [row["path"] for row in told["rows"]]
        for row in told["rows"]:
            index = lines[row["path"]]
            assert index.siblingAtColumn(1).data() == str(row["codings"])
            first, last = desk.tab().model.first_group, desk.tab().model.columnCount()
            of_kinds = [index.siblingAtColumn(at).data().split(" of ") for at in range(3, first - 1)]
            assert sum(int(x) for x, _ in of_kinds) == row["documents"]
            assert sum(int(n) for _, n in of_kinds) == row["documents_base"]
            assert index.siblingAtColumn(first - 1).data() == f"{row['cases']} of {row['cases_base']}"
            columns = range(first, last)
            cells = [int(index.siblingAtColumn(column).data() or 0) for column in columns]
            assert cells == list(row["by_total"].values())
        assert f"Base: {told['base']['documents']} document" in desk.base.accessibleName()
        tip = desk.base.toolTip()
        assert all(name in tip for name in (*documents, *codes)), "the base names the filter"
        assert not desk.activation.isHidden()
        assert "Only the activated" in desk.activation.sentence.text()


@pytest.mark.parametrize(("documents", "codes"), CHOICES)
def test_themes_show_what_is_activated(tmp_path, theme, qtbot, capfd, documents, codes):
    told = command(capfd, "matrix", documents=documents, codes=codes)
    with staged(ThemesDesk, tmp_path, theme) as stage:
        desk = stage.desk
        activate(stage, documents, codes)
        board = desk.model.board
        assert [row.name for row in board.grid.rows] == [row["name"] for row in told["rows"]]
        assert [code.path for code in board.grid.themes] == told["base"]["themes"]
        for shown, row in zip(board.grid.rows, told["rows"], strict=True):
            assert list(shown.sources) == row["sources"]
            for code in board.grid.themes:
                cell, said = board.grid.cell(shown, code), row["themes"][code.path]
                assert (cell.segments, cell.rating, cell.state) == (
                    said["segments"],
                    said["rating"],
                    said["state"],
                )
        assert f"Base: {told['base']['documents']} document" in desk.base.accessibleName()
        assert not desk.activation.isHidden()
        assert desk.grid.header.sectionsMovable() is not bool(codes)


def test_segments_of_an_opened_cell_lie_in_the_activated_documents(tmp_path, theme, qtbot):
    with staged(ThemesDesk, tmp_path, theme) as stage:
        desk = stage.desk
        activate(stage, ("TM07",))
        board = desk.model.board
        row = next(row for row in board.grid.rows if row.name == "KO06")
        for code in board.grid.themes:
            desk.shown.go(("case", row.id, code.id))
            stage.settle()
            assert {one.segment.document.name for one in desk.detail.opened.segments} <= {"TM07"}
            assert len(desk.detail.opened.segments) == board.grid.cell(row, code).segments


def test_choosing_themes_never_takes_the_activated_codes_for_them(tmp_path, theme, qtbot, monkeypatch):
    asked = []
    monkeypatch.setattr(
        "gk_qda.ui.themes.theme_commands.ThemeDialog.ask", lambda *given: asked.append(given[-1])
    )
    with staged(ThemesDesk, tmp_path, theme) as stage:
        themes = [code.guid for code in stage.desk.model.board.grid.themes]
        activate(stage, codes=("Kooperation",))
        stage.desk.commands.choose()
        assert asked == [themes]


@pytest.mark.parametrize("documents", [("TM07", "RG08", "TM10"), ("TM01",)])
def test_the_comparison_counts_in_the_activated_documents(tmp_path, theme, qtbot, documents):
    with staged(CompareDesk, tmp_path, theme) as stage:
        desk = stage.desk
        cases = {case.name: case for case in desk.columns.cases}
        desk.columns.chosen = [cases[name].id for name in ("KO06", "KO11", "KO10")]
        desk.refresh()
        stage.settle()
        before = desk.comparison
        activate(stage, documents, ("Kooperation",))
        assert desk.comparison is not before
        for compared in desk.comparison.cases:
            inside = [name for name in compared.case.documents if name in documents]
            assert [source.name for source in compared.sources] == inside
            counted = (
                {
                    row["path"]: row["codings"]
                    for row in frequency_table(
                        stage.project, Filters(documents=tuple(inside)), format="json"
                    ).rows
                }
                if inside
                else {}
            )
            for row in desk.comparison.themes:
                cell = next(cell for cell in row.cells if cell.case.id == compared.case.id)
                assert cell.codings == counted.get(row.theme.path, 0)
                assert (cell.standing == "no_source") is not bool(inside)
        assert not desk.activation.isHidden()
        assert [row.theme.path for row in desk.comparison.themes] == ["Kooperation"]
        assert not desk.activation.codes.isHidden()
        assert not desk.head.themes.isEnabled(), "the rows are the activated codes"


@pytest.mark.parametrize("make", [FrequenciesDesk, ThemesDesk, CompareDesk])
def test_each_desk_says_that_it_is_limited_and_lets_go(tmp_path, theme, qtbot, make):
    with staged(make, tmp_path, theme) as stage:
        bar = stage.desk.activation
        activate(stage, DOCUMENTS)
        assert bar.documents.text() == "6 of 24 documents"
        assert "TM07" in bar.documents.toolTip()
        assert bar.sentence.text()
        bar.documents.removed.emit()
        stage.settle()
        assert bar.isHidden()
        assert not stage.context.focus.active_documents
        activate(stage, ("TM07",))
        assert bar.documents.text() == "TM07"
        QTest.mouseClick(bar.reset, Qt.MouseButton.LeftButton)
        stage.settle()
        assert bar.isHidden()


def test_the_bar_names_sets_codes_and_renamed_documents(tmp_path, theme, qtbot):
    with staged(FrequenciesDesk, tmp_path, theme) as stage:
        bar, activation = stage.desk.activation, stage.context.activation
        activate(stage, ("TM01", "TM02"), CODES)
        assert bar.codes.text().startswith("Umgang + 1 code")
        assert "Kooperation" in bar.codes.toolTip()
        members = sorted(stage.context.focus.active_documents)
        stage.context.workspace.change(
            "save_set", lambda s: save_set(s, kind="documents", name="Kern", member_ids=members)
        )
        assert bar.documents.text() == "Kern (2 of 24 documents)"
        activation.reset(codes=False)
        activation.take_set(activation.sets("documents")[0])
        assert stage.context.focus.active_documents == set(members)
        activation.switch_documents(members[:1])
        stage.context.workspace.change(
            "rename_document", lambda s: rename_document(s, document_id=members[1], name="Neu")
        )
        assert bar.documents.text() == "Neu"
        assert not bar.shared.text()
        _share(stage, "Neu", "KO05")
        assert bar.shared.text() == "As a whole, with all their cases: Neu"
        activate(stage, ("Neu", "TM07"))
        activate(stage, ("TM07", "Neu"))
        assert not bar.shared.text()


def _share(stage, document: str, case: str) -> None:
    """Give the first turn of a document to another case, too."""

    def work(session) -> None:
        found = find_document(session, document)
        turn = paragraphs_of(session, [found.id])[found.id][0]
        other = ensure_case(session, case)
        session.add(CaseMember(case_id=other.id, document_id=found.id, start=turn.start, end=turn.end))

    stage.context.workspace.change("add_case_part", work)
    stage.settle()


def test_what_is_deleted_leaves_and_the_desk_hears_when_nothing_is_left(tmp_path, theme, qtbot):
    with staged(FrequenciesDesk, tmp_path, theme) as stage:
        activation, ended = stage.context.activation, []
        activation.ended.connect(lambda: ended.append(True))
        activate(stage, ("TM01", "TM02"))
        ids = sorted(stage.context.focus.active_documents)
        for document_id, left in zip(ids, (1, 0), strict=True):
            stage.context.workspace.change(
                "delete_documents", lambda s, i=document_id: delete_documents(s, document_ids=[i])
            )
            stage.settle()
            assert len(stage.context.focus.active_documents) == left
        assert ended == [True]
        assert stage.desk.tab().table.scope.filters == Filters()
        assert len(stage.desk.tab().table.scope.documents) == 22
