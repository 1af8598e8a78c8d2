"""The tab of values, the page of a theme and the report on a case equal counting by hand on random projects."""

from __future__ import annotations

from collections import Counter
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextTable
from sqlalchemy import select

from gk_qda.exporting.report import TableBlock
from gk_qda.models import Coding
from gk_qda.operations.case_report import case_report
from gk_qda.operations.coding import set_weight
from gk_qda.queries.filters import Filters
from gk_qda.ui.frequencies.desk import FrequenciesDesk
from gk_qda.ui.frequencies.values_model import NUMBER, VALUE
from gk_qda.ui.themes.desk import ThemesDesk
from tests.queries.test_random_matrices import CASES, FILTERS, KINDS, TYPES, World
from tests.ui.desks import Stage
from tests.ui.test_random_desks import random_stage, seeds

fewest = settings(
    max_examples=3,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def weight_of(start: int, end: int) -> int | None:
    """Any rule by which codings get weights; some get none."""
    return None if (start + end) % 3 == 0 else 10 * ((start + end) % 4 + 1)


def weigh(stage: Stage) -> None:
    def work(session: Any) -> None:
        for coding_id, start, end in session.execute(select(Coding.id, Coding.start, Coding.end)).all():
            if (weight := weight_of(start, end)) is not None:
                set_weight(session, coding_id=coding_id, weight=weight)

    stage.context.workspace.change("set_weight", work)


def shown_values(stage: Stage, what: tuple[str, str]) -> dict[str, str]:
    tab = stage.desk.tab()
    next(action for action in tab.variable.menu().actions() if action.data()[0] == what).trigger()
    stage.settle()
    model = tab.model
    return {model.index(r, VALUE).data(): model.index(r, NUMBER).data() for r in range(model.rowCount())}


@fewest
@given(seeds, st.sampled_from([Filters(), *FILTERS[3:]]))
def test_the_tab_of_values(tmp_path, theme, qapp, seed, filters):
    """Weights of the codings that count, and an attribute of the cases, under a filter."""
    with random_stage(FrequenciesDesk, seed, theme, tmp_path) as (made, stage):
        weigh(stage)
        stage.desk.show_tab("values")
        stage.desk.tab().filters_asked.emit(filters)
        stage.settle()
        counted = made.counted(filters)
        weights = Counter(weight_of(c[3], c[4]) for c in counted)
        by_hand = {"missing" if w is None else str(w): f"{n} of {len(counted)}" for w, n in weights.items()}
        assert shown_values(stage, ("weights", "")) == by_hand
        inside = made.groups("case", filters)
        limits = filters.documents or filters.kinds or filters.where or filters.with_kinds
        chosen = [name for name in CASES if name in inside or not (limits or filters.cases)]
        types = Counter(TYPES.get(name, "missing") for name in chosen)
        by_hand = {value: f"{n} of {len(chosen)}" for value, n in types.items()}
        assert shown_values(stage, ("attribute", "Typ")) == by_hand


def first_table(document: Any) -> list[list[str]]:
    """The words of the cells of the first table of a page."""
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            cells = [
                [frame.cellAt(row, column) for column in range(frame.columns())]
                for row in range(frame.rows())
            ]
            return [[words_of(cell) for cell in row] for row in cells]
    raise AssertionError("no table")


def words_of(cell: Any) -> str:
    cursor = cell.firstCursorPosition()
    cursor.setPosition(cell.lastPosition(), cursor.MoveMode.KeepAnchor)
    return " ".join(cursor.selectedText().replace("\u2028", " ").replace("\u2029", " ").split())


def said_of_documents(made: World, path: str) -> list[str]:
    """ "2 of 3 D1, D4" for each kind of document: those with a coding of the code or a sub-code."""
    found = []
    for kind in dict.fromkeys(KINDS):
        documents = [f"D{n}" for n, other in enumerate(KINDS, 1) if other == kind]
        coded = {c[0] for c in made.counted(Filters()) if c[1] in made.family(path)}
        names = [name for name in documents if name in coded]
        found.append(f"{len(names)} of {len(documents)} {', '.join(names)}".strip())
    return found


@fewest
@given(seeds)
def test_the_page_of_a_theme_and_the_report_on_a_case(tmp_path, theme, qapp, seed):
    """ "x of n" documents with their names; every passage of the case with its code."""
    with random_stage(ThemesDesk, seed, theme, tmp_path) as (made, stage):
        for code in stage.desk.model.themes[:2]:
            stage.desk.pages.open(code.id)
            stage.settle()
            mentioned = first_table(stage.desk.pages.page.text.document())[1]
            for wanted in said_of_documents(made, code.path):
                assert wanted in mentioned, (code.path, mentioned)
        groups = made.groups("case", Filters())
        for name in CASES:
            report = case_report(stage.project, name, sections=("codings",), language="en")
            rows = [row for block in report.blocks if isinstance(block, TableBlock) for row in block.rows]
            listed = Counter((str(row[0]).partition(",")[0], row[1]) for row in rows)
            assert listed == Counter((c[0], c[1]) for c in made.held(groups[name], Filters()))
