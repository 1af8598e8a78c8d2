"""The words of the matrix of relations."""

from __future__ import annotations

from math import isnan

from PySide6.QtCore import QObject

from gk_qda.analysis.relations import Meeting, RelationOptions
from gk_qda.exporting.numbers import decimal
from gk_qda.queries.relations import RelationTable
from gk_qda.queries.values import CodeValue
from gk_qda.ui.relating.relation_chart import Value


class RelationWords(QObject):
    """In the language of the window."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def values(self) -> dict[Value, str]:
        """What a cell may count."""
        return {
            "overlaps": self.tr("Overlaps"),
            "near": self.tr("Near"),
            "documents": self.tr("Documents in common"),
            "coefficient": self.tr("c-coefficient"),
        }

    def near_only(self, options: RelationOptions) -> str:
        """Whether overlaps count as near."""
        return self.tr("without overlaps") if options.near_only else self.tr("overlaps count as near")

    def sub_codes(self, options: RelationOptions) -> str:
        """What a code stands for."""
        return self.tr("with sub-codes") if options.roll_up else self.tr("only the code itself")

    def coders(self, options: RelationOptions) -> str:
        """Whose codings meet."""
        return self.tr("across coders") if options.across else self.tr("within one coder")

    def only(self, amount: int) -> str:
        """That other segments are left out."""
        return self.tr("only %n listed segment(s)", "", amount)

    def flag(self, *, is_warning: bool) -> str:
        """What a dot in a cell warns of."""
        return self.tr("out of range") if is_warning else self.tr("used very unequally")

    def unused(self, *, shows: bool) -> str:
        """Which codes are rows."""
        return self.tr("also codes that meet no other") if shows else self.tr("only codes that meet")

    def pair(self, table: RelationTable, a: int, b: int) -> str:
        """All numbers of two codes, given as indexes of the codebook."""
        codes, counts = table.scope.book.codes, table.counts
        lines = [f"{codes[a].path} × {codes[b].path}"]
        if not counts.is_pair[a, b]:
            return "\n".join([*lines, self.tr("A code and its own sub-codes are no pair.")])
        for code in (a, b):
            words = self.tr("%n coding(s) of “{name}”", "", int(counts.codings[code]))
            lines.append(words.format(name=codes[code].name))
        lines.append(self.tr("%n overlap(s)", "", int(counts.overlaps[a, b])))
        distance = self.tr("up to %n paragraph(s)", "", table.options.near)
        near = self.tr("%n pair(s) near each other", "", int(counts.near[a, b]))
        lines.append(f"{near} ({distance})")
        documents = self.tr("{x} of {n} documents in common")
        lines.append(documents.format(x=int(counts.documents[a, b]), n=len(table.scope.documents)))
        coefficient = float(counts.coefficient[a, b])
        if not isnan(coefficient):
            lines.append(f"c = {decimal(coefficient, 3, self._language)}")
        if counts.is_out_of_range[a, b]:
            lines.append(self.tr("Codings of one code overlap: c is out of range."))
        elif counts.is_unequal[a, b]:
            lines.append(
                self.tr("One code is used more than five times as often: c understates the relation.")
            )
        return "\n".join(lines)

    def caption(self, a: CodeValue, b: CodeValue, meeting: Meeting, pairs: int) -> str:
        """Over the segments behind a cell."""
        place = f"{a.name} × {b.name}"
        if meeting == "documents":
            return place
        amount = self.tr("%n pair(s)", "", pairs)
        return f"{place} · {amount}"
