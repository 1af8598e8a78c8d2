"""Files appear whole or not at all: written beside the target, flushed to disk, then put in its place."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from gk_qda.errors.exporting import (
    DiskFull,
    FolderMissing,
    NotExported,
    NotWritable,
    TargetIsFolder,
)
from gk_qda.exporting.gate import pass_bytes
from gk_qda.progress import look

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_REFUSED = {errno.EACCES, errno.EPERM, errno.EROFS, errno.EBUSY, errno.ETXTBSY}


def write_file(path: Path, content: bytes) -> None:
    """Write ``content`` to ``path``, replacing what is there, so that no reader ever sees half of it.

    Whatever goes wrong, an existing file stays as it was and no temporary file is left. A link is
    followed; devices and pipes are written to directly. Raises subclasses of ``NotExported``.
    """
    write_files({path: content})


def write_files(contents: Mapping[Path, bytes]) -> None:
    """Write several files that belong together: none is replaced before all are safely on the disk.

    A last look before that: work that was stopped leaves no file (``Cancelled``).
    """
    pass_bytes()
    waiting: list[tuple[Path, Path]] = []
    try:
        for path, content in contents.items():
            with _explained(path):
                if _is_device(path):
                    path.write_bytes(content)
                else:
                    waiting.append((path, _beside(_target(path), content)))
        look()  # whoever stopped it by now gets no file
        for path, beside in waiting:
            with _explained(path):
                target = path.resolve()
                beside.replace(target)
                _flush_folder(target.parent)
    finally:
        for _, beside in waiting:
            beside.unlink(missing_ok=True)


def _is_device(path: Path) -> bool:
    return path.exists() and not path.is_file() and not path.is_dir()


def _target(path: Path) -> Path:
    target = path.resolve()
    if target.is_dir():
        raise TargetIsFolder(file=path)
    if target.is_file() and not os.access(target, os.W_OK):
        raise NotWritable(file=path)
    return target


def _beside(target: Path, content: bytes) -> Path:
    """A flushed file with ``content`` in the folder of ``target``, with the rights ``target`` has or will get."""
    beside = target.with_name(f".{secrets.token_hex(6)}.part")
    # Mode 0o666 lets the umask decide, as for any file a program saves; tempfile would hide it from others.
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            beside.chmod(target.stat().st_mode & 0o7777)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    return beside


def _flush_folder(folder: Path) -> None:
    """Make the new name durable; Windows neither can nor needs to."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        # Some network file systems refuse this for folders; the file itself is already safe.
        if error.errno not in {errno.EINVAL, errno.ENOTSUP}:
            raise
    finally:
        os.close(descriptor)


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Turn trouble of the operating system with ``path`` into a sentence that helps."""
    try:
        yield
    except OSError as error:
        raise _sentence(path, error) from error


def _sentence(path: Path, error: OSError) -> NotExported:
    folder = path.resolve().parent
    if error.errno in _FULL:
        return DiskFull(file=path, folder=folder)
    if error.errno in {errno.ENOENT, errno.ENOTDIR} and not folder.is_dir():
        return FolderMissing(file=path, folder=folder)
    if error.errno in _REFUSED:
        return NotWritable(file=path)
    return NotExported(file=path, reason=error.strerror or type(error).__name__)
