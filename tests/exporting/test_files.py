import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from gk_qda.errors.exporting import DiskFull, FolderMissing, NotExported, NotWritable, TargetIsFolder
from gk_qda.exporting.files import write_file, write_files


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system of 64 kB."""
    folder = tmp_path / "voll"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)]
    if os.name == "nt" or os.geteuid() != 0 or subprocess.run(mount, check=False).returncode != 0:
        pytest.skip("mounting a tiny file system needs root")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_replaces_what_is_there_and_keeps_its_mode(tmp_path: Path) -> None:
    target = tmp_path / "Bericht.docx"
    write_file(target, b"alt")
    target.chmod(0o640)
    write_file(target, b"neu")
    assert target.read_bytes() == b"neu"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert names(tmp_path) == ["Bericht.docx"]


def test_a_new_file_gets_the_mode_the_umask_gives(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_file(tmp_path / "a", b"")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o640


def test_follows_a_link(tmp_path: Path) -> None:
    (tmp_path / "echt").write_bytes(b"alt")
    (tmp_path / "link").symlink_to("echt")
    write_file(tmp_path / "link", b"neu")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "echt").read_bytes() == b"neu"


def test_full_disk_leaves_the_old_file_and_nothing_else(tiny_disk: Path) -> None:
    target = tiny_disk / "Bericht.docx"
    write_file(target, b"alt")
    with pytest.raises(DiskFull, match=r"Bericht\.docx"):
        write_file(target, b"x" * 200_000)
    assert target.read_bytes() == b"alt"
    assert names(tiny_disk) == ["Bericht.docx"]


def test_failing_flush_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk may say only at the flush that it is full."""

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull):
        write_file(tmp_path / "a.csv", b"x")
    assert names(tmp_path) == []


def test_files_that_belong_together_are_replaced_together(tiny_disk: Path) -> None:
    pair = [tiny_disk / "a.csv", tiny_disk / "a.base.json"]
    write_files(dict.fromkeys(pair, b"alt"))
    with pytest.raises(DiskFull, match=r"a\.base\.json"):
        write_files({pair[0]: b"neu", pair[1]: b"x" * 200_000})
    assert [path.read_bytes() for path in pair] == [b"alt", b"alt"]
    assert names(tiny_disk) == ["a.base.json", "a.csv"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full is a Linux device")
def test_devices_are_written_to_directly() -> None:
    with pytest.raises(DiskFull):
        write_file(Path("/dev/full"), b"x")
    write_file(Path("/dev/null"), b"x")


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="a name of Unix")
def test_a_pipe_gets_the_bytes() -> None:
    program = "import pathlib, gk_qda.exporting.files as f; f.write_file(pathlib.Path('/dev/stdout'), b'x')"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stdout == b"x"


def test_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(FolderMissing, match="fehlt"):
        write_file(tmp_path / "fehlt" / "a.csv", b"x")
    (tmp_path / "datei").write_bytes(b"")
    with pytest.raises(FolderMissing):
        write_file(tmp_path / "datei" / "a.csv", b"x")


def test_folder_instead_of_a_file(tmp_path: Path) -> None:
    with pytest.raises(TargetIsFolder):
        write_file(tmp_path, b"x")


def test_name_too_long(tmp_path: Path) -> None:
    with pytest.raises(NotExported, match="could not be written"):
        write_file(tmp_path / ("ä" * 300), b"x")
    assert names(tmp_path) == []


def test_read_only_folder_and_file(tmp_path: Path) -> None:
    """Root may write anywhere, so a child without root's rights does it."""
    target = tmp_path / "a.csv"
    target.write_bytes(b"alt")
    target.chmod(0o444)
    locked = tmp_path / "zu"
    locked.mkdir()
    locked.chmod(0o555)
    attempts = [target, locked / "neu.csv"]
    if os.geteuid() == 0:
        for folder in [tmp_path, *list(tmp_path.parents)[:3]]:
            folder.chmod(folder.stat().st_mode | 0o055)
    for attempt in attempts:
        child = os.fork()
        if child == 0:
            os._exit(_attempt(attempt))
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0, attempt
    assert target.read_bytes() == b"alt"
    assert names(locked) == []


def _attempt(target: Path) -> int:
    if os.geteuid() == 0:
        os.setgid(65534)
        os.setuid(65534)
    try:
        write_file(target, b"neu")
    except NotWritable:
        return 0
    except NotExported:
        return 2
    return 1
