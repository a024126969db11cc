"""Values and lines that people described from the page alone, and what is said where they are wrong."""

from __future__ import annotations

import pytest

from linter import lint
from tests.layouts.own_layouts import planned

LOG = 'name = "t"\n[blocks]\nfile = """\nLog\n\n{row...}\n"""\nrow = """\n'
TOPICS = LOG + 'Topic: {topic}\nQ: {question}\nA: {answer}\n\n"""\n'
EVIDENCE = LOG + 'Q: {question}\nEvidence:\n{point...}\nScore: {score}\n\n"""\npoint = "  - {thing}\\n"\n'
NUMBERED = LOG + '{number} {rest}\n"""\n[slots]\nnumber = { digits = 2 }\nrest = { type = "line" }\n'
MARKS = LOG + 'Q: {question}\nA: {answer}\n  {score} P.\n"""\n[slots]\nquestion = { type = "line" }\n'
MARKS += 'answer = { type = "line" }\nscore = { comma = true, maximum = 5 }\n'
DATED = LOG + '{date} {who}: {said}\n"""\n[slots]\ndate = { ascending = true }\nwho = { is = "speaker" }\n'
ASKED = 'name = "t"\n[blocks]\nfile = """\nHearing\n\n{asked | turn...}\n"""\n'
ASKED += 'asked = "Q{number} {member}: {question}\\n\\n"\n'
ASKED += 'turn = "{speaker}: {said}\\n\\n"\n'
PEOPLE = 'name = "t"\n[blocks]\nfile = "{person...}"\nperson = "Person: {name}\\n{row...}\\n\\n"\n'
PEOPLE += (
    'row = "Nr {nr}: {question}\\nA: {answer}\\n"\n[slots]\nnr = { is = "field", type = "word", unique = "person" }\n'
)
SIDES = LOG + 'TAPE {tape}, SIDE {half}\n\n{turn...}\n"""\nturn = "{speaker}: {said}\\n\\n"\n[slots]\n'
SIDES += 'tape = { type = "integer" }\nhalf = { of = ["A", "B"] }\nspeaker = { of = ["Ann", "Bo"] }\n'
CHAT = 'name = "t"\n[blocks]\nfile = "{message...}"\nmessage = "{clock} - {?{speaker}: }{said}\\n"\n[slots]\n'
CHAT += 'speaker = { of = ["Research Team", "Tilda P07"] }\n'


def found(description: str, text: str) -> list[tuple[str, int]]:
    chosen = planned(description)
    return [(each.code, each.line) for each in lint(text, chosen).findings]


def topics(*names: str) -> str:
    said = ("tree", "stone", "river")
    return "Log\n\n" + "\n".join(
        f"Topic: {n}\nQ: Why a {s}?\nA: A {s} it is.\n" for n, s in zip(names, said, strict=True)
    )


@pytest.mark.parametrize(
    ("slot", "text", "expected"),
    [
        ("once = true", topics("alpha", "beta", "alpha"), [("REC013", 11)]),
        ("ordered = true", topics("alpha", "gamma", "beta"), [("REC010", 11)]),
        ("ordered = true, once = true", topics("alpha", "beta", "gamma"), []),
    ],
)
def test_values_of_a_field_come_once_or_in_order(slot: str, text: str, expected: list[tuple[str, int]]) -> None:
    description = f'{TOPICS}[slots]\ntopic = {{ of = ["alpha", "beta", "gamma"], {slot} }}\n'
    assert found(description, text) == expected


CASES = [
    (EVIDENCE, "Log\n\nQ: a?\nEvidence:\n  - x\nScore: 1\n\nQ: b?\nEvidence:\nScore: 0\n", [("REC007", 10)]),
    (NUMBERED, "Log\n\n01 one\n02 two\n03 three\n", []),
    (NUMBERED, "Log\n\n01 one\n2 two\n03 three\n", [("REC007", 4)]),
    (MARKS, "Log\n\nQ: a?\nA: b.\n  3,5 P.\nQ: c?\nA: d.\n  2 P.\n", []),
    (MARKS, "Log\n\nQ: a?\nA: b.\n  6,5 P.\nQ: c?\nA: d.\n  2 P.\n", [("SCO003", 5)]),
    (DATED, "Log\n\n02/03/2024 Ann: Hi.\n05/03/2024 Bo: Yes.\n04/03/2024 Ann: Well.\n", [("REC010", 5)]),
    (DATED, "Log\n\n28/02/2024 Ann: Hi.\n01/03/2024 Bo: Yes.\n", []),
    (
        ASKED,
        "Hearing\n\nQ1 Chair: Why?\n\nAnn Lee: So.\n\nQ3 Chair: When?\n\nAnn Lee: Then.\n\nChair: Thanks.\n",
        [("QNA007", 7)],
    ),
    (PEOPLE, "Person: Ann\nNr a: Why?\nA: So.\n\nPerson: Bo\nNr a: When?\nA: Then.\n", []),
    (PEOPLE, "Person: Ann\nNr a: Why?\nA: So.\nNr a: When?\nA: Then.\n", [("REC013", 4)]),
    (SIDES, "Log\n\nTAPE 1, SIDE A\n\nAnn: Why?\n\nTAPE 1, SIDE C\n\nBo: So.\n", [("REC006", 7)]),
    (SIDES, "Log\n\nTAPE 1, SIDE A\n\nAnn: Why?\n\nTAEP 1, SIDE B\n\nBo: So.\n", [("REC007", 7)]),
    (CHAT, "10:01 - Research Team: Hi.\n10:02 - Tilda P07: Yes.\n10:03 - Both joined\n", []),
    (CHAT, "10:01 - Research Team: Hi.\n10:02 - Tilda P7: Yes.\n10:03 - Both joined\n", [("REC011", 2)]),
    (CHAT, "10:01 - Research Team: Hi.\n10:02 - Tilda P07 Yes.\n10:03 - Both joined\n", [("QNA001", 2)]),
]


@pytest.mark.parametrize(("description", "text", "expected"), CASES)
def test_what_is_found(description: str, text: str, expected: list[tuple[str, int]]) -> None:
    assert found(description, text) == expected
