"""A report is proved against the transcripts: what we write is right, what somebody changed is found."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from docx import Document

from gk_qda.errors import Cancelled
from gk_qda.errors.importing import FileMissing
from gk_qda.operations.case_report import write_case_report
from gk_qda.operations.citation_check import check_citations
from gk_qda.operations.theme_report import write_theme_report
from gk_qda.queries.documents import documents, paragraphs_of, texts_of
from gk_qda.queries.filters import speech
from gk_qda.queries.spoken import spoken
from tests.demo_copy import opened_copy


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    with opened_copy(tmp_path_factory.mktemp("citations")) as project:
        yield project


@pytest.fixture
def checked(project, tmp_path):
    def check(*blocks):
        path = tmp_path / "bericht.txt"
        path.write_text("\n\n".join(blocks), encoding="utf-8")
        return check_citations(project, path)

    return check


@pytest.mark.parametrize("suffix", ["docx", "odt", "html", "md"])
def test_every_citation_of_our_own_report_holds(project, tmp_path, suffix):
    path = tmp_path / f"bericht.{suffix}"
    write_theme_report(project, path)
    found = check_citations(project, path)
    assert [one for one in found if one.is_wrong] == []
    verdicts = Counter(one.verdict for one in found)
    assert verdicts["right"] >= 30
    assert verdicts["paraphrased"] + verdicts["source"] == len(found) - verdicts["right"]


def test_one_changed_word_makes_exactly_that_quotation_wrong(project, tmp_path):
    path = tmp_path / "bericht.md"
    write_theme_report(project, path)
    text = path.read_text(encoding="utf-8")
    sound = check_citations(project, path)
    quotations = list(re.finditer(r"^> „(.+)“ \((TM\d\d.+)\)$", text, re.MULTILINE))
    assert len(quotations) >= 15
    for quotation in quotations[::4]:
        words = quotation[1].split(" ")
        middle = len(words) // 2
        changed = " ".join([*words[:middle], "Zeppelin", *words[middle + 1 :]])
        path.write_text(text.replace(quotation[1], changed, 1), encoding="utf-8")
        found = check_citations(project, path)
        assert len(found) == len(sound)
        (wrong,) = [one for one in found if one.is_wrong]
        assert wrong.verdict == "wrong_words"
        assert "Zeppelin" in wrong.quotation
        assert wrong.instead


QUOTED = (
    "„Die GfS hat gleich in der zweiten Woche eine Videorunde gemacht, und da sollte ich mich vorstellen.“"
)


LIE = "„Wir haben alles verschlafen und nichts getan, das ist die Wahrheit.“"


@pytest.mark.parametrize(
    ("block", "verdict"),
    [
        (f"{QUOTED} (TM07, Abs. 17)", "right"),
        ("„Die GfS hat […] eine Videorunde gemacht“ (TM07, Abs. 16–17)", "right"),
        (f"{QUOTED} (TM07, Abs. 16)", "wrong_words"),
        (f"{QUOTED} (TM07, Abs. 1700)", "no_paragraph"),
        (f"{QUOTED} (TM07, Abs. 16f.)", "right"),
        (f"{QUOTED} (TM07, Abs. 14 ff.)", "right"),
        (f"{QUOTED} (TM07, Abs. 15f.)", "wrong_words"),
        (f"{QUOTED} (TM07: 17)", "right"),
        ("„eine Videorunde erfunden“ (vgl. TM07, Abs. 17)", "wrong_words"),
        (f"{QUOTED} (TM99, Abs. 17)", "no_document"),
        ("„Da war etwas, das ist zurückgezogen“ (TM13, Abs. 31)", "withdrawn"),
        (
            "„Sind Sie in die Bündniskerngruppe eingebunden? B: Ja, das hat mich überrascht.“ (TM07, Abs. 16–17)",
            "right",
        ),
        ("„Telefon: Ja, das hat mich überrascht.“ (TM07, Abs. 17)", "wrong_words"),
        ("„Getagt in dem Sinne nicht, nein.“ (RG08, B2, Abs. 30)", "wrong_speaker"),
        ("So war es in Ginsterkamp (TM07, Abs. 17).", "source"),
        (f"{QUOTED[1:-1]} (TM07, Abs. 17)", "right"),
        (f"{QUOTED[1:-1].replace('zweiten', 'dritten')} (TM07, Abs. 17)", "wrong_words"),
        ("Die Ausprägung „hoch“ nennt die GfS (TM07, Abs. 17).", "few_words"),
        (f"Die GfS (TM07, Abs. 17) sagt: {QUOTED}", "right"),
        (f"Die GfS (TM07, Abs. 17) hat geschlafen: {LIE}", "wrong_words"),
        (f"Die GfS hat (TM07, Abs. 17) {LIE}", "wrong_words"),
        (f"Auch hier gilt das Gesagte (TM07, Abs. 17): {LIE}", "wrong_words"),
        (f"In (TM07, Abs. 17) heißt es: {LIE}", "wrong_words"),
        (f"Vgl. TM07, Abs. 17: {LIE}", "wrong_words"),
        (f"Die GfS, sagt TM07, Abs. 17, {LIE}, habe geschlafen.", "wrong_words"),
        (f"So war es (TM07, Abs. 17). Niemand sagte {LIE}", "source"),
        ("Die GfS (TM07, Abs. 17)", "source"),
        ("Die GfS hat eine Videorunde gemacht (TM07, Abs. 17), die gut war.", "source"),
        ("Neu: TM07, Abs. 17 als „noch nicht beteiligt“ codiert, vorher „beteiligt“.", "source"),
        ("Die „GfS“ hat sie eingeladen (TM07, Abs. 17).", "right"),
    ],
)
def test_each_verdict(checked, block, verdict):
    (one,) = checked(block)
    assert one.verdict == verdict


def test_a_quotation_between_two_sources_belongs_to_one_of_them(checked):
    later = checked(f"Dazu gibt es (TM08, Abs. 3) mehr, und {QUOTED} (TM07, Abs. 17).")
    assert [(one.citation, one.verdict) for one in later] == [
        ("TM08, Abs. 3", "source"),
        ("TM07, Abs. 17", "right"),
    ]
    both = checked(f"TM07, Abs. 17: {QUOTED}, dagegen TM08, Abs. 3: {LIE}")
    assert [(one.citation, one.verdict) for one in both] == [
        ("TM07, Abs. 17", "right"),
        ("TM08, Abs. 3", "wrong_words"),
    ]


@pytest.mark.parametrize(
    ("rows", "verdicts"),
    [
        ([f"| TM07, Abs. 17 | Umgang | {QUOTED} |"], ["right"]),
        ([f"| TM07, Abs. 17 | Umgang | {LIE} |"], ["wrong_words"]),
        ([f"| {LIE} | (TM07, Abs. 17) | eigene Bemerkung |"], ["wrong_words"]),
        ([f"| TM08, Abs. 3 | | TM07, Abs. 17 | {QUOTED} |"], ["source", "right"]),
        (["| Stelle | Zitat |", f"| TM07, Abs. 17 | {QUOTED[1:-1]} |"], ["right"]),
        (["| Stelle | Zitat |", f"| TM07, Abs. 17 | {LIE[1:-1]} |"], ["wrong_words"]),
        (["| Stelle | Bemerkung |", f"| TM07, Abs. 17 | {LIE[1:-1]} |"], ["source"]),
        ([f"| {QUOTED[1:-1]} | TM07, Abs. 17 |"], ["right"]),
        (["| Videorunde | TM07, Abs. 17 |"], ["source"]),
    ],
)
def test_in_a_table_words_and_source_stand_in_cells_of_one_row(project, tmp_path, rows, verdicts):
    (tmp_path / "b.md").write_text("\n".join([rows[0], "| --- | --- |", *rows[1:]]), encoding="utf-8")
    assert [one.verdict for one in check_citations(project, tmp_path / "b.md")] == verdicts


def test_every_citation_of_a_case_report_is_proved(project, tmp_path):
    path = tmp_path / "fall.md"
    write_case_report(project, path, case="KO11")
    found = check_citations(project, path)
    assert [one for one in found if one.is_wrong] == []
    assert sum(one.verdict == "right" for one in found) >= 50
    text = path.read_text(encoding="utf-8")
    falsified = re.sub(
        r"(^\| TM12, Abs\. 28 \|.*„)Buschfunk", r"\1Erlogenes steht hier", text, flags=re.MULTILINE
    )
    assert falsified != text
    path.write_text(falsified, encoding="utf-8")
    (wrong,) = [one for one in check_citations(project, path) if one.is_wrong]
    assert (wrong.citation, wrong.verdict) == ("TM12, Abs. 28", "wrong_words")


def test_short_quotations_have_a_finding_each(checked):
    found = checked("Eine „Videorunde“, die „Telefonrunde“ und der „lange Weg“ kommen vor (TM07; Abs. 17).")
    assert [(one.quotation, one.verdict, one.is_wrong) for one in found] == [
        ("Videorunde", "right", False),
        ("Telefonrunde", "few_words", True),
        ("lange Weg", "few_words", True),
    ]


def test_lines_of_a_text_are_paragraphs_of_the_report(project, tmp_path):
    path = tmp_path / "bericht.txt"
    path.write_text(f"{QUOTED} (TM07, Abs. 17)\n{QUOTED} (TM07: 16)\n{QUOTED} (TM99, Abs. 1)", "utf-8")
    found = check_citations(project, path)
    assert [(one.position, one.verdict) for one in found] == [
        (1, "right"),
        (2, "wrong_words"),
        (3, "no_document"),
    ]


def test_a_wrong_paragraph_says_where_the_words_stand(checked):
    (one,) = checked(f"{QUOTED} (TM07, Abs. 16)")
    assert one.found_at == "TM07, Abs. 17"
    (other,) = checked(f"{QUOTED} (RG05, B1, Abs. 9)")
    assert other.found_at == "TM07, Abs. 17"


def test_minutes_carry_no_literal_words(project, checked):
    with project.read() as session:
        from gk_qda.queries.documents import find_document, paragraphs_of, text_of

        document = find_document(session, "RG09")
        paragraph = paragraphs_of(session, [document.id])[document.id][4]
        words = paragraph.span.of(text_of(session, document.id)).strip().split(". ")[0]
    (literal,) = checked(f"„{words}“ (RG09, Abs. {paragraph.number})")
    (marked,) = checked(f"„{words}“ (RG09, Protokoll, Abs. {paragraph.number}, sinngemäß)")
    (free,) = checked(f"„Ganz anders gesagt war es so“ (RG09, Protokoll, Abs. {paragraph.number}, sinngemäß)")
    assert [one.verdict for one in (literal, marked, free)] == ["literal_minutes", "right", "paraphrased"]


def test_one_of_several_sources_is_enough(checked):
    found = checked(f"{QUOTED} (RG05, B1, Abs. 9; TM07, Abs. 17)")
    assert [one.verdict for one in found] == ["source", "right"]


def test_what_is_said_is_what_labels_marks_and_withdrawals_leave(project):
    with project.read() as session:
        ids = [document.id for document in documents(session)]
        paragraphs, texts, found = paragraphs_of(session, ids), texts_of(session, ids), spoken(session, ids)
    for one in ids:
        by_hand = [
            "" if p.is_withdrawn else " ".join(piece.of(texts[one]) for piece in speech(p))
            for p in paragraphs[one]
        ]
        assert found[one] == by_hand
    assert any(p.is_withdrawn for one in ids for p in paragraphs[one])


def test_tables_and_footnotes_of_word_files(project, tmp_path):
    path = tmp_path / "bericht.docx"
    document = Document()
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = QUOTED, "TM07, Abs. 17"
    document.save(path)
    (one,) = check_citations(project, path)
    assert (one.verdict, one.position) == ("right", 1)


def test_a_missing_report_is_one_sentence(project, tmp_path):
    with pytest.raises(FileMissing):
        check_citations(project, tmp_path / "nichts.docx")


def test_it_can_be_cancelled(project, tmp_path):
    class Stop:
        def report(self, done, total, message=""):
            raise Cancelled

    path = tmp_path / "bericht.txt"
    path.write_text(f"{QUOTED} (TM07, Abs. 17)", encoding="utf-8")
    with pytest.raises(Cancelled):
        check_citations(project, path, progress=Stop())
