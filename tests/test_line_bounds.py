from __future__ import annotations

import pytest

from linter.line_bounds import first_line, line_at, line_end, line_start, whole_lines

TEXT = "\nab\r c\n\nd"
"""Four lines, of which the first and the third are empty, and the last one has no end."""
STARTS = (0, 1, 1, 1, 1, 1, 1, 7, 8, 8)
ENDS = (0, 6, 6, 6, 6, 6, 6, 7, 9, 9)


@pytest.mark.parametrize("at", range(len(TEXT) + 1))
def test_a_place_is_on_one_line(at: int) -> None:
    assert (line_start(TEXT, at), line_end(TEXT, at)) == line_at(TEXT, at) == (STARTS[at], ENDS[at])
    for end in range(at, len(TEXT) + 1):
        assert whole_lines(TEXT, (at, end)) == (STARTS[at], ENDS[end])
        assert first_line(TEXT, (at, end)) == (at, min(ENDS[at], end))


def test_a_text_of_one_line_is_all_of_it() -> None:
    assert [line_at("ab", at) for at in range(3)] == [(0, 2)] * 3
    assert line_at("", 0) == first_line("", (0, 0)) == (0, 0)
