"""Words in a notebook: how often they stand, what stands near them, what one group says more often than the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gk_qda.notebook_frames import filters, group_columns, one_of, table_frame

if TYPE_CHECKING:
    from pandas import DataFrame

    from gk_qda.project import Project
    from gk_qda.queries.words import Form, Listing


class WordMethods:
    """Words by dictionary form, or with ``form="word"`` as they are written.

    ``with_stop_words``, ``shortest`` (characters) and ``least`` (times) say what is listed, all other keywords are the
    filters of every method.
    """

    _project: Project

    def words(self, by: str | None = None, *, form: Form = "lemma", **chosen: Any) -> DataFrame:
        """One row a word: word, tokens, per_thousand, documents, cases; tokens of each column of ``by``.

        A group that is called like one of these columns is "``by``: group", no value is "–".
        """
        from gk_qda.operations.tables.words import count_table
        from gk_qda.queries.words import count_words, words

        listing, given = _listing(form, chosen)
        found = words(self._project, filters(given), form=form, by=by)
        counts = count_words(found, listing, by)
        table = table_frame(count_table(self._project, counts, format="json"))
        keys = [f"by:{at}" for at in range(len(counts.columns))]
        names = group_columns(counts.columns, [str(key) for key in table if key not in keys], by or "")
        return table.rename(columns=dict(zip(keys, names, strict=True)))

    def collocations(
        self, word: str, window: int = 5, *, form: Form = "lemma", order: str = "g2", **chosen: Any
    ) -> DataFrame:
        """One row a word near ``word`` within its sentence: together, left, right, total, g2, log_dice."""
        from gk_qda.operations.tables.words import near_table
        from gk_qda.queries.words import RANKINGS, words, words_near

        one_of(order, "order", RANKINGS)
        listing, given = _listing(form, chosen)
        found = words(self._project, filters(given), form=form)
        near = words_near(self._project, found, word, listing, window, order=order)
        return table_frame(near_table(self._project, near, format="json"))

    def keywords(self, by: str, group: str, *, form: Form = "lemma", **chosen: Any) -> DataFrame:
        """One row a word that ``group`` says more often than all others: here, there, g2, log_ratio ..."""
        from gk_qda.operations.tables.words import key_word_table
        from gk_qda.queries.words import key_words, words

        listing, given = _listing(form, chosen)
        found = words(self._project, filters(given), form=form, by=by)
        return table_frame(key_word_table(self._project, key_words(found, by, group, listing), format="json"))

    def wordtree(
        self, word: str, *, depth: int = 3, least: int = 2, form: Form = "lemma", **chosen: Any
    ) -> DataFrame:
        """One row a branch: side (left, right), level, words in the order of the text, count."""
        from gk_qda.operations.tables.words import tree_table
        from gk_qda.queries.words import FORMS, tree_of, words

        one_of(form, "form", FORMS)
        found = words(self._project, filters(chosen), form=form)
        tree = tree_of(self._project, found, word, depth=depth, least=least, widest=None)
        return table_frame(tree_table(self._project, tree, format="json"))

    def suggest(self, document: str, paragraph: str) -> DataFrame:
        """The likeliest codes of a paragraph: rank, code, words; raises ``SuggestionsNeedMore``."""
        from gk_qda.operations.tables.suggestions import likely_table

        return table_frame(likely_table(self._project, document, paragraph, format="json"))


def _listing(form: Form, chosen: dict[str, Any]) -> tuple[Listing, dict[str, Any]]:
    """What is listed, and the filters that are left."""
    from gk_qda.queries.words import FORMS, Listing

    one_of(form, "form", FORMS)
    own = {key: chosen.pop(key) for key in ("with_stop_words", "shortest", "least") if key in chosen}
    return Listing(form, **own), chosen
