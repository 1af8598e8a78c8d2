"""What people decide about suggestions: whether there are any, and which they do not want to see again."""

from __future__ import annotations

from sqlalchemy.orm import Session

from gk_qda.models import Code, Paragraph
from gk_qda.operations.settings import set_setting
from gk_qda.queries.lemma_use import SUGGESTIONS
from gk_qda.queries.settings import setting
from gk_qda.queries.suggestions import DISMISSED, Doubt

SWITCH = SUGGESTIONS


def switch_suggestions(session: Session, *, on: bool) -> None:
    """Switch suggestions on or off for everybody who opens the project; what was dismissed stays so."""
    set_setting(session, SWITCH, on)


def dismiss_suggestion(session: Session, *, doubt: Doubt, code_id: int, paragraph_id: int) -> bool:
    """Never list a paragraph again as one that lacks a code, or has it wrongly; True, as it is so now."""
    code, paragraph = session.get_one(Code, code_id), session.get_one(Paragraph, paragraph_id)
    known = list(setting(session, DISMISSED))
    entry = {"doubt": doubt, "code": code.guid, "paragraph": paragraph.guid}
    if entry not in known:
        set_setting(session, DISMISSED, [*known, entry])
    session.info.get("details", {}).setdefault("code", code.name)
    return True
