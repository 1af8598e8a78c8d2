"""The project in a notebook: the numbers of the command line as DataFrames."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import click
import numpy as np
import pytest

import gk_qda
from gk_qda.cli.command import Members
from gk_qda.cli.program import COMMANDS
from gk_qda.errors.domain import CaseNotFound, CodeNotFound, NotFound, ValueNotAllowed
from gk_qda.errors.exporting import ExportHeld
from gk_qda.errors.project import ProjectMissing
from gk_qda.errors.reports import ReportNotFound
from gk_qda.notebook import NotebookProject
from gk_qda.notebook_leaving import ExportFindings
from gk_qda.operations.case_groups import add_case_group
from gk_qda.operations.reports.keeping import save_report
from gk_qda.operations.saved_queries import save_query
from gk_qda.operations.settings import set_setting
from gk_qda.operations.tables.crosstab import Percent, crosstab_table
from gk_qda.project import open_project
from gk_qda.queries.filters import Filters
from gk_qda.queries.report_choices import ReportChoices
from tests.demo_copy import demo_file

MESSENGER = "Corona > Umgang > Digitale und telefonische Beratung > Messenger und Datenschutz"
TAKES_PART = "THM-Integration > Einbindung in das Bündnis > Teilnahme an der Bündniskerngruppe > beteiligt"


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Iterator[NotebookProject]:
    path = shutil.copy(demo_file(), tmp_path_factory.mktemp("notebook"))
    with gk_qda.open_project(path) as opened:
        yield opened


def test_documents_codes_and_cases(study: NotebookProject) -> None:
    documents = study.documents().set_index("name")
    assert len(documents) == 24
    assert documents["kind"].value_counts().to_dict() == {"interview": 14, "reflection_talk": 10}
    codes = study.codes().set_index("name")
    assert len(codes) == 73
    assert codes.loc["Messenger und Datenschutz", "anchor"].endswith("anders erreiche ich die Jungs nicht.“")
    cases = study.cases().set_index("name")
    assert cases.loc["KO06", "title"] == "Ginsterkamp"
    assert cases.loc["KO06", "documents"] == "TM07, RG05"


def test_frequencies_carry_their_bases(study: NotebookProject) -> None:
    row = study.frequencies(kind="interview").loc[MESSENGER]
    assert (row["codings"], row["documents"], row["documents_base"]) == (23, 9, 14)
    assert (row["cases"], row["cases_base"]) == (8, 13)
    assert study.frequencies()["codings_own"].sum() == 502
    by_document = study.frequencies(by="document")
    assert by_document.loc[MESSENGER, "TM14"] == 11


def test_crosstab_counts_documents_or_codings(study: NotebookProject) -> None:
    documents = study.crosstab("thm_startphase", documents=True, kind="interview")
    assert documents.loc[TAKES_PART].to_dict() == {"vor Lockdown": 6, "während Lockdown": 1}
    codings = study.crosstab("thm_startphase", kind="interview")
    assert codings.loc["THM-Integration > Installierung > Einarbeitung"].tolist() == [1, 12]


@pytest.mark.parametrize("percent", ["row", "column", "documents"])
def test_the_crosstab_has_the_percentages_and_residuals_of_the_command(
    study: NotebookProject, percent: Percent
) -> None:
    """As ``gk-qda crosstab --percent … --stats`` writes them."""
    by, filters = "thm_startphase", Filters(kinds=("interview",))
    rows = crosstab_table(study._project, filters, by=by, percent=percent, stats=True, format="json").rows
    shares = study.crosstab(by, percent=percent, kind="interview")
    assert list(shares.index) == [row["path"] for row in rows]
    written = [[row["percent"][group] for group in shares.columns] for row in rows]
    assert shares.to_numpy() == pytest.approx(np.array(written, float), nan_ok=True)
    if percent == "row":
        stats = study.crosstab(by, stats=True, kind="interview")
        for number, key in (
            ("codings", "by"),
            *((name, name) for name in ("expected", "residual", "corrected")),
        ):
            written = [[row[key][group] for group in shares.columns] for row in rows]
            found = stats.xs(number, axis=1, level="number").to_numpy()
            assert found == pytest.approx(np.array(written, float), nan_ok=True)
    with pytest.raises(ValueNotAllowed, match="none, row, column"):
        study.crosstab(by, percent="cells")


def test_the_matrix_has_every_value(study: NotebookProject) -> None:
    documents = study.matrix("thm_startphase", "documents", kind="interview")
    assert documents.loc[TAKES_PART].to_dict() == {"vor Lockdown": 6, "während Lockdown": 1}
    shares = study.matrix("thm_startphase", "documents_percent", kind="interview")
    assert shares.loc[TAKES_PART].tolist() == [75.0, pytest.approx(100 / 6)]
    assert study.matrix(value="segments").to_numpy().sum() > 0
    with pytest.raises(ValueNotAllowed, match="row_percent"):
        study.matrix(value="percent")


def test_values_count_members(study: NotebookProject) -> None:
    found = study.values("typ").set_index("value")
    assert found["n"].to_dict() == {"Kreis": 7, "kreisangehörige Gemeinde": 3, "kreisfreie Stadt": 6}
    assert set(study.values(themes="Teilnahme an der Bündniskerngruppe")["what"]) == {"theme_rating"}
    assert study.values(weights=True, code="Ehrenamt")["n"].tolist() == [2]


def test_filters_are_called_as_on_the_command_line(study: NotebookProject) -> None:
    found = study.segments(code="Ehrenamt", document=["TM04", "TM05"])
    assert found["document"].tolist() == ["TM04", "TM04"]
    assert found.equals(study.segments(codes=("Ehrenamt",), documents=("TM04",)))
    assert study.segments(where="typ=Kreis", kind="interview")["document"].nunique() == 7
    assert len(study.segments(include_technical=True)) > len(study.segments()) == 502


def test_wrong_words_are_refused(study: NotebookProject, tmp_path: Path) -> None:
    with pytest.raises(TypeError, match="colour"):
        study.segments(colour="red")
    with pytest.raises(CodeNotFound):
        study.segments(code="Nix")
    with pytest.raises(ProjectMissing):
        gk_qda.open_project(tmp_path / "none.gkqda")


def test_speakers(study: NotebookProject) -> None:
    speakers = study.speakers().set_index(["document", "label"])
    leader = speakers.loc["TM09", "B2"]
    assert (leader["person"], leader["function"], leader["counts_as_respondent"]) == (
        "KO08-GfS",
        "GfS-Leitung",
        False,
    )
    assert speakers["counts_as_respondent"].sum() == 31


def test_memos_are_rows_with_what_they_stand_on(tmp_path: Path) -> None:
    from tests.demo_copy import opened_copy
    from tests.memo_sample import write_memos_of_every_sort

    with opened_copy(tmp_path) as project:
        write_memos_of_every_sort(project)
        path = project.path
    assert path is not None
    with gk_qda.open_project(path) as opened:
        memos = opened.memos(language="de").set_index("title")
    assert len(memos) == 9
    assert memos.loc["Stelle", "place"] == "TM07, Abs. 11"
    assert memos.loc["Stelle", "document"] == "TM07"
    assert memos.loc["Der Fall", "kind"] == "case_summary"
    assert memos["target"].value_counts()["coding"] == 2


def test_pictures_as_frames(study: NotebookProject) -> None:
    portrait = study.portrait(tiles=100, kind="interview")
    assert portrait.groupby("document")["tiles"].sum().eq(100).all()
    line = study.codeline("TM07", by_main_code=True)
    assert line.columns[:3].tolist() == ["1", "2", "3"]
    assert line.loc["Corona"].gt(0).sum() == 7
    by_date = study.by_date(by_main_code=True, document="TM07")
    assert set(by_date["document"]) == {"TM07"}
    assert list(by_date["codings"]) == [len(guids) for guids in by_date["segments"]]
    comparison = study.document_comparison(document="TM07")
    assert len(comparison) == 17
    matrix = study.similarity(kind="reflection_talk")
    assert matrix.loc["RG01", "RG03"] == pytest.approx(0.92, abs=0.005)


def test_citations_of_a_report(study: NotebookProject, tmp_path: Path) -> None:
    report = tmp_path / "bericht.txt"
    report.write_text("„Das sagt hier niemand je so.“ (TM07, Abs. 17)", encoding="utf-8")
    (one,) = study.citations(report).to_dict("records")
    assert (one["document"], one["verdict"], one["is_wrong"]) == ("TM07", "wrong_words", True)


def test_the_guide_of_a_project_without_one_is_empty(study: NotebookProject) -> None:
    assert len(study.guide()) == 0


def test_answers_of_the_worksheets(study: NotebookProject) -> None:
    answers = study.worksheets(by="typ")
    pm12 = answers[(answers.item == "PM12") & (answers.kind == "value")].set_index("answer")
    assert pm12.n.to_dict() == {"ja": 6, "geplant": 4, "nein": 1}
    assert (pm12[["Kreis", "kreisangehörige Gemeinde", "kreisfreie Stadt"]].sum(axis=1) == pm12.n).all()


def test_attributes_say_for_how_many_they_are_known(study: NotebookProject) -> None:
    found = study.attributes().set_index("name")
    start = found.loc["thm_start_monat"]
    assert (start["scope"], start["type"], start["filled"], start["base"]) == ("case", "month", 14, 16)


def test_the_report_of_a_case_is_written(study: NotebookProject, tmp_path: Path) -> None:
    with pytest.warns(ExportFindings, match="no consent to quote"):
        path = study.case_report("Ginsterkamp", tmp_path / "ginsterkamp.md", themes="Umgang")
    text = path.read_text(encoding="utf-8")
    assert "Ginsterkamp" in text
    assert "TM07" in text
    with pytest.raises(CaseNotFound):
        study.case_report("Nirgendwo", tmp_path / "nichts.md")


def test_groups_of_cases_name_their_members(tmp_path: Path) -> None:
    path = Path(shutil.copy(demo_file(), tmp_path))
    with open_project(path) as project, project.change("save_case_group") as session:
        add_case_group(session, name="Kreise", condition="typ=Kreis")
        add_case_group(session, name="Pilot", case_names=["KO06", "KO11"])
    with gk_qda.open_project(path) as found:
        groups = found.groups().set_index("name")
        assert groups["kind"].to_dict() == {"Pilot": "set", "Kreise": "condition"}
        assert groups.loc["Pilot", "cases"] == "KO06, KO11"
        assert (groups.loc["Pilot", "n"], groups.loc["Pilot", "base"]) == (2, 16)
        cases = found.cases()
        districts = found.group_members("kreise")
        assert list(districts["name"]) == list(cases[cases["typ"] == "Kreis"]["name"])
        with pytest.raises(NotFound):
            found.group_members("Nirgends")


def test_themes_summaries_and_results(study: NotebookProject, tmp_path: Path) -> None:
    cells = study.theme_matrix("Ausländerbehörde")
    assert len(cells) == 16
    assert cells.iloc[:, 0].tolist()[:2] == ["KO01", "KO02"]
    assert len(study.theme_matrix(rows="document", kind="interview")) == 14
    assert set(study.summaries().columns) >= {"case", "theme", "summary", "rating", "state", "evidence"}
    assert list(study.results().columns)[-5:] == ["theme", "result", "author", "state", "evidence"]
    with pytest.warns(ExportFindings):
        path = study.themes(tmp_path / "themen.md", "Ausländerbehörde", compare_by="typ", kind="interview")
    assert "Ausländerbehörde" in path.read_text(encoding="utf-8")
    with pytest.raises(CodeNotFound):
        study.themes(tmp_path / "nichts.md", "Wetter")


def test_what_a_notebook_writes_passes_the_check_and_is_noted(tmp_path: Path) -> None:
    path = Path(shutil.copy(demo_file(), tmp_path))
    with open_project(path) as project, project.change("set_setting") as session:
        set_setting(session, key="export_level", value="publication")
        save_report(session, name="Umgang", choices=ReportChoices(kind="themes", themes=("Umgang",)))
    target = tmp_path / "fall.md"
    with gk_qda.open_project(path) as found:
        before = len(found.audit_trail())
        with pytest.raises(ExportHeld):
            found.case_report("KO06", target, themes="Umgang", strict=True)
        assert not target.exists()
        assert len(found.audit_trail()) == before
        for write in (
            lambda: found.case_report("KO06", target, themes="Umgang"),
            lambda: found.themes(target, "Umgang"),
            lambda: found.export_report("Umgang", target),
        ):
            with pytest.warns(ExportFindings):
                write()
            text = target.read_text(encoding="utf-8")
            assert "level: publication" in text or "Exportstufe: Veröffentlichung" in text
            assert "Ginsterkamp" not in text
        with pytest.warns(ExportFindings):
            found.case_report("KO06", target, themes="Umgang", level="internal")
        assert "Ginsterkamp" in target.read_text(encoding="utf-8")
        with pytest.raises(ValueNotAllowed):
            found.themes(target, "Umgang", level="secret")
        assert len(found.audit_trail()) == before + 4


def test_kept_reports_are_written_and_stay_as_new_as_they_were(tmp_path: Path) -> None:
    path = Path(shutil.copy(demo_file(), tmp_path))
    with open_project(path) as project, project.change("save_report") as session:
        save_report(session, name="Leitfaden", choices=ReportChoices(kind="codebook", suffix=".md"))
    with gk_qda.open_project(path) as found:
        with pytest.warns(ExportFindings):
            [written] = found.export_report("Leitfaden", tmp_path / "leitfaden.md")
        assert "Ehrenamt" in written.read_text(encoding="utf-8")
        assert found.reports().set_index("name").loc["Leitfaden", "status"] == "new"
        with pytest.raises(ReportNotFound):
            found.export_report("Nichts", tmp_path / "nichts.md")


TWINS = {
    "matrix": "theme_matrix",
    "queries run": "run_query",
    "reports export": "export_report",
    "check-citations": "citations",
    "check-export": "export_check",
}
ANSWERS = ["summaries export", "results export", "check-citations", "reports export", "guide export"]
CHANGES = {"searches save", "reports save", "autocode", "dictionaries run"}  # a notebook reads


def test_every_command_that_counts_has_a_method() -> None:
    """Whatever takes filters answers in a notebook too; ``TWINS`` have another name there."""
    counting = [path for path, command in commands() if any(p.name == "speakers" for p in command.params)]
    assert {"segments", "frequencies", "crosstab", "relations", "query", "matrix", "themes"} <= set(counting)
    assert set(counting) >= CHANGES
    for path in {*counting, *ANSWERS} - CHANGES:
        assert callable(getattr(NotebookProject, twin(path), None)), path


def twin(path: str) -> str:
    """What a command is called in a notebook: "summaries export" is ``summaries``."""
    return TWINS.get(path, path.removesuffix(" export").replace("-", "_").replace(" ", "_"))


def commands(members: Members = COMMANDS, before: str = "") -> Iterator[tuple[str, click.Command]]:
    for name, member in members.items():
        if isinstance(member, str):
            module, _, function = member.partition(":")
            yield before + name, getattr(import_module(f"gk_qda.cli.{module}"), function)
        else:
            yield from commands(member, f"{before}{name} ")


def test_a_saved_query_is_answered_anew(tmp_path: Path) -> None:
    path = Path(shutil.copy(demo_file(), tmp_path))
    with open_project(path) as project, project.change("save_query") as session:
        save_query(session, name="Beides", expression="Ehrenamt OR Jugendhilfe")
    with gk_qda.open_project(path) as found:
        expected = found.query("Ehrenamt OR Jugendhilfe", kind="interview")
        assert len(expected) > 2
        assert found.run_query("beides", kind="interview").equals(expected)
        assert len(found.run_query("Beides", limit=2)) == 2


def test_consents_and_deletion_dates(study: NotebookProject) -> None:
    purposes = study.register()["purpose"].value_counts().to_dict()
    assert purposes == {"recording": 24, "quotation": 24, "archive": 24}
    assert study.register("retention").empty
