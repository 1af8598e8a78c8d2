"""A page of a transcript coded by keyboard alone: ``python -m tests.journeys.coding_by_keyboard FOLDER LANGUAGE``.

Prints one JSON object: what the watchdog found. What was coded is read from the file by the test.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from tests.journeys.hands import ALT, CTRL, SHIFT, Hands, Key, until, wait


def choose(hands: Hands, words: str) -> None:
    """Enter, a few letters of the code, Enter."""
    hands.press(Key.Key_Return)
    until(hands.desk.popup.isVisible, "the popup opens")
    hands.type(words)
    hands.press(Key.Key_Return)
    until(hands.desk.popup.isHidden, "the popup closes")
    wait(100)


def go_to_paragraph(hands: Hands, number: str) -> None:
    hands.press(Key.Key_G, CTRL)
    wait(100)
    hands.type(number)
    hands.press(Key.Key_Return)
    wait(150)


def code_a_page(hands: Hands) -> None:
    """Every way of coding that the keyboard knows."""
    hands.step("code turns")
    go_to_paragraph(hands, "8")
    hands.press(Key.Key_A, CTRL | SHIFT)  # this turn
    choose(hands, "zugangs")
    hands.press(Key.Key_Down, ALT)  # the next one
    choose(hands, "wegfall")
    hands.press(Key.Key_Down, ALT, times=2)
    hands.press(Key.Key_1)  # Zitierwürdig
    hands.step("code sentences")
    hands.press(Key.Key_Left)  # to its beginning: "Genau."
    hands.press(Key.Key_S, CTRL | SHIFT)
    hands.press(Key.Key_2)  # Datenaustausch
    hands.press(Key.Key_Right)
    hands.press(Key.Key_Right)
    hands.press(Key.Key_S, CTRL | SHIFT)  # "Und dann das Thema WhatsApp."
    hands.press(Key.Key_L, CTRL)  # the last code again
    hands.press(Key.Key_Down, ALT)
    hands.press(Key.Key_Right, ALT | SHIFT)
    hands.step("a new code")
    choose(hands, "Absprachen")
    hands.press(Key.Key_Down, ALT)
    hands.step("in vivo")
    hands.press(Key.Key_Left)
    hands.press(Key.Key_Right, SHIFT | CTRL)  # "Ja"
    hands.press(Key.Key_I, CTRL)
    hands.step("nothing selected")
    hands.press(Key.Key_Down, ALT)
    hands.press(Key.Key_Left)
    choose(hands, "auslanderbeh")


def mend(hands: Hands) -> None:
    """Comment, limits, removing, undo and redo."""
    hands.step("mend")
    go_to_paragraph(hands, "8")
    hands.press(Key.Key_Down, CTRL | ALT)  # the coding on paragraph 8
    hands.press(Key.Key_Left, CTRL | ALT)  # ends a word earlier
    hands.press(Key.Key_Down, CTRL | ALT)
    hands.press(Key.Key_Delete)  # the one on paragraph 9
    hands.press(Key.Key_Z, CTRL)
    hands.press(Key.Key_Z, CTRL)
    hands.press(Key.Key_Y, CTRL)


def main(folder: Path, language: str) -> dict[str, object]:
    hands = Hands(folder / "preferences.json", language)
    with hands.watchdog.awake():
        hands.step("open")
        hands.press(Key.Key_Return)  # the newest project has the focus
        until(lambda: hands.window.page is not None and hands.window.page.desk is not None, "the desk")
        until(lambda: hands.document() == "TM07", "the document")
        wait(500)
        code_a_page(hands)
        mend(hands)
        hands.press(Key.Key_Q, CTRL)
        wait(200)
    return {"longest": hands.watchdog.longest(), "blocks": [str(block) for block in hands.watchdog.worst()]}


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), sys.argv[2])))
