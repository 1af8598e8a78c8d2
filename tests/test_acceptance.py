"""The table of what must hold: each line has its tests, and each test that it names is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
LINES = [
    *(f"A1.{n}" for n in range(1, 5)),
    *(f"A2.{n}" for n in range(1, 3)),
    *(f"A3.{n}" for n in range(1, 3)),
    *(f"A4.{n}" for n in range(1, 4)),
    *(f"A5.{n}" for n in range(1, 5)),
    *(f"A6.{n}" for n in range(1, 4)),
    "A7.1",
    *(f"A8.{n}" for n in range(1, 5)),
    *(f"A9.{n}" for n in range(1, 3)),
    *(f"A10.{n}" for n in range(1, 5)),
    *(f"A-D{n}" for n in range(1, 6)),
    *(f"A-E{n}" for n in range(1, 13)),
    *(f"A-S{n}" for n in range(1, 8)),
    *(f"A-T{n}" for n in range(1, 4)),
    *(f"A-X{n}" for n in range(1, 6)),
    *(f"A-P{n}" for n in range(1, 5)),
]


def rows() -> dict[str, list[tuple[str, str]]]:
    found = {}
    for line in (TESTS / "ACCEPTANCE.md").read_text("utf-8").splitlines():
        if match := re.match(r"\| (A[-\d]\S*) \|", line):
            found[match[1]] = re.findall(r"`(\S+\.py)::(\w+)`", line)
    return found


def test_every_line_is_in_the_table():
    assert list(rows()) == LINES


@pytest.mark.parametrize("line", LINES)
def test_what_proves_it_exists(line):
    proofs = rows()[line]
    assert proofs
    for file, name in proofs:
        assert re.search(rf"^def {name}\(", (TESTS / file).read_text("utf-8"), re.MULTILINE), (file, name)
