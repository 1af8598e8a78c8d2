"""What is in a project before anything is counted, in a notebook."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from gk_qda.notebook_frames import frame, group_columns, known_language, one_of, table_frame, value_frame
from gk_qda.operations.tables.audit import audit_table
from gk_qda.operations.tables.protection import REGISTERS, register_table
from gk_qda.queries.cases import attributes, cases
from gk_qda.queries.code_details import anchors
from gk_qda.queries.codebook import codebook
from gk_qda.queries.documents import documents
from gk_qda.queries.speakers import project_speakers
from gk_qda.queries.values import CodeValue, DocumentValue

if TYPE_CHECKING:
    from pandas import DataFrame

    from gk_qda.project import Project

_SPEAKERS = ("document", "label", "role", "function", "counts_as_respondent", "person", "turns", "words")
_CASES = ("name", "title", "kind", "documents")


class MaterialMethods:
    """Documents, codes, speakers, cases, and what was noted about them."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def documents(self) -> DataFrame:
        """One row a document: name, kind, form, date, mode, cases, paragraphs, words, length (characters)."""
        with self._project.read() as session:
            return value_frame((asdict(document) for document in documents(session)), DocumentValue)

    def codes(self) -> DataFrame:
        """One row a code in tree order: path, level, color, definition, rule, anchor (one example a line) ..."""
        with self._project.read() as session:
            book = codebook(session)
            examples = anchors(session, book)
            return value_frame(
                (
                    asdict(code)
                    | {"anchor": "\n".join(" ".join(a.text.split()) for a in examples.get(code.id, ()))}
                    for code in book.codes
                ),
                CodeValue,
                "anchor",
            )

    def speakers(self) -> DataFrame:
        """One row a speaker of a document: label, role, function, person, turns, words (without withdrawn)."""
        with self._project.read() as session:
            return frame(
                [
                    {
                        "document": s.document,
                        "label": s.label,
                        "role": s.role,
                        "function": s.function,
                        "counts_as_respondent": s.counts_as_respondent,
                        "person": s.person,
                        "turns": s.turns,
                        "words": s.words,
                    }
                    for s in project_speakers(session)
                ],
                columns=_SPEAKERS,
            )

    def audit_trail(self, language: str = "en") -> DataFrame:
        """One row an entry of the audit trail, the newest first: time_utc, person, action, sentence, sha256, chain."""
        known_language(language)
        return table_frame(audit_table(self._project, language=language, format="csv"))

    def personal_data(self) -> DataFrame:
        """One row an original that may tell who is meant: original, kind, count, documents, context."""
        from gk_qda.operations.tables.pseudonyms import personal_table

        return table_frame(personal_table(self._project))

    def register(self, of: str = "consents") -> DataFrame:
        """The register of ``consents``, or the deletion calendar (``retention``), the earliest date first."""
        one_of(of, "register", REGISTERS)
        return table_frame(register_table(self._project, of, language="en"))

    def cases(self) -> DataFrame:
        """One row a case: name, title, kind, documents and a column for every attribute (empty: missing).

        An attribute that is called like one of these four is the column "attribute: name".
        """
        with self._project.read() as session:
            names = [info.name for info in attributes(session, "case")]
            found = cases(session)
        named = dict(zip(names, group_columns(names, _CASES, "attribute"), strict=True))
        return frame(
            [
                {"name": c.name, "title": c.title, "kind": c.kind, "documents": ", ".join(c.documents)}
                | {named[name]: value for name, value in c.attributes}
                for c in found
            ],
            columns=[*_CASES, *named.values()],
        )
