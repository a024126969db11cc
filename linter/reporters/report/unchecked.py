"""What was not checked, and why."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from linter.finding import Failure
from linter.reporters.closing import not_checked
from linter.reporters.report.facts import PageFacts

_MOST = 100
"""How many files are listed."""


class Unchecked(NamedTuple):
    """What is missing in the findings.

    ``sentences`` say which files, ``failures`` why some could not be read, ``more`` how many of these are not listed.
    ``suppressed`` are the rules that could not run at damaged places, with the number of these. ``idle`` are the rules
    that ran on no file.
    """

    sentences: tuple[str, ...]
    failures: tuple[Failure, ...]
    more: int
    suppressed: tuple[tuple[str, int], ...]
    idle: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Whether everything was checked by all rules."""
        return not any((self.sentences, self.failures, self.suppressed, self.idle))


def unchecked(facts: PageFacts) -> Unchecked:
    """What nothing, or not everything, was found out about."""
    failures = [failure for checked in facts.files for failure in checked.report.failures]
    suppressed = Counter(code for finding in facts.findings for code in finding.suppressed_checks)
    return Unchecked(
        tuple(not_checked(facts.summary)),
        tuple(failures[:_MOST]),
        len(failures[_MOST:]),
        tuple(sorted(suppressed.items(), key=lambda each: (-each[1], each[0]))),
        tuple(facts.idle),
    )
