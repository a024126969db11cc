"""What is said of small files with a feature that few layouts have, after a slip in each of their lines.

The files in ``features/`` hold it, one for each layout. After a change that is meant, ``python -m tests.golden``
writes them again.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from linter.config import plan
from linter.layouts.collection.settings import DEFAULT
from linter.layouts.known import own
from tests.layouts import (
    test_any_beginning,
    test_choices,
    test_damage_above_texts,
    test_declared_limits,
    test_free_headings,
    test_kept_layouts,
    test_line_numbers,
    test_lines_put_right,
    test_padded_columns,
    test_parts_before_names,
    test_quoted_alone,
    test_words_for_values,
    test_words_kept,
)
from tests.layouts.compilations import checksum
from tests.layouts.damaged import SLIPS, WHOLE, Source, said_of

FOLDER = Path(__file__).with_suffix("")
FAR = 47
"""Every so many slips are tried in a line, beginning with another one in each."""

CLAIMS = '''
name = "claims"

[blocks]
file = """
Report {id} of {day}, {pages} pages
People: {people}, questions: {questions}
Pilots: {pilots}
Best: {best}, worst: {worst}
Mean: {mean}
========

{person...}
{copy...?}
{summary}
"""
person = """
-- {name} ({role}) --
Began {began}, ended {ended}
{exchange...}
Sum: {sum}/{most}

"""
exchange = """
{number}. {question}
> {answer}
Mark: {score}{? [{flag}]}

"""
copy = """
Again: "{words}"
"""
summary = """
SUMMARY of {again}
{report}
"""

[slots]
id = { type = "word" }
day = { type = "date" }
pages = { type = "integer", minimum = 1, maximum = 9 }
people = { type = "integer", count-of = "person" }
questions = { type = "integer", count-of = "exchange" }
pilots = { type = "integer", count-of = "person.role", value = "Pilot" }
best = { type = "score", at-least = "exchange.score", decimals = 1 }
worst = { type = "score", at-most = "exchange.score", decimals = 1 }
mean = { type = "score", mean-of = "exchange.score", decimals = 2, or = ["none"] }
name = { unique = "file" }
role = { type = "choice", of = ["Cook", "Porter", "Pilot"], ordered = true }
began = { type = "clock", ascending = true }
ended = { type = "clock", at-least = "person.began", within = "person" }
number = { within = "person", digits = 2 }
question = { type = "line" }
score = { minimum = 0, maximum = 5, decimals = 1, or = ["none"] }
flag = { of = ["LATE", "A/B"] }
sum = { type = "score", sum-of = "exchange.score", within = "person", decimals = 1 }
most = { type = "integer" }
words = { type = "line", quoted-from = ["exchange.question", "exchange.answer"] }
again = { type = "word", same-as = "id" }
report = { type = "free", values = "In all {all} points" }
all = { type = "score" }
'''
CLAIMED = """\
Report x-17 of 2024-05-06, 3 pages
People: 3, questions: 5
Pilots: 1
Best: 5.0, worst: 0.5
Mean: 2.88
========

-- Ada Quill (Cook) --
Began 1:05, ended 1:17
01. What is in the box?
> A lamp, and the key for it.
Mark: 5.0

02. Where is the key?
> On the shelf.

Next to the door, I think.
Mark: 0.5 [LATE]

Sum: 5.5/10

-- Ben Falk (Porter) --
Began 1:20, ended 1:31
01. Who has the second key?
> The porter, and nobody else.
Mark: none [A/B]

Sum: 0.0/5

-- Ines Sand (Pilot) --
Began 1:40, ended 1:40
01. When do you fly?
> At four.
Mark: 3.0

02. And when the wind is strong?
> Not at all.
Mark: 3.0 [LATE]

Sum: 6.0/10

Again: "What is in the box?"
Again: "Not at all."
SUMMARY of x-17
All of them know their trade.
In all 11.5 points
The end.
"""

KEPT = test_kept_layouts
SOURCES: dict[str, tuple[str, str]] = {
    "claims": (CLAIMS, CLAIMED),
    "any beginning": (test_any_beginning.TOML, test_any_beginning.TEXT),
    "choices": (test_choices.LAYOUT, test_choices.TEXT),
    "texts below": (test_damage_above_texts.TOML, test_damage_above_texts.TEXT),
    "limits": (test_declared_limits.TOML, test_declared_limits.TEXT),
    "free headings": (test_free_headings.TALK, test_free_headings.CLEAN),
    "any speaker": (test_free_headings.ANY, test_free_headings.CLEAN),
    "session": (KEPT.THERAPY, KEPT.SESSION),
    "tapes": (KEPT.ORAL, KEPT.TAPES),
    "form": (KEPT.FORM, KEPT.RATED),
    "phone": (KEPT.PHONE, KEPT.SENT),
    "wide": (KEPT.WIDE, KEPT.AUTOMATIC),
    "court": (KEPT.COURT, KEPT.SWORN),
    "subtitles": (KEPT.SUBTITLES, KEPT.CUES),
    "line numbers": (test_line_numbers.COURT, test_line_numbers.CLEAN),
    "columns": (test_lines_put_right.SHEET, test_lines_put_right.ROWS),
    "padded": (test_padded_columns.PANEL, test_padded_columns.CLEAN),
    "parts before names": (test_parts_before_names.TOML, test_parts_before_names.TEXT),
    "quoted": (test_quoted_alone.OWN, test_quoted_alone.TEXT),
    "words for values": (test_words_for_values.OWN, test_words_for_values.CLEAN),
    "words kept": (test_words_kept.CHAT, test_words_kept.TEXT),
}
"""The description and a text for each feature."""


def source(name: str) -> Source:
    """The text with a feature, and how it is checked."""
    description, text = SOURCES[name]
    layout = own(description.encode(), "own.toml")
    return Source(text, plan(layouts=(layout,)), layout.compiled(DEFAULT))


def texts(text: str) -> Iterator[tuple[str, str]]:
    """The texts with a slip, and with what may be done to all lines, by what was done."""
    lines = text.split("\n")
    met = {text}
    number = len(text)
    for at, line in enumerate(lines):
        number += 5
        for slip in SLIPS[number % FAR :: FAR] if line.strip() else ():
            damaged = "\n".join(slip(lines, at))
            if damaged not in met:
                met.add(damaged)
                yield f"line {at + 1}, slip {SLIPS.index(slip)}", damaged
    for kind, change in list(WHOLE.items())[number % 2 :: 2]:
        damaged = "\n".join(change(lines))
        if damaged not in met:
            met.add(damaged)
            yield kind, damaged


def said(name: str) -> Iterator[str]:
    """What is said of the texts with a feature, and how they are read."""
    chosen = source(name)
    yield f"compiled to {checksum(chosen.layout)}"
    for kind, text in (("clean", chosen.text), *texts(chosen.text)):
        yield f"== {kind}"
        yield from said_of(chosen, text)


def write() -> None:
    """Write what is said now."""
    FOLDER.mkdir(exist_ok=True)
    for name in SOURCES:
        path = FOLDER / f"{name.replace(' ', '-')}.txt"
        path.write_text("".join(f"{line}\n" for line in said(name)), encoding="utf-8")
