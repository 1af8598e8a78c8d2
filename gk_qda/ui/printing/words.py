"""The words that print adds to a transcript, in the language of the window."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from gk_qda.queries.values import DocumentValue
from gk_qda.ui.dates import day_words
from gk_qda.ui.printing.material import Material
from gk_qda.ui.printing.options import PrintOptions
from gk_qda.ui.printing.page_parts import Heading

_SEPARATOR = " · "


class PrintWords(QObject):
    """Sentences from values; one object for each document that is laid out."""

    def heading(self, material: Material, options: PrintOptions, today: date) -> Heading:
        """Name of the document, what it is, what is shown, when it was printed."""
        document = material.text.document
        facts = [", ".join(document.case_titles or document.cases), self._kind(document)]
        facts += [day_words(document.date) if document.date else "", document.mode]
        printed = self.tr("Printed on {date}").format(date=day_words(today))
        lines = [
            _SEPARATOR.join(fact for fact in facts if fact),
            _SEPARATOR.join((self.foot(material), printed)),
            self.base(material, options),
        ]
        return Heading(document.name, tuple(line for line in lines if line))

    def base(self, material: Material, options: PrintOptions) -> str:
        """Which codings of whom are shown, in numbers."""
        parts = [self.tr("%n paragraph(s)", "", material.text.document.paragraphs)]
        if not options.with_codings:
            parts.append(self.tr("printed without codings"))
            return _SEPARATOR.join(parts)
        coded = self.tr("%n coding(s)", "", len(material.codings))
        if material.coders:
            coded += " " + self.tr("by {names}").format(names=", ".join(material.coders))
        parts.append(coded)
        if material.chosen_codes:
            only = self.tr("only these codes and what is below them: {codes}")
            parts.append(only.format(codes=", ".join(material.chosen_codes)))
        if material.left_out:
            parts.append(self.tr("%n coding(s) in withdrawn paragraphs left out", "", material.left_out))
        return _SEPARATOR.join(parts)

    def place(self, document: str, page: int, pages: int) -> str:
        """ "TM07 · page 3 of 9"."""
        words = self.tr("{document} · page {page} of {pages}")
        return words.format(document=document, page=page, pages=pages)

    def foot(self, material: Material) -> str:
        """Project and notice, unless the project's name says it already."""
        notice = "" if material.notice in material.project else material.notice
        return _SEPARATOR.join(part for part in (material.project, notice) if part)

    def withdrawn(self) -> str:
        """What stands in the gap."""
        return self.tr("withdrawn")

    def continued(self) -> str:
        """Behind the name of a coding that began on an earlier page."""
        return self.tr("(cont.)")

    def legend(self) -> str:
        """Over the legend."""
        return self.tr("Codes in this document")

    def numbers(self, numbers: list[int]) -> str:
        """ "no. 3, 9, 14"."""
        return self.tr("no. {numbers}").format(numbers=", ".join(map(str, numbers)))

    def _kind(self, document: DocumentValue) -> str:
        words = {
            "interview": self.tr("Interview"),
            "reflection_talk": self.tr("Reflection talk"),
            "worksheet_text": self.tr("Worksheet text"),
        }
        return words.get(document.kind, "")
