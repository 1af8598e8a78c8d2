"""Writing files: what may go wrong outside the program. Fields: ``file`` and ``folder`` are paths."""

from typing import Any

from gk_qda.errors import QdaError


class NotExported(QdaError):
    """The file could not be written, for a reason the operating system names."""

    en = "{file} could not be written: {reason}. Choose another name or place."
    de = "{file} ließ sich nicht schreiben: {reason}. Bitte einen anderen Namen oder Ort wählen."


class ExportHeld(QdaError):
    """The export check found something to decide; ``checked`` says what. Nothing was written."""

    checked: Any = None

    en = "Nothing was written: the export check has findings ({n}). Look at them and decide."
    de = "Es wurde nichts geschrieben: Die Exportprüfung hat Hinweise ({n}). Bitte ansehen und entscheiden."


class WithdrawnWords(ExportHeld):
    """Words of a withdrawn paragraph would leave; nobody can decide to let them."""

    en = (
        "Nothing was written: it holds words of a withdrawn paragraph ({places}). Take them out first, of summaries "
        "and memos, too: what rests on that paragraph is marked as outdated."
    )
    de = (
        "Es wurde nichts geschrieben: Darin stehen Worte eines gesperrten Absatzes ({places}). "
        "Bitte erst herausnehmen, auch aus Zusammenfassungen und Memos: Was auf dem Absatz beruht, ist als veraltet "
        "markiert."
    )


class UnknownFormat(NotExported):
    """Neither the suffix nor an option says how to write the file."""

    en = "{file}: this suffix is not known here. Possible: {possible}."
    de = "{file}: Diese Endung ist hier nicht bekannt. Möglich: {possible}."


class NeedsFile(NotExported):
    """A binary format cannot be printed on the terminal."""

    en = "The format {format} cannot be printed. Name a file with --output."
    de = "Das Format {format} lässt sich nicht ausgeben. Bitte mit --output eine Datei angeben."


class FolderMissing(NotExported):
    """The folder of the file does not exist."""

    en = "{file} could not be written: the folder {folder} does not exist. Create it or choose another."
    de = (
        "{file} ließ sich nicht schreiben: Den Ordner {folder} gibt es nicht. "
        "Bitte anlegen oder einen anderen wählen."
    )


class TargetIsFolder(NotExported):
    """The name given for a file is that of a folder."""

    en = "{file} is a folder. Add the name of a file."
    de = "{file} ist ein Ordner. Bitte den Namen einer Datei anfügen."


class DiskFull(NotExported):
    """No space left; nothing was written."""

    en = "{file} was not written: no space left in {folder}. Free some space or choose another place."
    de = (
        "{file} wurde nicht geschrieben: In {folder} ist kein Platz mehr. "
        "Bitte Platz schaffen oder einen anderen Ort wählen."
    )


class NotWritable(NotExported):
    """Write protection, missing rights, or another program holds the file."""

    en = (
        "{file} could not be written: it is open in another program, or file or folder are write-protected. "
        "Close it there or choose another place."
    )
    de = (
        "{file} ließ sich nicht schreiben: Die Datei ist in einem anderen Programm geöffnet, oder Datei oder "
        "Ordner sind schreibgeschützt. Bitte dort schließen oder einen anderen Ort wählen."
    )


class TooManyRows(NotExported):
    """A spreadsheet has an end."""

    en = "{file}: {rows} rows do not fit into a spreadsheet (at most {most}). Write csv instead."
    de = (
        "{file}: {rows} Zeilen passen nicht in eine Tabellenkalkulation (höchstens {most}). Bitte csv wählen."
    )


class TemplateNotReadable(QdaError):
    """A house template that is no Word document, or a broken one."""

    en = "{file} cannot be read as a Word document. Save it as .docx or .dotx, without a password, and try again."
    de = (
        "{file} lässt sich nicht als Word-Dokument lesen. Bitte als .docx oder .dotx ohne Kennwort speichern und "
        "noch einmal versuchen."
    )


class TemplateHasMacros(QdaError):
    """A house template with macros: they would go along into every report."""

    en = "{file} has macros, which reports must not carry. Save it as .docx or .dotx without macros and try again."
    de = (
        "{file} enthält Makros; Berichte dürfen keine enthalten. Bitte als .docx oder .dotx ohne Makros speichern "
        "und noch einmal versuchen."
    )
