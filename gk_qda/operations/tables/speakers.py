"""The speakers of a project, as a table that can be read back."""

from __future__ import annotations

from gk_qda.exporting.table import Column, Table
from gk_qda.operations.tables.base import table_base
from gk_qda.project import Project
from gk_qda.queries.speakers import project_speakers

_KEYS = ("document", "label", "role", "function", "person", "counts_as_respondent", "turns", "words")
_NUMBERS = ("turns", "words")


def speaker_table(project: Project, *, language: str | None = None) -> Table:
    """One row a speaker of a document: role, function, person, whether it counts, turns and words."""
    with project.read() as session:
        found = project_speakers(session)
    base = table_base(project, unit="speakers", language=language)
    rows = [
        {
            "document": speaker.document,
            "label": speaker.label,
            "role": speaker.role,
            "function": speaker.function,
            "person": speaker.person,
            "counts_as_respondent": "yes" if speaker.counts_as_respondent else "no",
            "turns": speaker.turns,
            "words": speaker.words,
        }
        for speaker in found
    ]
    columns = [Column(key, base.words(key), "integer" if key in _NUMBERS else "text") for key in _KEYS]
    return base.table(
        base.words("title_speakers"), columns, rows, facts={"speakers": len(rows)}, is_data=True
    )
