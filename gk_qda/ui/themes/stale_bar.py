"""What changed since a summary was written, and the answer that it is still right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal, SignalInstance
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gk_qda.exporting.quotes import citation
from gk_qda.queries.changed_codings import ChangedCoding
from gk_qda.queries.staleness import CellChanges, ChangedCell
from gk_qda.ui.dates import day_words
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.themes.states import draw_state
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.labels import Label

_MOST = 12  # changes that are listed


class StaleBar(QWidget):
    """One sentence and two buttons; the differences open below them."""

    confirmed = Signal()
    coding_clicked = Signal(int)  # id
    theme_clicked = Signal(int)  # id; of a cell under the summary of a case

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__()
        self._theme, self._language = theme, language
        self._lead = Label(theme, ink="stale_text", font="bold")
        self._words = Label(theme, ink="stale_text", wrap=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.show_button = Button(theme, self.tr("Show difference"), size="head")
        self.show_button.setCheckable(True)
        self.confirm_button = Button(theme, self.tr("Still right"), size="head")
        self.list = QWidget()
        self._rows = QVBoxLayout(self.list)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(2)
        self._line = QHBoxLayout()
        self._line.addWidget(self._lead)
        self._line.addWidget(self._words, 1)
        self._line.addWidget(self.show_button)
        self._line.addWidget(self.confirm_button)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._line)
        self._column.addWidget(self.list)
        self.list.hide()
        self.hide()
        self.show_button.toggled.connect(self.list.setVisible)
        self.confirm_button.clicked.connect(self.confirmed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_changes(self, changes: CellChanges | None) -> None:
        """Say what changed; None: nothing did."""
        self.setVisible(changes is not None)
        if changes is None:
            self.show_button.setChecked(False)
            return
        lead = self.tr("Stale.")
        if changes.since is not None:
            day = day_words(changes.since, short=True)
            lead = self.tr("Stale since {day}.").format(day=day.rstrip("."))
        self._lead.setText(lead)
        self._words.setText(self._summary(changes))
        self.setAccessibleName(f"{lead} {self._words.text()}")
        self._list(changes)

    def sentence(self, way: str, coding: ChangedCoding) -> str:
        """One change: "New: RG08, B1, para. 28 coded as “beteiligt”."."""
        if coding.place is None:
            return self.tr("Removed: a coding with “{code}”.").format(code=coding.code or "…")
        words = {
            "added": self.tr("New: {place} coded as “{code}”."),
            "moved": self.tr("Moved: {place}, “{code}”."),
            "recoded": self.tr("Recoded: {place}, “{code}”, before “{other}”."),
            "rated": self.tr("Rated anew: {place}, “{code}”: “{rating}”, before “{before}”."),
            "reworded": self.tr("Other words: {place}, “{code}”."),
            "withdrawn": self.tr("Withdrawn: {place}, “{code}”."),
            "lifted": self.tr("No longer withdrawn: {place}, “{code}”."),
            "asked": self.tr("An interviewer's by now: {place}, “{code}”."),
            "answered": self.tr("No interviewer's any more: {place}, “{code}”."),
            "removed": self.tr("Removed: {place}, “{code}”."),
        }[way]
        if way == "removed" and coding.other_code:
            words = self.tr("Removed: {place}, “{code}”, now “{other}”.")
        place = citation(
            coding.place.document,
            (coding.place.paragraph, coding.place.paragraph_end),
            speaker=coding.place.speaker,
            language=self._language,
        )
        return words.format(
            place=place,
            code=coding.code or "…",
            other=coding.other_code or "…",
            rating=coding.rating or "–",
            before=coding.other_rating or "–",
        )

    def sentence_of_cell(self, cell: ChangedCell, *, dated: bool = True) -> str:
        """One change under the summary of a case: "Rewritten: “Verstetigung” (3 November)"."""
        words = {
            "new": self.tr("Written for the first time: “{theme}”"),
            "rewritten": self.tr("Rewritten or rated anew: “{theme}”"),
            "coded": self.tr("Coded otherwise: “{theme}”"),
            "gone": self.tr("Emptied: “{theme}”"),
        }[cell.kind].format(theme=cell.theme or "…")
        return words if cell.at is None or not dated else f"{words} ({day_words(cell.at)})"

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: ground, line below, symbol."""
        tokens, painter = self._theme.tokens, QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.warning_ground))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(tokens.warning_edge))
        side, metrics = self._theme.metrics.icon, self._theme.metrics
        top = metrics.hairgap + (self.show_button.height() - side) / 2
        rect = QRectF(metrics.padding, top, side, side)
        draw_state(painter, rect, "stale", self._theme, self.devicePixelRatioF())

    def _summary(self, changes: CellChanges) -> str:
        kinds = _kinds(changes)
        if len(changes.cells) == 1:
            return self.sentence_of_cell(changes.cells[0], dated=changes.since is None)
        if changes.cells:
            return self.tr("%n cell(s) of this case changed.", "", len(changes.cells))
        if len(kinds) == 1:
            return self.sentence(*kinds[0])
        said = ", ".join(self._counted(way, len(codings)) for way, codings in changes.by_way().items())
        return self.tr("Codings: {changes}.").format(changes=said)

    def _counted(self, way: str, number: int) -> str:
        return {
            "added": self.tr("%n new", "", number),
            "moved": self.tr("%n moved", "", number),
            "recoded": self.tr("%n recoded", "", number),
            "rated": self.tr("%n rated anew", "", number),
            "reworded": self.tr("%n with other words", "", number),
            "withdrawn": self.tr("%n withdrawn", "", number),
            "lifted": self.tr("%n no longer withdrawn", "", number),
            "asked": self.tr("%n an interviewer's by now", "", number),
            "answered": self.tr("%n no interviewer's any more", "", number),
            "removed": self.tr("%n removed", "", number),
        }[way]

    def _list(self, changes: CellChanges) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for cell in changes.cells[:_MOST]:
            self._add_line(self.sentence_of_cell(cell), cell.theme_id, self.theme_clicked)
        kinds = _kinds(changes)
        for kind, coding in kinds[:_MOST]:
            words = self.sentence(kind, coding)
            if coding.created_at is not None and kind == "added":
                words += f" ({day_words(coding.created_at)})"
            self._add_line(words, coding.id, self.coding_clicked)
        if (rest := max(len(kinds), len(changes.cells)) - _MOST) > 0:
            self._rows.addWidget(Label(self._theme, self.tr("%n more", "", rest), ink="muted"))

    def _add_line(self, words: str, target: int | None, clicked: SignalInstance) -> None:
        """One change; a link where it leads somewhere."""
        if target is None:
            self._rows.addWidget(Label(self._theme, words, wrap=True))
            return
        link = Button(self._theme, words, kind="link", size="panel")
        link.clicked.connect(lambda _=False: clicked.emit(target))
        link.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._rows.addWidget(link)

    def _restyle(self) -> None:
        metrics = self._theme.metrics
        left = metrics.padding + metrics.icon + metrics.inside
        self._column.setContentsMargins(left, metrics.hairgap, metrics.padding, metrics.hairgap + 1)
        self._column.setSpacing(metrics.hairgap)
        self._line.setSpacing(metrics.inside)
        self.update()


def _kinds(changes: CellChanges) -> Sequence[tuple[str, ChangedCoding]]:
    """Each coding with each way in which it changed."""
    return [(way, coding) for way, codings in changes.by_way().items() for coding in codings]
