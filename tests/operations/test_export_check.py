"""What leaves is made for its level and checked: acceptance A-X1 to A-X4 on the demo."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from gk_qda.errors.exporting import ExportHeld, WithdrawnWords
from gk_qda.exporting.report import Paragraph, Report
from gk_qda.exporting.texts import pieces
from gk_qda.exporting.writing import format_of, write_report, write_table
from gk_qda.language.known_names import KnownNames
from gk_qda.language.pseudonyms import Rule
from gk_qda.models import AuditEntry, Consent
from gk_qda.operations.documents import withdraw_paragraph
from gk_qda.operations.export_check import check_export, check_passage
from gk_qda.operations.leaving import Accepted, ExportGuard, let_out
from gk_qda.operations.reports.kinds import KINDS, made_report
from gk_qda.operations.reports.levels import Leveller
from gk_qda.operations.reports.numbering import Numbering
from gk_qda.operations.settings import set_setting
from gk_qda.operations.tables.audit import audit_table
from gk_qda.operations.tables.cases import case_table
from gk_qda.operations.tables.codings import coding_table
from gk_qda.operations.tables.document_comparison import document_comparison_table
from gk_qda.operations.tables.search import search_query, search_table
from gk_qda.operations.tables.speakers import speaker_table
from gk_qda.project import audit
from gk_qda.project.audit import first_broken
from gk_qda.queries.cases import cases
from gk_qda.queries.documents import documents, paragraphs_of, text_of
from gk_qda.queries.protected import protected_passages
from gk_qda.queries.report_choices import ReportChoices
from gk_qda.spans import Span
from tests.demo_copy import opened_copy

NAMES_OF_DOCUMENTS = [f"TM{n:02}" for n in range(1, 15)] + [f"RG{n:02}" for n in range(1, 11)]


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    with opened_copy(tmp_path_factory.mktemp("demo")) as project:
        yield project


@pytest.fixture
def project(tmp_path: Path):
    with opened_copy(tmp_path) as project:
        yield project


def choices(kind: str, **values) -> ReportChoices:
    usual = {
        "case": {"cases": ("KO06",)},
        "comparison": {"cases": ("KO06", "KO11"), "attributes": ("typ", "groessenklasse")},
        "crosstab": {"by": "typ"},
    }
    return ReportChoices(kind, **({"suffix": KINDS[kind].suffixes[0]} | usual.get(kind, {}) | values))


def report(*texts: str) -> Report:
    return Report("Bericht", "", tuple(Paragraph(text) for text in texts))


def words_of(project, name: str, number: str) -> str:
    with project.read() as session:
        document = next(one for one in documents(session) if one.name == name)
        paragraphs = paragraphs_of(session, [document.id])[document.id]
        paragraph = next(one for one in paragraphs if one.number == number)
        return paragraph.span.of(text_of(session, document.id))


def known(*originals: tuple[str, str]) -> KnownNames:
    return KnownNames(Rule(words, "…", kind=kind) for words, kind in originals)


def kinds(found) -> set[str]:
    return {one.kind for one in found.findings}


def everything(made) -> str:
    return "\n".join(piece.text for piece in pieces(made, "json"))


# A-X1


def test_names_of_the_key_are_found_with_their_endings(demo):
    made = report(
        "Die Grünwald-Beispiel kam.", "Das ist Grünwald-Beispiels Akte.", "Der Grünwald ist ein Wald."
    )
    found = check_export(demo, made, level="internal", names=known(("Grünwald-Beispiel", "name")))
    assert [one.kind for one in found.findings] == ["name", "name"]
    assert found.names == 1
    unknown = check_export(demo, made, level="internal")
    assert not unknown.findings
    assert unknown.names is None, "no key file was open, which the check says"


@pytest.mark.parametrize(
    "words",
    [
        "Osterko\u0308tter", "Oster\u00adkötter", "die Osterköttersche Klasse", "OSTERKÖTTER", "osterkötter",
        "Anna\u00a0Beck", "Anna  Becks", "die Ulmenfurther", "Koch’s",
    ],
)  # fmt: skip
def test_names_of_the_key_are_found_however_they_are_written(demo, words):
    names = known(("Osterkötter", "name"), ("Anna Beck", "name"), ("Ulmenfurth", "place"), ("Koch", "name"))
    found = check_export(
        demo, report(words, "Wir kochen, Kochen ist gut, Kocher"), level="internal", names=names
    )
    assert [(one.kind, one.count) for one in found.findings] == [("name", 1)]


def test_names_in_small_letters_that_are_words_too_are_to_be_looked_at(demo):
    names = known(("Koch", "name"), ("Klein", "name"))
    made = report("Das hat der koch gesagt.", "Ein klein und kochs Frau.", "Wir kochen.")
    (found,) = (one := check_export(demo, made, level="client", names=names)).findings
    assert (found.kind, found.count) == ("maybe_name", 3)
    assert one.to_decide == {found.key}
    assert not check_export(demo, made, level="internal", names=names).to_decide, "told, not asked"
    assert not check_export(demo, made, level="client").findings


def test_a_passage_by_itself_is_checked_without_the_rest(demo):
    with demo.read() as session:
        one = next(one for one in protected_passages(session) if one.reason == "sensitive")
        said = f"„{one.text} Rufen Sie an: 0201 000000-00“ ({one.document})"
        found = check_passage(session, one.document_id, one.span, said, level="internal")
        assert {"sensitive", "consent_missing", "pattern"} == {finding.kind for finding in found.findings}
        far = Span(one.span.end + 5_000, one.span.end + 5_010)
        elsewhere = check_passage(session, one.document_id, far, "Ja.", level="internal")
    assert "sensitive" not in {finding.kind for finding in elsewhere.findings}


def test_a_name_that_the_key_invented_is_no_detail_of_a_person(demo):
    names = KnownNames([Rule("Osterkötter", "…", kind="name")], ["Ebeling"])
    said = report("Frau Ebeling und Herr Wiegelmann kamen, Frau Ebelings Akte fehlt.")
    counted = {
        known is not None: [
            one.count for one in check_export(demo, said, level="internal", names=known).findings
        ]
        for known in (names, None)
    }
    assert counted == {True: [1], False: [3]}


def test_details_of_persons_are_found_by_their_form(demo):
    found = check_export(demo, made_report(demo, choices("transcripts")), level="internal")
    kinds_found = {one.about for one in found.findings if one.kind == "pattern"}
    assert {"phone", "email", "iban", "file", "birth"} <= kinds_found
    assert all(one.where for one in found.findings if one.kind == "pattern")
    dates = report("Datenstand: 28.11.2026, am 06.05.2020 gesprochen")
    assert not check_export(demo, dates, level="internal").findings


@pytest.mark.parametrize("hit", ["Frau", "Özt", "Linden", "0171", "ging"])
@pytest.mark.parametrize("format", ["csv", "json", "xlsx"])
def test_a_hit_divides_no_name_and_no_number(demo, hit, format):
    said = "Frau Öztürk ging dann. Sie wohnt in der Lindenstraße 14, Nummer 0171 2345678."
    at = said.index(hit)
    row = {"before": said[:at], "hit": hit, "after": said[at + len(hit) :]}
    with demo.read():
        shown = search_table(demo, [search_query("Frau")], limit=1, format=format)
    table = replace(shown, rows=({**shown.rows[0], **row, "context": ""},))
    checked = check_export(demo, table, level="client", format=format, names=known(("Öztürk", "name")))
    found = {(one.kind, one.about): one.count for one in checked.findings}
    assert found[("name", "")] == 1
    assert {about for kind, about in found if kind == "pattern"} == {"name", "address", "phone"}


def test_names_and_details_lead_to_their_place_or_show_their_words(demo):
    with demo.read() as session:
        document = next(one for one in documents(session) if one.name == "TM13")
        text = text_of(session, document.id)
    at = text.index("Wiegelmann")
    names = known(("Wiegelmann", "name"))
    made = report(f"Dort hieß es: {text[at - 60 : at + 40]}", "Frau Wiegelmann rief an, die 0171 2345678.")
    first, other = (
        one
        for one in check_export(demo, made, level="client", format="docx", names=names).findings
        if one.kind == "name"
    )
    assert first.document_id == document.id
    assert other.document_id is None, "no transcript says so"
    assert first.words.text[first.words.start : first.words.end] == "Wiegelmann"
    assert other.words.text.startswith("Frau Wiegelmann rief an")
    assert "Wiegelmann" not in repr(other)
    made = report(text[at - 60 : at + 60])
    (found,) = (
        one
        for one in check_export(demo, made, level="client", format="docx", names=names).findings
        if one.kind == "name"
    )
    assert (found.document_id, found.span.of(text)) == (document.id, "Wiegelmann")


def test_marks_of_the_program_are_no_telephone_numbers(demo):
    table = made_report(demo, choices("segments", suffix=".csv"))
    found = check_export(demo, table, level="internal", format="csv").findings
    assert table.columns[-1].key == "guid" or any(column.key == "guid" for column in table.columns)
    assert {one.where for one in found if one.kind == "pattern"} <= {"Zitat", "Quote", "Kommentar", "Comment"}


def test_quotations_without_consent_lead_to_their_place(project):
    with project.change("set_consent") as session:
        ids = {document.name: document.id for document in documents(session)}
        for name, state in (("TM01", "given"), ("TM02", "refused")):
            session.add(Consent(document_id=ids[name], purpose="quotation", state=state))
    texts = [words_of(project, name, "16") for name in ("TM01", "TM02", "TM03")]
    found = check_export(project, report(*texts), level="internal")
    told = {one.document: (one.kind, one.where, one.document_id) for one in found.findings}
    assert told == {
        "TM02": ("consent_refused", "16", ids["TM02"]),
        "TM03": ("consent_missing", "16", ids["TM03"]),
    }
    assert {key[1] for key in found.to_decide} == {ids["TM02"]}, (
        "inside the house only refusals are asked about"
    )


def test_passages_of_sensitive_codes_are_listed_one_by_one(demo):
    for level in ("client", "publication"):
        found = check_export(demo, made_report(demo, choices("segments")), level=level)
        sensitive = [one for one in found.findings if one.kind == "sensitive"]
        assert len(sensitive) == 13
        assert {one.about.rpartition(" > ")[2] for one in sensitive} == {
            "Psychische Belastung",
            "Ungeklärte Identität und Arbeitsverbot",
        }
        assert all(one.document_id and one.span for one in sensitive)
        assert {one.key for one in sensitive} <= found.to_decide


def test_words_about_the_person_are_found(demo):
    found = check_export(demo, made_report(demo, choices("transcripts")), level="internal")
    assert sum(one.kind == "person" for one in found.findings) == 24, "each transcript begins with them"
    assert "person" not in kinds(check_export(demo, made_report(demo, choices("segments")), level="internal"))


@pytest.mark.parametrize("kind", KINDS)
def test_withdrawn_words_are_in_no_report(demo, kind):
    for suffix in KINDS[kind].suffixes[:1] + KINDS[kind].suffixes[-1:]:
        made = made_report(demo, replace(choices(kind), suffix=suffix))
        found = check_export(demo, made, level="internal", format=suffix[1:], shown=made)
        assert "withdrawn" not in kinds(found)


def test_withdrawn_words_never_leave_whatever_somebody_decides(project, tmp_path):
    made = report(f"Sie sagt: „{words_of(project, 'TM13', '31')}“")
    path = tmp_path / "bericht.md"

    def write() -> list[Path]:
        write_report(made, path)
        return [path]

    with pytest.raises(WithdrawnWords, match="TM13, 31"):
        let_out(project, path, "export.themes", write, accepted=Accepted("trotzdem"))
    assert not path.exists()


def test_what_others_say_in_the_same_words_proves_nothing(project, tmp_path):
    """TM07 says six words of TM05, 14, and nobody could ever have exported anything again."""
    with project.change("withdraw_paragraph") as session:
        document = next(one for one in documents(session) if one.name == "TM05")
        withdraw_paragraph(session, document_id=document.id, number="14", reason="")
    found = check_export(project, coding_table(project), level="internal", format="csv")
    assert not {"withdrawn", "repeated"} & kinds(found)
    gone = words_of(project, "TM05", "14").split()
    some = check_export(project, report(" ".join(gone[1:9])), level="internal")
    assert "repeated" in kinds(some)
    assert not some.is_forbidden
    all_of_it = check_export(project, report(" ".join(gone[1:16])), level="internal")
    assert all_of_it.is_forbidden


# A-X2 and A-X3


@pytest.mark.parametrize(
    ("columns", "small", "classes", "told"),
    [
        (("typ",), 1, 3, 2),
        (("typ", "groessenklasse"), 5, 6, 9),
        (("typ", "thm_ansiedlung"), 9, 10, 11),
        (("typ", "groessenklasse", "thm_ansiedlung"), 11, 12, 12),
    ],
)
def test_small_groups_of_the_columns_that_leave(demo, columns, small, classes, told):
    table = case_table(demo)
    kept = replace(table, columns=tuple(c for c in table.columns if c.key in ("case", *columns)))
    found = check_export(demo, kept, level="publication")
    (groups,) = found.groups
    assert groups.check.attributes == columns
    assert (len(groups.check.small), groups.check.classes, groups.told) == (small, classes, told)
    listed = [one for one in found.findings if one.kind == "small_group"]
    assert len(listed) == small
    assert sum(one.count for one in listed) == told
    for proposal in groups.proposals:
        assert proposal.cases < told
    assert groups.proposals


def test_of_all_attributes_a_set_is_proposed_that_tells_nobody(demo):
    (groups,) = check_export(demo, case_table(demo), level="publication").groups
    (keep,) = [one for one in groups.proposals if one.kind == "keep"]
    assert (keep.small, keep.cases) == (0, 0)
    assert keep.values


def test_a_proposal_holds_what_it_promises(demo):
    columns = ("typ", "groessenklasse", "thm_ansiedlung")
    table = case_table(demo)

    def checked(*names: str):
        kept = replace(table, columns=tuple(c for c in table.columns if c.key in ("case", *names)))
        return check_export(demo, kept, level="publication").groups[0]

    drops = [one for one in checked(*columns).proposals if one.kind == "drop"]
    assert drops
    for one in drops:
        after = checked(*(name for name in columns if name != one.attribute))
        assert (len(after.check.small), after.told) == (one.small, one.cases)


def test_the_number_below_which_a_group_is_small_is_a_setting(project):
    with project.change("change_settings") as session:
        set_setting(session, "small_group", 2)
    made = made_report(project, choices("crosstab"))
    assert [one.check.small for one in check_export(project, made, level="client").groups] == [()]


def test_attributes_are_found_as_rows_and_as_groups(demo):
    for kind in ("comparison", "case", "crosstab", "frequencies"):
        made = made_report(demo, choices(kind, **({"by": "typ"} if kind == "frequencies" else {})))
        found = check_export(demo, made, level="client", shown=made).groups
        groups = next(one for one in found if one.scope == "case")
        assert "typ" in groups.check.attributes
        assert "interviews" not in groups.check.attributes or kind == "case", "a count is no value"


@pytest.mark.parametrize(
    ("text", "n"),
    [
        ("In 2 von 5 Kreisen", 1),
        ("in 5 of 5 districts, 1 of 5 towns", 1),
        ("2 von 2", 1),
        ("3 von 5", 0),
        ("2 von 15 Kommunen", 0),
        ("2 von 20 Dokumenten", 1),
        ("2 von 24 Dokumenten", 0),
        ("12 von 24", 0),
        ("1,2 von 5", 0),
    ],
)
def test_small_numbers_of_a_group(demo, text, n):
    found = [one for one in check_export(demo, report(text), level="internal").findings if one.kind == "few"]
    assert sum(one.count for one in found) == n


# A-X4


@pytest.mark.parametrize("kind", KINDS)
def test_no_code_and_no_document_of_the_project_in_a_publication(demo, kind):
    for suffix in KINDS[kind].suffixes[:1] + KINDS[kind].suffixes[-1:]:
        text = everything(
            Leveller.of(demo, "publication").made(made_report(demo, replace(choices(kind), suffix=suffix)))
        )
        with demo.read() as session:
            known = [name for case in cases(session) for name in (case.name, case.title) if name]
        assert not [name for name in (*NAMES_OF_DOCUMENTS, *known) if name in text]
        assert "Exportstufe: Veröffentlichung" in text


def test_two_publications_cannot_be_laid_beside_each_other(demo):
    made = made_report(demo, choices("segments", suffix=".xlsx"))
    one, two = (Leveller.of(demo, "publication") for _ in range(2))
    assert one.numbering.names != two.numbering.names
    assert one.numbering.digest != two.numbering.digest
    assert sorted(one.numbering.names.values()) == [f"D{n:02}" for n in range(1, 25)]
    order = list(dict.fromkeys(row["document"] for row in one.made(made).rows))
    assert order == sorted(order), "the order of the documents tells nothing either"
    assert "guid" not in one.made(coding_table(demo)).rows[0]


def test_no_length_of_a_document_joins_two_publications(demo):
    one = Leveller.of(demo, "publication").made(document_comparison_table(demo, format="csv"))
    assert not {"paragraphs", "index"} & {key for row in one.rows for key in row}
    assert not {"paragraphs", "index"} & {column.key for column in one.columns}
    assert "paragraphs" not in one.base
    assert {row["position"] for row in one.rows} <= set(range(101))
    assert all(isinstance(row["position"], int) for row in one.rows)


def test_the_account_of_the_machine_is_called_by_a_number(project):
    with project.write_unrecorded() as session:
        audit.append(session, "export", {"file": "a", "account": "m.yildiz"}, coder_id=None, file_sha256=None)
    for level in ("client", "publication"):
        made = Leveller.of(project, level).made(audit_table(project, format="csv"))
        assert "m.yildiz" not in str(made.rows)
        assert any(str(row["person"]).startswith(("Konto", "Account")) for row in made.rows)


def test_lists_of_documents_are_in_the_order_of_their_new_names():
    numbering = Numbering({"TM01": "D03", "TM02": "D01", "TM03": "D02"}, "")
    made = numbering.applied(
        report("TM01, TM02, TM03 und TM010", "(TM01, Abs. 3)", "TM01, Abs. 3\nTM02, Abs. 5")
    )
    assert [block.content for block in made.blocks] == [
        "D01, D02, D03 und TM010",
        "(D03, Abs. 3)",
        "D03, Abs. 3\nD01, Abs. 5",
    ]


def test_the_client_hears_pseudonyms_and_nobodys_function(demo):
    made = Leveller.of(demo, "client").made(speaker_table(demo))
    by_document: dict[str, list[dict]] = {}
    for row in made.rows:
        by_document.setdefault(row["document"], []).append(row)
    assert all(row["function"] == "" for row in by_document["TM07"])
    inside = {(row["document"], row["label"]): row["function"] for row in speaker_table(demo).rows}
    assert inside["TM07", "B"] == "THM", "inside the house it stands there"
    text = everything(Leveller.of(demo, "client").made(made_report(demo, choices("themes"))))
    assert "KO06" not in text
    assert "Ginsterkamp" in text
    assert "Exportstufe: Auftraggeber" in text


# The gate


def test_an_export_on_its_level_is_held_decided_and_logged(project, tmp_path):
    with project.change("change_settings") as session:
        set_setting(session, "export_level", "publication")
    path = tmp_path / "faelle.csv"

    def write() -> list[Path]:
        return write_table(case_table(project), to=path, format=format_of(path, None))

    with pytest.raises(ExportHeld) as held:
        let_out(project, path, "export.cases", write)
    assert not path.exists()
    checked = held.value.checked
    let_out(
        project, path, "export.cases", write, accepted=Accepted("Abnahme am 1. Dezember", checked.to_decide)
    )
    with path.open(encoding="utf-8", newline="") as file:
        assert {row["case"] for row in csv.DictReader(file)} >= {"eine kreisfreie Stadt", "ein Kreis"}
    with project.read() as session:
        entry = session.scalars(select(AuditEntry).order_by(AuditEntry.id.desc()).limit(1)).one()
        assert entry.action == "export"
        assert entry.details["level"] == "publication"
        assert entry.details["findings"] == checked.counts
        assert entry.details["reason"] == "Abnahme am 1. Dezember"
        assert len(entry.details["numbering"]) == 64
        assert entry.coder_id == project.coder_id
        assert first_broken(session) is None


def test_what_was_not_decided_is_asked_about_again(demo):
    guard = ExportGuard(demo, "client", Accepted("gelesen", frozenset()))
    with pytest.raises(ExportHeld):
        guard.pass_made(made_report(demo, choices("crosstab")), "docx")


def test_a_picture_cannot_be_made_for_a_level(demo):
    with pytest.raises(ExportHeld) as held:
        ExportGuard(demo, "client").pass_bytes()
    assert kinds(held.value.checked) == {"unread"}
    ExportGuard(demo, "internal").pass_bytes()


def test_notebooks_ask_for_kept_reports(project):
    from gk_qda.notebook import NotebookProject
    from gk_qda.operations.reports.keeping import save_report

    with project.change("save_report", name="Vergleich") as session:
        save_report(session, name="Vergleich", choices=choices("crosstab"))
    found = NotebookProject(project).export_check("Vergleich", level="client")
    assert list(found["kind"]) == ["small_group", "few"]
