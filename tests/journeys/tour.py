"""Through every desk of a project: ``python -m tests.journeys.tour PROJECT PREFERENCES LANGUAGE [pages | rooms]``.

Prints one JSON object: what the watchdog found.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from gk_qda.ui.tasks import Task
from tests.journeys import pages, rooms
from tests.journeys.corners import Corners
from tests.journeys.hands import ALT, CTRL, Hands, Key, until, wait

DESKS = ("themes", "compare", "frequencies", "team", "code")
KEYS = (Key.Key_2, Key.Key_3, Key.Key_4, Key.Key_5, Key.Key_1)


def open_project(hands: Hands, path: Path) -> None:
    hands.step("open")
    with hands.watchdog.asleep():
        hands.window.open_project(path)
    until(lambda: hands.window.page is not None and hands.window.page.desk is not None, "the desk")
    wait(900)


def read_and_code(hands: Hands) -> None:
    """Documents one after the other, pages, a search, some codings and their way back."""
    desk = hands.desk
    for _ in range(4):
        hands.step("open a document")
        row = desk.documents.tree.indexBelow(desk.documents.tree.currentIndex())
        hands.click(desk.documents.tree.viewport(), desk.documents.tree.visualRect(row).center())
        wait(200)
    desk.reading.setFocus()
    hands.step("turn pages")
    hands.press(Key.Key_PageDown, times=6)
    hands.step("search in the document")
    hands.press(Key.Key_F, CTRL)
    hands.type("und")
    wait(300)
    hands.press(Key.Key_Escape)
    for _ in range(3):
        hands.step("code")
        hands.press(Key.Key_Down, ALT)
        hands.press(Key.Key_Return)
        until(desk.popup.isVisible, "the popup")
        hands.type("th")
        hands.press(Key.Key_Return)
        wait(200)
    for _ in range(3):
        hands.step("undo")
        hands.press(Key.Key_Z, CTRL)
        wait(100)


def correct(hands: Hands) -> None:
    """A word of the text is written otherwise, and back."""
    desk = hands.desk
    hands.press(Key.Key_Down, ALT)
    hands.press(Key.Key_Left)
    hands.press(Key.Key_Right, times=2)
    document = desk.reading.document
    assert document is not None
    before = len(document.text)
    hands.step("correct a word")
    hands.press(Key.Key_E, CTRL)
    hands.press(Key.Key_End)
    hands.type("x")
    hands.press(Key.Key_Return)
    until(lambda: desk.reading.document is not None and len(desk.reading.document.text) == before + 1, "x")
    wait(100)
    hands.step("take the correction back")
    hands.press(Key.Key_Z, CTRL)
    until(lambda: desk.reading.document is not None and len(desk.reading.document.text) == before, "no x")
    wait(700)
    until(lambda: not Task.are_running(), "what is read ahead")


def look_around(hands: Hands) -> None:
    """Segments of a code, activation, filter of the tree, the palette."""
    desk = hands.desk
    hands.step("segments of a code")
    tree = desk.codes.tree
    hands.double_click(tree.viewport(), tree.visualRect(tree.indexAt(tree.rect().topLeft())).center())
    wait(250)
    hands.step("activate")
    hands.press(Key.Key_F6)
    desk.documents.tree.setFocus()
    hands.press(Key.Key_Space)
    wait(300)
    hands.press(Key.Key_Space)
    wait(300)
    hands.step("filter codes")
    desk.codes.filter_field.setFocus()
    hands.type("an")
    wait(250)
    hands.press(Key.Key_Backspace, times=2)
    wait(250)
    hands.step("palette")
    hands.press(Key.Key_K, CTRL)
    wait(200)
    hands.type("d")
    wait(300)
    hands.press(Key.Key_Escape)


def visit(hands: Hands) -> None:
    """Every desk twice: made, and found again."""
    for turn in ("first", "second"):
        for name, key in zip(DESKS, KEYS, strict=True):
            hands.step(f"{name} desk, {turn} time")
            hands.press(key, CTRL)
            wait(600 if turn == "first" else 150)
            until(lambda: not Task.are_running(), "the tasks")
            wait(50)
            hands.press(Key.Key_Down, times=3)


def look_at_pictures(hands: Hands) -> None:
    """Every tab of the Frequencies desk, and a walk through what it draws."""
    hands.press(Key.Key_4, CTRL)
    wait(200)
    page = hands.window.page
    assert page is not None
    desk = page.open_desk("frequencies")
    for name in ("portrait", "course", "similarity"):
        hands.step(f"the tab {name}")
        desk.show_tab(name)
        until(lambda: not Task.are_running(), "the picture")
        wait(100)
        hands.step(f"walk through {name}")
        hands.press(Key.Key_Down)
        hands.press(Key.Key_Right, times=3)
        hands.press(Key.Key_Return)
        until(lambda: not Task.are_running(), "the segments")
        wait(100)
    desk.show_tab("table")


def change_look(hands: Hands) -> None:
    """Dark and back, larger type and back, with every desk behind the largest of them."""
    hands.press(Key.Key_1, CTRL)
    wait(200)
    program = hands.window.program
    for name, change in (
        ("dark", lambda: program.choose_theme("dark")),
        ("larger type", lambda: program.scale_fonts(1.25)),
        ("light", lambda: program.choose_theme("light")),
        ("usual type", lambda: program.scale_fonts(1.0)),
    ):
        hands.step(name)
        QTimer.singleShot(0, change)
        wait(500)


def change_language(hands: Hands) -> None:
    """Another language and back: the window is made anew around the open project."""
    for language in ("en", "de"):
        hands.step(f"language {language}")
        before = hands.window
        QTimer.singleShot(0, lambda chosen=language: hands.window.speak(chosen))
        until(lambda old=before: hands.window is not old, "the other window")
        until(lambda: hands.window.page is not None and hands.window.page.desk is not None, "the desk")
        wait(600)
        until(lambda: not Task.are_running(), "what is read ahead")


def main(path: Path, preferences: Path, language: str, *, walks_pages: bool) -> dict[str, object]:
    """Go everywhere; what the watchdog found."""
    hands = Hands(preferences, language)
    with hands.watchdog.awake():
        open_project(hands, path)
        read_and_code(hands)
        correct(hands)
        look_around(hands)
        visit(hands)
        look_at_pictures(hands)
        if walks_pages:
            pages.run(hands, "desk.code")
            pages.walk(hands, path.parent)
        change_look(hands)
        change_language(hands)
        hands.quit()
    return {"longest": hands.watchdog.longest(), "blocks": [str(block) for block in hands.watchdog.worst(15)]}


def main_of_rooms(path: Path, preferences: Path, language: str) -> dict[str, object]:
    """Run every command and open every page, twice, then every menu and file; what the watchdog found."""
    hands = Hands(preferences, language)
    with hands.watchdog.awake():
        open_project(hands, path)
        rooms.walk(hands)
        Corners(hands, path.parent).walk()
        hands.quit()
    found = {"longest": hands.watchdog.longest(), "blocks": [str(one) for one in hands.watchdog.worst(15)]}
    return found | {"stored_days": sorted(hands.stored_days)}


if __name__ == "__main__":
    where, kept = Path(sys.argv[1]), Path(sys.argv[2])
    if "rooms" in sys.argv[4:]:
        print(json.dumps(main_of_rooms(where, kept, sys.argv[3])))
    else:
        print(json.dumps(main(where, kept, sys.argv[3], walks_pages="pages" in sys.argv[4:])))
