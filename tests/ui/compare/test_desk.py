"""Choosing cases, reading differences, going to the words: by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from sqlalchemy.orm import Session

from gk_qda.models import GuideQuestion
from gk_qda.operations.cases import set_attribute
from gk_qda.operations.coding import remove_codings
from gk_qda.queries.cases import attributes, cases
from gk_qda.queries.comparison import ComparedTheme
from gk_qda.queries.segments import segments_by_id
from gk_qda.queries.theme_desk import theme_board
from gk_qda.ui.compare.cell_layout import CellLayout, Look
from gk_qda.ui.compare.desk import CompareDesk
from gk_qda.ui.compare.model import Band
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.preferences import Preferences
from tests.project.dump import dump
from tests.ui.desks import Stage, staged

LEFT, NONE, CTRL = (
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
)


@pytest.fixture
def stage(tmp_path: Path, theme: Theme, qtbot: object) -> Iterator[Stage]:
    with staged(CompareDesk, tmp_path, theme) as made:
        yield made


def desk_of(stage: Stage) -> CompareDesk:
    assert isinstance(stage.desk, CompareDesk)
    return stage.desk


def tick(stage: Stage, *names: str) -> None:
    """Click on cases in the list."""
    desk = desk_of(stage)
    view = desk.chooser.view
    for name in names:
        row = next(at for at, case in enumerate(desk.chooser.cases.shown) if case.name == name)
        view.scrollTo(desk.chooser.cases.index(row))
        place = view.visualRect(desk.chooser.cases.index(row)).center()
        QTest.mouseClick(view.viewport(), LEFT, NONE, place)
        stage.settle()


def columns(stage: Stage) -> list[str]:
    return [compared.case.name for compared in desk_of(stage).model.cases]


def themes(stage: Stage) -> list[str]:
    return [row.theme.name for row in desk_of(stage).model.rows if isinstance(row, ComparedTheme)]


def index_of(stage: Stage, theme: str, case: str):
    model = desk_of(stage).model
    row = next(
        at for at, one in enumerate(model.rows) if isinstance(one, ComparedTheme) and one.theme.name == theme
    )
    return model.index(row, columns(stage).index(case))


def click_cell(stage: Stage, theme: str, case: str, inside: QPoint | None = None) -> None:
    table, index = desk_of(stage).table, index_of(stage, theme, case)
    table.scrollTo(index)
    rect: QRect = table.visualRect(index)
    place = rect.topLeft() + (inside or QPoint(30, 60))
    QTest.mouseClick(table.viewport(), LEFT, NONE, place)
    stage.settle()


def test_it_begins_with_the_list_of_cases(stage):
    desk = desk_of(stage)
    assert desk.centre.currentWidget() is desk.centre.too_few
    assert desk.chooser_panel.isVisible()
    assert not desk.close_chooser.isVisible()
    assert len(desk.chooser.cases.shown) == 16
    tick(stage, "KO06")
    assert desk.centre.currentWidget() is desk.centre.too_few
    assert [chip.text() for chip in desk.chooser.chips()] == ["KO06 Ginsterkamp"]
    tick(stage, "KO11", "KO10")
    assert desk.centre.currentWidget() is desk.table
    assert columns(stage) == ["KO06", "KO11", "KO10"]
    assert "3 Fälle" in desk.base.accessibleName() or "3 cases" in desk.base.accessibleName()


def test_no_more_than_four(stage):
    tick(stage, "KO01", "KO02", "KO03", "KO04", "KO05")
    assert columns(stage) == ["KO01", "KO02", "KO03", "KO04"]
    tick(stage, "KO02", "KO05")
    assert columns(stage) == ["KO01", "KO03", "KO04", "KO05"]


def test_searching_and_ticking_by_keyboard(stage):
    desk = desk_of(stage)
    field = desk.chooser.search
    field.setFocus()
    QTest.keyClicks(field, "ginster")
    QTest.qWait(200)
    assert [case.name for case in desk.chooser.cases.shown] == ["KO06"]
    QTest.keyClick(field, Qt.Key.Key_Return)
    stage.settle()
    assert [chip.text() for chip in desk.chooser.chips()] == ["KO06 Ginsterkamp"]


def test_a_chip_and_the_x_of_a_head_take_a_case_out(stage):
    desk = desk_of(stage)
    tick(stage, "KO06", "KO11", "KO10")
    chip = desk.chooser.chips()[0]
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    stage.settle()
    assert columns(stage) == ["KO11", "KO10"]
    heads = desk.table.case_heads
    QTest.mouseClick(heads.viewport(), LEFT, NONE, heads.cross_of(1).center())
    stage.settle()
    assert desk.chosen
    assert desk.centre.currentWidget() is desk.centre.too_few
    assert [chip.text() for chip in desk.chooser.chips()] == ["KO11 Kreis Pappelried"]


def test_differences_come_first_and_d_takes_it_back(stage):
    desk = desk_of(stage)
    tick(stage, "KO06", "KO11", "KO10")
    band = desk.model.rows[0]
    assert isinstance(band, Band)
    assert band.key == "different"
    assert themes(stage) == ["Ausländerbehörde", "Teilnahme an der Bündniskerngruppe"]
    QTest.keyClick(desk.table, Qt.Key.Key_D)
    assert not desk.head.differences.isChecked()
    tree = [code.name for code in desk.comparison.scope.book.codes]
    assert themes(stage) == sorted(themes(stage), key=tree.index)
    assert len(themes(stage)) == 5


def test_a_group_opens_and_closes_by_mouse_and_key(stage):
    desk = desk_of(stage)
    tick(stage, "KO06", "KO11", "KO10")
    closed = next(at for at, row in enumerate(desk.model.rows) if isinstance(row, Band) and row.key == "same")
    heads = desk.table.theme_heads
    place = QPoint(40, heads.sectionViewportPosition(closed) + 10)
    QTest.mouseClick(heads.viewport(), LEFT, NONE, place)
    assert len(themes(stage)) == 5
    desk.table.setCurrentIndex(desk.model.index(closed, 0))
    QTest.keyClick(desk.table, Qt.Key.Key_Return)
    assert len(themes(stage)) == 2


def test_only_themes_with_evidence_in_all_columns(stage):
    desk = desk_of(stage)
    tick(stage, "KO06", "KO16")
    desk.head.evidenced.click()
    assert desk.centre.currentWidget() is desk.centre.nothing
    desk.centre.nothing.button.click()
    assert desk.centre.currentWidget() is desk.table
    tick(stage, "KO16", "KO11")
    desk.head.evidenced.click()
    shown = {row.theme.name for row in desk.model.themes()}
    assert shown == {row.theme.name for row in desk.comparison.themes if all(c.codings for c in row.cells)}


def test_columns_move_by_ctrl_and_arrow_without_changing_values(stage):
    desk = desk_of(stage)
    tick(stage, "KO06", "KO11", "KO10")
    before = {cell.case.name: cell for row in desk.model.themes()[:1] for cell in row.cells}
    desk.table.setFocus()
    desk.table.setCurrentIndex(index_of(stage, "Ausländerbehörde", "KO06"))
    QTest.keyClick(desk.table, Qt.Key.Key_Right, CTRL)
    assert columns(stage) == ["KO11", "KO06", "KO10"]
    assert desk.model.cell(desk.table.currentIndex()).case.name == "KO06"
    QTest.keyClick(desk.table, Qt.Key.Key_Right, CTRL)
    QTest.keyClick(desk.table, Qt.Key.Key_Right, CTRL)
    assert columns(stage) == ["KO11", "KO10", "KO06"]
    assert {cell.case.name: cell for row in desk.model.themes()[:1] for cell in row.cells} == before


def test_no_talk_held_is_not_silence(stage):
    """A-E9: in words, and where they are painted."""
    desk = desk_of(stage)
    tick(stage, "KO06", "KO10")
    held, missing = (index_of(stage, "Ausländerbehörde", name) for name in ("KO06", "KO10"))
    words = [str(desk.model.data(index)) for index in (held, missing)]
    assert ["RG –" in said for said in words] == [True, False]
    assert ["no RG" in said for said in words] == [False, True]
    tokens, table = stage.context.theme.tokens, desk.table
    edges = []
    for index in (held, missing):
        table.scrollTo(index)
        image = table.viewport().grab(table.visualRect(index)).toImage()
        top = range(40)
        edges.append(
            any(image.pixelColor(x, y) == QColor(tokens.field) for y in top for x in range(image.width()))
        )
    assert edges == [False, True], "a hatched square where there is no talk"


def test_a_column_dragged_by_its_head_stays_there(stage):
    desk = desk_of(stage)
    tick(stage, "KO06", "KO11", "KO10")
    heads = desk.table.case_heads
    start = QPoint(heads.sectionViewportPosition(0) + 120, 20)
    end = QPoint(heads.sectionViewportPosition(2) + heads.sectionSize(2) - 60, 20)
    QTest.mousePress(heads.viewport(), LEFT, NONE, start)
    for step in range(1, 11):
        QTest.mouseMove(heads.viewport(), start + (end - start) * step / 10)
    QTest.mouseRelease(heads.viewport(), LEFT, NONE, end)
    stage.settle()
    assert columns(stage) == ["KO11", "KO10", "KO06"]
    assert [heads.logicalIndex(at) for at in range(3)] == [0, 1, 2]


def test_a_cell_opens_its_segments_and_a_segment_leads_to_the_code_desk(stage):
    desk = desk_of(stage)
    tick(stage, "KO06", "KO11", "KO10")
    assert not desk.drawer.isVisible()
    click_cell(stage, "Ausländerbehörde", "KO11")
    listed = desk.drawer.segments.segments.segments
    assert desk.drawer.isVisible()
    assert [segment.document.name for segment in listed] == ["TM12", "TM12", "RG08", "RG08", "RG08"]
    view = desk.drawer.segments
    QTest.mouseClick(view.viewport(), LEFT, NONE, view.visualRect(view.model().index(2, 0)).center())
    [place] = stage.places
    assert (place.desk, place.document_id, place.coding_id) == (
        "code",
        listed[2].document.id,
        listed[2].coding.id,
    )
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not desk.drawer.isVisible()


def test_the_source_of_a_quotation_leads_to_its_coding(stage):
    desk = desk_of(stage)
    tick(stage, "KO06", "KO11", "KO10")
    index = index_of(stage, "Ausländerbehörde", "KO06")
    layout = desk.table.layout_at(index)
    [link, *_] = layout.quotes[0].block.link_places()
    inside = QPoint(
        round(layout.quote_left + link.center().x()), round(layout.quotes[0].top + link.center().y())
    )
    click_cell(stage, "Ausländerbehörde", "KO06", inside)
    [place] = stage.places
    assert place.coding_id == layout.quotes[0].quote.coding_id
    assert not desk.drawer.isVisible()
    with stage.project.read() as session:
        [segment] = segments_by_id(session, desk.comparison.scope, [place.coding_id])
    assert segment.document.id == place.document_id
    assert segment.document.name == "TM07"


def test_more_shows_the_whole_row_and_less_shortens_it(stage):
    desk = desk_of(stage)
    tick(stage, "KO06", "KO11", "KO10")
    index = index_of(stage, "Teilnahme an der Bündniskerngruppe", "KO11")
    before = desk.table.rowHeight(index.row())
    for _ in range(2):
        layout = desk.table.layout_at(index)
        assert layout.more is not None
        click_cell(stage, "Teilnahme an der Bündniskerngruppe", "KO11", layout.more.center().toPoint())
        heights = desk.table.rowHeight(index.row())
        assert (heights > before) != desk.table.layout_at(index).is_cut
    assert heights == before


def test_a_quotation_is_cut_as_late_as_two_lines_with_its_source_allow(stage, theme):
    desk = desk_of(stage)
    tick(stage, "KO06", "KO11", "KO10")
    cells = [cell for row in desk.comparison.themes for cell in row.cells if cell.quotes]
    cut = 0
    for width in (230, 410):
        for cell in cells:
            layout = CellLayout(cell, width, Look(1, expanded=False), theme=theme, words=desk.words)
            block, quote = layout.quotes[0].block, layout.quotes[0].quote
            fitting = [n for n in range(8, len(quote.text) + 1) if layout._block(quote, n).lines <= 2]
            wanted = layout._block(quote, fitting[-1] if fitting else 8)
            assert block.length_of(99) == wanted.length_of(99)
            assert block.is_cut == (not fitting or fitting[-1] < len(quote.text))
            cut += block.is_cut
    assert cut > 10


def test_q_hides_the_quotations(stage):
    desk = desk_of(stage)
    tick(stage, "KO06", "KO11", "KO10")
    index = index_of(stage, "Ausländerbehörde", "KO06")
    assert desk.table.layout_at(index).quotes
    QTest.keyClick(desk.table, Qt.Key.Key_Q)
    assert not desk.head.quotes.isChecked()
    assert not desk.table.layout_at(index).quotes


def test_a_change_elsewhere_comes_in(stage):
    desk = desk_of(stage)
    tick(stage, "KO06", "KO11")
    click_cell(stage, "Ausländerbehörde", "KO06")
    ids = [segment.coding.id for segment in desk.drawer.segments.segments.segments]
    assert len(ids) == 2
    stage.context.workspace.change("remove_codings", lambda s: remove_codings(s, coding_ids=ids[:1]), n=1)
    stage.settle()
    assert desk.model.cell(index_of(stage, "Ausländerbehörde", "KO06")).codings == 1
    assert len(desk.drawer.segments.segments.segments) == 1
    stage.context.workspace.undo()
    stage.settle()
    assert len(desk.drawer.segments.segments.segments) == 2


def test_other_themes(stage):
    desk = desk_of(stage)
    tick(stage, "KO06", "KO11")
    offered = [one.key for one in desk._sets]
    desk.head.themes.set_value(offered[1])
    desk.head.themes.chosen.emit(offered[1])
    stage.settle()
    assert len(desk.comparison.themes) == 9
    assert all(row.theme.level == 1 for row in desk.comparison.themes)


def test_attributes_of_a_case_can_be_chosen_up_to_four(stage):
    desk = desk_of(stage)
    tick(stage, "KO06", "KO11")
    heads = desk.table.case_heads
    assert heads.attributes == ("typ", "groessenklasse", "thm_ansiedlung")
    actions = {action.data(): action for action in desk.head.attributes.menu().actions()}
    assert actions["groessenklasse"].text() == "Größenklasse", "people read titles, not columns"
    assert [name for name, _ in heads._lines(desk.model.cases[0])][:2] == ["Typ", "Größenklasse"]
    height = heads.height()
    actions["bkg_status"].trigger()
    assert heads.attributes[-1] == "bkg_status"
    assert heads.height() > height
    assert not actions["thm_startphase"].isEnabled()


def test_state_survives_a_restart(stage, tmp_path, theme):
    desk = desk_of(stage)
    tick(stage, "KO10", "KO06")
    desk.head.quotes.click()
    desk.head.set_attributes(["bkg_status"])
    state = desk.state()
    again = CompareDesk(stage.context)
    again.restore(state)
    stage.settle()
    assert [compared.case.name for compared in again.model.cases] == ["KO10", "KO06"]
    assert not again.head.quotes.isChecked()
    assert not again.table.shows_quotes
    assert again.table.case_heads.attributes == ("bkg_status",)
    again.restore({"cases": ["gone"], "themes": "gone"})
    stage.settle()
    assert again.chosen == []
    again.deleteLater()


def test_nothing_is_written_over_another_both_looks(tmp_path, each_theme, qtbot):
    with staged(CompareDesk, tmp_path, each_theme, language="de") as stage:
        desk = desk_of(stage)
        tick(stage, "KO06", "KO11", "KO16")
        for number, row in enumerate(desk.model.rows):
            if isinstance(row, ComparedTheme):
                for column in range(3):
                    layout = desk.table.layout_at(desk.model.index(number, column))
                    assert layout.height <= desk.table.rowHeight(number)
                    bottoms = [layout.summary_top + (layout.summary.height if layout.summary else 0)]
                    for placed in layout.quotes:
                        assert placed.top >= bottoms[-1]
                        bottoms.append(placed.top + placed.block.height)
        picture = desk.table.grab().toImage()
        assert picture.pixelColor(desk.table.width() // 2, desk.table.height() - 40).name().upper() == (
            each_theme.tokens.base
        )


@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ""])
def test_export_writes_what_is_shown(stage, monkeypatch, tmp_path, suffix):
    desk = desk_of(stage)
    assert not desk.head.export.isEnabled()
    tick(stage, "KO06", "KO11")
    target = tmp_path / f"comparison{suffix}"
    asked = []

    def answer(*arguments: object) -> tuple[str, str]:
        asked.append(arguments)
        return str(target), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    QTest.mouseClick(desk.head.export, LEFT)
    stage.settle()
    written = target if suffix else target.with_suffix(".docx")
    assert written.read_bytes()[:2] == b"PK"
    assert "KO06, KO11" in stage.message, "type, size and home of the THM point to them"
    stage.context.messages.close_message()
    assert written.name in stage.message
    assert "KO06 KO11.docx" in asked[0][2]


def test_export_given_up_and_export_that_fails(stage, monkeypatch, tmp_path):
    desk = desk_of(stage)
    tick(stage, "KO06", "KO11")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    QTest.mouseClick(desk.head.export, LEFT)
    stage.settle()
    assert stage.message == ""
    target = tmp_path / "missing" / "v.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    QTest.mouseClick(desk.head.export, LEFT)
    stage.settle()
    assert "missing" in stage.message


def test_groups_stand_beside_cases(tmp_path, theme, qtbot):
    with staged(CompareDesk, tmp_path, theme, language="de") as stage:
        desk = desk_of(stage)
        tick(stage, "KO06")
        desk.chooser.tabs.setCurrentIndex(1)
        offered = [group.name for group in desk.chooser.cases.shown]
        assert "Typ: Kreis" in offered
        assert not any(name.startswith("Reflexion") for name in offered)
        tick(stage, "Typ: Kreis", "Typ: kreisfreie Stadt")
        assert columns(stage) == ["KO06", "Typ: Kreis", "Typ: kreisfreie Stadt"]
        assert [chip.text() for chip in desk.chooser.chips()][1:] == ["Typ: Kreis", "Typ: kreisfreie Stadt"]
        index = index_of(stage, "Teilnahme an der Bündniskerngruppe", "Typ: Kreis")
        said = desk.model.data(index)
        assert "6 von 7" in said or "6 of 7" in said
        assert "widersprüchlich 1" in said
        layout = desk.table.layout_at(index)
        assert layout.ratings is not None
        assert layout.summary_top >= layout.ratings_top + layout.ratings.height
        click_cell(stage, "Teilnahme an der Bündniskerngruppe", "Typ: Kreis")
        assert len(desk.drawer.segments.segments.segments) == desk.model.cell(index).codings
        assert "13" in desk.base.accessibleName(), "KO06 is one of the towns"
        state = desk.state()
        desk.restore(state)
        stage.settle()
        assert columns(stage) == ["KO06", "Typ: Kreis", "Typ: kreisfreie Stadt"]


def test_a_group_stays_when_groups_are_numbered_anew(stage):
    desk = desk_of(stage)
    desk.chooser.tabs.setCurrentIndex(1)
    tick(stage, "Typ: Kreis", "Typ: kreisfreie Stadt")
    before = list(desk.chosen)

    def divide(session: Session) -> None:
        [case_id] = [case.id for case in cases(session) if case.name == "KO01"]
        [attribute_id] = [info.id for info in attributes(session, "case") if info.name == "typ"]
        set_attribute(session, attribute_id=attribute_id, owner="case", owner_id=case_id, value="Großstadt")

    stage.context.workspace.change("set_attribute", divide)
    stage.settle()
    assert columns(stage) == ["Typ: Kreis", "Typ: kreisfreie Stadt"]
    assert desk.chosen != before


def test_n_opens_the_list(stage):
    desk = desk_of(stage)
    tick(stage, "KO06", "KO11")
    desk.close_chooser.click()
    assert not desk.chooser_panel.isVisible()
    QTest.keyClick(desk.table, Qt.Key.Key_N)
    assert desk.chooser_panel.isVisible()


def test_who_exports_too_many_attributes_is_warned_and_can_show_less(stage, monkeypatch, tmp_path):
    desk = desk_of(stage)
    tick(stage, "KO06", "KO11")
    paths = iter([tmp_path / "a.md", tmp_path / "b.md"])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(next(paths)), ""))
    QTest.mouseClick(desk.head.export, LEFT)
    stage.settle()
    assert "Größenklasse" in (tmp_path / "a.md").read_text("utf-8")
    [action] = stage.context.messages.current().actions
    assert action.words.endswith("Typ")
    stage.context.messages.clear()
    action.run()
    stage.settle()
    assert desk.table.case_heads.attributes == ("typ",)
    assert "Größenklasse" not in (tmp_path / "b.md").read_text("utf-8")
    assert "b.md" in stage.message, "the type alone points to nobody"


def test_a_typed_condition_is_a_column_and_stays_until_the_program_ends(stage, tmp_path):
    desk = stage.desk
    desk.chooser.tabs.setCurrentIndex(1)
    before = len(desk.chosen)
    desk.chooser.search.setText("typ=Kreis AND thm_stellen_vzae>=1")
    QTest.keyClick(desk.chooser.search, Qt.Key.Key_Return)
    stage.settle()
    assert len(desk.chosen) == before + 1
    added = desk.columns.groups[desk.chosen[-1]]
    assert 0 < len(added.members) < 16
    assert desk.chooser.search.text() == ""
    kept = desk.state()
    again = CompareDesk(stage.context)
    again.restore(kept)
    assert [again.columns.groups[i].key for i in again.chosen if i < 0] == [added.key]
    path = tmp_path / "preferences.json"
    Preferences(path=path, states={"x": {"compare": kept}}).save()
    assert "Kreis" not in path.read_text(encoding="utf-8")
    again.restore(Preferences.load(path).states["x"]["compare"])
    assert again.chosen == [one for one in desk.chosen if one > 0]
    desk.chooser.search.setText("farbe=rot")
    QTest.keyClick(desk.chooser.search, Qt.Key.Key_Return)
    assert "no attribute “farbe”" in stage.message
    stage.settle()


def rate(stage: Stage, theme: str, case: str) -> str:
    """Click on the rating, choose the first other one; which that is."""
    desk = desk_of(stage)
    click_cell(stage, theme, case, QPoint(40, 18))
    menu = desk.ratings.menu
    assert menu is not None
    assert [action.text() for action in menu.actions()][-1] == "not rated"
    assert len([action for action in menu.actions() if action.isChecked()]) == 1
    other = next(action for action in menu.actions() if not action.isChecked())
    chosen = other.text()
    other.trigger()
    menu.close()
    stage.settle()
    return chosen


def test_a_rating_is_changed_where_it_stands(stage):
    before = dump(stage.project)
    tick(stage, "KO06", "KO11")
    desk_of(stage).head.differences.setChecked(False)  # another rating may be no difference
    theme = "Teilnahme an der Bündniskerngruppe"
    chosen = rate(stage, theme, "KO06")
    assert desk_of(stage).model.cell(index_of(stage, theme, "KO06")).rating == chosen
    board = theme_board(stage.project, "case")
    row = next(row for row in board.grid.rows if row.name == "KO06")
    column = next(one for one in board.grid.themes if one.name == theme)
    assert board.grid.cells[row.id, column.id].rating == chosen
    stage.context.workspace.undo()
    assert dump(stage.project) == before


def test_the_rating_of_a_group_is_nobodys_to_change(stage):
    desk = desk_of(stage)
    desk.chooser.tabs.setCurrentIndex(1)
    tick(stage, "Typ: Kreis", "Typ: kreisfreie Stadt")
    click_cell(stage, "Teilnahme an der Bündniskerngruppe", "Typ: Kreis", QPoint(40, 18))
    assert desk.ratings.menu is None
    assert desk.drawer.isVisible()


def test_themes_are_put_in_order_by_keys_and_by_dragging(stage):
    desk = desk_of(stage)
    tick(stage, "KO06", "KO11")
    desk.head.differences.setChecked(False)
    before = themes(stage)
    desk.head.differences.setChecked(True)
    desk.table.setCurrentIndex(index_of(stage, before[2], "KO06"))
    desk.head.differences.setChecked(False)
    desk.table.setCurrentIndex(index_of(stage, before[2], "KO06"))
    QTest.keyClick(desk.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert themes(stage)[:3] == [before[0], before[2], before[1]]
    assert desk.model.row(desk.table.currentIndex().row()).theme.name == before[2]
    desk.table.theme_heads.moveSection(0, 2)
    QTest.qWait(5)
    assert themes(stage)[:3] == [before[2], before[1], before[0]]
    state = desk.state()
    desk.head.differences.setChecked(True)
    assert desk.model.order == ()
    desk.restore(state)
    stage.settle()
    assert themes(stage)[:3] == [before[2], before[1], before[0]]


def test_dragging_leaves_differences_first(stage):
    desk = desk_of(stage)
    tick(stage, "KO06", "KO11")
    assert desk.head.differences.isChecked()
    shown = themes(stage)
    desk.table.theme_heads.moveSection(1, 2)  # row 0 is the band
    QTest.qWait(5)
    assert not desk.head.differences.isChecked()
    assert themes(stage)[:2] == [shown[1], shown[0]]
    assert sorted(themes(stage)) == sorted(row.theme.name for row in desk.comparison.themes)


def test_space_ticks_what_is_exported(stage, tmp_path, monkeypatch):
    desk = desk_of(stage)
    tick(stage, "KO06", "KO11")
    wanted = themes(stage)[:2]
    for name in wanted:
        desk.table.setCurrentIndex(index_of(stage, name, "KO06"))
        QTest.keyClick(desk.table, Qt.Key.Key_Space)
    assert desk.head.export.text() == "Export (2)..."
    path = tmp_path / "ausgewählt.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: (str(path), "*.csv"))
    desk.head.export.click()
    stage.settle()
    written = path.read_text(encoding="utf-8-sig")
    names = {row.theme.name for row in desk.comparison.themes}
    assert {name for name in names if name in written} == set(wanted)
    QTest.keyClick(desk.table, Qt.Key.Key_Space)
    heads = desk.table.theme_heads
    row = next(
        at
        for at, one in enumerate(desk.model.rows)
        if getattr(one, "theme", None) is not None and one.theme.name == wanted[0]
    )
    box = heads._box(QRect(0, heads.sectionViewportPosition(row), heads.width(), heads.sectionSize(row)))
    QTest.mouseClick(heads.viewport(), LEFT, NONE, box.center())
    assert desk.model.ticked == frozenset()
    assert desk.head.export.text() == "Export..."


def test_four_columns_in_a_narrow_window_show_no_quotations_unasked(stage):
    desk = desk_of(stage)
    stage.window.resize(1190, 740)  # 1280 without the rail
    tick(stage, "KO01", "KO02", "KO03")
    assert desk.head.quotes.isChecked()
    tick(stage, "KO04")
    assert not desk.head.quotes.isChecked()
    stage.window.resize(1830, 990)  # 1920
    stage.settle()
    desk.head.choose_cases.setChecked(False)
    stage.settle()
    assert desk.head.quotes.isChecked()
    layouts = [layout for layout in desk.table._delegate.layouts.values() if layout.cell.codings > 1]
    assert max(len(layout.quotes) for layout in layouts) == 2
    stage.window.resize(1190, 740)
    stage.settle()
    assert not desk.head.quotes.isChecked()
    QTest.keyClick(desk.table, Qt.Key.Key_Q)
    stage.window.resize(1200, 740)
    stage.settle()
    assert desk.head.quotes.isChecked()
    assert desk.state()["quotes"]


def test_the_report_of_a_case_comes_from_the_head_of_its_column(stage, tmp_path, monkeypatch):
    desk = desk_of(stage)
    tick(stage, "KO06", "KO11")
    path = tmp_path / "fall.md"
    proposed = []

    def named(parent, title, name, formats):
        proposed.append(name)
        return str(path), formats

    monkeypatch.setattr(QFileDialog, "getSaveFileName", named)
    menu = desk.column_menu.menu(desk.model.cases[0])
    words = [action.text() for action in menu.actions() if action.text()]
    assert words == [
        "Report of the case...",
        "Show the case",
        "Memo on the case",
        "Copy as table",
        "Take the column out",
    ]
    menu.actions()[0].trigger()
    stage.settle()
    assert proposed[0].endswith("Case report KO06 Ginsterkamp.docx")
    text = path.read_text(encoding="utf-8")
    assert "Ginsterkamp" in text
    assert all(row.theme.name in text for row in desk.comparison.themes)
    menu.actions()[1].trigger()
    assert stage.places[-1].page == "cases"
    menu.actions()[-1].trigger()
    stage.settle()
    assert desk.chosen == [desk.columns.cases[10].id]


def test_a_group_has_no_report(stage):
    desk = desk_of(stage)
    desk.chooser.tabs.setCurrentIndex(1)
    tick(stage, "Typ: Kreis", "Typ: kreisfreie Stadt")
    menu = desk.column_menu.menu(desk.model.cases[0])
    assert [action.text() for action in menu.actions()] == ["Copy as table", "Take the column out"]


def test_questions_of_the_guide_are_rows(stage):
    desk = desk_of(stage)
    assert "questions" not in desk.head.themes.values()

    def ask(session: Session) -> None:
        words = ("Seit wann arbeiten Sie als Teilhabemanagerin?", "Welche Rolle spielt der Fußballverein?")
        for number, text in enumerate(words, 1):
            session.add(GuideQuestion(number=str(number), text=text, position=number))

    stage.context.workspace.change("add_question", ask)
    tick(stage, "KO06", "KO11")
    desk.head.themes.set_value("questions")
    desk.head.themes.chosen.emit("questions")
    stage.settle()
    assert themes(stage)[0].startswith("1 Seit wann")
    desk.head.differences.setChecked(False)
    cell = desk.model.cell(index_of(stage, themes(stage)[0], "KO06"))
    assert cell.text.startswith("TM07: ")
    said = desk.model.data(index_of(stage, themes(stage)[0], "KO06"))
    assert "answered" in said
    assert "question not recognised" in desk.model.data(index_of(stage, themes(stage)[1], "KO06"))
    click_cell(stage, themes(stage)[0], "KO06")
    assert len(desk.drawer.segments.segments.segments) == cell.codings
    again = CompareDesk(stage.context)
    again.restore(desk.state())
    assert again.head.themes.value() == "questions"
    stage.settle()


def test_the_table_is_copied_as_it_is_seen(stage):
    desk, actions = desk_of(stage), stage.context.actions
    assert not actions.action("compare.copy").isEnabled(), "nothing is compared yet"
    tick(stage, "KO06", "KO11")
    desk.head.set_attributes(("typ",))
    desk.table.case_heads.attributes = ("typ",)
    actions.run("compare.copy")
    stage.settle()
    lines = QGuiApplication.clipboard().text().splitlines()
    at = next(number for number, line in enumerate(lines) if line.count("\t") == 2)
    assert lines[at].split("\t")[1:] == ["KO06 Ginsterkamp", "KO11 Kreis Pappelried"]
    rows = {
        line.split("\t")[0].split(";")[0]: line.split("\t")[1:] for line in lines[at + 1 :] if "\t" in line
    }
    assert list(rows)[2:] == [row.theme.name for row in desk.model.themes()]
    assert rows["Typ"] == ["kreisfreie Stadt", "Kreis"]
    first, second = rows["Teilnahme an der Bündniskerngruppe"]
    assert first.startswith("● beteiligt; ")
    assert second.startswith("◐ widersprüchlich; ")
    cell = desk.model.cell(index_of(stage, "Teilnahme an der Bündniskerngruppe", "KO11"))
    assert cell is not None
    assert cell.text.split(". ")[0] in second
    menu = desk.column_menu.menu(desk.model.cases[0])
    assert actions.action("compare.copy") in menu.actions()
