"""What can be said only when all files are checked: findings about the settings themselves, and about several files."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from linter.config import Plan
from linter.crossing import Crossed, Place
from linter.finding import Finding, Note, Report, Span, Where
from linter.fingerprint import fingerprint_of
from linter.source import Source
from linter.suppression.entries import entry_span
from linter.suppression.exceptions import Reviewed, Unused


def report_unused(source: Source, exceptions: Iterable[Reviewed], plan: Plan) -> Report:
    """The report on the settings file ``source``, of whose exceptions nothing needs these."""
    is_pyproject = os.path.basename(source.path) == "pyproject.toml"
    found = []
    for exception in exceptions:
        unused = Unused(exception, entry_span(source.text, exception.number, is_pyproject))
        for rule in plan.run:
            problem = rule.check(unused)
            said = [exception.path, exception.candidate, exception.exchange, *exception.codes]
            said += [exception.fingerprint] if exception.fingerprint is not None else []
            found.append(
                Finding(
                    path=source.path,
                    layout=None,
                    position=source.position(problem.span),
                    code=rule.code,
                    name=rule.name,
                    severity=rule.severity,
                    message=problem.message,
                    where=Where(),
                    related=(),
                    suppressed_checks=(),
                    fix=problem.fix,
                    fingerprint=fingerprint_of(rule.code, *map(str, said)),
                    span=problem.span,
                )
            )
    findings = sorted(found, key=lambda finding: finding.sort_key)
    return Report(source.path, None, tuple(findings), is_transcript=False)


def findings_across(
    found: Iterable[Crossed], here: Source, sources: Callable[[str], Source], plan: Plan, layout: str
) -> Iterator[Finding]:
    """What ``plan`` says of the file ``here``, which is in ``layout``: all that was ``found`` there and in others.

    ``sources`` gives the other files; ``here`` and they are as they were when they were checked.
    """
    rules = {rule.joins: rule for rule in plan.crossing}
    seen: Counter[tuple[str, int]] = Counter()
    for each in found:
        rule = rules.get(type(each))
        if rule is None:
            continue
        there = sources(each.there.path).position(_within(each.there, sources(each.there.path)))
        problem = rule.check(each, f"{each.there.path}:{there.line}")
        seen[rule.code, each.key] += 1
        said = [rule.code, f"{each.key:x}", *map("=".join, getattr(each, "differences", ()))]
        span = _within(each.here, here)
        yield Finding(
            path=here.path,
            layout=layout,
            position=here.position(span),
            code=rule.code,
            name=rule.name,
            severity=rule.severity,
            message=problem.message,
            where=each.here.at.where,
            related=(Note(there, "the other place", path=each.there.path),),
            suppressed_checks=(),
            fix=None,
            fingerprint=fingerprint_of(*said, str(seen[rule.code, each.key])),
            span=span,
        )


def _within(place: Place, source: Source) -> Span:
    """The span of ``place``; the end of the file where it is shorter by now."""
    start, end = place.at.span
    return min(start, len(source.text)), min(end, len(source.text))
