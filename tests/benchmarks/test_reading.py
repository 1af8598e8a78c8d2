"""The transcript view at a hundred times the usual size, beside a bare text field with the same text."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from gk_qda.ui.look.theme import Theme
from gk_qda.ui.reading.pane import ReadingPane
from tests.benchmarks.measuring import cpu_seconds, figures, usual_cpu_seconds
from tests.ui.reading.demo import coding, demo_codes, demo_document, turns_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from gk_qda.queries.values import CodingValue, DocumentText

WIDTH, HEIGHT = 1100, 850


def long_text(*, characters: int = 0, words: int = 0) -> DocumentText:
    """The turns of the demo interview over and over, until there are so many characters or words."""
    document = demo_document("TM07")[0]
    turns = document.text[document.head_end :].rstrip("\n")
    length = characters or words * len(turns) // len(turns.split())
    return turns_of("\n\n".join([turns] * (length // len(turns) + 1))[:length].rstrip())


def scattered(document: DocumentText, count: int) -> list[CodingValue]:
    """Codings of 20 to 300 characters anywhere in the text, many across turns."""
    dice, length, codes = random.Random(7), len(document.text), list(demo_codes())
    result = []
    for number in range(1, count + 1):
        start = dice.randrange(length - 20)
        end = min(length, start + dice.randrange(20, 300))
        result.append(coding(number, start, end, dice.choice(codes)))
    return result


def paint(widget: QWidget) -> None:
    """Paint everything now: scrolling on a screen paints less, because Qt moves what is there."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    widget.render(image)


@pytest.fixture
def pane(qtbot: QtBot, qapp: QApplication) -> Iterator[ReadingPane]:
    qapp.setStyle("Fusion")
    pane = ReadingPane(Theme(qapp, setting="light", family="DejaVu Sans"))
    qtbot.addWidget(pane)
    pane.resize(WIDTH, HEIGHT)
    pane.show()
    qtbot.waitExposed(pane)
    yield pane
    pane.hide()


@pytest.fixture
def bare_field(qtbot: QtBot, pane: ReadingPane) -> QPlainTextEdit:
    field = QPlainTextEdit()
    qtbot.addWidget(field)
    field.setReadOnly(True)
    field.setFont(pane.transcript.document().defaultFont())
    field.resize(WIDTH, HEIGHT)
    field.show()
    qtbot.waitExposed(field)
    return field


@pytest.mark.parametrize(("count", "goal"), [(400, 0.1), (4_000, 0.5)])
def test_opening_60000_characters(
    pane: ReadingPane, bare_field: QPlainTextEdit, capsys: pytest.CaptureFixture[str], count: int, goal: float
) -> None:
    document = long_text(characters=60_000)
    codings, codes = scattered(document, count), demo_codes()

    def open_bare() -> None:
        bare_field.setPlainText(document.text)
        paint(bare_field)

    def open_ours() -> None:
        pane.show_document(document, codings, codes)
        paint(pane)

    floor, took = cpu_seconds(open_bare), cpu_seconds(open_ours)
    with capsys.disabled():
        name = f"open 60,000 characters, {count:,} codings, first paint"
        print("\n" + figures(name, took, floor=floor, goal=goal))
    assert took < goal


@pytest.mark.parametrize("count", [400, 3_000, 50_000])
@pytest.mark.parametrize("words", [10_000, 60_000, 400_000])
def test_scrolling_and_coding(
    pane: ReadingPane,
    bare_field: QPlainTextEdit,
    capsys: pytest.CaptureFixture[str],
    words: int,
    count: int,
) -> None:
    document = long_text(words=words)
    pane.show_document(document, scattered(document, count), demo_codes())
    bare_field.setPlainText(document.text)

    def step(field: QPlainTextEdit, whole: QWidget) -> None:
        field.verticalScrollBar().setValue(field.verticalScrollBar().value() + 3)
        paint(whole)

    for field in (pane.transcript, bare_field):
        field.verticalScrollBar().setValue(field.verticalScrollBar().maximum() // 2)
    floor = cpu_seconds(lambda: step(bare_field, bare_field), rounds=20)
    scrolled = usual_cpu_seconds(lambda: step(pane.transcript, pane), rounds=20)
    numbers = iter(range(10**6, 2 * 10**6))
    top = pane.transcript.top_position() or 0

    def code() -> None:
        pane.apply_changes(added=[coding(next(numbers), top + 50, top + 250, 5)])
        paint(pane)

    painted = cpu_seconds(lambda: paint(bare_field))
    applied = usual_cpu_seconds(code)
    with capsys.disabled():
        size = f"{words:,} words, {count:,} codings"
        print("\n" + figures(f"{size}: scroll step", scrolled, floor=floor, goal=0.016))
        print(figures(f"{size}: one coding", applied, floor=painted, goal=0.05))
    assert scrolled < 0.016
    assert applied < 0.05


def test_two_thousand_hits(pane: ReadingPane, capsys: pytest.CaptureFixture[str]) -> None:
    """Searching, going from hit to hit, and scrolling among them, in 60,000 words."""
    document = long_text(words=60_000)
    pane.show_document(document, scattered(document, 3_000), demo_codes())
    paint(pane)

    def search() -> None:
        pane.search.clear()
        assert pane.find_text("er") > 2_000
        pane.ticks.refresh()

    def step() -> None:
        pane.find_next()
        pane.ticks.refresh()
        paint(pane)

    def scroll() -> None:
        pane.transcript.verticalScrollBar().setValue(pane.transcript.verticalScrollBar().value() + 3)
        paint(pane)

    for name, work, goal in (
        ("find", search, 0.05),
        ("next hit", step, 0.05),
        ("scroll step", scroll, 0.016),
    ):
        took = usual_cpu_seconds(work)
        with capsys.disabled():
            print("\n" + figures(f"60,000 words, over 2,000 hits: {name}", took, goal=goal), end="")
        assert took < goal
