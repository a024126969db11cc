"""``--timings``: a table on standard error, and everything else as without it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from linter.cli.timings import _STAGES, Stopwatch, table
from linter.rules import RULES
from linter.settings import Project

from .conftest import Lint


def test_every_stage_and_rule_has_a_line(lint: Lint, broken: str) -> None:
    Path("a.txt").write_text(broken)
    alone = lint("check", "--cross-file", ".")
    ran = lint("check", "--cross-file", "--timings", ".")
    assert ran[:2] == alone[:2]
    head, *lines, total = ran.err.splitlines()
    assert head.split() == ["stage", "or", "rule", "ms", "share"]
    found = [re.fullmatch(r"(\S.*?) +([0-9]+\.[0-9]) +([0-9.]+)%", line) for line in (*lines, total)]
    assert all(found)
    names = [match[1] for match in found if match]
    assert {stage for _, _, stage in _STAGES} <= set(names) and names[-1] == "total"
    ran_here = {f"{rule.code} {rule.name}" for rule in RULES if rule.kind is None and rule.joins is None}
    assert ran_here - set(names) <= {"SCH001 schema-violation", "SUP001 unused-exception"}
    assert "SEP001 separator-length" in names  # of damage: only those that were there
    times = [float(match[2]) for match in found if match]
    assert sum(times[:-1]) == pytest.approx(times[-1], abs=0.05 * len(times) + 0.1)


def test_nothing_of_it_is_left(lint: Lint, broken: str) -> None:
    Path("a.txt").write_text(broken)
    before = [getattr(where, name) for where, name, _ in _STAGES], Project.plan
    assert lint("check", "--timings").code == 1
    assert ([getattr(where, name) for where, name, _ in _STAGES], Project.plan) == before
    assert lint("check").err == ""


def test_it_does_not_go_with_what_checks_nothing(lint: Lint) -> None:
    assert "'--show-files' cannot be combined with '--timings'" in lint("check", "--show-files", "--timings").err


def test_time_counts_where_it_is_spent() -> None:
    now = 0.0
    watch = Stopwatch(lambda: now)
    with watch.measured("outer"):
        now = 1.0
        with watch.measured("inner"):
            now = 4.0
        now = 6.0
    assert watch.seconds == {"outer": 3.0, "inner": 3.0}

    def numbers() -> object:
        nonlocal now
        now = 10.0
        yield 1

    assert watch.around(numbers, "lazy")() == [1] and watch.seconds["lazy"] == 4.0


def test_the_slowest_is_first_and_rules_come_after_stages() -> None:
    lines = list(table({"SEP001": 0.3, "SEP002": 0.5, "parse": 0.2}, {"SEP001": "a", "SEP002": "b"}))
    assert [line.split()[0] for line in lines[1:]] == ["parse", "SEP002", "SEP001", "total"]
    assert lines[2].split() == ["SEP002", "b", "500.0", "50.0%"]
