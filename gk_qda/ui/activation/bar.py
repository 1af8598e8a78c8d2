"""The line that says what is activated and what that does to the desk; each part of it can be taken off."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from gk_qda.project import ChangeSet
from gk_qda.ui.desk import Context
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.chip import Chip
from gk_qda.ui.widgets.flow import flow
from gk_qda.ui.widgets.labels import Label, set_plain_tool_tip

_NAMED = {"documents", "codes", "named_sets", "set_members", "cases", "case_members"}
_MOST_NAMES = 30  # in a tooltip
_EDGE = 2  # px above and below the lines
_NARROW = 300  # px: below, the chips speak for themselves
_MOST_SHARED = 3  # documents that are named beside the chips
_LONGEST_NAME = 22  # letters of a code before "+ 4 codes"


@dataclass(frozen=True, slots=True)
class Effects:
    """What activated documents, codes, or both do to a desk, each a sentence; "": that kind does nothing."""

    documents: str = ""
    codes: str = ""
    both: str = ""


class ActivationBar(QWidget):
    """Chips for documents and codes, "Reset", then a sentence. It is there only while something is on.

    What does not fit goes on a line below. ``desk`` names the desk whose sentence it says; where "" is given it
    says what it is told by ``say``.
    """

    changed = Signal()  # another activation is shown: what the desk counts is no longer right

    def __init__(self, context: Context, desk: str = "") -> None:
        super().__init__()
        self._context, self._says_itself = context, bool(desk)
        self._effects = self._effects_on(desk)
        theme = context.theme
        self._lead = Label(theme, self.tr("Activated:"), font="small bold")
        self.documents = Chip(theme, "")
        self.codes = Chip(theme, "")
        self.reset = Button(theme, self.tr("Reset"), kind="flat", size="panel")
        self.act = Button(theme, "", kind="link", size="panel")
        self.sentence = Label(theme, ink="muted", font="small")
        self.shared = Label(theme, ink="muted", font="small")  # what is on as a whole, of whichever case
        said: list[QWidget] = [self.sentence, self.act, self.shared]
        chips: list[QWidget] = [self._lead, self.documents, self.codes]
        self._parts = [*chips, self.reset, *said] if self._says_itself else [*chips, *said, self.reset]
        for part in self._parts:
            part.setParent(self)
        self.act.hide()
        self.setAccessibleName(self.tr("Activation"))
        set_plain_tool_tip(self.reset, self.tr("Nothing activated: everything counts again"))
        activation = context.activation
        self.documents.removed.connect(lambda: activation.reset(codes=False))
        self.codes.removed.connect(lambda: activation.reset(documents=False))
        self.reset.clicked.connect(lambda _=False: activation.reset())
        context.focus.activation_changed.connect(self._on_activation)
        context.workspace.changed.connect(self._on_changed)
        theme.changed.connect(self._arrange)
        self._show()

    @property
    def limits(self) -> tuple[bool, bool]:
        """Whether activated documents and codes limit what the desk shows."""
        focus, effects = self._context.focus, self._effects
        return bool(focus.active_documents and effects.documents), bool(focus.active_codes and effects.codes)

    def say(self, sentence: str, go_there: str = "") -> None:
        """What the activation comes to here; a press on it goes there, as ``go_there`` explains."""
        self.sentence.setText("" if go_there else sentence)
        self.act.setText(sentence)
        self.act.setVisible(bool(go_there))
        set_plain_tool_tip(self.act, go_there)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: another width breaks the lines elsewhere."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: ground and separator."""
        painter, tokens = QPainter(self), self._context.theme.tokens
        painter.fillRect(self.rect(), QColor(tokens.accent_soft))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(tokens.separator))

    def _effects_on(self, desk: str) -> Effects:
        match desk:
            case "frequencies":
                return Effects(
                    self.tr("Only the activated documents are counted."),
                    self.tr("Only the activated codes are rows; percentages still refer to all codes."),
                    self.tr("Only the activated documents are counted; only the activated codes are rows."),
                )
            case "themes":
                return Effects(
                    self.tr("Rows and numbers come from the activated documents only."),
                    self.tr("The columns are the activated codes instead of the themes of the project."),
                    self.tr(
                        "Rows and numbers come from the activated documents, columns are the activated codes."
                    ),
                )
            case "compare":
                return Effects(
                    self.tr("Sources and numbers come from the activated documents only."),
                    self.tr("The rows are the activated codes instead of the chosen themes."),
                    self.tr(
                        "Sources and numbers come from the activated documents, rows are the activated codes."
                    ),
                )
            case "team":
                words = self.tr("Everything is shown here, whatever is activated.")
                return Effects(words, words, words)
        return Effects("-", "-", "-")

    def _on_activation(self) -> None:
        desk = self.parentWidget()
        if desk is None or desk.isVisible():
            self._show()
        else:  # nobody looks: who has just clicked elsewhere shall not wait for it
            QTimer.singleShot(0, self, self._show)
        self.changed.emit()

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.tables() & _NAMED and not self.isHidden():
            self._show()

    def _show(self) -> None:
        documents, codes = self.limits
        had_focus = (
            self.isAncestorOf(focused) if (focused := self._context.theme.app.focusWidget()) else False
        )
        self.setVisible(documents or codes)
        self.documents.setVisible(documents)
        self.codes.setVisible(codes)
        if documents:
            self._name_documents()
        if codes:
            self._name_codes()
        if self._says_itself:
            effects = self._effects
            both = effects.both if documents and codes else ""
            self.sentence.setText(both or (effects.documents if documents else effects.codes))
        self._say_shared(is_limited=documents)
        self._arrange()
        if had_focus and self.isVisible():
            self.reset.setFocus()

    def _name_documents(self) -> None:
        activation = self._context.activation
        chosen, of = activation.documents(), len(activation.everything)
        if (one := activation.set_of("documents")) is not None:
            words = self.tr("{set} ({n} of {all} documents)").format(set=one.name, n=len(chosen), all=of)
        elif len(chosen) == of:
            words = self.tr("All %n document(s)", "", of)
        elif len(chosen) == 1:
            words = chosen[0].name
        else:
            words = self.tr("{n} of {all} documents").format(n=len(chosen), all=of)
        _name(self.documents, words, [document.name for document in chosen])

    def _say_shared(self, *, is_limited: bool) -> None:
        """Activated are documents: of a talk of two cases what the other one says is counted, too."""
        names = [one.name for one in self._context.activation.shared_documents()] if is_limited else []
        shown = ", ".join(names[:_MOST_SHARED]) + (" …" if len(names) > _MOST_SHARED else "")
        self.shared.setText(
            self.tr("As a whole, with all their cases: {names}").format(names=shown) if names else ""
        )
        set_plain_tool_tip(self.shared, ", ".join(names))

    def _name_codes(self) -> None:
        activation = self._context.activation
        roots = activation.roots()
        if (one := activation.set_of("codes")) is not None:
            words = one.name
        elif len(self._context.focus.active_codes) == len(activation.book.codes):
            words = self.tr("All %n code(s)", "", len(activation.book.codes))
        elif len(roots) == 1:
            words = roots[0].name
        else:
            first, more = roots[0].name, self.tr("%n code(s)", "", len(roots) - 1)
            if len(first) > _LONGEST_NAME:
                first = f"{first[: _LONGEST_NAME - 1].rstrip()}…"
            words = self.tr("{code} + {more}").format(code=first, more=more)
        _name(self.codes, words, [code.path for code in roots])

    def _arrange(self) -> None:
        metrics = self._context.theme.metrics
        height, left, gap = metrics.base_line - 2, metrics.padding, metrics.gap
        self._lead.setVisible(self.width() > _NARROW)
        said = {self.sentence, self.shared}
        parts = [part for part in self._parts if part not in said or part.text()]
        room = QRect(left, _EDGE, max(1, self.width() - left - gap), 0)
        self.setFixedHeight(flow(parts, room, height, gap) * height + 2 * _EDGE + 1)


def _name(chip: Chip, words: str, names: list[str]) -> None:
    """The chip says it in short, its tooltip in full."""
    chip.setText(words)
    chip.setAccessibleName(words)
    chip.restyle()
    shown = names[:_MOST_NAMES] + (["…"] if len(names) > _MOST_NAMES else [])
    chip.explain("\n".join(shown))
