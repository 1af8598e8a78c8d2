"""Whatever is given: one clear sentence that names the file, and nothing else goes wrong."""

from __future__ import annotations

import zipfile

import pytest

from gk_qda.errors import QdaError
from gk_qda.errors import importing as errors
from gk_qda.importing import SUFFIXES, read_document
from gk_qda.importing.files import CONTAINER_LIMIT, TEXT_LIMIT
from gk_qda.importing.table import read_table
from tests.importing.making import (
    OLE_MAGIC,
    make_docx,
    make_locked_pdf,
    make_odt,
    make_pdf,
    make_xlsx,
    repack,
)

CONTAINERS = (".docx", ".odt", ".xlsx")
BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]><x>&d;</x>'
)
MAIN_PART = {".docx": "word/document.xml", ".odt": "content.xml", ".xlsx": "xl/workbook.xml"}


def whole(path):
    """A whole file of the kind that ``path`` names."""
    if path.suffix == ".docx":
        return make_docx(path, ["I: Ja.", "B: Nein."])
    if path.suffix == ".odt":
        return make_odt(path, ["I: Ja.", "B: Nein."])
    return make_xlsx(path, [["speaker", "text"], ["I", "Ja."]])


def refused(path, error, **options):
    """The error of reading ``path``, whose sentences name the file in both languages."""
    with pytest.raises(QdaError) as caught:
        read_document(path, **options)
    assert type(caught.value) is error
    for language in ("de", "en"):
        sentence = caught.value.sentence(language)
        assert path.name in sentence
        assert "{" not in sentence
        assert sentence.count("\n") == 0
    return caught.value


def test_missing(tmp_path):
    refused(tmp_path / "nichts.txt", errors.FileMissing)
    refused(tmp_path / "nichts.xyz", errors.FileMissing)


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
def test_no_byte_at_all(tmp_path, suffix):
    path = tmp_path / f"leer{suffix}"
    path.touch()
    refused(path, errors.FileEmpty)


@pytest.mark.parametrize("content", [" \n\t\r\n ", "\ufeff", "\ufeff \n", "\x00\x00\x00", "\u00a0\n"])
def test_only_blanks(tmp_path, content):
    path = tmp_path / "leer.txt"
    path.write_text(content, encoding="utf-8")
    refused(path, errors.FileEmpty)


def test_office_files_without_a_word(tmp_path):
    refused(make_docx(tmp_path / "leer.docx", ["", " "]), errors.FileEmpty)
    refused(make_odt(tmp_path / "leer.odt", [""]), errors.FileEmpty)
    refused(make_xlsx(tmp_path / "leer.xlsx", []), errors.FileEmpty)


@pytest.mark.parametrize(
    "suffix", [".txt", ".docx", ".doc", ".odt", ".rtf", ".html", ".csv", ".xlsx", ".pdf", ".vtt"]
)
def test_an_old_word_file_whatever_its_suffix(tmp_path, suffix):
    path = tmp_path / f"alt{suffix}"
    path.write_bytes(OLE_MAGIC + bytes(504) + "WordDocument".encode("utf-16-le"))
    refused(path, errors.OldWordFile)


@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".txt"])
def test_an_office_file_with_a_password(tmp_path, suffix):
    path = tmp_path / f"geheim{suffix}"
    path.write_bytes(OLE_MAGIC + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(100))
    refused(path, errors.PasswordProtected)


def test_an_opendocument_with_a_password(tmp_path):
    manifest = b"<manifest:manifest xmlns:manifest='m'><manifest:encryption-data/></manifest:manifest>"
    path = repack(whole(tmp_path / "a.odt"), tmp_path / "geheim.odt", {"META-INF/manifest.xml": manifest})
    refused(path, errors.PasswordProtected)


def test_a_pdf_with_a_password(tmp_path):
    refused(make_locked_pdf(tmp_path / "geheim.pdf", b"passwort"), errors.PasswordProtected)


@pytest.mark.parametrize("suffix", CONTAINERS)
@pytest.mark.parametrize("part", [0.3, 0.9, 0.99])
def test_a_file_cut_off(tmp_path, suffix, part):
    path = whole(tmp_path / f"halb{suffix}")
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * part)])
    refused(path, errors.DamagedFile)


@pytest.mark.parametrize("suffix", CONTAINERS)
def test_an_archive_with_damaged_bytes(tmp_path, suffix):
    path = whole(tmp_path / f"kaputt{suffix}")
    with zipfile.ZipFile(path) as archive:
        info = archive.getinfo(MAIN_PART[suffix])
    data = bytearray(path.read_bytes())
    for position in range(info.header_offset + 60, info.header_offset + 30 + info.compress_size, 7):
        data[position] ^= 0x5A
    path.write_bytes(data)
    refused(path, errors.DamagedFile)


@pytest.mark.parametrize("suffix", CONTAINERS)
def test_an_archive_of_something_else(tmp_path, suffix):
    path = tmp_path / f"anderes{suffix}"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("brief.txt", "Hallo")
    refused(path, errors.DamagedFile)


@pytest.mark.parametrize("suffix", CONTAINERS)
@pytest.mark.parametrize("content", [b"<a><b></a>", b"", b"<x/>", b"\xff\xfe\x00"])
def test_a_main_part_that_is_no_such_xml(tmp_path, suffix, content):
    path = repack(whole(tmp_path / f"a{suffix}"), tmp_path / f"xml{suffix}", {MAIN_PART[suffix]: content})
    refused(path, errors.DamagedFile)


@pytest.mark.parametrize("suffix", CONTAINERS)
@pytest.mark.parametrize("wide", [False, True])
def test_billion_laughs(tmp_path, suffix, wide):
    bomb = BOMB.decode().encode("utf-16") if wide else BOMB
    path = repack(whole(tmp_path / f"a{suffix}"), tmp_path / f"lachen{suffix}", {MAIN_PART[suffix]: bomb})
    refused(path, errors.HostileFile)


@pytest.mark.parametrize("suffix", CONTAINERS)
@pytest.mark.parametrize("name", ["../../etc/cron.d/x", "/etc/x", "C:\\x", "a\\..\\..\\x"])
def test_an_archive_that_leads_out_of_its_folder(tmp_path, suffix, name):
    refused(
        repack(whole(tmp_path / f"a{suffix}"), tmp_path / f"raus{suffix}", {name: b"x"}),
        errors.HostileFile,
    )
    assert {path.name for path in tmp_path.iterdir()} == {f"a{suffix}", f"raus{suffix}"}


@pytest.mark.parametrize("suffix", CONTAINERS)
def test_a_zip_bomb(tmp_path, suffix):
    changes = {"word/media/image.bin": bytes(30_000_000)}
    refused(repack(whole(tmp_path / f"a{suffix}"), tmp_path / f"bombe{suffix}", changes), errors.HostileFile)


def test_a_bomb_of_many_members(tmp_path):
    changes: dict[str, bytes | None] = {f"x/{n}": b"" for n in range(10_001)}
    refused(repack(whole(tmp_path / "a.docx"), tmp_path / "viele.docx", changes), errors.HostileFile)


@pytest.mark.parametrize(
    ("name", "limit"), [("gross.txt", TEXT_LIMIT), ("gross.csv", TEXT_LIMIT), ("gross.docx", CONTAINER_LIMIT)]
)
def test_too_large_is_said_before_reading(tmp_path, name, limit):
    path = tmp_path / name
    with path.open("wb") as file:
        file.truncate(300_000_000)  # sparse: takes no room and no time
    error = refused(path, errors.FileTooLarge)
    assert error.fields["megabytes"] == 300
    assert error.fields["limit"] == limit // 1_000_000


def test_binary_data(tmp_path):
    path = tmp_path / "bild.txt"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 50)
    refused(path, errors.BinaryData)


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html", ".vtt", ".rtf", ".csv"])
def test_office_files_and_pdf_renamed_to_text(tmp_path, suffix):
    renamed = whole(tmp_path / "a.docx").rename(tmp_path / f"brief{suffix}")
    refused(renamed, errors.WrongKindOfFile)
    refused(make_pdf(tmp_path / f"seite{suffix}", [[(72, 700, "Hallo")]]), errors.WrongKindOfFile)


@pytest.mark.parametrize("suffix", [".docx", ".odt", ".xlsx", ".pdf"])
def test_text_renamed_to_an_office_file(tmp_path, suffix):
    path = tmp_path / f"text{suffix}"
    path.write_text("I: Hallo", encoding="utf-8")
    refused(path, errors.DamagedFile)


def test_other_damaged_formats(tmp_path):
    for name, content in {
        "a.rtf": "I: kein RTF",
        "a.vtt": "I: keine Untertitel",
        "a.pdf": "%PDF-1.4\nkaputt",
        "a.html": "<!-- nur ein Kommentar -->",
    }.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
        with pytest.raises((errors.DamagedFile, errors.FileEmpty)):
            read_document(tmp_path / name)


def test_a_scan_without_text(tmp_path):
    refused(make_pdf(tmp_path / "scan.pdf", [[], []]), errors.NoTextInPdf)


def test_entities_in_html_do_not_explode(tmp_path):
    path = tmp_path / "lachen.html"
    path.write_bytes(BOMB.replace(b"<x>&d;</x>", b"<html><body><p>I: &d; Hallo</p></body></html>"))
    assert len(read_document(path).text) < 100


def test_endless_nesting(tmp_path):
    path = tmp_path / "tief.html"
    path.write_text("<p>vorher" + "<div>" * 3000 + "I: Hallo" + "</div>" * 3000, encoding="utf-8")
    refused(path, errors.HostileFile)


def test_unknown_suffix_names_the_readable_ones(tmp_path):
    path = tmp_path / "ton.mp3"
    path.write_bytes(b"ID3")
    assert ".docx" in str(refused(path, errors.UnknownSuffix))


def test_a_folder(tmp_path):
    folder = tmp_path / "ordner.txt"
    folder.mkdir()
    refused(folder, errors.FolderGiven)


def test_a_file_that_may_not_be_read(tmp_path):
    path = tmp_path / "schleife.txt"
    path.symlink_to(path)  # the system refuses it to everybody, root included
    refused(path, errors.FileNotReadable)


def test_encodings(tmp_path):
    path = tmp_path / "text.txt"
    path.write_bytes("I: Grüße".encode("cp1252"))
    assert refused(path, errors.WrongEncoding, encoding="utf-8").fields["position"] == 5
    refused(path, errors.UnknownEncoding, encoding="klingonisch")
    refused(path, errors.UnknownEncoding, encoding="rot13")


def test_tables(tmp_path):
    def refused_table(name, content, error):
        path = tmp_path / name
        path.write_text(content, encoding="utf-8")
        with pytest.raises(error) as caught:
            read_table(path)
        assert name in str(caught.value)
        assert name in caught.value.sentence("de")

    refused_table("a.csv", "", errors.FileEmpty)
    refused_table("a.csv", ";;;\n;;\n", errors.FileEmpty)
    refused_table("a.csv", "Typ;typ\n1;2\n", errors.DuplicateColumn)
    refused_table("a.csv", "Fall;;Typ\n1;2;3\n", errors.NotATable)
    refused_table("a.csv", 'Fall;Typ\n"offen;1\n', errors.NotATable)
    refused_table("a.csv", "Fall;Typ\n1;2;3\n", errors.RaggedRow)
    refused_table("a.json", "{}", errors.UnknownSuffix)


def test_a_table_of_turns_without_a_text_column(tmp_path):
    path = tmp_path / "faelle.csv"
    path.write_text("fall;typ\nKO01;Kreis\n", encoding="utf-8")
    assert "fall, typ" in str(refused(path, errors.MissingColumn))
