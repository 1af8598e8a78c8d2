"""Files that cannot be read. Every sentence names the file and the way out."""

from __future__ import annotations

from gk_qda.errors import QdaError


class ImportFailure(QdaError):
    """Base of everything that keeps a file from being read; carries the field ``file``."""

    en = "{file} could not be read."
    de = "{file} konnte nicht gelesen werden."


class FileMissing(ImportFailure):
    """There is no such file."""

    en = "{file} does not exist. Check the path and the spelling."
    de = "{file} gibt es nicht. Bitte Pfad und Schreibweise prüfen."


class FolderGiven(ImportFailure):
    """A folder stands where one file was expected."""

    en = "{file} is a folder. Choose a file in it, or import the whole folder."
    de = "{file} ist ein Ordner. Bitte eine Datei darin wählen oder den ganzen Ordner importieren."


class FileNotReadable(ImportFailure):
    """The operating system does not let us read."""

    en = "{file} may not be read. Check its permissions, or close the program that holds it open."
    de = (
        "{file} darf nicht gelesen werden. Bitte Zugriffsrechte prüfen oder das Programm "
        "schließen, das die Datei offen hält."
    )


class FileEmpty(ImportFailure):
    """No byte, or nothing but blanks."""

    en = "{file} is empty. Check whether it was saved or copied completely."
    de = "{file} ist leer. Bitte prüfen, ob die Datei vollständig gespeichert oder kopiert wurde."


class FileTooLarge(ImportFailure):
    """More than a transcript can be; decided before reading."""

    en = (
        "{file} has {megabytes} MB; at most {limit} MB can be read. Split the file, or "
        "check that it is a transcript."
    )
    de = (
        "{file} hat {megabytes} MB; gelesen werden höchstens {limit} MB. Bitte die Datei "
        "teilen oder prüfen, ob sie ein Transkript ist."
    )


class UnknownSuffix(ImportFailure):
    """No reader for this kind of file."""

    en = "{file}: files ending in “{suffix}” cannot be read. Readable are {readable}."
    de = "{file}: Dateien mit der Endung „{suffix}“ können nicht gelesen werden. Lesbar sind {readable}."


class BinaryData(ImportFailure):
    """Control bytes all over: not a text."""

    en = "{file} is not a text file. Open it in the program it comes from and save it as .docx or .txt."
    de = "{file} ist keine Textdatei. Bitte im Ursprungsprogramm öffnen und als .docx oder .txt speichern."


class OldWordFile(ImportFailure):
    """Word 97-2003 (.doc), whatever the suffix says."""

    en = "{file} is an old Word file (.doc). Open it in Word or LibreOffice and save it as .docx."
    de = (
        "{file} ist eine alte Word-Datei (.doc). Bitte in Word oder LibreOffice öffnen "
        "und als .docx speichern."
    )


class PasswordProtected(ImportFailure):
    """Encrypted by the program that wrote it."""

    en = "{file} is protected by a password. Open it in its program, remove the password and import it again."
    de = (
        "{file} ist mit einem Passwort geschützt. Bitte in ihrem Programm öffnen, das "
        "Passwort entfernen und erneut importieren."
    )


class WrongKindOfFile(ImportFailure):
    """The content is of another kind than the suffix says."""

    en = (
        '{file} ends in "{suffix}" but is really a {kind} file. Give it the right ending and import it again.'
    )
    de = (
        "{file} endet auf „{suffix}“, ist aber in Wahrheit eine {kind}-Datei. Bitte die "
        "Endung richtigstellen und erneut importieren."
    )


class DamagedFile(ImportFailure):
    """The file breaks the rules of its own format."""

    en = "{file} is damaged or not a real {kind} file. Open it in its program and save it again."
    de = (
        "{file} ist beschädigt oder keine echte {kind}-Datei. Bitte in ihrem Programm "
        "öffnen und neu speichern."
    )


class HostileFile(ImportFailure):
    """A file that would harm: paths out of its folder, bombs, entity expansion, endless nesting."""

    en = "{file} was not opened: it holds {danger}. Do not use it; ask its sender for a clean copy."
    de = (
        "{file} wurde nicht geöffnet: Die Datei enthält {danger_de}. Bitte nicht "
        "verwenden und eine saubere Kopie anfordern."
    )


class NoTextInPdf(ImportFailure):
    """A scan: pictures of pages without text."""

    en = "{file} holds no text, only pictures of pages. Run text recognition (OCR) on it first."
    de = (
        "{file} enthält keinen Text, nur Bilder von Seiten. Bitte zuerst eine "
        "Texterkennung (OCR) laufen lassen."
    )


class UnknownEncoding(ImportFailure):
    """The name of an encoding nobody knows."""

    en = "{file}: the encoding “{encoding}” is unknown. Use for example utf-8, cp1252, cp1250 or utf-16."
    de = (
        "{file}: Die Zeichenkodierung „{encoding}“ ist unbekannt. Möglich sind zum "
        "Beispiel utf-8, cp1252, cp1250 oder utf-16."
    )


class WrongEncoding(ImportFailure):
    """The bytes do not fit the encoding."""

    en = "{file} is not in the encoding {encoding} (first wrong byte at {position}). Choose another encoding."
    de = (
        "{file} ist nicht in der Zeichenkodierung {encoding} (erstes falsches Byte an "
        "Stelle {position}). Bitte eine andere wählen."
    )


class NotATable(ImportFailure):
    """Text without columns where a table was expected."""

    en = "{file} is not a table: {reason_en} Expected is one row of column names and one row per entry."
    de = (
        "{file} ist keine Tabelle: {reason_de} Erwartet werden eine Zeile mit "
        "Spaltennamen und eine Zeile je Eintrag."
    )


class DuplicateColumn(ImportFailure):
    """Two columns of one name."""

    en = "{file} has two columns named “{column}”. Rename one of them."
    de = "{file} hat zwei Spalten namens „{column}“. Bitte eine davon umbenennen."


class MissingColumn(ImportFailure):
    """A column without which the table makes no sense."""

    en = "{file} has no column “{column}”. The columns found are: {found}."
    de = "{file} hat keine Spalte „{column}“. Gefunden wurden die Spalten: {found}."


class RaggedRow(ImportFailure):
    """A row with more cells than there are columns."""

    en = (
        "{file}, row {row}: {cells:# cell|# cells}, but only {columns:# column has|# columns have} a name. Check "
        "the delimiters and quotation marks."
    )
    de = (
        "{file}, Zeile {row}: {cells:# Zelle|# Zellen}, aber nur {columns:# Spalte hat|# Spalten haben} einen "
        "Namen. Bitte Trennzeichen und Anführungszeichen prüfen."
    )


class NoTranscripts(ImportFailure):
    """A folder without a file that could be a transcript."""

    en = "{file} holds no file that can be read as a transcript. Check the folder, or name the files."
    de = "{file} enthält keine Datei, die sich als Transkript lesen lässt. Ordner prüfen oder Dateien nennen."
