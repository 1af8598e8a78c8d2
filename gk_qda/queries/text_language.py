"""The language that is spoken in the texts of a project; its reports may be in another one."""

from __future__ import annotations

from typing import Literal

from sqlalchemy.orm import Session

from gk_qda.language.stop_lists import stop_list
from gk_qda.queries.documents import documents, texts_of
from gk_qda.queries.kept import kept_until
from gk_qda.queries.settings import setting

TextLanguage = Literal["de", "en"]
_DOCUMENTS, _LETTERS = 20, 5_000  # that are looked at, and of each of them
_ENOUGH = 20  # words of one of the lists, below which nothing is told


def text_language(session: Session) -> TextLanguage:
    """What was chosen for the project; else what its texts tell, and for want of texts the language of its reports."""
    chosen = (
        str(setting(session, "text_language")) or _told(session) or str(setting(session, "report_language"))
    )
    return "en" if chosen == "en" else "de"


@kept_until("text_versions", "documents")
def _told(session: Session) -> str:
    """By the small words that are those of one language only; "" where there are few."""
    german, english = stop_list("de"), stop_list("en")
    found = {"de": 0, "en": 0}
    ids = [document.id for document in documents(session) if not document.is_worksheet][:_DOCUMENTS]
    for text in texts_of(session, ids).values():
        words = text[:_LETTERS].lower().split()
        found["de"] += sum(word in german and word not in english for word in words)
        found["en"] += sum(word in english and word not in german for word in words)
    best = max(found, key=lambda language: found[language])
    return best if found[best] >= _ENOUGH else ""
