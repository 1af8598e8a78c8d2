"""Codes with thousands of codings: ``python -m tests.journeys.bulk_codes PROJECT PREFERENCES``.

Prints one JSON object: what the watchdog found, and after each step what the file holds and the window counts.
"""

from __future__ import annotations

import json
import sqlite3
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from gk_qda.queries.index import coding_columns
from gk_qda.queries.values import CodeValue
from gk_qda.ui.tasks import Task
from tests.journeys.bulk import list_many
from tests.journeys.hands import CTRL, Hands, Key, until, wait
from tests.journeys.tour import open_project


def in_file(path: Path, names: tuple[str, str]) -> dict[str, Any]:
    """Asked of SQLite itself, not of the program."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as file:
        held = Counter(name for (name,) in file.execute(
            "SELECT codes.name FROM codings JOIN codes ON codes.id = codings.code_id"
        ))  # fmt: skip
        codes = {name for (name,) in file.execute("SELECT name FROM codes")}
        (verb,) = file.execute("SELECT kind || ' ' || verb FROM changes ORDER BY id DESC LIMIT 1").fetchone()
    return {
        "codings": held.total(),
        "source": held[names[0]] if names[0] in codes else None,
        "target": held[names[1]] if names[1] in codes else None,
        "last": verb,
    }


def in_window(hands: Hands) -> int:
    """How many codings the window knows."""
    return len(coding_columns(hands.desk.context.workspace.project).id)


def richest(hands: Hands) -> tuple[CodeValue, CodeValue]:
    """The two sub-codes without sub-codes that hold the most codings."""
    desk = hands.desk
    columns = coding_columns(desk.context.workspace.project)
    held = Counter(columns.code.tolist())
    leaves = [code for code in desk.book.codes if code.parent_id and not desk.book.children(code.id)]
    first, second = sorted(leaves, key=lambda code: -held[code.id])[:2]
    return first, second


def main(path: Path, preferences: Path) -> dict[str, object]:
    hands = Hands(preferences, "de")
    seen: dict[str, dict[str, Any]] = {}
    with hands.watchdog.awake():
        open_project(hands, path)
        list_many(hands)
        with hands.watchdog.asleep():
            source, target = richest(hands)
        names = (source.name, target.name)
        hands.watchdog.blocks.clear()

        def look(step: str) -> None:
            with hands.watchdog.asleep():
                seen[step] = in_file(path, names) | {"window": in_window(hands)}

        controller = hands.desk.codebook_controller
        gestures: dict[str, Callable[[], object]] = {
            "merge": lambda: controller.merge([source], target),
            "undo merge": lambda: hands.press(Key.Key_Z, CTRL),
            "redo merge": lambda: hands.press(Key.Key_Y, CTRL),
            "delete": lambda: controller.delete([target], codings_to_parent=False),
            "undo delete": lambda: hands.press(Key.Key_Z, CTRL),
            "dissolve": lambda: controller.dissolve([hands.desk.book.by_id()[target.id]]),
        }
        look("before")
        for step, gesture in gestures.items():
            hands.step(step)
            hands.desk.segments.view.setFocus()
            gesture()
            wait(100)
            until(lambda: not Task.are_running(), "the step is written", 60)
            wait(300)
            look(step)
        hands.quit()
    return {
        "longest": hands.watchdog.longest(),
        "blocks": [str(block) for block in hands.watchdog.worst(15)],
        "seen": seen,
    }


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), Path(sys.argv[2]))))
