"""The PDF as others read it."""

from __future__ import annotations

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter

from gk_qda.errors import Cancelled
from gk_qda.progress import Silent
from gk_qda.queries.documents import documents
from gk_qda.ui.printing.layout import lay_out
from gk_qda.ui.printing.material import material_of
from gk_qda.ui.printing.options import PrintOptions
from gk_qda.ui.printing.writing import PrintJob, print_on, write_pdf
from tests.demo_copy import opened_copy
from tests.ui.conftest import FAMILY


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    with opened_copy(tmp_path_factory.mktemp("print")) as project:
        yield project


def job(project, *names, options=None):
    with project.read() as session:
        known = {document.name: document.id for document in documents(session)}
    chosen = names or tuple(known)
    return PrintJob(project, tuple(known[n] for n in chosen), chosen, options or PrintOptions(), FAMILY)


def read(path):
    """The words of each page, and what the file says of itself."""
    with pypdfium2.PdfDocument(path) as pdf:
        words = []
        for page in pdf:
            text = page.get_textpage()
            words.append(" ".join(text.get_text_range().split()))
            text.close()
            page.close()
        return words, pdf.get_metadata_dict()


def test_a_coded_transcript_comes_back_as_it_was_laid_out(demo, tmp_path, qapp):
    order = job(demo, "TM07")
    [path] = write_pdf(order, tmp_path / "TM07.pdf", Silent())
    pages, about = read(path)
    source = material_of(demo, order.document_ids[0], order.options)
    document = lay_out(source, order.options, FAMILY)
    assert len(pages) == len(document.pages)
    assert (about["Author"], about["Subject"], about["Keywords"]) == ("", "", ""), "A-X5"
    for number, (words, page) in enumerate(zip(pages, document.pages, strict=True), start=1):
        assert f"TM07 · page {number} of {len(pages)}" in words
        assert "(Demo, synthetisch)" in words
        at = 0
        for placed in page.lines:
            line = source.text.text[placed.line.start : placed.line.end].replace("👍🏽", "").split()
            if line:
                at = words.index(line[0], at)
        for name in page.names:
            assert str(name.number) in words
            for part in name.lines:
                assert " ".join(part.split()) in words
    assert (about["Title"], about["Creator"], about["Author"]) == ("TM07", "GK-QDA", "")
    assert "Brandt" not in " ".join(about.values())


def test_what_was_withdrawn_is_not_in_the_file(demo, tmp_path, qapp):
    order = job(demo, "TM13")
    write_pdf(order, tmp_path / "TM13.pdf", Silent())
    text = material_of(demo, order.document_ids[0], order.options).text
    [gone] = [p for p in text.paragraphs if p.is_withdrawn]
    pages, _ = read(tmp_path / "TM13.pdf")
    everything = " ".join(pages)
    said = text.text[gone.label.end : gone.end].split()
    assert any("withdrawn" in page for page in pages)
    for at in range(len(said) - 4):
        assert " ".join(said[at : at + 4]) not in everything


@pytest.mark.parametrize(
    ("options", "size"),
    [
        (PrintOptions(), (595, 842)),
        (PrintOptions(landscape=True), (842, 595)),
        (PrintOptions(paper="Letter"), (612, 792)),
        (PrintOptions(paper="Letter", landscape=True), (792, 612)),
    ],
    ids=str,
)
def test_sheets_have_the_size_chosen(demo, tmp_path, qapp, options, size):
    write_pdf(job(demo, "RG01", options=options), tmp_path / "p.pdf", Silent())
    with pypdfium2.PdfDocument(tmp_path / "p.pdf") as pdf:
        assert {tuple(round(x) for x in pdf.get_page_size(at)) for at in range(len(pdf))} == {size}


def test_several_documents_are_counted_each_for_itself(demo, tmp_path, qapp):
    write_pdf(job(demo, "TM04", "RG07"), tmp_path / "p.pdf", Silent())
    pages, about = read(tmp_path / "p.pdf")
    first = next(at for at, words in enumerate(pages) if "RG07 · page 1 of" in words)
    assert all("TM04 · page" in words for words in pages[:first])
    assert all("RG07 · page" in words for words in pages[first:])
    assert about["Title"] == "TM04, RG07"


def test_all_documents_fit_into_one_file(demo, tmp_path, qapp):
    order = job(demo)
    write_pdf(order, tmp_path / "p.pdf", Silent())
    pages, about = read(tmp_path / "p.pdf")
    assert sum("page 1 of" in words for words in pages) == len(order.names) == 24
    assert len(about["Title"]) <= 120


def test_stopped_nothing_is_written(demo, tmp_path, qapp):
    class Impatient:
        def report(self, done, total, message=""):
            if done == 2:
                raise Cancelled

    with pytest.raises(Cancelled):
        write_pdf(job(demo), tmp_path / "p.pdf", Impatient())
    assert list(tmp_path.iterdir()) == []


def test_a_range_of_pages_goes_to_the_printer(demo, tmp_path, qapp):
    order = job(demo, "TM07")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "p.pdf"))
    printer.setFullPage(True)
    printer.setPageLayout(order.page_layout())
    printer.setFromTo(2, 3)
    assert print_on(printer, order, Silent()) == 2
    pages, _ = read(tmp_path / "p.pdf")
    assert ["page 2 of" in pages[0], "page 3 of" in pages[1], len(pages)] == [True, True, 2]
    with pypdfium2.PdfDocument(tmp_path / "p.pdf") as pdf:
        assert tuple(round(x) for x in pdf.get_page_size(0)) == (595, 842)
