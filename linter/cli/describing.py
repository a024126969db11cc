"""Layouts from the names and paths that are given on the command line."""

from __future__ import annotations

import click

from linter.files import read
from linter.layouts.builtin import NAMES
from linter.layouts.compiled import Layout
from linter.layouts.reading import description_of
from linter.nearest import nearest
from linter.reporters import shown_path
from linter.settings.layouts import LARGEST


def described(path: str) -> Layout:
    """The layout that the file at ``path`` describes.

    Raises ``FileProblem`` where it can't be read, and ``DescriptionError`` where it can't be used.
    """
    return Layout(description_of(read(path, LARGEST), shown_path(path)))


def unknown(name: str, option: str) -> click.BadParameter:
    """The error for a built-in layout that is not there."""
    meant = nearest(name, NAMES)
    guess = f"did you mean {meant}?" if meant else f"expected {' or '.join(NAMES)}"
    return click.BadParameter(f"{name!r} is not a layout, {guess}", param_hint=option)
