from __future__ import annotations

import pytest

from linter.evidence.sign import Sign
from linter.evidence.tier import tier

FOR, SILENT, AGAINST = Sign.FOR, Sign.SILENT, Sign.AGAINST


@pytest.mark.parametrize(
    ("count", "signs"),
    [
        (1, [SILENT]),
        (2, [FOR, AGAINST]),
        (3, [FOR, SILENT, AGAINST]),
        (4, [FOR, SILENT, AGAINST, AGAINST]),
        (5, [FOR, SILENT, SILENT, AGAINST, AGAINST]),
    ],
)
def test_the_lowest_speaks_for_and_the_upper_half_against(count: int, signs: list[Sign]) -> None:
    assert [tier(position, count) for position in range(count)] == signs


@pytest.mark.parametrize(("position", "count"), [(-1, 4), (4, 4), (0, 0)])
def test_an_unknown_section_is_silent(position: int, count: int) -> None:
    assert tier(position, count) is SILENT
