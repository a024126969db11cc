"""The verb ``fix``: edits become text, and the text proves itself before anybody writes it."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Callable, Iterable
from typing import NamedTuple

from linter.config import Plan
from linter.engine import Examined, as_plan, as_source, examine
from linter.finding import Applicability, Failure, Finding, Fix, Report, wrong_type
from linter.proof import Pass, objection
from linter.source import Source

MOST_PASSES = 10


class Fixed(NamedTuple):
    """A transcript after its fixes.

    ``data`` are its bytes, ``applied`` the findings that were fixed, ``report`` is about what is left. ``failure`` says
    why nothing may be written; ``data`` is then the original.
    """

    data: bytes
    applied: tuple[Finding, ...]
    report: Report
    failure: Failure | None = None


def fix(
    source: Source | bytes | str,
    plan: Plan | None = None,
    unsafe: bool = False,
    path: str = "<stdin>",
    reported: Callable[[Report], Report] | None = None,
) -> Fixed:
    """Apply the fixes for one transcript: safe ones, with ``unsafe`` the others too. Nothing is written to a file.

    ``source``, ``plan`` and ``path`` are as for ``lint``. Raises nothing but ``TypeError`` for wrong types.

    Fixes are applied whole and in the order of the text; those that overlap wait for the next pass. What they make is
    proved (:mod:`linter.proof`): after safe fixes every question, answer, annotation, name, role, score and flag says
    what it said before, and there is no finding that was not there; unsafe ones lose nothing that was said. A file that
    is not UTF-8 is left as it is. ``reported`` takes out of a report what nobody is told of: that stays as it is.
    """
    if not isinstance(unsafe, bool):
        raise wrong_type("unsafe", "a bool", unsafe)
    source, plan = as_source(source, path), as_plan(plan)
    before = now = examine(source, plan)
    passes: list[Pass] = []
    if source.undecodable is None and source.wide_encoding is None:
        while chosen := choose((reported(now.report) if reported else now.report).findings, unsafe):
            if len(passes) == MOST_PASSES:
                return _refuse(before, f"fixes do not settle in {MOST_PASSES} passes")
            passes.append(Pass(now.source.text, chosen))
            text = apply(now.source.text, (finding.fix for finding in chosen if finding.fix is not None))
            now = examine(Source(text.encode("utf-8", "surrogatepass"), source.path), plan)
    reason = objection(before, now, passes, unsafe) if passes else None
    if reason is not None:
        return _refuse(before, reason)
    return Fixed(now.source.data, tuple(finding for done in passes for finding in done.mended), now.report)


def _refuse(before: Examined, reason: str) -> Fixed:
    failure = Failure(before.source.path, "internal-error", f"internal error: {reason}; nothing was written")
    return Fixed(before.source.data, (), before.report, failure)


def choose(findings: Iterable[Finding], unsafe: bool) -> list[Finding]:
    """The findings whose fixes may be applied together: allowed, whole, and none touching another."""
    least = Applicability.UNSAFE if unsafe else Applicability.SAFE
    taken: list[tuple[int, int]] = []
    chosen = []
    for finding in findings:
        if finding.fix is None or finding.fix.applicability < least or not finding.fix.edits:
            continue
        spans = [(edit.start, edit.end) for edit in finding.fix.edits]
        if not any(_touches(span, taken) for span in spans):
            chosen.append(finding)
            for span in spans:
                insort(taken, span)
    return chosen


def _touches(span: tuple[int, int], taken: list[tuple[int, int]]) -> bool:
    """Whether ``span`` overlaps or touches one of ``taken``, which are sorted and do not overlap."""
    at = bisect_right(taken, span)
    before = at > 0 and taken[at - 1][1] >= span[0]
    return before or (at < len(taken) and taken[at][0] <= span[1])


def apply(text: str, fixes: Iterable[Fix]) -> str:
    """``text`` with all edits of ``fixes`` made; they must not overlap."""
    pieces: list[str] = []
    at = 0
    for start, end, replacement in sorted(edit for each in fixes for edit in each.edits):
        pieces += (text[at:start], replacement)
        at = end
    return "".join((*pieces, text[at:]))
