"""Walks the rows of an imported table and says which one is in trouble."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from gk_qda.errors import QdaError
from gk_qda.errors.domain import RowTrouble
from gk_qda.importing.table import ImportedTable, find_column, required

ALIASES: dict[str, Sequence[str]] = {
    "document": ("doc_id", "dokument", "doc"),
    "code": ("path", "pfad"),
    "path": ("code", "pfad"),
    "case": ("kommune", "fall"),
    "speaker": ("sprecher*in", "sprecher"),
    "start": ("anfang",),
    "end": ("ende",),
    "attribute": ("merkmal",),
    "value": ("wert",),
    "from": ("gilt ab", "ab", "holds from"),
    "paragraph": ("absatz", "abs"),
    "quote": ("zitat",),
    "label": ("bezeichnung", "kürzel"),
    "role": ("rolle",),
    "function": ("funktion",),
    "counts_as_respondent": ("zählt als befragte person",),
    "coder": ("codierer", "author"),
    "theme": ("thema", "code", "path"),
    "summary": ("text", "zusammenfassung"),
    "result": ("text", "ergebnis", "summary"),
    "purpose": ("zweck",),
    "state": ("stand", "status"),
    "date": ("datum",),
    "place_of_form": ("ort des formulars", "place of the form"),
}


class Rows:
    """The rows of a table by the names that the program uses, whatever the file calls its columns."""

    def __init__(self, table: ImportedTable, *needed: str, optional: Sequence[str] = ()) -> None:
        self.table = table
        columns = dict(required(table, *needed, aliases=ALIASES))
        for name in optional:
            column = find_column(table, name, ALIASES)
            if column is not None and column not in columns.values():
                columns[name] = column
        self.columns: Mapping[str, str] = columns
        self._number = 0

    def __iter__(self) -> Iterator[dict[str, str]]:
        """Each row; trouble raised while it is worked on names file and row."""
        for number, row in self.table.numbered():
            self._number = number
            yield {name: row[column] for name, column in self.columns.items()}

    @contextmanager
    def explained(self) -> Iterator[None]:
        """Wraps the loop over the rows: a ``QdaError`` inside is raised as ``RowTrouble``."""
        try:
            yield
        except RowTrouble:
            raise
        except QdaError as error:
            raise RowTrouble(file=self.table.path.name, row=self._number, reason=error) from error
