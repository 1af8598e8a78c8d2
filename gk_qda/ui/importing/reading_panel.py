"""How a file is read: format, speakers with their roles, header lines, notices; what was guessed can be changed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from gk_qda.importing.values import ImportedDocument, ImportedSpeaker, ImportedWarning
from gk_qda.ui.dates import typed_value
from gk_qda.ui.importing.import_file import ROLES, ImportFile
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.elided_label import ElidedLabel
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.panel import PanelHead
from gk_qda.ui.widgets.section import Facts, Section

if TYPE_CHECKING:
    from gk_qda.operations.text_plan import EditPreview

_ENCODINGS = ("utf-8", "cp1252", "cp1250", "iso-8859-15", "mac-roman", "utf-16")
_NO_SPEAKER = "none"
_LINKS = 4  # places of a notice that are named
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ReadingPanel(QWidget):
    """Everything about the file that is chosen; made anew for each."""

    role_chosen = Signal(str, str)  # label, role
    roles_spread = Signal()
    label_dropped = Signal(str)
    label_taught = Signal(str)
    encoding_chosen = Signal(str)
    paragraph_requested = Signal(str)

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__()
        self._theme, self._language = theme, language
        self.encoding = Choice(theme, self.tr("Encoding"), size="panel")
        self.role_choices: dict[str, Choice] = {}
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PanelHead(theme, self.tr("How it is read")))
        column.addWidget(self._scroll, 1)

    def show_file(self, file: ImportFile | None, *, several: bool) -> None:
        """Show this file; ``several`` offers to take its roles for the others too."""
        body = QWidget()
        body.setAutoFillBackground(False)
        column = QVBoxLayout(body)
        padding = self._theme.metrics.padding
        column.setContentsMargins(padding, padding, padding, padding)
        column.setSpacing(padding)
        self.role_choices = {}
        if file is not None and file.document is not None:
            column.addWidget(self._facts(file, file.document))
            if file.document.speakers:
                column.addWidget(self._speakers(file, file.document, several=several))
            if file.document.front_matter:
                column.addWidget(self._head(file.document))
            if file.notices:
                column.addWidget(self._notices(file.notices))
        column.addStretch(1)
        self._scroll.setWidget(body)

    def role_words(self) -> list[tuple[str, str]]:
        """The roles in words."""
        words = (self.tr("Interviewer"), self.tr("Respondent"), self.tr("Other"))
        return list(zip(ROLES, words, strict=True))

    def _facts(self, file: ImportFile, document: ImportedDocument) -> QWidget:
        facts, box = Facts(self._theme), QWidget()
        turns = self.tr("%n turn(s)", "", document.turns) if document.turns else ""
        parts = [turns or self.tr("%n paragraph(s)", "", len(document.paragraphs))]
        parts.append(self.tr("%n word(s)", "", document.words))
        encoding = document.encoding or ""
        entries = [
            (
                self.tr("Format"),
                ", ".join(part for part in (_format_name(document.format), encoding) if part),
            ),
            (self.tr("Text"), " · ".join(parts)),
            (self.tr("Time marks"), self._times(document)),
        ]
        if file.known_as:
            entries.append((self.tr("Already there"), self.tr("as {name}").format(name=file.known_as)))
        if file.update is not None:
            entries.append((self.tr("New state of"), self._update(file.update)))
        facts.set_facts(entries)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.metrics.gap)
        column.addWidget(facts)
        if file.may_choose_encoding and encoding:
            column.addLayout(self._encoding_row(encoding))
        return box

    def _encoding_row(self, encoding: str) -> QHBoxLayout:
        self.encoding = Choice(self._theme, self.tr("Encoding"), size="panel")
        names = list(dict.fromkeys([encoding, *_ENCODINGS]))
        self.encoding.set_options([(name, name) for name in names])
        self.encoding.set_value(encoding)
        self.encoding.chosen.connect(lambda name: self.encoding_chosen.emit(str(name)))
        row = QHBoxLayout()
        row.addWidget(Label(self._theme, self.tr("Umlauts wrong? Read as"), ink="muted"))
        row.addWidget(self.encoding)
        row.addStretch(1)
        return row

    def _update(self, update: EditPreview) -> str:
        """What taking over a corrected file does to the codings."""
        said = [update.document, self.tr("%n place(s) changed", "", update.places)]
        if update.losses:
            said.append(self.tr("%n passage(s) would be lost or cut", "", len(update.losses)))
        else:
            said.append(self.tr("codings stay on their words"))
        return " · ".join(said)

    def _times(self, document: ImportedDocument) -> str:
        marks = list(document.time_marks())
        if not marks:
            return self.tr("none")
        turns = sum(1 for paragraph in document.paragraphs if paragraph.speaker)
        marked = sum(1 for paragraph in document.paragraphs if paragraph.speaker and paragraph.time_marks)
        form = document.text[marks[0].start : marks[0].end]
        words = self.tr("{n} of {total} turns, as {form}")
        return words.format(n=marked, total=turns, form=form)

    def _speakers(self, file: ImportFile, document: ImportedDocument, *, several: bool) -> Section:
        section, table = Section(self._theme, self.tr("Speakers"), str(len(document.speakers))), QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self._theme.metrics.inside)
        grid.setVerticalSpacing(self._theme.metrics.hairgap)
        grid.setColumnStretch(0, 1)
        for column, words in ((1, self.tr("Role")), (2, self.tr("Turns")), (3, self.tr("Words"))):
            label = Label(self._theme, words, ink="muted", font="small")
            grid.addWidget(label, 0, column, Qt.AlignmentFlag.AlignLeft if column == 1 else _RIGHT)
        for row, speaker in enumerate(document.speakers, start=1):
            grid.addWidget(ElidedLabel(self._theme, speaker.label, font="bold"), row, 0)
            grid.addWidget(self._role_choice(file, speaker), row, 1)
            for column, number in ((2, speaker.turns), (3, speaker.words)):
                shown = self.locale().toString(number)
                grid.addWidget(Label(self._theme, shown), row, column, _RIGHT)
        section.add(table)
        if several:
            spread = Button(self._theme, self.tr("Take these roles for all files"), kind="link", size="panel")
            spread.clicked.connect(self.roles_spread)
            section.column.addWidget(spread, 0, Qt.AlignmentFlag.AlignLeft)
        return section

    def _role_choice(self, file: ImportFile, speaker: ImportedSpeaker) -> Choice:
        words = self.tr("Role of {label}").format(label=speaker.label)
        choice = Choice(self._theme, words, size="panel")
        choice.set_options([*self.role_words(), (_NO_SPEAKER, self.tr("No speaker"))])
        choice.set_value(file.role_of(speaker.label))
        choice.chosen.connect(partial(self._choose_role, speaker.label))
        self.role_choices[speaker.label] = choice
        return choice

    def _choose_role(self, label: str, role: str) -> None:
        if role == _NO_SPEAKER:
            self.label_dropped.emit(label)
        else:
            self.role_chosen.emit(label, role)

    def _head(self, document: ImportedDocument) -> Section:
        section, facts = Section(self._theme, self.tr("Header lines")), Facts(self._theme)
        facts.set_facts([(name, typed_value(value)) for name, value in document.front_matter])
        section.add(facts)
        return section

    def _notices(self, notices: tuple[ImportedWarning, ...]) -> Section:
        section = Section(self._theme, self.tr("Notices"), str(len(notices)))
        places: dict[str, list[ImportedWarning]] = {}
        for notice in notices:
            places.setdefault(notice.message(self._language), []).append(notice)
        for words, same in places.items():
            section.add(self._notice(words, same))
        return section

    def _notice(self, words: str, same: list[ImportedWarning]) -> QWidget:
        box, row = QWidget(), QHBoxLayout()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(Label(self._theme, words, ink="warning_text", wrap=True))
        row.setSpacing(self._theme.metrics.inside)
        numbers = [notice.paragraph for notice in same if notice.paragraph is not None]
        for number in numbers[:_LINKS]:
            go = Button(
                self._theme, self.tr("Para. {number}").format(number=number), kind="link", size="panel"
            )
            go.clicked.connect(lambda _=False, number=number: self.paragraph_requested.emit(number))
            row.addWidget(go)
        if len(numbers) > _LINKS:
            more = self.tr("and %n more", "", len(numbers) - _LINKS)
            row.addWidget(Label(self._theme, more, ink="muted", font="small"))
        label = dict(same[0].fields).get("label")
        if same[0].code == "unknown_label" and isinstance(label, str):
            teach = Button(self._theme, self.tr("Read as a speaker"), size="panel")
            teach.clicked.connect(lambda _=False: self.label_taught.emit(label))
            row.addWidget(teach)
        row.addStretch(1)
        column.addLayout(row)
        return box


def _format_name(format: str) -> str:
    names = {"docx": "Word (docx)", "odt": "OpenDocument (odt)", "txt": "Text (txt)", "md": "Markdown (md)"}
    return names.get(format, format)
