"""Codes dropped on a code: a small menu at that place asks whether they move there or become part of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMenu

from gk_qda.queries.values import CodeValue

if TYPE_CHECKING:
    from gk_qda.ui.code_desk.desk import CodeDesk

_LONGEST = 32  # characters of a name in the menu


class DropChoice(QObject):
    """Enter moves, Esc does nothing. The numbers are those that merging will bring about."""

    def __init__(self, desk: CodeDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.menu: QMenu | None = None
        # After the drag has ended: a menu inside it would wait for keys that the drag holds.
        desk.codes.model.drop_on_requested.connect(
            lambda codes, target: QTimer.singleShot(0, self, partial(self.ask, codes, target))
        )

    def ask(self, code_ids: Sequence[int], target_id: int) -> None:
        """Open the menu where the codes were dropped."""
        controller = self._desk.codebook_controller
        codes, targets = controller.codes(code_ids), controller.codes([target_id])
        if not codes or not targets:
            return
        [target] = targets
        menu = self.menu = self._desk.menu()
        first = None
        if any(code.parent_id != target.id for code in codes):
            move = partial(controller.move, [code.id for code in codes], target.id)
            first = menu.addAction(self._move_words(codes, target), move)
            if stays := controller.words.moving(codes, target):
                menu.addAction("    " + stays).setEnabled(False)
        merge = partial(controller.merge, codes, target)
        menu.addAction(self._merge_words(codes, target), merge)
        for outcome in controller.forecast_words(codes, target).split(" · "):
            menu.addAction("    " + outcome).setEnabled(False)  # only says what merging brings about
        menu.addSeparator()
        cancel = menu.addAction(self.tr("Cancel"))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._desk.codes.tree.drop_place)
        menu.setActiveAction(first or cancel)

    def _move_words(self, codes: Sequence[CodeValue], target: CodeValue) -> str:
        if len(codes) == 1:
            words = self.tr("Move “{source}” under “{target}”")
        else:
            words = self.tr("Move %n code(s) under “{target}”", "", len(codes))
        return words.format(source=_short(codes[0].name), target=_short(target.name)).replace("&", "&&")

    def _merge_words(self, codes: Sequence[CodeValue], target: CodeValue) -> str:
        if len(codes) == 1:
            words = self.tr("Merge “{source}” into “{target}”")
        else:
            words = self.tr("Merge %n code(s) into “{target}”", "", len(codes))
        return words.format(source=_short(codes[0].name), target=_short(target.name)).replace("&", "&&")


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1].rstrip() + "…"
