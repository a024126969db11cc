"""``transcript-lint init``: what the layout of existing transcripts is, as a settings file."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

import click

from linter.cli import completion, streams
from linter.cli.option_groups import GroupedCommand, option
from linter.cli.selecting import nothing_there
from linter.cli.shared_options import debug_option
from linter.cli.strangers import FileKind, kinds_of, unplaced, with_form
from linter.cli.surveying import Survey
from linter.files import FileProblem, put
from linter.inference.toml import settings
from linter.layouts.collection.validity import problems
from linter.options.wording import written
from linter.reporters import shown_path, visible
from linter.reporters.described import described, named, unknown, without_roles
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
    the current folder. Files in no built-in layout are sorted by kind, and each kind gets a description of its own,
    interviews.toml, which the settings name. Existing files are not overwritten, and pyproject.toml is not changed. No
    names or transcript text are shown; a description holds labels, and words that recur.

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
    return Init(survey, paths, dry_run).run()


class Init:
    """What comes after looking at the files."""

    def __init__(self, survey: Survey, paths: tuple[str, ...], dry_run: bool) -> None:
        self.survey = survey
        self.paths = paths
        self.dry_run = dry_run

    def run(self) -> int:
        """Infer, report and write; the exit code."""
        survey = self.survey
        inference, layout = survey.conclude() if survey.observations else (None, None)
        if layout is not None and (unsound := next(iter(problems(layout)), None)) is not None:
            key, wrong, expected = unsound
            streams.complain(f"this layout cannot be described by settings: {key} {wrong}, expected {expected}")
            return 2
        if layout is not None and not survey.is_fitting(layout):
            survey.give_up()
            inference = layout = None
        others = list(kinds_of(survey.strangers, survey.text_of))
        if layout is None and all(kind.why for kind in others):
            others = with_form(others)
        known = [kind for kind in others if not kind.why]
        if layout is None and not known:
            return self._nothing(others)
        text = ""
        said: list[str] = []
        if layout is not None and inference is not None:
            text = settings(layout, inference.seen, inference.files)
            aside = sum(len(kind.entries) for kind in others)
            said += inferred(layout, inference.seen, inference.files, aside)
        text = with_layouts(text, layout is not None, known)
        files = {f"{kind.name}.toml": kind.guess.toml for kind in known if kind.is_described and kind.guess}
        files |= {FILE: text} if text else {}
        if not self._put(files):
            return 2
        done = streams.write([*said, *self._about(others if known else (), blank=bool(said))])
        done = done and streams.write(_said(files, self.dry_run, survey.project))
        if layout is not None and inference is not None:
            done = done and streams.write([left(*survey.left(layout), inference.files)])
        return 0 if done and not survey.failures else 2

    def _nothing(self, others: list[FileKind]) -> int:
        survey = self.survey
        if survey.failures and not others:
            return 2
        include = survey.project.selection("").include
        paths: dict[str, list[str]] = {}
        for kind in others:
            paths.setdefault(kind.why, []).extend(entry.path for entry in kind.entries)
        why = [unknown(alike, reason).rstrip("\n") for reason, alike in list(paths.items())[:3]]
        streams.complain(nothing_there(self.paths, survey.discovery, include, survey.others), *why)
        return 2

    def _about(self, others: Sequence[FileKind], blank: bool) -> Iterator[str]:
        """What was found out about files that are no collections."""
        for kind in others:
            yield "\n" * blank
            blank = True
            paths = [entry.path for entry in kind.entries]
            if kind.guess is None:
                yield named(kind.name, paths)
            elif kind.why:
                yield unknown(paths, kind.why)
            else:
                shares = kind.guess.shares
                unread = list(unplaced(kind, self.survey.text_of))
                yield from described(kind.name, paths, shares.placed if shares is not None else 0.0, unread)
                yield from kind.example(self.survey.text_of(kind.entries[0]) or "")
                if not kind.guess.is_transcript:
                    yield without_roles(kind.name)

    def _put(self, files: dict[str, str]) -> bool:
        """Write the files, unless one of the descriptions is there already."""
        if self.dry_run:
            return True
        there = next((path for path in files if os.path.lexists(path) and path != FILE), None)
        if there is not None:
            streams.complain(f"{there}: is there already, and is not overwritten")
            return False
        for path, text in files.items():
            try:
                put(path, text.encode())
            except FileProblem as problem:
                streams.complain_about_files([problem])
                return False
        return True


def with_layouts(text: str, collections: bool, kinds: Sequence[FileKind]) -> str:
    """The settings ``text`` with the layouts that the files are in, where these are not the built-in ones alone."""
    if not any(kind.is_described for kind in kinds):
        return text
    names = ["collection"] * collections
    names += [f"{kind.name}.toml" if kind.is_described else kind.name for kind in kinds]
    suffixes = {os.path.splitext(entry.path)[1] for kind in kinds for entry in kind.entries}
    lines = f"layouts = [{', '.join(map(written, names))}]\n"
    if others := sorted(suffixes - {".txt", ".transcript", ""}):
        patterns = ["*.txt", "*.transcript", *(f"*{suffix}" for suffix in others)]
        lines += f"include = [{', '.join(map(written, patterns))}]\n"
    head, _, table = text.partition("[layout]\n")
    return f"{head}{lines}" + (f"\n[layout]\n{table}" if table else "")


def _said(files: dict[str, str], dry_run: bool, project: Project) -> Iterator[str]:
    """What was written, or would be."""
    above = project.of_folder("").source
    if not files:
        yield "\nThe defaults fit: no settings file is needed.\n"
    elif dry_run:
        for name, text in files.items():
            yield f"\n{name} would be:\n\n"
            yield from (visible(line) + "\n" for line in text.split("\n"))
    else:
        yield f"\nWrote {' and '.join(files)}.\n"
        if above:
            yield f"This file overrides {shown_path(above)}; use `extend` to inherit from it.\n"


def _existing() -> str | None:
    """The settings file of the current folder, if there is one."""
    for name in NAMES:
        if os.path.lexists(name) and read_layer(name) is not None:
            return name
    return None
