"""The page of the inspector for the code in focus: everything about it, edited where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gk_qda.queries.code_counts import CodeTotals
from gk_qda.queries.code_details import CodeDetails
from gk_qda.queries.values import CodeValue
from gk_qda.ui.code_desk.anchor_list import AnchorList
from gk_qda.ui.code_desk.code_words import color_words
from gk_qda.ui.code_desk.name_line import NameLine
from gk_qda.ui.dates import day_words
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.in_place_text import InPlaceText
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.section import Fields
from gk_qda.ui.widgets.ticks import TickBox

_SIDE, _INSET = 8, 4  # px: the margin of the page, and of words in a field that has no frame now
FIELDS = ("definition", "rule", "delimitation")


@dataclass(frozen=True, slots=True)
class ShownCode:
    """A code with all that the page says of it; ``documents`` is the number of those in the project."""

    code: CodeValue
    details: CodeDetails
    totals: CodeTotals | None  # None for a dissolved code: it holds nothing
    documents: int
    is_writable: bool
    above_is_sensitive: bool = False  # then the code is it, too


class CodePage(QWidget):
    """Reads like a page of the codebook; a click into a paragraph edits it, leaving it stores."""

    described = Signal(int, str, str)  # code, field, text
    status_chosen = Signal(int, str)
    sensitive_chosen = Signal(int, bool)
    digit_chosen = Signal(int, object)  # code, 1-9 or None
    color_requested = Signal(int)
    came_to_front = Signal()
    left = Signal()  # Esc: the keyboard goes back to the text

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._shown: ShownCode | None = None
        self._nothing = Label(theme, self.tr("Select a code to see its definition."), ink="muted", wrap=True)
        self._path = Label(theme, ink="muted", font="small", wrap=True)
        self._name = NameLine(theme, inset=_INSET)
        words = {
            "definition": (self.tr("Definition"), self.tr("Add a definition")),
            "rule": (self.tr("Rule"), self.tr("Add a rule")),
            "delimitation": (self.tr("Delimitation"), self.tr("Add a delimitation")),
        }
        self._heads = {key: Label(theme, words[key][0], ink="muted", font="small") for key in FIELDS}
        self.editors = {key: InPlaceText(theme, *words[key]) for key in FIELDS}
        self._anchor_head = Label(theme, self.tr("Anchor examples"), ink="muted", font="small")
        self.anchors = AnchorList(theme)
        self.status = Choice(theme, self.tr("Status"), size="panel")
        self.digit = Choice(theme, self.tr("Digit"), size="panel")
        self.color = Button(theme, "", size="panel", icon="palette")
        self.sensitive = TickBox(theme, self.tr("Sensitive: ask before its passages leave"))
        self._facts = Label(theme, ink="muted", font="small", wrap=True)
        self._choices = Fields(theme)
        self._lay_out(theme)
        self.anchors.follow(self.editors[FIELDS[-1]])
        self._connect()
        self.show_code(None)

    def show_code(self, shown: ShownCode | None) -> None:
        """Fill the page; words being typed for another code are stored first."""
        before, self._shown = self._shown, shown
        if before is not None and (shown is None or shown.code.id != before.code.id):
            self._leave(before)
        self._nothing.setVisible(shown is None)
        self._page.setVisible(shown is not None)
        if shown is None:
            return
        code = shown.code
        self._path.setText(" › ".join(code.parts[:-1]))
        self._path.setVisible(code.level > 1)
        self._name.show_code(code)
        for key in FIELDS:
            self.editors[key].setReadOnly(not shown.is_writable)
            self.editors[key].show_text(getattr(code, key))
            seen = shown.is_writable or bool(getattr(code, key))
            self._heads[key].setVisible(seen)
            self.editors[key].setVisible(seen)
        self._anchor_head.setVisible(shown.is_writable or bool(shown.details.anchors))
        self.anchors.show_anchors(shown.details.anchors, code.main_color, is_writable=shown.is_writable)
        self._show_choices(shown)
        self._facts.setText("\n".join(self._facts_of(shown)))

    def shown_name(self) -> str:
        """The code that is shown."""
        return self._shown.code.name if self._shown is not None else ""

    def code_id(self) -> int | None:
        """The id of the code that is shown."""
        return self._shown.code.id if self._shown is not None else None

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: somebody looks; what was not read while nobody did is read now."""
        super().showEvent(event)
        self.came_to_front.emit()

    def _leave(self, before: ShownCode) -> None:
        """Words of the code before go to that code, not to the one that follows."""
        for key in FIELDS:
            if self.editors[key].is_edited() and before.is_writable:
                self.described.emit(before.code.id, key, self.editors[key].toPlainText().strip())
            self.editors[key].setPlainText("")
            self.editors[key].show_text("")
        self.anchors.close_new()

    def _show_choices(self, shown: ShownCode) -> None:
        code, is_dissolved = shown.code, shown.code.status == "dissolved"
        statuses = [("valid", self.tr("valid")), ("draft", self.tr("draft"))]
        if code.level > 1 or is_dissolved or not (shown.totals and shown.totals.own):
            statuses.append(("dissolved", self.tr("dissolved")))
        self.status.set_options(statuses)
        self.status.set_value(code.status)
        self.digit.set_options([(None, self.tr("none")), *((n, str(n)) for n in range(1, 10))])
        self.digit.set_value(code.shortcut)
        above = shown.above_is_sensitive
        self.sensitive.setChecked(code.is_sensitive)
        self.sensitive.setEnabled(shown.is_writable and not above)
        self.sensitive.setToolTip(self.tr("A code above it is sensitive.") if above else "")
        self.color.setText(color_words(code))
        self.color.setAccessibleName(color_words(code))
        self.status.setEnabled(shown.is_writable or is_dissolved)
        for widget in (self.digit, self.color):
            widget.setEnabled(shown.is_writable)

    def _facts_of(self, shown: ShownCode) -> list[str]:
        facts, totals = [], shown.totals
        if totals is not None:
            words = self.tr("%n coding(s)", "", totals.with_subcodes)
            if totals.own != totals.with_subcodes:
                words += " " + self.tr("({n} with the code itself)").format(n=totals.own)
            place = self.tr("in {n} of {all} documents").format(n=totals.documents, all=shown.documents)
            facts.append(f"{words} {place}")
        created = day_words(shown.details.created.astimezone().date())
        if shown.details.coder:
            made = self.tr("Made on {day} by {coder}").format(day=created, coder=shown.details.coder)
        else:
            made = self.tr("Made on {day}").format(day=created)
        return [*facts, made]

    def _lay_out(self, theme: Theme) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(_SIDE, 10, _SIDE, 10)
        self._page = QWidget()
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for label in (self._nothing, self._path, *self._heads.values(), self._anchor_head, self._facts):
            label.setContentsMargins(_INSET, 0, _INSET, 0)
        self._choices.add(self.tr("Status"), self.status)
        self._choices.add(self.tr("Digit"), self.digit)
        self._choices.add(self.tr("Colour"), self.color)
        self._choices.setContentsMargins(_INSET, theme.metrics.gap, 0, theme.metrics.gap)
        column.addWidget(self._path)
        column.addWidget(self._name)
        for key in FIELDS:
            column.addSpacing(theme.metrics.hairgap)
            column.addWidget(self._heads[key])
            column.addWidget(self.editors[key])
        column.addSpacing(theme.metrics.hairgap)
        for widget in (self._anchor_head, self.anchors, self._choices, self.sensitive, self._facts):
            column.addWidget(widget)
        outer.addWidget(self._nothing)
        outer.addWidget(self._page)
        outer.addStretch(1)

    def _connect(self) -> None:
        for key, editor in self.editors.items():
            editor.left.connect(self.left)
            editor.stored.connect(lambda text, key=key: self._tell_described(key, text))
        self.anchors.left.connect(self.left)
        self.status.chosen.connect(lambda status: self._tell(self.status_chosen.emit, status))
        self.digit.chosen.connect(lambda digit: self._tell(self.digit_chosen.emit, digit))
        self.sensitive.clicked.connect(lambda on: self._tell(self.sensitive_chosen.emit, on))
        self.color.clicked.connect(lambda: self._tell(self.color_requested.emit))

    def _tell_described(self, key: str, text: str) -> None:
        self._tell(self.described.emit, key, text)

    def _tell(self, emit: object, *values: object) -> None:
        if self._shown is not None:
            emit(self._shown.code.id, *values)  # type: ignore[operator]
