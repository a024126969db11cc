"""The table of findings: rows, and the same as compact data that the page's script sorts, filters and shows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from linter.finding import Applicability, Finding, Severity, Where
from linter.reporters.full import excerpt
from linter.reporters.report.earlier import STATES, Past, state_of
from linter.reporters.report.facts import PageFacts
from linter.reporters.visible import shortened, visible

MOST = 5000
"""How many findings the table has at most."""
_BYTES = 900_000
"""How large their data may be: the page is to fit into a mail."""
_LONGEST = 400
"""How many characters of a message are shown."""

_RANKS = {severity.label: int(severity) for severity in Severity}
_FIXES = {None: "", Applicability.SAFE: "safe", Applicability.UNSAFE: "unsafe"}


class TableRow(NamedTuple):
    """A finding as it is shown. ``text`` is its line and the carets below it, empty where no text is shown."""

    path: str
    line: int
    column: int
    code: str
    name: str
    severity: str
    state: str
    fix: str
    where: str
    message: str
    text: str


class FindingsTable(NamedTuple):
    """The rows that the page has, of ``total``; ``data`` are the same for its script."""

    rows: tuple[TableRow, ...]
    total: int
    data: str

    @property
    def is_cut(self) -> bool:
        """Whether there are more findings than rows."""
        return len(self.rows) < self.total


def table(facts: PageFacts) -> FindingsTable:
    """The rows, the worst first, those that are gone last; as many as fit."""
    rows = sorted(_rows(facts), key=lambda row: (row.state == "gone", -_RANKS[row.severity], row.path, row.line))
    pool = _Pool()
    data, size = [], 0
    for row in rows[:MOST]:
        values = pool.values(row)
        size += len(json.dumps(values)) + pool.grown
        if size > _BYTES:
            break
        data.append(values)
    shown = {"pool": pool.texts, "rows": data, "states": STATES}
    return FindingsTable(tuple(rows[: len(data)]), len(rows), _harmless(json.dumps(shown, separators=(",", ":"))))


class _Pool:
    """Texts that many rows have in common, each kept once; a row has their numbers."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.grown = 0
        self._numbers: dict[str, int] = {}

    def values(self, row: TableRow) -> list[int | str]:
        """What is kept of ``row``; ``grown`` is how many bytes that adds to the texts."""
        self.grown = 0
        folder, slash, name = row.path.rpartition("/")
        pooled = (folder + slash, row.code, row.name, row.severity, row.state, row.fix, row.where, row.message)
        return [*map(self._number, pooled), name, row.line, row.column, *([row.text] if row.text else [])]

    def _number(self, text: str) -> int:
        if text not in self._numbers:
            self._numbers[text] = len(self.texts)
            self.texts.append(text)
            self.grown += len(json.dumps(text)) + 1
        return self._numbers[text]


def _rows(facts: PageFacts) -> Iterator[TableRow]:
    trend = facts.trend
    for checked in facts.files:
        for finding in checked.report.findings:
            yield TableRow(
                shortened(finding.path),
                finding.line,
                finding.column,
                finding.code,
                finding.name,
                finding.severity.label,
                state_of(finding, trend),
                _FIXES[finding.fix.applicability if finding.fix is not None else None],
                _place(finding.where),
                _message(finding.message),
                _text(finding, checked.lines) if facts.shows_text else "",
            )
    for past in trend.gone if trend is not None else ():
        yield _gone(past)


def _gone(past: Past) -> TableRow:
    return TableRow(
        shortened(past.path),
        past.line,
        past.column,
        visible(past.code[:20]),
        visible(past.name[:80]),
        past.severity,
        "gone",
        "",
        "",
        _message(past.message),
        "",
    )


def _message(said: str) -> str:
    return visible(said if len(said) <= _LONGEST else said[: _LONGEST - 1] + "…")


def _place(where: Where) -> str:
    """Section, candidate and exchange, in words."""
    candidate = f"candidate {where.candidate}" if where.candidate is not None else None
    return visible(", ".join(filter(None, (where.section, candidate, where.exchange))))


def _text(finding: Finding, lines: Mapping[int, str]) -> str:
    line = lines.get(finding.line)
    if line is None:
        return ""
    position = finding.position
    last = len(line) + 1 if position.end_line > position.line else position.end_column
    return "\n".join(excerpt(line, position.column - 1, last - 1))


def _harmless(data: str) -> str:
    """JSON that no element of a page can end within."""
    return data.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def first(rows: Iterable[TableRow], number: int) -> list[TableRow]:
    """The rows that are on the page before its script runs: of those that are still there."""
    return [row for row in rows if row.state != "gone"][:number]
