"""Nothing here reaches the network: neither the program, nor a test (the guard of conftest.py)."""

import ast
import shutil
import socket
import socketserver
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from gk_qda.paths import RESOURCES
from tests import conftest
from tests.guard import network_guard

NetworkTouched = network_guard.refusal()
ROOT = Path(__file__).resolve().parents[1]
NETWORK_MODULES = {
    "aiohttp", "ftplib", "http", "httpx", "imaplib", "poplib", "requests", "smtplib", "socket",
    "socketserver", "telnetlib", "urllib3", "webbrowser", "xmlrpc",
}  # fmt: skip
NETWORK_SUBMODULES = {"urllib.request", "urllib.robotparser", "PySide6.QtNetwork", "spacy.cli"}

CARELESS_CHILD = """
import subprocess, sys

def test_careless():
    code = "import socket; socket.socket().connect(('192.0.2.1', 80))"
    subprocess.run([sys.executable, "-c", code], stderr=subprocess.DEVNULL)
"""

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
    conftest.ATTEMPTS.unlink(missing_ok=True)


@pytest.mark.usefixtures("forgotten_attempts")
def test_connecting_is_refused():
    with socket.socket() as outside, pytest.raises(NetworkTouched):
        outside.connect(("192.0.2.1", 80))


@pytest.mark.usefixtures("forgotten_attempts")
def test_looking_up_a_name_is_refused():
    with pytest.raises(NetworkTouched):
        socket.getaddrinfo("example.org", 443)


@pytest.mark.usefixtures("forgotten_attempts")
def test_loopback_is_open_only_where_a_test_has_started_a_server(allow_loopback):
    with socketserver.TCPServer(("127.0.0.1", 0), socketserver.BaseRequestHandler) as server:
        with socket.socket() as client, pytest.raises(NetworkTouched):
            client.connect(server.server_address)
        allow_loopback(server.server_address[1])
        answering = threading.Thread(target=server.handle_request)
        answering.start()
        with socket.create_connection(server.server_address) as client:
            assert client.getpeername() == server.server_address
        answering.join()


@pytest.mark.usefixtures("forgotten_attempts")
@pytest.mark.parametrize(
    "attempt",
    [
        lambda outside: socket.gethostbyname("example.org"),
        lambda outside: socket.gethostbyaddr("192.0.2.1"),
        lambda outside: socket.getnameinfo(("192.0.2.1", 80), 0),
        lambda outside: outside.sendto(b"x", ("192.0.2.1", 80)),
        lambda outside: outside.sendmsg([b"x"], [], 0, ("192.0.2.1", 80)),
        lambda outside: outside.bind(("0.0.0.0", 0)),
    ],
)
def test_every_other_way_is_refused_too(attempt):
    with socket.socket(type=socket.SOCK_DGRAM) as outside, pytest.raises(NetworkTouched):
        attempt(outside)


@pytest.mark.parametrize("careless", [CARELESS, CARELESS_CHILD], ids=["test", "its process"])
def test_an_attempt_fails_its_test_even_if_the_code_swallows_the_refusal(tmp_path, careless):
    file = tmp_path / "test_careless.py"
    file.write_text(careless, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "tests.conftest", "--rootdir", tmp_path, file]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == pytest.ExitCode.TESTS_FAILED
    assert "touched the network" in done.stdout
    assert "192.0.2.1" in done.stdout


OFFLINE = """
import sys
from gk_qda.cli import main
project, transcript, report = sys.argv[1:]
assert main(["new", project, "--codebook", "starter"]) == 0
assert main(["import", project, transcript]) == 0
assert main(["frequencies", project, "--output", report]) == 0
assert main(["audit", project, "--check"]) == 0
"""


def test_the_program_works_where_there_is_no_network_at_all(tmp_path):
    """In a namespace of its own, without interfaces: not even this machine can be reached."""
    alone = ["unshare", "--net", "--map-root-user"]
    if (
        not shutil.which("unshare")
        or subprocess.run([*alone, "true"], capture_output=True, check=False).returncode
    ):
        pytest.skip("needs the right to make network namespaces")
    transcript = RESOURCES / "demo" / "transcripts" / "TM07.txt"
    command = [*alone, sys.executable, "-c", OFFLINE, tmp_path / "p.gkqda", transcript, tmp_path / "f.xlsx"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "f.xlsx").exists()
