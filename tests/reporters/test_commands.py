"""Nothing in a name or a transcript becomes a command; ``python -m benchmarks.commands`` tries 200,000."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pytest

from benchmarks.commands import (
    beside,
    complaints,
    difference,
    expected,
    fuzz,
    runs,
    unescaped,
    unescaped_annotations,
    wrong,
)
from benchmarks.hostile import every_kind
from benchmarks.runner import Command, commands
from linter.reporters import FORMATS, Checked

RUNS = [*runs(1_500, seed=7)]


@pytest.mark.parametrize(
    ("line", "command"),
    [
        ("::error::x", Command("error", (), "x")),
        (" \t::warning file=a.txt,line=3::x::y", Command("warning", (("file", "a.txt"), ("line", "3")), "x::y")),
        ("\u3000::error file=a%3Ab%2C%25::50 %25%0Ax", Command("error", (("file", "a:b,%"),), "50 %\nx")),
        ("::error title=%250A::%250A", Command("error", (("title", "%0A"),), "%0A")),
        ("a ::error::x", None),
        ("::error", None),
        ("said ##[error]x", Command("error", (), "x")),
        ("##[add-path name=a%3Bb;c=%5D]x]y", Command("add-path", (("name", "a;b"), ("c", "]")), "x]y")),
        ("# #[error]x", None),
        ("##[error", None),
        ("::x ##[error]y", Command("error", (), "y")),
    ],
)
def test_the_model_reads_lines_as_the_runner_does(line: str, command: Command | None) -> None:
    assert list(commands(f"before\n{line}\r\nafter")) == ([command] if command else [])


def test_lines_end_where_the_runner_says() -> None:
    assert [each.data for each in commands("::a::1\r::a::2\r\n::a::3\u2028::a::4\n")] == ["1", "2", "3\u2028::a::4"]


@pytest.mark.parametrize("name", FORMATS)
def test_formats_form_the_commands_that_are_meant(name: str) -> None:
    for files in RUNS:
        assert not wrong(name, files)


def test_nothing_else_forms_any() -> None:
    for files in RUNS:
        assert not difference("".join(beside(files)), Counter())
        assert not difference(complaints(files), Counter())


def test_github_annotates() -> None:
    assert expected(RUNS[0]).total() == len(RUNS[0]) == 30


def test_without_escaping_it_would_be_noticed() -> None:
    def share(caught: Sequence[bool]) -> float:
        return sum(caught) / len(caught)

    def annotated(files: Sequence[Checked]) -> Counter[Command]:
        return difference(unescaped_annotations(files), expected(files))

    assert share([bool(difference(unescaped(files), Counter())) for files in RUNS]) == 1
    assert share([bool(annotated(files)) for files in RUNS]) == 1


def test_each_hostile_text_alone() -> None:
    for checked in every_kind():
        if ".." not in checked.report.path:
            alone = checked._replace(report=checked.report._replace(failures=()))
            assert not [name for name in FORMATS if wrong(name, [alone])]


def test_what_is_fuzzed_is_made_of_commands() -> None:
    from random import Random

    rng = Random(0)
    texts = [fuzz(rng) for _ in range(2_000)]
    assert sum("::" in text for text in texts) > 200 and sum("##[" in text for text in texts) > 200
