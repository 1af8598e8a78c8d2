"""The page shown while no project is open."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gk_qda.ui.actions import Actions
from gk_qda.ui.look.metrics import RADIUS_CONTROL
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.preferences import Preferences
from gk_qda.ui.start.action_button import ActionButton
from gk_qda.ui.start.looking import Looked, look_at
from gk_qda.ui.start.recent_list import RecentList
from gk_qda.ui.start.words import moment_in_words
from gk_qda.ui.tasks import Task
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.elided_label import ElidedLabel
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.legend import Legend
from gk_qda.ui.widgets.search_field import SearchField

_SIDE, _SIDE_NARROW, _NARROW, _WIDEST = 472, 400, 1366, 1440
_SEARCH_FROM = 5  # projects
_LONGEST_NAME = 28  # characters of a name inside a sentence


class StartPage(QWidget):
    """What to begin with at the left, the projects opened last at the right."""

    open_requested = Signal(str)
    passphrase_given = Signal(str, str)
    find_requested = Signal(str)
    remove_requested = Signal(str)
    clear_requested = Signal()

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
        self.search = SearchField(theme, self.tr("Find a project"))
        self._legend = Legend(theme)
        self._legend.set_entries([("lock", self.tr("encrypted"))])
        self._clear = Button(theme, self.tr("Clear list"), kind="link", size="panel")
        self.empty = EmptyState(
            theme,
            self.tr("No project yet. The demo project shows everything on 24 invented interviews."),
            self.tr("Look at the demo project"),
        )
        self.empty.acted.connect(lambda: actions.run("project.demo"))
        self.copies_line = _CopiesLine(theme)
        self._side, self._content = QWidget(), QWidget()
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Show the list as it is stored now."""
        projects = self._preferences.recent
        self.recent.set_projects(projects)
        self.recent.set_looked(self._looked)
        self.recent.filter(self.search.text())
        for widget in (self.recent, self._heading, self._foot):
            widget.setVisible(bool(projects))
        self.search.setVisible(len(projects) >= _SEARCH_FROM)
        self._legend.setVisible(any(project.encrypted for project in projects))
        self.empty.setVisible(not projects)
        self._show_copies()
        if self._painted:
            self._look()

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
        painter.fillRect(0, 0, edge, self.height(), QColor(tokens.window))
        painter.fillRect(edge, 0, self.width() - edge, self.height(), QColor(tokens.base))
        painter.fillRect(edge - 1, 0, 1, self.height(), QColor(tokens.separator))
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._look)

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
        column = QVBoxLayout(self._content)
        column.setContentsMargins(40, 56, 56, 32)
        column.setSpacing(self._theme.metrics.padding)
        self._heading, self._foot = QWidget(), QWidget()
        head = QHBoxLayout(self._heading)
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(Label(self._theme, self.tr("Opened last"), font="heading"))
        head.addStretch(1)
        self.search.setFixedWidth(220)
        head.addWidget(self.search)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self._legend)
        foot.addStretch(1)
        foot.addWidget(self._clear)
        column.addWidget(self._heading)
        column.addWidget(self.recent)
        column.addWidget(self._foot)
        column.addWidget(self.empty, 1)
        column.addStretch(1)
        column.addWidget(self.copies_line)

    def _connect(self) -> None:
        self.recent.open_requested.connect(self.open_requested)
        self.recent.passphrase_given.connect(self.passphrase_given)
        self.recent.find_requested.connect(self.find_requested)
        self.recent.remove_requested.connect(self.remove_requested)
        self._clear.clicked.connect(self.clear_requested)
        self.search.searched.connect(self.recent.filter)
        self.search.stepped.connect(lambda _: self.recent.focus_first())
        self._theme.changed.connect(self._restyle)
        self._restyle()

    def _look(self) -> None:
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
        self.copies_line.setVisible(looked is not None and looked.newest is not None)
        if newest and looked and looked.newest:
            self.copies_line.show_copies(newest.name, newest.path, looked)

    def _restyle(self) -> None:
        side = self._theme.metrics.icon
        picture = self._theme.pixmap("cloud-off", side, self._theme.tokens.muted, self.devicePixelRatioF())
        self._cloud.setPixmap(picture)
        self.update()


class _CopiesLine(QWidget):
    """When the newest project was copied last, and the way to the copies."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._folder = theme, Path()
        self._picture = QLabel()
        self._words = ElidedLabel(theme)
        self._button = Button(theme, self.tr("Show backups"))
        self._button.clicked.connect(self._open_folder)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(theme.metrics.padding)
        row.addWidget(self._picture)
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_copies(self, name: str, path: str, looked: Looked) -> None:
        """Say when, and how many are kept."""
        from gk_qda.project.backup import backup_folder

        assert looked.newest is not None
        self._folder = backup_folder(Path(path))
        when = moment_in_words(looked.newest, datetime.now().astimezone(), inside=True)
        short = name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"
        last = self.tr("Last backup of “{name}”: {when}.").format(name=short, when=when)
        kept = self.tr("%n version(s) are kept.", "", looked.copies)
        self._words.setText(f"{last} {kept}")
        self.setAccessibleName(self._words.text())

    def _open_folder(self) -> None:
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: a box on the page."""
        painter, tokens = QPainter(self), self._theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.separator), 1))
        painter.setBrush(QColor(tokens.alt))
        area = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, RADIUS_CONTROL, RADIUS_CONTROL)

    def _restyle(self) -> None:
        side = self._theme.metrics.icon
        picture = self._theme.pixmap("history", side, self._theme.tokens.muted, self.devicePixelRatioF())
        self._picture.setPixmap(picture)
        self.update()
