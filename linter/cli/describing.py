"""Layouts from the names and paths that are given on the command line."""

from __future__ import annotations

import os

import click

from linter.files import read
from linter.layouts.builtin import NAMES, builtin
from linter.layouts.compiled import Layout
from linter.layouts.reading import description_of
from linter.nearest import nearest
from linter.reporters import shown_path

LARGEST = 1024 * 1024
"""How many bytes of a description are read."""


def described(path: str) -> Layout:
    """The layout that the file at ``path`` describes.

    Raises ``FileProblem`` where it can't be read, and ``DescriptionError`` where it can't be used.
    """
    return Layout(description_of(read(path, LARGEST), shown_path(path)))


def chosen(layout: str) -> Layout:
    """The built-in layout of that name, else the one described in the file of that name."""
    if layout in NAMES:
        return builtin(layout)
    if os.path.lexists(layout):
        return described(layout)
    raise unknown(layout, "'--layout'", "the path of a description")


def unknown(name: str, option: str, otherwise: str = "") -> click.BadParameter:
    """The error for a layout that is not there."""
    meant = nearest(name, NAMES)
    known = ", ".join([*NAMES, otherwise] if otherwise else NAMES)
    guess = f"did you mean {meant}?" if meant else f"expected one of {known}"
    return click.BadParameter(f"there is no layout {name!r}, {guess}", param_hint=option)
