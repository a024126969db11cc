"""Every key that a settings file may hold, each said once: the schema, the reader and the documentation follow."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Any, Literal

from linter.config import Choice
from linter.files import Selection, parse_size
from linter.finding import Severity
from linter.houses import House, Houses
from linter.layouts.builtin import NAMES
from linter.layouts.collection.settings import DEFAULT, Layout
from linter.layouts.known import BUILT_IN, Known, built_in
from linter.patterns import Patterns
from linter.suppression.exceptions import Reviewed
from linter.tuples import NamedTuple

SeverityLabel = Literal["error", "warning", "info"]
Selector = Annotated[str, "code, prefix of codes or name of rules"]
Pattern = Annotated[str, "pattern as in .gitignore", {"minLength": 1, "maxLength": 1000}]
SchemaPath = Annotated[str, "path of a JSON Schema", {"minLength": 1}]
Named = Annotated[str, "name of a built-in layout, or path of a description", {"minLength": 1}]

_EMPTY: Mapping[str, Any] = MappingProxyType({})


class Config(NamedTuple):
    """The settings that hold for a file. Annotated fields are keys, written with hyphens; the others say whence.

    Patterns and paths are relative to ``root``, the folder of the settings file; ``source`` is its path as it is shown,
    empty where there is none. ``known`` are the layouts that the
    project describes, and ``schemas`` its house schemas, by their paths.
    """

    required_version: Annotated[str, "versions of transcript-lint that may read the file, such as >=0.1,<0.3"] = ""
    extend: Annotated[str, "another settings file, from which this one inherits", {"minLength": 1}] = ""
    project_root: Annotated[str, "top folder of the project, if it is not a git repository", {"minLength": 1}] = ""

    include: Annotated[tuple[Pattern, ...] | None, "files to check in a folder; replaces *.txt, *.transcript"] = None
    exclude: Annotated[tuple[Pattern, ...] | None, "files and folders to skip; replaces the default excludes"] = None
    extend_exclude: Annotated[tuple[Pattern, ...], "files and folders to skip in addition"] = ()
    force_exclude: Annotated[bool, "skip what is excluded even if it is named explicitly"] = False
    respect_gitignore: Annotated[bool, "skip files that git ignores, unless they are named explicitly"] = True
    max_file_size: Annotated[int | str, 'size of the largest file to read, in bytes or as "64 MiB"'] = "64 MiB"

    select: Annotated[tuple[Selector, ...], "rules to run; default: all"] = ()
    extend_select: Annotated[tuple[Selector, ...], "rules to run in addition"] = ()
    ignore: Annotated[tuple[Selector, ...], "rules to skip"] = ()
    per_file_ignores: Annotated[Mapping[str, tuple[Selector, ...]], "rules to skip, by pattern of paths"] = _EMPTY
    severity: Annotated[Mapping[str, SeverityLabel], "severity of findings, by code, prefix or name of rules"] = _EMPTY
    cross_file: Annotated[bool, "compare the files of a run with each other (XFL rules)"] = False
    fail_on: Annotated[SeverityLabel, "lowest severity that causes exit code 1"] = "warning"
    baseline: Annotated[str, "file that records known findings, which are hidden", {"minLength": 1}] = ""

    layout: Annotated[Layout, "layout of collections"] = DEFAULT
    layouts: Annotated[tuple[Named, ...], "layouts that files may be in; detected for each file"] = NAMES
    per_file_layouts: Annotated[
        Mapping[str, tuple[Named, ...]], "the same, by pattern of paths; the last match applies"
    ] = _EMPTY
    schema: Annotated[str, "JSON Schema that parsed transcripts must satisfy (SCH001)", {"minLength": 1}] = ""
    per_layout_schemas: Annotated[Mapping[str, SchemaPath], "the same, by name of layout"] = _EMPTY
    per_file_schemas: Annotated[
        Mapping[str, SchemaPath], "the same, by pattern of paths, whatever the layout; the last match applies"
    ] = _EMPTY
    rules: Annotated[Mapping[str, Mapping[str, object]], "options of rules, by name or code"] = _EMPTY
    exceptions: Annotated[tuple[Reviewed, ...], "findings that somebody has reviewed and accepted"] = ()

    root: str = ""
    source: str = ""
    known: Mapping[str, Known] = _EMPTY
    schemas: Mapping[str, House] = _EMPTY

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
    def by_path(self) -> tuple[str, ...]:
        """The patterns for which something else holds."""
        return (*self.per_file_ignores, *self.per_file_layouts, *self.per_file_schemas)

    def layouts_of(self, path: str) -> tuple[Known, ...]:
        """The layouts that the file at ``path`` may be in: of the patterns that match it, the last one counts."""
        named = self.layouts
        for pattern, others in self.per_file_layouts.items():
            if Patterns(self.root, (pattern,)).match(path):
                named = others
        return BUILT_IN if named == NAMES else tuple(self.known.get(name) or built_in(name) for name in named)

    def houses_of(self, path: str) -> Houses:
        """The house schemas for the file at ``path``: of the patterns that match it, the last one counts."""
        named = ""
        for pattern, other in self.per_file_schemas.items():
            if Patterns(self.root, (pattern,)).match(path):
                named = other
        if named:
            return Houses(self.schemas[named])
        by_layout = tuple((layout, self.schemas[other]) for layout, other in self.per_layout_schemas.items())
        return Houses(self.schemas.get(self.schema), by_layout)

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
