"""Defects that were met in use: one finding each, with the right fix or with none, and no name or title made up."""

from __future__ import annotations

import pytest

from linter import lint
from linter.engine import parse
from linter.fixer import fix
from linter.layouts.collection.settings import DEFAULT
from tests.layouts.test_collection import BAR, END, LINE, TITLE, exchange, transcript
from tests.layouts.test_near_forms import CLEAN

PERSON = "Candidate: Ada Byron - Analyst"
NAME = "TECHNICAL QUESTIONS AND ANSWERS"
FENCE = "`" * 3


def codes(text: str) -> list[str]:
    return [finding.code for finding in lint(text.encode()).findings]


@pytest.mark.parametrize("label", ["Applicant:", "Name:", "Candidate 1:", "Applicant -", "CANDIDATE"])
def test_another_label_never_ends_up_in_a_name(label: str) -> None:
    text = CLEAN.replace("Candidate:", label)
    assert codes(text) == ["CAN001"]
    for unsafe in (False, True):
        fixed = fix(text.encode(), unsafe=unsafe).data.decode()
        assert fixed in (text, CLEAN)
    if label.endswith(":"):
        document = parse(text.encode(), DEFAULT)
        assert [document.slice(each.name) for each in document.candidates if each.name] == ["Ada Byron"]


@pytest.mark.parametrize("words", ["QUESTIONS ", "TECHNICAL "])
def test_a_title_that_was_broken_in_two_is_no_candidate(words: str) -> None:
    text = CLEAN.replace(NAME, NAME.replace(words, f"{words.strip()}\n"))
    assert len(codes(text)) == 1
    assert fix(text.encode()).data.decode() in (text, CLEAN)
    assert len(parse(text.encode(), DEFAULT).candidates) == 1


@pytest.mark.parametrize("at", ["Ada ", "Byron ", "- ", "Candidate: "])
def test_a_candidate_line_that_was_broken_in_two_is_one_person(at: str) -> None:
    text = CLEAN.replace(PERSON, PERSON.replace(at, f"{at.strip()}\n"))
    assert codes(text) == ["CAN001"]
    assert fix(text.encode()).data.decode() == CLEAN


def test_numbers_that_start_again_are_those_of_a_candidate_who_is_missing() -> None:
    one = [exchange(n, f"Why {n}?", f"Because of {n}.") for n in range(1, 4)]
    other = [exchange(n, f"How {n}?", f"Like {n}.") for n in range(1, 4)]
    text = transcript(*one, *other)
    (finding,) = lint(text.encode()).findings
    assert (finding.code, finding.fix) == ("CAN002", None)
    assert finding.position.line == 1 + text[: text.index("Q1: How")].count("\n")
    assert fix(text.encode(), unsafe=True).data == text.encode()


@pytest.mark.parametrize("clock", ["[00:01:02] ", "00:01 ", "12:30:01 - "])
@pytest.mark.parametrize("label", ["Q2:", "A2:", "Candidate:", "Relevance Score:"])
def test_a_clock_before_a_label_stays_where_it_is(clock: str, label: str) -> None:
    text = CLEAN.replace(label, f"{clock}{label}", 1)
    assert len(codes(text)) == 1
    assert fix(text.encode()).data.decode().count(clock.strip()) == 1


@pytest.mark.parametrize("line", ["=" * 70, "-" * 80, BAR])
def test_two_title_lines_that_are_wrong_alike_are_those_of_the_title(line: str) -> None:
    text = CLEAN.replace(TITLE, line)
    assert set(codes(text)) <= {"SEP001", "SEP002"}
    kept = line == BAR  # exactly the separator of sections: a person has to tell
    assert fix(text.encode()).data.decode() == (text if kept else CLEAN)


def test_a_heading_that_lost_its_first_word_is_an_unknown_one() -> None:
    text = CLEAN.replace("WEAK CANDIDATES", "CANDIDATES")
    assert codes(text) == ["DOC003"]
    assert fix(text.encode()).data.decode() == text


@pytest.mark.parametrize("label", ["Rel0vance Score:", "Relevance Sc0re:"])
def test_a_digit_in_a_label_is_a_slip(label: str) -> None:
    text = CLEAN.replace("Relevance Score:", label, 1)
    assert codes(text) == ["SCO007"]
    assert fix(text.encode()).data.decode() == CLEAN


@pytest.mark.parametrize("fence", [FENCE, f"{FENCE}text", "~~~"])
def test_a_terminator_that_became_a_code_fence_is_not_written_beside_it(fence: str) -> None:
    text = CLEAN.replace(f"\n{END}\n", f"\n{fence}\n", 1)
    assert len(codes(text)) == 1
    assert fix(text.encode()).data.decode() in (text, CLEAN)


@pytest.mark.parametrize("said", ["Okay, go on.", "Interviewer: okay."])
def test_an_answer_that_goes_on_after_an_interjection(said: str) -> None:
    text = CLEAN.replace('A2: "Because of 2."', f'A2: "Because of 2."\n\n{said}\n\nA2: "And more."')
    (finding,) = lint(text.encode()).findings
    assert (finding.code, finding.fix) == ("QNA002", None)
    assert finding.position.line == 1 + text[: text.index('A2: "And')].count("\n")


def test_a_line_below_a_candidate_makes_no_second_person() -> None:
    text = f"{CLEAN}\nCandidate: Bob\nRay - Tester\n{LINE}\n\n{exchange(1)}\n"
    assert [each for each in codes(text) if each.startswith("CAN")] == ["CAN001"]
    assert f"Candidate: Bob Ray - Tester\n{LINE}" in fix(text.encode()).data.decode()


def test_a_word_that_begins_with_the_letter_of_a_label_is_no_label() -> None:
    said = 'A2: "Because of 2.\n\nAs they say, so be it."'
    text = CLEAN.replace('A2: "Because of 2."', said.removeprefix('A2: "Because of 2.\n\n'))
    assert text.count("As they say") == 1
    (finding,) = lint(text.encode()).findings
    assert finding.code == "QNA003"


@pytest.mark.parametrize("label", ["Relev]nce Score:", "Relevance Scor:e", "Relevance Sc{re:"])
def test_a_sign_in_a_label_is_a_slip(label: str) -> None:
    text = CLEAN.replace("Relevance Score:", label, 1)
    assert codes(text) == ["SCO007"]
    assert fix(text.encode()).data.decode() == CLEAN


def test_a_line_in_another_case_is_one_slip() -> None:
    line = "Relevance Score: 0.500 [STRUGGLED]"
    assert codes(CLEAN.replace(line, line.lower())) == ["SCO007"]
    assert fix(CLEAN.replace(line, line.lower()).encode()).data.decode() == CLEAN


def test_a_word_like_a_label_in_an_answer_does_not_end_its_quotes() -> None:
    said = 'A2: "Because of 2.\n\nA2:B20 was the range.\n\nThat was it."\n\n[a pause]\n\n'
    text = CLEAN.replace('A2: "Because of 2."\n\n', said)
    (finding,) = lint(text.encode()).findings
    assert finding.code == "DOC008"
    assert finding.position.line == 1 + text[: text.index("[a pause]")].count("\n")


@pytest.mark.parametrize("number", [9, 4])
def test_a_line_in_an_answer_with_another_number_is_not_the_question_that_is_missing(number: int) -> None:
    lines = CLEAN.split("\n")
    answer = next(at for at, line in enumerate(lines) if line.startswith("A1:"))
    lines[answer] = lines[answer].removesuffix('"')
    lines[answer + 1 : answer + 1] = ["", f"Q{number}: how many nodes? That was on the form.", "", 'We wrote six."']
    question = next(at for at, line in enumerate(lines) if line.startswith("Q2:"))
    del lines[question : question + 2]
    found = lint("\n".join(lines).encode()).findings
    assert [(each.code, each.line) for each in found] == [("QNA002", question + 1)]
