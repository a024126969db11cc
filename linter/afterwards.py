"""What can be said only when all files are checked: findings about the settings themselves."""

from __future__ import annotations

import os
from collections.abc import Iterable

from linter.config import Plan
from linter.finding import Finding, Report, Where
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
