"""One table of settings, and where it comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple, TypeAlias

from linter.options.wording import OptionFault, Path, key_of
from linter.settings.problem import SettingsFault

Table: TypeAlias = dict[str, Any]
"""What a settings file holds, as TOML reads it."""


class Layer(NamedTuple):
    """A ``table`` of settings from a ``source``: a file, as its path is shown, or an option of the command line.

    ``text`` is what the file holds, and ``above`` the keys of the tables that ours is in; ``faults`` are what is
    wrong with its place among others.
    """

    source: str
    table: Table
    text: str = ""
    above: Path = ()
    faults: tuple[OptionFault, ...] = ()

    @property
    def by_name(self) -> Table:
        """The table with the options of each rule by the name of the rule, also where its code was written."""
        rules = self.table.get("rules")
        if not isinstance(rules, dict):
            return self.table
        from linter.rules import RULES

        names = {rule.code: rule.name for rule in RULES}
        return {**self.table, "rules": {names.get(key, key): held for key, held in rules.items()}}

    def has(self, path: Path) -> bool:
        """Whether something was set at ``path`` or in it."""
        held: Any = self.by_name
        for step in path:
            if not isinstance(held, dict) or step not in held:
                return False
            held = held[step]
        return True

    def told(self, faults: Iterable[OptionFault]) -> Iterator[SettingsFault]:
        """``faults`` as sentences, each with its line."""
        from linter.options.places import lines_of

        lines = lines_of(self.text)
        for path, said in faults:
            whole = (*self.above, *path)
            places = (lines[whole[:end]] for end in range(len(whole), len(self.above), -1) if whole[:end] in lines)
            yield SettingsFault(self.source, f"{key_of(whole)} {said}", next(places, None))
