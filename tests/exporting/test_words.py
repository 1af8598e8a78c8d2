import re
from typing import Any

from gk_qda.errors import exporting
from gk_qda.errors.exporting import NotExported
from gk_qda.words import catalogue


def test_both_languages_have_the_same_words() -> None:
    assert catalogue("exporting", "de").keys() == catalogue("exporting", "en").keys()


def test_errors_name_the_same_fields_in_both_languages() -> None:
    found: list[Any] = [
        kind for kind in vars(exporting).values() if isinstance(kind, type) and issubclass(kind, NotExported)
    ]
    assert len(found) == 8
    for kind in found:
        fields = [set(re.findall(r"\{(\w+)\}", sentence)) for sentence in (kind.en, kind.de)]
        assert fields[0] == fields[1], kind
