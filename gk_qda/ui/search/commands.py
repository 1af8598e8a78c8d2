"""The search in all texts on the Code desk: opened under the columns, beside what is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt

from gk_qda.queries.search import SearchHit
from gk_qda.ui.focus import Place

if TYPE_CHECKING:
    from gk_qda.ui.code_desk.desk import CodeDesk
    from gk_qda.ui.search.panel import SearchPanel

_HEIGHT = 300  # px of the panel when it is first opened


class SearchCommands(QObject):
    """Makes the panel when somebody first searches."""

    def __init__(self, desk: CodeDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._kept: dict[str, Any] = {}
        self.panel: SearchPanel | None = None
        desk.context.actions.bind("find.next_hit", lambda: self._step(1))
        desk.context.actions.bind("find.previous_hit", lambda: self._step(-1))

    @property
    def is_open(self) -> bool:
        """Whether the panel is shown."""
        return self.panel is not None and self.panel.isVisibleTo(self._desk)

    def open(self, words: str = "") -> SearchPanel:
        """Show the panel with the keyboard in its field; ``words`` are looked for at once."""
        panel = self.panel or self._make()
        panel.show()
        if words:
            panel.look_for(words)
        panel.fields.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        panel.fields.field.selectAll()
        self._desk.facts_changed.emit()
        return panel

    def close(self) -> None:
        """Hide the panel; the keyboard goes back to the transcript."""
        if self.panel is not None:
            self.panel.hide()
            self._desk.reading.setFocus(Qt.FocusReason.OtherFocusReason)
            self._desk.facts_changed.emit()

    def facts(self) -> list[str]:
        """For the status line, while the panel is shown."""
        return self.panel.facts() if self.panel is not None and self.is_open else []

    def state(self) -> dict[str, Any]:
        """The choices of the panel, for the next start."""
        return self.panel.state() if self.panel is not None else self._kept

    def restore(self, state: dict[str, Any]) -> None:
        """Keep what ``state`` gave for when the panel is opened."""
        self._kept = state

    def _make(self) -> SearchPanel:
        from gk_qda.ui.search.panel import SearchPanel

        desk = self._desk
        panel = self.panel = SearchPanel(desk.context)
        desk.context.theme.dress(panel)
        desk.floors.addWidget(panel)
        desk.floors.setSizes([max(1, desk.height() - _HEIGHT), _HEIGHT])
        desk.floors.setStretchFactor(0, 1)
        panel.restore(self._kept)
        panel.place_requested.connect(self._go)
        panel.close_requested.connect(self.close)
        panel.told.connect(desk.facts_changed)
        return panel

    def _go(self, hit: SearchHit) -> None:
        desk = self._desk
        desk.show_place(Place("code", document_id=hit.document.id, span=hit.span))
        desk.shown.opening.when_there(lambda: desk.reading.select(hit.span))

    def _step(self, by: int) -> None:
        if self.panel is not None and self.is_open:
            self.panel.step(by)
        else:
            self.open()
