"""An earlier report: read, refused, and compared with the findings of today."""

from __future__ import annotations

import json
from typing import Any

import pytest

from linter.finding import FileSpan, Finding, Further, Where
from linter.reporters import Summary, View
from linter.reporters.json import json as as_json
from linter.reporters.report.earlier import BadReportError, Earlier, compare, parsed, state_of
from tests.reporters.findings import checked, finding


def named(fingerprint: str, path: str = "a.txt") -> Finding:
    return finding(path)._replace(fingerprint=fingerprint)


def earlier(*findings: Finding) -> Earlier:
    file = checked(*findings)
    return parsed("last.json", "".join(as_json([file], Summary.of([file], View()), View())).encode())


def test_findings_are_new_still_there_or_gone() -> None:
    today = [named("a"), named("b"), named("c")]
    trend = compare(today, earlier(named("b"), named("c"), named("d")))
    assert [state_of(each, trend) for each in today] == ["new", "still", "still"]
    assert ([past.fingerprint for past in trend.gone], trend.still) == (["d"], 2)


def test_the_same_finding_several_times_is_counted() -> None:
    trend = compare([named("a"), named("a")], earlier(*[named("a")] * 5))
    assert (len(trend.new), trend.still, len(trend.gone)) == (0, 2, 3)
    trend = compare([named("a"), named("a")], earlier(named("a")))
    assert (len(trend.new), trend.still, len(trend.gone)) == (1, 1, 0)


def test_a_file_may_have_moved() -> None:
    trend = compare([named("a", "new/a.txt"), named("b", "./a.txt")], earlier(named("a"), named("b")))
    assert not trend.new and not trend.gone


def test_a_moved_file_takes_no_finding_from_one_that_is_where_it_was() -> None:
    here, moved = named("a", "b.txt"), named("a", "c.txt")
    trend = compare([moved, here], earlier(named("a", "b.txt")))
    assert trend.new == {id(moved)}


def test_a_habit_is_the_findings_that_it_was_before() -> None:
    further = Further("SEP001", Where(), FileSpan((9, 9)), "b")
    trend = compare([named("a")._replace(others=(further,))], earlier(named("b")))
    assert not trend.new and not trend.gone
    trend = compare([named("a")._replace(others=(further,))], earlier(named("a"), named("b")))
    assert not trend.new and not trend.gone


def test_a_baselined_finding_is_neither() -> None:
    assert state_of(named("a")._replace(baselined=True), None) == "baselined"
    assert state_of(named("a"), None) == "open"


def test_what_is_baselined_is_not_gone_and_does_not_count() -> None:
    known = named("a")._replace(baselined=True)
    trend = compare([known, named("b"), named("c")._replace(baselined=True)], earlier(named("a"), named("b")))
    assert (len(trend.new), trend.still, trend.gone) == (0, 1, ())


def test_what_nobody_looked_for_is_left_out() -> None:
    found = earlier(named("a"), named("b", "b.txt")).judged(lambda past: past.path == "a.txt")
    assert ([past.path for past in found.findings], found.left_out) == (["a.txt"], 1)


def report(**changes: Any) -> bytes:
    file = checked(named("a"))
    loaded = json.loads("".join(as_json([file], Summary.of([file], View()), View())))
    loaded["findings"][0] |= changes
    return json.dumps(loaded).encode()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"<html>", "is not JSON"),
        (b"\xff", "is not JSON"),
        (b"[" * 100_000, "is not JSON"),
        (b"[]", "has no findings"),
        (b'{"statistics": []}', "has no findings"),
        (b'{"findings": [], "version": 2}', "is a report of version 2, expected 1"),
        (b'{"findings": [1], "version": 1}', "number 1) whose path is not a text"),
        (report(line="3"), "whose line is not a number"),
        (report(line=True), "whose line is not a number"),
        (report(fingerprint=None), "whose fingerprint is not a text"),
        (report(severity="fatal"), "whose severity is not error, warning or info"),
    ],
)
def test_what_is_no_report(content: bytes, said: str) -> None:
    with pytest.raises(BadReportError) as raised:
        parsed("last.json", content)
    assert said in str(raised.value)
