"""The parsed form: everything that a file says, by meanings."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from linter import parse
from linter.layouts.collection.settings import DEFAULT
from linter.layouts.known import Known, own
from linter.layouts.parsed.derived import layout_schema
from linter.layouts.rendering.drawing import Drawing
from tests.parsed.documents import ROOT, clean_examples, parsed
from tests.rules.transcripts import collection, exchange, person, section

ALL = list(clean_examples())


def values(data: Any) -> list[str]:
    """All texts in a parsed form."""
    if isinstance(data, dict):
        return [text for value in data.values() for text in values(value)]
    if isinstance(data, list):
        return [text for value in data for text in values(value)]
    return [data] if isinstance(data, str) else []


@pytest.mark.parametrize(("name", "data", "layouts"), ALL, ids=[name for name, _, _ in ALL])
def test_every_exchange_and_turn_is_in_it_with_its_texts(name: str, data: bytes, layouts: tuple[Known, ...]) -> None:
    document = parse(data, layouts=layouts)
    form = document.to_dict()
    json.dumps(form)
    people = [each for part in form["sections"] for each in part["candidates"]]
    exchanges = [each for person in people for each in person["exchanges"]]
    turns = [each for person in people for each in person.get("turns", ())]
    contents = document.contents
    assert [each.get("question") for each in exchanges] == [each.question for each in contents]
    assert [each.get("answer") for each in exchanges] == [each.answer for each in contents]
    assert [each.get("score") for each in exchanges] == [each.score for each in contents]
    assert [tuple(each.get("flags", ())) for each in exchanges if "flags" in each] == [
        each.flags for each in contents if document.flags
    ]
    assert [(each["speaker"], each["said"]) for each in turns] == [
        (turn.speaker, document.slice(turn.said)) for turn in document.turns
    ]
    assert form["layout"] == document.layout
    written = values(form)
    for block in document.root.walk() if document.root is not None else ():
        for slot, span in block.slots.items():
            text = document.slice(span)
            number = block.numbers.get(slot)
            assert text.strip('"[]') in written or text in written or number is not None, (slot, text)


def test_a_candidate_of_a_collection_has_its_exchanges_in_words_and_numbers() -> None:
    form = parsed((ROOT / "examples" / "clean.txt").read_bytes())
    first = form["sections"][0]
    assert (form["version"], form["layout"], form["line_ends"], first["heading"]) == (1, "collection", "lf", "WEAK")
    robin = first["candidates"][0]
    assert (robin["name"], robin["role"]) == ("Robin Hale", "Junior Backend Developer")
    asked = robin["exchanges"][0]
    assert list(asked) == [
        *("number", "question", "answer", "quoted", "score", "flags", "written", "line", "end_line"),
    ]
    assert (asked["number"], asked["score"], asked["written"], asked["flags"]) == (
        *(1, 0.214, {"score": "0.214"}, ["STRUGGLED"]),
    )
    assert (asked["line"], asked["end_line"]) == (14, 19)


def test_a_flag_without_a_slot_is_a_flag() -> None:
    toml = ROOT / "examples" / "layouts" / "verdicts.toml"
    layouts = (own(toml.read_bytes(), toml.name),)
    form = parsed(toml.with_suffix(".clean.txt").read_bytes(), layouts)
    flags = [each["flags"] for each in form["sections"][0]["candidates"][0]["exchanges"]]
    assert ["late"] in flags and [] in flags


def test_lines_are_those_of_a_file_with_crlf_and_texts_have_lf() -> None:
    lf = collection(section("WEAK", person("Ann Lee", exchange(1, question="One\n\nand two?"))))
    one, other = parsed(lf.encode()), parsed(lf.replace("\n", "\r\n").encode())
    assert other.pop("line_ends") == "crlf" and one.pop("line_ends") == "lf"
    assert one == other


def test_text_keeps_its_normal_form() -> None:
    text = collection(section("WEAK", person("Ann Lee", exchange(1, question="Cafe\u0301?"))))
    form = parsed(text.encode())
    assert form["sections"][0]["candidates"][0]["exchanges"][0]["question"] == "Cafe\u0301?"


def test_what_is_no_transcript_has_no_layout() -> None:
    assert parsed(b"hello\n") == {"version": 1, "layout": None, "line_ends": "lf", "sections": []}


def described(text: str) -> tuple[Known, ...]:
    return (own(text.encode(), "own.toml"),)


TOPICS = """
name = "topics"

[blocks]
file = '''
Interview with {name}
Region: {region}

{topic...}
'''
topic = '''
## {heading}

{exchange...}
'''
exchange = '''
Q: {question}
A: {answer}

'''

[slots]
heading = { type = "line" }
"""


def test_sections_within_a_candidate_each_have_the_candidate() -> None:
    text = (
        "Interview with Ann Lee\nRegion: North\n\n## Tools\n\nQ: Which?\nA: All.\n\nQ: Why?\nA: Because.\n\n"
        "## People\n\nQ: Who?\nA: Me.\n"
    )
    form = parsed(text.encode(), described(TOPICS))
    assert form["fields"] == {"region": "North"}
    assert [part["heading"] for part in form["sections"]] == ["Tools", "People"]
    people = [part["candidates"] for part in form["sections"]]
    assert [[each["name"] for each in some] for some in people] == [["Ann Lee"], ["Ann Lee"]]
    assert [[len(each["exchanges"]) for each in some] for some in people] == [[2], [1]]


CHOICES = """
name = "choices"

[blocks]
file = '''
Title: {title}
{===}
{~}
Name: {name}
{?-----}
{~}
{exchange...}
'''
exchange = '''
Q: {question}
A: {answer}
{***}
'''
"""


@pytest.mark.parametrize("name", ["plain", "optional"])
def test_what_the_layout_leaves_open_is_kept(name: str) -> None:
    rule = "-----\n" if name == "optional" else ""
    text = f"Title: One\n=======\n\n\nName: Ann\n{rule}\n\n\nQ: Why?\nA: Because.\n******\nQ: Who?\nA: Me.\n***\n"
    form = parsed(text.encode(), described(CHOICES))
    look = {"2": {"width": 7}, "3": {"blanks": 2}}
    assert form["look"] == (look | {"4": {"width": 5}} if rule else look)
    looks = [each["look"] for each in form["sections"][0]["candidates"][0]["exchanges"]]
    assert looks == [{"1": {"blanks": 3}, "3": {"width": 6}}, {"3": {"width": 3}}]


@pytest.mark.parametrize("path", sorted((ROOT / "examples").rglob("*broken.txt")), ids=lambda path: path.stem)
def test_a_damaged_file_has_a_form_too(path: Path) -> None:
    toml = path.parent / path.name.replace(".broken.txt", ".toml")
    layouts = described(toml.read_text("utf-8")) if toml.exists() and path.name != "broken.txt" else None
    document = parse(path.read_bytes(), layouts=layouts)
    form = document.to_dict()
    people = [each for part in form["sections"] for each in part["candidates"]]
    assert sum(len(each["exchanges"]) for each in people) == len(document.exchanges)


FIELD_OF_FLAGS = '''
name = "own"

[blocks]
file = """
# {title}

{exchange...}
"""
exchange = """
Q{number}: {question}
A{number}: {answer}
Score: {score}{? [{flag}]}
Flags: {flags}

"""

[slots]
flag = { of = ["LATE"] }
flags = { type = "line" }
'''


def test_a_field_may_be_called_as_the_flags_are() -> None:
    first = 'Q1: Why?\nA1: "So."\nScore: 3 [LATE]\nFlags: red and white\n\n'
    text = f'# Day\n\n{first}Q2: And?\nA2: "No."\nScore: 4\nFlags: none\n\n'
    known = own(FIELD_OF_FLAGS.encode(), "own.toml")
    form = parse(text, layouts=(known,)).to_dict()
    exchanges = form["sections"][0]["candidates"][0]["exchanges"]
    assert [each["flags"] for each in exchanges] == [["LATE"], []]
    assert [each["fields"] for each in exchanges] == [{"flags": "red and white"}, {"flags": "none"}]
    properties = layout_schema(known.compiled(DEFAULT))["$defs"]["exchange"]["properties"]
    assert properties["flags"]["type"] == "array"
    assert properties["fields"]["properties"]["flags"]["type"] == "string"
    assert Drawing(known.compiled(DEFAULT), form).text().rstrip() == text.rstrip()
