"""All codings of a project as a table that can be read back."""

from __future__ import annotations

from gk_qda.exporting.table import Column, Table
from gk_qda.operations.tables.base import table_base
from gk_qda.operations.tables.segments import segment_row
from gk_qda.project import Project
from gk_qda.queries.codebook import codebook
from gk_qda.queries.coders import coders
from gk_qda.queries.documents import documents, paragraphs_of, text_of
from gk_qda.queries.segments import codings_of, make_segment, touched_paragraphs

KEYS = (
    *("document", "paragraph", "start", "end", "quote", "code"),
    *("coder", "weight", "comment", "created", "guid"),
)


def coding_table(project: Project, *, language: str | None = None) -> Table:
    """One row a coding of every coder; those inside withdrawn paragraphs stay in the project.

    ``start`` and ``end`` (code points) say where a coding lies, ``quote`` is for the reader. A column of
    ratings comes with the first rating.
    """
    rows, withheld = [], 0
    with project.read() as session:
        names = {coder.id: coder.name for coder in coders(session)}
        codes = codebook(session).by_id()
        for document in documents(session):
            paragraphs = paragraphs_of(session, [document.id])[document.id]
            text = text_of(session, document.id)
            for coding in codings_of(session, document.id):
                first, last = touched_paragraphs(paragraphs, coding.span)
                touched = paragraphs[first:last]
                if touched and all(paragraph.is_withdrawn for paragraph in touched):
                    withheld += 1
                elif coding.code_id in codes:
                    segment = make_segment(coding, codes[coding.code_id], document, text, paragraphs)
                    row = segment_row(segment, names[coding.coder_id])
                    rows.append(row | {"created": coding.created.isoformat()})
    base = table_base(project, unit="all_codings", language=language)
    keys = [*KEYS, "rating"] if any(row["rating"] for row in rows) else list(KEYS)
    integers = {"start", "end", "weight"}
    columns = [Column(key, base.words(key), "integer" if key in integers else "text") for key in keys]
    notes = [base.words("withheld", n=withheld)] if withheld else []
    return base.table(
        base.words("title_codings"),
        columns,
        rows,
        notes=notes,
        facts={"codings": len(rows), "withheld": withheld},
        is_data=True,
    )
