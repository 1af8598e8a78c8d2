"""Project files of any size, written past the recorder: what counts here is how they are read.

500 documents are L, the size of the budgets: 60,000 characters in 250 turns each, 400 codings a document,
120 codes on four levels, two coders, 25 cases with an attribute.
"""

from __future__ import annotations

import hashlib
import random
import shutil
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

from gk_qda.operations.projects import new_project
from gk_qda.project.engine_sqlite import connector
from tests.demo_copy import built_once

LENGTH, TURNS, CODINGS, CODES, CODERS, CASES = 60_000, 250, 400, 120, 2, 25
_TURN = LENGTH // TURNS
_MADE = "2020-06-01 08:00:00.000000"
_WORDS = (
    "die Gemeinde hat im Frühjahr „ganz schnell“ reagiert und wir haben mit den Älteren telefoniert weil "
    "niemand wusste wie lange das dauert – am Ende ging es besser als gedacht und viele haben geholfen"
)
Row = tuple[Any, ...]


def copy_of_l(folder: Path) -> Path:
    """L in a folder of its own; it is written once for all who ask."""
    made = built_once("L.gkqda", lambda path: write_project(path, 500))
    return Path(shutil.copy(made, folder))


def write_project(
    path: Path,
    documents: int,
    *,
    codes: int = CODES,
    codings: int = CODINGS,
    dense: int | None = None,
    turns: int = TURNS,
) -> Path:
    """Make a project file; ``codings`` are those of each document, ``dense`` those of the first instead.

    The first document has so many ``turns`` of 40 words; 10,000 are 400,000 words.
    """
    new_project(path, name="L", coder="Anna Berg").close()
    connection = connector(path, None)()
    dice, guids = random.Random(20200416), count()

    def write(table: str, columns: str, rows: Iterable[Row]) -> None:
        marks = ", ".join("?" * (columns.count(",") + 2))
        connection.executemany(
            f"INSERT INTO {table} (guid, {columns}) VALUES ({marks})",
            ((f"{next(guids):08x}-0000-4000-8000-000000000000", *row) for row in rows),
        )

    connection.execute("BEGIN IMMEDIATE")
    write(
        "coders",
        "name, name_key, initials, is_consensus, position, version",
        [("Bernd Carl", "bernd carl", "BC", 0, 1, 1)],
    )
    write(
        "codes",
        "id, parent_id, position, name, name_key, color, definition, rule, delimitation, gloss, status,"
        " is_technical, is_sensitive, created_at, version",
        _codes(codes),
    )
    for number in range(1, documents + 1):
        _write_document(write, dice, number, turns if number == 1 else TURNS)
    _write_cases(write, documents)
    write(
        "codings",
        'document_id, code_id, coder_id, start, "end", rating, comment, created_at, version',
        _codings(dice, [codings if dense is None else dense, *[codings] * (documents - 1)], codes, turns),
    )
    connection.execute("COMMIT")
    connection.execute("ANALYZE")
    connection.close()
    return path


def _write_document(write: Any, dice: random.Random, number: int, amount: int) -> None:
    text, turns = transcript(dice, amount)
    write("contents", "id, sha256, text", [(number, hashlib.sha256(text.encode()).hexdigest(), text)])
    write(
        "documents",
        "id, name, name_key, position, kind, form, date, mode, comment, front_matter, is_synthetic, length,"
        " words, head_end, source_name, source_format, imported_at, version",
        [
            (
                *(number, f"D{number:04}", f"d{number:04}", number, "interview", "transcript", "2020-05-05"),
                *("Telefon", "", "[]", 0, len(text), len(text.split()), 0, "D.txt", "txt", _MADE, 1),
            )
        ],
    )
    write(
        "text_versions",
        "document_id, number, content_id, reason, created_at",
        [(number, 1, number, "", _MADE)],
    )
    people = (("I", "interviewer"), ("B1", "respondent"), ("B2", "respondent"))
    ids = {label: 3 * number + at for at, (label, _) in enumerate(people)}
    write(
        "speakers",
        "id, document_id, label, role, function, counts_as_respondent, version",
        [(ids[label], number, label, role, "", role == "respondent", 1) for label, role in people],
    )
    first = number * 1000 if amount < 1000 else 10**6  # of its paragraphs
    write(
        "paragraphs",
        'id, document_id, number, position, start, "end", speaker_id',
        [
            (first + at, number, str(at + 1), at, start, end, ids[label])
            for at, (start, end, label, _) in enumerate(turns)
        ],
    )
    marks = []
    for at, (start, _, label, time) in enumerate(turns):
        marks.append((number, first + at, "label", start, start + len(label) + 2, None))
        marks.append((number, first + at, "time", time, time + 10, at * 1000))
    write("text_marks", 'document_id, paragraph_id, kind, start, "end", milliseconds', marks)


def transcript(dice: random.Random, amount: int = TURNS) -> tuple[str, list[tuple[int, int, str, int]]]:
    """A text and its turns: start, end, label, start of the time mark."""
    words = " ".join(dice.choices(_WORDS.split(), k=amount * _TURN // 4))
    parts: list[str] = []
    turns = []
    at = 0
    for number in range(amount):
        label = ("I", "B1", "I", "B2")[number % 4]
        said = words[number * _TURN : (number + 1) * _TURN - 20].strip()
        turn = f"{label}: {said} #00:{number // 60:02}:{number % 60:02}#".ljust(_TURN - 2, ".")
        start = at
        turns.append((start, start + len(turn), label, start + turn.rindex(" #") + 1))
        parts.append(turn)
        at += len(turn) + 2
    return "\n\n".join(parts), turns


def _codes(amount: int) -> Iterator[Row]:
    """Four levels: every twelfth code a main code, every fourth below it, two pairs below that."""
    path: list[int] = []
    for number in range(amount):
        level = 0 if number % 12 == 0 else 1 if number % 4 == 0 else 2 if number % 2 == 0 else 3
        del path[level:]
        name = f"Thema {number}"
        color = None if path else "#EC9B3E"
        head = (number + 1, path[-1] if path else None, number, name, name.casefold(), color)
        yield (*head, "Wenn es so ist.", "Nicht sonst.", "", "", "valid", 0, 0, _MADE, 1)
        path.append(number + 1)


def _codings(dice: random.Random, amounts: list[int], codes: int, turns: int) -> Iterator[Row]:
    for document, amount in enumerate(amounts, 1):
        length = _TURN * (turns if document == 1 else TURNS)
        for _ in range(amount):
            start = dice.randrange(length - 1000)
            end = start + dice.randrange(20, 400)
            yield document, dice.randint(1, codes), dice.randint(1, CODERS), start, end, "", "", _MADE, 1


def _write_cases(write: Any, documents: int) -> None:
    cases = range(1, min(CASES, documents) + 1)
    write(
        "cases",
        "id, name, name_key, title, kind, comment, position, version",
        [(case, f"KO{case:02}", f"ko{case:02}", f"Ort {case}", "", "", case, 1) for case in cases],
    )
    write(
        "case_members",
        "case_id, document_id",
        [((document - 1) % len(cases) + 1, document) for document in range(1, documents + 1)],
    )
    write(
        "attributes",
        "id, scope, name, name_key, title, type, choices, position, version",
        [(1, "case", "typ", "typ", "", "choice", "[]", 0, 1)],
    )
    write(
        "attribute_values",
        "attribute_id, case_id, state, value, version",
        [(1, case, "value", ("Kreis", "Stadt", "Amt")[case % 3], 1) for case in cases],
    )
