"""When codings stopped counting or began to count again: withdrawals, and speakers who became interviewers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from gk_qda.models import Change, ChangeRow, Coding, Paragraph
from gk_qda.progress import looking
from gk_qda.project.history import stored_pairs

SILENCED = frozenset({"withdrawn", "lifted", "asked", "answered"})  # ways in which this shows at a coding
_CHUNK = 500


def silences(session: Session, guids: Collection[str], since: datetime) -> dict[str, list[datetime]]:
    """By GUID of a coding when paragraphs under it were withdrawn or given back, or got another kind of speaker.

    Steps that took such a step back are among them.
    """
    by_paragraph, by_speaker = _touched(session, guids)
    if not by_paragraph:
        return {}
    steps = (
        select(
            Change.created_at,
            ChangeRow.table_name,
            ChangeRow.row_id,
            ChangeRow.before,
            ChangeRow.after,
            ChangeRow.block,
        )
        .join(ChangeRow, ChangeRow.change_id == func.coalesce(Change.target_id, Change.id))
        .where(Change.created_at > since, ChangeRow.table_name.in_(("withdrawals", "speakers")))
        .order_by(Change.id)
    )
    found: defaultdict[str, list[datetime]] = defaultdict(list)
    for at, table, row_id, *stored in looking(session.execute(steps)):
        for old, new in stored_pairs(*stored):
            row = {**(old or {}), **(new or {})}
            if table == "withdrawals":
                concerned = by_paragraph.get(row.get("paragraph_id", 0), ())
            elif (old or {}).get("role") != (new or {}).get("role"):
                concerned = by_speaker.get(row.get("id", row_id), ())
            else:
                continue
            for guid in concerned:
                found[guid].append(at)
    return found


def _touched(
    session: Session, guids: Collection[str]
) -> tuple[Mapping[int, list[str]], Mapping[int, list[str]]]:
    """The codings on each paragraph, and on the turns of each speaker."""
    by_paragraph: defaultdict[int, list[str]] = defaultdict(list)
    by_speaker: defaultdict[int, list[str]] = defaultdict(list)
    listed = sorted(guids)
    for begin in range(0, len(listed), _CHUNK):
        touched = (
            select(Coding.guid, Paragraph.id, Paragraph.speaker_id)
            .join(
                Paragraph,
                (Paragraph.document_id == Coding.document_id)
                & (Paragraph.start < Coding.end)
                & (Paragraph.end > Coding.start),
            )
            .where(Coding.guid.in_(listed[begin : begin + _CHUNK]))
        )
        for guid, paragraph_id, speaker_id in session.execute(touched):
            by_paragraph[paragraph_id].append(guid)
            if speaker_id is not None:
                by_speaker[speaker_id].append(guid)
    return by_paragraph, by_speaker
