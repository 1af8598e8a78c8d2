"""Pictures of the pages beside the desks: a theme, cases, groups, worksheets, the guide, kept reports."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Session

from gk_qda.importing.table import ImportedTable
from gk_qda.operations.coding import apply_code
from gk_qda.operations.guide import import_guide
from gk_qda.operations.named_groups import save_group
from gk_qda.operations.reports.keeping import save_report
from gk_qda.operations.reports.standing import export_report
from gk_qda.operations.sets import save_set
from gk_qda.queries.cases import cases as all_cases
from gk_qda.queries.codebook import codebook
from gk_qda.queries.documents import document_text, find_document
from gk_qda.queries.report_choices import ReportChoices, kept_reports
from gk_qda.ui.focus import Place

if TYPE_CHECKING:
    from tests.journeys.pictures import Camera

THEME = "Teilnahme an der Bündniskerngruppe"
QUESTIONS = (
    ("1", "Seit wann arbeiten Sie als Teilhabemanagerin?", "Interview", ""),
    ("2", "Wie sah die Einarbeitung aus?", "Interview", "Einarbeitung"),
    ("3", "Wie erreichen Sie die Leute unter Corona-Bedingungen?", "Interview", "Corona"),
    ("4", "Wie läuft die Zusammenarbeit mit der Ausländerbehörde?", "Interview", "Ausländerbehörde"),
    ("5", "Wie sind Sie in die Bündniskerngruppe eingebunden?", "Interview", THEME),
    ("1", "Was hat sich seit dem Frühjahr verändert?", "Reflexionsgespräch", "Corona"),
)
SETS = {"de": "Auswahl der Begleitung", "en": "Chosen for the monitoring"}
MONITORED = ("KO01", "KO02", "KO03", "KO05", "KO06", "KO07", "KO08", "KO11", "KO14", "KO15")
GROUPS = {
    "de": (
        ("Kreise mit mehr als einer Stelle", "typ=Kreis UND thm_stellen_vzae>1"),
        ("Start vor dem Lockdown", "thm_start_monat<2020-03"),
    ),
    "en": (
        ("Districts with more than one post", "typ=Kreis AND thm_stellen_vzae>1"),
        ("Start before the lockdown", "thm_start_monat<2020-03"),
    ),
}
DECIDED = (
    ("Osterkötter", "function"),
    ("Wiegelmann", "pseudonym"),
    ("0151 00000000", "omission"),
    ("01.01.1999", "generalisation"),
    ("Regen", "harmless"),
)
FUNCTION = {"de": "Lehrer Berufskolleg", "en": "teacher, vocational college"}
REPORTS = {
    "de": ("Kapitel 2.1", "Ginsterkamp", "Häufigkeiten nach Typ", "Kodierleitfaden"),
    "en": ("Chapter 2.1", "Ginsterkamp", "Frequencies by type", "Coding guide"),
}


def theme_page(camera: Camera) -> None:
    """The page of a theme, by the start of the participation management; its result below."""
    desk = camera.desk("themes")
    code = next(one for one in desk.model.board.grid.themes if one.name == THEME)
    desk.pages.open(code.id)
    camera.take("theme-page")
    desk.pages.close()


def cases(camera: Camera) -> None:
    """All cases, and what is known about one of them."""
    page = _team_page(camera, "cases")
    page.choose(next(case.id for case in page.cases.rows if case.name == "KO06"))
    camera.take("cases")


def worksheets(camera: Camera) -> None:
    """Items by cases, and the counts of one item by the type of municipality."""
    page = _team_page(camera, "worksheets")
    page.choose("PM12", "KO03")
    page.item.by.set_value("typ")
    page.item.by.chosen.emit("typ")
    camera.take("worksheets")


def groups(camera: Camera) -> None:
    """A set, and a group whose condition finds its cases; changes the demo."""
    page = _team_page(camera, "groups")
    change, wanted = _change(camera), GROUPS[camera.language]
    known = page._context.workspace.read(all_cases)
    chosen = [case.id for case in known if case.name in MONITORED]
    name = SETS[camera.language]
    change("save_set", partial(save_set, kind="cases", name=name, member_ids=chosen), name=name, kind="cases")
    for name, condition in wanted:
        change("save_group", partial(save_group, name=name, condition=condition), name=name)
    page.choose(wanted[0][0])
    camera.window.messages.clear()
    camera.take("groups")


def guide(camera: Camera) -> None:
    """Questions, and which turns of an interview ask them; changes the demo."""
    table = ImportedTable(
        Path("leitfaden.csv"), ("number", "text", "kind", "code"), QUESTIONS, tuple(range(len(QUESTIONS)))
    )
    page = _team_page(camera, "guide")
    _change(camera)("import_guide", partial(import_guide, table=table), n=len(QUESTIONS))
    names = {action.data()[1]: action.data()[0] for action in page.document.menu().actions()}
    page.document.set_value(names["TM07"])
    page.document.chosen.emit(names["TM07"])
    camera.window.messages.clear()
    camera.take("guide")


def reports(camera: Camera, folder: Path) -> None:
    """Four kept reports, one outdated by a coding, with what it would say otherwise; changes the demo."""
    change, names = _change(camera), REPORTS[camera.language]
    choices = (
        ReportChoices("themes", themes=(THEME,), sections=("frequency", "result", "matrix", "quotations")),
        ReportChoices("case", cases=("KO06",)),
        ReportChoices("frequencies", suffix=".xlsx", by="typ"),
        ReportChoices("codebook", sections=("guide",)),
    )
    for name, chosen in zip(names, choices, strict=True):
        change("save_report", partial(save_report, name=name, choices=chosen), name=name)
    workspace = camera.window.page.context.workspace
    kept = {one.name: one for one in workspace.read(kept_reports)}
    for name in (names[0], names[1], names[3]):
        export_report(workspace.project, kept[name], folder / f"{name}.docx")
    change("apply_code", _code_passage, document="TM07")
    camera.window.actions_table.run("report.list")
    camera.settle()
    page = camera.window.page.commands.reports.page
    page.table.selectRow(next(at for at, one in enumerate(page.reports.rows) if one.name == names[0]))
    page.tabs.setCurrentIndex(1)
    camera.window.messages.clear()
    camera.take("reports")
    page.left.emit()


def _code_passage(session: Session) -> None:
    document = find_document(session, "TM07")
    paragraph = next(one for one in document_text(session, document.id).paragraphs if one.number == "5")
    code = codebook(session).find(THEME)
    apply_code(
        session,
        document_id=document.id,
        code_id=code.id,
        coder_id=1,
        start=paragraph.start + 3,
        end=paragraph.start + 60,
    )


def _change(camera: Camera) -> Any:
    page = camera.window.page
    assert page is not None
    return page.context.workspace.change


def _team_page(camera: Camera, name: str) -> Any:
    team = camera.desk("team")
    team.show_place(Place("team", page=name))
    return getattr(team, name)


def pseudonyms(camera: Camera) -> None:
    """Words of TM13 that may tell who is meant, some of them decided; nothing is replaced."""
    page = camera.window.page
    assert page is not None
    context = page.context
    with context.workspace.project.read() as session:
        shown = find_document(session, "TM13").id
    context.focus.activate(documents=[shown])
    camera.window.actions_table.run("protect.pseudonyms")
    commands = page.commands.pseudonymising
    words = commands.page
    words.scope.set_value("active")
    words.scope.chosen.emit("active")
    camera.settle()
    for original, choice in DECIDED:
        words.table.choose(original)
        words.decide(choice)
    words.table.choose(DECIDED[0][0])
    words.decision.replacement_given.emit(FUNCTION[camera.language])
    camera.take("pseudonyms")
    words.review.reopen(list(words.review.decisions))
    commands.leave()
    context.activation.reset()
