from __future__ import annotations

import pytest

from linter.finding import Severity
from linter.reporters import Checked, Summary, View
from linter.reporters.github import github
from tests.reporters.findings import checked, failed, finding


def commands(*files: Checked, view: View | None = None) -> list[str]:
    view = view or View()
    lines = list(github(files, Summary.of(files, view), view))
    return [line.rstrip("\n") for line in lines if line.startswith("::")]


def many(count: int, severity: Severity) -> Checked:
    return checked(*(finding(position=(number + 1, 1, number + 1, 2), severity=severity) for number in range(count)))


@pytest.mark.parametrize(
    ("errors", "warnings", "infos", "failures", "shown", "more"),
    [
        (0, 0, 0, 0, (0, 0, 0), 0),
        (10, 10, 10, 0, (10, 10, 10), 0),
        (11, 0, 0, 0, (10, 0, 1), 1),
        (11, 3, 9, 0, (10, 3, 10), 1),
        (11, 3, 10, 0, (10, 3, 10), 2),
        (0, 0, 11, 0, (0, 0, 10), 2),
        (500, 600, 700, 0, (10, 10, 10), 490 + 590 + 691),
        (9, 0, 0, 3, (10, 0, 1), 2),
        (0, 0, 0, 12, (10, 0, 1), 2),
    ],
)
def test_at_most_ten_a_level_and_a_notice_for_the_rest(
    errors: int, warnings: int, infos: int, failures: int, shown: tuple[int, ...], more: int
) -> None:
    said = commands(
        many(errors, Severity.ERROR),
        many(infos, Severity.INFO),
        many(warnings, Severity.WARNING),
        *(failed(f"{number}.txt", "missing", "no such file") for number in range(failures)),
    )
    levels = [line.split(" ")[0] for line in said]
    assert tuple(levels.count(level) for level in ("::error", "::warning", "::notice")) == shown
    assert levels == sorted(levels, key=["::error", "::warning", "::notice"].index)
    rest = [line for line in said if line.endswith(" more in the log of this step")]
    assert rest == ([f"::notice title=transcript-lint::{more} more in the log of this step"] if more else [])
    assert more + len(said) - len(rest) == errors + warnings + infos + failures


def test_what_would_end_a_property_or_a_command_is_escaped() -> None:
    odd = finding(path="100%, a:b.txt", message="50 % of a, b: c")
    assert commands(checked(odd)) == [
        "::error file=100%25%2C a%3Ab.txt,line=3,endLine=3,col=2,endColumn=5,title=SEP001 separator-length"
        "::50 %25 of a, b: c"
    ]


def test_no_columns_where_an_annotation_spans_lines() -> None:
    (line,) = commands(checked(finding(position=(3, 7, 5, 2))))
    assert line.startswith("::error file=a.txt,line=3,endLine=5,title=")


def test_files_are_named_from_the_root_of_the_repository() -> None:
    view = View(folder="/home/jo/repo/data", root="/home/jo/repo")
    for path, shown in (("a.txt", "data/a.txt"), ("../b.txt", "b.txt"), ("/elsewhere/c.txt", "/elsewhere/c.txt")):
        (line,) = commands(checked(finding(path=path)), view=view)
        assert line.startswith(f"::error file={shown},line=3")
