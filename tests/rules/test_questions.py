"""The rules on quotes and on repeated questions: each answer under one code, and the file's own way respected."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

import pytest

from linter import lint
from linter.config import plan
from linter.layouts.known import Known
from linter.layouts.reading import read_description
from tests.rules.transcripts import answer, collection, exchange, found, person, section

TEXT = answer(2)


def spoil(*answers: str) -> str:
    """A clean file of six straight answers, and these."""
    own = [exchange(number, said) for number, said in enumerate(answers, 1)]
    return collection(section("WEAK", person("Ann Lee", *own), person("Bob Ray"), person("Cy Dent")))


def codes(text: str) -> list[str]:
    return [entry[:6] for entry in found(text)]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (TEXT, "QNA008"),
        (f'"Sets" say it: {TEXT}', "QNA008"),
        (f'{TEXT} I call it "my set"', "QNA008"),
        (f"“Sets” say it: {TEXT} I call it “my set”", "QNA008"),
        (f'"{TEXT}', "QNA009"),
        (f'{TEXT}"', "QNA009"),
        (f"\"{TEXT} I call it 'my set'", "QNA009"),
        (f'"{TEXT} I call it “my set”', "QNA009"),
        (f"“{TEXT}”", "QNA010"),
        (f"„{TEXT}“", "QNA010"),
        (f"«{TEXT}»", "QNA010"),
        (f"»{TEXT}«", "QNA010"),
        (f"'{TEXT}'", "QNA010"),
        (f"‘{TEXT}’", "QNA010"),
        (f'"{TEXT}”', "QNA010"),
        (f"'{TEXT}\"", "QNA010"),
        (f"“{TEXT} I call it “my set” as well”", "QNA010"),
    ],
)
def test_each_answer_under_one_code(said: str, code: str) -> None:
    assert codes(spoil(said)) == [code]


@pytest.mark.parametrize(
    "said",
    [
        f'"{TEXT}"',
        f'""Sets" say it: {TEXT}"',
        f'"\'Tis so: {TEXT}"',
        f'"{TEXT} I call it “my set”"',
        f"\"{TEXT} It's the users'\"",
        f'"{TEXT}\n\n{TEXT}"',
    ],
)
def test_straight_quotes_are_right_whatever_they_hold(said: str) -> None:
    assert codes(spoil(said)) == []


@pytest.mark.parametrize(("opening", "closing"), [("", ""), ("“", "”"), ("'", "'")])
def test_way_of_most_answers_is_right(opening: str, closing: str) -> None:
    text = spoil(f'"{TEXT}"').replace('"', "")
    text = text.replace(": A ", f": {opening}A ").replace(": We ", f": {opening}We ")
    assert codes(text.replace(".\n\nRel", f".{closing}\n\nRel")) == []


def test_half_of_the_answers_is_not_most() -> None:
    people = [person(name, exchange(1), exchange(2, TEXT)) for name in ("Ann Lee", "Bob Ray")]
    assert codes(collection(section("WEAK", *people))) == ["QNA008"] * 2
    own = person("Ann Lee", exchange(1, TEXT), exchange(2), exchange(3, TEXT))
    assert codes(collection(section("WEAK", own))) == []


@pytest.mark.parametrize(("said", "safe"), [(f"“{TEXT}”", True), (f"'{TEXT}'", False), (f'“{TEXT} "”', False)])
def test_only_certain_quotes_are_safe(said: str, safe: bool) -> None:
    (finding,) = lint(spoil(said)).findings
    assert finding.fix is not None
    assert finding.fix.applicability.label == ("safe" if safe else "unsafe")


def test_unquoted_answer_is_its_first_line() -> None:
    (finding,) = lint(spoil(f"{TEXT}\n\n{TEXT}")).findings
    assert (finding.position.line, finding.position.end_line) == (16, 16)


def test_repeated_question_points_at_the_first() -> None:
    asked = [exchange(1, question="What is a set?"), exchange(2), exchange(3, question="What is a set?")]
    (finding,) = lint(collection(section("WEAK", person("Ann Lee", *asked)))).findings
    assert (finding.code, finding.severity.label) == ("QNA011", "info")
    assert [note.position.line for note in finding.related] == [14]


def test_question_to_two_candidates_is_not_repeated() -> None:
    assert codes(collection(section("WEAK", person("Ann Lee"), person("Bob Ray")))) == []


ROUND = """
name = "round"
[blocks]
file = '''
Round {round}

{person...}
'''
person = '''
Person {person-number}
{exchange...}

'''
exchange = '''
Q: {question}
A: {answer}
'''
[slots]
question = { type = "line", unique = UNIQUE }
"""


@pytest.mark.parametrize(
    ("unique", "expected"),
    [
        ('"person"', [("REC013", 12)]),
        ("false", []),
        ('"file"', [("QNA011", 10), ("REC013", 10), ("QNA011", 12), ("REC013", 12)]),
    ],
)
def test_a_layout_says_how_often_a_question_may_come(unique: str, expected: list[tuple[str, int]]) -> None:
    known = Known("round", read_description(ROUND.replace("UNIQUE", unique)))
    text = "Round 1\n\nPerson 1\nQ: What is it?\nA: This.\nQ: Why is it?\nA: So.\n\n"
    text += "Person 2\nQ: What is it?\nA: That.\nQ: What is it?\nA: So too.\n"
    findings = lint(text, plan()._replace(layouts=(known,))).findings
    assert [(finding.code, finding.position.line) for finding in findings] == expected


def test_copied_exchange_is_a_matter_of_numbers() -> None:
    copied = chain.from_iterable((exchange(n), exchange(n)) if n == 2 else (exchange(n),) for n in (1, 2, 3))
    assert codes(collection(section("WEAK", person("Ann Lee", *copied)))) == ["QNA007"]


@pytest.mark.parametrize("said", ['A1: "{}"', "**{}**", "&quot;{}&quot;", '_"{}"_'])
def test_quotes_are_not_put_around_other_marks(said: str) -> None:
    findings = lint(spoil(said.format(TEXT))).findings
    assert findings and not any(finding.fix for finding in findings if finding.code == "QNA008")


@pytest.mark.parametrize(
    "written",
    [
        *("{answer}", "{{ answer }}", "${answer}", "%(answer)s", "%s", "<answer>", "[Your answer here]"),
        *("undefined", "null", "NaN", "[object Object]", "<object object at 0x7f3a>", "TODO", "TBD"),
        *(
            "insert the answer",
            "Enter your response here",
            "add text",
            "type a reply",
            "write the name",
            "(paste content)",
        ),
        *("transcript here", "candidate goes here", "message here", "question here", "FIXME", "xxx", "(to be added)"),
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit.",
    ],
)
def test_a_placeholder_is_no_answer_and_no_question(written: str) -> None:
    clean = (Path(__file__).parent.parent.parent / "examples" / "clean.txt").read_text(encoding="utf-8")
    answered = clean.replace("I don't know. Maybe, uh, an inner join?", written)
    asked = clean.replace("Which join would you use to find customers who never ordered anything?", written)
    assert [(one.code, one.line, one.message) for one in lint(answered).findings] == [
        ("QNA013", 39, "answer is only a placeholder")
    ]
    assert [(one.code, one.line, one.message) for one in lint(asked).findings] == [
        ("QNA013", 37, "question is only a placeholder")
    ]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("What does a function without a return statement give you in JavaScript?", "undefined"),
        ("What is zero divided by zero?", "NaN"),
        ("What is the placeholder of an old format string called?", "%s"),
        ("Which words mark work that is left, in a comment?", "TODO"),
        ("Any questions for us?", "None."),
    ],
)
def test_a_word_that_was_asked_for_is_an_answer(question: str, answer: str) -> None:
    clean = (Path(__file__).parent.parent.parent / "examples" / "clean.txt").read_text(encoding="utf-8")
    text = clean.replace("Which join would you use to find customers who never ordered anything?", question)
    text = text.replace("I don't know. Maybe, uh, an inner join?", answer).replace("0.182 [STRUGGLED]", "0.182")
    assert not [one for one in lint(text).findings if one.code == "QNA013"]
