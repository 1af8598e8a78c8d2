"""The matrix: what its cells say, how it is walked, grouped, filtered."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest

from gk_qda.operations.settings import set_setting
from gk_qda.operations.summaries import write_summary
from gk_qda.queries.cases import cases
from gk_qda.queries.codebook import codebook
from gk_qda.queries.filters import speech
from gk_qda.ui.focus import Place
from gk_qda.ui.themes.arrangement import GroupHead
from gk_qda.ui.themes.states import shown_state
from gk_qda.ui.themes.theme_dialog import ThemeDialog
from tests.ui.themes.conftest import NO_KEYS, Hands

BKG, UMGANG, ABH = "Teilnahme an der Bündniskerngruppe", "Umgang", "Ausländerbehörde"
GFS, LAST = "Rolle der GfS", "Verstetigung"
ALT, SHIFT, CTRL = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


def groups(hands: Hands) -> list[tuple[str, int]]:
    return [(line.value, line.rows) for line in hands.desk.model.lines if isinstance(line, GroupHead)]


def rows(hands: Hands) -> list[str]:
    return [line.name for line in hands.desk.model.lines if not isinstance(line, GroupHead)]


def test_shows_the_cases_of_the_demo_by_type_and_the_results_last(hands: Hands) -> None:
    desk = hands.desk
    assert desk.head.count() == "16 case(s) × 5 theme(s)"
    assert groups(hands) == [("Kreis", 7), ("kreisangehörige Gemeinde", 3), ("kreisfreie Stadt", 6)]
    assert len(rows(hands)) == 17
    assert rows(hands)[-1] == "", "the row of results"
    counts = Counter(shown_state(cell) for cell in hands.board.cells())
    assert counts == {"done": 43, "draft": 9, "stale": 1, "open": 8, "not_addressed": 14, "no_source": 5}
    for state, number in counts.items():
        assert f"{desk.words.of(state)} {number}" in desk.legend.accessibleName()


def test_exactly_one_cell_of_the_matrix_is_stale(hands: Hands) -> None:
    stale = [cell for cell in hands.board.cells() if cell.stale is not None]
    assert [(cell.row.name, cell.theme.name) for cell in stale] == [("KO11", BKG)]
    assert shown_state(hands.cell("KO16", LAST)) == "no_source"


def test_paints_a_stale_cell_on_its_own_ground_with_a_bar(hands: Hands) -> None:
    view, tokens = hands.desk.grid.cells, hands.desk.context.theme.tokens
    index = hands.index("KO11", BKG)
    view.scrollTo(index)
    rect = view.visualRect(index)
    image = view.viewport().grab().toImage()
    assert image.pixelColor(rect.left() + 4, rect.center().y()) == QColor(tokens.warning_edge)
    assert image.pixelColor(rect.right() - 30, rect.bottom() - 4) == QColor(tokens.stale_ground)
    other = view.visualRect(hands.index("KO13", GFS))
    assert image.pixelColor(other.right() - 4, other.top() + 4) == QColor(tokens.alt), "not addressed"


def test_arrows_move_the_cell_over_the_heads_and_load_it_at_once(hands: Hands) -> None:
    hands.click("KO15", BKG)
    assert hands.here() == ("KO15", BKG)
    hands.press(Qt.Key.Key_Down)
    assert hands.here() == ("KO04", BKG), "the head of the next group is no cell"
    assert hands.editor.text() == hands.cell("KO04", BKG).text
    hands.press(Qt.Key.Key_Right)
    assert hands.here() == ("KO04", UMGANG)
    hands.press(Qt.Key.Key_End, CTRL)
    assert hands.here() == ("", UMGANG)
    hands.press(Qt.Key.Key_Home, CTRL)
    assert hands.here() == ("KO02", UMGANG)
    hands.press(Qt.Key.Key_Left)
    hands.press(Qt.Key.Key_Left)
    assert hands.here() == ("KO02", BKG)


def test_enter_goes_into_the_text_and_esc_comes_back(hands: Hands) -> None:
    hands.click("KO05", ABH)
    hands.press(Qt.Key.Key_Return)
    assert hands.editor.hasFocus()
    hands.press(Qt.Key.Key_Escape, on=hands.editor)
    assert hands.desk.grid.cells.hasFocus()


def test_next_cell_goes_down_a_theme_and_on_to_the_next_one(hands: Hands) -> None:
    hands.click("", BKG)
    hands.editor.setFocus()
    hands.press(Qt.Key.Key_Down, CTRL, on=hands.editor)
    assert hands.here() == ("KO02", UMGANG)
    hands.press(Qt.Key.Key_Up, CTRL, on=hands.editor)
    assert hands.here() == ("", BKG)
    assert hands.editor.hasFocus(), "who writes goes on writing"


def test_f8_leads_to_the_stale_cell_and_then_to_the_stale_result(hands: Hands) -> None:
    hands.press(Qt.Key.Key_F8)
    assert hands.here() == ("KO11", BKG)
    hands.press(Qt.Key.Key_F8)
    assert hands.here() == ("", BKG)
    hands.press(Qt.Key.Key_F8)
    assert hands.here() == ("KO11", BKG)


def test_a_click_on_a_head_folds_its_group(hands: Hands) -> None:
    view = hands.desk.grid.heads
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NO_KEYS, QPoint(60, 10))
    assert len(rows(hands)) == 10
    assert groups(hands)[0] == ("Kreis", 7), "a closed group still says how many it holds"
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NO_KEYS, QPoint(60, 10))
    assert len(rows(hands)) == 17


def test_filters_by_state_and_by_words(hands: Hands) -> None:
    head = hands.desk.head
    head.state.set_value("stale")
    head.state.chosen.emit("stale")
    assert rows(hands) == ["KO11", ""]
    head.state.set_value("")
    head.state.chosen.emit("")
    QTest.keyClicks(head.search, "kreis")
    hands.press(Qt.Key.Key_Return, on=head.search)
    assert len(rows(hands)) == 8
    assert len(hands.desk.model.themes) == 5, "no theme holds the word, so all stay"
    head.search.clear()
    QTest.keyClicks(head.search, "gfs")
    hands.press(Qt.Key.Key_Return, on=head.search)
    assert [theme.name for theme in hands.desk.model.themes] == [GFS]
    assert len(rows(hands)) == 17


def test_rows_can_be_documents_or_people(hands: Hands) -> None:
    head = hands.desk.head
    for kind, number in (("document", 24), ("person", 31)):
        head.rows.set_value(kind)
        head.rows.chosen.emit(kind)
        hands.stage.settle()
        assert hands.board.row_kind == kind
        assert len(hands.board.grid.rows) == number
    assert hands.desk.head.rows.text() == "Person"


def test_a_document_is_a_place_to_go_to(hands: Hands) -> None:
    board = hands.board
    document = next(d for d in board.grid.scope.documents if d.name == "TM07")
    theme = board.grid.themes[1]
    hands.desk.show_place(Place("themes", document_id=document.id, theme_id=theme.id))
    hands.stage.settle()
    assert hands.here() == ("TM07", UMGANG)
    case = next(row for row in board.grid.rows if row.name == "KO06")
    hands.desk.show_place(Place("themes", case_id=case.id, theme_id=theme.id))
    hands.stage.settle()
    assert hands.here() == ("KO06", UMGANG)


def test_what_somebody_writes_elsewhere_changes_its_cell_and_no_other(hands: Hands) -> None:
    told: list[tuple[int, int]] = []
    resets: list[bool] = []
    hands.desk.model.dataChanged.connect(lambda top, _: told.append((top.row(), top.column())))
    hands.desk.model.modelReset.connect(lambda: resets.append(True))
    place = hands.place("KO08", UMGANG)
    hands.click("KO02", ABH)

    def work(session: object) -> int:
        return write_summary(
            session,  # type: ignore[arg-type]
            row_kind="case",
            row_id=place[1],
            theme_id=place[2],
            coder_id=hands.stage.context.workspace.coder_id,
            text="Von anderswo.",
        )

    hands.stage.context.workspace.change("write_summary", work)
    index = hands.index("KO08", UMGANG)
    assert told == [(index.row(), index.column())]
    assert resets == []
    assert hands.cell("KO08", UMGANG).text == "Von anderswo."
    assert hands.here() == ("KO02", ABH)


def test_a_new_coding_makes_its_cell_stale_and_leaves_the_rest(hands: Hands) -> None:
    from gk_qda.operations.coding import apply_code

    workspace = hands.stage.context.workspace
    told: list[tuple[int, int]] = []
    hands.desk.model.dataChanged.connect(lambda top, _: told.append((top.row(), top.column())))
    before = hands.cell("KO04", BKG)
    code = before.theme
    document = next(d for d in hands.board.grid.scope.documents if d.name == "TM04")
    turns = hands.board.grid.scope.paragraphs[document.id]
    words = next(speech(turn)[0] for turn in turns if turn.role == "respondent" and len(speech(turn)) == 1)
    workspace.change(
        "apply_code",
        lambda session: apply_code(
            session,
            document_id=document.id,
            code_id=code.id,
            coder_id=workspace.coder_id,
            start=words.start,
            end=words.end,
        ),
        code=code.name,
    )
    assert hands.stage.message == ""
    hands.stage.settle()
    after = hands.cell("KO04", BKG)
    assert shown_state(after) == "stale"
    cell, result = hands.index("KO04", BKG), hands.index("", BKG)
    assert set(told) == {(cell.row(), cell.column()), (result.row(), result.column())}


def test_a_hidden_desk_counts_only_when_it_comes_back(hands: Hands) -> None:
    workspace = hands.stage.context.workspace
    hands.desk.hide()
    guids = [theme.guid for theme in hands.board.grid.themes[:2]]
    workspace.change("set_setting", lambda session: set_setting(session, "themes", guids))
    hands.stage.settle()
    assert len(hands.desk.model.themes) == 5
    hands.desk.show()
    hands.desk.opened()
    hands.stage.settle()
    assert [theme.guid for theme in hands.desk.model.themes] == guids


def test_a_theme_that_is_dragged_stands_elsewhere_in_the_project(hands: Hands) -> None:
    header = hands.desk.grid.header
    before = [theme.name for theme in hands.board.grid.themes]
    start = QPoint(header.sectionViewportPosition(1) + 60, 10)
    end = QPoint(header.sectionViewportPosition(4) - 20, 10)
    view, left = header.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(view, left, NO_KEYS, start)
    for share in (0.1, 0.5, 1.0):
        place = start + (end - start) * share
        moved = QMouseEvent(
            QEvent.Type.MouseMove, place.toPointF(), view.mapToGlobal(place).toPointF(), left, left, NO_KEYS
        )
        QCoreApplication.sendEvent(view, moved)
    QTest.mouseRelease(view, left, NO_KEYS, end)
    hands.stage.settle()
    after = [theme.name for theme in hands.board.grid.themes]
    assert after == [before[1], before[2], before[0], *before[3:]]
    shown = [header.logicalIndex(at) for at in range(header.count())]
    assert shown == list(range(header.count())), "the model has the order, the header adds none"
    hands.stage.context.workspace.undo()
    hands.stage.settle()
    assert [theme.name for theme in hands.board.grid.themes] == before


def test_page_and_order_of_themes_are_reached_by_keys(hands: Hands) -> None:
    actions = hands.stage.context.actions
    before = [theme.name for theme in hands.board.grid.themes]
    hands.click("KO11", hands.board.grid.themes[0].path)
    assert {"themes.page", "themes.left", "themes.right"} <= {
        name
        for name in actions.entries
        if actions.action(name) in hands.desk.copying.menu().actions() and actions.keymap.first(name)
    }
    actions.run("themes.left")  # it is the first
    actions.run("themes.right")
    hands.stage.settle()
    assert [theme.name for theme in hands.board.grid.themes] == [before[1], before[0], *before[2:]]
    assert hands.here() == ("KO11", before[0]), "the cell stays, so that the next press moves it on"
    actions.run("themes.right")
    hands.stage.settle()
    assert [theme.name for theme in hands.board.grid.themes][2] == before[0]
    actions.run("themes.page")
    hands.stage.settle()
    assert hands.desk.pages.page is not None
    assert hands.desk.pages.page.theme_shown.name == before[0]


def test_themes_are_chosen_in_the_code_tree(hands: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    book = hands.stage.context.workspace.read(codebook)
    chosen = [theme.guid for theme in hands.board.grid.themes]
    dialog = ThemeDialog(hands.desk, hands.desk.context.theme, book, chosen)
    corona = book.find("Corona")
    dialog.tick(corona)
    dialog.tick(hands.board.grid.themes[0], on=False)
    assert dialog.guids() == [*chosen[1:], corona.guid]
    dialog.show()
    top = dialog.tree.visualRect(dialog.model.index(0, 0))
    for expected in (False, True):
        QTest.mouseClick(dialog.tree.viewport(), Qt.MouseButton.LeftButton, pos=top.center())
        assert (corona.guid in dialog.guids()) is expected
    QTest.keyClick(dialog.tree, Qt.Key.Key_Space)
    assert corona.guid not in dialog.guids()
    QTest.keyClick(dialog.tree, Qt.Key.Key_Space)
    answer = dialog.guids()
    dialog.deleteLater()
    monkeypatch.setattr(ThemeDialog, "ask", classmethod(lambda *_: answer))
    hands.desk.head.choose.click()
    hands.stage.settle()
    assert [theme.guid for theme in hands.desk.model.themes] == answer


def test_state_and_sizes_come_back(hands: Hands) -> None:
    hands.click("KO11", BKG)
    hands.desk.head.compact.setChecked(True)
    state = hands.desk.state()
    hands.click("KO01", LAST)
    hands.desk.head.compact.setChecked(False)
    hands.desk.restore(state)
    hands.desk.keeper.load()
    hands.stage.settle()
    assert hands.here() == ("KO11", BKG)
    assert hands.desk.grid.is_compact
    assert hands.desk.place() == f"KO11 × {BKG}"
    assert hands.desk.facts()[1] == "43 of 80 cells done"


def test_exports_are_offered_only_where_they_work(hands: Hands) -> None:
    head, actions = hands.desk.head, hands.stage.context.actions
    offered = [action for action in head.export.menu().actions() if action.isVisible()]
    assert offered == [actions.action("themes.copy")], "nobody exports here: no dead button"
    ran: list[str] = []
    actions.bind("export.matrix", lambda: ran.append("matrix"))
    assert head.export.isVisible()
    head.export.menu().actions()[0].trigger()
    assert ran == ["matrix"]


def test_the_matrix_is_copied_as_it_is_seen(hands: Hands) -> None:
    head, actions = hands.desk.head, hands.stage.context.actions
    head.summaries.trigger()
    actions.run("themes.copy")
    hands.stage.settle()
    lines = QGuiApplication.clipboard().text().splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("Typ\t"))
    themes = [theme.name for theme in hands.board.grid.themes]
    assert lines[at].split("\t") == ["Typ", "Municipality", "Name", *themes, "Case summary"]
    rows = [line.split("\t") for line in lines[at + 1 : at + 18]]
    assert [(row[0], row[1]) for row in rows[:1] + rows[-1:]] == [("Kreis", "KO02"), ("", "Result")]
    cell = next(row for row in rows if row[1] == "KO11")[3]
    assert cell.startswith("widersprüchlich, stale since ")
    assert f" (3): {hands.cell('KO11', BKG).text[:40]}" in cell
    head.grouping.set_value("")
    head.state.set_value("stale")
    head.results.trigger()
    hands.desk.shown.look()
    menu = hands.desk.copying.menu()
    next(action for action in menu.actions() if action.text() == "Copy as table").trigger()
    hands.stage.settle()
    lines = QGuiApplication.clipboard().text().splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("Municipality\t"))
    assert [line.split("\t")[0] for line in lines[at + 1 :]][:2] == ["KO11", ""], "one row, then the notes"


def test_without_cases_documents_are_offered(hands: Hands) -> None:
    from gk_qda.operations.cases import delete_case

    workspace = hands.stage.context.workspace
    for case in workspace.read(cases):
        workspace.change(
            "delete_case", lambda session, i=case.id: delete_case(session, case_id=i), name=case.name
        )
    hands.stage.settle()
    assert hands.desk.nothing.isVisible()
    hands.desk.nothing.button.click()
    hands.stage.settle()
    assert not hands.desk.nothing.isVisible()
    assert len(hands.board.grid.rows) == 24


def test_a_narrow_head_says_the_numbers_without_their_words(hands: Hands) -> None:
    hands.stage.window.resize(1700, 800)
    hands.stage.settle()
    assert "case" in hands.desk.head.count()
    assert "theme" in hands.desk.head.count()
    hands.stage.window.resize(900, 800)
    hands.stage.settle()
    assert hands.desk.head.count() == "16 × 5"


def test_the_page_of_a_theme_says_nothing_of_cells_selected_below_it(hands: Hands) -> None:
    hands.desk.grid.cells.selectAll()
    assert any("selected" in fact for fact in hands.desk.facts())
    hands.desk.pages.open(hands.board.grid.themes[0].id)
    hands.stage.settle()
    hands.desk.grid.cells.selectAll()
    assert not any("selected" in fact for fact in hands.desk.facts())
