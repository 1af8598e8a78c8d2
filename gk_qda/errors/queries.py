"""Trouble with queries. ``position`` counts characters from 1."""

from gk_qda.errors import QdaError


class QueryTrouble(QdaError):
    """Base of everything that is wrong with a query; the fields name the position where that is known."""

    @property
    def position(self) -> int | None:
        """Where in the query the trouble lies, from 1; None where it is nowhere in particular."""
        found = self.fields.get("position")
        return found if isinstance(found, int) else None


class QueryEmpty(QueryTrouble):
    """Nothing was asked."""

    en = "The search is empty. Name a code, or two with an operator between them: A AND B."
    de = "Die Abfrage ist leer. Einen Code nennen oder zwei mit einem Operator dazwischen: A UND B."


class QueryCodeExpected(QueryTrouble):
    """An operator, a bracket or the end stands where a code should."""

    en = "At position {position} a code is missing. Name one, for instance “Main code > Sub-code”."
    de = "An Position {position} fehlt ein Code. Einen nennen, zum Beispiel „Hauptcode > Subcode“."


class QueryOperatorExpected(QueryTrouble):
    """Two codes stand beside each other."""

    en = (
        "At position {position} an operator is missing before “{found}”. Put AND, OR, NOT or NEAR/1 between the codes;"
        " a name with special characters stands in quotation marks."
    )
    de = (
        "An Position {position} fehlt vor „{found}“ ein Operator. UND, ODER, NICHT oder NAHE/1 zwischen die Codes"
        " setzen; ein Name mit Sonderzeichen steht in Anführungszeichen."
    )


class QueryListExpected(QueryTrouble):
    """ONE OF, AT LEAST and ALONE AMONG take a list in brackets."""

    en = "At position {position} a list is missing: write the codes in brackets with commas, (A, B, C)."
    de = "An Position {position} fehlt eine Liste: die Codes in Klammern mit Kommas schreiben, (A, B, C)."


class QueryBracketOpen(QueryTrouble):
    """A bracket is not closed."""

    en = "The bracket at position {position} is not closed. Add a “)”."
    de = "Die Klammer an Position {position} ist nicht geschlossen. Eine „)“ ergänzen."


class QueryBracketClosed(QueryTrouble):
    """A bracket is closed that was never opened."""

    en = "The bracket at position {position} closes none. Take it away, or open one before it."
    de = "Die Klammer an Position {position} schließt keine. Weglassen oder davor eine öffnen."


class QueryQuoteOpen(QueryTrouble):
    """A quotation mark has no second one."""

    en = "The quotation mark at position {position} is not closed. Add one behind the name of the code."
    de = "Das Anführungszeichen an Position {position} ist nicht geschlossen. Hinter dem Codenamen eines ergänzen."


class QueryNumberWrong(QueryTrouble):
    """AT LEAST n OF more than there are, or of none."""

    en = "At position {position}: {number} of {of} cannot be. Give a number from 1 to {of}."
    de = "An Position {position}: {number} von {of} geht nicht. Eine Zahl von 1 bis {of} angeben."


class QueryDistanceWrong(QueryTrouble):
    """A distance in paragraphs that is no sensible number."""

    en = "At position {position}: a distance is a whole number of paragraphs from 0 to {most}."
    de = "An Position {position}: Ein Abstand ist eine ganze Zahl von Absätzen, 0 bis {most}."


class QueryTooLong(QueryTrouble):
    """Nobody types a query like this; a runaway program may."""

    en = "The search is too long or nested too deeply. Split it up and save the parts."
    de = "Die Abfrage ist zu lang oder zu tief verschachtelt. In Teile zerlegen und diese speichern."


class QueryCodeUnknown(QueryTrouble):
    """No code has this name; nothing is similar either."""

    en = "At position {position}: there is no code “{name}”. Give the path as in “Main code > Sub-code”."
    de = "An Position {position}: Einen Code „{name}“ gibt es nicht. Den Pfad angeben wie in „Hauptcode > Subcode“."


class QueryCodeMisspelt(QueryTrouble):
    """No code has this name, but some are called much like it."""

    en = "At position {position}: there is no code “{name}”. Did you mean {suggestion}?"
    de = "An Position {position}: Einen Code „{name}“ gibt es nicht. Gemeint: {suggestion}?"


class QueryCodeAmbiguous(QueryTrouble):
    """Several codes have this name."""

    en = "At position {position}: several codes are called “{name}”: {paths}. Give the whole path."
    de = "An Position {position}: Mehrere Codes heißen „{name}“: {paths}. Den ganzen Pfad angeben."


class QueryOperatorSmall(QueryTrouble):
    """An operator in small letters reads as part of a name."""

    en = "At position {position}: there is no code “{name}”. Operators stand in capitals: {suggestion}."
    de = "An Position {position}: Einen Code „{name}“ gibt es nicht. Operatoren stehen in Großbuchstaben: {suggestion}."


class QueryNameTaken(QdaError):
    """Another saved query has this name."""

    en = "There is a saved search “{name}” already. Choose another name, or replace it."
    de = "Eine gespeicherte Abfrage „{name}“ gibt es schon. Einen anderen Namen wählen oder sie ersetzen."


class QueryNotFound(QdaError):
    """No saved query has this name."""

    en = "There is no saved search “{name}”. Known are: {known}."
    de = "Eine gespeicherte Abfrage „{name}“ gibt es nicht. Bekannt sind: {known}."
