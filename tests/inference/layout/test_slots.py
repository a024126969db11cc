"""What the words of a label say about its value, and how that is called."""

from __future__ import annotations

import pytest

from linter.inference.layout.slots import Names, meaning_of, slug


@pytest.mark.parametrize(
    ("label", "meaning", "name"),
    [
        ("Score:", "score", "score"),
        ("Score A:", "score", "score-a"),
        ("A score:", "score", "a-score"),
        ("A:", "answer", "a"),
        ("A 1:", "answer", "a"),
        ("Name of the person:", "name", "of-the-person"),
        ("Name of:", "name", "name"),
        ("of", "", "of"),
        ("Grade (A-E):", "score", "grade"),
        ("Number of questions in all:", "", "questions-in-all"),
        ("Position | Ada", "role", "position-ada"),
        ("Date  of  it", "", "date"),
        ("Room  7  x", "", "room"),
        ("Réponse:", "answer", "reponse"),
        ("Übung:", "", "ubung"),
        ("averylongwordofmorethan thirtyletters:", "", "averylongwordofmorethan-thirty"),
        ("averylongwordofmorethanthirty x:", "", "averylongwordofmorethanthirty"),
        ("", "", ""),
        ("1:", "", ""),
    ],
)
def test_words_of_a_label_tell_its_meaning_and_its_name(label: str, meaning: str, name: str) -> None:
    assert (meaning_of(label), slug(label)) == (meaning, name)


def test_names_are_given_once() -> None:
    names = Names(["score"])
    given = [names.take("score"), names.take("score"), names.take(""), names.take(""), names.take("", "word")]
    assert given == ["score-2", "score-3", "value", "value-2", "word"]
