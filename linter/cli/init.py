"""``transcript-lint init``: what the layout of existing transcripts is, as a settings file."""

from __future__ import annotations

import os
from collections.abc import Iterator

import click

from linter.cli import completion, streams
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


@click.command(short_help="Write the settings that existing transcripts need.")
@click.argument("paths", nargs=-1, shell_complete=completion.paths)
@click.option("--dry-run", is_flag=True, help="Show the settings file, and write nothing.")
@debug_option
def init(paths: tuple[str, ...], dry_run: bool, debug: bool) -> int:
    """Look at the transcripts at PATHS and write the settings that their layout needs.

    Separators, labels, sections, flags, scores and numbering are what most files show; how many do, and what is a
    guess, stands beside each. What differs from the defaults becomes transcript-lint.toml in the current folder; a
    pyproject.toml is left alone, and settings that are there are not overwritten. No name and nothing said is shown.

    Exit codes: 0 done, 2 there is no transcript, or something could not be read or written, 130 interrupted.
    """
    paths = paths or (".",)
    if not dry_run and (existing := _existing()):
        hint = f"Use --dry-run to see what {click.get_current_context().info_name} would write."
        streams.complain(f"{existing}: holds settings already, and they are not overwritten", hint)
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
        streams.complain(f"the transcripts cannot be told apart by one layout: {key} {wrong}, expected {expected}")
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
        yield "\nAll of it is as by default: no settings file is needed.\n"
    elif dry_run:
        yield f"\n{FILE} would be:\n\n"
        yield from (visible(line) + "\n" for line in text.split("\n"))
    else:
        yield f"\nWrote {FILE}.\n"
        if above:
            yield f"The settings in {shown_path(above)} no longer hold here; extend builds on them.\n"


def _existing() -> str | None:
    """The settings file of the current folder, if there is one."""
    for name in NAMES:
        if os.path.lexists(name) and read_layer(name) is not None:
            return name
    return None
