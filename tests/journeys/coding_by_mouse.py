"""A page of a transcript coded by mouse alone: ``python -m tests.journeys.coding_by_mouse FOLDER LANGUAGE``.

Prints one JSON object: what the watchdog found. What was coded is read from the file by the test.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QApplication, QMenu

from gk_qda.ui.start.recent_row import RecentRow
from tests.journeys.hands import Hands, until, wait

FIRST = "Bei den Gestatteten, da wartet man halt auf das BAMF, da passiert gerade gar nichts."
QUESTION = "Und wie erreichen Sie die Leute unter Corona-Bedingungen?"
BY_PHONE = "Telefonisch. Brief geht auch, aber Brief macht denen Angst, das sieht aus wie Behörde."
VOICES = "Ich kenne nur Stimmen."
OFFICIAL = "Offiziell darf ich das nicht, da gibt’s eine Dienstanweisung"


def open_project(hands: Hands) -> None:
    hands.step("open")
    row = hands.window.findChild(RecentRow)
    hands.click(row, row.rect().center())
    until(lambda: hands.window.page is not None and hands.window.page.desk is not None, "the desk")
    until(lambda: hands.document() == "TM07", "the document")
    wait(500)


def mark(hands: Hands, words: str) -> None:
    """Pull the mouse over words."""
    span = hands.span(words)
    hands.pull(hands.text, hands.place(span.start), hands.end_of(span))


def code_by_drag(hands: Hands, words: str, path: str) -> None:
    """Words onto a code."""
    mark(hands, words)
    middle = hands.place(hands.span(words).start + 4)
    hands.drag(hands.text, middle, hands.desk.codes.tree.viewport(), hands.code_place(path))


def code_by_dropping(hands: Hands, words: str, path: str) -> None:
    """A code onto words."""
    mark(hands, words)
    middle = hands.place(hands.span(words).start + 4)
    hands.drag(hands.desk.codes.tree.viewport(), hands.code_place(path), hands.text, middle)


def turn_pages(hands: Hands, words: str) -> None:
    """Pull the scroll bar until words stand in the upper half."""
    transcript = hands.desk.reading.transcript
    bar: QAbstractSlider = transcript.verticalScrollBar()
    for _ in range(30):
        corner = transcript.places.caret_point(hands.span(words).start)
        if corner is not None and 0 < corner.y() < transcript.viewport().height() // 2:
            return
        hands.wheel(hands.text, hands.text.rect().center(), -120 if bar.value() < bar.maximum() else 120)
    raise AssertionError(words)


def choose_in_menu(hands: Hands, place: QPoint, words: str) -> None:
    """A right click on the text and an entry of its menu, which has a loop of its own."""

    def choose() -> None:
        menu = QApplication.activePopupWidget()
        if not isinstance(menu, QMenu):  # not there yet; nobody else ends its loop
            QTimer.singleShot(50, choose)
            return
        action = next(a for a in menu.actions() if words in a.text().replace("&", ""))
        hands.click(menu, menu.actionGeometry(action).center())

    QTimer.singleShot(300, choose)
    hands.right_click(hands.text, place)
    wait(150)


def mend(hands: Hands, language: str) -> None:
    """Focus by the stripe, pull an end, remove, undo by the button of the message."""
    desk = hands.desk
    hands.step("focus by the stripe")
    coding = desk.reading.sheet.index.at(hands.span(VOICES).start + 2)[0]
    target = next(target for target in desk.reading.stripes.targets if target.coding == coding.id)
    hands.click(desk.reading.stripes, target.stripe.center())
    assert desk.context.focus.coding_id == coding.id
    hands.step("pull an end")
    goal = hands.span("Das ist für die Beziehung wirklich/")
    hands.pull(hands.text, hands.end_of(coding.span), hands.end_of(goal))
    hands.step("remove")
    coding = desk.reading.sheet.index.at(hands.span(BY_PHONE).start + 2)[0]
    words = "Remove" if language == "en" else "entfernen"
    choose_in_menu(hands, hands.place(coding.start + 3), words)
    hands.step("undo")
    undo = next(
        button
        for button in hands.window.messages.findChildren(QAbstractButton)
        if button.isVisible() and button.text() in ("Undo", "Rückgängig")
    )
    hands.click(undo, undo.rect().center())


def main(folder: Path, language: str) -> dict[str, object]:
    hands = Hands(folder / "preferences.json", language)
    with hands.watchdog.awake():
        open_project(hands)
        turn_pages(hands, FIRST)
        hands.step("words onto a code")
        code_by_drag(hands, FIRST, "Zielgruppe")
        hands.step("a code onto words")
        code_by_dropping(hands, BY_PHONE, "Beratungsstruktur")
        hands.step("a turn by three clicks")
        hands.triple_click(hands.text, hands.place(hands.span(QUESTION).start + 5))
        start = hands.place(hands.span(QUESTION).start + 5)
        hands.drag(hands.text, start, hands.desk.codes.tree.viewport(), hands.code_place("Kooperation"))
        hands.step("words onto a code")
        code_by_drag(hands, VOICES, "Corona")
        mend(hands, language)
        hands.quit()
    return {"longest": hands.watchdog.longest(), "blocks": [str(block) for block in hands.watchdog.worst()]}


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), sys.argv[2])))
