"""What several files say together: few facts of each file, joined once when all files are checked. Pure.

The rooms: ``found`` (the values that rules read), ``facts`` (what a file adds), ``joining`` (what does not agree) and
``habits`` (what changes within a folder). Only ``found`` is loaded with the rules.
"""

from __future__ import annotations

from linter.crossing.found import Conflict, Copy, Crossed, FilePlace, Repeat

__all__ = ["Conflict", "Copy", "Crossed", "FilePlace", "Repeat"]
