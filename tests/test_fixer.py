"""Fixes bring the original back, keep the bytes they were not asked about, and are refused where they do harm."""

from __future__ import annotations

from itertools import pairwise

import pytest

from linter import lint
from linter.config import plan
from linter.engine import examine
from linter.finding import Applicability, Edit, Fix
from linter.fixer import Fixed, apply, choose, fix, fix_one
from linter.source import Source
from tests.layouts.test_collection import END, exchange, transcript

CLEAN = transcript(*(exchange(n, f"What did you build in year {n}?", f"A parser of kind {n}.") for n in range(1, 6)))
NOTED = CLEAN.replace("0.500\n", "0.500\n[AI Explanation Provided]: A parser reads.\n", 1)
UNSURE = "I don't know, I have no idea."
FLAGGED = NOTED.replace("A parser of kind 5.", UNSURE).removesuffix(f"\n{END}\n") + f" [STRUGGLED]\n{END}\n"
Q2, A2 = "Q2: What did", 'A2: "A parser'
SCORE = "Relevance Score: 0.500"

DAMAGES = [
    ("ANN001", "[AI Explanation Provided]: ", "[AI Explanation Provided:] "),
    ("ANN001", "[AI Explanation Provided]: ", "[AI Explanation Provided]："),
    ("CAN001", "Candidate: Ada", "Candidate：Ada"),
    ("CAN001", "Candidate: Ada", "**Candidate:** Ada"),
    ("DOC004", "WEAK CANDIDATES", "WAEK CANDIDATES"),
    ("DOC009", f"\n\n{Q2}", f"\n\n\n\n{Q2}"),
    ("ENC006", "year 2?", "year 2? "),
    ("FLG001", " [STRUGGLED]", " [Struggled]"),
    ("QNA001", Q2, Q2.replace("Q2:", "Question 2 -")),
    ("QNA001", A2, A2.replace("A2:", "**A2:**")),
    ("QNA010", 'A2: "A parser of kind 2."', "A2: “A parser of kind 2.”"),
    ("SCO004", f"{SCORE}\n[AI", "Relevance Score: 0.50\n[AI"),
    ("SCO005", f"{SCORE}\n[AI", f"{SCORE}\n{SCORE}\n[AI"),
    ("SCO007", f"{SCORE}\n[AI", "relevance score 0.500\n[AI"),
    ("SCO008", f"{SCORE}\n[AI", "Relevance Score: 0,500\n[AI"),
    ("SEP001", f"{END}\n\nQ2", f"{END[:-1]}\n\nQ2"),
    ("SEP002", f"{END}\n\nQ2", f"{END.replace('~', '-')}\n\nQ2"),
    ("SEP003", f"{END}\n\nQ2", "\n\nQ2"),
    ("SEP003", f"{END}\n\nQ2", "\nQ2"),
    ("SEP004", f"{END}\n\nQ2", f"{END}\n\n{END}\n\nQ2"),
    ("SEP005", f"{END}\n\nQ2", f"  {END}\n\nQ2"),
    ("SEP006", f"\n{END}\n\nQ2", f" {END}\n\nQ2"),
]


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize(("code", "right", "wrong"), DAMAGES)
def test_one_defect_is_mended_byte_for_byte(code: str, right: str, wrong: str, newline: str) -> None:
    assert FLAGGED.count(right) == 1
    both = FLAGGED, FLAGGED.replace(right, wrong)
    clean, damaged = (text.replace("\n", newline).encode() for text in both)
    fixed = fix(damaged)
    assert fixed.failures == ()
    assert [finding.code for finding in fixed.applied] == [code]
    assert fixed.report.findings == ()
    assert fixed.data == clean
    assert fix(clean).data == clean


def test_line_ends_and_byte_order_mark_are_kept_where_no_rule_asks() -> None:
    text = "\ufeff" + CLEAN.replace("year 2?", "year 2? ").replace("\n", "\r\n")
    fixed = fix(text.encode(), plan(("ENC006",)))
    assert fixed.data == text.replace("year 2? ", "year 2?").encode()


def test_undecodable_file_is_left_as_it_is() -> None:
    data = CLEAN.replace("year 2?", "year 2? ").encode().replace(b"parser", b"pars\xffer", 1)
    fixed = fix(data)
    assert (fixed.data, fixed.applied, fixed.failures) == (data, (), ())
    assert "ENC001" in {finding.code for finding in fixed.report.findings}


SHORT = CLEAN.replace(f"{END}\n\nQ2", f"{END[:-1]}\n\nQ2").replace(f"{SCORE}\n", f"{SCORE} [STRUGGLED]\n", 1)


def test_fixing_twice_changes_nothing() -> None:
    text = NOTED
    for _, right, wrong in (DAMAGES[0], DAMAGES[2], DAMAGES[8], DAMAGES[9], DAMAGES[13]):
        text = text.replace(right, wrong)
    once = fix(text.encode())
    assert once.data == NOTED.encode()
    assert fix(once.data) == once._replace(applied=(), edits=())


SPANS = [(2, 5), (5, 7), (4, 6), (9, 10), (1, 20)]


def test_overlapping_fixes_wait_for_the_next_pass() -> None:
    finding = lint(SHORT.encode()).findings[0]
    touching = [finding._replace(fix=Fix("", Applicability.SAFE, (Edit(*span, ""),))) for span in SPANS]
    assert choose(touching, unsafe=False) == [touching[0], touching[3]]
    text = CLEAN.replace(f"year 2?\n\n{A2}", f"year 2? \n\n\n{A2}")
    fixed = fix(text.encode())
    assert sorted(one.code for one in fixed.applied) == ["DOC009", "ENC006"]
    assert fixed.data == CLEAN.encode()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (Edit(5, 5, "a"), Edit(5, 5, "b")),
        (Edit(2, 5, ""), Edit(5, 7, "")),
        (Edit(5, 7, ""), Edit(2, 5, "")),
        (Edit(5, 7, ""), Edit(5, 5, "a")),
        (Edit(5, 7, ""), Edit(7, 7, "a")),
        (Edit(7, 7, "a"), Edit(5, 7, "")),
    ],
)
def test_fixes_that_touch_are_not_applied_together(first: Edit, second: Edit) -> None:
    finding = lint(SHORT.encode()).findings[0]
    touching = [finding._replace(fix=Fix("", Applicability.SAFE, (edit,))) for edit in (first, second)]
    assert choose(touching, unsafe=False) == touching[:1]
    apart = finding._replace(fix=Fix("", Applicability.SAFE, (Edit(9, 10, ""),)))
    assert choose([*touching, apart], unsafe=False) == [touching[0], apart]


def test_numbers_that_start_again_are_left_to_a_person() -> None:
    text = transcript(*(exchange(n, f"Why {n}?", f"Because of {n}.") for n in (1, 2, 3, *range(1, 14))))
    fixed = fix(text.encode(), plan(("CAN002", "QNA007")), unsafe=True)
    assert fixed == Fixed(text.encode(), (), fixed.report)
    assert [finding.code for finding in fixed.report.findings] == ["CAN002"]


def test_edits_of_several_fixes_are_made_in_one_go() -> None:
    edits = (Edit(4, 5, "E"), Edit(0, 1, "")), (Edit(2, 2, "-"),)
    fixes = [Fix("", Applicability.SAFE, each) for each in edits]
    assert apply("abcdefg", fixes) == "b-cdEfg"


def test_edits_are_those_of_all_passes() -> None:
    data = NOTED.replace("A2:", "a2 :").replace("0.500", "0.5  ").replace("year 3?", "year 3? ")
    fixed = fix(data)
    assert len(fixed.applied) > 3
    assert apply(data, [Fix("", Applicability.SAFE, fixed.edits)]).encode() == fixed.data
    assert fix(NOTED).edits == ()


def test_one_of_two_equal_defects_is_fixed() -> None:
    data = NOTED.replace("year 2?", "year 2? ").replace("year 3?", "year 3? ")
    before = examine(Source(data.encode()), plan())
    _, second = before.report.findings
    fixed = fix_one(before, second, plan())
    assert fixed.data.decode() == NOTED.replace("year 2?", "year 2? ")
    assert (fixed.applied, fixed.failures) == ((second,), ())


def test_one_fix_that_does_harm_is_refused() -> None:
    before = examine(Source(NOTED.replace("year 2?", "year 2? ").encode()), plan())
    (finding,) = before.report.findings
    at = before.source.text.index("A parser of kind 4")
    harmful = finding._replace(fix=Fix("", Applicability.SAFE, (Edit(at, at + 8, ""),)))
    refused = fix_one(before, harmful, plan())
    assert refused.data == before.source.data and refused.edits == ()
    assert [failure.kind for failure in refused.failures] == ["internal-error"]
    assert fix_one(before, finding._replace(fix=None), plan()).failures == ()


@pytest.mark.parametrize("line", [f"{SCORE}\n", f"{'-' * 40}\n", f"{END}\n"])
def test_copies_with_a_blank_line_below_are_taken_out(line: str) -> None:
    text = CLEAN.replace(line, f"{line * 3}\n", 1)
    for finding in lint(text).findings:
        edits = finding.fix.edits if finding.fix is not None else ()
        assert all(one.end <= other.start for one, other in pairwise(edits))
    fixed = fix(text)
    assert fixed.data.decode() == CLEAN
    assert apply(text, [Fix("", Applicability.SAFE, fixed.edits)]) == CLEAN
