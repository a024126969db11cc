"""What programs leave beside the file that somebody works on: locks, swap files and backups."""

from __future__ import annotations

import re

from linter.expressions import expression

_NAMES = expression(
    r"""
      \.\#.*              # Emacs: a lock, which is a broken link
    | \#.*\#              # Emacs: what is not saved yet
    | .*~                 # many: the file before it was saved
    | \..*\.sw[a-z]       # Vim
    | \..*\.kate-swp      # Kate
    | ~\$.*               # Microsoft Office: a lock
    | \.~lock\..*\#       # LibreOffice: a lock
    | \._.*               # macOS: attributes, where the file system has none
    """,
    re.VERBOSE | re.DOTALL,
)


def is_byproduct(name: str) -> bool:
    """Whether a file of that name is no file of anybody's, but of the program that has another one open."""
    return (name.startswith((".", "#", "~")) or name.endswith("~")) and _NAMES.fullmatch(name) is not None
