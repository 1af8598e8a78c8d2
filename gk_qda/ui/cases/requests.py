"""What the page of cases asks for becomes recorded steps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from gk_qda.operations import attributes, case_editing, cases
from gk_qda.operations.case_merging import merge_cases
from gk_qda.operations.settings import set_setting
from gk_qda.operations.values import parse_date
from gk_qda.queries.case_sheet import CasePart, CaseSheet
from gk_qda.ui.cases.models import ValueRow
from gk_qda.ui.desk import Context
from gk_qda.ui.widgets.message_bar import MessageAction


class CaseRequests(QObject):
    """One method a gesture; each is one step that undo takes back."""

    def __init__(self, context: Context, owner: QObject) -> None:
        super().__init__(owner)
        self._context, self._workspace = context, context.workspace

    def add(self, name: str) -> int | None:
        """A new case; its id, None where the name is taken."""
        work = partial(case_editing.add_case, name=name)
        return self._workspace.change("add_case", work, name=name)

    def rename(self, case_id: int, name: str) -> None:
        """Another name."""
        work = partial(cases.rename_case, case_id=case_id, name=name)
        self._workspace.change("rename_case", work, name=name)

    def describe(self, case_id: int, field: str, words: str) -> None:
        """Another title, kind or comment."""
        work = partial(case_editing.describe_case, case_id=case_id, **{field: words})  # type: ignore[arg-type]
        self._workspace.change("describe_case", work)

    def delete(self, case: CaseSheet) -> None:
        """Remove a case; its documents stay."""

        def work(session: Any) -> bool:
            cases.delete_case(session, case_id=case.id)
            return True

        if self._workspace.change("delete_case", work, name=case.name):
            words = self.tr("“{name}” deleted with its values, answers and summaries. Its documents stay.")
            undo: Callable[[], object] = self._workspace.undo
            self._context.messages.inform(
                words.format(name=case.title or case.name), MessageAction(self.tr("Undo"), undo)
            )

    def merge(self, case: CaseSheet, into: CaseSheet, *, prefer_other: bool) -> None:
        """Let a case go up in another."""

        def work(session: Any) -> bool:
            merge_cases(session, case_id=case.id, into_id=into.id, prefer_other=prefer_other)
            return True

        name, target = case.title or case.name, into.title or into.name
        if self._workspace.change("merge_cases", work, name=name, target=target):
            undo: Callable[[], object] = self._workspace.undo
            words = self.tr("“{name}” went up in “{target}”.").format(name=name, target=target)
            self._context.messages.inform(words, MessageAction(self.tr("Undo"), undo))

    def move(self, case_ids: list[int], position: int) -> None:
        """Put cases before the one at a position."""
        work = partial(case_editing.move_cases, case_ids=case_ids, position=position)
        self._workspace.change("move_cases", work, n=len(case_ids))

    def assign(self, document_ids: list[int], case_id: int, name: str) -> None:
        """Make whole documents part of a case and of no other."""
        work = partial(case_editing.assign_documents, document_ids=document_ids, case_id=case_id)
        moved = self._workspace.change("assign_documents", work, n=len(document_ids), name=name)
        if moved:
            words = self.tr("%n document(s) belong to “{name}” now.", "", moved).format(name=name)
            undo: Callable[[], object] = self._workspace.undo
            self._context.messages.inform(words, MessageAction(self.tr("Undo"), undo))

    def sort(self) -> None:
        """By title, in German order."""
        self._workspace.change("sort_cases", case_editing.sort_cases)

    def set_value(self, case_id: int, attribute_id: int, words: str, since: date | None) -> None:
        """What was typed."""
        work = partial(
            attributes.set_value, attribute_id=attribute_id, owner_id=case_id, words=words, valid_from=since
        )
        self._workspace.change("set_attribute", work)

    def set_day(self, case_id: int, row: ValueRow, words: str) -> None:
        """Let a value hold from a day on: one for all time is copied, one with a day moves; "" takes it away."""
        day = parse_date(words)
        if words and day is None:
            self._context.messages.error(self.tr("“{words}” is no day. Type 2020-03-16.").format(words=words))
            return
        if not words and row.since is None:
            return
        if not row.value:
            self._context.messages.inform(self.tr("Type the value first, then the day from which it holds."))
            return

        def work(session: Any) -> None:
            target = partial(
                attributes.set_value, session, attribute_id=row.attribute.attribute_id, owner_id=case_id
            )
            if row.since is not None:
                target(words="", valid_from=row.since)
                session.flush()
            if day is not None:
                target(words=row.value, valid_from=day)

        self._workspace.change("set_attribute", work)

    def add_attribute(
        self, name: str, kind: str, choices: Sequence[str] = (), scope: str = "case"
    ) -> int | None:
        """A new attribute of cases, documents or persons; its id, None where the name is taken."""
        work = partial(attributes.add_attribute, scope=scope, name=name, type=kind, choices=choices)
        return self._workspace.change("add_attribute", work)

    def title_attribute(self, attribute_id: int, name: str, title: str) -> None:
        """Another title of an attribute."""
        work = partial(cases.set_attribute_title, attribute_id=attribute_id, title=title)
        self._workspace.change("set_attribute_title", work, name=name)

    def delete_attribute(self, attribute_id: int) -> None:
        """Remove an attribute of all cases."""
        work = partial(attributes.delete_attribute, attribute_id=attribute_id)
        self._workspace.change("delete_attribute", work)

    def set_period(self, name: str, first: str, last: str) -> None:
        """The period before, in and after which the phases of cases lie; days as people type them."""
        days = {"period_start": first, "period_end": last}
        for key, words in days.items():
            if words and parse_date(words) is None:
                self._context.messages.error(
                    self.tr("“{words}” is no day. Type 2020-03-16.").format(words=words)
                )
                return
            days[key] = str(parse_date(words) or "")

        def work(session: Any) -> None:
            for key, value in {"period_name": name, **days}.items():
                set_setting(session, key, value)

        self._workspace.change("set_setting", work)

    def add_part(self, case_id: int, document_id: int, speaker_id: int | None) -> None:
        """A document, or one speaker of it."""
        work = partial(case_editing.add_part, case_id=case_id, document_id=document_id, speaker_id=speaker_id)
        self._workspace.change("add_case_part", work)

    def remove_part(self, part: CasePart) -> None:
        """Take a part out; the document stays."""
        work = partial(case_editing.remove_part, member_id=part.member_id)
        self._workspace.change("remove_case_part", work)
