"""The page: all of it put together by the templates. The one module that needs Jinja2."""

from __future__ import annotations

import base64
import hashlib
import os
from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from linter.calibration import Calibration, calibrate
from linter.finding import Severity
from linter.reporters.calibration.text import placeholders_of, verdict_of
from linter.reporters.report.book import book
from linter.reporters.report.counting import by_family, by_folder, by_rule, by_severity
from linter.reporters.report.earlier import STATES
from linter.reporters.report.facts import PageFacts
from linter.reporters.report.parts import layouts, parts, shares
from linter.reporters.report.strips import scores
from linter.reporters.report.table import FindingsTable, first, table
from linter.reporters.report.unchecked import unchecked
from linter.reporters.visible import shortened, visible
from linter.version import __version__

_TEMPLATES = os.path.join(os.path.dirname(__file__), "templates")

_FIRST = 50
"""How many rows are on the page before its script runs, for readers that run none."""
_CONTRADICTIONS = 20
"""How many exchanges that contradict the threshold are listed."""


def page(facts: PageFacts) -> tuple[str, FindingsTable]:
    """The page, and the table that is on it."""
    shown = table(facts)
    environment = _environment()
    style, script = _own("report.css"), _own("report.js")
    html = environment.get_template("report.html").render(
        **_of_findings(facts, shown),
        **_of_measures(facts),
        facts=facts,
        summary=facts.summary,
        unchecked=unchecked(facts),
        version=__version__,
        style=Markup(style),
        script=Markup(script),
        policy="; ".join(
            (
                "default-src 'none'",
                f"style-src {_digest(style)}",
                f"script-src {_digest(script)}",
                "img-src data:",
                "base-uri 'none'",
                "form-action 'none'",
            )
        ),
    )
    return html, shown


def _of_findings(facts: PageFacts, shown: FindingsTable) -> dict[str, Any]:
    folders, more_folders = by_folder(facts)
    codes = {row.code for row in shown.rows} | {finding.code for finding in facts.findings}
    rows = first(shown.rows, _FIRST)
    return {
        "verdict": _verdict(facts),
        "severities": by_severity(facts),
        "families": by_family(facts),
        "rules": by_rule(facts),
        "folders": folders,
        "more_folders": more_folders,
        "table": shown,
        "first": rows,
        "data": Markup(shown.data),
        "states": {state: STATES[state] for state in STATES if any(row.state == state for row in shown.rows)},
        "book": list(book(codes)),
    }


def _of_measures(facts: PageFacts) -> dict[str, Any]:
    measures = facts.measures
    calibration = calibrate(each.observed for each in measures.values())
    share, lowest = shares(measures)
    return {
        "calibration": calibration,
        "charts": scores(calibration),
        "threshold": _threshold(calibration),
        "contradictions": calibration.threshold.contradictions[:_CONTRADICTIONS],
        "placeholders": list(placeholders_of(calibration.placeholders, calibration)),
        "shares": share,
        "lowest": lowest,
        "parts": parts(measures),
        "layouts": layouts(measures),
        "exchanges": sum(each.exchanges for each in measures.values()),
        "candidates": sum(each.candidates for each in measures.values()),
    }


def _threshold(calibration: Calibration) -> list[str]:
    if not calibration.flags:
        return ["The layout has no flag, so there is nothing to compare with the scores."]
    return list(verdict_of(calibration.threshold))


def _verdict(facts: PageFacts) -> tuple[str, str]:
    """How it is in one word, for the colour, and in a sentence."""
    summary = facts.summary
    checked = _many(summary.checked - summary.not_transcripts, "file")
    if summary.problems:
        worst = next(each.label for each in sorted(Severity, reverse=True) if getattr(summary, each.label))
        files = f"{summary.affected} of {checked}" if summary.affected else _many(summary.settings, "settings file")
        return worst, f"{_many(summary.problems, 'problem')} in {files}"
    if summary.failed:
        return "error", f"No problems in {checked}, but {_many(summary.failed, 'file')} could not be checked"
    if summary.checked == summary.not_transcripts:
        return "warning", "No transcripts were found"
    return "passed", f"No problems in {checked}"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        finalize=_legible,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["number"] = _number
    environment.filters["many"] = _many
    environment.filters["shortened"] = shortened
    return environment


def _legible(value: object) -> object:
    """What an expression of the template puts on the page: text that can do nothing but be read."""
    return visible(value) if type(value) is str else value


def _number(value: int) -> str:
    return f"{value:,}"


def _many(number: int, noun: str, plural: str = "") -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {plural or noun + 's'}"


@cache
def _own(name: str) -> str:
    with open(os.path.join(_TEMPLATES, name), encoding="utf-8") as file:
        return file.read()


def _digest(text: str) -> str:
    """How a policy names an inline style or script: nothing else of its kind is allowed on the page."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
