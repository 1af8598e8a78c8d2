"""Codings that lie on withdrawn paragraphs only: stored, so that lifting brings them back, and shown nowhere."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.models import Coding, Paragraph, Withdrawal
from gk_qda.queries.kept import kept_until


@kept_until("withdrawals", "paragraphs", "codings")
def withdrawn_codings(session: Session) -> frozenset[int]:
    """The ids of the codings of which every paragraph was withdrawn; one that reaches into another keeps the rest."""
    touches = (
        (Coding.document_id == Paragraph.document_id)
        & (Coding.start < Paragraph.end)
        & (Coding.end > Paragraph.start)
    )
    spoken = (
        select(Paragraph.id)
        .where(touches, ~select(Withdrawal.id).where(Withdrawal.paragraph_id == Paragraph.id).exists())
        .correlate(Coding)
    )
    query = (
        select(Coding.id)
        .join(Paragraph, touches)
        .join(Withdrawal, Withdrawal.paragraph_id == Paragraph.id)
        .where(~spoken.exists())
    )
    return frozenset(session.scalars(query))
