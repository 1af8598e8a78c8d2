"""Whose codings a step concerns, where they are not those of the person who works."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gk_qda.queries.coders import codings_of_others

if TYPE_CHECKING:
    from gk_qda.queries.values import CoderValue
    from gk_qda.ui.code_desk.desk import CodeDesk


class WhoseWords(QObject):
    """Names other coders with the number of their codings; nothing where all are one's own."""

    def __init__(self, desk: CodeDesk) -> None:
        super().__init__(desk)
        self._workspace = desk.context.workspace

    def codings(self, coding_ids: Collection[int]) -> str:
        """ "Of others: M. Yıldız (2)." for these codings."""
        return self._said(partial(codings_of_others, coding_ids=coding_ids))

    def codes(self, code_ids: Collection[int]) -> str:
        """The same for all codings of these codes themselves."""
        return self._said(partial(codings_of_others, code_ids=code_ids))

    def _said(self, ask: Callable[..., list[tuple[CoderValue, int]]]) -> str:
        found = self._workspace.read(partial(ask, me=self._workspace.coder_id))
        whose = ", ".join(f"{coder.name} ({number})" for coder, number in found)
        return self.tr("Of others: {whose}.").format(whose=whose) if whose else ""
