"""Numbers of paragraphs that come in later."""

from __future__ import annotations

from gk_qda.names import number_behind, number_key, sort_key


def test_numbers_go_on_with_letters() -> None:
    taken, number, found = {"17"}, "17", []
    for _ in range(30):
        number = number_behind(number, taken)
        taken.add(number)
        found.append(number)
    assert found[:2] + found[25:28] == ["17a", "17b", "17z", "17aa", "17ab"]
    assert sorted(found, key=number_key) == found


def test_no_number_is_given_twice() -> None:
    assert number_behind("17", {"17", "17a", "17b"}) == "17c"
    assert number_behind("17a", {"17", "17a"}) == "17b"
    assert number_behind("0", ()) == "0a"


def test_numbers_sort_as_they_are_read() -> None:
    numbers = ["9", "17", "17a", "17z", "17aa", "18", "100"]
    assert sorted(sorted(numbers), key=number_key) == numbers


def test_german_order() -> None:
    names = [
        "Ährenbrück",
        "Eichlohe",
        "Lindwerth",
        "Öhrenscheid",
        "Schlehenhude",
        "Straßberg",
        "Strassen",
        "Süd",
    ]
    assert sorted(set(names), key=sort_key) == names
