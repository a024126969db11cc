"""Everything that a page is made from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain

from linter.cached import cached_property
from linter.finding import Finding
from linter.measures import Measures
from linter.reporters.checkup import Checked, Summary, View
from linter.reporters.report.earlier import Earlier, Trend, compare


class PageFacts:
    """A run, and how it is to be shown.

    ``files`` are sorted by path; ``measures`` are the numbers of transcripts by path, ``places`` the paths that the run
    was about. ``settings`` are the settings that held, each with a title; ``idle`` are the codes of rules that ran on
    no file. ``made`` says when, ``earlier`` is what to compare with, ``known`` are findings that are not shown because
    they are in the baseline; ``beside`` is the name of the file for a list that
    is too long for the page. ``shows_text``: the lines of findings are shown.
    """

    def __init__(
        self,
        files: Sequence[Checked],
        summary: Summary,
        view: View,
        measures: Mapping[str, Measures],
        *,
        places: Sequence[str] = (),
        settings: Sequence[tuple[str, str]] = (),
        idle: Sequence[str] = (),
        made: str = "",
        earlier: Earlier | None = None,
        known: Sequence[Finding] = (),
        beside: str = "",
        shows_text: bool = False,
    ) -> None:
        self.files = files
        self.summary = summary
        self.view = view
        self.measures = measures
        self.places = places
        self.settings = settings
        self.idle = idle
        self.made = made
        self.earlier = earlier
        self.known = known
        self.beside = beside
        self.shows_text = shows_text

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """All findings that are shown, in the order of the files."""
        return tuple(chain.from_iterable(checked.report.findings for checked in self.files))

    @cached_property
    def trend(self) -> Trend | None:
        """What became of the findings of the earlier report, ``None`` without one."""
        return None if self.earlier is None else compare((*self.findings, *self.known), self.earlier)
