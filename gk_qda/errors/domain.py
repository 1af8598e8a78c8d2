"""Trouble with what people ask for: documents, codes, codings, cases, tables."""

from typing import ClassVar

from gk_qda.errors import QdaError


class NotFound(QdaError):
    """Nothing has this name; base of the errors that name what was looked for."""

    en = "There is nothing called “{name}”. Check the spelling."
    de = "„{name}“ gibt es nicht. Schreibweise prüfen."


class DocumentNotFound(NotFound):
    """No document has this name."""

    en = "There is no document “{name}”. Check the spelling; “documents export” lists all names."
    de = "Ein Dokument „{name}“ gibt es nicht. Schreibweise prüfen; „documents export“ nennt alle Namen."


class CodeNotFound(NotFound):
    """No code has this path."""

    en = "There is no code “{name}”. Give the path as in “Main code > Sub-code”."
    de = "Einen Code „{name}“ gibt es nicht. Den Pfad angeben wie in „Hauptcode > Subcode“."


class CodebookNotKnown(QdaError):
    """Nobody can say how the codebook stood on this day."""

    en = "The codebook of {day} is not known: this project tells from {first} to {last}."
    de = "Der Kodierleitfaden vom {day} ist nicht bekannt: Dieses Projekt weiß von {first} bis {last}."


class CodeAmbiguous(QdaError):
    """Several codes have this name."""

    en = "Several codes are called “{name}”: {paths}. Give the whole path."
    de = "Mehrere Codes heißen „{name}“: {paths}. Den ganzen Pfad angeben."


class CaseNotFound(NotFound):
    """No case has this name."""

    en = "There is no case “{name}”. Check the spelling; “cases export” lists all names."
    de = "Einen Fall „{name}“ gibt es nicht. Schreibweise prüfen; „cases export“ nennt alle Namen."


class ComparisonSize(QdaError):
    """Fewer than two or more than four cases and groups side by side."""

    en = "Name two to four cases or groups to compare, not {given}."
    de = "Zwei bis vier Fälle oder Gruppen zum Vergleichen nennen, nicht {given}."


class CoderNotFound(NotFound):
    """No coder has this name or these initials."""

    en = "There is no coder “{name}”. Known are: {known}."
    de = "Eine Codiererin oder einen Codierer „{name}“ gibt es nicht. Bekannt sind: {known}."


class AttributeNotFound(NotFound):
    """Neither cases nor documents have this attribute."""

    en = "There is no attribute “{name}”. Known are: {known}."
    de = "Ein Merkmal „{name}“ gibt es nicht. Bekannt sind: {known}."


class SetNotFound(NotFound):
    """No set of documents, codes or cases has this name."""

    en = "There is no set “{name}”. Known are: {known}."
    de = "Ein Set „{name}“ gibt es nicht. Bekannt sind: {known}."


class SetEmpty(QdaError):
    """Everything that was in the set has been deleted."""

    en = "Nothing is left in the set “{name}”. Put something into it, or leave it out."
    de = "Im Set „{name}“ ist nichts mehr. Etwas hineinlegen oder das Set weglassen."


class ParagraphNotFound(NotFound):
    """The document has no paragraph of this number."""

    en = "{document} has no paragraph {name}. It has {count:# paragraph|# paragraphs}."
    de = "{document} hat keinen Absatz {name}. Es {count:ist # Absatz|sind # Absätze}."


class QuoteTrouble(QdaError):
    """Base of trouble with the words of a document; ``number`` is its paragraph, or empty for all of it."""

    def sentence(self, language: str) -> str:
        """The sentence, its place cited as people do in this language."""
        place = self.fields["document"]
        if number := self.fields["number"]:
            place = f"{place}, {'Abs.' if language == 'de' else 'para.'} {number}"
        return self.filled(language, self.fields | {"document": place})


class QuoteNotFound(QuoteTrouble):
    """The words are not where they are said to be."""

    en = "The quote is not in {document}. Check its wording and the paragraph number."
    de = "Das Zitat steht nicht in {document}. Wortlaut und Absatznummer prüfen."


class QuoteAmbiguous(QuoteTrouble):
    """The words occur more than once where they are looked for."""

    en = "The quote occurs {count} times in {document}. Give more of its words, or start and end."
    de = "Das Zitat kommt {count}-mal in {document} vor. Mehr Wörter angeben oder Anfang und Ende."


class NameTaken(QdaError):
    """A sibling has the same name, compared without regard to case."""

    en = "“{name}” exists already in this place. Choose another name."
    de = "„{name}“ gibt es an dieser Stelle schon. Einen anderen Namen wählen."


class SetNameTaken(QdaError):
    """Another set of the same kind has this name, compared without regard to case."""

    en = "There is a set “{name}” already. Choose another name, or put the activation into that set."
    de = (
        "Ein Set „{name}“ gibt es schon. Einen anderen Namen wählen oder die Aktivierung in dieses Set legen."
    )


class SpeakerNotFound(NotFound):
    """Nobody in the document has this label."""

    en = "In {document} nobody is called “{name}”. Known are: {known}."
    de = "In {document} heißt niemand „{name}“. Bekannt sind: {known}."


class SettingNotFound(NotFound):
    """No choice of the project has this name."""

    en = "There is no setting “{name}”. Known are: {known}."
    de = "Eine Einstellung „{name}“ gibt es nicht. Bekannt sind: {known}."


class SpeakerTaken(QdaError):
    """Two speakers of one document would have the same label."""

    en = "{document} already has a speaker “{name}”. Choose another label, or merge the two."
    de = "In {document} gibt es „{name}“ schon. Eine andere Bezeichnung wählen oder beide zusammenführen."


class SpeakersApart(QdaError):
    """Speakers of different documents cannot become one speaker, only one person."""

    en = "Only speakers of the same document can be merged. Across documents, make them one person."
    de = (
        "Zusammenführen lassen sich nur Sprecher*innen desselben Dokuments. Über Dokumente hinweg: zu einer"
        " Person machen."
    )


class InterviewersDoNotCount(QdaError):
    """Who asks is no respondent."""

    en = "“{name}” interviews and cannot count as a respondent. Change the role first."
    de = "„{name}“ führt das Interview und zählt nicht als befragte Person. Zuerst die Rolle ändern."


class NameEmpty(QdaError):
    """A name without a letter, or one that would break a path."""

    en = "A name needs at least one character and must not contain “ > ”."
    de = "Ein Name braucht mindestens ein Zeichen und darf nicht „ > “ enthalten."


class NotAColor(QdaError):
    """Not a colour of the form #rrggbb."""

    en = "“{color}” is not a colour. Write it like #EC9B3E."
    de = "„{color}“ ist keine Farbe. Schreibweise: #EC9B3E."


class CannotMerge(QdaError):
    """A case cannot go up in itself."""

    en = "A case cannot be merged with itself. Choose another one."
    de = "Ein Fall lässt sich nicht mit sich selbst zusammenführen. Einen anderen wählen."


class MoveIntoItself(QdaError):
    """A code cannot become its own descendant, nor be merged into itself."""

    en = "“{name}” cannot be moved or merged into itself or one of its own sub-codes."
    de = (
        "„{name}“ lässt sich nicht in sich selbst oder einen eigenen Subcode verschieben oder zusammenführen."
    )


class SpanOutside(QdaError):
    """The stretch does not lie in the text."""

    en = "The passage {start}–{end} does not lie in {document}, which has {length:# character|# characters}."
    de = "Die Stelle {start}–{end} liegt nicht in {document}, das {length} Zeichen hat."


class NothingToCode(QdaError):
    """The stretch holds no speech: only blanks, a speaker label, or a withdrawn passage."""

    en = "There is no text to code in this passage of {document}."
    de = "An dieser Stelle von {document} steht kein Text, der sich codieren lässt."


class WeightOutside(QdaError):
    """A weight is a whole number from 0 to 100."""

    en = "A weight is a whole number from 0 to 100, not “{weight}”."
    de = "Ein Gewicht ist eine ganze Zahl von 0 bis 100, nicht „{weight}“."


class ValueNotAllowed(QdaError):
    """A word of a fixed list was expected."""

    en = "“{value}” is not a possible {what}. Possible are: {allowed}."
    de = "„{value}“ ist für {what} nicht möglich. Möglich sind: {allowed}."


class RatingInUse(QdaError):
    """A value that cells or codings carry would leave the scale."""

    en = (
        "“{value}” is the rating of {n:# cell or coding|# cells and codings}; nothing was changed. "
        "Say what becomes of them: another value, or none."
    )
    de = (
        "„{value}“ ist die Ausprägung von {n:# Zelle oder Codierung|# Zellen und Codierungen}; nichts wurde geändert. "
        "Angeben, was aus ihnen wird: eine andere Ausprägung oder keine."
    )


class ValueNotOfType(QdaError):
    """What was typed is no value of the attribute."""

    en = "“{value}” does not fit “{name}”: {type}."
    de = "„{value}“ passt nicht zu „{name}“: {type}."

    _WANTED: ClassVar[dict[str, tuple[str, str]]] = {
        "number": ("a number is wanted, such as 0.5", "erwartet wird eine Zahl, zum Beispiel 0,5"),
        "date": ("a day is wanted, such as 2020-03-16", "erwartet wird ein Tag, zum Beispiel 16.03.2020"),
        "month": ("a month is wanted, such as 2020-03", "erwartet wird ein Monat, zum Beispiel 03.2020"),
        "boolean": ("yes or no is wanted", "erwartet wird ja oder nein"),
    }
    _CHOICE = ("one of its choices is wanted", "erwartet wird eine der Ausprägungen")

    def sentence(self, language: str) -> str:
        """The sentence with what is wanted."""
        english, german = self._WANTED.get(str(self.fields.get("type")), self._CHOICE)
        fields = self.fields | {"type": german if language == "de" else english}
        return self.filled(language, fields)


class RowTrouble(QdaError):
    """A row of a table cannot be taken over; wraps the reason."""

    en = "{file}, row {row}: {reason} Nothing was imported."
    de = "{file}, Zeile {row}: {reason} Es wurde nichts importiert."

    def sentence(self, language: str) -> str:
        """The sentence with the reason in the same language."""
        reason = self.fields.get("reason")
        fields = dict(self.fields)
        if isinstance(reason, QdaError):
            fields["reason"] = reason.sentence(language)
        return self.filled(language, fields)


class PassageWithdrawn(QdaError):
    """Words that their speaker took back can neither be seen nor changed."""

    en = "Paragraph {number} of {document} was withdrawn. Its text cannot be changed."
    de = "Absatz {number} von {document} ist gesperrt. Sein Text lässt sich nicht ändern."


class TextChanged(QdaError):
    """A correction was made on a text that is no longer the current one."""

    en = "The text of {document} has changed meanwhile. Open it again and repeat the correction."
    de = "Der Text von {document} wurde inzwischen geändert. Neu öffnen und die Korrektur wiederholen."


class TextBeingEdited(QdaError):
    """A step would change the text under the hands of somebody who has not stored all corrections."""

    is_quiet = True
    en = "This step changes the text of {document}, where corrections are not stored yet. Accept or discard them first."
    de = (
        "Dieser Schritt ändert den Text von {document}, in dem Korrekturen noch nicht gespeichert sind. "
        "Erst übernehmen oder verwerfen."
    )


class ItemAmbiguous(QdaError):
    """Several worksheets have an item of this name."""

    en = "“{name}” is an item of several worksheets: {worksheets}. Add a column “worksheet” that says which."
    de = (
        "„{name}“ ist ein Item mehrerer Arbeitshilfen: {worksheets}. Eine Spalte „worksheet“ muss sagen, welche "
        "gemeint ist."
    )


class TextOfAnswers(QdaError):
    """The text of a document is what was answered in a worksheet."""

    en = (
        "{document} holds answers to the worksheet {worksheet}. Correct them there (Analysis, Worksheets): "
        "the codings stay on their words."
    )
    de = (
        "{document} enthält Antworten der Arbeitshilfe {worksheet}. Bitte dort korrigieren (Auswertung, "
        "Arbeitshilfen): die Codierungen bleiben auf ihren Wörtern."
    )


class TextGone(QdaError):
    """A correction would leave no text at all."""

    en = "{document} would have no text left. To take it out of the project, delete the document."
    de = "{document} hätte keinen Text mehr. Um es aus dem Projekt zu nehmen, das Dokument löschen."


class TextWouldLose(QdaError):
    """A correction would take passages away from under codings, and nobody has said that it may."""

    en = (
        "{document}: {n:# passage|# passages} would be lost or cut, and nothing was changed. "
        "--accept-losses accepts that."
    )
    de = (
        "{document}: {n:# Stelle ginge|# Stellen gingen} verloren oder {n:würde|würden} gekürzt; "
        "nichts wurde geändert. Mit --accept-losses wird das hingenommen."
    )


class TextVersionGone(QdaError):
    """The document has no text of this number."""

    en = "There is no version {number} of this text."
    de = "Eine Fassung {number} dieses Texts gibt es nicht."


class AnswersWouldLose(QdaError):
    """An import of worksheets would take codings, memos or evidence from answers that are texts."""

    en = (
        "{n:# passage|# passages} on changed answers would be lost or cut, and nothing was changed. "
        "--accept-losses accepts that."
    )
    de = (
        "{n:# Stelle|# Stellen} auf geänderten Antworten {n:ginge|gingen} verloren oder {n:würde|würden} gekürzt; "
        "nichts wurde geändert. Mit --accept-losses wird das hingenommen."
    )


class GroupIsSet(QdaError):
    """A set of cases was given a condition."""

    en = "“{name}” is a set that names its cases. Add or remove cases, or make a group with a condition."
    de = "„{name}“ ist eine Menge und nennt ihre Fälle. Fälle hinzufügen, entfernen, oder neu mit Bedingung anlegen."


class GroupIsCondition(QdaError):
    """Cases were to be put into a group that finds them by a condition."""

    en = "“{name}” finds its cases by a condition: {condition}. Change the condition, or make a set."
    de = "„{name}“ findet ihre Fälle durch eine Bedingung: {condition}. Die Bedingung ändern oder eine Menge anlegen."


class GroupEmpty(QdaError):
    """A condition that holds for no case makes no column."""

    en = "“{text}” holds for no case."
    de = "„{text}“ trifft auf keinen Fall zu."


class FilterMalformed(QdaError):
    """A filter that is neither of the form attribute=value nor an expression."""

    en = "“{text}” is not a filter. Write attribute=value like “typ=Kreis”, or “typ=Kreis AND stellen>=1”."
    de = "„{text}“ ist kein Filter. Schreibweise: Merkmal=Wert wie „typ=Kreis“, oder „typ=Kreis UND stellen>=1“."


class ValueNotOrdered(QdaError):
    """Smaller and larger need a number, a month or a day."""

    en = "“{value}” is no number, month or day, so {what} cannot be smaller or larger than it."
    de = "„{value}“ ist keine Zahl, kein Monat und kein Tag; {what} kann nicht kleiner oder größer sein."


class CodingsGone(QdaError):
    """All codings that were meant have been removed meanwhile, by a step that the list does not show yet."""

    is_quiet = True
    en = "What was selected has gone or become part of another coding meanwhile. Nothing was changed."
    de = "Das Ausgewählte ist inzwischen entfernt oder mit einer anderen Codierung vereint. Es wurde nichts geändert."


class CellNotEmpty(QdaError):
    """A text is never written over by a copied one."""

    en = "This cell already has a text. Empty it first, then paste."
    de = "Diese Zelle hat schon einen Text. Bitte zuerst leeren, dann einfügen."


class MemoGone(QdaError):
    """The memo was deleted meanwhile."""

    en = "This memo does not exist any more. The history shows who deleted it."
    de = "Dieses Memo gibt es nicht mehr. Der Verlauf zeigt, wer es gelöscht hat."


class MemoMisplaced(QdaError):
    """Paraphrases belong to codings and passages, case summaries to cases."""

    en = "A paraphrase belongs to a passage, a case summary to a case. A memo fits anywhere."
    de = "Eine Paraphrase gehört zu einer Textstelle, eine Fallzusammenfassung zu einem Fall. Ein Memo geht überall."


class ProjectHasMemo(QdaError):
    """The project has a memo of its own already."""

    en = "The project has a memo of its own already. Put that one elsewhere first."
    de = "Das Projekt hat schon ein eigenes Memo. Zuerst jenes anders zuordnen."


class ReasonNamesSomebody(QdaError):
    """The audit trail keeps a reason for ever, whoever is deleted or pseudonymised later."""

    en = (
        "The reason names a person or gives a number or an address. It stays in the audit trail and cannot be changed"
        " later: write it without. Nothing was done."
    )
    de = (
        "Der Grund nennt eine Person, eine Nummer oder eine Adresse. Er bleibt im Protokoll und lässt sich später nicht"
        " ändern: ohne solche Angaben schreiben. Es ist nichts geschehen."
    )
