"""Every command of the menus on its desk, every tab of the Team desk and the pages beside the desks.

All of it twice: made, and found again. A new command of the action table belongs to the tour without being named here.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from gk_qda.importing.table import ImportedTable
from gk_qda.language.searching import MODES
from gk_qda.operations.reports import keeping
from gk_qda.project import ChangeSet
from gk_qda.queries.documents import documents
from gk_qda.queries.report_choices import ReportChoices
from gk_qda.ui.entry import Entry
from gk_qda.ui.project_page import DESKS
from gk_qda.ui.tasks import Task
from tests.journeys.dates import stored_days
from tests.journeys.hands import Hands, Key, until, wait

# They end the tour, leave the project, write a copy of it, or are steps of the tour themselves.
_ELSEWHERE = {
    *("project.new", "project.open", "project.demo", "project.close", "project.backup", "app.quit"),
    "protect.pseudonyms",
    *("view.german", "view.english", "view.light", "view.dark", "view.system", "edit.undo", "edit.redo"),
}
_TURNS = ("first", "second")
_TABS = ("people", "speakers", "cases", "groups", "worksheets", "guide", "history")
_KINDS = ("themes", "case", "matrix")  # of reports
_WORDS = ImportedTable(
    Path("Tour.csv"),
    ("code", "words", "mode"),
    (("Corona", "Pandemie; Lockdown", "word"), ("Kooperation", "anrufen", "lemma")),
    (2, 3),
)


@contextmanager
def somebody_leaves(hands: Hands) -> Iterator[None]:
    """Meanwhile each dialog is left by Escape and each menu closed, after it has been looked at."""

    def leave() -> None:
        front = hands.app.activePopupWidget() or hands.app.activeModalWidget()
        if front is not None and front.windowHandle() is not None:
            QTest.keyClick(front.windowHandle(), Key.Key_Escape)

    timer = QTimer(interval=250)
    timer.timeout.connect(leave)
    timer.start()
    try:
        yield
    finally:
        timer.stop()


def settle(hands: Hands, pause: int = 60) -> None:
    """What was asked for is there and painted."""
    wait(pause)
    until(lambda: not hands.window.work.is_busy and not Task.are_running(), hands.watchdog.step)
    wait(60)


def ask(hands: Hands, step: str, work: Any) -> None:
    """From the event loop, as a click comes."""
    hands.step(step)
    QTimer.singleShot(0, work)
    settle(hands)
    if step.endswith("first time"):
        with hands.watchdog.asleep():
            hands.stored_days |= {f"{step}: {words}" for words in stored_days(hands.app)}


def run_commands(hands: Hands, turn: str) -> None:
    """Every command that can run, on its desk; what it changed is taken back."""
    page = hands.window.page
    steps: list[ChangeSet] = []
    page.context.workspace.changed.connect(steps.append)
    for desk in DESKS:
        ask(hands, f"to the {desk} desk", lambda name=desk: page.open_desk(name))
        for entry in _commands_of(hands, desk):
            if not hands.window.actions_table.action(entry.name).isEnabled():
                continue
            steps.clear()
            ask(hands, f"{entry.name}, {turn} time", hands.window.actions_table.action(entry.name).trigger)
            come_back(hands, desk)
            if steps:
                ask(hands, f"take back {entry.name}", lambda: hands.window.actions_table.run("edit.undo"))
    page.context.workspace.changed.disconnect(steps.append)


def _commands_of(hands: Hands, desk: str) -> list[Entry]:
    """Those of a desk; those of all desks are run from the Code desk."""
    wanted = (desk, "") if desk == "code" else (desk,)
    known = hands.window.actions_table.available()
    return [one for one in known if one.desk in wanted and one.name not in _ELSEWHERE]


def come_back(hands: Hands, desk: str) -> None:
    window, page = hands.window, hands.window.page
    for other in hands.app.topLevelWidgets():
        if other is not window and other.isVisible() and isinstance(other, QDialog):
            other.close()
    if page.stack.currentWidget() is not page.desk or page.current != desk or hands.app.activePopupWidget():
        hands.step(f"back from {hands.watchdog.step}")
        hands.press(Key.Key_Escape)
        ask(hands, hands.watchdog.step, lambda: page.open_desk(desk))
    if desk == "code" and page.desk.edit_mode.is_on:
        ask(hands, f"leave {hands.watchdog.step}", page.desk.edit_mode.discard)


def look_at_the_team(hands: Hands, turn: str) -> None:
    """Every tab, and its lists walked by keys."""
    page: Any = hands.window.page
    ask(hands, "to the team desk", lambda: page.open_desk("team"))
    team = page.desk
    for place, name in enumerate(_TABS):
        ask(hands, f"the {name} of the team, {turn} time", lambda at=place: team.tabs.setCurrentIndex(at))
        hands.step(f"walk through the {name} of the team")
        hands.press(Key.Key_Down, times=3)
        hands.press(Key.Key_Right)
        settle(hands)


def write_reports(hands: Hands, turn: str) -> None:
    """The page of reports: one kept, looked at, its other choices asked for, and taken back."""
    page: Any = hands.window.page
    ask(hands, f"reports, {turn} time", lambda: hands.window.actions_table.run("report.list"))
    reports = page.commands.reports
    for kind in _KINDS:
        ask(hands, f"ask for a report, {turn} time", reports.add)
        ask(hands, f"keep a report of {kind}", lambda one=kind: _keep(reports, one))
        ask(hands, f"choices of a report of {kind}", reports.page.edit.click)
    hands.step("walk through the reports")
    hands.press(Key.Key_Up, times=2)
    settle(hands)
    for tab in (1, 0):
        ask(hands, f"tab {tab} of a report", lambda at=tab: reports.page.tabs.setCurrentIndex(at))
    for _ in _KINDS:
        ask(hands, "take a report back", lambda: hands.window.actions_table.run("edit.undo"))
    ask(hands, "leave the reports", reports.leave)


def _keep(reports: Any, kind: str) -> None:
    work = partial(keeping.save_report, name=f"Tour {kind}", choices=ReportChoices(kind))
    reports._choose(reports._workspace.change("save_report", work, name=kind))


def search_everywhere(hands: Hands, turn: str) -> None:
    """The search in all texts: each way to search, order and grouping; what coding all hits would do."""
    page: Any = hands.window.page
    ask(hands, f"search all texts, {turn} time", lambda: hands.window.actions_table.run("find.all"))
    panel = page.code_desk().search.panel
    fields = panel.fields
    for mode in MODES:
        ask(hands, f"search by {mode}, {turn} time", lambda one=mode: _choose(fields.mode, one))
        ask(hands, f"hits by {mode}", lambda: panel.look_for("die"))
    _choose(fields.mode, "word")
    for choice in (panel.order, panel.grouping):
        for value in (*choice.values()[1:], choice.values()[0]):
            ask(hands, f"hits listed by {value}", lambda of=choice, one=value: _choose(of, one))
    ask(hands, "to the last hit", panel.table.scrollToBottom)
    ask(hands, "next hit", lambda: hands.window.actions_table.run("find.next_hit"))
    ask(hands, "coding hits", panel.begin_coding)
    ask(hands, "close the search", page.code_desk().search.close)


def _choose(choice: Any, value: str) -> None:
    choice.set_value(value)
    choice.chosen.emit(value)


def keep_dictionaries(hands: Hands, turn: str) -> None:
    """The page of dictionaries: one imported, its words walked through, coded with, searched with, and taken back."""
    page: Any = hands.window.page
    ask(hands, f"dictionaries, {turn} time", lambda: hands.window.actions_table.run("find.dictionaries"))
    commands = page.commands.dictionaries
    ask(hands, "import a dictionary", lambda: commands._import(_WORDS.path, _WORDS))
    hands.step("walk through the words of a dictionary")
    commands.page.words.table.setFocus()
    hands.press(Key.Key_Down, times=3)
    settle(hands)
    ask(hands, f"what a dictionary would code, {turn} time", lambda: commands.page.tabs.setCurrentIndex(1))
    ask(hands, "code with a dictionary", commands.page.coding.go.click)
    ask(hands, "take back what a dictionary coded", lambda: hands.window.actions_table.run("edit.undo"))
    ask(hands, "search with a dictionary", commands.page.search.click)
    ask(hands, "close the search of a dictionary", page.code_desk().search.close)
    ask(hands, "take a dictionary back", lambda: hands.window.actions_table.run("edit.undo"))


def pseudonymise(hands: Hands, turn: str) -> None:
    """The words of one transcript that may tell who is meant, decided by keys and forgotten."""
    page: Any = hands.window.page
    context = page.context
    listed = context.workspace.read(documents)
    tm13 = next((one.id for one in listed if one.name == "TM13"), listed[0].id)
    context.focus.activate(documents=[tm13])
    hands.step(f"pseudonymise, {turn} time")
    hands.window.actions_table.run("protect.pseudonyms")
    commands = page.commands.pseudonymising
    words = commands.page
    words.scope.set_value("active")
    ask(hands, hands.watchdog.step, lambda: words.scope.chosen.emit("active"))
    for key in (Key.Key_1, Key.Key_2, Key.Key_4, Key.Key_5):
        hands.step("decide on a word")
        hands.press(Key.Key_Down)
        hands.press(key)
        settle(hands)
    ask(hands, "decide on all words", lambda: (words.table.selectAll(), words.decide("pseudonym")))
    ask(hands, "filter the words", lambda: words.panel.search.searched.emit(""))
    ask(hands, "forget the decisions", words.reopen)
    ask(hands, "leave pseudonymisation", commands.leave)


def look_at_protection(hands: Hands, turn: str) -> None:
    """The page of the audit trail, checked, and the window of the register, tab by tab."""
    page: Any = hands.window.page
    ask(hands, f"audit trail, {turn} time", lambda: hands.window.actions_table.run("project.audit"))
    hands.step("walk through the audit trail")
    hands.press(Key.Key_Down, times=3)
    ask(hands, "check the audit trail", page.commands.protection.page.check.click)
    ask(hands, "leave the audit trail", page.commands.protection.page.left.emit)
    ask(hands, f"register, {turn} time", lambda: hands.window.actions_table.run("protect.register"))
    register = page.commands.purging.window
    for tab in (1, 2, 0):
        ask(hands, f"tab {tab} of the register", lambda at=tab: register.tabs.setCurrentIndex(at))
        hands.step(f"walk through tab {tab} of the register")
        QTest.keyClick(register.tables[tab], Key.Key_Down)
        settle(hands)
    ask(hands, "close the register", register.close)


def read_themes(hands: Hands, turn: str) -> None:
    """The pages of two themes, a link of one, and their matrix again."""
    page: Any = hands.window.page
    ask(hands, "to the themes desk", lambda: page.open_desk("themes"))
    desk = page.desk
    if desk.model.board is None:
        return
    for number, code in enumerate(desk.model.board.grid.themes[:2]):
        ask(hands, f"page {number + 1} of a theme, {turn} time", lambda one=code.id: desk.pages.open(one))
        hands.step("read the page of a theme")
        hands.press(Key.Key_PageDown, times=3)
        settle(hands)
    ask(hands, "back to the matrix", desk.pages.close)
    for button in (desk.head.side_by_side, desk.head.compact):
        for _ in range(2):
            ask(hands, f"{button.text()} on the themes desk", button.trigger)


def open_menus(hands: Hands, turn: str) -> None:
    """Each menu of the window, and each inside of another."""
    bar = hands.window.menuBar()
    for action in bar.actions():
        for menu in (action.menu(), *action.menu().findChildren(QMenu)):
            ask(
                hands,
                f"menu {menu.title()}, {turn} time",
                lambda one=menu: one.popup(bar.mapToGlobal(bar.pos())),
            )
            wait(100)
            menu.close()


def choose_everything(hands: Hands, turn: str) -> None:
    """Each choice of the preferences, and the one of before."""
    before: set[QWidget] = set(hands.app.topLevelWidgets())
    ask(hands, f"preferences, {turn} time", lambda: hands.window.actions_table.run("app.preferences"))
    dialog: Any = next(
        one
        for one in hands.app.topLevelWidgets()
        if one not in before and hasattr(one, "look") and one.isVisible()
    )
    for name, choice, signal in (
        ("line", dialog.line, dialog.line_chosen),
        ("side", dialog.side, dialog.side_chosen),
    ):
        old = choice.value()
        for value in ({"line": "wide", "side": "left"}[name], old):
            ask(hands, f"preference {name} {value}", lambda one=value, told=signal: told.emit(one))
    dialog.close()


def walk(hands: Hands) -> None:
    """Through all of it, and through it again."""
    page = hands.window.page
    with somebody_leaves(hands):
        for turn in _TURNS:
            read_themes(hands, turn)
            look_at_the_team(hands, turn)
            write_reports(hands, turn)
            pseudonymise(hands, turn)
            look_at_protection(hands, turn)
            search_everywhere(hands, turn)
            keep_dictionaries(hands, turn)
            ask(hands, "to the code desk", lambda: page.open_desk("code"))
            open_menus(hands, turn)
            choose_everything(hands, turn)
            ask(hands, "nothing is activated", page.context.activation.reset)
            run_commands(hands, turn)
            ask(hands, "to the code desk", lambda: page.open_desk("code"))
