"""Writes and copies the comparison as it is shown, and says whom its attributes point to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gk_qda.queries.comparison import CaseComparison
from gk_qda.queries.small_groups import K, safe_attribute, told_cases
from gk_qda.queries.values import CaseValue
from gk_qda.ui.compare.head import CompareHead
from gk_qda.ui.compare.table import CompareTable
from gk_qda.ui.desk import Context
from gk_qda.ui.file_saver import FileSaver
from gk_qda.ui.frequencies.copying import TableCopier
from gk_qda.ui.widgets.message_bar import MessageAction

if TYPE_CHECKING:
    from gk_qda.operations.case_comparison import Shown


class ComparisonExport(QObject):
    """Asks for a file; what is hidden on the desk is not in it."""

    def __init__(self, context: Context, parent: QWidget, head: CompareHead, table: CompareTable) -> None:
        super().__init__(parent)
        self._context, self._head, self._table = context, head, table
        self._saver = FileSaver(context, parent)
        self.copier = TableCopier(context, parent)
        self._offered: tuple[CaseComparison, Sequence[CaseValue]] | None = None
        context.actions.bind("compare.copy", self.copy)
        self.offer(None, ())

    def export(self, comparison: CaseComparison, names: str, everything: Sequence[CaseValue]) -> None:
        """As pages or as a table; ``names`` go into the proposed name, ``everything`` are all cases."""
        from gk_qda.operations.case_comparison import write_comparison

        project, shown = self._context.workspace.project, self._shown()
        formats = self.tr("Word, landscape (*.docx);;Excel (*.xlsx);;OpenDocument (*.odt);;As text (*.csv)")
        title = self.tr("Comparison")
        proposed = names.replace(", ", " ").replace(":", "").replace("/", "-")
        is_named = self._saver.save(
            "export.comparison",
            f"{title} {proposed}.docx",
            formats,
            lambda path: write_comparison(project, comparison, path, shown),
        )
        if is_named:
            again = partial(self.export, comparison, names, everything)
            self._warn(comparison, everything, shown.attributes, again)

    def offer(self, comparison: CaseComparison | None, everything: Sequence[CaseValue]) -> None:
        """What there is to export and to copy now; ``everything`` are all cases."""
        self._head.export.setEnabled(comparison is not None)
        nothing = self.tr("Nothing is compared.") if comparison is None else ""
        self._context.actions.block("compare.copy", nothing)
        self._offered = None if comparison is None else (comparison, everything)

    def copy(self) -> None:
        """Put the table on the clipboard, with its base."""
        from gk_qda.operations.case_comparison import seen_table

        if self._offered is None:
            return
        comparison, everything = self._offered
        project, shown, language = self._context.workspace.project, self._shown(), self._context.language
        self._warn(comparison, everything, shown.attributes, self.copy)
        self.copier.copy(lambda _: seen_table(project, comparison, shown, language=language))

    def _shown(self) -> Shown:
        from gk_qda.operations.case_comparison import Shown

        return Shown(
            attributes=self._table.case_heads.attributes,
            differences_first=self._head.differences.isChecked(),
            only_evidenced=self._head.evidenced.isChecked(),
            quotes=self._table.shows_quotes,
            themes=self._table.exported(),
        )

    def _warn(
        self,
        comparison: CaseComparison,
        everything: Sequence[CaseValue],
        attributes: tuple[str, ...],
        again: Callable[[], object],
    ) -> None:
        """Say which cases can be told, and offer to export less of them."""
        shown = [compared.case for compared in comparison.cases if not compared.members]
        told = told_cases(everything, shown, attributes)
        if not told:
            return
        safe = safe_attribute(everything, shown, attributes)
        left = () if safe is None else (safe,)
        label = self.tr("Export without attributes")
        if safe is not None:
            label = self.tr("Export only {attribute}").format(attribute=comparison.titles.get(safe, safe))

        def export_less() -> None:
            self._head.set_attributes(left)
            again()

        words = self.tr("Fewer than {k} cases have the attributes shown for {cases}: they can be identified.")
        said = words.format(k=K, cases=", ".join(told))
        self._context.messages.warn(said, MessageAction(label, export_less))
