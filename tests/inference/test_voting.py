from __future__ import annotations

from collections import Counter

from linter.inference.voting import seen, vote


def test_each_file_has_one_vote() -> None:
    won = vote([Counter(a=1), Counter(a=2, b=1), Counter(b=50)])
    assert won is not None
    assert not seen("key", won).guess
    assert (won.value, won.support, won.of, won.rival) == ("a", 2, 3, "b")


def test_files_that_show_nothing_abstain() -> None:
    assert vote([Counter[str](), Counter(a=1)]) == ("a", 1, 1, None)
    assert vote([Counter[str]()]) is None


def test_what_few_files_show_is_a_guess() -> None:
    won = vote([Counter(a=1), Counter(b=1)])
    assert won is not None
    assert seen("key", won).guess
