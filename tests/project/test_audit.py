"""The audit trail: rows only ever come, and one that was altered shows."""

from __future__ import annotations

import pytest
from sqlalchemy import delete, select, update

from gk_qda.errors.project import NothingToUndo
from gk_qda.models import AuditEntry
from gk_qda.project import audit
from tests.project.conftest import Place


def test_what_was_done_besides_editing_is_kept(place: Place):
    with place.create() as project:
        project.coder_id = 7
        project.note("export", file_sha256="a" * 64, file="Bericht.docx", n=3)
        project.note("purge", document=4)
    with place.open() as project, project.read() as session:
        kept = session.scalars(select(AuditEntry).order_by(AuditEntry.id)).all()
        assert [(entry.action, entry.details, entry.coder_id) for entry in kept] == [
            ("export", {"file": "*.docx", "n": 3}, 7),
            ("purge", {"document": 4}, 7),
        ]
        assert kept[0].file_sha256 == "a" * 64
        assert audit.first_broken(session) is None


def test_undo_does_not_touch_it(project):
    project.note("export")
    with pytest.raises(NothingToUndo):
        project.undo()


@pytest.mark.parametrize(
    "tamper",
    [
        update(AuditEntry).where(AuditEntry.id == 2).values(action="import"),
        update(AuditEntry).where(AuditEntry.id == 2).values(details={"n": 9}),
        update(AuditEntry).where(AuditEntry.id == 2).values(coder_id=1),
        update(AuditEntry).where(AuditEntry.id == 2).values(file_sha256=None),
        delete(AuditEntry).where(AuditEntry.id == 1),
    ],
)
def test_an_altered_or_missing_entry_shows(project, tamper):
    for number in range(3):
        project.note("export", file_sha256="a" * 64, n=number)
    with project._engine.execution_options(writes=True).begin() as connection:
        connection.execute(tamper)
    with project.read() as session:
        assert audit.first_broken(session) == 2


def test_a_missing_entry_in_the_middle_shows(project):
    for number in range(3):
        project.note("export", n=number)
    with project._engine.execution_options(writes=True).begin() as connection:
        connection.execute(delete(AuditEntry).where(AuditEntry.id == 2))
    with project.read() as session:
        assert audit.first_broken(session) == 3
