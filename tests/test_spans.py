from __future__ import annotations

import pytest

from linter.spans import holder, holds, merged, outside, spans_of

SPANS = [(1, 3), (4, 4), (6, 9)]


@pytest.mark.parametrize("at", range(-1, 11))
def test_the_span_that_a_place_is_in(at: int) -> None:
    wanted = [span for span in SPANS if span[0] <= at <= span[1]]
    assert holder(SPANS, at) == (wanted[0] if wanted else None)
    assert holds(SPANS, at) is any(start <= at < end for start, end in SPANS)
    assert holder([], at) is None
    assert not holds([], at)


def test_spans_that_overlap_or_touch_are_one() -> None:
    assert merged([(6, 9), (1, 3), (3, 4), (2, 3), (11, 12)]) == [(1, 4), (6, 9), (11, 12)]


def test_what_is_not_owned() -> None:
    assert outside([], [(1, 5)]) == [(1, 5)]
    assert outside([(0, 1), (2, 3), (5, 6)], [(1, 2), (2, 6), (6, 8)]) == [(1, 2), (3, 5), (6, 8)]
    assert outside([(3, 5)], [(1, 4), (4, 9)]) == [(1, 3), (5, 9)]
    assert outside([(1, 9)], [(2, 3), (4, 5)]) == []


def test_where_a_part_of_a_text_is() -> None:
    assert list(spans_of("ababa", "aba")) == [(0, 3), (2, 5)]
    assert list(spans_of("ababa", "a", 1)) == [(2, 3), (4, 5)]
    assert list(spans_of("ababa", "a", 1, 4)) == [(2, 3)]
    assert list(spans_of("ababa", "c")) == []
