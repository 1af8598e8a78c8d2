"""Numbers as people read them, rounded half up as in school, not half to even as in floats."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction


def decimal(value: float, decimals: int | None, language: str) -> str:
    """``value`` with so many ``decimals`` (None: as many as it has) and the decimal mark of ``language``."""
    number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if decimals is not None:
        number = number.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    text = f"{number:f}"
    return text.replace(".", ",") if language == "de" else text


def percent(x: int, n: int, language: str, decimals: int = 1) -> str:
    """``x`` of ``n`` in percent, without the sign: "64,3"; a dash when there is nothing to divide by."""
    if n == 0:
        return "–"
    hundredths = Fraction(100 * x, n) * 10**decimals
    whole = (2 * hundredths.numerator + hundredths.denominator) // (2 * hundredths.denominator)
    text = f"{Decimal(whole).scaleb(-decimals):.{decimals}f}"
    return text.replace(".", ",") if language == "de" else text
