"""The look at a table of cases before it is imported."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from gk_qda.importing.table import ImportedTable
from gk_qda.operations.case_import_plan import CellChange, ColumnPlan, ImportPlan
from gk_qda.ui.importing.plan_dialog import PlanDialog

if TYPE_CHECKING:
    from gk_qda.ui.look.theme import Theme

TABLE = ImportedTable(Path("faelle.csv"), ("case", "typ"), (("KO01", "Kreis"), ("KO99", "")), (2, 3))


def test_columns_and_changes_are_listed(theme: Theme, qtbot: object) -> None:
    plan = ImportPlan(
        "case",
        1,
        1,
        (
            ColumnPlan("case", "name"),
            ColumnPlan("typ", "attribute", "Typ", "choice", added=0, changed=1, unchanged=0),
        ),
        (CellChange("KO01", "Typ", "Stadt", "Kreis"),),
    )
    dialog = PlanDialog(None, theme, "Import", TABLE, plan)
    cells = [[dialog.columns.item(row, column).text() for column in range(6)] for row in range(2)]
    assert cells[0] == ["case", "whose row it is", "", "", "", ""]
    assert cells[1] == ["typ", "attribute Typ: One of several", "0", "1", "0", "0"]
    assert [dialog.changes.item(0, column).text() for column in range(4)] == ["KO01", "Typ", "Stadt", "Kreis"]
    assert "1 changed" in dialog.sentence
    assert dialog.go_on.isEnabled()
    dialog.tabs.setCurrentIndex(1)
    assert dialog.views.currentWidget() is dialog.changes


def test_where_nothing_changes_nothing_can_be_imported(theme: Theme, qtbot: object) -> None:
    plan = ImportPlan("case", 0, 2, (ColumnPlan("case", "name"),), ())
    dialog = PlanDialog(None, theme, "Import", TABLE, plan)
    assert "nothing would change" in dialog.sentence
    assert not dialog.go_on.isEnabled()
