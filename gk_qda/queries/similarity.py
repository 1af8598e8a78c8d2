"""How alike the documents or cases of a project are, by their codes or by their attributes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from sqlalchemy.orm import Session

from gk_qda.names import name_key, sort_key
from gk_qda.progress import Progress
from gk_qda.project import Project
from gk_qda.queries.cases import attribute_titles, attributes
from gk_qda.queries.derived_attributes import columns_of_cases, derived_attributes
from gk_qda.queries.document_values import of_documents
from gk_qda.queries.filters import Filters, Scope, scope
from gk_qda.queries.index import coding_columns

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from gk_qda.analysis.columns import CodingColumns
    from gk_qda.analysis.selection import CountedCodings
    from gk_qda.analysis.similarity import Measure

Unit = Literal["document", "case"]
Features = Literal["codes", "main_codes", "attributes"]
Values = tuple[str, ...]  # what a document belongs to may have several
UNITS: tuple[Unit, ...] = ("document", "case")
FEATURES: tuple[Features, ...] = ("codes", "main_codes", "attributes")
_COMPARED_BY_ITSELF = ("choice", "boolean")  # attributes that are taken where none are named


@dataclass(frozen=True, slots=True)
class Feature:
    """What two units may have in common: a code, or a value of an attribute."""

    label: str
    color: str = ""  # of a code
    code_id: int | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """What two units have: features in both, in one only, in neither."""

    both: tuple[Feature, ...]
    first: tuple[Feature, ...]
    second: tuple[Feature, ...]
    neither: tuple[Feature, ...]


@dataclass(frozen=True, eq=False)
class SimilarityTable:
    """``matrix`` is units × units of the measure (NaN: undefined), ``counts`` are units × features."""

    scope: Scope
    unit: Unit
    of: Features
    measure: Measure
    names: tuple[str, ...]
    titles: tuple[str, ...]  # what people call a case; "" for documents
    features: tuple[Feature, ...]
    counts: NDArray[np.int64]
    matrix: NDArray[np.float64]
    codings: CountedCodings = field(repr=False)
    columns: CodingColumns = field(repr=False)

    @property
    def is_distance(self) -> bool:
        """Whether larger means less alike."""
        return self.measure in ("euclid", "block")

    def pair(self, first: int, second: int) -> Pair:
        """What two units have in common and what not."""
        has = self.counts > 0
        one, other = has[first], has[second]

        def those(chosen: NDArray[np.bool_]) -> tuple[Feature, ...]:
            return tuple(self.features[at] for at in chosen.nonzero()[0].tolist())

        return Pair(those(one & other), those(one & ~other), those(other & ~one), those(~one & ~other))

    def coding_ids(self, units: Sequence[int], code_ids: Sequence[int]) -> tuple[int, ...]:
        """The codings with these codes (as the features take them) in these units, in reading order."""
        import numpy as np

        tree = self.scope.tree
        wanted = np.zeros(len(tree) + 1, bool)
        for at in tree.indexes(np.array(list(code_ids), np.int64)).tolist():
            if at >= 0:
                wanted[at : tree.end[at] if self.of == "main_codes" else at + 1] = True
        found = np.flatnonzero(wanted[self.codings.code])
        chosen = self.codings.at(found)
        kept = np.zeros(len(found), bool)
        for unit in units:
            kept |= self._is_in(unit, chosen)
        found = found[kept]
        order = np.lexsort(
            (
                self.codings.code[found],
                self.codings.end[found],
                self.codings.start[found],
                self.codings.document[found],
            )
        )
        return tuple(int(i) for i in self.columns.id[self.codings.row[found[order]]])

    def behind(self) -> Iterator[tuple[str, str, tuple[int, ...]]]:
        """(name of a unit, code, its codings in reading order) of all that is compared; nothing of attributes."""
        import numpy as np

        if self.of == "attributes":
            return
        tree = self.scope.tree
        feature_of = np.full(len(tree), -1, np.int64)
        ids = np.array([feature.code_id for feature in self.features], np.int64)
        for place, at in enumerate(tree.indexes(ids).tolist()):
            feature_of[at : tree.end[at] if self.of == "main_codes" else at + 1] = place
        for unit, name in enumerate(self.names):
            chosen = self.codings.at(np.flatnonzero(self._is_in(unit, self.codings)))
            feature = feature_of[chosen.code]
            order = np.lexsort((chosen.end, chosen.start, chosen.document, feature))
            of_each = feature[order]
            coding = self.columns.id[chosen.row[order]]
            for one in np.unique(of_each[of_each >= 0]).tolist():
                first, last = np.searchsorted(of_each, [one, one + 1])
                yield name, self.features[one].label, tuple(coding[first:last].tolist())

    def _is_in(self, unit: int, codings: CountedCodings) -> NDArray[np.bool_]:
        """For each coding whether a unit holds it, as a document, by a document or by a passage of it."""
        import numpy as np

        ground = self.scope.selection.ground
        documents, passages = self._made_of(unit)
        whole = ground.document_indexes(np.array(documents, np.int64))
        inside = np.isin(codings.document, whole[whole >= 0])
        for document, start, end in passages:
            place = ground.document_indexes(np.array([document], np.int64))
            first, last = ground.places(place, np.array([start]), np.array([end]))
            if place[0] >= 0 and first[0] < last[0]:  # with a character that counts in common, as cells count
                inside |= (codings.first < last[0]) & (codings.last > first[0])
        return inside

    def _made_of(self, unit: int) -> tuple[list[int], list[tuple[int, int, int]]]:
        if self.unit == "document":
            return [self.scope.document_ids[unit]], []
        case, members = self.scope.cases[unit], self.scope.members
        return members.documents.get(case.id, []), members.passages.get(case.id, [])


def similarities(
    project: Project,
    filters: Filters,
    *,
    unit: Unit = "document",
    of: Features = "codes",
    attribute_names: Sequence[str] = (),
    measure: Measure = "zeta",
    progress: Progress | None = None,
) -> SimilarityTable:
    """Compare every document (or case) of the filters with every other.

    By ``codes`` each listed code counts by itself, by ``main_codes`` with everything below it. By ``attributes``
    each value of those named counts as one feature, or of all that have fixed values; naming some is asking for
    them. Raises ``AttributeNotFound``.
    """
    from gk_qda.analysis.selection import listed_codings
    from gk_qda.analysis.similarity import compare

    of = "attributes" if attribute_names else of
    with project.read() as session:
        chosen = scope(session, filters)
        values = _values(session, chosen, unit, attribute_names) if of == "attributes" else {}
    columns = coding_columns(project)
    counted = listed_codings(columns, chosen.tree, chosen.selection)
    if of == "attributes":
        features, counts = _of_attributes(values, len(_units(chosen, unit)))
    else:
        features, counts = _of_codes(chosen, counted, unit, of)
    units = _units(chosen, unit)
    return SimilarityTable(
        scope=chosen,
        unit=unit,
        of=of,
        measure=measure,
        names=tuple(name for name, _ in units),
        titles=tuple(title for _, title in units),
        features=features,
        counts=counts,
        matrix=compare(counts, measure, progress),
        codings=counted,
        columns=columns,
    )


def _units(chosen: Scope, unit: Unit) -> list[tuple[str, str]]:
    if unit == "document":
        return [(document.name, "") for document in chosen.documents]
    return [(case.name, case.title) for case in chosen.cases]


def _of_codes(
    chosen: Scope, counted: CountedCodings, unit: Unit, of: Features
) -> tuple[tuple[Feature, ...], NDArray[np.int64]]:
    from gk_qda.analysis.frequencies import count_by_document
    from gk_qda.analysis.groups import Groups, Shares
    from gk_qda.analysis.selection import listed_codes

    tree, selection = chosen.tree, chosen.selection
    own = count_by_document(counted, tree, selection)
    if unit == "case":
        members = chosen.members
        ids = [case.id for case in chosen.cases]
        groups = Groups.of(
            {i: members.documents.get(i, []) for i in ids}, {i: members.passages.get(i, []) for i in ids}
        )
        shares = Shares(groups, selection.ground)
        own = shares.sum(shares.counts(counted, own))
    listed = listed_codes(tree, selection)
    if of == "main_codes":
        own = tree.roll_up(own)
        listed = (tree.roll_up(listed.astype(int)) > 0) & (tree.level == 1)
    places = listed.nonzero()[0].tolist()
    codes = chosen.book.codes
    features = tuple(Feature(codes[at].path, codes[at].color, codes[at].id) for at in places)
    return features, own[places].T.copy()


def _values(session: Session, chosen: Scope, unit: Unit, names: Sequence[str]) -> dict[str, list[Values]]:
    """Title of each compared attribute -> the values of each unit, () without one."""
    from gk_qda.errors.domain import AttributeNotFound

    titles = attribute_titles(session)
    known = _attributes_of(session, chosen, unit)
    if names:
        keys = {name_key(name): name for name in known}
        keys |= {name_key(titles[name]): name for name in known if name in titles}
        for name in names:
            if name_key(name) not in keys:
                raise AttributeNotFound(name=name.strip(), known=", ".join(known) or "–")
        taken = list(dict.fromkeys(keys[name_key(name)] for name in names))
    else:
        every = (*attributes(session), *derived_attributes(session))
        fixed = {info.name for info in every if info.type in _COMPARED_BY_ITSELF}
        taken = [name for name in known if name in fixed]
    return {titles.get(name, name): known[name] for name in taken}


def _attributes_of(session: Session, chosen: Scope, unit: Unit) -> Mapping[str, list[Values]]:
    if unit == "document":
        by_name = {name: of_documents(column, chosen.pieces) for name, column in chosen.values.items()}
        return {name: [found.get(i, ()) for i in chosen.document_ids] for name, found in by_name.items()}
    columns = columns_of_cases(session)
    return {
        name: [(values[case.id],) if values.get(case.id) else () for case in chosen.cases]
        for name, values in columns.items()
        if any(case.id in values for case in chosen.cases)
    }


def _of_attributes(
    values: Mapping[str, list[Values]], units: int
) -> tuple[tuple[Feature, ...], NDArray[np.int64]]:
    """Each value that occurs is a feature; a unit without a value has none of them."""
    import numpy as np

    features: list[Feature] = []
    lines: list[list[int]] = []
    for title, column in values.items():
        spelled = {name_key(value): value for told in reversed(column) for value in told}
        for key, value in sorted(spelled.items(), key=lambda item: sort_key(item[1])):
            features.append(Feature(f"{title}: {value}"))
            lines.append([int(key in map(name_key, told)) for told in column])
    return tuple(features), np.array(lines, np.int64).reshape(len(lines), units).T.copy()
