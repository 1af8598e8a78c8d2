"""The Frequencies desk: its numbers are those of the tables, every cell leads to its segments."""

from __future__ import annotations

from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from shiboken6 import delete

from gk_qda.operations.cases import delete_case, find_case
from gk_qda.operations.coding import remove_codings
from gk_qda.operations.tables.frequencies import frequency_table
from gk_qda.queries.code_matrix import PERCENTS, VALUES, code_matrix
from gk_qda.queries.filters import Filters
from gk_qda.queries.segment_lists import list_segments
from gk_qda.ui.frequencies.desk import FrequenciesDesk
from gk_qda.ui.frequencies.matrix_model import HATCHED
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.translation import Translators
from tests.ui.desks import staged

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def stage(tmp_path, theme, qapp):
    with staged(FrequenciesDesk, tmp_path, theme) as stage:
        yield stage


def rows(desk, parent: QModelIndex | None = None) -> Iterator[QModelIndex]:
    """The first cell of every row, in the order of the tree."""
    parent = parent or QModelIndex()
    for row in range(desk.tab().model.rowCount(parent)):
        index = desk.tab().model.index(row, 0, parent)
        yield index
        yield from rows(desk, index)


def first(desk) -> int:
    """The first column of a group."""
    return desk.tab().model.first_group


def cell_of(desk, code: str, column: str | int) -> QModelIndex:
    """A cell by the name of its code and the full name of its column."""
    model = desk.tab().model
    row = next(i for i in rows(desk) if i.data() == code)
    if isinstance(column, int):
        return row.siblingAtColumn(column)
    names = [one.name for one in model.matrix.columns]
    return row.siblingAtColumn(model.first_group + names.index(column))


def press(view, index: QModelIndex, *, double: bool = False) -> None:
    view.scrollTo(index)
    place = view.visualRect(index).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    if double:
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def line(desk, name: str) -> list[str]:
    index = next(i for i in rows(desk) if i.data() == name)
    return [index.siblingAtColumn(column).data() for column in range(desk.tab().model.columnCount())]


def choose(stage, choice, value) -> None:
    """What a person does in the menu of a choice."""
    action = next(a for a in choice.menu().actions() if a.data()[0] == value)
    action.trigger()
    stage.settle()


def filtered(stage, **chosen) -> None:
    menu = stage.desk.filter_menu
    menu.take(replace(menu.filters, **chosen))
    stage.settle()


def test_every_cell_is_that_of_the_table(stage):
    desk = stage.desk
    table = frequency_table(stage.project, Filters(), by="document", format="json")
    assert [i.data() for i in rows(desk)] == [r["path"].rpartition(" > ")[2] for r in table.rows]
    for index, row in zip(rows(desk), table.rows, strict=True):
        assert index.siblingAtColumn(1).data() == str(row["codings"])
        talks, interviews = (
            sum(bool(n) for n in list(row["by_total"].values())[part]) for part in (slice(14, 24), slice(14))
        )
        assert index.siblingAtColumn(3).data() == f"{interviews} of 14"
        assert index.siblingAtColumn(4).data() == f"{talks} of 10"
        assert index.siblingAtColumn(5).data() == f"{row['cases']} of {row['cases_base']}"
        cells = [index.siblingAtColumn(first(desk) + at).data() or "0" for at in range(24)]
        assert cells == [str(n) for n in row["by_total"].values()]


def test_the_base_stands_above_the_numbers(stage):
    words = stage.desk.base.findChildren(object)
    said = " ".join(w.text() for w in words if hasattr(w, "text") and callable(w.text))
    assert "24" in said
    assert "502" in said


def test_speakers_and_kinds_filter(stage):
    desk = stage.desk
    filtered(stage, kinds=("interview",))
    assert line(desk, "Rolle der GfS")[3] == "10 of 14"
    filtered(stage, speakers="respondents")
    assert line(desk, "Rolle der GfS")[3] == "9 of 14"


def test_columns_by_attribute_and_by_case(stage):
    desk = stage.desk
    filtered(stage, kinds=("interview",))
    choose(stage, desk.tab().columns, "thm_startphase")
    assert desk.tab().columns.text() == "THM-Start", "the title of the attribute"
    choose(stage, desk.tab().value, "documents")
    heads = [
        desk.tab().model.headerData(first(desk) + at, Qt.Orientation.Horizontal)
        for at in range(desk.tab().model.columnCount() - first(desk))
    ]
    assert dict(zip(heads, line(desk, "Einarbeitung")[first(desk) :], strict=True)) == {
        "vor Lockdown": "1",
        "während Lockdown": "6",
    }
    choose(stage, desk.tab().columns, "case")
    assert desk.tab().model.columnCount() == first(desk) + 13


def test_own_codings_and_those_with_sub_codes(stage):
    desk = stage.desk
    assert line(desk, "Digitale und telefonische Beratung")[first(desk) + 13] == "12"
    choose(stage, desk.tab().value, "own")
    assert line(desk, "Digitale und telefonische Beratung")[first(desk) + 13] == ""


def test_chips_switch_technical_and_unused_codes(stage):
    desk = stage.desk
    names = {i.data() for i in rows(desk)}
    assert "Zitierwürdig" not in names
    assert "Betriebe und Kammern" in names
    desk.base.filter_removed.emit("unused")
    stage.settle()
    assert "Betriebe und Kammern" not in {i.data() for i in rows(desk)}
    desk.base.filter_removed.emit("technical")
    stage.settle()
    assert "Zitierwürdig" in {i.data() for i in rows(desk)}


def test_a_double_click_on_a_cell_lists_its_segments_and_a_click_goes_there(stage):
    desk = stage.desk
    index = next(i for i in rows(desk) if i.data() == "Messenger und Datenschutz")
    cell = index.siblingAtColumn(first(desk) + 13)
    view = desk.tab().matrix.numbers
    view.scrollTo(cell)
    place = view.visualRect(cell).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    stage.settle()
    segments = desk.drawer.segments.segments.segments
    assert [s.document.name for s in segments] == ["TM14"] * 11
    place = desk.drawer.segments.visualRect(desk.drawer.segments.segments.index(0)).center()
    QTest.mouseClick(
        desk.drawer.segments.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
    )
    assert stage.places[-1].coding_id == segments[0].coding.id


def test_a_change_counts_anew(stage):
    desk = stage.desk
    before = int(line(desk, "Ehrenamt")[1])
    code = desk.tab().table.scope.book.find("Ehrenamt")
    desk.tab().matrix.cell_chosen.emit(desk.tab().model.index_of(code.id, 1))
    stage.settle()
    coding = desk.drawer.segments.segments.segments[0].coding.id
    stage.context.workspace.change("remove_codings", lambda s: remove_codings(s, coding_ids=[coding]))
    stage.settle()
    assert int(line(desk, "Ehrenamt")[1]) == before - 1


def test_the_model_keeps_qts_rules(stage):
    QAbstractItemModelTester(stage.desk.tab().model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    choose(stage, stage.desk.tab().columns, "kind")


def test_folding_both_views_together_and_keeping_it(stage):
    desk = stage.desk
    corona = desk.tab().model.index(0, 0)
    desk.tab().matrix.codes.collapse(corona)
    assert not desk.tab().matrix.numbers.isExpanded(corona)
    filtered(stage, kinds=("interview",))
    assert not desk.tab().matrix.codes.isExpanded(desk.tab().model.index(0, 0))


def test_its_state_comes_back(stage):
    desk = stage.desk
    filtered(stage, kinds=("reflection_talk",))
    choose(stage, desk.tab().columns, "case")
    state = desk.state()
    other = FrequenciesDesk(stage.context)
    other.restore(state)
    assert (other.filters().kinds, other.tab().columns.value()) == (("reflection_talk",), "case")
    other.deleteLater()


def test_heads_are_short_and_stand_under_their_kinds(stage):
    desk = stage.desk
    model = desk.tab().model
    heads = [model.headerData(first(desk) + at, Qt.Orientation.Horizontal) for at in range(24)]
    assert heads == [f"{n:02}" for n in range(1, 15)] + [f"{n:02}" for n in range(1, 11)]
    assert (model.numbers.kind_head("interview"), model.numbers.kind_head("reflection_talk")) == (
        "14 Interviews",
        "10 Reflection talks",
    )
    assert (
        model.headerData(first(desk) + 13, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) == "TM14"
    )


def test_a_press_on_a_head_sorts_the_second_turns_the_third_shows_the_tree(stage):
    desk = stage.desk
    model, header = desk.tab().model, desk.tab().matrix.sums.header()
    tree = [i.data() for i in rows(desk)]

    def click(column: int) -> list[str]:
        place = QPoint(header.sectionViewportPosition(column) + 20, header.height() - 6)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        return [i.data() for i in rows(desk)]

    sums = dict(zip(tree, (line(desk, name)[1] for name in tree), strict=True))
    down = click(1)
    assert [int(sums[name]) for name in down] == sorted(map(int, sums.values()), reverse=True)
    assert model.rowCount() == len(tree), "a list, not a tree"
    up = click(1)
    assert [int(sums[name]) for name in up] == sorted(map(int, sums.values()))
    assert click(1) == tree
    by_talks = click(4)
    assert by_talks != down, "A-E8: ranks by codings and by documents"
    numbers = [int(line(desk, name)[4].split()[0]) for name in by_talks]
    assert numbers == sorted(numbers, reverse=True)


def test_a_key_sorts_by_the_column_of_the_cell_and_keeps_the_cell(stage):
    desk = stage.desk
    matrix = desk.tab().matrix
    tree = [i.data() for i in rows(desk)]
    matrix.select(cell_of(desk, "Corona", 1))
    seen = []
    for _ in range(3):
        part = stage.desk.window().focusWidget() or matrix.sums
        QTest.keyClick(part, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        assert matrix.codes.currentIndex() == cell_of(desk, "Corona", 1)
        seen.append([i.data() for i in rows(desk)])
    assert seen[0] != tree
    assert seen[1] != seen[0]
    assert seen[2] == tree


def test_keys_walk_through_all_parts_and_close_rows(stage):
    desk = stage.desk
    matrix = desk.tab().matrix
    matrix.select(cell_of(desk, "Corona", 0))
    QTest.keyClick(matrix.codes, Qt.Key.Key_Left)
    assert not matrix.codes.isExpanded(cell_of(desk, "Corona", 0))
    QTest.keyClick(matrix.codes, Qt.Key.Key_Right)
    assert matrix.codes.isExpanded(cell_of(desk, "Corona", 0))
    QTest.keyClick(matrix.codes, Qt.Key.Key_Right)
    assert matrix.codes.currentIndex() == cell_of(desk, "Corona", "TM01")
    assert desk.facts() == ["Corona × TM01: 9 coding(s) · Enter shows the segments"]
    for _ in range(24):
        QTest.keyClick(matrix.numbers, Qt.Key.Key_Right)
    assert matrix.codes.currentIndex() == cell_of(desk, "Corona", 1)
    QTest.keyClick(matrix.sums, Qt.Key.Key_Left)
    QTest.keyClick(matrix.numbers, Qt.Key.Key_Return)
    stage.settle()
    assert not desk.drawer.isHidden()
    assert [s.document.name for s in desk.drawer.segments.segments.segments] == ["RG10"] * 3
    QTest.keyClick(matrix.numbers, "M")
    assert matrix.codes.currentIndex() == cell_of(desk, "Messenger und Datenschutz", "RG10")
    QTest.keyClick(desk, Qt.Key.Key_Escape)
    assert desk.drawer.isHidden()


def test_a_dragged_block_is_summed_with_its_unit_and_copied_with_its_base(stage, qapp):
    desk = stage.desk
    view = desk.tab().matrix.numbers
    begin, end = (
        cell_of(desk, "Messenger und Datenschutz", "TM13"),
        cell_of(desk, "Technik und Homeoffice", "TM14"),
    )
    view.scrollTo(begin)
    a, b = view.visualRect(begin).center(), view.visualRect(end).center()
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=a)
    QTest.mouseMove(view.viewport(), (a + b) / 2)
    QTest.mouseMove(view.viewport(), b)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=b)
    assert desk.facts() == ["Marked 2 × 2: 13 coding(s)"]
    stage.context.actions.run("frequencies.copy")
    stage.settle()
    text = qapp.clipboard().text()
    assert (
        "Code\tTM13\tTM14\nMessenger und Datenschutz\t1\t11\nTechnik und Homeoffice\t\t1\n".replace(
            "\t\t", "\t0\t"
        )
        in text
    )
    assert "24 documents" in text
    assert qapp.clipboard().mimeData().hasHtml()


def test_a_block_counts_what_lies_below_a_marked_code_once(stage):
    desk = stage.desk
    matrix = desk.tab().matrix
    matrix.select(cell_of(desk, "Corona", "TM14"))
    for _ in range(3):
        QTest.keyClick(matrix.numbers, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert desk.facts() == [f"Marked 1 × 4: {17 + 4 + 3 + 4} coding(s)"]
    selection = QItemSelection(cell_of(desk, "Corona", "TM14"), cell_of(desk, "Corona", "TM14"))
    below = cell_of(desk, "Umgang", "TM14")
    selection.select(below, below)
    flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
    matrix.codes.selectionModel().select(selection, flags)
    assert desk.facts() == ["Marked 2 × 1: 17 coding(s)"]


def test_moved_columns_stay_where_they_were_put(stage):
    desk = stage.desk
    header = desk.tab().matrix.numbers.header()
    header.moveSection(header.visualIndex(first(desk) + 13), header.visualIndex(first(desk)))
    assert desk.tab().matrix.order()[:2] == ["TM14", "TM01"]
    filtered(stage, speakers="respondents")
    assert desk.tab().matrix.order()[:2] == ["TM14", "TM01"]
    assert desk.tab().matrix.columns()[0] == 13
    other = FrequenciesDesk(stage.context)
    other.restore(desk.state())
    other.tab().opened()
    stage.settle()
    assert other.tab().matrix.order()[:2] == ["TM14", "TM01"]
    other.deleteLater()


def test_documents_not_coded_yet_are_hatched(stage):
    desk = stage.desk
    table = desk.tab().table
    ids = desk.tab().counted.matrix.coding_ids([code.id for code in table.scope.book.codes], 3)
    inside = [table.scope.documents[3].id]
    everything, _ = stage.context.workspace.read(
        lambda s: list_segments(s, table.scope.book, document_ids=inside)
    )
    stage.context.workspace.change(
        "remove_codings", lambda s: remove_codings(s, coding_ids=[c.coding.id for c in everything])
    )
    stage.settle()
    assert set(ids) <= {c.coding.id for c in everything}
    cell = cell_of(desk, "Corona", "TM04")
    assert cell.data(HATCHED)
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "Corona × TM04: not coded yet"
    assert not cell_of(desk, "Corona", "TM05").data(HATCHED)


@pytest.mark.parametrize("value", VALUES)
def test_every_value_shows_the_numbers_of_the_table(stage, value):
    desk = stage.desk
    filtered(stage, kinds=("interview",))
    choose(stage, desk.tab().columns, "thm_startphase")
    choose(stage, desk.tab().value, value)
    matrix = desk.tab().counted.matrix
    cells, parts, bases = matrix.cells(value), matrix.parts(value), matrix.bases(value)
    for index in rows(desk):
        at = desk.tab().model.at(index)
        for group in range(2):
            shown = index.siblingAtColumn(first(desk) + group).data()
            if value not in PERCENTS:
                assert shown.replace(",", "") == (str(cells[at, group]) if cells[at, group] else "")
            elif not parts[at, group]:
                assert shown == ""
            elif bases[at, group] < 20:
                assert shown == f"{parts[at, group]} of {bases[at, group]}"
            else:
                assert shown == f"{cells[at, group]:.1f}"


def test_nothing_in_the_filter_says_so_and_offers_a_way_out(stage):
    desk = stage.desk
    filtered(stage, kinds=("interview",), where=("thm_startphase=nach Lockdown",))
    tab = desk.tab()
    assert tab.empty.isVisible()
    assert "0 documents" in desk.base.accessibleName()
    tab.empty.button.click()
    stage.settle()
    assert tab.matrix.isVisible()
    assert desk.filters() == Filters()


def test_old_numbers_are_muted_while_counting_takes_long(stage, monkeypatch):
    desk = stage.desk
    go_on = Event()
    real = code_matrix

    def slow(*given, **named):
        go_on.wait(10)
        return real(*given, **named)

    monkeypatch.setattr("gk_qda.ui.frequencies.table_tab.code_matrix", slow)
    before = line(desk, "Corona")
    menu = desk.filter_menu
    menu.take(Filters(kinds=("interview",)))
    assert not desk.tab().model.is_muted
    QTest.qWait(400)
    assert desk.tab().model.is_muted
    assert line(desk, "Corona") == before, "the old numbers stay"
    go_on.set()
    stage.settle()
    assert not desk.tab().model.is_muted
    assert line(desk, "Corona") != before


def test_chips_of_filters_come_off(stage):
    desk = stage.desk
    filtered(stage, kinds=("interview",), speakers="respondents", where=("typ=Kreis",))
    words = [chip.text() for chip in desk.base.chips()]
    assert words[:3] == ["Interviews", "Counted respondents", "Typ: Kreis"]
    for key in (("kind", "interview"), "speakers", ("where", "typ=Kreis")):
        desk.base.filter_removed.emit(key)
        stage.settle()
    assert desk.filters() == Filters()
    assert len(desk.tab().table.scope.documents) == 24


def test_the_menu_of_filters_offers_what_the_project_has(stage):
    menu = stage.desk.filter_menu
    menu.fill()
    texts = [action.text() for action in menu.menu().actions()]
    assert {"Interviews", "Reflection talks", "Counted respondents", "By attribute", "Coders"} <= set(texts)
    attributes = next(a for a in menu.menu().actions() if a.text() == "By attribute").menu()
    kinds = next(a for a in attributes.actions() if a.text() == "Typ").menu()
    next(a for a in kinds.actions() if a.text().startswith("Kreis ")).trigger()
    stage.settle()
    assert stage.desk.filters().where == ("typ=Kreis",)
    assert {d.case_titles[0].split()[0] for d in stage.desk.tab().table.scope.documents} == {"Kreis"}


def below(menu, *names: str):
    """The entry to which these lead, each by the beginning of its words."""
    for name in names:
        action = next(a for a in menu.actions() if a.text().startswith(name))
        menu = action.menu()
    return action


def test_cases_filter_as_on_the_command_line_and_stay_for_the_next_start(stage):
    desk = stage.desk
    menu = desk.filter_menu
    menu.fill()
    below(menu.menu(), "Cases", "KO06 ").trigger()
    stage.settle()
    menu.fill()
    assert below(menu.menu(), "Cases", "KO06 ").isChecked()
    below(menu.menu(), "Cases", "KO11 ").trigger()
    stage.settle()
    assert desk.filters() == Filters(cases=("KO06", "KO11"))
    by_command = frequency_table(stage.project, Filters(cases=("KO06", "KO11")), by="document", format="json")
    assert [line(desk, "Corona")[1]] == [str(r["codings"]) for r in by_command.rows if r["path"] == "Corona"]
    chips = [chip.text() for chip in desk.base.chips()]
    assert [words.partition(" ")[0] for words in chips[:2]] == ["KO06", "KO11"]
    state = menu.state()
    assert "KO06" not in str(state), "preferences know no names"
    menu.clear()
    menu.restore(state)
    assert menu.filters == Filters(cases=("KO06", "KO11"))
    desk.base.filter_removed.emit(("cases", "KO06"))
    stage.settle()
    assert desk.filters() == Filters(cases=("KO11",))
    with stage.project.change("delete_case") as session:
        delete_case(session, case_id=find_case(session, "KO11").id)
    stage.settle()
    assert desk.filters() == Filters(), "a case that is gone filters nothing"


def test_members_of_lists_are_offered_as_conditions(stage):
    desk = stage.desk
    menu = desk.filter_menu
    menu.fill()
    place = ("By attribute", "Beantragte Bausteine")
    offered = [action.text().partition(" ")[0] for action in below(menu.menu(), *place).menu().actions()]
    assert offered == [f"F{n}" for n in range(1, 7)]
    below(menu.menu(), *place, "F3 ").trigger()
    stage.settle()
    assert desk.filters().where == ("beantragte_bausteine~F3",)
    assert desk.base.chips()[0].text() == "Beantragte Bausteine: F3"
    once = {document.name for document in desk.tab().table.scope.documents}
    menu.fill()
    below(menu.menu(), *place, "F2 ").trigger()
    stage.settle()
    assert {document.name for document in desk.tab().table.scope.documents} > once, "a second value widens"
    state = menu.state()
    menu.clear()
    menu.restore(state)
    assert menu.filters.where == ("beantragte_bausteine~F3", "beantragte_bausteine~F2")


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_heads_of_the_sums_are_whole(tmp_path, theme, qapp, language):
    translators = Translators(qapp)
    translators.use(language)
    try:
        with staged(FrequenciesDesk, tmp_path, theme, language=language) as stage:
            tab = stage.desk.tab()
            header = tab.matrix.sums.header()
            for column in range(1, first(stage.desk)):
                words = tab.model.headerData(column, Qt.Orientation.Horizontal)
                room = QRect(0, 0, header.sectionSize(column) - 16, header.height())
                taken = header.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, words)
                assert taken.width() <= room.width(), words
                assert taken.height() <= room.height(), words
    finally:
        translators.remove()


def test_controls_and_legend_share_a_row_where_the_head_is_too_narrow(stage):
    desk = stage.desk
    controls, legend = desk.tab().controls(), desk.tab().legend()
    for width, fits in ((1232, False), (1900, True), (1352, False)):
        stage.window.resize(width, 840)
        stage.settle()
        assert desk.head.isAncestorOf(controls) is fits
        assert desk.row_of_controls.isVisible() is not fits
        assert desk.row_of_controls.isAncestorOf(legend) is not fits
        assert controls.isVisible()
        assert legend.isVisible()
    desk.show_tab("values")
    stage.settle()
    assert not legend.isVisible()
    desk.show_tab("table")
    stage.settle()
    assert legend.isVisible()
    assert controls.isVisible()


def test_a_count_that_ends_after_its_desk_has_gone_disturbs_nobody(tmp_path, qapp):
    with staged(FrequenciesDesk, tmp_path, Theme(qapp, "light")) as stage:
        tab = stage.desk.tab("table")
        stage.settle()
        tab._count_matrix()
        delete(tab)
        stage.settle()
        assert not stage.context.progress.work
