"""How the sample projects of schema 1 were made: ``python -m tests.files.make_schema_1``.

The samples are kept for ever: every later release must open them (tests/project/test_samples.py). This
script made them with the release whose schema was 1; it refuses to overwrite them with a later one.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from sqlalchemy import select

from gk_qda.models import Code, Coding
from gk_qda.project import create_project, insert_rows, schema
from gk_qda.project.engine_sqlite import connector, key_of
from tests.project.filling import fill

FOLDER = Path(__file__).parent
PASSPHRASE = "Grüne Äpfel, 3 Stück"


def make(path: Path, passphrase: str | None) -> None:
    """A project with a row in every table and a history of steps done and undone."""
    path.unlink(missing_ok=True)
    with create_project(path, passphrase=passphrase) as project:
        with project.change("new_project", setup=True) as session:
            fill(session)
        project.coder_id = 1
        with project.change("add_code", code="Umgang") as session:
            parent = session.scalars(select(Code)).one()
            session.add(Code(name="Umgang", name_key="umgang", parent_id=parent.id))
        with project.change("import_codings", n=20) as session:
            place = {"document_id": 1, "code_id": 2, "coder_id": 1, "end": 40}
            insert_rows(session, Coding, [place | {"start": start} for start in range(20, 40)])
        with project.change("rename_code", old="Umgang", new="Bewältigung") as session:
            code = session.get_one(Code, 2)
            code.name, code.name_key = "Bewältigung", "bewältigung"
        project.undo()
        project.note("export", file="Bericht.docx", file_sha256="0" * 64)
    vacuum(path, passphrase)


def vacuum(path: Path, passphrase: str | None) -> None:
    """Leave no empty pages behind."""
    with closing(connector(path, key_of(path, passphrase) if passphrase else None)()) as connection:
        connection.execute("VACUUM")
    path.with_name(f".{path.name}.lock").unlink(missing_ok=True)


if __name__ == "__main__":
    if schema.SCHEMA != 1:
        raise SystemExit("These samples belong to schema 1.")
    make(FOLDER / "schema-1.gkqda", None)
    make(FOLDER / "schema-1-encrypted.gkqda", PASSPHRASE)
