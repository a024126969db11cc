"""Reviewed exceptions: findings that somebody has looked at and accepted, with the reason, in the settings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Annotated

from linter.finding import NOT_TEXT, Finding, Further, Report, Span
from linter.patterns import Patterns
from linter.tuples import NamedTuple

WILD = frozenset("*?[")
"""What makes a pattern of a path."""


class Reviewed(NamedTuple):
    """One ``[[exceptions]]`` of a settings file: the ``codes`` to accept in a place, and the ``reason`` why.

    ``path`` is a file or a glob (``*``, ``?``, ``[…]``, ``**``; a folder means all files in it), relative to the folder
    that all paths of the settings are relative to, with ``/``. ``candidate`` is the ordinal in the file, ``exchange``
    the label (``Q3``); ``None`` means all. Where there is a ``fingerprint``, it
    says which finding is meant, and the place is for people: the candidates above may change, the text
    does not. ``settings`` is the file it was read from, ``number`` says that it is
    the n-th there.
    """

    path: Annotated[str, "a file, a folder or a pattern", {"minLength": 1}]
    codes: Annotated[tuple[str, ...], "the codes to accept there", {"minItems": 1}]
    reason: Annotated[str, "why they are accepted", {"pattern": r"\S"}]
    candidate: Annotated[int | None, "number of the candidate in the file; default: all", {"minimum": 1}] = None
    exchange: Annotated[str | None, "label of the question, such as Q3; default: all", {"minLength": 1}] = None
    fingerprint: Annotated[
        str | None,
        "the finding itself, wherever its text moves to; default: all findings in the place",
        {"pattern": "^[0-9a-f]{16}$"},
    ] = None
    settings: str = ""
    number: int = 1

    @property
    def is_glob(self) -> bool:
        """Whether ``path`` may mean more than one file."""
        return not WILD.isdisjoint(self.path)

    def names(self, path: str) -> bool:
        """Whether the file at ``path``, relative to the same folder, is meant.

        Raises :class:`linter.patterns.BadPatternError` where the glob cannot be read.
        """
        if path == self.path or path.startswith(f"{self.path}/"):
            return True
        return self.is_glob and not path.startswith("../") and _glob(self.path).match(f"/{path}")

    def accepts(self, place: Finding | Further) -> bool:
        """Whether a finding, or one of its further places, is meant, in a file that is."""
        if place.code not in self.codes or place.code == NOT_TEXT:
            return False
        if self.fingerprint is not None:
            return place.fingerprint == self.fingerprint
        return self.candidate in (None, place.where.candidate) and self.exchange in (None, place.where.exchange)


class Unused(NamedTuple):
    """An exception that is no longer needed, and where it is in the text of its settings."""

    exception: Reviewed
    span: Span


class Review(NamedTuple):
    """A report without what was accepted, of which there was ``accepted``.

    ``used`` are the exceptions that accepted something, ``idle`` those that could have and did not, ``unjudged`` those
    that mean the file but could not be judged by it.
    """

    report: Report
    accepted: int = 0
    used: frozenset[Reviewed] = frozenset()
    idle: frozenset[Reviewed] = frozenset()
    unjudged: frozenset[Reviewed] = frozenset()


def review(report: Report, path: str, exceptions: Sequence[Reviewed], ran: frozenset[str]) -> Review:
    """Take out of ``report`` what ``exceptions`` accept.

    ``path`` is the file's from the folder of the settings, with ``/``; ``ran`` are the codes of the rules that ran: an
    exception is judged by those that it names, and by a file that was read.
    """
    named = [each for each in exceptions if each.names(path)]
    if not named:
        return Review(report)
    used: set[Reviewed] = set()
    left = []
    for finding in report.findings:
        accepting = [[each for each in named if each.accepts(place)] for place in finding.places]
        used.update(each for of_place in accepting for each in of_place)
        if not all(accepting):
            left.append(finding)
    others = [each for each in named if each not in used]
    idle = frozenset(each for each in others if not report.failures and ran.issuperset(each.codes))
    accepted = len(report.findings) - len(left)
    kept = report._replace(findings=tuple(left))
    return Review(kept, accepted, frozenset(used), idle, frozenset(others) - idle)


def unused(
    exceptions: Iterable[Reviewed], reviews: Sequence[Review], may_need: Callable[[Reviewed], bool]
) -> list[Reviewed]:
    """The exceptions that are no longer needed, in their order.

    A run may see a part of the files only: ``may_need`` says whether there is a file that it did not see and that an
    exception means. A pattern that no file of the run matched is left alone.
    """
    used = frozenset[Reviewed]().union(*(each.used | each.unjudged for each in reviews))
    idle = frozenset[Reviewed]().union(*(each.idle for each in reviews))
    candidates = (each for each in exceptions if each not in used and (each in idle or not each.is_glob))
    return [each for each in candidates if not may_need(each)]


@cache
def _glob(path: str) -> Patterns:
    return Patterns("/", [f"/{path}"])
