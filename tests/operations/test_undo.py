"""Every verb: done and undone leaves an equal dump; undone and redone equals done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from gk_qda.exporting.docx_report import docx_bytes
from gk_qda.importing import read_document
from gk_qda.importing.table import ImportedTable, read_table
from gk_qda.language.pseudonyms import Rule
from gk_qda.language.searching import SearchQuery
from gk_qda.models import (
    AnchorExample,
    Attribute,
    Case,
    CaseMember,
    Code,
    Coding,
    Document,
    Memo,
    Paragraph,
    Person,
    Speaker,
    Summary,
    WorksheetItem,
)
from gk_qda.operations import (
    anchors,
    approvals,
    attributes,
    auto_coding,
    case_editing,
    case_merging,
    case_summaries,
    cases,
    cell_filling,
    code_groups,
    codebook,
    coders,
    coding,
    consents,
    dictionaries,
    documents,
    favorites,
    guide,
    memos,
    named_groups,
    persons,
    pseudonymising,
    saved_queries,
    saved_searches,
    scales,
    segment_coding,
    sets,
    speakers,
    stop_words,
    suggestions,
    summaries,
    text_edit,
    worksheet_texts,
    worksheets,
)
from gk_qda.operations.auto_coding import SpeakersCode
from gk_qda.operations.case_history_import import import_attribute_values, import_case_parts
from gk_qda.operations.case_import import import_cases
from gk_qda.operations.codebook_import import import_codebook
from gk_qda.operations.coding_import import import_codings
from gk_qda.operations.hit_coding import HitCoding
from gk_qda.operations.memo_import import import_memos
from gk_qda.operations.reports import house, keeping
from gk_qda.operations.settings import set_setting
from gk_qda.operations.worksheet_import import import_worksheets
from gk_qda.paths import RESOURCES
from gk_qda.project import open_project
from gk_qda.project.history import count
from gk_qda.queries.codebook import current_codebook
from gk_qda.queries.dictionaries import dictionaries as known_dictionaries
from gk_qda.queries.documents import text_of
from gk_qda.queries.filters import Filters
from gk_qda.queries.memo_targets import FREE, PROJECT, MemoTarget
from gk_qda.queries.ratings import rating_uses
from gk_qda.queries.report_choices import ReportChoices
from gk_qda.reanchoring import Edit
from gk_qda.spans import Span
from tests.demo_copy import opened_copy
from tests.project.dump import Stored, differences, stored

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sqlalchemy.orm import Session

    from gk_qda.project import Project

    Step = Callable[[Session, st.DataObject], Any]

DEMO = RESOURCES / "demo"


def some(session: Session, data: st.DataObject, model: Any, **only: Any) -> Any:
    """Any row of a table."""
    ids = list(session.scalars(select(model.id).filter_by(**only).order_by(model.id)))
    return session.get_one(model, data.draw(st.sampled_from(ids)))


def case_rows(session: Session, data: st.DataObject, what: str) -> ImportedTable:
    """A table as people write it: parts of a case, or a value of it that holds from a day on."""
    case = some(session, data, Case)
    if what == "parts":
        speaker = some(session, data, Speaker)
        document = session.get_one(Document, speaker.document_id).name
        columns = ("case", "document", "speaker", "start", "end")
        rows: Any = ((case.name, document, speaker.label, "", ""), (case.name, document, "", "0", "10"))
    else:
        columns = ("case", "attribute", "value", "from")
        attribute = some(session, data, Attribute, scope="case", type="text").name
        rows = ((case.name, attribute, data.draw(st.sampled_from(("neu", ""))), "2020-05-05"),)
    return ImportedTable(Path("tabelle.csv"), columns, rows, tuple(range(2, 2 + len(rows))))


def some_code(session: Session, data: st.DataObject) -> Code:
    ids = list(session.scalars(select(Code.id).where(Code.status != "dissolved").order_by(Code.id)))
    return session.get_one(Code, data.draw(st.sampled_from(ids)))


def code(session: Session, data: st.DataObject) -> int:
    return some_code(session, data).id


def one(session: Session, data: st.DataObject, model: Any) -> int:
    return some(session, data, model).id


def set_ratings(session, data):
    theme = code(session, data)
    used = [use.label for use in rating_uses(session, theme) if use.uses]
    scales.set_scale(
        session,
        code_id=theme,
        values=[("ja", "full"), ("nein", "empty")],
        renamed=dict.fromkeys(used, data.draw(st.sampled_from(["ja", ""]))),
    )


def add_part(session, data):
    speaker = some(session, data, Speaker)
    whole = data.draw(st.booleans())
    case_editing.add_part(
        session,
        case_id=one(session, data, Case),
        document_id=speaker.document_id,
        speaker_id=None if whole else speaker.id,
        span=data.draw(st.sampled_from([None, Span(3, 9)])) if whole else None,
    )


def merge_cases(session, data):
    first, second = session.scalars(select(Case.id).order_by(Case.id)).all()[:2]
    write_cell(session, data)
    session.flush()
    case_merging.merge_cases(session, case_id=first, into_id=second, prefer_other=data.draw(st.booleans()))


def change_group(session, data):
    named_groups.save_group(session, name="Kreise", condition="typ=Kreis")
    named_groups.change_group(session, name="kreise", condition="NOT typ=Kreis", new_name="Andere")


def delete_group(session, data):
    named_groups.save_group(session, name="Kreise", condition="typ=Kreis")
    named_groups.delete_group(session, name="Kreise")


def apply_code(session, data):
    paragraph = some(session, data, Paragraph)
    start = data.draw(st.integers(paragraph.start, paragraph.end - 2))
    coding.apply_code(
        session,
        document_id=paragraph.document_id,
        code_id=some_code(session, data).id,
        coder_id=1,
        start=start,
        end=data.draw(st.integers(start + 1, paragraph.end)),
    )


def resize(session, data):
    row = some(session, data, Coding)
    coding.resize_coding(
        session, coding_id=row.id, start=row.start, end=row.end + data.draw(st.integers(1, 300))
    )


def recode(session, data):
    rows = [some(session, data, Coding).id, some(session, data, Coding).id]
    coding.recode(session, coding_ids=list(set(rows)), code_id=some_code(session, data).id)


def write_cell(session, data):
    summaries.write_summary(
        session,
        row_kind="case",
        row_id=some(session, data, Case).id,
        theme_id=some_code(session, data).id,
        coder_id=1,
        text=data.draw(st.sampled_from(["", "Neu.", "Anders. Zwei Sätze."])),
        state=data.draw(st.sampled_from([None, "done", "not_addressed"])),
    )


def write_case(session, data):
    case_id = one(session, data, Case)
    state = data.draw(st.sampled_from([None, "done", "open"]))
    text = data.draw(st.sampled_from([None, "", "Alles in allem."]))
    case_summaries.write_case_summary(session, case_id=case_id, coder_id=1, text=text, state=state)
    return case_id


def places(session, data):
    return [
        ("case", some(session, data, Case).id, some_code(session, data).id)
        for _ in range(data.draw(st.integers(1, 4)))
    ]


def copy_cell(session, data):
    source = some(session, data, Summary)
    place = places(session, data)[0]
    found = summaries.find_cell(session, row_kind="case", row_id=place[1], theme_id=place[2])
    if found is None or not found.text.strip():
        cell_filling.copy_cell(session, source_id=source.id, place=place, coder_id=1)


def delete_code(session, data):
    codebook.delete_code(session, code_id=code(session, data), codings_to_parent=data.draw(st.booleans()))


def codes(session: Session, data: st.DataObject) -> list[int]:
    return [code(session, data) for _ in range(data.draw(st.integers(1, 3)))]


def restore(session, data):
    code_id = code(session, data)
    codebook.dissolve_code(session, code_id=code_id)
    codebook.restore_code(session, code_id=code_id)


def reword(session, data):
    anchors.word_anchor(
        session, anchor_id=one(session, data, AnchorExample), text=data.draw(st.sampled_from(["", "So."]))
    )


def rearrange(session, data):
    chosen = codes(session, data)
    favorites.add_favorites(session, code_ids=chosen)
    favorites.move_favorite(session, code_id=chosen[-1], position=0)


def withdraw(session, data):
    paragraph = some(session, data, Paragraph)
    documents.withdraw_paragraph(session, document_id=paragraph.document_id, number=paragraph.number)


def kept_set(session, data):
    """A set to do something with; made in the same step."""
    kind, model = data.draw(st.sampled_from([("documents", Document), ("codes", Code), ("cases", Case)]))
    ids = data.draw(st.lists(st.sampled_from(list(session.scalars(select(model.id)))), unique=True))
    return sets.save_set(session, kind=kind, name=f"Set {kind}", member_ids=ids), kind, ids


def update_set(session, data):
    set_id, _, ids = kept_set(session, data)
    sets.update_set(session, set_id=set_id, member_ids=ids[1:])


def memo_target(session, data):
    """Anything that can have a memo."""
    paragraph = some(session, data, Paragraph)
    passage = MemoTarget("passage", paragraph.document_id, Span(paragraph.start, paragraph.end))
    tables = {"document": Document, "coding": Coding, "case": Case, "summary": Summary}
    places = [MemoTarget(kind, one(session, data, model)) for kind, model in tables.items()]
    places += [MemoTarget("code", code(session, data)), passage, PROJECT, FREE]
    return data.draw(st.sampled_from(places))


def write_memo(session, data):
    memos.write_memo(session, coder_id=1, target=memo_target(session, data), title="T", text="Notiz.")


def code_passages(session, data):
    """Some stretches, of speech or not, with blanks at their ends or not."""
    document = some(session, data, Document)
    starts = data.draw(st.lists(st.integers(0, document.length - 1), min_size=1, max_size=4))
    passages = [(document.id, at, min(at + 150, document.length)) for at in starts]
    segment_coding.apply_to_passages(session, passages=passages, code_ids=codes(session, data), coder_id=1)


def apply_codes(session, data):
    """Several codes on one stretch, some of which may be there already."""
    document = some(session, data, Document)
    start = data.draw(st.integers(document.head_end, document.length - 200))
    coding.apply_codes(
        session,
        document_id=document.id,
        code_ids=list(dict.fromkeys(codes(session, data))),
        coder_id=1,
        start=start,
        end=start + data.draw(st.integers(50, 150)),
    )


def save_query(session, data):
    """A new query, or another one under a name that is there."""
    name = data.draw(st.sampled_from(["Kern", "kern", "Rand"]))
    expression = data.draw(st.sampled_from(["Corona NEAR/2 Kooperation", "Corona NOT Kooperation", "Corona"]))
    return saved_queries.save_query(session, name=name, expression=expression, replace=True)


def rename_query(session, data):
    saved_queries.rename_query(session, query_id=save_query(session, data), name="Neuer Name")


def save_search(session, data):
    """A new search, or another one under a name that is there."""
    name = data.draw(st.sampled_from(["Suche", "suche", "Andere Suche"]))
    query = SearchQuery("Amt", data.draw(st.sampled_from(["text", "word", "lemma", "regex"])))
    filters = Filters(documents=("TM01",), codes=("Corona",))
    return saved_searches.save_search(session, name=name, query=query, filters=filters, replace=True)


def save_dictionary_search(session, data):
    """The same for the words of a dictionary."""
    filters = Filters(documents=("TM01",), speakers="respondents")
    return saved_searches.save_search(
        session, name="Suche", query=kept_dictionary(session, data), filters=filters, replace=True
    )


def kept_dictionary(session, data):
    """A new dictionary, or another one under a name that is there; returns it."""
    name = data.draw(st.sampled_from(["Wörter", "wörter"]))
    table = ImportedTable(Path("w.csv"), ("code", "words"), (("Corona", "Amt; Haus"),), (2,))
    dictionaries.import_dictionary(session, table, name=name, replace=True)
    return known_dictionaries(session)[0]


def searched_dictionary(session, data):
    """One that a saved search rests on."""
    save_dictionary_search(session, data)
    return known_dictionaries(session)[0]


def write_words(session, data):
    """Other words for one that is there: one of its own, and one more."""
    found = kept_dictionary(session, data)
    more = replace(found.words[0], word="Straße", mode="lemma")
    dictionaries.write_words(session, dictionary_id=found.id, words=[more, found.words[-1]])


def run_dictionary(session, data):
    """Words of a code on the passages that they would find."""
    code = current_codebook(session).find("Corona")
    passages = ((1, 30, 60), (1, 100, 140))
    run = dictionaries.DictionaryRun(code, 2, passages, HitCoding(2, 1, 0))
    dictionaries.run_dictionary(session, runs=[run], coder_id=1)


def kept_report(session, data):
    """A new report, or another one under a name that is there."""
    kind = data.draw(st.sampled_from(["themes", "codebook", "segments"]))
    choices = ReportChoices(kind, themes=("Corona",), filters=Filters(documents=("TM01",)))
    if kind == "segments":
        choices = replace(choices, suffix=".xlsx")
    name = data.draw(st.sampled_from(["Kern", "kern", "Rand"]))
    return keeping.save_report(session, name=name, choices=choices, replace=True)


def set_house(session, data):
    report = house.example_report(data.draw(st.sampled_from(["de", "en"])))
    house.set_house_template(session, name="Haus.docx", data=docx_bytes(report))


def decide_on_quotations(session, data):
    """Answers to two quotations, as a returned list has them."""
    codings = [some(session, data, Coding) for _ in range(2)]
    rows = [(one.guid, "", data.draw(st.sampled_from(["ja", "nein"])), "") for one in codings]
    columns = ("Kennung", "Zitat", "Entscheidung", "Änderung")
    table = ImportedTable(Path("zitate.xlsx"), columns, tuple(rows), tuple(range(2, 2 + len(rows))))
    approvals.import_approvals(session, table)
    return codings[0].document_id


def some_memo(session, data):
    """A memo of before, or one that is written first."""
    if not session.scalars(select(Memo.id)).first():
        write_memo(session, data)
    return one(session, data, Memo)


def write_paraphrase(session, data):
    target = MemoTarget("coding", one(session, data, Coding))
    for words in data.draw(
        st.lists(st.sampled_from(["Kurz.", "Anders gesagt.", ""]), min_size=1, max_size=3)
    ):
        memos.write_paraphrase(session, target=target, text=words, coder_id=1)


def merge_speakers(session, data):
    into = some(session, data, Speaker)
    other = some(session, data, Speaker, document_id=into.document_id)
    speakers.merge_speakers(session, speaker_ids=[into.id, other.id], into_id=into.id)


def code_speakers(session, data):
    groups = [
        SpeakersCode("Von B", (one(session, data, Speaker),)),
        SpeakersCode("", (one(session, data, Speaker),), code(session, data)),
    ]
    auto_coding.code_speakers(session, groups=groups, parent_id=None, coder_id=1)


def edit_words(session, data):
    """Anything from one character to some paragraphs gives way to anything."""
    paragraph = some(session, data, Paragraph)
    start = data.draw(st.integers(paragraph.start, paragraph.end))
    end = data.draw(st.integers(start, session.get_one(Document, paragraph.document_id).length))
    text_edit.edit_text(
        session,
        document_id=paragraph.document_id,
        edits=[Edit(start, min(end, start + 500), data.draw(st.sampled_from(["", "x", "\n\nB: Ja.\n\n"])))],
        coder_id=1,
    )


def restore_text(session, data):
    document = some(session, data, Document)
    edits = [Edit(document.length // 2, document.length, "")]
    text_edit.edit_text(session, document_id=document.id, edits=edits, coder_id=1)
    text_edit.restore_text(session, document_id=document.id, number=1, coder_id=2)


def answers(session, data):
    """Several answers get one state, or words that no item refuses."""
    items = [one(session, data, WorksheetItem) for _ in range(3)]
    places = [(item_id, one(session, data, Case)) for item_id in items]
    worksheets.set_answers(
        session, places=places, words=data.draw(st.sampled_from(["", "k. A.", "entfällt"]))
    )


def question(session, data):
    return guide.add_question(session, text="Wie läuft es?", code_id=code(session, data))


def guide_file(session, data):
    question(session, data)
    cells = (("1", "Was hat sich geändert?"), ("", "Noch etwas?"))
    rows = cells[: data.draw(st.integers(1, 2))]
    numbers = tuple(range(2, 2 + len(rows)))
    guide.import_guide(session, ImportedTable(Path("guide.csv"), ("number", "text"), rows, numbers))


def decide(session, data):
    paragraph = one(session, data, Paragraph)
    guide.assign_turn(session, paragraph_id=paragraph, question_id=question(session, data))
    return paragraph


def one_answer(session, data):
    worksheet_texts.make_texts(session)
    item = some(session, data, WorksheetItem)
    words = data.draw(st.sampled_from(["", "nicht bekannt", *map(str, item.options), "nichts davon"]))
    worksheets.set_answer(session, item_id=item.id, case_id=one(session, data, Case), words=words)


def sheet_files(session, data):
    """The tables of the demo, one of them or both, some answers other than before."""
    items, given = (read_table(DEMO / "worksheets" / f"{name}.csv") for name in ("items", "answers"))
    place = given.columns.index("answer")
    rows = [
        (*row[:place], data.draw(st.sampled_from([row[place], ""])), *row[place + 1 :])
        for row in given.rows[:20]
    ]
    given = replace(given, rows=tuple(rows), row_numbers=given.row_numbers[:20])
    import_worksheets(session, items if data.draw(st.booleans()) else None, given)


def take_memos(session, data):
    """A table with one memo that is there and two that are new."""
    known = session.get_one(Memo, some_memo(session, data))
    cells = (("Neu", "", "TM07"), ("Auch neu", "", ""), ("Geändert", known.guid, ""))
    rows = tuple(cells[: data.draw(st.integers(1, 3))])
    numbers = tuple(range(2, 2 + len(rows)))
    table = ImportedTable(Path("memos.csv"), ("text", "guid", "document"), rows, numbers)
    import_memos(session, table, coder_id=1)


STEPS: dict[str, Step] = {
    "save_set": kept_set,
    "update_set": update_set,
    "rename_set": lambda s, d: sets.rename_set(s, set_id=kept_set(s, d)[0], name="Kern"),
    "delete_set": lambda s, d: sets.delete_set(s, set_id=kept_set(s, d)[0]),
    "move_set": lambda s, d: sets.move_set(s, set_id=kept_set(s, d)[0], position=0),
    "save_query": save_query,
    "rename_query": rename_query,
    "delete_query": lambda s, d: saved_queries.delete_query(s, query_id=save_query(s, d)),
    "save_search": lambda s, d: d.draw(st.sampled_from([save_search, save_dictionary_search]))(s, d),
    "delete_search": lambda s, d: saved_searches.delete_search(s, search_id=save_search(s, d)),
    "import_dictionary": kept_dictionary,
    "delete_dictionary": lambda s, d: dictionaries.delete_dictionary(
        s, dictionary_id=kept_dictionary(s, d).id
    ),
    "add_dictionary": lambda s, d: dictionaries.add_dictionary(s, name="Neue Wörter"),
    "rename_dictionary": lambda s, d: dictionaries.rename_dictionary(
        s, dictionary_id=searched_dictionary(s, d).id, name="Andere Wörter"
    ),
    "write_words": write_words,
    "run_dictionary": run_dictionary,
    "save_report": kept_report,
    "change_report": lambda s, d: keeping.change_report(
        s, report_id=kept_report(s, d), choices=ReportChoices("memos", ".odt", language="en")
    ),
    "rename_report": lambda s, d: keeping.rename_report(s, report_id=kept_report(s, d), name="Neu"),
    "duplicate_report": lambda s, d: keeping.duplicate_report(s, report_id=kept_report(s, d)),
    "delete_report": lambda s, d: keeping.delete_report(s, report_id=kept_report(s, d)),
    "set_house_template": set_house,
    "drop_house_template": lambda s, d: (set_house(s, d), house.drop_house_template(s)),
    "import_approvals": decide_on_quotations,
    "forget_approvals": lambda s, d: approvals.forget_approvals(s, document_id=decide_on_quotations(s, d)),
    "write_memo": write_memo,
    "write_paraphrase": write_paraphrase,
    "delete_memo": lambda s, d: memos.delete_memo(s, memo_id=some_memo(s, d)),
    "retarget_memo": lambda s, d: memos.retarget_memo(s, memo_id=some_memo(s, d), target=memo_target(s, d)),
    "import_memos": take_memos,
    "import_worksheets": sheet_files,
    "set_answer": one_answer,
    "set_answers": answers,
    "tie_items": lambda s, d: worksheets.tie_items(
        s, item_ids=[one(s, d, WorksheetItem)], theme_id=code(s, d)
    ),
    "untie_items": lambda s, d: worksheets.tie_items(s, item_ids=[one(s, d, WorksheetItem)], theme_id=None),
    "add_question": question,
    "change_question": lambda s, d: guide.change_question(
        s, question_id=question(s, d), kind="other", number="7", text="Neu?", code_id=None
    ),
    "move_question": lambda s, d: guide.move_question(
        s, question_id=[question(s, d), question(s, d)][1], by=-1
    ),
    "delete_questions": lambda s, d: guide.delete_questions(s, question_ids=[question(s, d)]),
    "assign_turn": decide,
    "free_turn": lambda s, d: guide.free_turn(s, paragraph_id=decide(s, d)),
    "import_guide": guide_file,
    "make_texts": lambda s, d: worksheet_texts.make_texts(s, worksheets=["BAA"]),
    "describe_item": lambda s, d: worksheets.describe_item(s, item_id=one(s, d, WorksheetItem), text="Wie?"),
    "delete_items": lambda s, d: worksheets.delete_items(s, item_ids=[one(s, d, WorksheetItem)]),
    "apply_code": apply_code,
    "remove_codings": lambda s, d: coding.remove_codings(s, coding_ids=[one(s, d, Coding)]),
    "resize_coding": resize,
    "recode": recode,
    "apply_to_segments": lambda s, d: segment_coding.apply_to_segments(
        s, coding_ids=[one(s, d, Coding) for _ in range(3)], code_ids=codes(s, d), coder_id=1
    ),
    "apply_codes": apply_codes,
    "apply_to_passages": code_passages,
    "code_hits": code_passages,
    "set_weight": lambda s, d: coding.set_weight(
        s, coding_id=one(s, d, Coding), weight=d.draw(st.integers(0, 100))
    ),
    "set_comment": lambda s, d: coding.set_comment(s, coding_id=one(s, d, Coding), comment="Anm."),
    "set_rating": lambda s, d: coding.set_coding_rating(s, coding_id=one(s, d, Coding), rating="hoch"),
    "add_code": lambda s, d: codebook.add_code(
        s, name=f"N{d.draw(st.integers(0, 10**9))}", parent_id=code(s, d)
    ),
    "rename_code": lambda s, d: codebook.rename_code(s, code_id=code(s, d), name="Umbenannt 1"),
    "recolor_code": lambda s, d: codebook.recolor_code(s, code_id=code(s, d), color="#123456"),
    "describe_code": lambda s, d: codebook.describe_code(s, code_id=code(s, d), rule="Nie."),
    "set_anchors": lambda s, d: anchors.set_anchors(s, code_id=code(s, d), texts=["a", "b"]),
    "word_anchor": reword,
    "remove_anchor": lambda s, d: anchors.remove_anchor(s, anchor_id=one(s, d, AnchorExample)),
    "move_anchor": lambda s, d: anchors.move_anchor(s, anchor_id=one(s, d, AnchorExample), position=0),
    "add_stop_words": lambda s, d: stop_words.add_stop_words(s, words=["Wohnung", "kein"]),
    "remove_stop_words": lambda s, d: stop_words.remove_stop_words(s, words=["und", "also"]),
    "add_favorites": lambda s, d: favorites.add_favorites(s, code_ids=codes(s, d)),
    "remove_favorites": lambda s, d: favorites.remove_favorites(s, code_ids=codes(s, d)),
    "move_favorite": rearrange,
    "restore_code": restore,
    "move_codes": lambda s, d: code_groups.move_codes(
        s, code_ids=codes(s, d), parent_id=code(s, d), position=1
    ),
    "merge_into": lambda s, d: code_groups.merge_into(s, source_ids=codes(s, d), target_id=code(s, d)),
    "delete_codes": lambda s, d: code_groups.delete_codes(
        s, code_ids=codes(s, d), codings_to_parent=d.draw(st.booleans())
    ),
    "dissolve_codes": lambda s, d: code_groups.dissolve_codes(s, code_ids=codes(s, d)),
    "recolor_codes": lambda s, d: code_groups.recolor_codes(
        s, code_ids=codes(s, d), color=d.draw(st.sampled_from([None, "#123456"]))
    ),
    "set_status": lambda s, d: code_groups.set_status(
        s, code_ids=codes(s, d), status=d.draw(st.sampled_from(["draft", "valid"]))
    ),
    "mark_sensitive": lambda s, d: code_groups.mark_sensitive(s, code_ids=codes(s, d)),
    "unmark_sensitive": lambda s, d: code_groups.unmark_sensitive(s, code_ids=codes(s, d)),
    "set_shortcut": lambda s, d: codebook.set_shortcut(
        s, code_id=code(s, d), digit=d.draw(st.integers(1, 9))
    ),
    "move_code": lambda s, d: codebook.move_code(s, code_id=code(s, d), parent_id=code(s, d), position=0),
    "merge_codes": lambda s, d: codebook.merge_codes(s, source_id=code(s, d), target_id=code(s, d)),
    "delete_code": lambda s, d: codebook.delete_code(
        s, code_id=code(s, d), codings_to_parent=d.draw(st.booleans())
    ),
    "dissolve_code": lambda s, d: codebook.dissolve_code(s, code_id=code(s, d)),
    "edit_text": edit_words,
    "pseudonymise": lambda s, d: pseudonymising.pseudonymise(
        s,
        rules=[Rule("Corona", "Grippe"), Rule("ich", "", "omission"), Rule("Das", "jenes", "function")],
        names=d.draw(st.booleans()),
        coder_id=2,
    ),
    "reverse_pseudonyms": lambda s, d: pseudonymising.reverse_pseudonyms(
        s,
        places={f"documents/{some(s, d, Document).guid}/text": [("ich", "du"), ("und", "oder")]},
        coder_id=1,
    ),
    "replace_words": lambda s, d: text_edit.replace_words(
        s,
        document_id=(p := some(s, d, Paragraph)).document_id,
        number=p.number,
        words=text_of(s, p.document_id)[p.start : p.end],
        replacement="B: Ganz anders.\n\nI: Ach so?",
        coder_id=1,
    ),
    "restore_text": restore_text,
    "update_document": lambda s, d: text_edit.update_document(
        s,
        document_id=one(s, d, Document),
        source=read_document(DEMO / "transcripts" / "TM10.txt"),
        coder_id=2,
    ),
    "rename_document": lambda s, d: documents.rename_document(s, document_id=one(s, d, Document), name="X 1"),
    "describe_document": lambda s, d: documents.describe_document(
        s, document_id=one(s, d, Document), mode="Brief"
    ),
    "delete_documents": lambda s, d: documents.delete_documents(s, document_ids=[one(s, d, Document)]),
    "withdraw": lambda s, d: documents.withdraw_paragraph(
        s, document_id=(p := some(s, d, Paragraph)).document_id, number=p.number
    ),
    "restore_paragraph": lambda s, d: documents.restore_paragraph(
        s, document_id=(p := some(s, d, Paragraph)).document_id, number=p.number
    ),
    "set_consent": lambda s, d: consents.set_consent(
        s, document_id=one(s, d, Document), purpose="quotation", state="refused", date=date(2020, 5, 5)
    ),
    "set_deadlines": lambda s, d: consents.set_deadlines(
        s, document_id=one(s, d, Document), audio=date(2030, 1, 1), key=None
    ),
    "rename_speaker": lambda s, d: speakers.rename_speaker(s, speaker_id=one(s, d, Speaker), label="Neu"),
    "describe_speakers": lambda s, d: speakers.describe_speakers(
        s, speaker_ids=[one(s, d, Speaker), one(s, d, Speaker)], role="other", function="Leitung"
    ),
    "merge_speakers": merge_speakers,
    "assign_person": lambda s, d: speakers.assign_person(
        s,
        speaker_ids=[one(s, d, Speaker)],
        name=d.draw(st.sampled_from(["", "Neu", some(s, d, Person).name])),
    ),
    "unite_as_person": lambda s, d: speakers.unite_as_person(
        s,
        speaker_ids=[one(s, d, Speaker), one(s, d, Speaker)],
        name=d.draw(st.sampled_from(["Neu", some(s, d, Person).name])),
    ),
    "ensure_person": lambda s, d: persons.ensure_person(s, "Dorn"),
    "rename_person": lambda s, d: persons.rename_person(s, person_id=one(s, d, Person), name="Umbenannt"),
    "merge_persons": lambda s, d: persons.merge_persons(
        s, person_ids=[one(s, d, Person), one(s, d, Person)], into_id=one(s, d, Person)
    ),
    "delete_persons": lambda s, d: persons.delete_persons(s, person_ids=[one(s, d, Person)]),
    "code_speakers": code_speakers,
    "assign_document": lambda s, d: cases.assign_document(
        s, document_id=one(s, d, Document), case_id=one(s, d, Case)
    ),
    "set_attribute": lambda s, d: cases.set_attribute(
        s,
        attribute_id=some(s, d, Attribute, scope="case").id,
        owner="case",
        owner_id=one(s, d, Case),
        value=d.draw(st.sampled_from(["", "neu", "k. A.", "trifft nicht zu"])),
    ),
    "set_attribute_title": lambda s, d: cases.set_attribute_title(
        s, attribute_id=one(s, d, Attribute), title=d.draw(st.sampled_from(["", " Größe "]))
    ),
    "rename_case": lambda s, d: cases.rename_case(s, case_id=one(s, d, Case), name="KO99", title="Neu"),
    "add_case": lambda s, d: case_editing.add_case(s, name="Neu", title="Neustadt", kind="Kommune"),
    "describe_case": lambda s, d: case_editing.describe_case(
        s, case_id=one(s, d, Case), comment=" Notiz ", kind="Kommune"
    ),
    "sort_cases": lambda s, d: case_editing.sort_cases(s),
    "move_cases": lambda s, d: case_editing.move_cases(
        s, case_ids=[one(s, d, Case), one(s, d, Case)], position=d.draw(st.integers(0, 20))
    ),
    "assign_documents": lambda s, d: case_editing.assign_documents(
        s,
        document_ids=[one(s, d, Document), one(s, d, Document)],
        case_id=d.draw(st.sampled_from([None, one(s, d, Case)])),
    ),
    "merge_cases": merge_cases,
    "save_group": lambda s, d: named_groups.save_group(s, name="Kreise", condition="typ=Kreis"),
    "change_group": change_group,
    "delete_group": delete_group,
    "add_part": add_part,
    "remove_part": lambda s, d: case_editing.remove_part(s, member_id=one(s, d, CaseMember)),
    "add_attribute": lambda s, d: attributes.add_attribute(
        s,
        scope=d.draw(st.sampled_from(["case", "document", "person"])),
        name="neu",
        type="choice",
        choices=["a"],
    ),
    "delete_attribute": lambda s, d: attributes.delete_attribute(s, attribute_id=one(s, d, Attribute)),
    "set_value": lambda s, d: attributes.set_value(
        s,
        attribute_id=some(s, d, Attribute, name="thm_stellen_vzae").id,
        owner_id=one(s, d, Case),
        words=d.draw(st.sampled_from(["", "0.5", "k. A."])),
        valid_from=d.draw(st.sampled_from([None, date(2020, 6, 1)])),
    ),
    "delete_case": lambda s, d: cases.delete_case(s, case_id=one(s, d, Case)),
    "write_summary": write_cell,
    "fill_states": lambda s, d: cell_filling.fill_states(
        s, places=places(s, d), state=d.draw(st.sampled_from(["done", "not_asked"])), coder_id=1
    ),
    "fill_ratings": lambda s, d: cell_filling.fill_ratings(
        s, places=places(s, d), rating=d.draw(st.sampled_from(["", "beteiligt", "gemischt"])), coder_id=1
    ),
    "copy_cell": copy_cell,
    "confirm_summary": lambda s, d: summaries.confirm_summary(s, summary_id=one(s, d, Summary)),
    "write_case_summary": write_case,
    "confirm_case_summary": lambda s, d: case_summaries.confirm_case_summary(s, case_id=write_case(s, d)),
    "set_scale": set_ratings,
    "add_coder": lambda s, d: coders.ensure_coder(s, "Cleo Dorn"),
    "set_setting": lambda s, d: set_setting(s, "small_n", d.draw(st.integers(1, 99))),
    "switch_suggestions": lambda s, d: suggestions.switch_suggestions(s, on=d.draw(st.booleans())),
    "dismiss_suggestion": lambda s, d: suggestions.dismiss_suggestion(
        s,
        doubt=d.draw(st.sampled_from(("missing", "doubtful"))),
        code_id=code(s, d),
        paragraph_id=one(s, d, Paragraph),
    ),
    "import_codings": lambda s, d: import_codings(
        s, read_table(DEMO / "codings-second" / "TM02.csv"), coder_id=2
    ),
    "import_codebook": lambda s, d: import_codebook(s, read_table(DEMO / "codebook.csv")),
    "import_cases": lambda s, d: import_cases(s, read_table(DEMO / "municipalities.csv")),
    "import_case_parts": lambda s, d: import_case_parts(s, case_rows(s, d, "parts")),
    "import_attribute_values": lambda s, d: import_attribute_values(s, case_rows(s, d, "values")),
    "import_documents": lambda s, d: documents.import_documents(
        s, [read_document(DEMO / "transcripts" / "TM10.txt")]
    ),
}


def do(project: Project, name: str, data: st.DataObject, before: Stored | None = None) -> bool:
    """Run a verb; False where it is refused in these circumstances (and then changed nothing).

    ``before`` is what the project holds, where that has been read already.
    """
    from gk_qda.errors import QdaError

    before = stored(project) if before is None else before
    try:
        with project.change(name) as session:
            STEPS[name](session, data)
    except QdaError:
        assert differences(before, stored(project)) == {}
        return False
    return True


def steps(project: Project) -> int:
    """How many steps the history holds."""
    with project.read() as session:
        return count(session)


def check_round_trip(project: Project, name: str, data: st.DataObject) -> None:
    before = stored(project)
    if not do(project, name, data, before):
        return
    after = stored(project)
    if after == before:
        return  # nothing changed: no step
    project.undo()
    assert differences(before, stored(project)) == {}
    project.redo()
    assert differences(after, stored(project)) == {}
    project.undo()


@pytest.fixture(scope="module")
def restored(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """One project for all verbs: each is undone, and looked at after."""
    with opened_copy(tmp_path_factory.mktemp("restored")) as project:
        yield project


@pytest.mark.parametrize("name", sorted(STEPS))
def test_undo_and_redo_of_every_verb(restored, name):
    @given(data=st.data())
    @settings(max_examples=2)
    def run(data):
        check_round_trip(restored, name, data)

    run()


@pytest.mark.long
def test_a_random_history_goes_all_the_way_back_and_forth_over_reopening(demo):
    @given(data=st.data())
    @settings(max_examples=3)
    def run(data):
        path = demo.path
        demo_now = open_project(path, backup=False)
        try:
            start, states = stored(demo_now), []
            for name in data.draw(st.lists(st.sampled_from(sorted(STEPS)), min_size=3, max_size=8)):
                before = steps(demo_now)
                if do(demo_now, name, data) and steps(demo_now) != before:
                    states.append(stored(demo_now))  # perhaps as before: what was added may be gone again
            demo_now.close()
            demo_now = open_project(path, backup=False)
            for state in reversed([start, *states[:-1]] if states else []):
                demo_now.undo()
                assert differences(state, stored(demo_now)) == {}
            for state in states:
                demo_now.redo()
                assert differences(state, stored(demo_now)) == {}
            for _ in states:
                demo_now.undo()
        finally:
            demo_now.close()

    demo.close()
    run()


def test_every_verb_of_the_operations_is_in_the_list():
    """A new verb without its round trip is noticed here."""
    import inspect

    modules = (
        anchors,
        attributes,
        auto_coding,
        case_editing,
        case_merging,
        cases,
        named_groups,
        code_groups,
        codebook,
        coding,
        consents,
        documents,
        favorites,
    )
    modules += (
        case_summaries,
        memos,
        persons,
        segment_coding,
        sets,
        speakers,
        summaries,
        text_edit,
        guide,
        worksheets,
        pseudonymising,
    )
    helpers = {
        "unite_codings",
        "ensure_path",
        "subtree",
        "living_children",
        "topmost",
        "hang_code",
        "edit_of_words",
        "find_case",
        "ensure_case",
        "ensure_attribute",
    }
    helpers |= {"find_cell", "ensure_cell", "set_evidence", "keep_content", "free_name"}
    helpers |= {"add_anchor", "set_coding_rating", "withdraw_paragraph", "import_documents"}
    helpers |= {
        "unite_paraphrases",
        "forget_case_summary",
        "unite_case_summaries",
        "carry_bases",
        "carry_out",
    }
    helpers |= {"preview", "preview_speaker_codings", "drop_unknown", "require_free", "plan_consents"}
    helpers |= {"import_consents", "require_no_group", "hand_over_favorites", "check_rating"}
    helpers |= {"given_up"}
    verbs = {
        name
        for module in modules
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__
        and not name.startswith("_")
        and next(iter(inspect.signature(function).parameters), "") == "session"
    }
    assert verbs - helpers <= set(STEPS)


def test_anchor_links_follow_their_coding(demo):
    with demo.read() as session:
        coding_id = session.scalars(select(Coding.id).limit(1)).one()
        code_id = session.get_one(Coding, coding_id).code_id
    with demo.change("add_anchor") as session:
        anchors.add_anchor(session, code_id=code_id, coding_id=coding_id, text="x")
    before = stored(demo)
    with demo.change("remove_codings") as session:
        coding.remove_codings(session, coding_ids=[coding_id])
    with demo.read() as session:
        assert (
            session.scalars(select(AnchorExample).where(AnchorExample.coding_id == coding_id)).first() is None
        )
    demo.undo()
    assert differences(before, stored(demo)) == {}
