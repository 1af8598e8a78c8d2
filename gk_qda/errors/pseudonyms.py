"""Trouble with key files and with replacing what tells who is meant."""

from gk_qda.errors import QdaError


class KeyFileMissing(QdaError):
    """No file at the path."""

    en = "There is no key file {path}. Check the name, or make one."
    de = "Eine Schlüsseldatei {path} gibt es nicht. Namen prüfen oder eine anlegen."


class KeyFileExists(QdaError):
    """A new key file would overwrite a file."""

    en = "{path} exists already. Choose another name; nothing was overwritten."
    de = "{path} gibt es schon. Anderen Namen wählen; es wurde nichts überschrieben."


class KeyFileRefused(QdaError):
    """The passphrase is wrong, or the file is no key file; the two cannot be told apart."""

    en = "{path} cannot be opened: the passphrase is wrong, or it is not a key file of GK-QDA."
    de = "{path} lässt sich nicht öffnen: Die Passphrase ist falsch, oder es ist keine Schlüsseldatei von GK-QDA."


class KeyFileNeedsPassphrase(QdaError):
    """A key file without a passphrase would protect nobody."""

    en = "A key file needs a passphrase of its own."
    de = "Eine Schlüsseldatei braucht eine eigene Passphrase."


class KeyFileBesideProject(QdaError):
    """The key lies with the data that it opens."""

    en = "The key file may not lie in the folder of the project: who gets hold of one would have both. Choose another."
    de = (
        "Die Schlüsseldatei darf nicht im Ordner des Projekts liegen: Wer das eine bekommt, hätte beides. "
        "Einen anderen Ordner wählen."
    )


class KeyFileNotWritable(QdaError):
    """The folder is missing or full, or the file may not be written."""

    en = "The key file {path} cannot be written. Check the folder and its permissions; nothing was replaced."
    de = "Die Schlüsseldatei {path} lässt sich nicht schreiben. Ordner und Rechte prüfen; es wurde nichts ersetzt."


class KeyHoldsNothing(QdaError):
    """A key file with which nothing was ever replaced cannot make anything final."""

    en = "Nothing was ever replaced with this key file, so there is nothing to make final. Nothing was changed."
    de = (
        "Mit dieser Schlüsseldatei wurde noch nie etwas ersetzt; endgültig zu machen gibt es nichts. "
        "Es wurde nichts geändert."
    )


class KeyOfAnotherProject(QdaError):
    """What was replaced with a key file stands in other projects."""

    en = (
        "This key file belongs to no text of this project. Take the one it was pseudonymised with; nothing was "
        "changed."
    )
    de = (
        "Diese Schlüsseldatei gehört zu keinem Text dieses Projekts. Die nehmen, mit der es pseudonymisiert wurde; "
        "es wurde nichts geändert."
    )


class OriginalTwice(QdaError):
    """Two rules for one original: it would get two pseudonyms."""

    en = "Two replacements are given for the same original (rows {rows}). Keep one: same original, same replacement."
    de = (
        "Für dasselbe Original sind zwei Ersetzungen angegeben (Zeilen {rows}). Eine behalten: "
        "gleiches Original, gleiche Ersetzung."
    )


class ReplacementEmpty(QdaError):
    """A pseudonym, function or generalisation without words."""

    en = "Row {row} has no replacement. Fill it in, or choose to leave the words out."
    de = "Zeile {row} hat keine Ersetzung. Eintragen oder „Auslassung“ wählen."


class PseudonymTaken(QdaError):
    """Two originals would get the same pseudonym, or it is a name that the key file replaces."""

    en = "The pseudonym of row {row} stands for another original already, or is an original itself. Choose another."
    de = "Das Pseudonym in Zeile {row} steht schon für ein anderes Original oder ist selbst eines. Ein anderes wählen."


class TechniqueUnknown(QdaError):
    """A table names a way of replacing that does not exist."""

    en = "Row {row}: there is no technique {value}. Possible: {allowed}."
    de = "Zeile {row}: Eine Technik {value} gibt es nicht. Möglich: {allowed}."


class NothingToReplace(QdaError):
    """None of the originals occurs."""

    en = "None of the originals occurs in the project; nothing was replaced."
    de = "Keines der Originale kommt im Projekt vor; es wurde nichts ersetzt."
    is_quiet = True


class ReplacedNameTaken(QdaError):
    """Two names would be the same after replacing (cases, documents, speakers, ...)."""

    en = "After replacing, two names in {table} would be the same. Give one of the originals another replacement."
    de = "Nach dem Ersetzen hießen zwei Einträge in {table} gleich. Einem der Originale eine andere Ersetzung geben."
