"""What people have selected may be older than the last step by a moment: which of it is still there."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import CodingsGone
from gk_qda.models import Coding
from gk_qda.project.recording import chunks


def living(session: Session, coding_ids: Sequence[int]) -> list[int]:
    """Those of the codings that are there, in the order given; raises ``CodingsGone`` where none is."""
    there: set[int] = set()
    for some in chunks(coding_ids):
        there.update(session.scalars(select(Coding.id).where(Coding.id.in_(some))))
    if not there and coding_ids:
        raise CodingsGone
    return [coding_id for coding_id in dict.fromkeys(coding_ids) if coding_id in there]
