"""The tab "Document portrait": the coded segments of one or several documents as tiles."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale

from gk_qda.queries.filters import Filters
from gk_qda.queries.portraits import PortraitTable, document_portraits
from gk_qda.ui.charts.values import Cell, Picture, Portraits, Portrayed
from gk_qda.ui.desk import Context
from gk_qda.ui.frequencies.chart_tab import ChartTab, Shown
from gk_qda.ui.frequencies.chart_words import code_keys, document_label
from gk_qda.ui.frequencies.document_choice import DocumentChoice
from gk_qda.ui.frequencies.tab import SegmentsAsked
from gk_qda.ui.tasks import Task
from gk_qda.ui.widgets.choice import Choice

if TYPE_CHECKING:
    from gk_qda.exporting.table import Table


class PortraitTab(ChartTab):
    """Rows of the chart are documents, columns their segments."""

    name = "portrait"

    def __init__(self, context: Context, filters: Callable[[], Filters]) -> None:
        super().__init__(
            context, filters, self.tr("Document portrait"), self.tr("No coding in this selection.")
        )
        self.documents = DocumentChoice(context, everything=self.tr("All of the selection"))
        self.weight = Choice(context.theme, self.tr("A tile is"))
        self.weight.set_options(
            [("length", self.tr("Share of the characters")), ("equal", self.tr("Share of the segments"))]
        )
        self.order = Choice(context.theme, self.tr("Order"))
        self.order.set_options([("sequence", self.tr("As in the text")), ("color", self.tr("By colour"))])
        self.add_choice(self.tr("Document"), self.documents)
        self.add_choice(self.tr("A tile is"), self.weight)
        self.add_choice(self.tr("Order"), self.order)

    def opened(self) -> None:
        """Offer the documents that there are now."""
        self.documents.fill(self.filters())
        super().opened()

    def outdate(self) -> None:
        """Other filters may leave other documents."""
        if self.is_in_front:
            self.documents.fill(self.filters())
        super().outdate()

    def prepare(self) -> Callable[[Task], Shown]:
        """Portraits of the document chosen, or of all."""
        project, filters = self.context.workspace.project, self.documents.narrowed(self.filters())
        weight, order, language = self.weight.value(), self.order.value(), self.context.language
        note = self.tr("{n} segments")
        one = self.tr("1 segment")

        def count(task: Task) -> Shown:
            from gk_qda.operations.tables.portrait import portrait_base, portrait_notes

            found = document_portraits(project, filters, weight=weight, order=order, progress=task)
            if not found.segments:
                return Shown(found, None)
            base = portrait_base(project, found, language)
            chart = _chart(found, lambda n: one if n == 1 else note.format(n=n))
            used = {int(code) for portrait in found.portraits for code in portrait.code}
            names = [document.name for document in found.scope.documents]
            title = base.words("title_portrait")
            return Shown(
                found,
                Picture(
                    chart,
                    f"{title} {names[0]}" if len(names) == 1 else title,
                    base.lines,
                    tuple(portrait_notes(found, base)),
                    code_keys(found.scope.book.codes, used),
                    base.synthetic or "",
                    moment=base.moment,
                ),
            )

        return count

    def explain(self, cell: Cell) -> str:
        """Document, code, how long the segment is and how many tiles it has."""
        found = self._found()
        portrait, document = found.portraits[cell.row], found.scope.documents[cell.row]
        code = found.scope.book.codes[int(portrait.code[cell.column])]
        said = self.tr("{document} · {code} · {length} characters · {tiles} of {all} tiles")
        number = QLocale().toString
        return said.format(
            document=document.name,
            code=" › ".join(code.parts),
            length=number(int(portrait.length[cell.column])),
            tiles=number(int(portrait.tiles[cell.column])),
            all=number(found.tiles),
        )

    def asked(self, cell: Cell) -> SegmentsAsked:
        """The segment of a tile."""
        found = self._found()
        row = int(found.portraits[cell.row].row[cell.column])
        code = found.scope.book.codes[int(found.portraits[cell.row].code[cell.column])]
        caption = f"{found.scope.documents[cell.row].name} · {code.name}"
        return SegmentsAsked((int(found.columns.id[row]),), caption)

    def document_of(self, cell: Cell) -> int:
        """The document of a block."""
        return self._found().scope.document_ids[cell.row]

    def make_table(self, found: PortraitTable, format: str) -> Table:
        """The segments with their tiles."""
        from gk_qda.operations.tables.portrait import portrait_rows

        project, language = self.context.workspace.project, self.context.language
        return portrait_rows(project, found, language=language, format=format)

    def file_name(self) -> str:
        """Named after the document, if it is one."""
        names = [document.name for document in self._found().scope.documents]
        title = self.tr("Document portrait")
        return f"{title} {names[0]}" if len(names) == 1 else title

    def counted_facts(self) -> list[str]:
        """For the status line."""
        return [self.tr("%n coded segment(s)", "", self._found().segments)]

    def state(self) -> dict[str, Any]:
        """Choices."""
        return {"weight": self.weight.value(), "order": self.order.value(), **self.documents.state()}

    def restore(self, state: dict[str, Any]) -> None:
        """Choices of last time."""
        for choice, key in ((self.weight, "weight"), (self.order, "order")):
            if state.get(key) in choice.values():
                choice.set_value(state[key])
        self.documents.restore(state)

    def _found(self) -> PortraitTable:
        assert self.shown is not None
        found: PortraitTable = self.shown.found
        return found


def _chart(found: PortraitTable, note: Callable[[int], str]) -> Portraits:
    codes = found.scope.book.codes
    return Portraits(
        tuple(
            Portrayed(
                document_label(document, note(len(portrait))),
                tuple(codes[int(code)].color for code in portrait.code),
                tuple(portrait.tiles.tolist()),
            )
            for document, portrait in zip(found.scope.documents, found.portraits, strict=True)
        )
    )
