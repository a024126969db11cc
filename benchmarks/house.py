"""Check transcripts with and without a house schema: how much longer it takes, which may be five times as long.

    python -m benchmarks.house [--megabytes 10] [--broken 0.1] [--check]

The schema has what teams ask for: a number of questions, roles, scores by section, lengths and patterns. It is judged
as it is in a run, with one file in so many broken; and then alone by jsonschema, which a run asks only about what is
not valid, on a sample. Verdicts are compared on all files.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from jsonschema import Draft202012Validator

from benchmarks.records.writer import documents
from benchmarks.transcripts import write
from linter import lint, parse
from linter.config import Plan, plan
from linter.house.judging import judge_of
from linter.house.loading import contents, loaded, registry_of
from linter.houses import House, Houses, SchemaText

MOST = 5.0
"""So many times as long may it take."""
_SAMPLE = 12

SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$ref": "urn:transcript-lint:transcript:1",
    "$defs": {
        "exchange": {
            "required": ["question", "answer", "score"],
            "properties": {
                "question": {"minLength": 3, "maxLength": 20000},
                "answer": {"minLength": 1, "pattern": "[^\\s]"},
                "score": {"minimum": 0, "maximum": 1},
                "flags": {"uniqueItems": True},
            },
        },
        "candidate": {
            "required": ["name", "role"],
            "properties": {
                "name": {"pattern": "^\\S"},
                "role": {"not": {"enum": ["Intern"]}},
                "exchanges": {"minItems": 1, "maxItems": 500, "items": {"$ref": "#/$defs/exchange"}},
                "turns": {"maxItems": 5000, "items": {"properties": {"said": {"minLength": 1}}}},
            },
        },
        "section": {
            "properties": {"candidates": {"minItems": 1, "items": {"$ref": "#/$defs/candidate"}}},
            "if": {"required": ["heading"], "properties": {"heading": {"const": "EXCEPTIONAL"}}},
            "then": {"properties": {"candidates": {"items": {"$ref": "#/$defs/exceptional"}}}},
        },
        "exceptional": {"properties": {"exchanges": {"items": {"properties": {"score": {"minimum": 0.0}}}}}},
    },
    "properties": {"sections": {"items": {"$ref": "#/$defs/section"}}},
}


def house() -> House:
    """The house schema."""
    text = SchemaText("file:///house.schema.json", "house.schema.json", json.dumps(SCHEMA))
    return loaded(text, lambda uri: "which does not exist")


def transcripts(size: int, broken: float) -> Iterator[bytes]:
    """Clean transcripts of ``size`` bytes together, of both built-in layouts; some break the schema."""
    made = number = 0
    while made < size:
        data = write(number).data() if number % 2 else documents(1, number)[0].data()
        if broken and number % max(1, round(1 / broken)) == 0:
            data = _intern(data)
        yield data
        made += len(data)
        number += 1


def _intern(data: bytes) -> bytes:
    """One person of a transcript has a role that the schema rules out."""
    lines = data.split(b"\n")
    for number, line in enumerate(lines):
        if line.startswith(b"Position: "):
            lines[number] = b"Position: Intern" + b"\r" * line.endswith(b"\r")
            break
        if line.startswith(b"Candidate: ") and b" - " in line:
            name = line.split(b" - ")[0]
            lines[number] = name + b" - Intern" + b"\r" * line.endswith(b"\r")
            break
    return b"\n".join(lines)


def seconds(work: Callable[[], object]) -> float:
    """How long this process works on something, the better of two times."""
    times = []
    for _ in range(2):
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    return min(times)


def checked(files: Sequence[bytes], chosen: Plan) -> int:
    """How many findings there are in all files."""
    return sum(len(lint(data, chosen).findings) for data in files)


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table; 1 if it takes too long, or a verdict differs."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--megabytes", type=float, default=10.0)
    parser.add_argument("--broken", type=float, default=0.1, help="share of files that break the schema")
    parser.add_argument("--check", action="store_true")
    given = parser.parse_args(argv)
    files = list(transcripts(round(given.megabytes * 1e6), given.broken))
    size = sum(map(len, files)) / 1e6
    without, named = plan(), plan()._replace(houses=Houses(house()))
    checked(files[:1], named)  # what is made once
    plain, judged = seconds(lambda: checked(files, without)), seconds(lambda: checked(files, named))
    ratio = judged / plain
    print(f"{len(files)} files, {size:.1f} MB, {checked(files, named) - checked(files, without)} findings of SCH001")
    print(f"without a schema {plain:.2f} s, with it {judged:.2f} s: {ratio:.2f} times as long (at most {MOST:g})")

    named_house = house()
    judge = judge_of(named_house)
    reference = Draft202012Validator(contents(named_house.texts[0]), registry=registry_of(named_house.texts))
    forms = [document.make_form(document, False).data for document in map(parse, files)]
    sample = forms[:_SAMPLE]
    compiled = seconds(lambda: [judge.is_valid(form) for form in sample])
    alone = seconds(lambda: [reference.is_valid(form) for form in sample])
    print(f"compiled {compiled * 1e3:.1f} ms, jsonschema alone {alone * 1e3:.1f} ms for {len(sample)} of the files")
    verdicts = [judge.is_valid(form) for form in forms]
    differing = sum(verdict is any(judge.breaches(form)) for verdict, form in zip(verdicts, forms, strict=True))
    differing += sum(verdict is not reference.is_valid(form) for verdict, form in zip(verdicts, sample, strict=False))
    invalid = verdicts.count(False)
    print(f"{invalid} files break the schema; verdicts differ on {differing}")
    return int(given.check and (ratio > MOST or differing > 0 or (given.broken > 0 and not invalid)))


if __name__ == "__main__":
    sys.exit(main())
