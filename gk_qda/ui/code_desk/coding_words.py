"""What else goes where codings go or unite, in words for the message bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from gk_qda.operations.coding import GivenUp
    from gk_qda.queries.hanging import Hanging

_NAMED = 3  # weights and ratings that are named


class CodingWords(QObject):
    """Sentences about codings; an empty one where there is nothing to say."""

    def removed(self, number: int, hung: Hanging) -> str:
        """ "1 coding removed, with 1 memo and 1 paraphrase."."""
        things = self.things(hung)
        if not things:
            return self.tr("%n coding(s) removed.", "", number)
        return self.tr("%n coding(s) removed, with {things}.", "", number).format(things=things)

    def things(self, hung: Hanging) -> str:
        """ "1 memo and 1 paraphrase"; "" where there is nothing."""
        parts = (
            (hung.memos, self.tr("%n memo(s)", "", hung.memos)),
            (hung.paraphrases, self.tr("%n paraphrase(s)", "", hung.paraphrases)),
            (hung.anchors, self.tr("%n anchor example(s)", "", hung.anchors)),
        )
        said = [words for number, words in parts if number]
        if len(said) < 2:
            return "".join(said)
        return self.tr("{some} and {last}").format(some=", ".join(said[:-1]), last=said[-1])

    def given_up(self, given_up: GivenUp) -> str:
        """ "Given up: weight 90, rating “partly”."."""
        said = [self.tr("weight {number}").format(number=weight) for weight in given_up.weights]
        said += [self.tr("rating “{rating}”").format(rating=rating) for rating in given_up.ratings]
        if len(said) > _NAMED:
            said = [*said[:_NAMED], self.tr("%n more", "", len(said) - _NAMED)]
        return self.tr("Given up: {things}.").format(things=", ".join(said)) if said else ""
