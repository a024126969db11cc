from __future__ import annotations

import tomllib
from email.message import Message
from importlib import metadata
from pathlib import Path

import pytest

from linter import addresses

ROOT = Path(__file__).parent.parent


def test_the_distribution_says_where_the_project_lives(monkeypatch: pytest.MonkeyPatch) -> None:
    said = Message()
    for entry in (
        "Documentation, https://example.org/docs/",
        "Source, https://example.org/x",
        "Chat, irc://example.org",
    ):
        said["Project-URL"] = entry
    monkeypatch.setattr(metadata, "metadata", lambda name: said)
    addresses._addresses.cache_clear()
    try:
        assert addresses.home() == "https://example.org/x"
        assert addresses.page_of("SEP001") == "https://example.org/docs/rules/SEP001.html"
    finally:
        addresses._addresses.cache_clear()


def test_an_address_that_nobody_named_is_not_made_up() -> None:
    urls = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"].get("urls", {})
    labels = {label.lower() for label in urls}
    assert (addresses.home() is None) == labels.isdisjoint(("homepage", "repository", "source", "documentation"))
    assert (addresses.page_of("SEP001") == "urn:transcript-lint:rule:SEP001") == ("documentation" not in labels)


def test_the_distribution_is_called_as_pyproject_calls_it() -> None:
    assert tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["name"] == addresses.DISTRIBUTION
