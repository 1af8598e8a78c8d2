"""SQLite files through the sqlcipher3 driver: plain and encrypted alike."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

APPLICATION_ID = 0x474B5144  # "GKQD"
SUFFIX = ".gkqda"
HEADER = b"SQLite format 3\x00"
_SALT_BYTES = 16
_ITERATIONS = 256_000  # SQLCipher 4's own derivation, so that other SQLCipher tools open the file too


def sqlite_version() -> str:
    """The version of SQLite at work; 3.51.3 is the first without the WAL-reset bug."""
    from sqlcipher3 import dbapi2

    return str(dbapi2.sqlite_version)


def raw_key(passphrase: str, salt: bytes) -> str:
    """SQLCipher's raw key (64 + 32 hexadecimal digits), derived once for all connections of an opening.

    PBKDF2-HMAC-SHA512 with 256,000 rounds: the default of SQLCipher 4 (zetetic.net/sqlcipher/design).
    """
    key = hashlib.pbkdf2_hmac("sha512", passphrase.encode(), salt, _ITERATIONS, 32)
    return key.hex() + salt.hex()


def key_for(path: Path, passphrase: str) -> str:
    """The raw key of an existing encrypted file, or of one that is about to be made."""
    salt = b""
    if path.exists():
        with path.open("rb") as file:
            salt = file.read(_SALT_BYTES)
    return raw_key(passphrase, salt if len(salt) == _SALT_BYTES else os.urandom(_SALT_BYTES))


def connector(path: Path, key: str | None, *, read_only: bool = False) -> Callable[[], Any]:
    """A function that opens one connection with every setting in place."""

    def connect() -> Any:
        from sqlcipher3 import dbapi2

        mode = "?mode=ro" if read_only else "?mode=rwc"
        connection = dbapi2.connect(
            f"file:{quote(str(path))}{mode}",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            timeout=5,
        )
        cursor = connection.cursor()
        cursor.execute("PRAGMA cipher_log_level = NONE")  # SQLCipher prints its errors on stderr
        if key is not None:
            cursor.execute(f"PRAGMA key = \"x'{key}'\"")
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.execute("PRAGMA temp_store = MEMORY")
        if not read_only:
            cursor.execute("PRAGMA secure_delete = ON")
            cursor.execute("PRAGMA journal_mode = WAL")
            cursor.execute("PRAGMA synchronous = FULL")
        cursor.close()
        return connection

    return connect


def sqlite_engine(path: Path, key: str | None, *, read_only: bool = False) -> Engine:
    """An engine whose transactions are SQLite's own: readers see one state, a writer locks at once."""
    engine = create_engine(
        "sqlite+pysqlite://",
        module=__import__("sqlcipher3.dbapi2", fromlist=["connect"]),
        creator=connector(path, key, read_only=read_only),
        poolclass=QueuePool,
        pool_size=3,
        max_overflow=5,
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
