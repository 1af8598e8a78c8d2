"""Trouble with searches in texts."""

from gk_qda.errors import QdaError


class SearchEmpty(QdaError):
    """Nothing to look for."""

    en = "There is nothing to look for. Type a word or a phrase."
    de = "Es gibt nichts zu suchen. Ein Wort oder eine Wortfolge eingeben."


class NoDictionaryForm(QdaError):
    """Numbers, sections of laws or signs, looked for by dictionary form."""

    en = "Only words have a dictionary form, and “{words}” has none. Look for it as text."
    de = "Eine Grundform haben nur Wörter, „{words}“ hat keine. Als Text danach suchen."


class PatternWrong(QdaError):
    """A regular expression that cannot be read."""

    en = "The regular expression cannot be read at position {position} ({reason}). Correct it, or search for text."
    de = (
        "Der reguläre Ausdruck ist an Position {position} nicht lesbar ({reason}). Ihn berichtigen oder nach Text"
        " suchen."
    )


class PatternTooSlow(QdaError):
    """A regular expression that runs away on a text."""

    en = (
        "The regular expression took more than {seconds} s in one text and was stopped. Make it more precise; nested"
        " repetitions such as (a+)+ are the usual cause."
    )
    de = (
        "Der reguläre Ausdruck brauchte in einem Text mehr als {seconds} s und wurde abgebrochen. Ihn genauer fassen;"
        " meist sind verschachtelte Wiederholungen wie (a+)+ die Ursache."
    )


class SavedSearchNotFound(QdaError):
    """No saved search has this name."""

    en = "There is no saved search “{name}”. Known are: {known}."
    de = "Eine gespeicherte Suche „{name}“ gibt es nicht. Bekannt sind: {known}."


class DictionaryNotFound(QdaError):
    """No dictionary has this name."""

    en = "There is no dictionary “{name}”. Known are: {known}."
    de = "Ein Wörterbuch „{name}“ gibt es nicht. Bekannt sind: {known}."


class DictionaryGone(QdaError):
    """A saved search for the words of a dictionary that was deleted."""

    en = (
        "The search “{search}” looks for the words of the dictionary “{name}”, which was deleted. Undo that, or save"
        " the search anew with another dictionary."
    )
    de = (
        "Die Suche „{search}“ sucht die Wörter des Wörterbuchs „{name}“, das gelöscht wurde. Das rückgängig machen"
        " oder die Suche mit einem anderen Wörterbuch neu speichern."
    )


class DictionaryWordless(QdaError):
    """A dictionary that holds no words yet."""

    en = "The dictionary “{name}” has no words yet. Add some, then search."
    de = "Das Wörterbuch „{name}“ hat noch keine Wörter. Erst welche eintragen, dann suchen."


class WordsOrDictionary(QdaError):
    """A search for words and for a dictionary, or for neither."""

    en = "Name either the words to look for or, with --dictionary, the dictionary whose words are looked for."
    de = "Entweder die Wörter nennen, die gesucht werden, oder mit --dictionary das Wörterbuch, dessen Wörter es sind."


class DictionaryEmpty(QdaError):
    """A table without any words."""

    en = "{file} holds no words. Its columns are: code, words, mode."
    de = "{file} enthält keine Wörter. Die Spalten heißen: code, words, mode."


class SearchModeUnknown(QdaError):
    """A way to search that does not exist."""

    en = "“{mode}” is no way to search. Choose text, word, lemma or regex."
    de = "„{mode}“ ist keine Suchart. text, word, lemma oder regex wählen."


class OneWordOnly(QdaError):
    """Several words where one is counted."""

    en = "“{words}” is not one word. Name a single word."
    de = "„{words}“ ist nicht ein Wort. Ein einzelnes Wort nennen."


class WordGroupUnknown(QdaError):
    """A group that the columns do not have."""

    en = "There is no group “{group}”. There are: {known}."
    de = "Es gibt keine Gruppe „{group}“. Es gibt: {known}."


class SuggestionsNeedMore(QdaError):
    """There are too few codings to learn from."""

    en = (
        "Too little is coded for suggestions: {codes:# code has|# codes have} {passages} or more passages, "
        "{minimum} are needed."
    )
    de = (
        "Für Vorschläge ist noch zu wenig codiert: {codes:# Code hat|# Codes haben} mindestens {passages} Stellen, "
        "nötig sind {minimum}."
    )
