"""Pictures of what protects people: the register, an export that is held, the audit trail. All change the demo."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING
from unittest import mock

from sqlalchemy.orm import Session

from gk_qda.operations.consents import set_consent, set_deadlines
from gk_qda.operations.settings import set_setting
from gk_qda.queries.documents import documents
from gk_qda.ui.exporting.export import Choices
from gk_qda.ui.exporting.export_dialog import ExportDialog
from tests.journeys.window import until

if TYPE_CHECKING:
    from tests.journeys.pictures import Camera

ANSWERS = (("TM01", "given"), ("TM02", "given"), ("TM03", "refused"), ("TM07", "withdrawn"))
PLACES = {"de": "Ordner 3", "en": "Folder 3"}
REASONS = {"de": "Abnahme durch die Leitung", "en": "Accepted by the head of the project"}
FILES = {"de": "Fälle.xlsx", "en": "Cases.xlsx"}


def protection(camera: Camera) -> None:
    """The register with a few answers, an export for the client that is held, and what is noted of it."""
    page = camera.window.page
    assert page is not None
    workspace = page.context.workspace
    page.open_desk("code")
    workspace.change("set_consent", partial(_answer, place=PLACES[camera.language]), document="TM01")
    camera.window.actions_table.run("protect.register")
    register = page.commands.purging.window
    assert register is not None
    camera.take("register", over=register)
    register.close()
    workspace.change("set_setting", lambda session: set_setting(session, "export_level", "client"))
    path = camera.demo.parent / FILES[camera.language]
    with mock.patch.object(ExportDialog, "ask", classmethod(lambda *_: Choices(path))):
        camera.window.actions_table.run("export.cases")
        until(lambda: page.commands.exporting.door.window is not None)
    check = page.commands.exporting.door.window
    assert check is not None
    check.reason.setText(REASONS[camera.language])
    camera.take("export-check", over=check)
    check.accept()
    until(path.exists)
    camera.settle()
    camera.window.messages.clear()
    camera.window.actions_table.run("project.audit")
    camera.take("audit")
    page.open_desk("code")


def _answer(session: Session, place: str) -> None:
    ids = {document.name: document.id for document in documents(session)}
    for name, state in ANSWERS:
        for purpose in ("recording", "quotation"):
            set_consent(
                session,
                document_id=ids[name],
                purpose=purpose,
                state=state if purpose == "quotation" else "given",
                date=date(2020, 5, 6),
                place_of_form=place,
            )
    set_deadlines(session, document_id=ids["TM07"], audio=date(2021, 6, 30))
