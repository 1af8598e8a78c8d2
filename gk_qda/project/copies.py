"""Which backups of a project hold certain rows: somebody who asks what is held on her may ask about copies, too."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

from sqlalchemy import TextClause, bindparam, text
from sqlalchemy.exc import DBAPIError

from gk_qda.errors import QdaError
from gk_qda.progress import looking
from gk_qda.project.backup import backups
from gk_qda.project.engine_sqlite import reading_access, sqlite_engine
from gk_qda.project.files import read_head
from gk_qda.project.residue import Holder


def copies_with(path: Path, key: str | None, guids: Mapping[str, Collection[str]]) -> list[Holder]:
    """The backups that hold a row with one of these GUIDs (by table), and those that another passphrase closes."""
    found = []
    for copy in looking(backups(path)):
        try:
            if _has(copy, key, guids):
                found.append(Holder(copy, is_backup=True))
        except (QdaError, DBAPIError):
            found.append(Holder(copy, is_backup=True, is_readable=False))
    return found


def _has(copy: Path, key: str | None, guids: Mapping[str, Collection[str]]) -> bool:
    engine = sqlite_engine(copy, key if read_head(copy).is_encrypted else None, reading_access(copy))
    try:
        with engine.connect() as connection:
            return any(
                connection.execute(_query(table), {"wanted": list(wanted)}).first() is not None
                for table, wanted in guids.items()
                if wanted
            )
    finally:
        engine.dispose()


def _query(table: str) -> TextClause:
    statement = text(f'SELECT 1 FROM "{table}" WHERE guid IN :wanted LIMIT 1')
    return statement.bindparams(bindparam("wanted", expanding=True))
