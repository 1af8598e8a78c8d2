"""What lies in a row of theme cells: ratings by group, deviant cases, outdated and unproven summaries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Mapping

Row = TypeVar("Row", bound="Hashable")  # a case, a document or a person


@dataclass(frozen=True, slots=True)
class RatingCounts(Generic[Row]):
    """The rows of one group by their rating; every row stands in exactly one place.

    ``by_value`` holds the rows with exactly one value, ``contradictory`` those with several,
    ``unrated`` those with none. Rows keep the order of the group.
    """

    by_value: Mapping[str, tuple[Row, ...]]
    contradictory: tuple[Row, ...]
    unrated: tuple[Row, ...]

    @property
    def base(self) -> int:
        """Number of rows in the group, the n of "x of n"."""
        return self.rated + len(self.unrated)

    @property
    def rated(self) -> int:
        """Number of rows with at least one value."""
        return sum(len(rows) for rows in self.by_value.values()) + len(self.contradictory)

    def count(self, value: str) -> int:
        """Number of rows with this value alone."""
        return len(self.by_value.get(value, ()))

    @property
    def majority(self) -> str | None:
        """The value of more than half of the rated rows, None where there is none."""
        return next((value for value, rows in self.by_value.items() if 2 * len(rows) > self.rated), None)

    @property
    def deviant(self) -> tuple[Row, ...]:
        """Rows with one value, other than the majority's; none where no value has the majority."""
        majority = self.majority
        if majority is None:
            return ()
        return tuple(row for value, rows in self.by_value.items() if value != majority for row in rows)


def rating_counts(
    ratings: Mapping[Row, Collection[str]], groups: Mapping[str, Collection[Row]]
) -> dict[str, RatingCounts[Row]]:
    """Sort the rows of each group by rating.

    ``ratings`` are the values found for each row: one from its cell, or one from each of its sources. The
    same value twice is no contradiction; a row that is missing or holds only empty values is unrated.
    """
    return {name: _rated(ratings, rows) for name, rows in groups.items()}


def _rated(ratings: Mapping[Row, Collection[str]], rows: Collection[Row]) -> RatingCounts[Row]:
    by_value: dict[str, list[Row]] = {}
    contradictory: list[Row] = []
    unrated: list[Row] = []
    for row in dict.fromkeys(rows):
        match sorted(set(ratings.get(row, ())) - {""}):
            case []:
                unrated.append(row)
            case [value]:
                by_value.setdefault(value, []).append(row)
            case _:
                contradictory.append(row)
    values = {value: tuple(found) for value, found in by_value.items()}
    return RatingCounts(values, tuple(contradictory), tuple(unrated))


@dataclass(frozen=True, slots=True)
class Staleness:
    """How the segments of a cell differ from those its summary was written on; GUIDs in order."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]

    def __bool__(self) -> bool:
        """Whether the summary is outdated."""
        return bool(self.added or self.removed or self.changed)


def stale(basis: Mapping[str, str], current: Mapping[str, str]) -> Staleness:
    """Compare the fingerprints of segments, by GUID, at the time of writing and now."""
    return Staleness(
        added=tuple(guid for guid in current if guid not in basis),
        removed=tuple(guid for guid in basis if guid not in current),
        changed=tuple(guid for guid in current if guid in basis and basis[guid] != current[guid]),
    )
