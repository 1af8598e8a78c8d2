"""The project file or server: opening, transactions, the record of changes, undo, backups."""

from gk_qda.project.changes import ChangeSet, RowChange
from gk_qda.project.opening import create_project, open_project
from gk_qda.project.project import Project
from gk_qda.project.recording import delete_rows, insert_rows, update_rows

__all__ = [
    "ChangeSet",
    "Project",
    "RowChange",
    "create_project",
    "delete_rows",
    "insert_rows",
    "open_project",
    "update_rows",
]
