"""A description with one error says in one line where it is and what was expected."""

from __future__ import annotations

import pytest

from linter.layouts.description import DescriptionError
from linter.layouts.reading import read_description

from . import messages
from .broken_descriptions import BROKEN, Broken


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: broken.name)
def test_an_error_is_said_with_its_place(broken: Broken) -> None:
    with pytest.raises(DescriptionError) as raised:
        read_description(broken.text, "my.toml")
    said = str(raised.value)
    assert said.startswith(f"my.toml:{broken.line}:{broken.column}: ")
    assert [word for word in broken.words if word.lower() not in said.lower()] == []
    assert "\n" not in said and not said.endswith(".") and len(said) < 300


def test_what_is_said_of_each_error() -> None:
    lines = messages.GOLDEN.read_text(encoding="utf-8").split("\n")[:-1]
    assert [messages.shown(line) for line in messages.said()] == lines, "if this is meant, run python -m tests.golden"
