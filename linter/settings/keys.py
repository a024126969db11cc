"""Every key that a settings file may hold, each said once: the schema, the reader and the documentation follow."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Any, Literal, NamedTuple

from linter.config import Choice
from linter.files import Selection, parse_size
from linter.finding import Severity
from linter.layouts.collection.settings import DEFAULT, Layout
from linter.patterns import Patterns
from linter.suppression.exceptions import Reviewed

SeverityLabel = Literal["error", "warning", "info"]
Selector = Annotated[str, "code, prefix of codes or name of rules"]
Pattern = Annotated[str, "pattern as in .gitignore", {"minLength": 1, "maxLength": 1000}]

_EMPTY: Mapping[str, Any] = MappingProxyType({})


class Config(NamedTuple):
    """The settings that hold for a file. Annotated fields are keys, written with hyphens; the others say whence.

    Patterns and paths are relative to ``root``, the folder of the settings file; ``source`` is its path as it is shown,
    empty where there is none.
    """

    required_version: Annotated[str, "versions of transcript-lint that may read this, such as >=0.1,<0.3"] = ""
    extend: Annotated[str, "another settings file, on which this one builds", {"minLength": 1}] = ""
    project_root: Annotated[str, "the top of the project, where it is no git repository", {"minLength": 1}] = ""

    include: Annotated[tuple[Pattern, ...] | None, "what is taken from a folder, instead of *.txt, *.transcript"] = None
    exclude: Annotated[tuple[Pattern, ...] | None, "what is left out, instead of the usual folders"] = None
    extend_exclude: Annotated[tuple[Pattern, ...], "what is left out besides"] = ()
    force_exclude: Annotated[bool, "leave out what is excluded even where it is named"] = False
    respect_gitignore: Annotated[bool, "leave out what .gitignore names, unless it is named"] = True
    max_file_size: Annotated[int | str, 'the largest file that is read, in bytes or as "64 MiB"'] = "64 MiB"

    select: Annotated[tuple[Selector, ...], "the rules that run, instead of all"] = ()
    extend_select: Annotated[tuple[Selector, ...], "rules that run besides"] = ()
    ignore: Annotated[tuple[Selector, ...], "rules that do not run"] = ()
    per_file_ignores: Annotated[Mapping[str, tuple[Selector, ...]], "rules that do not run, by pattern"] = _EMPTY
    severity: Annotated[Mapping[str, SeverityLabel], "how bad findings are, by code, prefix or name"] = _EMPTY
    fail_on: Annotated[SeverityLabel, "the least severity that makes the exit code 1"] = "warning"
    baseline: Annotated[str, "file of the findings that were there before", {"minLength": 1}] = ""

    layout: Annotated[Layout, "what the files look like"] = DEFAULT
    rules: Annotated[Mapping[str, Mapping[str, object]], "options of rules, by name"] = _EMPTY
    exceptions: Annotated[tuple[Reviewed, ...], "findings that somebody has looked at and let pass"] = ()

    root: str = ""
    source: str = ""

    @property
    def choice(self) -> Choice:
        """The rules that are asked for."""
        return Choice(self.select, self.extend_select, self.ignore)

    @property
    def options(self) -> dict[str, dict[str, object]]:
        """The options of rules by the name of the rule, under their names in Python."""
        return {
            rule: {name.replace("-", "_"): value for name, value in options.items()}
            for rule, options in self.rules.items()
        }

    @property
    def selection(self) -> Selection:
        """What selects the files."""
        return Selection(
            include=None if self.include is None else Patterns(self.root, self.include),
            exclude=None if self.exclude is None else Patterns(self.root, self.exclude),
            extend_exclude=(Patterns(self.root, self.extend_exclude),) if self.extend_exclude else (),
            force_exclude=self.force_exclude,
            respect_gitignore=self.respect_gitignore,
            max_file_size=parse_size(self.max_file_size),
            root=self.root,
        )

    @property
    def severities(self) -> dict[str, Severity]:
        """How bad findings are, by selector."""
        return {selector: Severity[label.upper()] for selector, label in self.severity.items()}
