"""Takes tables of cases, documents and speakers into the project."""

from __future__ import annotations

import re

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import NotFound
from gk_qda.importing.table import ImportedTable
from gk_qda.models import Case, Document, Speaker
from gk_qda.models.document import FORMS
from gk_qda.names import name_key
from gk_qda.operations.cases import assign_document, ensure_attribute, ensure_case, find_case, set_attribute
from gk_qda.operations.documents import form_of, kind_of
from gk_qda.operations.locating import Locator
from gk_qda.operations.persons import ensure_person
from gk_qda.operations.rows import Rows
from gk_qda.operations.values import is_yes, parse_date

_CASE_NAMES = ("case", "code", "fall", "name", "id")
_TITLES = ("title", "pseudonym", "titel", "bezeichnung")
_CASE_KINDS = ("case_kind", "art des falls")
_DOCUMENT_NAMES = ("document", "doc_id", "dokument", "name", "id")
_DOCUMENT_FIELDS = {
    "kind": ("kind", "typ", "art"),
    "form": ("form", "fassung"),
    "case": ("case", "kommune", "fall"),
    "date": ("date", "datum"),
    "mode": ("mode", "modus"),
    "duration": ("duration", "duration_minutes", "dauer_min", "dauer"),
    "delete_audio_by": ("delete_audio_by", "aufnahme löschen bis", "delete recording by"),
    "delete_key_by": ("delete_key_by", "schlüssel löschen bis", "delete key by"),
    "delete_transcript_by": ("delete_transcript_by", "transkript löschen bis", "delete transcript by"),
}
_SPEAKER_FIELDS = ("role", "function", "person", "counts_as_respondent")
_ROLE_WORDS = {
    "interview": "interviewer",
    "moderat": "interviewer",
    "befragt": "respondent",
    "respondent": "respondent",
    "sonstig": "other",
    "other": "other",
}
_NUMBER = re.compile(r"-?\d+([.,]\d+)?")
_MONTH = re.compile(r"\d{4}-\d{2}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def import_cases(session: Session, table: ImportedTable, *, kind: str = "") -> int:
    """One row a case; every other column becomes an attribute. Known cases are updated. Returns the rows read."""
    name_column, title_column, kind_column = columns_of_cases(table)
    others = [c for c in table.columns if c not in (name_column, title_column, kind_column)]
    attributes = {
        column: ensure_attribute(session, column, scope="case", type=type_of(table, column)).id
        for column in others
    }
    rows = Rows(table)
    with rows.explained():
        for (_, row), _ in zip(table.numbered(), rows, strict=True):
            title = row[title_column] if title_column else ""
            case = ensure_case(session, row[name_column], title=title, kind=kind)
            if kind_column:
                case.kind = row[kind_column].strip()
            for column, attribute_id in attributes.items():
                set_attribute(
                    session, attribute_id=attribute_id, owner="case", owner_id=case.id, value=row[column]
                )
    session.info.get("details", {}).update(n=len(table.rows))
    return len(table.rows)


def import_documents_table(session: Session, table: ImportedTable) -> int:
    """One row a document: kind, form, case, date, mode, duration; other columns become attributes.

    A case that does not exist yet is made. Rows of documents that are not in the project are trouble.
    """
    name_column, fields = columns_of_documents(table)
    known = {name_column, *fields.values()}
    attributes = {
        column: ensure_attribute(session, column, scope="document", type=type_of(table, column)).id
        for column in table.columns
        if column not in known
    }
    rows, locator = Rows(table), Locator(session)
    with rows.explained():
        for (_, row), _ in zip(table.numbered(), rows, strict=True):
            document = locator.document(row[name_column])
            _describe(session, document, {key: row[column].strip() for key, column in fields.items()})
            for column, attribute_id in attributes.items():
                set_attribute(
                    session,
                    attribute_id=attribute_id,
                    owner="document",
                    owner_id=document.id,
                    value=row[column],
                )
    session.info.get("details", {}).update(n=len(table.rows))
    return len(table.rows)


def columns_of_cases(table: ImportedTable) -> tuple[str, str | None, str | None]:
    """The columns with name, title and kind of the cases; the others are attributes."""
    name = _pick(table, _CASE_NAMES) or table.columns[0]
    return name, _pick(table, _TITLES), _pick(table, _CASE_KINDS)


def columns_of_documents(table: ImportedTable) -> tuple[str, dict[str, str]]:
    """The column that names documents, and those of their fields; the others are attributes."""
    fields = {key: column for key, names in _DOCUMENT_FIELDS.items() if (column := _pick(table, names))}
    return document_column(table), fields


def document_column(table: ImportedTable) -> str:
    """The column that names the documents: one called so, else the first."""
    return _pick(table, _DOCUMENT_NAMES) or table.columns[0]


def import_speakers(session: Session, table: ImportedTable) -> int:
    """Roles, functions, persons and "counts as respondent" of speaker labels (columns document, label ...).

    A role is a word for interviewers, respondents or others; any other word is the function of a respondent.
    Columns that are not there and empty cells leave what is known, an empty function takes it away.
    """
    rows = Rows(table, "document", "label", optional=_SPEAKER_FIELDS)
    locator = Locator(session)
    with rows.explained():
        for row in rows:
            document = locator.document(row["document"])
            speaker = session.scalars(
                select(Speaker).where(Speaker.document_id == document.id, Speaker.label == row["label"])
            ).first()
            if speaker is None:
                if row["label"].strip("–- "):
                    raise NotFound(name=f"{document.name}, {row['label']}")
                continue
            _describe_speaker(session, speaker, row)
    session.info.get("details", {}).update(n=len(table.rows))
    return len(table.rows)


def _describe(session: Session, document: Document, values: dict[str, str]) -> None:
    if values.get("kind"):
        document.kind = kind_of(values["kind"])
        document.form = form_of(values["kind"]) or document.form
    if values.get("form") in FORMS:
        document.form = values["form"]
    if values.get("date"):
        document.date = parse_date(values["date"])
    if values.get("mode"):
        document.mode = values["mode"]
    if values.get("duration", "").isdecimal():
        document.duration_minutes = int(values["duration"])
    for key in ("delete_audio_by", "delete_key_by", "delete_transcript_by"):
        if word := values.get(key):
            setattr(document, key, parse_date(word))  # "–" takes a date away
    if name := values.get("case"):
        try:
            case: Case = find_case(session, name)
        except NotFound:
            case = ensure_case(session, name)
        assign_document(session, document_id=document.id, case_id=case.id)


def _describe_speaker(session: Session, speaker: Speaker, row: dict[str, str]) -> None:
    if word := row.get("role", "").strip():
        role = next((role for start, role in _ROLE_WORDS.items() if name_key(word).startswith(start)), None)
        speaker.role = role or "respondent"
        if "function" not in row:
            speaker.function = "" if role else word
    if "function" in row:
        speaker.function = row["function"].strip()
    if row.get("counts_as_respondent", "").strip():
        speaker.counts_as_respondent = is_yes(row["counts_as_respondent"])
    if name := row.get("person", "").strip():
        speaker.person_id = ensure_person(session, name).id


def _pick(table: ImportedTable, names: tuple[str, ...]) -> str | None:
    spelled = {name_key(column): column for column in table.columns}
    return next((spelled[name] for name in names if name in spelled), None)


def type_of(table: ImportedTable, column: str) -> str:
    """The narrowest type that all cells of a column have."""
    place = table.columns.index(column)
    cells = [row[place].strip() for row in table.rows if row[place].strip()]
    values = {name_key(cell) for cell in cells}
    if not cells:
        return "text"
    if values <= {"ja", "nein", "yes", "no"}:
        return "boolean"
    for kind, form in (("number", _NUMBER), ("date", _DAY), ("month", _MONTH)):
        if all(form.fullmatch(cell) for cell in cells if cell not in ("–", "-")):
            return kind
    return "choice" if len(values) <= max(12, len(cells) // 3) else "text"
