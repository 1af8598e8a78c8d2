"""The words of the query tab."""

from __future__ import annotations

from PySide6.QtCore import QObject

from gk_qda.analysis.query.expressions import Result
from gk_qda.analysis.query.functions import Function, Sketch
from gk_qda.queries.retrieval import QueryOptions, Retrieval


class QueryWords(QObject):
    """In the language of the window."""

    def functions(self) -> dict[Function, str]:
        """The functions by the names that MAXQDA gave them."""
        return {
            "any": self.tr("Any of the codes"),
            "intersection": self.tr("Intersection"),
            "intersection_set": self.tr("Intersection (set)"),
            "overlapping": self.tr("Overlapping"),
            "overlapping_set": self.tr("Overlapping (set)"),
            "one_alone": self.tr("Only one code alone"),
            "this_alone": self.tr("Only this code alone"),
            "inside": self.tr("If inside"),
            "outside": self.tr("If outside"),
            "followed": self.tr("Followed by"),
            "near": self.tr("Near"),
        }

    def explained(self, function: Function) -> str:
        """What a function finds, in a sentence."""
        return {
            "any": self.tr("Segments with any code of A."),
            "intersection": self.tr("The part of the text that carries all codes of A."),
            "intersection_set": self.tr("The part of the text that carries at least so many codes of A."),
            "overlapping": self.tr("Where all codes of A meet: from the first start to the last end."),
            "overlapping_set": self.tr(
                "Where at least so many codes of A meet: all that their segments cover."
            ),
            "one_alone": self.tr("Segments of A that no other code of A touches."),
            "this_alone": self.tr(
                "Segments of B that no code of A touches; without A, no other code at all."
            ),
            "inside": self.tr("Segments of A that lie wholly inside a segment of B."),
            "outside": self.tr("Segments of A that hold a whole segment of B."),
            "followed": self.tr("A segment of A ends, and within the distance one of B begins."),
            "near": self.tr("Segments of A and B within the distance of each other, in any order."),
        }[function]

    def results(self) -> dict[Result, str]:
        """Which side of a pair is listed."""
        return {
            "both": self.tr("A and B"),
            "first": self.tr("only A"),
            "second": self.tr("only B"),
        }

    def missing(self, sketch: Sketch) -> str:
        """What the builder still needs."""
        if sketch.function in ("this_alone", "inside", "outside", "followed", "near") and not sketch.other:
            return self.tr("Choose a code for B.")
        if not sketch.codes:
            return self.tr("Add a code to A.")
        return self.tr("Add another code to A.")

    def found(self, found: Retrieval) -> str:
        """ "12 hits in 5 documents · 7 pairs"."""
        hits = self.tr("%n hit(s)", "", len(found.places))
        documents = self.tr("in %n document(s)", "", found.documents)
        if found.pairs is None:
            return f"{hits} {documents}"
        pairs = self.tr("%n pair(s)", "", found.pairs)
        return f"{hits} {documents} · {pairs}"

    def sub_codes(self, options: QueryOptions) -> str:
        """What a code stands for."""
        return self.tr("with sub-codes") if options.sub_codes else self.tr("only the code itself")

    def coders(self, options: QueryOptions) -> str:
        """Whose codings are combined."""
        return self.tr("across coders") if options.across else self.tr("within one coder")
