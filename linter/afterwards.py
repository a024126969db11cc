"""What can be said only when all files are checked: findings about the settings themselves, and about several files."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from linter.config import Plan
from linter.crossing import Crossed
from linter.finding import FileSpan, Finding, Note, Report, Span, Where
from linter.fingerprint import fingerprint_of
from linter.reading import Reading
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
            span = FileSpan(problem.span)
            said = [exception.path, exception.candidate, exception.exchange, *exception.codes]
            said += [exception.fingerprint] if exception.fingerprint is not None else []
            found.append(
                Finding(
                    path=source.path,
                    layout=None,
                    position=source.position(span),
                    code=rule.code,
                    name=rule.name,
                    severity=rule.severity,
                    message=problem.message,
                    where=Where(),
                    related=(),
                    suppressed_checks=(),
                    fix=problem.fix,
                    fingerprint=fingerprint_of(rule.code, *map(str, said)),
                    span=span,
                )
            )
    findings = sorted(found, key=lambda finding: finding.sort_key)
    return Report(source.path, None, tuple(findings), is_transcript=False)


class Reread(NamedTuple):
    """A file that is read again, because there is something to say of it."""

    source: Source
    reading: Reading

    @classmethod
    def of(cls, source: Source, plan: Plan) -> Reread:
        """``source`` as ``plan`` reads it."""
        return cls(source, Reading(source, plan.layout, plan.layouts))

    def span(self, span: Span) -> FileSpan:
        """The first line of what is at ``span`` of the document, in the file."""
        text = self.reading.document.text
        start = min(span[0], len(text))  # the file may be shorter by now
        line = text[start : span[1]].partition("\n")[0]
        return self.reading.clean.to_source((start, start + len(line)))


def findings_across(
    found: Iterable[Crossed], here: Reread, others: Callable[[str], Reread], plan: Plan
) -> Iterator[Finding]:
    """What ``plan`` says of the file ``here``: all that was ``found`` there and in ``others``."""
    rules = {rule.joins: rule for rule in plan.crossing}
    seen: Counter[tuple[str, int]] = Counter()
    source, document = here.source, here.reading.document
    for each in found:
        rule = rules.get(type(each))
        if rule is None:
            continue
        other = others(each.there.path)
        there = other.source.position(other.span(each.there.at))
        problem = rule.check(each, f"{each.there.path}:{there.line}")
        seen[rule.code, each.key] += 1
        said = [rule.code, f"{each.key:x}", *map("=".join, getattr(each, "differences", ()))]
        span = here.span(problem.span)
        yield Finding(
            path=source.path,
            layout=document.layout,
            position=source.position(span),
            code=rule.code,
            name=rule.name,
            severity=rule.severity,
            message=problem.message,
            where=document.where(problem.span[0]),
            related=(Note(there, "the other place", path=each.there.path),),
            suppressed_checks=(),
            fix=None,
            fingerprint=fingerprint_of(*said, str(seen[rule.code, each.key])),
            span=span,
        )
