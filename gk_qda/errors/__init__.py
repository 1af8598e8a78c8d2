"""Trouble that a person can mend. Anything else is a bug and is not caught.

QdaError
├── Cancelled                     the user stopped the running work
├── gk_qda.errors.project         opening, locking, undoing
├── gk_qda.errors.importing       reading files
├── gk_qda.errors.exporting       writing files
├── gk_qda.errors.reports         reports kept in the project
└── gk_qda.errors.domain          documents, codes, codings, cases, tables

Each class holds its sentence in both languages; the fields are given as keyword arguments, and a number brings its
noun along (``gk_qda.plurals``).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from gk_qda.plurals import filled


class QdaError(Exception):
    """Base of every expected failure; ``str(error)`` is the English sentence and may be shown.

    A sentence says what happened, where, and what to do. It never contains text of a transcript.
    """

    en: ClassVar[str] = "Something did not work."
    de: ClassVar[str] = "Etwas hat nicht geklappt."
    is_quiet: ClassVar[bool] = False  # nothing to mend: said like any other news, not as an error

    def __init__(self, **fields: object) -> None:
        super().__init__()
        self.fields = fields

    def sentence(self, language: str) -> str:
        """The sentence for people, in ``language`` ("de" or "en")."""
        return self.filled(language, self.fields)

    def filled(self, language: str, fields: Mapping[str, object]) -> str:
        """The sentence with other fields than those that were given."""
        return filled(self.de if language == "de" else self.en, fields)

    def __str__(self) -> str:
        return self.sentence("en")


class Cancelled(QdaError):
    """The user stopped the running work."""

    is_quiet = True
    en = "Stopped. Nothing was changed."
    de = "Angehalten. Es wurde nichts geändert."
