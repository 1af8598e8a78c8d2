"""The question for a colour: the palette, a colour of one's own, or a tint of the main code's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from gk_qda.queries.codebook import tint
from gk_qda.queries.values import CodeValue
from gk_qda.ui.code_desk.code_words import color_words
from gk_qda.ui.dialog import Dialog
from gk_qda.ui.look.colors import HUES, fill, on
from gk_qda.ui.look.metrics import RADIUS_CONTROL
from gk_qda.ui.look.painters import draw_focus, draw_swatch
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.labels import Label, set_plain_tool_tip

_COLUMNS = 6
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
_COLOR = re.compile(r"#[0-9a-fA-F]{6}")


def ask_color(parent: QWidget, theme: Theme, codes: Sequence[CodeValue]) -> str | None:
    """A colour "#RRGGBB" for the codes, "" for a tint of the main code's, None when given up."""
    dialog = ColorDialog(parent, theme, codes)
    return dialog.chosen if dialog.is_accepted() else None


class ColorDialog(Dialog):
    """Arrow keys walk through the palette, Enter takes the colour; what is in use now is marked."""

    def __init__(self, parent: QWidget, theme: Theme, codes: Sequence[CodeValue]) -> None:
        title = QCoreApplication.translate("CodeDialogs", "Colour of the code")
        super().__init__(parent, theme, title, self._sentence(codes))
        self.chosen = ""
        first, alone = codes[0], len(codes) == 1
        own = first.color if alone and (first.level == 1 or first.has_own_color) else ""
        self.hues: list[_Swatch] = []
        self._add_palette(own)
        self._add_field(own)
        if any(code.level > 1 for code in codes):
            self._add_inherit(first, is_now=alone and not own)
        stop = Button(theme, self.tr("Cancel"))
        stop.clicked.connect(self.reject)
        self._foot.addStretch(1)
        self._foot.addWidget(stop)
        marked = next((hue for hue in self.hues if hue.isChecked()), self.hues[0])
        marked.setFocus(Qt.FocusReason.TabFocusReason)

    def take(self, color: str) -> None:
        """This is the answer."""
        self.chosen = color
        self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: the arrows inside the palette."""
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -_COLUMNS,
            Qt.Key.Key_Down: _COLUMNS,
        }
        step = steps.get(Qt.Key(event.key()))
        focused = self.focusWidget()
        if step and isinstance(focused, _Swatch) and focused in self.hues:
            place = self.hues.index(focused) + step
            if 0 <= place < len(self.hues):
                self.hues[place].setFocus(Qt.FocusReason.TabFocusReason)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QAbstractButton):
            focused.click()
            return
        super().keyPressEvent(event)

    def _sentence(self, codes: Sequence[CodeValue]) -> str:
        number = len(codes)
        if number > 1:
            return QCoreApplication.translate("CodeDialogs", "Colour of {n} codes").format(n=number)
        words = QCoreApplication.translate("CodeDialogs", "“{name}”: {color}")
        return words.format(name=codes[0].name, color=color_words(codes[0]))

    def _add_palette(self, own: str) -> None:
        grid, names = QGridLayout(), _hue_names()
        grid.setSpacing(self.theme.metrics.gap)
        for place, hue in enumerate(HUES):
            swatch = _Swatch(self.theme, hue.main, names[hue.name])
            swatch.setChecked(hue.main.upper() == own.upper())
            swatch.clicked.connect(lambda _=False, color=hue.main: self.take(color))
            grid.addWidget(swatch, place // _COLUMNS, place % _COLUMNS)
            self.hues.append(swatch)
        grid.setColumnStretch(_COLUMNS, 1)
        self.column.addLayout(grid)

    def _add_field(self, own: str) -> None:
        known = {hue.main.upper() for hue in HUES}
        self.field = QLineEdit(own if own.upper() not in known else "")
        self.field.setPlaceholderText("#RRGGBB")
        self.field.setMaxLength(7)
        self.field.setFixedWidth(96)
        label = Label(self.theme, self.tr("Another colour"), ink="muted")
        label.setBuddy(self.field)
        self.field.setAccessibleName(self.tr("Another colour"))
        self.use = Button(self.theme, self.tr("Use"))
        self.use.setEnabled(False)
        self.field.textChanged.connect(lambda text: self.use.setEnabled(bool(_COLOR.fullmatch(text.strip()))))
        self.field.returnPressed.connect(self.use.click)
        self.use.clicked.connect(lambda: self.take(self.field.text().strip().upper()))
        row = QHBoxLayout()
        for widget in (label, self.field, self.use):
            row.addWidget(widget)
        row.addStretch(1)
        self.column.addLayout(row)

    def _add_inherit(self, code: CodeValue, *, is_now: bool) -> None:
        main = code.main_color if not code.has_own_color else ""
        words = self.tr("Like the main code")
        row = QHBoxLayout()
        if main:
            mark = _Swatch(self.theme, tint(main, code.level), words)
            mark.setEnabled(False)
            mark.setChecked(is_now)
            row.addWidget(mark)
        self.inherit = Button(self.theme, words)
        self.inherit.setEnabled(not is_now)
        self.inherit.clicked.connect(lambda: self.take(""))
        row.addWidget(self.inherit)
        if is_now:
            row.addWidget(Label(self.theme, self.tr("in use now"), ink="muted"))
        row.addStretch(1)
        self.column.addLayout(row)


class _Swatch(QAbstractButton):
    """A colour of the palette; checked: the one in use."""

    def __init__(self, theme: Theme, color: str, name: str) -> None:
        super().__init__()
        self._theme, self._color, self._name = theme, color, name
        self.setCheckable(True)
        self.setAutoExclusive(False)
        self.setAccessibleName(name)
        set_plain_tool_tip(self, name)

    def sizeHint(self) -> QSize:
        """Qt."""
        return QSize(36, 32)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: a button alone would take Down for the one beside it; the dialog knows the rows."""
        if event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def nextCheckState(self) -> None:
        """Qt: a click answers, it does not check."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the swatch; a frame around the one in use."""
        painter, tokens = QPainter(self), self._theme.tokens
        size = 20
        area = self.rect().adjusted(
            (self.width() - size) // 2, (self.height() - size) // 2, -(self.width() - size) // 2, 0
        )
        area.setHeight(size)
        draw_swatch(painter, area, self._color, tokens)
        if self.isChecked():
            side = self._theme.metrics.panel_icon
            ink = on(fill(self._color, tokens.base))
            mark = self._theme.pixmap("check", side, ink, self.devicePixelRatioF())
            painter.drawPixmap(
                area.center().x() - side // 2 + 1, area.center().y() - side // 2 + 1, side, side, mark
            )
        if self.hasFocus():
            draw_focus(painter, self.rect(), tokens, RADIUS_CONTROL)


def _hue_names() -> dict[str, str]:
    """The colours of the palette in the language of the window."""
    translate = QCoreApplication.translate
    return {
        "orange": translate("CodeDialogs", "orange"),
        "sky": translate("CodeDialogs", "sky"),
        "green": translate("CodeDialogs", "green"),
        "yellow": translate("CodeDialogs", "yellow"),
        "brick": translate("CodeDialogs", "brick"),
        "pink": translate("CodeDialogs", "pink"),
        "mint": translate("CodeDialogs", "mint"),
        "indigo": translate("CodeDialogs", "indigo"),
        "amber": translate("CodeDialogs", "amber"),
        "grey": translate("CodeDialogs", "grey"),
        "blue": translate("CodeDialogs", "blue"),
        "plum": translate("CodeDialogs", "plum"),
    }
