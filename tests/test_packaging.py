"""What is shipped: the packages listed, the files in the wheel, the program installed from it."""

from __future__ import annotations

import configparser
import os
import shutil
import socket
import subprocess
import sys
import sysconfig
import tempfile
import venv
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
# Folders that the wheel holds under another name (setup.cfg, package_dir).
MAPPED = {
    "migrations": "gk_qda/migrations",
    "resources": "gk_qda/resources",
    "docs": "gk_qda/docs",
    "gk_qda": "gk_qda",
}
DISK = "/var/tmp" if os.access("/var/tmp", os.W_OK) else None
PROJECT_FILES = ("setup.cfg", "pyproject.toml", "README.md", "LICENSE")


def shipped_name(path: Path) -> str:
    """Where a file of the checkout lies in the wheel."""
    top, *rest = path.relative_to(ROOT).parts
    return "/".join((MAPPED[top], *rest))


def files_on_disk(pattern: str = "*") -> list[Path]:
    return sorted(
        path
        for top in MAPPED
        for path in (ROOT / top).rglob(pattern)
        if path.is_file() and "__pycache__" not in path.parts
    )


def test_every_package_on_disk_is_listed():
    settings = configparser.ConfigParser()
    settings.read(ROOT / "setup.cfg", encoding="utf-8")
    listed = settings["options"]["packages"].split()
    on_disk = {
        Path(shipped_name(path)).parent.as_posix().replace("/", ".") for path in files_on_disk("__init__.py")
    }
    assert len(listed) == len(set(listed))
    assert set(listed) == on_disk


def test_every_module_lies_in_a_package():
    loose = [path for path in files_on_disk("*.py") if not (path.parent / "__init__.py").is_file()]
    assert not loose


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy: a build/ folder left in the checkout would lend it old files."""
    source = tmp_path_factory.mktemp("source")
    for name in PROJECT_FILES:
        shutil.copy(ROOT / name, source)
    for name in MAPPED:
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    output = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", output, source)
    (built,) = output.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path) -> Iterator[Path]:
    """The gk-qda command of an environment that holds the wheel and what it asks for, nothing else."""
    # Nearly a gigabyte: on the disk, wherever the other tests keep their files, and gone afterwards.
    with tempfile.TemporaryDirectory(prefix="gk-qda-installed-", dir=DISK) as folder:
        environment = Path(folder) / "venv"
        venv.create(environment, symlinks=True)
        pip = (sys.executable, "-m", "pip", "--python", environment / "bin" / "python")
        install = (*pip, "install", "--quiet", "--no-compile")
        if _is_cut_off():  # what it asks for is that of this environment
            run(*install, "--no-deps", wheel)
            (site,) = (environment / "lib").glob("python*/site-packages")
            (site / "requirements.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
        else:
            run(*install, wheel)
        yield environment / "bin" / "gk-qda"


def _is_cut_off() -> bool:
    """Whether this is ``make test-offline``, where nothing can be fetched."""
    return all(name == "lo" for _, name in socket.if_nameindex())


def run(*command: str | Path, cwd: Path | None = None) -> str:
    """Standard output of a command that must succeed, run without this checkout in reach."""
    surroundings = {
        name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "VIRTUAL_ENV"}
    }
    # pip keeps its downloads where the user has them, not in the tests' empty folders.
    surroundings.pop("XDG_CACHE_HOME", None)
    done = subprocess.run(
        list(map(str, command)), cwd=cwd, env=surroundings, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.mark.long
def test_the_wheel_holds_every_file_and_nothing_else(wheel):
    with zipfile.ZipFile(wheel) as archive:
        inside = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert inside == {shipped_name(path) for path in files_on_disk()}


@pytest.mark.long
def test_the_installed_program_builds_the_demo_and_its_report(installed, tmp_path):
    run(installed, "demo", "study.gkqda", cwd=tmp_path)
    run(installed, "themes", "study.gkqda", "--output", "themes.docx", cwd=tmp_path)
    with zipfile.ZipFile(tmp_path / "themes.docx") as report:
        assert "(Demo, synthetisch)" in report.read("word/document.xml").decode("utf-8")
