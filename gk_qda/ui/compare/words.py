"""What the comparison says, in the window's language."""

from __future__ import annotations

from PySide6.QtCore import QObject

from gk_qda.exporting.quotes import citation, quotation
from gk_qda.queries.comparison import ComparedCase, ComparedCell, ComparedTheme, SourceCount, SourceKind
from gk_qda.queries.comparison_quotes import CellQuote
from gk_qda.queries.values import WORKSHEET


class CompareWords(QObject):
    """Sentences for cells, rows and sources; ``language`` decides on quotation marks and citations."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language
        self._labels: dict[str, str] = {}

    def set_kinds(self, kinds: tuple[SourceKind, ...]) -> None:
        """Call kinds of document as their names begin, or by a short word."""
        short = {WORKSHEET: self.tr("WS")}
        self._labels = {one.kind: one.prefix or short.get(one.kind) or self.kind(one.kind) for one in kinds}

    def kind(self, kind: str) -> str:
        """A kind of document in the singular."""
        return {
            "interview": self.tr("Interview"),
            "reflection_talk": self.tr("Reflection talk"),
            WORKSHEET: self.tr("Answers in worksheets"),
        }.get(kind, self.tr("Other"))

    def label(self, kind: str) -> str:
        """The short name of a kind: "TM"."""
        return self._labels.get(kind, kind)

    def legend(self) -> str:
        """What the short names stand for: "TM = Interview"."""
        known = [(label, self.kind(kind)) for kind, label in self._labels.items()]
        return ", ".join(f"{label} = {kind}" for label, kind in known if label != kind)

    def count(self, count: SourceCount, *, grouped: bool = False) -> str:
        """The number of a source: "4", "–" for none; "no RG" where there is no such document.

        In a group: how many of its documents have a coding.
        """
        if not count.documents and count.kind == WORKSHEET:
            return self.tr("no {source}", "worksheets").format(source=self.label(count.kind))
        if not count.documents:
            return self.tr("no {source}").format(source=self.label(count.kind))
        if grouped:
            return self.tr("{x} of {n}").format(x=count.addressed, n=count.documents)
        return str(count.codings) if count.codings else "–"

    def standing(self, cell: ComparedCell) -> str:
        """What the first line says where nothing was rated."""
        if cell.base:
            return self.tr("{x} of {n} cases").format(x=cell.evidenced, n=cell.base)
        if cell.is_question and cell.standing in ("addressed", "not_asked"):
            return self.tr("answered") if cell.standing == "addressed" else self.tr("question not recognised")
        match cell.standing:
            case "no_source":
                return self.tr("no source")
            case "not_asked":
                return self.tr("not asked")
            case "no_talk":
                return self.tr("no talk, only worksheets")
            case "not_coded":
                return self.tr("– not coded yet")
            case "not_addressed":
                return self.tr("– not addressed")
        return self.state(cell.state)

    def ratings(self, cell: ComparedCell) -> str:
        """How many cases of a group have which rating: "involved 3 · not yet 2"."""
        return " · ".join(f"{rating} {number}" for rating, number in cell.ratings)

    def sources(self, compared: ComparedCase) -> str:
        """The documents of a column; for a group how many cases they come from."""
        names = " · ".join(document.name for document in compared.sources)
        if not compared.members:
            texts = (text.name.removeprefix(f"{compared.case.name}, ") for text in compared.texts)  # "AH PM"
            return " · ".join(part for part in (names, *texts) if part)
        if compared.texts:
            texts_of_all = self.tr("%n text(s) of worksheets", "", len(compared.texts))
            names = f"{names} · {texts_of_all}" if names else texts_of_all
        count = self.tr("%n case(s)", "", len(compared.members))
        return f"{count}: {names}" if names else count

    def state(self, state: str) -> str:
        """The author's state of a cell."""
        return {"done": self.tr("done"), "draft": self.tr("draft")}.get(state, self.tr("still open"))

    def unrated(self) -> str:
        """A theme has a scale, the cell no value on it."""
        return self.tr("not rated")

    def more(self, *, less: bool = False) -> str:
        """The link under a cell that is cut."""
        return self.tr("less") if less else self.tr("more")

    def difference(self, row: ComparedTheme) -> str:
        """In what the cases differ: "rating differs", "only in KO06", "1 · 2 · 5 codings"."""
        parts = []
        if row.difference.rating:
            parts.append(self.tr("rating differs"))
        if row.difference.addressed:
            parts.append(self._addressed(row))
        if not parts:
            counts = [cell.codings for cell in row.cells if cell.standing != "no_source"]
            if len(counts) > 1:
                numbers = " · ".join(map(str, counts))
                parts.append(self.tr("{numbers} codings").format(numbers=numbers))
            else:
                parts += [self.tr("%n coding(s)", "", n) for n in counts]
        return "; ".join(part for part in parts if part)

    def quote(self, quote: CellQuote, limit: int | None = None) -> str:
        """The words in quotation marks, at most ``limit`` code points of them."""
        return quotation(quote.text, language=self.language, limit=limit)

    def source(self, quote: CellQuote) -> str:
        """Where the words stand: "TM07, Abs. 17"."""
        place = quote.place
        return citation(
            place.document,
            (place.paragraph, place.paragraph_end),
            speaker=place.speaker,
            minutes=place.is_minutes,
            language=self.language,
        )

    def whole(self, cell: ComparedCell) -> str:
        """A cell for screen readers, tooltips and the clipboard."""
        first = self.standing(cell) if cell.members else cell.rating or self.standing(cell)
        is_group = bool(cell.members)
        numbers = ", ".join(
            f"{self.label(one.kind)} {self.count(one, grouped=is_group)}"
            if one.documents
            else self.count(one)
            for one in (cell.counts if not self.is_silent(cell) else ())
        )
        quotes = [f"{self.quote(quote)} ({self.source(quote)})" for quote in cell.quotes]
        heading = f"{cell.theme.name}, {cell.case.name}: {first}"
        parts = [heading, self.ratings(cell), numbers, cell.words, *quotes]
        return "\n".join(part for part in parts if part)

    @staticmethod
    def is_silent(cell: ComparedCell) -> bool:
        """Whether no source can say anything: then it has no numbers, and no dash, which would mean silence."""
        if cell.is_question and cell.standing in ("not_asked", "no_talk"):
            return True
        return cell.standing == "no_source"

    def _addressed(self, row: ComparedTheme) -> str:
        there = [cell.case.name for cell in row.cells if cell.standing == "addressed"]
        silent = [cell.case.name for cell in row.cells if cell.standing == "not_addressed"]
        if len(there) <= len(silent):
            return self.tr("addressed only in {cases}").format(cases=", ".join(there))
        return self.tr("not in {cases}").format(cases=", ".join(silent))
