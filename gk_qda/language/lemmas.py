"""The dictionary form of words: simplemma's dictionaries, and rules for what they do not know.

Rules of ours: gender forms take the form a dictionary lists ("Kolleg*innen": "Kollege"), separable verbs are put
together again ("ruft ... an": "anrufen"), words with a hyphen and compounds follow their last part, plurals of
short forms lose their ending ("GfSn": "GfS"), and what people swallow in speaking is restored ("hab", "geht's").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from gk_qda.language.dictionary import DictionaryLanguage, is_known, looked_up, unpack
from gk_qda.language.tokens import Token, plain_word
from gk_qda.language.word_lists import listed

LemmaLanguage = DictionaryLanguage

_GENDER = re.compile(r"^(.*[^\W\d_])(?:[*:_·/]-?|\()(innen|inn|in)\)?(.*)$")
_CAPITAL = re.compile(r"^([^\W\d_]*[a-zäöüß])I(?:nnen|n)$")
_OTHER_GENDER = re.compile(r"^([^\W\d_]+)(?:[*:_·/]-?|\()([rnesm]|er|es|en|em)\)?$")
_SHORT_FORM = re.compile(r"^([A-ZÄÖÜ]\w*[A-ZÄÖÜ])(?:s|n|en|'s)$")
_DECLINED = re.compile(r"^([A-ZÄÖÜ][^\W\d_]{3,}(?:t|end|lich))(?:e|en|er|em|es)$")
_NAMING = re.compile(r"(?:.*ge[^\W\d_]{2,}t|(?:be|er|ver|zer|ent|emp|miss)[^\W\d_]{2,}t|.+iert|.+lich)$")
# "ß" behind a short vowel, as until 1996; behind a long one ("Gruß", "Spaß", "groß", "heiß") it stayed.
_OLD_SPELLING = re.compile(
    r"(schu|lu|gu|ku|nu|dru|wu|la|ha|ba|na|fa|(?<!s)pa|kra|(?<!i)e|(?<!e)i|schlo|gescho|mbo|^da|[hlpr]ä(?=ßlich)"
    r"|^ru(?=ßland))ß",
    re.IGNORECASE,
)
_CLIPPED = re.compile(r"^(.+[^\W\d_])'(?:s|ne|n|nen|m|m|r)$")
_PLAIN = str.maketrans("äöüÄÖÜ", "aouAOU")

_SPOKEN = {
    "hab": "haben", "ham": "haben", "hams": "haben", "is": "sein", "isses": "sein", "wär": "sein", "wärn": "sein",
    "sag": "sagen", "denk": "denken", "find": "finden", "glaub": "glauben", "mach": "machen", "geh": "gehen",
    "komm": "kommen", "brauch": "brauchen", "mein": "mein", "würd": "werden", "könnt": "können", "kanns": "können",
    "gibts": "geben", "gehts": "gehen", "nich": "nicht", "nix": "nichts", "nem": "ein", "ner": "ein", "nen": "ein",
    "ne": "ein", "n": "ein", "drüber": "darüber", "drauf": "darauf", "drin": "darin", "dran": "daran", "raus": "heraus",
    "rein": "herein", "rauf": "herauf", "runter": "herunter", "rüber": "herüber",
}  # fmt: skip
_PARTICLES = listed(
    """
    ab an auf aus bei da dabei dar durch ein empor entgegen entlang fehl fern fest fort frei gegenüber gleich heim her
    herab heran heraus herein herum herunter hervor hin hinaus hinein hinweg hinzu klar kennen krank los mit nach
    nieder rein raus rum runter statt stand teil um unter vor voran voraus vorbei vorwärts wahr weg weiter wieder zu
    zurecht zurück zusammen zuvor
    """
)
_JOINING = listed("und oder aber denn sondern sowie beziehungsweise als bis weil dass damit")
_PRONOUNS = listed("Sie sie wir ich er es du ihr man mir mich uns sich das")
_CLOSING = frozenset(".!?…;")
_NOT_FINITE = re.compile(r"^(?:ge.+(?:t|en)|.+(?:ung|heit|keit))$")


def lemmas(found: Sequence[Token], language: LemmaLanguage = "de") -> list[str]:
    """The dictionary form of each token, however its word is spelt; a mark, number or time mark is its own.

    Tokens are those of whole sentences, in order: a separable verb is found by its clause.
    """
    found = [_plain(token) for token in found]
    result = [base(token, language) for token in found]
    if language == "de":
        _put_small(found, result)
        _join_separable(found, result)
    return result


LARGE, PRONOUN, MARK, PARTICLE, CLOSES = 1, 2, 4, 8, 16  # what ``role`` adds up


def role(token: Token) -> int:
    """What a German token can do to the forms of its sentence.

    A word has another form in a sentence than by itself only where a large one at its beginning or behind a mark
    stands before a pronoun, or a particle before what closes a clause or at its end.
    """
    token = _plain(token)
    is_large = token.kind == "word" and token.text[0].isupper()
    return (
        LARGE * is_large
        + PRONOUN * (token.text in _PRONOUNS)
        + MARK * (token.kind in {"mark", "note"})
        + PARTICLE * (token.text in _PARTICLES)
        + CLOSES * _closes(token)
    )


def base(token: Token, language: LemmaLanguage = "de") -> str:
    """The dictionary form of a token by itself; that of an abbreviation has no blanks ("z. B.": "z.B.")."""
    if token.kind == "word":
        return lemma(token.text, language)
    return "".join(token.text.split()) if token.kind == "abbreviation" else token.text


def lemma(word: str, language: LemmaLanguage = "de") -> str:
    """The dictionary form of one word by itself."""
    plain = plain_word(word)
    return _german(plain) if language == "de" else _english(plain)


def _plain(token: Token) -> Token:
    """The token with its word in the one spelling that the rules know; marks stay what they are."""
    if token.kind != "word" or (text := plain_word(token.text)) == token.text:
        return token
    return token._replace(text=text)


def version() -> str:
    """What the forms rest on, for the record kept with a result."""
    from importlib.metadata import version as installed

    return f"simplemma {installed('simplemma')}, rules 3"


# -- one word ---------------------------------------------------------------------------------------------------


@cache
def _is_known(word: str) -> bool:
    unpack("de")
    return is_known(word)


@cache
def _english(word: str) -> str:
    return looked_up(word.removesuffix("'s").removesuffix("'"), "en")


@cache
def _german(word: str) -> str:
    for rule in (_gendered, _spoken, _short, _hyphenated):
        if (form := rule(word)) is not None:
            return form
    return _dictionary_form(word)


def _dictionary_form(word: str) -> str:
    form = looked_up(word, "de")
    if word[0].isupper():  # "Geflüchteten", "Geflüchtete": one bucket, "Geflüchteter"
        if form.endswith("e") and (longer := looked_up(form, "de")) == form + "r":
            return longer
        form = _named_by_participle(word, form) or form
    return _as_spelt_now(form)


def _named_by_participle(word: str, form: str) -> str | None:
    """The form of people who are called by what happens to them or what they do: "Geduldete", "Studierenden"."""
    found = _DECLINED.match(word)
    if found is None or not _is_known(f"{found[1]}er"):
        return None
    stem = found[1].lower()
    if form == found[1] and not stem.endswith("ierend"):
        return None  # a noun: "Berichte"
    if stem.endswith("end"):
        is_one = looked_up(f"{stem}e", "de") == stem or (_is_known(stem[:-1]) and form.startswith(found[1]))
    else:
        known = looked_up(stem, "de") != stem or _is_known(stem)
        is_one = known and _NAMING.match(stem) is not None
    return f"{found[1]}er" if is_one else None


def _as_spelt_now(form: str) -> str:
    """The dictionaries know both spellings of a word and answer with either: "Ausschuß" and "Ausschuss"."""
    return _OLD_SPELLING.sub(r"\1ss", form) if "ß" in form else form


def _gendered(word: str) -> str | None:
    if found := _CAPITAL.match(word):
        return _person(found[1])
    if found := _GENDER.match(word):
        stem, _, rest = found.groups()
        return _dictionary_form(_person(stem, compound=True) + rest) if rest else _person(stem)
    if found := _OTHER_GENDER.match(word):
        return _dictionary_form(found[1] + found[2] if found[1].endswith("e") else found[1])
    return None


def _person(stem: str, *, compound: bool = False) -> str:
    """The dictionary's form of who is named: "Kolleg" is "Kollege", "Ärzt" is "Arzt"."""
    if compound:
        return stem
    plain = stem[:1] + stem[1:].translate(_PLAIN) if stem[:1] not in "ÄÖÜ" else stem.translate(_PLAIN)
    for form in (f"{stem}e", stem, plain, f"{plain}e"):
        if _is_known(form) and looked_up(form, "de") == form:
            return form
    head, hyphen, last = stem.rpartition("-")
    return f"{head}-{_person(last)}" if hyphen else stem


def _spoken(word: str) -> str | None:
    if found := _CLIPPED.match(word):
        return _german(found[1])
    return _SPOKEN.get(word.casefold()) if word[0].islower() or word in {"Hab", "Is", "Wär", "Nix"} else None


def _short(word: str) -> str | None:
    found = _SHORT_FORM.match(word)
    return found[1] if found else None


def _hyphenated(word: str) -> str | None:
    head, hyphen, last = re.sub("[‐‑]", "-", word).rpartition("-")
    if not hyphen or not head or not last:
        return None
    if _is_known(word) or not last[0].isupper():
        return _dictionary_form(f"{head}-{last}")
    return f"{head}-{_german(last)}"


# -- the first word of a sentence ---------------------------------------------------------------------------------


def _put_small(found: Sequence[Token], result: list[str]) -> None:
    """A verb before its pronoun that opens a sentence has a capital, too: "Rufen Sie", "Haben wir"."""
    for at in range(len(found) - 1):
        word = found[at].text
        if found[at].kind == "word" and word[0].isupper() and found[at + 1].text in _PRONOUNS:
            if at and found[at - 1].kind not in {"mark", "note"}:
                continue
            form = _german(word[0].lower() + word[1:])
            if form.endswith("n") and form[0].islower() and _is_known(form):
                result[at] = form


# -- separable verbs --------------------------------------------------------------------------------------------


def _join_separable(found: Sequence[Token], result: list[str]) -> None:
    """Give the finite verb of a clause that ends in a particle the form of both."""
    for at, token in enumerate(found):
        if token.text in _PARTICLES and _ends_clause(found, at):
            for verb in _verbs_before(found, result, at):
                if result[verb] == "sein":
                    continue  # "da sein" and its like are two words
                whole = token.text + result[verb]
                if _is_known(whole):
                    result[verb] = whole
                    break


def _ends_clause(found: Sequence[Token], at: int) -> bool:
    if at + 1 == len(found):
        return True
    after = found[at + 1]
    return _closes(after)


def _closes(token: Token) -> bool:
    """Whether a clause is over before this token."""
    return (
        token.kind in {"mark", "time", "note"} and token.text not in "-/"
    ) or token.text.casefold() in _JOINING


def _verbs_before(found: Sequence[Token], result: Sequence[str], at: int) -> list[int]:
    """What may be the finite verb: from the first to the last word of the clause, then of the sentence before it."""
    clause: list[int] = []
    earlier: list[list[int]] = []
    for place in range(at - 1, -1, -1):
        text = found[place].text
        if text in _CLOSING:
            break
        if found[place].kind in {"mark", "note"} or text.casefold() in _JOINING:
            earlier.append(clause)
            clause = []
        elif found[place].kind == "word" and _may_be_finite(text, result[place]):
            clause.insert(0, place)
    return [verb for part in [*earlier, clause] for verb in part]


def _may_be_finite(word: str, form: str) -> bool:
    return form.endswith("n") and form[0].islower() and not _NOT_FINITE.match(word)
