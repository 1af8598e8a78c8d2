"""The favourite codes of a project."""

from __future__ import annotations

from sqlalchemy.orm import Session

from gk_qda.queries.codebook import Codebook
from gk_qda.queries.settings import setting
from gk_qda.queries.values import CodeValue


def favorites(session: Session, book: Codebook) -> list[CodeValue]:
    """In the order people gave them; what is not in the codebook (any more) is left out."""
    chosen = setting(session, "favorite_codes")
    if not chosen:
        return []
    by_guid = {code.guid: code for code in book.codes}
    return [by_guid[guid] for guid in chosen if guid in by_guid]
