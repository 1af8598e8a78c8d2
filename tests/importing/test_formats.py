"""One talk in every file format."""

from __future__ import annotations

import html
import re
import time

import pytest

from gk_qda.importing import SUFFIXES, read_document
from gk_qda.paths import RESOURCES
from tests.importing.making import (
    TALK,
    TURNS,
    make_docx,
    make_odt,
    make_pdf,
    make_rtf,
    make_wrapped_pdf,
    make_xlsx,
)

DEMO = sorted((RESOURCES / "demo" / "transcripts").glob("*.txt"))


def turns_of(document) -> list[tuple[str, str]]:
    return [
        (p.speaker, "".join(span.of(document.text) for span in p.spoken()).strip())
        for p in document.paragraphs
    ]


def write_html(path, paragraphs):
    body = "".join(f"<p>{html.escape(p).replace(chr(10), '<br>')}</p>" for p in paragraphs)
    style = "<style>p { white-space: pre-wrap; } S99: { color: red }</style><script>document.write('S98: x')</script>"
    path.write_text(
        f"<html><head><title>S97: no</title>{style}</head><body>{body}</body></html>", encoding="utf-8"
    )
    return path


MAKERS = {
    ".txt": lambda path, paragraphs: path.write_text("\n".join(paragraphs), encoding="utf-8") and path,
    ".md": lambda path, paragraphs: path.write_text("\n".join(paragraphs), encoding="utf-8") and path,
    ".docx": make_docx,
    ".odt": make_odt,
    ".rtf": make_rtf,
    ".html": write_html,
}


@pytest.mark.parametrize("suffix", MAKERS)
def test_text_is_verbatim_and_turns_are_found(tmp_path, suffix):
    path = tmp_path / f"talk{suffix}"
    MAKERS[suffix](path, TALK.split("\n"))
    document = read_document(path)
    assert document.text == TALK
    assert turns_of(document) == TURNS
    assert document.format == suffix[1:]
    assert document.name == "talk"
    assert document.original == path.read_bytes()


@pytest.mark.parametrize("suffix", [".docx", ".odt", ".html"])
def test_a_paragraph_is_a_turn_and_a_line_break_is_not(tmp_path, suffix):
    paragraphs = [
        "Gespräch\nam Montag",
        "Zweite Vorzeile",
        "I: Wie war es?",
        "B: So:\nI: sagte er, dann B: sagte ich.",
        "I: Ach.",
    ]
    path = tmp_path / f"talk{suffix}"
    MAKERS[suffix](path, paragraphs)
    document = read_document(path)
    assert [document.text[p.start : p.end] for p in document.paragraphs] == paragraphs
    assert [p.speaker for p in document.paragraphs] == ["", "", "I", "B", "I"]


@pytest.mark.parametrize("suffix", [".docx", ".odt", ".html"])
def test_a_talk_pasted_with_line_breaks_only_still_has_its_turns(tmp_path, suffix):
    path = tmp_path / f"talk{suffix}"
    MAKERS[suffix](path, ["\n".join(f"{label}: {words}" for label, words in TURNS)])
    assert turns_of(read_document(path)) == TURNS


@pytest.mark.parametrize("suffix", [".docx", ".odt"])
@pytest.mark.parametrize("path", DEMO[::6], ids=lambda path: path.stem)
def test_demo_transcripts_from_office_files_equal_those_from_text(tmp_path, path, suffix):
    plain = read_document(path)
    other = read_document(MAKERS[suffix](tmp_path / f"{path.stem}{suffix}", plain.text.split("\n")))
    assert (other.text, other.head_end, other.front_matter) == (
        plain.text,
        plain.head_end,
        plain.front_matter,
    )
    assert other.paragraphs == plain.paragraphs
    assert other.speakers == plain.speakers


@pytest.mark.parametrize("path", DEMO, ids=lambda path: path.stem)
def test_demo_turns_survive_windows_line_ends_and_a_byte_order_mark(tmp_path, path):
    plain = read_document(path)
    copy = tmp_path / path.name
    copy.write_bytes(plain.text.replace("\n", "\r\n").encode("utf-8-sig"))
    other = read_document(copy)
    assert (other.text, other.paragraphs) == (plain.text, plain.paragraphs)


def test_minutes_without_blank_lines_have_a_paragraph_a_word_paragraph(tmp_path):
    document = read_document(
        make_docx(tmp_path / "minutes.docx", ["Protokoll", "Es waren vier Personen da.", "Ende um zwölf."])
    )
    assert [document.text[p.start : p.end] for p in document.paragraphs] == document.text.split("\n")
    assert document.turns == 0


# --- Word -------------------------------------------------------------------------------------------


def test_word_text_equals_that_of_python_docx(tmp_path):
    import docx

    document = docx.Document()
    paragraph = document.add_paragraph("I: ")
    paragraph.add_run("fett").bold = True
    paragraph.add_run(" und\tTab").add_break()
    paragraph.add_run("zweite Zeile – 👩‍👩‍👧 a\u0308 \u00ad \u00a0 ")
    document.add_paragraph("")
    document.add_heading("B: Überschrift", 2)
    document.add_paragraph("Punkt", style="List Bullet")
    path = tmp_path / "talk.docx"
    document.save(str(path))
    assert read_document(path).text == "\n".join(p.text for p in docx.Document(str(path)).paragraphs)


def test_tables_in_word_are_read_where_they_stand(tmp_path):
    import docx

    document = docx.Document()
    document.add_paragraph("Vorab")
    table = document.add_table(rows=0, cols=2)
    for label, words in (("I:", "Wie war es?"), ("B:", "Gut."), ("I:", "Mhm.")):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = label, words
    table.rows[1].cells[1].add_paragraph("Sehr gut.")
    document.add_paragraph("")
    document.add_paragraph("Danach")
    path = tmp_path / "table.docx"
    document.save(str(path))
    read = read_document(path)
    assert read.text == "Vorab\nI:\tWie war es?\nB:\tGut.\nSehr gut.\nI:\tMhm.\n\nDanach"
    assert turns_of(read) == [
        ("", "Vorab"),
        ("I", "Wie war es?"),
        ("B", "Gut.\nSehr gut."),
        ("I", "Mhm."),
        ("", "Danach"),
    ]


def test_bold_labels_without_a_colon(tmp_path):
    import docx

    document = docx.Document()
    for label, words in TURNS:
        paragraph = document.add_paragraph()
        paragraph.add_run(label).bold = True
        paragraph.add_run(f" {words}")
    path = tmp_path / "bold.docx"
    document.save(str(path))
    assert turns_of(read_document(path)) == TURNS


def test_word_revisions_footnotes_and_text_boxes(tmp_path):
    from tests.importing.making import repack

    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = (
        "<w:p><w:r><w:t>I: Das ist </w:t></w:r><w:ins><w:r><w:t>neu</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>alt</w:delText></w:r></w:del><w:r><w:footnoteReference w:id='2'/></w:r>"
        "<w:r><w:noBreakHyphen/><w:softHyphen/><w:br w:type='page'/><w:t>Ende.</w:t></w:r>"
        "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Kasten</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>"
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>B: Ja.</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    xml = f"<w:document {w}><w:body>{body}</w:body></w:document>".encode()
    source = make_docx(tmp_path / "source.docx", ["x"])
    document = read_document(repack(source, tmp_path / "revised.docx", {"word/document.xml": xml}))
    assert document.text == "I: Das ist neu\u2011\u00adEnde.\nB: Ja."
    found = {warning.code: dict(warning.fields) for warning in document.warnings}
    assert found["footnotes_left_out"] == {"n": 1}
    assert found["text_boxes_left_out"] == {"n": 1}


def test_importing_word_files_costs_at_most_twice_reading_them_with_python_docx(tmp_path):
    import docx

    paths = [make_docx(tmp_path / f"{p.stem}.docx", p.read_text(encoding="utf-8").split("\n")) for p in DEMO]
    read_document(paths[0])
    begin = time.thread_time()
    for path in paths:
        assert "\n".join(p.text for p in docx.Document(str(path)).paragraphs)
    floor = time.thread_time() - begin
    begin = time.thread_time()
    for path in paths:
        read_document(path)
    assert time.thread_time() - begin <= 2 * floor


# --- PDF --------------------------------------------------------------------------------------------


LONG = "Das war im Frühjahr so, dass wir erst einmal gar nichts wussten und jeden Tag neue Regeln kamen. " * 3


def test_lines_broken_at_the_margin_are_joined(tmp_path):
    turns = [("I", "Wie war das?"), ("B", LONG.strip()), ("I", "Mhm."), ("B", f"Ja. {LONG.strip()}")] * 6
    path = make_wrapped_pdf(tmp_path / "talk.pdf", [f"{label}: {words}" for label, words in turns])
    document = read_document(path)
    assert turns_of(document) == turns
    assert document.encoding is None


def test_hyphens_at_line_ends_stay_and_are_reported(tmp_path):
    lines = [
        "I: Ab wann steht das denn wirklich wieder allen zur Verfü-",
        "gung, und wer bezahlt das alles bei uns in der Stadt? Ein-",
        "und Ausgang sind zu.",
    ]
    path = make_pdf(
        tmp_path / "talk.pdf", [[(72, 700 - 12 * n, line) for n, line in enumerate([*lines, "B: Bald."])]]
    )
    document = read_document(path)
    assert "zur Verfü-gung, und" in document.text
    assert "Stadt? Ein- und Ausgang" in document.text
    assert [dict(w.fields)["word"] for w in document.warnings if w.code == "hyphen_in_word"] == ["Verfü-gung"]


def test_page_numbers_and_headers_are_left_out_and_counted(tmp_path):
    pages = [
        [
            (72, 800, "Interview TM07, vertraulich"),
            (72, 700, f"I: Frage {n}?"),
            (72, 680, f"B: Antwort {n}."),
            (300, 40, str(n)),
        ]
        for n in range(1, 6)
    ]
    document = read_document(make_pdf(tmp_path / "talk.pdf", pages))
    assert [words for _, words in turns_of(document)] == [
        w for n in range(1, 6) for w in (f"Frage {n}?", f"Antwort {n}.")
    ]
    assert {w.code: dict(w.fields) for w in document.warnings}["page_furniture_left_out"] == {"n": 10}


# --- RTF, HTML --------------------------------------------------------------------------------------


def test_rtf_with_code_page_bytes(tmp_path):
    path = tmp_path / "talk.rtf"
    path.write_bytes(
        rb"{\rtf1\ansi\ansicpg1252 I: Stra\'dfe f\'fcr \'84alle\'93?\par B: Ja, Gr\'fc\'dfe.\par}"
    )
    assert turns_of(read_document(path)) == [("I", "Straße für „alle“?"), ("B", "Ja, Grüße.")]


def test_html_collapses_source_blanks_and_reads_tables(tmp_path):
    path = tmp_path / "talk.html"
    path.write_bytes(
        "<html><head><meta charset='iso-8859-1'></head><body><h1>Gespr\u00e4ch</h1>\n"
        "<table><tr><td>I:</td>\n<td>Wie   war\n es?</td></tr><tr><td>B:</td><td>Gut &amp; <b>sch\u00f6n</b>.</td></tr>"
        "</table><div hidden>I: Mhm.</div><p>B: Ja.</p></body></html>".encode("cp1252")
    )
    document = read_document(path)
    assert turns_of(document) == [
        ("", "Gespräch"),
        ("I", "Wie war es?"),
        ("B", "Gut & schön."),
        ("I", "Mhm."),
        ("B", "Ja."),
    ]


# --- Subtitles --------------------------------------------------------------------------------------


def test_consecutive_cues_of_a_voice_are_one_turn(tmp_path):
    path = tmp_path / "talk.vtt"
    path.write_text(
        "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v I>Wie war</v>\n\n00:00:02.500 --> 00:00:03.000\n<v I>das?</v>\n\n"
        "00:00:04.250 --> 00:00:05.000\n<v B>Gut &amp; <i>lang</i>.\n<v I>Ach.\n",
        encoding="utf-8",
    )
    document = read_document(path)
    assert document.text == "I: [00:00:01] Wie war das?\n\nB: [00:00:04] Gut & lang.\n\nI: [00:00:04] Ach."
    assert turns_of(document) == [("I", "Wie war das?"), ("B", "Gut & lang."), ("I", "Ach.")]
    assert [mark.milliseconds for mark in document.time_marks()] == [1000, 4250, 4250]


def test_subtitles_without_voices_keep_a_line_a_cue(tmp_path):
    path = tmp_path / "talk.srt"
    path.write_text(
        "1\n00:00:01,000 --> 00:00:02,000\nEins\n\n2\n00:00:03,000 --> 00:00:04,000\nZwei\n", encoding="utf-8"
    )
    document = read_document(path)
    assert [document.text[p.start : p.end] for p in document.paragraphs] == [
        "[00:00:01] Eins",
        "[00:00:03] Zwei",
    ]
    assert [mark.milliseconds for mark in document.time_marks()] == [1000, 3000]


def test_subtitles_with_labels_in_the_words(tmp_path):
    path = tmp_path / "talk.srt"
    cues = ["I: Wie war", "das?", "B: Gut.", "I: Aha."]
    path.write_text(
        "\n".join(f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{cue}\n" for n, cue in enumerate(cues, 1)),
        encoding="utf-8",
    )
    assert [p.speaker for p in read_document(path).paragraphs] == ["I", "B", "I"]


# --- Tables of turns --------------------------------------------------------------------------------


ROWS = [
    ["Sprecher", "Text", "Zeit"],
    ["I:", "Wie war es?", "00:00:05"],
    ["B", "Gut,\nwirklich.", "65.5"],
    ["", "Und lang.", ""],
    ["I", "---", "k. A."],
]
TABLE_TURNS = [("I", "Wie war es?"), ("B", "Gut,\nwirklich.\nUnd lang."), ("I", "---")]


def test_a_table_of_turns_from_excel(tmp_path):
    document = read_document(make_xlsx(tmp_path / "talk.xlsx", ROWS))
    assert turns_of(document) == TABLE_TURNS
    assert [mark.milliseconds for mark in document.time_marks()] == [5_000, 65_500]
    assert document.text.startswith("I: [00:00:05] Wie war es?\n\nB: [00:01:05] Gut,\nwirklich.")


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_table_of_turns_from_csv(tmp_path, delimiter):
    path = tmp_path / "talk.csv"
    quoted = [delimiter.join(f'"{cell}"' for cell in row) for row in ROWS]
    path.write_bytes("\r\n".join(quoted).encode("cp1252"))
    document = read_document(path)
    assert turns_of(document) == TABLE_TURNS
    assert document.format == "csv"


def test_every_suffix_has_a_test():
    tested = {*MAKERS, ".pdf", ".vtt", ".srt", ".csv", ".xlsx"}
    assert {re.sub(r"^\.(htm|markdown|tsv)$", "", suffix) for suffix in SUFFIXES} - {""} == tested
