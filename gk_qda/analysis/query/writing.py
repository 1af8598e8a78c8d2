"""From the tree of a query back to words, with as few brackets and quotation marks as it takes."""

from __future__ import annotations

from gk_qda.analysis.query.expressions import (
    Alone,
    Code,
    Either,
    Encloses,
    Expression,
    Followed,
    Inside,
    Near,
    OneOf,
    Together,
    Without,
)
from gk_qda.analysis.query.tokens import needs_quotes

_ENGLISH = {
    "and": "AND",
    "or": "OR",
    "not": "NOT",
    "xor": "XOR",
    "one_of": "ONE OF",
    "at_least": "AT LEAST {n} OF",
    "at_least_whole": "AT LEAST {n} OVERLAPPING OF",
    "near": "NEAR/{n}",
    "followed": "FOLLOWED BY/{n}",
    "within": "WITHIN",
    "encloses": "ENCLOSES",
    "overlaps": "OVERLAPS",
    "alone": "ALONE",
    "among": "ALONE AMONG",
    "first": "GIVING FIRST",
    "second": "GIVING SECOND",
}
_GERMAN = {
    "and": "UND",
    "or": "ODER",
    "not": "NICHT",
    "xor": "XOR",
    "one_of": "EINER VON",
    "at_least": "MINDESTENS {n} VON",
    "at_least_whole": "MINDESTENS {n} ÜBERLAPPEND VON",
    "near": "NAHE/{n}",
    "followed": "GEFOLGT VON/{n}",
    "within": "INNERHALB",
    "encloses": "UMSCHLIESST",
    "overlaps": "ÜBERLAPPT",
    "alone": "ALLEIN",
    "among": "ALLEIN UNTER",
    "first": "ERGIBT ERSTE",
    "second": "ERGIBT ZWEITE",
}
# How tightly a part binds; brackets go around what binds less than its place asks for.
_OR, _XOR, _AND, _PLACE, _SINGLE = range(5)


def write_query(expression: Expression, language: str = "en") -> str:
    """The query in words that ``read_query`` reads as the same tree, operators in English or German."""
    return _Writer(_GERMAN if language == "de" else _ENGLISH).write(expression)[0]


class _Writer:
    """Writes with the operators of one language."""

    def __init__(self, words: dict[str, str]) -> None:
        self._words = words

    def write(self, expression: Expression) -> tuple[str, int]:
        """The words, and how tightly they bind."""
        match expression:
            case Code(name):
                return _quoted(name), _SINGLE
            case Either(parts):
                return self._chain(parts, "or", _OR)
            case OneOf(parts):
                if len(parts) == 2:
                    return self._chain(parts, "xor", _XOR)
                return f"{self._words['one_of']} {self._list(parts)}", _SINGLE
            case Together(parts, at_least, whole):
                return self._together(parts, at_least, whole)
            case Near() | Followed():
                return self._near(expression), _PLACE
            case _:
                return self._compared(expression)

    def _compared(self, expression: Without | Alone | Inside | Encloses) -> tuple[str, int]:
        match expression:
            case Without(left, right):
                kept = self._bracketed(left) if isinstance(left, Together) else self._part(left, _AND)
                return f"{kept} {self._words['not']} {self._part(right, _PLACE)}", _AND
            case Alone(part, others):
                words = f"{self._words['among']} {self._list(others)}" if others else self._words["alone"]
                return f"{self._part(part, _PLACE)} {words}", _PLACE
            case Inside(left, right):
                return self._pair(left, self._words["within"], right), _PLACE
            case Encloses(left, right):
                return self._pair(left, self._words["encloses"], right), _PLACE

    def _near(self, expression: Near | Followed) -> str:
        name = "near" if isinstance(expression, Near) else "followed"
        words = self._words[name].format(n=expression.distance)
        text = self._pair(expression.left, words, expression.right)
        return text if expression.result == "both" else f"{text} {self._words[expression.result]}"

    def _together(self, parts: tuple[Expression, ...], at_least: int | None, whole: bool) -> tuple[str, int]:
        if at_least is not None:
            words = self._words["at_least_whole" if whole else "at_least"].format(n=at_least)
            return f"{words} {self._list(parts)}", _SINGLE
        if not whole:
            return self._chain(parts, "and", _AND)
        first, *others = parts
        # A chain of the same operator at the left would run on into this one.
        left = self._bracketed(first) if _is_whole(first) else self._part(first, _PLACE)
        joined = f" {self._words['overlaps']} ".join([left, *(self._part(one, _SINGLE) for one in others)])
        return joined, _PLACE

    def _chain(self, parts: tuple[Expression, ...], word: str, level: int) -> tuple[str, int]:
        first, *others = parts
        # A chain inside a chain keeps its brackets; "(A NOT B) AND C" would read without, but not as easily.
        left = self._bracketed(first) if isinstance(first, _KINDS[level]) else self._part(first, level)
        joined = [left, *(self._part(one, level + 1) for one in others)]
        return f" {self._words[word]} ".join(joined), level

    def _pair(self, left: Expression, words: str, right: Expression) -> str:
        return f"{self._part(left, _PLACE)} {words} {self._part(right, _SINGLE)}"

    def _part(self, expression: Expression, level: int) -> str:
        text, binds = self.write(expression)
        return text if binds >= level else f"({text})"

    def _bracketed(self, expression: Expression) -> str:
        text, binds = self.write(expression)
        return text if binds == _SINGLE else f"({text})"

    def _list(self, parts: tuple[Expression, ...]) -> str:
        return f"({', '.join(self.write(part)[0] for part in parts)})"


_KINDS: dict[int, tuple[type, ...]] = {_OR: (Either,), _XOR: (OneOf,), _AND: (Together, Without)}


def _is_whole(expression: Expression) -> bool:
    return isinstance(expression, Together) and expression.whole


def _quoted(name: str) -> str:
    if not needs_quotes(name):
        return name
    escaped = name.replace('"', '""')
    return f'"{escaped}"'
