"""Which finding speaks where several could: each law on a file in which nothing else keeps the others silent."""

from __future__ import annotations

import re

import pytest

from linter import lint, precedence
from linter.config import assemble, chosen
from linter.layouts.collection.settings import DEFAULT
from tests.rules.test_consistency import NON_ANSWER
from tests.rules.transcripts import collection, exchange, header, person, section

ONE = collection(section("WEAK", person("Ann Lee", exchange(1, NON_ANSWER), exchange(2), exchange(3))))
LAST = collection(section("WEAK", person("Ann Lee", exchange(1))))
CUT = LAST[: LAST.index("A tuple never")]


def codes(text: str) -> list[str]:
    return [finding.code for finding in lint(text).findings if finding.code != "CON001"]


def swapped(right: str, wrong: str, text: str = ONE) -> str:
    assert right in text
    return text.replace(right, wrong, 1)


LAWS = [
    # what is cut off is that, whatever characters its last line ends in
    (f"{CUT}A tuple ", ["DOC010"]),
    (f"{CUT}A tuple\t", ["DOC010"]),
    (f"{CUT}A tu\u200bple ne", ["ENC005", "DOC010"]),
    (f"{CUT}A tu\x07ple ne \n\n", ["ENC004", "DOC010"]),
    # a separator that is missing at the end is that, and the newline with it
    (LAST.replace("~" * 30 + "\n", "\n\n"), ["SEP003"]),
    (f"{LAST}\nCandidate: Bob R", ["DOC010"]),
    # so are candidates without exchanges, and sections without candidates
    (LAST + "\n" + header("Bob Ray").rstrip("\n"), ["CAN005"]),
    (LAST + "\n" + header("Bob Ray") + "\n\n", ["CAN005"]),
    (LAST + "\n" + section("STRONG").rstrip("\n"), ["DOC007"]),
    # an odd line end is one, though it looks like a blank line
    (swapped("~\n\nQ2", "~\n\r\n\nQ2"), ["ENC003"]),
    (swapped("\n\nA2", "\n\r\n\rA2"), ["ENC003"]),
    # blanks after a label with nothing after it belong to that
    (swapped("Score: 0.610", "Score:  "), ["SCO001"]),
    (swapped("Q2: What about number 2 of the things?", "Q2:  "), ["QNA004"]),
    (re.sub(r'A2: "[^\n]*', "A2:  ", ONE), ["QNA005"]),
    (swapped("Candidate: Ann Lee - Backend Developer", "Candidate:  "), ["CAN002"]),
    (swapped("Ann Lee - Backend Developer", "Ann Lee -  "), ["CAN003"]),
    (swapped("0.610\n", "0.610\n[AI Explanation Provided]:  \n"), ["ANN001"]),
    # a structure line is read without the character that must go
    (swapped("Relevance Score: 0.610", "Relevance\u200b score: 0.610"), ["ENC005"]),
    (swapped("Candidate: Ann", "Candidate:\tAnn"), ["ENC009"]),
    (swapped("Score: 0.610", "Score:\t0.61"), ["ENC009"]),
    # whatever stands in a conflict is the conflict
    (swapped("Q2:", "<<<<<<< a\nq2:\n=======\nq7:\n>>>>>>> b\nQ2:"), ["DOC012"]),
    # where characters are lost, nobody judges what was said
    (swapped('"A set', "A s\ufffdt"), ["ENC010"]),
]


@pytest.mark.parametrize(("text", "expected"), LAWS)
def test_one_defect_is_one_finding(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


def test_policy_goes_before_evidence() -> None:
    options = {"unflagged-below-score-limit": {"unflagged_min_score": 0.9}}
    stated = lint(ONE, assemble(chosen(), DEFAULT, options)).findings
    assert [(finding.code, finding.line) for finding in lint(ONE).findings] == [("CON001", 18)]
    assert [(finding.code, finding.line) for finding in stated if finding.line == 18] == [("CON004", 18)]


@pytest.mark.parametrize("law", ["_conflict", "_end_of_file", "_line_ends", "_lost_characters", "_blanks", "_policy"])
def test_each_law_is_needed(law: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def verdicts() -> list[object]:
        options = {"unflagged-below-score-limit": {"unflagged_min_score": 0.9}}
        policy = [finding.code for finding in lint(ONE, assemble(chosen(), DEFAULT, options)).findings]
        return [policy, *(codes(text) for text, _ in LAWS)]

    before = verdicts()
    monkeypatch.setattr(precedence, law, lambda claims, reading: None)
    assert verdicts() != before
