"""What leaves the project as a file is noted in its audit trail, and never overwrites the project itself."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from gk_qda.errors.command_line import TargetIsProject
from gk_qda.project import Project


def let_out(project: Project, path: Path, what: str, write: Callable[[], list[Path]]) -> list[Path]:
    """Write files to ``path`` and beside it, and note the first with its hash; returns the files.

    Raises ``TargetIsProject`` before anything is written.
    """
    if project.path is not None and path.exists() and path.samefile(project.path):
        raise TargetIsProject(file=path.name)
    files = write()
    if not project.is_read_only:
        digest = sha256(files[0].read_bytes()).hexdigest()
        project.note("export", file_sha256=digest, what=what, file=files[0].name)
    return files
