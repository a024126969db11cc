"""What a list of paths comes to."""

from __future__ import annotations

from linter.files.problem import FileProblem
from linter.tuples import NamedTuple


class FoundFile(NamedTuple):
    """A file to check; ``expected`` to be a transcript if it was named, or if a configured ``include`` takes it."""

    path: str
    expected: bool


class Discovery(NamedTuple):
    """What a list of paths comes to; every tuple is sorted by path and names each file once.

    ``excluded`` are the files and ``excluded_folders`` the folders that were left out, by settings or because git
    ignores them; such a folder was not entered. Neither were ``hidden`` folders, nor ``unfollowed`` symbolic links to
    folders. ``dangling`` are symbolic links that lead nowhere. ``all_excluded``: there is no file because each one was
    left out, or everything that was named.
    """

    files: tuple[FoundFile, ...]
    failures: tuple[FileProblem, ...]
    excluded: tuple[str, ...]
    excluded_folders: tuple[str, ...]
    hidden: tuple[str, ...]
    unfollowed: tuple[str, ...]
    dangling: tuple[str, ...]
    all_excluded: bool
