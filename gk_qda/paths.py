"""Where migrations, resources and the manual lie: inside the package once installed, beside it in a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _bundled(name: str) -> Path:
    installed = _PACKAGE / name
    return installed if installed.is_dir() else _PACKAGE.parent / name


MIGRATIONS = _bundled("migrations")
RESOURCES = _bundled("resources")
DOCS = _bundled("docs")
