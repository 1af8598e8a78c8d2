"""Builds the demo project: invented interviews, a whole analysis, nothing hidden."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.importing import read_document
from gk_qda.importing.table import ImportedTable, read_table
from gk_qda.models import Code, Coder, Document
from gk_qda.operations.case_import import import_cases, import_documents_table, import_speakers
from gk_qda.operations.cases import set_attribute_title
from gk_qda.operations.coders import count_coders, ensure_coder
from gk_qda.operations.coding_import import import_codings
from gk_qda.operations.documents import import_documents, withdraw_paragraph
from gk_qda.operations.locating import Locator
from gk_qda.operations.projects import STARTER, new_project
from gk_qda.operations.scales import set_scale
from gk_qda.operations.settings import set_setting
from gk_qda.operations.summary_import import import_results, import_summaries
from gk_qda.operations.worksheet_import import import_worksheets
from gk_qda.paths import RESOURCES
from gk_qda.progress import Progress, Silent
from gk_qda.project import Project
from gk_qda.queries.cases import attributes
from gk_qda.queries.codebook import codebook

NAME = "Gemeinsam klappt’s, Begleitforschung 2020 (Demo, synthetisch)"
FIRST_CODER = "A. Brandt"
SECOND_CODER = "M. Yıldız"
_SCALES = {
    "THM-Integration > Einbindung in das Bündnis > Teilnahme an der Bündniskerngruppe": (
        ("beteiligt", "full"),
        ("widersprüchlich", "half"),
        ("noch nicht beteiligt", "empty"),
    ),
    "Kooperation > Akteure > Ausländerbehörde": (
        ("eher förderlich", "full"),
        ("gemischt", "half"),
        ("eher hinderlich", "empty"),
    ),
}
# What people read instead of the names of columns.
_TITLES = {
    ("case", "typ"): "Typ",
    ("case", "groessenklasse"): "Größenklasse",
    ("case", "thm_ansiedlung"): "Ansiedlung des THM",
    ("case", "gfs_ansiedlung"): "Ansiedlung der GfS",
    ("case", "thm_stellen_vzae"): "THM-Stellen (VZÄ)",
    ("case", "thm_start_monat"): "Startmonat des THM",
    ("case", "thm_startphase"): "THM-Start",
    ("case", "bkg_status"): "Stand der Bündniskerngruppe",
    ("case", "beantragte_bausteine"): "Beantragte Bausteine",
    ("case", "interviews"): "Interviews",
    ("case", "reflexionsgespraech"): "Reflexionsgespräch",
    ("case", "arbeitshilfe_pm_zurueck"): "Arbeitshilfe PM zurück",
    ("document", "woerter_demo"): "Wörter (Demo)",
    ("document", "interviewende"): "Interviewende",
    ("document", "sprecher"): "Sprecher*innen",
    ("document", "hinweis"): "Hinweis",
    ("document", "synthetisch"): "Synthetisch",
}
# This coding is made after the summary of its cell, which is therefore stale from the start.
_LATE = ("RG08", "28", "beteiligt")


def build_demo(
    place: Path | str, *, progress: Progress | None = None, passphrase: str | None = None
) -> Project:
    """Make the demo project from ``resources/demo``; it is open for work as the first coder."""
    watch = progress or Silent()
    steps = 6
    watch.report(0, steps)
    project = new_project(place, name=NAME, coder=FIRST_CODER, codebook=STARTER, passphrase=passphrase)
    try:
        with project.change("build_demo", setup=True) as session:
            _take_documents(session)
            watch.report(1, steps)
            first, second = (ensure_coder(session, name).id for name in (FIRST_CODER, SECOND_CODER))
            count_coders(session, guids=[session.get_one(Coder, first).guid])  # before texts rest on codings
            _take_codings(session, "codings", first, late=False)
            watch.report(2, steps)
            _take_codings(session, "codings-second", second, late=False)
            watch.report(3, steps)
            _take_results(session)
            watch.report(4, steps)
            _choose_settings(session)
        with project.change("import_codings", setup=True, n=1) as session:
            _take_codings(session, "codings", first, late=True)
        watch.report(steps, steps)
    except BaseException:
        project.close()
        if project.path is not None:
            project.path.unlink(missing_ok=True)
        raise
    return project


def _folder() -> Path:
    return RESOURCES / "demo"


def _table(name: str) -> ImportedTable:
    return read_table(_folder() / name)


def _take_documents(session: Session) -> None:
    files = [_folder() / "transcripts" / f"{row['doc_id']}.txt" for row in _table("documents.csv").dicts()]
    import_documents(session, [read_document(file) for file in files])
    import_cases(session, _table("municipalities.csv"), kind="Kommune")
    import_documents_table(session, _table("documents.csv"))
    import_speakers(session, _table("speakers.csv"))
    for info in attributes(session):
        if title := _TITLES.get((info.scope, info.name)):
            set_attribute_title(session, attribute_id=info.id, title=title)
    for row in _table("withdrawals.csv").dicts():
        document = Locator(session).document(row["doc_id"])
        withdraw_paragraph(session, document_id=document.id, number=row["paragraph"], reason=row["reason"])


def _take_codings(session: Session, folder: str, coder_id: int, *, late: bool) -> None:
    names: Sequence[str] = list(session.scalars(select(Document.name).order_by(Document.position)))
    for name in names:
        path = _folder() / folder / f"{name}.csv"
        if not path.is_file() or (late and name != _LATE[0]):
            continue
        table = read_table(path)
        is_late = [folder == "codings" and _is_late(row) for row in table.dicts()]
        kept = [i for i, flag in enumerate(is_late) if flag == late]
        part = ImportedTable(
            path=table.path,
            columns=table.columns,
            rows=tuple(table.rows[i] for i in kept),
            row_numbers=tuple(table.row_numbers[i] for i in kept),
            encoding=table.encoding,
        )
        import_codings(session, part, coder_id=coder_id)


def _is_late(row: dict[str, str]) -> bool:
    return (row["doc_id"], row["paragraph"], row["path"].rpartition(" > ")[2]) == _LATE


def _take_results(session: Session) -> None:
    book = codebook(session)
    for path, values in _SCALES.items():
        set_scale(session, code_id=book.find(path).id, values=values)
    import_summaries(session, _table("summaries.csv"))
    import_results(session, _table("theme-results.csv"))
    import_worksheets(session, _table("worksheets/items.csv"), _table("worksheets/answers.csv"))


def _choose_settings(session: Session) -> None:
    themes = list(dict.fromkeys(row["theme"] for row in _table("summaries.csv").dicts()))
    book = codebook(session)
    set_setting(session, "themes", [session.get_one(Code, book.find(path).id).guid for path in themes])
    set_setting(session, "codebook_version", 3)
    set_setting(session, "period_name", "Lockdown")
    set_setting(session, "period_start", "2020-03-16")
    set_setting(session, "period_end", "2020-05-31")
