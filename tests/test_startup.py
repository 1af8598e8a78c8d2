"""How the program starts: which face opens, what is loaded for it, and what is said where none can."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

import gk_qda
import gk_qda.cli
from gk_qda import __main__ as start

ROOT = Path(__file__).resolve().parents[1]
HEAVY = {
    "alembic",
    "docx",
    "lxml",
    "numpy",
    "odfdo",
    "openpyxl",
    "pandas",
    "spacy",
    "sqlalchemy",
    "xlsxwriter",
}


def run(code: str, **surroundings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, **surroundings},
        capture_output=True,
        text=True,
        check=False,
    )


def loaded_by(code: str) -> set[str]:
    """Top-level names of all modules that a fresh interpreter holds after running ``code``."""
    done = run(f"{code}\nimport sys\nprint('loaded:', *{{name.partition('.')[0] for name in sys.modules}})")
    assert done.returncode == 0, done.stderr
    return set(done.stdout.rpartition("loaded:")[2].split())


def test_asking_for_the_version_loads_neither_qt_nor_anything_heavy():
    loaded = loaded_by("from gk_qda.__main__ import main\nassert main(['--version']) == 0")
    assert "gk_qda" in loaded
    assert not loaded & {*HEAVY, "PySide6", "shiboken6"}


def test_the_window_is_imported_without_anything_heavy():
    """What stands in the way of the first paint; SQLAlchemy comes right after it."""
    loaded = loaded_by("import gk_qda.ui.application")
    assert "PySide6" in loaded
    assert not loaded & {*HEAVY, "dataclasses", "datetime"}  # the latter two: 5 and 2 ms


def test_the_start_page_needs_no_further_library_of_qt():
    done = run(
        "import gk_qda.ui.application, sys\nprint('qt:', *(n for n in sys.modules if 'PySide6.Qt' in n))"
    )
    assert set(done.stdout.rpartition("qt:")[2].split()) == {
        f"PySide6.{name}" for name in ("QtCore", "QtGui", "QtWidgets")
    }


def test_nothing_is_collected_while_the_window_is_loaded_and_all_is_as_usual_afterwards():
    done = run(
        "import gc\n"
        "rounds = []\n"
        "gc.callbacks.append(lambda phase, info: rounds.append(phase))\n"
        "from gk_qda.__main__ import _load_window\n"
        "rounds.clear()\n"
        "_load_window()\n"
        "print('told:', len(rounds), gc.isenabled(), gc.get_freeze_count() > 10_000)"
    )
    assert done.stdout.rpartition("told:")[2].split() == ["0", "True", "True"]


def test_modules_are_imported_without_the_binding_reading_them():
    """The binding's way of importing reads every source in search of a switch that no module of ours has."""
    loaded_by(
        "import builtins\nfrom gk_qda import __main__ as start\nplain = builtins.__import__\n"
        "start._load_window()\nassert builtins.__import__ is plain"
    )
    switched = [
        path
        for path in sorted((ROOT / "gk_qda").rglob("*.py"))
        if any(line.startswith("from __feature__") for line in path.read_text("utf-8").splitlines())
    ]
    assert not switched


def test_the_version_is_said_once_and_the_same_everywhere():
    done = run("from gk_qda.__main__ import main\nmain(['--version'])")
    assert gk_qda.__version__ in done.stdout
    assert metadata.version("gk-qda") == gk_qda.__version__


@pytest.fixture
def faces(monkeypatch):
    """Notes which face was started, and with what."""
    started = []
    monkeypatch.setattr(start, "_open_window", lambda project: started.append(("window", project)) or 0)
    monkeypatch.setattr(gk_qda.cli, "main", lambda argv: started.append(("command", argv)) or 0)
    return started


@pytest.mark.parametrize(
    ("argv", "face"),
    [
        ([], ("window", None)),
        (["open", "study.gkqda"], ("window", Path("study.gkqda"))),
        (["open"], ("command", ["open"])),
        (["open", "--help"], ("command", ["open", "--help"])),
        (["open", "a.gkqda", "b.gkqda"], ("command", ["open", "a.gkqda", "b.gkqda"])),
        (["info", "study.gkqda"], ("command", ["info", "study.gkqda"])),
    ],
)
def test_arguments_decide_between_window_and_command(faces, argv, face):
    assert start.main(argv) == 0
    assert faces == [face]


@pytest.mark.parametrize(
    ("language", "sentence"), [("en_GB.UTF-8", "no display"), ("de_DE.UTF-8", "keinen Bildschirm")]
)
@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="there is always a display")
def test_without_a_display_the_window_says_so(language, sentence):
    no_display = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
    done = run(
        "import sys\nfrom gk_qda.__main__ import main\nsys.exit(main([]))", LC_ALL=language, **no_display
    )
    assert done.returncode == 1
    assert sentence in done.stderr
    assert done.stderr.count("\n") == 1


def test_where_qt_cannot_be_loaded_the_window_says_what_to_install():
    done = run(
        "import sys\nsys.modules['PySide6'] = None\nfrom gk_qda.__main__ import main\nsys.exit(main([]))",
        LC_ALL="C.UTF-8",
    )
    assert done.returncode == 1
    assert "apt install libglib2.0-0" in done.stderr
    assert done.stderr.count("\n") == 1


def test_the_packages_named_are_the_packages_installed():
    installer = (ROOT / ".ci" / "system-packages").read_text(encoding="utf-8")
    installed = {line.split()[2] for line in installer.splitlines() if line.startswith("need_library ")}
    assert set(start._QT_PACKAGES.split()) == installed


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_qt_returns_every_reference_to_none(qtbot):
    """PySide6 6.12.0 on Python 3.11 loses one with each call, and aborts after some thousand."""
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.update()
    before = sys.getrefcount(None)
    for _ in range(200):
        widget.update()
    assert sys.getrefcount(None) > before - 100
