"""What a person chose for a print: paper, and what stands on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Paper = Literal["A4", "Letter"]


@dataclass(frozen=True, slots=True)
class PrintOptions:
    """``coders`` and ``codes`` are ids; None means all of them."""

    with_codings: bool = True
    with_time_marks: bool = True
    paper: Paper = "A4"
    landscape: bool = False
    coders: frozenset[int] | None = None
    codes: frozenset[int] | None = None
