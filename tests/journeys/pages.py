"""What people do beside reading and coding: memos, sets, speakers, history, import, export, print, help, look."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from gk_qda.operations.reports.keeping import save_report
from gk_qda.queries.report_choices import ReportChoices
from gk_qda.ui.tasks import Task
from tests.journeys.hands import Hands, Key, until, wait

EXPORTS = ("export.segments", "export.codebook", "export.matrix", "export.memos")
WINDOWS = ("help.first_steps", "help.shortcuts", "app.keys", "help.about", "app.preferences")


def run(hands: Hands, command: str, pause: int = 120) -> None:
    """Choose a command of a menu, and wait for what it asks of tasks."""
    hands.step(command)
    QTimer.singleShot(0, hands.window.actions_table.action(command).trigger)
    wait(pause)
    until(lambda: not Task.are_running(), command)
    wait(60)


def press(hands: Hands, widget: QWidget) -> None:
    """Click into the middle."""
    hands.click(widget, widget.rect().center())


def note(hands: Hands) -> None:
    """Memos: searched, one written and taken back."""
    run(hands, "memo.show")
    hands.type("ab")
    wait(250)
    hands.press(Key.Key_Backspace, times=2)
    wait(250)
    run(hands, "memo.free")
    hands.step("write a memo")
    hands.type("Vermerk")
    wait(1150)
    run(hands, "edit.undo")


def choose_documents(hands: Hands) -> None:
    """Everything on and off, sets, the filter by attributes."""
    desk = hands.desk
    run(hands, "activate.documents")
    run(hands, "activate.codes")
    run(hands, "activate.invert_codes")
    run(hands, "activate.reset")
    for command in ("sets.documents", "sets.codes"):
        run(hands, command)
        hands.press(Key.Key_Escape)
    hands.step("filter of documents")
    press(hands, desk.documents.filter_button)
    wait(150)
    hands.press(Key.Key_Escape)
    run(hands, "view.open_codes")
    run(hands, "view.close_codes")


def keep_reports(hands: Hands) -> None:
    """Three kept reports: how they stand, what they hold, what changed since their files."""
    workspace = hands.window.page.context.workspace
    for kind in ("themes", "frequencies", "codebook"):
        hands.step(f"keep {kind}")
        work = partial(save_report, name=kind, choices=ReportChoices(kind))
        workspace.change("save_report", work, name=kind)
        wait(60)
    run(hands, "report.list", 400)
    page: Any = hands.window.page.commands.reports.page
    for row in range(3):
        hands.step(f"look at report {row}")
        page.table.selectRow(row)
        wait(100)
        until(lambda: not Task.are_running(), "what a report holds")
    for tab in (1, 0):
        hands.step(f"tab {tab} of a report")
        page.tabs.setCurrentIndex(tab)
        wait(60)
    hands.step("leave the reports")
    press(hands, page.back)
    wait(100)


def know_speakers(hands: Hands) -> None:
    """Two speakers: found, given a role and one person, and back."""
    run(hands, "team.speakers", 400)
    page: Any = hands.window.page.desk.speakers
    hands.step("find speakers")
    page.search.setFocus()
    hands.type("b")
    wait(250)
    hands.press(Key.Key_Backspace)
    wait(250)
    for grouping in ("person", "none", "document"):
        hands.step(f"speakers by {grouping}")
        page.grouping.set_value(grouping)
        page.grouping.chosen.emit(grouping)
        wait(60)
    chosen = [speaker.id for speaker in page.speakers.listed()][:2]
    hands.step("choose speakers")
    page.table.choose(chosen)
    wait(60)
    hands.step("give a role")
    page.selection.role_chosen.emit(chosen, "interviewer")
    wait(60)
    hands.step("rename a speaker")
    page.selection.renamed.emit(chosen[0], "B99")
    wait(60)
    run(hands, "edit.undo")
    run(hands, "edit.undo")


def look_back(hands: Hands) -> None:
    """The history: searched, a step chosen and taken back."""
    run(hands, "edit.history", 300)
    page: Any = hands.window.page.desk.history
    page.search.setFocus()
    hands.type("co")
    wait(250)
    hands.press(Key.Key_Backspace, times=2)
    wait(250)
    page.table.setFocus()
    hands.press(Key.Key_Down, times=2)
    run(hands, "edit.redo")
    run(hands, "edit.undo")


def hand_over(hands: Hands) -> None:
    """Dialogs of exports, and the pages of a print."""
    for command in EXPORTS:
        hands.step(command)
        answer = QTimer()  # a dialog has a loop of its own
        answer.setInterval(300)
        answer.timeout.connect(lambda: _leave(hands))
        answer.start()
        hands.window.actions_table.action(command).trigger()
        until(lambda: not hands.window.work.is_busy and not Task.are_running(), command)
        answer.stop()
    run(hands, "print.documents", 300)
    printing = hands.window.page.commands.printing
    until(lambda: printing.page is not None, "the print page")
    wait(300)
    hands.step("turn printed pages")
    hands.press(Key.Key_PageDown, times=4)
    hands.step("print across")
    printing.page.options.direction.set_value("landscape")
    printing.page.options.changed.emit()
    wait(300)
    hands.step("leave the print page")
    printing.page.left.emit()
    wait(100)


def _leave(hands: Hands) -> None:
    """Close the dialog in front, as Escape does."""
    dialog = hands.app.activeModalWidget()
    if dialog is not None:
        QTest.keyClick(dialog.windowHandle(), Key.Key_Escape)


def take_in(hands: Hands, folder: Path) -> None:
    """How three transcripts would be read, and no further."""
    document = hands.desk.reading.document
    assert document is not None
    files = [folder / f"neu {number}.txt" for number in range(3)]
    with hands.watchdog.asleep():
        for number, file in enumerate(files):
            file.write_text(f"{document.text}\n\nI: {number}\n", encoding="utf-8")
    hands.step("import page")
    hands.window.page.commands.import_documents(files)
    wait(300)
    until(lambda: not Task.are_running(), "the files are read")
    wait(100)
    hands.press(Key.Key_Down, times=2)
    hands.press(Key.Key_Escape)
    wait(100)


def read_help(hands: Hands) -> None:
    """Each window of the program itself."""
    for command in WINDOWS:
        run(hands, command)
        hands.press(Key.Key_Escape)


def change_look(hands: Hands) -> None:
    """Larger and smaller type, stripes at the other side."""
    for command in ("view.larger", "view.smaller", "view.stripes_side", "view.stripes_side"):
        run(hands, command)


def walk(hands: Hands, folder: Path) -> None:
    """All of it, from the Code desk and back to it."""
    note(hands)
    choose_documents(hands)
    hand_over(hands)
    take_in(hands, folder)
    know_speakers(hands)
    keep_reports(hands)
    look_back(hands)
    run(hands, "desk.code")
    read_help(hands)
    change_look(hands)
