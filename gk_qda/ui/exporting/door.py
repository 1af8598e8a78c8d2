"""The door by which everything leaves the window: checked first, held where somebody has to decide, told afterwards."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from gk_qda.errors.exporting import ExportHeld
from gk_qda.errors.project import NotNoted
from gk_qda.operations.leaving import NOTHING, Accepted
from gk_qda.operations.settings import set_setting
from gk_qda.spans import Span
from gk_qda.ui.desk import Context
from gk_qda.ui.focus import Place
from gk_qda.ui.tasks import Task
from gk_qda.ui.widgets.message_bar import MessageAction

if TYPE_CHECKING:
    from gk_qda.operations.export_check import Checked, Finding
    from gk_qda.ui.exporting.check_window import ExportCheckWindow


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of something that has left, and what can be done about it."""

    words: str
    action: MessageAction | None = None


Leave = Callable[[Task, Accepted], Any]
Run = Callable[[Callable[[Task], Any], Callable[[Any], object]], object]
Say = Callable[[Any], Said]


class ExportDoor(QObject):
    """For one place of the window; one check at a time stands open."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._parent = context, parent
        self.window: ExportCheckWindow | None = None

    def go(self, name: str, leave: Leave, run: Run, say: Say) -> None:
        """Let ``name`` out by ``leave``, which ``run`` starts as a task; ``say`` makes a sentence of its result.

        Where the check finds something to decide, its window opens and nothing leaves; the export is made once more
        with the decision. Inside the house the sentence says what another level would have asked about.
        """
        self._try(name, leave, run, say, NOTHING)

    def _try(self, name: str, leave: Leave, run: Run, say: Say, accepted: Accepted) -> None:
        heard: list[Checked] = []
        unnoted: list[NotNoted] = []
        names = self._context.workspace.known_names
        accepted = replace(accepted, names=names, heard=heard, unnoted=unnoted)

        def work(task: Task) -> Any:
            try:
                return leave(task, accepted)
            except ExportHeld as held:
                return held

        def then(result: Any) -> None:
            if isinstance(result, ExportHeld):
                self._hold(name, result.checked, partial(self._try, name, leave, run, say))
            else:
                self._tell(name, say(result), heard, is_noted=not unnoted)

        run(work, then)

    def _tell(self, name: str, said: Said, heard: list[Checked], *, is_noted: bool) -> None:
        """What has left, whether it could be noted, and inside the house what others would be spared."""
        sentences, actions = [said.words.removesuffix(".")], [said.action] if said.action else []
        inside = [one for one in heard if one.level == "internal" and one.findings]
        if inside:
            n = sum(len(one.findings) for one in inside)
            sentences.append(
                self.tr("On the level for the client, %n finding(s) would be asked about", "", n)
            )
            actions.append(MessageAction(self.tr("Details..."), partial(self._explain, name, inside)))
        if not is_noted:
            sentences.append(self.tr("It could not be noted in the audit trail"))
        words = said.words if len(sentences) == 1 else ". ".join(sentences) + "."
        self._context.messages.inform(words, *actions)

    def _explain(self, name: str, heard: list[Checked]) -> None:
        from gk_qda.operations.export_check import together

        self._open(name, together(heard), is_over=True)

    def _hold(self, name: str, checked: Checked, again: Callable[[Accepted], None]) -> None:
        window = self._open(name, checked)
        window.accepted_because.connect(lambda reason: again(Accepted(reason, checked.to_decide)))
        window.level_requested.connect(partial(self._change_level, again))
        window.given_up.connect(partial(self._say, name))

    def _open(self, name: str, checked: Checked, *, is_over: bool = False) -> ExportCheckWindow:
        from gk_qda.ui.exporting.check_window import ExportCheckWindow

        if self.window is not None:
            self.window.close()
        context = self._context
        window = ExportCheckWindow(self._parent, context.theme, name, context.language, is_over=is_over)
        window.known_names = context.workspace.known_names
        window.show_checked(checked)
        window.place_requested.connect(self._show)
        window.finished.connect(self._forget)
        self.window = window
        window.show()
        window.raise_()
        return window

    def _change_level(self, again: Callable[[Accepted], None], level: str) -> None:
        work = partial(set_setting, key="export_level", value=level)
        self._context.workspace.change("set_setting", work)
        again(NOTHING)

    def _show(self, one: Finding) -> None:
        if one.document_id is not None:
            span = one.span or Span(0, 0)
            self._context.focus.go(Place("code", document_id=one.document_id, span=span))

    def _say(self, name: str) -> None:
        self._context.messages.inform(self.tr("{name} was not exported.").format(name=name))

    def _forget(self, _: int) -> None:
        self.window = None


def saved(words: str, files: list[Path], show: str) -> Said:
    """``words`` with the names of files, and a button called ``show`` that opens their folder."""
    folder = QUrl.fromLocalFile(str(files[0].parent))
    action = MessageAction(show, lambda: QDesktopServices.openUrl(folder))
    return Said(words.format(names=", ".join(file.name for file in files)), action)
