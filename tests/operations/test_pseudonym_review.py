"""Decisions until they are carried out: proposals, what does not agree, the list as a table and back, the key file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gk_qda.errors.pseudonyms import (
    KeyFileBesideProject,
    KeyFileRefused,
    NothingToReplace,
    OriginalTwice,
    PseudonymTaken,
    ReplacementEmpty,
)
from gk_qda.exporting.writing import write_table
from gk_qda.language.proposals import SURNAMES, names_in, proposal
from gk_qda.language.pseudonyms import TECHNIQUES, Rule
from gk_qda.operations.pseudonym_keys import KeyPlace, carry_out, lies_beside, read_key
from gk_qda.operations.pseudonym_review import Review, decisions_of
from gk_qda.operations.pseudonym_rules import check_rules, troubles
from gk_qda.operations.table_files import read_given_table
from gk_qda.operations.tables.pseudonyms import candidates_table, reviewed
from gk_qda.project.key_file import KeyEntry
from gk_qda.queries.personal import Candidate, Place, personal_candidate, proposed_already
from tests.demo_copy import opened_copy

WORDS = ["Anton", "Berta", "Cäsar", "Dora", ""]


def candidate(original, kind="name"):
    place = Place(1, "TM01", "3", 10, "sagt Frau ", original, " dazu")
    return Candidate(original, kind, 1, ("TM01",), (place,))


@pytest.fixture
def review():
    made = Review("de")
    made.show(
        [
            candidate("Wiegelmann"),
            candidate("Saliou Kantémba"),
            candidate("0151 00000000", "phone"),
            candidate("01.01.1999", "birth"),
            candidate("Bitburg", "place"),
        ]
    )
    return made


rules_of_words = st.lists(
    st.builds(
        Rule,
        st.sampled_from(WORDS[:-1]),
        st.sampled_from(WORDS),
        st.sampled_from(TECHNIQUES),
        forms=st.lists(st.sampled_from(WORDS[:-1]), max_size=1).map(tuple),
    ),
    max_size=4,
)
entries = st.lists(st.builds(KeyEntry, st.just("Zoe"), st.sampled_from(WORDS[:-1])), max_size=1)


@given(rules_of_words, entries)
def test_rules_are_refused_exactly_where_a_row_has_a_trouble(rules, known):
    found = troubles(rules, known)
    errors = {"empty": ReplacementEmpty, "twice": OriginalTwice, "taken": PseudonymTaken}
    if found:
        with pytest.raises(tuple({errors[one] for one in found.values()})):
            check_rules(rules, known)
    else:
        check_rules(rules, known)


def test_what_is_likely_is_proposed_and_nothing_twice(review):
    review.used = frozenset({SURNAMES[0]})
    review.propose(one.original for one in review.candidates)
    said = {word: (one.choice, one.replacement) for word, one in review.decisions.items()}
    assert said["Wiegelmann"] == ("pseudonym", SURNAMES[1])
    assert said["0151 00000000"] == ("omission", "")
    assert said["01.01.1999"] == ("generalisation", "im Jahr 1999")
    assert said["Bitburg"] == ("pseudonym", "A-Stadt")
    first, last = said["Saliou Kantémba"][1].split()
    assert last not in (SURNAMES[0], SURNAMES[1])
    assert first not in SURNAMES
    assert review.troubles() == {}
    assert review.open_count == 0


def test_a_decision_changes_without_losing_other_spellings(review):
    review.write(["Wiegelmann"], forms=("Wiegel",))
    review.write(["Wiegelmann"], replacement=" Ebeling ")
    assert review.rules() == [Rule("Wiegelmann", "Ebeling", "pseudonym", "name", ("Wiegel",))]
    review.decide(["Wiegelmann"], "omission")
    assert review.rules() == [Rule("Wiegelmann", "", "omission", "name", ("Wiegel",))]
    review.write(["Wiegelmann"], replacement="Beraterin")
    assert review.rules()[0].written == "[Beraterin]"
    review.decide(["Wiegelmann"], "harmless")
    assert (review.rules(), review.harmless()) == ([], ["Wiegelmann"])
    review.write(["Wiegelmann"], replacement="Ebeling")
    review.propose(["Wiegelmann"])
    assert review.rules() == [Rule("Wiegelmann", SURNAMES[0], "pseudonym", "name", ("Wiegel",))]
    review.reopen(["Wiegelmann"])
    assert review.open_count == 5


def test_a_pseudonym_that_is_another_word_of_the_list_is_refused(review):
    review.write(["Wiegelmann"], replacement="Bitburg")
    assert review.troubles() == {"Wiegelmann": "taken"}
    review.decide(["Bitburg"], "harmless")
    assert review.troubles() == {}
    review.write(["Saliou Kantémba"], replacement="Bitburg")
    assert set(review.troubles().values()) == {"taken"}


def test_what_a_key_file_knows_is_decided_the_same_again(review):
    review.known = {"Wiegelmann": KeyEntry("Wiegelmann", "Ebeling", forms=("Wiegel",))}
    review.show(review.candidates[:3])
    assert review.rules() == [Rule("Wiegelmann", "Ebeling", "pseudonym", "name", ("Wiegel",))]
    review.write(["Saliou Kantémba"], replacement="Ebeling")
    assert review.troubles() == {"Saliou Kantémba": "taken"}
    review.done(["Wiegelmann"])
    assert review.candidate("Wiegelmann") is None
    assert review.troubles() == {"Saliou Kantémba": "taken"}, "the key file still says so"


def test_many_words_get_different_names_at_once():
    review = Review("de")
    words = [f"Wort{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(300)]
    review.show(candidate(word, "word") for word in words)
    review.write(["Wortac"], replacement=SURNAMES[0])
    review.decide(words, "pseudonym")
    assert review.decisions["Wortac"].replacement == SURNAMES[0]
    assert len({one.replacement for one in review.decisions.values()}) == 300
    assert review.troubles() == {}
    assert len(review.pending()) == 300
    review.known = {"Wortac": KeyEntry("Wortac", SURNAMES[0])}
    assert len(review.pending()) == 299


def test_reading_again_keeps_what_was_decided(review):
    review.add(candidate("Müller"))
    review.write(["Müller"], replacement="Tilling")
    review.show([candidate("Bitburg", "place")])
    assert [one.original for one in review.candidates] == ["Bitburg", "Müller"]


@given(
    st.sampled_from(["name", "word", "place", "birth", "phone", "iban"]), st.sets(st.sampled_from(SURNAMES))
)
def test_a_proposal_is_never_taken(kind, taken):
    for technique in TECHNIQUES:
        found = proposal("Karl Wiegelmann", kind, technique, taken=taken, language="en")
        assert not (technique == "pseudonym" and set(found.split()) & taken)


def test_names_in_texts_are_seen():
    assert names_in(["Frau Tilling kam.", "Kim"]) == {"Tilling", "Kim"}


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_list_goes_into_a_file_and_comes_back(review, tmp_path, language):
    with opened_copy(tmp_path) as project:
        review.write(["Wiegelmann"], replacement="Ebeling", forms=("Wiegel", "Wiegelin"))
        review.decide(["Bitburg"], "harmless")
        review.decide(["0151 00000000"], "omission")
        review.add(candidate("+49 171 2345678", "phone"))  # guarded in csv: it may look like a formula
        review.decide(["+49 171 2345678"], "omission")
        table = candidates_table(
            project, review.candidates, language=language, format="csv", decisions=review.decisions
        )
        path, *_ = write_table(table, to=tmp_path / "liste.csv", format="csv")
    assert decisions_of(*reviewed(read_given_table(path))[:2]) == review.decisions


def test_a_key_file_is_made_apart_and_goes_again_where_nothing_comes_of_it(tmp_path):
    folder = tmp_path / "study"
    folder.mkdir()
    with opened_copy(folder) as project:
        place = KeyPlace(tmp_path / "keys" / "demo.gkkey", "geheim", is_new=True)
        beside = KeyPlace(folder / "demo.gkkey", "geheim", is_new=True)
        assert lies_beside(beside.path, project.path)
        with pytest.raises(KeyFileBesideProject):
            carry_out(project, beside, [Rule("Wiegelmann", "Ebeling")])
        with pytest.raises(NothingToReplace):
            carry_out(project, place, [Rule("Niemand Bekanntes", "Ebeling")])
        assert not place.path.exists()
        result, contents = carry_out(project, place, [Rule("Wiegelmann", "Ebeling")], ["Bitburg"])
        assert (result.places, contents.harmless) == (1, {"Bitburg"})
        again = KeyPlace(place.path, "geheim")
        carry_out(project, again, [], ["Asyl"])
        assert set(read_key(project, again).known) == {"Asyl", "Bitburg", "Ebeling"}
        with pytest.raises(KeyFileRefused):
            carry_out(project, KeyPlace(place.path, "falsch"), [], ["Asyl"])
        with project.read() as session:
            assert "Ebeling" in proposed_already(session)
            one = personal_candidate(session, "Osterkötter", forms=("Ebeling",))
            assert [place.words for place in one.places] == ["Osterkötter", "Ebeling"]


def test_a_name_in_small_letters_stands_for_the_same_when_both_are_decided(review):
    review.show([candidate("Koch"), candidate("koch", "maybe")])
    review.decide(["Koch"], "pseudonym")
    assert "koch" not in review.decisions, "only when somebody says so"
    review.propose(["koch"])
    assert review.decisions["koch"] == review.decisions["Koch"]
    assert not review.troubles()
