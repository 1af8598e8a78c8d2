"""Which words are ordinary, which are given names and places: what lists and dictionaries say of a word by itself."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from gk_qda.language.dictionary import is_known
from gk_qda.language.given_names import GIVEN_NAMES
from gk_qda.paths import RESOURCES

# What unknown words end in that may be names, though they look like ordinary compounds ("Wiegelmann", "Buchenhall").
_NAME_TAILS = re.compile(
    r"(?:mann|meier|meyer|maier|mayer|müller|kötter|bach|berg|burg|dorf|feld|heim|hof|hofen|hausen|stein|thal|tal|wald"
    r"|walde|kamp|horst|brück|eck|werth|hall|hagen|rath|loh|lohe|au|ow|furt|furth|münd|beck|haupt|vogel|wirth)e?n?s?\Z"
)
_ABSTRACT_HEAD = re.compile(r"(?:ungs|heits|keits|schafts|ings|ions|täts|lings|ums|ts|werks|ens)\Z")
_SHORT_FORM = re.compile(r"[A-ZÄÖÜ][\w]{0,4}[A-ZÄÖÜ](?:s|n|en)?")
_LETTERS = re.compile(r"[^\W\d_]")


@cache
def openers() -> frozenset[str]:
    """Small words that begin sentences and are nobody's name."""
    lines = (RESOURCES / "stopwords" / "de.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def is_given_name(word: str) -> bool:
    """Whether a word, or the one of which it is the genitive, is on our list of given names."""
    name = plain(word)
    return name in GIVEN_NAMES or name.removesuffix("s") in GIVEN_NAMES


def plain(word: str) -> str:
    """A word with its letters in one piece and no soft hyphens, as lists and dictionaries write it."""
    return unicodedata.normalize("NFC", word.replace("\u00ad", ""))


@cache
def places() -> dict[str, bool]:
    """Places in Germany, and whether their name is an ordinary word as well."""
    lines = (RESOURCES / "places" / "germany.txt").read_text(encoding="utf-8").splitlines()
    return {line.lstrip("~"): line[0] == "~" for line in lines if line and line[0] != "#"}


@cache
def is_ordinary(word: str) -> bool:
    """Whether a dictionary knows a word, its parts, or it tells of nobody (short forms, words in capitals)."""
    whole = plain(word).replace("’", "'")
    parts = [part for part in re.split(r"[-‐‑*:_·/()' ]", whole) if part]
    if len(parts) > 1:
        return all(_is_known_part(part) for part in parts)
    return (
        len(_LETTERS.findall(whole)) < 3 or _SHORT_FORM.fullmatch(whole) is not None or _is_known_part(whole)
    )


def _is_known_part(word: str) -> bool:
    if len(word) < 4 or word.isupper() or _is_in_dictionary(word):
        return True
    return _is_compound(word.casefold())


def _is_compound(word: str, depth: int = 0) -> bool:
    """Whether a word is made of words that the dictionary knows, joined as German joins them."""
    for at in range(3, len(word) - 3):
        head, tail = word[:at], word[at:]
        if _NAME_TAILS.match(tail) and not _ABSTRACT_HEAD.search(head):
            continue
        if _is_in_dictionary(tail) or (depth < 2 and len(tail) > 7 and _is_compound(tail, depth + 1)):
            stems = (
                head,
                head + "e",
                head + "en",
                *(head.removesuffix(end) for end in ("s", "n", "en", "es", "er")),
            )
            if any(len(stem) > 2 and _is_in_dictionary(stem) for stem in stems):
                return True
    return False


@cache
def _is_in_dictionary(word: str) -> bool:
    return is_known(word) or is_known(_undone(word))


def _undone(word: str) -> str:
    """A word without the ending that its case or number gave it."""
    return re.sub(r"(?:innen|in|s|n|en|es)$", "", word) if len(word) > 6 else word


@cache
def is_word_in_small_letters(name: str) -> bool:
    """Whether a name in small letters is an ordinary word ("koch", "essen", but not "ulm")."""
    from simplemma import is_known, lemmatize  # takes a while, and 30 MB

    small = name.lower()
    return bool(is_known(small, lang="de")) and str(lemmatize(small, lang="de")).islower()
