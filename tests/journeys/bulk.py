"""Five hundred segments at once: ``python -m tests.journeys.bulk PROJECT PREFERENCES CODE OTHER``.

Prints one JSON object: what the watchdog found, and after each step what the file holds and what the window counts.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from itertools import takewhile
from pathlib import Path
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel

from gk_qda.queries.index import coding_columns
from gk_qda.ui.tasks import Task
from tests.journeys.hands import CTRL, Hands, Key, until, wait
from tests.journeys.tour import open_project

MANY = 500


def choose(hands: Hands, name: str) -> None:
    """The code by its name, as far as QTest can type it (ASCII), Enter."""
    until(hands.desk.popup.isVisible, "the popup opens")
    hands.type("".join(takewhile(str.isascii, name)))
    hands.press(Key.Key_Return)
    until(hands.desk.popup.isHidden, "the popup closes")


def list_many(hands: Hands) -> None:
    """The list shows segments of all documents."""
    desk = hands.desk
    with hands.watchdog.asleep():
        desk.context.activation.all_documents()
        desk.segments.scope.set_value("active")
        desk.shown.show_segments()
    wait(500)


def select_first(hands: Hands) -> None:
    """The first 500 of the list, in one go; Ctrl+A would take all there are."""
    view = hands.desk.segments.view
    model, mode = view.model(), QItemSelectionModel.SelectionFlag.ClearAndSelect
    view.setFocus()
    view.selectionModel().setCurrentIndex(model.index(0, 0), mode)
    view.selectionModel().select(QItemSelection(model.index(0, 0), model.index(MANY - 1, 0)), mode)


def recode(hands: Hands, words: str) -> None:
    hands.desk.context.actions.run("coding.recode")
    choose(hands, words)


def code(hands: Hands, words: str) -> None:
    hands.press(Key.Key_Return)
    choose(hands, words)


def in_file(path: Path, listed: list[int], names: tuple[str, str]) -> dict[str, Any]:
    """Asked of SQLite itself, not of the program."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as file:
        rows = file.execute(
            "SELECT id, document_id, code_id, coder_id, start, end FROM codings ORDER BY id"
        ).fetchall()
        steps = file.execute("SELECT kind, verb FROM changes ORDER BY id").fetchall()
        codes = dict(file.execute("SELECT id, name FROM codes"))
    here = set(listed)
    return {
        "codings": len(rows),
        "spans": [(row[1], row[3], *row[4:]) for row in rows if codes[row[2]] == names[0]],
        "of_code": sum(codes[row[2]] == names[0] for row in rows),
        "of_other": sum(codes[row[2]] == names[1] for row in rows),
        "listed": sum(row[0] in here for row in rows),
        "digest": hashlib.sha256(json.dumps(rows).encode()).hexdigest(),
        "steps": len(steps),
        "last": list(steps[-1]),
    }


def in_window(hands: Hands, names: tuple[str, str]) -> dict[str, int]:
    """What the window counts."""
    desk = hands.desk
    columns = coding_columns(desk.context.workspace.project)
    totals = desk.shown.counts.everywhere
    code, other = ([value.id for value in desk.book.codes if value.name == name] for name in names)
    return {
        "of_code": sum(totals[i] for i in code),
        "of_other": sum(totals[i] for i in other),
        "codings": len(columns.id),
    }


def main(path: Path, preferences: Path, names: tuple[str, str]) -> dict[str, object]:
    hands = Hands(preferences, "de")
    seen: dict[str, dict[str, Any]] = {}
    listed: list[int] = []
    coder = 0
    gestures: dict[str, Callable[[], object]] = {
        "code": lambda: code(hands, names[0]),
        "recode": lambda: recode(hands, names[1]),
        "undo": lambda: hands.press(Key.Key_Z, CTRL),
        "redo": lambda: hands.press(Key.Key_Y, CTRL),
        "undo again": lambda: hands.press(Key.Key_Z, CTRL),
        "remove": lambda: hands.press(Key.Key_Delete),
    }

    def look(step: str) -> None:
        with hands.watchdog.asleep():
            seen[step] = {"file": in_file(path, listed, names), "window": in_window(hands, names)}

    with hands.watchdog.awake():
        open_project(hands, path)
        list_many(hands)
        listed += [segment.coding.id for segment in hands.desk.segments.model.segments[:MANY]]
        coder = hands.desk.context.workspace.coder_id
        hands.watchdog.blocks.clear()
        look("before")
        for step, gesture in gestures.items():
            hands.step(step)
            select_first(hands)
            gesture()
            wait(100)
            until(lambda: not Task.are_running(), "the step is written")
            wait(300)
            look(step)
        hands.quit()
    blocks = hands.watchdog.worst(15)
    return {
        "longest": hands.watchdog.longest(),
        "blocks": [str(block) for block in blocks],
        "listed": listed,
        "coder": coder,
        "seen": seen,
    }


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), Path(sys.argv[2]), (sys.argv[3], sys.argv[4]))))
