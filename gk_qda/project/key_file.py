"""The key table: which replacement stands for whom. An encrypted file of its own, with a passphrase of its own.

It never lies in the project and, as long as nobody insists, not in its folder. The project works fully without it. Its
holder can say who is meant, goes on with the same pseudonyms, and can take the replacements back.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlcipher3 import dbapi2

from gk_qda.errors.pseudonyms import (
    KeyFileBesideProject,
    KeyFileExists,
    KeyFileMissing,
    KeyFileNeedsPassphrase,
    KeyFileNotWritable,
    KeyFileRefused,
)
from gk_qda.language.known_names import KnownNames
from gk_qda.language.pseudonyms import Rule
from gk_qda.project.backup import backup_folder
from gk_qda.project.engine_sqlite import Access, connector, key_of, new_key
from gk_qda.project.files import put_in_place
from gk_qda.project.traces import GAP

KEY_SUFFIX = ".gkkey"
_FORMAT = 1
_TABLES = """
CREATE TABLE entries (
    original TEXT PRIMARY KEY, replacement TEXT NOT NULL, technique TEXT NOT NULL, kind TEXT NOT NULL,
    forms TEXT NOT NULL, found TEXT NOT NULL, count INTEGER NOT NULL
);
CREATE TABLE places (place TEXT PRIMARY KEY, replaced TEXT NOT NULL);
CREATE TABLE harmless (word TEXT PRIMARY KEY);
"""


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """One original and what stands for it; ``found`` are the spellings that were replaced, ``count`` how often."""

    original: str
    replacement: str
    technique: str = "pseudonym"
    kind: str = "word"
    forms: tuple[str, ...] = ()
    found: tuple[str, ...] = ()
    count: int = 0


Replacements = list[tuple[str, str]]
"""What was written and what stood there, in the order of one text."""


class KeyFile:
    """An open key file; made by ``create`` or ``open``."""

    def __init__(self, path: Path, key: str) -> None:
        self.path = path
        self._key = key
        self._connection = connector(path, key, Access.CREATE)()

    @classmethod
    def create(
        cls, path: Path, passphrase: str, *, project: Path | None = None, anywhere: bool = False
    ) -> Self:
        """A new, empty key file.

        Raises ``KeyFileNeedsPassphrase``, ``KeyFileExists``, ``KeyFileNotWritable``, or ``KeyFileBesideProject`` where
        it would lie in the folder of ``project`` or of its backups, unless ``anywhere``.
        """
        path = path.resolve()
        if not passphrase:
            raise KeyFileNeedsPassphrase
        if path.exists():
            raise KeyFileExists(path=path.name)
        if project is not None and not anywhere:
            own = project.resolve()
            if path.parent in (own.parent, backup_folder(own)):
                raise KeyFileBesideProject
        key = new_key(passphrase)
        with _explained(path):
            _write(path, key, [], [], [])
        return cls(path, key)

    @classmethod
    def open(cls, path: Path, passphrase: str) -> Self:
        """Open a key file; raises ``KeyFileMissing`` or ``KeyFileRefused``."""
        path = path.resolve()
        if not path.is_file():
            raise KeyFileMissing(path=path.name)
        if not passphrase:
            raise KeyFileRefused(path=path.name)
        try:
            file = cls(path, key_of(path, passphrase))
        except dbapi2.DatabaseError as error:
            raise KeyFileRefused(path=path.name) from error
        try:
            file._connection.execute("SELECT count(*) FROM entries").fetchone()
        except dbapi2.DatabaseError as error:
            file.close()
            raise KeyFileRefused(path=path.name) from error
        return file

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def entries(self) -> list[KeyEntry]:
        """All that was replaced or is to be, by original."""
        rows = self._connection.execute(
            "SELECT original, replacement, technique, kind, forms, found, count FROM entries ORDER BY original"
        )
        return [
            KeyEntry(
                original, replacement, technique, kind, tuple(json.loads(forms)), tuple(json.loads(found)), n
            )
            for original, replacement, technique, kind, forms, found, n in rows.fetchall()
        ]

    def names(self) -> tuple[str, ...]:
        """Every spelling that must not leave the house, the longest first."""
        found = {form for one in self.entries() for form in (one.original, *one.forms, *one.found)}
        return tuple(sorted(found, key=lambda words: (-len(words), words)))

    def known(self) -> KnownNames:
        """The originals as what they are (persons, places, ...), to be found in texts."""
        entries = self.entries()
        rules = [Rule(one.original, GAP, kind=one.kind, forms=(*one.forms, *one.found)) for one in entries]
        return KnownNames(rules, [one.replacement for one in entries])

    def put(self, entries: Iterable[KeyEntry] = (), places: Iterable[tuple[str, Replacements]] = ()) -> None:
        """Store entries (an original has one) and what was replaced in texts, all or nothing."""
        rows = [
            (e.original, e.replacement, e.technique, e.kind, _listed(e.forms), _listed(e.found), e.count)
            for e in entries
        ]
        with self._writing() as connection:
            connection.executemany("INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
            connection.executemany(
                "INSERT OR REPLACE INTO places VALUES (?, ?)",
                [(place, json.dumps(replaced, ensure_ascii=False)) for place, replaced in places],
            )

    def places(self) -> dict[str, Replacements]:
        """What was replaced, by the text it stood in."""
        rows = self._connection.execute("SELECT place, replaced FROM places").fetchall()
        return {place: [(one, other) for one, other in json.loads(replaced)] for place, replaced in rows}

    def forget_places(self, places: Iterable[str]) -> None:
        """What was taken back in some texts is replaced there no longer."""
        with self._writing() as connection:
            connection.executemany("DELETE FROM places WHERE place = ?", [(place,) for place in places])

    def harmless(self) -> frozenset[str]:
        """Words that somebody looked at and found to tell nothing."""
        return frozenset(row[0] for row in self._connection.execute("SELECT word FROM harmless").fetchall())

    def call_harmless(self, words: Iterable[str]) -> None:
        """Remember words that tell nothing."""
        with self._writing() as connection:
            connection.executemany("INSERT OR IGNORE INTO harmless VALUES (?)", [(word,) for word in words])

    def change_passphrase(self, passphrase: str) -> None:
        """Encrypt the file anew; it is written beside and put in place in one step."""
        if not passphrase:
            raise KeyFileNeedsPassphrase
        key = new_key(passphrase)
        with _explained(self.path):
            _write(self.path, key, self.entries(), self.places().items(), self.harmless(), over=self)
        self._key = key
        self._connection = connector(self.path, key, Access.CREATE)()

    @contextmanager
    def _writing(self) -> Iterator[Any]:
        with _explained(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")


def proposed_path(project: Path, home: Path | None = None) -> Path:
    """Where a key file may lie: in the home folder, or beside it where the project lies there."""
    folder = (home or Path.home()) / "GK-QDA Schlüssel"
    return folder / f"{project.stem}{KEY_SUFFIX}"


def _write(
    path: Path,
    key: str,
    entries: Sequence[KeyEntry],
    places: Iterable[tuple[str, Replacements]],
    harmless: Iterable[str],
    *,
    over: KeyFile | None = None,
) -> None:
    partial = path.with_name(f".{path.name}.new")
    partial.unlink(missing_ok=True)
    try:
        with closing(connector(partial, key, Access.CREATE)()) as connection:
            connection.execute(f"PRAGMA user_version = {_FORMAT}")
            for statement in _TABLES.split(";"):
                if statement.strip():
                    connection.execute(statement)
        partial.chmod(0o600)
        with KeyFile(partial, key) as made:
            made.put(entries, places)
            made.call_harmless(harmless)
        if over is not None:
            over.close()
        put_in_place(partial, path)
    except BaseException:
        partial.unlink(missing_ok=True)
        partial.with_name(partial.name + "-journal").unlink(missing_ok=True)
        raise


def _listed(words: Sequence[str]) -> str:
    return json.dumps(list(words), ensure_ascii=False)


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, dbapi2.OperationalError) as error:
        raise KeyFileNotWritable(path=path.name) from error
