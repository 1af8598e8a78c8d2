"""Finds the characters that a table means by document, paragraph and quote."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from gk_qda.errors.domain import ParagraphNotFound, QuoteAmbiguous, QuoteNotFound
from gk_qda.models import Document
from gk_qda.queries.documents import find_document, paragraphs_of, text_of
from gk_qda.queries.values import ParagraphValue
from gk_qda.spans import Span


@dataclass
class Locator:
    """Looks places up in documents, each read once."""

    session: Session
    _texts: dict[int, str] = field(default_factory=dict)
    _paragraphs: dict[int, dict[str, ParagraphValue]] = field(default_factory=dict)
    _documents: dict[str, Document] = field(default_factory=dict)

    def document(self, name: str) -> Document:
        """The document of this name; raises ``DocumentNotFound``."""
        if name not in self._documents:
            self._documents[name] = find_document(self.session, name)
        return self._documents[name]

    def text(self, document_id: int) -> str:
        """The current text."""
        if document_id not in self._texts:
            self._texts[document_id] = text_of(self.session, document_id)
        return self._texts[document_id]

    def paragraph(self, document: Document, number: str) -> ParagraphValue:
        """The paragraph of this number; raises ``ParagraphNotFound``."""
        if document.id not in self._paragraphs:
            found = paragraphs_of(self.session, [document.id])[document.id]
            self._paragraphs[document.id] = {paragraph.number: paragraph for paragraph in found}
        numbered = self._paragraphs[document.id]
        if number not in numbered:
            raise ParagraphNotFound(document=document.name, name=number, count=len(numbered))
        return numbered[number]

    def quote(self, document: Document, number: str, quote: str) -> Span:
        """Where the quote stands in a paragraph (or, without a number, in the document), once and exactly.

        Raises ``QuoteNotFound`` or ``QuoteAmbiguous``.
        """
        text = self.text(document.id)
        within = Span(document.head_end, len(text))
        if number:
            within = self.paragraph(document, number).span
        words = within.of(text)
        count = words.count(quote) if quote else 0
        if count == 0:
            raise QuoteNotFound(document=document.name, number=number)
        if count > 1:
            raise QuoteAmbiguous(count=count, document=document.name, number=number)
        start = within.start + words.index(quote)
        return Span(start, start + len(quote))
