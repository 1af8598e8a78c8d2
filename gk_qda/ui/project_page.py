"""The page of an open project: the rail at the left, the desks beside it."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from gk_qda.project import ChangeSet
from gk_qda.queries.coders import coders
from gk_qda.queries.info import project_info
from gk_qda.queries.values import CoderValue
from gk_qda.ui.coder_menu import CoderMenu
from gk_qda.ui.commands import ProjectCommands
from gk_qda.ui.desk import Context, Desk
from gk_qda.ui.focus import Focus, Place
from gk_qda.ui.importing.page import ImportPage
from gk_qda.ui.key_printer import KeyPrinter
from gk_qda.ui.page_memory import NAMED, hide_words, recent_project
from gk_qda.ui.palette.sources import ProjectSource
from gk_qda.ui.panes import step_pane
from gk_qda.ui.steps import Steps
from gk_qda.ui.widgets.rail import Rail

if TYPE_CHECKING:
    from gk_qda.ui.code_desk.desk import CodeDesk
    from gk_qda.ui.main_window import MainWindow
    from gk_qda.ui.workspace import Workspace

DESKS = ("code", "themes", "compare", "frequencies", "team")
_TABS = ("relations", "query", "portrait", "course", "similarity")
_PLACES = {
    "edit.history": Place("team"),
    "team.speakers": Place("team", page="speakers"),
    "team.cases": Place("team", page="cases"),
    "team.attributes": Place("team", page="attributes"),
    "team.groups": Place("team", page="groups"),
    "team.worksheets": Place("team", page="worksheets"),
    "team.guide": Place("team", page="guide"),
    **{f"tab.{tab}": Place("frequencies", page=tab) for tab in _TABS},
}
_PAGES = (  # and dialogs: their modules are loaded before somebody opens them
    *(
        "team.people_page",
        "speakers.page",
        "cases.page",
        "cases.groups_page",
        "worksheets.page",
        "guide.page",
        "search.panel",
        "pseudonymising.page",
        "dictionaries.page",
    ),
    *("team.history_page", "help.shortcut_sheet", "help.shortcut_editor", "preferences_dialog"),
)
_IDLE = 400  # milliseconds after opening, when the palette fetches what it will be asked for
_READ_AHEAD = {"paragraphs", "text_marks", "withdrawals"}  # what rests on them is read anew by a task
_NARROW = 1366  # below this width the rail shows icons only


def make_desk(name: str, context: Context) -> Desk:
    """A desk by its name, imported when it is first opened."""
    match name:
        case "themes":
            from gk_qda.ui.themes.desk import ThemesDesk

            return ThemesDesk(context)
        case "compare":
            from gk_qda.ui.compare.desk import CompareDesk

            return CompareDesk(context)
        case "frequencies":
            from gk_qda.ui.frequencies.desk import FrequenciesDesk

            return FrequenciesDesk(context)
        case "team":
            from gk_qda.ui.team.desk import TeamDesk

            return TeamDesk(context)
        case _:
            from gk_qda.ui.code_desk.desk import CodeDesk

            return CodeDesk(context)


def _get_ready(workspace: Workspace) -> None:
    """Off the window's thread: what every desk will ask for, so that each opens at once."""
    from gk_qda.queries.paragraph_table import paragraph_table

    workspace.read(paragraph_table)
    for name in DESKS:
        import_module(f"gk_qda.ui.{'code_desk' if name == 'code' else name}.desk")
    for page in _PAGES:
        import_module(f"gk_qda.ui.{page}")
    for tab in import_module("gk_qda.ui.frequencies.tabs").TABS:
        import_module(f"gk_qda.ui.{tab.place.partition(':')[0]}")


class ProjectPage(QWidget):
    """Rail and desks of one open project."""

    def __init__(self, window: MainWindow, workspace: Workspace) -> None:
        super().__init__()
        self.window_of = window
        self.info = project_info(workspace.project)
        self.context = Context(
            theme=window.theme,
            workspace=workspace,
            focus=Focus(),
            actions=window.actions_table,
            preferences=window.preferences,
            messages=window.messages,
            progress=window.status.progress,
            language=window.language,
            notice=self.info.notice,
        )
        self.rail = Rail(window.theme)
        self.stack = QStackedWidget()
        self._desks: dict[str, Desk] = {}
        self._read_ahead = QTimer(self, singleShot=True)
        self._read_ahead.timeout.connect(self._start_reading)
        self._empty: set[str] = set()  # desks that have not been filled
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.stack, 1)
        self.steps = Steps(self.context)
        self.commands = ProjectCommands(self)
        self.coder_menu = CoderMenu(self, window.status)
        self.palette_source = ProjectSource(self)
        self._bind()
        self._connect()
        self._name_window()
        self._show_coder()

    # Desks

    @property
    def current(self) -> str:
        """Name of the desk in front."""
        return DESKS[max(0, self.rail.current())]

    @property
    def desk(self) -> Desk | None:
        """The desk in front; None before the first is opened."""
        return None if self.current in self._empty else self._desks.get(self.current)

    def open_desk(self, name: str) -> Desk:
        """Bring a desk to the front."""
        desk = self._make(name)
        if name in self._empty:
            self._empty.discard(name)
            desk.build()
            desk.restore(self._state().get(name, {}))
            desk.fill()
            QTimer.singleShot(_IDLE, self, self.window_of.settled.emit)
        self.rail.set_current(DESKS.index(name))
        self.stack.setCurrentWidget(desk)
        self.context.actions.set_desk(name)
        desk.opened()
        self.show_facts()
        return desk

    def may_close(self) -> bool:
        """Whether every desk may be left; the first that may not comes to the front."""
        for name in self._desks.keys() - self._empty:
            if not self._desks[name].may_close():
                self.open_desk(name)
                return False
        return self.commands.may_close()

    def _make(self, name: str) -> Desk:
        """A desk as it is built: it shows nothing yet."""
        if name not in self._desks:
            desk = self._desks[name] = make_desk(name, self.context)
            self._empty.add(name)
            self.stack.addWidget(desk)
            desk.facts_changed.connect(self.show_facts)
        return self._desks[name]

    def code_desk(self) -> CodeDesk:
        """The Code desk, brought to the front; there already, it leaves the keyboard where it is."""
        from gk_qda.ui.code_desk.desk import CodeDesk

        desk = self._desks.get("code")
        if desk is None or self.stack.currentWidget() is not desk:
            desk = self.open_desk("code")
        assert isinstance(desk, CodeDesk)
        return desk

    def show_place(self, place: Place) -> None:
        """Go to a place on whatever desk it lies."""
        self.open_desk(place.desk).show_place(place)

    def show_page(self, page: QWidget) -> None:
        """Put a page (the import) over the desks; commands of desks are off meanwhile."""
        self.context.theme.dress(page)
        if self.stack.indexOf(page) < 0:
            self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        self.rail.cover()
        self.context.actions.set_desk("")
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show_facts()

    def leave_page(self, page: QWidget) -> None:
        """Take it off again: the desk of before comes back."""
        self.stack.removeWidget(page)
        page.hide()
        page.deleteLater()
        self.open_desk(self.current)

    # Where the person was

    def restore(self) -> None:
        """Open the desk of last time step by step: the window answers in between."""
        hide_words(self)
        if not self._desks:
            stored = self._state().get("desk", "code")
            self.rail.set_current(DESKS.index(stored if stored in DESKS else "code"))
        QTimer.singleShot(0, self, self._build)

    def _build(self) -> None:
        if not self._is_in_use():
            return
        self.context.activation.restore(self._state().get("activation", {}))
        is_new = not self._desks  # else somebody has gone to a place already
        desk = self._make(self.current)
        if is_new or (self.current in self._empty and desk.build_next()):
            QTimer.singleShot(0, self, self._build)
        else:
            self._begin()  # at once: what was built is painted with what it shows

    def _begin(self) -> None:
        if self._is_in_use():
            if self.current in self._empty:
                self.open_desk(self.current)
            self.window_of.preferences.remember(recent_project(self))
            QTimer.singleShot(_IDLE, self, self._fetch_ahead)

    def remember(self) -> None:
        """Keep where the person is."""
        hide_words(self)
        state = self._state()
        state["desk"] = self.current
        state["activation"] = self.context.activation.state()
        state["coder"] = next((c.guid for c in self.coders() if c.id == self.context.workspace.coder_id), "")
        for name in self._desks.keys() - self._empty:
            state[name] = self._desks[name].state()
        self.info = project_info(self.context.workspace.project)
        self.window_of.preferences.remember(recent_project(self))

    def take_preferences(self) -> None:
        """Let every desk show what the person chose in the preferences."""
        for desk in self._desks.values():
            desk.take_preferences()

    def name(self) -> str:
        """What the project is called."""
        return self.info.name

    def folder(self) -> Path:
        """Where exports of this project went last, else where the project lies."""
        path = self.context.workspace.project.path
        home = path.parent if path is not None else Path.home()
        last = Path(str(self._state().get("exports", home)))
        return last if last.is_dir() else home

    def kept(self, name: str) -> dict[str, Any]:
        """What ``keep`` was given last, also in an earlier session."""
        found = self._state().get(name)
        return found if isinstance(found, dict) else {}

    def keep(self, name: str, state: dict[str, Any]) -> None:
        """Keep the choices of a page that is no desk; ``state`` is written as JSON."""
        self._state()[name] = state

    def remember_folder(self, folder: Path) -> None:
        """The next export is proposed for this folder."""
        self._state()["exports"] = str(folder)

    def coders(self) -> list[CoderValue]:
        """Everybody who codes in this project."""
        return self.context.workspace.read(coders)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window gets the narrow rail."""
        self.rail.set_narrow(self.window().width() < _NARROW)
        super().resizeEvent(event)

    def _connect(self) -> None:
        workspace, window, actions = self.context.workspace, self.window_of, self.context.actions
        self.rail.desk_requested.connect(lambda place: self.open_desk(DESKS[place]))
        self.rail.history_requested.connect(lambda: actions.run("edit.history"))
        self.rail.settings_requested.connect(lambda: actions.run("app.preferences"))
        workspace.changed.connect(self._on_changed)
        workspace.failed.connect(window.show_error)
        workspace.stored.connect(window.status.set_saved)
        workspace.large.show_in(window.status.progress)
        workspace.coder_changed.connect(self._show_coder)
        self.context.focus.place_requested.connect(self.show_place)
        self.context.activation.ended.connect(self._tell_activation_ended)
        if (trouble := workspace.project.backup_trouble) is not None:
            window.messages.warn(trouble.sentence(window.language), lead=self.tr("No backup was made."))

    def _bind(self) -> None:
        actions = self.context.actions
        actions.bind("project.close", self.window_of.show_start)
        actions.bind("activate.reset", self.context.activation.reset)
        actions.bind("view.next_pane", lambda: self._step_pane(1))
        actions.bind("view.previous_pane", lambda: self._step_pane(-1))
        for name, button in zip(DESKS, self.rail.desk_buttons(), strict=True):
            KeyPrinter(button, button.set_keys, actions.keymap, f"desk.{name}")
            actions.bind(f"desk.{name}", partial(self.open_desk, name))
        for name, place in _PLACES.items():
            actions.bind(name, partial(self.show_place, place))
        actions.set_read_only(self.context.workspace.project.is_read_only)

    def _tell_activation_ended(self) -> None:
        words = self.tr("What was activated last is gone from the project. Everything counts again.")
        self.context.messages.inform(words)

    def _step_pane(self, step: int) -> None:
        front = self.stack.currentWidget()
        if front is not None:
            step_pane([self.rail, front], self.context.theme.app.focusWidget(), step)

    def _fetch_ahead(self) -> None:
        if self.isVisible():
            self.palette_source.refresh()
            _ = self.window_of.palette_popup
            self._read_ahead.start(0)

    def _is_in_use(self) -> bool:
        """Whether the project has not been closed, or handed to another window, since."""
        return self.window_of.page is self

    def _start_reading(self) -> None:
        workspace = self.context.workspace
        if self._is_in_use():
            workspace.work(lambda _: _get_ready(workspace)).start()

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.tables() & {"settings", "documents"}:
            QTimer.singleShot(0, self, self._show_info)  # counting takes its time on large projects
        if changes.tables() & NAMED:
            hide_words(self)
        if changes.tables() & _READ_AHEAD:
            self._read_ahead.start(_IDLE)
        if "coders" in changes.tables():
            self._show_coder()

    def _show_info(self) -> None:
        if self._is_in_use():
            self.info = project_info(self.context.workspace.project)
            self._name_window()
            self.show_facts()

    def _name_window(self) -> None:
        reading = self.tr("read only") if self.context.workspace.project.is_read_only else ""
        name = f"{self.info.name} ({reading})" if reading else self.info.name
        self.window_of.setWindowTitle(f"{name} – GK-QDA")

    def show_facts(self) -> None:
        """Let the status line say what the page in front has to say."""
        standing = [self.info.notice]
        if self.context.workspace.project.is_read_only:
            standing.append(self.tr("Opened for reading"))
        front = self.stack.currentWidget()
        facts = front.facts() if isinstance(front, Desk | ImportPage) else []
        self.window_of.status.set_facts([*(fact for fact in standing if fact), *facts])

    def _show_coder(self) -> None:
        chosen = self.context.workspace.coder_id
        initials = next((coder.initials for coder in self.coders() if coder.id == chosen), "")
        self.window_of.status.set_coder(initials)

    def _state(self) -> dict[str, Any]:
        return self.window_of.preferences.state_of(self.address())

    def address(self) -> str:
        """What preferences know the project by."""
        project = self.context.workspace.project
        return str(project.path) if project.path else project.name
