"""Which files are in the project already: found by their bytes, whatever they are called."""

from __future__ import annotations

import hashlib

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.models import Content, Document


def original_digest(data: bytes) -> str:
    """The key under which a file is stored (as ``operations.documents.keep_content`` stores it)."""
    return hashlib.sha256(b"d" + data).hexdigest()


def originals(session: Session) -> dict[str, str]:
    """The name of the document by the digest of the file it came from."""
    rows = session.execute(
        select(Content.sha256, Document.name)
        .join(Document, Document.original_id == Content.id)
        .order_by(Document.id.desc())
    )
    return dict(rows.tuples().all())
