"""The memo that is being read or written, stored or not yet."""

from __future__ import annotations

from dataclasses import dataclass, replace

from gk_qda.queries.memo_targets import FREE, MemoTarget
from gk_qda.queries.memos import NOTE, PARAPHRASE, MemoValue


@dataclass(frozen=True, slots=True)
class OpenMemo:
    """``title`` and ``text`` are what is stored; a memo without an id is stored with its first words."""

    memo_id: int | None = None
    kind: str = NOTE
    target: MemoTarget = FREE
    where: str = ""
    title: str = ""
    text: str = ""
    stored: MemoValue | None = None

    @classmethod
    def of(cls, memo: MemoValue) -> OpenMemo:
        """A stored memo."""
        return cls(memo.id, memo.kind, memo.target, memo.where, memo.title, memo.text, memo)

    @property
    def has_title(self) -> bool:
        """Paraphrases have none."""
        return self.kind != PARAPHRASE

    def written(self, memo_id: int, title: str, text: str) -> OpenMemo:
        """The same after its words were stored."""
        return replace(self, memo_id=memo_id, title=title, text=text)
