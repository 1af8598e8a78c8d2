"""What in a text may tell who is meant: names, places, numbers. Candidates for a person to look at, never more.

``patterns_in`` finds what has a form of its own; ``name_candidates`` adds what only lists and dictionaries can tell.
Nothing here is logged or kept.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from gk_qda.language.given_names import GIVEN_NAMES
from gk_qda.language.ordinary import is_given_name, is_ordinary, openers, places, plain
from gk_qda.spans import Span

Kind = Literal[
    "name",
    "speaker",
    "place",
    "phone",
    "email",
    "iban",
    "birth",
    "file",
    "address",
    "town",
    "origin",
    "word",
    "maybe",
]
KINDS: tuple[Kind, ...] = (
    "name", "speaker", "email", "phone", "iban", "birth", "file", "address", "town", "place", "origin", "word",
    "maybe",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Personal:
    """A stretch ``[start, end)`` of a text, in code points, and what it may be."""

    kind: Kind
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The stretch."""
        return Span(self.start, self.end)


_DEGREE = r"(?:[- \u00a0]?(?:med|dent|vet|phil|theol|jur|iur|rer|nat|pol|oec|soc|paed|päd|Ing|habil|h|c)\.)*"
TITLE = (
    rf"(?:Frau|Fr\.|Fräulein|Herrn?|Hr\.|Familie|Schwester|Dr\.{_DEGREE}|Prof\.|Professorin|Professor|Doktor"
    r"|Mrs?\.?|Ms\.?)"
)
_SURE: tuple[Kind, ...] = ("email", "iban", "birth", "file", "phone", "address", "town", "name")
ORDER: tuple[Kind, ...] = (*_SURE[:-1], "speaker", "name", "place", "origin", "word")
"""Which kind stays where two overlap: the first of them."""

_OFFICE = (
    r"(?:[A-ZÄÖÜ]\w*)?(?:[Bb]ürgermeister|[Pp]räsident|[Mm]inister|[Dd]ezernent|[Kk]olleg|[Ll]andrat|[Ll]andrät|[Rr]eferent"
    r"|[Ll]eiter|[Ll]ehrer|[Pp]farrer|[Pp]astor|[Rr]ichter|[Bb]erater)(?:in|e)?"
)
_B = r"[ \t\u00a0\u202f]"  # a blank inside a line
_GAP = rf"(?:{_B}{{1,8}}\n?|\n){_B}{{0,8}}"  # behind a title: lines may be broken there
_MARKS = r"\u0300-\u036f\u00ad\u200c\u200d"  # marks of letters in two pieces, soft hyphens
_UPPER = r"[^\W\d_a-z\xaa-\xbe\xdf-\xff]"  # a letter of any alphabet that is not a small one of ours
_CAPITAL = rf"{_UPPER}[\w{_MARKS}]*"
_PARTICLES = r"von|van|de|der|zu|zur|al|el|ben|ter|ten|den|vom|zum|da|di|do|dos|dal|del|della|du|la|le|bin|bint|ibn|abu"
_NAME = rf"(?:(?:{_PARTICLES})[ \u00a0-])*{_UPPER}[\w’'´`{_MARKS}]*(?:[-‐‑]{_CAPITAL})*"
_INITIAL = rf"(?:{_UPPER}[{_MARKS}]*|Chr|Th|Ph|St|Joh)\."
_FULL_NAME = rf"(?:{_INITIAL}[-\u00a0 ]{{0,2}}){{0,3}}{_NAME}(?:{_B}{_NAME})?"
_MONTH = r"Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
_IN_YEAR = r"-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"
_DAY = (
    rf"(?:\d{{1,2}}\.{_B}?\d{{1,2}}\.{_B}?(?:19|20)?\d{{2}}|\d{{1,2}}\.{_B}?(?:{_MONTH}){_B}(?:19|20)\d{{2}}"
    rf"|(?:19|20)\d{{2}}{_IN_YEAR}|\d{{1,2}}/\d{{1,2}}/(?:19|20)\d{{2}})(?!\d)"
)
_LONG_AGO = r"(?:19\d\d|200\d|201[0-4])"  # no interview was made then
_STREET = r"(?:stra(?:ß|ss)e|str\.|weg|gasse|allee|platz|ring|damm|ufer|hof|markt|pfad|steig|chaussee|wall|berg|brücke)"
_STREETS = (
    r"(?:Stra(?:ß|ss)e|Str\.|Weg|Gasse|Allee|Platz|Ring|Damm|Ufer|Hof|Markt|Pfad|Steig|Chaussee|Wall|Brücke)"
)
_HOUSE = rf"(?:{_B}|(?<=\.))\d{{1,4}}{_B}?[a-h]?(?!\w|[.:,/]\d)"
_FORMS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}")),
    ("iban", re.compile(rf"(?<!\w)[A-Z]{{2}}\d{{2}}(?:{_B}?[A-Z0-9]){{11,30}}(?![A-Za-z0-9])")),
    (
        "iban",
        re.compile(
            rf"(?<!\w)(?i:DE|AT|CH|NL|FR|BE|PL|ES|IT|LU)\d{{2}}(?:{_B}?[A-Za-z0-9]){{11,30}}(?![A-Za-z0-9])"
        ),
    ),
    (
        "birth",
        re.compile(
            rf"(?:[Gg]eb(?:oren\b|urtstag|urtsdatum|\.)|auf{_B}die{_B}Welt)[^.!?\n]{{0,25}}?(?P<it>(?<!\d){_DAY})"
        ),
    ),
    ("birth", re.compile(rf"(?P<it>(?<!\d){_DAY})(?={_B}(?:geboren|zur{_B}Welt))")),
    ("birth", re.compile(rf"(?<![\d.])\d{{1,2}}\.{_B}?\d{{1,2}}\.{_B}?{_LONG_AGO}(?!\d)")),
    (
        "birth",
        re.compile(rf"(?<![\w./-])(?:{_LONG_AGO}{_IN_YEAR}|\d{{1,2}}/\d{{1,2}}/{_LONG_AGO})(?![\w/-])"),
    ),
    (
        "file",
        re.compile(
            rf"(?<![\w/])\d{{1,4}}{_B}[A-Z][A-Za-z]{{0,3}}{_B}\d{{1,6}}/\d{{2,4}}(?:\.[A-Z]{{1,3}})?(?!\w)"
        ),
    ),
    (
        "file",
        re.compile(
            rf"(?:(?<!\w)A[zZ](?:(?:\.:?|:){_B}{{0,2}}|{_B}{{1,2}})|(?:Aktenzeichen|Geschäftszeichen"
            rf"|(?:Akten|AZR-|Kunden|BG-|Ausweis|Versicherungs|Steuer)-?[Nn]ummer)(?:[:,]{_B}{{0,2}}|{_B}{{1,2}}))"
            rf"(?:ist{_B}|lautet{_B})?(?P<it>[\w./-]*\d[\w./-]*\w)"
        ),
    ),
    (
        "address",
        re.compile(
            rf"(?<!\w)(?:{_CAPITAL}[-{_B[1:-1]}])?(?:{_CAPITAL}(?:{_STREET})|(?:Am|An{_B}der|Im|In{_B}der|Zum|Zur|Auf{_B}der)"
            rf"{_B}{_CAPITAL}|Stra(?:ß|ss)e{_B}de[rs]{_B}[A-ZÄÖÜ0-9][\w.]*){_HOUSE}(?!\.{_B})"
        ),
    ),
    ("address", re.compile(rf"(?<!\w)(?:{_CAPITAL}[-‐‑]){{1,4}}{_STREETS}{_HOUSE}")),
    ("address", re.compile(rf"(?<!\w)(?P<street>{_CAPITAL}(?:er|e|en){_B}{_STREETS}{_HOUSE})")),
    ("address", re.compile(r"(?<!\w)[A-ZÄÖÜ]\w{2,}(?:stra(?:ß|ss)e|gasse|allee)(?!\w)")),
    (
        "town",
        re.compile(
            rf"(?<![\w.,])(?:D-)?\d{{5}}{_B}(?!Euro|Menschen|Einwohner|Leute|Personen|Stunden|Fälle|Geduldete|Mal)"
            r"(?P<place>St\.|[A-ZÄÖÜ][\w-]+)"
        ),
    ),
    ("name", re.compile(rf"(?<!\w)(?:{TITLE}{_GAP})+(?:{_OFFICE}{_B})?(?P<it>{_FULL_NAME})")),
    ("name", re.compile(rf"(?<!\w){_OFFICE}{_B}(?P<unknown>{_NAME}(?:{_B}{_NAME})?)")),
)
_CLUES = {  # one of these is in the line of whatever such a form finds; names behind a title may go on in the next
    "email": ("@",),
    "street": ("straße", "strasse", "gasse", "allee"),
    "office": tuple(
        first + rest
        for both in (
            "Bb ürgermeister", "Pp räsident", "Mm inister", "Dd ezernent", "Kk olleg", "Ll andrat", "Ll andrät",
            "Rr eferent", "Ll eiter", "Ll ehrer", "Pp farrer", "Pp astor", "Rr ichter", "Bb erater",
        )
        for firsts, rest in [both.split()]
        for first in firsts
    ),
}  # fmt: skip
_LABELS_AND_TIMES = re.compile(
    r"\A\s*[^\W\d_]{1,4}\d{1,3}:|[#(\[]\d{1,2}:\d\d(?::\d\d)?(?:[-.,]\d{1,3})?[#)\]]"
)  # digits of every line, of which none of these begins or ends with one


def _clue(kind: Kind, form: re.Pattern[str]) -> str:
    """What the lines hold in which it can find something; "" where it has to look at all of them."""
    if r"\d" in re.sub(r"\[[^]]*\]", "", form.pattern):
        return "digit"
    if "unknown" in form.groupindex:
        return "office"
    return {"email": "email", "address": "street"}.get(kind, "")


_FORMS_BY_CLUE = tuple((kind, form, _clue(kind, form)) for kind, form in _FORMS)
_NO_NAME = re.compile(rf"(?:{TITLE}|{_OFFICE})\Z")
_INITIALS = re.compile(rf"(?:{_INITIAL}-?)+")
_WORDS_TOO = frozenset({"da", "den", "du", "vom", "zum"})  # particles of names, but ordinary words as well
_IBAN_LENGTHS = {
    "DE": 22,
    "AT": 20,
    "CH": 21,
    "NL": 18,
    "FR": 27,
    "BE": 16,
    "PL": 28,
    "ES": 24,
    "IT": 27,
    "LU": 20,
}
_FURTHER = re.compile(rf"{_B}([\w.-]*\w)")
_FURTHEST = 4  # words behind the first one: "Neustadt an der Weinstraße"
_FIRST_PARTS = re.compile(r"Bad|Sankt|St\.|Groß|Klein|Neu|Alt|Markt|Burg")
_ROLES = re.compile(
    "Interview|Befragt|Moderat|Person|Sprecher|Teilnehm|Frage|Antwort|Protokoll|Expert|Speaker|Respond|Participant|Leitung"
)
_LABEL = re.compile(rf"{_UPPER}[{_MARKS}]*(?:[^\W\d_][{_MARKS}]*){{2,}}")
_SHORTEST_IN_CAPITALS = 4  # letters of a label: "INT" and "TN" are roles
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060"))
_DIGIT = re.compile(r"\d")
_SHORTEST_PHONE = 7  # digits
_LIKE_A_PHONE = re.compile(r"[+0](?:[\Wx]{0,5}\d){6}")  # quick: the true search takes long
_FEWEST_DIGITS = 12  # of an account in small letters: others are words


def patterns_in(text: str) -> list[Personal]:
    """What has the form of a name with a title, an address, a number of a phone, an account, a file or a birthday.

    In the order of the text, without overlaps. Fake numbers count: who wrote them down may have meant a true one.
    """
    found: list[Personal] = []
    for kind, form, match in _matches(text):
        start, end = match.span(0 if kind == "town" else next(iter(form.groupindex), 0))
        if kind == "town":
            end = _end_of_town(text, match.start("place"), end)
        if kind == "iban":
            end = start + _iban_length(text[start:end])
        if kind == "name":
            start, end = _own_name(text, start, end, is_sure="it" in form.groupindex)
            if "\n" in text[match.start() : start] and _begins_a_line(text, start, end):
                continue
        if "street" in form.groupindex and match[0].split()[0].casefold() in openers():
            continue
        if start < end:
            found.append(Personal(kind, start, end))
    towns = [one.span for one in found if one.kind == "town"]
    found = [
        one
        for one in found
        if one.kind != "address" or not any(town.start < one.start and one.end <= town.end for town in towns)
    ]  # "Neustadt an der Weinstraße"
    return apart([*found, *_phones(text)], first=_SURE)


def _matches(text: str) -> Iterator[tuple[Kind, re.Pattern[str], re.Match[str]]]:
    """What each form finds, looked for in lines only that hold what it needs."""
    lines = _lines(text)
    for kind, form, clue in _FORMS_BY_CLUE:
        for start, end in lines[clue] if clue else [(0, len(text))]:
            for match in form.finditer(text, start, end):
                yield kind, form, match


def _lines(text: str) -> dict[str, list[tuple[int, int]]]:
    """The lines of a text by what they hold; a digit of a label or of a time mark does not count."""
    found = {clue: _lines_with(text, words) for clue, words in _CLUES.items()}
    found["digit"] = []
    start = 0
    for line in text.split("\n") if _DIGIT.search(text) else ():
        if _DIGIT.search(line) and _DIGIT.search(_LABELS_AND_TIMES.sub("", line)):
            found["digit"].append((start, start + len(line)))
        start += len(line) + 1
    return found


def _lines_with(text: str, words: Iterable[str]) -> list[tuple[int, int]]:
    """The lines that hold one of some words, in order."""
    found: set[tuple[int, int]] = set()
    for word in words:
        at = text.find(word)
        while at >= 0:
            end = text.find("\n", at)
            end = len(text) if end < 0 else end
            found.add((text.rfind("\n", 0, at) + 1, end))
            at = text.find(word, end)
    return sorted(found)


def in_one_spelling(words: str) -> str:
    """Words as they are listed: letters in one piece, no soft marks, single blanks; so that each is listed once."""
    return " ".join(unicodedata.normalize("NFC", words.translate(_UNSEEN)).split())


def is_iban(words: str) -> bool:
    """Whether the check digits hold (ISO 13616: the number read as letters A = 10 … modulo 97 is 1)."""
    plain = re.sub(r"\s", "", words).upper()
    if not re.fullmatch(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}", plain):
        return False
    return int("".join(str(int(sign, 36)) for sign in plain[4:] + plain[:4])) % 97 == 1


def _iban_length(words: str) -> int:
    """How much of what was matched is an account: by the length that its country has, or by its check digits."""
    length = _IBAN_LENGTHS.get(words[:2].upper(), 0)
    signs = 0
    for at, sign in enumerate(words):
        signs += not sign.isspace()
        if signs >= 15 and (signs == length or (not length and is_iban(words[: at + 1]))):
            found = words[: at + 1]
            return at + 1 if found.isupper() or sum(map(str.isdigit, found)) >= _FEWEST_DIGITS else 0
    return 0


def _end_of_town(text: str, start: int, end: int) -> int:
    """Where the name of a place ends that begins at ``start`` and whose first word ends at ``end``.

    The longest name of the list counts ("Frankfurt am Main"); behind "Bad", "Sankt" and the like any word does.
    """
    ends = [end]
    while len(ends) <= _FURTHEST and (word := _FURTHER.match(text, ends[-1])):
        ends.append(word.end())
    for longer in reversed(ends[1:]):
        if re.sub(r"^St\. ?", "Sankt ", plain(re.sub(_B, " ", text[start:longer]))) in places():
            return longer
    if len(ends) > 1 and _FIRST_PARTS.fullmatch(text, start, end) and text[end + 1].isupper():
        return ends[1]
    return end


def _own_name(text: str, start: int, end: int, *, is_sure: bool) -> tuple[int, int]:
    """The name behind a title, without a noun that only follows it; behind an office only what no dictionary knows."""
    parts = list(re.finditer(r"[^\s]+", text[start:end]))
    last = next(
        (
            at
            for at, part in enumerate(parts)
            if not part[0][0].islower() and not _INITIALS.fullmatch(part[0])
        ),
        0,
    )
    name = parts[last][0]
    if last and _INITIALS.fullmatch(parts[last - 1][0]) and name.casefold() in openers():
        return start, start + parts[last - 1].end() - 1
    is_sure = is_sure and parts[0][0] not in _WORDS_TOO
    if _NO_NAME.match(name) or (not is_sure and not _is_name_part(name)):
        return start, start
    if last + 1 < len(parts) and _goes_on(name, parts[last + 1][0], is_sure=is_sure):
        last += 1
    name = re.sub(r"['’ʼ´`]s?\Z", "", text[start : start + parts[last].end()])
    return start, start + len(name)


def _goes_on(name: str, word: str, *, is_sure: bool) -> bool:
    """Whether the next word is of the name too: behind a given name dictionaries know many a family name."""
    is_given = is_sure and plain(name) in GIVEN_NAMES and word.casefold() not in openers()
    return _is_name_part(word) or (is_given and not word[0].islower())


def _begins_a_line(text: str, start: int, end: int) -> bool:
    """Whether what stands in the line below a title is a speaker or a sentence of its own, and no name."""
    words = text[start:end]
    return text[end : end + 1] == ":" or words.casefold() in openers() or _ROLES.match(words) is not None


def _is_name_part(word: str) -> bool:
    return not word[0].islower() and (is_given_name(word) or not is_ordinary(word))


def _phones(text: str) -> Iterator[Personal]:
    if not _LIKE_A_PHONE.search(text):
        return
    from phonenumbers import Leniency, PhoneNumberMatcher  # takes a while

    for match in PhoneNumberMatcher(text, "DE", leniency=Leniency.POSSIBLE, max_tries=1 << 20):
        words = match.raw_string
        if (
            re.match(r"\(?(?:\+|00?[1-9])", words)
            and sum(sign.isdigit() for sign in words) >= _SHORTEST_PHONE
        ):
            yield Personal("phone", match.start, match.end)


def without_title(name: str) -> str:
    """A name without "Frau Dr." in front."""
    return re.sub(rf"^(?:{TITLE}\s)+", "", name)


def tells_somebody(label: str) -> bool:
    """Whether a speaker label is a name and not a role or a number ("B1", "Interviewerin")."""
    words = without_title(label)
    if not _LABEL.match(words) or _ROLES.match(words.title()):
        return False
    return not words.isupper() or len(words) >= _SHORTEST_IN_CAPITALS


def apart(found: Iterable[Personal], *, first: tuple[Kind, ...]) -> list[Personal]:
    """Without overlaps, in order: the surer kind stays, of one kind the longer."""
    kept: list[Personal] = []
    starts: list[int] = []
    for one in sorted(found, key=lambda one: (first.index(one.kind), one.start - one.end, one.start)):
        at = bisect_left(starts, one.start)
        if not (at and kept[at - 1].end > one.start) and not (at < len(kept) and starts[at] < one.end):
            kept.insert(at, one)
            starts.insert(at, one.start)
    return kept
