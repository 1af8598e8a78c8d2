"""A page of a transcript coded by keyboard alone: ``python -m tests.journeys.coding_by_keyboard FOLDER LANGUAGE``.

Prints one JSON object: what the watchdog found. What was coded is read from the file by the test.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from tests.journeys.hands import ALT, Hands, Key, until, wait


def code_turn(hands: Hands, words: str) -> None:
    """The next turn, a few letters of the code, Enter."""
    hands.press(Key.Key_Down, ALT)
    hands.press(Key.Key_Return)
    until(hands.desk.popup.isVisible, "the popup opens")
    hands.type(words)
    hands.press(Key.Key_Return)
    until(hands.desk.popup.isHidden, "the popup closes")


def main(folder: Path, language: str) -> dict[str, object]:
    hands = Hands(folder / "preferences.json", language)
    with hands.watchdog.awake():
        hands.step("open")
        hands.press(Key.Key_Return)  # the newest project has the focus
        until(lambda: hands.window.page is not None and hands.window.page.desk is not None, "the desk")
        until(lambda: hands.document() == "TM07", "the document")
        wait(300)
        hands.step("go to a paragraph")
        hands.press(Key.Key_Down, ALT, times=7)
        wait(200)
        hands.step("code turns")
        print(
            hands.desk.reading.first_visible_paragraph(),
            hands.desk.reading.transcript.caret(),
            file=sys.stderr,
        )
        code_turn(hands, "zugangs")
        code_turn(hands, "wegfall")
        print(hands.desk.reading.selection(), file=sys.stderr)
        hands.quit()
    return {
        "blocks": [str(block) for block in hands.watchdog.worst()],
        "worst": max(b.cpu for b in hands.watchdog.blocks),
    }


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), sys.argv[2])))
