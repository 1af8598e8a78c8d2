"""Project G1 of the design, whose numbers are printed there: small enough to be checked with pencil and paper.

A paragraph has ten characters, so that character 20 is the first of paragraph 3.

=========  ======  =====  =====================================================
document   length  Typ    codings
=========  ======  =====  =====================================================
D1         60      Stadt  s1 A[0,20)  s2 B[10,30)  s3 A[40,50)  s4 C[42,48)
D2         40      Stadt  s5 A[0,10)  s6 C[10,20)
D3         50      Land   s7 B[0,10)  s8 B[20,30)  s9 C[20,30)
D4         30      Land   none
=========  ======  =====  =====================================================

Each document is a case of its own, K1 to K4, and Typ an attribute of the cases.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from gk_qda.importing.values import ImportedDocument, ImportedParagraph
from gk_qda.models import Coding
from gk_qda.operations.cases import assign_document, ensure_attribute, ensure_case, set_attribute
from gk_qda.operations.codebook import add_code
from gk_qda.operations.documents import import_documents
from gk_qda.operations.projects import new_project, work_as
from gk_qda.project import Project, insert_rows, open_project

DOCUMENTS = {"D1": 60, "D2": 40, "D3": 50, "D4": 30}  # name -> length
TYPES = {"D1": "Stadt", "D2": "Stadt", "D3": "Land", "D4": "Land"}
CODES = ("A", "B", "C")
SEGMENTS = {
    "s1": ("D1", "A", 0, 20),
    "s2": ("D1", "B", 10, 30),
    "s3": ("D1", "A", 40, 50),
    "s4": ("D1", "C", 42, 48),
    "s5": ("D2", "A", 0, 10),
    "s6": ("D2", "C", 10, 20),
    "s7": ("D3", "B", 0, 10),
    "s8": ("D3", "B", 20, 30),
    "s9": ("D3", "C", 20, 30),
}
PARAGRAPH = 10  # characters, its line break among them
CODER = "Anna Berg"


def write_g1(path: Path) -> Path:
    """Make the project file."""
    project = new_project(path, name="G1", coder=CODER)
    with project, project.change("build_demo", setup=True) as session:
        names = zip(
            DOCUMENTS, import_documents(session, [_document(name) for name in DOCUMENTS]), strict=True
        )
        documents = dict(names)
        codes = {name: add_code(session, name=name) for name in CODES}
        attribute = ensure_attribute(session, "Typ", scope="case", type="choice", choices=["Stadt", "Land"])
        for number, (name, document_id) in enumerate(documents.items(), 1):
            case = ensure_case(session, f"K{number}")
            assign_document(session, document_id=document_id, case_id=case.id)
            set_attribute(
                session, attribute_id=attribute.id, owner="case", owner_id=case.id, value=TYPES[name]
            )
        insert_rows(
            session,
            Coding,
            [
                {
                    "document_id": documents[document],
                    "code_id": codes[code],
                    "coder_id": project.coder_id,
                    "start": start,
                    "end": end,
                }
                for document, code, start, end in SEGMENTS.values()
            ],
        )
    return path


@contextmanager
def opened_g1(folder: Path) -> Iterator[Project]:
    """A G1 in ``folder``, open for work as its only coder."""
    project = open_project(write_g1(folder / "g1.gkqda"), backup=False)
    work_as(project)
    try:
        yield project
    finally:
        project.close()


def names_of(spans: list[tuple[str, int, int]], code: str | None = None) -> list[str]:
    """(document, start, end) as the names of segments; what is none of them stays as it is written."""
    known = {
        (document, start, end): name
        for name, (document, carried, start, end) in SEGMENTS.items()
        if code in (None, carried)
    }
    return [known.get(one, f"{one[0]}[{one[1]},{one[2]})") for one in spans]


def _document(name: str) -> ImportedDocument:
    """Paragraphs "D1 Abs. 1" with a line break each."""
    amount = DOCUMENTS[name] // PARAGRAPH
    paragraphs = tuple(
        ImportedParagraph(str(n), (n - 1) * PARAGRAPH, n * PARAGRAPH - 1, None, "")
        for n in range(1, amount + 1)
    )
    return ImportedDocument(
        name=name,
        format="txt",
        encoding="utf-8",
        text="".join(f"{name} Abs. {n}\n" for n in range(1, amount + 1)),
        head_end=0,
        front_matter=(),
        paragraphs=paragraphs,
        speakers=(),
        warnings=(),
        original=b"",
    )
