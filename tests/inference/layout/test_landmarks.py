"""Where a line that most files have once would be in a file without it."""

from __future__ import annotations

import pytest

from linter.inference.layout.landmarks import cut_at_landmark


@pytest.mark.parametrize(
    ("without", "above"),
    [
        ("aabb", "aa"),
        ("aaa", "aaa"),
        ("bbb", ""),
        ("abbaaa", "abbaaa"),  # one that is out of place does not outweigh three
        ("abbbaabb", "a"),
    ],
)
def test_the_place_of_a_landmark_that_is_missing_leaves_the_fewest_on_the_wrong_side(without: str, above: str) -> None:
    cut = cut_at_landmark([*["aamb", "amb", "aambb", "aabmbb"] * 5, without], "m", "ab")
    assert cut is not None
    assert (cut[0], "".join(cut[1][-1])) == ("m", above)
    assert "".join(cut[2][-1]) == without[len(above) :]


def test_a_landmark_may_be_the_first_line_or_the_last_one() -> None:
    first = cut_at_landmark(["mab", "mab", "mb", "ab"] * 5, "m", "ab")
    assert first is None or (first[0], first[2][0]) == ("m", "ab")
    cut = cut_at_landmark(["maab", "aamb", "amb", "aamb", "aambb", "mb"] * 4, "m", "ab")
    assert cut is not None
    assert ["".join(each) for each in cut[1][:6]] == ["", "aa", "a", "aa", "aa", ""]
    assert ["".join(each) for each in cut[2][:6]] == ["aab", "b", "b", "b", "bb", "b"]
