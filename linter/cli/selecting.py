"""Which files a run is about, from the options that say so: ``--exclude`` and its like, and ``--show-files``."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence

import click

from linter.cli import streams
from linter.cli.option_groups import option, options, switch
from linter.cli.shared_options import stdin_option
from linter.files import Discovery, Selection, discover
from linter.patterns import Patterns
from linter.reporters import counted, shown_path
from linter.tuples import NamedTuple
from linter.verdict.narrowing import Narrowing


class FileOptions(NamedTuple):
    """The options about files, as they were given."""

    exclude: tuple[str, ...] = ()
    extend_exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    respect_gitignore: bool | None = None
    stdin_filename: str | None = None
    show_files: bool = False
    allow_empty: bool = False
    allow_remote: tuple[str, ...] = ()

    @property
    def narrowing(self) -> Narrowing:
        """What they say about excludes; raises ``click.BadOptionUsage`` where a pattern cannot be read."""
        return Narrowing(
            _patterns("--exclude", self.exclude),
            _patterns("--extend-exclude", self.extend_exclude),
            self.force_exclude,
            self.respect_gitignore,
        )


selection_options = options(
    option(
        "Files",
        "--exclude",
        metavar="PATTERNS",
        multiple=True,
        help="Files and folders to exclude; replaces the default excludes.",
    ),
    option(
        "Files",
        "--extend-exclude",
        metavar="PATTERNS",
        multiple=True,
        help="Exclude these in addition to the defaults.",
    ),
    option("Files", "--force-exclude", is_flag=True, help="Apply excludes also to files that are named explicitly."),
    switch(
        "Files",
        "--respect-gitignore/--no-respect-gitignore",
        help="Skip files that git ignores.  [default: as in the settings, else skip]",
    ),
    stdin_option,
)
"""Gives a command those fields of :class:`FileOptions` that say which files there are."""

_walking = options(
    option("Files", "--allow-empty", is_flag=True, help="Do not fail if no transcripts are found."),
    option(
        "Files",
        "--allow-remote",
        metavar="PROTOCOLS",
        multiple=True,
        help="Protocols of URLs that may be read, such as s3, separated by commas.  [default: none]",
    ),
)
file_options = options(
    selection_options,
    option("Files", "--show-files", is_flag=True, help="List the files that would be checked, and check nothing."),
    _walking,
)
"""Gives a command the fields of :class:`FileOptions`."""
walk_options = options(selection_options, _walking)
"""The same, without ``--show-files``."""


def show_files(
    paths: Sequence[str], select: Callable[[str], Selection], nothing_is_fine: bool = False, quiet: bool = False
) -> int:
    """Write which files would be checked, a line each, and beside them what would not be; the exit code of that."""
    discovery = discover(paths, select)
    from linter.reporters.closing import left_out

    streams.complain_about_files(discovery.failures)
    nothing = not (discovery.files or discovery.failures or discovery.all_excluded or nothing_is_fine)
    if nothing:
        streams.complain(nothing_there(paths, discovery, select("").include))
    written = streams.write(f"{shown_path(found.path)}\n" for found in discovery.files)
    if not quiet and not nothing:
        sentences = [f"{counted(len(discovery.files), 'file')} would be checked."]
        aside = (discovery.excluded, discovery.excluded_folders, discovery.unfollowed, discovery.dangling)
        sentences += left_out(*map(len, aside))
        if discovery.hidden:
            sentences.append(f"{counted(len(discovery.hidden), 'hidden folder')} would not be entered.")
        streams.write_to_stderr([" ".join(sentences) + "\n"])
    return 2 if nothing or discovery.failures or not written else 0


def nothing_there(
    paths: Sequence[str], discovery: Discovery, include: Patterns | None, not_transcripts: int = 0
) -> str:
    """What to say where ``paths`` lead to no transcript; ``include`` is what the settings take for one."""
    where = ", ".join(path or "''" for path in paths)
    if not_transcripts:
        only = "the only file was not recognised"
        others = only if not_transcripts == 1 else f"none of the {not_transcripts} files was recognised"
    else:
        others = "no file is called *.txt or *.transcript" if include is None else "no file matches include"
    left = [(len(discovery.excluded), "excluded file", ""), (len(discovery.excluded_folders), "excluded folder", "")]
    left += [(len(discovery.hidden), "hidden folder", "")]
    left += [(len(discovery.unfollowed), "link to a folder", "links to folders")]
    left += [(len(discovery.dangling), "broken link", "broken links")]
    skipped = ", ".join(counted(*each) for each in left if each[0])
    return f"{where}: no transcripts found: {others}" + (f"; skipped: {skipped}" if skipped else "")


def _patterns(option: str, given: Sequence[str]) -> Patterns | None:
    """The patterns that an option holds, relative to the current folder; several may be separated by commas."""
    patterns = [each for value in given for each in value.split(",") if each]
    if not patterns:
        return None
    from linter.patterns.checking import absent, bad_patterns
    from linter.settings.aimless import given_back

    here = os.getcwd()
    problems = [problem for _, problem in bad_patterns(here, patterns, gives_back=True)]
    if option == "--exclude" and not problems:
        problems = [problem for _, problem in given_back(patterns)]
    for problem in problems:
        raise click.BadOptionUsage(option, f"Invalid value for '{option}': {problem}")
    for each in patterns:
        if folder := absent(here, each):
            streams.warn(f"{option}: {each!r} matches nothing: there is no folder {folder!r} in the current one")
    return Patterns(here, patterns)
