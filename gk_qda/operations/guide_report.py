"""The interview guide as pages to print: its questions by the talks in which they are asked."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import Literal

from gk_qda.exporting.report import Block, Cell, Heading, Paragraph, Report, Run, TableBlock
from gk_qda.operations.reports.house import write_in_house
from gk_qda.operations.tables.base import table_base
from gk_qda.project import Project
from gk_qda.queries.codebook import codebook
from gk_qda.queries.guide import Question, guide
from gk_qda.queries.values import CodeValue

_WIDTHS = (1.2, 10.3, 5.5)  # cm


def write_guide(project: Project, path: Path, *, language: str | None = None) -> None:
    """Write the guide as .docx, .odt, .html or .md. Raises ``NotExported``."""
    write_in_house(project, guide_report(project, language=language), path)


def guide_report(project: Project, *, language: str | None = None) -> Report:
    """A table for each kind of talk: number, question, the code it leads to."""
    with project.read() as session:
        questions = guide(session)
        codes = {code.id: code for code in codebook(session, with_dissolved=True).codes}
    base = table_base(project, unit="questions", language=language)
    words, blocks = base.words, list[Block]()
    kinds = list(dict.fromkeys(question.kind for question in questions))
    ordered = sorted(questions, key=lambda question: kinds.index(question.kind))
    for kind, asked in groupby(ordered, key=lambda question: question.kind):
        if len(kinds) > 1:
            blocks.append(Heading(1, words(f"guide_of_{kind}")))
        head = (words("guide_number"), words("question"), words("guide_code"))
        rows = tuple(_row(question, codes) for question in asked)
        blocks.append(TableBlock(head, rows, _WIDTHS))
    if not blocks:
        blocks.append(Paragraph(words("guide_empty"), "note"))
    chosen: Literal["de", "en"] = "de" if base.language == "de" else "en"
    subtitle = f"{words('title_guide')} · {words('guide_questions', n=len(questions))}"
    title = str(base.facts["project"])
    return Report(title, subtitle, tuple(blocks), chosen, base.synthetic, base.lines[-1])


def _row(question: Question, codes: dict[int, CodeValue]) -> tuple[str | Cell, ...]:
    code = codes.get(question.code_id or 0)
    if code is None:
        return question.number, question.text, ""
    *above, name = code.parts
    path = (Run(" > ".join(above) + " >\n", muted=True),) if above else ()
    return question.number, question.text, Cell((*path, Run(name)))
