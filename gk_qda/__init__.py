"""GK-QDA: coding qualitative interviews and turning them into a report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from gk_qda.notebook import open_project

__version__ = "0.1.0"
__all__ = ["__version__", "open_project"]


def __getattr__(name: str) -> Any:
    """``gk_qda.open_project`` for notebooks, loaded when first asked for (it brings pandas)."""
    if name == "open_project":
        from gk_qda.notebook import open_project

        return open_project
    raise AttributeError(name)
