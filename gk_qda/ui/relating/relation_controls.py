"""What stands in the head over the matrix of relations: what a cell counts, and which codes are rows."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from gk_qda.ui.look.theme import Theme
from gk_qda.ui.relating.relation_words import RelationWords
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.number_field import NumberField

_FARTHEST = 99  # paragraphs


class RelationControls(QWidget):
    """The distance is there for nearness only, the button for chosen codes only."""

    def __init__(self, theme: Theme, words: RelationWords) -> None:
        super().__init__()
        self.value = Choice(theme, self.tr("Value"))
        self.distance = NumberField(theme, 0, _FARTHEST)
        self.rows = Choice(theme, self.tr("Codes"))
        self.add_code = Button(theme, self.tr("Add code"), icon="plus", size="head")
        self._upto = Label(theme, self.tr("up to"), ink="muted")
        self._unit = Label(theme, self.tr("paragraphs"), ink="muted")
        self.value.set_options(list(words.values().items()))
        self.rows.set_options(
            [
                ("activated", self.tr("Activated codes, else all")),
                ("all", self.tr("All codes")),
                ("main", self.tr("Main codes")),
                ("chosen", self.tr("Chosen codes")),
            ]
        )
        self.show_distance(1)
        self.distance.setAccessibleName(self.tr("Distance in paragraphs"))
        self.distance.setToolTip(self.tr("0 is the same paragraph"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.metrics.gap)
        row.addWidget(Label(theme, self.tr("Value"), ink="muted"))
        for part in (self.value, self._upto, self.distance, self._unit):
            row.addWidget(part)
        row.addWidget(Label(theme, self.tr("Codes"), ink="muted"))
        row.addWidget(self.rows)
        row.addWidget(self.add_code)
        self.arrange()

    def show_distance(self, near: object) -> None:
        """Another distance, as far as it is one, without a report."""
        self.distance.blockSignals(True)
        self.distance.setValue(near if isinstance(near, int) else 1)
        self.distance.blockSignals(False)

    def arrange(self) -> None:
        """Show what the choices ask for."""
        for widget in (self._upto, self.distance, self._unit):
            widget.setVisible(self.value.value() == "near")
        self.add_code.setVisible(self.rows.value() == "chosen")
