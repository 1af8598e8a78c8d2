"""Trouble that mostly the command line meets."""

from gk_qda.errors import QdaError


class TargetIsProject(QdaError):
    """A table would overwrite the project it comes from."""

    en = "{file} is the project itself. Choose another file for the table; nothing was overwritten."
    de = "{file} ist das Projekt selbst. Eine andere Datei für die Tabelle wählen; es wurde nichts überschrieben."


class SomeFilesFailed(QdaError):
    """Part of a batch could not be read; the rest was imported. Field: ``reason``, why the first one failed."""

    en = "{failed} of {count} files could not be read; the others are done. First: {reason}"
    de = "{failed} von {count} Dateien ließen sich nicht lesen; die übrigen sind erledigt. Zuerst: {reason}"

    def sentence(self, language: str) -> str:
        """The sentence with the reason in the same language."""
        reason = self.fields.get("reason")
        said = reason.sentence(language) if isinstance(reason, QdaError) else reason
        return (self.de if language == "de" else self.en).format(**(self.fields | {"reason": said}))


class BackupFailed(QdaError):
    """No copy could be made: no room, no right to write, or no file to copy."""

    en = "No copy of {path} could be made: {reason}. Make room or check the permissions of its folder."
    de = (
        "Von {path} ließ sich keine Sicherung anlegen: {reason}. "
        "Platz schaffen oder die Zugriffsrechte des Ordners prüfen."
    )


class ServersBackUpThemselves(QdaError):
    """A project on a server is copied by the means of the server."""

    en = "{path} lies on a server. Ask its administrator for a copy, or use pg_dump."
    de = "{path} liegt auf einem Server. Die Verwaltung um eine Sicherung bitten oder pg_dump verwenden."
