"""What a project says about its transcripts, from ``pyproject.toml`` or ``transcript-lint.toml`` to values.

Settings are data: nothing in them is run, imported, looked up in the environment or fetched. The rooms: ``keys`` (every
key there is), ``schema`` (the same as a JSON Schema), ``reading`` (a file to a table), ``extending`` (a table and those
that it builds on), ``validation`` (tables against the schema, in words), ``binding`` (a table to values), ``project``
(which settings hold for which file), ``roots`` (how far a project reaches).
"""

from __future__ import annotations

from linter.settings.keys import Config
from linter.settings.problem import SettingsError
from linter.settings.project import Project

__all__ = ["Config", "Project", "SettingsError"]
