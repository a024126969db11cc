"""Labels that are there twice, and lines of a record with more on them than belongs there: one finding each."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from linter.engine import lint, parse
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


@pytest.mark.parametrize("more", ["(Relevance: 0.5)", "a lot", "- yes"])
def test_a_flag_with_more_on_its_line_is_no_part_of_the_answer(more: str) -> None:
    text = RECORD.replace("whole index.\n\n-----", f"whole index.\n[CANDIDATE STRUGGLED] {more}\n\n-----", 1)
    (finding,) = lint(text).findings
    assert (finding.code, finding.line, finding.fix) == ("FLG001", 21, None)
    assert finding.message == "flag has more text after it, expected [CANDIDATE STRUGGLED] alone on its line"


@pytest.mark.parametrize("above", ["AI Recruiter: How", "Answer: The", "-" * 40])
@pytest.mark.parametrize("run", ["=======", "-----"])
def test_a_run_right_above_a_label_is_the_defect(above: str, run: str) -> None:
    text = RECORD.replace("Total Turns: 1", "Total Turns: 2").replace(
        "index.\n\n====", "index.\n\nAI Recruiter: How?\n\n====", 1
    )
    text = text.replace(above, f"{run}\n{above}", 1)
    (finding,) = lint(text).findings
    assert (finding.code, finding.message, finding.fix) == ("SEP004", "unexpected separator", None)


def test_words_without_separators_are_no_heading_of_free_text() -> None:
    pasted = 'Q2: What else?\n\nA2: "Nothing else."\n\nRelevance Score: 0.617\n' + "~" * 30 + "\n\n"
    text = RECORD.replace("Q1 [PROJECT]", f"{pasted}Q1 [PROJECT]", 1)
    findings = lint(text).findings
    assert findings and not any(one.code in ("DOC003", "SEP003") for one in findings)
    assert len(parse(text).exchanges) == 1


def test_a_name_on_the_line_below_its_label_is_one_finding() -> None:
    text = RECORD.replace("Candidate: Maya Chen", "Candidate:\nMaya Chen", 1)
    (finding,) = lint(text).findings
    assert (finding.code, finding.line) == ("REC007", 3)
    assert fix(text).data.decode() == RECORD


def test_a_line_that_opens_a_question_and_was_moved_is_one_finding() -> None:
    opening, question = "Q1 [PROJECT] (Relevance: 0.700)\n", "Question: Which part of the service was slow?\n"
    text = RECORD.replace(f"{opening}{question}\n", f"{question}\n{opening}", 1)
    assert text != RECORD
    assert len(lint(text).findings) == 1


@pytest.mark.parametrize("word", ["str2ng", "st rong", "stron9"])
def test_a_sign_in_a_value_is_put_right(word: str) -> None:
    done = fix(RECORD.replace("strong", word).encode())
    assert (done.failures, done.data.decode()) == ((), RECORD)


def test_tabs_in_the_text_below_a_label_that_is_out_of_place_are_no_tabs_of_structure() -> None:
    above, question, below = RECORD.rpartition("Question: Which part of the service was slow?\n")
    code = "I wrote it down:\n\n```\n\tif found:\n```\n"
    asked = "".join(f"What was found in week {week}?\n\n" for week in range(6))
    answer = below.lstrip().replace("index.\n", f"index.\n\n{asked}{question}\n{code}", 1)
    assert [one.code for one in lint(above + answer).findings if one.code != "REC003"] == ["QNA002"]
