"""Trouble with the project file: opening, locking, writing, undoing."""

from gk_qda.errors import QdaError


class ProjectMissing(QdaError):
    """No file at the path."""

    en = "There is no project {path}. Check the name, or make one with a new project."
    de = "Ein Projekt {path} gibt es nicht. Namen prüfen oder ein neues Projekt anlegen."


class ProjectExists(QdaError):
    """A new project would overwrite a file."""

    en = "{path} exists already. Choose another name; nothing was overwritten."
    de = "{path} gibt es schon. Anderen Namen wählen; es wurde nichts überschrieben."


class NotAProject(QdaError):
    """The file belongs to another program or is no database at all."""

    en = "{path} is not a GK-QDA project. Choose a file that GK-QDA made, or import this one into a project."
    de = "{path} ist kein GK-QDA-Projekt. Eine Datei von GK-QDA wählen oder diese in ein Projekt importieren."


class ProjectUnreadable(QdaError):
    """The operating system does not let us read the file."""

    en = "{path} may not be read. Check the permissions of the file, or ask its owner."
    de = "{path} darf nicht gelesen werden. Zugriffsrechte der Datei prüfen oder den Eigentümer fragen."


class ProjectClosed(QdaError):
    """Somebody asks a project that was closed meanwhile."""

    en = "{path} has been closed. Open it again."
    de = "{path} ist inzwischen geschlossen. Bitte erneut öffnen."


class ProjectTooNew(QdaError):
    """The project was written by a later release."""

    en = "{path} was saved by a newer version of GK-QDA. Update GK-QDA to open it; the file was not touched."
    de = (
        "{path} wurde mit einer neueren Version von GK-QDA gespeichert. GK-QDA aktualisieren; "
        "die Datei blieb unberührt."
    )


class ProjectDamaged(QdaError):
    """SQLite finds the file inconsistent."""

    en = "{path} is damaged. Open the newest copy in the folder {backups}."
    de = "{path} ist beschädigt. Die neueste Sicherung im Ordner {backups} öffnen."


class ProjectInUse(QdaError):
    """Another program holds the project open for writing."""

    en = "{path} is open in another window or on another computer ({owner}). Close it there, or open it for reading."
    de = (
        "{path} ist in einem anderen Fenster oder auf einem anderen Rechner geöffnet ({owner}). "
        "Dort schließen oder nur zum Lesen öffnen."
    )


class ProjectReadOnly(QdaError):
    """The project was opened for reading, or lies in a read-only place."""

    en = "{path} cannot be written. Copy it to a folder of your own and open the copy."
    de = "{path} ist schreibgeschützt. In einen eigenen Ordner kopieren und die Kopie öffnen."


class PassphraseNeeded(QdaError):
    """The project is encrypted and no passphrase was given."""

    en = "{path} is encrypted. Enter its passphrase."
    de = "{path} ist verschlüsselt. Die Passphrase eingeben."


class WrongPassphrase(QdaError):
    """The passphrase does not open the file (or the file is no project: both look alike)."""

    en = "The passphrase does not open {path}. Check upper and lower case."
    de = "Die Passphrase passt nicht zu {path}. Groß- und Kleinschreibung prüfen."


class PassphraseEmpty(QdaError):
    """An empty passphrase would leave the project unprotected without saying so."""

    en = "The passphrase for {path} is empty. Enter one, or make the project without a passphrase."
    de = "Die Passphrase für {path} ist leer. Eine eingeben oder das Projekt ohne Passphrase anlegen."


class PassphraseAbsent(QdaError):
    """A passphrase was to be changed or removed, and there is none."""

    en = "{path} is not encrypted: there is no passphrase to change or remove. Set one instead."
    de = "{path} ist nicht verschlüsselt, hat also keine Passphrase zu ändern oder zu entfernen. Zuerst eine setzen."


class PassphrasePresent(QdaError):
    """A passphrase was to be set, and there is one."""

    en = "{path} is encrypted already. Change its passphrase instead; nothing was changed."
    de = "{path} ist schon verschlüsselt. Stattdessen die Passphrase ändern; es blieb alles, wie es war."


class PassphraseOfServer(QdaError):
    """A project on a server has no file to encrypt."""

    en = "{path} lies on a server, which protects its own disk. Ask the people who run it."
    de = "{path} liegt auf einem Server, der seine Platten selbst schützt. Bitte dessen Betreuung fragen."


class ReadElsewhere(QdaError):
    """Somebody reads the file that is to be replaced."""

    en = "{path} is being read by another program. Close it there, then repeat; nothing was changed."
    de = (
        "{path} wird gerade von einem anderen Programm gelesen. Dort schließen und wiederholen; "
        "es blieb alles, wie es war."
    )


class NotNoted(QdaError):
    """The audit trail cannot be written: a read-only place, a server, or somebody at work on another computer."""

    en = "This could not be noted in the audit trail of {path}, which cannot be written from here now."
    de = "Das ließ sich nicht im Protokoll von {path} vermerken, weil es von hier aus gerade nicht beschreibbar ist."


class FolderMissing(QdaError):
    """The folder for a new project does not exist or cannot be written."""

    en = "The folder {path} does not exist or cannot be written. Choose another folder."
    de = "Den Ordner {path} gibt es nicht oder er ist schreibgeschützt. Anderen Ordner wählen."


class DiskFull(QdaError):
    """No space left while writing the project."""

    en = "The disk with {path} is full. Everything up to the last step is saved; make room and repeat this step."
    de = (
        "Das Laufwerk mit {path} ist voll. Alles bis zum letzten Schritt ist gespeichert; "
        "Platz schaffen und den Schritt wiederholen."
    )


class DiskTrouble(QdaError):
    """The disk does not answer: a stick pulled out, a share gone, a fault."""

    en = (
        "The disk with {path} does not answer. Everything up to the last step is saved; "
        "check the connection, then open the project again."
    )
    de = (
        "Das Laufwerk mit {path} antwortet nicht. Alles bis zum letzten Schritt ist gespeichert; "
        "Verbindung prüfen und das Projekt erneut öffnen."
    )


class ProjectBusy(QdaError):
    """Another task of this program is still writing."""

    en = "A running task is still writing to the project. Wait until it has finished, or stop it."
    de = "Eine laufende Aufgabe schreibt noch in das Projekt. Warten, bis sie fertig ist, oder sie anhalten."


class ServerTrouble(QdaError):
    """A PostgreSQL server refuses or does not answer."""

    en = "The server {path} does not answer or refuses the connection. Check address, name and password."
    de = "Der Server {path} antwortet nicht oder lehnt die Verbindung ab. Adresse, Name und Passwort prüfen."


class DriverMissing(QdaError):
    """Projects on a server need a package that is not installed by itself."""

    en = 'Projects on a server need one more package. Install it with: pip install "gk-qda[postgresql]"'
    de = 'Projekte auf einem Server brauchen ein weiteres Paket: pip install "gk-qda[postgresql]"'


class ServerInUse(QdaError):
    """A new project would mix with the tables of another."""

    en = "The database {path} is not empty. Name an empty database for a new project; nothing was changed."
    de = "Die Datenbank {path} ist nicht leer. Für ein neues Projekt eine leere nennen; es blieb alles, wie es war."


class NoProjectOnServer(QdaError):
    """The database holds no project."""

    en = "The database {path} holds no GK-QDA project. Check its name, or make a new project there."
    de = "Die Datenbank {path} enthält kein GK-QDA-Projekt. Namen prüfen oder dort ein neues anlegen."


class NoBackupOfServer(QdaError):
    """The server's own people look after its copies."""

    en = "{path} lies on a server, which makes its own backups. Ask the people who run it."
    de = "{path} liegt auf einem Server, der selbst sichert. Bitte dessen Betreuung fragen."


class NothingToUndo(QdaError):
    """The history has no step left to take back."""

    en = "There is nothing to undo."
    de = "Es gibt nichts rückgängig zu machen."


class NothingToRedo(QdaError):
    """No step was taken back before."""

    en = "There is nothing to redo."
    de = "Es gibt nichts wiederherzustellen."


class ChangedSince(QdaError):
    """A row of the step to undo was changed by a later step or another person, or needs one that is gone."""

    en = "This step cannot be taken back: something it made was changed since. Undo the later step first."
    de = (
        "Dieser Schritt lässt sich nicht zurücknehmen: Etwas daraus wurde seitdem geändert. "
        "Zuerst den späteren Schritt zurücknehmen."
    )


class WordsInsideWords(QdaError):
    """Words to delete for good are also parts of longer words."""

    en = (
        "{n} of the places {n:lies|lie} inside longer words, which would lose a part for good (“Jan” in “January”). "
        "Name longer forms, or add --inside-words where that is meant. Nothing was deleted."
    )
    de = (
        "{n} der Stellen {n:liegt|liegen} in längeren Wörtern, die endgültig einen Teil verlören („Jan“ in „Januar“). "
        "Längere Formen nennen oder --inside-words angeben, wo das gemeint ist. Es wurde nichts gelöscht."
    )


class ErasedSince(QdaError):
    """The step to undo or redo concerned something that was deleted for good."""

    en = (
        "This step cannot be taken back: it concerned something that was deleted for good. "
        "Nothing before the deletion that rests on it can be undone."
    )
    de = (
        "Dieser Schritt lässt sich nicht zurücknehmen: Er betraf etwas, das endgültig gelöscht wurde. "
        "Was davor geschah, lässt sich nicht mehr rückgängig machen."
    )


class ErasureIncomplete(QdaError):
    """The search after an erasure still found something in the file that was to take the project's place."""

    en = "Nothing was deleted: the check still found the text in {places}. The project is as it was before."
    de = "Es wurde nichts gelöscht: Die Prüfung fand den Text noch in {places}. Das Projekt ist wie vorher."


class EditedElsewhere(QdaError):
    """Somebody else changed the same row meanwhile (optimistic lock)."""

    en = "Somebody else has just changed this. Look at the new state and repeat your change."
    de = "Jemand anderes hat das gerade geändert. Den neuen Stand ansehen und die Änderung wiederholen."
