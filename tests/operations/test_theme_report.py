"""The theme-centred summary, read back from the files it is written to."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import docx
import odfdo
import pytest
from docx.document import Document as DocxDocument

from gk_qda.errors.domain import AttributeNotFound, CodeNotFound
from gk_qda.errors.exporting import UnknownFormat
from gk_qda.exporting.report import Heading, ListBlock, Paragraph, Quote, Report, TableBlock, text_of
from gk_qda.importing import read_document
from gk_qda.models import Coding
from gk_qda.operations.coding import apply_code
from gk_qda.operations.documents import import_documents, withdraw_paragraph
from gk_qda.operations.projects import new_project
from gk_qda.operations.summaries import set_evidence, write_summary
from gk_qda.operations.theme_report import theme_report, write_theme_report
from gk_qda.project import Project, open_project
from gk_qda.queries.codebook import codebook
from gk_qda.queries.documents import documents, find_document, paragraphs_of
from gk_qda.queries.documents import text_of as text_of_document
from gk_qda.queries.filters import Filters
from gk_qda.queries.themes import theme_grid
from tests.demo_copy import demo_file

BKG = "Teilnahme an der Bündniskerngruppe"
SUFFIXES = ("docx", "odt", "html", "md")


@pytest.fixture(scope="module")
def untouched() -> Iterator[Project]:
    """The demo for tests that only ask."""
    with open_project(demo_file(), read_only=True) as project:
        yield project


@pytest.fixture(scope="module")
def whole(untouched: Project, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The summary of all themes in all formats."""
    folder = tmp_path_factory.mktemp("themes")
    for suffix in SUFFIXES:
        write_theme_report(untouched, folder / f"Themen.{suffix}")
    return folder


def heads(report: Report) -> list[tuple[int, str]]:
    return [(block.level, block.text) for block in report.blocks if isinstance(block, Heading)]


def section(report: Report, title: str) -> list[object]:
    """The blocks under the first heading of this name."""
    at = next(i for i, b in enumerate(report.blocks) if isinstance(b, Heading) and b.text == title)
    rest = report.blocks[at + 1 :]
    end = next((i for i, b in enumerate(rest) if isinstance(b, Heading)), len(rest))
    return list(rest[:end])


def table_in(report: Report, title: str) -> tuple[tuple[str, ...], list[list[str]]]:
    table = next(block for block in section(report, title) if isinstance(block, TableBlock))
    rows = [[v if isinstance(v, str) else text_of(v.content) for v in row] for row in table.rows]
    return table.head, rows


def lines_in(report: Report, title: str) -> list[str]:
    """Paragraphs and items of lists under a heading."""
    found: list[str] = []
    for block in section(report, title):
        if isinstance(block, Paragraph):
            found.append(text_of(block.content))
        elif isinstance(block, ListBlock):
            found += [text_of(item) for item in block.items]
    return found


def bkg(project: Project, **options: object) -> Report:
    return theme_report(project, themes=[BKG], **options)  # type: ignore[arg-type]


# --- the theme of the mock-up -------------------------------------------------------------------------


def test_numbers_are_those_of_the_truth_table(untouched: Project) -> None:
    assert table_in(bkg(untouched), "Häufigkeit") == (
        ("Ausprägung", "Befragte THM", "Kommunen (Basis 13)", "Reflexionsgespräche"),
        [
            ["beteiligt", "7 von 14", "6 von 13", "5 von 10"],
            ["noch nicht beteiligt", "7 von 14", "7 von 13", "3 von 10"],
            ["nicht thematisiert", "0 von 14", "0 von 13", "2 von 10"],
        ],
    )


def test_two_documents_of_one_case_are_explained(untouched: Project) -> None:
    assert "(TM05 und TM06 gehören zu Kreis Fichtenrath und werden dort einmal gezählt.)" in lines_in(
        bkg(untouched), "Häufigkeit"
    )


def test_groups_name_who_deviates(untouched: Project) -> None:
    assert table_in(bkg(untouched), "Vergleich nach THM-Start") == (
        ("THM-Start", "beteiligt", "noch nicht beteiligt"),
        [["vor Lockdown (8)", "6", "2  TM08, TM09"], ["während Lockdown (6)", "1  TM07", "5"]],
    )


def test_deviant_cases_and_contradictions_are_listed(untouched: Project) -> None:
    assert lines_in(bkg(untouched), "Abweichende Fälle und Widersprüche") == [
        (
            "THM-Start „vor Lockdown“: Die Mehrheit ist „beteiligt“; abweichend: "
            "TM08 Kreis Haselwehr (noch nicht beteiligt), TM09 Kreis Kastanienau (noch nicht beteiligt)."
        ),
        (
            "THM-Start „während Lockdown“: Die Mehrheit ist „noch nicht beteiligt“; abweichend: "
            "TM07 Ginsterkamp (beteiligt)."
        ),
        "Widerspruch in Kreis Pappelried: TM12 „noch nicht beteiligt“ ↔ RG08 „beteiligt“.",
    ]


def test_the_worksheet_has_its_line(untouched: Project) -> None:
    assert lines_in(bkg(untouched), "Bezug zur Arbeitshilfe") == [
        (
            "PM, Item PM12 „THM ist Mitglied der Bündniskerngruppe“ (13 Rückläufe): "
            "ja 6 · geplant 4 · nein 1 · trifft nicht zu 1 · ohne Angabe 1."
        )
    ]


def test_quotations_have_their_place(untouched: Project) -> None:
    quotes = [block for block in section(bkg(untouched), "Zitate") if isinstance(block, Quote)]
    assert {quote.source for quote in quotes} >= {"TM07, Abs. 17", "TM12, Abs. 24", "RG08, B1, Abs. 28"}
    assert quotes[0].text == (
        "„Die GfS hat gleich in der zweiten Woche eine Videorunde gemacht, und da sollte ich mich vorstellen.“"
    )


def test_marks_inside_quotations_are_nested(untouched: Project) -> None:
    quotes = section(theme_report(untouched, themes=["Corona > Umgang"]), "Zitate")
    assert (
        Quote(
            "„Der eine schreibt ‚ok 👍🏽‘ und damit ist der Termin bestätigt, auf eine Mail antwortet der nie.“",
            "TM07, Abs. 11",
        )
        in quotes
    )


def test_minutes_are_quoted_in_substance(untouched: Project) -> None:
    report = theme_report(untouched, themes=["Verstetigung"], filters=Filters(documents=("RG09",)))
    quotes = [block for block in section(report, "Zitate") if isinstance(block, Quote)]
    assert {quote.source for quote in quotes} == {
        "RG09, Protokoll, Abs. 23, sinngemäß",
        "RG09, Protokoll, Abs. 24, sinngemäß",
    }


def test_the_matrix_shows_rating_state_and_evidence(untouched: Project) -> None:
    head, rows = table_in(bkg(untouched), "Themenmatrix")
    assert head == ("Kommune", "THM-Start", "Ausprägung", "Zusammenfassung", "Belege")
    by_case = {row[0].split("\n")[0]: row for row in rows}
    assert len(by_case) == 16
    assert by_case["KO06"][:3] == ["KO06\nGinsterkamp", "während Lockdown", "beteiligt"]
    assert by_case["KO06"][4] == "TM07, Abs. 17\nRG05, B1, Abs. 9"
    assert re.fullmatch(
        r"widersprüchlich\nveraltet seit \d\d\.\d\d\.\d{4}\nTM12: noch nicht beteiligt\nRG08: beteiligt",
        by_case["KO11"][2],
    )
    assert by_case["KO11"][4] == "TM12, Abs. 24, 32\nRG08, B1, Abs. 28"
    assert by_case["KO13"][2] == "noch nicht beteiligt\nEntwurf"
    assert by_case["KO14"][2:] == ["nicht thematisiert", "–", ""]
    assert by_case["KO16"][2:] == ["keine Quelle", "–", ""]


def test_the_matrix_tells_open_from_silent(untouched: Project) -> None:
    _, rows = table_in(theme_report(untouched, themes=["Verstetigung"]), "Themenmatrix")
    by_case = {row[0].split("\n")[0]: row for row in rows}
    assert by_case["KO03"][2:] == [
        "noch offen",
        "noch offen, 3 Segmente",
        "TM03, Abs. 48\nRG03, B1, Abs. 74\nRG03, B2, Abs. 75",
    ]
    assert by_case["KO04"][2] == "nicht thematisiert"


def test_what_is_open_is_said(untouched: Project) -> None:
    lines = lines_in(bkg(untouched), "Offene Fragen")
    assert lines[0] == "Entwürfe: KO13 Kreis Weißdornau."
    late = "Neu: RG08, B1, Abs. 28 als „beteiligt“ codiert."
    assert re.fullmatch(
        rf"Der Ergebnistext ist veraltet seit \d\d\.\d\d\.\d{{4}}\. {re.escape(late)}", lines[1]
    )
    assert re.fullmatch(
        rf"Veraltet seit \d\d\.\d\d\.\d{{4}}: KO11 Kreis Pappelried\. {re.escape(late)}", lines[2]
    )


def test_sentences_without_evidence_are_counted(demo: Project) -> None:
    with demo.read() as session:
        document = find_document(session, "TM07")
        place = next(p for p in paragraphs_of(session, [document.id])[document.id] if p.number == "17")
    cells = {c.row.name: c for c in theme_grid(demo, [BKG]).cells.values()}
    with demo.change("set_evidence") as session:
        for name, places in (
            ("KO06", [(document.id, place.id, None, 0)]),
            ("KO07", []),
        ):
            summary_id = cells[name].summary_id
            assert summary_id is not None
            set_evidence(session, summary_id=summary_id, places=places)
    lines = lines_in(bkg(demo), "Offene Fragen")
    assert "Ohne Beleg: KO06 Ginsterkamp (2 Sätze), KO07 Kreis Haselwehr." in lines


# --- mentions, positions, silence ---------------------------------------------------------------------


def test_positions_are_and_mentions_speak(untouched: Project) -> None:
    assert lines_in(bkg(untouched), "Häufigkeit")[0] == (
        "7 von 14 Befragten (THM) sind „beteiligt“, 7 von 14 „noch nicht beteiligt“. "
        "In 5 von 10 Reflexionsgesprächen ist „beteiligt“ codiert, 3 von 10 „noch nicht beteiligt“."
    )
    role = theme_report(untouched, themes=["Rolle der GfS"])
    assert lines_in(role, "Häufigkeit")[0] == (
        "9 von 14 Befragten (THM) sprechen „Rolle der GfS“ an. "
        "In 10 von 10 Reflexionsgesprächen wird „Rolle der GfS“ angesprochen."
    )


def test_others_than_respondents_are_told_apart(untouched: Project) -> None:
    role = theme_report(untouched, themes=["Rolle der GfS"])
    head, rows = table_in(role, "Häufigkeit")
    assert head[1:3] == ("Befragte THM", "Interviews")
    assert rows[0][:3] == ["angesprochen", "9 von 14", "10 von 14"]
    assert "(In TM09 äußern sich dazu nur Personen, die nicht als Befragte zählen.)" in lines_in(
        role, "Häufigkeit"
    )
    assert lines_in(role, "Abweichende Fälle und Widersprüche") == [
        "Nicht thematisiert in TM04, TM10, TM13 und TM14."
    ]


def test_another_attribute_can_be_chosen(untouched: Project) -> None:
    report = theme_report(untouched, themes=["Kreisangehörige Kommunen"], group_by="typ")
    head, rows = table_in(report, "Vergleich nach Typ")
    assert head == ("Thema und Subcodes", "Kreis (7)", "kreisangehörige Gemeinde (2)", "kreisfreie Stadt (5)")
    assert rows[0] == ["angesprochen", "6 von 7", "1 von 2", "0 von 5"]


def test_unknown_themes_attributes_and_formats_are_refused(untouched: Project, tmp_path: Path) -> None:
    with pytest.raises(CodeNotFound):
        theme_report(untouched, themes=["Wetter"])
    with pytest.raises(AttributeNotFound):
        theme_report(untouched, group_by="wetter")
    with pytest.raises(UnknownFormat):
        write_theme_report(untouched, tmp_path / "Themen.pdf")
    assert not list(tmp_path.iterdir())


# --- the whole document -------------------------------------------------------------------------------


def test_themes_are_numbered_by_chapter(untouched: Project) -> None:
    titles = heads(theme_report(untouched))
    assert [(level, text) for level, text in titles if level < 3] == [
        (2, "Grundlage"),
        (2, "Lesehilfe"),
        (2, "Themen im Überblick"),
        (1, "1 THM-Integration"),
        (2, f"1.1 {BKG}"),
        (1, "2 Corona"),
        (2, "2.1 Umgang"),
        (1, "3 Kooperation"),
        (2, "3.1 Ausländerbehörde"),
        (1, "4 Prozessmanagement und GfS"),
        (2, "4.1 Rolle der GfS"),
        (1, "5 Integrations- und Bildungsketten"),
        (2, "5.1 Verstetigung"),
    ]
    assert [text for level, text in titles if level == 3][:8] == [
        "Häufigkeit",
        "Ergebnis",
        "Vergleich nach THM-Start",
        "Themenmatrix",
        "Abweichende Fälle und Widersprüche",
        "Zitate",
        "Bezug zur Arbeitshilfe",
        "Offene Fragen",
    ]


def test_themes_of_one_main_code_share_a_chapter(untouched: Project) -> None:
    report = theme_report(untouched, themes=["Corona", "Ehrenamt", "Corona > Umgang"])
    assert [text for level, text in heads(report) if level < 3][3:] == [
        "1 Corona",
        "1.1 Corona insgesamt",
        "1.2 Umgang",
        "2 Kooperation",
        "2.1 Ehrenamt",
    ]


def test_the_head_says_what_everything_rests_on(untouched: Project) -> None:
    report = theme_report(untouched, filters=Filters(kinds=("interview",)))
    assert report.notice == "(Demo, synthetisch)"
    assert report.subtitle.endswith("(Demo, synthetisch)")
    assert re.fullmatch(r"Stand \d\d\.\d\d\.\d{4} · Kodierleitfaden v3", report.stand)
    lines = " ".join(lines_in(report, "Grundlage"))
    for part in (
        "Basis: 14 Dokumente (14 Interviews)",
        "gesperrter Absatz (TM13, Abs. 31)",
        "Codierungen von M. Yıldız",
        "Gezählte Codierende: A. Brandt",
        "Filter: Dokumentart = Interview",
        "Fassung: intern.",
    ):
        assert part in lines


def test_the_overview_counts_cells(untouched: Project) -> None:
    head, rows = table_in(theme_report(untouched), "Themen im Überblick")
    assert head == ("Nr.", "Thema", "Material", "Zellen geschrieben", "veraltet", "Ergebnis")
    assert [row[2:] for row in rows] == [
        ["23 Segmente", "15 von 15", "1", "veraltet"],
        ["64 Segmente", "14 von 15", "–", "liegt vor"],
        ["29 Segmente", "15 von 15", "–", "liegt vor"],
        ["31 Segmente", "15 von 15", "–", "liegt vor"],
        ["14 Segmente", "8 von 15", "–", "fehlt"],
    ]


def test_a_theme_without_a_result_prints_its_material(untouched: Project) -> None:
    report = theme_report(untouched, themes=["Verstetigung"])
    assert lines_in(report, "Ergebnis")[0].startswith(
        "Zu diesem Thema ist noch kein Ergebnistext geschrieben."
    )
    head, rows = table_in(report, "Ergebnis")
    assert head == ("Fall", "Beleg", "Stelle")
    assert len(rows) == 14
    assert rows[0][:2] == ["KO03", "TM03, Abs. 48"]
    assert rows[0][2].startswith("„Hier ist nach zweieinhalb Jahren das Geld alle.")
    assert "Der Ergebnistext fehlt." in lines_in(report, "Offene Fragen")


def test_an_outdated_result_says_so(untouched: Project) -> None:
    assert re.search(r" · veraltet seit \d\d\.\d\d\.\d{4}$", lines_in(bkg(untouched), "Ergebnis")[-1])
    assert "veraltet" not in lines_in(theme_report(untouched, themes=["Ausländerbehörde"]), "Ergebnis")[-1]


def test_english_words_around_german_material(untouched: Project) -> None:
    report = theme_report(untouched, themes=[BKG], language="en")
    assert report.language == "en"
    assert report.title == "Theme-centred summary"
    head, rows = table_in(report, "Frequency")
    assert head == ("Value", "Respondents (THM)", "Municipalities (base 13)", "Reflection talks")
    assert rows[0] == ["beteiligt", "7 of 14", "6 of 13", "5 of 10"]
    quotes = [block for block in section(report, "Quotations") if isinstance(block, Quote)]
    assert quotes[0].source == "TM07, para. 17"
    assert quotes[0].text.startswith("“Die GfS")
    german = {"Häufigkeit", "Befragte", "nicht thematisiert", "Stand ", "von 14", "Abs. "}
    everything = " ".join(
        text
        for block in report.blocks
        for text in ([block.text] if isinstance(block, Heading) else lines_of(block))
    )
    assert not {word for word in german if word in everything}


def lines_of(block: object) -> list[str]:
    """The words of the program in a block; what people wrote or said is left out."""
    match block:
        case Paragraph(_, "result"):
            return []
        case Paragraph(content, _):
            return [text_of(content)]
        case ListBlock(items, _):
            return [text_of(item) for item in items]
        case Quote(_, source, note):
            return [source, note]
        case TableBlock(head=head, rows=rows):
            return [
                *head,
                *(v if isinstance(v, str) else text_of(v.content) for row in rows for v in row[:2]),
            ]
        case _:
            return []


# --- files --------------------------------------------------------------------------------------------


def opened(folder: Path) -> DocxDocument:
    return docx.Document(str(folder / "Themen.docx"))


def test_word_finds_headings_tables_quotes_and_the_notice(whole: Path) -> None:
    document = opened(whole)
    styles = [(p.style.name if p.style else "", p.text) for p in document.paragraphs]
    assert ("Heading 1", "1 THM-Integration") in styles
    assert ("Heading 2", f"1.1 {BKG}") in styles
    assert ("Heading 3", "Themenmatrix") in styles
    quotes = [text for style, text in styles if style == "Quote"]
    assert (
        "„Die GfS hat gleich in der zweiten Woche eine Videorunde gemacht, und da sollte ich mich vorstellen.“ "
        "(TM07, Abs. 17)"
    ) in quotes
    frequency = next(t for t in document.tables if t.cell(0, 0).text == "Ausprägung")
    assert [cell.text for cell in frequency.rows[1].cells] == [
        "beteiligt",
        "7 von 14",
        "6 von 13",
        "5 von 10",
    ]
    assert styles[0] == ("Notice", "(Demo, synthetisch)")
    [part] = document.sections
    for footer in (part.footer, part.first_page_footer):
        assert "(Demo, synthetisch)" in "".join(p.text for p in footer.paragraphs)


def test_the_other_formats_hold_the_same(whole: Path) -> None:
    odt = odfdo.Document(str(whole / "Themen.odt"))
    assert f"1.1 {BKG}" in [head.inner_text for head in odt.body.headers]
    html = (whole / "Themen.html").read_text(encoding="utf-8")
    markdown = (whole / "Themen.md").read_text(encoding="utf-8")
    assert "| **beteiligt** | 7 von 14 | 6 von 13 | 5 von 10 |" in markdown
    for text in (html, markdown):
        assert "TM08, TM09" in text
        assert "(Demo, synthetisch)" in text


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_same_project_gives_the_same_bytes(
    untouched: Project, whole: Path, tmp_path: Path, suffix: str
) -> None:
    write_theme_report(untouched, tmp_path / f"noch einmal.{suffix}")
    assert (tmp_path / f"noch einmal.{suffix}").read_bytes() == (whole / f"Themen.{suffix}").read_bytes()


def content(file: Path) -> str:
    """Everything a file says, packed or not."""
    data = file.read_bytes()
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            data = b"\n".join(parts.read(name) for name in parts.namelist())
    return data.decode("utf-8", "replace")


def words_of(project: Project, name: str, number: str) -> list[str]:
    """The words of a paragraph in runs of five, without its label."""
    with project.read() as session:
        document = find_document(session, name)
        place = next(p for p in paragraphs_of(session, [document.id])[document.id] if p.number == number)
        words = text_of_document(session, document.id)[place.start : place.end].split()[1:-1]
    return [" ".join(words[at : at + 5]) for at in range(max(len(words) - 4, 1))]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_no_withdrawn_word_leaves_the_project(demo: Project, tmp_path: Path, suffix: str) -> None:
    """Even where somebody had coded the paragraph before, alone and with its neighbours."""
    with demo.change("test") as session:
        document = find_document(session, "TM13")
        numbered = {p.number: p for p in paragraphs_of(session, [document.id])[document.id]}
        book = codebook(session)
        for code, first, last in (("Verstetigung", "29", "33"), ("Ehrenamt", "31", "31")):
            session.add(
                Coding(
                    document_id=document.id,
                    code_id=book.find(code).id,
                    coder_id=demo.coder_id or 0,
                    start=numbered[first].start,
                    end=numbered[last].end,
                )
            )
    themes = [code.path for code in book.codes if code.level == 1]
    file = tmp_path / f"Alles.{suffix}"
    write_theme_report(demo, file, themes=[*themes, "Verstetigung", "Ehrenamt", BKG])
    text = re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", content(file)))
    gone = words_of(demo, "TM13", "31")
    assert len(gone) > 20
    assert not [words for words in gone if words in text]
    assert words_of(demo, "TM13", "29")[0] in text


def test_nobody_quotes_an_interviewer(demo: Project, tmp_path: Path) -> None:
    with demo.change("apply_code") as session:
        document = find_document(session, "TM07")
        every = paragraphs_of(session, [document.id])[document.id]
        apply_code(
            session,
            document_id=document.id,
            code_id=codebook(session).find("Betriebe und Kammern").id,
            coder_id=demo.coder_id or 0,
            start=every[2].start,
            end=every[12].end,
        )
    asked = [p.number for p in every[2:13] if p.is_interviewer]
    write_theme_report(demo, tmp_path / "Themen.md", themes=["Betriebe und Kammern"])
    text = (tmp_path / "Themen.md").read_text(encoding="utf-8")
    assert len(asked) >= 3
    for number in asked:
        assert not [words for words in words_of(demo, "TM07", number) if words in text and len(words) > 20]


def test_evidence_that_was_withdrawn_is_named_but_not_cited(demo: Project) -> None:
    with demo.change("withdraw_paragraph") as session:
        withdraw_paragraph(session, document_id=find_document(session, "TM07").id, number="17")
    report = bkg(demo)
    _, rows = table_in(report, "Themenmatrix")
    assert next(row for row in rows if row[0].startswith("KO06"))[4] == "RG05, B1, Abs. 9"
    assert "Ein Beleg ist gesperrt: KO06 Ginsterkamp." in lines_in(report, "Offene Fragen")


# --- other projects -----------------------------------------------------------------------------------


def test_a_fresh_project_gets_a_useful_summary(tmp_path: Path) -> None:
    source = tmp_path / "A.txt"
    source.write_text(
        "I: Wie geht es?\n\nB: „Na ja“, sagt meine Chefin, und sie hat recht damit.\n", encoding="utf-8"
    )
    (tmp_path / "B.txt").write_text("I: Und Ihnen?\n\nB: Danke.\n", encoding="utf-8")
    with new_project(tmp_path / "x.gkqda", name="Neu", coder="Anna Berg", codebook="starter") as project:
        with project.change("import_documents") as session:
            import_documents(session, [read_document(source), read_document(tmp_path / "B.txt")])
        with project.change("apply_code") as session:
            document = documents(session)[0]
            answer = paragraphs_of(session, [document.id])[document.id][1]
            apply_code(
                session,
                document_id=document.id,
                code_id=codebook(session).find("Corona > Umgang").id,
                coder_id=project.coder_id or 0,
                start=answer.start,
                end=answer.end,
            )
        report = theme_report(project, themes=["Corona"])
    assert report.notice is None
    assert report.subtitle == "Neu"
    assert table_in(report, "Häufigkeit")[1] == [
        ["angesprochen", "1 von 2"],
        ["darunter Auswirkungen", "0 von 2"],
        ["darunter Umgang", "1 von 2"],
        ["nicht thematisiert", "0 von 2"],
        ["noch nicht codiert", "1 von 2"],
    ]
    place = ["A, Abs. 2", "„‚Na ja‘, sagt meine Chefin, und sie hat recht damit.“"]
    assert table_in(report, "Ergebnis")[1] == [place]
    assert table_in(report, "Themenmatrix")[1][0] == ["A", "noch offen", "noch offen, 1 Segment", "A, Abs. 2"]
    assert section(report, "Zitate") == [Quote(place[1], place[0])]
    assert "Noch nicht codiert ist 1 Dokument: B." in lines_in(report, "Offene Fragen")


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_an_empty_project_still_writes_a_file(tmp_path: Path, suffix: str) -> None:
    with new_project(tmp_path / "leer.gkqda", name="Leer", coder="A") as project:
        write_theme_report(project, tmp_path / f"leer.{suffix}")
    with new_project(tmp_path / "leer2.gkqda", name="Leer", coder="A", codebook="starter") as project:
        write_theme_report(project, tmp_path / f"leer2.{suffix}")
    assert "Leer" in content(tmp_path / f"leer.{suffix}")
    assert "THM-Integration" in content(tmp_path / f"leer2.{suffix}")


def test_not_asked_is_not_silence(demo: Project) -> None:
    with demo.change("write_summary") as session:
        theme = codebook(session).find(BKG).id
        for row in theme_grid(demo, [BKG]).rows:
            if row.name in ("KO14", "KO15"):
                write_summary(
                    session, row_kind="case", row_id=row.id, theme_id=theme, coder_id=None, state="not_asked"
                )
    report = bkg(demo, filters=Filters(kinds=("reflection_talk",)))
    _, rows = table_in(report, "Themenmatrix")
    assert [row[2] for row in rows if row[0].startswith(("KO14", "KO15"))] == ["nicht gefragt"] * 2
    assert any("nicht gefragt 2 von 10" in line for line in lines_in(report, "Themenmatrix"))


def test_answers_in_own_words_are_quoted_with_their_items(untouched: Project) -> None:
    [report] = [theme_report(untouched, themes=["Bausteine Durchstarten > Antragsverfahren und Förderlogik"])]
    blocks = section(report, "Bezug zur Arbeitshilfe")
    quotes = [block for block in blocks if isinstance(block, Quote)]
    assert len(quotes) == 13
    assert quotes[0].source == "KO01, AH PM, Item 22"
    assert quotes[0].text.startswith("„F5 (Kiosk im Freibad)")
