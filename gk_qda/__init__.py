"""GK-QDA: coding qualitative interviews and turning them into a report."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from gk_qda.notebook import open_project

__version__ = "0.1.0"
__all__ = ["__version__", "open_project"]


def __getattr__(name: str) -> Any:
    """``gk_qda.open_project`` for notebooks, loaded when first asked for (it brings pandas)."""
    if name == "open_project":
        # By name, because the package itself knows none of its parts.
        return import_module("gk_qda.notebook").open_project
    raise AttributeError(name)
