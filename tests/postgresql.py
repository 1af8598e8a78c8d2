"""A PostgreSQL server of our own: one a test run, one database a test.

Tests import the fixtures: ``from tests.postgresql import database, server``.
"""

from __future__ import annotations

import itertools
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

_ROLE = "analyst"
_FAST = {  # nothing here need survive a power cut
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "shared_buffers": "32MB",
}


@dataclass
class Server:
    """A running server; ``new_database`` answers with the address of an empty database."""

    port: int
    _numbers: Iterator[int] = field(default_factory=itertools.count)

    def address(self, name: str) -> str:
        """How a database of the server is named to the program."""
        return f"postgresql://{_ROLE}@127.0.0.1:{self.port}/{name}"

    def run(self, sql: str) -> None:
        """One statement outside of all databases of tests."""
        import psycopg

        with psycopg.connect(self.address("postgres"), autocommit=True) as connection:
            connection.execute(sql)

    def new_database(self) -> str:
        """An empty database under a name of its own."""
        name = f"study_{next(self._numbers)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE template0")
        return self.address(name)


def binaries() -> Path | None:
    """Where the server's programs lie, the newest release first; Debian keeps them off the path."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    on_path = shutil.which("initdb")
    if found:
        return found[-1].parent
    return Path(on_path).parent if on_path else None


def _account() -> str | None:
    """Whom the server runs as: it refuses the superuser."""
    if os.geteuid() != 0:
        return None
    import pwd

    names = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in ("postgres", "nobody") if name in names)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(running: subprocess.Popen[bytes], server: Server) -> None:
    import psycopg

    for _ in range(300):
        try:
            psycopg.connect(server.address("postgres")).close()
        except psycopg.OperationalError:
            if running.poll() is not None:
                break
            time.sleep(0.1)
        else:
            return
    pytest.fail("PostgreSQL did not start")


@pytest.fixture(scope="session")
def server(allow_loopback: Callable[[int], None]) -> Iterator[Server]:
    """A server for this run; skips where PostgreSQL is not installed."""
    programs = binaries()
    if programs is None:
        pytest.skip("PostgreSQL is not installed (apt install postgresql)")
    account = _account()
    folder = Path(tempfile.mkdtemp(prefix="gk-qda-postgresql-"))
    try:
        if account:
            shutil.chown(folder, account)
        started = Server(_free_port())
        allow_loopback(started.port)
        data = folder / "data"
        subprocess.run(
            [
                programs / "initdb",
                *("-D", data, "-U", _ROLE, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"),
            ],
            user=account,
            cwd=folder,
            check=True,
            capture_output=True,
        )
        options = [f"--{name}={value}" for name, value in _FAST.items()]
        with subprocess.Popen(
            [programs / "postgres", "-D", data, "-p", str(started.port), *options],
            user=account,
            cwd=folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as running:
            try:
                _wait_for(running, started)
                yield started
            finally:
                running.send_signal(signal.SIGINT)  # "fast": whoever is still connected is cut off
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def database(server: Server) -> Iterator[str]:
    """The address of an empty database, taken away after the test."""
    address = server.new_database()
    yield address
    server.run(f"DROP DATABASE {address.rpartition('/')[2]} WITH (FORCE)")
