"""Fills the views of the Code desk from the project and follows its changes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gk_qda.project import ChangeSet
from gk_qda.queries.code_counts import CodeCounts, code_counts, codings_held
from gk_qda.queries.codebook import Codebook, current_codebook
from gk_qda.queries.coders import coders, counted_coders, is_counted
from gk_qda.queries.documents import documents
from gk_qda.queries.segments import Segment, codings_by_id
from gk_qda.queries.values import CodeValue, DocumentValue, SpeakerValue
from gk_qda.ui.code_desk.corrections import Corrections
from gk_qda.ui.code_desk.listed_segments import ListedSegments
from gk_qda.ui.code_desk.many_changes import ManyChanges
from gk_qda.ui.code_desk.shown_menu import ACTIVE, BOTH, COUNTED, MINE
from gk_qda.ui.code_desk.text_opening import TextOpening
from gk_qda.ui.dates import day_words
from gk_qda.ui.large_changes import FEW
from gk_qda.ui.text_edit.text_place import TextPlace, is_correction

if TYPE_CHECKING:
    from gk_qda.ui.code_desk.desk import CodeDesk

_SPEAKERS = {"speakers", "persons"}
_DOCUMENTS = {
    "documents",
    "paragraphs",
    "speakers",
    "text_versions",
    "withdrawals",
    "cases",
    "case_members",
}
_LONGEST_TITLE = 48  # characters of a document's name in the head


class Presenter(QObject):
    """Knows what is shown: the codebook, the documents, the counts, the open document."""

    def __init__(self, desk: CodeDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.context = desk.context
        self.book = Codebook(())
        self.documents: list[DocumentValue] = []
        self.counts = CodeCounts({}, {}, {})
        self.people: list[SpeakerValue] = []  # who speaks in the open document
        self._activated: tuple[frozenset[int], frozenset[int]] = (frozenset(), frozenset())
        self.segments = ListedSegments(desk, self)
        self.opening = TextOpening(desk, self)
        self._corrections = Corrections(desk, self)
        self._many = ManyChanges(desk, self)
        workspace, focus = self.context.workspace, self.context.focus
        workspace.changed.connect(self._on_changed)
        workspace.coder_changed.connect(self.refresh_all)
        focus.document_changed.connect(lambda _: self._show_document())
        focus.code_changed.connect(self._on_code)
        focus.coding_changed.connect(self.show_coding)
        focus.activation_changed.connect(self.show_activation)
        desk.segments.scope_changed.connect(lambda _: self.show_segments())

    def refresh_all(self, *, open_first: bool = True) -> None:
        """Read everything anew; where no document is open, the first one opens unless somebody chooses later."""
        workspace = self.context.workspace
        self.segments.forget()
        self.book = workspace.read(current_codebook)
        self.documents = workspace.read(documents)
        self._fill_whose()
        self._desk.shown_codes.show_codes()
        self._desk.reading.set_codes(self.book.by_id())
        self.show_counts()
        self._desk.documents.show_documents(self.documents, self.counts.by_document)
        if not self.documents:
            self._desk.reading.show_empty(
                self.tr("No documents yet. Drop transcripts here or import them."),
                self.tr("Import documents"),
            )
        elif open_first:
            self.open_first()
        if open_first or not self.documents:
            self.show_segments()

    def open_first(self) -> None:
        """Open the first document where none is open, and list segments where nothing has yet."""
        if self.context.focus.document_id is None and self.documents:
            self.context.focus.set_document(self.documents[0].id)
        if not self.segments.are_asked_for:
            self.show_segments()

    def coder_ids(self) -> list[int] | None:
        """Whose codings are shown and counted here; None: everybody's."""
        whose, me = self._desk.what.whose, self.context.workspace.coder_id
        if whose in (COUNTED, BOTH):
            counted = self.context.workspace.read(counted_coders)
            return None if counted is None else sorted({coder.id for coder in counted} | {me})
        if isinstance(whose, int):
            return [whose]
        return [me] if whose == MINE else None

    def show_segments(self) -> None:
        """Fill the list of segments by the chosen scope."""
        self.segments.show()

    @property
    def current_document(self) -> DocumentValue | None:
        """The open document."""
        wanted = self.context.focus.document_id
        return next((document for document in self.documents if document.id == wanted), None)

    def code_of_coding(self, coding_id: int) -> CodeValue | None:
        """The code of a coding."""
        segment = self.segment_of(coding_id)
        return segment.code if segment else None

    def codings_under(self, code_id: int) -> int:
        """How many codings a code and its sub-codes hold, by everybody."""
        return codings_held(self.context.workspace.project, self.book.descendants([code_id]))

    def segment_of(self, coding_id: int) -> Segment | None:
        """A coding with its words."""
        return self.segments.of_coding(coding_id)

    def facts(self) -> list[str]:
        """For the status line."""
        focus = self.context.focus
        facts = []
        if focus.active_documents:
            of = self.tr("{n} of {all} documents activated")
            is_some_text = any(d.is_worksheet and d.id in focus.active_documents for d in self.documents)
            known = sum(is_some_text or not document.is_worksheet for document in self.documents)
            facts.append(of.format(n=len(focus.active_documents), all=known))
        if focus.active_codes:
            facts.append(self.tr("%n code(s) activated", "", len(focus.active_codes)))
        facts.append(self.tr("%n segment(s) listed", "", self._desk.segments.model.number))
        return facts

    def _on_changed(self, changes: ChangeSet) -> None:
        tables = changes.tables()
        if is_correction(changes):
            self._corrections.follow(changes)
            return
        counts_anew = "codings" in tables
        if tables <= _SPEAKERS:
            self._follow_speakers(changes)
        elif tables & _DOCUMENTS:
            self._forget_missing()
            self.refresh_all()
            self._show_document_again()
            counts_anew |= "codes" in tables
        elif "codes" in tables:
            counts_anew |= self._desk.shown_codes.take_up()
        if "coders" in tables:
            self.segments.forget()
            self._fill_whose()
        if changes.verb == "set_counted_coders":
            self._fill_whose()
            self.show_whose()
        if "codings" in tables or (counts_anew and "codes" not in tables):
            self._follow_codings(changes)
        elif "codes" in tables:
            self._follow_codes(counts_anew=counts_anew)

    def _follow_speakers(self, changes: ChangeSet) -> None:
        """Who speaks, and as what, concerns the text in which it is said, and segments that name the speaker."""
        self.segments.forget()
        if self.context.focus.document_id in changes.values("speakers", "document_id"):
            self._show_document_again()
        else:
            self.show_segments()

    def _show_document_again(self) -> None:
        """Show what changed of the document in front; the place in it is kept."""
        self._show_document(self.opening.place())

    def _follow_codings(self, changes: ChangeSet) -> None:
        touched = changes.touched("codings")
        if len(touched) > FEW or self.opening.is_reading or self._many.are_read:
            self._many.follow(touched)
            return
        self.segments.forget(touched)
        document = self.context.focus.document_id
        if document is not None:
            current = self.context.workspace.read(lambda s: codings_by_id(s, sorted(touched)))
            here = [coding for coding in current.values() if coding.document_id == document]
            self.segments.keep(here)
            gone = touched - {coding.id for coding in here}
            known = {row.id for row in changes.of("codings") if row.before is None}
            self._desk.reading.apply_changes(
                added=[c for c in here if c.id in known],
                updated=[c for c in here if c.id not in known],
                removed=sorted(gone),
            )
        self.show_numbers()
        self._show_codings_again()

    def _show_codings_again(self) -> None:
        """The list, and the coding in focus: they may say something else now."""
        self.show_segments()
        if self.context.focus.coding_id is not None:
            self.show_coding(self.context.focus.coding_id)

    def _follow_codes(self, *, counts_anew: bool) -> None:
        """Codes changed and no coding did."""
        if counts_anew:
            self.show_numbers()
        self.segments.follow_codes()
        if self.context.focus.coding_id is not None:
            self.show_coding(self.context.focus.coding_id)

    def show_numbers(self) -> None:
        """Count for the code tree, the documents and the line below the title."""
        self.show_counts()
        self._desk.documents.show_counts(self.counts.by_document)
        self.show_base()

    def _forget_missing(self) -> None:
        known = {document.id for document in self.context.workspace.read(documents)}
        if self.context.focus.document_id not in known:
            self.context.focus.set_document(min(known, default=None))

    def _show_document(self, place: TextPlace | None = None) -> None:
        document_id = self.context.focus.document_id
        self._desk.documents.show_current(document_id)
        if document_id is None or self.current_document is None:
            self.opening.stop()
        else:
            self.opening.open(document_id, place)

    def show_head(self) -> None:
        """Name and kind of the open document."""
        document = self.current_document
        if document is None:
            return
        kinds = {
            "interview": self.tr("Interview"),
            "reflection_talk": self.tr("Reflection talk"),
            "worksheet_text": self.tr("Worksheet text"),
            "other": self.tr("Document"),
        }
        date = day_words(document.date) if document.date else ""
        parts = (", ".join(document.case_titles), kinds[document.kind], date, document.mode)
        self._desk.head.set_title(_in_short(document.name))
        self._desk.head.set_count(" · ".join(part for part in parts if part))

    def show_base(self) -> None:
        """What the open document holds."""
        document = self.current_document
        if document is None:
            return
        people = ", ".join(
            f"{s.label} ({s.function})" if s.function else s.label
            for s in self.people
            if s.role == "respondent"
        )
        parts = [
            self.tr("%n paragraph(s)", "", document.paragraphs),
            self.tr("%n coding(s)", "", self.counts.by_document.get(document.id, 0)),
        ]
        if gone := self.counts.withdrawn.get(document.id, 0):
            parts.append(self.tr("%n coding(s) on withdrawn paragraphs", "", gone))
        if people:
            parts.append(self.tr("Respondents: {people}").format(people=people))
        if self.context.notice:
            parts.append(self.context.notice)
        self._desk.base.set_plain(" · ".join(parts))

    def show_counts(self) -> None:
        """Count for the code tree and the list of documents."""
        focus, codes = self.context.focus, self._desk.codes
        activated = focus.active_documents & {document.id for document in self.documents}
        self.counts = code_counts(
            self.context.workspace.project,
            self.book,
            focus.document_id,
            self.coder_ids(),
            unit=codes.menu.unit(),
            document_ids=activated or None,
        )
        name = self.current_document.name if self.current_document else ""
        codes.show_counts(self.counts, name, activated=len(activated))

    def _fill_whose(self) -> None:
        workspace = self.context.workspace
        counts = workspace.read(partial(is_counted, coder_id=workspace.coder_id))
        self._desk.what.set_coders(workspace.read(coders), is_counted=counts)
        self._desk.reading.set_coders(self.coder_ids())

    def show_whose(self) -> None:
        """Show and count the codings of those who were chosen."""
        self._desk.reading.set_coders(self.coder_ids())
        self.show_numbers()
        self.show_segments()

    def filter_codes(self) -> None:
        """Show the codings of all codes in the transcript, or of those that are activated."""
        active = self.context.focus.active_codes
        only = active and self._desk.what.shown.codes == ACTIVE
        self._desk.what.set_active_codes(len(active))
        self._desk.reading.set_code_filter(self.book.descendants(active) if only else None)

    def _on_code(self, code_id: int | None) -> None:
        self._desk.code_inspection.show(code_id)
        if code_id is not None:
            self._desk.inspector.bring_code()
        if self._desk.segments.scope.value() == "code":
            self.show_segments()

    def preview_code(self, code_id: int | None) -> None:
        """Show a code in the inspector while the popup runs over it; None: back to the one in focus."""
        self._desk.code_inspection.show(code_id if code_id is not None else self.context.focus.code_id)
        if code_id is not None:
            self._desk.inspector.bring_code()

    def show_coding(self, coding_id: int | None) -> None:
        """The coding in focus, wherever it is shown."""
        self._desk.reading.focus_coding(coding_id)
        self._desk.segments.select_coding(coding_id)
        self._desk.inspector.show_coding(self.segment_of(coding_id) if coding_id is not None else None)

    def show_activation(self) -> None:
        """Rings, counts, stripes and segments of what is activated now."""
        focus = self.context.focus
        if focus.active_documents != self._activated[0]:
            self._desk.documents.set_active(focus.active_documents)
            self.show_counts()
        if focus.active_codes != self._activated[1]:
            self._desk.codes.model.set_active(focus.active_codes)
            self.filter_codes()
        self._activated = (focus.active_documents, focus.active_codes)
        if self._desk.segments.scope.value() != "document":
            self.show_segments()
        self._desk.facts_changed.emit()


def _in_short(name: str) -> str:
    """A name that leaves room for what stands beside it."""
    return name if len(name) <= _LONGEST_TITLE else f"{name[: _LONGEST_TITLE - 1].rstrip()}…"
