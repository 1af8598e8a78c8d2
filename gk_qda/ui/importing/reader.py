"""Reads files one after another off the window's thread; each is shown as soon as it is read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from gk_qda.errors import Cancelled, QdaError
from gk_qda.importing.values import ImportedDocument
from gk_qda.project import Project
from gk_qda.queries.originals import original_digest, originals
from gk_qda.ui.importing.import_file import ImportFile
from gk_qda.ui.tasks import Task
from gk_qda.ui.work import Work


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of one file: the document and its name in the project, or the trouble."""

    document: ImportedDocument | None
    known_as: str = ""
    error: QdaError | None = None


class Reader(QObject):
    """``found`` carries the paths among what was chosen, ``read`` a path and its ``Reading``."""

    found = Signal(list)
    read = Signal(object, object)
    reread = Signal(object, object)
    failed = Signal(object)  # QdaError

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
                there = originals(session)
            for done, path in enumerate(files):
                task.report(done, len(files))
                self.read.emit(path, _read(path, there))
            task.report(len(files), len(files))

        self._work.run(self.tr("Reading files"), work, lambda _: None, explain=self._explain)

    def start_again(self, file: ImportFile) -> None:
        """Read one file anew with the encoding and the speakers chosen for it."""
        path, encoding, labels = file.path, file.encoding, file.labels

        def work(_: Task) -> Reading:
            from gk_qda.importing import read_document

            document = read_document(path, encoding=encoding, labels=labels)
            return Reading(document, file.known_as)

        words = self.tr("Reading {name}").format(name=path.name)
        self._work.run(words, work, lambda reading: self.reread.emit(path, reading), explain=self._explain)

    def _explain(self, error: QdaError) -> None:
        if not isinstance(error, Cancelled):  # what was read by then stays
            self.failed.emit(error)


def _read(path: Path, there: dict[str, str]) -> Reading:
    from gk_qda.importing import read_document

    try:
        document = read_document(path)
    except Cancelled:
        raise
    except QdaError as error:
        return Reading(None, error=error)
    return Reading(document, there.get(original_digest(document.original), ""))
