"""What is printed of one document, asked from the project in one go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from gk_qda.project import Project
from gk_qda.queries.codebook import codebook
from gk_qda.queries.coders import coders
from gk_qda.queries.documents import document_text
from gk_qda.queries.info import project_info
from gk_qda.queries.segments import codings_of
from gk_qda.queries.values import CodeValue, CodingValue, DocumentText
from gk_qda.ui.printing.options import PrintOptions


@dataclass(frozen=True, slots=True)
class Material:
    """One document with the codings that are printed, in reading order; the longest first where several begin."""

    text: DocumentText
    codings: tuple[CodingValue, ...]
    codes: Mapping[int, CodeValue]  # all of the project, in tree order
    coders: tuple[str, ...]  # names of those whose codings are shown
    chosen_codes: tuple[str, ...]  # names of the codes that are on as a filter; none: all
    left_out: int  # codings that lie in withdrawn paragraphs
    project: str
    notice: str

    @property
    def names_coders(self) -> bool:
        """Whether a name says whose coding it is."""
        return len(self.coders) > 1


def material_of(project: Project, document_id: int, options: PrintOptions) -> Material:
    """Read one document; raises ``DocumentNotFound``."""
    info = project_info(project)
    with project.read() as session:
        text = document_text(session, document_id)
        found = codings_of(session, document_id) if options.with_codings else []
        book = codebook(session)
        people = {coder.id: coder.name for coder in coders(session)}
    chosen = book.descendants(options.codes) if options.codes else None
    kept = [
        coding
        for coding in found
        if (options.coders is None or coding.coder_id in options.coders)
        and (chosen is None or coding.code_id in chosen)
    ]
    shown = [coding for coding in kept if not text.is_withdrawn(coding.span)]
    shown.sort(key=lambda coding: (coding.start, -coding.end, coding.id))
    return Material(
        text=text,
        codings=tuple(shown),
        codes={code.id: code for code in book.codes},
        coders=tuple(name for key, name in people.items() if key in {c.coder_id for c in shown}),
        chosen_codes=tuple(code.name for code in book.codes if options.codes and code.id in options.codes),
        left_out=len(kept) - len(shown),
        project=info.name,
        notice=info.notice,
    )


def deepest(codings: tuple[CodingValue, ...]) -> int:
    """How many codings lie over one another at most."""
    events = sorted([(c.start, 1) for c in codings] + [(c.end, -1) for c in codings])
    depth = most = 0
    for _, step in events:
        depth += step
        most = max(most, depth)
    return most
