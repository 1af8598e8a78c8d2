"""Pseudonymising the demo after coding: everything stays on its words, no original is left, the key takes it back."""

from __future__ import annotations

import re

import pytest
from sqlalchemy import select

from gk_qda.errors import Cancelled
from gk_qda.errors.project import ErasedSince
from gk_qda.errors.pseudonyms import (
    NothingToReplace,
    OriginalTwice,
    PseudonymTaken,
    ReplacedNameTaken,
    ReplacementEmpty,
)
from gk_qda.language.pseudonyms import Replacing, Rule
from gk_qda.models import (
    Case,
    Coding,
    Content,
    Document,
    Memo,
    Paragraph,
    Speaker,
    Summary,
    SummaryEvidence,
    TextVersion,
    WorksheetAnswer,
)
from gk_qda.operations.coding import apply_code
from gk_qda.operations.documents import withdraw_paragraph
from gk_qda.operations.pseudonym_rules import check_rules
from gk_qda.operations.pseudonymising import (
    apply_to_project,
    located,
    make_final,
    preview,
    protocol,
    reverse_in_project,
)
from gk_qda.operations.text_edit import edit_text
from gk_qda.project import open_project
from gk_qda.project.erasing import delete_copies
from gk_qda.project.key_file import KeyEntry, KeyFile
from gk_qda.queries.codebook import codebook
from gk_qda.queries.documents import find_document, text_of
from gk_qda.queries.personal import personal_candidates
from gk_qda.reanchoring import Edit
from tests.demo_copy import opened_copy
from tests.project.dump import dump
from tests.project.heard import Heard

RULES = [
    Rule("Schleusenweg 14", "", "omission", "address"),
    Rule("Saliou Kantémba", "Amara Diallo", "pseudonym", "name"),
    Rule("01.01.1999", "im Jahr 1999", "generalisation", "birth"),
    Rule("Osterkötter", "Lehrer Berufskolleg", "function", "name"),
    Rule("Wiegelmann", "Ebeling", "pseudonym", "name"),
    Rule("0201 000000-00", "", "omission", "phone"),
    Rule("team-u27@agentur-ulmenfurth.example", "", "omission", "email"),
    Rule("0151 00000000", "", "omission", "phone"),
    Rule("Bhutaner", "aus Südasien", "generalisation", "origin"),
    Rule("Hinterwülfen", "Dorf im Umland", "generalisation", "place"),
    Rule("7 K 0000/17.A", "", "omission", "file"),
    Rule("DE00 0000 0000 0000 0000 00", "", "omission", "iban"),
]
ORIGINALS = [rule.original for rule in RULES]


@pytest.fixture
def project(tmp_path):
    folder = tmp_path / "study"
    folder.mkdir()
    with opened_copy(folder) as opened:
        yield opened


@pytest.fixture
def key_file(tmp_path):
    (tmp_path / "apart").mkdir()
    with KeyFile.create(tmp_path / "apart" / "demo.gkkey", "geheim") as made:
        yield made


def passages(session):
    """What every coding, memo and piece of evidence holds, and where paragraphs are numbered."""
    texts = {i: text_of(session, i) for i in session.scalars(select(Document.id))}
    codings = {c.id: texts[c.document_id][c.start : c.end] for c in session.scalars(select(Coding)).all()}
    numbers = {
        p.id: (p.document_id, p.number, p.speaker_id) for p in session.scalars(select(Paragraph)).all()
    }
    evidence = {e.id: (e.paragraph_id, e.coding_id) for e in session.scalars(select(SummaryEvidence)).all()}
    return texts, codings, numbers, evidence


def test_after_pseudonymising_every_coding_carries_its_words_or_the_replacement(project, key_file):
    with project.change(
        "apply_code"
    ) as session:  # codings that end inside of an original, and on one exactly
        document = find_document(session, "TM13")
        text = text_of(session, document.id)
        name, village = text.index("Osterkötter"), text.index("Hinterwülfen")
        ids = set()
        for code, (start, end) in zip(
            codebook(session).codes,
            ((name, name + 11), (name, name + 5), (village + 6, village + 20)),
            strict=False,
        ):
            applied = apply_code(
                session,
                document_id=document.id,
                code_id=code.id,
                coder_id=project.coder_id,
                start=start,
                end=end,
            )
            ids.add(applied.coding_id)
    with project.read() as session:
        texts, codings, numbers, evidence = passages(session)
        basis = {s.id: s.basis.keys() for s in session.scalars(select(Summary)).all()}
    result = apply_to_project(project, key_file, RULES)
    assert result.documents == {"TM13": 12}
    replacing = Replacing(RULES)
    with project.read() as session:
        new_texts, new_codings, new_numbers, new_evidence = passages(session)
        assert (new_numbers, new_evidence) == (numbers, evidence)
        assert new_codings.keys() == codings.keys()
        kept = {i: words for i, words in new_codings.items() if i not in ids}
        assert kept == {i: replacing.replaced(words) for i, words in codings.items() if i not in ids}
        assert {i: replacing.replaced(text) for i, text in texts.items()} == new_texts
        assert not any(original in text for text in new_texts.values() for original in ORIGINALS)
        assert {s.id: s.basis.keys() for s in session.scalars(select(Summary)).all()} == basis
    held = sorted(new_codings[i] for i in ids)
    assert held[1:] == ["[Lehrer Berufskolleg]"] * 2  # all of the replacement, with the title that it took in
    assert held[0].startswith("[Dorf im Umland]")
    assert [entry.count for entry in key_file.entries() if entry.original == "Wiegelmann"] == [1]


def test_no_original_is_found_by_a_byte_search_after_it_is_final(project, key_file, tmp_path):
    with project.change("write_memo") as session:
        document = find_document(session, "TM13")
        session.add(Memo(title="Frau Wiegelmann", text="Wiegelmanns Nachmittag mit 0201 000000-00."))
        document.comment = "kennt Herrn Osterkötter"
    project.back_up()
    apply_to_project(project, key_file, RULES)
    done = make_final(project, key_file)
    assert done.left == {}
    assert [holder.is_backup for holder in done.holders] == [True]
    delete_copies(done.holders)
    names = [words.encode() for words in key_file.names()]
    assert len(names) >= 12
    path = project.path
    files = [file for file in path.parent.rglob("*") if file.is_file()]
    assert path in files
    for file in files:  # the project while it is open: with -wal and -shm
        data = file.read_bytes()
        assert [words for words in names if words in data] == [], file.name
    with project.read() as session:
        assert session.scalars(select(Memo.text).where(Memo.title == "Frau Ebeling")).one() == (
            "Ebelings Nachmittag mit […]."
        )
    project.close()
    with open_project(path, read_only=True) as again, again.read() as session:
        assert "Ebeling" in text_of(session, find_document(session, "TM13").id)
    assert [words for words in names if words in path.read_bytes()] == []


def edited(project, document, old, new):
    """Words of a transcript corrected by hand, once each."""
    with project.change("edit_text") as session:
        found = find_document(session, document)
        at = text_of(session, found.id).index(old)
        edits = [Edit(at, at + len(old), new)]
        edit_text(session, document_id=found.id, edits=edits, coder_id=project.coder_id)


def test_only_whole_words_leave_the_history_in_every_form_that_is_replaced(project, key_file):
    edited(project, "TM13", "Frau Wiegelmann", "Jan und Jans Bruder")
    edited(project, "TM07", "Büro", "Büro im Januar")
    edited(project, "TM07", "Büro im Januar", "Büro im Februar")  # an older text that holds no name
    edited(project, "TM08", "Frau", "Jans und Jan’s")  # older texts that hold forms, corrected since
    edited(project, "TM08", "Jans und Jan’s", "Frau")
    with project.change("write_memo") as session:
        session.add(Memo(title="Jans Termin", text="Jan kommt im Januar, Janina nicht."))
    project.back_up()
    apply_to_project(project, key_file, [Rule("Jan", "Tom", kind="name")])
    done = make_final(project, key_file)
    assert done.left == {}
    delete_copies(done.holders)
    jan = re.compile(rb"(?<![A-Za-z\x80-\xff])Jan(?:s|\xe2\x80\x99s)?(?![A-Za-z\x80-\xff])")
    for file in [file for file in project.path.parent.rglob("*") if file.is_file()]:
        assert jan.search(file.read_bytes()) is None, file.name
    with project.read() as session:
        assert session.scalars(select(Memo.text).where(Memo.title == "Toms Termin")).one() == (
            "Tom kommt im Januar, Janina nicht."
        )
        assert any("Büro im Januar" in text for text in older_texts(session, "TM07"))
        # The text before "Jan" came in is kept, the one with him is not.
        assert [len(older_texts(session, name)) for name in ("TM13", "TM08")] == [1, 1]
    assert b"Januar" in project.path.read_bytes()


def older_texts(session, name):
    """All stored texts of a document but the one of today."""
    found = find_document(session, name)
    query = select(Content.text).join(TextVersion, TextVersion.content_id == Content.id)
    texts = session.scalars(query.where(TextVersion.document_id == found.id).order_by(TextVersion.number))
    return list(texts)[:-1]


def test_undo_takes_it_back_as_long_as_it_is_not_final(project, key_file):
    before = dump(project)
    apply_to_project(project, key_file, RULES, names=True)
    project.undo()
    after = dump(project)
    assert {t: r for t, r in after.items() if t not in _RECORD} == {
        t: r for t, r in before.items() if t not in _RECORD
    }
    project.redo()
    make_final(project, key_file)
    with pytest.raises(ErasedSince):
        project.undo()


_RECORD = {"changes", "change_rows", "audit_entries", "contents"}


def test_the_holder_of_the_key_takes_it_back(project, key_file):
    with project.read() as session:
        texts, codings, numbers, _ = passages(session)
    apply_to_project(project, key_file, RULES[:6])
    apply_to_project(project, key_file, RULES[6:])  # in two goes, with places before and behind each other
    make_final(project, key_file)
    n = reverse_in_project(project, key_file)
    with project.read() as session:
        new_texts, new_codings, new_numbers, _ = passages(session)
    assert n == 12
    assert (new_texts, new_codings, new_numbers) == (texts, codings, numbers)
    assert key_file.places() == {}
    assert len(key_file.entries()) == 12


def test_speakers_names_answers_and_withdrawn_paragraphs(project, key_file):
    with project.change("prepare") as session:
        document = find_document(session, "TM13")
        withdraw_paragraph(session, document_id=document.id, number="25")
        case = session.scalars(select(Case).order_by(Case.id)).first()
        case.comment = "Ansprechpartner: Wiegelmann"
        case.name, case.name_key = "Wiegelmann-Stadt", "wiegelmann-stadt"
        speaker = session.scalars(select(Speaker).where(Speaker.document_id == document.id)).first()
        speaker.function = "Wiegelmanns Kollege"
        answer = session.scalars(select(WorksheetAnswer)).first()
        answer.value = "Wiegelmann"
        ids = case.id, speaker.id, answer.id, document.id
    apply_to_project(project, key_file, RULES)
    with project.read() as session:
        assert session.get_one(Case, ids[0]).comment == "Ansprechpartner: Ebeling"
        assert session.get_one(Case, ids[0]).name == "Wiegelmann-Stadt"
        assert session.get_one(Speaker, ids[1]).function == "Ebelings Kollege"
        assert session.get_one(WorksheetAnswer, ids[2]).value == "Ebeling"
        assert "Osterkötter" not in text_of(session, ids[3])  # though the paragraph is withdrawn
    apply_to_project(project, key_file, [RULES[4]], names=True)
    with project.read() as session:
        case = session.get_one(Case, ids[0])
        assert (case.name, case.name_key) == ("Ebeling-Stadt", "ebeling-stadt")


def test_a_speaker_keeps_turns_when_the_label_changes(project, key_file):
    with project.read() as session:
        document = find_document(session, "RG02")
        before = {
            p.id: (p.speaker_id, p.number)
            for p in session.scalars(select(Paragraph).where(Paragraph.document_id == document.id))
        }
        labels = session.scalars(select(Speaker.label).where(Speaker.document_id == document.id)).all()
    assert "B1" in labels
    apply_to_project(project, key_file, [Rule("B1", "GfS Nord", kind="speaker")])
    with project.read() as session:
        assert before == {
            p.id: (p.speaker_id, p.number)
            for p in session.scalars(select(Paragraph).where(Paragraph.document_id == document.id))
        }
        after = session.scalars(select(Speaker.label).where(Speaker.document_id == document.id)).all()
        assert sorted(after) == sorted("GfS Nord" if label == "B1" else label for label in labels)
        assert "\nGfS Nord:" in text_of(session, document.id)


def test_two_speakers_cannot_become_one_by_mistake(project, key_file):
    with pytest.raises(ReplacedNameTaken):
        apply_to_project(project, key_file, [Rule("B1", "B2", kind="speaker")])
    with project.read() as session:
        assert "\nB1:" in text_of(session, find_document(session, "RG02").id)


def test_a_preview_counts_and_writes_nothing(project):
    before = dump(project)
    with project.read() as session:
        found = preview(session, RULES)
        assert (found.documents, found.written, found.places) == ({"TM13": 12}, 0, 12)
        heard = Heard()
        assert preview(session, RULES, progress=heard) == found
        assert heard.told == [(at, 24) for at in range(24)]
        with pytest.raises(Cancelled):
            preview(session, RULES, progress=Heard(stop_at=3))
    assert dump(project) == before


@pytest.mark.parametrize(
    ("rules", "error"),
    [
        ([Rule("A", "X"), Rule("A", "Y")], OriginalTwice),
        ([Rule("A", " ")], ReplacementEmpty),
        ([Rule("A", "X"), Rule("B", "X")], PseudonymTaken),
        ([Rule("A", "B"), Rule("B", "C")], PseudonymTaken),
        ([Rule("A", "Alt")], PseudonymTaken),
    ],
)
def test_same_original_same_pseudonym(rules, error):
    with pytest.raises(error):
        check_rules(rules, [KeyEntry("Z", "Alt")])


def test_descriptions_may_stand_for_several(project, key_file):
    check_rules([Rule("A", "Amt", "function"), Rule("B", "Amt", "function"), Rule("C", "", "omission")])
    with pytest.raises(NothingToReplace):
        apply_to_project(project, key_file, [Rule("Niemand Bekanntes", "X")])
    assert key_file.entries() == []


def test_the_protocol_tells_no_original(project, key_file):
    apply_to_project(project, key_file, RULES)
    rows = protocol(key_file.entries())
    assert {r["kind"]: r["count"] for r in rows if r["replacement"] == "[…]"} == {
        "address": 1, "email": 1, "file": 1, "iban": 1, "phone": 2,
    }  # fmt: skip
    assert sum(r["count"] for r in rows) == 12
    assert not any(original in str(rows) for original in ORIGINALS)
    with project.read() as session:
        assert not any(original in str(entry) for entry in _audit(session) for original in ORIGINALS)


def _audit(session):
    from gk_qda.models import AuditEntry

    return [(entry.action, entry.details) for entry in session.scalars(select(AuditEntry)).all()]


def test_replacements_are_found_where_the_text_has_changed():
    replaced = [("[…]", "eins"), ("Ebeling", "Wiegelmann"), ("[…]", "zwei")]
    text = "Neu: […] und […] und Ebelings, Ebeling und […]."
    assert [text[s:e] + "=" + o for s, e, o in located(text, replaced)][-2:] == [
        "Ebeling=Wiegelmann",
        "[…]=zwei",
    ]


def test_what_may_be_a_name_in_small_letters_is_listed_and_replaced_only_when_asked(project, key_file):
    with project.change("edit_text") as session:
        document = find_document(session, "TM01")
        end = len(text_of(session, document.id))
        said = " Herr Koch kam, der koch, kochs Frau und wir kochen."
        edit_text(session, document_id=document.id, edits=[Edit(end, end, said)], coder_id=None)
    koch = Rule("Koch", "Ebeling", kind="name")

    def listed(**options):
        with project.read() as session:
            found = personal_candidates(session, document_ids=[document.id], **options)
            return {one.original: one for one in found}

    found = listed()
    assert (found["Koch"].kind, found["koch"].kind, found["koch"].count) == ("name", "maybe", 2)
    assert {place.words for place in found["koch"].places} == {"koch", "kochs"}
    assert "koch" not in listed(known=["koch"])
    assert "Koch" in listed(known=["koch"])
    apply_to_project(project, key_file, [koch])
    with project.read() as session:
        assert text_of(session, document.id).endswith(
            "Herr Ebeling kam, der koch, kochs Frau und wir kochen."
        )
    left = listed(names=key_file.known())
    assert "Koch" not in left
    assert left["koch"].count == 2, "the key says that it is somebody's name"
    apply_to_project(project, key_file, [Rule("koch", "Ebeling", kind=left["koch"].kind)])
    with project.read() as session:
        assert text_of(session, document.id).endswith(
            "Herr Ebeling kam, der Ebeling, Ebelings Frau und wir kochen."
        )
    assert key_file.known().maybe("koch") == []
