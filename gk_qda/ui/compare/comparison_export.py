"""Writes the comparison as it is shown, and says whom its attributes point to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gk_qda.queries.comparison import CaseComparison
from gk_qda.queries.small_groups import K, safe_attribute, told_cases
from gk_qda.queries.values import CaseValue
from gk_qda.ui.compare.head import CompareHead
from gk_qda.ui.compare.table import CompareTable
from gk_qda.ui.desk import Context
from gk_qda.ui.file_saver import FileSaver
from gk_qda.ui.widgets.message_bar import MessageAction


class ComparisonExport(QObject):
    """Asks for a file; what is hidden on the desk is not in it."""

    def __init__(self, context: Context, parent: QWidget, head: CompareHead, table: CompareTable) -> None:
        super().__init__(parent)
        self._context, self._head, self._table = context, head, table
        self._saver = FileSaver(context, parent)

    def export(self, comparison: CaseComparison, names: str, everything: Sequence[CaseValue]) -> None:
        """As pages or as a table; ``names`` go into the proposed name, ``everything`` are all cases."""
        from gk_qda.operations.case_comparison import Shown, write_comparison

        project = self._context.workspace.project
        shown = Shown(
            attributes=self._table.case_heads.attributes,
            differences_first=self._head.differences.isChecked(),
            only_evidenced=self._head.evidenced.isChecked(),
            quotes=self._table.shows_quotes,
            themes=self._table.exported(),
        )
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
            self._warn(comparison, names, everything, shown.attributes)

    def _warn(
        self,
        comparison: CaseComparison,
        names: str,
        everything: Sequence[CaseValue],
        attributes: tuple[str, ...],
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
            self.export(comparison, names, everything)

        words = self.tr("Fewer than {k} cases have the attributes shown for {cases}: they can be identified.")
        said = words.format(k=K, cases=", ".join(told))
        self._context.messages.warn(said, MessageAction(label, export_less))
