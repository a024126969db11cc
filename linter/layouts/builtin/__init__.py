"""The layouts that are always there, as descriptions, and where to find one by its name."""

from __future__ import annotations

import os
from functools import cache

from linter.layouts.compiled import Layout

NAMES = ("collection", "record")
"""All built-in layouts."""


def text_of(name: str) -> str:
    """The description of the built-in layout ``name``, as TOML."""
    with open(os.path.join(os.path.dirname(__file__), f"{name}.toml"), encoding="utf-8") as file:
        return file.read()


@cache
def builtin(name: str) -> Layout:
    """The built-in layout ``name``, compiled once."""
    from linter.layouts.reading import read_description  # reads TOML, which takes its time to load

    return Layout(read_description(text_of(name), f"{name}.toml", trusted=True))
