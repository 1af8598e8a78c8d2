"""Documents to print that no project holds."""

from __future__ import annotations

from datetime import UTC, datetime

from gk_qda.queries.values import CodeValue, CodingValue, DocumentText, DocumentValue, ParagraphValue
from gk_qda.spans import Span
from gk_qda.ui.look.colors import HUES
from gk_qda.ui.printing.material import Material

MOMENT = datetime(2020, 5, 5, tzinfo=UTC)


def code(number: int, name: str) -> CodeValue:
    color = HUES[number % len(HUES)].main
    return CodeValue(
        number, f"c{number}", None, name, f"Thema > {name}", 2, color, color, True, False, "valid"
    )


def coding(number: int, code_id: int, start: int, end: int, coder: str = "AB") -> CodingValue:
    return CodingValue(number, f"g{number}", 1, code_id, 1, start, end, None, "", "", MOMENT, coder)


def material(turns: list[str], spans: list[tuple[int, int, int]], names: dict[int, str]) -> Material:
    """A transcript of turns ("B: ..."), with codings (code, start, end) in code points of the whole text."""
    text = "\n\n".join(turns)
    paragraphs, at = [], 0
    for number, turn in enumerate(turns, start=1):
        label = Span(at, at + 3)
        paragraphs.append(
            ParagraphValue(number, str(number), at, at + len(turn), label, (), turn[0], "respondent")
        )
        at += len(turn) + 2
    document = DocumentValue(
        1, "d", "D1", "interview", "transcript", None, "", (), (), len(turns), 0, len(text), 0
    )
    codings = sorted(
        (coding(at, *span) for at, span in enumerate(spans, start=1)), key=lambda c: (c.start, -c.end, c.id)
    )
    return Material(
        text=DocumentText(document, text, 0, tuple(paragraphs)),
        codings=tuple(codings),
        codes={number: code(number, name) for number, name in names.items()},
        coders=("A. Brandt",),
        chosen_codes=(),
        left_out=0,
        project="Studie",
        notice="",
    )
