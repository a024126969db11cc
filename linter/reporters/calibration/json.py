"""One JSON object, as ``schemas/calibration.schema.json`` describes it, a part a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from linter.calibration import Calibration, FlaggedExchange, Group, RuleOption, Threshold
from linter.finding import Failure
from linter.reporters.calibration.toml import toml
from linter.reporters.checkup import Summary
from linter.reporters.encoded import encoded
from linter.reporters.json import files_of

VERSION = 1


def json(calibration: Calibration, summary: Summary, failures: Iterable[Failure]) -> Iterator[str]:
    """The whole calibration as one object. Scores are rounded to nine decimals, which takes away no more than noise."""
    placeholders = calibration.placeholders
    parts: dict[str, Any] = {
        "version": VERSION,
        "flags": list(calibration.flags),
        "transcripts": calibration.transcripts,
        "exchanges": {"counted": calibration.exchanges, "left_out": calibration.left_out},
        "scores": {
            "by_section": [{"section": group.section, **_scores(group)} for group in calibration.groups],
            "overall": [_scores(group) for group in calibration.overall],
        },
        "threshold": _threshold(calibration.threshold),
        "twins": [
            {"flagged": list(map(_place, each.flagged)), "unflagged": list(map(_place, each.unflagged))}
            for each in calibration.twins
        ],
        "placeholders": {
            "scores": placeholders.number,
            "flagged": placeholders.flagged,
            "transcripts": placeholders.files,
            "suspect_transcripts": placeholders.suspect,
            "threshold_without": placeholders.without and _threshold(placeholders.without),
        },
        "settings": {
            "options": list(map(_option, calibration.policy.options)),
            "no_score_limit": calibration.policy.reason,
            "toml": "".join(f"{line}\n" for line in toml(calibration.policy)),
        },
        "errors": [failure._asdict() for failure in failures],
        "files": files_of(summary),
    }
    comma = "{"
    for name, value in parts.items():
        yield f'{comma}"{name}": {encoded(value)}'
        comma = ",\n "
    yield "}\n"


def _scores(group: Group) -> dict[str, Any]:
    names = ("min", "q1", "median", "q3", "max")
    spread = {name: round(score, 9) for name, score in zip(names, group.spread, strict=True)}
    return {"flagged": group.flagged, "n": group.size, **spread}


def _threshold(threshold: Threshold) -> dict[str, Any]:
    cut, ordered = threshold.cut, threshold.ordered
    return {
        "verdict": threshold.verdict.value,
        "limit": cut and cut.limit,
        "below": cut and cut.below,
        "above": cut and cut.above,
        "flagged": threshold.flagged,
        "unflagged": threshold.unflagged,
        "ordered": ordered if ordered is None else round(ordered, 9),
        "contradictions": list(map(_place, threshold.contradictions)),
    }


def _place(one: FlaggedExchange) -> dict[str, Any]:
    return {
        "path": one.path,
        "line": one.line,
        "section": one.section,
        "score": one.score,
        "flagged": one.flagged,
    }


def _option(option: RuleOption) -> dict[str, Any]:
    return {
        "code": option.rule.code,
        "rule": option.rule.name,
        "option": option.name,
        "value": list(option.value) if isinstance(option.value, tuple) else option.value,
        "contradictions": option.contradictions,
        "exchanges": option.exchanges,
    }
