"""The Word template of the house that a project's reports are written into, kept by its content."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.exporting.house_template import HouseTemplate
from gk_qda.exporting.report import Heading, ListBlock, Paragraph, Quote, Report, TableBlock
from gk_qda.exporting.writing import write_report
from gk_qda.models import Content
from gk_qda.operations.documents import content_digest, keep_content
from gk_qda.operations.settings import set_setting
from gk_qda.project import Project
from gk_qda.queries.settings import setting
from gk_qda.words import catalogue

House = tuple[str, bytes]  # the name of the file, its bytes


def set_house_template(session: Session, *, name: str, data: bytes) -> None:
    """Write Word reports into this .docx or .dotx from now on.

    Raises ``TemplateNotReadable`` and ``TemplateHasMacros``; nothing is stored then.
    """
    HouseTemplate.read(data, name)
    keep_content(session, data=data)
    set_setting(session, "house_template", {"name": name, "sha256": content_digest(data=data)})


def drop_house_template(session: Session) -> None:
    """Write Word reports in the look of the program again."""
    set_setting(session, "house_template", {})


def house_name(session: Session) -> str:
    """The name of the file, "" without a template."""
    return str(setting(session, "house_template").get("name", ""))


def house_template(session: Session) -> House | None:
    """The template, or None where the project has none."""
    chosen = setting(session, "house_template")
    data = session.scalar(select(Content.data).where(Content.sha256 == chosen.get("sha256", "")))
    return None if data is None else (str(chosen["name"]), data)


def write_in_house(project: Project, report: Report, path: Path) -> None:
    """Write a report of the project as ``write_report`` does, a Word file into the template of the house.

    Raises ``NotExported``.
    """
    house = None
    if path.suffix.lower() == ".docx":
        with project.read() as session:
            house = house_template(session)
    write_report(report, path, house=house)


def example_report(language: str) -> Report:
    """A report with every look there is: written as docx it is a template to begin with."""
    words = catalogue("reports", language)
    return Report(
        title=words("example_title"),
        subtitle=words("example_subtitle"),
        blocks=(
            Paragraph(words("example_place")),
            Heading(1, words("example_heading", n=1)),
            Paragraph(words("example_body")),
            Heading(2, words("example_heading", n=2)),
            Paragraph(words("example_result"), "result"),
            Heading(3, words("example_heading", n=3)),
            Quote(words("example_quote"), words("example_source")),
            ListBlock((words("example_item"), words("example_item"))),
            ListBlock((words("example_item"), words("example_item")), ordered=True),
            TableBlock((words("example_head"), words("example_head")), ((words("example_cell"),) * 2,)),
            Paragraph(words("example_note"), "note"),
        ),
        language="de" if language == "de" else "en",
    )
