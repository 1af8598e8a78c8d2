"""What the tables themselves refuse, on both databases."""

from __future__ import annotations

import datetime as dt
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from gk_qda import models
from gk_qda.models import (
    Attribute,
    AttributeValue,
    Base,
    Case,
    CaseMember,
    Code,
    Coder,
    Coding,
    Consent,
    Document,
    Memo,
    Moment,
    NamedSet,
    Paragraph,
    SetMember,
    Setting,
    Summary,
    TextMark,
    WorksheetAnswer,
    WorksheetItem,
)
from gk_qda.models.case import SCOPES, STATES, TYPES
from gk_qda.models.document import FORMS, KINDS, ROLES
from gk_qda.models.summary import CELL_STATES, ROW_KINDS
from gk_qda.project import Project

TABLES = list(Base.metadata.tables.values())

# Rows that point here are few, or the row they point at never goes.
UNINDEXED = {"coder_id", "changes.target_id"}


def code(name: str, **values: Any) -> Code:
    return Code(name=name, name_key=name.casefold(), **values)


def same(model: type[Base], **values: Any) -> Base:
    """A row that names the filled row's parents, all of which have the id 1."""
    parents = {column.name: 1 for column in model.__table__.c if column.foreign_keys and not column.nullable}
    return model(**parents | values)


# --- what is refused -------------------------------------------------------------------------------------

REFUSED = {
    "two main codes of one name": lambda: code("CORONA"),
    "two sub-codes of one name": lambda: [code("a", parent_id=1), code("A", parent_id=1)],
    "a code of no known status": lambda: code("b", status="gone"),
    "a shortcut beyond nine": lambda: code("b", shortcut=10),
    "a coding without extent": lambda: same(Coding, start=5, end=5),
    "a coding before the text": lambda: same(Coding, start=-1, end=5),
    "a weight above 100": lambda: same(Coding, start=1, end=5, weight=101),
    "a coding on no document": lambda: same(Coding, document_id=99, start=1, end=5),
    "two documents of one name": lambda: Document(name="Tm07", name_key="tm07"),
    "a document of no known kind": lambda: Document(name="x", name_key="x", kind="thm"),
    "a document of no known form": lambda: Document(name="x", name_key="x", form="pdf"),
    "two paragraphs of one number": lambda: same(Paragraph, number="1", position=1, start=0, end=1),
    "a mark of no known kind": lambda: same(TextMark, kind="bold", start=0, end=1),
    "two answers on one consent": lambda: same(Consent, purpose="quotation"),
    "two cases of one name": lambda: Case(name="ko07", name_key="ko07"),
    "a case holding a document twice": lambda: [same(CaseMember), same(CaseMember)],
    "a case holding a speaker twice": lambda: [
        same(CaseMember, speaker_id=1),
        same(CaseMember, speaker_id=1),
    ],
    "a case holding a passage twice": lambda: same(CaseMember, start=18, end=30),
    "half a passage": lambda: same(CaseMember, start=3),
    "the other half": lambda: same(CaseMember, end=3),
    "two attributes of one name": lambda: Attribute(scope="case", name="Typ", name_key="typ"),
    "an attribute of no known type": lambda: Attribute(scope="case", name="b", name_key="b", type="colour"),
    "two values of one date": lambda: same(
        AttributeValue, case_id=1, value="b", valid_from=dt.date(2020, 1, 1)
    ),
    "two values without a date": lambda: [same(AttributeValue, case_id=1), same(AttributeValue, case_id=1)],
    "a value of nobody": lambda: same(AttributeValue),
    "a value of two owners": lambda: same(AttributeValue, case_id=1, document_id=1),
    "two summaries of one cell": lambda: same(Summary, row_kind="case", case_id=1),
    "two results of one theme": lambda: [same(Summary, row_kind="all"), same(Summary, row_kind="all")],
    "a summary of a case without the case": lambda: same(Summary, row_kind="case"),
    "a summary of a case and a document": lambda: same(Summary, row_kind="case", case_id=1, document_id=1),
    "a cell in no known state": lambda: same(Summary, row_kind="all", state="stale"),
    "a memo on half a passage": lambda: Memo(document_id=1, start=3),
    "a memo on a passage of nothing": lambda: Memo(start=3, end=5),
    "two settings of one key": lambda: Setting(key="counted_coders"),
    "two sets of one name": lambda: NamedSet(kind="documents", name="AUSWAHL", name_key="auswahl"),
    "a document twice in a set": lambda: same(SetMember, document_id=1),
    "an empty place in a set": lambda: same(SetMember),
    "two coders of one name": lambda: Coder(name="a. brandt", name_key="a. brandt", initials="X"),
    "two items of one name": lambda: WorksheetItem(worksheet="PM", item="PM01"),
    "two answers of one case": lambda: same(WorksheetAnswer),
    "two rows of one GUID": lambda: [code("x", guid="g"), code("y", guid="g")],
}


def write(project: Project, made: Base | list[Base]) -> None:
    with project.change("write") as session:
        for row in made if isinstance(made, list) else [made]:
            session.add(row)
            session.flush()


@pytest.mark.parametrize("make", REFUSED.values(), ids=REFUSED.keys())
def test_refused(filled: Project, make):
    with pytest.raises(IntegrityError):
        write(filled, make())


ALLOWED = {
    "one name under two parents": lambda: [code("a", parent_id=1), code("a")],
    "a name that dissolved codes had": lambda: [
        code("a", status="dissolved"),
        code("a", status="dissolved"),
        code("a"),
    ],
    "one code twice on one span": lambda: [same(Coding, start=1, end=5), same(Coding, start=1, end=5)],
    "an attribute of that name for documents": lambda: Attribute(
        scope="document", name="typ", name_key="typ"
    ),
    "a later value": lambda: same(AttributeValue, case_id=1, valid_from=dt.date(2020, 6, 1)),
    "a value for all time beside a dated one": lambda: same(AttributeValue, case_id=1),
    "a result beside a cell": lambda: same(Summary, row_kind="all"),
    "a memo on the project": lambda: Memo(text="alles"),
    "an empty paragraph": lambda: same(Paragraph, number="17a", position=1, start=5, end=5),
    "very long names": lambda: code("ä" * 1000),
}


@pytest.mark.parametrize("make", ALLOWED.values(), ids=ALLOWED.keys())
def test_allowed(filled: Project, make):
    write(filled, make())
    filled.undo()


def test_a_document_may_belong_to_two_cases(filled: Project):
    case = Case(name="b", name_key="b")
    write(filled, case)
    write(filled, same(CaseMember, case_id=case.id))
    filled.undo()
    filled.undo()


@pytest.mark.parametrize(
    ("constraint", "words"),
    [
        ("ck_documents_kind", KINDS),
        ("ck_documents_form", FORMS),
        ("ck_speakers_role", ROLES),
        ("ck_attributes_scope", SCOPES),
        ("ck_attributes_type", TYPES),
        ("ck_attribute_values_state", STATES),
        ("ck_summaries_row_kind", ROW_KINDS),
        ("ck_summaries_state", CELL_STATES),
    ],
)
def test_the_words_of_the_domain_are_those_of_the_tables(constraint, words):
    table = next(t for t in TABLES if constraint.startswith(f"ck_{t.name}_"))
    (check,) = (c for c in table.constraints if c.name == constraint)
    assert str(check.sqltext).partition(" IN ")[2] == str(tuple(words))


# --- what all tables share -------------------------------------------------------------------------------


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_row_has_an_id_never_used_twice_and_a_guid(table):
    assert [column.name for column in table.primary_key] == ["id"]
    assert table.dialect_options["sqlite"]["autoincrement"]
    assert table.c.guid.unique
    assert not table.c.guid.nullable


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_what_points_at_a_row_is_found_by_an_index(table):
    """Else each deleted row would cost a walk through every table that may point at it."""
    first = {next(iter(index.columns)).name for index in table.indexes if not is_partial(index)}
    first |= {next(iter(c.columns)).name for c in table.constraints if type(c).__name__ == "UniqueConstraint"}
    pointing = {key.parent.name for key in table.foreign_keys}
    assert {
        name for name in pointing - first if {name, f"{table.name}.{name}"}.isdisjoint(UNINDEXED)
    } == set()


def is_partial(index: Any) -> bool:
    return index.dialect_options["sqlite"]["where"] is not None


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_references_are_kept_by_the_program_not_by_the_database(table):
    """A cascade of the database would escape the record."""
    assert all(key.ondelete is None and key.onupdate is None for key in table.foreign_keys)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_names_fit_both_databases(table):
    names = [table.name, *(c.name for c in table.constraints), *(i.name for i in table.indexes)]
    assert all(len(name) <= 63 for name in names), "PostgreSQL cuts longer names off"


def test_every_model_is_offered():
    classes = {mapper.class_.__name__ for mapper in Base.registry.mappers}
    assert classes <= set(models.__all__)


# --- moments ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "given",
    [
        datetime(2020, 5, 5, 12, 30, 1, 123456, tzinfo=UTC),
        datetime(2020, 5, 5, 12, 30, tzinfo=timezone(timedelta(hours=2))),
        datetime(1999, 12, 31, 23, 59, 59, tzinfo=timezone(timedelta(hours=-11))),
    ],
)
def test_a_moment_comes_back_as_the_same_moment_in_utc(filled: Project, given):
    with filled.change("write") as session:
        session.add(Memo(title="m", created_at=given))
    with filled.read() as session:
        found = session.scalars(select(Memo.created_at).where(Memo.title == "m")).one()
    filled.undo()
    assert found == given
    assert found.tzinfo is UTC


def test_a_moment_without_a_zone_is_local():
    local = datetime(2020, 5, 5, 12, 30)
    assert Moment.in_utc(local) == local.astimezone()
    assert Moment.in_utc(local).tzinfo is UTC
