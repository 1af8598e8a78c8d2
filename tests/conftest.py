"""What every test stands on: no network, no real settings of the user, a window system without a screen."""

from __future__ import annotations

import gc
import hashlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import lru_cache
from importlib import import_module
from itertools import groupby
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.internal.conjecture import providers

from tests.guard import network_guard

# --- the surroundings, set before anything imports Qt or asks where settings lie ---------------------

# Projects are made to survive a power cut and wait for the disk at every step; those of tests need not. Processes
# that tests start hear of the place too. Where memory is short, or a place was named, the usual one is taken.
_MEMORY = Path("/dev/shm")
_ENOUGH = 6 << 30  # bytes
if "TMPDIR" not in os.environ and _MEMORY.is_dir() and shutil.disk_usage(_MEMORY).free > _ENOUGH:
    os.environ["TMPDIR"] = str(_MEMORY)
    tempfile.tempdir = None  # whoever asked before asks again

# One folder a run: the process that made it takes it away, the workers of pytest-xdist find it in their surroundings.
_IS_FIRST = "GK_QDA_TEST_RUN" not in os.environ
if _IS_FIRST:
    os.environ["GK_QDA_TEST_RUN"] = tempfile.mkdtemp(prefix="gk-qda-tests-")
_RUN = Path(os.environ["GK_QDA_TEST_RUN"])
_ALL_TESTS = "GK_QDA_TEST_ALL"  # set where no test was chosen
_HOME = Path(tempfile.mkdtemp(prefix="home-", dir=_RUN))
for _name in ("CONFIG_HOME", "DATA_HOME", "CACHE_HOME", "STATE_HOME", "RUNTIME_DIR"):
    _folder = _HOME / _name.lower()
    _folder.mkdir(mode=0o700)
    os.environ[f"XDG_{_name}"] = str(_folder)
os.environ["LC_ALL"] = "C.UTF-8"
# A test that needs a real window system starts a process of its own with QT_QPA_PLATFORM=xcb.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A passphrase becomes a key in a quarter of a million rounds; for the same file a process goes through them once.
hashlib.pbkdf2_hmac = lru_cache(maxsize=256)(hashlib.pbkdf2_hmac)

# What the gate says of a commit depends on the commit alone: the same examples each time. `make search` tries others,
# and what it finds becomes an @example (docs/decisions/018).
_common = settings(deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("gate", _common, derandomize=True)
settings.register_profile("search", _common, derandomize=False)
_examples = os.environ.get("GK_QDA_EXAMPLES", "gate")
settings.load_profile(_examples)
if _examples == "gate":
    # Hypothesis mixes in constants of the modules that a worker has imported by then: other workers, other examples,
    # and three seconds for each worker to read them.
    providers.is_local_module_file = lambda path: False


def pytest_unconfigure() -> None:
    if _IS_FIRST:
        shutil.rmtree(_RUN, ignore_errors=True)


def pytest_configure(config: pytest.Config) -> None:
    if _IS_FIRST and config.args_source is pytest.Config.ArgsSource.TESTPATHS:
        os.environ[_ALL_TESTS] = "1"


@pytest.hookimpl(tryfirst=True)
def pytest_collection(session: pytest.Session) -> None:
    """Each worker begins to read the test modules at another one: what one has compiled the next finds on the disk.

    In a new folder of the sources they would all compile everything, at the same moment. What cannot be imported is
    said when its turn comes.
    """
    own = getattr(session.config, "workerinput", None)
    if own is not None and _ALL_TESTS in os.environ:
        number, root = int(own["workerid"].removeprefix("gw")), Path(__file__).parents[1]
        for path in sorted(Path(__file__).parent.rglob("test_*.py"))[number :: own["workercount"]]:
            with suppress(Exception, pytest.skip.Exception):
                import_module(".".join(path.relative_to(root).with_suffix("").parts))


def pytest_collection_finish() -> None:
    """What was collected stays to the end: the collector of garbage need not walk through it again and again.

    Tests make objects by the thousand and drop them; searching among them less often takes a tenth off the run.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 10)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Benchmarks run only when asked for: their figures mean nothing beside other tests."""
    if not os.environ.get("GK_QDA_BENCHMARK"):
        left_out = [item for item in items if _is_benchmark(item)]
        if left_out:
            config.hook.pytest_deselected(items=left_out)
            items[:] = [item for item in items if not _is_benchmark(item)]
    if hasattr(config, "workerinput"):
        items[:] = _dealt(items, config.workerinput["workercount"])


def _dealt(items: list[pytest.Item], workers: int) -> list[pytest.Item]:
    """Long tests first, so that in the end no worker waits for another one's last test.

    Each worker of ``--dist worksteal`` begins with a part of the same length. Journeys through a window wait most of
    their time: one worker goes through them while the others compute.
    """
    longs: list[list[pytest.Item]] = [[] for _ in range(workers)]
    others = [item for item in items if item.get_closest_marker("long") is None]
    together = groupby((item for item in items if item.get_closest_marker("long")), lambda item: item.path)
    for path, part in together:  # tests of a module share what it sets up
        is_journey = workers == 1 or "journeys" in path.parts
        (longs[0] if is_journey else min(longs[1:], key=len)).extend(part)
    dealt: list[pytest.Item] = []
    for number, own in enumerate(longs):
        length = (len(items) - len(dealt)) // (workers - number) - len(own)
        dealt += own + others[: max(0, length)]
        del others[: max(0, length)]
    return dealt + others


def _is_benchmark(item: pytest.Item) -> bool:
    return "benchmarks" in item.path.parts or item.get_closest_marker("benchmark") is not None


@pytest.fixture(scope="session")
def display() -> Iterator[dict[str, str]]:
    """The surroundings of a process that shall meet a real window system: a virtual X display of its own.

    Offscreen, ``QDrag.exec`` returns at once; here the mouse really drags.
    """
    if not shutil.which("Xvfb"):
        pytest.skip("needs Xvfb (Debian: apt install xvfb)")
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1920x1200x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading, encoding="ascii") as answer:
            number = answer.readline().strip()
        try:
            assert number, "Xvfb did not start"
            told = {"PYTHONFAULTHANDLER": "1"}  # a process that dies says where
            yield {**os.environ, **told, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        finally:
            server.terminate()


# --- no network --------------------------------------------------------------------------------------

ATTEMPTS = _HOME / "attempts"
os.environ[network_guard.ATTEMPTS] = str(ATTEMPTS)
network_guard.install()
_guard = str(Path(network_guard.__file__).parent)
_paths = os.environ.get("PYTHONPATH", "").split(os.pathsep)
if _guard not in _paths:
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [_guard, *_paths]))


@pytest.fixture(autouse=True)
def _network_untouched() -> Iterator[None]:
    """Fails a test that touched the network, or whose processes did, even where the code swallowed the exception."""
    yield
    if ATTEMPTS.exists():
        touched = ATTEMPTS.read_text(encoding="utf-8")
        ATTEMPTS.unlink()
        pytest.fail(f"touched the network: {touched}")


@pytest.fixture(scope="session")
def allow_loopback() -> Callable[[int], None]:
    """Opens one loopback port, for a server that the test itself has started."""
    return network_guard.open_port
