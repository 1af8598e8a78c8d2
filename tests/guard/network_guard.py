"""Refuses every way to the network but the ports of servers that a test has started itself.

Installed by ``tests/conftest.py`` in the processes of the tests, and by ``sitecustomize`` here in every Python process
that they start: it finds the open ports in its surroundings and leaves what it refused in a file.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # known to type checkers; typing itself takes its time

if TYPE_CHECKING:
    from typing import Any

PORTS, ATTEMPTS = "GK_QDA_TEST_PORTS", "GK_QDA_TEST_ATTEMPTS"  # in the surroundings
_MARK = "_gk_qda_network_guard"
_LOOPBACK = {"127.0.0.1", "::1", "localhost"}
_TO = {"socket.connect", "socket.sendto", "socket.sendmsg"}
_NAMES = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"}
_WATCHED = frozenset({*_TO, *_NAMES, "socket.bind", "socket.getnameinfo"})


class NetworkTouched(Exception):
    """A test, or a process that it started, tried to reach the network."""


def refusal() -> type[Exception]:
    """What is raised in this process; ``sitecustomize`` has made its own of it where it came first."""
    found: type[Exception] = getattr(sys, _MARK)
    return found


def open_port(port: int) -> None:
    """Let a port of this machine be reached, here and from processes started from now on."""
    os.environ[PORTS] = f"{os.environ.get(PORTS, '')} {port}".strip()


def install() -> None:
    """Refuse from now on; it cannot be taken away again, not even by a test.

    What is refused is added to the file that the surroundings name at that moment: a worker of pytest-xdist is a
    process started by tests too, and looks into a file of its own.
    """
    if hasattr(sys, _MARK):  # by sitecustomize already
        return
    setattr(sys, _MARK, NetworkTouched)
    sys.addaudithook(_refuse)


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if event not in _WATCHED or _is_allowed(event, arguments):  # others come by the hundred thousand
        return
    address = arguments[0] if event in _NAMES or event == "socket.getnameinfo" else arguments[1]
    attempt = f"{event} {address!r}"
    # Nothing is imported for it: it is done at the start of every process.
    file = os.open(os.environ[ATTEMPTS], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.write(file, f"{attempt} ({' '.join(sys.argv)[:200]})\n".encode())
    os.close(file)
    raise NetworkTouched(attempt)


def _is_allowed(event: str, arguments: tuple[Any, ...]) -> bool:
    if event in _TO:
        address = arguments[1]
        if not isinstance(address, tuple):  # addresses of Unix sockets are paths; None: connected already
            return True
        return address[0] in _LOOPBACK and str(address[1]) in os.environ.get(PORTS, "").split()
    if event == "socket.bind":  # a server that others on the network could reach
        address = arguments[1]
        return not isinstance(address, tuple) or address[0] in _LOOPBACK
    if event in _NAMES:
        return arguments[0] in _LOOPBACK or arguments[0] in (None, "", b"")
    if event == "socket.getnameinfo":
        return arguments[0][0] in _LOOPBACK
    return True
