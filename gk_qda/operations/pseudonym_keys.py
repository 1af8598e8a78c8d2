"""Carries out decisions with a key file that is opened for it and closed again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from gk_qda.language.known_names import KnownNames
from gk_qda.language.pseudonyms import Rule
from gk_qda.operations.pseudonymising import Pseudonymised, apply_to_project
from gk_qda.progress import Progress
from gk_qda.project import Project
from gk_qda.project.backup import backup_folder
from gk_qda.project.key_file import KeyEntry, KeyFile


@dataclass(frozen=True, slots=True)
class KeyPlace:
    """A key file and its passphrase; ``is_new`` where it is yet to be made."""

    path: Path
    passphrase: str = field(repr=False)
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class KeyContents:
    """What a key file knows, read in one go; it names originals."""

    entries: tuple[KeyEntry, ...]
    harmless: frozenset[str]
    names: KnownNames

    @property
    def known(self) -> list[str]:
        """Words that need no look any more: harmless ones, and what the key file wrote itself."""
        written = [words for one in self.entries for words in (one.replacement, *one.replacement.split())]
        return [*self.harmless, *written]


def open_key(project: Project, place: KeyPlace) -> KeyFile:
    """The key file, made where it is new, and the folder it is to lie in.

    Raises what ``KeyFile.create`` and ``KeyFile.open`` raise.
    """
    if not place.is_new:
        return KeyFile.open(place.path, place.passphrase)
    if not lies_beside(place.path, project.path):
        with suppress(OSError):  # what cannot be written is said by the key file
            place.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    return KeyFile.create(place.path, place.passphrase, project=project.path)


def lies_beside(path: Path, project: Path | None) -> bool:
    """Whether a file is in the folder of a project or among its backups."""
    if project is None:
        return False
    own = project.resolve()
    return path.resolve().parent in (own.parent, backup_folder(own))


def read_key(project: Project, place: KeyPlace) -> KeyContents:
    """What a key file knows; that it was opened stands in the audit trail."""
    with KeyFile.open(place.path, place.passphrase) as key_file:
        contents = _contents(key_file)
    if not project.is_read_only:
        project.note("key_opened", names=len(contents.names))
    return contents


def carry_out(
    project: Project,
    place: KeyPlace,
    rules: Sequence[Rule],
    harmless: Iterable[str] = (),
    *,
    names: bool = False,
    progress: Progress | None = None,
) -> tuple[Pseudonymised, KeyContents]:
    """Replace in one step and keep the key; harmless words are kept there too. Without rules only those.

    A key file that was made for it goes again where nothing comes of it. Raises what ``open_key`` and
    ``apply_to_project`` raise.
    """
    with open_key(project, place) as key_file, gone_if_empty(key_file):
        result = Pseudonymised()
        if rules:
            result = apply_to_project(project, key_file, rules, names=names, progress=progress)
        key_file.call_harmless(harmless)
        return result, _contents(key_file)


@contextmanager
def gone_if_empty(key_file: KeyFile) -> Iterator[None]:
    """A key file that still holds nothing when the work with it fails is closed and deleted."""
    try:
        yield
    except BaseException:
        if not key_file.entries() and not key_file.harmless():
            key_file.close()
            key_file.path.unlink(missing_ok=True)
        raise


def _contents(key_file: KeyFile) -> KeyContents:
    return KeyContents(tuple(key_file.entries()), key_file.harmless(), key_file.known())
