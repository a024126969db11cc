"""The verb ``fix``: edits become text, and the text proves itself before anybody writes it."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from linter.config import Plan
from linter.config import plan as default_plan
from linter.document import Document, Exchange
from linter.engine import lint, parse
from linter.finding import Applicability, Failure, Finding, Fix, Report
from linter.source import Source

MOST_PASSES = 10


class Fixed(NamedTuple):
    """A source after its fixes: its bytes, the findings that were mended, the report on what is left.

    ``failure`` says why nothing may be written; ``data`` is then the original.
    """

    data: bytes
    applied: tuple[Finding, ...]
    report: Report
    failure: Failure | None = None


def fix(source: Source | bytes, plan: Plan | None = None, unsafe: bool = False, path: str = "<stdin>") -> Fixed:
    """Mend what can be mended: safe fixes, with ``unsafe`` the others too.

    Fixes are applied whole and in the order of the text; those that overlap wait for the next pass. Safe fixes are
    proved: every question, answer, annotation, name, role, score and flag says afterwards what it said before, and
    there is no finding that was not there. A file that is not UTF-8 is left as it is.
    """
    if isinstance(source, bytes):
        source = Source(source, path)
    plan = default_plan() if plan is None else plan
    before = report = lint(source, plan)
    applied: list[Finding] = []
    current = source
    if source.undecodable is None and source.wide_encoding is None:
        for _ in range(MOST_PASSES):
            chosen = choose(report.findings, unsafe)
            if not chosen:
                break
            applied += chosen
            text = apply(current.text, (finding.fix for finding in chosen if finding.fix is not None))
            current = Source(text.encode("utf-8", "surrogatepass"), source.path)
            report = lint(current, plan)
        else:
            if choose(report.findings, unsafe):
                return _refuse(source, before, f"fixes do not settle in {MOST_PASSES} passes")
    if not unsafe and applied and (reason := _disproof(source, current, plan, before, report, applied)):
        return _refuse(source, before, reason)
    return Fixed(current.data, tuple(applied), report)


def _refuse(source: Source, report: Report, reason: str) -> Fixed:
    failure = Failure(source.path, "internal-error", f"internal error: {reason}; nothing was written")
    return Fixed(source.data, (), report, failure)


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


def _disproof(
    source: Source, current: Source, plan: Plan, before: Report, after: Report, applied: list[Finding]
) -> str | None:
    """Why the safe fixes must not be written, if there is a reason."""
    if list(_meaning(parse(source, plan.layout))) != list(_meaning(parse(current, plan.layout))):
        return "a safe fix would change what the transcript says"
    left = Counter(finding.code for finding in before.findings)
    left.subtract(finding.code for finding in applied)
    lines = Counter(finding.code for finding in after.findings)
    hiding = any(finding.code.startswith(("ENC", "DOC")) for finding in applied)
    if not hiding and any(lines[code] > max(left[code], 0) for code in lines):
        return "a safe fix would add a finding"
    return None


def _meaning(document: Document) -> Iterator[tuple[object, ...]]:
    """What a transcript says, without how it is written down."""
    for section in document.sections:
        yield ("section", section.name)
    for candidate in document.candidates:
        yield ("candidate", _words(document, candidate.name), _words(document, candidate.role))
    for exchange in document.exchanges:
        yield ("exchange", *_said(document, exchange))


def _said(document: Document, exchange: Exchange) -> Iterator[object]:
    yield _words(document, exchange.question)
    yield _words(document, exchange.answer)
    yield _words(document, exchange.annotation)
    yield exchange.value
    yield exchange.flagged


def _words(document: Document, span: tuple[int, int] | None) -> list[str]:
    return document.slice(span).translate(_QUOTES).split() if span is not None else []


_QUOTES = dict.fromkeys(map(ord, '"“”„‟«»'))
