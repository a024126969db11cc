"""A label that is there twice: one finding, and a fix that leaves the text alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from linter.engine import lint
from linter.fixer import fix

ROOT = Path(__file__).parent.parent.parent
CLEAN = (ROOT / "examples" / "clean.txt").read_text(encoding="utf-8")
RECORD = """Interview Transcript
============================================================
Candidate: Maya Chen
Quality Profile: strong
Position: Backend Developer
Total Turns: 1
============================================================

AI Recruiter: Which part of the service was slow?

Candidate: The search. Each request read the whole index.

============================================================
TECHNICAL QUESTIONS AND ANSWERS
============================================================

Q1 [PROJECT] (Relevance: 0.700)
Question: Which part of the service was slow?

Answer: The search. Each request read the whole index.

----------------------------------------


============================================================
EVALUATION REPORT
============================================================
Good technical knowledge.
Score: 4/5

============================================================
HR REPORT
============================================================
Friendly and clear.
"""


@pytest.mark.parametrize(
    ("text", "label", "code", "noun"),
    [
        (CLEAN, "Q1:", "QNA001", "question label"),
        (CLEAN, "A2:", "QNA001", "answer label"),
        (CLEAN, "Relevance Score:", "SCO007", "score label"),
        (CLEAN, "[AI Explanation Provided]:", "ANN001", "annotation label"),
        (CLEAN, "Candidate:", "CAN001", "candidate label"),
        (RECORD, "Candidate:", "REC007", "label of the candidate line"),
        (RECORD, "Total Turns:", "REC007", "label 'Total Turns'"),
        (RECORD, "AI Recruiter:", "QNA001", "speaker label"),
        (RECORD, "Question:", "QNA001", "question label"),
        (RECORD, "Answer:", "QNA001", "answer label"),
    ],
)
def test_a_label_that_is_there_twice_is_one_finding(text: str, label: str, code: str, noun: str) -> None:
    assert not lint(text).findings
    damaged = text.replace(label, f"{label} {label}", 1)
    line = damaged[: damaged.index(f"{label} {label}")].count("\n") + 1
    findings = lint(damaged).findings
    assert [(each.code, each.line, each.message) for each in findings] == [(code, line, f"{noun} is there twice")]
    assert fix(damaged).data.decode() == text


def test_a_habit_of_doubled_labels_is_one_finding() -> None:
    damaged = re.sub(r"(?m)^(Q\d:)", r"\1 \1", CLEAN)
    assert [each.message for each in lint(damaged).findings] == ["question label is there twice (in 7 places)"]
    assert fix(damaged).data.decode() == CLEAN


def test_a_text_may_begin_with_its_label_in_a_sentence() -> None:
    assert not lint(CLEAN.replace("Q1: Which join", "Q1: Q1 was hard. Which join")).findings
