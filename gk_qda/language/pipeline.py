"""Reads a text word by word: where words and sentences are, and the dictionary form of each word.

Our own rules need no library for that and are the default. The same rules are a pipeline of spaCy, too
(``spacy_pipeline``), so that a trained one, where a person has installed it, takes their place part by part.
What read a text is named with its version wherever a result is kept.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version as installed
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from gk_qda.language import lemmas
from gk_qda.language.lemmas import LemmaLanguage
from gk_qda.language.sentences import sentences_of
from gk_qda.language.tokens import Token, plain_word, tokens
from gk_qda.progress import Progress, Silent
from gk_qda.spans import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

OWN_RULES = 4
"""Counted up whenever the rules of words, sentences or lemmas change."""

_TRAINED: dict[str, tuple[str, ...]] = {
    "de": ("de_core_news_lg", "de_core_news_md", "de_core_news_sm", "de_dep_news_trf"),
    "en": ("en_core_web_lg", "en_core_web_md", "en_core_web_sm", "en_core_web_trf"),
}
_TOGETHER = 20  # texts between two looks at whether somebody wants to stop


@dataclass(frozen=True, slots=True)
class ReadText:
    """One text as read: tokens with their dictionary forms, and sentences; offsets in code points."""

    tokens: tuple[Token, ...]
    lemmas: tuple[str, ...]
    sentences: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class PipelineName:
    """What read a text, for people and for the record of a result."""

    name: str
    version: str

    def __str__(self) -> str:
        return f"{self.name} {self.version}"


class Pipeline:
    """Our own rules, without spaCy."""

    def __init__(self, language: LemmaLanguage) -> None:
        self.language = language
        self.name = PipelineName(f"gk_qda_{language}", f"{OWN_RULES} (simplemma {installed('simplemma')})")

    def read(self, text: str) -> ReadText:
        """One text; sentences never run across the end of a line."""
        found = tuple(tokens(text))
        spans = tuple(sentences_of(text))
        forms: list[str] = []
        for part in _by_sentence(found, spans):
            forms += lemmas.lemmas(part, self.language)
        return ReadText(found, tuple(forms), spans)

    def read_all(self, texts: Sequence[str], progress: Progress | None = None) -> Iterator[ReadText]:
        """Many texts, with progress after each; raises ``Cancelled``."""
        watch = progress or Silent()
        for number, text in enumerate(texts):
            watch.report(number, len(texts))
            yield self.read(text)
        watch.report(len(texts), len(texts))


class TrainedPipeline(Pipeline):
    """A trained pipeline of spaCy: its lemmas and sentences, our words."""

    def __init__(self, language: LemmaLanguage, package: str) -> None:
        import spacy

        super().__init__(language)
        self._spacy = spacy.load(package, exclude=["ner"])
        self._spacy.tokenizer = TalkTokenizer(self._spacy.vocab, in_one_spelling=True)
        self._spacy.max_length = sys.maxsize  # a million characters otherwise: an error for a long text
        self.name = PipelineName(package, installed(package))

    def read(self, text: str) -> ReadText:
        """One text, as the trained pipeline sees it."""
        return _as_read(text, self._spacy(text))

    def read_all(self, texts: Sequence[str], progress: Progress | None = None) -> Iterator[ReadText]:
        """Many texts in batches, with progress after each text; raises ``Cancelled``."""
        watch = progress or Silent()
        docs = self._spacy.pipe(texts, batch_size=_TOGETHER)
        for number, (text, doc) in enumerate(zip(texts, docs, strict=True)):
            watch.report(number, len(texts))
            yield _as_read(text, doc)
        watch.report(len(texts), len(texts))


def trained_package(language: str) -> str | None:
    """The best trained pipeline that is installed; looking takes less than a millisecond and loads nothing."""
    return next((name for name in _TRAINED.get(language, ()) if find_spec(name) is not None), None)


@cache
def pipeline(language: LemmaLanguage, *, trained: str | None = None) -> Pipeline:
    """What reads texts of a language: our own rules, or the trained pipeline of that name."""
    return Pipeline(language) if trained is None else TrainedPipeline(language, trained)


# -- the same rules as a pipeline of spaCy ----------------------------------------------------------------------


class TalkTokenizer:
    """Our words as spaCy's tokens; blanks beyond a single one are tokens, so that no character is lost.

    ``in_one_spelling`` writes words as a dictionary does: places in the document are not those of the text then.
    """

    def __init__(self, vocab: Any, *, in_one_spelling: bool = False) -> None:
        self.vocab = vocab
        self._in_one_spelling = in_one_spelling

    def __call__(self, text: str) -> Doc:
        """A document of spaCy whose text is ``text``, to the character unless in one spelling."""
        from spacy.tokens import Doc

        words, spaces = _words_and_spaces(text, in_one_spelling=self._in_one_spelling)
        return Doc(self.vocab, words=words, spaces=spaces)

    def to_disk(self, *_: Any, **__: Any) -> None:
        """Nothing is kept: the rules are code."""

    def from_disk(self, *_: Any, **__: Any) -> TalkTokenizer:
        """As made."""
        return self

    def to_bytes(self, **_: Any) -> bytes:
        """Nothing is kept: the rules are code."""
        return b""

    def from_bytes(self, *_: Any, **__: Any) -> TalkTokenizer:
        """As made."""
        return self


def spacy_pipeline(language: LemmaLanguage) -> Language:
    """A blank pipeline of spaCy with our words, sentences and lemmas."""
    import spacy
    from spacy.language import Language

    def mark_sentences(doc: Doc) -> Doc:
        starts = {span.start for span in sentences_of(doc.text)}
        for token in doc:
            token.is_sent_start = token.idx in starts or token.i == 0
        return doc

    def set_lemmas(doc: Doc) -> Doc:
        for sentence in doc.sents:
            own = [token for token in sentence if not token.is_space]
            for token, form in zip(own, lemmas.lemmas([_token(one) for one in own], language), strict=True):
                token.lemma_ = form
        return doc

    for name, component in (("gk_sentences", mark_sentences), (f"gk_lemmas_{language}", set_lemmas)):
        if not Language.has_factory(name):
            Language.component(name, func=component)
    nlp = spacy.blank(language)
    nlp.tokenizer = TalkTokenizer(nlp.vocab)
    nlp.add_pipe("gk_sentences")
    nlp.add_pipe(f"gk_lemmas_{language}")
    return nlp


def _by_sentence(found: Sequence[Token], spans: Iterable[Span]) -> Iterator[list[Token]]:
    """The tokens of each sentence; what stands between two belongs to the one before."""
    starts = iter([*(span.start for span in spans), None])
    next(starts)  # what stands before the first sentence belongs to it
    after = next(starts, None)
    part: list[Token] = []
    for token in found:
        while after is not None and token.start >= after:
            yield part
            part, after = [], next(starts, None)
        part.append(token)
    yield part


def _words_and_spaces(text: str, *, in_one_spelling: bool) -> tuple[list[str], list[bool]]:
    words: list[str] = []
    spaces: list[bool] = []
    at = 0
    for token in tokens(text):
        _add_blanks(text[at : token.start], words, spaces)
        words.append(plain_word(token.text) if in_one_spelling and token.kind == "word" else token.text)
        spaces.append(False)
        at = token.end
    _add_blanks(text[at:], words, spaces)
    return words, spaces


def _add_blanks(blanks: str, words: list[str], spaces: list[bool]) -> None:
    if blanks.startswith(" ") and words:
        spaces[-1] = True
        blanks = blanks[1:]
    if blanks:
        words.append(blanks)
        spaces.append(False)


def _token(one: Any) -> Token:
    [own] = tokens(one.doc.text, one.idx, one.idx + len(one))
    return own


def _as_read(text: str, doc: Doc) -> ReadText:
    """What spaCy says of the words, each at its place in the text."""
    found = tuple(tokens(text))
    forms: list[str] = []
    spans: list[Span] = []
    for sentence in doc.sents:
        words = [token for token in sentence if not token.is_space]
        if words:
            first, after = len(forms), len(forms) + len(words)
            spans.append(Span(found[first].start, found[after - 1].end))
            forms += [one.lemma_ or one.text for one in words]
    return ReadText(found, tuple(forms), tuple(spans))
