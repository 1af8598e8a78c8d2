"""Takes a codebook table into the project."""

from __future__ import annotations

from sqlalchemy.orm import Session

from gk_qda.errors.domain import NameEmpty
from gk_qda.importing.table import ImportedTable
from gk_qda.models import Code
from gk_qda.names import name_key
from gk_qda.operations.anchors import set_anchors
from gk_qda.operations.codebook import add_code, ensure_path
from gk_qda.operations.rows import Rows
from gk_qda.operations.values import is_yes
from gk_qda.queries.codebook import SEPARATOR, codebook, tint

_OPTIONAL = (
    "definition",
    "anchor_example",
    "rule",
    "delimitation",
    "color",
    "gloss",
    "status",
    "technical",
    "sensitive",
)
_TECHNICAL = {"technische codes", "technical codes"}


def import_codebook(session: Session, table: ImportedTable, *, coder_id: int | None = None) -> int:
    """Add the codes of a table (columns path, definition, anchor_example, rule, color ...); known paths are updated.

    A colour that is just the tint of its main code's is not stored, so that it follows the main code.
    Returns how many codes are new.
    """
    rows = Rows(table, "path", optional=_OPTIONAL)
    before = len(codebook(session).codes)
    mains: dict[str, str] = {}
    with rows.explained():
        for row in rows:
            _take_over(session, row, mains, coder_id)
    count = len(codebook(session).codes) - before
    session.info.get("details", {}).update(n=count)
    return count


def _take_over(session: Session, row: dict[str, str], mains: dict[str, str], coder_id: int | None) -> None:
    parts = [part.strip() for part in row["path"].split(">")]
    if not all(parts):
        raise NameEmpty
    path = SEPARATOR.join(parts)
    code_id = ensure_path(session, path, coder_id=coder_id)
    code = session.get_one(Code, code_id)
    color = row.get("color", "").strip().upper()
    if len(parts) == 1 and color:
        mains[parts[0]] = color
    main = mains.get(parts[0])
    if color and not (len(parts) > 1 and main and tint(main, len(parts)) == color):
        from gk_qda.operations.codebook import recolor_code

        recolor_code(session, code_id=code_id, color=color)
    for key in ("definition", "rule", "delimitation", "gloss"):
        if row.get(key):
            setattr(code, key, row[key])
    if row.get("status") in ("draft", "valid"):
        code.status = row["status"]
    if name_key(path) in _TECHNICAL or is_yes(row.get("technical", "")):
        code.is_technical = True
    if is_yes(row.get("sensitive", "")):
        code.is_sensitive = True
    if row.get("anchor_example"):
        set_anchors(session, code_id=code_id, texts=row["anchor_example"].split("\n"))


def set_glosses(session: Session, table: ImportedTable) -> None:
    """Fill in the names in the other language (columns path, gloss_en)."""
    rows = Rows(table, "path", "gloss_en")
    book = codebook(session)
    with rows.explained():
        for row in rows:
            session.get_one(Code, book.find(row["path"]).id).gloss = row["gloss_en"]


__all__ = ["add_code", "import_codebook", "set_glosses"]
