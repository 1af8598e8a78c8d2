"""Erased texts are recognised by every run of twenty characters, wherever it stands, and by nothing else."""

from __future__ import annotations

import io
import zipfile

from hypothesis import given
from hypothesis import strategies as st

from gk_qda.project.file_texts import strings_in
from gk_qda.project.traces import GAP, LENGTH, Traces

texts = st.text("abcdefü ", min_size=LENGTH, max_size=90)


@given(texts, st.integers(0, 60), st.text("xyz", max_size=30), st.text("xyz", max_size=30))
def test_every_run_is_found_wherever_it_stands(text, at, before, behind):
    run = text[min(at, len(text) - LENGTH) :][:LENGTH]
    traces = Traces(texts=[text])
    assert traces.within(before + run + behind) == (not run.isspace())


@given(texts, st.text("abcdefü ", max_size=90))
def test_a_gapped_value_holds_no_run_any_more(text, other):
    traces = Traces(texts=[text])
    gapped = traces.gapped({"a": [other, f"x{text}y", 3]})
    assert not any(traces.within(value) for value in (gapped["a"][0], gapped["a"][1]))
    assert gapped["a"][2] == 3
    assert other[: LENGTH - 1] == traces.gapped(other[: LENGTH - 1]), "what is shorter stays"


@given(texts, texts)
def test_what_others_hold_too_is_not_looked_for(text, other):
    held = {other[at : at + LENGTH] for at in range(len(other))}
    assert not Traces(texts=[text, other], but_not=[other]).runs & held


def test_words_are_found_in_both_forms_and_longest_first():
    traces = Traces(words=["Müller", "Müllers"])
    assert traces.within("Frau Mu\u0308ller")
    assert traces.gapped("Müllers Haus, Müller") == f"{GAP} Haus, {GAP}"


def test_nothing_that_is_untouched_is_made_anew():
    value = {"a": ["eins", {"b": 2}]}
    assert Traces(words=["zwei"]).gapped(value) is value


def test_text_is_found_in_any_form_of_bytes():
    text = "Das haben wir nie so gesagt, glaube ich."
    traces = Traces(texts=[text])
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:t>{text}</w:t>")
    for data in (
        b"\x00\xff\x12" + text.encode() + b"\xff",
        b"\x07" + text.encode("utf-16-le"),
        text.encode("utf-16-be"),
        packed.getvalue(),
    ):
        assert any(map(traces.within, strings_in(data)))
    assert not any(map(traces.within, strings_in(b"Das haben wir immer so gesagt.")))
