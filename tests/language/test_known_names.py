"""Names of a key file are found as what they are: persons, places and others have endings of their own."""

from __future__ import annotations

import pytest

from gk_qda.language.known_names import KnownNames
from gk_qda.language.pseudonyms import Replacing, Rule


def found(text: str, *originals: tuple[str, str]) -> list[str]:
    names = KnownNames(Rule(words, "…", kind=kind) for words, kind in originals)
    return [span.of(text) for span in names.places(text)]


@pytest.mark.parametrize(
    ("words", "kind", "text", "expected"),
    [
        ("Ulm", "place", "ein Ulmer in Ulm, die Ulmerinnen", ["Ulmer", "Ulm", "Ulmerinnen"]),
        ("Schneider", "name", "Schneiders Akte; Schneidern liegt ihr, sie geht gern schneidern", ["Schneiders"]),
        ("Schneider", "name", "der schneider, SCHNEIDER", ["SCHNEIDER"]),
        ("Essen", "place", "Wir essen in Essen, die Essener auch.", ["Essen", "Essener"]),
        ("Osterkötter", "name", "osterkötter und OsterKötters", ["osterkötter", "OsterKötters"]),
        ("Aleppo", "origin", "aus aleppo, Aleppos", ["aleppo", "Aleppos"]),
        ("0201 000000-00", "phone", "Tel. 0201\u00a0000000-00!", ["0201\u00a0000000-00"]),
    ],
)  # fmt: skip
def test_forms_by_kind(words, kind, text, expected):
    assert found(text, (words, kind)) == expected


def test_an_invented_name_is_known_as_one():
    names = KnownNames(
        [Rule("Osterkötter", "…", kind="name"), Rule("Nadia Horn", "…", kind="name")], ["Ebeling", "Ida Lenz"]
    )
    assert all(names.wrote(words) for words in ("Ebeling", "Ebelings", "Ida Lenz", "Lenz"))
    assert not any(names.wrote(words) for words in ("Osterkötter", "Ida Horn", "Ebelinghausen", ""))


def test_signs_that_become_two_in_small_letters_move_nothing():
    assert found("İİİ osterkötter", ("Osterkötter", "name")) == ["osterkötter"]


def test_what_is_replaced_is_what_is_found():
    rules = [Rule("Ulm", "[Stadt]", "generalisation", "place"), Rule("Anna Beck", "Ida Lenz", kind="name")]
    text = "Anna Becks Umzug von Ulm zu Ulmern, ANNA BECK."
    replaced = [one.words for one in Replacing(rules).places(text)]
    names = KnownNames(rules)
    assert [span.of(text) for span in names.replaced(text)] == replaced
    assert [span.of(text) for span in names.places(text)] == replaced


def test_longer_words_that_hold_a_name_are_counted():
    names = KnownNames([Rule("Jan", "X", kind="name"), Rule("Kowalski", "Y", kind="name")])
    assert names.longer("Jan im Januar und im JANUAR: Kowal\u00adskistein, Kowalskis, Kowalski_2, nix") == 3
    assert names.longer("Ja, nun.") == 0


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("der koch kam, wir kochen bei kochs", ["koch", "kochs"]),
        ("Der Koch und DER KOCH", []),
        ("das weiß ich, sagte weiß", ["weiß", "weiß"]),
        ("in essen essen sie", []),  # a place: "essen" is said all the time
        ("die osterkötter", []),  # no word: that is known for sure
    ],
)
def test_names_in_small_letters_that_are_words_are_told_apart_and_never_replaced(text, found):
    kinds = {"Koch": "name", "Weiß": "speaker", "Essen": "place", "Osterkötter": "name"}
    names = KnownNames([Rule(name, "…", kind=kind) for name, kind in kinds.items()])
    maybe = names.maybe(text)
    assert [span.of(text) for span in maybe] == found
    sure = [*names.places(text), *names.replaced(text)]
    assert not any(one.start < other.end and other.start < one.end for one in maybe for other in sure)
