"""What a project says about its transcripts, from ``pyproject.toml`` or ``transcript-lint.toml`` to values.

Settings are data: nothing in them is run, imported, looked up in the environment or fetched. The rooms: ``keys`` (every
key there is), ``shape`` (what each may hold, and the JSON Schema), ``reading`` (a file to a layer), ``layer`` (a table
and where it is from), ``extending`` (a layer and those that it builds on), ``combining`` (layers to values, or what is
wrong with them), ``project`` (which settings hold for which file), ``roots`` (how far a project reaches).
"""

from __future__ import annotations

from linter.settings.keys import Config
from linter.settings.problem import SettingsError
from linter.settings.project import Project, Recipe

__all__ = ["Config", "Project", "Recipe", "SettingsError"]
