"""Whether there was anything to leave out in a folder that was left out; asked only where nothing else was found."""

from __future__ import annotations

import os

from linter.files.selection import Selection, is_hidden


def holds_something(folder: str, selection: Selection) -> bool:
    """Whether ``folder`` holds anything that a walk by ``selection`` would take. Settings in there do not matter."""
    for path, folders, names in os.walk(folder):
        folders[:] = (name for name in folders if not is_hidden(name) and not selection.usually_excludes(name, True))
        for name in names:
            if selection.takes(os.path.join(path, name)) and not selection.usually_excludes(name, False):
                return True
    return False
