"""Keys of projects in the keyring of this computer, for those who want it: never the passphrase, and nothing by itself.

The package ``keyring`` is optional, and some computers have no keyring behind it: then there is nothing to remember in.
A key opens one file until its passphrase is changed.
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

_SERVICE = "GK-QDA"


def may_exist() -> bool:
    """Whether the package is installed, without loading it."""
    return find_spec("keyring") is not None


def remembered(path: Path) -> str | None:
    """The raw key kept for a project, None where there is none or no keyring."""
    ring = _ring()
    if ring is None:
        return None
    try:
        found = ring.get_password(_SERVICE, str(path))
    except Exception:  # noqa: BLE001 - whatever a keyring of the desktop raises: locked, gone, refused
        return None
    return str(found) if found else None


def remember(path: Path, key: str) -> bool:
    """Keep a key; False where there is no keyring that takes it."""
    ring = _ring()
    if ring is None:
        return False
    try:
        ring.set_password(_SERVICE, str(path), key)
    except Exception:  # noqa: BLE001
        return False
    return True


def forget(path: Path) -> None:
    """Keep it no more."""
    ring = _ring()
    if ring is not None:
        try:
            ring.delete_password(_SERVICE, str(path))
        except Exception:  # noqa: BLE001
            return


def _ring() -> Any | None:
    """The keyring of the desktop; those that keep nothing (``fail``) have no priority."""
    if not may_exist():
        return None
    try:
        ring = import_module("keyring").get_keyring()
        return ring if ring.priority > 0 else None
    except Exception:  # noqa: BLE001
        return None
