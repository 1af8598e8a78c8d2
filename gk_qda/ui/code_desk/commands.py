"""Commands and context menus of the Code desk."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from gk_qda.queries.values import CodeValue
from gk_qda.ui.code_desk import menus
from gk_qda.ui.code_desk.code_dialogs import ask_code_name, ask_color, ask_delete, ask_paragraph, ask_target

if TYPE_CHECKING:
    from gk_qda.ui.code_desk.desk import CodeDesk


class CodeCommands(QObject):
    """What the menus, the palette and the keys do on the Code desk."""

    def __init__(self, desk: CodeDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        handlers = {
            "find.here": desk.reading.open_find,
            "find.paragraph": self.go_to_paragraph,
            "code.new": self.new_code,
            "code.rename": self.rename,
            "code.color": self.color,
            "code.merge": self.merge,
            "code.dissolve": self.dissolve,
            "code.delete": self.delete,
            "code.segments": self.segments,
            "view.larger": lambda: self.zoom(1),
            "view.smaller": lambda: self.zoom(-1),
        }
        for name, handler in handlers.items():
            desk.context.actions.bind(name, handler)

    # Codes

    def new_code(self, parent: CodeValue | None = None) -> None:
        """A new code, and for the selection at once if there is one."""
        name = ask_code_name(self._desk, self._desk.context.theme, parent.path if parent else "")
        if name:
            span = self._desk.reading.selection() if parent is None else None
            self._desk.controller.apply_new(name, span, parent.id if parent else None)

    def rename(self) -> None:
        """Rename in place."""
        if code := self._code():
            self._desk.codes.edit_name(code.id)

    def color(self) -> None:
        """Choose a colour from the palette."""
        code = self._code()
        if code is None:
            return
        answer = ask_color(self._desk, self._desk.context.theme, code)
        if answer is not None:
            self._desk.controller.recolor(code.id, answer or None)

    def merge(self) -> None:
        """Put the code into another one."""
        code = self._code()
        if code is None:
            return
        inside = set(self._desk.book.descendants([code.id]))
        others = [other for other in self._desk.book.codes if other.id not in inside]
        target = ask_target(self._desk, self._desk.context.theme, code, others)
        if target is not None:
            self._desk.controller.merge(code, target)

    def dissolve(self) -> None:
        """Codings and sub-codes go to the parent."""
        if code := self._code():
            self._desk.controller.dissolve(code)

    def delete(self) -> None:
        """Remove the code; with codings, what becomes of them is asked."""
        code = self._code()
        if code is None:
            return
        number = self._desk.shown.codings_under(code.id)
        choice = ask_delete(self._desk, self._desk.context.theme, code, number) if number else "delete"
        if choice is not None:
            self._desk.controller.delete(code, codings_to_parent=choice == "parent")

    def segments(self) -> None:
        """List the segments of the code."""
        if code := self._code():
            self._desk.segments.scope.set_value("code")
            self._desk.codes.select(code.id)
            self._desk.shown.show_segments()

    # Reading

    def go_to_paragraph(self) -> None:
        """Bring a paragraph to the top."""
        number = ask_paragraph(self._desk, self._desk.context.theme)
        if number:
            self._desk.reading.scroll_to_paragraph(number)

    def zoom(self, step: int) -> None:
        """Larger or smaller type in the transcript."""
        transcript = self._desk.reading.transcript
        transcript.set_zoom(transcript.zoom + step)

    # Menus

    def code_menu(self, place: QPoint, code_id: int | None) -> None:
        """Right click in the code tree."""
        menu, actions = QMenu(self._desk), self._desk.context.actions
        code = self._desk.book.by_id().get(code_id) if code_id is not None else None
        if code is None:
            menu.addAction(actions.action("code.new"))
        else:
            self._desk.codes.select(code.id)
            menu.addAction(self.tr("New sub-code..."), lambda: self.new_code(code))
            menu.addSeparator()
            self._desk.activation.add_entries(menu, code)
            menu.addSeparator()
            for name in ("code.segments", "code.rename", "code.color"):
                menu.addAction(actions.action(name))
            digits = menu.addMenu(self.tr("Put on a digit"))
            for digit in range(1, 10):
                digits.addAction(str(digit), partial(self._desk.controller.put_on_digit, code.id, digit))
            digits.addAction(self.tr("none"), lambda: self._desk.controller.put_on_digit(code.id, None))
            menu.addSeparator()
            for name in ("code.merge", "code.dissolve", "code.delete"):
                menu.addAction(actions.action(name))
            self._desk.memo_commands.add_to(menu, code_id=code.id)
        menus.open_menu(menu, place)

    def _code(self) -> CodeValue | None:
        code_id = self._desk.context.focus.code_id
        code = self._desk.book.by_id().get(code_id) if code_id is not None else None
        if code is None:
            self._desk.context.messages.inform(self.tr("Select a code first."))
        return code
