"""A line that ends too early is one defect, wherever it was cut and whatever is compared with it."""

from __future__ import annotations

import pytest

from linter import lint
from linter.fixer import fix
from tests.layouts.test_collection import exchange, transcript
from tests.pages import ASKED, CLOSE, HEAD, PLACES

HEADER = "Q1 [PROJECT] (Relevance: 0.533)"
ANSWERED = HEADER + ASKED.removeprefix(HEADER).replace("\n\n---", "\n[CANDIDATE STRUGGLED]\n\n---")
SAID = '"Where the order of the items matters, for a list keeps it and can grow."'
TURN = f"Candidate: {SAID}"


def record(place: str, block: str, right: str = "", wrong: str = "") -> str:
    """The clean record with ``block`` in its place, where the first ``right`` text is a ``wrong`` one."""
    text = PLACES[f"record {place}"].replace("{}", block)
    assert right in text
    return text.replace(right, wrong, 1)


def found(text: str) -> list[tuple[str, int]]:
    return [(finding.code, finding.line) for finding in lint(text).findings]


@pytest.mark.parametrize("line", ["Quality Profile: strong", "Candidate: Jane Roe", "Position: Backend Developer"])
@pytest.mark.parametrize("length", [1, 2, 5])
def test_a_line_of_the_head_that_ends_within_its_label(line: str, length: int) -> None:
    assert len(found(record("head", HEAD, line, line[:length]))) == 1


@pytest.mark.parametrize("length", [1, 2, 4, 8, 13, 14, 18, 26])
def test_a_line_of_several_values_that_ends_anywhere(length: int) -> None:
    text = record("exchange", ASKED, HEADER, HEADER[:length].rstrip())
    assert [line for _, line in found(text)] == [text.split("\n").index(HEADER[:length].rstrip()) + 1]


@pytest.mark.parametrize("length", [4, 9, 10, 20])
def test_a_flag_that_ends_too_early_is_one_and_written_by_a_person(length: int) -> None:
    flag = "[CANDIDATE STRUGGLED]"
    whole = record("exchange", ANSWERED)
    text = whole.replace(flag, flag[:length])
    new = set(found(text)) - set(found(whole))
    assert [code for code, _ in new] == ["FLG001"]
    if length < 20:
        assert fix(text.encode()).data.decode() == text


def test_one_letter_in_an_answer_is_text() -> None:
    assert found(record("exchange", ASKED).replace(SAID, '"I would say\n\nQ\n\nand then grow."')) == []


def test_a_text_that_ends_in_a_blank_differs_from_what_was_said() -> None:
    whole, cut = "Question: When do you use a list?", "Question: When do you "
    text = record("exchange", ASKED, whole, cut)
    lines = text.split("\n")
    (finding,) = lint(text).findings
    assert (finding.code, lines[finding.line - 1]) == ("REC003", cut)
    assert [lines[note.position.line - 1] for note in finding.related] == ["AI Recruiter: When do you use a list?"]


def test_a_turn_that_ends_in_a_blank_differs_from_what_is_quoted() -> None:
    text = record("exchange", ASKED, TURN, "Candidate: Where the order of the items ")
    assert [code for code, _ in found(text)] == ["REC003"]


def test_a_blank_where_texts_do_not_differ_is_reported_beside() -> None:
    text = record("exchange", ASKED, SAID, SAID.replace(" order", "").replace(", for", ", \nfor"))
    assert sorted(code for code, _ in found(text)) == ["ENC006", "REC003"]


def test_a_turn_that_lost_a_quote_is_that_alone() -> None:
    text = record("exchange", ASKED, TURN, f"{TURN[:-20]}")
    assert [code for code, _ in found(text)] == ["QNA009"]


def test_a_copy_that_ends_in_a_blank() -> None:
    said = next(line for line in CLOSE.split("\n") if line and not line.startswith(("#", "=", "RECOMM")))
    text = record("report", CLOSE)
    at = text.rindex(said)
    text = text[:at] + said[:9].rsplit(" ", 1)[0] + " " + text[at + len(said) :]
    assert [code for code, _ in found(text)] == ["REC004"]


@pytest.mark.parametrize("label", ["Q", "Q1"])
def test_a_label_with_a_number_that_is_cut(label: str) -> None:
    whole = transcript(exchange())
    first = next(line for line in whole.split("\n") if line.startswith("Q1:"))
    (finding,) = lint(whole.replace(first, label)).findings
    assert finding.code in ("QNA001", "QNA004")
    assert "extra signs" not in finding.message
