"""SQLite files through the sqlcipher3 driver: plain and encrypted alike."""

from __future__ import annotations

import hashlib
import os
import unicodedata
from collections.abc import Callable
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool
from sqlalchemy.util import LRUCache
from sqlcipher3 import dbapi2

APPLICATION_ID = 0x474B5144  # "GKQD"
SUFFIX = ".gkqda"
HEADER = b"SQLite format 3\x00"
_SALT_BYTES = 16
# Statements as SQL, whatever file they were made for: the next project opens without putting them together again.
STATEMENTS: LRUCache[Any, Any] = LRUCache(1000)
_ITERATIONS = 256_000  # SQLCipher 4's own derivation, so that other SQLCipher tools open the file too


class Access(Enum):
    """How a connection treats the file."""

    CREATE = "create"
    WRITE = "write"
    READ = "read"  # never writes rows, yet tidies up SQLite's own side files when it closes
    READ_PROTECTED = "read protected"  # somebody else may be writing; nothing is tidied up
    READ_FROZEN = "read frozen"  # without the right to write, and nobody has it open: no side files

    @property
    def writes(self) -> bool:
        """Whether rows may be written."""
        return self in (Access.CREATE, Access.WRITE)


_MODES = {
    Access.CREATE: "rwc",
    Access.WRITE: "rw",
    Access.READ: "rw",
    Access.READ_PROTECTED: "ro",
    Access.READ_FROZEN: "ro&immutable=1",
}


def sqlite_version() -> str:
    """The version of SQLite at work; 3.51.3 is the first without the WAL-reset bug."""
    return str(dbapi2.sqlite_version)


def raw_key(passphrase: str, salt: bytes) -> str:
    """SQLCipher's raw key (64 + 32 hexadecimal digits), derived once for all connections of an opening.

    PBKDF2-HMAC-SHA512 with 256,000 rounds: the default of SQLCipher 4 (zetetic.net/sqlcipher/design).
    The passphrase is taken in its composed form, as some keyboards send "ü" in two pieces.
    """
    secret = unicodedata.normalize("NFC", passphrase).encode()
    key = hashlib.pbkdf2_hmac("sha512", secret, salt, _ITERATIONS, 32)
    return key.hex() + salt.hex()


def new_key(passphrase: str) -> str:
    """The raw key of a file that is about to be made."""
    return raw_key(passphrase, os.urandom(_SALT_BYTES))


def key_of(path: Path, passphrase: str) -> str:
    """The raw key of an existing encrypted file, which begins with its salt."""
    with path.open("rb") as file:
        return raw_key(passphrase, file.read(_SALT_BYTES))


def may_write(path: Path) -> bool:
    """Whether the system lets us write a file, or into a folder."""
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def reading_access(path: Path) -> Access:
    """The least intrusive way to read a file where it lies."""
    index, log = (path.with_name(path.name + suffix) for suffix in ("-shm", "-wal"))
    is_logged = log.exists() and log.stat().st_size > 0  # in use, or left behind by a crash
    if is_logged:
        return Access.READ_PROTECTED
    if may_write(path) and may_write(path.parent):
        return Access.READ
    return Access.READ_PROTECTED if index.exists() else Access.READ_FROZEN


def connector(path: Path, key: str | None, access: Access = Access.WRITE) -> Callable[[], Any]:
    """A function that opens one connection with every setting in place."""

    def connect() -> Any:
        connection = dbapi2.connect(
            _uri(path, access), uri=True, isolation_level=None, check_same_thread=False, timeout=5
        )
        try:
            for setting in _settings(key, access):
                connection.execute(f"PRAGMA {setting}")
        except BaseException:
            connection.close()
            raise
        return connection

    return connect


def _settings(key: str | None, access: Access) -> list[str]:
    settings = ["cipher_log_level = NONE"]  # SQLCipher prints its errors on stderr
    if key is not None:
        settings.append(f"key = \"x'{key}'\"")
    settings += ["foreign_keys = ON", "temp_store = MEMORY", "trusted_schema = OFF"]
    if not access.writes:
        return [*settings, "query_only = ON"]
    # A new file is written with a plain journal: it is complete on its own once it is closed.
    journal = "DELETE" if access is Access.CREATE else "WAL"
    # fullfsync: macOS keeps "synced" data in the cache of the disk without it; elsewhere it does nothing.
    return [
        *settings,
        "secure_delete = ON",
        f"journal_mode = {journal}",
        "synchronous = FULL",
        "fullfsync = ON",
    ]


def _uri(path: Path, access: Access) -> str:
    """SQLite's URI of an absolute path; drive letters, shares and undecodable names included."""
    name = quote(os.fsencode(path.as_posix()), safe="/:")
    root = "" if name.startswith("/") else "/"
    return f"file://{root}{name}?mode={_MODES[access]}"


@cache
def _common() -> Engine:
    """What the engines of all files have in common: the dialect, which has asked SQLite what it can."""
    engine = create_engine("sqlite+pysqlite://", module=dbapi2)
    engine.connect().close()
    engine.dispose()
    return engine


def sqlite_engine(path: Path, key: str | None, access: Access = Access.WRITE) -> Engine:
    """An engine whose transactions are SQLite's own: readers see one state, a writer locks at once."""
    common = _common()
    pool = QueuePool(connector(path, key, access), pool_size=3, max_overflow=5, dialect=common.dialect)
    engine = Engine(
        pool,
        common.dialect,
        common.url,
        hide_parameters=True,  # no text of a transcript in the report of a bug
        execution_options={"compiled_cache": STATEMENTS},
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    options = connection.get_execution_options()
    if options.get("migrates"):  # tables are made anew and renamed meanwhile
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
    if options.get("writes"):
        connection.exec_driver_sql("BEGIN IMMEDIATE")  # locks, which may fail: with all that explains it
    else:
        connection.connection.cursor().execute("BEGIN")
