"""Trouble that mostly the command line meets."""

from gk_qda.errors import QdaError


class PersonFilterIsForTheLead(QdaError):
    """The audit trail was to be filtered by a person by somebody who did not say that she leads the project."""

    en = (
        "Only the project lead looks at one person in the audit trail (--project-lead): it proves what happened to "
        "the data and is no control of performance. Each such look is noted in the trail."
    )
    de = (
        "Im Protokoll blickt nur die Projektleitung auf eine Person (--project-lead): Es belegt, was mit den Daten "
        "geschah, und ist keine Leistungskontrolle. Jeder solche Blick wird im Protokoll vermerkt."
    )


class TrailAltered(QdaError):
    """The check of the audit trail found that something was altered."""

    en = "The audit trail or the history of {path} was altered. Compare it with a backup."
    de = "Das Protokoll oder der Verlauf von {path} wurde verändert. Mit einer Sicherung vergleichen."


class TargetIsProject(QdaError):
    """A table would overwrite the project it comes from."""

    en = "{file} is the project itself. Choose another file for the table; nothing was overwritten."
    de = "{file} ist das Projekt selbst. Eine andere Datei für die Tabelle wählen; es wurde nichts überschrieben."


class SomeFilesFailed(QdaError):
    """Part of a batch could not be read; the rest was imported. Field: ``reason``, why the first one failed."""

    en = "{failed} of {count:# file|# files} could not be read; the others are done. First: {reason}"
    de = (
        "{failed} von {count:# Datei|# Dateien} {failed:ließ|ließen} sich nicht lesen; alles Übrige ist erledigt. "
        "Zuerst: {reason}"
    )

    def sentence(self, language: str) -> str:
        """The sentence with the reason in the same language."""
        reason = self.fields.get("reason")
        said = reason.sentence(language) if isinstance(reason, QdaError) else reason
        return self.filled(language, self.fields | {"reason": said})


class PassphraseMissing(QdaError):
    """A passphrase is needed and no terminal is there to ask for it."""

    en = "{path} needs a passphrase, and no terminal is there to ask for it. Name a file with --passphrase-file."
    de = (
        "{path} braucht eine Passphrase, und kein Terminal kann danach fragen. "
        "Mit --passphrase-file eine Datei nennen."
    )
