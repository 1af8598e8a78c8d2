"""How well words and sentences of spoken German are read: by our rules, by spaCy without a model, by simplemma alone.

``python -m tests.language.measuring`` prints the figures of the docs. What spaCy's own lookup makes of the sentences is
kept in ``tests/files/spacy_lookup.json``, since its tables (package ``spacy-lookups-data``) weigh 100 MB; where that
package is installed ``--freeze`` writes the file anew, and ``--check`` says whether it is still what spaCy answers.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from gk_qda.language.lemmas import lemmas
from gk_qda.language.sentences import sentences_of
from gk_qda.language.tokens import tokens
from gk_qda.spans import Span
from tests.language import held_out, held_out_last, held_out_later, held_out_notation

KEPT = Path(__file__).parent.parent / "files" / "spacy_lookup.json"

Reader = Callable[[str], list[tuple[str, str]]]
"""The words of a sentence, each with its dictionary form."""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence with the dictionary forms of its words; ``hard`` are gender forms and verbs in two parts."""

    text: str
    forms: dict[str, str]
    hard: frozenset[str] = frozenset()


FIRST = [[Said(text, forms) for text, forms in passage] for passage in held_out.PASSAGES]
LATER = [
    [Said(text, plain | hard, frozenset(hard)) for text, plain, hard in passage]
    for passage in held_out_later.PASSAGES
]


def _forms(pairs: str) -> dict[str, str]:
    """ "war=sein Amt=Amt"."""
    return dict(pair.split("=") for pair in pairs.split())


LAST = [
    [
        Said(text, _forms(pairs.replace("|", "")), frozenset(_forms(pairs.partition("|")[2])))
        for text, pairs in passage
    ]
    for passage in held_out_last.PASSAGES
]
"""The set that the docs speak of."""

NOTATION = [[Said(text, {}) for text in passage] for passage in held_out_notation.PASSAGES]


@dataclass(frozen=True, slots=True)
class Score:
    """Words whose form is right, of how many; and the same of the hard ones."""

    right: int
    words: int
    hard_right: int = 0
    hard_words: int = 0

    @property
    def share(self) -> float:
        """All of them."""
        return self.right / self.words

    @property
    def plain_share(self) -> float:
        """Those that are not hard."""
        return (self.right - self.hard_right) / (self.words - self.hard_words)


def form_score(passages: Sequence[Sequence[Said]], read: Reader) -> Score:
    """How many words get their form; one that the reader cut in pieces does not."""
    right = words = hard_right = hard_words = 0
    for said in (one for passage in passages for one in passage):
        found = dict(read(said.text))
        for word, form in said.forms.items():
            fits = found.get(word) == form
            right, words = right + fits, words + 1
            if word in said.hard:
                hard_right, hard_words = hard_right + fits, hard_words + 1
    return Score(right, words, hard_right, hard_words)


def sentence_score(passages: Sequence[Sequence[Said]], split: Callable[[str], list[Span]]) -> float:
    """F1 of whole sentences found, over all passages."""
    hits = found = known = 0
    for passage in passages:
        text = " ".join(said.text for said in passage)
        gold, at = set(), 0
        for said in passage:
            gold.add((at, at + len(said.text)))
            at += len(said.text) + 1
        spans = {(span.start, span.end) for span in split(text)}
        hits, found, known = hits + len(gold & spans), found + len(spans), known + len(gold)
    return 2 * hits / (found + known)


def by_rules(sentence: str) -> list[tuple[str, str]]:
    """As the program reads."""
    found = list(tokens(sentence))
    return [(token.text, form) for token, form in zip(found, lemmas(found), strict=True)]


def by_simplemma(sentence: str) -> list[tuple[str, str]]:
    """The dictionaries without our rules, on our words."""
    from simplemma import lemmatize

    return [(token.text, lemmatize(token.text, lang="de")) for token in tokens(sentence)]


def by_kept_lookup() -> Reader:
    """spaCy's own lookup as it was kept."""
    kept = json.loads(KEPT.read_text(encoding="utf-8"))["sentences"]
    return lambda sentence: [(word, form) for word, form in kept[sentence]]


def by_lookup() -> Reader:
    """spaCy's blank German with its lookup lemmatizer; needs ``spacy-lookups-data``."""
    import spacy

    nlp = spacy.blank("de")
    nlp.add_pipe("lemmatizer", config={"mode": "lookup"})
    nlp.initialize()
    return lambda sentence: [(token.text, token.lemma_) for token in nlp(sentence)]


def sentencizer() -> Callable[[str], list[Span]]:
    """spaCy's sentences without a model."""
    import spacy

    nlp = spacy.blank("de")
    nlp.add_pipe("sentencizer")
    return lambda text: [Span(one.start_char, one.end_char) for one in nlp(text).sents]


def lookup_now() -> dict[str, list[list[str]]]:
    """What spaCy's lookup answers now, for every sentence."""
    read = by_lookup()
    return {
        said.text: [[word, form] for word, form in read(said.text)]
        for passage in (*FIRST, *LATER, *LAST)
        for said in passage
    }


def freeze() -> None:
    """Keep what spaCy's lookup answers."""
    from importlib.metadata import version

    made_by = f"spaCy {version('spacy')}, spacy-lookups-data {version('spacy-lookups-data')} (MIT licence)"
    lines = [
        f"    {json.dumps(text, ensure_ascii=False)}: {json.dumps(words, ensure_ascii=False)}"
        for text, words in lookup_now().items()
    ]
    body = ",\n".join(lines)
    KEPT.write_text(
        f'{{\n  "made_by": "{made_by}",\n  "sentences": {{\n{body}\n  }}\n}}\n',
        encoding="utf-8",
        newline="\n",
    )


def main(arguments: Sequence[str]) -> int:
    """Print the figures."""
    if "--freeze" in arguments:
        freeze()
    if "--check" in arguments:
        kept = json.loads(KEPT.read_text(encoding="utf-8"))["sentences"]
        return 0 if kept == lookup_now() else 1
    readers = (("spaCy lookup", by_kept_lookup()), ("simplemma", by_simplemma), ("ours", by_rules))
    for name, passages in (("first", FIRST), ("later", LATER), ("notation", NOTATION), ("last", LAST)):
        print(name)
        for reader, read in readers if passages is not NOTATION else ():
            score = form_score(passages, read)
            hard = f", hard {score.hard_right}/{score.hard_words}" if score.hard_words else ""
            print(f"  forms      {reader:<14}{score.right}/{score.words} = {score.share:.3f}{hard}")
        for reader, split in (("sentencizer", sentencizer()), ("ours", sentences_of)):
            print(f"  sentences  {reader:<14}F1 {sentence_score(passages, split):.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
