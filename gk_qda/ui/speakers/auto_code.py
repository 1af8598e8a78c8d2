"""Coding by speaker: which codes the chosen speakers get, with what would come of it, before anything is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit

from gk_qda.names import name_key
from gk_qda.operations.auto_coding import SpeakersCode, TurnCoding
from gk_qda.queries.codebook import Codebook
from gk_qda.queries.speakers import ProjectSpeaker
from gk_qda.queries.values import CodeValue
from gk_qda.ui.look.colors import next_hue
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.speakers.table import completer
from gk_qda.ui.speakers.words import role_words
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.section import Fields, Section

By = Literal["code", "speaker", "person", "role", "function"]
_PAUSE = 250  # milliseconds without a change before it is counted anew


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for: groups of speakers with their codes, new ones below ``parent_id``."""

    groups: tuple[SpeakersCode, ...]
    parent_id: int | None

    @property
    def makes_codes(self) -> bool:
        """Whether some of the codes are new."""
        return any(group.code_id is None for group in self.groups)


def order_for(speakers: Sequence[ProjectSpeaker], by: By, words: str, book: Codebook) -> Order | None:
    """One code for all (``words`` is its path, or the name of a new main code), or one for each group below it.

    None where no code is named. Without a person or a function the speaker's own name or role is taken.
    """
    known = _find(book.codes, words)
    mains = [code.color for code in book.codes if code.level == 1]
    ids = tuple(speaker.id for speaker in speakers)
    name = words.strip()
    if by == "code":
        if not name or (known is None and " > " in name):
            return None
        return Order((SpeakersCode(name, ids, known.id if known else None, next_hue(mains)),), None)
    if name and known is None:
        return None
    groups: dict[str, tuple[str, list[int]]] = {}
    for speaker in speakers:
        title = _title(speaker, by).replace(" > ", " – ")
        groups.setdefault(name_key(title), (title, []))[1].append(speaker.id)
    found = []
    for title, members in groups.values():
        there = _find(book.codes, f"{known.path} > {title}" if known else title)
        color = next_hue(mains) if known is None and there is None else None
        mains.append(color or "")
        found.append(SpeakersCode(title, tuple(members), there.id if there else None, color))
    return Order(tuple(found), known.id if known else None)


def _title(speaker: ProjectSpeaker, by: By) -> str:
    match by:
        case "person":
            return speaker.person or speaker.name
        case "function":
            return speaker.function or role_words(speaker.role)
        case "role":
            return role_words(speaker.role)
    return speaker.name


def _find(codes: Iterable[CodeValue], words: str) -> CodeValue | None:
    """The code of this path, else the one main code of this name."""
    key = name_key(words)
    return next((code for code in codes if name_key(code.path) == key), None)


class AutoCodePanel(Section):
    """Says what would be coded while it is being chosen; nothing is written before the button."""

    preview_requested = Signal(object)  # Order
    code_requested = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Code by speaker"), collapsible=True)
        self._speakers: Sequence[ProjectSpeaker] = ()
        self._book: Codebook | None = None
        self.order: Order | None = None
        self.by = Choice(theme, self.tr("Codes"), size="button")
        self.code = QLineEdit()
        self.preview = Label(theme, ink="muted", wrap=True)
        self.go = Button(theme, self.tr("Code turns"), kind="primary", icon="highlight")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._ask)
        self._lay_out(theme)
        self.by.chosen.connect(self._change)
        self.code.textChanged.connect(self._change)
        self.toggled.connect(lambda _: self._change())
        self.go.clicked.connect(self._code)
        self.set_open(False)

    def show_speakers(self, speakers: Sequence[ProjectSpeaker], book: Codebook) -> None:
        """Other speakers, or other codes."""
        self._speakers = speakers
        if book is not self._book:
            self._book = book
            self.code.setCompleter(completer([code.path for code in book.codes], self.code))
        self._change()

    def show_preview(self, result: TurnCoding) -> None:
        """What would come of it."""
        parts = [
            self.tr("%n turn(s)", "", result.turns) + " " + self.tr("in %n document(s)", "", result.documents)
        ]
        if result.new_codes:
            parts.append(self.tr("%n new code(s)", "", result.new_codes))
        if result.coded_before:
            parts.append(self.tr("%n of them coded so already", "", result.coded_before))
        words = ", ".join(parts) + ". "
        words += self.tr(
            "Labels, time marks and withdrawn paragraphs stay out. Undo takes it back as one step."
        )
        self.preview.setText(words)
        self.go.setText(self.tr("Code %n turn(s)", "", result.codings))
        self.go.setEnabled(result.codings > 0)

    def _lay_out(self, theme: Theme) -> None:
        self.by.set_options(
            (
                ("code", self.tr("One code for all")),
                ("person", self.tr("A code for each person")),
                ("role", self.tr("A code for each role")),
                ("function", self.tr("A code for each function")),
                ("speaker", self.tr("A code for each speaker")),
            )
        )
        self.code.setFixedHeight(theme.metrics.line_edit)
        fields = Fields(theme)
        fields.add(self.tr("Codes"), self.by)
        fields.add(self.tr("Code"), self.code)
        self.add(fields)
        self.add(self.preview)
        self.add(self.go)

    def _change(self, *_: object) -> None:
        one = self.by.value() == "code"
        self.code.setPlaceholderText(
            self.tr("Code, or name of a new one") if one else self.tr("below this code (or: main codes)")
        )
        self.go.setEnabled(False)
        if self.is_open():
            self._pause.start()

    def _ask(self) -> None:
        if self._book is None or not self._speakers:
            return
        self.order = order_for(self._speakers, self.by.value(), self.code.text(), self._book)
        if self.order is not None:
            self.preview_requested.emit(self.order)
            return
        self.go.setText(self.tr("Code turns"))
        if self.by.value() == "code" and not self.code.text().strip():
            self.preview.setText(self.tr("Name the code that every turn of these speakers gets."))
        else:
            self.preview.setText(self.tr("There is no such code. Choose one from the list."))

    def _code(self) -> None:
        if self.order is not None:
            self.go.setEnabled(False)
            self.code_requested.emit(self.order)
