"""One file on the import page: what was found in it, and what the person changed."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from gk_qda.errors import QdaError
from gk_qda.importing.values import ImportedDocument, ImportedWarning

if TYPE_CHECKING:
    from gk_qda.operations.text_plan import EditPreview

ROLES = ("interviewer", "respondent", "other")
#: Formats whose bytes may be taken for another encoding.
_TEXT_SUFFIXES = {".txt", ".md", ".markdown", ".html", ".htm", ".rtf", ".vtt", ".srt", ".csv"}


@dataclass(slots=True)
class ImportFile:
    """``known_as`` names the document of the project that has the very same bytes, ``update`` says what its new
    state would do to the document of its name."""

    path: Path
    document: ImportedDocument | None = None
    error: QdaError | None = None
    known_as: str = ""
    update: EditPreview | None = None
    is_ticked: bool = False
    encoding: str | None = None  # chosen by hand
    labels: tuple[str, ...] | None = None  # speakers chosen by hand
    roles: dict[str, str] = field(default_factory=dict)  # label -> role chosen by hand

    @property
    def state(self) -> Literal["waiting", "failed", "known", "changed", "read"]:
        """Where it stands."""
        if self.error is not None:
            return "failed"
        if self.document is None:
            return "waiting"
        if self.known_as:
            return "known"
        return "changed" if self.update is not None else "read"

    @property
    def notices(self) -> tuple[ImportedWarning, ...]:
        """What a person should look at."""
        return self.document.warnings if self.document is not None else ()

    @property
    def may_choose_encoding(self) -> bool:
        """Whether another encoding could read it differently."""
        return self.path.suffix.lower() in _TEXT_SUFFIXES

    def take(self, document: ImportedDocument, known_as: str) -> None:
        """It was read."""
        again = self.document is not None
        self.document, self.error, self.known_as = document, None, known_as
        if not again:
            self.is_ticked = not known_as

    def take_update(self, update: EditPreview | None) -> None:
        """It is a new state of a document; where codings would lose words it is left to the person."""
        self.update = update
        if update is not None and update.losses:
            self.is_ticked = False

    def role_of(self, label: str) -> str:
        """The role chosen for a speaker, else the guess."""
        if label in self.roles:
            return self.roles[label]
        speakers = self.document.speakers if self.document is not None else ()
        return next((speaker.role for speaker in speakers if speaker.label == label), "other")

    def result(self) -> ImportedDocument:
        """The document with the roles chosen, ready to be taken into the project."""
        assert self.document is not None
        speakers = tuple(
            replace(speaker, role=self.role_of(speaker.label)) for speaker in self.document.speakers
        )
        return replace(self.document, speakers=speakers)
