"""Opening, making and dropping projects from the window: asks, works off the thread, then shows."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QStandardPaths

from gk_qda.errors import QdaError
from gk_qda.ui.preferences import RecentProject
from gk_qda.ui.widgets.message_bar import MessageAction

if TYPE_CHECKING:
    from gk_qda.project import Project
    from gk_qda.ui.main_window import MainWindow
    from gk_qda.ui.tasks import Task

SUFFIX = ".gkqda"


class Opener(QObject):
    """Brings a project into the window; what fails is said in the message bar and changes nothing."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._waiting: list[Path] = []  # transcripts to import once the project is there
        self._builds_demo = False
        window.work.progressed.connect(self._on_progress)

    def ask_open(self) -> None:
        """Choose a project file and open it."""
        from PySide6.QtWidgets import QFileDialog

        chosen, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open project"), str(self._folder()), self.tr("GK-QDA projects (*.gkqda)")
        )
        if chosen:
            self.open(Path(chosen))

    def ask_new(self) -> None:
        """Ask for name, place and codebook of a new project, then make it."""
        from gk_qda.ui.new_project import NewProjectDialog

        window = self._window
        answer = NewProjectDialog.ask(window, window.theme, self._folder(), window.preferences.author)
        if answer is None:
            self._waiting = []
            return
        language = window.language

        def make(_: Task) -> Project:
            from gk_qda.importing.table import read_table
            from gk_qda.operations.projects import new_project

            book = answer.codebook
            project = new_project(
                answer.path,
                name=answer.name,
                coder=answer.coder,
                codebook=read_table(book) if isinstance(book, Path) else book,
                language=language,
                passphrase=answer.passphrase or None,
            )
            _prepare(project)
            return project

        window.work.run(self.tr("Making the project"), make, self._show)

    def open_demo(self) -> None:
        """Build the demo project in the person's documents (once) and open it."""
        path = _documents() / self.tr("GK-QDA demo.gkqda")
        if path.exists():
            self.open(path)
            return
        window = self._window

        def build(task: Task) -> Project:
            from gk_qda.operations.demo import build_demo

            path.parent.mkdir(parents=True, exist_ok=True)
            project = build_demo(path, progress=task)
            _prepare(project)
            return project

        self._builds_demo = window.work.run(
            self.tr("Building the demo project"), build, self._show_demo, explain=self._explain_demo
        )
        if self._builds_demo:
            window.start_page.show_demo_progress(0.0)

    def open(
        self,
        path: Path,
        passphrase: str | None = None,
        *,
        read_only: bool = False,
        then: Callable[[], object] = lambda: None,
    ) -> None:
        """Open a project file, ``then`` go on; an encrypted one is asked for in its row of the start page."""
        if self._is_open(path):
            return
        known = self._window.preferences.state_of(str(path.resolve())).get("coder", "")
        author = self._window.preferences.author

        def load(_: Task) -> Project:
            project = _opened(path, passphrase, read_only=read_only)
            try:
                _choose_coder(project, known, author)
                _prepare(project)
            except BaseException:
                project.close()
                raise
            return project

        def show(project: Project) -> None:
            self._show(project)
            then()

        self._window.work.run(
            self.tr("Opening {name}").format(name=path.name),
            load,
            show,
            explain=partial(self._explain, path, passphrase),
        )

    def open_with_passphrase(self, path: str, passphrase: str) -> None:
        """The passphrase typed into a row of the start page."""
        self.open(Path(path), passphrase)

    def find_file(self, path: str) -> None:
        """Ask where a project of the list lies now."""
        from PySide6.QtWidgets import QFileDialog

        chosen, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Find {name}").format(name=Path(path).name), "", f"(*{SUFFIX})"
        )
        if chosen:
            self._window.preferences.move(path, str(Path(chosen).resolve()))
            self.open(Path(chosen))

    def take_files(self, paths: list[Path]) -> None:
        """Files dropped on the window: a project opens, transcripts are imported or begin a new project."""
        projects = [path for path in paths if path.suffix.lower() == SUFFIX]
        if projects:
            self.open(projects[0])
        elif paths and self._window.page is not None:
            self._window.page.commands.import_documents(paths)
        elif paths:
            self._waiting = paths
            self.ask_new()

    def _on_progress(self, done: int, total: int) -> None:
        if self._builds_demo and total:
            self._window.start_page.show_demo_progress(done / total)

    def _end_demo(self) -> None:
        self._builds_demo = False
        self._window.start_page.show_demo_progress(None)

    def _show_demo(self, project: Project) -> None:
        self._end_demo()
        self._show(project)

    def _explain_demo(self, error: QdaError) -> None:
        self._end_demo()
        self._window.show_error(error)

    def _is_open(self, path: Path) -> bool:
        page = self._window.page
        if page is None or page.context.workspace.project.path != path.resolve():
            return False
        self._window.messages.inform(self.tr("{name} is open already.").format(name=path.name))
        return True

    def _explain(self, path: Path, passphrase: str | None, error: QdaError) -> None:
        from gk_qda.errors.project import PassphraseNeeded, ProjectInUse, ProjectReadOnly, WrongPassphrase

        if isinstance(error, PassphraseNeeded | WrongPassphrase):
            self._ask_passphrase(str(path.resolve()), wrong=isinstance(error, WrongPassphrase))
        elif isinstance(error, ProjectInUse | ProjectReadOnly):
            read = MessageAction(
                self.tr("Open for reading"), lambda: self.open(path, passphrase, read_only=True)
            )
            self._window.messages.error(error.sentence(self._window.language), read)
        else:
            self._window.show_error(error)

    def _ask_passphrase(self, path: str, *, wrong: bool) -> None:
        preferences = self._window.preferences
        if all(project.path != path for project in preferences.recent):
            preferences.remember(RecentProject(path, name=Path(path).stem, encrypted=True))
        if self._window.show_start():
            self._window.start_page.ask_passphrase(path, wrong=wrong)

    def _show(self, project: Any) -> None:
        from gk_qda.ui.workspace import Workspace

        if not self._window.show_project(Workspace(project)):
            project.close()
            return
        if self._waiting and self._window.page is not None:
            waiting, self._waiting = self._waiting, []
            self._window.page.commands.import_documents(waiting)

    def _folder(self) -> Path:
        """Where the last project lies, or the person's documents."""
        recent = self._window.preferences.recent
        last = Path(recent[0].path).parent if recent else _documents()
        return last if last.is_dir() else _documents()


def _opened(path: Path, passphrase: str | None, *, read_only: bool) -> Project:
    """With the passphrase, or with the key in the keyring of this computer; an outdated one is forgotten."""
    from gk_qda.errors.project import PassphraseNeeded, WrongPassphrase
    from gk_qda.project import open_project
    from gk_qda.ui.protection.remembered_keys import forget, remembered

    try:
        return open_project(path, passphrase=passphrase, read_only=read_only)
    except PassphraseNeeded:
        key = remembered(path.resolve())
        if key is None:
            raise
        try:
            return open_project(path, raw_key=key, read_only=read_only)
        except WrongPassphrase:
            forget(path.resolve())
            raise PassphraseNeeded(path=path.name) from None


def _choose_coder(project: Project, known: str, author: str) -> None:
    """Who coded here last, else who sits at this machine if she is in the project, else the first coder."""
    from gk_qda.names import name_key
    from gk_qda.operations.projects import work_as
    from gk_qda.queries.coders import coders

    with project.read() as session:
        people = coders(session)
    last = [coder for coder in people if coder.guid == known]
    named = [coder for coder in people if author and name_key(coder.name) == name_key(author)]
    if last or named:
        project.coder_id = (last or named)[0].id
    else:
        work_as(project)


def _prepare(project: Project) -> None:
    """Off the window's thread: load what the page is made of, and read what it shows first."""
    import gk_qda.ui.code_desk.desk
    import gk_qda.ui.project_page  # noqa: F401
    from gk_qda.queries.codebook import codebook
    from gk_qda.queries.documents import documents
    from gk_qda.queries.index import coding_columns

    with project.read() as session:
        codebook(session)
        documents(session)
    coding_columns(project)


def _documents() -> Path:
    place = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return place if place.is_dir() else Path.home()
