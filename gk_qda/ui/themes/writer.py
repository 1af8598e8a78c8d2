"""What the Themes desk changes, one step each; and the text that is being written, stored at every pause."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal

from gk_qda.operations.case_summaries import confirm_case_summary, write_case_summary
from gk_qda.operations.scales import set_scale
from gk_qda.operations.settings import set_setting
from gk_qda.operations.summaries import confirm_summary, set_evidence, write_summary
from gk_qda.queries.theme_desk import RESULT, WHOLE, CellPlace, has_cell, place_of, still_there
from gk_qda.queries.themes import ThemeCell
from gk_qda.queries.values import CodeValue
from gk_qda.ui.themes.evidence import stored_form
from gk_qda.ui.themes.scale_dialog import NewScale
from gk_qda.ui.themes.summary_editor import SummaryEditor
from gk_qda.ui.workspace import Workspace
from gk_qda.ui.writing.pause_writer import PauseWriter

_UNWRITTEN = ("open", "not_addressed", "not_asked")


class CellWriter(PauseWriter):
    """Writes into one cell at a time."""

    lost = Signal(str)  # a text whose cell does not exist any more

    def __init__(self, workspace: Workspace, editor: SummaryEditor) -> None:
        super().__init__(editor)
        self._workspace, self._editor = workspace, editor
        self._cell: ThemeCell | None = None
        editor.edited.connect(self.wait_for_pause)

    @property
    def place(self) -> CellPlace | None:
        """The cell that is written."""
        return place_of(self._cell) if self._cell is not None else None

    def take(self, cell: ThemeCell | None) -> None:
        """Write into this cell from now on; or know what is written in it now."""
        self._cell = cell

    def set_state(self, cell: ThemeCell, state: str) -> None:
        """Another state for a cell."""
        self.flush()
        if state == cell.state:
            return
        if cell.theme.id == WHOLE.id:
            self._summarize(cell, state=state)
        else:
            self._workspace.change("write_summary", partial(self._write, cell=cell, state=state))

    def set_rating(self, cell: ThemeCell, rating: str) -> None:
        """Another rating for a cell; one that nobody worked on becomes a draft."""
        self.flush()
        if rating != cell.rating:
            state = "draft" if rating and cell.state in _UNWRITTEN else None
            work = partial(self._write, cell=cell, rating=rating, state=state)
            self._workspace.change("rate_cell", work)

    def confirm(self, cell: ThemeCell) -> None:
        """The text is still right."""
        self.flush()
        if cell.theme.id == WHOLE.id:
            work = partial(confirm_case_summary, case_id=cell.row.id)
            self._workspace.change("confirm_case_summary", work)
        elif cell.summary_id is not None:
            work = partial(confirm_summary, summary_id=cell.summary_id)
            self._workspace.change("confirm_summary", work)

    def set_ratings(
        self, theme: CodeValue, scale: NewScale, rated: int, done: Callable[[int], object]
    ) -> None:
        """Another scale for a theme; ``done`` hears how many of the ``rated`` cells and codings got other words."""
        self.flush()
        values = [(value.label, value.symbol) for value in scale.values]
        work = partial(set_scale, code_id=theme.id, values=values, renamed=scale.renamed)
        words = self.tr("Setting ratings")
        self._workspace.change_apart("set_scale", work, done, rows=rated, words=words, code=theme.name)

    def choose_themes(self, guids: Sequence[str]) -> None:
        """Other columns, or others' order."""
        self.flush()
        self._workspace.change("set_setting", partial(set_setting, key="themes", value=list(guids)))

    def _has_news(self) -> bool:
        return self._cell is not None and self._editor.is_changed()

    def _store(self) -> bool:
        cell, editor = self._cell, self._editor
        assert cell is not None
        if not self._workspace.read(partial(has_cell, place=place_of(cell))):
            text = editor.text()
            editor.set_stored()
            self.lost.emit(text)
            return True
        if cell.theme.id == WHOLE.id:
            done = self._summarize(cell, text=editor.text())
            if done:
                editor.set_stored()
            return done
        text, evidence = editor.text(), stored_form(editor.marked.evidence)
        is_rewritten = editor.has_other_words() or cell.summary_id is None

        def work(session: Any) -> int:
            summary_id = cell.summary_id
            if is_rewritten or summary_id is None:
                state = "draft" if text.strip() and cell.state in _UNWRITTEN else None
                summary_id = self._write(session, cell, text=text, state=state)
            set_evidence(session, summary_id=summary_id, places=still_there(session, evidence))
            return summary_id

        if self._workspace.change("write_summary" if is_rewritten else "set_evidence", work) is None:
            return False
        editor.set_stored()
        return True

    def _summarize(self, cell: ThemeCell, **values: str) -> bool:
        """Write the summary of a case; False on trouble."""

        def work(session: Any) -> bool:
            coder = self._workspace.coder_id
            write_case_summary(session, case_id=cell.row.id, coder_id=coder, **values)
            return True

        return self._workspace.change("write_case_summary", work) is True

    def _write(self, session: Any, cell: ThemeCell, **values: str | None) -> int:
        return write_summary(
            session,
            row_kind=cell.row.kind,
            row_id=None if cell.row.kind == RESULT else cell.row.id,
            theme_id=cell.theme.id,
            coder_id=self._workspace.coder_id,
            text=values.get("text"),
            rating=values.get("rating"),
            state=values.get("state"),
        )
