"""What stands behind the lines of the start page: is the file there, can it be opened, are there copies of it.

Looks at files only, off the window's thread: a drive that sleeps must not keep the page waiting.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Literal, NamedTuple

Finding = Literal["there", "missing", "newer"]


class Looked(NamedTuple):
    """What was found at the path of a project; ``newest`` is the time of its last copy."""

    finding: Finding
    copies: int = 0
    newest: datetime | None = None


def look_at(paths: Iterable[str]) -> dict[str, Looked]:
    """Look at every path."""
    return {path: _look(path) for path in paths}


def _look(place: str) -> Looked:
    from gk_qda.project.backup import backups
    from gk_qda.project.engine_postgresql import is_server

    path = Path(place)
    if is_server(place):
        return Looked("there")
    if not path.is_file():
        return Looked("missing")
    copies = backups(path)
    newest = datetime.fromtimestamp(copies[0].stat().st_mtime).astimezone() if copies else None
    return Looked("newer" if _is_newer(path) else "there", len(copies), newest)


def _is_newer(path: Path) -> bool:
    from gk_qda.errors import QdaError
    from gk_qda.project.files import read_head
    from gk_qda.project.schema import SCHEMA

    try:
        return read_head(path).schema > SCHEMA
    except QdaError:
        return False  # opening it says what is wrong
