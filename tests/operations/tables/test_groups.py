"""Columns by attribute: names for programs and for people, never twice the same."""

from __future__ import annotations

from gk_qda.operations.cases import assign_document, ensure_attribute, ensure_case, set_attribute
from gk_qda.operations.coding import apply_code
from gk_qda.operations.tables.crosstab import crosstab_table
from gk_qda.operations.tables.frequencies import frequency_table
from gk_qda.operations.tables.groups import MISSING_KEY, GroupColumns
from gk_qda.queries.filters import MISSING
from gk_qda.words import catalogue

WORDS = catalogue("tables", "de")


def test_a_group_without_a_value_has_a_name():
    groups = GroupColumns.of("typ", ("Kreis", MISSING), WORDS)
    assert groups.keys == ("Kreis", MISSING_KEY)
    assert groups.titles == ("Kreis", "ohne Angabe")


def test_kinds_have_words_for_people_and_keys_for_programs():
    groups = GroupColumns.of("kind", ("interview", "other"), WORDS)
    assert groups.keys == ("interview", "other")
    assert groups.titles == ("Interview", "Sonstiges")
    assert groups.name(WORDS) == "Dokumentart"


def test_values_that_are_called_like_a_column(small):
    def describe(session):
        case = ensure_case(session, "F1")
        assign_document(session, document_id=small.document_id, case_id=case.id)
        attribute = ensure_attribute(session, "stufe", scope="case")
        set_attribute(session, attribute_id=attribute.id, owner="case", owner_id=case.id, value="codings")

    small.change(describe)
    for table in (
        frequency_table(small.project, by="stufe", format="csv"),
        crosstab_table(small.project, by="stufe", format="csv"),
    ):
        keys = [column.key for column in table.columns]
        assert len(keys) == len(set(keys))
        assert "stufe codings" in keys
        assert set(keys) <= table.rows[0].keys()


def test_a_document_of_two_cases_counts_in_both_and_once_in_all(small):
    def share(session):
        from gk_qda.models import CaseMember

        for name in ("F1", "F2"):
            case = ensure_case(session, name)
            session.add(CaseMember(case_id=case.id, document_id=small.document_id))
        span = small.span("Kaffee")
        apply_code(
            session,
            document_id=small.document_id,
            code_id=small.child,
            coder_id=small.coder_id,
            start=span.start,
            end=span.end,
        )

    small.change(share)
    theme, child, other = frequency_table(small.project, by="case", format="json").rows
    assert (theme["codings_own"], theme["codings"], theme["cases"], theme["documents"]) == (0, 1, 2, 1)
    assert (theme["by"], theme["by_total"]) == ({"F1": 0, "F2": 0}, {"F1": 1, "F2": 1})
    assert child["by"] == {"F1": 1, "F2": 1}
    assert other["codings"] == 0
