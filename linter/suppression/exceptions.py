"""Reviewed exceptions: findings that somebody has looked at and lets stand, with the reason, in the settings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Annotated, NamedTuple

from linter.finding import Finding, Report
from linter.patterns import Patterns

_WILD = frozenset("*?[")

NEVER_EXCEPTED = frozenset({"ENC001"})
"""The codes that no exception may name: what is not text cannot be checked, whoever accepts it."""


class Reviewed(NamedTuple):
    """One ``[[exceptions]]`` of a settings file: the ``codes`` that may stand in a place, and the ``reason`` why.

    ``path`` is a file or a glob (``*``, ``?``, ``[…]``, ``**``; a folder stands for all in it), relative to the folder
    of the settings file, with ``/``. ``candidate`` is the ordinal in the file, ``exchange`` the label (``Q3``);
    ``None`` stands for all. ``settings`` is the file it was read from, ``number`` says that it is the n-th there.
    """

    path: Annotated[str, "a file, a folder or a pattern", {"minLength": 1}]
    codes: Annotated[tuple[str, ...], "the codes that may stand there", {"minItems": 1}]
    reason: Annotated[str, "why", {"pattern": r"\S"}]
    candidate: Annotated[int | None, "ordinal in the file; without it, all", {"minimum": 1}] = None
    exchange: Annotated[str | None, "label of the question; without it, all", {"minLength": 1}] = None
    settings: str = ""
    number: int = 1

    @property
    def is_glob(self) -> bool:
        """Whether ``path`` may stand for more than one file."""
        return not _WILD.isdisjoint(self.path)

    def names(self, path: str) -> bool:
        """Whether the file at ``path``, relative to the same folder, is meant.

        Raises :class:`linter.patterns.BadPatternError` where the glob cannot be read.
        """
        if path == self.path or path.startswith(f"{self.path}/"):
            return True
        return self.is_glob and not path.startswith("../") and _glob(self.path).match(f"/{path}")

    def accepts(self, finding: Finding) -> bool:
        """Whether code and place of ``finding`` are meant, in a file that is."""
        where = finding.where
        return (
            finding.code in self.codes
            and finding.code not in NEVER_EXCEPTED
            and self.candidate in (None, where.candidate)
            and self.exchange in (None, where.exchange)
        )


class Review(NamedTuple):
    """One report without what was accepted: ``accepted`` counts it.

    ``judged`` are the exceptions that could have accepted something, ``used`` those of them that did.
    """

    report: Report
    accepted: int = 0
    judged: frozenset[Reviewed] = frozenset()
    used: frozenset[Reviewed] = frozenset()


def review(report: Report, exceptions: Sequence[Reviewed], locate: Callable[[str], str], ran: frozenset[str]) -> Review:
    """Take out of ``report`` what ``exceptions`` accept.

    ``locate(settings)`` is the report's path from the folder of that file, with ``/``; ``ran`` are the codes of the
    rules that ran: an exception is judged by those that it names, and by a file that was read.
    """
    named = [each for each in exceptions if each.names(locate(each.settings))]
    if not named:
        return Review(report)
    used: set[Reviewed] = set()
    left = []
    for finding in report.findings:
        accepting = [each for each in named if each.accepts(finding)]
        used.update(accepting)
        if not accepting:
            left.append(finding)
    judged = frozenset(each for each in named if each in used or (not report.failures and ran.issuperset(each.codes)))
    return Review(report._replace(findings=tuple(left)), len(report.findings) - len(left), judged, frozenset(used))


def unused(
    exceptions: Iterable[Reviewed], reviews: Iterable[Review], is_there: Callable[[Reviewed], bool]
) -> list[Reviewed]:
    """The exceptions that nothing needs any more, in their order.

    A run may see a part of the files only, so one that no file of this run could judge is left alone, unless it means
    a single file that is not there any more, which ``is_there`` says.
    """
    judged: set[Reviewed] = set()
    used: set[Reviewed] = set()
    for each in reviews:
        judged |= each.judged
        used |= each.used
    return [
        each for each in exceptions if each not in used and (each in judged or not (each.is_glob or is_there(each)))
    ]


@cache
def _glob(path: str) -> Patterns:
    return Patterns("/", [f"/{path}"])
