"""Malformed lines are named for what is wrong with them, whatever the label and the layout."""

from __future__ import annotations

import pytest

from linter import lint
from linter.rules.difference import _differences, differences, named
from tests.layouts.fits import FORMS as STRUCK
from tests.layouts.test_near_forms import CLEAN, cases
from tests.rules.differences import EXPECTED, GOLDEN, said

FORMS = {
    "**{}:** ": "is bold",
    "__{}:__ ": "is bold",
    "*{}:* ": "is in italics",
    "`{}:` ": "is in backticks",
    "## {}: ": "is a heading",
    "> {}: ": "is after a '>'",
    "- {}: ": "is a list item",
    "1. {}: ": "is a list item",
    "| {}: ": "is in a table",
    '"{}": ': "is in quotes",
    "[{}]: ": "is in brackets",
    "  {}: ": "is indented",
    "\u00a0{}: ": "has a no-break space",
    "{}:\u00a0": "has a no-break space",
    "{}:\t": "has a tab",
    "\u200e{}: ": "has an invisible character (U+200E)",
    "{}：": "ends in '：'",
    "{}. ": "ends in '.'",
    "{} - ": "ends in '-'",
    "{} ": "has no colon",
    "{}:: ": "has 2 colons",
    "{} : ": "has a space before its colon",
    "{}:": "has no space after it",
    "{}:   ": "has 3 spaces after it",
    "{}:\n": "has its text on the line below",
}
LABELS = ("Q12", "Candidate", "Relevance Score", "Frage 3", "Ответ 1")


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize(("form", "said"), FORMS.items())
def test_a_label_of_any_layout_is_told_what_is_wrong_with_it(label: str, form: str, said: str) -> None:
    assert said in differences(form.format(label), f"{label}: ")


WORDS = [
    ("candidate: ", "Candidate: ", ["is in lower case"]),
    ("CANDIDATE: ", "Candidate: ", ["is in upper case"]),
    ("relevance Score: ", "Relevance Score: ", ["is capitalised differently"]),
    ("Canddiate: ", "Candidate: ", ["is misspelt"]),
    ("Applicant: ", "Candidate: ", ["is worded differently"]),
    ("Question 1: ", "Q1: ", ["is worded differently"]),
    ("Q: ", "Q1: ", ["has no number"]),
    ("Q 1: ", "Q1: ", ["has a space in it"]),
    ("Q#1: ", "Q1: ", ["has '#' in it"]),
    ("Сandidate: ", "Candidate: ", ["has letters from another alphabet"]),
    ("Ｑ1: ", "Q1: ", ["has full-width or similar letters"]),
    ("Relevance\nScore: ", "Relevance Score: ", ["is on two lines"]),
    ("Relevance Score (0-1): ", "Relevance Score: ", ["has a number in it"]),
    ("", "Candidate: ", ["is missing"]),
    (" ", "\n\n", ["is not at the start of a line"]),
    ("(AI Explanation): ", "[AI Explanation]: ", ["has different brackets"]),
    ("AI Explanation: ", "[AI Explanation]: ", ["has no brackets"]),
    ("[AI Explanation: ", "[AI Explanation]: ", ["has no closing bracket"]),
    ("[AI Explanation:] ", "[AI Explanation]: ", ["has its colon inside the brackets"]),
    (" [Struggled]", " [STRUGGLED]", ["is capitalised differently"]),
    ("  [STRUGGLED]", " [STRUGGLED]", ["has 2 spaces before it"]),
    ("[STRUGGLED]", " [STRUGGLED]", ["has no space before it"]),
    (" - [STRUGGLED]", " [STRUGGLED]", ["has '-' before it"]),
    (" **struggled**", " [STRUGGLED]", ["is bold", "has no brackets", "is in lower case"]),
    (" — ", " - ", ["is '—', expected '-'"]),
    ("-", " - ", ["has no space around it"]),
    ("  - ", " - ", ["has 2 spaces before it"]),
    (" -  ", " - ", ["has 2 spaces after it"]),
    (" ", " - ", ["is missing, expected '-'"]),
    (" / ", " | ", ["is '/', expected '|'"]),
    ("Candidate: ", "Candidate: ", []),
    ("می\u200cپرسم. ", "می\u200cپرسم: ", ["ends in '.'"]),
    ("[ AI Explanation]: ", "[AI Explanation]: ", ["has a space inside its brackets"]),
    ("[AI Explanation ]: ", "[AI Explanation]: ", ["has a space inside its brackets"]),
    (" [STRUGGLED]]", " [STRUGGLED]", ["has 2 closing brackets"]),
    ("CANDIDATE_STRUGGLED", "CANDIDATE STRUGGLED", ["has '_' in it"]),
    ("Relevance  Score: ", "Relevance Score: ", ["is spaced differently"]),
    ("Q2  ", "Q2", ["has 2 spaces after it"]),
    ("## Question 2", "### Question 2", ["begins with '##'"]),
    ("**Q**: ", "**Q:** ", ["ends in '**:'"]),
    ("- Roel: ", "- Role: ", ["is misspelt"]),
]


@pytest.mark.parametrize(("found", "expected", "said"), WORDS)
def test_each_difference_has_its_own_words(found: str, expected: str, said: list[str]) -> None:
    assert list(differences(found, expected)) == said


def test_several_differences_make_one_sentence() -> None:
    assert named("label", "**candidate** ", "Candidate: ") == "label is bold, is in lower case and has no colon"
    assert named("label", "Candidate: ", "Candidate: ") == "label is written differently"


def test_no_word_of_a_text_is_quoted() -> None:
    for found in ("Zaphod — ", " Zaphod ", "- Zaphod: ", "(Zaphod)"):
        assert not any("Zaphod" in said for said in differences(found, " - "))
        assert not any("Zaphod" in said for said in differences(found, "Candidate: "))


MESSAGES = {
    ("QNA001", "**Question #2:** Why 2?"): "question label is bold and is worded differently, expected 'Q2:'",
    ("QNA001", "Q2 — Why 2?"): "question label ends in '—', expected 'Q2:'",
    ("CAN001", "Candidate:\u00a0Ada Byron - Analyst"): "candidate label has a no-break space, expected 'Candidate:'",
    ("CAN001", "Candidate: Ada Byron ‒ Analyst"): "dash is '‒', expected '-'",
    ("SCO007", "Relevance Score | 0.500 [STRUGGLED]"): "score label ends in '|', expected 'Relevance Score:'",
    (
        "ANN001",
        "`[AI Explanation Provided]:` A parser reads.",
    ): "annotation label is in backticks, expected '[AI Explanation Provided]:'",
    ("FLG001", "Relevance Score: 0.500 [STRUGGELED]"): "flag is misspelt, expected [STRUGGLED]",
}


def test_the_rules_say_it() -> None:
    said = {}
    for code, line, form in cases():
        if (code, form) in MESSAGES:
            (finding,) = lint(CLEAN.replace(f"\n{line}\n", f"\n{form}\n").encode()).findings
            said[code, form] = finding.message
    assert said == MESSAGES


def test_malformed_is_no_message() -> None:
    for _, line, form in cases():
        for finding in lint(CLEAN.replace(f"\n{line}\n", f"\n{form}\n").encode()).findings:
            assert "malformed" not in finding.message


@pytest.mark.parametrize(("found", "expected"), [("1. ", "."), ("...", "1."), ("", "Q1:"), ("  ", "-")])
def test_labels_of_signs_alone_are_compared_too(found: str, expected: str) -> None:
    assert all(isinstance(each, str) for each in differences(found, expected))


def test_what_is_said_of_each_form() -> None:
    assert list(said()) == GOLDEN.read_text(encoding="utf-8").split("\n")[:-1], (
        "if this is meant, run python -m tests.golden"
    )


def test_numbers_that_are_the_same_say_nothing() -> None:
    for expected in EXPECTED:
        for found in (form(expected) for form in STRUCK):
            assert differences(found, expected) == tuple(_differences(found, expected))
