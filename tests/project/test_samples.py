"""Projects of every schema there ever was open for ever (tests/files/schema-*.gkqda)."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import select

from gk_qda.errors.project import NothingToUndo
from gk_qda.models import AuditEntry, Base, Change, Code, Content, Document, Memo, Paragraph, Summary
from gk_qda.project import Project, audit, open_project, schema
from gk_qda.project.backup import backups
from tests.files.make_schema_1 import PASSPHRASE
from tests.project.dump import dump

FILES = Path(__file__).resolve().parents[1] / "files"
TEXT = "I: Wie läuft es?\n\nB: Gut 👍🏽, aber „spät“. #00:01:02-3#\n"
SAMPLES = sorted(FILES.glob("schema-*.gkqda"))
# Tables that came with a later schema are empty in older samples.
NEWER_THAN = {1: set()}


def number_of(sample: Path) -> int:
    return int(sample.stem.split("-")[1])


@pytest.fixture(params=SAMPLES, ids=lambda sample: sample.stem)
def sample(request: pytest.FixtureRequest) -> Path:
    return request.param


@pytest.fixture
def opened(sample: Path, tmp_path: Path) -> Project:
    """A copy of a sample, open for work."""
    copy = tmp_path / "Studie.gkqda"
    shutil.copy(sample, copy)
    with open_project(copy, passphrase=PASSPHRASE if "encrypted" in sample.stem else None) as project:
        yield project


def test_there_is_a_sample_of_every_schema():
    assert {number_of(sample) for sample in SAMPLES} == set(range(1, schema.SCHEMA + 1))
    assert any("encrypted" in sample.stem for sample in SAMPLES)


def test_it_opens_and_is_sound(sample, opened):
    assert opened.faults() == []
    assert opened.is_encrypted == ("encrypted" in sample.stem)
    assert len(backups(opened.path)) == 1
    with opened.read() as session:
        assert schema.stored_schema(session.connection()) == schema.SCHEMA


def test_it_has_the_structure_of_today(opened):
    """While a schema is not released yet, make its samples anew when the models change."""
    with opened.read() as session:
        assert compare_metadata(MigrationContext.configure(session.connection()), Base.metadata) == []


def test_every_table_holds_what_it_held(sample, opened):
    with opened.read() as session:
        empty = {
            name
            for name, table in Base.metadata.tables.items()
            if session.execute(select(table)).first() is None
        }
        assert empty == NEWER_THAN[number_of(sample)]
        document = session.scalars(select(Document)).one()
        assert (document.name, document.front_matter[0], str(document.date)) == (
            "TM07",
            ["ID", "TM07"],
            "2020-05-05",
        )
        assert session.get_one(Content, document.original_id).data == b"\x00\xff" + TEXT.encode()
        text = session.scalars(select(Content.text).where(Content.text.is_not(None))).one()
        assert text == TEXT
        paragraph = session.scalars(select(Paragraph)).one()
        assert text[paragraph.start : paragraph.end].startswith("B: Gut 👍🏽")
        assert session.scalars(select(Code.name).order_by(Code.id)).all() == ["Corona", "Umgang"]
        assert session.scalars(select(Summary.text)).all() == ["Es laufe gut."]
        assert session.scalars(select(Memo.title)).all() == ["Beobachtung"]
        assert audit.first_broken(session) is None
        assert session.scalars(select(AuditEntry.action)).all() == ["export"]


def test_its_history_goes_back_and_forth(opened):
    today = dump(opened)
    opened.redo()
    assert [row["name"] for row in dump(opened)["codes"]] == ["Corona", "Bewältigung"]
    opened.undo()
    assert dump(opened) == today
    opened.undo()
    assert len(dump(opened)["codings"]) == 1
    opened.undo()
    assert [row["name"] for row in dump(opened)["codes"]] == ["Corona"]
    with pytest.raises(NothingToUndo):
        opened.undo()
    opened.redo()
    opened.redo()
    assert dump(opened) == today
    with opened.read() as session:
        assert len(session.scalars(select(Change)).all()) == 11
