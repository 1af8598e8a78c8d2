"""Documents: taking them in, renaming, describing, removing."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import NameEmpty, NameTaken, ParagraphNotFound, ValueNotAllowed
from gk_qda.models import (
    Base,
    Content,
    Document,
    Paragraph,
    Speaker,
    TextMark,
    TextVersion,
    Withdrawal,
    new_guid,
)
from gk_qda.models.document import FORMS, KINDS
from gk_qda.names import name_key
from gk_qda.operations.deleting import delete_with_dependents
from gk_qda.operations.reasons import require_nameless
from gk_qda.progress import Progress, Silent
from gk_qda.project import insert_rows
from gk_qda.project.recording import chunks

if TYPE_CHECKING:
    from gk_qda.importing.values import ImportedDocument, ImportedParagraph

_MINUTES = re.compile(r"protokoll|minutes", re.IGNORECASE)
_TOGETHER = 8  # documents whose paragraphs are written in one go: few statements, little memory
_KIND_WORDS = {
    "interview": "interview",
    "reflexionsgespräch": "reflection_talk",
    "reflection talk": "reflection_talk",
    "arbeitshilfe": "worksheet_text",
    "worksheet": "worksheet_text",
}


def content_digest(*, text: str | None = None, data: bytes | None = None) -> str:
    """The mark under which a text or the bytes of a file are kept; equal for equal content only."""
    raw = b"t" + text.encode("utf-8", "surrogatepass") if text is not None else b"d" + (data or b"")
    return hashlib.sha256(raw).hexdigest()


def keep_content(session: Session, *, text: str | None = None, data: bytes | None = None) -> int:
    """The id of a heavy value, stored once however often it is used."""
    digest = content_digest(text=text, data=data)
    found = session.scalar(select(Content.id).where(Content.sha256 == digest))
    if found is not None:
        return found
    values = {"guid": new_guid(), "sha256": digest, "text": text, "data": data}
    table = Base.metadata.tables["contents"]
    key: int = session.connection().execute(insert(table).returning(table.c.id), values).scalar_one()
    return key


def kind_of(word: str) -> str:
    """ "Reflexionsgespräch" or "reflection_talk" -> the kind; raises ``ValueNotAllowed``."""
    key = name_key(word)
    for start, kind in _KIND_WORDS.items():
        if key.startswith(start):
            return kind
    if key in KINDS:
        return key
    if key in ("sonstiges", "other"):
        return "other"
    raise ValueNotAllowed(value=word, what="kind", allowed=", ".join(KINDS))


def free_name(session: Session, wanted: str) -> str:
    """``wanted``, with a number behind it where a document has that name already."""
    name, number = wanted, 2
    while session.scalar(select(Document.id).where(Document.name_key == name_key(name))) is not None:
        name, number = f"{wanted} ({number})", number + 1
    return name


def import_documents(
    session: Session,
    sources: Sequence[ImportedDocument],
    *,
    kind: str | None = None,
    keep_original: bool = True,
    progress: Progress | None = None,
) -> list[int]:
    """Take transcripts into the project; returns their ids in order.

    Names that are taken get a number behind them. ``kind`` wins over what the front matter says.
    """
    watch = progress or Silent()
    found: list[int] = []
    for part in chunks(sources, _TOGETHER):
        taken: list[tuple[int, ImportedDocument]] = []
        for source in part:
            watch.report(len(found) + len(taken), len(sources), source.name)
            taken.append((_import_one(session, source, kind, keep_original), source))
        _add_paragraphs(session, taken)
        found.extend(document_id for document_id, _ in taken)
    watch.report(len(sources), len(sources))
    session.info.get("details", {}).update(n=len(found))
    return found


def _import_one(session: Session, source: ImportedDocument, kind: str | None, keep_original: bool) -> int:
    head = {name_key(key): value for key, value in source.front_matter}
    name = free_name(session, head.get("id") or source.name)
    document = Document(
        name=name,
        name_key=name_key(name),
        position=session.scalar(select(func.coalesce(func.max(Document.position), -1))) or 0,
        kind=kind or _kind_from(head),
        form=_form_from(head),
        date=_date_from(head.get("datum") or head.get("date") or ""),
        mode=head.get("modus") or head.get("mode") or "",
        front_matter=[list(pair) for pair in source.front_matter],
        is_synthetic="synthetisch" in source.text[: source.head_end].casefold(),
        length=len(source.text),
        head_end=source.head_end,
        words=words_of(source.text, source),
        source_name=source.name,
        source_format=source.format,
        source_encoding=source.encoding,
        original_id=keep_content(session, data=source.original) if keep_original else None,
    )
    document.position += 1
    session.add(document)
    session.flush()
    session.add(
        TextVersion(
            document_id=document.id, content_id=keep_content(session, text=source.text), reason="import"
        )
    )
    return document.id


def _add_paragraphs(session: Session, taken: Sequence[tuple[int, ImportedDocument]]) -> None:
    """Add speakers, paragraphs and marks of some new documents, each kind in one go."""
    speakers = [(document_id, speaker) for document_id, source in taken for speaker in source.speakers]
    speaker_ids = insert_rows(
        session,
        Speaker,
        (
            {
                "document_id": document_id,
                "label": speaker.label,
                "role": speaker.role,
                "counts_as_respondent": speaker.role == "respondent",
            }
            for document_id, speaker in speakers
        ),
    )
    by_label = {
        (document_id, speaker.label): speaker_id
        for (document_id, speaker), speaker_id in zip(speakers, speaker_ids, strict=True)
    }
    paragraph_ids = insert_rows(
        session,
        Paragraph,
        (
            {
                "document_id": document_id,
                "number": paragraph.number,
                "position": position,
                "start": paragraph.start,
                "end": paragraph.end,
                "speaker_id": by_label.get((document_id, paragraph.speaker)),
            }
            for document_id, source in taken
            for position, paragraph in enumerate(source.paragraphs)
        ),
    )
    paragraphs = ((document_id, one) for document_id, source in taken for one in source.paragraphs)
    insert_rows(
        session,
        TextMark,
        (
            {"document_id": document_id, "paragraph_id": paragraph_id, **mark}
            for paragraph_id, (document_id, paragraph) in zip(paragraph_ids, paragraphs, strict=True)
            for mark in _marks(paragraph)
        ),
    )


def _marks(paragraph: ImportedParagraph) -> Iterator[dict[str, Any]]:
    if paragraph.label is not None and paragraph.label.length:
        yield {"kind": "label", "start": paragraph.label.start, "end": paragraph.label.end}
    for mark in paragraph.time_marks:
        yield {"kind": "time", "start": mark.start, "end": mark.end, "milliseconds": mark.milliseconds}


def words_of(text: str, source: ImportedDocument) -> int:
    """Whitespace tokens without front matter, labels and time marks."""
    count = 0
    for paragraph in source.paragraphs:
        holes = [(mark.start, mark.end) for mark in paragraph.time_marks]
        if paragraph.label is not None:
            holes.append((paragraph.label.start, paragraph.label.end))
        at = paragraph.start
        for start, end in sorted(holes):
            count += len(text[at:start].split())
            at = max(at, end)
        count += len(text[at : paragraph.end].split())
    return count


def _kind_from(head: dict[str, str]) -> str:
    word = head.get("art") or head.get("typ") or head.get("kind") or head.get("type") or ""
    try:
        return kind_of(word) if word else "interview"
    except ValueNotAllowed:
        return "interview"


def form_of(words: str) -> str | None:
    """ "Reflexionsgespräch (Protokoll)" -> "minutes"; None where the words say nothing of the form."""
    return "minutes" if _MINUTES.search(words) else None


def _form_from(head: dict[str, str]) -> str:
    words = " ".join(head.get(key, "") for key in ("art", "typ", "fassung", "form", "kind"))
    return form_of(words) or "transcript"


def _date_from(word: str) -> Any:
    from gk_qda.operations.values import parse_date

    return parse_date(word)


def rename_document(session: Session, *, document_id: int, name: str) -> None:
    """Give a document another name; raises ``NameEmpty`` or ``NameTaken``."""
    name = name.strip()
    if not name:
        raise NameEmpty
    taken = session.scalar(
        select(Document.id).where(Document.name_key == name_key(name), Document.id != document_id)
    )
    if taken is not None:
        raise NameTaken(name=name)
    document = session.get_one(Document, document_id)
    document.name, document.name_key = name, name_key(name)


def describe_document(session: Session, *, document_id: int, **values: Any) -> None:
    """Set kind, form, date, mode, duration_minutes or comment."""
    document = session.get_one(Document, document_id)
    for key, allowed in (("kind", KINDS), ("form", FORMS)):
        if key in values and values[key] not in allowed:
            raise ValueNotAllowed(value=values[key], what=key, allowed=", ".join(allowed))
    for key, value in values.items():
        if key not in ("kind", "form", "date", "mode", "duration_minutes", "comment"):
            raise KeyError(key)
        setattr(document, key, value)


def withdraw_paragraph(session: Session, *, document_id: int, number: str, reason: str = "") -> None:
    """Mark a paragraph as taken back by its speaker: it keeps its number and leaves counts and exports.

    Raises ``ReasonNamesSomebody``.
    """
    require_nameless(session, reason)
    paragraph = _paragraph(session, document_id, number)
    known = session.scalar(select(Withdrawal.id).where(Withdrawal.paragraph_id == paragraph.id))
    if known is None:
        session.add(Withdrawal(paragraph_id=paragraph.id, document_id=document_id, reason=reason))


def restore_paragraph(session: Session, *, document_id: int, number: str) -> None:
    """Take the mark of a withdrawn paragraph away; its text is there unless it was removed for good."""
    paragraph = _paragraph(session, document_id, number)
    for withdrawal in session.scalars(select(Withdrawal).where(Withdrawal.paragraph_id == paragraph.id)):
        session.delete(withdrawal)


def _paragraph(session: Session, document_id: int, number: str) -> Paragraph:
    paragraph = session.scalars(
        select(Paragraph).where(Paragraph.document_id == document_id, Paragraph.number == number)
    ).first()
    if paragraph is None:
        document = session.get_one(Document, document_id)
        count = session.scalar(
            select(func.count()).select_from(Paragraph).where(Paragraph.document_id == document_id)
        )
        raise ParagraphNotFound(document=document.name, name=number, count=count)
    return paragraph


def delete_documents(session: Session, *, document_ids: Sequence[int]) -> None:
    """Remove documents with everything that lies in them; undo brings all of it back."""
    delete_with_dependents(session, Document, document_ids)
    session.info.get("details", {}).update(n=len(document_ids))
