"""Three small transcripts, one in each layout, and schemas for one kind of object in them."""

from __future__ import annotations

from typing import Any

from linter import lint
from linter.config import Plan, plan
from linter.finding import Finding
from linter.house.loading import loaded
from linter.houses import House, Houses, SchemaText
from linter.layouts.known import BUILT_IN, Known, own

EQUALS, DASHES, TILDES = "=" * 60, "-" * 40, "~" * 30

COLLECTION = f"""\
{"=" * 80}
TECHNICAL QUESTIONS
{"=" * 80}


{EQUALS}
WEAK CANDIDATES
{EQUALS}


Candidate: Ann Lee - Backend Developer
{DASHES}

Q1: When do you use a list?

A1: "Hmm, no idea. I don't know that one, sorry."

Relevance Score: 0.412 [STRUGGLED]
[AI Explanation Provided]: A list keeps order.
{TILDES}

Q2: And a tuple?

A2: "It never changes, so it can be a key, and I return one where a function has two results to give."

Relevance Score: 0.633
{TILDES}

Candidate: Bob Ray - Data Analyst
{DASHES}

Q1: When do you use a set?

A1: "It holds each item once, so I use it to drop what is repeated, and it says at once whether one is in it."

Relevance Score: 0.655
{TILDES}
"""

RECORD = f"""\
Interview Transcript
{EQUALS}
Candidate: Jane Roe
Quality Profile: strong
Position: Backend Developer
Total Turns: 2
Average Relevance Score: 0.533
{EQUALS}

AI Recruiter: Welcome! Please tell me about yourself.

Candidate: "I am Jane Roe, and I have written Python services for six years."

AI Recruiter: When do you use a list?

Candidate: "Where the order of the items matters, for a list keeps it and can grow."

{EQUALS}
TECHNICAL QUESTIONS AND ANSWERS
{EQUALS}

Q1 [PROJECT] (Relevance: 0.533)
Question: When do you use a list?

Answer: "Where the order of the items matters, for a list keeps it and can grow."

{DASHES}


{EQUALS}
EVALUATION REPORT
{EQUALS}
A good answer.

{EQUALS}
HR REPORT
{EQUALS}
Invite her.
"""

METRICS = """\
Model: small-and-fast
Run: 2025-01-20

Q1: Why is the sky red in the evening?
A1: The light has a longer way through the air.
  relevance=0.90 depth=0.70 (checked)
  Note: by hand
................................

Q2: Why do leaves turn yellow?
A2: The green goes first.
  relevance=0.80 depth=0.60
................................

Seen by Eve
Seen by Mia
"""

DESCRIPTION = b"""\
name = "metrics"

[blocks]
file = '''
Model: {model}
Run: {date}

{exchange...}
{reader...}
'''
exchange = '''
Q{number}: {question}
A{number}: {answer}
  relevance={relevance} depth={depth}{? (checked)}
{?  Note: {annotation}}
................................

'''
reader = "Seen by {by}"

[slots]
model = { type = "line" }
relevance = { type = "score", minimum = 0, maximum = 1, decimals = 2 }
depth = { type = "score", minimum = 0, maximum = 1, decimals = 2 }
by = { type = "line" }
"""

OWN = own(DESCRIPTION, "metrics.toml")
TEXTS = {"collection": COLLECTION, "record": RECORD, "metrics": METRICS}


def layouts_of(layout: str) -> tuple[Known, ...]:
    return (OWN,) if layout == "metrics" else BUILT_IN


def at(level: str, schema: Any) -> dict[str, Any]:
    """A schema for whole documents that demands ``schema`` of each object of a level."""
    for key in {
        "document": (),
        "section": ("sections",),
        "candidate": ("candidates", "sections"),
        "exchange": ("exchanges", "candidates", "sections"),
        "turn": ("turns", "candidates", "sections"),
        "part": ("parts",),
    }[level]:
        schema = {"properties": {key: {"items": schema}}}
    return dict(schema)


def house(schema: Any, text: str | None = None) -> House:
    import json

    given = SchemaText("file:///house.schema.json", "house.schema.json", json.dumps(schema) if text is None else text)
    return loaded(given, lambda uri: "which does not exist")


def planned(schema: Any, layout: str = "collection", select: tuple[str, ...] = ()) -> Plan:
    return plan(select)._replace(houses=Houses(house(schema)), layouts=layouts_of(layout))


def broken(schema: Any, layout: str = "collection", text: str | None = None) -> list[Finding]:
    """What breaks a schema in one of the transcripts."""
    return list(lint(TEXTS[layout] if text is None else text, planned(schema, layout, ("SCH",))).findings)


def marked(finding: Finding, text: str) -> str:
    """The line of a finding, with what it is about between brackets; to the end of the line if it is longer."""
    line = text.split("\n")[finding.line - 1]
    end = finding.position.end_column - 1 if finding.position.end_line == finding.line else len(line)
    start = finding.column - 1
    return f"{line[:start]}«{line[start:end]}»{line[end:]}"
