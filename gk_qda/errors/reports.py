"""Reports that are kept in the project."""

from gk_qda.errors import QdaError


class ReportNotFound(QdaError):
    """No report has this name."""

    en = "There is no report “{name}”. Known are: {known}."
    de = "Einen Bericht „{name}“ gibt es nicht. Bekannt sind: {known}."


class ReportNameTaken(QdaError):
    """Another report has this name."""

    en = "There is a report “{name}” already. Choose another name, or replace it."
    de = "Einen Bericht „{name}“ gibt es schon. Einen anderen Namen wählen oder ihn ersetzen."


class ReportNeedsCase(QdaError):
    """The report of a case with no case or several."""

    en = "The report of a case needs exactly one case, not {given}."
    de = "Ein Fallbericht braucht genau einen Fall, nicht {given}."


class ReportNeedsAttribute(QdaError):
    """A crosstab without groups."""

    en = "A crosstab needs what its columns are: an attribute, or “case”, “document”, “kind”, “set”."
    de = "Eine Kreuztabelle braucht, wonach ihre Spalten gehen: ein Merkmal, oder „case“, „document“, „kind“, „set“."


class ReportNotExported(QdaError):
    """There is nothing to compare with."""

    en = "The report “{name}” was not exported yet. Export it first."
    de = "Der Bericht „{name}“ wurde noch nicht exportiert. Bitte zuerst exportieren."


class ReportOutlineGone(QdaError):
    """What stood in the last file is not kept any more."""

    en = "What stood in the last export of “{name}” is not kept any more. Export the report anew."
    de = "Was beim letzten Export von „{name}“ im Bericht stand, ist nicht mehr aufbewahrt. Bitte neu exportieren."
