"""The page shown while no project is open."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gk_qda.ui.actions import Actions
from gk_qda.ui.look.painters import draw_ground
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.preferences import Preferences
from gk_qda.ui.start.action_button import ActionButton
from gk_qda.ui.start.recent_list import RecentList
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.labels import Label

if TYPE_CHECKING:
    from gk_qda.ui.start.copies_line import CopiesLine
    from gk_qda.ui.start.looking import Looked
    from gk_qda.ui.widgets.empty_state import EmptyState
    from gk_qda.ui.widgets.legend import Legend
    from gk_qda.ui.widgets.search_field import SearchField

_SIDE, _SIDE_NARROW, _NARROW, _WIDEST = 472, 400, 1366, 1440
_SEARCH_FROM = 5  # projects


class StartPage(QWidget):
    """What to begin with at the left, the projects opened last at the right.

    Parts that a page without or with few projects does not show are made when they are first shown: the window
    opens sooner.
    """

    open_requested = Signal(str)
    passphrase_given = Signal(str, str)
    find_requested = Signal(str)
    remove_requested = Signal(str)
    clear_requested = Signal()
    painted = Signal()  # for the first time

    def __init__(self, theme: Theme, preferences: Preferences, actions: Actions) -> None:
        super().__init__()
        self._theme, self._preferences = theme, preferences
        self._looked: dict[str, Looked] = {}
        self._painted = False
        self.recent = RecentList(theme)
        self.demo = ActionButton(
            theme,
            "player-play",
            self.tr("Look at the demo project"),
            self.tr("24 invented transcripts, 73 codes, 16 municipalities"),
        )
        self._buttons = {
            "project.open": ActionButton(
                theme,
                "folder-open",
                self.tr("Open project"),
                self.tr("On this computer or in the network"),
                "Ctrl+O",
            ),
            "project.new": ActionButton(
                theme, "file-plus", self.tr("New project"), self.tr("Empty or with a codebook"), "Ctrl+N"
            ),
            "project.demo": self.demo,
        }
        for name, button in self._buttons.items():
            button.clicked.connect(lambda _=False, name=name: actions.run(name))
        self._actions = actions
        self._clear = Button(theme, self.tr("Clear list"), kind="link", size="panel")
        self._side, self._content = QWidget(), QWidget()
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Show the list as it is stored now."""
        projects = self._preferences.recent
        self.recent.set_projects(projects)
        self.recent.set_looked(self._looked)
        for widget in (self.recent, self._heading, self._foot):
            widget.setVisible(bool(projects))
        self._show_part("search", wanted=len(projects) >= _SEARCH_FROM)
        self._show_part("_legend", wanted=any(project.encrypted for project in projects))
        self._show_part("empty", wanted=not projects)
        if "search" in vars(self):
            self.recent.filter(self.search.text())
        self._show_copies()
        if self._painted:
            self._look()

    @cached_property
    def search(self) -> SearchField:
        """Finds a project among many."""
        from gk_qda.ui.widgets.search_field import SearchField

        field = SearchField(self._theme, self.tr("Find a project"))
        field.setFixedWidth(220)
        field.searched.connect(self.recent.filter)
        field.stepped.connect(lambda _: self.recent.focus_first())
        self._head.addWidget(field)
        return field

    @cached_property
    def empty(self) -> EmptyState:
        """What is said while no project was opened yet."""
        from gk_qda.ui.widgets.empty_state import EmptyState

        state = EmptyState(
            self._theme,
            self.tr("No project yet. The demo project shows everything on 24 invented interviews."),
            self.tr("Look at the demo project"),
        )
        state.acted.connect(lambda: self._actions.run("project.demo"))
        self._column.insertWidget(self._column.indexOf(self._foot) + 1, state, 1)
        return state

    @cached_property
    def copies_line(self) -> CopiesLine:
        """Speaks of the backups of the newest project."""
        from gk_qda.ui.start.copies_line import CopiesLine

        line = CopiesLine(self._theme)
        self._column.addWidget(line)
        return line

    @cached_property
    def _legend(self) -> Legend:
        from gk_qda.ui.widgets.legend import Legend

        legend = Legend(self._theme)
        legend.set_entries([("lock", self.tr("encrypted"))])
        self._foot_row.insertWidget(0, legend)
        return legend

    def take_focus(self) -> None:
        """The newest project has the keyboard, or the first button."""
        if self._preferences.recent:
            self.recent.focus_first()
        else:
            self.demo.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_passphrase(self, path: str, *, wrong: bool = False) -> None:
        """Ask in the row of the project; one that is not in the list yet gets a row first."""
        row = self.recent.row_of(path)
        if row is not None:
            row.show()
            row.ask(wrong=wrong)
            self.recent.ensureWidgetVisible(row, 0, 0)

    def show_demo_progress(self, share: float | None) -> None:
        """How far the demo project is built; None: not being built."""
        self.demo.set_progress(share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: a narrow window gives more to the list."""
        self._side.setFixedWidth(_SIDE if self.width() >= _NARROW else _SIDE_NARROW)
        self._content.setMaximumWidth(_WIDEST - _SIDE)
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: two grounds and the line between them. What costs time begins after the first paint."""
        painter, tokens, edge = QPainter(self), self._theme.tokens, self._side.width()
        draw_ground(painter, QRect(0, 0, edge, self.height()), tokens.window)
        draw_ground(painter, QRect(edge, 0, self.width() - edge, self.height()), tokens.base)
        draw_ground(painter, QRect(edge - 1, 0, 1, self.height()), tokens.separator)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._begin)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side)
        row.addWidget(self._content, 1)
        row.addStretch(0)
        self._lay_out_side()
        self._lay_out_content()

    def _lay_out_side(self) -> None:
        theme = self._theme
        column = QVBoxLayout(self._side)
        column.setContentsMargins(56, 56, 40, 32)
        column.setSpacing(theme.metrics.inside)
        column.addWidget(Label(theme, "GK-QDA", font="title"))
        column.addWidget(Label(theme, self.tr("Code, compare, report."), ink="muted"))
        column.addSpacing(24)
        for button in self._buttons.values():
            column.addWidget(button)
        column.addStretch(1)
        self._cloud = QLabel()
        privacy = self.tr("GK-QDA never goes online. Transcripts and codings stay in your project file.")
        foot = QHBoxLayout()
        foot.setSpacing(theme.metrics.inside)
        foot.addWidget(self._cloud, 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(Label(theme, privacy, ink="muted", wrap=True), 1)
        column.addLayout(foot)

    def _lay_out_content(self) -> None:
        column = self._column = QVBoxLayout(self._content)
        column.setContentsMargins(40, 56, 56, 32)
        column.setSpacing(self._theme.metrics.padding)
        self._heading, self._foot = QWidget(), QWidget()
        head = self._head = QHBoxLayout(self._heading)
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(Label(self._theme, self.tr("Opened last"), font="heading"))
        head.addStretch(1)
        foot = self._foot_row = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addStretch(1)
        foot.addWidget(self._clear)
        column.addWidget(self._heading)
        column.addWidget(self.recent)
        column.addWidget(self._foot)
        column.addStretch(1)

    def _connect(self) -> None:
        self.recent.open_requested.connect(self.open_requested)
        self.recent.passphrase_given.connect(self.passphrase_given)
        self.recent.find_requested.connect(self.find_requested)
        self.recent.remove_requested.connect(self.remove_requested)
        self._clear.clicked.connect(self.clear_requested)
        self._theme.changed.connect(self._restyle)
        self._restyle()

    def _show_part(self, name: str, *, wanted: bool) -> None:
        """Show a part, made now if need be; what was never made need not be hidden."""
        if wanted or name in vars(self):
            getattr(self, name).setVisible(wanted)

    def _begin(self) -> None:
        self.painted.emit()
        self._look()

    def _look(self) -> None:
        from gk_qda.ui.start.looking import look_at
        from gk_qda.ui.tasks import Task

        paths = [project.path for project in self._preferences.recent]
        task = Task(lambda _: look_at(paths))
        task.succeeded.connect(self._on_looked)
        task.start()

    def _on_looked(self, looked: Mapping[str, Looked]) -> None:
        self._looked = dict(looked)
        self.recent.set_looked(self._looked)
        self._show_copies()

    def _show_copies(self) -> None:
        newest = self._preferences.recent[0] if self._preferences.recent else None
        looked = self._looked.get(newest.path) if newest else None
        self._show_part("copies_line", wanted=looked is not None and looked.newest is not None)
        if newest and looked and looked.newest:
            self.copies_line.show_copies(newest.name, newest.path, looked)

    def _restyle(self) -> None:
        side = self._theme.metrics.icon
        picture = self._theme.pixmap("cloud-off", side, self._theme.tokens.muted, self.devicePixelRatioF())
        self._cloud.setPixmap(picture)
        self.update()
