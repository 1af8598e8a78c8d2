"""Commands on the selected codes, and the context menu of the code tree."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QMenu

from gk_qda.queries.values import CodeValue
from gk_qda.ui.code_desk import menus
from gk_qda.ui.code_desk.code_chooser import ask_parent, ask_target
from gk_qda.ui.code_desk.code_dialogs import ask_code_name, ask_delete
from gk_qda.ui.code_desk.code_steps import step_among
from gk_qda.ui.code_desk.color_dialog import ask_color

if TYPE_CHECKING:
    from gk_qda.ui.code_desk.desk import CodeDesk


class CodebookCommands(QObject):
    """What the menus, the palette and the keys do with the selected codes, all of them as one step."""

    def __init__(self, desk: CodeDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._controller = desk.codebook_controller
        handlers: dict[str, Callable[[], object]] = {
            "code.new": self.new_code,
            "code.rename": self.rename,
            "code.color": self.color,
            "code.favorite": self.favorite,
            "code.sensitive": self.sensitive,
            "code.draft": partial(self.set_status, "draft"),
            "code.valid": partial(self.set_status, "valid"),
            "code.new_sub": self.new_sub_code,
            "code.move": self.move,
            "code.merge": self.merge,
            "code.dissolve": self.dissolve,
            "code.delete": self.delete,
            "code.segments": self.segments,
            "view.code_numbers": lambda: desk.codes.set_unit(desk.codes.menu.next_unit()),
            "view.dissolved": desk.codes.menu.dissolved.trigger,
            "view.favorites": desk.codes.menu.favorites.trigger,
            "view.open_codes": lambda: desk.codes.tree.fold_all(closed=False),
            "view.close_codes": lambda: desk.codes.tree.fold_all(closed=True),
        }
        for name, handler in handlers.items():
            desk.context.actions.bind(name, handler)
        self._connect()

    # Commands

    def new_code(self, parent: CodeValue | None = None) -> None:
        """A new code, and for the selected passage at once if there is one."""
        name = ask_code_name(self._desk, self._desk.context.theme, parent.path if parent else "")
        if name:
            span = self._desk.reading.selection() if parent is None else None
            self._desk.controller.apply_new(name, span, parent.id if parent else None)

    def new_sub_code(self) -> None:
        """A new code under the one in focus."""
        if code := self._code():
            self.new_code(code)

    def rename(self) -> None:
        """Rename in place."""
        if code := self._code():
            self._desk.codes.edit_name(code.id)

    def color(self) -> None:
        """Choose a colour from the palette."""
        self.color_of([code.id for code in self._codes()])

    def color_of(self, code_ids: list[int]) -> None:
        """Choose a colour for these codes."""
        if codes := self._controller.codes(code_ids):
            answer = ask_color(self._desk, self._desk.context.theme, codes)
            if answer is not None:
                self._controller.recolor(codes, answer or None)

    def favorite(self) -> None:
        """Make the codes favourites; where all of them are, take them out."""
        if codes := self._codes():
            ids = [code.id for code in codes]
            starred = self._desk.codes.model.marks.favorites
            if starred.issuperset(ids):
                self._controller.remove_favorites(ids)
            else:
                self._controller.add_favorites([i for i in ids if i not in starred])

    def sensitive(self) -> None:
        """Mark the codes as sensitive; where all of them are, take that back."""
        if codes := self._codes():
            self._controller.set_sensitive(codes, not all(code.is_sensitive for code in codes))

    def set_status(self, status: Literal["draft", "valid"]) -> None:
        """Drafts, or valid; dissolved codes come back."""
        if codes := self._codes(with_dissolved=True):
            self._controller.set_status(codes, status)

    def move(self) -> None:
        """Hang the codes under another one, for those who do not drag."""
        if codes := self._codes():
            outcome = partial(self._controller.words.moving, codes)
            answer = ask_parent(self._desk, self._desk.context.theme, codes, self._outside(codes), outcome)
            if answer is not None:
                parent = answer[0]
                self._controller.move([code.id for code in codes], parent.id if parent else None)

    def merge(self) -> None:
        """Put the codes into another one."""
        if codes := self._codes():
            outcome = partial(self._controller.forecast_words, codes)
            target = ask_target(self._desk, self._desk.context.theme, codes, self._outside(codes), outcome)
            if target is not None:
                self._controller.merge(codes, target)

    def dissolve(self) -> None:
        """Codings and sub-codes go to the parent."""
        if codes := self._codes():
            self._controller.dissolve(codes)

    def delete(self) -> None:
        """Remove the codes; with codings, summaries or ratings, what becomes of them is asked."""
        codes = self._codes()
        if not codes:
            return
        ids = {code.id for code in codes}
        above = {code.id: code.parent_id for code in self._desk.book.codes}
        codes = [code for code in codes if ids.isdisjoint(_way_up(code.id, above))]
        number = sum(self._desk.shown.codings_under(code.id) for code in codes)
        written = self._controller.words.written(codes)
        choice: Literal["delete", "parent"] | None = "delete"
        if number or written:
            choice = ask_delete(self._desk, self._desk.context.theme, codes, number, written)
        if choice is not None:
            self._controller.delete(codes, codings_to_parent=choice == "parent")

    def segments(self) -> None:
        """List the segments of the code."""
        if code := self._code():
            self._desk.segments.scope.set_value("code")
            self._desk.codes.select(code.id)
            self._desk.shown.show_segments()

    def menu(self, place: QPoint, code_id: int | None) -> None:
        """Right click in the code tree: on a selected code the menu is that of the selection."""
        menu, actions = self._desk.menu(), self._desk.context.actions
        tree = self._desk.codes.tree
        if code_id is None:
            menu.addAction(actions.action("code.new"))
            menus.open_menu(menu, place)
            return
        if code_id not in tree.selected_codes():
            self._desk.codes.select(code_id)
        codes = self._codes(with_dissolved=True)
        if all(code.status == "dissolved" for code in codes):
            menu.addAction(actions.action("code.valid"))
        else:
            self._fill(menu, codes)
        menus.open_menu(menu, place)

    # Inside

    def _fill(self, menu: QMenu, codes: list[CodeValue]) -> None:
        actions, alone = self._desk.context.actions, codes[0] if len(codes) == 1 else None
        if alone is not None:
            menu.addAction(actions.action("code.new_sub"))
            menu.addSeparator()
        self._desk.activation.add_entries(menu, codes)
        menu.addSeparator()
        for name in ("code.segments", "code.rename") if alone is not None else ():
            menu.addAction(actions.action(name))
        for name in ("code.color", "code.favorite", "code.sensitive"):
            menu.addAction(actions.action(name))
        if alone is not None:
            digits = menu.addMenu(self.tr("Put on a digit"))
            for digit in range(1, 10):
                digits.addAction(str(digit), partial(self._controller.put_on_digit, alone, digit))
            digits.addAction(self.tr("none"), lambda: self._controller.put_on_digit(alone, None))
        menu.addSeparator()
        for name in ("code.draft", "code.valid"):
            if any(code.status != name.removeprefix("code.") for code in codes):
                menu.addAction(actions.action(name))
        menu.addSeparator()
        for name in ("code.move", "code.merge", "code.dissolve", "code.delete"):
            menu.addAction(actions.action(name))
        if alone is not None:
            self._desk.memo_commands.add_to(menu, code_id=alone.id)

    def _connect(self) -> None:
        codes, controller = self._desk.codes, self._controller
        codes.new_requested.connect(self.new_code)
        codes.tree.menu_requested.connect(self.menu)
        codes.tree.step_requested.connect(self.step)
        codes.tree.delete_requested.connect(lambda: self._desk.context.actions.run("code.delete"))
        codes.model.rename_requested.connect(self._rename)
        codes.model.move_requested.connect(controller.move)
        codes.favorites.code_chosen.connect(self._desk.apply_to_selection)
        codes.favorites.codes_dropped.connect(controller.add_favorites)
        codes.favorites.moved.connect(controller.move_favorite)
        codes.favorites.remove_requested.connect(lambda code: controller.remove_favorites([code]))
        codes.favorites.menu_requested.connect(self.menu)
        codes.favorites.segment_dropped.connect(codes.model.segment_dropped)
        codes.favorites.codings_dropped.connect(codes.model.codings_dropped)

    def step(self, by: int) -> None:
        """The selected codes of one parent go past the neighbour above (-1) or below (1)."""
        tree, model = self._desk.codes.tree, self._desk.codes.model
        if not model.can_arrange:
            self._desk.context.messages.inform(tree.sorted_hint())
            return
        if place := step_among(self._desk.book, tree.selected_codes(), by):
            self._controller.move(*place)

    def _rename(self, code_id: int, name: str) -> None:
        """A refused name comes back into the field, to be mended, while the keyboard is still in the tree."""
        if not self._controller.rename(code_id, name):
            tree = self._desk.codes.tree
            QTimer.singleShot(
                0, tree, lambda: self._desk.codes.edit_name(code_id, name) if tree.hasFocus() else None
            )

    def _codes(self, *, with_dissolved: bool = False) -> list[CodeValue]:
        """The selected codes, or the one in focus; without one the bar asks for it."""
        chosen, focused = self._desk.codes.tree.selected_codes(), self._desk.context.focus.code_id
        if focused is not None and focused not in chosen:
            chosen = [focused]
        known = self._desk.codes.model.rows.codes if with_dissolved else self._desk.book.by_id()
        codes = [known[i] for i in chosen if i in known]
        if not codes:
            self._desk.context.messages.inform(self.tr("Select a code first."))
        return codes

    def _outside(self, codes: list[CodeValue]) -> list[CodeValue]:
        """The codes that are neither these nor below them."""
        inside = set(self._desk.book.descendants([code.id for code in codes]))
        return [other for other in self._desk.book.codes if other.id not in inside]

    def _code(self) -> CodeValue | None:
        """The code in focus."""
        codes, focused = self._codes(), self._desk.context.focus.code_id
        return next((code for code in codes if code.id == focused), codes[0] if codes else None)


def _way_up(code_id: int, above: dict[int, int | None]) -> list[int]:
    found, parent = [], above.get(code_id)
    while parent is not None:
        found.append(parent)
        parent = above.get(parent)
    return found
