"""Nothing here reaches the network: neither the program, nor a test (the guard of conftest.py)."""

import ast
import socket
import socketserver
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests import conftest

ROOT = Path(__file__).resolve().parents[1]
NETWORK_MODULES = {
    "aiohttp", "ftplib", "http", "httpx", "imaplib", "poplib", "requests", "smtplib", "socket",
    "socketserver", "telnetlib", "urllib3", "webbrowser", "xmlrpc",
}  # fmt: skip
NETWORK_SUBMODULES = {"urllib.request", "urllib.robotparser", "PySide6.QtNetwork", "spacy.cli"}

CARELESS = """
import socket

def test_careless():
    try:
        socket.create_connection(("192.0.2.1", 80))
    except Exception:
        pass
"""


def imported_names(path: Path) -> set[str]:
    """Dotted names of everything a module imports, wherever in it."""
    names: set[str] = set()
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module)
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    used = {
        node.attr for node in ast.walk(tree) if getattr(getattr(node, "value", None), "id", "") == "socket"
    }
    if used == {"gethostname"}:  # A question to this machine, not to the network.
        names.discard("socket")
    return names


def test_the_program_imports_nothing_that_speaks_to_the_network():
    found = {
        f"{path.relative_to(ROOT)}: {name}"
        for path in (ROOT / "gk_qda").rglob("*.py")
        for name in imported_names(path)
        if name.partition(".")[0] in NETWORK_MODULES or name in NETWORK_SUBMODULES
    }
    assert not found


@pytest.fixture
def forgotten_attempts():
    """Attempts made on purpose are not held against the test."""
    yield
    conftest._attempts.clear()


@pytest.mark.usefixtures("forgotten_attempts")
def test_connecting_is_refused():
    with socket.socket() as outside, pytest.raises(conftest.NetworkTouched):
        outside.connect(("192.0.2.1", 80))


@pytest.mark.usefixtures("forgotten_attempts")
def test_looking_up_a_name_is_refused():
    with pytest.raises(conftest.NetworkTouched):
        socket.getaddrinfo("example.org", 443)


@pytest.mark.usefixtures("forgotten_attempts")
def test_loopback_is_open_only_where_a_test_has_started_a_server(allow_loopback):
    with socketserver.TCPServer(("127.0.0.1", 0), socketserver.BaseRequestHandler) as server:
        with socket.socket() as client, pytest.raises(conftest.NetworkTouched):
            client.connect(server.server_address)
        allow_loopback(server.server_address[1])
        answering = threading.Thread(target=server.handle_request)
        answering.start()
        with socket.create_connection(server.server_address) as client:
            assert client.getpeername() == server.server_address
        answering.join()


def test_an_attempt_fails_its_test_even_if_the_code_swallows_the_refusal(tmp_path):
    careless = tmp_path / "test_careless.py"
    careless.write_text(CARELESS, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "tests.conftest", "--rootdir", tmp_path, careless]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == pytest.ExitCode.TESTS_FAILED
    assert "touched the network" in done.stdout
