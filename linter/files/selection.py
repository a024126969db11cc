"""What selects files: which a walk takes, which are left out, and how large they may be."""

from __future__ import annotations

import os

from linter.files.byproducts import is_byproduct
from linter.files.reading import DEFAULT_MAX_SIZE
from linter.patterns import Patterns
from linter.tuples import NamedTuple

SUFFIXES = (".txt", ".transcript")
"""How the names of files end, in whatever case, that a walk takes for transcripts if no settings say otherwise."""

EXCLUDED = frozenset({"__pypackages__", "_build", "build", "buck-out", "dist", "node_modules", "site-packages", "venv"})
"""The folders that are left out as long as no settings say otherwise: what others made, or a program did."""


def is_hidden(name: str) -> bool:
    """Whether a folder of that name is kept from people's eyes, or never holds anything of theirs."""
    return name.startswith(".") or name == "__pycache__"


class Selection(NamedTuple):
    """What selects the files in a folder.

    ``include`` is what a walk takes, ``None`` for what ends in :data:`SUFFIXES`; ``exclude`` what is left out, ``None``
    for the folders in :data:`EXCLUDED` below ``root``, an absolute path; ``extend_exclude`` what else is left out,
    the last word last, and may give back by ``!`` what the others take. They hold for what a walk meets, and only with
    ``force_exclude`` for what was named. ``respect_gitignore``: a walk leaves out what git ignores. ``max_file_size``
    is in bytes.
    """

    include: Patterns | None = None
    exclude: Patterns | None = None
    extend_exclude: tuple[Patterns, ...] = ()
    force_exclude: bool = False
    respect_gitignore: bool = True
    max_file_size: int = DEFAULT_MAX_SIZE
    root: str = os.sep

    def takes(self, path: str) -> bool:
        """Whether a walk takes the file at ``path`` for a transcript."""
        return path.lower().endswith(SUFFIXES) if self.include is None else self.include.match(path)

    def takes_but_for_case(self, path: str) -> bool:
        """Whether ``include`` takes no file of this name, but would if its ending were in lower or upper case."""
        if self.include is None or self.include.match(path):
            return False
        stem, ending = os.path.splitext(path)
        return any(self.include.match(stem + each) for each in (ending.lower(), ending.upper()))

    def verdict(self, path: str, is_folder: bool = False, below: bool = False) -> bool | None:
        """Whether patterns leave out what is at ``path``; False if they give it back, ``None`` if none matches.

        With ``below``, they also leave out what is in a folder that they leave out: for who did not ask about folders.
        """
        ask = Patterns.verdict if below else Patterns.verdict_alone
        for patterns in reversed(self.extend_exclude):
            if (verdict := ask(patterns, path, is_folder)) is not None:
                return verdict
        return None if self.exclude is None else ask(self.exclude, path, is_folder)

    def usually_excludes(self, name: str, is_folder: bool) -> bool:
        """Whether what is called ``name`` is left out where no pattern matches: it is nobody's transcript."""
        if is_folder:
            return self.exclude is None and name in EXCLUDED
        return is_byproduct(name)

    def excludes_named(self, path: str, is_folder: bool = False) -> bool:
        """Whether what was named by ``path`` is left out, itself or because of a folder that it lies in."""
        if not self.force_exclude:
            return False
        path = os.path.abspath(path)
        end = path.find(os.sep, 1)
        while end > 0:
            folder = path[:end]
            inside = folder.startswith(os.path.join(self.root, ""))
            if self._excludes(folder, True, inside):
                return True
            end = path.find(os.sep, end + 1)
        return self._excludes(path, is_folder, is_folder)

    def _excludes(self, path: str, is_folder: bool, usually: bool) -> bool:
        """Whether what is at ``path`` is left out, by patterns or, if ``usually``, by its name."""
        verdict = self.verdict(path, is_folder)
        if verdict is None and usually:
            return self.usually_excludes(os.path.basename(path), is_folder)
        return verdict is True


DEFAULT = Selection()
"""What selects files where nobody said anything."""
