"""The formats of a report: the one table that options, help, documentation and tests are made from."""

from __future__ import annotations

from collections.abc import Callable, Collection
from types import ModuleType
from typing import cast

from linter.finding import Report
from linter.reporters.checkup import Checked, Reporter, Summary, lines_of, places_of
from linter.source import Source
from linter.tuples import NamedTuple


class Format(NamedTuple):
    """One way to report, and what it needs.

    The reporter is the function ``name`` of the module ``linter.reporters.name``. ``for_programs`` sets apart what has
    no place for words to people around it. ``needs_lines`` and ``needs_places`` say what is kept of a file: the lines
    that findings begin on, and where edits are. ``from_root``: it names files as the repository does. ``shows_text``:
    it quotes what was said, and is no default. ``has_limits``: it may leave findings out, which the function ``caveat``
    of its module then says.
    """

    name: str
    summary: str
    for_programs: bool = False
    needs_lines: bool = False
    needs_places: bool = False
    from_root: bool = False
    shows_text: bool = False
    has_limits: bool = False

    @property
    def reporter(self) -> Reporter:
        """The function that makes the report; its module is imported now, and no other."""
        return cast(Reporter, getattr(self._module, self.name))

    def caveat(self, summary: Summary) -> str:
        """What the report of a run does not say, in a sentence; empty where it says all."""
        return str(self._module.caveat(summary)) if self.has_limits else ""

    @property
    def _module(self) -> ModuleType:
        from importlib import import_module

        return import_module(f"linter.reporters.{self.name}")


FORMATS = {
    each.name: each
    for each in (
        Format("concise", "one line per finding"),
        Format("full", "with the line of the file (shows transcript text)", needs_lines=True, shows_text=True),
        Format("grouped", "by file, in columns"),
        Format("json", "one object", for_programs=True, needs_places=True),
        Format("jsonl", "one object per line", for_programs=True, needs_places=True),
        Format(
            "sarif",
            "SARIF 2.1.0, for code scanning",
            for_programs=True,
            needs_places=True,
            from_root=True,
            has_limits=True,
        ),
        Format("github", "concise, with annotations for GitHub workflows", from_root=True),
        Format("gitlab", "GitLab Code Quality", for_programs=True, from_root=True),
        Format("junit", "test results as XML", for_programs=True),
        Format("checkstyle", "Checkstyle XML", for_programs=True),
    )
}
"""All formats by their names."""


def keeping(formats: Collection[Format]) -> Callable[[Report, Source], Checked]:
    """What is kept of a file with findings: as much as all of ``formats`` together need."""
    lines = any(each.needs_lines for each in formats)
    places = any(each.needs_places for each in formats)

    def keep(report: Report, source: Source) -> Checked:
        checked = Checked(report)
        if lines:
            checked = checked._replace(lines=lines_of(report, source))
        return checked._replace(places=places_of(report, source)) if places else checked

    return keep
