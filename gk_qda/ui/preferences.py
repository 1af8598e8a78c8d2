"""What one person chose for the program, and where she was; kept on this machine, never in a project."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QStandardPaths

if TYPE_CHECKING:
    from gk_qda.queries.private_words import PrivateWords

_OWN = {"path", "_hearers", "_hiding"}  # attributes that are not stored
_KEPT = 12  # projects in the list
_SPOKEN = {"words", "query", "where", "condition", "conditions", "columns_asked", "document_filter"}
"""Parts of a desk's state, at any depth, in which people's words or values of attributes stand: never written."""


class RecentProject(NamedTuple):
    """A line of the start page: no word of a transcript."""

    path: str
    name: str = ""
    opened: str = ""  # ISO time
    documents: int = 0
    codes: int = 0
    codings: int = 0
    cases: int = 0
    encrypted: bool = False
    place: str = ""  # "TM07, Abs. 11"


class Preferences:
    """Read once at the start, written at every change; an unreadable file is replaced by the defaults.

    Every attribute but the path of the file and those who hear of changes is stored. (No dataclass: making one costs
    the start of the program 4 ms.)
    """

    def __init__(
        self,
        *,
        path: Path | None = None,
        language: str = "",  # "de", "en" or "": that of the desktop
        theme: str = "system",
        font_scale: float = 1.0,
        reading_size: int = 14,
        stripes_side: str = "right",  # of the transcript, or "left"
        line_length: str = "comfortable",  # of transcripts, or "narrow" or "wide"
        reading_font: str = "",  # family of transcripts and summaries; "": that of the window
        keys: dict[str, list[str]] | None = None,  # command -> keys, where they are not the usual ones
        geometry: str = "",
        author: str = "",  # who codes by default
        recent: Iterable[RecentProject] = (),
        states: dict[str, dict[str, Any]] | None = None,  # project path -> desk states
    ) -> None:
        self.path = path
        self._hearers: list[Callable[[], object]] = []
        self.language, self.theme, self.font_scale = language, theme, font_scale
        self.reading_size, self.stripes_side, self.line_length = reading_size, stripes_side, line_length
        self.reading_font, self.geometry, self.author = reading_font, geometry, author
        self.keys = {} if keys is None else keys
        self.recent = list(recent)
        self.states = {} if states is None else states
        self._hiding: dict[str, PrivateWords] = {}

    @classmethod
    def load(cls, path: Path | None = None) -> Preferences:
        """The stored choices, or the defaults."""
        place = path or _settings_folder() / "preferences.json"
        try:
            stored = json.loads(place.read_text(encoding="utf-8"))
            known = vars(cls()).keys() - _OWN - {"recent"}
            recent = [RecentProject(**entry) for entry in stored.get("recent", [])]
            return cls(path=place, recent=recent, **{k: v for k, v in stored.items() if k in known})
        except (OSError, ValueError, TypeError, AttributeError):
            return cls(path=place)

    def save(self) -> None:
        """Write everything, and tell who wants to hear; a read-only home directory is no reason to stop working."""
        for then in tuple(self._hearers):
            then()
        if self.path is None:
            return
        values = {name: value for name, value in vars(self).items() if name not in _OWN}
        values["states"] = {path: self._hidden(path, _unspoken(state)) for path, state in self.states.items()}
        values["recent"] = [project._asdict() for project in self.recent]
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            partial = self.path.with_suffix(".partial")
            partial.write_text(json.dumps(values, ensure_ascii=False, indent=1), encoding="utf-8")
            partial.replace(self.path)
        except OSError:
            return

    def hear(self, then: Callable[[], object]) -> Callable[[], None]:
        """Call ``then`` whenever something was chosen; what comes back ends that."""
        self._hearers.append(then)
        return lambda: self._hearers.remove(then)

    def remember(self, project: RecentProject) -> None:
        """Put a project on top of the list."""
        others = [entry for entry in self.recent if entry.path != project.path]
        self.recent = [project, *others][:_KEPT]
        self.save()

    def forget(self, path: str) -> None:
        """Take a project off the list; its file stays."""
        self.recent = [entry for entry in self.recent if entry.path != path]
        self.states.pop(path, None)
        self._hiding.pop(path, None)
        self.save()

    def move(self, path: str, target: str) -> None:
        """A project lies elsewhere now."""
        moved = [entry._replace(path=target) if entry.path == path else entry for entry in self.recent]
        self.recent = list({entry.path: entry for entry in reversed(moved)}.values())[::-1]
        if path in self.states:
            self.states[target] = self.states.pop(path)
        if path in self._hiding:
            self._hiding[target] = self._hiding.pop(path)
        self.save()

    def state_of(self, path: str) -> dict[str, Any]:
        """Where the person was in a project; changes are kept with the next ``save``.

        What was searched and filtered for is kept as long as the program runs: the file, which is not encrypted,
        does not hold it.
        """
        return self.states.setdefault(path, {})

    def hide_words(self, path: str, words: PrivateWords) -> None:
        """What people called things in a project is written as marks; those of before stay hidden, too."""
        before = self._hiding.get(path)
        self._hiding[path] = words if before is None else before.joined(words)
        self.states[path] = self._hiding[path].shown(self.state_of(path))

    def _hidden(self, path: str, state: Any) -> Any:
        words = self._hiding.get(path)
        return state if words is None else words.hidden(state)


def _unspoken(state: Any) -> Any:
    """The same without what was searched and filtered for."""
    if isinstance(state, dict):
        return {name: _unspoken(value) for name, value in state.items() if name not in _SPOKEN}
    return state


def _settings_folder() -> Path:
    """Where programs keep their settings on this system."""
    location = QStandardPaths.StandardLocation.GenericConfigLocation
    return Path(QStandardPaths.writableLocation(location)) / "gk-qda"
