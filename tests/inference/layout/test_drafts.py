from __future__ import annotations

import pytest

from tests.inference.layout.drafts import GROUPS, kept, said


@pytest.mark.parametrize("group", GROUPS)
def test_what_is_drawn_from_a_few_files(group: str) -> None:
    assert list(said(group)) == kept()[group], "if this is meant, run python -m tests.golden"
