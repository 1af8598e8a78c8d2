"""A deleted group that filters, groups, compares or is kept in a report: one sentence, and the view falls back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from gk_qda.operations.case_groups import add_case_group, delete_case_group
from gk_qda.operations.reports.keeping import save_report
from gk_qda.operations.reports.standing import standing
from gk_qda.queries.filters import Filters
from gk_qda.queries.report_choices import ReportChoices, kept_reports
from gk_qda.ui.activation.conditions import Conditions
from gk_qda.ui.code_desk.desk import CodeDesk
from gk_qda.ui.compare.desk import CompareDesk
from gk_qda.ui.frequencies.desk import FrequenciesDesk
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.themes.arrangement import GroupHead
from gk_qda.ui.themes.desk import ThemesDesk
from gk_qda.ui.translation import Translators
from tests.ui.desks import Stage, staged

NAME = "große Kreise"


@contextmanager
def desk_with_group(make: type, folder: Path, theme: Theme) -> Iterator[Stage]:
    Translators(theme.app).use("en")
    with staged(make, folder, theme) as made:
        add = partial(add_case_group, name=NAME, condition="typ=Kreis")
        made.context.workspace.change("save_case_group", add, name=NAME)
        made.settle()
        yield made


def delete(stage: Stage) -> None:
    stage.context.workspace.change("delete_case_group", partial(delete_case_group, name=NAME), name=NAME)
    stage.settle()


def sentences(stage: Stage) -> list[str]:
    """What the bar says, one after the other."""
    found = []
    while (current := stage.context.messages.current()) is not None:
        found.append(current.words)
        stage.context.messages.close_message()
    return found


def test_as_a_filter_of_frequencies(tmp_path: Path, theme: Theme, qtbot: object) -> None:
    with desk_with_group(FrequenciesDesk, tmp_path, theme) as stage:
        desk = stage.desk
        assert isinstance(desk, FrequenciesDesk)
        everything = desk.tab().counted.matrix
        desk.filter_menu.take(Filters(where=(f"{NAME}=ja", "typ=Kreis")))
        stage.settle()
        delete(stage)
        assert sentences(stage) == [f"“{NAME}” is gone, so nothing is filtered by it here any more."]
        assert desk.filter_menu.filters == Filters(where=("typ=Kreis",))
        desk.filter_menu.clear()
        stage.settle()
        assert desk.tab().counted.matrix.columns == everything.columns
        assert sentences(stage) == []


def test_as_the_columns_of_frequencies(tmp_path: Path, theme: Theme, qtbot: object) -> None:
    with desk_with_group(FrequenciesDesk, tmp_path, theme) as stage:
        desk = stage.desk
        assert isinstance(desk, FrequenciesDesk)
        desk.tab().columns.set_value(NAME)
        desk.tab().columns.chosen.emit(NAME)
        stage.settle()
        assert desk.tab().counted.matrix.by == NAME
        delete(stage)
        assert sentences(stage) == [f"“{NAME}” is gone, so the columns are others now."]
        assert desk.tab().columns.value() == "document"
        assert desk.tab().counted.matrix.by == "document"


def test_as_a_filter_of_the_documents(tmp_path: Path, theme: Theme, qtbot: object) -> None:
    with desk_with_group(CodeDesk, tmp_path, theme) as stage:
        desk = stage.desk
        assert isinstance(desk, CodeDesk)
        desk.filter.show_only(Conditions().put(NAME, ["ja"]))
        delete(stage)
        assert sentences(stage) == [f"“{NAME}” is gone, so nothing is filtered by it here any more."]
        assert not desk.filter.conditions
        assert not desk.documents.filter_button.isChecked()


def test_as_a_column_of_compare(tmp_path: Path, theme: Theme, qtbot: object) -> None:
    with desk_with_group(CompareDesk, tmp_path, theme) as stage:
        desk = stage.desk
        assert isinstance(desk, CompareDesk)
        group = next(one for one in desk.columns.groups.values() if one.key == NAME)
        for column in (desk.columns.cases[4].id, desk.columns.cases[5].id, group.id):
            desk.toggle_column(column)
        stage.settle()
        delete(stage)
        assert sentences(stage) == [f"“{NAME}” is gone and no longer among the columns."]
        assert [one.case.name for one in desk.model.cases] == ["KO05", "KO06"]
        stage.context.workspace.undo()
        stage.settle()
        assert NAME in [one.name for one in desk.columns.groups.values()]


def test_as_one_of_two_columns_of_compare(tmp_path: Path, theme: Theme, qtbot: object) -> None:
    with desk_with_group(CompareDesk, tmp_path, theme) as stage:
        desk = stage.desk
        assert isinstance(desk, CompareDesk)
        group = next(one for one in desk.columns.groups.values() if one.key == NAME)
        for column in (desk.columns.cases[4].id, group.id):
            desk.toggle_column(column)
        stage.settle()
        assert desk.comparison is not None
        delete(stage)
        assert desk.comparison is None
        assert not desk.chooser_panel.isHidden()  # who wants to compare is asked for another column
        assert len(sentences(stage)) == 1


def test_as_heads_of_the_rows_of_themes(tmp_path: Path, theme: Theme, qtbot: object) -> None:
    with desk_with_group(ThemesDesk, tmp_path, theme) as stage:
        desk = stage.desk
        assert isinstance(desk, ThemesDesk)
        desk.head.grouping.set_value(NAME)
        desk.head.grouping.chosen.emit(NAME)
        stage.settle()
        heads = [line.value for line in desk.model.lines if isinstance(line, GroupHead)]
        assert set(heads) == {"ja", "nein"}
        delete(stage)
        assert sentences(stage) == [f"“{NAME}” is gone, so the rows are no longer grouped by it."]
        assert not any(isinstance(line, GroupHead) for line in desk.model.lines)
        assert len([line for line in desk.model.lines if not isinstance(line, GroupHead)]) == 17
        stage.context.workspace.undo()
        stage.settle()
        assert any(isinstance(line, GroupHead) for line in desk.model.lines)


def test_somebody_elsewhere_is_told_on_coming_back(tmp_path: Path, theme: Theme, qtbot: object) -> None:
    with desk_with_group(FrequenciesDesk, tmp_path, theme) as stage:
        desk = stage.desk
        assert isinstance(desk, FrequenciesDesk)
        desk.filter_menu.take(Filters(where=(f"{NAME}=ja",)))
        stage.settle()
        desk.hide()
        delete(stage)
        assert sentences(stage) == []  # the page of groups has its own message with "Undo"
        desk.show()
        desk.opened()
        stage.settle()
        assert len(sentences(stage)) == 1


@pytest.mark.parametrize("use", ["filter", "groups"])
def test_as_part_of_a_kept_report(tmp_path: Path, theme: Theme, qtbot: object, use: str) -> None:
    with desk_with_group(ThemesDesk, tmp_path, theme) as stage:
        choices = ReportChoices(kind="themes", filters=Filters(where=(f"{NAME}=ja",)))
        if use == "groups":
            choices = replace(choices, filters=Filters(), by=NAME)
        save = partial(save_report, name="Kapitel", choices=choices)
        stage.context.workspace.change("save_report", save, name="Kapitel")
        [report] = stage.context.workspace.read(kept_reports)
        assert standing(stage.project, report).status == "new"
        delete(stage)
        stands = standing(stage.project, report)
        assert stands.status == "broken"
        assert NAME in stands.trouble.sentence("de")
        stage.context.workspace.undo()
        assert standing(stage.project, report).status == "new"
