"""Trouble that only the command line can have."""

from gk_qda.errors import QdaError


class TargetIsProject(QdaError):
    """A table would overwrite the project it comes from."""

    en = "{file} is the project itself. Choose another file for the table; nothing was overwritten."
    de = "{file} ist das Projekt selbst. Eine andere Datei für die Tabelle wählen; es wurde nichts überschrieben."
