from __future__ import annotations

import pytest

from tests.cli.many_inits import folders, golden, said

GOLDEN = golden()


def test_each_corpus_is_in_a_folder() -> None:
    assert list(GOLDEN) == list(folders())


@pytest.mark.parametrize("folder", GOLDEN)
def test_what_init_writes_for_a_corpus(folder: str) -> None:
    assert said(folder) == GOLDEN[folder], "if this is meant, run python -m tests.golden"
