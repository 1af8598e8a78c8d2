"""Reads files one after another off the window's thread; each is shown as soon as it is read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from gk_qda.errors import Cancelled, QdaError
from gk_qda.importing.values import ImportedDocument
from gk_qda.operations.batch_import import known_contents, marks_of
from gk_qda.operations.batch_update import new_state
from gk_qda.project import Project
from gk_qda.ui.importing.import_file import ImportFile
from gk_qda.ui.tasks import Task
from gk_qda.ui.work import Work


class Reader(QObject):
    """``found`` carries the paths among what was chosen, ``read`` a path with its document and the name under
    which the project knows it, ``refused`` a path and the trouble with it.

    ``renewed`` tells what a file would do as the new state of a document that is there.
    ``failed`` is trouble with everything that was chosen, or with reading a file anew.
    """

    found = Signal(list)
    read = Signal(object, object, str)
    renewed = Signal(object, object)  # path, EditPreview or None
    refused = Signal(object, object)
    failed = Signal(object)

    def __init__(self, work: Work, project: Project) -> None:
        super().__init__()
        self._work, self._project = work, project

    def start(self, chosen: Sequence[Path], known: Sequence[Path]) -> None:
        """Find the files among what was chosen (folders are searched) and read those that are new."""
        paths, already = list(chosen), set(known)

        def work(task: Task) -> None:
            from gk_qda.importing import find_documents

            files = [path for path in find_documents(paths) if path not in already]
            self.found.emit(files)
            with self._project.read() as session:
                known = known_contents(session)
            for done, path in enumerate(files):
                task.report(done, len(files))
                self._read(path, known)
            task.report(len(files), len(files))

        self._work.run(self.tr("Reading files"), work, lambda _: None, explain=self._explain)

    def start_again(self, file: ImportFile) -> None:
        """Read one file anew with the encoding and the speakers chosen for it."""
        path, encoding, labels = file.path, file.encoding, file.labels

        def work(_: Task) -> ImportedDocument:
            from gk_qda.importing import read_document

            document = read_document(path, encoding=encoding, labels=labels)
            if not file.known_as:
                self._compare(path, document)
            return document

        words = self.tr("Reading {name}").format(name=path.name)
        self._work.run(
            words,
            work,
            lambda document: self.read.emit(path, document, file.known_as),
            explain=self._explain,
        )

    def _read(self, path: Path, known: Mapping[str, str]) -> None:
        from gk_qda.importing import read_document

        try:
            document = read_document(path)
        except QdaError as error:
            self.refused.emit(path, error)
            return
        names = [known[mark] for mark in marks_of(document) if mark in known]
        self.read.emit(path, document, names[0] if names else "")
        if not names:
            self._compare(path, document)

    def _compare(self, path: Path, document: ImportedDocument) -> None:
        """Whether it is a new state of a document that is there, and what that would do to its codings."""
        with self._project.read() as session:
            self.renewed.emit(path, new_state(session, document))

    def _explain(self, error: QdaError) -> None:
        if not isinstance(error, Cancelled):  # what was read by then stays
            self.failed.emit(error)
