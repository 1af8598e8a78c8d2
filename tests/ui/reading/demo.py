"""Demo transcripts and codings as the values the view shows, read straight from their files."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING

from gk_qda.paths import RESOURCES
from gk_qda.queries.values import CodeValue, CodingValue, DocumentText, DocumentValue, ParagraphValue
from gk_qda.spans import Span

if TYPE_CHECKING:
    from pathlib import Path

DEMO = RESOURCES / "demo"
_TURN = re.compile(r"(?P<label>(?P<name>[A-Z]\w{0,2}): )?[^\n]+(?:\n(?!\n)[^\n]+)*")
_MARK = re.compile(r"#\d\d:\d\d:\d\d-\d#")
START = datetime(2020, 5, 14, 14, 32, tzinfo=UTC)


def document_value(name: str, text: str) -> DocumentValue:
    return DocumentValue(1, "g", name, "interview", "transcript", None, "", (), (), 0, 0, len(text), 0)


def turns_of(text: str, head_end: int = 0, withdrawn: frozenset[str] = frozenset()) -> DocumentText:
    """A text with blank lines between its turns as a document."""
    paragraphs = []
    for turn in _TURN.finditer(text, head_end):
        number = str(len(paragraphs) + 1)
        label = Span(*turn.span("label")) if turn["label"] else None
        marks = tuple(Span(*mark.span()) for mark in _MARK.finditer(text, *turn.span()))
        role = {"I": "interviewer", None: ""}.get(turn["name"], "respondent")
        paragraphs.append(
            ParagraphValue(
                len(paragraphs) + 1,
                number,
                *turn.span(),
                label,
                marks,
                turn["name"] or "",
                role,
                is_withdrawn=number in withdrawn,
            )
        )
    document = document_value("TM07", text)
    return DocumentText(replace(document, paragraphs=len(paragraphs)), text, head_end, tuple(paragraphs))


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@cache
def demo_codes() -> dict[int, CodeValue]:
    result: dict[str, CodeValue] = {}
    for n, row in enumerate(_rows(DEMO / "codebook.csv"), start=1):
        path = row["path"]
        parent = result.get(path.rpartition(" > ")[0])
        main = parent.main_color if parent else row["color"]
        level = path.count(" > ") + 1
        name = path.rpartition(" > ")[2]
        parent_id = parent.id if parent else None
        result[path] = CodeValue(
            n, str(n), parent_id, name, path, level, row["color"], main, False, False, "valid"
        )
    return {code.id: code for code in result.values()}


@cache
def demo_document(name: str = "TM07") -> tuple[DocumentText, tuple[CodingValue, ...], dict[int, CodeValue]]:
    """A demo transcript, its codings by the first coder, and the codes by id."""
    text = (DEMO / "transcripts" / f"{name}.txt").read_text(encoding="utf-8")
    document = turns_of(text, text.index("---\n") + 4)
    codes = demo_codes()
    by_path = {code.path: code.id for code in codes.values()}
    codings = []
    for n, row in enumerate(_rows(DEMO / "codings" / f"{name}.csv"), start=1):
        start = text.index(row["quote"], document.paragraphs[int(row["paragraph"]) - 1].start)
        created = START + timedelta(minutes=n)
        code = by_path[row["path"]]
        codings.append(
            CodingValue(n, str(n), 1, code, 1, start, start + len(row["quote"]), None, "", "", created, "AB")
        )
    return document, tuple(codings), codes


def coding(number: int, start: int, end: int, code_id: int = 1, coder_id: int = 1) -> CodingValue:
    """One coding; later numbers are newer."""
    created = START + timedelta(minutes=number)
    coder = {1: "AB", 2: "CD"}[coder_id]
    return CodingValue(number, str(number), 1, code_id, coder_id, start, end, None, "", "", created, coder)
