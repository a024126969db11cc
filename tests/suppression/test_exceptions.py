"""Reviewed exceptions accept what they name, and nothing else; what accepts nothing is found."""

from __future__ import annotations

import pytest

from linter.finding import Failure, Finding, Report, Where
from linter.suppression.exceptions import Review, Reviewed, review, unused
from tests.reporters.findings import finding

RAN = frozenset({"SEP001", "CON001", "ENC001"})


def found(code: str = "SEP001", candidate: int | None = 2, exchange: str | None = "Q3") -> Finding:
    return finding(code=code)._replace(where=Where("WEAK", candidate, exchange))


def reviewed(path: str = "a.txt", *, codes: tuple[str, ...] = ("SEP001",), **place: object) -> Reviewed:
    return Reviewed(path, codes, "the original is like that")._replace(**place)  # type: ignore[arg-type]


def judge(exception: Reviewed, *findings: Finding, path: str = "a.txt", ran: frozenset[str] = RAN) -> Review:
    return review(Report(path, "collection", findings), path, [exception], ran)


@pytest.mark.parametrize(
    ("pattern", "path", "meant"),
    [
        ("a.txt", "a.txt", True),
        ("a.txt", "b.txt", False),
        ("a.txt", "day/a.txt", False),
        ("day/a.txt", "day/a.txt", True),
        ("day", "day/one/a.txt", True),
        ("day", "days/a.txt", False),
        ("*.txt", "a.txt", True),
        ("*.txt", "day/a.txt", False),
        ("day/*.txt", "day/a.txt", True),
        ("day/*.txt", "day/one/a.txt", False),
        ("**/a.txt", "a.txt", True),
        ("**/a.txt", "day/one/a.txt", True),
        ("day/**", "day/one/a.txt", True),
        ("a?.txt", "ab.txt", True),
        ("a[0-9].txt", "a7.txt", True),
        ("a[1].txt", "a[1].txt", True),  # a file may have such a name
        ("!a.txt", "!a.txt", True),
        ("!*.txt", "a.txt", False),
        ("!*.txt", "!a.txt", True),
        ("#*.txt", "#a.txt", True),
        ("*.txt", "../a.txt", False),
        ("**/a.txt", "../a.txt", False),
    ],
)
def test_a_path_is_a_file_or_a_glob_from_the_top(pattern: str, path: str, meant: bool) -> None:
    assert reviewed(pattern).names(path) is meant


@pytest.mark.parametrize(
    ("exception", "accepted"),
    [
        (reviewed(), True),
        (reviewed(candidate=2), True),
        (reviewed(exchange="Q3"), True),
        (reviewed(candidate=2, exchange="Q3"), True),
        (reviewed(codes=("CON001", "SEP001")), True),
        (reviewed(fingerprint="0123456789abcdef"), True),
        (reviewed(fingerprint="0123456789abcdef", candidate=7, exchange="Q9"), True),
        (reviewed(fingerprint="0123456789abcdee", candidate=2, exchange="Q3"), False),
        (reviewed(fingerprint="0123456789abcdef", codes=("CON001",)), False),
        (reviewed(candidate=1), False),
        (reviewed(exchange="Q1"), False),
        (reviewed(candidate=2, exchange="Q1"), False),
        (reviewed(codes=("CON001",)), False),
        (reviewed(path="b.txt"), False),
    ],
)
def test_a_finding_is_accepted_where_everything_fits(exception: Reviewed, accepted: bool) -> None:
    outcome = judge(exception, found())
    assert outcome.accepted == accepted
    assert len(outcome.report.findings) == (not accepted)
    assert outcome.used == ({exception} if accepted else frozenset())


def test_what_is_not_accepted_stays_in_its_order() -> None:
    others = (found(exchange="Q1"), found("CON001"), found(exchange=None))
    outcome = judge(reviewed(exchange="Q3"), others[0], found(), others[1], found(), others[2])
    assert outcome.report.findings == others
    assert outcome.accepted == 2


def test_bytes_that_are_no_text_cannot_be_accepted() -> None:
    outcome = judge(reviewed(codes=("ENC001",)), found("ENC001", None, None))
    assert len(outcome.report.findings) == 1


def never(exception: Reviewed) -> bool:
    return False


def always(exception: Reviewed) -> bool:
    return True


def test_an_exception_that_nothing_needs_is_unused() -> None:
    needed, idle = reviewed(candidate=2), reviewed(candidate=1)
    outcome = review(Report("a.txt", None, (found(),)), "a.txt", [idle, needed], RAN)
    assert unused([idle, needed], [outcome], never) == [idle]


def test_one_file_that_needs_it_is_enough() -> None:
    exception = reviewed("*.txt")
    outcomes = [judge(exception, path="a.txt"), judge(exception, found(), path="b.txt"), judge(exception, path="c.txt")]
    assert unused([exception], outcomes, never) == []
    assert unused([exception], outcomes[::2], never) == [exception]


def test_files_that_this_run_did_not_see_may_need_it() -> None:
    single, pattern = reviewed("b.txt"), reviewed("b*.txt")
    outcomes = [judge(single, path="b.txt"), judge(pattern, path="b.txt")]
    assert unused([single, pattern], outcomes, always) == []
    assert unused([single, pattern], outcomes, never) == [single, pattern]


def test_a_single_file_that_is_gone_needs_nothing_and_a_pattern_without_files_is_left_alone() -> None:
    assert unused([reviewed("b.txt"), reviewed("b*.txt")], [], never) == [reviewed("b.txt")]


def test_a_rule_that_did_not_run_says_nothing() -> None:
    exception = reviewed(codes=("SEP001", "CON001"))
    assert unused([exception], [judge(exception, ran=frozenset({"SEP001"}))], never) == []
    assert unused([exception], [judge(exception)], never) == [exception]


def test_a_file_that_could_not_be_read_says_nothing() -> None:
    exception = reviewed()
    failed = Report("a.txt", None, (), (Failure("a.txt", "io-error", "cannot be read"),))
    assert unused([exception], [review(failed, "a.txt", [exception], RAN)], never) == []
