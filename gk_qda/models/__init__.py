"""Tables, nothing else: the whole domain as SQLAlchemy classes."""

from gk_qda.models.base import Base, Edited, Moment, new_guid, now
from gk_qda.models.case import Attribute, AttributeValue, Case, CaseMember
from gk_qda.models.code import AnchorExample, Code, ScaleValue
from gk_qda.models.coder import Coder
from gk_qda.models.coding import Coding, ConsensusDecision
from gk_qda.models.collection import NamedSet, SavedQuery, SetMember, Setting
from gk_qda.models.content import Content
from gk_qda.models.document import (
    Consent,
    Document,
    Paragraph,
    Person,
    Speaker,
    TextMark,
    TextVersion,
    Withdrawal,
)
from gk_qda.models.history import AuditEntry, Change, ChangeRow
from gk_qda.models.memo import Memo
from gk_qda.models.summary import Summary, SummaryEvidence
from gk_qda.models.worksheet import GuideQuestion, WorksheetAnswer, WorksheetItem

__all__ = [
    "AnchorExample",
    "Attribute",
    "AttributeValue",
    "AuditEntry",
    "Base",
    "Case",
    "CaseMember",
    "Change",
    "ChangeRow",
    "Code",
    "Coder",
    "Coding",
    "ConsensusDecision",
    "Consent",
    "Content",
    "Document",
    "Edited",
    "GuideQuestion",
    "Memo",
    "Moment",
    "NamedSet",
    "Paragraph",
    "Person",
    "SavedQuery",
    "ScaleValue",
    "SetMember",
    "Setting",
    "Speaker",
    "Summary",
    "SummaryEvidence",
    "TextMark",
    "TextVersion",
    "Withdrawal",
    "WorksheetAnswer",
    "WorksheetItem",
    "new_guid",
    "now",
]
