"""The one window: menus above, message bar, pages, status line. Layout and wiring, nothing else."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QMenuBar, QStackedWidget, QVBoxLayout, QWidget

from gk_qda import __version__
from gk_qda.errors import QdaError
from gk_qda.ui.actions import Actions
from gk_qda.ui.key_printer import KeyPrinter
from gk_qda.ui.keymap import Keymap
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.opening import Opener
from gk_qda.ui.palette.menu_field import MenuField
from gk_qda.ui.preferences import Preferences
from gk_qda.ui.program_commands import ProgramCommands
from gk_qda.ui.start.page import StartPage
from gk_qda.ui.tasks import Task
from gk_qda.ui.widgets.buttons import native_keys
from gk_qda.ui.widgets.message_bar import MessageAction, MessageBar
from gk_qda.ui.widgets.status_line import StatusLine
from gk_qda.ui.work import Work

if TYPE_CHECKING:
    from gk_qda.ui.palette.popup import Palette
    from gk_qda.ui.project_page import ProjectPage
    from gk_qda.ui.workspace import Workspace

_TITLE = "GK-QDA"
_SIZE = (1440, 900)


class MainWindow(QMainWindow):
    """Start page or project page, with everything that stands around them.

    ``speak`` changes the language of the program; it makes a new window.
    """

    settled = Signal()  # a desk stands: what it is made of stays as long as the project

    def __init__(
        self, theme: Theme, preferences: Preferences, language: str, speak: Callable[[str], None]
    ) -> None:
        super().__init__()
        self.theme, self.preferences, self.language, self.speak = theme, preferences, language, speak
        self.page: ProjectPage | None = None
        self.actions_table = Actions(theme, Keymap(preferences))
        self.messages = MessageBar(theme)
        self.status = StatusLine(theme)
        self.work = Work(self.status.progress, self.messages, language)
        self.pages = QStackedWidget()
        self._menus = QMenuBar()
        self.start_page = StartPage(theme, preferences, self.actions_table)
        self.opener = Opener(self)
        self.program = ProgramCommands(self)
        self._lay_out()
        self._bind()
        for area in (self._menus, self.messages, self.status, self.start_page):
            theme.dress(area)
        self.setAcceptDrops(True)
        self.setMinimumSize(960, 600)
        self.show_start()

    # Pages

    def show_start(self) -> bool:
        """The start page; the open project is closed. False where it cannot be left now."""
        if self._waits(self.show_start):
            return False
        if not self._close_page():
            return False
        self.start_page.refresh()
        self.pages.setCurrentWidget(self.start_page)
        self.setWindowTitle(_TITLE)
        self.show_program()
        self.start_page.take_focus()
        return True

    def show_project(self, workspace: Workspace) -> bool:
        """The project page for an open project, instead of the one shown; False where that cannot be left."""
        from gk_qda.ui.project_page import ProjectPage

        if not self._close_page():
            return False
        self.messages.clear()
        self.status.set_hint("")
        self.page = ProjectPage(self, workspace)
        self.pages.addWidget(self.page)
        self.pages.setCurrentWidget(self.page)
        self.page.restore()
        return True

    def open_project(self, path: Path) -> None:
        """Open a project file off the window's thread, then show it."""
        self.opener.open(path)

    def give_up_project(self) -> Workspace | None:
        """Hand the open project to another window."""
        from gk_qda.ui.workspace import Workspace

        if self.page is None:
            return None
        self.page.hide()
        project = self.page.context.workspace.release()
        self._drop_page()
        return Workspace(project)

    # Trouble

    def show_error(self, error: QdaError) -> None:
        """Expected trouble, in a sentence; what there is nothing to mend about is no error."""
        say = self.messages.inform if error.is_quiet else self.messages.error
        say(error.sentence(self.language))

    def show_failure(self, report: str) -> None:
        """The program failed: the work is safe, the report holds no text of a transcript."""
        copy = MessageAction(self.tr("Copy report"), lambda: QGuiApplication.clipboard().setText(report))
        self.messages.error(
            self.tr("Something went wrong in the program. Everything up to your last step is saved."), copy
        )

    # Qt's events

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember where the person was, then let go; running work is stopped first, a step is written first."""
        if self._waits(self.close):
            event.ignore()
            return
        Task.wait_for_all()
        if not self._close_page():
            event.ignore()
            return
        self.preferences.geometry = self.saveGeometry().toBase64().toStdString()
        self.preferences.save()
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A project opens; anything else is offered for import."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.opener.take_files(paths)

    def restore_geometry(self) -> None:
        """The size and place of last time."""
        stored = self.preferences.geometry
        if not stored or not self.restoreGeometry(QByteArray.fromBase64(stored.encode())):
            room = self.screen().availableSize()
            self.resize(min(_SIZE[0], room.width()), min(_SIZE[1], room.height()))

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(self.pages, 1)
        column.addWidget(self.status)
        body = QWidget()
        body.setLayout(column)
        self.setCentralWidget(body)
        self.pages.addWidget(self.start_page)
        self._menus.setNativeMenuBar(False)
        self.actions_table.fill(self, self._menus)
        self.setMenuBar(self._menus)
        self.theme.changed.connect(self._restyle)
        self._restyle()
        self.menu_field = MenuField(self.theme)
        KeyPrinter(self.menu_field, self.menu_field.set_keys, self.actions_table.keymap, "app.palette")
        self.menu_field.clicked.connect(lambda: self.actions_table.run("app.palette"))
        self._menus.setCornerWidget(self.menu_field)
        self.start_page.painted.connect(self.actions_table.complete)

    def _restyle(self) -> None:
        self._menus.setFixedHeight(self.theme.metrics.menu_bar)

    def _bind(self) -> None:
        self._always: dict[str, Callable[[], object]] = {
            "project.new": self.opener.ask_new,
            "project.open": self.opener.ask_open,
            "project.demo": self.opener.open_demo,
            "app.palette": self._open_palette,
            "app.quit": self.close,
            **self.program.handlers(),
        }
        for name, handler in self._always.items():
            self.actions_table.bind(name, handler)
        start = self.start_page
        start.open_requested.connect(lambda path: self.open_project(Path(path)))
        start.passphrase_given.connect(self.opener.open_with_passphrase)
        start.find_requested.connect(self.opener.find_file)
        start.remove_requested.connect(lambda path: self._forget([path]))
        start.clear_requested.connect(lambda: self._forget([entry.path for entry in self.preferences.recent]))

    def _open_palette(self) -> None:
        self.palette_popup.open()

    @cached_property
    def palette_popup(self) -> Palette:
        """The command palette, made when it is first wanted."""
        from gk_qda.ui.palette.popup import Palette
        from gk_qda.ui.palette.sources import CommandSource, RecentSource, Source

        commands = CommandSource(self.actions_table)
        recent = RecentSource(self.preferences, self.open_project)

        def sources() -> list[Source]:
            place: Source = recent if self.page is None else self.page.palette_source
            return [place, commands]

        return Palette(self.theme, self, sources)

    def _forget(self, paths: list[str]) -> None:
        """Take projects off the list; their files stay, and so does the way back."""
        before = list(self.preferences.recent)
        for path in paths:
            self.preferences.forget(path)
        self.start_page.refresh()
        self.start_page.take_focus()

        def bring_back() -> None:
            self.preferences.recent = before
            self.preferences.save()
            self.start_page.refresh()

        words = self.tr("%n project(s) taken off the list. The files stay where they are.", "", len(paths))
        self.messages.inform(words, MessageAction(self.tr("Undo"), bring_back))

    def show_program(self) -> None:
        """Status line without a project: the program, its language and its look."""
        looks = {"light": self.tr("Light"), "dark": self.tr("Dark"), "system": self.tr("Like the desktop")}
        language = "Deutsch" if self.language == "de" else "English"
        version = self.tr("Version {version}").format(version=__version__)
        self.status.set_facts([version, language, looks[self.theme.setting]])
        self.status.set_nothing_to_save()
        self.status.set_coder("")
        keys = native_keys(self.actions_table.keymap.first("app.palette"))
        self.status.set_hint(self.tr("{keys} shows all commands").format(keys=keys) if keys else "")

    @property
    def is_busy(self) -> bool:
        """Whether something is being done that must come to its end here."""
        return self.work.is_busy or self.is_writing

    @property
    def is_writing(self) -> bool:
        """Whether a large step is being written."""
        return self.page is not None and self.page.context.workspace.large.are_running

    def _waits(self, again: Callable[[], object]) -> bool:
        """Whether a step is still being written; ``again`` is called when that is done."""
        if self.page is None or not self.is_writing:
            return False
        self.page.context.workspace.large.when_still(again)
        return True

    def _close_page(self) -> bool:
        """Leave the project page; False while a task still writes, or a desk may not be left."""
        if self.page is None:
            return True
        from gk_qda.errors.project import ProjectBusy

        if not self.page.may_close():
            return False
        with suppress(QdaError):  # a drive pulled out must not keep the window open
            self.page.remember()
        self.page.hide()  # desks store what is being written when they are hidden
        try:
            self.page.context.workspace.close()
        except ProjectBusy as error:
            self.page.show()
            self.show_error(error)
            return False
        self._drop_page()
        return True

    def _drop_page(self) -> None:
        if self.page is None:
            return
        page, self.page = self.page, None
        self.actions_table.unbind_all()
        for name, handler in self._always.items():
            self.actions_table.bind(name, handler)
        self.pages.removeWidget(page)
        page.hide()
        page.deleteLater()
