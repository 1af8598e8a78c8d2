"""Trouble before the window stands."""

from __future__ import annotations

from gk_qda.errors import QdaError


class StartupError(QdaError):
    """The window cannot be opened on this machine as it is."""


class QtMissing(StartupError):
    """Qt cannot be loaded: not installed, or a library of the system is missing. Field: reason."""

    en = (
        "The window needs Qt, which could not be loaded ({reason}). "
        "Install GK-QDA with its requirements; on Debian and Ubuntu also: apt install {packages}"
    )
    de = (
        "Das Fenster braucht Qt, das sich nicht laden ließ ({reason}). "
        "Installieren Sie GK-QDA mit allem, was dazugehört; unter Debian und Ubuntu: apt install {packages}"
    )


class NoDisplay(StartupError):
    """There is no screen to open a window on."""

    en = (
        "There is no display to open the window on. "
        "Start GK-QDA on a desktop, or use its commands: gk-qda --help lists them."
    )
    de = (
        "Es gibt keinen Bildschirm, auf dem das Fenster erscheinen könnte. "
        "Starten Sie GK-QDA auf einem Desktop, oder nutzen Sie die Befehle: gk-qda --help zählt sie auf."
    )
