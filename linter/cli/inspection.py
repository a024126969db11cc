"""What a run over many files came to: everything that its report is made of."""

from __future__ import annotations

from collections.abc import Sequence

from linter.cli.checking import Inspector
from linter.cli.intake import Intake
from linter.cli.selecting import nothing_there
from linter.finding import Report
from linter.reporters import Checked, Summary, View
from linter.verdict.suppressing import Suppression


class Inspection:
    """A run that is over: ``inspector`` and ``suppression`` know what was found at ``places`` and what is not reported.

    ``about_settings`` is what there is to say of settings files.
    """

    def __init__(self, inspector: Inspector, suppression: Suppression, intake: Intake, places: Sequence[str]) -> None:
        self.inspector = inspector
        self.suppression = suppression
        self.about_settings = [inspector.keep(*each) for each in suppression.about_settings(inspector.outcomes)]
        self._intake = intake
        self._places = places

    @property
    def found_nothing(self) -> bool:
        """Whether there was no transcript at all."""
        return self.inspector.found_nothing

    @property
    def nothing(self) -> str:
        """What to say if there was none."""
        include = self._intake.select("").include
        return nothing_there(self._places, self._intake.discovery, include, self.inspector.not_transcripts)

    def summary(
        self,
        files: Sequence[Checked],
        about_settings: Sequence[Checked],
        view: View,
        left: Sequence[Report] | None = None,
    ) -> Summary:
        """The numbers of the run, of ``files`` and settings files as they are reported; ``left`` as in ``of``."""
        inspector = self.inspector
        summary = Summary.of(
            files,
            view,
            **inspector.counts,
            suppressed=self.suppression.tally(inspector.outcomes),
            about_settings=about_settings,
            left=left,
        )
        return summary._replace(changes=tuple(inspector.changes)) if inspector.changes else summary
