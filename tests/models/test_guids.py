"""GUIDs made in bulk are as good as single ones."""

from uuid import RFC_4122, UUID

from gk_qda.models.base import new_guids


def test_many_guids_are_canonical_random_and_distinct():
    made = list(new_guids(2_000))
    assert len(set(made)) == 2_000
    for text in made:
        assert str(UUID(text)) == text
        assert (UUID(text).version, UUID(text).variant) == (4, RFC_4122)
    assert {text[19] for text in made} == set("89ab")
    assert list(new_guids(0)) == []
