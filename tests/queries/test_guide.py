"""Which question of the guide a turn of an interviewer asks."""

from __future__ import annotations

import pytest

from gk_qda.queries.guide import Question, question_of, stems

QUESTIONS = (
    Question(1, "1", "Seit wann arbeiten Sie als Teilhabemanagerin?", "interview", None),
    Question(2, "2", "Wie erreichen Sie die Zielgruppe unter Corona-Bedingungen?", "interview", None),
    Question(3, "3", "Wie läuft die Zusammenarbeit mit der Ausländerbehörde?", "interview", None),
)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("Und wie erreichen Sie jetzt unter Corona Ihre Zielgruppe?", "2"),
        ("Wie ist denn die Zusammenarbeit mit der Ausländerbehörde angelaufen?", "3"),
        ("Seit wann sind Sie Teilhabemanagerin, und wie arbeiten Sie?", "1"),
        ("3. Was ist mit den anderen?", "3"),
        ("Frage 2: Wie geht das?", "2"),
        ("(1) Erzählen Sie bitte.", "1"),
        ("Mhm.", None),
        ("", None),
        ("Und die Ausländerbehörde?", None),  # one word of three is not the question
        ("99. Bis 2020 war das so.", None),
    ],
)
def test_the_question_of_a_turn(words: str, number: str | None) -> None:
    found = question_of(words, QUESTIONS)
    assert (found.number if found else None) == number


def test_one_long_word_is_enough_if_no_other_question_has_it() -> None:
    guide = (
        Question(1, "1", "Wie verlief die Einarbeitung?", "interview", None),
        Question(2, "2", "Wie ist die Zusammenarbeit im Bündnis?", "interview", None),
        Question(3, "3", "Wie ist die Zusammenarbeit mit dem Jobcenter?", "interview", None),
    )
    found = {
        words: question_of(words, guide) for words in ("Und die Einarbeitung?", "Und die Zusammenarbeit?")
    }
    assert [one.number if one else None for one in found.values()] == ["1", None]


def test_words_that_say_nothing_do_not_count() -> None:
    assert stems("Wie ist denn das mit der Kooperation?") == {"koope"}
    assert question_of("Wie ist das mit Ihnen?", QUESTIONS) is None
