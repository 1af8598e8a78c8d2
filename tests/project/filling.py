"""A row in every table, so that nothing is left out of a test by mistake."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy.orm import Session

from gk_qda.models import (
    AnchorExample,
    Attribute,
    AttributeValue,
    Base,
    Case,
    CaseMember,
    Code,
    Coder,
    Coding,
    ConsensusDecision,
    Consent,
    Content,
    Document,
    GuideQuestion,
    Memo,
    NamedSet,
    Paragraph,
    Person,
    SavedQuery,
    ScaleValue,
    SetMember,
    Setting,
    Speaker,
    Summary,
    SummaryEvidence,
    TextMark,
    TextVersion,
    Withdrawal,
    WorksheetAnswer,
    WorksheetItem,
)

TEXT = "I: Wie läuft es?\n\nB: Gut 👍🏽, aber „spät“. #00:01:02-3#\n"
Filled = dict[str, Base]


def fill(session: Session) -> Filled:
    """Add one row of each kind, every column with a value; the rows by their table's name."""
    rows: Filled = {}

    def add(row: Base) -> Any:
        session.add(row)
        session.flush()
        rows[row.__tablename__] = row
        return row.id

    coder = add(Coder(name="A. Brandt", name_key="a. brandt", initials="AB", position=1))
    add(Setting(key="counted_coders", value=[coder, {"ä": None}]))
    text = add(Content(sha256="1" * 64, text=TEXT))
    original = add(Content(sha256="2" * 64, data=b"\x00\xff" + TEXT.encode()))
    document = add(
        Document(
            name="TM07",
            name_key="tm07",
            kind="interview",
            form="transcript",
            date=dt.date(2020, 5, 5),
            mode="Telefon",
            duration_minutes=48,
            comment="ruhig",
            front_matter=[["ID", "TM07"], ["Datum", "2020-05-05"]],
            length=len(TEXT),
            words=8,
            source_name="TM07.txt",
            source_format="txt",
            source_encoding="utf-8",
            original_id=original,
            delete_audio_by=dt.date(2021, 1, 1),
            delete_key_by=dt.date(2025, 1, 1),
            delete_transcript_by=dt.date(2030, 1, 1),
        )
    )
    add(TextVersion(document_id=document, number=1, content_id=text, coder_id=coder, reason="import"))
    person = add(Person(name="TM07-B", name_key="tm07-b", comment="seit April"))
    speaker = add(Speaker(document_id=document, label="B", function="THM", person_id=person))
    paragraph = add(
        Paragraph(document_id=document, number="1", position=0, start=18, end=58, speaker_id=speaker)
    )
    add(
        TextMark(
            document_id=document, paragraph_id=paragraph, kind="time", start=44, end=57, milliseconds=62300
        )
    )
    add(Withdrawal(paragraph_id=paragraph, document_id=document, reason="auf Wunsch"))
    add(
        Consent(
            document_id=document,
            purpose="quotation",
            state="given",
            date=dt.date(2020, 5, 4),
            place_of_form="Ordner 3",
        )
    )
    case = add(Case(name="KO07", name_key="ko07", title="Ginsterkamp", kind="Kommune", position=7))
    add(CaseMember(case_id=case, document_id=document, speaker_id=speaker, start=18, end=30))
    attribute = add(
        Attribute(scope="case", name="typ", name_key="typ", title="Typ", type="choice", choices=["Kreis"])
    )
    add(
        AttributeValue(
            attribute_id=attribute, case_id=case, state="value", value="Kreis", valid_from=dt.date(2020, 1, 1)
        )
    )
    code = add(Code(name="Corona", name_key="corona", color="#EC9B3E", definition="…", coder_id=coder))
    add(ScaleValue(code_id=code, label="beteiligt", position=1, symbol="full"))
    coding = add(
        Coding(
            document_id=document,
            code_id=code,
            coder_id=coder,
            start=21,
            end=28,
            weight=50,
            rating="beteiligt",
            comment="deutlich",
        )
    )
    add(AnchorExample(code_id=code, coding_id=coding, text="Gut 👍🏽", position=1))
    add(
        ConsensusDecision(
            document_id=document,
            start=21,
            end=28,
            code_id=code,
            other_code_id=code,
            decision="holds",
            note="einig",
            coder_id=coder,
        )
    )
    summary = add(
        Summary(
            row_kind="case",
            case_id=case,
            theme_id=code,
            text="Es laufe gut.",
            rating="beteiligt",
            state="done",
            coder_id=coder,
            basis={"guid": "fingerprint"},
        )
    )
    add(
        SummaryEvidence(
            summary_id=summary,
            sentence=0,
            document_id=document,
            paragraph_id=paragraph,
            coding_id=coding,
            position=1,
        )
    )
    add(
        Memo(
            kind="note",
            title="Beobachtung",
            text="…",
            document_id=document,
            start=0,
            end=2,
            coder_id=coder,
        )
    )
    add(GuideQuestion(number="3.1", text="Wie läuft es?", code_id=code, position=3))
    item = add(
        WorksheetItem(
            worksheet="PM",
            item="PM01",
            section="BKG",
            text="In welcher Form?",
            type="choice",
            options=["Präsenz", "Video"],
            theme_id=code,
        )
    )
    add(WorksheetAnswer(item_id=item, case_id=case, value="Video"))
    chosen = add(NamedSet(kind="documents", name="Auswahl", name_key="auswahl"))
    add(SetMember(set_id=chosen, document_id=document, position=1))
    add(
        SavedQuery(
            name="Corona nah", name_key="corona nah", expression="A NEAR/2 B", options={"kind": ["interview"]}
        )
    )
    return rows
