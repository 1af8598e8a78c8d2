"""What people type becomes what is stored, or is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gk_qda.language.typed_values import typed_value


@pytest.mark.parametrize(
    ("words", "kind", "stored"),
    [
        (" 0,5 ", "number", "0,5"),
        ("0.5", "number", "0,5"),
        ("halb", "number", None),
        ("16.3.2020", "date", "2020-03-16"),
        ("2020-03", "date", None),
        ("03.2020", "month", "2020-03"),
        ("13.2020", "month", None),
        ("Ja", "boolean", "ja"),
        ("no", "boolean", "nein"),
        ("vielleicht", "boolean", None),
        ("kreis", "choice", "Kreis"),
        ("Dorf", "choice", None),
        ("Stadt; kreis;Stadt", "set", "Kreis;Stadt"),
        ("Stadt;Dorf", "set", None),
        ("trifft nicht zu", "number", "trifft nicht zu"),
        ("k. A.", "date", "k. A."),
        ("", "boolean", ""),
        ("  alles ", "text", "alles"),
    ],
)
def test_typed_values(words, kind, stored):
    assert typed_value(words, kind, ["Kreis", "Stadt"]) == stored


@given(
    st.text(max_size=12),
    st.sampled_from(["text", "number", "date", "month", "boolean", "choice", "set"]),
    st.sampled_from([(), ("Kreis", "Stadt")]),
)
def test_what_is_stored_stays_when_it_is_typed_again(words, kind, choices):
    stored = typed_value(words, kind, choices)
    if stored is not None:
        assert typed_value(stored, kind, choices) == stored
