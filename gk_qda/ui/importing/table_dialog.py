"""Shows the beginning of a table before it is taken into the project."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem, QWidget

from gk_qda.importing.table import ImportedTable
from gk_qda.ui.dialog import Dialog
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.labels import Label

_ROWS, _COLUMN = 8, 140
_SIZE = (720, 420)


class TableDialog(Dialog):
    """File, rows, columns, the first rows; then "Import 16 rows" or not."""

    @classmethod
    def ask(cls, parent: QWidget, theme: Theme, title: str, sentence: str, table: ImportedTable) -> bool:
        """Whether the table is to be taken."""
        return cls(parent, theme, title, sentence, table).is_accepted()

    def __init__(
        self, parent: QWidget | None, theme: Theme, title: str, sentence: str, table: ImportedTable
    ) -> None:
        super().__init__(parent, theme, title, sentence)
        self.resize(*_SIZE)
        rows = self.tr("%n row(s)", "", len(table.rows))
        columns = self.tr("%n column(s)", "", len(table.columns))
        self.column.addWidget(Label(theme, f"{table.path.name}: {rows}, {columns}", font="bold"))
        self.view = first_rows(theme, table)
        self.view.setAccessibleName(self.tr("The first rows"))
        self.column.addWidget(self.view, 1)
        go_on = self.add_buttons(self.tr("Import %n row(s)", "", len(table.rows)))
        go_on.setEnabled(bool(table.rows))


def first_rows(theme: Theme, table: ImportedTable) -> QTableWidget:
    """The beginning of a table, to be looked at."""
    view = QTableWidget(min(_ROWS, len(table.rows)), len(table.columns))
    view.setHorizontalHeaderLabels(list(table.columns))
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setWordWrap(False)
    view.horizontalHeader().setDefaultSectionSize(_COLUMN)
    view.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    view.verticalHeader().setDefaultSectionSize(theme.metrics.table_row)
    for at, row in enumerate(table.rows[:_ROWS]):
        for place, cell in enumerate(row):
            view.setItem(at, place, QTableWidgetItem(cell))
    return view
