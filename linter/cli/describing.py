"""Layouts from the names and paths that are given on the command line."""

from __future__ import annotations

import click

from linter.cli import streams
from linter.files import FileProblem, read
from linter.layouts.builtin import NAMES
from linter.layouts.compiled import Layout
from linter.layouts.description import DescriptionError
from linter.layouts.reading import description_of
from linter.nearest import nearest
from linter.reporters import shown_path
from linter.settings.layouts import LARGEST


def described(path: str) -> Layout | None:
    """The layout that the file at ``path`` describes; ``None``, with a complaint, where that can't be read or used."""
    try:
        return Layout(description_of(read(path, LARGEST), shown_path(path)))
    except FileProblem as problem:
        streams.complain_about_files([problem])
    except DescriptionError as error:
        streams.complain(str(error))
    return None


def unknown(name: str, option: str) -> click.BadParameter:
    """The error for a built-in layout that is not there."""
    meant = nearest(name, NAMES)
    guess = f"did you mean {meant}?" if meant else f"expected {' or '.join(NAMES)}"
    return click.BadParameter(f"{name!r} is not a layout, {guess}", param_hint=option)
