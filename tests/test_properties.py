"""What holds for any bytes at all."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from linter import lint, parse
from linter.fixer import fix
from linter.source import Source
from tests.layouts.test_collection import END, every_span, exchange, transcript

PIECES = st.sampled_from(
    [
        *("\n", "\n\n", " ", "\t", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\ufeff", "\x00", "é", "東京"),
        *(
            END,
            END[:-1],
            "=" * 80,
            "=" * 60,
            "-" * 40,
            "---",
            "Q1: ",
            "Q2: why",
            "A1: ",
            'A2: "so"',
            "Candidate: A - B",
        ),
        *("Relevance Score: 0.5", "[STRUGGLED]", "[AI Explanation Provided]: ", "WEAK CANDIDATES", '"', "text"),
        *("<<<<<<< a\n", "=======\n", ">>>>>>> b\n", "```\n"),
    ]
)
LOOSE = st.lists(PIECES, max_size=40).map("".join)


@st.composite
def damaged(draw: st.DrawFn) -> str:
    text = transcript(exchange(1), exchange(2), exchange(3))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 40)))
        text = text[:start] + draw(st.one_of(st.just(""), PIECES)) + text[end:]
    return text


TEXTS = st.one_of(LOOSE, damaged())


@settings(deadline=None, max_examples=200)
@given(st.one_of(st.binary(max_size=400), TEXTS.map(str.encode)))
def test_any_bytes_are_checked_and_the_same_twice(data: bytes) -> None:
    report = lint(data)
    assert report == lint(data)
    assert list(report.findings) == sorted(report.findings, key=lambda finding: finding.sort_key)
    size = len(Source(data).text)
    for finding in report.findings:
        assert 0 <= finding.span[0] <= finding.span[1] <= size
        for edit in finding.fix.edits if finding.fix else ():
            assert 0 <= edit.start <= edit.end <= size


@settings(deadline=None, max_examples=200)
@given(TEXTS)
def test_spans_lie_in_the_text_and_exchanges_do_not_overlap(text: str) -> None:
    document = parse(text)
    assert all(0 <= start <= end <= len(document.text) for start, end in every_span(document))
    starts = [e.span[0] for e in document.exchanges]
    assert starts == sorted(set(starts))


@settings(deadline=None, max_examples=100)
@given(TEXTS)
def test_lines_agree_with_grep(text: str) -> None:
    for finding in lint(text).findings:
        assert finding.line == len(re.findall("\n", text[: finding.span[0]])) + 1


@settings(deadline=None, max_examples=150)
@given(damaged())
def test_safe_fixes_are_idempotent(text: str) -> None:
    once = fix(text.encode())
    assert fix(once.data).data == once.data
