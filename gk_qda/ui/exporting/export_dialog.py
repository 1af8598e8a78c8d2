"""Asks what an export is to hold, in which format, and where it goes; shows the base it will be counted from."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from gk_qda.ui.dates import day_words
from gk_qda.ui.dialog import Dialog
from gk_qda.ui.exporting.export import Choices, Export
from gk_qda.ui.exporting.offer import Offer
from gk_qda.ui.exporting.theme_list import ThemeList
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.memos.memo_words import MemoWords
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.elided_label import ElidedLabel
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.section import Fields
from gk_qda.ui.widgets.ticks import TickBox

_WIDTH, _THEMES = 560, 220
_BY = ("by", "groups", "rows")


class ExportDialog(Dialog):
    """Nothing is written before "Export"."""

    @classmethod
    def ask(cls, parent: QWidget, theme: Theme, export: Export, offer: Offer, place: Path) -> Choices | None:
        """What was chosen, or None when given up. ``place`` is the file proposed, without its suffix."""
        dialog = cls(parent, theme, export, offer, place)
        return dialog.choices() if dialog.is_accepted() else None

    def __init__(
        self, parent: QWidget | None, theme: Theme, export: Export, offer: Offer, place: Path
    ) -> None:
        super().__init__(parent, theme, QCoreApplication.translate("Exports", export.title))
        self.setFixedWidth(_WIDTH)
        self._export, self._offer, self._place = export, offer, place
        self.format = Choice(theme, self.tr("Format"))
        self.by = Choice(theme, self.tr("Columns"))
        self.memos = Choice(theme, self.tr("Which memos"))
        self.author = Choice(theme, self.tr("Written by"))
        self.sheet = Choice(theme, self.tr("What"))
        self.as_of = Choice(theme, self.tr("As of"))
        self.technical = TickBox(theme, self.tr("Count technical codes too"))
        self.excel_de = TickBox(theme, self.tr("For German Excel (semicolon, decimal comma)"))
        self.themes = ThemeList(theme, offer.codes, offer.themes)
        self.place = ElidedLabel(theme, where=Qt.TextElideMode.ElideMiddle)
        self.note = Label(theme, ink="muted", font="small", wrap=True)
        self._lay_out()
        self.add_note(self.note)
        self.go_on = self.add_buttons(self.tr("Export"))
        self.format.chosen.connect(self._check)
        self.themes.ticked.connect(self._check)
        self._check()

    def path(self) -> Path:
        """The file to write."""
        return self._place.with_name(self._place.name + str(self.format.value()))

    def base_words(self) -> str:
        """The base as it is shown."""
        return "\n".join(self._offer.base)

    def choices(self) -> Choices:
        """What the fields say."""
        return Choices(
            path=self.path(),
            themes=self.themes.paths() if "themes" in self._export.choices else (),
            by=self.by.value() or None if not self.by.isHidden() else None,
            include_technical=self.technical.isChecked(),
            excel_de=self.excel_de.isChecked() and not self.excel_de.isHidden(),
            memos=str(self.memos.value() or ""),
            author=self.author.value(),
            sheet=str(self.sheet.value() or "counts"),
            as_of=self.as_of.value() if "days" in self._export.choices else None,
        )

    def _lay_out(self) -> None:
        theme, kinds = self.theme, self._export.choices
        if self._offer.base:
            self.column.addWidget(Label(theme, self.tr("What it will hold"), font="bold"))
            base = Label(theme, self.base_words(), ink="muted", font="small", wrap=True)
            self.column.addWidget(base)
        if "themes" in kinds:
            self.column.addWidget(Label(theme, self.tr("Themes"), font="bold"))
            self.themes.setFixedHeight(_THEMES)
            self.column.addWidget(self.themes)
        fields = Fields(theme)
        by = kinds & set(_BY)
        if by:
            self._fill_by(by)
            words = {
                "by": self.tr("Columns by"),
                "groups": self.tr("Compare by"),
                "rows": self.tr("Rows"),
            }
            fields.add(words[next(iter(by))], self.by)
        self.by.setHidden(not by)
        if "sheets" in kinds:
            self.sheet.set_options(
                [
                    ("counts", self.tr("How often each answer was given")),
                    ("answers", self.tr("The answers, as they are imported")),
                    ("items", self.tr("The items, as they are imported")),
                ]
            )
            fields.add(self.tr("What"), self.sheet)
        if "memos" in kinds:
            everything = ("", self.tr("Memos and paraphrases"))
            self.memos.set_options([everything, *MemoWords().shown()])
            people = [(coder.id, coder.name) for coder in self._offer.people if not coder.is_consensus]
            self.author.set_options([(None, self.tr("everybody")), *people])
            fields.add(self.tr("Which memos"), self.memos)
            fields.add(self.tr("Written by"), self.author)
        if "days" in kinds:
            days = [(day, self.tr("Evening of {day}").format(day=day_words(day))) for day in self._offer.days]
            self.as_of.set_options([(None, self.tr("as it is now")), *days])
            fields.add(self.tr("As of"), self.as_of)
        self.format.set_options([(suffix, self._format_words(suffix)) for suffix in self._export.suffixes])
        fields.add(self.tr("Format"), self.format)
        fields.add(self.tr("Place"), self._place_row())
        self.column.addWidget(fields)
        if "technical" in kinds:
            self.column.addWidget(self.technical)
        self.column.addWidget(self.excel_de)

    def _fill_by(self, by: frozenset[str]) -> None:
        units = [("case", self.tr("Case")), ("document", self.tr("Document"))]
        names = self._offer.attributes
        if "rows" in by:
            self.by.set_options([*units, ("person", self.tr("Person"))])
        elif "by" in by:
            kind = ("kind", self.tr("Kind of document"))
            self.by.set_options([("", self.tr("none")), *reversed(units), kind, *names])
        else:
            self.by.set_options([("", self.tr("no groups")), *names])

    def _place_row(self) -> QWidget:
        box, row = QWidget(), QHBoxLayout()
        box.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.place, 1)
        self.change_button = Button(self.theme, self.tr("Change..."))
        self.change_button.clicked.connect(self._choose_place)
        row.addWidget(self.change_button)
        return box

    def _choose_place(self) -> None:
        suffix = str(self.format.value())
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Place of the file"), str(self.path()), f"{self._format_words(suffix)} (*{suffix})"
        )
        if chosen:
            path = Path(chosen)
            if path.suffix.lower() in self._export.suffixes:
                self.format.set_value(path.suffix.lower())
                path = path.with_suffix("")
            self._place = path
            self._check()

    def _check(self, _: object = None) -> None:
        self.place.setText(str(self.path()))
        self.excel_de.setVisible(self.format.value() == ".csv")
        missing = "themes" in self._export.choices and not self.themes.paths()
        if missing:
            self.note.setText(self.tr("Tick at least one theme."))
        elif self.path().exists():
            self.note.setText(self.tr("The file of this name will be replaced."))
        else:
            self.note.setText("")
        self.go_on.setEnabled(not missing)
        self.fit()

    def _format_words(self, suffix: str) -> str:
        return {
            ".docx": self.tr("Word (docx)"),
            ".odt": self.tr("OpenDocument (odt)"),
            ".html": self.tr("Web page (html)"),
            ".md": self.tr("Markdown (md)"),
            ".xlsx": self.tr("Excel (xlsx)"),
            ".csv": self.tr("Table for programs (csv)"),
        }[suffix]
