"""``transcript-lint init``: what the layout of existing transcripts is, as a settings file."""

from __future__ import annotations

import os
from collections.abc import Iterator

import click

from linter.cli import completion, streams
from linter.cli.option_groups import GroupedCommand, option
from linter.cli.selecting import nothing_there
from linter.cli.shared_options import debug_option
from linter.cli.surveying import Survey
from linter.files import FileProblem, put
from linter.inference.toml import settings
from linter.layouts.collection.validity import problems
from linter.reporters import shown_path, visible
from linter.reporters.inferred import inferred, left
from linter.settings import Project
from linter.settings.project import NAMES
from linter.settings.reading import read_layer

FILE = "transcript-lint.toml"
"""The settings file that is written, in the current folder."""


@click.command(
    cls=GroupedCommand,
    short_help="Write the settings that existing transcripts need.",
    examples=(
        ("transcript-lint init --dry-run transcripts", "show the settings for a folder"),
        ("transcript-lint init transcripts", "write them to transcript-lint.toml"),
    ),
)
@click.argument("paths", nargs=-1, shell_complete=completion.paths)
@option("Output", "--dry-run", is_flag=True, help="Show the settings file; write nothing.")
@debug_option
def init(paths: tuple[str, ...], dry_run: bool, debug: bool) -> int:
    """Infer the layout of the transcripts at PATHS and write the settings for it.

    Each setting (separators, labels, sections, flags, scores, numbering) is taken from what most files have. The output
    shows how many files agree and what is a guess. What differs from the defaults is written to transcript-lint.toml in
    the current folder. Existing settings are not overwritten, and pyproject.toml is not changed. No names or transcript
    text are shown.

    Exit codes: 0 done, 2 no transcripts were found or something could not be read or written, 130 interrupted.
    """
    paths = paths or (".",)
    if not dry_run and (existing := _existing()):
        hint = f"Use --dry-run to see what {click.get_current_context().info_name} would write."
        streams.complain(f"{existing}: contains settings, which are not overwritten", hint)
        return 2
    survey = Survey(Project(), debug)
    survey.look(paths)
    streams.complain_about_files(survey.failures)
    if not survey.observations:
        if not survey.failures:
            include = survey.project.selection("").include
            streams.complain(nothing_there(paths, survey.discovery, include, survey.others))
        return 2
    inference, layout = survey.conclude()
    for key, wrong, expected in problems(layout):
        streams.complain(f"this layout cannot be described by settings: {key} {wrong}, expected {expected}")
        return 2
    text = settings(layout, inference.seen, inference.files)
    written = streams.write(inferred(layout, inference.seen, inference.files, survey.others))
    if text and not dry_run:
        try:
            put(FILE, text.encode())
        except FileProblem as problem:
            streams.complain_about_files([problem])
            return 2
    written = written and streams.write(_said(text, dry_run, survey.project))
    written = written and streams.write([left(*survey.left(layout), inference.files)])
    return 0 if written and not survey.failures else 2


def _said(text: str, dry_run: bool, project: Project) -> Iterator[str]:
    """What was written, or would be."""
    above = project.of_folder("").source
    if not text:
        yield "\nThe defaults fit: no settings file is needed.\n"
    elif dry_run:
        yield f"\n{FILE} would be:\n\n"
        yield from (visible(line) + "\n" for line in text.split("\n"))
    else:
        yield f"\nWrote {FILE}.\n"
        if above:
            yield f"This file overrides {shown_path(above)}; use `extend` to inherit from it.\n"


def _existing() -> str | None:
    """The settings file of the current folder, if there is one."""
    for name in NAMES:
        if os.path.lexists(name) and read_layer(name) is not None:
            return name
    return None
