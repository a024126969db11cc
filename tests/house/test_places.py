"""Where a violation is reported: for each keyword and position, the place that a person would point at."""

from __future__ import annotations

from typing import Any

import pytest

from linter import lint
from linter.config import plan
from tests.house.places import TEXTS, at, broken, layouts_of, marked

ROWS: list[tuple[str, str, dict[str, Any], int, str]] = [
    ("collection", "document", {"properties": {"title": {"pattern": "^X"}}}, 2, "«TECHNICAL QUESTIONS»"),
    ("collection", "document", {"properties": {"title": {"maxLength": 5}}}, 2, "«TECHNICAL QUESTIONS»"),
    ("collection", "document", {"properties": {"title": {"const": "X"}}}, 2, "«TECHNICAL QUESTIONS»"),
    ("collection", "document", {"properties": {"layout": {"const": "record"}}}, 2, "«TECHNICAL QUESTIONS»"),
    ("collection", "document", {"properties": {"sections": {"minItems": 4}}}, 2, "«TECHNICAL QUESTIONS»"),
    ("collection", "document", {"required": ["fields"]}, 2, "«TECHNICAL QUESTIONS»"),
    ("collection", "document", {"properties": {"line_ends": {"enum": ["crlf"]}}}, 2, "«TECHNICAL QUESTIONS»"),
    ("collection", "section", {"properties": {"heading": {"enum": ["STRONG"]}}}, 7, "«WEAK» CANDIDATES"),
    ("collection", "section", {"properties": {"heading": False}}, 7, "«WEAK» CANDIDATES"),
    ("collection", "section", {"properties": {"candidates": {"minItems": 3}}}, 7, "«WEAK CANDIDATES»"),
    (
        "collection",
        "section",
        {"properties": {"candidates": {"maxItems": 1}}},
        29,
        "«Candidate: Bob Ray - Data Analyst»",
    ),
    ("collection", "section", {"minProperties": 9}, 7, "«WEAK CANDIDATES»"),
    (
        "collection",
        "candidate",
        {"properties": {"name": {"pattern": "^[A-Z]+$"}}},
        11,
        "Candidate: «Ann Lee» - Backend Developer",
    ),
    (
        "collection",
        "candidate",
        {"properties": {"name": {"minLength": 30}}},
        11,
        "Candidate: «Ann Lee» - Backend Developer",
    ),
    (
        "collection",
        "candidate",
        {"properties": {"role": {"enum": ["Data Analyst"]}}},
        11,
        "Candidate: Ann Lee - «Backend Developer»",
    ),
    (
        "collection",
        "candidate",
        {"properties": {"role": {"not": {"pattern": "Backend"}}}},
        11,
        "Candidate: Ann Lee - «Backend Developer»",
    ),
    (
        "collection",
        "candidate",
        {"properties": {"exchanges": {"minItems": 3}}},
        11,
        "«Candidate: Ann Lee - Backend Developer»",
    ),
    ("collection", "candidate", {"properties": {"exchanges": {"maxItems": 1}}}, 22, "«Q2:» And a tuple?"),
    (
        "collection",
        "candidate",
        {"properties": {"exchanges": {"contains": {"properties": {"score": {"minimum": 0.9}}}}}},
        11,
        "«Candidate: Ann Lee - Backend Developer»",
    ),
    ("collection", "candidate", {"required": ["date"]}, 11, "«Candidate: Ann Lee - Backend Developer»"),
    (
        "collection",
        "candidate",
        {"propertyNames": {"enum": ["name", "exchanges"]}},
        11,
        "Candidate: Ann Lee - «Backend Developer»",
    ),
    (
        "collection",
        "candidate",
        {"additionalProperties": False, "properties": {"name": True, "exchanges": True}},
        11,
        "Candidate: Ann Lee - «Backend Developer»",
    ),
    ("collection", "exchange", {"properties": {"score": {"minimum": 0.5}}}, 18, "Relevance Score: «0.412» [STRUGGLED]"),
    ("collection", "exchange", {"properties": {"score": {"maximum": 0.5}}}, 26, "Relevance Score: «0.633»"),
    (
        "collection",
        "exchange",
        {"properties": {"score": {"exclusiveMinimum": 0.412}}},
        18,
        "Relevance Score: «0.412» [STRUGGLED]",
    ),
    (
        "collection",
        "exchange",
        {"properties": {"score": {"exclusiveMaximum": 0.412}}},
        18,
        "Relevance Score: «0.412» [STRUGGLED]",
    ),
    (
        "collection",
        "exchange",
        {"properties": {"score": {"multipleOf": 0.5}}},
        18,
        "Relevance Score: «0.412» [STRUGGLED]",
    ),
    (
        "collection",
        "exchange",
        {"properties": {"score": {"type": "integer"}}},
        18,
        "Relevance Score: «0.412» [STRUGGLED]",
    ),
    ("collection", "exchange", {"properties": {"score": False}}, 18, "«Relevance Score:» 0.412 [STRUGGLED]"),
    (
        "collection",
        "exchange",
        {"properties": {"written": {"properties": {"score": {"pattern": "0$"}}}}},
        18,
        "Relevance Score: «0.412» [STRUGGLED]",
    ),
    ("collection", "exchange", {"properties": {"number": {"maximum": 0}}}, 14, "Q«1»: When do you use a list?"),
    ("collection", "exchange", {"properties": {"question": {"pattern": "^Why"}}}, 14, "Q1: «When do you use a list?»"),
    ("collection", "exchange", {"properties": {"question": {"maxLength": 3}}}, 14, "Q1: «When do you use a list?»"),
    (
        "collection",
        "exchange",
        {"properties": {"answer": {"minLength": 60}}},
        16,
        'A1: "«Hmm, no idea. I don\'t know that one, sorry.»"',
    ),
    (
        "collection",
        "exchange",
        {"properties": {"quoted": {"const": False}}},
        16,
        'A1: «"»Hmm, no idea. I don\'t know that one, sorry."',
    ),
    ("collection", "exchange", {"properties": {"flags": {"maxItems": 0}}}, 18, "Relevance Score: 0.412 «[STRUGGLED]»"),
    ("collection", "exchange", {"properties": {"flags": {"minItems": 2}}}, 18, "Relevance Score: 0.412 «[STRUGGLED]»"),
    (
        "collection",
        "exchange",
        {"properties": {"flags": {"items": {"enum": ["REVIEWED"]}}}},
        18,
        "Relevance Score: 0.412 «[STRUGGLED]»",
    ),
    (
        "collection",
        "exchange",
        {"properties": {"flags": {"contains": {"const": "REVIEWED"}}}},
        18,
        "Relevance Score: 0.412 «[STRUGGLED]»",
    ),
    (
        "collection",
        "exchange",
        {"properties": {"annotation": {"maxLength": 3}}},
        19,
        "[AI Explanation Provided]: «A list keeps order.»",
    ),
    (
        "collection",
        "exchange",
        {"properties": {"annotation": False}},
        19,
        "«[AI Explanation Provided]:» A list keeps order.",
    ),
    (
        "collection",
        "exchange",
        {
            "additionalProperties": False,
            "properties": {
                "number": True,
                "question": True,
                "answer": True,
                "quoted": True,
                "score": True,
                "flags": True,
                "written": True,
            },
        },
        19,
        "«[AI Explanation Provided]:» A list keeps order.",
    ),
    (
        "collection",
        "exchange",
        {
            "unevaluatedProperties": False,
            "properties": {
                "number": True,
                "question": True,
                "answer": True,
                "quoted": True,
                "score": True,
                "annotation": True,
                "written": True,
            },
        },
        18,
        "Relevance Score: 0.412 «[STRUGGLED]»",
    ),
    ("collection", "exchange", {"dependentRequired": {"score": ["clock"]}}, 14, "«Q1:» When do you use a list?"),
    (
        "collection",
        "exchange",
        {"anyOf": [{"properties": {"score": {"minimum": 0.9}}}, {"required": ["clock"]}]},
        18,
        "Relevance Score: «0.412» [STRUGGLED]",
    ),
    (
        "collection",
        "exchange",
        {"oneOf": [{"properties": {"score": {"type": "number"}}}, {"properties": {"score": {"minimum": 0.1}}}]},
        14,
        "«Q1:» When do you use a list?",
    ),
    (
        "collection",
        "exchange",
        {"if": {"properties": {"flags": {"minItems": 1}}}, "then": {"properties": {"score": {"maximum": 0.3}}}},
        18,
        "Relevance Score: «0.412» [STRUGGLED]",
    ),
    (
        "collection",
        "exchange",
        {"allOf": [{"properties": {"number": {"minimum": 1}}}, {"properties": {"number": {"minimum": 2}}}]},
        14,
        "Q«1»: When do you use a list?",
    ),
    ("collection", "exchange", {"properties": {"question": {"type": "integer"}}}, 14, "Q1: «When do you use a list?»"),
    (
        "record",
        "document",
        {"properties": {"fields": {"properties": {"turns": {"minimum": 5}}}}},
        6,
        "Total Turns: «2»",
    ),
    (
        "record",
        "document",
        {"properties": {"fields": {"properties": {"relevance": {"minimum": 0.6}}}}},
        7,
        "Average Relevance Score: «0.533»",
    ),
    (
        "record",
        "document",
        {"properties": {"fields": {"required": ["evaluation"]}}},
        8,
        "«»============================================================",
    ),
    ("record", "document", {"properties": {"fields": {"required": ["recommended"]}}}, 39, "«»"),
    (
        "record",
        "document",
        {
            "properties": {
                "fields": {
                    "additionalProperties": False,
                    "properties": {"turns": True, "evaluation-text": True, "hr-text": True},
                }
            }
        },
        7,
        "«Average Relevance Score:» 0.533",
    ),
    (
        "record",
        "document",
        {"properties": {"fields": {"propertyNames": {"pattern": "^[a-z]+$"}}}},
        33,
        "«A good answer.»",
    ),
    (
        "record",
        "document",
        {"properties": {"fields": {"properties": {"hr-text": {"pattern": "Reject"}}}}},
        38,
        "«Invite her.»",
    ),
    ("record", "document", {"properties": {"parts": {"minItems": 5}}}, 1, "«Interview Transcript»"),
    (
        "record",
        "document",
        {"properties": {"parts": {"contains": {"properties": {"block": {"const": "recommendation"}}}}}},
        1,
        "«Interview Transcript»",
    ),
    ("record", "part", {"properties": {"block": {"enum": ["questions", "hr-report"]}}}, 31, "«EVALUATION REPORT»"),
    ("record", "candidate", {"properties": {"tier": {"enum": ["weak"]}}}, 4, "Quality Profile: «strong»"),
    ("record", "candidate", {"properties": {"name": {"minLength": 20}}}, 3, "Candidate: «Jane Roe»"),
    ("record", "candidate", {"properties": {"role": {"pattern": "^Senior"}}}, 5, "Position: «Backend Developer»"),
    ("record", "candidate", {"properties": {"turns": {"minItems": 8}}}, 3, "«Candidate: Jane Roe»"),
    ("record", "candidate", {"properties": {"turns": {"maxItems": 2}}}, 14, "«AI Recruiter:» When do you use a list?"),
    ("record", "candidate", {"properties": {"exchanges": {"minItems": 3}}}, 3, "«Candidate: Jane Roe»"),
    ("record", "candidate", {"required": ["date"]}, 3, "«Candidate: Jane Roe»"),
    ("record", "exchange", {"properties": {"score": {"minimum": 0.6}}}, 22, "Q1 [PROJECT] (Relevance: «0.533»)"),
    (
        "record",
        "exchange",
        {"properties": {"fields": {"properties": {"kind": {"const": "TECHNICAL"}}}}},
        22,
        "Q1 [«PROJECT»] (Relevance: 0.533)",
    ),
    ("record", "exchange", {"required": ["annotation"]}, 26, "«»"),
    (
        "record",
        "exchange",
        {"properties": {"answer": {"maxLength": 10}}},
        25,
        'Answer: "«Where the order of the items matters, for a list keeps it and can grow.»"',
    ),
    ("record", "exchange", {"properties": {"flags": {"minItems": 1}}}, 22, "«Q1 [PROJECT] (Relevance: 0.533)»"),
    ("record", "exchange", {"properties": {"question": {"maxLength": 3}}}, 23, "Question: «When do you use a list?»"),
    (
        "record",
        "turn",
        {"properties": {"said": {"maxLength": 45}}},
        12,
        'Candidate: «"I am Jane Roe, and I have written Python services for six years."»',
    ),
    (
        "record",
        "turn",
        {"properties": {"speaker": {"const": "recruiter"}}},
        12,
        '«Candidate:» "I am Jane Roe, and I have written Python services for six years."',
    ),
    ("record", "turn", {"required": ["clock"]}, 10, "«AI Recruiter:» Welcome! Please tell me about yourself."),
    (
        "metrics",
        "document",
        {"properties": {"fields": {"properties": {"model": {"pattern": "^large"}}}}},
        1,
        "Model: «small-and-fast»",
    ),
    ("metrics", "document", {"properties": {"date": {"pattern": "^2026"}}}, 2, "Run: «2025-01-20»"),
    ("metrics", "document", {"required": ["title"]}, 1, "«Model: small-and-fast»"),
    ("metrics", "document", {"properties": {"parts": {"maxItems": 1}}}, 16, "«Seen by Mia»"),
    ("metrics", "part", {"properties": {"fields": {"properties": {"by": {"enum": ["Eve"]}}}}}, 16, "Seen by «Mia»"),
    ("metrics", "candidate", {"properties": {"exchanges": {"minItems": 3}}}, 1, "«Model: small-and-fast»"),
    ("metrics", "candidate", {"required": ["name"]}, 1, "«Model: small-and-fast»"),
    (
        "metrics",
        "exchange",
        {"properties": {"fields": {"properties": {"depth": {"minimum": 0.65}}}}},
        12,
        "  relevance=0.80 depth=«0.60»",
    ),
    (
        "metrics",
        "exchange",
        {"properties": {"fields": {"properties": {"relevance": {"maximum": 0.85}}}}},
        6,
        "  relevance=«0.90» depth=0.70 (checked)",
    ),
    (
        "metrics",
        "exchange",
        {"properties": {"fields": {"required": ["clarity"]}}},
        4,
        "«Q1:» Why is the sky red in the evening?",
    ),
    ("metrics", "exchange", {"required": ["annotation"]}, 13, "«»................................"),
    ("metrics", "exchange", {"properties": {"flags": {"minItems": 1}}}, 10, "«Q2:» Why do leaves turn yellow?"),
    ("metrics", "exchange", {"properties": {"flags": {"maxItems": 0}}}, 6, "  relevance=0.90 depth=0.70 «(checked)»"),
    ("metrics", "exchange", {"properties": {"annotation": {"enum": ["by machine"]}}}, 7, "  Note: «by hand»"),
    (
        "metrics",
        "exchange",
        {"properties": {"answer": {"pattern": "^Because"}}},
        5,
        "A1: «The light has a longer way through the air.»",
    ),
    (
        "metrics",
        "exchange",
        {"properties": {"fields": {"additionalProperties": False, "properties": {"depth": True}}}},
        6,
        "  «relevance=»0.90 depth=0.70 (checked)",
    ),
    ("metrics", "exchange", {"properties": {"number": {"const": 2}}}, 4, "Q«1»: Why is the sky red in the evening?"),
]
"""Layout, kind of object, schema for each, and of the first finding its line, with brackets around the place."""


@pytest.mark.parametrize("layout", TEXTS)
def test_the_transcripts_are_clean(layout: str) -> None:
    assert lint(TEXTS[layout], plan()._replace(layouts=layouts_of(layout))).findings == ()


def test_the_table_is_long_enough() -> None:
    assert len(ROWS) >= 60
    assert {layout for layout, *_ in ROWS} == set(TEXTS)


@pytest.mark.parametrize(("layout", "level", "schema", "line", "place"), ROWS)
def test_the_place_is_the_one_that_is_meant(
    layout: str, level: str, schema: dict[str, Any], line: int, place: str
) -> None:
    finding = broken(at(level, schema), layout)[0]
    assert (finding.line, marked(finding, TEXTS[layout])) == (line, place)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("layout", TEXTS)
def test_lines_and_columns_are_those_of_the_file(layout: str, newline: str) -> None:
    schema = at("exchange", {"required": ["mood"], "properties": {"question": {"maxLength": 3}}})
    found = broken(schema, layout, TEXTS[layout].replace("\n", newline))
    assert [(each.line, each.column) for each in found] == [(each.line, each.column) for each in broken(schema, layout)]


def test_what_is_missing_has_its_container_as_a_related_place() -> None:
    (found,) = broken(at("exchange", {"required": ["annotation"]}), "record")
    assert [(note.position.line, note.message) for note in found.related] == [(22, "the exchange that it is in")]


def test_one_finding_for_several_alternatives() -> None:
    either = {"anyOf": [{"properties": {"score": {"minimum": 0.9}}}, {"required": ["mood"]}]}
    found = broken(at("exchange", either))
    assert [each.line for each in found] == [18, 26, 36]
    assert {each.message.partition(",")[0].split()[0] for each in found} == {"score"}


def test_the_second_copy_is_meant() -> None:
    text = TEXTS["record"].replace("AI Recruiter: Welcome! Please tell me about yourself.", "AI Recruiter: Go on.")
    text = text.replace("AI Recruiter: When do you use a list?", "AI Recruiter: Go on.")
    found = broken(at("candidate", {"properties": {"turns": {"uniqueItems": True}}}), "record", text)
    assert [(each.line, each.message) for each in found] == [(14, "turn 3 is the same as one before it")]
    assert [note.position.line for note in found[0].related] == [3]


def test_the_same_at_the_same_place_is_said_once() -> None:
    low = {"properties": {"score": {"$ref": "#/$defs/low"}}}
    twice = at("exchange", {"allOf": [low, low]}) | {"$defs": {"low": {"minimum": 0.5}}}
    assert [(each.line, each.message) for each in broken(twice)] == [(18, "score is 0.412, expected at least 0.5")]
    other = at("exchange", {"allOf": [low, {"properties": {"score": {"minimum": 0.45}}}]})
    assert len(broken(other | {"$defs": {"low": {"minimum": 0.5}}})) == 2
