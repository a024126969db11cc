"""What SARIF says of the program and its rules: their pages, in its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from linter.addresses import DISTRIBUTION, home, page_of
from linter.finding import Finding, Severity
from linter.reporters.checkup import Checked
from linter.rule import AnyRule

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}

_LONGEST = 1024
"""How many characters of a description GitHub takes."""


def driver() -> dict[str, str]:
    """The program, without its rules."""
    from linter.version import __version__

    said = {"name": DISTRIBUTION, "semanticVersion": __version__}
    address = home()
    return said if address is None else {**said, "informationUri": address}


class Descriptors:
    """The rules of the rule book, and after them those of other findings, each with its index."""

    def __init__(self, files: Iterable[Checked]) -> None:
        from linter.rules import RULES

        self._descriptors = {rule.code: _described(rule) for rule in sorted(RULES, key=lambda rule: rule.code)}
        for checked in files:
            for finding in checked.report.findings:
                if finding.code not in self._descriptors:
                    self._descriptors[finding.code] = _named(finding)
        self._indices = {code: index for index, code in enumerate(self._descriptors)}

    def __iter__(self) -> Iterator[dict[str, Any]]:
        """The descriptors in the order of their indices."""
        return iter(self._descriptors.values())

    def index(self, code: str) -> int:
        """Where the rule of a finding is."""
        return self._indices[code]


def _described(rule: AnyRule) -> dict[str, Any]:
    from linter import pages

    summary = f"{rule.summary or rule.name}."
    reason = pages.prose(rule).partition("\n\n")[0].replace("\n", " ")
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": summary},
        "fullDescription": {"text": f"{summary} {reason}".strip()[:_LONGEST]},
        "helpUri": page_of(rule.code),
        "help": {"text": pages.text(rule), "markdown": pages.markdown(rule)},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {
            "tags": [pages.FAMILIES.get(rule.family, rule.family)],
            "problem.severity": _severity(rule.severity),
            "fixes": sorted(fix.label for fix in rule.fixes),
        },
    }


def _named(finding: Finding) -> dict[str, Any]:
    """All that is known of a rule that has no page."""
    level = LEVELS[finding.severity]
    return {"id": finding.code, "name": finding.name, "defaultConfiguration": {"level": level}}


def _severity(severity: Severity) -> str:
    """How GitHub calls it."""
    return "recommendation" if severity is Severity.INFO else severity.label
