"""What stands on the print: documents, codings, paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gk_qda.queries.values import CoderValue, DocumentValue
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.printing.options import PrintOptions
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.panel import Panel
from gk_qda.ui.widgets.section import Fields, Section
from gk_qda.ui.widgets.ticks import TickBox


class OptionsPanel(Panel):
    """``documents_chosen`` follows the choice of documents, ``changed`` everything else."""

    documents_chosen = Signal()
    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("What is printed"))
        self._theme = theme
        self._counted: frozenset[int] | None = None
        self._whose: list[object] = []
        self._active_codes: frozenset[int] = frozenset()
        self.which = Choice(theme, self.tr("Documents"), size="button")
        self.with_codings = TickBox(theme, self.tr("With codings in the margin"))
        self.whose = Choice(theme, self.tr("Whose codings"), size="button")
        self.codes = Choice(theme, self.tr("Codes"), size="button")
        self.time_marks = TickBox(theme, self.tr("Time marks"))
        self.paper = Choice(theme, self.tr("Paper"), size="button")
        self.direction = Choice(theme, self.tr("Direction"), size="button")
        self._lay_out()
        self._connect()

    def offer(
        self,
        documents: Sequence[tuple[str, Sequence[DocumentValue]]],
        people: Sequence[CoderValue],
        counted: frozenset[int] | None,
        active_codes: frozenset[int],
    ) -> None:
        """``documents`` are (words, documents) of each choice, ``counted`` whose codings tables count (None: all)."""
        self._counted, self._active_codes = counted, active_codes
        self.which.set_options([(tuple(one.id for one in found), words) for words, found in documents])
        whose: list[tuple[object, str]] = [("counted", self.tr("Counted codings"))]
        whose.append(("all", self.tr("Everybody's codings")))
        whose += [(coder.id, coder.name) for coder in people if coder.codings]
        self._whose = [value for value, _ in whose]
        self.whose.set_options(whose)
        codes: list[tuple[object, str]] = [("all", self.tr("All codes"))]
        if active_codes:
            codes.insert(0, ("active", self.tr("%n activated code(s)", "", len(active_codes))))
        self.codes.set_options(codes)

    def offers(self, whose: object) -> bool:
        """Whether the codings of these can be chosen."""
        return whose in self._whose

    def document_ids(self) -> tuple[int, ...]:
        """The documents chosen."""
        return tuple(self.which.value() or ())

    def options(self) -> PrintOptions:
        """What is chosen."""
        whose = self.whose.value()
        coders = self._counted if whose == "counted" else None
        if isinstance(whose, int):
            coders = frozenset({whose})
        return PrintOptions(
            with_codings=self.with_codings.isChecked(),
            with_time_marks=self.time_marks.isChecked(),
            paper=self.paper.value(),
            landscape=self.direction.value() == "landscape",
            coders=coders,
            codes=self._active_codes if self.codes.value() == "active" else None,
        )

    def take(self, options: PrintOptions) -> None:
        """Begin with the paper and the ticks of last time."""
        self.with_codings.setChecked(options.with_codings)
        self.time_marks.setChecked(options.with_time_marks)
        self.paper.set_value(options.paper)
        self.direction.set_value("landscape" if options.landscape else "portrait")
        self._follow()

    def _lay_out(self) -> None:
        theme = self._theme
        self.paper.set_options((("A4", self.tr("A4")), ("Letter", self.tr("Letter"))))
        self.direction.set_options((("portrait", self.tr("Portrait")), ("landscape", self.tr("Landscape"))))
        documents = Fields(theme)
        documents.add(self.tr("Documents"), self.which)
        codings = Fields(theme)
        codings.add(self.tr("Whose"), self.whose)
        codings.add(self.tr("Codes"), self.codes)
        paper = Fields(theme)
        paper.add(self.tr("Paper"), self.paper)
        paper.add(self.tr("Direction"), self.direction)
        hint = self.tr(
            "Every coding has a number at its beginning, in the margin and in the legend at the end, so that it can be"
            " found without colours too."
        )
        parts: list[tuple[str, tuple[QWidget, ...]]] = [
            ("", (documents,)),
            (
                self.tr("Codings"),
                (self.with_codings, codings, Label(theme, hint, ink="muted", font="small", wrap=True)),
            ),
            (self.tr("Text"), (self.time_marks,)),
            (self.tr("Sheet"), (paper,)),
        ]
        inside = QWidget()
        inside.setBackgroundRole(QPalette.ColorRole.Base)
        inside.setAutoFillBackground(True)
        column = QVBoxLayout(inside)
        padding = theme.metrics.padding
        column.setContentsMargins(padding, padding, padding, padding)
        column.setSpacing(padding + theme.metrics.gap)
        for title, widgets in parts:
            section = Section(theme, title) if title else None
            for widget in widgets:
                if section is not None:
                    section.add(widget)
                else:
                    column.addWidget(widget)
            if section is not None:
                column.addWidget(section)
        column.addStretch(1)
        self.set_body(inside)

    def _connect(self) -> None:
        self.which.chosen.connect(lambda _: self.documents_chosen.emit())
        for choice in (self.whose, self.codes, self.paper, self.direction):
            choice.chosen.connect(lambda _: self.changed.emit())
        for box in (self.with_codings, self.time_marks):
            box.clicked.connect(self._on_ticked)

    def _on_ticked(self) -> None:
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        for choice in (self.whose, self.codes):
            choice.setEnabled(self.with_codings.isChecked())
